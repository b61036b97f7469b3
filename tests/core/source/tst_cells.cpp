// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a value of the database becomes (export-views.md, W-32, W-33), as tables.
#include "core/source/cells.h"
#include "tests/testcase.h"

using namespace itam::core::source;
using itam::core::model::Column;
using itam::core::model::ColumnKind;

namespace {

RawCell text(QByteArrayView value)
{
    return {.kind = RawCell::Kind::Text, .integer = 0, .real = 0, .text = value};
}

RawCell integer(qint64 value)
{
    return {.kind = RawCell::Kind::Integer, .integer = value, .real = 0, .text = {}};
}

RawCell real(double value)
{
    return {.kind = RawCell::Kind::Real, .integer = 0, .real = value, .text = {}};
}

/// A cell of a test table; `expected` null = unreadable.
struct Example
{
    ColumnKind kind = ColumnKind::Text;
    RawCell raw;
    const char* expected = nullptr;
};

} // namespace

class CellsTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void typedValuesAreCanonicalOrEmpty_data();
    void typedValuesAreCanonicalOrEmpty();
    void textStaysAsItIs_data();
    void textStaysAsItIs();
    void w33_illegalCharactersAreReplaced_data();
    void w33_illegalCharactersAreReplaced();
    void plainTextIsToldFromOtherAtEveryLength();
    void longTextIsCutByCharacters_data();
    void longTextIsCutByCharacters();
    void keysAreNeverCut();
    void lastModifiedIsReadToTheMillisecond_data();
    void lastModifiedIsReadToTheMillisecond();
    void describesWhatItFoundShortAndPrintable();
};

