// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the sub-page Retirement works with (core/exporter/retirement.h): made where journal, settings and connections
// are known. Values of functions; each says on which thread it is called.
#pragma once

#include "core/exporter/retirement.h"

namespace itam::ui::services {

/// One run on a background thread, at most once. Never throws; what went wrong is in the report.
using RetirementRun = std::function<core::exporter::RetirementReport(
    const core::exporter::RetirementOptions&, const core::exporter::RetirementProgressed&, std::stop_token)>;

/// The lasting record, newest first, and by which address people know the instances in it.
struct RetirementRecord
{
    QList<core::journal::KnownRetirement> entries;
    QHash<QString, QString> instances; ///< address by instance id
    bool more = false;                 ///< there are older entries
};

struct RetirementPorts
{
    /// GUI thread: takes settings and credentials as they are now. Null: no instance is chosen.
    std::function<RetirementRun()> prepare = {};
    /// Any thread. The stop ends waiting for the journal.
    std::function<Result<RetirementRecord>(const std::stop_token&)> readRecord = {};
    /// GUI thread.
    std::function<core::settings::RetireSettings()> settings = {};
    /// GUI thread. Errors: those of SettingsKeeper::save().
    std::function<Result<void>(const core::settings::RetireSettings&)> save = {};
    struct Target
    {
        QString instanceName;
        bool isProduction = false;
    };
    /// GUI thread.
    std::function<Target()> target = {};
};

} // namespace itam::ui::services
