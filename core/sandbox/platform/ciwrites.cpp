// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/ciwrites.h"

#include "core/sandbox/identification/payloadjson.h"
#include "core/sandbox/identification/singleci.h"
#include "core/sandbox/platform/cirecord.h"
#include "core/sandbox/platform/replies.h"
#include "core/sandbox/platform/requestbody.h"
#include "core/sandbox/platform/tablerights.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLoggingCategory>

namespace itam::sandbox::platform {
namespace {

Q_LOGGING_CATEGORY(log, "itam.sandbox.platform.cmdb")

using identification::CiRelation;
using identification::SingleCi;
using identification::SingleCiOutcome;

enum class Part
{
    Attributes,
    Relations,
    Both
};

using Read = tl::expected<SingleCi, http::Response>;

tl::unexpected<http::Response> refused(http::Response response)
{
    return tl::unexpected<http::Response>(std::move(response));
}

/// An object where there is one only, as in the vendor's sample of depends_on.
QJsonArray listOf(const QJsonValue& value)
{
    return value.isObject() ? QJsonArray{value} : value.toArray();
}

/// False: something among them is no relation.
bool readRelations(const QJsonObject& body, std::vector<CiRelation>& relations)
{
    for (const bool isOutbound : {true, false}) {
        const QJsonValue value =
            body.value(isOutbound ? QLatin1String("outbound_relations") : QLatin1String("inbound_relations"));
        if (!value.isUndefined() && !value.isNull() && !value.isArray() && !value.isObject())
            return false;
        const QJsonArray list = listOf(value);
        for (const QJsonValueConstRef each : list) {
            if (!each.isObject())
                return false;
            const QJsonObject relation = each.toObject();
            relations.push_back({bodyField({}, relation.value(QLatin1String("type"))).value.toLower(),
                                 bodyField({}, relation.value(QLatin1String("target"))).value.toLower(), isOutbound});
        }
    }
    return true;
}

Read ciFrom(const http::Request& request, Part part)
{
    const auto document = jsonBody(request);
    if (!document)
        return refused(document.error());
    const QJsonObject body = document->object();
    SingleCi ci;
    ci.source = body.value(QLatin1String("source")).toString();
    if (part != Part::Relations) {
        const QJsonValue attributes = body.value(QLatin1String("attributes"));
        if (!attributes.isUndefined() && !attributes.isObject())
            return refused(unreadableReply(QStringLiteral("attributes is no object of names and values")));
        const QJsonObject named = attributes.toObject();
        for (auto value = named.begin(); value != named.end(); ++value)
            ci.values.insert(value.key(), bodyField(value.key(), *value).value);
    }
    if (part == Part::Attributes)
        return ci;
    const QJsonObject needed = body.value(QLatin1String("depends_on")).toObject();
    const std::size_t before = ci.relations.size();
    if (!readRelations(body, ci.relations) || !readRelations(needed, ci.relations))
        return refused(unreadableReply(QStringLiteral("Relations are a list of objects with type and target")));
    if (part == Part::Relations && ci.relations.size() == before)
        return refused(unreadableReply(QStringLiteral("inbound_relations or outbound_relations is needed")));
    return ci;
}

/// In the words that identification has for it.
http::Response refusalOf(const SingleCiOutcome& outcome)
{
    if (!outcome.wrong.isEmpty())
        return errorReply(400, QStringLiteral("Invalid relation"), outcome.wrong);
    return resultReply(identification::toJson(outcome.answer, {}), 400);
}

http::Response answerWrite(const CiWrite& write, const char* name, SingleCi ci, int status)
{
    const auto outcome = write.store.write(name, [&](store::Writer& writer) {
        writer.actAs(write.caller.user);
        return identification::writeSingleCi(writer, std::move(ci));
    });
    if (!outcome) {
        qCWarning(log, "%s: %s", qUtf8Printable(outcome.error().subject), qUtf8Printable(outcome.error().detail));
        return errorReply(500, QStringLiteral("The CMDB could not be written"));
    }
    if (!outcome->isDone())
        return refusalOf(*outcome);
    return answerCi({write.store, write.request, write.caller}, *write.store.schema().find(outcome->className),
                    outcome->sysId, status);
}

bool mayOnlyRead(const Caller& caller)
{
    return caller.roles.contains(QLatin1String(role::readOnly));
}

/// Of a CI that has to be there, in the class of the path or below.
http::Response answerToCi(const CiWrite& write, const char* name, const QString& sysId, SingleCi ci, int status)
{
    const auto className = write.store.read(
        [&](store::Reader& reader) { return identification::classOfCi(reader, write.table, sysId.toLower()); });
    if (!className)
        return errorReply(500, QStringLiteral("The CMDB could not be read"));
    if (className->isEmpty())
        return noRecordReply();
    ci.className = *className;
    ci.sysId = sysId.toLower();
    return answerWrite(write, name, std::move(ci), status);
}

} // namespace

http::Response answerCiInsert(const CiWrite& write)
{
    if (mayOnlyRead(write.caller))
        return refusalReply(TableVerb::Insert);
    Read ci = ciFrom(write.request, Part::Both);
    if (!ci)
        return ci.error();
    const QString wanted = ci->values.value(QStringLiteral("sys_class_name"));
    ci->className = write.store.schema().isA(wanted, u"cmdb") ? wanted : write.table.name;
    // Identification would go straight to it: changing one is for PUT and PATCH.
    ci->values.remove(QStringLiteral("sys_id"));
    return answerWrite(write, "CI insert", *std::move(ci), 201);
}

http::Response answerCiUpdate(const CiWrite& write, const QString& sysId)
{
    if (mayOnlyRead(write.caller))
        return refusalReply(TableVerb::Update);
    Read ci = ciFrom(write.request, Part::Attributes);
    return ci ? answerToCi(write, "CI update", sysId, *std::move(ci), 200) : ci.error();
}

http::Response answerRelationInsert(const CiWrite& write, const QString& sysId)
{
    if (mayOnlyRead(write.caller))
        return refusalReply(TableVerb::Insert);
    Read ci = ciFrom(write.request, Part::Relations);
    return ci ? answerToCi(write, "relation insert", sysId, *std::move(ci), 201) : ci.error();
}

} // namespace itam::sandbox::platform
