// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whom the sub-pages of Records speak with: the tables of one instance over its public Table API. Values; any thread.
#pragma once

#include "ui/services/historyreader.h"

#include <QUrl>

namespace itam::ui::services {

struct RecordsPorts
{
    /// Called on background threads, once for each question; a null one counts as CredentialsIncomplete.
    std::function<Result<std::unique_ptr<TableAccess>>()> access = {};
    core::servicenow::HistoryNames names = {};
    /// Under which view states remember what belongs to one instance: its name in the settings.
    QString instance = {};
    /// Where its pages are in a browser; empty: not known.
    QUrl url = {};
};

/// On the thread that asks. Never a null pointer. Errors: those of the access.
[[nodiscard]] Result<std::unique_ptr<TableAccess>> openTables(const RecordsPorts& ports);

} // namespace itam::ui::services
