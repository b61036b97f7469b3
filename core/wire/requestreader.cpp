// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/codec.h"
#include "core/wire/xmlreading.h"

#include <string>
#include <vector>

namespace itam::core::wire {
namespace {

Sender senderOf(const pugi::xml_node& root)
{
    const pugi::xml_node node = root.child("sender");
    return {attribute(node, "journal"), attribute(node, "name"), attribute(node, "source")};
}

tl::unexpected<Error> malformed(const QString& what)
{
    return failure(ErrorCode::Malformed, what);
}

/// Names of elements, made once for all records, which have the same in the same order; some leave some out. So a name
/// is looked for from where the one before it was found.
class FieldNames
{
public:
    [[nodiscard]] QString named(const char* name)
    {
        for (std::size_t tried = 0; tried < m_names.size(); ++tried) {
            if (m_next >= m_names.size())
                m_next = 0;
            const auto& [bytes, known] = m_names[m_next++];
            if (bytes == name)
                return known;
        }
        const QString made = QString::fromLatin1(name);
        if (m_names.size() < mostNames)
            m_names.emplace_back(name, made);
        m_next = m_names.size();
        return made;
    }
    [[nodiscard]] qsizetype count() const { return static_cast<qsizetype>(m_names.size()); }

private:
    static constexpr std::size_t mostNames = 64; // no data type has as many columns

    std::vector<std::pair<std::string, QString>> m_names;
    std::size_t m_next = 0;
};

Result<ReceivedRecord> readRecord(const pugi::xml_node& node, FieldNames& names)
{
    ReceivedRecord record;
    record.key = attribute(node, "key");
    if (record.key.isEmpty())
        return malformed(QStringLiteral("a record without key"));
    record.supersedes = attribute(node, "supersedes");
    record.fields.reserve(names.count());
    for (const pugi::xml_node& field : node.children()) {
        if (field.type() == pugi::node_element)
            record.fields.append({names.named(field.name()), QString::fromUtf8(field.text().get())});
    }
    return record;
}

Result<void> readRecords(const pugi::xml_node& data, Request& request)
{
    FieldNames names;
    for (const pugi::xml_node& node : data.children("record")) {
        auto record = readRecord(node, names);
        if (!record)
            return failure(record.error());
        request.records.append(std::move(*record));
    }
    if (request.records.size() != request.segment.records)
        return malformed(
            QStringLiteral("%1 records announced, %2 found").arg(request.segment.records).arg(request.records.size()));
    return {};
}

Result<void> readSegment(const pugi::xml_node& root, model::DataType type, Request& request)
{
    SegmentHeader& header = request.segment;
    header.type = type;
    header.transactionId = text(root, "transactionId");
    header.exportId = text(root, "exportId");
    header.sender = senderOf(root);
    const pugi::xml_node segment = root.child("segment");
    header.index = segment.attribute("index").as_int();
    header.count = segment.attribute("count").as_int();
    header.last = segment.attribute("last").as_bool();
    header.records = segment.attribute("records").as_int(-1);
    const QString mode = text(root, "mode");
    header.full = mode == QLatin1String("full");
    header.since = text(root, "since");
    header.epoch = text(root, "epoch");
    header.baseToken = text(root, "baseToken");
    if (header.transactionId.isEmpty() || header.exportId.isEmpty() || header.sender.journalId.isEmpty())
        return malformed(QStringLiteral("transactionId, exportId or sender is missing"));
    if (header.index < 1 || header.records < 0 || !root.child("data"))
        return malformed(QStringLiteral("segment or data is missing"));
    if (!header.full && mode != QLatin1String("differential"))
        return malformed(QStringLiteral("mode is missing"));
    return readRecords(root.child("data"), request);
}

Result<void> readStatus(const pugi::xml_node& root, Request& request)
{
    StatusRequest& status = request.status;
    status.exportId = text(root, "exportId");
    status.sender = senderOf(root);
    status.end = root.child("end") != nullptr;
    if (status.exportId.isEmpty())
        return malformed(QStringLiteral("exportId is missing"));
    if (const pugi::xml_node node = root.child("exportType")) {
        const auto type = transactionTypeNamed(QString::fromUtf8(node.text().get()));
        status.type = type ? dataTypeOf(*type) : std::nullopt;
        if (!status.type)
            return malformed(QStringLiteral("exportType is not one of the three exports"));
    } else if (!status.end) {
        return malformed(QStringLiteral("exportType is missing"));
    }
    if (const pugi::xml_node node = root.child("close")) {
        status.close = closeReasonNamed(attribute(node, "reason"));
        if (!status.close || !status.type)
            return malformed(QStringLiteral("close without a known reason or type"));
    }
    if (const pugi::xml_node node = root.child("rows")) {
        RowsRequest rows;
        rows.after = attribute(node, "after");
        rows.limit = node.attribute("limit").as_int(rows.limit);
        if (rows.limit < 1 || attribute(node, "result") != QLatin1String("not-landed"))
            return malformed(QStringLiteral("rows with an unknown result or limit"));
        status.rows = rows;
    }
    return {};
}

} // namespace

Result<Request> readRequest(const QByteArray& body)
{
    pugi::xml_document document;
    ITAM_TRY(parseXml(document, body, ErrorCode::Malformed));
    const pugi::xml_node root = document.child("itamTransaction");
    if (!root || root.attribute("version").as_int() != 1)
        return malformed(QStringLiteral("no itamTransaction of version 1"));
    const QString typeName = text(root, "transactionType");
    if (typeName.isEmpty())
        return malformed(QStringLiteral("transactionType is missing"));
    const auto type = transactionTypeNamed(typeName);
    if (!type)
        return failure(ErrorCode::UnknownType, {}, typeName);
    Request request;
    request.type = *type;
    request.sender = senderOf(root);
    if (const auto dataType = dataTypeOf(*type))
        ITAM_TRY(readSegment(root, *dataType, request));
    else if (*type == TransactionType::ExportStatus)
        ITAM_TRY(readStatus(root, request));
    return request;
}

} // namespace itam::core::wire
