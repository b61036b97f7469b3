// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Looking for a computer by its key, name or serial number.
#include "tests/core/source/databasefile.h"
#include "tests/testcase.h"

using namespace itam::core::source;
using itam::ErrorCode;
using itam::tests::DatabaseFile;

namespace {

constexpr auto computers =
    "CREATE TABLE itam_export_hardware (ComputerID TEXT, ComputerName TEXT, SerialNo TEXT);"
    "INSERT INTO itam_export_hardware VALUES ('C1', 'web-10', 'AB1'), ('C2', 'web-1', 'AB12'), ('C3', 'db', 'web-1'),"
    " ('C4', 'mail', NULL), ('C4', 'mail again', NULL), ('C5', '100%', 'Q_1');";

QStringList found(const DatabaseFile& file, const QString& text, int limit = 20)
{
    const auto hits = file.open()->findComputers(text, limit, {});
    QStringList keys;
    for (const FoundComputer& computer : hits.value())
        keys.append(computer.key + QLatin1String(computer.isExact ? "!" : ""));
    return keys;
}

} // namespace

class ComputerSearchTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void findsInKeyNameAndSerial_data();
    void findsInKeyNameAndSerial();
    void x1_aKeyIsFoundOnce();
    void givesNameAndSerial();
    void stopsAtTheLimit();
    void numbersAreKeysToo();
    void aViewWithoutSerialsIsSearched();
    void withoutTheViewItSaysSo();
    void aStopEndsIt();
};

void ComputerSearchTest::findsInKeyNameAndSerial_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("keys");
    const auto row = [](const char* name, const char* text, const char* keys) {
        QTest::newRow(name) << QString::fromLatin1(text)
                            << QString::fromLatin1(keys).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    };
    row("exact ones first", "web-1", "C2! C3! C1");
    row("whatever the case", "WEB-10", "C1!");
    row("white space around", "  c1 ", "C1!");
    row("a part of a serial", "b1", "C1 C2");
    row("nothing is a pattern", "%", "C5");
    row("nor an underscore", "_", "C5");
    row("no text", "  ", "");
    row("nobody", "nowhere", "");
}

void ComputerSearchTest::findsInKeyNameAndSerial()
{
    const DatabaseFile file(computers);
    QFETCH(const QString, text);
    QTEST(found(file, text), "keys");
}

void ComputerSearchTest::x1_aKeyIsFoundOnce()
{
    QCOMPARE(found(DatabaseFile(computers), QStringLiteral("C4")), QStringList{QStringLiteral("C4!")});
}

void ComputerSearchTest::givesNameAndSerial()
{
    const auto one = DatabaseFile(computers).open()->findComputers(QStringLiteral("AB12"), 5, {});
    QCOMPARE(one.value(), (QList<FoundComputer>{{QStringLiteral("C2"), QStringLiteral("web-1"),
                                                 QStringLiteral("AB12"), true}}));
}

void ComputerSearchTest::stopsAtTheLimit()
{
    QCOMPARE(found(DatabaseFile(computers), QStringLiteral("web"), 2).size(), 2);
}

void ComputerSearchTest::numbersAreKeysToo()
{
    const DatabaseFile file("CREATE VIEW itam_export_hardware AS SELECT 17 AS ComputerID, 'n' AS ComputerName;");
    QCOMPARE(found(file, QStringLiteral("17")), QStringList{QStringLiteral("17!")});
}

void ComputerSearchTest::aViewWithoutSerialsIsSearched()
{
    const DatabaseFile file("CREATE VIEW itam_export_hardware AS SELECT 'c' AS ComputerID, 'name' AS ComputerName;");
    QCOMPARE(found(file, QStringLiteral("name")), QStringList{QStringLiteral("c!")});
}

void ComputerSearchTest::withoutTheViewItSaysSo()
{
    const auto none = DatabaseFile("CREATE TABLE t (a);").open()->findComputers(QStringLiteral("x"), 5, {});
    QCOMPARE(none.error().code, ErrorCode::SourceIncomplete);
}

void ComputerSearchTest::aStopEndsIt()
{
    std::stop_source stop;
    stop.request_stop();
    const auto stopped =
        DatabaseFile(computers).open()->findComputers(QStringLiteral("web"), 5, stop.get_token());
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
}

ITAM_TEST(ComputerSearchTest)
#include "tst_computersearch.moc"
