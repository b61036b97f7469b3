// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A change of many CIs: as whom, to what, what would become of each (before it bites), then its progress and its end.
// Not modal. A view: values in, intents out. GUI thread.
//
//   choosing --complete--> previewing --> previewed --apply--> applying --> ended
//      ^                       |              |                                |
//      +------ another choice -+--------------+---------- another choice ------+
#pragma once

#include "ui/models/verdictmodel.h"
#include "ui/services/cireader.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTimer;

namespace itam::ui::widgets {
class EmptyState;
class FieldNote;
class Form;
class MessageBar;
class TableView;
} // namespace itam::ui::widgets

namespace itam::ui::lifecycle {

class ChangeDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit ChangeDialog(QWidget* parent = nullptr);

    /// Which sub-pages there are: a refusal leads to the rule behind it, where that is shown.
    void setSections(std::function<bool(const QString& id)> hasSection) { m_hasSection = std::move(hasSection); }

    struct Start
    {
        models::CiChange::Kind kind = models::CiChange::Kind::SetState;
        qint64 total = 0;         ///< CIs that are chosen
        QString requestorId = {}; ///< empty: none yet
        QString value = {};       ///< state or action that is chosen; empty: none yet
    };
    /// Opens. The requestors, states and actions are those of `knowledge`.
    void start(const Start& start, const services::Knowledge& knowledge);

    /// What the instance knows was read anew: lists that were opened meanwhile offer it, and keep what is chosen.
    void takeKnowledge(const services::Knowledge& knowledge);
    /// A registration came; it is chosen.
    void showRequestors(const services::Knowledge& knowledge, const QString& chosen);
    void showProgress(qint64 done, qint64 total);
    void showPreview(const models::ChangePreview& preview);
    void showPreviewError(const Error& error);
    void showApplying();
    void showOutcome(const models::ChangePreview& preview, const core::servicenow::BulkOutcome& outcome);
    void showRegisteringError(const Error& error);

    /// As it is chosen now; nothing while something is missing or wrong.
    [[nodiscard]] std::optional<models::CiChange> change() const;
    [[nodiscard]] widgets::TableView* table() const { return m_table; }

    void reject() override;

signals:
    void previewRequested(const itam::ui::models::CiChange& change);
    /// Something is missing now: the preview of before is of no use.
    void previewCancelled();
    void applyRequested();
    void stopRequested();
    void registerRequested();
    void requestorChosen(const QString& requestorId);
    /// The sub-page with the rule of a refusal.
    void ruleRequested(const QString& sectionId);

private:
    enum class Stage
    {
        Choosing,
        Previewing,
        Previewed,
        Applying,
        Ended
    };
    void makeForm();
    void makeFoot(QVBoxLayout* column);
    void fillRequestors(const services::Knowledge& knowledge, const QString& chosen);
    void fillValues(const Start& start, const models::LifecycleKnowledge& knowledge);
    void fillValueList(const models::LifecycleKnowledge& knowledge, const QString& chosen);
    void takeChoice();
    void setStage(Stage stage);
    void showSummary(const models::ChangePreview& preview);
    void showLeaseNote();
    void showReason();
    [[nodiscard]] bool hasLease() const;
    [[nodiscard]] QString leaseText() const;
    [[nodiscard]] QString applyText(qint64 total) const;

    models::CiChange::Kind m_kind = models::CiChange::Kind::SetState;
    qint64 m_total = 0;
    qint64 m_passing = 0;
    Stage m_stage = Stage::Choosing;
    models::VerdictModel m_verdicts;
    QTimer* m_typing;
    QLabel* m_heading;
    widgets::Form* m_form;
    QComboBox* m_requestor;
    QPushButton* m_register;
    widgets::FieldNote* m_requestorNote;
    QComboBox* m_value;
    QLabel* m_valueLabel = nullptr;
    QComboBox* m_lease;
    QLabel* m_leaseLabel = nullptr;
    widgets::FieldNote* m_leaseNote;
    widgets::MessageBar* m_bar;
    QLabel* m_summary;
    QProgressBar* m_progress;
    widgets::TableView* m_table;
    widgets::EmptyState* m_empty;
    QLabel* m_reason;
    QPushButton* m_showRule;
    std::function<bool(const QString&)> m_hasSection;
    QPushButton* m_apply;
    QPushButton* m_stop;
    QPushButton* m_close;
};

} // namespace itam::ui::lifecycle
