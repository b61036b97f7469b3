// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/location.h"
#include "core/source/operationsdatabase.h"
#include "tests/testcase.h"

using namespace itam::core::source;

class LocationTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void understandsTheDrivers_data();
    void understandsTheDrivers();
    void refusesWhatIsNoDsn_data();
    void refusesWhatIsNoDsn();
    void neverShowsAPassword_data();
    void neverShowsAPassword();
    void correctsWhatWasTyped();
    void refusesAPasswordInSettings();
};

void LocationTest::understandsTheDrivers_data()
{
    QTest::addColumn<QString>("dsn");
    QTest::addColumn<int>("driver");
    QTest::addColumn<QString>("rest");
    const auto row = [](const char* dsn, Driver driver, const char* rest) {
        QTest::newRow(dsn) << QString::fromLatin1(dsn) << static_cast<int>(driver) << QString::fromLatin1(rest);
    };
    row("sqlite:/var/lib/ops.db", Driver::Sqlite, "/var/lib/ops.db");
    row("sqlite:ops.db", Driver::Sqlite, "ops.db");
    row("sqlite:a folder/ops data.db", Driver::Sqlite, "a folder/ops data.db");
    row("SQLite:C:/ops.db", Driver::Sqlite, "C:/ops.db");
    row("sqlite::memory:", Driver::Sqlite, ":memory:");
    row("postgres://reader@db/ops", Driver::Postgres, "//reader@db/ops");
    row("postgresql://db/ops", Driver::Postgres, "//db/ops");
    row("mariadb://db/ops", Driver::MariaDb, "//db/ops");
    row("mysql://db/ops", Driver::MariaDb, "//db/ops");
    row("odbc:FNMS", Driver::Odbc, "FNMS");
}

void LocationTest::understandsTheDrivers()
{
    QFETCH(const QString, dsn);
    const auto parsed = parseDsn(dsn);
    QVERIFY(parsed);
    QTEST(static_cast<int>(parsed->driver), "driver");
    QTEST(parsed->rest, "rest");
}

void LocationTest::refusesWhatIsNoDsn_data()
{
    QTest::addColumn<QString>("dsn");
    for (const char* dsn : {"", "ops.db", "/var/lib/ops.db", ":ops.db", "sqlite:", "sqlite:  ", "oracle:ops", "sqlite"})
        QTest::newRow(dsn) << QString::fromLatin1(dsn);
}

void LocationTest::refusesWhatIsNoDsn()
{
    QFETCH(const QString, dsn);
    const auto opened = OperationsDatabase::open({dsn});
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, itam::ErrorCode::Usage);
    QVERIFY(opened.error().detail.contains(QStringLiteral("sqlite:PATH")));
    QVERIFY(!opened.error().subject.isEmpty());
}

void LocationTest::neverShowsAPassword_data()
{
    QTest::addColumn<QString>("dsn");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char* dsn, const char* shown) {
        QTest::newRow(dsn) << QString::fromLatin1(dsn) << QString::fromLatin1(shown);
    };
    row("postgres://reader:hunter2@db.invalid/ops", "postgres://reader:***@db.invalid/ops");
    row("postgres://reader:p@ss:w/rd@db.invalid/ops", "postgres://reader:***@db.invalid/ops");
    row("postgres://reader@db.invalid:5432/ops", "postgres://reader@db.invalid:5432/ops");
    row("mariadb://db/ops?user=a&password=hunter2&ssl=1", "mariadb://db/ops?user=a&password=***&ssl=1");
    row("odbc:Driver=X;Uid=a;Pwd=hunter2;Server=s", "odbc:Driver=X;Uid=a;Pwd=***;Server=s");
    row("odbc:Driver=X;PASSWORD = {hun;ter2};Server=s", "odbc:Driver=X;PASSWORD=***;Server=s");
    row("odbc:Driver=X;Pwd={hun}};hunter2};Server=s", "odbc:Driver=X;Pwd=***;Server=s");
    row("odbc:Driver=X;SSLPassword=hunter2", "odbc:Driver=X;SSLPassword=***");
    row("odbc:Driver=X;Server=tcp:db;Uid=reader@corp", "odbc:Driver=X;Server=tcp:db;Uid=reader@corp");
    row("oracle://reader:hunter2@db", "oracle://reader:***@db");
    row("sqlite:pwd=1/a//b:c@d.db", "sqlite:pwd=1/a//b:c@d.db");
}

void LocationTest::neverShowsAPassword()
{
    QFETCH(const QString, dsn);
    QTEST(SourceLocation{dsn}.displayName(), "shown");
    const auto opened = OperationsDatabase::open({dsn});
    QVERIFY(!opened);
    QVERIFY(!opened.error().subject.contains(QStringLiteral("hunter2")));
    QVERIFY(!opened.error().detail.contains(QStringLiteral("hunter2")));
}

void LocationTest::correctsWhatWasTyped()
{
    const auto corrected = [](const char* text) {
        const auto dsn = correctedDsn(QString::fromLatin1(text));
        return dsn ? *dsn : QStringLiteral("refused");
    };
    QCOMPARE(corrected("sqlite:ops.db"), QStringLiteral("sqlite:ops.db"));
    QCOMPARE(corrected("  sqlite:/var/lib/ops.db \n"), QStringLiteral("sqlite:/var/lib/ops.db"));
    QCOMPARE(corrected("/var/lib/ops.db"), QStringLiteral("sqlite:/var/lib/ops.db"));
    QCOMPARE(corrected("postgres://reader@db/ops"), QStringLiteral("postgres://reader@db/ops"));
    for (const char* text : {"", "  ", "ops.db", "oracle:ops", "sqlite:"})
        QCOMPARE(corrected(text), QStringLiteral("refused"));
}

void LocationTest::refusesAPasswordInSettings()
{
    for (const char* text : {"postgres://reader:hunter2@db/ops", "odbc:Driver={PostgreSQL Unicode};Pwd={hunter2}"}) {
        const auto dsn = correctedDsn(QString::fromLatin1(text));
        QVERIFY(!dsn);
        QCOMPARE(dsn.error().code, itam::ErrorCode::SettingsInvalid);
        QVERIFY(!dsn.error().detail.contains(QStringLiteral("hunter2")));
        QVERIFY(!dsn.error().subject.contains(QStringLiteral("hunter2")));
    }
}

ITAM_TEST(LocationTest)
#include "tst_location.moc"
