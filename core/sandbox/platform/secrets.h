// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Random secrets and their hashes. Stateless; any thread.
#pragma once

#include <QByteArray>
#include <QString>

namespace itam::sandbox::platform {

/// Letters and digits, from the operating system's source.
[[nodiscard]] QString randomSecret(int characters);

/// SHA-256. Enough for tokens, which are long and random.
[[nodiscard]] QByteArray tokenHash(const QString& token);

/// "sha256$salt$hash". One round is enough for the passwords made here (over 140 bits); a person's own would need a
/// slow hash.
[[nodiscard]] QByteArray passwordHash(const QString& password);
[[nodiscard]] bool isPassword(const QString& password, const QByteArray& hash);

/// Takes as long for any difference.
[[nodiscard]] bool isSame(const QByteArray& a, const QByteArray& b);

} // namespace itam::sandbox::platform
