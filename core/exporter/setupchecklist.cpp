// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/setupchecklist.h"

#include <QCoreApplication>

#include <algorithm>

namespace itam::core::exporter {
namespace {

constexpr qsizetype lineLength = 100;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SetupChecklist)
};

class Items
{
public:
    explicit Items(const QList<ConnectionCheck>& checks) : m_checks(checks) {}

    /// Judged by these checks: done when all that were made passed and at least one was.
    void add(const char* id, const QString& text, std::initializer_list<const char*> judges = {})
    {
        SetupItem item{.id = QString::fromLatin1(id), .text = text};
        bool isDone = judges.size() > 0;
        for (const char* judge : judges) {
            const ConnectionCheck* check = find(judge);
            if (!check || check->state == CheckState::NotReached || check->state == CheckState::NotChecked) {
                isDone = false;
            } else if (check->state != CheckState::Passed) {
                item.state = SetupState::ToDo;
                item.found = checkSentence(*check);
                break;
            }
        }
        if (isDone && item.state != SetupState::ToDo)
            item.state = SetupState::Done;
        m_items.append(item);
    }
    [[nodiscard]] QList<SetupItem> take() { return std::move(m_items); }

private:
    [[nodiscard]] const ConnectionCheck* find(const char* id) const
    {
        const auto found = std::ranges::find(m_checks, QLatin1String(id), &ConnectionCheck::id);
        return found == m_checks.end() ? nullptr : &*found;
    }

    const QList<ConnectionCheck>& m_checks;
    QList<SetupItem> m_items;
};

void addAccount(Items& items, const SetupSubject& subject)
{
    const QString& user = subject.instance.user;
    items.add("user",
              user.isEmpty() ? Words::tr("A user for web service access only, never an administrator.")
                             : Words::tr("The user %1, for web service access only, never an administrator.").arg(user),
              {"login"});
    items.add("roles",
              Words::tr("Its roles: itil and asset (which contains contract_manager). itil also reads what the test "
                        "looks at: identification rules, open tasks about duplicates."),
              {"endpoint", "servicenow.identification-role", "servicenow.table-rights"});
    if (subject.instance.identification.makeReferences)
        items.add("references",
                  Words::tr("Missing companies and product models are to be made: the user may insert rows of "
                            "core_company, and of cmdb_hardware_product_model (role model_manager, or asset). What it "
                            "may not make is left out and named in the log."));
    items.add(
        "oauth",
        Words::tr("An entry in Application Registry (OAuth API endpoint for external clients) and a refresh token "
                  "of that user. Client ID, client secret and token are entered in itam-console."),
        {"login"});
    items.add("scopes",
              Words::tr("If that entry is securely scoped: REST API auth scopes for POST on identifyreconcile and "
                        "identifyreconcile/queryEnhanced, GET on cmdb/meta, GET, POST and PATCH on the Table API, and DELETE on "
                        "cmdb/instance (relations of machines that moved)."),
              {"endpoint", "servicenow.api-scope"});
    items.add("domain", Words::tr("Where domains are separated: the user is in the domain whose CIs it is to write."),
              {"servicenow.domain"});
}

void addRules(Items& items, const SetupSubject& subject)
{
    items.add("discovery-source",
              Words::tr("A choice of the column discovery_source: a row of sys_choice with name cmdb_ci, element "
                        "discovery_source, label and value %1. The value is compared letter by letter.")
                  .arg(subject.instance.identification.discoverySource),
              {"servicenow.discovery-source"});
    items.add("hardware-rule",
              Words::tr("The identification rule of cmdb_ci_computer (as shipped: Hardware Rule) is active. It "
                        "identifies by serial number first, then by name: a new machine under an old name is written "
                        "into the old CI unless its serial number is known. Look whether that is wanted."),
              {"servicenow.hardware-rule", "servicenow.class-rules"});
    items.add("engine",
              Words::tr("The properties of the identification engine (glide.identification_engine, glide.class) are as "
                        "shipped, or what differs is meant."),
              {"servicenow.engine-properties"});
    items.add(
        "source-name",
        Words::tr("Nobody else writes under the discovery source %1: each operations database that is exported to "
                  "this instance has a source of its own.")
            .arg(subject.instance.identification.discoverySource),
        {"servicenow.foreign-keys"});
    items.add(
        "reconciliation",
        Words::tr("Reconciliation rules decide which source owns a column; without them the last writer wins. Say "
                  "which columns %1 may write where other sources write the same CIs.")
            .arg(subject.instance.identification.discoverySource));
    if (subject.instance.identification.relateHosts)
        items.add("relation-type",
                  Words::tr("The relation type \"Virtualized by::Virtualizes\" is there, so that virtual machines can "
                            "be related to the computers they run on."),
                  {"servicenow.relation-type"});
}

