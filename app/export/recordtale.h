// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One record's whole story for `history --record`, as text and as JSON.
#pragma once

#include "app/export/configuration.h"
#include "core/exporter/recordtale.h"
#include "core/support/clock.h"

#include <QJsonObject>

namespace itam::app::exporter {

using core::exporter::RecordTale;
using core::exporter::TypeTale;

/// Blocks; not for the main thread. The instance is not asked with --local.
[[nodiscard]] RecordTale gatherTale(const Arguments& arguments, const Configuration& configuration,
                                    const core::support::Clock& clock, std::stop_token stop);
[[nodiscard]] QString taleText(const RecordTale& tale);
[[nodiscard]] QJsonObject taleJson(const RecordTale& tale);

/// One data type of a tale.
[[nodiscard]] QString typeText(const RecordTale& tale, const TypeTale& type);
[[nodiscard]] QJsonObject typeJson(const RecordTale& tale, const TypeTale& type);
/// Code and sentences, or null.
[[nodiscard]] QJsonValue errorJson(const std::optional<Error>& error);
/// A record of the instance with its page, or null.
[[nodiscard]] QJsonValue targetJson(const std::optional<core::servicenow::TargetRecord>& record, const QUrl& instance);
[[nodiscard]] QString describe(const core::servicenow::TargetRecord& record, const QUrl& instance);
/// A paragraph, or nothing without an error.
[[nodiscard]] QString missingText(const QString& whom, const std::optional<Error>& error);

[[nodiscard]] QString nameOf(core::journal::SegmentState state);

} // namespace itam::app::exporter
