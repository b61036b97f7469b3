// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/windowstate.h"

#include "core/support/files.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace itam::core::settings {
namespace {

constexpr qint64 largestFile = 1 << 20;

} // namespace

WindowState loadWindowState(const QString& path)
{
    WindowState state;
    const auto bytes = support::readFile(path, largestFile);
    if (!bytes)
        return state;
    const QJsonObject object = QJsonDocument::fromJson(*bytes).object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto value =
            QByteArray::fromBase64Encoding(it.value().toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
        if (value)
            state.insert(it.key(), *value);
    }
    return state;
}

Result<void> saveWindowState(const QString& path, const WindowState& state)
{
    QJsonObject object;
    for (auto it = state.begin(); it != state.end(); ++it)
        object.insert(it.key(), QString::fromLatin1(it.value().toBase64()));
    ITAM_TRY(support::makePrivateFolder(QFileInfo(path).absolutePath()));
    return support::writePrivateFile(path, QJsonDocument(object).toJson());
}

} // namespace itam::core::settings
