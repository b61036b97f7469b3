// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/cirecord.h"

#include "core/sandbox/platform/recordpage.h"
#include "core/sandbox/platform/replies.h"
#include "core/sandbox/store/matchingrecords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>

namespace itam::sandbox::platform {
namespace {

Q_LOGGING_CATEGORY(log, "itam.sandbox.platform.cmdb")

const QString relationTable = QStringLiteral("cmdb_rel_ci");

/// {"display_value":...,"link":...,"value":...}
Result<QJsonObject> linked(store::Session& session, const QString& table, const QString& path, const QString& sysId)
{
    const auto record = findRecord(session, table, QStringLiteral("sys_id"), sysId);
    if (!record)
        return failure(record.error());
    const QString display = *record ? (*record)->value(session.schema().find(table)->display) : QString();
    return QJsonObject{{QLatin1String("display_value"), display},
                       {QLatin1String("link"), QString(path + QLatin1Char('/') + sysId)},
                       {QLatin1String("value"), sysId}};
}

/// Relationships in which the CI is at the end `own`; the target is at the other.
Result<QJsonArray> relationsOf(store::Session& session, const QString& origin, const QString& sysId, const char* own,
                               const char* other)
{
    const store::Table& relations = *session.schema().find(relationTable);
    const auto rows = findMatching(session, relations, {{relations.column(QString::fromLatin1(own)), sysId, true}});
    if (!rows)
        return failure(rows.error());
    QJsonArray list;
    for (const store::Values& row : *rows) {
        const auto type =
            linked(session, QStringLiteral("cmdb_rel_type"), origin + QLatin1String("/api/now/table/cmdb_rel_type"),
                   row.value(QStringLiteral("type")));
        const auto target =
            linked(session, QStringLiteral("cmdb_ci"), origin + QLatin1String("/api/now/cmdb/instance/cmdb_ci"),
                   row.value(QString::fromLatin1(other)));
        if (!type || !target)
            return failure(!type ? type.error() : target.error());
        list.append(QJsonObject{{QLatin1String("sys_id"), row.value(QStringLiteral("sys_id"))},
                                {QLatin1String("type"), *type},
                                {QLatin1String("target"), *target}});
    }
    return list;
}

} // namespace

http::Response answerCi(const CiReading& reading, const store::Table& table, const QString& sysId, int status)
{
    const QString origin = originOf(reading.request);
    store::TableQueryOptions options;
    options.sysId = sysId;
    const auto record = reading.store.read([&](store::Reader& reader) -> Result<QJsonObject> {
        ITAM_TRY(completeOptions(reader, reading.caller, reading.store.clock().nowUtc(), options));
        auto page = readPage(reader, table, options, {DisplayMode::Value, true, origin}, false);
        const auto outbound = relationsOf(reader, origin, sysId, "parent", "child");
        const auto inbound = relationsOf(reader, origin, sysId, "child", "parent");
        if (!page || !outbound || !inbound)
            return failure(!page ? page.error() : !outbound ? outbound.error() : inbound.error());
        if (page->count == 0)
            return QJsonObject();
        return QJsonObject{{QLatin1String("attributes"), QJsonDocument::fromJson(page->rows).object()},
                           {QLatin1String("outbound_relations"), *outbound},
                           {QLatin1String("inbound_relations"), *inbound}};
    });
    if (!record) {
        qCWarning(log, "%s: %s", qUtf8Printable(record.error().subject), qUtf8Printable(record.error().detail));
        return errorReply(500, QStringLiteral("The CMDB could not be read"));
    }
    return record->isEmpty() ? noRecordReply() : resultReply(*record, status);
}

} // namespace itam::sandbox::platform
