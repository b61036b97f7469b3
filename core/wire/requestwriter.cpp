// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/codec.h"
#include "core/wire/xmltext.h"

#include "core/support/hash.h"

#include <cstring>

namespace itam::core::wire {
namespace {

constexpr auto declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
constexpr QByteArrayView dataBegin("<data>\n");
constexpr QByteArrayView dataEnd("</data></itamTransaction>\n");

void appendSender(QByteArray& out, const Sender& sender)
{
    out.append("<sender");
    appendAttribute(out, "journal", sender.journalId);
    appendAttribute(out, "name", sender.name);
    appendAttribute(out, "source", sender.sourceId);
    out.append("/>");
}

char* put(char* out, QByteArrayView bytes)
{
    std::memcpy(out, bytes.data(), static_cast<std::size_t>(bytes.size()));
    return out + bytes.size();
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
        m_tagBytes += m_tags.back().open.size() + m_tags.back().close.size();
    }
}

void RecordWriter::append(QByteArray& out, const model::RecordBatch& batch, std::size_t record,
                          QByteArrayView supersedes) const
{
    constexpr QByteArrayView head("<record key=\"");
    constexpr QByteArrayView superseding("\" supersedes=\"");
    constexpr QByteArrayView headEnd("\">");
    constexpr QByteArrayView end("</record>\n");
    qsizetype text = batch.key(record).size() + supersedes.size();
    for (std::size_t c = 0; c < m_tags.size(); ++c)
        text += batch.cell(record, c).size();
    // Room for the worst case at once: this runs for every cell, and appending piece by piece costs twice as much.
    const qsizetype size = out.size();
    out.resize(size + text * mostEscapedBytes + m_tagBytes + head.size() + superseding.size() + headEnd.size() +
               end.size());
    char* at = put(out.data() + size, head);
    at = writeEscaped(at, batch.key(record), Escape::Attribute);
    if (!supersedes.isEmpty())
        at = writeEscaped(put(at, superseding), supersedes, Escape::Attribute);
    at = put(at, headEnd);
    for (std::size_t c = 0; c < m_tags.size(); ++c) {
        const QByteArrayView cell = batch.cell(record, c);
        if (cell.isEmpty())
            at = put(at, m_tags[c].empty);
        else
            at = put(writeEscaped(put(at, m_tags[c].open), cell, Escape::Text), m_tags[c].close);
    }
    at = put(at, end);
    out.resize(at - out.constData());
}

QByteArray roomForRecords(qsizetype bytes)
{
    // What is removed from the front of a QByteArray stays its room: prepend() takes it again. One byte must remain for
    // that, or the whole text counts as cleared.
    QByteArray text;
    text.reserve(segmentOverhead + bytes + segmentOverhead);
    text.resize(segmentOverhead + 1);
    text.remove(0, segmentOverhead);
    text.truncate(0);
    return text;
}

QByteArray recordsOf(QByteArray segment)
{
    // Nothing before it can look like it: texts of the header are escaped.
    segment.remove(0, segment.indexOf(dataBegin) + dataBegin.size());
    segment.chop(dataEnd.size());
    return segment;
}

QByteArray writeSegment(const SegmentHeader& header, QByteArray records)
{
    QByteArray out = opened(transactionTypeOf(header.type));
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
    out.append(dataBegin);
    records.prepend(out);
    records.append(dataEnd);
    return records;
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
