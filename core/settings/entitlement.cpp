// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/entitlement.h"

#include "core/support/files.h"

#include <QFileInfo>

namespace itam::core::settings {
namespace {

constexpr qint64 secondsPerDay = 24 * 60 * 60;
constexpr auto firstWords = "itam-console evaluation since ";

Entitlement since(const QDateTime& began, const QDateTime& now)
{
    Entitlement entitlement;
    entitlement.evaluationBegan = began;
    const qint64 elapsed = began.secsTo(now);
    if (!began.isValid() || elapsed < -secondsPerDay)
        return entitlement;
    entitlement.daysLeft =
        static_cast<int>(std::max<qint64>(0, evaluationDays - std::max<qint64>(0, elapsed) / secondsPerDay));
    return entitlement;
}

QDateTime beganIn(const QString& path)
{
    constexpr qint64 limitBytes = 4096;
    const auto text = support::readFile(path, limitBytes);
    if (!text || !text->startsWith(firstWords))
        return {};
    const QString time = QString::fromUtf8(text->mid(qstrlen(firstWords))).trimmed();
    return QDateTime::fromString(time, Qt::ISODate).toUTC();
}

} // namespace

Result<Entitlement> loadEntitlement(const QString& path, const support::Clock& clock)
{
    const QDateTime now = clock.nowUtc();
    // Empty: a start was interrupted just when it made the file.
    if (const QFileInfo file(path); !file.exists() || (file.isFile() && file.size() == 0)) {
        ITAM_TRY(support::makePrivateFolder(QFileInfo(path).absolutePath()));
        const QByteArray text = firstWords + now.toString(Qt::ISODate).toUtf8() + '\n';
        const auto written =
            support::writePrivateFile(path, text, file.exists() ? support::Replace::Yes : support::Replace::No);
        // Another program may have been first: then its date counts.
        if (!written && !QFileInfo::exists(path))
            return failure(written.error());
    }
    return since(beganIn(path), now);
}

Result<void> checkEntitlement(const QString& path, const support::Clock& clock)
{
    const auto entitlement = loadEntitlement(path, clock);
    if (!entitlement)
        return failure(entitlement.error());
    if (!entitlement->isValid())
        return failure(ErrorCode::NotEntitled);
    return {};
}

} // namespace itam::core::settings
