// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where is this computer, as a page: one field to search by, the computers that may be meant, the steps of the way of
// the one that is meant, and the details of a step. A view: values in, intents out. GUI thread.
//
// Keys: Ctrl+F goes to the field, Enter in it searches, Enter on a row opens what it is about, Ctrl+C copies rows, Esc
// closes a message.
#pragma once

#include "ui/staging/wheremodels.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSplitter;

namespace itam::ui::widgets {
class EmptyState;
class MessageBar;
class TableView;
} // namespace itam::ui::widgets

namespace itam::ui::staging {

class WherePage final : public QWidget
{
    Q_OBJECT
public:
    explicit WherePage(QWidget* parent = nullptr);

    /// Nothing was looked for yet.
    void forget();
    void showLooking();
    /// Somebody stopped it: what is shown is what was known before.
    void showStopped();
    /// Who may be meant; with one that is meant showFound() follows.
    void showHits(const core::exporter::WhereHits& hits);
    void showFound(const core::exporter::WhereHit& hit, const QList<WhereStep>& steps);

    void setText(const QString& text);
    [[nodiscard]] QString text() const;
    void focusText();
    [[nodiscard]] widgets::MessageBar& bar() const { return *m_bar; }
    [[nodiscard]] const WhereStepModel& steps() const { return m_steps; }
    [[nodiscard]] const WhereHitModel& hits() const { return m_hits; }
    [[nodiscard]] const WhereDetailModel& details() const { return m_details; }
    void chooseStep(const QString& id);

    [[nodiscard]] QByteArray saveViewState() const;
    /// A damaged or foreign value changes nothing.
    void restoreViewState(const QByteArray& state);

signals:
    void searchRequested(const QString& text);
    void stopRequested();
    /// One of several.
    void hitChosen(const itam::core::exporter::WhereHit& hit);
    void linkRequested(const itam::ui::staging::WhereLink& link);

private:
    void makeSearch();
    void makeTables();
    void makeLayout();
    void connectParts();
    void search();
    void showStep();
    void showLink();
    void showErrors(const core::exporter::WhereHits& hits);
    [[nodiscard]] WhereLink chosenLink() const;

    WhereHitModel m_hits;
    WhereStepModel m_steps;
    WhereDetailModel m_details;
    QLabel* m_label;
    QLineEdit* m_text;
    QPushButton* m_search;
    widgets::MessageBar* m_bar;
    QWidget* m_progress;
    QProgressBar* m_progressBar;
    QPushButton* m_stop;
    QWidget* m_choice; ///< several may be meant
    QLabel* m_choiceTitle;
    widgets::TableView* m_hitTable;
    QLabel* m_title;
    widgets::TableView* m_stepTable;
    widgets::EmptyState* m_empty;
    QLabel* m_stepTitle;
    QLabel* m_summary;
    QPushButton* m_open;
    widgets::TableView* m_detailTable;
    widgets::EmptyState* m_noDetails;
    QSplitter* m_rows;
};

} // namespace itam::ui::staging
