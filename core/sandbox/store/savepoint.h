// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A part of a transaction that may be taken back while the rest stays. They may stand inside one another; what ends
// last begins first. On the writer thread. Errors: JournalFailed.
#pragma once

#include "core/sandbox/store/session.h"

#include <utility>

namespace itam::sandbox::store {

/// Rolls back unless kept. Numbers that were given meanwhile (Writer::nextNumber) are given back too.
class Savepoint
{
public:
    [[nodiscard]] static Result<Savepoint> begin(Writer& writer);
    Savepoint(Savepoint&& other) noexcept : m_writer(std::exchange(other.m_writer, nullptr)) {}
    Savepoint& operator=(Savepoint&&) = delete;
    ~Savepoint();

    [[nodiscard]] Result<void> keep();
    [[nodiscard]] Result<void> rollBack();

private:
    explicit Savepoint(Writer& writer) : m_writer(&writer) {}
    Writer* m_writer; ///< null: it has ended
};

} // namespace itam::sandbox::store
