// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the checks show and what they work with. Values; GUI thread unless it says otherwise.
#pragma once

#include "core/exporter/preview.h"
#include "core/exporter/quality.h"
#include "core/exporter/recordview.h"
#include "core/exporter/rehearsal.h"
#include "ui/models/roles.h"

namespace itam::ui::checks {

/// Records of one data type that have the same thing to be said of them.
struct CheckGroup
{
    int id = 0;          ///< groupOf()
    models::State state; ///< what becomes of them, how bad that is
    QString title;
    QString meaning; ///< what an export or ServiceNow does with such a record
    QString advice;  ///< may be empty
    qint64 count = 0;

    friend bool operator==(const CheckGroup&, const CheckGroup&) = default;
};

/// Of one data type; `total` 0: not known yet.
using CheckProgress = core::exporter::VerifyProgress;

/// Keys of the records that a repair sends.
using RepairKeys = core::model::PerType<std::shared_ptr<QSet<QByteArray>>>;

/// What the checks are about and who does them. The functions that look run on background threads and end within
/// 100 ms of a stop; an empty one: it cannot be done here.
struct CheckPorts
{
    QString source;        ///< for people; empty: none is chosen
    QString instance;      ///< name
    QString instanceUrl;   ///< for people
    bool askFirst = false; ///< production: writing there is confirmed with its name (ux.md 1)
    core::model::PerType<bool> included{{true, true, true}};

    std::function<Result<core::exporter::QualityReport>(const core::source::OnFinding&,
                                                        const core::exporter::OnQualityProgress&, std::stop_token)>
        quality = {};
    std::function<Result<core::exporter::PreviewReport>(
        const std::function<void(const core::exporter::PreviewRecord&)>&, core::exporter::ProgressBoard&,
        std::stop_token)>
        preview = {};
    /// The same, and the instance is asked what it would do; empty: its channel cannot.
    decltype(preview) previewOnInstance = {};
    std::function<Result<core::exporter::VerifyReport>(const std::function<void(const core::exporter::VerifyFinding&)>&,
                                                       core::support::Latest<core::exporter::VerifyProgress>&,
                                                       std::stop_token)>
        verify = {};
    std::function<Result<core::exporter::RehearsalReport>(
        const std::function<void(const core::exporter::RehearsalRecord&)>&, core::exporter::RehearsalWatch&,
        std::stop_token)>
        rehearse = {};
    std::function<Result<core::exporter::RecordView>(core::model::DataType, const QByteArray&, std::stop_token)>
        viewRecord = {};
    /// On the GUI thread: begins an export of exactly these records. False: it cannot begin now.
    std::function<bool(const RepairKeys&)> repair = {};
};

} // namespace itam::ui::checks
