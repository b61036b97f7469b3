// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where a pass over an export view gets its rows from: what differs between the databases. Lives on the thread that
// reads. Errors of all calls: SourceReadFailed, Cancelled.
#pragma once

#include "core/source/cells.h"
#include "core/support/result.h"

#include <functional>
#include <stop_token>

namespace itam::core::source {

class RowSource
{
public:
    enum class LookUp
    {
        Without,
        With
    };
    virtual ~RowSource() = default;

    /// From here on `stop` ends every call within 100 ms; a token that nobody can stop takes the former back.
    virtual void obey(std::stop_token stop) = 0;
    /// The next row in the order of the key; null: the end. Without look-up its cells are those of the view's columns,
    /// with look-up the key alone; behind them LastModified, if the view has it. Valid until the next call.
    [[nodiscard]] virtual Result<const RawCell*> next() = 0;
    /// With look-up: all columns of the present row, found by its key in the same state of the data; null: not found.
    /// Valid until the next call; the row stays valid as well.
    [[nodiscard]] virtual Result<const RawCell*> lookUp() = 0;
    /// The keys of the first `rows` rows once more, in the same state of the data.
    [[nodiscard]] virtual Result<void> readKeysAgain(qint64 rows, const std::function<void(const RawCell&)>& onKey) = 0;
    /// The database's own present time when the pass began, in milliseconds since 1970 UTC.
    [[nodiscard]] virtual qint64 nowMs() const = 0;
};

/// While it lives, `Listener` obeys this stop.
template <typename Listener>
class Obedience
{
public:
    Obedience(Listener& listener, std::stop_token stop) : m_listener(listener) { m_listener.obey(std::move(stop)); }
    ~Obedience() { m_listener.obey({}); }
    Obedience(const Obedience&) = delete;
    Obedience& operator=(const Obedience&) = delete;

private:
    Listener& m_listener;
};

} // namespace itam::core::source
