// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/exportbar.h"

#include "ui/exporter/phasesteps.h"
#include "ui/models/datatypes.h"
#include "ui/widgets/labels.h"

#include <QProgressBar>

namespace itam::ui::shell {
namespace {

constexpr int barRange = 1000;

// The data type that is under way; null before the first and behind the last.
const core::exporter::TypeProgress* activeOf(const core::exporter::ExportProgress& progress,
                                             core::model::DataType& found)
{
    for (const core::model::DataType type : core::model::allDataTypes) {
        const core::exporter::Phase phase = progress.types[type].phase;
        if (phase == core::exporter::Phase::Exporting || phase == core::exporter::Phase::Importing ||
            phase == core::exporter::Phase::Closing) {
            found = type;
            return &progress.types[type];
        }
    }
    return nullptr;
}

} // namespace

QString lineOf(const core::exporter::ExportProgress& progress)
{
    if (progress.waiting)
        return ExportBar::tr("Waiting before the next attempt");
    if (const QString step = exporter::preflightText(progress.step); !step.isEmpty())
        return step;
    core::model::DataType type{};
    if (const core::exporter::TypeProgress* active = activeOf(progress, type))
        //: %1 is a data type, %2 what happens with it
        return ExportBar::tr("%1: %2").arg(models::titleOf(type), exporter::stateOf(*active).word);
    return ExportBar::tr("Exporting");
}

ExportBar::ExportBar(QWidget* parent)
    : QFrame(parent)
    , m_text(widgets::makeLabel({}, widgets::TextRole::Strong, this))
    , m_progress(new QProgressBar(this))
    , m_show(widgets::makeButton(tr("Show"), "showExportButton", widgets::ButtonKind::Plain, this))
    , m_stop(widgets::makeButton({}, "stopExportButton", widgets::ButtonKind::Plain, this))
{
    setObjectName(QStringLiteral("exportBar"));
    setProperty("severity", QStringLiteral("busy"));
    m_text->setObjectName(QStringLiteral("exportBarLabel"));
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the export"));
    m_stop->setToolTip(tr("The present segment is brought to its end; nothing more is sent."));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(widgets::spacing(4), widgets::spacing(2), widgets::spacing(4), widgets::spacing(2));
    row->setSpacing(widgets::spacing(3));
    row->addWidget(m_text);
    row->addWidget(m_progress, 1);
    row->addWidget(m_show);
    row->addWidget(m_stop);
    connect(m_show, &QPushButton::clicked, this, &ExportBar::showRequested);
    connect(m_stop, &QPushButton::clicked, this, &ExportBar::stopRequested);
    setStopping(false);
    show({});
}

void ExportBar::show(const core::exporter::ExportProgress& progress)
{
    m_text->setText(lineOf(progress));
    m_text->setAccessibleName(m_text->text());
    core::model::DataType type{};
    const core::exporter::TypeProgress* active = activeOf(progress, type);
    const exporter::Amount amount = active ? exporter::amountOf(*active) : exporter::Amount();
    m_progress->setRange(0, amount.total > 0 ? barRange : 0);
    if (amount.total > 0)
        m_progress->setValue(static_cast<int>(std::min(amount.done, amount.total) * barRange / amount.total));
}

void ExportBar::setStopping(bool stopping)
{
    m_stop->setText(stopping ? tr("Stopping...") : tr("Stop after this segment"));
    m_stop->setEnabled(!stopping);
}

} // namespace itam::ui::shell
