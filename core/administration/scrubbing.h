// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The second line of defence of the support bundle: no file of ours holds a secret, but libraries and people write into
// logs and settings as well. What looks like one is replaced by SECRET. Pure; any thread.
#pragma once

#include "core/secrets/secret.h"

#include <QByteArray>

namespace itam::core::administration {

/// Passwords in addresses (user:PASSWORD@host), headers that authorise, and values that are named password, pwd, token,
/// secret, authorization, cookie or api key, in forms, JSON, settings and sentences. Bytes that are not UTF-8 stay.
[[nodiscard]] QByteArray scrubbed(const QByteArray& text);

/// These very secrets, as they are and in base64, URL encoding and hexadecimal digits.
[[nodiscard]] QByteArray scrubbed(QByteArray text, const QList<secrets::Secret>& known);
/// All of those forms of one secret.
[[nodiscard]] QList<QByteArray> formsOf(const QByteArray& secret);

} // namespace itam::core::administration
