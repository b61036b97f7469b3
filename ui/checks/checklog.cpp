// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checks/checklog.h"

#include "core/support/files.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

namespace itam::ui::checks {
namespace {

Q_LOGGING_CATEGORY(log, "itam.ui.checks.log")

constexpr qint64 largestFile = 1 << 20;

QJsonObject toJson(const CheckLogEntry& entry)
{
    return {{QStringLiteral("check"), entry.check},   {QStringLiteral("at"), entry.at.toString(Qt::ISODateWithMs)},
            {QStringLiteral("source"), entry.source}, {QStringLiteral("instance"), entry.instance},
            {QStringLiteral("read"), entry.read},     {QStringLiteral("found"), entry.found}};
}

CheckLogEntry fromJson(const QJsonObject& object)
{
    return {.check = object.value(QStringLiteral("check")).toString(),
            .at = QDateTime::fromString(object.value(QStringLiteral("at")).toString(), Qt::ISODateWithMs),
            .source = object.value(QStringLiteral("source")).toString(),
            .instance = object.value(QStringLiteral("instance")).toString(),
            .read = object.value(QStringLiteral("read")).toInteger(),
            .found = object.value(QStringLiteral("found")).toInteger()};
}

} // namespace

CheckLog::CheckLog(QString path) : m_path(std::move(path))
{
    load();
}

void CheckLog::load()
{
    if (m_path.isEmpty())
        return;
    const auto bytes = core::support::readFile(m_path, largestFile);
    if (!bytes)
        return;
    const QJsonArray entries = QJsonDocument::fromJson(*bytes).array();
    for (const QJsonValue& value : entries) {
        const CheckLogEntry entry = fromJson(value.toObject());
        if (!entry.check.isEmpty() && entry.at.isValid())
            m_entries.append(entry);
    }
}

void CheckLog::save() const
{
    if (m_path.isEmpty())
        return;
    QJsonArray entries;
    for (const CheckLogEntry& entry : m_entries)
        entries.append(toJson(entry));
    auto saved = core::support::makePrivateFolder(QFileInfo(m_path).absolutePath());
    if (saved)
        saved = core::support::writePrivateFile(m_path, QJsonDocument(entries).toJson());
    if (!saved)
        qCWarning(log, "%s: %s", qUtf8Printable(m_path), qUtf8Printable(saved.error().detail));
}

QList<CheckLogEntry> CheckLog::entries(const QString& check) const
{
    QList<CheckLogEntry> found;
    for (const CheckLogEntry& entry : m_entries) {
        if (entry.check == check)
            found.append(entry);
    }
    return found;
}

std::optional<CheckLogEntry> CheckLog::last(const QString& check, const QString& source, const QString& instance) const
{
    for (const CheckLogEntry& entry : m_entries) {
        if (entry.check == check && entry.source == source && entry.instance == instance)
            return entry;
    }
    return std::nullopt;
}

void CheckLog::add(const CheckLogEntry& entry)
{
    m_entries.prepend(entry);
    int kept = 0;
    m_entries.removeIf([&](const CheckLogEntry& one) { return one.check == entry.check && ++kept > mostOfACheck; });
    save();
}

} // namespace itam::ui::checks
