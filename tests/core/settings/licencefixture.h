// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Licence files signed with the test key, or with another.
#pragma once

#include "core/settings/licence.h"

namespace itam::tests {

/// Of tests/data/licence: builds with tests believe it.
[[nodiscard]] QByteArray testSecretKey();
/// A licence file, signed with `secretKey`.
[[nodiscard]] QByteArray signedLicence(const core::settings::Licence& licence,
                                       const QByteArray& secretKey = testSecretKey());
/// Of a key that nobody believes.
[[nodiscard]] QByteArray strangeSecretKey();

} // namespace itam::tests
