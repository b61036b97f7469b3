// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporter/typeprogressrow.h"

#include "ui/exporter/phaseline.h"
#include "ui/models/datatypes.h"
#include "ui/models/format.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/statechip.h"

#include <QGridLayout>
#include <QProgressBar>

namespace itam::ui::exporter {
namespace {

/// A progress bar counts in int; records may be more.
constexpr int barRange = 10'000;

} // namespace

TypeProgressRow::TypeProgressRow(core::model::DataType type, QWidget* parent)
    : QWidget(parent)
    , m_chip(new widgets::StateChip(this))
    , m_line(new PhaseLine(this))
    , m_bar(new QProgressBar(this))
    , m_figures(widgets::makeLabel({}, widgets::TextRole::Muted, this))
    , m_rate(widgets::makeLabel({}, widgets::TextRole::Muted, this))
{
    const QString name = core::model::nameOf(type);
    setObjectName(name + QStringLiteral("ProgressRow"));
    auto* picture = new QLabel(this);
    const int size = widgets::spacing(6);
    picture->setPixmap(widgets::icon(models::iconOf(type), widgets::ColorRole::TextMuted)
                           .pixmap(QSize(size, size), devicePixelRatioF()));
    auto* title = widgets::makeLabel(models::titleOf(type), widgets::TextRole::Heading, this);
    m_bar->setObjectName(name + QStringLiteral("ProgressBar"));
    m_bar->setAccessibleName(tr("Progress of %1").arg(models::titleOf(type)));
    m_bar->setRange(0, barRange);
    m_bar->setTextVisible(false);
    m_figures->setObjectName(name + QStringLiteral("FiguresLabel"));
    m_figures->setFont(widgets::tabularFont());
    m_rate->setObjectName(name + QStringLiteral("RateLabel"));
    m_rate->setFont(widgets::tabularFont());
    m_rate->setWordWrap(false);
    m_rate->setAlignment(Qt::AlignRight | Qt::AlignVCenter);

    auto* head = new QHBoxLayout;
    head->setSpacing(widgets::spacing(2));
    head->addWidget(picture);
    head->addWidget(title);
    head->addWidget(m_chip);
    head->addStretch(1);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_figures, 1);
    foot->addWidget(m_rate);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(widgets::spacing(1));
    grid->addLayout(head, 0, 0);
    grid->addWidget(m_line, 0, 1);
    grid->addWidget(m_bar, 1, 0, 1, 2);
    grid->addLayout(foot, 2, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    show({}, {});
}

void TypeProgressRow::reset()
{
    m_estimate.reset();
    m_phase = core::exporter::Phase::Waiting;
    m_readToEnd = false;
    show({}, {});
}

void TypeProgressRow::show(const core::exporter::TypeProgress& progress, std::chrono::steady_clock::time_point now)
{
    m_chip->setState(stateOf(progress));
    m_line->setSteps(stepsOf(progress));
    m_figures->setText(figuresOf(progress));
    showAmount(progress, now);
}

void TypeProgressRow::showAmount(const core::exporter::TypeProgress& progress,
                                 std::chrono::steady_clock::time_point now)
{
    // Another step counts other things at another pace.
    if (progress.phase != m_phase || progress.readToEnd != m_readToEnd)
        m_estimate.reset();
    m_phase = progress.phase;
    m_readToEnd = progress.readToEnd;

    const Amount amount = amountOf(progress);
    const models::State state = stateOf(progress);
    const bool active = state.severity == models::Severity::Busy;
    const bool known = amount.total > 0;
    // Unknown totals say so: the bar moves without an end.
    m_bar->setRange(0, active && !known ? 0 : barRange);
    m_bar->setValue(known ? static_cast<int>(std::min(amount.done, amount.total) * barRange / amount.total) : 0);
    widgets::setStyleProperty(m_bar, "severity", widgets::severityName(state.severity));
    if (!active) {
        m_rate->clear();
        return;
    }
    m_estimate.add(now, amount.done, known ? std::optional(amount.total) : std::nullopt);
    QStringList parts;
    if (const auto rate = m_estimate.perSecond())
        parts.append(models::rate(*rate));
    if (const auto remaining = m_estimate.remaining())
        parts.append(tr("%1 left").arg(models::duration(*remaining)));
    m_rate->setText(parts.join(QStringLiteral("  \u00b7  ")));
}

} // namespace itam::ui::exporter
