// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A record's story as JSON.
#include "app/export/recordtale.h"

#include "core/support/errortext.h"
#include "core/wire/remarks.h"

#include <QJsonArray>

namespace itam::app::exporter {
namespace {

using core::journal::RecordStory;
using core::servicenow::StagingTrace;
using core::servicenow::TargetRecord;

QString isoTime(const QDateTime& time)
{
    return time.isValid() ? time.toString(Qt::ISODate) : QString();
}

} // namespace

QJsonValue errorJson(const std::optional<Error>& error)
{
    if (!error)
        return {};
    const core::support::ErrorText text = core::support::errorText(*error);
    return QJsonObject{{QStringLiteral("code"), core::support::errorId(error->code)},
                       {QStringLiteral("what"), text.what},
                       {QStringLiteral("meaning"), text.meaning},
                       {QStringLiteral("do"), text.advice}};
}

namespace {

QJsonValue sourceJson(const std::optional<TypeTale::Source>& source)
{
    if (!source)
        return {};
    QJsonObject values;
    for (const auto& [name, value] : source->values)
        values.insert(name, value);
    QJsonArray findings;
    for (const core::source::Finding& finding : source->findings)
        findings.append(QJsonObject{{QStringLiteral("kind"), core::source::nameOf(finding.kind)},
                                    {QStringLiteral("column"), finding.column},
                                    {QStringLiteral("detail"), finding.detail}});
    return QJsonObject{{QStringLiteral("sendable"), source->sendable},
                       {QStringLiteral("values"), values},
                       {QStringLiteral("findings"), findings}};
}

QJsonArray standingsJson(const QList<RecordStory::Standing>& standings)
{
    QJsonArray list;
    for (const RecordStory::Standing& standing : standings) {
        QJsonValue pending;
        if (standing.pending)
            pending = QJsonObject{{QStringLiteral("reason"), standing.pending->reason},
                                  {QStringLiteral("since"), isoTime(standing.pending->since)}};
        list.append(QJsonObject{
            {QStringLiteral("instanceId"), standing.owner.instanceId},
            {QStringLiteral("sourceId"), standing.owner.sourceId},
            {QStringLiteral("landed"), standing.sentAt.isValid()},
            {QStringLiteral("sentAt"), isoTime(standing.sentAt)},
            {QStringLiteral("pending"), pending},
            {QStringLiteral("notCleared"),
             standing.remark ? QJsonArray::fromStringList(core::wire::notClearedColumns(standing.remark->reason))
                             : QJsonArray()},
            {QStringLiteral("vanished"), standing.tombstone}});
    }
    return list;
}

QJsonArray carriagesJson(const QList<RecordStory::Carriage>& carriages)
{
    QJsonArray list;
    for (const RecordStory::Carriage& carriage : carriages)
        list.append(QJsonObject{{QStringLiteral("exportId"), carriage.segment.exportId},
                                {QStringLiteral("exportOutcome"), core::journal::nameOf(carriage.outcome)},
                                {QStringLiteral("run"), carriage.runNumber},
                                {QStringLiteral("transactionId"), carriage.segment.transactionId},
                                {QStringLiteral("transaction"), carriage.segment.transactionNumber},
                                {QStringLiteral("segment"), carriage.segment.index},
                                {QStringLiteral("state"), nameOf(carriage.segment.state)},
                                {QStringLiteral("importState"), carriage.segment.importState},
                                {QStringLiteral("sentAt"), isoTime(carriage.segment.sentAt)}});
    return list;
}

} // namespace

QJsonValue targetJson(const std::optional<TargetRecord>& record, const QUrl& instance)
{
    if (!record)
        return {};
    return QJsonObject{
        {QStringLiteral("table"), record->table},   {QStringLiteral("sysId"), record->sysId},
        {QStringLiteral("number"), record->number}, {QStringLiteral("name"), record->name},
        {QStringLiteral("exists"), record->exists}, {QStringLiteral("link"), pageOf(instance, *record).toString()}};
}

namespace {

QJsonArray stagingJson(const QList<StagingTrace>& rows)
{
    QJsonArray list;
    for (const StagingTrace& row : rows) {
        QJsonArray maps;
        for (const core::servicenow::MapTrace& map : row.maps)
            maps.append(QJsonObject{{QStringLiteral("map"), map.map},
                                    {QStringLiteral("result"), map.result},
                                    {QStringLiteral("reason"), map.reason},
                                    {QStringLiteral("comment"), map.comment},
                                    {QStringLiteral("table"), map.table},
                                    {QStringLiteral("sysId"), map.target}});
        list.append(QJsonObject{{QStringLiteral("created"), isoTime(row.created)},
                                {QStringLiteral("transaction"), row.transaction},
                                {QStringLiteral("transactionState"), row.transactionState},
                                {QStringLiteral("result"), row.result},
                                {QStringLiteral("reason"), row.reason},
                                {QStringLiteral("comment"), row.comment},
                                {QStringLiteral("maps"), maps}});
    }
    return list;
}

} // namespace

QJsonObject typeJson(const RecordTale& tale, const TypeTale& type)
{
    QJsonValue instance;
    if (!tale.instanceError && !tale.instance.isEmpty())
        instance = QJsonObject{{QStringLiteral("rows"), stagingJson(type.trace.rows)},
                               {QStringLiteral("total"), type.trace.total},
                               {QStringLiteral("target"), targetJson(type.trace.target, tale.instance)},
                               {QStringLiteral("computer"), targetJson(type.trace.identity, tale.instance)}};
    return {{QStringLiteral("type"), core::model::nameOf(type.type)},
            {QStringLiteral("source"), sourceJson(type.source)},
            {QStringLiteral("journal"), QJsonObject{{QStringLiteral("standings"), standingsJson(type.standings)},
                                                    {QStringLiteral("carriedBy"), carriagesJson(type.carriages)}}},
            {QStringLiteral("instance"), instance}};
}

QJsonObject taleJson(const RecordTale& tale)
{
    QJsonArray types;
    for (const TypeTale& type : tale.types)
        types.append(typeJson(tale, type));
    return {{QStringLiteral("key"), tale.key},
            {QStringLiteral("records"), types},
            {QStringLiteral("carriedSince"), isoTime(tale.carriagesSince)},
            {QStringLiteral("unreachable"), QJsonObject{{QStringLiteral("source"), errorJson(tale.sourceError)},
                                                        {QStringLiteral("journal"), errorJson(tale.journalError)},
                                                        {QStringLiteral("instance"), errorJson(tale.instanceError)}}}};
}

} // namespace itam::app::exporter
