// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checks/recordpanel.h"

#include "ui/models/datatypes.h"
#include "ui/models/format.h"
#include "ui/models/reasontext.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tableview.h"

namespace itam::ui::checks {
namespace {

using core::exporter::RecordField;
using core::exporter::RecordView;
using widgets::TextRole;

QByteArray named(const char* name, const char* kind)
{
    return QByteArray(name) + kind;
}

} // namespace

RecordPanel::RecordPanel(const char* name, QWidget* parent)
    : QWidget(parent)
    , m_title(widgets::makeLabel({}, TextRole::Heading, this))
    , m_story(widgets::makeLabel({}, TextRole::Muted, this))
    , m_stop(widgets::makeButton(tr("Stop reading"), named(name, "StopFieldsButton").constData(),
                                 widgets::ButtonKind::Plain, this))
    , m_table(new widgets::TableView(named(name, "FieldsTable").constData(), this))
    , m_empty(new widgets::EmptyState(m_table))
{
    setObjectName(QString::fromLatin1(named(name, "RecordPanel")));
    m_title->setObjectName(QString::fromLatin1(named(name, "RecordLabel")));
    m_story->setObjectName(QString::fromLatin1(named(name, "StoryLabel")));
    m_stop->setIcon(widgets::icon("stop"));
    m_stop->setWhatsThis(tr("Gives up reading this record. Nothing is changed by it."));
    m_table->setAccessibleName(tr("Fields of the record"));
    m_table->setWhatsThis(tr("Each field that an export fills: its value in ServiceNow now, and the one that the "
                             "operations database has. Fields that differ stand first."));
    m_table->setModel(&m_fields);
    m_table->setColumnWidths({12, 17, 17, 0});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(widgets::spacing(2), 0, 0, 0);
    column->setSpacing(widgets::spacing(2));
    column->addWidget(m_title);
    column->addWidget(m_story);
    column->addWidget(m_stop, 0, Qt::AlignLeft);
    column->addWidget(m_table, 1);
    connect(m_stop, &QPushButton::clicked, this, &RecordPanel::stopRequested);
    connect(m_empty, &widgets::EmptyState::buttonClicked, this, &RecordPanel::tryAgainRequested);
    forget();
}

void RecordPanel::forget()
{
    m_title->hide();
    m_story->hide();
    m_stop->hide();
    showFields({}, tr("Choose a record to see its fields"));
}

void RecordPanel::showHead(core::model::DataType type, const QByteArray& key)
{
    //: %1 a data type, %2 the key of a record
    m_title->setText(tr("%1: %2").arg(models::titleOf(type), QString::fromUtf8(key)));
    m_title->show();
}

void RecordPanel::showFields(const std::vector<RecordField>& fields, const QString& nothing)
{
    m_fields.showFields(fields);
    m_table->setDimmed(false);
    if (fields.empty())
        m_empty->showContent({.icon = QStringLiteral("neutral"), .title = nothing});
    else
        m_empty->hideContent();
}

void RecordPanel::showLoading(core::model::DataType type, const QByteArray& key)
{
    showHead(type, key);
    m_story->hide();
    m_fields.setRows({});
    m_stop->show();
    m_empty->showContent(
        {.icon = QStringLiteral("busy"), .title = tr("Reading the record\u2026"), .severity = models::Severity::Busy});
}

QString RecordPanel::storyOf(const RecordView& view)
{
    QStringList sentences;
    //: %1 is the name of a table
    sentences.append(view.isOnInstance ? tr("It is in ServiceNow, in the table %1.").arg(view.table)
                                       : tr("It is not in ServiceNow; it would be in the table %1.").arg(view.table));
    if (view.hasLanded)
        sentences.append(tr("An export brought it there; it was sent last on %1.").arg(models::exactTime(view.sentAt)));
    else if (view.isOnInstance && view.pendingReason.isEmpty())
        sentences.append(tr("No export of this console is known to have brought it there."));
    if (!view.pendingReason.isEmpty()) {
        const models::ReasonText reason = models::reasonText(view.pendingReason);
        //: %1 is a cause, such as "Several records in ServiceNow match"
        sentences.append(tr("It did not land when it was sent: %1.").arg(reason.what));
        if (!reason.advice.isEmpty())
            sentences.append(reason.advice);
    }
    if (view.hadVanished)
        sentences.append(tr("It had vanished from the operations database and is sent again."));
    return sentences.join(QLatin1Char(' '));
}

void RecordPanel::showView(const RecordView& view)
{
    showHead(view.type, view.key);
    m_story->setText(storyOf(view));
    m_story->show();
    m_stop->hide();
    showFields(view.fields, tr("An export fills no field of it"));
}

void RecordPanel::showDifferences(core::model::DataType type, const QByteArray& key, const QString& story,
                                  const std::vector<core::exporter::FieldDifference>& differences)
{
    showHead(type, key);
    m_story->setText(story);
    m_story->setVisible(!story.isEmpty());
    m_stop->hide();
    std::vector<RecordField> fields;
    for (const core::exporter::FieldDifference& difference : differences)
        fields.push_back(
            {difference.field, difference.actual, difference.expected, true,
             difference.isOwnedElsewhere ? core::exporter::Stays::OwnedElsewhere : core::exporter::Stays::No});
    showFields(fields, tr("There are no fields to compare"));
}

void RecordPanel::showError(const Error& error)
{
    m_stop->hide();
    m_fields.setRows({});
    const widgets::Message message = widgets::messageOf(error);
    if (error.code == ErrorCode::NotFound)
        return m_empty->showContent(
            {.icon = QStringLiteral("neutral"),
             .title = tr("The operations database has no such record that can be sent"),
             .text = tr("It has vanished, or a finding of Data quality keeps it from being sent.")});
    m_empty->showContent({.icon = QStringLiteral("error"),
                          .title = message.what,
                          .text = QStringList{message.meaning, message.advice}.join(QLatin1Char(' ')).trimmed(),
                          .button = tr("Try again"),
                          .severity = models::Severity::Error});
}

void RecordPanel::showStopped()
{
    m_stop->hide();
    m_empty->showContent(
        {.icon = QStringLiteral("neutral"), .title = tr("Reading was stopped"), .button = tr("Read again")});
}

} // namespace itam::ui::checks
