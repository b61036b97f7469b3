// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A file that systemd gave to a service (LoadCredential=). Where the file system has access lists, it belongs to root and
// the service reads it by such a list, whose upper bound then stands where the mode of a group would: 0440. Its folder is
// closed to everybody else. Any thread.
#pragma once

#include "core/secrets/secret.h"
#include "core/support/result.h"

namespace itam::core::secrets {

/// As readSecretFile(), but a group may read it. Errors: SecretUnavailable.
[[nodiscard]] Result<Secret> readCredentialFile(const QString& path);

} // namespace itam::core::secrets
