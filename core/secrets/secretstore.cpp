// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/secretstore.h"

namespace itam::core::secrets {

QString SecretKey::storageName() const
{
    return QStringLiteral("itam-console/%1/%2/%3").arg(instanceUrl, account, kind);
}

} // namespace itam::core::secrets
