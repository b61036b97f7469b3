// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/xmltext.h"
#include "tests/testcase.h"

using itam::core::wire::appendEscaped;
using itam::core::wire::Escape;

namespace {

/// What each byte becomes, one at a time.
QByteArray expected(const QByteArray& text, Escape escape)
{
    QByteArray out;
    for (const char c : text) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '\r')
            out += "&#13;";
        else if (escape == Escape::Attribute && c == '"')
            out += "&quot;";
        else if (escape == Escape::Attribute && c == '\t')
            out += "&#9;";
        else if (escape == Escape::Attribute && c == '\n')
            out += "&#10;";
        else
            out += c;
    }
    return out;
}

QByteArray escaped(const QByteArray& text, Escape escape)
{
    QByteArray out("before ");
    appendEscaped(out, text, escape);
    return out.sliced(7);
}

} // namespace

class XmlTextTest final : public itam::tests::TestCase
{
    Q_OBJECT

private slots:
    void escapesEachByteWhereverItStands();
    void escapesNeighbours();
    void leavesOtherScriptsAlone();
};

/// All 256, at each place of a text that is longer than what is looked at together.
void XmlTextTest::escapesEachByteWhereverItStands()
{
    for (const Escape escape : {Escape::Text, Escape::Attribute}) {
        for (int byte = 0; byte < 256; ++byte) {
            for (qsizetype place = 0; place < 19; ++place) {
                QByteArray text("abcdefghijklmnopqrs");
                text[place] = static_cast<char>(byte);
                QCOMPARE(escaped(text, escape), expected(text, escape));
            }
        }
    }
}

void XmlTextTest::escapesNeighbours()
{
    const QByteArray specials("&<>\"\r\n\t'!=?%$# ~\x1f\x7f\x80\xff");
    for (const Escape escape : {Escape::Text, Escape::Attribute}) {
        for (const char first : specials) {
            for (const char second : specials) {
                const QByteArray text = QByteArray("12345") + first + second + first + QByteArray("67890");
                QCOMPARE(escaped(text, escape), expected(text, escape));
            }
        }
        QCOMPARE(escaped(specials + specials, escape), expected(specials + specials, escape));
        QCOMPARE(escaped({}, escape), QByteArray());
    }
}

void XmlTextTest::leavesOtherScriptsAlone()
{
    const QByteArray text = QStringLiteral("Büro – 東京 \u202f 🖥 Ωμέγα").toUtf8();
    QCOMPARE(escaped(text, Escape::Attribute), text);
}

ITAM_TEST(XmlTextTest)
#include "tst_xmltext.moc"
