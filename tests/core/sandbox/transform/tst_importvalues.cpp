// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// servicenow-import.md 6, 7 and 11 without any tables.
#include "core/sandbox/transform/builtinscripts.h"
#include "core/sandbox/transform/importvalues.h"
#include "tests/testcase.h"

using namespace itam::sandbox::transform;
using namespace itam::tests;

Q_DECLARE_METATYPE(std::vector<KeyState>)

class ImportValuesTest final : public TestCase
{
    Q_OBJECT
private slots:
    void is05_whatAKeyDecides_data();
    void is05_whatAKeyDecides();
    void datesAreReadByTheirFormat_data();
    void datesAreReadByTheirFormat();
    void is08_onlyCapitalsClear();
    void trailingBlanksDoNotCount();
    void classByOperatingSystem_data();
    void classByOperatingSystem();
    void userNameIsFirstAndLastUnlessGiven();
    void otherScriptsAreNotRun();
};

void ImportValuesTest::is05_whatAKeyDecides_data()
{
    constexpr KeyState filled{false, false};
    constexpr KeyState empty{true, false};
    constexpr KeyState emptyAllowed{true, true};
    QTest::addColumn<std::vector<KeyState>>("keys");
    QTest::addColumn<bool>("insertsOnEmpty");
    QTest::addColumn<int>("decision");
    const auto row = [](const char* name, std::vector<KeyState> keys, bool inserts, KeyDecision decision) {
        QTest::newRow(name) << std::move(keys) << inserts << static_cast<int>(decision);
    };
    row("no coalesce entry: every row inserts", {}, false, KeyDecision::Insert);
    row("one key", {filled}, false, KeyDecision::Search);
    row("two keys", {filled, filled}, false, KeyDecision::Search);
    row("one of two empty: empties match nothing", {filled, empty}, false, KeyDecision::Insert);
    row("one of two empty, allowed", {filled, emptyAllowed}, false, KeyDecision::Search);
    row("all empty", {empty, empty}, false, KeyDecision::Skip);
    row("all empty, map inserts", {empty, empty}, true, KeyDecision::Insert);
    row("all empty, allowed", {emptyAllowed}, false, KeyDecision::Search);
    row("all empty, one allowed", {emptyAllowed, empty}, false, KeyDecision::Skip);
    row("option does not matter with a key", {filled}, true, KeyDecision::Search);
}

void ImportValuesTest::is05_whatAKeyDecides()
{
    QFETCH(std::vector<KeyState>, keys);
    QFETCH(bool, insertsOnEmpty);
    QTEST(static_cast<int>(decideKey(keys, insertsOnEmpty)), "decision");
}

void ImportValuesTest::datesAreReadByTheirFormat_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("format");
    QTest::addColumn<bool>("withTime");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* value, const char* format, bool withTime, const char* expected) {
        QTest::newRow(name) << QString::fromUtf8(value) << QString::fromUtf8(format) << withTime
                            << QString::fromUtf8(expected);
    };
    row("system date-time", "2026-03-04 05:06:07", "", true, "2026-03-04 05:06:07");
    row("system date alone", "2026-03-04", "", true, "2026-03-04 00:00:00");
    row("a date keeps no time", "2026-03-04 05:06:07", "", false, "2026-03-04");
    row("dd-MM-yyyy", "04-03-2026", "dd-MM-yyyy", false, "2026-03-04");
    row("MM-dd-yyyy", "03-04-2026", "MM-dd-yyyy", false, "2026-03-04");
    row("yyyy-dd-MM", "2026-04-03", "yyyy-dd-MM", false, "2026-03-04");
    row("with time", "04-03-2026 23:00:00", "dd-MM-yyyy HH:mm:ss", true, "2026-03-04 23:00:00");
    row("with offset", "2026-03-04 01:00:00 +02:00", "yyyy-MM-dd HH:mm:ss z", true, "2026-03-03 23:00:00");
    row("offset without colon or blank", "2026-03-04 01:00:00-0130", "yyyy-MM-dd HH:mm:ssz", true,
        "2026-03-04 02:30:00");
    row("zone by name", "2026-01-04 01:00:00 Europe/Berlin", "yyyy-MM-dd HH:mm:ss z", true, "2026-01-04 00:00:00");
    row("UTC", "2026-03-04 01:00:00 UTC", "yyyy-MM-dd HH:mm:ss z", true, "2026-03-04 01:00:00");
    row("zone is missing", "2026-03-04 01:00:00", "yyyy-MM-dd HH:mm:ss z", true, "none");
    row("unknown zone", "2026-03-04 01:00:00 Mars/Base", "yyyy-MM-dd HH:mm:ss z", true, "none");
    row("another format", "04/03/2026", "dd-MM-yyyy", false, "none");
    row("no such day", "2026-02-30", "", false, "none");
}

