// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/secret.h"

#include <sodium/utils.h>

namespace itam::core::secrets {
namespace {

QByteArray deepCopy(const QByteArray& bytes)
{
    return QByteArray(bytes.constData(), bytes.size());
}

} // namespace

void wipe(QByteArray& bytes)
{
    // Not data(): on shared bytes it would make a copy and wipe that one. Spare capacity may hold old bytes as well.
    if (bytes.isDetached() && bytes.capacity() > 0)
        sodium_memzero(bytes.data(), static_cast<std::size_t>(bytes.capacity()));
    bytes = QByteArray();
}

Secret::Secret(QByteArray bytes)
{
    if (bytes.isDetached()) {
        m_bytes = std::move(bytes);
    } else {
        m_bytes = deepCopy(bytes);
        wipe(bytes);
    }
}

Secret::Secret(const Secret& other) : m_bytes(deepCopy(other.m_bytes))
{
}

Secret::Secret(Secret&& other) noexcept : m_bytes(std::move(other.m_bytes))
{
    other.m_bytes = QByteArray();
}

Secret& Secret::operator=(const Secret& other)
{
    if (this != &other) {
        wipe(m_bytes);
        m_bytes = deepCopy(other.m_bytes);
    }
    return *this;
}

Secret& Secret::operator=(Secret&& other) noexcept
{
    if (this != &other) {
        wipe(m_bytes);
        m_bytes.swap(other.m_bytes);
    }
    return *this;
}

Secret::~Secret()
{
    wipe(m_bytes);
}

} // namespace itam::core::secrets
