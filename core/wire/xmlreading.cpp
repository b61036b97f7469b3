// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/xmlreading.h"

namespace itam::core::wire {

Result<void> parseXml(pugi::xml_document& document, const QByteArray& bytes, ErrorCode code)
{
    // The parser would end there and leave unread what follows.
    if (const auto nul = bytes.indexOf('\0'); nul >= 0)
        return failure(code, QStringLiteral("a NUL at byte %1").arg(nul));
    // parse_doctype makes a DOCTYPE visible as a node, so that it can be refused and not skipped.
    constexpr unsigned flags =
        (pugi::parse_default | pugi::parse_ws_pcdata_single | pugi::parse_doctype) & ~pugi::parse_eol;
    const pugi::xml_parse_result parsed =
        document.load_buffer(bytes.constData(), static_cast<std::size_t>(bytes.size()), flags, pugi::encoding_utf8);
    if (!parsed)
        return failure(
            code, QStringLiteral("%1 at byte %2").arg(QString::fromLatin1(parsed.description())).arg(parsed.offset));
    for (const pugi::xml_node& node : document.children()) {
        if (node.type() == pugi::node_doctype)
            return failure(code, QStringLiteral("a DOCTYPE is not accepted"));
    }
    return {};
}

} // namespace itam::core::wire
