// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sub-page CIs: filters, the list with states and actions, what can be done to the selection, and one CI opened
// below. A view: values in, intents out; it asks nobody. GUI thread.
//
// Keys: Enter opens a CI, Esc closes it and goes back to its row, Ctrl+F searches, Ctrl+A selects what is loaded, F2
// sets a state.
#pragma once

#include "ui/models/cichoice.h"
#include "ui/models/cimodel.h"
#include "ui/services/cichanger.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSplitter;

namespace itam::ui::history {
class FileNotice;
} // namespace itam::ui::history
namespace itam::ui::widgets {
class EmptyState;
class MessageBar;
class TableView;
} // namespace itam::ui::widgets

namespace itam::ui::lifecycle {

class CiDetail;
class CiFilter;

class CisPage final : public QWidget
{
    Q_OBJECT
public:
    /// `clock` outlives the page.
    explicit CisPage(const core::support::Clock& clock, QWidget* parent = nullptr);

    // --- values
    void showLoading();
    void setKnowledge(const services::Knowledge& knowledge);
    void showCis(int page, const services::CiPage& rows);
    /// What was shown stays; an empty list says it in its area.
    void showError(const Error& error);
    void clear();
    void closeCi();

    [[nodiscard]] const models::CiChoice& choice() const;
    /// As if somebody had filtered so.
    void setChoice(const models::CiChoice& choice);
    /// What a change is about: the selection, or all that match when that was chosen.
    [[nodiscard]] services::CiTargets targets() const;
    [[nodiscard]] qint64 targetTotal() const;

    [[nodiscard]] QByteArray saveViewState() const;
    /// Filter, columns, sizes. A damaged or foreign value changes nothing.
    void restoreViewState(const QByteArray& state);

    [[nodiscard]] models::CiModel& cis() { return m_cis; }
    [[nodiscard]] CiDetail& detail() { return *m_detail; }
    [[nodiscard]] history::FileNotice& file() { return *m_file; }
    [[nodiscard]] widgets::TableView* table() const { return m_table; }
    [[nodiscard]] bool isCiOpen() const;

signals:
    void choiceChanged(const itam::ui::models::CiChoice& choice);
    void refreshRequested();
    void retryRequested();
    void csvRequested();
    void settingsRequested();
    void ciOpened(const itam::core::servicenow::CiRow& ci);
    void ciClosed();
    void changeRequested(itam::ui::models::CiChange::Kind kind);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

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
    [[nodiscard]] QWidget* makeHead();
    [[nodiscard]] QWidget* makeChanges();
    void makeShortcuts();
    void connectTable();
    void showEmpty(Empty kind, const Error& error = {});
    void answerEmptyButton();
    void showCount();
    void showSelection();
    void openCurrent(bool takeFocus);
    void tick();

    models::CiModel m_cis;
    services::Knowledge m_knowledge;
    bool m_isLoaded = false;
    bool m_isRestoring = false;
    bool m_hasSizes = false;
    bool m_allMatching = false;
    Empty m_emptyKind = Empty::Loading;
    QLabel* m_count;
    QPushButton* m_refresh;
    QPushButton* m_csv;
    CiFilter* m_filter;
    widgets::MessageBar* m_bar;
    history::FileNotice* m_file;
    QLabel* m_selected;
    QPushButton* m_selectAll;
    QList<QPushButton*> m_changes;
    QSplitter* m_splitter;
    widgets::TableView* m_table;
    widgets::EmptyState* m_empty;
    CiDetail* m_detail;
    QTimer* m_follow;
    QTimer* m_seconds;
};

} // namespace itam::ui::lifecycle
