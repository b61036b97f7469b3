// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/hardwareidentities.h"

#include "core/exporter/targetreader.h"
#include "core/servicenow/importhistory.h"

namespace itam::core::exporter {
namespace {

HardwareIdentity identityFrom(const servicenow::TableRow& row)
{
    const auto text = [&row](const char* field) { return row.value(QString::fromLatin1(field)); };
    return {.computerId = text("computer_id").toUtf8(),
            .sourceId = text("source_id"),
            .ci = text("ci"),
            .ciName = text("ci.name"),
            .ciClass = text("ci.sys_class_name")};
}

} // namespace

Result<QList<HardwareIdentity>> TableIdentities::of(const QList<QByteArray>& computerIds, std::stop_token stop)
{
    QStringList texts;
    QSet<QByteArray> asked;
    for (const QByteArray& computerId : computerIds) {
        texts.append(QString::fromUtf8(computerId));
        asked.insert(computerId);
    }
    auto found = find(QStringLiteral("computer_id"), texts, stop);
    if (found) // an instance compares without case, keys do not
        found->removeIf([&asked](const HardwareIdentity& identity) { return !asked.contains(identity.computerId); });
    return found;
}

Result<QList<HardwareIdentity>> TableIdentities::ofCis(const QStringList& cis, std::stop_token stop)
{
    return find(QStringLiteral("ci"), cis, stop);
}

Result<qint64> TableIdentities::owned(const QString& sourceId, const QString& ciClass, int retiredState,
                                      std::stop_token stop)
{
    servicenow::TableQuery query;
    query.table = servicenow::HistoryNames().identities();
    query.query = QStringLiteral("source_id=%1^ci.sys_class_name=%2^ci.operational_status!=%3")
                      .arg(servicenow::queryValue(sourceId), servicenow::queryValue(ciClass))
                      .arg(retiredState);
    query.fields = {QStringLiteral("sys_id")};
    query.limit = 1;
    const auto page = m_tables.query(query, std::move(stop));
    if (!page)
        return failure(page.error());
    return std::max<qint64>(page->total, 0);
}

Result<QList<HardwareIdentity>> TableIdentities::find(const QString& column, const QStringList& values,
                                                      const std::stop_token& stop)
{
    const auto rows = findRows(m_tables, servicenow::HistoryNames().identities(), column, values,
                               {QStringLiteral("computer_id"), QStringLiteral("source_id"), QStringLiteral("ci"),
                                QStringLiteral("ci.name"), QStringLiteral("ci.sys_class_name")},
                               stop);
    if (!rows)
        return failure(rows.error());
    QList<HardwareIdentity> found;
    for (const servicenow::TableRow& row : *rows)
        found.append(identityFrom(row));
    return found;
}

} // namespace itam::core::exporter
