// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sub-page Staging and results: which Import Transaction or Import Run, filters, its rows, and below them the row
// that is chosen (ux.md 2). A view: values in, intents out. GUI thread.
//
// Keys: Enter goes to the row's details, Esc goes back to the list, Ctrl+F searches, F5 asks anew.
#pragma once

#include "core/support/clock.h"
#include "ui/staging/stagedrecordview.h"
#include "ui/staging/tablefilter.h"
#include "ui/staging/tablerowmodel.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;

namespace itam::ui::staging {

class StagingPage final : public QWidget
{
    Q_OBJECT
public:
    /// `clock` outlives the page.
    explicit StagingPage(const core::support::Clock& clock, QWidget* parent = nullptr);

    [[nodiscard]] TableFilter& filter() { return *m_filter; }
    [[nodiscard]] lifecycle::RecordList& list() { return *m_list; }
    [[nodiscard]] TableRowModel& rows() { return m_rows; }
    [[nodiscard]] StagedRecordView& record() { return *m_record; }

    /// Of the transaction or run that is asked for; empty: the newest transaction.
    void setNumber(const QString& number);
    [[nodiscard]] QString number() const;
    void showLoading();
    void showScope(const core::servicenow::StagedScope& scope);
    void showRows(int page, const TableRowModel::Page& rows);
    void showError(const Error& error);
    void forget();

    [[nodiscard]] QByteArray saveViewState() const;
    void restoreViewState(const QByteArray& state);

signals:
    void numberChosen(const QString& number);
    /// The story of this row is wanted.
    void recordWanted(const QString& sysId);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QWidget* makeScope();
    void makeActions();
    void showCurrent();
    [[nodiscard]] QString countText() const;

    const core::support::Clock& m_clock;
    const TableSpec m_spec;
    TableRowModel m_rows;
    core::servicenow::StagedScope m_scope;
    QString m_shown;
    QSplitter* m_splitter;
    lifecycle::RecordList* m_list;
    QLineEdit* m_number;
    QPushButton* m_showNumber;
    QPushButton* m_wholeRun;
    QLabel* m_about;
    TableFilter* m_filter;
    StagedRecordView* m_record;
};

} // namespace itam::ui::staging
