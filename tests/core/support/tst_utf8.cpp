// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/utf8.h"
#include "tests/testcase.h"

using namespace itam::core::support;

class Utf8Test final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void sequenceLengths_data();
    void sequenceLengths();
    void everyCodePointIsAValidSequence();
    void w33_xmlCharacters_data();
    void w33_xmlCharacters();
    void w33_appendCleanCounts();
    void truncatesByCharacters();
};

void Utf8Test::sequenceLengths_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("length");
    QTest::newRow("empty") << QByteArray() << 0;
    QTest::newRow("ASCII") << QByteArray("a") << 1;
    QTest::newRow("NUL") << QByteArray(1, '\0') << 1;
    QTest::newRow("two") << QByteArray("\xC3\xA4") << 2;
    QTest::newRow("three") << QByteArray("\xE2\x82\xAC") << 3;
    QTest::newRow("four") << QByteArray("\xF0\x9F\x92\xBB") << 4;
    QTest::newRow("last code point") << QByteArray("\xF4\x8F\xBF\xBF") << 4;
    QTest::newRow("beyond the last") << QByteArray("\xF4\x90\x80\x80") << 0;
    QTest::newRow("continuation first") << QByteArray("\x80") << 0;
    QTest::newRow("overlong two") << QByteArray("\xC1\xBF") << 0;
    QTest::newRow("overlong three") << QByteArray("\xE0\x9F\xBF") << 0;
    QTest::newRow("overlong four") << QByteArray("\xF0\x8F\xBF\xBF") << 0;
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << 0;
    QTest::newRow("last before the surrogates") << QByteArray("\xED\x9F\xBF") << 3;
    QTest::newRow("cut two") << QByteArray("\xC3") << 0;
    QTest::newRow("cut three") << QByteArray("\xE2\x82") << 0;
    QTest::newRow("cut four") << QByteArray("\xF0\x9F\x92") << 0;
    QTest::newRow("0xFF") << QByteArray("\xFF") << 0;
}

void Utf8Test::sequenceLengths()
{
    QFETCH(const QByteArray, text);
    QTEST(utf8SequenceLength(text), "length");
}

void Utf8Test::everyCodePointIsAValidSequence()
{
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF)
            continue;
        const QByteArray text = QString::fromUcs4(&c, 1).toUtf8();
        if (utf8SequenceLength(text) != text.size())
            QFAIL(qPrintable(QString::number(c, 16)));
    }
}

void Utf8Test::w33_xmlCharacters_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("clean");
    QTest::newRow("empty") << QByteArray() << true;
    QTest::newRow("white space") << QByteArray("\t\n\r ") << true;
    QTest::newRow("markup") << QByteArray("<&]]>\"'") << true;
    QTest::newRow("DEL") << QByteArray("\x7F") << true;
    QTest::newRow("emoji") << QByteArray("\xF0\x9F\x92\xBB") << true;
    QTest::newRow("U+FFFD") << QByteArray("\xEF\xBF\xBD") << true;
    QTest::newRow("U+FFFE") << QByteArray("\xEF\xBF\xBE") << false;
    QTest::newRow("U+FFFF") << QByteArray("\xEF\xBF\xBF") << false;
    for (int c = 0; c < 0x20; ++c) {
        if (c != '\t' && c != '\n' && c != '\r')
            QTest::addRow("U+00%02X", c) << QByteArray(1, static_cast<char>(c)) << false;
    }
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << false;
    QTest::newRow("late") << QByteArray("plain text and then\x01") << false;
}

void Utf8Test::w33_xmlCharacters()
{
    QFETCH(const QByteArray, text);
    QFETCH(const bool, clean);
    QCOMPARE(isCleanXmlText(text), clean);
    QByteArray out;
    QCOMPARE(appendClean(out, text) == 0, clean);
    QVERIFY(isCleanXmlText(out));
    QCOMPARE(out == text, clean);
}

void Utf8Test::w33_appendCleanCounts()
{
    QByteArray out = "kept ";
    QCOMPARE(appendClean(out, "a\x01"
                              "b\xFF\xFE"
                              "c\xEF\xBF\xBF"
                              "d"),
             4);
    const QByteArray r = "\xEF\xBF\xBD";
    const QByteArray expected = "kept a" + r + "b" + r + r + "c" + r + "d";
    QCOMPARE(out, expected);
}

void Utf8Test::truncatesByCharacters()
{
    const QByteArray text = "a\xC3\xA4\xE2\x82\xAC\xF0\x9F\x92\xBBz";
    QCOMPARE(truncatedTo(text, 0).size(), 0);
    QCOMPARE(truncatedTo(text, 1).size(), 1);
    QCOMPARE(truncatedTo(text, 2).size(), 3);
    QCOMPARE(truncatedTo(text, 3).size(), 6);
    QCOMPARE(truncatedTo(text, 4).size(), 10);
    QCOMPARE(truncatedTo(text, 5).size(), 11);
    QCOMPARE(truncatedTo(text, 6).size(), 11);
}

ITAM_TEST(Utf8Test)
#include "tst_utf8.moc"