void CellsTest::typedValuesAreCanonicalOrEmpty_data()
{
    QTest::addColumn<Example>("example");
    const auto row = [](const char* name, ColumnKind kind, const RawCell& raw, const char* expected) {
        QTest::newRow(name) << Example{kind, raw, expected};
    };
    using enum ColumnKind;
    row("int NULL", Integer, {}, "");
    row("int empty", Integer, text(""), "");
    row("int blank", Integer, text("  "), "");
    row("int native", Integer, integer(-42), "-42");
    row("int largest", Integer, integer(std::numeric_limits<qint64>::max()), "9223372036854775807");
    row("int text", Integer, text("42"), "42");
    row("int text with spaces", Integer, text(" 42 \n"), "42");
    row("int leading zeros", Integer, text("0007"), "7");
    row("int plus", Integer, text("+7"), "7");
    row("int minus zero", Integer, text("-0"), "0");
    row("int whole decimal", Integer, text("4.00"), "4");
    row("int exponent", Integer, text("8e9"), "8000000000");
    row("int whole real", Integer, real(8292139008.0), "8292139008");
    row("int large whole real", Integer, real(1e15), "1000000000000000");
    row("int minus zero real", Integer, real(-0.0), "0");
    row("int real with fraction", Integer, real(1.5), nullptr);
    row("int infinite", Integer, real(std::numeric_limits<double>::infinity()), nullptr);
    row("int real too large", Integer, real(1e300), nullptr);
    row("int text with fraction", Integer, text("1.5"), nullptr);
    row("int over 64 bits", Integer, text("9223372036854775808"), nullptr);
    row("int unit", Integer, text("16 GB"), nullptr);
    row("int separator", Integer, text("16,384"), nullptr);
    row("int word", Integer, text("n/a"), nullptr);
    row("int sign only", Integer, text("-"), nullptr);
    row("int hex", Integer, text("0x10"), nullptr);
    row("int two signs", Integer, text("--1"), nullptr);

    row("dec native int", Decimal, integer(1200), "1200");
    row("dec native real", Decimal, real(854700.0), "854700");
    row("dec native fraction", Decimal, real(0.1), "0.1");
    row("dec native large", Decimal, real(1e21), "1000000000000000000000");
    row("dec native small", Decimal, real(1.5e-7), "0.00000015");
    row("dec text", Decimal, text("1234.50"), "1234.5");
    row("dec text exact", Decimal, text("12345678901234567890.123456789"), "12345678901234567890.123456789");
    row("dec leading point", Decimal, text(".5"), "0.5");
    row("dec trailing point", Decimal, text("5."), "5");
    row("dec leading zeros", Decimal, text("-007.250"), "-7.25");
    row("dec exponent", Decimal, text("1.25E+3"), "1250");
    row("dec negative exponent", Decimal, text("125e-2"), "1.25");
    row("dec zero", Decimal, text("-0.00"), "0");
    row("dec comma", Decimal, text("1,5"), nullptr);
    row("dec currency", Decimal, text("$5"), nullptr);
    row("dec point only", Decimal, text("."), nullptr);
    row("dec two points", Decimal, text("1.2.3"), nullptr);
    row("dec exponent only", Decimal, text("e5"), nullptr);
    row("dec exponent without digits", Decimal, text("1e"), nullptr);
    row("dec exponent with two signs", Decimal, text("1e+-5"), nullptr);
    row("dec absurd exponent", Decimal, text("1e999999999"), nullptr);
    row("dec nan", Decimal, text("nan"), nullptr);

    row("date", Date, text("2024-02-29"), "2024-02-29");
    row("date with time", Date, text("2024-01-31T23:59:59"), "2024-01-31");
    row("date with space and time", Date, text("2024-01-31 00:00:00.000"), "2024-01-31");
    row("date with offset stays", Date, text("2024-01-31T00:30:00+02:00"), "2024-01-31");
    row("date compact", Date, text("20240131"), "2024-01-31");
    row("date compact number", Date, integer(20240131), "2024-01-31");
    row("date unix", Date, integer(1706745599), "2024-01-31");
    row("date julian", Date, real(2460340.5), "2024-01-31");
    row("date blank", Date, text(" "), "");
    row("date 30 February", Date, text("2024-02-30"), nullptr);
    row("date 29 February of a common year", Date, text("2023-02-29"), nullptr);
    row("date zero", Date, text("0000-00-00"), nullptr);
    row("date German", Date, text("31.01.2024"), nullptr);
    row("date American", Date, text("01/31/2024"), nullptr);
    row("date with rubbish", Date, text("2024-01-31xyz"), nullptr);
    row("date half", Date, text("2024-01"), nullptr);
    row("date compact impossible", Date, integer(20241399), nullptr);

    row("time", Time, text("2024-04-03T11:23:43Z"), "2024-04-03T11:23:43Z");
    row("time small letters", Time, text("2024-04-03t11:23:43z"), "2024-04-03T11:23:43Z");
    row("time without zone is UTC", Time, text("2024-04-03 11:23:43"), "2024-04-03T11:23:43Z");
    row("time with fraction", Time, text("2024-04-03T11:23:43.999Z"), "2024-04-03T11:23:43Z");
    row("time with fine fraction", Time, text("2024-04-03T11:23:43.9999999"), "2024-04-03T11:23:43Z");
    row("time without seconds", Time, text("2024-04-03 11:23"), "2024-04-03T11:23:00Z");
    row("time from the east", Time, text("2024-04-03T01:00:00+02:00"), "2024-04-02T23:00:00Z");
    row("time from the west", Time, text("2024-12-31T19:30:00-0530"), "2025-01-01T01:00:00Z");
    row("time with short offset", Time, text("2024-04-03T12:00:00+02"), "2024-04-03T10:00:00Z");
    row("time with a space before the offset", Time, text("2024-04-03 12:00:00 +02:00"), "2024-04-03T10:00:00Z");
    row("time of a date", Time, text("2024-04-03"), "2024-04-03T00:00:00Z");
    row("time 24:00", Time, text("2024-12-31T24:00:00"), "2025-01-01T00:00:00Z");
    row("time leap second", Time, text("2016-12-31T23:59:60Z"), "2017-01-01T00:00:00Z");
    row("time before 1970", Time, text("1969-12-31T23:59:59.5Z"), "1969-12-31T23:59:59Z");
    row("time unix", Time, integer(1712143423), "2024-04-03T11:23:43Z");
    row("time unix zero", Time, integer(0), "1970-01-01T00:00:00Z");
    row("time julian", Time, real(2440587.5), "1970-01-01T00:00:00Z");
    row("time milliseconds taken for seconds", Time, integer(1712143423000), nullptr);
    row("time smallest number", Time, integer(std::numeric_limits<qint64>::min()), nullptr);
    row("time not a number", Time, real(std::numeric_limits<double>::quiet_NaN()), nullptr);
    row("time 25:00", Time, text("2024-04-03T25:00:00Z"), nullptr);
    row("time 12:60", Time, text("2024-04-03T12:60:00Z"), nullptr);
    row("time 24:01", Time, text("2024-04-03T24:01:00Z"), nullptr);
    row("time named zone", Time, text("2024-04-03T12:00:00 CET"), nullptr);
    row("time fraction without digits", Time, text("2024-04-03T12:00:00.Z"), nullptr);
    row("time out of years by its offset", Time, text("9999-12-31T23:00:00-02:00"), nullptr);
    row("time word", Time, text("yesterday"), nullptr);

    row("bool 1", Boolean, integer(1), "true");
    row("bool 0", Boolean, integer(0), "false");
    row("bool 1.0", Boolean, real(1.0), "true");
    row("bool true", Boolean, text("true"), "true");
    row("bool TRUE", Boolean, text(" TRUE "), "true");
    row("bool False", Boolean, text("False"), "false");
    row("bool text 0", Boolean, text("0"), "false");
    row("bool NULL", Boolean, {}, "");
    row("bool 2", Boolean, integer(2), nullptr);
    row("bool yes", Boolean, text("yes"), nullptr);
}

