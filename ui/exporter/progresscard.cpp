// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporter/progresscard.h"

#include "core/support/errortext.h"
#include "ui/exporter/phasesteps.h"
#include "ui/exporter/typeprogressrow.h"
#include "ui/models/format.h"
#include "ui/widgets/messagebar.h"

namespace itam::ui::exporter {

ProgressCard::ProgressCard(QWidget* parent)
    : Card(parent)
    , m_headline(widgets::makeLabel({}, widgets::TextRole::Heading, this))
    , m_elapsed(widgets::makeLabel({}, widgets::TextRole::Muted, this))
    , m_stop(new StopButton(this))
    , m_waiting(new widgets::MessageBar(this))
{
    setObjectName(QStringLiteral("progressCard"));
    m_headline->setObjectName(QStringLiteral("progressHeadlineLabel"));
    m_elapsed->setObjectName(QStringLiteral("elapsedLabel"));
    m_elapsed->setFont(widgets::tabularFont());
    m_elapsed->setWordWrap(false);
    m_waiting->setObjectName(QStringLiteral("waitingBar"));
    auto* head = new QHBoxLayout;
    head->setSpacing(widgets::spacing(3));
    head->addWidget(m_headline);
    head->addWidget(m_elapsed);
    head->addStretch(1);
    head->addWidget(m_stop);
    column()->addLayout(head);
    column()->addWidget(m_waiting);
    for (const core::model::DataType type : core::model::allDataTypes) {
        column()->addWidget(widgets::makeLine(this));
        m_rows[type] = new TypeProgressRow(type, this);
        column()->addWidget(m_rows[type]);
    }
    connect(m_stop, &StopButton::stopAfterSegmentRequested, this, &ProgressCard::stopAfterSegmentRequested);
    connect(m_stop, &StopButton::stopNowRequested, this, &ProgressCard::stopNowRequested);
}

void ProgressCard::reset(const QString& instanceName)
{
    m_instance = instanceName;
    m_progress = {};
    m_ended = false;
    m_elapsed->clear();
    m_waiting->clear();
    m_stop->setVisible(true);
    m_stop->setRequested(StopButton::Stop::None);
    for (TypeProgressRow* row : m_rows.values)
        row->reset();
    showHeadline();
}

void ProgressCard::show(const core::exporter::ExportProgress& progress, std::chrono::steady_clock::time_point now)
{
    m_progress = progress;
    for (const core::model::DataType type : core::model::allDataTypes)
        m_rows[type]->show(progress.types[type], now);
    showHeadline();
}

void ProgressCard::tick(const QDateTime& nowUtc)
{
    if (m_ended)
        return;
    if (m_progress.started.isValid())
        m_elapsed->setText(models::duration(std::chrono::milliseconds(m_progress.started.msecsTo(nowUtc))));
    showWaiting(nowUtc);
}

void ProgressCard::setStopRequested(StopButton::Stop requested)
{
    m_stop->setRequested(requested);
}

void ProgressCard::setEnded(const QDateTime& nowUtc)
{
    tick(nowUtc);
    m_ended = true;
    m_stop->setVisible(false);
    m_waiting->clear();
    showHeadline();
}

void ProgressCard::showHeadline()
{
    const QString step = preflightText(m_progress.step);
    if (m_ended)
        m_headline->setText(tr("Export to %1").arg(m_instance));
    else
        m_headline->setText(step.isEmpty() ? tr("Exporting to %1").arg(m_instance) : tr("%1...").arg(step));
    m_headline->setAccessibleName(m_headline->text());
}

// A stalled export and a polite one must look different: why, until when, and a way to go on at once.
void ProgressCard::showWaiting(const QDateTime& nowUtc)
{
    if (!m_progress.waiting) {
        if (!m_waiting->isEmpty())
            m_waiting->clear();
        return;
    }
    const core::exporter::WaitProgress& waiting = *m_progress.waiting;
    const qint64 seconds = std::max<qint64>(0, nowUtc.secsTo(waiting.until));
    widgets::Message message;
    message.severity = models::Severity::Warning;
    message.what = core::support::errorText(waiting.reason).what;
    message.meaning = tr("Next attempt in %1:%2 (attempt %3 of %4).")
                          .arg(seconds / 60)
                          .arg(seconds % 60, 2, 10, QLatin1Char('0'))
                          .arg(waiting.nextTry)
                          .arg(waiting.maxTries);
    message.closable = false;
    const bool isNew = m_waiting->isEmpty();
    if (message.what == m_waiting->message().what && message.meaning == m_waiting->message().meaning)
        return;
    if (isNew || message.what != m_waiting->message().what) {
        m_waiting->showMessage(message);
        m_waiting->addAction(tr("Retry now"), "retryNowButton", [this] { emit retryNowRequested(); });
    } else {
        m_waiting->updateMeaning(message.meaning);
    }
}

} // namespace itam::ui::exporter
