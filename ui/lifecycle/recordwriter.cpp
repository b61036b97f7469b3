// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/recordwriter.h"

#include "ui/history/filenotice.h"
#include "ui/lifecycle/recordlist.h"
#include "ui/models/roles.h"
#include "ui/widgets/prompter.h"

#include <QAbstractItemModel>

namespace itam::ui::lifecycle {
namespace {

constexpr int progressIntervalMs = 200;

Result<void> writeAll(const services::TableFile& file, const RecordWriter::Begin& begin, std::atomic<qint64>& rows,
                      std::stop_token stop)
{
    auto next = begin(file.columns);
    if (!next)
        return failure(next.error());
    auto writer = services::TableFileWriter::create(file);
    if (!writer)
        return failure(writer.error());
    while (true) {
        const auto page = (*next)(stop);
        if (!page)
            return failure(page.error());
        for (const RecordWriter::Cells& cells : page->rows)
            ITAM_TRY((*writer)->append(cells));
        rows += page->rows.size();
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled);
        if (page->isLast)
            return (*writer)->commit();
    }
}

} // namespace

RecordWriter::RecordWriter(QObject* parent) : QObject(parent), m_rows(std::make_shared<std::atomic<qint64>>(0))
{
    m_progress.setInterval(progressIntervalMs);
    connect(&m_progress, &QTimer::timeout, this, [this] { emit progressed(*m_rows); });
}

void RecordWriter::write(const services::TableFile& file, const Begin& begin)
{
    m_rows = std::make_shared<std::atomic<qint64>>(0);
    m_progress.start();
    m_lane.start([file, begin, rows = m_rows](std::stop_token stop) { return writeAll(file, begin, *rows, stop); },
                 [this, path = file.path](const Result<void>& end) {
                     m_progress.stop();
                     if (end)
                         emit written(path, *m_rows);
                     else
                         emit failed(end.error());
                 });
}

void RecordWriter::cancel()
{
    if (!isWriting())
        return;
    m_lane.cancel();
    m_progress.stop();
    Error cancelled;
    cancelled.code = ErrorCode::Cancelled;
    emit failed(cancelled);
}

void RecordWriter::serve(RecordList& list, widgets::Prompter& prompter, const std::function<Begin()>& makeBegin)
{
    connect(&list, &RecordList::csvRequested, this, [this, &list, &prompter, makeBegin] {
        prompter.pickSaveFile(tr("Export the table"), list.suggestedFileName(), tr("CSV files (*.csv)"),
                              [this, &list, makeBegin](const QString& path) {
                                  if (path.isEmpty())
                                      return;
                                  services::TableFile file = list.tableFile();
                                  file.path = path;
                                  list.file().showWriting(0);
                                  write(file, makeBegin());
                              });
    });
    connect(&list.file(), &history::FileNotice::stopRequested, this, &RecordWriter::cancel);
    connect(this, &RecordWriter::progressed, &list.file(), &history::FileNotice::showWriting);
    connect(this, &RecordWriter::written, &list.file(), &history::FileNotice::showWritten);
    connect(this, &RecordWriter::failed, &list.file(), &history::FileNotice::showFailed);
}

RecordWriter::Begin allRowsOf(const QAbstractItemModel& model)
{
    // Read here: the model lives on this thread.
    QList<RecordWriter::Cells> rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        RecordWriter::Cells cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(model.index(row, column).data(models::RawRole));
        rows.append(cells);
    }
    return [rows](const QList<int>& columns) -> Result<RecordWriter::NextPage> {
        RecordWriter::Page page;
        for (const RecordWriter::Cells& all : rows) {
            RecordWriter::Cells cells;
            for (const int column : columns)
                cells.append(all.at(column));
            page.rows.append(cells);
        }
        return [page](std::stop_token) -> Result<RecordWriter::Page> { return page; };
    };
}

} // namespace itam::ui::lifecycle