void addTypes(Items& items, const SetupSubject& subject)
{
    if (subject.included[model::DataType::Contracts])
        items.add("contracts",
                  Words::tr("The contract tables ast_contract and contract_rel_ci can be read and written by the user. "
                            "That writing is allowed shows only with the first contract."),
                  {"servicenow.contract-tables"});
    if (!subject.included[model::DataType::Applications])
        return;
    if (subject.instance.identification.software == settings::SoftwareRoute::Cmdb) {
        items.add("packages",
                  Words::tr("The identification rule of cmdb_ci_spkg (as shipped: by the column key) is active, and "
                            "that of hardware has a related entry for cmdb_software_instance that looks at the column "
                            "software."),
                  {"servicenow.package-rule", "servicenow.installation-rule"});
        items.add("licensing",
                  Words::tr("Software packages are CIs, one for each name and version, and they stay there. Agree with "
                            "whoever answers for the CMDB and its licences how many are welcome, or exclude installed "
                            "applications until then. Software Asset Management does not look at them."));
        return;
    }
    items.add("sam",
              Words::tr("The table cmdb_sam_sw_install is there (plugin Software Asset Management), and the "
                        "identification rule of hardware has a related entry for it."),
              {"servicenow.sam-plugin", "servicenow.installation-rule"});
    items.add("licensing",
              Words::tr("Software Asset Management counts a computer as managed once it has installations. Agree with "
                        "whoever answers for the licences, or exclude installed applications until then."));
}

QString mark(SetupState state)
{
    switch (state) {
    case SetupState::Done:
        return QStringLiteral("[x]");
    case SetupState::ToDo:
        return QStringLiteral("[!]");
    case SetupState::Unproven:
        return QStringLiteral("[ ]");
    }
    return {};
}

/// `first` begins the first line, as many blanks all others.
QString wrapped(const QString& first, const QString& text)
{
    const QString indent(first.size(), QLatin1Char(' '));
    QString lines;
    QString line = first;
    bool isEmpty = true;
    for (const QString& word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (!isEmpty && line.size() + 1 + word.size() > lineLength) {
            lines += line + QLatin1Char('\n');
            line = indent;
            isEmpty = true;
        }
        line += (isEmpty ? QString() : QStringLiteral(" ")) + word;
        isEmpty = false;
    }
    return lines + line + QLatin1Char('\n');
}

} // namespace

QString nameOf(SetupState state)
{
    switch (state) {
    case SetupState::Done:
        return QStringLiteral("done");
    case SetupState::ToDo:
        return QStringLiteral("to-do");
    case SetupState::Unproven:
        return QStringLiteral("unproven");
    }
    return {};
}

QList<SetupItem> setupItems(const SetupSubject& subject, const QList<ConnectionCheck>& checks)
{
    Items items(checks);
    addAccount(items, subject);
    addRules(items, subject);
    addTypes(items, subject);
    items.add(
        "first-run",
        Words::tr("Before the first export: ask the instance what it would do with each record (Ask ServiceNow on "
                  "the page Preview, or itam-export preview --on-instance). Nothing is written by that. Begin "
                  "with hardware alone."));
    return items.take();
}

QString setupChecklist(const SetupSubject& subject, const QList<ConnectionCheck>& checks, const QDateTime& now)
{
    QString page = QStringLiteral("# ") + Words::tr("Checklist for the ServiceNow administrator") + QLatin1Char('\n');
    page += wrapped(
        {}, Words::tr("Instance %1, channel: any instance (identification API). Made by itam-console on %2.")
                .arg(subject.instance.url.toString(), now.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm 'UTC'"))));
    page += QLatin1Char('\n');
    page += wrapped({}, Words::tr("[x] the connection test found it done, [!] the test says what is wrong, [ ] not "
                                  "tested yet, or nothing that a test without writing can see."));
    page += QLatin1Char('\n');
    for (const SetupItem& item : setupItems(subject, checks)) {
        const QString first = QStringLiteral("- ") + mark(item.state) + QLatin1Char(' ');
        page += wrapped(first, item.text);
        if (!item.found.isEmpty())
            page += wrapped(QString(first.size(), QLatin1Char(' ')) + QStringLiteral("! "), item.found);
    }
    return page;
}

} // namespace itam::core::exporter
