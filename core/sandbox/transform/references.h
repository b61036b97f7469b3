// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// References by name with a memory for one segment (T-11). Nothing is created before the record that refers to it is
// really written. Lives inside one transaction, on the writer thread. Errors: JournalFailed.
#pragma once

#include "core/mapping/conversions.h"
#include "core/sandbox/transform/segmentmemory.h"

namespace itam::sandbox::transform {

using core::mapping::Conversion;

class References
{
public:
    References(store::Writer& writer, SegmentMemory::Names& names) : m_writer(writer), m_names(names) {}

    /// Users are never created: they belong to the instance.
    [[nodiscard]] static bool mayCreate(Conversion kind) { return kind != Conversion::User; }

    /// sys_id, or empty when there is none yet.
    [[nodiscard]] Result<QString> find(Conversion kind, const QString& name);
    /// Finds or creates; a company is marked as manufacturer or vendor.
    [[nodiscard]] Result<QString> ensure(Conversion kind, const QString& name);

private:
    store::Writer& m_writer;
    SegmentMemory::Names& m_names;
};

} // namespace itam::sandbox::transform
