// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// All rows of a table of the instance for a CSV file, page by page (recordwriter.h). Pure; what it gives is called on a
// background thread.
#pragma once

#include "ui/lifecycle/recordwriter.h"
#include "ui/services/recordsports.h"
#include "ui/staging/tablespec.h"

namespace itam::ui::staging {

[[nodiscard]] lifecycle::RecordWriter::Begin writerOf(const services::RecordsPorts& ports,
                                                      const core::servicenow::TableQuestion& question,
                                                      const QList<TableField>& fields);

} // namespace itam::ui::staging
