// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/translations/findsample.h"

#include "tests/fakes/fakeprompter.h"
#include "tests/ui/staging/wheresample.h"
#include "ui/checks/rehearsalsection.h"
#include "ui/checks/rehearsalwords.h"
#include "ui/staging/wherepage.h"

#include <QTest>

namespace itam::tests {
namespace {

using core::exporter::RehearsalOutcome;
using core::exporter::RehearsalRecord;
using core::exporter::Whereabouts;

core::exporter::WhereHits someHits()
{
    core::exporter::WhereHits hits;
    hits.text = QStringLiteral("pc");
    hits.hits = {sampleHit(), sampleHit()};
    hits.hits.last().key = hits.hits.last().computerId = QStringLiteral("C2");
    hits.hits.last().inJournal = true;
    return hits;
}

std::unique_ptr<QWidget> makeWhere(const QString& situation, const core::support::Clock& clock)
{
    auto page = std::make_unique<ui::staging::WherePage>();
    if (situation == QLatin1String("found")) {
        page->showFound(sampleHit(), ui::staging::whereSteps(sampleWhereabouts(), clock.nowUtc()));
        page->chooseStep(QStringLiteral("exports"));
    } else if (situation == QLatin1String("unknown")) {
        Whereabouts found;
        found.hit = sampleHit();
        found.tale.source = QStringLiteral("operations.db");
        found.contracts.error = Error{ErrorCode::Forbidden, {}, QStringLiteral("contract_rel_ci"), 403, {}};
        page->showFound(found.hit, ui::staging::whereSteps(found, clock.nowUtc()));
    } else if (situation == QLatin1String("several")) {
        page->showHits(someHits());
    } else if (situation == QLatin1String("nobody")) {
        core::exporter::WhereHits hits;
        hits.text = QStringLiteral("pc");
        hits.sourceError = hits.journalError = hits.instanceError =
            Error{ErrorCode::ConnectionRefused, {}, QStringLiteral("demo"), 0, {}};
        page->showHits(hits);
    }
    return page;
}

/// Section and what it borrows live as long as their page.
struct Rehearsed final : public QObject
{
    Rehearsed(const core::support::Clock& clock, QWidget*& page)
        : section(std::make_unique<ui::checks::RehearsalSection>(ui::checks::FoundSection::Parts{prompter, clock, log}))
    {
        page = section->page();
    }
    FakePrompter prompter;
    ui::checks::CheckLog log;
    std::unique_ptr<ui::checks::RehearsalSection> section;
};

core::exporter::RehearsalReport tell(const std::function<void(const RehearsalRecord&)>& found)
{
    int number = 0;
    for (const RehearsalOutcome outcome : core::exporter::allRehearsalOutcomes) {
        for (const char* reason : {"CI_NOT_FOUND", "ADD_OFF", "LOOKUP_LATE"}) {
            RehearsalRecord record;
            record.outcome = outcome;
            record.key = QStringLiteral("C%1").arg(++number);
            record.name = QStringLiteral("pc%1").arg(number);
            record.reason = QString::fromLatin1(reason);
            found(record);
        }
    }
    return {};
}

std::unique_ptr<QWidget> makeRehearsal(const QString& situation, const core::support::Clock& clock)
{
    QWidget* page = nullptr;
    auto* rehearsed = new Rehearsed(clock, page);
    rehearsed->setParent(page);
    ui::checks::CheckPorts ports;
    ports.source = QStringLiteral("operations.db");
    ports.rehearse = [](const auto& found, auto&, const std::stop_token&) -> Result<core::exporter::RehearsalReport> {
        return tell(found);
    };
    rehearsed->section->setPorts(ports);
    if (situation == QLatin1String("done")) {
        rehearsed->section->refresh();
        const auto& groups = rehearsed->section->rehearsalPage().groups();
        (void)QTest::qWaitFor([&groups] { return groups.rowCount() > 0; });
    }
    return std::unique_ptr<QWidget>(page);
}

} // namespace

std::unique_ptr<QWidget> makeFindPage(const QString& situation, const core::support::Clock& clock)
{
    const QString page = situation.section(QLatin1Char(' '), 0, 0);
    const QString rest = situation.section(QLatin1Char(' '), 1);
    if (page == QLatin1String("where"))
        return makeWhere(rest, clock);
    return page == QLatin1String("rehearsal") ? makeRehearsal(rest, clock) : nullptr;
}

} // namespace itam::tests
