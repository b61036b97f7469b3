// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Bodies with Content-Encoding: gzip. Stateless; any thread.
#pragma once

#include "core/support/result.h"

#include <QByteArray>

namespace itam::sandbox::platform {

/// Never makes more than `limitBytes`. Errors: TooLarge; Malformed for anything that is not one or more whole gzip
/// members.
[[nodiscard]] Result<QByteArray> gunzip(const QByteArray& packed, qint64 limitBytes);
/// One member, made for speed: the answer waits for it. Error: Internal.
[[nodiscard]] Result<QByteArray> gzip(const QByteArray& plain);

} // namespace itam::sandbox::platform
