// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/commands.h"
#include "app/export/console.h"
#include "app/export/listing.h"
#include "app/export/session.h"
#include "app/export/watched.h"

#include "core/exporter/settingsoptions.h"
#include "core/exporter/verify.h"
#include "core/support/files.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QSet>

#include <unistd.h>

namespace itam::app::exporter {
namespace {

using core::exporter::FieldDifference;
using core::exporter::Standing;
using core::exporter::VerifyCounts;
using core::exporter::VerifyFinding;
using core::exporter::VerifyReport;
using core::model::DataType;
using core::model::PerType;

using Keys = PerType<std::shared_ptr<QSet<QByteArray>>>;

/// In a list for people; all of them come with CSV and JSON.
constexpr int mostListed = 100;

constexpr std::array standings{Standing::Missing,  Standing::Different, Standing::Extra,
                               Standing::HeldBack, Standing::Pending,   Standing::Duplicate};

/// What is listed. For people, what has a known reason only when it is asked for.
Result<QSet<Standing>> wantedStandings(const Arguments& arguments)
{
    QSet<Standing> wanted;
    for (const Standing standing : standings) {
        const bool isNews =
            standing == Standing::Missing || standing == Standing::Different || standing == Standing::Extra;
        const bool isNamed = arguments.kinds.contains(core::exporter::nameOf(standing));
        if (isNamed || (arguments.kinds.isEmpty() && (isNews || arguments.output != Output::Text)))
            wanted.insert(standing);
    }
    for (const QString& name : arguments.kinds) {
        const bool isKnown =
            std::ranges::any_of(standings, [&](Standing standing) { return core::exporter::nameOf(standing) == name; });
        if (!isKnown)
            return failure(ErrorCode::Usage, {}, QStringLiteral("there is no kind of records \"%1\"").arg(name));
    }
    return wanted;
}

QString shortened(QString text)
{
    constexpr qsizetype most = 60;
    text.replace(QLatin1Char('\n'), QLatin1Char(' '));
    return text.size() > most ? text.left(most) + QStringLiteral("...") : text;
}

QJsonObject findingJson(const VerifyFinding& finding)
{
    QJsonArray differences;
    for (const FieldDifference& difference : finding.differences)
        differences.append(QJsonObject{{QStringLiteral("field"), difference.field},
                                       {QStringLiteral("expected"), difference.expected},
                                       {QStringLiteral("actual"), difference.actual}});
    return {{QStringLiteral("type"), core::model::nameOf(finding.type)},
            {QStringLiteral("kind"), core::exporter::nameOf(finding.standing)},
            {QStringLiteral("key"), QString::fromUtf8(finding.key)},
            {QStringLiteral("reason"), finding.reason},
            {QStringLiteral("differences"), differences}};
}

void listText(Listing& listing, const VerifyFinding& finding)
{
    listing.text(QStringLiteral("%1  %2  %3  %4")
                     .arg(core::model::nameOf(finding.type).leftJustified(12),
                          core::exporter::nameOf(finding.standing).leftJustified(9), QString::fromUtf8(finding.key),
                          finding.reason)
                     .trimmed());
    for (const FieldDifference& difference : finding.differences)
        listing.text(QStringLiteral("    %1: \"%2\" instead of \"%3\"")
                         .arg(difference.field, shortened(difference.actual), shortened(difference.expected)));
}

void listCsv(Listing& listing, const VerifyFinding& finding)
{
    const QStringList head{core::model::nameOf(finding.type), core::exporter::nameOf(finding.standing),
                           QString::fromUtf8(finding.key), finding.reason};
    if (finding.differences.empty())
        listing.csv(head + QStringList{QString(), QString(), QString()});
    for (const FieldDifference& difference : finding.differences)
        listing.csv(head + QStringList{difference.field, difference.expected, difference.actual});
}

void list(Listing& listing, Output output, const VerifyFinding& finding)
{
    if (!listing.takesOneMore())
        return;
    if (output == Output::Json)
        listing.json(findingJson(finding));
    else if (output == Output::Csv)
        listCsv(listing, finding);
    else
        listText(listing, finding);
}

QString countsText(const VerifyReport& report)
{
    QStringList header{QStringLiteral("data type"), QStringLiteral("read"), QStringLiteral("equal")};
    for (const Standing standing : standings)
        header.append(core::exporter::nameOf(standing));
    TextTable table(header);
    for (const DataType type : core::model::allDataTypes) {
        const VerifyCounts& counts = report.types[type];
        if (!counts.looked)
            continue;
        QStringList row{core::model::nameOf(type), QString::number(counts.read), QString::number(counts.equal)};
        for (const Standing standing : standings)
            row.append(QString::number(counts.of(standing)));
        table.addRow(row);
    }
    return table.toString();
}

QString sentences(const VerifyReport& report, bool repairs)
{
    qint64 toRepair = 0;
    qint64 extra = 0;
    qint64 known = 0;
    for (const VerifyCounts& counts : report.types.values) {
        toRepair += counts.toRepair();
        extra += counts.of(Standing::Extra);
        known += counts.of(Standing::HeldBack) + counts.of(Standing::Pending) + counts.of(Standing::Duplicate);
    }
    QString text;
    if (toRepair == 0)
        text += QStringLiteral("No record is missing in ServiceNow or differs there without a known reason.\n");
    else if (!repairs)
        text += QStringLiteral("%1 records are missing in ServiceNow or differ there; \"itam-export verify --repair\" "
                               "sends exactly these.\n")
                    .arg(toRepair);
    if (known > 0)
        text += QStringLiteral("%1 records are held back, pending or duplicates, as \"itam-export status\" lists them; "
                               "every export looks after them.\n")
                    .arg(known);
    if (extra > 0)
        text += QStringLiteral("%1 records in ServiceNow are not in the operations database (any more). They are never "
                               "deleted from here: retire them in ServiceNow if they are gone.\n")
                    .arg(extra);
    return text;
}

QJsonArray countsJson(const VerifyReport& report)
{
    QJsonArray types;
    for (const DataType type : core::model::allDataTypes) {
        const VerifyCounts& counts = report.types[type];
        if (!counts.looked)
            continue;
        QJsonObject object{{QStringLiteral("type"), core::model::nameOf(type)},
                           {QStringLiteral("read"), counts.read},
                           {QStringLiteral("equal"), counts.equal},
                           {QStringLiteral("unsendable"), counts.unsendable}};
        for (const Standing standing : standings)
            object.insert(countName(core::exporter::nameOf(standing)), counts.of(standing));
        types.append(object);
    }
    return types;
}

/// What verify has for its progress, in the words that an export has for its own.
class Verifying
{
public:
    Verifying(const Arguments& arguments, const Configuration& configuration, const core::support::Clock& clock,
              bool showProgress)
        : m_arguments(arguments)
        , m_configuration(configuration)
        , m_clock(clock)
        , m_isTerminal(showProgress && isatty(STDERR_FILENO) != 0)
    {
    }

