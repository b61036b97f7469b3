// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/xmlhighlighter.h"

#include "ui/widgets/theme.h"

#include <QTextDocument>

namespace itam::ui::history {
namespace {

enum Block
{
    InText = 0,
    InComment = 1,
    InTag = 2
};

bool isNameEnd(QChar c)
{
    return c.isSpace() || c == QLatin1Char('>') || c == QLatin1Char('/') || c == QLatin1Char('=');
}

} // namespace

XmlHighlighter::XmlHighlighter(QTextDocument* document) : QSyntaxHighlighter(document)
{
    readColors();
}

void XmlHighlighter::readColors()
{
    using widgets::ColorRole;
    const auto of = [](ColorRole role) { return widgets::color(role, static_cast<const QWidget*>(nullptr)); };
    m_tag.setForeground(of(ColorRole::Accent));
    m_attribute.setForeground(of(ColorRole::Warning));
    m_value.setForeground(of(ColorRole::Ok));
    m_quiet.setForeground(of(ColorRole::TextMuted));
    rehighlight();
}

void XmlHighlighter::highlightBlock(const QString& text)
{
    qsizetype at = 0;
    if (previousBlockState() == InComment) {
        const auto end = text.indexOf(QLatin1String("-->"));
        at = end < 0 ? text.size() : end + 3;
        paint(0, at, m_quiet);
        if (end < 0)
            return setCurrentBlockState(InComment);
    } else if (previousBlockState() == InTag) {
        at = highlightTag(text, 0);
        if (at < 0)
            return setCurrentBlockState(InTag);
    }
    setCurrentBlockState(InText);
    while ((at = text.indexOf(QLatin1Char('<'), at)) >= 0) {
        const QStringView rest = QStringView(text).mid(at);
        if (rest.startsWith(QLatin1String("<!--"))) {
            const auto end = text.indexOf(QLatin1String("-->"), at);
            paint(at, end < 0 ? text.size() : end + 3, m_quiet);
            if (end < 0)
                return setCurrentBlockState(InComment);
            at = end + 3;
        } else if (rest.startsWith(QLatin1String("<?")) || rest.startsWith(QLatin1String("<!"))) {
            const auto end = text.indexOf(QLatin1Char('>'), at);
            paint(at, end < 0 ? text.size() : end + 1, m_quiet);
            at = end < 0 ? text.size() : end + 1;
        } else {
            at = highlightTag(text, at);
            if (at < 0)
                return setCurrentBlockState(InTag);
        }
    }
}

qsizetype XmlHighlighter::highlightTag(const QString& text, qsizetype from)
{
    qsizetype at = from;
    bool isName = at < text.size() && text[at] == QLatin1Char('<');
    while (at < text.size()) {
        const QChar c = text[at];
        if (c == QLatin1Char('>')) {
            paint(at, at + 1, m_tag);
            return at + 1;
        }
        if (c == QLatin1Char('"') || c == QLatin1Char('\'')) {
            const auto end = text.indexOf(c, at + 1);
            const qsizetype stop = end < 0 ? text.size() : end + 1;
            paint(at, stop, m_value);
            at = stop;
        } else if (isNameEnd(c)) {
            paint(at, at + 1, m_tag);
            ++at;
        } else {
            qsizetype end = at + 1;
            while (end < text.size() &&
                   (!isNameEnd(text[end]) || (isName && end == at + 1 && text[end] == QLatin1Char('/'))))
                ++end;
            paint(at, end, isName ? m_tag : m_attribute);
            isName = false;
            at = end;
        }
    }
    return -1;
}

void XmlHighlighter::paint(qsizetype from, qsizetype to, const QTextCharFormat& format)
{
    setFormat(static_cast<int>(from), static_cast<int>(to - from), format);
}

} // namespace itam::ui::history
