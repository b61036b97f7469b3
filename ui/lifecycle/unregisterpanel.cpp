// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/unregisterpanel.h"

#include "ui/models/format.h"
#include "ui/widgets/tableview.h"

#include <QKeyEvent>

#include <array>

namespace itam::ui::lifecycle {
namespace {

constexpr const char* context = "EffectModel";
constexpr std::array<ColumnWords, EffectModel::columnTotal> columns{{
    {QT_TRANSLATE_NOOP("EffectModel", "CI")},
    {QT_TRANSLATE_NOOP("EffectModel", "Shows now")},
    {QT_TRANSLATE_NOOP("EffectModel", "Shows then")},
    {QT_TRANSLATE_NOOP("EffectModel", "Actions that end")},
}};

QString wordsOf(const UnregisterPreview& preview)
{
    const auto number = [](qint64 count) { return static_cast<int>(count); };
    const core::servicenow::RequestorRow& requestor = preview.requestor;
    QStringList sentences;
    if (!preview.refusal.isEmpty())
        //: %1 is a reason as the instance would say it
        sentences.append(UnregisterPanel::tr("ServiceNow would refuse it: %1.").arg(preview.refusal));
    if (requestor.states == 0 && requestor.actions == 0 && preview.effects.isEmpty() && !preview.isTooMuch) {
        sentences.append(UnregisterPanel::tr("It holds no state and no action: no CI changes."));
    } else {
        sentences.append(UnregisterPanel::tr("%n operational state(s) end.", nullptr, number(requestor.states)));
        sentences.append(
            UnregisterPanel::tr("%n CI action(s) end, with their leases.", nullptr, number(requestor.actions)));
    }
    if (preview.isTooMuch)
        //: %1 is a number
        sentences.append(UnregisterPanel::tr("More than %1 CIs are concerned: what they will show is not computed.")
                             .arg(models::count(mostPreviewedCis)));
    else if (!preview.effects.isEmpty())
        sentences.append(UnregisterPanel::tr("%n CI(s) will show another state.", nullptr,
                                             number(preview.changedStates())));
    sentences.append(UnregisterPanel::tr("The id is not valid any more afterwards; this cannot be undone."));
    return sentences.join(QLatin1Char(' '));
}

} // namespace

int EffectModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant EffectModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return headingOf(columns, context, section, orientation, role);
}

QVariant EffectModel::cell(const UnregisterEffect& effect, int column, int role) const
{
    if (role != Qt::DisplayRole && role != models::RawRole)
        return {};
    switch (static_cast<Column>(column)) {
    case Column::Ci:
        return effect.ciName;
    case Column::Before:
        return effect.before;
    case Column::After:
        return effect.before == effect.after && role == Qt::DisplayRole ? tr("the same") : effect.after;
    case Column::Actions:
        return effect.endingActions.join(QStringLiteral(", "));
    }
    return {};
}

UnregisterPanel::UnregisterPanel(QWidget* parent)
    : Card(parent)
    , m_title(widgets::makeLabel({}, widgets::TextRole::Heading, this))
    , m_text(widgets::makeLabel({}, widgets::TextRole::Body, this))
    , m_table(new widgets::TableView("unregisterEffectsTable", this))
    , m_confirm(widgets::makeButton(tr("Unregister"), "confirmUnregisterButton", widgets::ButtonKind::Danger, this))
    , m_cancel(widgets::makeButton(tr("Cancel"), "cancelUnregisterButton", widgets::ButtonKind::Plain, this))
{
    setObjectName(QStringLiteral("unregisterPanel"));
    m_title->setWordWrap(true);
    m_title->setObjectName(QStringLiteral("unregisterTitleLabel"));
    m_text->setObjectName(QStringLiteral("unregisterTextLabel"));
    m_table->setAccessibleName(tr("What becomes of the CIs"));
    m_table->setModel(&m_effects);
    m_table->setColumnWidths({30, 20, 20, 0});
    m_table->setMinimumHeight(widgets::spacing(30));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_confirm);
    column()->setSpacing(widgets::spacing(2));
    column()->addWidget(m_title);
    column()->addWidget(m_text);
    column()->addWidget(m_table, 1);
    column()->addLayout(buttons);
    setTabOrder(m_table, m_cancel);
    setTabOrder(m_cancel, m_confirm);
    connect(m_confirm, &QPushButton::clicked, this, &UnregisterPanel::confirmed);
    connect(m_cancel, &QPushButton::clicked, this, &UnregisterPanel::cancelled);
    hide();
}

void UnregisterPanel::showLoading(const core::servicenow::RequestorRow& requestor)
{
    m_requestor = requestor;
    m_effects.setRows({});
    //: %1 is the name of a requestor, %2 the beginning of its id
    m_title->setText(tr("Unregister %1 (%2)?").arg(requestor.name, requestor.requestorId.left(8)));
    setAccessibleName(m_title->text());
    m_text->setText(tr("Looking at what would end\u2026"));
    m_confirm->setEnabled(false);
    m_table->hide();
    show();
    m_cancel->setFocus();
}

void UnregisterPanel::showPreview(const UnregisterPreview& preview)
{
    m_requestor = preview.requestor;
    m_effects.setRows(preview.effects);
    m_text->setText(wordsOf(preview));
    m_table->setVisible(!preview.effects.isEmpty());
    m_confirm->setEnabled(true);
    m_cancel->setFocus();
}

void UnregisterPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        return emit cancelled();
    Card::keyPressEvent(event);
}

} // namespace itam::ui::lifecycle
