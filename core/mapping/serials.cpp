// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mapping/serials.h"

#include <array>

namespace itam::core::mapping {
namespace {

// What firmware says instead of a serial. Compared without case, blanks and punctuation.
constexpr std::array junk{
    "none",
    "null",
    "na",
    "notavailable",
    "notapplicable",
    "notspecified",
    "unknown",
    "default",
    "defaultstring",
    "serial",
    "serialnumber",
    "systemserialnumber",
    "chassisserialnumber",
    "baseboardserialnumber",
    "tobefilledbyoem",
    "tobefilledbyoem1",
    "oem",
    "invalid",
    "empty",
    "notset",
    "123456789",
    "1234567890",
    "0123456789",
    "12345678",
    "1234567",
    "xxxxxxxxxxxx",
    "systemserial",
    "filledbyoem",
    "undefined",
    "unspecified",
    "noserial",
    "noserialnumber",
    "nosn",
};

} // namespace

bool isJunkSerial(QStringView serial)
{
    QString letters;
    QString distinct;
    for (const QChar c : serial) {
        if (!c.isLetterOrNumber())
            continue;
        const QChar lower = c.toLower();
        letters += lower;
        if (!distinct.contains(lower))
            distinct += lower;
    }
    constexpr qsizetype leastDistinct = 3;
    if (distinct.size() < leastDistinct)
        return true;
    return std::any_of(junk.begin(), junk.end(), [&](const char* word) { return letters == QLatin1String(word); });
}

QString effectiveSerial(const QString& serial)
{
    const QString trimmed = serial.trimmed();
    return isJunkSerial(trimmed) ? QString() : trimmed;
}

} // namespace itam::core::mapping
