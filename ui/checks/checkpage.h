// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A check as a page: what was found by kind above, the records of the chosen kind below, what it means between them,
// and at the right what is to be seen of one record. The three empty states of both tables (ux.md 3), progress with
// Stop. A view: values in, intents out. GUI thread.
//
// Keys: F5 runs the check, Ctrl+F goes to the filter, Enter opens a record, Ctrl+C copies rows, Esc closes a message.
#pragma once

#include "core/support/result.h"
#include "ui/checks/foundmodel.h"
#include "ui/checks/groupmodel.h"
#include "ui/services/tablefilewriter.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSplitter;
class QTimer;

namespace itam::ui::history {
class FileNotice;
} // namespace itam::ui::history
namespace itam::ui::widgets {
class EmptyState;
class MessageBar;
class TableView;
} // namespace itam::ui::widgets

namespace itam::ui::checks {

class CheckPage : public QWidget
{
    Q_OBJECT
public:
    struct Words
    {
        QString title;
        QString explanation;
        QString icon;       ///< of the empty table
        QString run;        ///< verb and object, for the button
        QString runHelp;    ///< "What's this" of it
        QString groupsName; ///< for screen readers
        QString recordsName;
        QString neverTitle;
        QString neverText;
        QString noneTitle; ///< it ran and found nothing
        QString noneText;
        QString fileName; ///< suggested for CSV
    };
    /// `name`: what object names begin with, "quality" for "qualityTable".
    CheckPage(const char* name, const Words& words, const QList<FoundColumn>& columns, QWidget* parent = nullptr);

    /// Nothing is known; `source` empty: there is nothing that could be looked at.
    void forget(const QString& source);
    /// When it ran last, or anything else worth a line below the title.
    void showStatus(const QString& text);
    void showRunning();
    void showProgress(const CheckProgress& progress);
    /// What goes on, in words; `total` 0: nobody knows how long.
    void showPhase(const QString& text, qint64 done, qint64 total);
    void showGroups(const QList<CheckGroup>& groups);
    void showError(const Error& error);
    /// Somebody asked to stop it; showStopped(), showPartial() or a whole result follows.
    void showStopping();
    /// It was stopped before it found anything: what is shown is what was known before.
    void showStopped();
    /// It was stopped, and the groups that are shown are what was found until then.
    void showPartial();
    /// The first page empties the table. `total`: of what matches; -1: not known.
    void showRecords(int page, const FoundModel::Page& records);
    void showRecordsFailed(const Error& error);

    /// Beside the button that runs the check, or above the records. Whoever adds it, shows and hides it.
    QPushButton* addCheckButton(const QString& text, const char* objectName, const QString& whatsThis);
    QPushButton* addRecordButton(const QString& text, const char* objectName, const QString& whatsThis);
    /// The same as a choice that the next run follows.
    QCheckBox* addCheckOption(const QString& text, const char* objectName, const QString& whatsThis);
    /// A column that has nothing to say is not shown; one that has stands beside the key.
    void showColumn(FoundColumn column, bool shown);
    /// At the right of the records.
    void addPanel(QWidget* panel);

    [[nodiscard]] const CheckGroup* chosenGroup() const;
    void chooseGroup(int group);
    [[nodiscard]] const FoundRecord* chosenRecord() const;
    [[nodiscard]] QString filterText() const;
    [[nodiscard]] FoundModel& found() { return m_found; }
    [[nodiscard]] const GroupModel& groups() const { return m_groups; }
    [[nodiscard]] widgets::MessageBar& bar() const { return *m_bar; }
    [[nodiscard]] history::FileNotice& file() const { return *m_file; }
    [[nodiscard]] QString suggestedFileName() const { return m_words.fileName; }
    /// Columns of the records as shown, for a file that still has no path.
    [[nodiscard]] services::TableFile tableFile() const;

    [[nodiscard]] QByteArray saveViewState() const;
    /// A damaged or foreign value changes nothing.
    void restoreViewState(const QByteArray& state);

signals:
    void runRequested();
    void stopRequested();
    void settingsRequested();
    /// Another group, or another filter: its records are wanted from the beginning.
    void recordsWanted();
    void recordChosen();
    /// Enter or double click.
    void recordOpened();
    void csvRequested();
    void allCsvRequested();

protected:
    void showEvent(QShowEvent* event) override;

private:
    enum class Empty
    {
        NotReady,
        NeverUsed,
        Running,
        NothingFound,
        Failed
    };
    void makeHead();
    void makeProgress();
    void makeGroups();
    void makeRecords();
    void makeLayout();
    void makeActions();
    void connectParts();
    void orderTabs();
    void showEmpty(Empty kind, const Error& error = {});
    void answerEmptyButton();
    void showChosen();
    void showButtons();
    void showRecordsEmpty(const Error& error = {});

    const QByteArray m_name;
    const Words m_words;
    GroupModel m_groups;
    FoundModel m_found;
    Empty m_emptyKind = Empty::NeverUsed;
    bool m_isRunning = false;
    bool m_hasResult = false;
    bool m_isOrdered = false;
    bool m_didRecordsFail = false;
    int m_chosen = -1; ///< group
    QLabel* m_status;
    QPushButton* m_run;
    QPushButton* m_allCsv;
    QList<QWidget*> m_checkButtons;
    QList<QPushButton*> m_recordButtons;
    widgets::MessageBar* m_bar;
    history::FileNotice* m_file;
    QWidget* m_buttons;
    QWidget* m_progress;
    QProgressBar* m_progressBar;
    QLabel* m_progressText;
    QPushButton* m_stop;
    widgets::TableView* m_groupTable;
    widgets::EmptyState* m_groupEmpty;
    QLabel* m_groupTitle;
    QLabel* m_meaning;
    QLabel* m_count;
    QLineEdit* m_filter;
    QPushButton* m_csv;
    widgets::TableView* m_table;
    widgets::EmptyState* m_empty;
    QSplitter* m_columns; ///< records, panel
    QSplitter* m_rows;    ///< groups, records
    QWidget* m_recordsHead;
    QWidget* m_tools;
    QTimer* m_typing;
};

} // namespace itam::ui::checks
