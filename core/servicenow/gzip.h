// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Bodies of requests with Content-Encoding: gzip. Pure; any thread.
#pragma once

#include "core/support/result.h"

#include <QByteArray>
#include <QByteArrayView>

namespace itam::core::servicenow {

/// At zlib's level 1: segments shrink to a fifth or sixth at 143 MB/s, faster than any line on which that matters
/// (performance.md 2.7). Error: Internal (no memory).
[[nodiscard]] Result<QByteArray> gzipped(QByteArrayView plain);

} // namespace itam::core::servicenow
