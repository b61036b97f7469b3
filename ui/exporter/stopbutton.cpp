// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporter/stopbutton.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"

namespace itam::ui::exporter {

StopButton::StopButton(QWidget* parent)
    : QWidget(parent)
    , m_afterSegment(widgets::makeButton({}, "stopAfterSegmentButton", widgets::ButtonKind::Plain, this))
    , m_now(widgets::makeButton({}, "stopNowButton", widgets::ButtonKind::Danger, this))
{
    m_afterSegment->setIcon(widgets::icon("pause"));
    m_now->setIcon(widgets::icon("stop", widgets::ColorRole::Error));
    m_afterSegment->setToolTip(tr("The present segment is brought to its end and what ServiceNow has accepted is "
                                  "imported; nothing more is sent."));
    m_now->setToolTip(tr("The request under way is cut off. Whatever did not land is sent again by the next export."));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_afterSegment);
    row->addWidget(m_now);
    connect(m_afterSegment, &QPushButton::clicked, this, &StopButton::stopAfterSegmentRequested);
    connect(m_now, &QPushButton::clicked, this, &StopButton::stopNowRequested);
    setRequested(Stop::None);
}

void StopButton::setRequested(Stop requested)
{
    m_afterSegment->setText(requested == Stop::AfterSegment ? tr("Stopping after this segment...")
                                                            : tr("Stop after this segment"));
    m_now->setText(requested == Stop::Now ? tr("Stopping...") : tr("Stop now"));
    m_afterSegment->setEnabled(requested == Stop::None);
    m_now->setEnabled(requested != Stop::Now);
}

} // namespace itam::ui::exporter
