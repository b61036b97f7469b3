// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A settings file as lines that people write: comments, order and names that this program does not know survive a
// change. Values are taken as they stand, to the end of the line, without quotes or escapes. Values; any thread.
//
//     ; a comment, or # a comment
//     [section]
//     name=value
#pragma once

#include "core/support/result.h"

#include <QStringList>

namespace itam::core::settings {

class IniDocument
{
public:
    /// Errors: SettingsInvalid with the number of the line that is none of the three.
    [[nodiscard]] static Result<IniDocument> parse(const QByteArray& text);
    [[nodiscard]] QByteArray toText() const;

    /// In the order of the file.
    [[nodiscard]] QStringList sections() const;
    /// The last one of that name counts. Names are compared without regard to case.
    [[nodiscard]] std::optional<QString> value(const QString& section, const QString& name) const;
    /// Replaces it where it stands, else adds it to the end of its section, which is made when it is missing.
    void setValue(const QString& section, const QString& name, const QString& value);
    /// With all its lines, comments and unknown names included. Nothing when there is no such section.
    void renameSection(const QString& section, const QString& newName);
    /// With all its lines.
    void removeSection(const QString& section);

private:
    struct Line
    {
        QString text; ///< as read; for lines without a name
        QString section;
        QString name; ///< null for headers, comments and blank lines
        QString value;
    };
    QList<Line> m_lines;
};

} // namespace itam::core::settings
