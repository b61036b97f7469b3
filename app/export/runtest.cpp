// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/commands.h"
#include "app/export/console.h"
#include "app/export/session.h"

#include "core/exporter/setupchecklist.h"
#include "core/journal/journal.h"

#include <QFileInfo>
#include <QJsonArray>

namespace itam::app::exporter {
namespace {

using core::exporter::CheckState;
using core::exporter::ConnectionCheck;

struct KnownJournal
{
    QString id = QStringLiteral("none");
    std::function<bool(const QString&)> knows{};
    Result<std::shared_ptr<core::journal::Journal>> journal{}; ///< null: there is none yet
};

// With our own journal's name a reservation of ours is no obstacle (D-10), nor is an unfinished export of ours (D-4).
KnownJournal journalOf(const Configuration& configuration)
{
    auto opened = core::journal::Journal::openIfThere(configuration.journal);
    if (!opened)
        return {.journal = failure(opened.error())};
    if (!*opened)
        return {};
    const auto journal = std::make_shared<core::journal::Journal>(std::move(**opened));
    return {journal->journalId(),
            [journal](const QString& exportId) { return journal->knowsExport(exportId).value_or(false); }, journal};
}

QString word(CheckState state)
{
    switch (state) {
    case CheckState::Passed:
        return QStringLiteral("ok");
    case CheckState::Warning:
        return QStringLiteral("warning");
    case CheckState::Failed:
        return QStringLiteral("FAILED");
    case CheckState::NotReached:
        return QStringLiteral("-");
    case CheckState::NotChecked:
        return QStringLiteral("?");
    }
    return {};
}

// Each line appears when its check has ended.
void printLine(const ConnectionCheck& check)
{
    const QString time = check.took.count() > 0 ? QStringLiteral(" (%1 ms)").arg(check.took.count()) : QString();
    printOut(QStringLiteral("%1  %2%3: %4")
                 .arg(word(check.state).leftJustified(7), core::exporter::checkTitle(check.id), time,
                      core::exporter::checkSentence(check)));
}

QJsonObject toJson(const ConnectionCheck& check)
{
    return {
        {QStringLiteral("name"), check.id},
        {QStringLiteral("ok"), check.state != CheckState::Failed && check.state != CheckState::NotReached},
        {QStringLiteral("state"), core::exporter::nameOf(check.state)},
        {QStringLiteral("message"), core::exporter::checkSentence(check)},
        {QStringLiteral("error"), check.error ? QJsonValue(core::support::errorId(check.error->code)) : QJsonValue()},
        {QStringLiteral("milliseconds"), static_cast<qint64>(check.took.count())}};
}

QJsonArray toJson(const QList<core::exporter::SetupItem>& items)
{
    QJsonArray list;
    for (const core::exporter::SetupItem& item : items)
        list.append(QJsonObject{{QStringLiteral("item"), item.id},
                                {QStringLiteral("state"), core::exporter::nameOf(item.state)},
                                {QStringLiteral("text"), item.text},
                                {QStringLiteral("found"), item.found}});
    return list;
}

} // namespace

int runTest(const Arguments& arguments, const Configuration& configuration, const core::support::Clock& clock)
{
    if (arguments.checklist && configuration.instance.channel != core::settings::Channel::Identification) {
        printError(QStringLiteral("--checklist is about instances without the integration application: add --channel "
                                  "identification, or choose that channel in the settings of the instance."));
        return exitUsage;
    }
    const bool json = arguments.output == Output::Json;
    // The page is all that is printed, so that it can go to a printer or a file.
    const core::exporter::OnCheck onCheck =
        json || arguments.checklist ? core::exporter::OnCheck() : core::exporter::OnCheck(printLine);
    Session session(arguments, configuration, clock, core::identification::Purpose::Test);
    const core::exporter::Ports ports = session.ports();
    const KnownJournal journal = journalOf(configuration);
    QList<ConnectionCheck> checks =
        core::exporter::runConnectionChecks({.clock = clock,
                                             .sender = {journal.id, ports.senderName, {}},
                                             .checkEntitlement = ports.checkEntitlement,
                                             .connect = [&session] { return session.connect(); },
                                             .isOurs = journal.knows,
                                             .openJournal = [&journal] { return journal.journal; },
                                             .reported = core::identification::checkNamesFor(configuration.instance)},
                                            {}, onCheck);
    checks += core::exporter::runConnectionChecks(
        core::exporter::DatabaseChecks{clock, ports.source, configuration.options.included}, {}, onCheck);
    const bool ok = core::exporter::canExport(checks);
    const core::exporter::SetupSubject subject{configuration.instance, configuration.options.included};
    if (json) {
        QJsonArray list;
        for (const ConnectionCheck& check : checks)
            list.append(toJson(check));
        QJsonObject object{{QStringLiteral("ok"), ok}, {QStringLiteral("checks"), list}};
        if (arguments.checklist)
            object.insert(QStringLiteral("checklist"), toJson(core::exporter::setupItems(subject, checks)));
        printJson(object);
    } else if (arguments.checklist) {
        printOut(core::exporter::setupChecklist(subject, checks, clock.nowUtc()).trimmed());
    } else {
        printOut(ok ? QStringLiteral("An export can start.") : QStringLiteral("An export cannot start."));
    }
    return ok ? 0 : exitUnreachable;
}

} // namespace itam::app::exporter
