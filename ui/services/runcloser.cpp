// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/runcloser.h"

namespace itam::ui::services {

using core::servicenow::ImportRunRow;

void RunCloser::setPorts(RecordsPorts ports)
{
    m_lane.cancel();
    m_ports = std::move(ports);
}

void RunCloser::readUnfinished()
{
    m_lane.start(
        [ports = m_ports](std::stop_token stop) -> Result<QList<ImportRunRow>> {
            auto access = openTables(ports);
            if (!access)
                return failure(std::move(access).error());
            return core::servicenow::unfinishedRuns((*access)->tables(), ports.names, stop);
        },
        [this](const Result<QList<ImportRunRow>>& runs) {
            if (runs)
                emit unfinishedRead(*runs);
            else
                emit failed(runs.error());
        });
}

void RunCloser::close(const QString& number, const QString& comment)
{
    m_lane.start(
        [ports = m_ports, number, comment](std::stop_token stop) -> Result<ImportRunRow> {
            auto access = openTables(ports);
            if (!access)
                return failure(std::move(access).error());
            return core::servicenow::closeAsFailed((*access)->tables(), ports.names, number, comment, stop);
        },
        [this](const Result<ImportRunRow>& run) {
            if (run)
                emit closed(*run);
            else
                emit failed(run.error());
        });
}

} // namespace itam::ui::services
