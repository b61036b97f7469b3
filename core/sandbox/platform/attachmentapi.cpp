// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/attachmentapi.h"

#include "core/sandbox/platform/answerform.h"
#include "core/sandbox/platform/replies.h"
#include "core/sandbox/platform/requestbody.h"
#include "core/sandbox/platform/tableapi.h"
#include "core/sandbox/platform/tablerights.h"
#include "core/sandbox/store/attachments.h"
#include "core/sandbox/store/records.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

namespace itam::sandbox::platform {
namespace {

Q_LOGGING_CATEGORY(log, "itam.sandbox.platform.attachment")

const QString attachmentTable = QStringLiteral("sys_attachment");

QString addressOf(const http::Request& request, const QString& sysId)
{
    return originOf(request) + QLatin1String("/api/now/attachment/") + sysId + QLatin1String("/file");
}

/// In every mode of display values.
QString textIn(const QJsonObject& row, const char* name)
{
    const QJsonValue value = row.value(QLatin1String(name));
    return value.isObject() ? value.toObject().value(QLatin1String("value")).toString() : value.toString();
}

QJsonObject withLink(const http::Request& request, QJsonObject row)
{
    if (const QString sysId = textIn(row, "sys_id"); !sysId.isEmpty())
        row.insert(QLatin1String("download_link"), addressOf(request, sysId));
    return row;
}

/// As the Table API answers, but for the link.
http::Response described(const AttachmentRequest& asked, const http::Request& request, const QString& sysId)
{
    TablePath path;
    path.table = attachmentTable;
    path.sysId = sysId;
    http::Response response = answerTableRequest({asked.store, request, path, asked.caller, nullptr, asked.deadline});
    if (response.status != 200)
        return response;
    const QJsonValue result = QJsonDocument::fromJson(response.body).object().value(QLatin1String("result"));
    QJsonValue linked = withLink(request, result.toObject());
    if (result.isArray()) {
        QJsonArray rows;
        for (const auto& row : result.toArray())
            rows.append(withLink(request, row.toObject()));
        linked = rows;
    }
    response.body = QJsonDocument(QJsonObject{{QLatin1String("result"), linked}}).toJson(QJsonDocument::Compact);
    return response;
}

http::Response failed(const Error& error)
{
    if (error.code == ErrorCode::TimedOut)
        return quotaReply();
    qCWarning(log, "%s", qUtf8Printable(error.detail));
    return errorReply(500, QStringLiteral("The attachment could not be read or written"));
}

http::Response download(const AttachmentRequest& asked, const QString& sysId)
{
    const store::Table* table = asked.store.schema().find(attachmentTable);
    if (!table || !mayUse(asked.caller, asked.store.schema(), *table, TableVerb::Read))
        return refusalReply(TableVerb::Read);
    const auto file =
        asked.store.read(asked.deadline, [&](store::Reader& reader) { return findAttachment(reader, sysId); });
    if (!file)
        return failed(file.error());
    if (!*file)
        return noRecordReply();
    http::Response response;
    response.body = (*file)->content;
    response.setHeader("Content-Type", (*file)->contentType.toLatin1());
    response.setHeader("X-Content-Type-Options", "nosniff");
    const QJsonObject about{{QLatin1String("sys_id"), sysId},
                            {QLatin1String("file_name"), (*file)->name},
                            {QLatin1String("content_type"), (*file)->contentType},
                            {QLatin1String("table_name"), (*file)->table},
                            {QLatin1String("table_sys_id"), (*file)->record},
                            {QLatin1String("size_bytes"), QString::number((*file)->content.size())}};
    response.setHeader("X-Attachment-Metadata", QJsonDocument(about).toJson(QJsonDocument::Compact));
    return response;
}

/// What the query and the body of POST file say. Unexpected: the reply that says what is missing.
tl::expected<store::AttachedFile, http::Response> fileFrom(const http::Request& request)
{
    const auto refused = [](const QString& detail) {
        return tl::unexpected<http::Response>(errorReply(400, QStringLiteral("Invalid attachment"), detail));
    };
    const http::Parameters parameters = http::parseParameters(request.query);
    store::AttachedFile file;
    file.table = http::parameterValue(parameters, u"table_name");
    file.record = http::parameterValue(parameters, u"table_sys_id").toLower();
    file.name = http::parameterValue(parameters, u"file_name");
    if (file.table.isEmpty() || file.record.isEmpty() || file.name.isEmpty())
        return refused(QStringLiteral("The parameters table_name, table_sys_id and file_name are needed."));
    const QByteArray type = request.header("Content-Type").trimmed();
    file.contentType = type.isEmpty() ? QStringLiteral("application/octet-stream") : QString::fromLatin1(type);
    auto body = plainBody(request);
    if (!body)
        return tl::unexpected<http::Response>(body.error());
    if (body->isEmpty())
        return refused(QStringLiteral("The body is empty: a file has at least one byte."));
    file.content = std::move(*body);
    return file;
}

http::Response upload(const AttachmentRequest& asked)
{
    const store::Schema& schema = asked.store.schema();
    const auto file = fileFrom(asked.request);
    if (!file)
        return file.error();
    const store::Table* table = schema.find(file->table);
    if (!table || table->access == store::Access::Internal)
        return invalidTableReply(file->table);
    if (!mayUse(asked.caller, schema, *table, TableVerb::Update))
        return refusalReply(TableVerb::Insert);
    const auto made =
        asked.store.write("attachment insert", [&](store::Writer& writer) -> Result<std::optional<QString>> {
            writer.actAs(asked.caller.user);
            const auto record = findRecord(writer, table->name, QStringLiteral("sys_id"), file->record);
            if (!record || !*record)
                return record ? Result<std::optional<QString>>(std::nullopt) : failure(record.error());
            const auto sysId = insertAttachment(writer, *file);
            return sysId ? Result<std::optional<QString>>(*sysId) : failure(sysId.error());
        });
    if (!made)
        return failed(made.error());
    if (!*made)
        return noRecordReply();
    http::Request reading = asked.request;
    reading.method = "GET";
    reading.body.clear();
    reading.aimAt("/api/now/attachment");
    http::Response response = described(asked, reading, **made);
    if (response.status == 200)
        response.status = 201;
    response.setHeader("Location", addressOf(asked.request, **made).toUtf8());
    return response;
}

/// Who may change the record may take its files away.
http::Response remove(const AttachmentRequest& asked, const QString& sysId)
{
    const store::Schema& schema = asked.store.schema();
    const auto record = asked.store.read(
        [&](store::Reader& reader) { return findRecord(reader, attachmentTable, QStringLiteral("sys_id"), sysId); });
    if (!record)
        return failed(record.error());
    if (!*record)
        return noRecordReply();
    const store::Table* table = schema.find((*record)->value(QStringLiteral("table_name")));
    if (!table || !mayUse(asked.caller, schema, *table, TableVerb::Update))
        return refusalReply(TableVerb::Delete);
    const auto removed = asked.store.write("attachment delete", [&](store::Writer& writer) {
        writer.actAs(asked.caller.user);
        return deleteAttachment(writer, sysId);
    });
    if (!removed)
        return failed(removed.error());
    if (!*removed)
        return noRecordReply();
    http::Response response;
    response.status = 204;
    return response;
}

} // namespace

std::optional<http::Response> answerAttachmentRequest(const AttachmentRequest& asked)
{
    const QByteArray& method = asked.request.method;
    const QString first = asked.rest.value(0);
    const bool isRead = method == "GET" || method == "HEAD";
    if (asked.rest.size() == 2 && asked.rest[1] == QLatin1String("file"))
        return isRead ? download(asked, first) : methodReply("GET, HEAD");
    if (asked.rest.size() > 1 || first == QLatin1String("upload"))
        return std::nullopt;
    if (!answerFormFor(asked.request))
        return notAcceptableReply();
    if (first == QLatin1String("file"))
        return method == "POST" ? upload(asked) : methodReply("POST");
    if (isRead)
        return described(asked, asked.request, first);
    if (method == "DELETE" && !first.isEmpty())
        return remove(asked, first);
    return methodReply(first.isEmpty() ? "GET, HEAD" : "GET, HEAD, DELETE");
}

} // namespace itam::sandbox::platform
