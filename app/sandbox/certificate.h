// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A certificate that the sandbox makes for itself, so that clients which speak https only can rehearse on this
// computer.
#pragma once

#include "core/support/result.h"

#include <QDateTime>

namespace itam::app::sandbox {

struct CertificateFiles
{
    QString certificate; ///< PEM; its own authority, so clients may be told to trust exactly this file
    QString key;         ///< PEM, mode 0600
};

/// Those beside `data` (FILE.cert.pem, FILE.key.pem): the present ones while they are good for a day more and for each
/// of the names, else new ones for localhost, 127.0.0.1, ::1 and `hostNames`, good for 397 days. Errors:
/// FileUnwritable.
[[nodiscard]] Result<CertificateFiles> ownCertificate(const QString& data, const QStringList& hostNames,
                                                      const QDateTime& now);

} // namespace itam::app::sandbox
