// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/checks/pseudotranslator.h"

#include <QHash>

namespace itam::tests {
namespace {

QChar accented(QChar letter)
{
    static const QHash<QChar, QChar> letters{
        {u'a', u'\u00e5'}, {u'e', u'\u00e9'}, {u'i', u'\u00ee'}, {u'o', u'\u00f6'}, {u'u', u'\u00fb'},
        {u'A', u'\u00c5'}, {u'E', u'\u00c9'}, {u'I', u'\u00ce'}, {u'O', u'\u00d6'}, {u'U', u'\u00db'},
        {u'c', u'\u00e7'}, {u'n', u'\u00f1'}, {u's', u'\u0161'}, {u'y', u'\u00fd'},
    };
    return letters.value(letter, letter);
}

} // namespace

QString pseudo(const QString& text)
{
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        // Place markers and mnemonics stay what they are.
        if ((c == QLatin1Char('%') || c == QLatin1Char('&')) && i + 1 < text.size()) {
            out += c;
            out += text[++i];
            // "%Ln" is a number with the digits of the language.
            if (c == QLatin1Char('%') && text[i] == QLatin1Char('L') && i + 1 < text.size())
                out += text[++i];
            continue;
        }
        out += accented(c);
    }
    // German is about a third longer; short words more.
    const qsizetype more = text.size() < 10 ? 3 : text.size() * 3 / 10;
    for (qsizetype i = 0; i < more; ++i)
        out += i % 6 == 0 ? QLatin1Char(' ') : QLatin1Char('~');
    return pseudoOpen + out + pseudoClose;
}

QString PseudoTranslator::translate(const char* context, const char* source, const char*, int n) const
{
    // Qt's own texts are not ours to lengthen.
    const QByteArrayView owner(context);
    if (owner.startsWith("Q"))
        return {};
    QString text = pseudo(QString::fromUtf8(source));
    if (n >= 0)
        text.replace(QLatin1String("%n"), QString::number(n));
    return text;
}

} // namespace itam::tests
