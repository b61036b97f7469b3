// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/authorizationcodes.h"

#include "core/sandbox/platform/secrets.h"

#include <QCryptographicHash>

namespace itam::sandbox::platform {
namespace {

constexpr int codeCharacters = 64;

} // namespace

QString AuthorizationCodes::issue(Authorization authorization)
{
    const std::lock_guard lock(m_mutex);
    makeRoom();
    QString code = randomSecret(codeCharacters);
    m_issued.insert(code, {std::move(authorization), m_clock.now() + lifetime});
    return code;
}

std::optional<Authorization> AuthorizationCodes::take(const QString& code)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_issued.constFind(code);
    if (found == m_issued.constEnd())
        return std::nullopt;
    Issued issued = *found;
    m_issued.erase(found);
    return issued.ends > m_clock.now() ? std::optional(std::move(issued.authorization)) : std::nullopt;
}

/// The caller holds the mutex.
void AuthorizationCodes::makeRoom()
{
    const auto now = m_clock.now();
    m_issued.removeIf([now](const auto& entry) { return entry->ends <= now; });
    while (m_issued.size() >= mostCodes) {
        const auto oldest = std::min_element(m_issued.cbegin(), m_issued.cend(),
                                             [](const Issued& a, const Issued& b) { return a.ends < b.ends; });
        m_issued.erase(oldest);
    }
}

bool answersChallenge(const QString& verifier, const QString& challenge)
{
    const QByteArray hash = QCryptographicHash::hash(verifier.toUtf8(), QCryptographicHash::Sha256);
    return !verifier.isEmpty() &&
           isSame(hash.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals), challenge.toUtf8());
}

} // namespace itam::sandbox::platform
