// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An identity table in memory. One thread at a time.
#pragma once

#include "core/exporter/hardwareidentities.h"

namespace itam::tests {

class FakeIdentities final : public core::exporter::HardwareIdentities
{
public:
    void add(const QByteArray& computerId, const QString& ci, const QString& sourceId,
             const QString& ciClass = QStringLiteral("cmdb_ci_linux_server"))
    {
        rows.append({computerId, sourceId, ci, ci, ciClass});
    }

    Result<QList<core::exporter::HardwareIdentity>> of(const QList<QByteArray>& computerIds, std::stop_token) override
    {
        return those([&](const core::exporter::HardwareIdentity& row) { return computerIds.contains(row.computerId); });
    }
    Result<QList<core::exporter::HardwareIdentity>> ofCis(const QStringList& cis, std::stop_token) override
    {
        return those([&](const core::exporter::HardwareIdentity& row) { return cis.contains(row.ci); });
    }
    Result<qint64> owned(const QString& sourceId, const QString& ciClass, int, std::stop_token) override
    {
        return those([&](const core::exporter::HardwareIdentity& row) {
                   return row.sourceId == sourceId && row.ciClass == ciClass;
               })
            .size();
    }

    QList<core::exporter::HardwareIdentity> rows;

private:
    template <typename Fits>
    [[nodiscard]] QList<core::exporter::HardwareIdentity> those(Fits fits) const
    {
        QList<core::exporter::HardwareIdentity> found;
        std::ranges::copy_if(rows, std::back_inserter(found), fits);
        return found;
    }
};

} // namespace itam::tests
