// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whose signatures this build believes: the key of ITAM_LICENCE_KEY (CMake, base64), and in builds with tests also that
// of tests/data/licence, whose secret half everybody has. A build without a key has an evaluation and nothing else. Any
// thread.
#pragma once

#include "core/settings/licence.h"

namespace itam::core::settings {

[[nodiscard]] QList<LicenceKey> builtInLicenceKeys();

} // namespace itam::core::settings
