// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A secret in memory: wiped when it goes, no way to print it. Any thread.
#pragma once

#include <QByteArray>
#include <QDebug>

namespace itam::core::secrets {

/// Overwrites the bytes in a way that no optimiser removes, then empties the array. Bytes that are shared with another
/// QByteArray are left to it: they are not ours alone to overwrite.
void wipe(QByteArray& bytes);

/// Never shares its bytes with another Secret. Whoever keeps a copy of reveal() keeps the memory as well.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray bytes);
    Secret(const Secret& other);
    Secret(Secret&& other) noexcept;
    Secret& operator=(const Secret& other);
    Secret& operator=(Secret&& other) noexcept;
    ~Secret();

    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }
    /// The only way to the bytes; the caller keeps them no longer than a request takes.
    [[nodiscard]] const QByteArray& reveal() const { return m_bytes; }

    friend bool operator==(const Secret& a, const Secret& b) { return a.m_bytes == b.m_bytes; }
    friend QDebug operator<<(QDebug, const Secret&) = delete;

private:
    QByteArray m_bytes;
};

} // namespace itam::core::secrets
