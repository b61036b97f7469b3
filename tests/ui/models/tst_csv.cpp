// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testcase.h"
#include "ui/models/csv.h"

#include <QTimeZone>

using namespace itam::ui::models;

class CsvTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void writesRawValues_data();
    void writesRawValues();
    void endsLinesAsRfc4180Says() { QCOMPARE(csvLine({1, 2}), QStringLiteral("1,2\r\n")); }
    void keepsATableRowOnOneLineWhenCopied()
    {
        QCOMPARE(tsvLine({QStringLiteral("a\tb"), QStringLiteral("c\nd"), 5}), QStringLiteral("a b\tc d\t5\n"));
    }
};

void CsvTest::writesRawValues_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const QVariant& value, const char* text) {
        QTest::newRow(name) << value << QString::fromUtf8(text);
    };
    row("number", 1234567LL, "1234567");
    row("negative number is no formula", -5, "-5");
    row("plain", QStringLiteral("laptop"), "laptop");
    row("comma", QStringLiteral("a,b"), "\"a,b\"");
    row("quote", QStringLiteral("19\" rack"), "\"19\"\" rack\"");
    row("line end", QStringLiteral("a\nb"), "\"a\nb\"");
    row("formula =", QStringLiteral("=cmd|'/c calc'!A1"), "'=cmd|'/c calc'!A1");
    row("formula +", QStringLiteral("+1"), "'+1");
    row("formula -", QStringLiteral("-1"), "'-1");
    row("formula @", QStringLiteral("@SUM(A1)"), "'@SUM(A1)");
    row("formula behind a tab", QStringLiteral("\t=1"), "'\t=1");
    row("formula with comma", QStringLiteral("=A1,B1"), "\"'=A1,B1\"");
    row("empty", QString(), "");
    row("time in UTC", QDateTime(QDate(2026, 3, 29), QTime(3, 30), QTimeZone("Europe/Berlin")), "2026-03-29T01:30:00Z");
}

void CsvTest::writesRawValues()
{
    QFETCH(QVariant, value);
    QFETCH(QString, text);
    QCOMPARE(csvLine({value}), text + QStringLiteral("\r\n"));
}

ITAM_TEST(CsvTest)
#include "tst_csv.moc"
