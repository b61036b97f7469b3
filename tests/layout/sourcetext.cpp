// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layout/sourcetext.h"

namespace itam::tests::layout {
namespace {

class Scanner
{
public:
    explicit Scanner(const QString& text) : m_text(text) {}

    SourceText run()
    {
        while (m_at < m_text.size()) {
            if (startsWith(u"//"))
                skipTo(u"\n");
            else if (startsWith(u"/*"))
                skipPast(u"*/", 2);
            else if (startsWith(u"R\"") && !isWord(m_at - 1))
                takeRawString();
            else if (current() == QLatin1Char('"'))
                takeString();
            else if (current() == QLatin1Char('\'') && !isWord(m_at - 1))
                skipCharacter();
            else if (m_lineStart && current() == QLatin1Char('#'))
                takeDirective();
            else
                step();
        }
        return m_result;
    }

private:
    [[nodiscard]] QChar current() const { return m_text[m_at]; }
    [[nodiscard]] bool startsWith(QStringView what) const { return QStringView(m_text).sliced(m_at).startsWith(what); }
    [[nodiscard]] bool isWord(qsizetype at) const
    {
        return at >= 0 && (m_text[at].isLetterOrNumber() || m_text[at] == QLatin1Char('_'));
    }
    /// One character of code; anything but white space parts two literals.
    void step()
    {
        const bool space = current().isSpace();
        m_joins = m_joins && space;
        m_lineStart = current() == QLatin1Char('\n') || (m_lineStart && space);
        advance(1);
    }
    void advance(qsizetype count)
    {
        for (; count > 0 && m_at < m_text.size(); --count, ++m_at)
            m_line += m_text[m_at] == QLatin1Char('\n') ? 1 : 0;
    }
    void skipTo(QStringView end)
    {
        const auto found = m_text.indexOf(end, m_at);
        advance((found < 0 ? m_text.size() : found) - m_at);
    }
    void skipPast(QStringView end, qsizetype first)
    {
        advance(first);
        skipTo(end);
        advance(end.size());
    }
    void skipCharacter()
    {
        advance(1);
        while (m_at < m_text.size() && current() != QLatin1Char('\'') && current() != QLatin1Char('\n'))
            advance(current() == QLatin1Char('\\') ? 2 : 1);
        advance(1);
        m_joins = false;
    }
    void takeString()
    {
        const int line = m_line;
        QString text;
        advance(1);
        while (m_at < m_text.size() && current() != QLatin1Char('"') && current() != QLatin1Char('\n')) {
            const bool escaped = current() == QLatin1Char('\\') && m_at + 1 < m_text.size();
            if (escaped)
                advance(1);
            // What an escape stands for does not matter; that it parts words does.
            text += escaped && current() != QLatin1Char('"') ? QLatin1Char(' ') : current();
            advance(1);
        }
        advance(1);
        add(line, text);
    }
    void takeRawString()
    {
        const int line = m_line;
        advance(2);
        const auto open = m_text.indexOf(QLatin1Char('('), m_at);
        if (open < 0)
            return;
        const QString end = QLatin1Char(')') + m_text.mid(m_at, open - m_at) + QLatin1Char('"');
        advance(open + 1 - m_at);
        const auto begin = m_at;
        skipTo(end);
        add(line, m_text.mid(begin, m_at - begin));
        advance(end.size());
    }
    void add(int line, const QString& text)
    {
        if (m_joins && !m_result.literals.isEmpty())
            m_result.literals.last().text += text;
        else
            m_result.literals.append({line, text});
        m_joins = true;
        m_lineStart = false;
    }
    void takeDirective()
    {
        const int line = m_line;
        const auto begin = m_at;
        auto end = m_text.indexOf(QLatin1Char('\n'), m_at);
        end = end < 0 ? m_text.size() : end;
        const QString directive = m_text.mid(begin + 1, end - begin - 1).trimmed();
        m_lineStart = false;
        m_joins = false;
        if (!directive.startsWith(QLatin1String("include"))) {
            advance(1); // a macro may hold literals
            return;
        }
        const QString name = directive.mid(7).trimmed();
        const QChar close = name.startsWith(QLatin1Char('<')) ? QLatin1Char('>') : QLatin1Char('"');
        m_result.includes.append({line, name.mid(1, name.indexOf(close, 1) - 1)});
        advance(end - begin);
    }

    const QString& m_text;
    qsizetype m_at = 0;
    int m_line = 1;
    bool m_lineStart = true;
    bool m_joins = false;
    SourceText m_result;
};

} // namespace

SourceText readSource(const QString& text)
{
    return Scanner(text).run();
}

} // namespace itam::tests::layout