void ImportValuesTest::datesAreReadByTheirFormat()
{
    QFETCH(QString, value);
    QFETCH(QString, format);
    QFETCH(bool, withTime);
    QTEST(dateFrom(value, format, withTime).value_or(QStringLiteral("none")), "expected");
}

void ImportValuesTest::is08_onlyCapitalsClear()
{
    QVERIFY(clearsTarget(QStringLiteral("NULL")));
    for (const char* text : {"null", "Null", "NULL ", "", "NULLS"})
        QVERIFY2(!clearsTarget(QString::fromLatin1(text)), text);
}

void ImportValuesTest::trailingBlanksDoNotCount()
{
    QCOMPARE(withoutTrailingBlanks(QStringLiteral(" a b \t\n")), QStringLiteral(" a b"));
    QCOMPARE(withoutTrailingBlanks(QStringLiteral("  ")), QString());
}

void ImportValuesTest::classByOperatingSystem_data()
{
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* os, const char* expected) { QTest::newRow(os) << QString::fromLatin1(expected); };
    row("AIX 7.2", "cmdb_ci_unix_server");
    row("HP-UX 11i", "cmdb_ci_unix_server");
    row("Oracle Solaris 11", "cmdb_ci_unix_server");
    row("Windows Server 2019 Standard", "cmdb_ci_win_server");
    row("Microsoft Windows 2000 Server", "cmdb_ci_win_server");
    row("Red Hat Enterprise Linux Server 9", "cmdb_ci_server");
    row("Windows 11 Pro", "cmdb_ci_computer");
    row("macOS 15", "cmdb_ci_computer");
}

void ImportValuesTest::classByOperatingSystem()
{
    const QString os = QString::fromLatin1(QTest::currentDataTag());
    QTEST(computerClassOf(os), "expected");
    QTEST(runBuiltIn(QStringLiteral("itam.computerClass"), {{QStringLiteral("operating_system"), os}}).value(),
          "expected");
}

void ImportValuesTest::userNameIsFirstAndLastUnlessGiven()
{
    QHash<QString, QString> row{{QStringLiteral("first_name"), QStringLiteral("Ada")},
                                {QStringLiteral("last_name"), QStringLiteral("Lovelace")}};
    QCOMPARE(runBuiltIn(QStringLiteral("itam.userName"), row).value(), QStringLiteral("ada.lovelace"));
    QCOMPARE(runBuiltIn(QStringLiteral("itam.fullName"), row).value(), QStringLiteral("Ada Lovelace"));
    row.insert(QStringLiteral("user_id"), QStringLiteral("al1"));
    QCOMPARE(runBuiltIn(QStringLiteral("itam.userName"), row).value(), QStringLiteral("al1"));
}

void ImportValuesTest::otherScriptsAreNotRun()
{
    QVERIFY(!runBuiltIn(QStringLiteral("answer = source.u_name;"), {}));
    QVERIFY(!runBuiltIn(QString(), {}));
}

ITAM_TEST(ImportValuesTest)
#include "tst_importvalues.moc"
