// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The messages of a .ts file, as a translator left them. Values; any thread.
#pragma once

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace itam::tests {

struct TsMessage
{
    QString context;
    QString source;
    bool isPlural = false;
    bool isFinished = true;
    QStringList texts; ///< one, or one for each form of the plural
};

/// What identifies a message, in one line.
[[nodiscard]] QString keyOf(const TsMessage& message);
[[nodiscard]] QString keyOf(const QString& context, const QString& source);
[[nodiscard]] QSet<QString> keysOf(const QList<TsMessage>& messages);

/// Empty when the file cannot be read to its end.
[[nodiscard]] QList<TsMessage> readTs(const QString& path);

/// translations/itam-console_<language>.ts in the sources under test (ITAM_SOURCE).
[[nodiscard]] QString tsPath(const QString& language);

} // namespace itam::tests
