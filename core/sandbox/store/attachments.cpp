// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/attachments.h"

#include "core/sandbox/store/records.h"

#include <QCryptographicHash>

namespace itam::sandbox::store {
namespace {

const QString attachmentTable = QStringLiteral("sys_attachment");

constexpr auto insertContent = "INSERT INTO sys_attachment_doc(sys_id, sys_attachment, data) VALUES(?1, ?2, ?3)";
constexpr auto selectContent = "SELECT data FROM sys_attachment_doc WHERE sys_attachment = ?1";
constexpr auto deleteContent = "DELETE FROM sys_attachment_doc WHERE sys_attachment = ?1";
constexpr auto selectOfRecord = "SELECT sys_id FROM sys_attachment WHERE table_sys_id = ?1";

Result<QByteArray> contentOf(Session& session, const QString& sysId)
{
    auto select = session.query(selectContent);
    if (!select)
        return failure(select.error());
    (*select)->bind(1, sysId);
    const auto row = (*select)->step();
    if (!row)
        return failure(row.error());
    if (!*row)
        return QByteArray();
    const QByteArrayView packed = (*select)->bytes(0);
    return qUncompress(reinterpret_cast<const uchar*>(packed.data()), packed.size());
}

} // namespace

Result<QString> insertAttachment(Writer& writer, const AttachedFile& file)
{
    const QByteArray packed = qCompress(file.content);
    const auto hash = QCryptographicHash::hash(file.content, QCryptographicHash::Sha256).toHex();
    auto sysId = insertRecord(writer, attachmentTable,
                              {{QStringLiteral("table_name"), file.table},
                               {QStringLiteral("table_sys_id"), file.record},
                               {QStringLiteral("file_name"), file.name},
                               {QStringLiteral("content_type"), file.contentType},
                               {QStringLiteral("size_bytes"), QString::number(file.content.size())},
                               {QStringLiteral("size_compressed"), QString::number(packed.size())},
                               {QStringLiteral("hash"), QString::fromLatin1(hash)}});
    if (!sysId)
        return sysId;
    auto insert = writer.query(insertContent);
    if (!insert)
        return failure(insert.error());
    (*insert)->bind(1, newSysId()).bind(2, *sysId).bindBlob(3, packed);
    ITAM_TRY((*insert)->run());
    return sysId;
}

Result<std::optional<AttachedFile>> findAttachment(Session& session, const QString& sysId)
{
    const auto record = findRecord(session, attachmentTable, QStringLiteral("sys_id"), sysId);
    if (!record)
        return failure(record.error());
    if (!*record)
        return std::optional<AttachedFile>();
    auto content = contentOf(session, sysId);
    if (!content)
        return failure(content.error());
    return std::optional<AttachedFile>(
        AttachedFile{(*record)->value(QStringLiteral("table_name")), (*record)->value(QStringLiteral("table_sys_id")),
                     (*record)->value(QStringLiteral("file_name")), (*record)->value(QStringLiteral("content_type")),
                     std::move(*content)});
}

Result<bool> deleteAttachment(Writer& writer, const QString& sysId)
{
    auto remove = writer.query(deleteContent);
    if (!remove)
        return failure(remove.error());
    (*remove)->bind(1, sysId);
    ITAM_TRY((*remove)->run());
    return deleteRecord(writer, attachmentTable, sysId);
}

Result<void> deleteAttachmentsOf(Writer& writer, const QString& record)
{
    if (!writer.schema().find(attachmentTable))
        return {};
    QStringList found;
    {
        auto select = writer.query(selectOfRecord);
        if (!select)
            return failure(select.error());
        (*select)->bind(1, record);
        while (true) {
            const auto row = (*select)->step();
            if (!row)
                return failure(row.error());
            if (!*row)
                break;
            found.append((*select)->text(0));
        }
    }
    for (const QString& each : qAsConst(found))
        ITAM_TRY(deleteAttachment(writer, each));
    return {};
}

} // namespace itam::sandbox::store
