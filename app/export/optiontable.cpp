// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/optiontable.h"

#include "app/export/choice.h"
#include "app/export/usage.h"

#include <algorithm>
#include <array>

namespace itam::app::exporter {
namespace {

using core::model::DataType;

constexpr int mostHistory = 10'000;

Result<bool> asBool(const QString& value)
{
    for (const char* word : {"true", "yes", "1", "on"}) {
        if (value.compare(QLatin1String(word), Qt::CaseInsensitive) == 0)
            return true;
    }
    for (const char* word : {"false", "no", "0", "off"}) {
        if (value.compare(QLatin1String(word), Qt::CaseInsensitive) == 0)
            return false;
    }
    return usage(QStringLiteral("\"%1\" is neither true nor false").arg(value));
}

Result<qint64> asNumber(const QString& name, const QString& value, qint64 least, qint64 most)
{
    bool isNumber = false;
    const qint64 number = value.toLongLong(&isNumber);
    if (!isNumber || number < least || number > most)
        return usage(QStringLiteral("%1 takes a number from %2 to %3").arg(name).arg(least).arg(most));
    return number;
}

template <auto member>
Result<void> takeText(Parsing& parsing, const QString& value)
{
    parsing.arguments.*member = value;
    return {};
}

template <DataType type>
Result<void> takeIncluded(Parsing& parsing, const QString& value)
{
    const auto included = asBool(value);
    if (!included)
        return failure(included.error());
    parsing.arguments.included[type] = *included;
    return {};
}

template <auto member>
Result<void> takeFlag(Parsing& parsing, const QString&)
{
    parsing.arguments.*member = true;
    return {};
}

Result<void> takeToken(Parsing& parsing, const QString& value)
{
    parsing.arguments.token = core::secrets::Secret(value.toUtf8());
    return {};
}

Result<void> takeChanges(Parsing& parsing, const QString& value)
{
    const auto differential = asBool(value);
    if (!differential)
        return failure(differential.error());
    parsing.arguments.full = parsing.arguments.full || !*differential;
    return {};
}

// "7" and "-7" alike: the vendor's syntax shows -numberOfDays.
Result<void> takeChangesPeriod(Parsing& parsing, const QString& value)
{
    const auto days =
        asNumber(QStringLiteral("-changesPeriod"), value.startsWith(u'-') ? value.mid(1) : value, 1, 36500);
    if (!days)
        return failure(days.error());
    parsing.arguments.changesDays = static_cast<int>(*days);
    return {};
}

Result<void> takeChangesSince(Parsing& parsing, const QString& value)
{
    const QDate date = QDate::fromString(value, Qt::ISODate);
    if (!date.isValid())
        return usage(QStringLiteral("-changesSince takes a date as YYYY-MM-DD, not \"%1\"").arg(value));
    if (date > parsing.today)
        return usage(QStringLiteral("-changesSince %1 lies in the future").arg(value));
    parsing.arguments.changesSince = date;
    return {};
}

Result<void> takeConnectionTest(Parsing& parsing, const QString& value)
{
    const auto test = asBool(value);
    if (!test)
        return failure(test.error());
    parsing.connectionTest = *test;
    return {};
}

template <auto member>
Result<void> takeInt(Parsing& parsing, const QString& name, const QString& value, qint64 least, qint64 most)
{
    const auto number = asNumber(name, value, least, most);
    if (!number)
        return failure(number.error());
    parsing.arguments.*member = static_cast<int>(*number);
    return {};
}

Result<void> takeSegmentBytes(Parsing& parsing, const QString& value)
{
    const auto bytes = asNumber(QStringLiteral("--segment-bytes"), value, 16 * 1024, 25 * 1024 * 1024);
    if (!bytes)
        return failure(bytes.error());
    parsing.arguments.segmentBytes = *bytes;
    return {};
}

Result<void> takeChannel(Parsing& parsing, const QString& value)
{
    return takeChoice("--channel", value, core::settings::allChannels, parsing.arguments.channel);
}

Result<void> takeSoftwareRoute(Parsing& parsing, const QString& value)
{
    return takeChoice("--software-route", value, core::settings::allSoftwareRoutes, parsing.arguments.softwareRoute);
}

Result<void> takeOutput(Parsing& parsing, const QString& value)
{
    constexpr std::array<std::pair<const char*, Output>, 3> outputs{
        {{"text", Output::Text}, {"json", Output::Json}, {"csv", Output::Csv}}};
    for (const auto& [name, output] : outputs) {
        if (value == QLatin1String(name)) {
            parsing.arguments.output = output;
            return {};
        }
    }
    return usage(QStringLiteral("--output takes text, json or csv, not \"%1\"").arg(value));
}

Result<void> takeJson(Parsing& parsing, const QString&)
{
    parsing.arguments.output = Output::Json;
    return {};
}

// Names of data types, separated by commas: only those.
Result<void> takeTypes(Parsing& parsing, const QString& value)
{
    core::model::PerType<std::optional<bool>> included{{false, false, false}};
    for (const QString& name : value.split(u',')) {
        const auto type = std::ranges::find_if(core::model::allDataTypes, [&](DataType known) {
            return name.compare(core::model::nameOf(known), Qt::CaseInsensitive) == 0;
        });
        if (type == core::model::allDataTypes.end())
            return usage(QStringLiteral("--type takes hardware, contracts or applications, not \"%1\"").arg(name));
        included[*type] = true;
    }
    parsing.arguments.included = included;
    return {};
}

Result<void> takeKinds(Parsing& parsing, const QString& value)
{
    parsing.arguments.kinds = value.toLower().split(u',', Qt::SkipEmptyParts);
    return {};
}

Result<void> takeLimit(Parsing& parsing, const QString& value)
{
    const auto number = asNumber(QStringLiteral("--limit"), value, 1, 1'000'000);
    if (!number)
        return failure(number.error());
    parsing.arguments.listLimit = static_cast<int>(*number);
    parsing.arguments.limit = std::min(*parsing.arguments.listLimit, mostHistory);
    return {};
}

// Options of `lifecycle`.
template <auto member>
Result<void> takeLifecycle(Parsing& parsing, const QString& value)
{
    if (value.isEmpty())
        return usage(QStringLiteral("an option of lifecycle has an empty value"));
    parsing.arguments.lifecycle.*member = value;
    parsing.arguments.lifecycle.any = true;
    return {};
}

Result<void> takeCi(Parsing& parsing, const QString& value)
{
    if (value.isEmpty())
        return usage(QStringLiteral("--ci takes a sys_id or a name"));
    parsing.arguments.lifecycle.cis.append(value);
    parsing.arguments.lifecycle.any = true;
    return {};
}

Result<void> takeSince(Parsing& parsing, const QString& value)
{
    const auto since = sinceFrom(value);
    if (!since)
        return failure(since.error());
    parsing.arguments.lifecycle.since = *since;
    return {};
}

Result<void> takeAboveThreshold(Parsing& parsing, const QString&)
{
    parsing.arguments.lifecycle.aboveThreshold = true;
    parsing.arguments.lifecycle.any = true;
    return {};
}

template <auto member>
Result<void> takeLifecycleInt(Parsing& parsing, const QString& name, const QString& value, qint64 least, qint64 most)
{
    const auto number = asNumber(name, value, least, most);
    if (!number)
        return failure(number.error());
    parsing.arguments.lifecycle.*member = static_cast<int>(*number);
    parsing.arguments.lifecycle.any = true;
    return {};
}

// Options of `schedule` and `support-bundle`.
template <auto member>
Result<void> takeSchedule(Parsing& parsing, const QString& value)
{
    parsing.arguments.schedule.*member = value;
    parsing.arguments.schedule.any = true;
    return {};
}

Result<void> takeScope(Parsing& parsing, core::schedule::Scope scope)
{
    ScheduleArguments& schedule = parsing.arguments.schedule;
    if (schedule.scope && *schedule.scope != scope)
        return usage(QStringLiteral("--user and --system exclude each other"));
    schedule.scope = scope;
    schedule.any = true;
    return {};
}

Result<void> takeOut(Parsing& parsing, const QString& value)
{
    parsing.arguments.out = value;
    parsing.outGiven = true;
    return {};
}

Result<void> takeHelp(Parsing& parsing, const QString&)
{
    parsing.arguments.command = Command::Help;
    return {};
}

Result<void> takeVersion(Parsing& parsing, const QString&)
{
    parsing.arguments.command = Command::Version;
    return {};
}

constexpr std::array options{
    Option{"url", true, takeText<&Arguments::url>},
    Option{"user", true, takeText<&Arguments::user>},
    Option{"token", true, takeToken},
    Option{"endpoint", true, takeText<&Arguments::endpoint>},
    Option{"channel", true, takeChannel},
    Option{"discovery-source", true, takeText<&Arguments::discoverySource>},
    Option{"make-references", true,
           [](Parsing& p, const QString& v) {
               return asBool(v).map([&p](bool makes) { p.arguments.makeReferences = makes; });
           }},
    Option{"software-route", true, takeSoftwareRoute},
    Option{"changes", true, takeChanges},
    Option{"changesPeriod", true, takeChangesPeriod},
    Option{"changesSince", true, takeChangesSince},
    Option{"connectionTest", true, takeConnectionTest},
    Option{"withApplications", true, takeIncluded<DataType::Applications>},
    Option{"withContracts", true, takeIncluded<DataType::Contracts>},
    Option{"WithHardwareInventory", true, takeIncluded<DataType::Hardware>},
    Option{"source", true, takeText<&Arguments::source>},
    Option{"source-password-file", true, takeText<&Arguments::sourcePasswordFile>},
    Option{"profile", true, takeText<&Arguments::profile>},
    Option{"token-file", true, takeText<&Arguments::tokenFile>},
    Option{"client-id", true, takeText<&Arguments::clientId>},
    Option{"client-secret-file", true, takeText<&Arguments::clientSecretFile>},
    Option{"ca-file", true, takeText<&Arguments::caFile>},
    Option{"full", false, takeFlag<&Arguments::full>},
    Option{"dry-run", false, takeFlag<&Arguments::dryRun>},
    Option{"segment-records", true,
           [](Parsing& p, const QString& v) {
               return takeInt<&Arguments::segmentRecords>(p, QStringLiteral("--segment-records"), v, 1, 10'000);
           }},
    Option{"segment-bytes", true, takeSegmentBytes},
    Option{"max-tries", true,
           [](Parsing& p, const QString& v) {
               return takeInt<&Arguments::maxTries>(p, QStringLiteral("--max-tries"), v, 1, 10);
           }},
    Option{"journal", true, takeText<&Arguments::journal>},
    Option{"journal-password-file", true, takeText<&Arguments::journalPasswordFile>},
    Option{"log", true, takeText<&Arguments::log>},
    Option{"settings", true, takeText<&Arguments::settings>},
    Option{"output", true, takeOutput},
    Option{"json", false, takeJson},
    Option{"quiet", false, takeFlag<&Arguments::quiet>},
    Option{"local", false, takeFlag<&Arguments::local>},
    Option{"run", true, takeText<&Arguments::run>},
    Option{"limit", true, takeLimit},
    Option{"type", true, takeTypes},
    Option{"kind", true, takeKinds},
    Option{"list", false, takeFlag<&Arguments::list>},
    Option{"record", true, takeText<&Arguments::record>},
    Option{"repair", false, takeFlag<&Arguments::repair>},
    Option{"checklist", false, takeFlag<&Arguments::checklist>},
    Option{"on-instance", false, takeFlag<&Arguments::onInstance>},
    Option{"data", true, takeText<&Arguments::data>},
    Option{"computers", true,
           [](Parsing& p, const QString& v) {
               return takeInt<&Arguments::computers>(p, QStringLiteral("--computers"), v, 1, 1'000'000);
           }},
    Option{"requestor", true, takeLifecycle<&LifecycleArguments::requestor>},
    Option{"ci", true, takeCi},
    Option{"cis-from", true, takeLifecycle<&LifecycleArguments::cisFrom>},
    Option{"class", true, takeLifecycle<&LifecycleArguments::ciClass>},
    Option{"state", true, takeLifecycle<&LifecycleArguments::state>},
    Option{"to", true, takeLifecycle<&LifecycleArguments::toState>},
    Option{"action", true, takeLifecycle<&LifecycleArguments::action>},
    Option{"other", true, takeLifecycle<&LifecycleArguments::otherAction>},
    Option{"lease", true, takeLifecycle<&LifecycleArguments::lease>},
    Option{"since", true, takeSince},
    Option{"passes", true,
           [](Parsing& p, const QString& v) {
               return takeLifecycleInt<&LifecycleArguments::passes>(p, QStringLiteral("--passes"), v, 1, 1000);
           }},
    Option{"percent", true,
           [](Parsing& p, const QString& v) {
               return takeLifecycleInt<&LifecycleArguments::percent>(p, QStringLiteral("--percent"), v, 0, 100);
           }},
    Option{"yes-above-threshold", false, takeAboveThreshold},
    Option{"at", true, takeSchedule<&ScheduleArguments::at>},
    Option{"days", true, takeSchedule<&ScheduleArguments::days>},
    Option{"windows-xml", true, takeSchedule<&ScheduleArguments::windowsXml>},
    Option{"system", false, [](Parsing& p, const QString&) { return takeScope(p, core::schedule::Scope::System); }},
    Option{"scheduled", false, takeFlag<&Arguments::scheduled>},
    Option{"out", true, takeOut},
    Option{"help", false, takeHelp},
    Option{"h", false, takeHelp},
    Option{"version", false, takeVersion},
};

// Of `schedule`, --user is a scope and takes no value.
constexpr Option userScope{"user", false,
                           [](Parsing& p, const QString&) { return takeScope(p, core::schedule::Scope::User); }};

} // namespace

const Option* optionNamed(QStringView name, bool isSchedule)
{
    if (isSchedule && name.compare(QLatin1String(userScope.name), Qt::CaseInsensitive) == 0)
        return &userScope;
    for (const Option& option : options) {
        if (name.compare(QLatin1String(option.name), Qt::CaseInsensitive) == 0)
            return &option;
    }
    return nullptr;
}

} // namespace itam::app::exporter
