// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// References by name, remembered (T-11). Nothing is created before the record that refers to it is
// really written. Lives inside one transaction, on the writer thread. Errors: JournalFailed.
#pragma once

#include "core/sandbox/store/session.h"
#include "core/sandbox/transform/conversions.h"
#include "core/sandbox/transform/sharedmemory.h"

namespace itam::sandbox::transform {

class References
{
public:
    References(store::Writer& writer, SharedMemory& memory) : m_writer(writer), m_memory(memory) {}

    /// As long as the target's name may be.
    [[nodiscard]] static QString shortened(Conversion kind, const QString& name);
    /// Users are never created: they belong to the instance.
    [[nodiscard]] static bool mayCreate(Conversion kind) { return kind != Conversion::User; }

    /// sys_id, or empty when there is none yet.
    [[nodiscard]] Result<QString> find(Conversion kind, const QString& name);
    /// Finds or creates; a company is marked as manufacturer or vendor.
    [[nodiscard]] Result<QString> ensure(Conversion kind, const QString& name);

private:
    store::Writer& m_writer;
    SharedMemory& m_memory;
};

} // namespace itam::sandbox::transform
