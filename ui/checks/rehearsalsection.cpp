// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checks/rehearsalsection.h"

#include "ui/checks/rehearsalwords.h"
#include "ui/models/format.h"
#include "ui/widgets/messagebar.h"

#include <QPushButton>

namespace itam::ui::checks {
namespace {

using core::exporter::RehearsalOutcome;
using core::exporter::RehearsalRecord;
using core::exporter::RehearsalReport;

CheckPage::Words wordsOfRehearsal()
{
    CheckPage::Words words;
    words.title = RehearsalSection::tr("Rehearse");
    words.explanation = RehearsalSection::tr(
        "A whole export into an instance on this computer that is first loaded with the computers, contracts and "
        "properties of ServiceNow. ServiceNow itself is only read. Installed applications are not loaded: those that "
        "it has already count as inserted here.");
    words.icon = QStringLiteral("server");
    words.run = RehearsalSection::tr("Rehearse export");
    words.runHelp = RehearsalSection::tr(
        "Shows what an export would insert, update and refuse before ServiceNow gets a single record. It takes about "
        "as long as a full export, and room on this disk for a copy of the data; both are removed afterwards.");
    words.groupsName = RehearsalSection::tr("Outcomes by kind");
    words.recordsName = RehearsalSection::tr("Records with this outcome");
    words.neverTitle = RehearsalSection::tr("No export was rehearsed yet");
    words.neverText =
        RehearsalSection::tr("Inserts, updates, ambiguous matches and refusals appear here after a rehearsal.");
    words.noneTitle = RehearsalSection::tr("Nothing to export");
    words.noneText = RehearsalSection::tr("The operations database has no records of the chosen data types.");
    words.fileName = QStringLiteral("rehearsal.csv");
    return words;
}

/// How much of the phase is done, and of how much; 0: nobody knows.
std::pair<qint64, qint64> shareOf(const core::exporter::RehearsalProgress& progress,
                                  const core::exporter::ExportProgress& exporting)
{
    if (progress.phase != core::exporter::RehearsalProgress::Phase::Exporting)
        return {progress.done, std::max<qint64>(progress.total, 0)};
    std::pair<qint64, qint64> share{0, 0};
    for (const core::exporter::TypeProgress& type : exporting.types.values) {
        const core::wire::RowCounts& rows = type.importedRows;
        share.first += rows.inserted + rows.updated + rows.ignored + rows.skipped + rows.errors;
        share.second += type.total.value_or(0);
    }
    return share;
}

} // namespace

/// Shared with the background thread that rehearses.
struct RehearsalSection::Run
{
    core::exporter::RehearsalWatch watch;
    core::support::Latest<RehearsalReport> report;
};

RehearsalSection::RehearsalSection(const Parts& parts)
    : FoundSection(QStringLiteral("rehearsal"),
                   new CheckPage("rehearsal", wordsOfRehearsal(),
                                 {FoundColumn::Key, FoundColumn::Name, FoundColumn::Reason}),
                   parts)
    , m_page(static_cast<CheckPage&>(*page()))
    , m_showRecord(m_page.addRecordButton(
          tr("Show fields"), "rehearsalShowFieldsButton",
          tr("Shows the chosen record on the sub-page Preview, field by field: what the operations database says and "
             "what ServiceNow has.")))
{
    connect(m_showRecord, &QPushButton::clicked, this, &RehearsalSection::openRecord);
    connect(&m_page, &CheckPage::recordOpened, this, &RehearsalSection::openRecord);
    connect(&m_page, &CheckPage::recordChosen, this, &RehearsalSection::showRecordButton);
    showRecordButton();
}

void RehearsalSection::showRecordButton()
{
    m_showRecord->setEnabled(m_page.chosenRecord() != nullptr);
}

void RehearsalSection::openRecord()
{
    const FoundRecord* record = m_page.chosenRecord();
    const CheckGroup* group = m_page.chosenGroup();
    if (record && group)
        emit recordRequested(typeOfGroup(group->id), record->key);
}

FoundSection::Work RehearsalSection::work() const
{
    if (!ports().rehearse)
        return {};
    m_run = std::make_shared<Run>();
    return [rehearse = ports().rehearse, run = m_run](Progress&, const std::stop_token& stop) -> Result<Outcome> {
        const auto records = std::make_shared<FoundRecords>();
        Outcome outcome{.records = records};
        const auto report = rehearse(
            [&](const RehearsalRecord& record) {
                ++outcome.read;
                outcome.found += record.outcome == RehearsalOutcome::Unchanged ? 0 : 1;
                records->add(groupOf(record.type, kindOf(record.outcome, record.reason)),
                             {record.key.toUtf8(), record.name, record.reason, false, {}});
            },
            run->watch, stop);
        const auto kept = records->finish();
        if (!kept)
            return failure(kept.error());
        outcome.isPartial = wasStopped(report);
        if (outcome.isPartial)
            return outcome;
        if (!report)
            return failure(report.error());
        run->report.update([&](RehearsalReport& value) { value = *report; });
        return outcome;
    };
}

void RehearsalSection::showProgressOn(CheckPage& page) const
{
    if (!m_run)
        return;
    const auto progress = m_run->watch.progress.get();
    const auto exporting = m_run->watch.exporting.get();
    const auto [done, total] = shareOf(progress, exporting);
    page.showPhase(rehearsalPhase(progress, exporting), done, total);
}

CheckGroup RehearsalSection::describe(int group) const
{
    return rehearsedGroup(kindOfGroup(group));
}

QString RehearsalSection::kindName(int group) const
{
    return nameOfRehearsed(kindOfGroup(group));
}

QString RehearsalSection::statusOf(const CheckLogEntry& entry, const QString& when) const
{
    //: %1 is how long ago that was, %2 and %3 are numbers of records
    return tr("Last rehearsed %1: %2 records, %3 of them not simply unchanged.")
        .arg(when, models::count(entry.read), models::count(entry.found));
}

void RehearsalSection::outcomeChanged()
{
    if (!outcome() || !m_run)
        return;
    const RehearsalReport report = m_run->report.get();
    // Production's export would end like this one: what it says is a finding, not a failure of the rehearsal.
    if (report.exportError)
        m_page.bar().showError(*report.exportError);
}

} // namespace itam::ui::checks
