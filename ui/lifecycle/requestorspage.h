// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sub-page Requestors: who may set states and actions and what each holds; registering, unregistering with a look at
// what would end, asking whether an id is valid (ci-lifecycle.md 5). A view. GUI thread.
//
// Keys: F5 asks anew, Ctrl+C copies rows, Esc closes the question about unregistering.
#pragma once

#include "ui/lifecycle/requestormodel.h"
#include "ui/lifecycle/unregisterpreview.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace itam::ui::widgets {
class FieldNote;
} // namespace itam::ui::widgets

namespace itam::ui::lifecycle {

class RecordList;
class UnregisterPanel;

class RequestorsPage final : public QWidget
{
    Q_OBJECT
public:
    /// `clock` outlives the page.
    explicit RequestorsPage(const core::support::Clock& clock, QWidget* parent = nullptr);

    void showLoading();
    void showRequestors(const QList<core::servicenow::RequestorRow>& rows);
    void showError(const Error& error);
    /// With its id, to copy.
    void showRegistered(const QString& requestorId);
    void showUnregistered(const core::servicenow::RequestorRow& requestor);
    void showRefusals(const QString& what, const QList<core::servicenow::CallRefusal>& refusals);
    void showFailure(const Error& error);
    void showPreviewLoading(const core::servicenow::RequestorRow& requestor);
    void showPreview(const UnregisterPreview& preview);
    void closePreview();
    void showValidity(const QString& id, bool isValid);
    void showValidityError(const Error& error);
    /// While something is being changed nothing else can be.
    void setBusy(bool busy);
    void forget();
    void setShowsEnded(bool shown);

    [[nodiscard]] RequestorModel& requestors() { return m_requestors; }
    [[nodiscard]] RequestorOrder& rows() { return m_rows; }
    [[nodiscard]] RecordList& list() { return *m_list; }
    [[nodiscard]] UnregisterPanel& panel() { return *m_panel; }

signals:
    void registerRequested();
    void unregisterRequested(const itam::core::servicenow::RequestorRow& requestor);
    void unregisterConfirmed(const itam::core::servicenow::RequestorRow& requestor);
    void previewCancelled();
    /// Well-formed.
    void checkRequested(const QString& requestorId);

private:
    void makeButtons();
    void makeCheck();
    void checkId();
    void showRows();
    void showButtons();
    void copyId(const QString& id);
    [[nodiscard]] const core::servicenow::RequestorRow* current() const;

    RequestorModel m_requestors;
    RequestorOrder m_rows;
    bool m_isBusy = false;
    RecordList* m_list;
    QPushButton* m_register;
    QPushButton* m_unregister;
    QPushButton* m_copy;
    QPushButton* m_ended;
    QLineEdit* m_id;
    QPushButton* m_check;
    widgets::FieldNote* m_note;
    UnregisterPanel* m_panel;
};

} // namespace itam::ui::lifecycle