void CellsTest::typedValuesAreCanonicalOrEmpty()
{
    QFETCH(const Example, example);
    QByteArray scratch;
    const Cell cell = normalised(example.raw, Column{.name = "Any", .kind = example.kind}, scratch);
    QCOMPARE(cell.unreadable, example.expected == nullptr);
    QCOMPARE(cell.text.toByteArray(), QByteArray(example.expected ? example.expected : ""));
    QVERIFY(!cell.truncated);
}

void CellsTest::textStaysAsItIs_data()
{
    QTest::addColumn<Example>("example");
    const auto row = [](const char* name, const RawCell& raw, const char* expected) {
        QTest::newRow(name) << Example{ColumnKind::Text, raw, expected};
    };
    row("NULL", {}, "");
    row("empty", text(""), "");
    row("blank is no value", text(" \t\r\n "), "");
    row("spaces around stay", text(" a "), " a ");
    row("F-19 leading zeros stay", text("007"), "007");
    row("lines stay", text("a\r\nb\tc"), "a\r\nb\tc");
    row("markup stays", text("]]> & <b> \"q\" 'a'"), "]]> & <b> \"q\" 'a'");
    row("umlauts",
        text("Gr\xC3\xB6\xC3\x9F"
             "e"),
        "Gr\xC3\xB6\xC3\x9F"
        "e");
    row("emoji", text("\xF0\x9F\x92\xBB"), "\xF0\x9F\x92\xBB");
    row("right to left", text("\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D"), "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D");
    row("number", integer(12), "12");
    row("whole real", real(12.0), "12");
    row("real", real(1.25), "1.25");
    row("huge real", real(1e300), "1e+300");
}

void CellsTest::textStaysAsItIs()
{
    QFETCH(const Example, example);
    QByteArray scratch;
    const Cell cell = normalised(example.raw, Column{.name = "Any"}, scratch);
    QCOMPARE(cell.text.toByteArray(), QByteArray(example.expected));
    QVERIFY(!cell.unreadable && !cell.truncated);
    QCOMPARE(cell.replaced, 0);
}

void CellsTest::w33_illegalCharactersAreReplaced_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<int>("replaced");
    const QByteArray r = "\xEF\xBF\xBD";
    QTest::newRow("control") << QByteArray("a\x01z") << "a" + r + "z" << 1;
    QTest::newRow("escape at the end of eight") << QByteArray("1234567\x1B") << "1234567" + r << 1;
    QTest::newRow("NUL in the middle") << QByteArray("a\0z", 3) << "a" + r + "z" << 1;
    QTest::newRow("only NUL") << QByteArray(1, '\0') << r << 1;
    QTest::newRow("lone surrogate") << QByteArray("a\xED\xA0\x80z") << "a" + r + r + r + "z" << 3;
    QTest::newRow("0xFF") << QByteArray("\xFF\xFE") << r + r << 2;
    QTest::newRow("cut sequence") << QByteArray("ab\xE2\x82") << "ab" + r + r << 2;
    QTest::newRow("overlong") << QByteArray("\xC0\xAF") << r + r << 2;
    QTest::newRow("U+FFFE") << QByteArray("\xEF\xBF\xBE") << r << 1;
    QTest::newRow("Latin-1") << QByteArray("Gr\xF6\xDF"
                                           "e")
                             << "Gr" + r + r + "e" << 2;
}

