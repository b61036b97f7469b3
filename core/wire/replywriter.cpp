// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/codec.h"
#include "core/wire/xmltext.h"

namespace itam::core::wire {
namespace {

QString trueOrFalse(bool value)
{
    return value ? QStringLiteral("true") : QStringLiteral("false");
}

void appendCounts(QByteArray& out, const RowCounts& rows)
{
    appendAttribute(out, "rows", rows.total);
    appendAttribute(out, "inserted", rows.inserted);
    appendAttribute(out, "updated", rows.updated);
    appendAttribute(out, "ignored", rows.ignored);
    appendAttribute(out, "skipped", rows.skipped);
    appendAttribute(out, "errors", rows.errors);
}

void appendConnection(QByteArray& out, const ConnectionReport& report)
{
    out.append("<connection");
    appendAttribute(out, "instanceId", report.instanceId);
    appendAttribute(out, "epoch", report.epoch);
    appendAttribute(out, "applicationVersion", report.applicationVersion);
    appendAttribute(out, "propertyVersion", report.propertyVersion);
    appendAttribute(out, "maxBodyBytes", report.maxBodyBytes);
    appendAttribute(out, "encodings", report.encodings.join(QLatin1Char(' ')));
    out.append('>');
    for (const Check& check : report.checks) {
        out.append("<check");
        appendAttribute(out, "name", check.name);
        appendAttribute(out, "ok", trueOrFalse(check.ok));
        appendAttribute(out, "message", check.message);
        out.append("/>");
    }
    for (const UnfinishedImport& import : report.unfinished) {
        out.append("<unfinished");
        appendAttribute(out, "number", import.number);
        appendAttribute(out, "kind", import.kind);
        appendAttribute(out, "state", import.state);
        appendAttribute(out, "exportId", import.exportId);
        appendAttribute(out, "importType", import.importType);
        appendAttribute(out, "owner", import.owner);
        appendAttribute(out, "ageSeconds", import.ageSeconds);
        out.append("/>");
    }
    for (const model::DataType type : model::allDataTypes) {
        out.append("<changeToken");
        appendAttribute(out, "type", nameOf(transactionTypeOf(type)));
        appendAttribute(out, "value", report.changeTokens[type]);
        out.append("/>");
    }
    out.append("</connection>");
}

void appendRun(QByteArray& out, const RunReport& run)
{
    out.append("<run");
    appendAttribute(out, "number", run.number);
    appendAttribute(out, "state", nameOf(run.state));
    appendAttribute(out, "exportId", run.exportId);
    appendAttribute(out, "importType", run.importType);
    appendAttribute(out, "closed", run.closed);
    appendAttribute(out, "failureCode", run.failureCode);
    appendAttribute(out, "failureMessage", run.failureMessage);
    appendCounts(out, run.rows);
    out.append('>');
    for (const TransactionReport& transaction : run.transactions) {
        out.append("<transaction");
        appendAttribute(out, "id", transaction.transactionId);
        appendAttribute(out, "number", transaction.number);
        appendAttribute(out, "segment", transaction.segment);
        appendAttribute(out, "state", nameOf(transaction.state));
        appendAttribute(out, "attempts", transaction.attempts);
        appendCounts(out, transaction.rows);
        appendAttribute(out, "rowsKept", trueOrFalse(transaction.rowsKept));
        appendAttribute(out, "failureCode", transaction.failureCode);
        appendAttribute(out, "failureMessage", transaction.failureMessage);
        out.append("/>");
    }
    out.append("</run>");
}

void appendRows(QByteArray& out, const Reply& reply)
{
    out.append("<rows");
    appendAttribute(out, "more", trueOrFalse(reply.moreRows));
    out.append('>');
    for (const NotLandedRow& row : reply.rows) {
        out.append("<row");
        appendAttribute(out, "key", row.key);
        appendAttribute(out, "result", nameOf(row.result));
        appendAttribute(out, "reason", row.reason);
        appendAttribute(out, "property-version", row.propertyVersion);
        appendAttribute(out, "transaction", row.transactionId);
        out.append("/>");
    }
    out.append("</rows>");
}

} // namespace

QByteArray writeReply(const Reply& reply)
{
    QByteArray out("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<itamReply>");
    appendElement(out, "returnCode", QByteArrayView(QByteArray::number(static_cast<int>(reply.code))));
    appendElement(out, "message", reply.message);
    appendElement(out, "importRun", reply.importRun);
    appendElement(out, "transaction", reply.transaction);
    appendElement(out, "duplicate", trueOrFalse(reply.duplicate));
    if (reply.connection)
        appendConnection(out, *reply.connection);
    if (reply.run)
        appendRun(out, *reply.run);
    if (!reply.rows.isEmpty() || reply.moreRows)
        appendRows(out, reply);
    out.append("</itamReply>\n");
    return out;
}

} // namespace itam::core::wire
