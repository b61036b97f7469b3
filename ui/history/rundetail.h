// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One Import Run below the list: Summary, Transactions, Problems, Payload. Each tab asks when it is looked at for the
// first time. A view: values in, intents out. GUI thread.
#pragma once

#include "core/support/clock.h"
#include "ui/models/importtransactionmodel.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QTabWidget;
class QToolButton;

namespace itam::ui::widgets {
class EmptyState;
class StateChip;
class TableView;
} // namespace itam::ui::widgets

namespace itam::ui::history {

class PayloadView;
class ProblemsView;
class RunSummary;

class RunDetail final : public QFrame
{
    Q_OBJECT
public:
    enum Tab
    {
        Summary,
        Transactions,
        Problems,
        Payload
    };

    /// `clock` outlives the view.
    explicit RunDetail(const core::support::Clock& clock, QWidget* parent = nullptr);

    /// Another run begins anew; the same one again only shows what is newer.
    void showRun(const models::RunEntry& entry);
    [[nodiscard]] const models::RunEntry& run() const { return m_run; }
    void showTransactions(int page, const core::servicenow::HistoryPage<core::servicenow::ImportTransactionRow>& rows);
    void showTransactionsError(const Error& error);
    /// The tabs ask anew when they are looked at.
    void reload();
    void setTab(Tab tab);
    [[nodiscard]] Tab tab() const;
    void focusContent();
    /// Ctrl+F, when there is something to search.
    bool focusSearch();

    [[nodiscard]] models::ImportTransactionModel& transactions() { return m_transactions; }
    [[nodiscard]] ProblemsView& problems() { return *m_problems; }
    [[nodiscard]] PayloadView& payload() { return *m_payload; }
    /// Transactions that failed, or rows of which did.
    [[nodiscard]] bool showsProblemsOnly() const;
    [[nodiscard]] widgets::TableView* transactionTable() const { return m_table; }

signals:
    void transactionsRequested();
    void problemsRequested();
    void transactionsCsvRequested();
    void closeRequested();
    /// The staged rows of this run, of one Import Transaction of it, or of one record.
    void rowsRequested(const QString& number, const QString& key);
    /// I-12: the run is not finished and blocks.
    void closeAsFailedRequested(const QString& number);

private:
    [[nodiscard]] QWidget* makeHead();
    [[nodiscard]] QWidget* makeTransactions();
    void askForTab();
    void requestRows();
    void offerPayload(const QModelIndex& index, bool show);

    models::RunEntry m_run;
    models::ImportTransactionModel m_transactions;
    bool m_askedTransactions = false;
    bool m_askedProblems = false;
    QLabel* m_title;
    QLabel* m_subtitle;
    widgets::StateChip* m_state;
    QPushButton* m_closeAsFailed;
    QToolButton* m_close;
    QWidget* m_head; ///< made before the tabs, so that Tab comes to it first
    QTabWidget* m_tabs;
    RunSummary* m_summary;
    widgets::TableView* m_table;
    widgets::EmptyState* m_empty;
    QLabel* m_count;
    QPushButton* m_problemsOnly;
    QPushButton* m_rows;
    QPushButton* m_csv;
    ProblemsView* m_problems;
    PayloadView* m_payload;
};

} // namespace itam::ui::history
