// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// sys_object_source: which record a key of a source stands for (servicenow-ire.md 5). One row for each source and key;
// a CI and a row that came along with one may have the same key. On the writer thread. Errors: those of the store.
#pragma once

#include "core/sandbox/identification/context.h"

namespace itam::sandbox::identification {

/// A record with the table that it is read in.
struct Target
{
    const store::Table* table = nullptr; ///< its class
    QString sysId;
    store::Values values; ///< as they are now
};

/// The record with that sys_id in `table` or below, read in its class; nothing: it is not there.
[[nodiscard]] Result<std::optional<Target>> findTarget(store::Session& session, const store::Table& table,
                                                       const QString& sysId);

/// The record that the key stands for, of the physical table of `table`; nothing: none, or it is gone.
[[nodiscard]] Result<std::optional<Target>> targetOfKey(Context& context, const store::Table& table,
                                                        const SourceInfo& source);

/// From now on the key stands for that record, and was seen at its recency or now, never earlier than before. Nothing
/// happens without a key.
[[nodiscard]] Result<void> recordKey(Context& context, const SourceInfo& source, const store::Table& table,
                                     const QString& sysId);

} // namespace itam::sandbox::identification
