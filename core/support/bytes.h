// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Keys of records, one after the other, in one buffer. Any thread.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <cstring>

namespace itam::core::support {

/// `to` becomes a copy of `from`, in the buffer that it has if that is its own and large enough. Half the time of
/// resize() and append(): this runs several times for each record. `from` is no part of `to`.
inline void copyInto(QByteArray& to, QByteArrayView from)
{
    if (to.size() != from.size() || !to.isDetached())
        to.resize(from.size());
    if (!from.isEmpty())
        std::memcpy(to.data(), from.data(), static_cast<std::size_t>(from.size()));
}

} // namespace itam::core::support
