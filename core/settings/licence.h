// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The licence file (P-10): who may use which options until when, signed with Ed25519. Readable JSON:
//
//   {"format": 1, "number": "L-2026-0042", "licensee": "Example GmbH", "options": ["servicenow"],
//    "issued": "2026-11-30", "expires": "2027-11-30", "signature": "base64"}
//
// What is signed is the object without its signature as canonical JSON (members in order of their names, no white
// space, UTF-8) behind a line that says what it is, so spaces and the order of lines in the file do not matter and
// every other change does. Pure; any thread.
#pragma once

#include "core/support/result.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QStringList>

namespace itam::core::settings {

/// The option that an export needs.
inline constexpr auto servicenowOption = "servicenow";

/// 32 bytes; a build knows which ones count (licencekeys.h).
using LicenceKey = QByteArray;

struct Licence
{
    QString number;
    QString licensee;
    QStringList options;
    QDate issued;
    QDate expires; ///< the last day on which exports start, by UTC

    friend bool operator==(const Licence&, const Licence&) = default;
};

/// The bytes that are signed.
[[nodiscard]] QByteArray signedBytes(const Licence& licence);
/// The file, for a signature of signedBytes().
[[nodiscard]] QByteArray licenceFile(const Licence& licence, const QByteArray& signature);

/// Reads a file of at most 64 KiB and looks whether one of `keys` signed it. Error: LicenceForged, with what is wrong as
/// detail: a file that cannot be read is told no better than a changed one.
[[nodiscard]] Result<Licence> readLicence(const QByteArray& file, const QList<LicenceKey>& keys);

} // namespace itam::core::settings
