// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/acknowledgements.h"

#include "core/support/files.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

namespace itam::ui::shell {
namespace {

Q_LOGGING_CATEGORY(log, "itam.ui.shell.acknowledgements")

constexpr qint64 largestFile = 1 << 20;

QJsonObject toJson(const Acknowledgement& entry)
{
    return {{QStringLiteral("target"), entry.target},
            {QStringLiteral("type"), core::model::nameOf(entry.problem.type)},
            {QStringLiteral("reason"), entry.problem.reason},
            {QStringLiteral("count"), entry.problem.count},
            {QStringLiteral("who"), entry.who},
            {QStringLiteral("when"), entry.when.toString(Qt::ISODateWithMs)}};
}

std::optional<Acknowledgement> fromJson(const QJsonObject& object)
{
    const auto type = core::model::dataTypeNamed(object.value(QStringLiteral("type")).toString());
    if (!type)
        return std::nullopt;
    return Acknowledgement{
        .target = object.value(QStringLiteral("target")).toString(),
        .problem = {*type, object.value(QStringLiteral("reason")).toString(),
                    object.value(QStringLiteral("count")).toInteger()},
        .who = object.value(QStringLiteral("who")).toString(),
        .when = QDateTime::fromString(object.value(QStringLiteral("when")).toString(), Qt::ISODateWithMs)};
}

bool isAbout(const Acknowledgement& entry, const QString& target, const exporter::ProblemGroup& problem)
{
    return entry.target == target && entry.problem.type == problem.type && entry.problem.reason == problem.reason;
}

} // namespace

Acknowledgements::Acknowledgements(QString path) : m_path(std::move(path))
{
    load();
}

void Acknowledgements::load()
{
    if (m_path.isEmpty())
        return;
    const auto bytes = core::support::readFile(m_path, largestFile);
    if (!bytes)
        return;
    const QJsonArray entries = QJsonDocument::fromJson(*bytes).array();
    for (const QJsonValue& value : entries) {
        if (const auto entry = fromJson(value.toObject()))
            m_entries.append(*entry);
    }
}

void Acknowledgements::save() const
{
    if (m_path.isEmpty())
        return;
    QJsonArray entries;
    for (const Acknowledgement& entry : m_entries)
        entries.append(toJson(entry));
    auto saved = core::support::makePrivateFolder(QFileInfo(m_path).absolutePath());
    if (saved)
        saved = core::support::writePrivateFile(m_path, QJsonDocument(entries).toJson());
    if (!saved)
        qCWarning(log, "%s: %s", qUtf8Printable(m_path), qUtf8Printable(saved.error().detail));
}

void Acknowledgements::add(const Acknowledgement& acknowledgement)
{
    remove(acknowledgement.target, acknowledgement.problem);
    m_entries.append(acknowledgement);
    save();
}

void Acknowledgements::remove(const QString& target, const exporter::ProblemGroup& problem)
{
    if (m_entries.removeIf([&](const Acknowledgement& entry) { return isAbout(entry, target, problem); }) > 0)
        save();
}

void Acknowledgements::compare(const QString& target, const QList<exporter::ProblemGroup>& problems)
{
    QList<Acknowledgement> kept;
    for (const Acknowledgement& entry : std::as_const(m_entries)) {
        if (entry.target != target)
            kept.append(entry);
        for (const exporter::ProblemGroup& problem : problems) {
            if (isAbout(entry, target, problem) && problem.count <= entry.problem.count)
                kept.append({entry.target, problem, entry.who, entry.when});
        }
    }
    if (std::exchange(m_entries, kept) != kept)
        save();
}

QList<Acknowledgement> Acknowledgements::of(const QString& target) const
{
    QList<Acknowledgement> entries;
    for (const Acknowledgement& entry : m_entries) {
        if (entry.target == target)
            entries.append(entry);
    }
    return entries;
}

} // namespace itam::ui::shell
