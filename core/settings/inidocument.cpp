// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/inidocument.h"

namespace itam::core::settings {
namespace {

bool same(const QString& a, const QString& b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace

Result<IniDocument> IniDocument::parse(const QByteArray& text)
{
    IniDocument document;
    QString section;
    constexpr const char* byteOrderMark = "\xef\xbb\xbf";
    QStringList lines = QString::fromUtf8(text.startsWith(byteOrderMark) ? text.mid(3) : text).split(QLatin1Char('\n'));
    if (!lines.isEmpty() && lines.last().trimmed().isEmpty())
        lines.removeLast();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines[i].trimmed();
        const qsizetype equals = line.indexOf(QLatin1Char('='));
        if (line.isEmpty() || line.startsWith(QLatin1Char(';')) || line.startsWith(QLatin1Char('#'))) {
            document.m_lines.append({lines[i].trimmed(), section, {}, {}});
        } else if (line.startsWith(QLatin1Char('[')) && line.endsWith(QLatin1Char(']'))) {
            section = line.mid(1, line.size() - 2).trimmed();
            document.m_lines.append({line, section, {}, {}});
        } else if (equals > 0) {
            document.m_lines.append({{}, section, line.left(equals).trimmed(), line.mid(equals + 1).trimmed()});
        } else {
            return failure(ErrorCode::SettingsInvalid, line, QStringLiteral("line %1").arg(i + 1));
        }
    }
    return document;
}

QByteArray IniDocument::toText() const
{
    QString text;
    for (const Line& line : m_lines) {
        if (line.name.isNull())
            text += line.text;
        else
            text += line.name + QLatin1Char('=') + line.value;
        text += QLatin1Char('\n');
    }
    return text.toUtf8();
}

QStringList IniDocument::sections() const
{
    QStringList found;
    for (const Line& line : m_lines) {
        if (!found.contains(line.section, Qt::CaseInsensitive))
            found.append(line.section);
    }
    return found;
}

std::optional<QString> IniDocument::value(const QString& section, const QString& name) const
{
    for (auto line = m_lines.crbegin(); line != m_lines.crend(); ++line) {
        if (!line->name.isNull() && same(line->section, section) && same(line->name, name))
            return line->value;
    }
    return std::nullopt;
}

void IniDocument::setValue(const QString& section, const QString& name, const QString& value)
{
    qsizetype end = -1;
    for (qsizetype i = m_lines.size() - 1; i >= 0; --i) {
        Line& line = m_lines[i];
        if (!same(line.section, section))
            continue;
        if (!line.name.isNull() && same(line.name, name)) {
            line.value = value;
            return;
        }
        // Behind the last line that says something, before the blank lines that part it from the next section.
        if (end < 0 && (!line.name.isNull() || !line.text.isEmpty()))
            end = i + 1;
    }
    if (end < 0) {
        if (!section.isEmpty()) {
            if (!m_lines.isEmpty())
                m_lines.append({QStringLiteral(""), m_lines.last().section, {}, {}});
            m_lines.append({QLatin1Char('[') + section + QLatin1Char(']'), section, {}, {}});
        }
        end = section.isEmpty() ? 0 : m_lines.size();
    }
    m_lines.insert(end, {{}, section, name, value});
}

void IniDocument::renameSection(const QString& section, const QString& newName)
{
    for (Line& line : m_lines) {
        if (!same(line.section, section))
            continue;
        if (line.name.isNull() && line.text.startsWith(QLatin1Char('[')))
            line.text = QLatin1Char('[') + newName + QLatin1Char(']');
        line.section = newName;
    }
}

void IniDocument::removeSection(const QString& section)
{
    m_lines.removeIf([&](const Line& line) { return same(line.section, section); });
}

} // namespace itam::core::settings
