// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/codec.h"
#include "core/wire/xmlreading.h"

namespace itam::core::wire {
namespace {

tl::unexpected<Error> badReply(const QString& what)
{
    return failure(ErrorCode::BadReply, what);
}

RowCounts countsOf(const pugi::xml_node& node)
{
    return {.total = number(node, "rows"),
            .inserted = number(node, "inserted"),
            .updated = number(node, "updated"),
            .ignored = number(node, "ignored"),
            .skipped = number(node, "skipped"),
            .errors = number(node, "errors")};
}

Result<ImportState> stateOf(const pugi::xml_node& node)
{
    const auto state = importStateNamed(attribute(node, "state"));
    if (!state)
        return badReply(QStringLiteral("unknown state \"%1\"").arg(attribute(node, "state")));
    return *state;
}

ConnectionReport readConnection(const pugi::xml_node& node)
{
    ConnectionReport report;
    report.instanceId = attribute(node, "instanceId");
    report.epoch = attribute(node, "epoch");
    report.applicationVersion = attribute(node, "applicationVersion");
    report.propertyVersion = number(node, "propertyVersion");
    report.maxBodyBytes = number(node, "maxBodyBytes");
    report.encodings = attribute(node, "encodings").split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const pugi::xml_node& check : node.children("check"))
        report.checks.append({attribute(check, "name"), check.attribute("ok").as_bool(), attribute(check, "message")});
    for (const pugi::xml_node& import : node.children("unfinished")) {
        report.unfinished.append({attribute(import, "number"), attribute(import, "kind"), attribute(import, "state"),
                                  attribute(import, "exportId"), attribute(import, "importType"),
                                  attribute(import, "owner"), number(import, "ageSeconds")});
    }
    for (const pugi::xml_node& token : node.children("changeToken")) {
        const auto type = transactionTypeNamed(attribute(token, "type"));
        if (const auto dataType = type ? dataTypeOf(*type) : std::nullopt)
            report.changeTokens[*dataType] = attribute(token, "value");
    }
    return report;
}

Result<RunReport> readRun(const pugi::xml_node& node)
{
    RunReport run;
    run.number = attribute(node, "number");
    const auto state = stateOf(node);
    if (!state)
        return failure(state.error());
    run.state = *state;
    run.exportId = attribute(node, "exportId");
    run.importType = attribute(node, "importType");
    run.closed = attribute(node, "closed");
    run.failureCode = attribute(node, "failureCode");
    run.failureMessage = attribute(node, "failureMessage");
    run.rows = countsOf(node);
    for (const pugi::xml_node& child : node.children("transaction")) {
        const auto transactionState = stateOf(child);
        if (!transactionState)
            return failure(transactionState.error());
        TransactionReport transaction;
        transaction.transactionId = attribute(child, "id");
        transaction.number = attribute(child, "number");
        transaction.segment = child.attribute("segment").as_int();
        transaction.state = *transactionState;
        transaction.attempts = child.attribute("attempts").as_int();
        transaction.rows = countsOf(child);
        transaction.rowsKept = child.attribute("rowsKept").as_bool();
        transaction.failureCode = attribute(child, "failureCode");
        transaction.failureMessage = attribute(child, "failureMessage");
        run.transactions.append(transaction);
    }
    return run;
}

Result<void> readRows(const pugi::xml_node& node, Reply& reply)
{
    reply.moreRows = node.attribute("more").as_bool();
    for (const pugi::xml_node& child : node.children("row")) {
        const auto result = rowResultNamed(attribute(child, "result"));
        if (!result)
            return badReply(QStringLiteral("unknown row result \"%1\"").arg(attribute(child, "result")));
        reply.rows.append({attribute(child, "key"), *result, attribute(child, "reason"),
                           number(child, "property-version"), attribute(child, "transaction")});
    }
    return {};
}

bool looksLikeHtml(const QByteArray& body)
{
    const QByteArray start = body.left(512).trimmed().toLower();
    return start.startsWith("<!doctype html") || start.startsWith("<html") || start.contains("<head");
}

} // namespace

Result<Reply> readReply(const QByteArray& body)
{
    if (looksLikeHtml(body))
        return failure(ErrorCode::NotServiceNow, QStringLiteral("the answer is an HTML page"));
    pugi::xml_document document;
    ITAM_TRY(parseXml(document, body, ErrorCode::BadReply));
    const pugi::xml_node root = document.child("itamReply");
    if (!root)
        return badReply(QStringLiteral("no itamReply"));
    const auto code = returnCodeFrom(root.child("returnCode").text().as_int(-1));
    if (!code)
        return badReply(QStringLiteral("unknown return code \"%1\"").arg(text(root, "returnCode")));
    Reply reply;
    reply.code = *code;
    reply.message = text(root, "message");
    reply.importRun = text(root, "importRun");
    reply.transaction = text(root, "transaction");
    reply.duplicate = root.child("duplicate").text().as_bool();
    if (const pugi::xml_node node = root.child("connection"))
        reply.connection = readConnection(node);
    if (const pugi::xml_node node = root.child("run")) {
        auto run = readRun(node);
        if (!run)
            return failure(run.error());
        reply.run = std::move(*run);
    }
    if (const pugi::xml_node node = root.child("rows"))
        ITAM_TRY(readRows(node, reply));
    return reply;
}

} // namespace itam::core::wire
