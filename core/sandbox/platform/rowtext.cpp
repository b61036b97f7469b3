// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/rowtext.h"

#include "core/sandbox/platform/replies.h"

namespace itam::sandbox::platform {
namespace {

/// Appends `"name":"text"` with a comma in front when it is not the first.
void appendMember(QByteArray& out, const char* name, const QString& text, bool isFirst)
{
    if (!isFirst)
        out += ',';
    out += '"';
    out += name;
    out += "\":";
    appendJsonString(out, text);
}

} // namespace

DisplayMode displayModeNamed(const QString& name)
{
    if (name.compare(QLatin1String("true"), Qt::CaseInsensitive) == 0)
        return DisplayMode::Display;
    if (name.compare(QLatin1String("all"), Qt::CaseInsensitive) == 0)
        return DisplayMode::Both;
    return DisplayMode::Value;
}

RowText::RowText(const std::vector<store::Field>& fields, const RowStyle& style) : m_style(style)
{
    for (const store::Field& field : fields) {
        Part part;
        appendJsonString(part.key, field.path.text);
        part.key += ':';
        part.isReference = field.path.column->type == store::ColumnType::Reference;
        if (part.isReference)
            part.linkBase =
                QString(style.origin + QLatin1String("/api/now/table/") + field.reference->name + QLatin1Char('/'))
                    .toUtf8();
        m_parts.push_back(std::move(part));
    }
}

void RowText::append(QByteArray& out, const std::vector<store::Cell>& cells) const
{
    out += '{';
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        if (i > 0)
            out += ',';
        out += m_parts[i].key;
        appendCell(out, m_parts[i], cells[i]);
    }
    out += '}';
}

void RowText::appendCell(QByteArray& out, const Part& part, const store::Cell& cell) const
{
    const bool isLinked = part.isReference && m_style.withLinks && !cell.value.isEmpty();
    if (!isLinked && m_style.mode == DisplayMode::Value)
        return appendJsonString(out, cell.value);
    if (!isLinked && m_style.mode == DisplayMode::Display)
        return appendJsonString(out, cell.display);
    bool isFirst = true;
    out += '{';
    if (m_style.mode != DisplayMode::Value)
        appendMember(out, "display_value", cell.display, std::exchange(isFirst, false));
    if (isLinked)
        appendMember(out, "link", QString::fromUtf8(part.linkBase) + cell.value, std::exchange(isFirst, false));
    if (m_style.mode != DisplayMode::Display)
        appendMember(out, "value", cell.value, isFirst);
    out += '}';
}

} // namespace itam::sandbox::platform
