// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/commands.h"
#include "app/export/console.h"
#include "app/export/listing.h"
#include "app/export/session.h"
#include "app/export/terminalline.h"
#include "app/export/verifytext.h"
#include "app/export/watched.h"

#include "core/exporter/settingsoptions.h"
#include "core/identification/channel.h"
#include "core/support/files.h"

#include <QFileInfo>
#include <QSet>

namespace itam::app::exporter {
namespace {

using core::exporter::Standing;
using core::exporter::VerifyFinding;
using core::exporter::VerifyReport;
using core::model::DataType;
using core::model::PerType;

using Keys = PerType<std::shared_ptr<QSet<QByteArray>>>;

/// In a list for people; all of them come with CSV and JSON.
constexpr int mostListed = 100;

/// What is listed. For people, what has a known reason only when it is asked for.
Result<QSet<Standing>> wantedStandings(const Arguments& arguments)
{
    QSet<Standing> wanted;
    for (const Standing standing : core::exporter::allStandings) {
        const bool isNews =
            standing == Standing::Missing || standing == Standing::Different || standing == Standing::Extra;
        const bool isNamed = arguments.kinds.contains(core::exporter::nameOf(standing));
        if (isNamed || (arguments.kinds.isEmpty() && (isNews || arguments.output != Output::Text)))
            wanted.insert(standing);
    }
    for (const QString& name : arguments.kinds) {
        const bool isKnown = std::ranges::any_of(
            core::exporter::allStandings, [&](Standing standing) { return core::exporter::nameOf(standing) == name; });
        if (!isKnown)
            return failure(ErrorCode::Usage, {}, QStringLiteral("there is no kind of records \"%1\"").arg(name));
    }
    return wanted;
}

Result<VerifyReport> verifyAndWatch(const Arguments& arguments, const Configuration& configuration,
                                    const core::support::Clock& clock, const PerType<bool>& included,
                                    const std::function<void(const VerifyFinding&)>& found)
{
    core::support::Latest<core::exporter::VerifyProgress> progress;
    TerminalLine line(arguments.output == Output::Text && !arguments.quiet, true);
    return runWatched(
        [&](std::stop_token stop) -> Result<VerifyReport> {
            auto maps = core::mapping::readMaps(core::mapping::builtInMaps());
            Session session(arguments, configuration, clock);
            const auto instance = session.connect();
            if (!maps || !instance)
                return failure(!maps ? maps.error() : instance.error());
            return core::exporter::verify(
                {.source = configuration.source,
                 .journal = configuration.journal,
                 .senderName = core::exporter::senderName(),
                 .instance = **instance,
                 .maps = std::move(*maps),
                 .included = included,
                 .discoverySource = core::identification::sourceNameFor(configuration.instance),
                 .updatesContracts = configuration.instance.identification.updateContracts,
                 .software = configuration.instance.identification.software},
                found, progress, stop);
        },
        [&] {
            const core::exporter::VerifyProgress now = progress.get();
            line.show(QStringLiteral("%1 %2 of %3 compared, %4 found")
                          .arg(core::model::nameOf(now.type).leftJustified(12))
                          .arg(now.read)
                          .arg(now.total)
                          .arg(now.found));
        });
}

bool hasAny(const Keys& keys)
{
    return std::ranges::any_of(keys.values, [](const auto& set) { return !set->isEmpty(); });
}

/// An ordinary export of exactly these records, then a second look.
void repair(const Arguments& arguments, Configuration configuration, const core::support::Clock& clock,
            const Keys& keys, VerifyOutcome& outcome)
{
    const auto made = configuration.journal.isOnServer()
                          ? Result<void>()
                          : core::support::makePrivateFolder(QFileInfo(configuration.journal.place).absolutePath());
    if (!made) {
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
    outcome.repair =
        exportAndWatch(arguments, configuration, clock, arguments.output == Output::Text && !arguments.quiet);
    outcome.exitStatus = core::exporter::exitStatusOf(outcome.repair->outcome);
    outcome.error = outcome.repair->error;
    if (outcome.error)
        return;
    const auto after = verifyAndWatch(arguments, configuration, clock, repaired, [&](const VerifyFinding& finding) {
        if (keys[finding.type]->contains(finding.key) && outcome.left.size() < mostListed)
            outcome.left.push_back(finding);
    });
    if (after) {
        outcome.after = *after;
        return;
    }
    outcome.error = after.error();
    outcome.exitStatus = lookingExitStatus(after.error());
}

} // namespace

int runVerify(const Arguments& arguments, const Configuration& configuration, const core::support::Clock& clock)
{
    const auto wanted = wantedStandings(arguments);
    if (!wanted) {
        printFailure(wanted.error());
        return exitUsage;
    }
    // Before the comparison, which may take long.
    if (arguments.repair) {
        const auto permitted = gateOf(arguments, configuration).permit(core::model::Intent::Repair, clock.nowUtc());
        if (!permitted) {
            printFailure(permitted.error());
            return exitUnreachable;
        }
    }
    const bool isText = arguments.output == Output::Text;
    Listing listing(arguments.output, QStringLiteral("findings"),
                    {QStringLiteral("type"), QStringLiteral("kind"), QStringLiteral("key"), QStringLiteral("reason"),
                     QStringLiteral("field"), QStringLiteral("expected"), QStringLiteral("actual")},
                    isText ? arguments.listLimit.value_or(mostListed) : arguments.listLimit);
    Keys keys;
    for (auto& set : keys.values)
        set = std::make_shared<QSet<QByteArray>>();
    VerifyOutcome outcome;
    const auto before = verifyAndWatch(
        arguments, configuration, clock, configuration.options.included, [&](const VerifyFinding& finding) {
            const bool differs = finding.standing == Standing::Missing || finding.standing == Standing::Different;
            if (arguments.repair && differs)
                keys[finding.type]->insert(finding.key);
            if (wanted->contains(finding.standing))
                listFinding(listing, arguments.output, finding);
        });
    if (before) {
        outcome.before = *before;
        if (arguments.repair && hasAny(keys))
            repair(arguments, configuration, clock, keys, outcome);
    } else {
        outcome.error = before.error();
        outcome.exitStatus = lookingExitStatus(before.error());
    }
    const bool isNews = outcome.error || listing.shown() > 0;
    if (isText && (!arguments.quiet || isNews))
        printVerifyOutcome(outcome, listing, arguments.repair);
    listing.end(toJson(outcome));
    if (outcome.error && arguments.output != Output::Json)
        printFailure(*outcome.error);
    return outcome.exitStatus;
}

} // namespace itam::app::exporter
