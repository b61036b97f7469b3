// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/requestbody.h"

#include "core/sandbox/platform/gzip.h"
#include "core/sandbox/platform/replies.h"
#include "core/wire/xmlreading.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace itam::sandbox::platform {
namespace {

using Read = tl::expected<BodyRecord, http::Response>;

tl::unexpected<http::Response> refused(http::Response response)
{
    return tl::unexpected<http::Response>(std::move(response));
}

tl::expected<QJsonDocument, http::Response> jsonFrom(const QByteArray& body)
{
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error == QJsonParseError::NoError)
        return document;
    return refused(unreadableReply(
        QStringLiteral("The payload is not valid JSON: %1 at byte %2").arg(error.errorString()).arg(error.offset)));
}

http::Response tooLargeReply(qint64 bytes)
{
    return unreadableReply(
        QStringLiteral("Rejected large REST payload with content-length = %1 bytes. Max allowed: %2 bytes.")
            .arg(bytes)
            .arg(mostBodyBytes));
}

QString textOf(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Double: {
        const double number = value.toDouble();
        const qint64 whole = value.toInteger();
        return static_cast<double>(whole) == number ? QString::number(whole) : QString::number(number, 'g', 15);
    }
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Array:
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return QStringLiteral("");
}

Read fromJson(const QByteArray& body)
{
    const auto document = jsonFrom(body);
    if (!document)
        return refused(document.error());
    const QJsonValue first = document->isArray() ? document->array().at(0) : QJsonValue(document->object());
    if (!first.isObject() && !first.isUndefined())
        return refused(
            unreadableReply(QStringLiteral("The payload is not valid JSON of a record: an object is needed")));
    const QJsonObject object = first.toObject();
    BodyRecord record;
    for (auto member = object.begin(); member != object.end(); ++member)
        record.append(bodyField(member.key(), member.value()));
    return record;
}

Read fromXml(const QByteArray& body)
{
    pugi::xml_document document;
    if (const auto parsed = core::wire::parseXml(document, body, ErrorCode::Malformed); !parsed)
        return refused(unreadableReply(QStringLiteral("The payload is not valid XML: %1").arg(parsed.error().detail)));
    const pugi::xml_node root = document.document_element();
    const pugi::xml_node entry = root.child("entry");
    BodyRecord record;
    for (const pugi::xml_node& node : (entry ? entry : root).children()) {
        if (node.type() != pugi::node_element)
            continue;
        const QString name = QString::fromUtf8(node.name());
        if (node.child("value"))
            record.append({name, core::wire::text(node, "value"), false});
        else if (node.child("display_value"))
            record.append({name, core::wire::text(node, "display_value"), true});
        else
            record.append({name, QString::fromUtf8(node.text().get()), false});
    }
    return record;
}

bool isOneOf(const QByteArray& type, std::initializer_list<const char*> names)
{
    return std::any_of(names.begin(), names.end(), [&](const char* name) { return type == name; });
}

/// "application/json" of "application/json;charset=UTF-8".
QByteArray contentTypeOf(const http::Request& request)
{
    return request.header("Content-Type").split(';').first().trimmed().toLower();
}

} // namespace

BodyField bodyField(const QString& name, const QJsonValue& value)
{
    const QJsonObject object = value.toObject();
    if (object.contains(QLatin1String("value")))
        return {name, textOf(object.value(QLatin1String("value"))), false};
    if (object.contains(QLatin1String("display_value")))
        return {name, textOf(object.value(QLatin1String("display_value"))), true};
    if (!value.isArray())
        return {name, textOf(value), false};
    QStringList words;
    for (const auto& entry : value.toArray()) {
        if (entry.isObject() || entry.isArray())
            return {name, textOf(value), false};
        words.append(textOf(entry));
    }
    return {name, words.join(QLatin1Char(',')), false};
}

tl::expected<QByteArray, http::Response> plainBody(const http::Request& request)
{
    if (request.isTooLarge || request.body.size() > mostBodyBytes)
        return refused(tooLargeReply(std::max<qint64>(request.announcedLength, request.body.size())));
    const QByteArray encoding = request.header("Content-Encoding").trimmed().toLower();
    if (encoding.isEmpty() || encoding == "identity")
        return request.body;
    if (encoding != "gzip")
        return refused(unsupportedTypeReply("Content-Encoding " + encoding));
    auto plain = gunzip(request.body, mostBodyBytes);
    if (plain)
        return std::move(*plain);
    return refused(plain.error().code == ErrorCode::TooLarge ? tooLargeReply(request.body.size())
                                                             : unreadableReply(plain.error().detail));
}

bool isJsonBody(const http::Request& request)
{
    const QByteArray type = contentTypeOf(request);
    return type.isEmpty() || isOneOf(type, {"application/json", "text/json"}) || type.endsWith("+json");
}

tl::expected<QJsonDocument, http::Response> jsonBody(const http::Request& request)
{
    const auto body = plainBody(request);
    if (!body)
        return refused(body.error());
    if (!isJsonBody(request))
        return refused(unsupportedTypeReply(request.header("Content-Type")));
    return body->trimmed().isEmpty() ? QJsonDocument(QJsonObject()) : jsonFrom(*body);
}

Read bodyRecord(const http::Request& request)
{
    const auto body = plainBody(request);
    if (!body)
        return refused(body.error());
    if (body->trimmed().isEmpty())
        return BodyRecord();
    if (isJsonBody(request))
        return fromJson(*body);
    const QByteArray type = contentTypeOf(request);
    if (isOneOf(type, {"application/xml", "text/xml"}))
        return fromXml(*body);
    return refused(unsupportedTypeReply(type));
}

} // namespace itam::sandbox::platform
