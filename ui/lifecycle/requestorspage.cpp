// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/requestorspage.h"

#include "core/lifecycle/requestors.h"
#include "ui/lifecycle/recordlist.h"
#include "ui/lifecycle/refusaltext.h"
#include "ui/lifecycle/unregisterpanel.h"
#include "ui/widgets/form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tableview.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>

namespace itam::ui::lifecycle {
namespace {

using core::servicenow::RequestorRow;
using widgets::FieldNote;

RecordList::Words wordsOfRequestors()
{
    RecordList::Words words;
    words.title = RequestorsPage::tr("Requestors");
    words.tableName = RequestorsPage::tr("Requestors and what they hold");
    words.icon = QStringLiteral("key");
    words.neverTitle = RequestorsPage::tr("No requestors yet");
    words.neverText = RequestorsPage::tr("Setting a state or an action needs a requestor: a registered operator, or a "
                                         "workflow that is running.");
    words.neverButton = RequestorsPage::tr("Register me");
    words.filteredTitle = RequestorsPage::tr("No requestor is active");
    words.fileName = QStringLiteral("requestors.csv");
    return words;
}

} // namespace

RequestorsPage::RequestorsPage(const core::support::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_requestors(clock)
    , m_rows(m_requestors)
    , m_list(new RecordList("requestors", wordsOfRequestors(), m_rows, this))
    , m_register(widgets::makeButton(tr("Register me"), "registerButton", widgets::ButtonKind::Primary, this))
    , m_unregister(widgets::makeButton(tr("Unregister\u2026"), "unregisterButton", widgets::ButtonKind::Plain, this))
    , m_copy(widgets::makeButton(tr("Copy id"), "copyRequestorIdButton", widgets::ButtonKind::Plain, this))
    , m_ended(widgets::makeButton(tr("Show ended ones"), "showEndedButton", widgets::ButtonKind::Plain, this))
    , m_id(new QLineEdit(this))
    , m_check(widgets::makeButton(tr("Check id"), "checkRequestorIdButton", widgets::ButtonKind::Plain, this))
    , m_note(new FieldNote(m_id, this))
    , m_panel(new UnregisterPanel(this))
{
    setObjectName(QStringLiteral("requestorsPage"));
    makeButtons();
    makeCheck();
    m_list->addBelow(m_panel, 1);
    widgets::TableView& table = m_list->table();
    table.setColumnWidths({18, 28, 10, 8, 8, 18, 34, 0});
    table.setSortingEnabled(true);
    table.sortByColumn(static_cast<int>(RequestorModel::Column::Name), Qt::AscendingOrder);
    connect(table.selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RequestorsPage::showButtons);
    connect(&m_rows, &QAbstractItemModel::modelReset, this, &RequestorsPage::showButtons);
    auto* column = new QVBoxLayout(this);
    const int margin = widgets::spacing(5);
    column->setContentsMargins(margin, margin, margin, margin);
    column->addWidget(m_list);
    connect(m_panel, &UnregisterPanel::confirmed, this, [this] { emit unregisterConfirmed(m_panel->requestor()); });
    connect(m_panel, &UnregisterPanel::cancelled, this, [this] {
        closePreview();
        emit previewCancelled();
    });
    connect(m_list, &RecordList::neverButtonClicked, this, &RequestorsPage::registerRequested);
    connect(m_list, &RecordList::clearFiltersRequested, this, [this] { setShowsEnded(true); });
    showButtons();
}

void RequestorsPage::makeButtons()
{
    m_register->setToolTip(tr("Register the user that this program logs in as"));
    m_copy->setIcon(widgets::icon("copy"));
    m_ended->setCheckable(true);
    m_ended->setProperty("kind", QStringLiteral("toggle"));
    for (QPushButton* button : {m_register, m_unregister, m_copy})
        m_list->addToRow(button);
    connect(m_register, &QPushButton::clicked, this, &RequestorsPage::registerRequested);
    connect(m_unregister, &QPushButton::clicked, this, [this] {
        if (const RequestorRow* requestor = current())
            emit unregisterRequested(*requestor);
    });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (const RequestorRow* requestor = current())
            copyId(requestor->requestorId);
    });
    connect(m_ended, &QPushButton::toggled, this, [this](bool shown) {
        m_rows.setShowsEnded(shown);
        showRows();
    });
}

void RequestorsPage::makeCheck()
{
    m_id->setObjectName(QStringLiteral("requestorIdEdit"));
    m_id->setAccessibleName(tr("Requestor id to check"));
    m_id->setPlaceholderText(tr("Paste a requestor id"));
    m_id->setClearButtonEnabled(true);
    m_id->setMinimumWidth(widgets::textWidth(40));
    m_note->setObjectName(QStringLiteral("requestorIdNote"));
    connect(m_id, &QLineEdit::returnPressed, this, &RequestorsPage::checkId);
    connect(m_id, &QLineEdit::textEdited, m_note, &FieldNote::clear);
    connect(m_check, &QPushButton::clicked, this, &RequestorsPage::checkId);
    for (QWidget* field : {static_cast<QWidget*>(m_ended), static_cast<QWidget*>(m_id), static_cast<QWidget*>(m_check)})
        m_list->addToRow(field);
    m_list->addAbove(m_note);
}