    Result<VerifyReport> run(const PerType<bool>& included, const std::function<void(const VerifyFinding&)>& found)
    {
        core::support::Latest<core::exporter::VerifyProgress> progress;
        auto report = runWatched(
            [&](std::stop_token stop) -> Result<VerifyReport> {
                auto maps = core::mapping::readMaps(core::mapping::builtInMaps());
                Session session(m_arguments, m_configuration, m_clock);
                const auto instance = session.connect();
                if (!maps || !instance)
                    return failure(!maps ? maps.error() : instance.error());
                return core::exporter::verify({.source = {m_configuration.source},
                                               .journalPath = m_configuration.journalPath,
                                               .senderName = core::exporter::senderName(),
                                               .instance = **instance,
                                               .maps = std::move(*maps),
                                               .included = included},
                                              found, progress, stop);
            },
            [&] { show(progress.get()); });
        if (m_isTerminal)
            writeError(QStringLiteral("\r\x1b[K"));
        return report;
    }

private:
    void show(const core::exporter::VerifyProgress& progress)
    {
        if (!m_isTerminal)
            return;
        writeError(QStringLiteral("\r\x1b[K%1 %2 of %3 compared, %4 found")
                       .arg(core::model::nameOf(progress.type).leftJustified(12))
                       .arg(progress.read)
                       .arg(progress.total)
                       .arg(progress.found));
    }