void CellsTest::w33_illegalCharactersAreReplaced()
{
    QFETCH(const QByteArray, raw);
    QByteArray scratch;
    const Cell cell = normalised(text(raw), Column{.name = "Any"}, scratch);
    QTEST(cell.text.toByteArray(), "expected");
    QTEST(cell.replaced, "replaced");
}

void CellsTest::plainTextIsToldFromOtherAtEveryLength()
{
    for (int length = 1; length <= 40; ++length) {
        for (int at = 0; at < length; ++at) {
            for (const char bad : {'\x01', '\x1F', '\xFF', '\x80'}) {
                QByteArray raw(length, '~');
                raw[at] = bad;
                QByteArray scratch;
                QCOMPARE(normalised(text(raw), Column{.name = "Any"}, scratch).replaced, 1);
            }
        }
        const QByteArray clean(length, ' ' + 1);
        QByteArray scratch;
        QCOMPARE(normalised(text(clean), Column{.name = "Any"}, scratch).text.toByteArray(), clean);
    }
}

void CellsTest::longTextIsCutByCharacters_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("fits") << QByteArray("abcd") << QByteArray("abcd");
    QTest::newRow("too long") << QByteArray("abcde") << QByteArray("abcd");
    QTest::newRow("characters, not bytes")
        << QByteArray("\xC3\xA4\xC3\xB6\xC3\xBC\xC3\x9F") << QByteArray("\xC3\xA4\xC3\xB6\xC3\xBC\xC3\x9F");
    QTest::newRow("no half characters") << QByteArray("abc\xF0\x9F\x92\xBBz") << QByteArray("abc\xF0\x9F\x92\xBB");
    QTest::newRow("replaced first") << QByteArray("\x01\x01\x01\x01\x01")
                                    << QByteArray("\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
}

void CellsTest::longTextIsCutByCharacters()
{
    QFETCH(const QByteArray, raw);
    QFETCH(const QByteArray, expected);
    QByteArray scratch;
    const Cell cell = normalised(text(raw), Column{.name = "Any", .maxLength = 4}, scratch);
    QCOMPARE(cell.text.toByteArray(), expected);
    QCOMPARE(cell.truncated, raw != expected && characterCount(raw) > 4);
}

void CellsTest::keysAreNeverCut()
{
    QByteArray scratch;
    const Cell cell = normalised(text("abcde"), Column{.name = "Any", .maxLength = 4}, scratch, Truncate::No);
    QCOMPARE(cell.text.toByteArray(), QByteArray("abcde"));
    QVERIFY(!cell.truncated);
}

void CellsTest::lastModifiedIsReadToTheMillisecond_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<qint64>("expected");
    QTest::newRow("epoch") << QByteArray("1970-01-01T00:00:00Z") << qint64{0};
    QTest::newRow("milliseconds") << QByteArray("2024-04-03T11:23:43.25Z") << qint64{1712143423250};
    QTest::newRow("offset") << QByteArray("2024-04-03T13:23:43.250+02:00") << qint64{1712143423250};
    QTest::newRow("blank") << QByteArray(" ") << qint64{0};
    QTest::newRow("unreadable") << QByteArray("never") << qint64{-1};
}

void CellsTest::lastModifiedIsReadToTheMillisecond()
{
    QFETCH(const QByteArray, raw);
    QTEST(qint64{timeOf(text(raw)).value_or(-1)}, "expected");
}

void CellsTest::describesWhatItFoundShortAndPrintable()
{
    QCOMPARE(describe(text("a\x01z")), QStringLiteral("a\uFFFDz"));
    QCOMPARE(describe(integer(7)), QStringLiteral("7"));
    QCOMPARE(describe({}), QString());
    QCOMPARE(describe(text(QByteArray(500, 'x'))).size(), 61);
}

ITAM_TEST(CellsTest)
#include "tst_cells.moc"
