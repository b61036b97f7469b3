// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writes a table of CI lifecycle to a CSV file: all that is filtered, page by page, in the background; a stop leaves no
// file behind. One file at a time. GUI thread.
#pragma once

#include "core/support/background.h"
#include "ui/services/tablefilewriter.h"

#include <QTimer>

class QAbstractItemModel;

namespace itam::ui::history {
class FileNotice;
} // namespace itam::ui::history
namespace itam::ui::widgets {
class Prompter;
} // namespace itam::ui::widgets

namespace itam::ui::lifecycle {

class RecordList;

class RecordWriter final : public QObject
{
    Q_OBJECT
public:
    using Cells = QList<QVariant>;
    struct Page
    {
        QList<Cells> rows;
        bool isLast = true;
    };
    /// Called on the background thread until the last page.
    using NextPage = std::function<Result<Page>(std::stop_token)>;
    /// Begins a table there: the columns are those of the file.
    using Begin = std::function<Result<NextPage>(const QList<int>& columns)>;

    explicit RecordWriter(QObject* parent = nullptr);

    void write(const services::TableFile& file, const Begin& begin);
    /// Answered by failed(Cancelled) at once.
    void cancel();
    [[nodiscard]] bool isWriting() const { return m_lane.isBusy(); }

    /// Asks for a name and writes what the list shows; the list tells how it goes. `prompter` and `list` outlive this.
    void serve(RecordList& list, widgets::Prompter& prompter, const std::function<Begin()>& makeBegin);

signals:
    void progressed(qint64 rows);
    void written(const QString& path, qint64 rows);
    void failed(const itam::core::support::Error& error);

private:
    QTimer m_progress;
    std::shared_ptr<std::atomic<qint64>> m_rows;
    core::support::BackgroundLane m_lane; // last: its threads end before what they could reach
};

/// The rows of a model that has them all, raw.
[[nodiscard]] RecordWriter::Begin allRowsOf(const QAbstractItemModel& model);

} // namespace itam::ui::lifecycle
