// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What both readers share: parsing without DTD and typed access to attributes and elements. pugixml stays inside
// core/wire. Any thread.
#pragma once

#include "core/support/result.h"

#include <pugixml.hpp>

#include <QByteArray>
#include <QString>

namespace itam::core::wire {

/// Errors: `code` with the byte offset in the detail. A DOCTYPE is refused (W-30: no external entities, no bombs).
[[nodiscard]] Result<void> parseXml(pugi::xml_document& document, const QByteArray& bytes, ErrorCode code);

[[nodiscard]] inline QString text(const pugi::xml_node& parent, const char* child)
{
    return QString::fromUtf8(parent.child(child).text().get());
}
[[nodiscard]] inline QString attribute(const pugi::xml_node& node, const char* name)
{
    return QString::fromUtf8(node.attribute(name).value());
}
[[nodiscard]] inline qint64 number(const pugi::xml_node& node, const char* name)
{
    return node.attribute(name).as_llong();
}

} // namespace itam::core::wire