    const Arguments& m_arguments;
    const Configuration& m_configuration;
    const core::support::Clock& m_clock;
    bool m_isTerminal;
};

struct Outcome
{
    int exitStatus = 0;
    std::optional<Error> error;
    std::optional<VerifyReport> before;
    std::optional<core::exporter::ExportSummary> repair;
    std::optional<VerifyReport> after;
    std::vector<VerifyFinding> left; ///< the first ones
};

int exitStatusOf(const Error& error)
{
    return error.code == ErrorCode::Cancelled ? exitCancelled
           : error.code == ErrorCode::Usage   ? exitUsage
                                              : exitUnreachable;
}

bool hasAny(const Keys& keys)
{
    return std::ranges::any_of(keys.values, [](const auto& set) { return !set->isEmpty(); });
}

/// An ordinary export of exactly these records, then a second look.
void repair(const Arguments& arguments, Configuration configuration, const core::support::Clock& clock,
            const Keys& keys, bool showProgress, Outcome& outcome)
{
    if (const auto made = core::support::makePrivateFolder(QFileInfo(configuration.journalPath).absolutePath());
        !made) {
        outcome.error = made.error();
        outcome.exitStatus = exitUnreachable;
        return;
    }
    PerType<bool> repaired;
    for (const DataType type : core::model::allDataTypes) {
        repaired[type] = !keys[type]->isEmpty();
        configuration.options.included[type] = repaired[type];
        configuration.options.only[type] = keys[type];
    }
    configuration.options.full = false;
    configuration.options.changedSince.reset();
    outcome.repair = exportAndWatch(arguments, configuration, clock, showProgress);
    outcome.exitStatus = core::exporter::exitStatusOf(outcome.repair->outcome);
    outcome.error = outcome.repair->error;
    if (outcome.error)
        return;
    const auto after =
        Verifying(arguments, configuration, clock, showProgress).run(repaired, [&](const VerifyFinding& finding) {
            if (keys[finding.type]->contains(finding.key) && outcome.left.size() < mostListed)
                outcome.left.push_back(finding);
        });
    if (after) {
        outcome.after = *after;
        return;
    }
    outcome.error = after.error();
    outcome.exitStatus = exitStatusOf(after.error());
}

void printText(const Outcome& outcome, const Listing& listing, bool repairs)
{
    if (outcome.before) {
        if (listing.beyond() > 0)
            printOut(QStringLiteral("%1 more are not listed; --limit N shows more, --output csv all.")
                         .arg(listing.beyond()));
        printOut((listing.shown() > 0 ? QStringLiteral("\n") : QString()) + countsText(*outcome.before) +
                 sentences(*outcome.before, repairs));
    }
    if (outcome.repair && outcome.repair->outcome != core::journal::Outcome::PreflightFailed)
        printOut(QStringLiteral("\nRepair\n") + summaryText(*outcome.repair, false));
    if (outcome.after) {
        printOut(QStringLiteral("\nAfter the repair\n") + countsText(*outcome.after));
        Listing left(Output::Text, {}, {}, std::nullopt);
        for (const VerifyFinding& finding : outcome.left)
            list(left, Output::Text, finding);
        printOut(outcome.left.empty() ? QStringLiteral("Everything that was sent is in ServiceNow as it should be.")
                                      : QStringLiteral("The records above are still not as they should be."));
    }
}

QJsonObject outcomeJson(const Outcome& outcome)
{
    QJsonObject object;
    if (outcome.before) {
        object.insert(QStringLiteral("instanceId"), outcome.before->instanceId);
        object.insert(QStringLiteral("types"), countsJson(*outcome.before));
    }
    if (outcome.repair)
        object.insert(QStringLiteral("repair"), core::exporter::toJson(*outcome.repair));
    if (outcome.after) {
        QJsonArray left;
        for (const VerifyFinding& finding : outcome.left)
            left.append(findingJson(finding));
        object.insert(QStringLiteral("after"), QJsonObject{{QStringLiteral("types"), countsJson(*outcome.after)},
                                                           {QStringLiteral("findings"), left}});
    }
    object.insert(QStringLiteral("error"), core::exporter::toJson(outcome.error));
    return object;
}

} // namespace

int runVerify(const Arguments& arguments, const Configuration& configuration, const core::support::Clock& clock)
{
    const auto wanted = wantedStandings(arguments);
    if (!wanted) {
        printFailure(wanted.error());
        return exitUsage;
    }
    const bool isText = arguments.output == Output::Text;
    Listing listing(arguments.output, QStringLiteral("findings"),
                    {QStringLiteral("type"), QStringLiteral("kind"), QStringLiteral("key"), QStringLiteral("reason"),
                     QStringLiteral("field"), QStringLiteral("expected"), QStringLiteral("actual")},
                    isText ? arguments.listLimit.value_or(mostListed) : arguments.listLimit);
    Keys keys;
    for (auto& set : keys.values)
        set = std::make_shared<QSet<QByteArray>>();
    const bool showProgress = isText && !arguments.quiet;
    Outcome outcome;
    const auto before = Verifying(arguments, configuration, clock, showProgress && isatty(STDOUT_FILENO) == 0)
                            .run(configuration.options.included, [&](const VerifyFinding& finding) {
                                const bool differs =
                                    finding.standing == Standing::Missing || finding.standing == Standing::Different;
                                if (arguments.repair && differs)
                                    keys[finding.type]->insert(finding.key);
                                if (wanted->contains(finding.standing))
                                    list(listing, arguments.output, finding);
                            });
    if (before) {
        outcome.before = *before;
        if (arguments.repair && hasAny(keys))
            repair(arguments, configuration, clock, keys, showProgress, outcome);
    } else {
        outcome.error = before.error();
        outcome.exitStatus = exitStatusOf(before.error());
    }
    if (isText)
        printText(outcome, listing, arguments.repair);
    listing.end(outcomeJson(outcome));
    if (outcome.error && arguments.output != Output::Json)
        printFailure(*outcome.error);
    return outcome.exitStatus;
}

} // namespace itam::app::exporter
