// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What belongs to the window as a whole: the running export in every place that shows it, the overview, the foot, and
// how the window closes. GUI thread; borrows everything.
//
//   closing:   no export --> closes
//              export runs --ask--> keep it running, hidden --finished--> closes
//                               \-> stop after this segment, hidden --finished--> closes
//                               \-> stay
#pragma once

#include "core/schedule/status.h"
#include "ui/exporter/pendingdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/overviewpage.h"
#include "ui/shell/targetof.h"

#include <QTimer>

namespace itam::ui::shell {

class ShellController final : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        MainWindow& window;
        OverviewPage& overview;
        exporter::ExportController& exportController;
        services::ExportService& exports;
        services::JournalReader& journal;
        widgets::Prompter& prompter;
        const core::support::Clock& clock;
        QString acknowledgementsPath = {}; ///< empty: they are not kept
        QString who = {};                  ///< acknowledges
    };
    explicit ShellController(Parts parts, QObject* parent = nullptr);

    /// The settings, the embedded instance or an obstacle changed.
    void setTarget(const exporter::ExportTarget& target);
    void setConnection(const models::State& connection, const QDateTime& checked);
    /// When exports start by themselves; for overview and foot.
    void setSchedule(const core::schedule::Status& status);
    /// Export page to the front, then start (asks first where it must).
    void startExport();
    void showPending(const QString& reason, std::optional<core::model::DataType> type = {});

signals:
    /// Nothing holds the window any more.
    void readyToQuit();
    void historyRequested(const QString& exportId);
    void settingsRequested();
    /// Pending records of a type, narrowed by a text, where their staged rows are.
    void recordsRequested(itam::core::model::DataType type, const QString& text);
    void propertiesRequested();
    void embeddedInstanceRequested();
    /// An export began or ended: what depends on it looks again.
    void exportRunningChanged();

private:
    void connectExports();
    void connectPending();
    void connectProblems();
    void askBeforeClosing();
    void showEverything();
    void showHeader();
    [[nodiscard]] OverviewState overviewState() const;
    [[nodiscard]] QString nextExport() const;

    Parts m_parts;
    exporter::PendingDialog m_pending;
    Acknowledgements m_acknowledgements;
    HeaderState m_header;
    core::schedule::Status m_schedule;
    bool m_quitWhenFinished = false;
    bool m_journalFailed = false;
    QTimer m_minute;
};

} // namespace itam::ui::shell
