// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Files attached to records: sys_attachment says what they are, sys_attachment_doc, which REST does not show, has their
// bytes, packed. Without these tables there are none. On the thread of the session. Errors: those of records.h.
#pragma once

#include "core/sandbox/store/session.h"

namespace itam::sandbox::store {

struct AttachedFile
{
    QString table; ///< with `record`: what it is attached to
    QString record;
    QString name;
    QString contentType;
    QByteArray content;
};

/// Returns the sys_id of the attachment.
[[nodiscard]] Result<QString> insertAttachment(Writer& writer, const AttachedFile& file);
/// Empty: there is no such attachment.
[[nodiscard]] Result<std::optional<AttachedFile>> findAttachment(Session& session, const QString& sysId);
/// False: it was not there.
[[nodiscard]] Result<bool> deleteAttachment(Writer& writer, const QString& sysId);
/// Those of a record that goes.
[[nodiscard]] Result<void> deleteAttachmentsOf(Writer& writer, const QString& record);

} // namespace itam::sandbox::store
