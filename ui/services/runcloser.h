// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Closes Import Runs that block exports (core/servicenow/unfinishedruns.h), in the background. GUI thread.
#pragma once

#include "core/servicenow/unfinishedruns.h"
#include "core/support/background.h"
#include "ui/services/recordsports.h"

namespace itam::ui::services {

class RunCloser final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Another instance. A question that is open stays without an answer.
    void setPorts(RecordsPorts ports);
    [[nodiscard]] const QString& instance() const { return m_ports.instance; }
    /// Answered by unfinishedRead() or failed().
    void readUnfinished();
    /// Answered by closed() or failed().
    void close(const QString& number, const QString& comment);
    /// Nobody waits for the answer any more; what was sent is done all the same.
    void giveUp() { m_lane.cancel(); }

signals:
    void unfinishedRead(const QList<itam::core::servicenow::ImportRunRow>& runs);
    void closed(const itam::core::servicenow::ImportRunRow& run);
    void failed(const itam::core::support::Error& error);

private:
    RecordsPorts m_ports;
    core::support::BackgroundLane m_lane;
};

} // namespace itam::ui::services
