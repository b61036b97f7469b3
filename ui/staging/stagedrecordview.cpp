// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staging/stagedrecordview.h"

#include "ui/models/reasontext.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/statechip.h"
#include "ui/widgets/tableview.h"

#include <QHBoxLayout>
#include <QTabWidget>

namespace itam::ui::staging {
namespace {

using core::servicenow::MapTarget;
using core::servicenow::RowView;

/// The record that the row's own result is about.
std::optional<core::servicenow::TargetRecord> targetOf(const core::servicenow::StagedRecord& record)
{
    const QString wanted = record.values.value(QStringLiteral("sys_target_sys_id"));
    for (const MapTarget& target : record.targets) {
        if (!wanted.isEmpty() && target.record.sysId == wanted && target.record.exists)
            return target.record;
    }
    return std::nullopt;
}

} // namespace

StagedRecordView::StagedRecordView(QWidget* parent)
    : QFrame(parent)
    , m_title(widgets::makeLabel({}, widgets::TextRole::Heading, this))
    , m_why(widgets::makeLabel({}, widgets::TextRole::Body, this))
    , m_note(widgets::makeLabel({}, widgets::TextRole::Muted, this))
    , m_state(new widgets::StateChip(this))
    , m_open(widgets::makeButton(tr("Open in ServiceNow"), "openStagedTargetButton", widgets::ButtonKind::Plain, this))
    , m_tabs(new QTabWidget(this))
    , m_fieldTable(new widgets::TableView("stagedFieldsTable", this))
    , m_mapTable(new widgets::TableView("stagedMapsTable", this))
    , m_fieldEmpty(new widgets::EmptyState(m_fieldTable))
    , m_mapEmpty(new widgets::EmptyState(m_mapTable))
{
    setObjectName(QStringLiteral("stagedRecordView"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, widgets::spacing(2), 0, 0);
    column->setSpacing(widgets::spacing(2));
    makeHead(column);
    makeTabs(column);
    setTabOrder(m_open, m_tabs);
}

void StagedRecordView::makeHead(QLayout* column)
{
    m_title->setObjectName(QStringLiteral("stagedTitleLabel"));
    m_why->setObjectName(QStringLiteral("stagedWhyLabel"));
    m_note->setObjectName(QStringLiteral("stagedNoteLabel"));
    m_state->setObjectName(QStringLiteral("stagedStateChip"));
    m_title->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_open->setIcon(widgets::icon("open"));
    m_open->setToolTip(tr("Show the record that this row became in a browser"));
    auto* head = new QHBoxLayout;
    head->setSpacing(widgets::spacing(3));
    head->addWidget(m_title, 1);
    head->addWidget(m_state);
    head->addWidget(m_open);
    static_cast<QBoxLayout*>(column)->addLayout(head);
    column->addWidget(m_why);
    column->addWidget(m_note);
}

void StagedRecordView::makeTabs(QLayout* column)
{
    m_tabs->setObjectName(QStringLiteral("stagedTabWidget"));
    m_tabs->setAccessibleName(tr("Details of the row"));
    m_tabs->setDocumentMode(true);
    m_fieldTable->setModel(&m_fields);
    m_fieldTable->setAccessibleName(tr("Values on their way to ServiceNow"));
    m_fieldTable->setColumnWidths({20, 20, 20, 32, 18, 22, 0});
    m_mapTable->setModel(&m_maps);
    m_mapTable->setAccessibleName(tr("What each transform map did"));
    m_mapTable->setColumnWidths({32, 14, 40, 26, 28, 0});
    m_tabs->addTab(m_fieldTable, tr("Values"));
    m_tabs->addTab(m_mapTable, tr("Transform maps"));
    column->addWidget(m_tabs);
    static_cast<QBoxLayout*>(column)->setStretchFactor(m_tabs, 1);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (m_target)
            emit recordRequested(*m_target);
    });
}

void StagedRecordView::showRow(const core::servicenow::TableRow& values)
{
    const RowView row(values);
    const QString reason = row.text("u_reason");
    const QString comment = row.text("sys_import_state_comment");
    //: %1 is the key of a record, %2 the number of an Import Transaction
    m_title->setText(tr("%1 in %2").arg(row.text("u_key"), row.text("u_transaction.number")));
    m_state->setState(stagedState(row.text("sys_import_state")));
    QStringList sentences;
    if (!reason.isEmpty()) {
        const models::ReasonText text = models::reasonText(reason);
        //: %1 is why a record did not land, %2 what to do
        sentences = {tr("%1. %2").arg(text.what, text.advice)};
    }
    if (!comment.isEmpty())
        sentences.append(comment);
    m_why->setText(sentences.join(QLatin1Char(' ')));
    m_why->setVisible(!sentences.isEmpty());
}

void StagedRecordView::showLoading(const core::servicenow::TableRow& row)
{
    showRow(row);
    m_target.reset();
    m_open->setEnabled(false);
    m_note->hide();
    m_fields.setRows({});
    m_maps.setRows({});
    const widgets::EmptyState::Content busy{.icon = QStringLiteral("busy"),
                                            .title = tr("Asking ServiceNow\u2026"),
                                            .severity = models::Severity::Busy};
    m_fieldEmpty->showContent(busy);
    m_mapEmpty->showContent(busy);
}

void StagedRecordView::showStory(const StagedStory& story)
{
    showRow(story.record.values);
    m_target = targetOf(story.record);
    m_open->setEnabled(m_target.has_value());
    m_fields.setRows(story.fields);
    m_maps.setRows(story.record.targets);
    QStringList notes;
    if (m_target)
        //: %1 is a record of ServiceNow, %2 the name of its table
        notes.append(tr("It is %1 in %2.").arg(nameOf(*m_target), m_target->table));
    if (!story.hasMaps)
        notes.append(tr("This account may not read the transform maps: rules are not shown."));
    if (!story.hasPayload)
        notes.append(tr("What was sent is no longer kept: only staged values are shown."));
    m_note->setText(notes.join(QLatin1Char(' ')));
    m_note->setVisible(!notes.isEmpty());
    m_fieldEmpty->setVisible(story.fields.isEmpty());
    if (story.fields.isEmpty())
        m_fieldEmpty->showContent({.icon = QStringLiteral("neutral"), .title = tr("The row has no values")});
    m_mapEmpty->setVisible(story.record.targets.isEmpty());
    if (story.record.targets.isEmpty())
        m_mapEmpty->showContent({.icon = QStringLiteral("neutral"),
                                 .title = tr("No transform map has processed this row"),
                                 .text = tr("It waits for its turn, or its Import Transaction failed as a whole.")});
}

void StagedRecordView::showError(const Error& error)
{
    const widgets::Message message = widgets::messageOf(error);
    const widgets::EmptyState::Content failed{
        .icon = QStringLiteral("error"),
        .title = message.what,
        .text = QStringList{message.meaning, message.advice}.join(QLatin1Char(' ')).trimmed(),
        .severity = models::Severity::Error};
    m_fieldEmpty->showContent(failed);
    m_mapEmpty->showContent(failed);
}

void StagedRecordView::focusContent()
{
    m_tabs->currentWidget()->setFocus();
}

} // namespace itam::ui::staging