void RequestorsPage::checkId()
{
    const QString id = m_id->text().trimmed().toLower();
    if (id.isEmpty())
        return m_note->showNote(FieldNote::Kind::Hint, tr("Paste the id that registering gave, or that of a workflow "
                                                          "context."));
    if (!core::lifecycle::isRequestorId(id))
        return m_note->showNote(FieldNote::Kind::Error, tr("This is no requestor id: an id has 32 digits from 0 to 9 "
                                                           "and a to f."));
    m_check->setEnabled(false);
    m_note->showNote(FieldNote::Kind::Info, tr("Asking ServiceNow\u2026"));
    emit checkRequested(id);
}

void RequestorsPage::showValidity(const QString& id, bool isValid)
{
    m_check->setEnabled(true);
    //: %1 is the beginning of a requestor's id
    m_note->showNote(isValid ? FieldNote::Kind::Ok : FieldNote::Kind::Warning,
                     (isValid ? tr("%1 is valid: it may set states and actions.")
                              : tr("%1 is not valid: it was unregistered, its workflow has ended, or it never was."))
                         .arg(id.left(8)));
}

void RequestorsPage::showValidityError(const Error& error)
{
    m_check->setEnabled(true);
    const widgets::Message message = widgets::messageOf(error);
    m_note->showNote(FieldNote::Kind::Error, QStringList{message.what, message.advice}.join(QLatin1Char(' ')).trimmed());
}

const RequestorRow* RequestorsPage::current() const
{
    return m_rows.at(m_list->table().currentIndex().row());
}

void RequestorsPage::showButtons()
{
    const RequestorRow* requestor = current();
    const bool canEnd = requestor && requestor->active && !requestor->isWorkflow;
    m_register->setEnabled(!m_isBusy);
    m_copy->setEnabled(requestor);
    m_unregister->setEnabled(canEnd && !m_isBusy && m_panel->isHidden());
    QString why;
    if (requestor && requestor->isWorkflow)
        why = tr("A workflow ends by itself: only operators can be unregistered.");
    else if (requestor && !requestor->active)
        why = tr("This operator is not registered any more.");
    m_unregister->setToolTip(why);
    m_unregister->setAccessibleDescription(why);
}

void RequestorsPage::setBusy(bool busy)
{
    m_isBusy = busy;
    showButtons();
}

void RequestorsPage::copyId(const QString& id)
{
    QApplication::clipboard()->setText(id);
}

void RequestorsPage::showLoading()
{
    m_list->showLoading();
}

void RequestorsPage::showRequestors(const QList<RequestorRow>& rows)
{
    const QString before = m_list->table().currentIndex().data(models::IdRole).toString();
    m_requestors.setRows(rows);
    showRows();
    for (int row = 0; row < m_rows.rowCount(); ++row) {
        if (row == 0 || m_rows.at(row)->requestorId == before)
            m_list->table().setCurrentIndex(m_rows.index(row, 0));
    }
    showButtons();
}

void RequestorsPage::showRows()
{
    m_list->showRows(m_requestors.rowCount() > 0, tr("%n requestor(s)", nullptr, m_rows.rowCount()));
}

void RequestorsPage::showError(const Error& error)
{
    m_list->showError(error);
}

void RequestorsPage::showFailure(const Error& error)
{
    m_list->bar().showError(error);
}

void RequestorsPage::showRegistered(const QString& requestorId)
{
    m_list->bar().showMessage({.severity = models::Severity::Ok,
                               .what = tr("You are registered."),
                               //: %1 is a requestor's id
                               .meaning = tr("Your requestor id is %1. Scripts that set states or actions for you "
                                             "need it.")
                                              .arg(requestorId)});
    m_list->bar().addAction(tr("Copy id"), "copyNewIdButton", [this, requestorId] { copyId(requestorId); });
}

void RequestorsPage::showUnregistered(const RequestorRow& requestor)
{
    closePreview();
    m_list->bar().showMessage({.severity = models::Severity::Ok,
                               //: %1 is the name of a requestor, %2 the beginning of its id
                               .what = tr("%1 (%2) is unregistered.")
                                           .arg(requestor.name, requestor.requestorId.left(8)),
                               .meaning = tr("What it held has ended.")});
}

void RequestorsPage::showRefusals(const QString& what, const QList<core::servicenow::CallRefusal>& refusals)
{
    m_list->bar().showMessage(messageOf(what, refusals));
}

void RequestorsPage::showPreviewLoading(const RequestorRow& requestor)
{
    m_panel->showLoading(requestor);
    showButtons();
}

void RequestorsPage::showPreview(const UnregisterPreview& preview)
{
    m_panel->showPreview(preview);
}

void RequestorsPage::closePreview()
{
    if (m_panel->isHidden())
        return;
    m_panel->hide();
    m_list->table().setFocus(Qt::OtherFocusReason);
    showButtons();
}

void RequestorsPage::forget()
{
    m_panel->hide();
    m_list->bar().clear();
    m_note->clear();
    m_check->setEnabled(true);
    m_requestors.setRows({});
    setBusy(false);
    m_list->showLoading();
}

void RequestorsPage::setShowsEnded(bool shown)
{
    m_ended->setChecked(shown);
}

} // namespace itam::ui::lifecycle
