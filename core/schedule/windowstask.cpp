// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/windowstask.h"

#include <QRegularExpression>
#include <QStringConverter>
#include <QStringList>

#include <pugixml.hpp>

namespace itam::core::schedule {
namespace {

constexpr auto nameSpace = "http://schemas.microsoft.com/windows/2004/02/mit/task";
constexpr std::array<const char*, 7> dayElements{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
                                                 "Sunday"};

/// What may stand in an element. `ordered`: xs:sequence; else xs:all. `value`: of an element without children.
struct Rule
{
    const char* element;
    bool ordered;
    std::vector<const char*> children;
    std::vector<const char*> required;
    const char* value;
};

constexpr auto boolean = "^(true|false|1|0)$";
constexpr auto duration = "^P(?=.)(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?(\\d+S)?)?$";
constexpr auto dateTime = "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(Z|[+-]\\d{2}:\\d{2})?$";
constexpr auto anyText = "^[\\s\\S]+$";
constexpr auto nothing = "^$";

const std::vector<Rule>& rules()
{
    static const std::vector<Rule> all{
        {"Task", false, {"RegistrationInfo", "Triggers", "Settings", "Data", "Principals", "Actions"}, {"Actions"}, nullptr},
        {"RegistrationInfo", false,
         {"URI", "SecurityDescriptor", "Source", "Date", "Author", "Version", "Description", "Documentation"}, {}, nullptr},
        {"URI", false, {}, {}, anyText},
        {"Author", false, {}, {}, anyText},
        {"Description", false, {}, {}, anyText},
        {"Triggers", false, {"CalendarTrigger"}, {}, nullptr},
        {"CalendarTrigger", true,
         {"Enabled", "StartBoundary", "EndBoundary", "Repetition", "ExecutionTimeLimit", "RandomDelay", "ScheduleByWeek"},
         {"StartBoundary", "ScheduleByWeek"}, nullptr},
        {"StartBoundary", false, {}, {}, dateTime},
        {"ScheduleByWeek", false, {"WeeksInterval", "DaysOfWeek"}, {"DaysOfWeek"}, nullptr},
        {"WeeksInterval", false, {}, {}, "^([1-9]|[1-4]\\d|5[0-2])$"},
        {"DaysOfWeek", false, {dayElements.begin(), dayElements.end()}, {}, nullptr},
        {"Principals", true, {"Principal"}, {"Principal"}, nullptr},
        {"Principal", false, {"UserId", "LogonType", "GroupId", "DisplayName", "RunLevel"}, {}, nullptr},
        {"LogonType", false, {}, {}, "^(S4U|Password|InteractiveToken|InteractiveTokenOrPassword)$"},
        {"RunLevel", false, {}, {}, "^(LeastPrivilege|HighestAvailable)$"},
        {"Settings", false,
         {"AllowStartOnDemand", "RestartOnFailure", "MultipleInstancesPolicy", "DisallowStartIfOnBatteries",
          "StopIfGoingOnBatteries", "AllowHardTerminate", "StartWhenAvailable", "NetworkProfileName",
          "RunOnlyIfNetworkAvailable", "WakeToRun", "Enabled", "Hidden", "DeleteExpiredTaskAfter", "IdleSettings",
          "NetworkSettings", "ExecutionTimeLimit", "Priority", "RunOnlyIfIdle"},
         {}, nullptr},
        {"AllowStartOnDemand", false, {}, {}, boolean},
        {"MultipleInstancesPolicy", false, {}, {}, "^(Parallel|Queue|IgnoreNew|StopExisting)$"},
        {"DisallowStartIfOnBatteries", false, {}, {}, boolean},
        {"StopIfGoingOnBatteries", false, {}, {}, boolean},
        {"AllowHardTerminate", false, {}, {}, boolean},
        {"StartWhenAvailable", false, {}, {}, boolean},
        {"RunOnlyIfNetworkAvailable", false, {}, {}, boolean},
        {"WakeToRun", false, {}, {}, boolean},
        {"Enabled", false, {}, {}, boolean},
        {"Hidden", false, {}, {}, boolean},
        {"ExecutionTimeLimit", false, {}, {}, duration},
        {"Priority", false, {}, {}, "^(\\d|10)$"},
        {"Actions", true, {"Exec"}, {"Exec"}, nullptr},
        {"Exec", false, {"Command", "Arguments", "WorkingDirectory"}, {"Command"}, nullptr},
        {"Command", false, {}, {}, anyText},
        {"Arguments", false, {}, {}, anyText},
    };
    return all;
}

const Rule* ruleOf(const char* element)
{
    for (const Rule& rule : rules()) {
        if (qstrcmp(rule.element, element) == 0)
            return &rule;
    }
    for (const char* day : dayElements) {
        static const Rule empty{"", false, {}, {}, nothing};
        if (qstrcmp(day, element) == 0)
            return &empty;
    }
    return nullptr;
}

void check(const pugi::xml_node& node, QStringList& faults)
{
    const QString name = QString::fromUtf8(node.name());
    const Rule* rule = ruleOf(node.name());
    if (!rule) {
        faults.append(QStringLiteral("the element %1 is not known").arg(name));
        return;
    }
    if (rule->value) {
        const QString text = QString::fromUtf8(node.text().get());
        if (!QRegularExpression(QLatin1String(rule->value)).match(text).hasMatch())
            faults.append(QStringLiteral("%1 cannot be \"%2\"").arg(name, text));
        return;
    }
    std::ptrdiff_t before = -1;
    QStringList seen;
    for (const pugi::xml_node& child : node.children()) {
        const QString childName = QString::fromUtf8(child.name());
        const auto place = std::ranges::find_if(
            rule->children, [&](const char* known) { return qstrcmp(known, child.name()) == 0; });
        if (place == rule->children.end()) {
            faults.append(QStringLiteral("%1 does not belong in %2").arg(childName, name));
            continue;
        }
        const auto at = place - rule->children.begin();
        if (seen.contains(childName))
            faults.append(QStringLiteral("%1 stands twice in %2").arg(childName, name));
        else if (rule->ordered && at < before)
            faults.append(QStringLiteral("%1 stands too late in %2").arg(childName, name));
        before = std::max(before, at);
        seen.append(childName);
        check(child, faults);
    }
    for (const char* wanted : rule->required) {
        if (!seen.contains(QLatin1String(wanted)))
            faults.append(QStringLiteral("%1 is missing in %2").arg(QLatin1String(wanted), name));
    }
}

void add(pugi::xml_node parent, const char* name, const QString& text)
{
    parent.append_child(name).text().set(text.toUtf8().constData());
}

void addTrigger(pugi::xml_node task, const Task& when, const QDate& firstDay)
{
    pugi::xml_node trigger = task.append_child("Triggers").append_child("CalendarTrigger");
    add(trigger, "Enabled", QStringLiteral("true"));
    // Without an offset: local time, also when the clocks have changed.
    add(trigger, "StartBoundary",
        QStringLiteral("%1T%2").arg(firstDay.toString(Qt::ISODate), when.at.toString(QStringLiteral("HH:mm:00"))));
    pugi::xml_node week = trigger.append_child("ScheduleByWeek");
    add(week, "WeeksInterval", QStringLiteral("1"));
    pugi::xml_node days = week.append_child("DaysOfWeek");
    for (std::size_t i = 0; i < dayElements.size(); ++i) {
        if (when.days.test(i))
            days.append_child(dayElements[i]);
    }
}

void addSettings(pugi::xml_node task)
{
    pugi::xml_node settings = task.append_child("Settings");
    // P-07: never two at once. P-06: one that was missed is made up for once. An export takes as long as it takes.
    add(settings, "MultipleInstancesPolicy", QStringLiteral("IgnoreNew"));
    add(settings, "DisallowStartIfOnBatteries", QStringLiteral("false"));
    add(settings, "StopIfGoingOnBatteries", QStringLiteral("false"));
    add(settings, "AllowHardTerminate", QStringLiteral("true"));
    add(settings, "StartWhenAvailable", QStringLiteral("true"));
    add(settings, "RunOnlyIfNetworkAvailable", QStringLiteral("true"));
    add(settings, "AllowStartOnDemand", QStringLiteral("true"));
    add(settings, "Enabled", QStringLiteral("true"));
    add(settings, "Hidden", QStringLiteral("false"));
    add(settings, "ExecutionTimeLimit", QStringLiteral("PT0S"));
    add(settings, "Priority", QStringLiteral("7"));
}

} // namespace

QString windowsWord(const QString& word)
{
    static const QRegularExpression special(QStringLiteral("[\\s\"]"));
    if (!word.isEmpty() && !word.contains(special))
        return word;
    QString text;
    qsizetype backslashes = 0;
    for (const QChar c : word) {
        if (c == u'"')
            text += QString(backslashes + 1, u'\\');
        backslashes = c == u'\\' ? backslashes + 1 : 0;
        text += c;
    }
    return QStringLiteral("\"%1%2\"").arg(text, QString(backslashes, u'\\'));
}

QByteArray windowsTaskXml(const UnitInput& input, const QDate& firstDay)
{
    pugi::xml_document document;
    pugi::xml_node task = document.append_child("Task");
    task.append_attribute("version").set_value("1.2");
    task.append_attribute("xmlns").set_value(nameSpace);
    pugi::xml_node info = task.append_child("RegistrationInfo");
    add(info, "Author", QStringLiteral("itam-console"));
    add(info, "Description", QStringLiteral("Sends what changed in the ITAM operations database to ServiceNow."));
    add(info, "URI", QStringLiteral("\\%1").arg(QLatin1String(taskName)));
    addTrigger(task, input.task, firstDay);
    pugi::xml_node principal = task.append_child("Principals").append_child("Principal");
    principal.append_attribute("id").set_value("Author");
    // Whether somebody is logged on or not; the keyring of Windows wants the password for that.
    add(principal, "LogonType", QStringLiteral("Password"));
    add(principal, "RunLevel", QStringLiteral("LeastPrivilege"));
    addSettings(task);
    pugi::xml_node actions = task.append_child("Actions");
    actions.append_attribute("Context").set_value("Author");
    pugi::xml_node exec = actions.append_child("Exec");
    QStringList words;
    for (const QString& word : runArguments(input))
        words.append(windowsWord(word));
    add(exec, "Command", input.program);
    add(exec, "Arguments", words.join(u' '));

    std::ostringstream stream;
    document.save(stream, "  ", pugi::format_default | pugi::format_no_declaration, pugi::encoding_utf8);
    QString text = QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n") + QString::fromStdString(stream.str());
    text.replace(u'\n', QStringLiteral("\r\n"));
    QStringEncoder encode(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    return encode(text);
}

QStringList windowsTaskFaults(const QByteArray& xml)
{
    QStringList faults;
    pugi::xml_document document;
    const pugi::xml_parse_result parsed = document.load_buffer(xml.constData(), static_cast<std::size_t>(xml.size()));
    if (!parsed)
        return {QStringLiteral("it is no XML: %1").arg(QString::fromUtf8(parsed.description()))};
    if (!xml.startsWith("\xff\xfe"))
        faults.append(QStringLiteral("it says UTF-16 and does not begin with its byte order mark"));
    const pugi::xml_node task = document.document_element();
    if (qstrcmp(task.name(), "Task") != 0 || qstrcmp(task.attribute("xmlns").value(), nameSpace) != 0)
        faults.append(QStringLiteral("its root is no Task of Task Scheduler"));
    check(task, faults);
    if (qstrcmp(task.child("Actions").attribute("Context").value(),
                task.child("Principals").child("Principal").attribute("id").value()) != 0)
        faults.append(QStringLiteral("the actions run as a principal that is not there"));
    return faults;
}

} // namespace itam::core::schedule
