// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checks/foundsection.h"

#include "ui/checks/earlierdialog.h"
#include "ui/history/filenotice.h"
#include "ui/models/format.h"
#include "ui/widgets/prompter.h"

#include <QPushButton>

namespace itam::ui::checks {
namespace {

using core::servicenow::historyPageSize;
using lifecycle::RecordWriter;

constexpr int lookEveryMs = 100;     // ten times a second (exemplars 28)
constexpr int ageChangesMs = 30'000; // "12 min ago"

/// A list of records page by page, as rows of a file.
RecordWriter::NextPage rowsOf(std::shared_ptr<const FoundRecords> records, QList<int> groups, QString text,
                              std::function<RecordWriter::Cells(int group, const FoundRecord&)> cells)
{
    return [records = std::move(records), groups = std::move(groups), text = std::move(text), cells = std::move(cells),
            position = qint64(0)](std::stop_token stop) mutable -> Result<RecordWriter::Page> {
        RecordWriter::Page page;
        if (groups.isEmpty())
            return page;
        const auto slice = records->read(groups.first(), position, historyPageSize, text, stop);
        if (!slice)
            return failure(slice.error());
        for (const FoundRecord& record : slice->records)
            page.rows.append(cells(groups.first(), record));
        position = slice->next.value_or(0);
        if (!slice->next)
            groups.removeFirst();
        page.isLast = groups.isEmpty();
        return page;
    };
}

} // namespace

FoundSection::FoundSection(QString check, CheckPage* page, const Parts& parts)
    : CheckSection(page)
    , m_check(std::move(check))
    , m_page(*page)
    , m_parts(parts)
    , m_earlier(m_page.addCheckButton(tr("Earlier checks\u2026"),
                                      (m_check + QStringLiteral("EarlierButton")).toLatin1().constData(),
                                      tr("Lists when this was checked before, and what was found then.")))
{
    m_look.setInterval(lookEveryMs);
    m_age.setInterval(ageChangesMs);
    m_age.start();
    connect(&m_look, &QTimer::timeout, this, &FoundSection::showProgress);
    connect(&m_age, &QTimer::timeout, this, &FoundSection::showStatus);
    connect(&m_page, &CheckPage::runRequested, this, &FoundSection::run);
    connect(&m_page, &CheckPage::stopRequested, this, &FoundSection::stop);
    connect(&m_page, &CheckPage::settingsRequested, this, &CheckSection::settingsRequested);
    connect(&m_page, &CheckPage::recordsWanted, this, [this] { askRecords(0); });
    connect(&m_page.found(), &models::PagedModel::pageWanted, this, &FoundSection::askRecords);
    connect(m_earlier, &QPushButton::clicked, this, &FoundSection::showEarlier);
    connectFiles();
    m_earlier->setVisible(!m_parts.log.entries(m_check).isEmpty());
}

void FoundSection::showEarlier()
{
    auto* dialog = new EarlierDialog(m_parts.log.entries(m_check), &m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void FoundSection::connectFiles()
{
    connect(&m_page, &CheckPage::csvRequested, this, [this] {
        writeFile(m_page.suggestedFileName(), [this](const QString& path) {
            services::TableFile file = m_page.tableFile();
            file.path = path;
            m_writer.write(file, beginOfGroup());
        });
    });
    connect(&m_page, &CheckPage::allCsvRequested, this, [this] {
        writeFile(m_page.suggestedFileName(), [this](const QString& path) {
            services::TableFile file;
            file.path = path;
            file.headings = {tr("Kind"), tr("Data type")};
            for (const FoundColumn column : writtenColumns())
                file.headings.append(FoundModel::headingOf(column));
            m_writer.write(file, beginOfAll());
        });
    });
    connect(&m_page.file(), &history::FileNotice::stopRequested, &m_writer, &RecordWriter::cancel);
    connect(&m_writer, &RecordWriter::progressed, &m_page.file(), &history::FileNotice::showWriting);
    connect(&m_writer, &RecordWriter::written, &m_page.file(), &history::FileNotice::showWritten);
    connect(&m_writer, &RecordWriter::failed, &m_page.file(), &history::FileNotice::showFailed);
}

void FoundSection::refresh()
{
    if (!isRunning())
        run();
}

void FoundSection::noteExportEnded()
{
    m_isOutdated = m_outcome.has_value();
    showStatus();
}

void FoundSection::run()
{
    const Work work = ports().source.isEmpty() ? Work() : this->work();
    if (isRunning() || !work)
        return;
    m_progress = std::make_shared<Progress>();
    m_page.showRunning();
    m_look.start();
    m_lane.start([work, progress = m_progress](std::stop_token stop) { return work(*progress, std::move(stop)); },
                 [this](const Result<Outcome>& outcome) { takeResult(outcome); });
}

// The button answers at once; what was found until now comes within a tenth of a second.
void FoundSection::stop()
{
    m_lane.requestStop();
    m_look.stop();
    m_page.showStopping();
}

void FoundSection::takeResult(const Result<Outcome>& outcome)
{
    m_look.stop();
    if (!outcome && !wasStopped(outcome))
        return m_page.showError(outcome.error());
    // Nothing was found yet: that says less than the result of before.
    if (!outcome || (outcome->isPartial && outcome->records->groups().isEmpty()))
        return m_page.showStopped();
    takeOutcome(*outcome);
    if (outcome->isPartial)
        m_page.showPartial();
}

void FoundSection::takeOutcome(const Outcome& outcome)
{
    m_reading.cancel();
    m_outcome = outcome;
    m_isOutdated = false;
    if (!outcome.isPartial) // the log is about checks that came to their end
        m_parts.log.add({.check = m_check,
                         .at = m_parts.clock.nowUtc(),
                         .source = ports().source,
                         .instance = needsInstance() ? ports().instance : QString(),
                         .read = outcome.read,
                         .found = outcome.found});
    QList<int> ids = outcome.records->groups();
    std::sort(ids.begin(), ids.end(), [this](int a, int b) { return rankOf(a) < rankOf(b); });
    QList<CheckGroup> groups;
    for (const int id : std::as_const(ids)) {
        CheckGroup group = describe(id);
        group.id = id;
        group.count = outcome.records->count(id);
        groups.append(group);
    }
    m_page.showGroups(groups);
    showStatus();
    outcomeChanged();
}

void FoundSection::showProgress()
{
    showProgressOn(m_page);
}

void FoundSection::showStatus()
{
    m_earlier->setVisible(!m_parts.log.entries(m_check).isEmpty());
    const auto last = m_parts.log.last(m_check, ports().source, needsInstance() ? ports().instance : QString());
    QStringList sentences;
    if (m_outcome && m_outcome->isPartial)
        sentences.append(tr("Stopped before its end: only what was found until then is shown."));
    if (last)
        sentences.append(statusOf(*last, models::relativeTime(last->at, m_parts.clock.nowUtc())));
    if (m_isOutdated)
        sentences.append(tr("An export has ended since."));
    m_page.showStatus(sentences.join(QLatin1Char(' ')));
}

void FoundSection::askRecords(int page)
{
    const CheckGroup* group = m_page.chosenGroup();
    if (!group || !m_outcome)
        return;
    const QString text = m_page.filterText();
    const qint64 position = page == 0 ? 0 : m_page.found().startOf(page).value.toLongLong();
    const qint64 total = text.isEmpty() ? group->count : -1;
    m_reading.start(
        [records = m_outcome->records, id = group->id, position, text](const std::stop_token& stop) {
            return records->read(id, position, historyPageSize, text, stop);
        },
        [this, page, total](const Result<FoundRecords::Slice>& slice) {
            if (slice)
                m_page.showRecords(page, FoundModel::asPage(*slice, total));
            else
                m_page.showRecordsFailed(slice.error());
        });
}

void FoundSection::writeFile(const QString& suggestedName, const std::function<void(const QString& path)>& write)
{
    if (!m_outcome)
        return;
    m_parts.prompter.pickSaveFile(tr("Export the records"), suggestedName, tr("CSV files (*.csv)"),
                                  [this, write](const QString& path) {
                                      // A file can be chosen later than the result was forgotten.
                                      if (path.isEmpty() || !m_outcome)
                                          return;
                                      m_page.file().showWriting(0);
                                      write(path);
                                  });
}

RecordWriter::Begin FoundSection::beginOfGroup() const
{
    const CheckGroup* group = m_page.chosenGroup();
    return [records = m_outcome->records, groups = group ? QList<int>{group->id} : QList<int>(),
            text = m_page.filterText(),
            known = m_page.found().columns()](const QList<int>& columns) -> Result<RecordWriter::NextPage> {
        return rowsOf(records, groups, text, [known, columns](int, const FoundRecord& record) {
            RecordWriter::Cells cells;
            for (const int column : columns)
                cells.append(FoundModel::rawOf(record, known.at(column)));
            return cells;
        });
    };
}

/// Answers only where somebody was asked.
QList<FoundColumn> FoundSection::writtenColumns() const
{
    QList<FoundColumn> columns = m_page.found().columns();
    if (!m_outcome->isAsked)
        columns.removeAll(FoundColumn::Answer);
    return columns;
}

RecordWriter::Begin FoundSection::beginOfAll() const
{
    QHash<int, QString> kinds;
    QList<int> groups = m_outcome->records->groups();
    std::sort(groups.begin(), groups.end(), [this](int a, int b) { return rankOf(a) < rankOf(b); });
    for (const int group : std::as_const(groups))
        kinds.insert(group, kindName(group));
    return [records = m_outcome->records, groups, kinds,
            columns = writtenColumns()](const QList<int>&) -> Result<RecordWriter::NextPage> {
        return rowsOf(records, groups, {}, [kinds, columns](int group, const FoundRecord& record) {
            RecordWriter::Cells cells{kinds.value(group), core::model::nameOf(typeOfGroup(group))};
            for (const FoundColumn column : columns)
                cells.append(FoundModel::rawOf(record, column));
            return cells;
        });
    };
}

void FoundSection::forget()
{
    m_lane.cancel();
    m_reading.cancel();
    m_look.stop();
    if (m_writer.isWriting())
        m_writer.cancel();
    m_outcome.reset();
    m_isOutdated = false;
    m_page.forget(ports().source);
    showStatus();
    outcomeChanged();
}

} // namespace itam::ui::checks
