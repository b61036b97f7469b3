// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/codec.h"
#include "core/wire/xmltext.h"

#include "core/support/hash.h"

namespace itam::core::wire {
namespace {

constexpr auto declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

void appendSender(QByteArray& out, const Sender& sender)
{
    out.append("<sender");
    appendAttribute(out, "journal", sender.journalId);
    appendAttribute(out, "name", sender.name);
    appendAttribute(out, "source", sender.sourceId);
    out.append("/>");
}

QByteArray opened(TransactionType type)
{
    QByteArray out(declaration);
    out.append("<itamTransaction version=\"1\">");
    appendElement(out, "transactionType", nameOf(type));
    return out;
}

} // namespace

QByteArray digestOf(QByteArrayView body)
{
    return "xxh3-128=" + support::hash128(body).toHex();
}

RecordWriter::RecordWriter(const model::ColumnSet& columns)
{
    for (const model::Column* column : columns.columns) {
        const QByteArray name(column->name);
        m_tags.push_back({"<" + name + ">", "</" + name + ">", "<" + name + "/>"});
    }
}

void RecordWriter::append(QByteArray& out, const model::RecordBatch& batch, std::size_t record,
                          QByteArrayView supersedes) const
{
    out.append("<record key=\"");
    appendEscaped(out, batch.key(record), Escape::Attribute);
    if (!supersedes.isEmpty()) {
        out.append("\" supersedes=\"");
        appendEscaped(out, supersedes, Escape::Attribute);
    }
    out.append("\">");
    for (std::size_t c = 0; c < m_tags.size(); ++c) {
        const QByteArrayView cell = batch.cell(record, c);
        if (cell.isEmpty()) {
            out.append(m_tags[c].empty);
            continue;
        }
        out.append(m_tags[c].open);
        appendEscaped(out, cell, Escape::Text);
        out.append(m_tags[c].close);
    }
    out.append("</record>\n");
}

QByteArray writeSegment(const SegmentHeader& header, QByteArrayView records)
{
    QByteArray out;
    out.reserve(records.size() + segmentOverhead);
    out.append(opened(transactionTypeOf(header.type)));
    appendElement(out, "transactionId", header.transactionId);
    appendElement(out, "exportId", header.exportId);
    appendSender(out, header.sender);
    out.append("<segment");
    appendAttribute(out, "index", header.index);
    appendAttribute(out, "count", header.count);
    appendAttribute(out, "last", header.last ? QStringLiteral("true") : QStringLiteral("false"));
    appendAttribute(out, "records", header.records);
    out.append("/>");
    appendElement(out, "mode", header.full ? QStringLiteral("full") : QStringLiteral("differential"));
    if (!header.since.isEmpty())
        appendElement(out, "since", header.since);
    appendElement(out, "epoch", header.epoch);
    appendElement(out, "baseToken", header.baseToken);
    out.append("<data>\n");
    out.append(records);
    out.append("</data></itamTransaction>\n");
    return out;
}

QByteArray writeStatus(const StatusRequest& request)
{
    QByteArray out = opened(TransactionType::ExportStatus);
    appendElement(out, "exportId", request.exportId);
    if (request.type)
        appendElement(out, "exportType", nameOf(transactionTypeOf(*request.type)));
    appendSender(out, request.sender);
    if (request.close) {
        out.append("<close");
        appendAttribute(out, "reason", nameOf(*request.close));
        out.append("/>");
    }
    if (request.end)
        out.append("<end/>");
    if (request.rows) {
        out.append("<rows");
        appendAttribute(out, "after", request.rows->after);
        appendAttribute(out, "limit", request.rows->limit);
        appendAttribute(out, "result", QStringLiteral("not-landed"));
        out.append("/>");
    }
    out.append("</itamTransaction>\n");
    return out;
}

QByteArray writeConnectionTest(const Sender& sender)
{
    QByteArray out = opened(TransactionType::ConnectionTest);
    appendSender(out, sender);
    out.append("</itamTransaction>\n");
    return out;
}

} // namespace itam::core::wire
