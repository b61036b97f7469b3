// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The Attachment API (servicenow-rest.md 11): files on records. Clients ask it for the files of each record that they
// change. Metadata are read as the Table API reads sys_attachment, with a download_link in addition. Not offered: the
// multipart form ("upload"); a file comes as the body of POST file. Stateless; any thread.
#pragma once

#include "core/sandbox/http/message.h"
#include "core/sandbox/platform/caller.h"
#include "core/sandbox/store/store.h"

namespace itam::sandbox::platform {

struct AttachmentRequest
{
    store::Store& store;
    const http::Request& request;
    const QStringList& rest; ///< of the path: "", "file", a sys_id, or a sys_id and "file"
    const Caller& caller;
    store::Deadline deadline;
};

/// Empty: no such resource.
[[nodiscard]] std::optional<http::Response> answerAttachmentRequest(const AttachmentRequest& asked);

} // namespace itam::sandbox::platform
