// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A row of the Table API as JSON text (servicenow-rest.md 2). Text is appended, not built as a tree: a page may have
// ten thousand rows.
#pragma once

#include "core/sandbox/store/tablequery.h"

namespace itam::sandbox::platform {

/// sysparm_display_value: false, true, all.
enum class DisplayMode
{
    Value,
    Display,
    Both
};
[[nodiscard]] DisplayMode displayModeNamed(const QString& name);

struct RowStyle
{
    DisplayMode mode = DisplayMode::Value;
    bool withLinks = true; ///< not sysparm_exclude_reference_link
    QString origin;        ///< "http://127.0.0.1:8080"
};

/// Appends one JSON object for each row of a query. Immutable; any thread.
class RowText
{
public:
    RowText(const std::vector<store::Field>& fields, const RowStyle& style);
    void append(QByteArray& out, const std::vector<store::Cell>& cells) const;

private:
    struct Part
    {
        QByteArray key;      ///< "\"name\":"
        QByteArray linkBase; ///< "http://.../api/now/table/x/" for references
        bool isReference = false;
    };
    void appendCell(QByteArray& out, const Part& part, const store::Cell& cell) const;

    std::vector<Part> m_parts;
    RowStyle m_style;
};

} // namespace itam::sandbox::platform
