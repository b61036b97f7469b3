// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporter/scopecard.h"

#include "ui/models/datatypes.h"
#include "ui/models/format.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/statechip.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QTextDocument>

namespace itam::ui::exporter {
namespace {

QString openText(const ExportScope::Type& type)
{
    QStringList parts;
    if (type.pending > 0)
        parts.append(ScopeCard::tr("%1 pending").arg(models::count(type.pending)));
    if (type.heldBack > 0)
        parts.append(ScopeCard::tr("%1 held back").arg(models::count(type.heldBack)));
    if (type.duplicates > 0)
        parts.append(ScopeCard::tr("%1 duplicates").arg(models::count(type.duplicates)));
    return parts.isEmpty() ? QStringLiteral("\u2013") : parts.join(QStringLiteral(", "));
}

} // namespace

ScopeCard::ScopeCard(QWidget* parent)
    : Card(parent)
    , m_instance(widgets::makeLabel({}, widgets::TextRole::Heading, this))
    , m_environment(new widgets::StateChip(this))
    , m_url(widgets::makeLabel({}, widgets::TextRole::Muted, this))
    , m_source(widgets::makeLabel({}, widgets::TextRole::Muted, this))
    , m_full(new QCheckBox(tr("Send &everything, not only what changed"), this))
    , m_export(widgets::makeButton(tr("Export &now"), "exportNowButton", widgets::ButtonKind::Primary, this))
    , m_blocked(widgets::makeLabel({}, widgets::TextRole::Warning, this))
    , m_settings(widgets::makeButton(tr("Open settings"), "openSettingsButton", widgets::ButtonKind::Link, this))
{
    setObjectName(QStringLiteral("scopeCard"));
    m_instance->setObjectName(QStringLiteral("scopeInstanceLabel"));
    m_blocked->setObjectName(QStringLiteral("exportBlockedLabel"));
    m_full->setObjectName(QStringLiteral("fullExportCheckBox"));
    m_full->setToolTip(tr("A full export takes longer and changes nothing in ServiceNow that is already right."));
    m_export->setIcon(widgets::icon("play", widgets::ColorRole::AccentText));
    auto* head = new QHBoxLayout;
    head->setSpacing(widgets::spacing(2));
    head->addWidget(m_instance);
    head->addWidget(m_environment);
    head->addStretch(1);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(widgets::spacing(5));
    grid->setVerticalSpacing(widgets::spacing(2));
    buildTable(grid);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(widgets::spacing(3));
    foot->addWidget(m_export);
    foot->addWidget(m_full);
    foot->addWidget(m_blocked, 1);
    foot->addWidget(m_settings);
    foot->addStretch(0);
    column()->addLayout(head);
    column()->addWidget(m_url);
    column()->addWidget(m_source);
    column()->addSpacing(widgets::spacing(1));
    column()->addWidget(widgets::makeLine(this));
    column()->addLayout(grid);
    column()->addWidget(widgets::makeLine(this));
    column()->addSpacing(widgets::spacing(1));
    column()->addLayout(foot);
    connect(m_export, &QPushButton::clicked, this, [this] { emit exportRequested(wantsFull()); });
    connect(m_settings, &QPushButton::clicked, this, &ScopeCard::settingsRequested);
    setTabOrder(m_export, m_full);
    setTabOrder(m_full, m_settings);
}

void ScopeCard::buildTable(QGridLayout* grid)
{
    int at = 0;
    for (const QString& title : {tr("Data type"), tr("In ServiceNow"), tr("Not landed"), tr("Last complete")})
        grid->addWidget(widgets::makeLabel(title, widgets::TextRole::Muted, this), 0, at++);
    int row = 1;
    for (const core::model::DataType type : core::model::allDataTypes) {
        TypeLabels& labels = m_types[type];
        labels.included = widgets::makeLabel(models::titleOf(type), widgets::TextRole::Strong, this);
        labels.known = widgets::makeLabel({}, widgets::TextRole::Body, this);
        labels.open = widgets::makeLabel({}, widgets::TextRole::Body, this);
        labels.last = widgets::makeLabel({}, widgets::TextRole::Body, this);
        labels.included->setObjectName(core::model::nameOf(type) + QStringLiteral("ScopeLabel"));
        labels.known->setObjectName(core::model::nameOf(type) + QStringLiteral("KnownLabel"));
        labels.open->setObjectName(core::model::nameOf(type) + QStringLiteral("OpenLabel"));
        labels.last->setObjectName(core::model::nameOf(type) + QStringLiteral("LastLabel"));
        int column = 0;
        for (QLabel* label : {labels.included, labels.known, labels.open, labels.last}) {
            label->setFont(column == 0 ? label->font() : widgets::tabularFont());
            grid->addWidget(label, row, column++);
        }
        ++row;
    }
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
    grid->setColumnStretch(2, 4);
    grid->setColumnStretch(3, 3);
}

void ScopeCard::show(const ExportScope& scope, const QDateTime& nowUtc)
{
    m_instance->setText(scope.instanceName.isEmpty() ? tr("No ServiceNow instance is set up yet") : scope.instanceName);
    m_environment->setState(scope.environment);
    m_environment->setVisible(!scope.environment.word.isEmpty());
    m_url->setText(scope.instanceUrl);
    m_url->setVisible(!scope.instanceUrl.isEmpty());
    m_source->setText(tr("From %1").arg(scope.source));
    m_source->setVisible(!scope.source.isEmpty());
    for (const core::model::DataType type : core::model::allDataTypes)
        showType(type, scope.types[type], nowUtc);
    m_export->setEnabled(scope.blocked.isEmpty());
    m_full->setEnabled(scope.blocked.isEmpty());
    m_blocked->setText(scope.blocked);
    m_blocked->setVisible(!scope.blocked.isEmpty());
    m_settings->setVisible(!scope.blocked.isEmpty());
    m_export->setAccessibleDescription(scope.blocked);
}

bool ScopeCard::wantsFull() const
{
    return m_full->isChecked();
}

void ScopeCard::showType(core::model::DataType type, const ExportScope::Type& scope, const QDateTime& nowUtc)
{
    const TypeLabels& labels = m_types[type];
    const QString title = models::titleOf(type);
    labels.included->setText(scope.included ? title : tr("%1 (excluded)").arg(title));
    widgets::setTextRole(labels.included, scope.included ? widgets::TextRole::Strong : widgets::TextRole::Muted);
    labels.known->setText(scope.known ? models::count(*scope.known) : tr("not known yet"));
    labels.open->setText(openText(scope));
    widgets::setTextRole(labels.open, scope.pending > 0 ? widgets::TextRole::Warning : widgets::TextRole::Body);
    QString last = scope.lastSucceeded.isValid() ? models::relativeTime(scope.lastSucceeded, nowUtc) : tr("never");
    if (!scope.fullReason.isEmpty())
        last = tr("%1; next in full").arg(last);
    labels.last->setText(last);
    // A tool tip would take foreign text for rich text.
    labels.last->setToolTip(scope.fullReason.isEmpty()
                                ? models::exactTime(scope.lastSucceeded)
                                : Qt::convertFromPlainText(scope.fullReason, Qt::WhiteSpaceNormal));
}

} // namespace itam::ui::exporter
