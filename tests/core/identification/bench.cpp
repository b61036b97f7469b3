// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/identification/bench.h"

namespace itam::tests {
namespace {

using core::model::DataType;

QJsonObject insertedRow(const QJsonValue& className, int number)
{
    return {{QStringLiteral("className"), className},
            {QStringLiteral("operation"), QStringLiteral("INSERT")},
            {QStringLiteral("sysId"), sysId(number)},
            {QStringLiteral("errorCount"), 0}};
}

} // namespace

QJsonObject IdentificationBench::insertedResult(const QJsonObject& payload)
{
    QJsonArray items;
    const QJsonArray sent = payload.value(QLatin1String("items")).toArray();
    for (int i = 0; i < sent.size(); ++i) {
        QJsonObject item = insertedRow(sent[i][QLatin1String("className")], nextNumber++);
        item.insert(QStringLiteral("inputIndices"), QJsonArray{i});
        QJsonArray attached;
        const QJsonArray related = sent[i][QLatin1String("related")].toArray();
        for (int j = 0; j < related.size(); ++j) {
            QJsonObject row = insertedRow(related[j][QLatin1String("className")], nextNumber++);
            row.insert(QStringLiteral("inputIndices"),
                       QJsonArray{QJsonObject{{QStringLiteral("mainIndex"), i}, {QStringLiteral("subIndex"), j}}});
            attached.append(row);
        }
        item.insert(QStringLiteral("relatedItems"), attached);
        items.append(item);
    }
    QJsonArray relations;
    for (int i = 0; i < payload.value(QLatin1String("relations")).toArray().size(); ++i) {
        QJsonObject relation = insertedRow(QStringLiteral("cmdb_rel_ci"), nextNumber++);
        relation.insert(QStringLiteral("inputIndices"), QJsonArray{i});
        relations.append(relation);
    }
    return {{QStringLiteral("items"), items},
            {QStringLiteral("relations"), relations},
            {QStringLiteral("logContextId"), QStringLiteral("ctx")}};
}

QByteArray IdentificationBench::segment(DataType type, const QList<SentRow>& rows, bool last, int index) const
{
    QByteArray records;
    for (const SentRow& row : rows) {
        records += "<record key=\"" + row.key.toUtf8() + "\"";
        if (!row.supersedes.isEmpty())
            records += " supersedes=\"" + row.supersedes.toUtf8() + "\"";
        records += ">";
        for (const auto& [name, value] : row.fields)
            records += "<" + name.toUtf8() + ">" + value.toHtmlEscaped().toUtf8() + "</" + name.toUtf8() + ">";
        records += "</record>";
    }
    core::wire::SegmentHeader header;
    header.transactionId = QStringLiteral("%1-%2-%3").arg(exportId, core::model::nameOf(type)).arg(index);
    header.type = type;
    header.exportId = exportId;
    header.sender = {QStringLiteral("journal"), QStringLiteral("me@here"), QStringLiteral("source")};
    header.index = index;
    header.last = last;
    header.full = full;
    header.records = static_cast<int>(rows.size());
    header.epoch = QStringLiteral("epoch");
    return core::wire::writeSegment(header, records);
}

core::wire::RunReport IdentificationBench::run(DataType type)
{
    core::wire::StatusRequest request;
    request.exportId = exportId;
    request.type = type;
    const auto reply = channel->status(request, {});
    return reply && reply->run ? *reply->run : core::wire::RunReport();
}

QStringList IdentificationBench::notLanded(DataType type)
{
    core::wire::StatusRequest request;
    request.exportId = exportId;
    request.type = type;
    request.rows = core::wire::RowsRequest{};
    const auto reply = channel->status(request, {});
    QStringList rows;
    if (!reply)
        return rows;
    for (const core::wire::NotLandedRow& row : reply->rows)
        rows.append(QStringLiteral("%1: %2 %3").arg(row.key, core::wire::nameOf(row.result), row.reason));
    return rows;
}

} // namespace itam::tests
