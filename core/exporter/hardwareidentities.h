// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which CIs the ComputerIDs of a source stand for (D-11), as an instance knows it. Lives on one background thread;
// calls block. Errors: those of TableClient; NotFound where the instance keeps no such table.
#pragma once

#include "core/exporter/retirementplan.h"
#include "core/servicenow/tableclient.h"

#include <stop_token>

namespace itam::core::exporter {

class HardwareIdentities
{
public:
    virtual ~HardwareIdentities() = default;

    /// Those of `computerIds` that stand for a CI.
    [[nodiscard]] virtual Result<QList<HardwareIdentity>> of(const QList<QByteArray>& computerIds,
                                                             std::stop_token stop) = 0;
    /// All ComputerIDs of these CIs.
    [[nodiscard]] virtual Result<QList<HardwareIdentity>> ofCis(const QStringList& cis, std::stop_token stop) = 0;
    /// CIs of exactly this class that `sourceId` stands for and that do not show `retiredState`. A CI with two
    /// ComputerIDs may count twice. 0 when the instance does not say, which lets nothing pass unasked.
    [[nodiscard]] virtual Result<qint64> owned(const QString& sourceId, const QString& ciClass, int retiredState,
                                               std::stop_token stop) = 0;
};

/// The integration application's identity table.
class TableIdentities final : public HardwareIdentities
{
public:
    explicit TableIdentities(servicenow::TableClient tables) : m_tables(tables) {}

    [[nodiscard]] Result<QList<HardwareIdentity>> of(const QList<QByteArray>& computerIds,
                                                     std::stop_token stop) override;
    [[nodiscard]] Result<QList<HardwareIdentity>> ofCis(const QStringList& cis, std::stop_token stop) override;
    [[nodiscard]] Result<qint64> owned(const QString& sourceId, const QString& ciClass, int retiredState,
                                       std::stop_token stop) override;

private:
    [[nodiscard]] Result<QList<HardwareIdentity>> find(const QString& column, const QStringList& values,
                                                       const std::stop_token& stop);

    servicenow::TableClient m_tables;
};

} // namespace itam::core::exporter
