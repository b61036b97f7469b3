// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The page Import history: filters, the list of Import Runs, one of them opened below. A view: values in, intents out;
// it asks nobody. GUI thread.
//
// Keys: Enter opens a run, Esc closes it and goes back to its row, F5 asks anew, Ctrl+F searches.
#pragma once

#include "core/support/clock.h"
#include "ui/models/historychoice.h"
#include "ui/models/importrunmodel.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSplitter;

namespace itam::ui::widgets {
class EmptyState;
class MessageBar;
class TableView;
} // namespace itam::ui::widgets

namespace itam::ui::history {

class FileNotice;
class FilterBar;
class RunDetail;

class HistoryPage final : public QWidget
{
    Q_OBJECT
public:
    /// `clock` outlives the page.
    explicit HistoryPage(const core::support::Clock& clock, QWidget* parent = nullptr);

    // --- values
    /// The runs are those of the journal, as the instance keeps none of this channel: a line says so.
    void setLocal(bool isLocal);
    void showLoading();
    void showRuns(int page, const models::ImportRunModel::Page& rows);
    /// What was shown stays; an empty list says it in its area.
    void showRunsError(const Error& error);
    void showDetailError(const Error& error);
    void showJournalError(const Error& error);
    void openRun(const models::RunEntry& entry, bool takeFocus);
    void closeRun();
    void setChoice(const models::HistoryChoice& choice);
    [[nodiscard]] const models::HistoryChoice& choice() const;

    [[nodiscard]] QByteArray saveViewState() const;
    /// Filter, columns, sizes. A damaged or foreign value changes nothing.
    void restoreViewState(const QByteArray& state);

    [[nodiscard]] models::ImportRunModel& runs() { return m_runs; }
    [[nodiscard]] RunDetail& detail() { return *m_detail; }
    [[nodiscard]] FileNotice& file() { return *m_file; }
    [[nodiscard]] widgets::TableView* runTable() const { return m_table; }
    [[nodiscard]] bool isRunOpen() const;

signals:
    void choiceChanged(const itam::ui::models::HistoryChoice& choice);
    void refreshRequested();
    void retryRequested();
    void runOpened(const itam::ui::models::RunEntry& entry);
    void runClosed();
    void runsCsvRequested();
    /// From the empty list: the first export, or the missing credentials.
    void exportRequested();
    void settingsRequested();
    /// Staged rows of an Import Run or Import Transaction; of one record, unless `key` is empty.
    void rowsRequested(const QString& number, const QString& key);
    void closeAsFailedRequested(const QString& number);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    enum class Empty
    {
        Loading,
        NeverUsed,
        Filtered,
        NotReady,
        Failed
    };
    void makeLayout();
    void makeActions();
    void connectTable();
    [[nodiscard]] QWidget* makeHead();
    void showEmpty(Empty kind, const Error& error = {});
    void showEmptyOrNot();
    void answerEmptyButton();
    void showCount();
    void showSorting();
    void openCurrent(bool takeFocus);

    models::ImportRunModel m_runs;
    bool m_isLoaded = false;
    bool m_isRestoring = false;
    bool m_hasSizes = false;
    bool m_isLocal = false;
    Empty m_emptyKind = Empty::Loading;
    QLabel* m_count;
    QLabel* m_localNote;
    QPushButton* m_refresh;
    QPushButton* m_csv;
    FilterBar* m_filter;
    widgets::MessageBar* m_bar;
    FileNotice* m_file;
    QSplitter* m_splitter;
    widgets::TableView* m_table;
    widgets::EmptyState* m_empty;
    RunDetail* m_detail;
    QTimer* m_follow;
};

} // namespace itam::ui::history
