// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/csv.h"
#include "tests/testcase.h"

using namespace itam::core::support;

class SupportCsvTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void writesCells_data();
    void writesCells();
    void leavesNumbersAlone() { QCOMPARE(csvCell(QStringLiteral("-5"), true), QStringLiteral("-5")); }
    void endsLinesAsRfc4180Says()
    {
        QCOMPARE(csvLine({QStringLiteral("a"), QString(), QStringLiteral("b,c")}), QStringLiteral("a,,\"b,c\"\r\n"));
    }
};

void SupportCsvTest::writesCells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    const auto row = [](const char* name, const char* text, const char* cell) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(cell);
    };
    row("plain", "Büro", "Büro");
    row("comma", "a,b", "\"a,b\"");
    row("quote", "19\" rack", "\"19\"\" rack\"");
    row("line end", "a\r\nb", "\"a\r\nb\"");
    row("formula =", "=cmd|'/c calc'!A1", "'=cmd|'/c calc'!A1");
    row("formula +", "+1", "'+1");
    row("formula -", "-1", "'-1");
    row("formula @", "@SUM(A1)", "'@SUM(A1)");
    row("formula behind a tab", "\t=1", "'\t=1");
    row("formula behind a carriage return", "\r=1", "\"'\r=1\"");
    row("formula with comma", "=A1,B1", "\"'=A1,B1\"");
    row("empty", "", "");
}

void SupportCsvTest::writesCells()
{
    QFETCH(QString, text);
    QFETCH(QString, cell);
    QCOMPARE(csvCell(text), cell);
}

ITAM_TEST(SupportCsvTest)
#include "tst_csv.moc"
