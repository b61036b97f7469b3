// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A table of a page of CI lifecycle with what stands around it: title and count, buttons, filters, messages, and what an
// empty table says: never used, filtered to nothing, could not load (ux.md 3). A view: values in, intents out. GUI
// thread.
//
// Keys: F5 asks anew, Enter opens what the table shows, Ctrl+C copies rows.
#pragma once

#include "core/support/result.h"
#include "ui/models/roles.h"
#include "ui/services/tablefilewriter.h"

#include <QWidget>

class QAbstractItemModel;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace itam::ui::history {
class FileNotice;
} // namespace itam::ui::history
namespace itam::ui::widgets {
class EmptyState;
class MessageBar;
struct Message;
class TableView;
} // namespace itam::ui::widgets

namespace itam::ui::lifecycle {

class RecordList final : public QWidget
{
    Q_OBJECT
public:
    struct Words
    {
        QString title;
        QString tableName;       ///< for screen readers
        QString icon;            ///< of the empty table
        QString neverTitle;      ///< "No requestors yet"
        QString neverText;       ///< where they will come from
        QString neverButton;     ///< empty: none
        QString filteredTitle;   ///< "No entry matches these filters"
        QString fileName;        ///< suggested for CSV
        QString loadingTitle = {}; ///< empty: ServiceNow is asked
        QString refreshTip = {};   ///< empty: ServiceNow is asked again
    };
    /// `name`: what object names begin with, "audit" for "auditTable". `model` outlives the list.
    RecordList(const char* name, const Words& words, QAbstractItemModel& model, QWidget* parent = nullptr);

    /// In a row below the title, which wraps where there is no room.
    void addToRow(QWidget* widget);
    /// Between that row and the table, from the top.
    void addAbove(QWidget* widget);
    void addBelow(QWidget* widget, int stretch = 0);
    [[nodiscard]] widgets::TableView& table() const { return *m_table; }
    [[nodiscard]] widgets::MessageBar& bar() const { return *m_bar; }
    [[nodiscard]] history::FileNotice& file() const { return *m_file; }

    void showLoading();
    /// The model has its rows. `isFiltered`: there may be others.
    void showRows(bool isFiltered, const QString& count);
    /// What was shown stays; an empty table says it in its area.
    void showError(const Error& error);
    /// The same with words that say more about it than messageOf().
    void showError(const Error& error, const widgets::Message& message);
    /// Columns as shown, for a file that still has no path.
    [[nodiscard]] services::TableFile tableFile() const;
    [[nodiscard]] QString suggestedFileName() const { return m_words.fileName; }

signals:
    void refreshRequested();
    void csvRequested();
    void neverButtonClicked();
    void clearFiltersRequested();
    void settingsRequested();

protected:
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
    void makeLayout(const char* name);
    void orderTabs();
    void showEmpty(Empty kind);
    void showEmpty(Empty kind, const widgets::Message& message);
    void answerEmptyButton();
    [[nodiscard]] bool hasRows() const;

    const Words m_words;
    bool m_isOrdered = false;
    QList<QWidget*> m_rowWidgets;
    QList<QWidget*> m_aboveWidgets;
    QList<QWidget*> m_belowWidgets;
    Empty m_emptyKind = Empty::Loading;
    QLabel* m_count;
    QHBoxLayout* m_head;
    QWidget* m_row;
    QVBoxLayout* m_above;
    QVBoxLayout* m_column;
    QPushButton* m_refresh;
    QPushButton* m_csv;
    widgets::MessageBar* m_bar;
    history::FileNotice* m_file;
    widgets::TableView* m_table;
    widgets::EmptyState* m_empty;
};

} // namespace itam::ui::lifecycle
