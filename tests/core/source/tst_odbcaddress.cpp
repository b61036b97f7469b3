// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/odbcaddress.h"
#include "core/source/odbcapi.h"
#include "core/source/odbcdialect.h"
#include "tests/testcase.h"

#include <QFile>

using namespace itam::core::source;

class OdbcAddressTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void initTestCase();
    void readsAndWritesAttributes_data();
    void readsAndWritesAttributes();
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();
    void addsWhatADriverNeedsUnlessItIsSaid_data();
    void addsWhatADriverNeedsUnlessItIsSaid();
    void takesTheTimeLimitOut();
    void findsThePasswordOfADataSource();
    void saysWhatADiagnosisMeans_data();
    void saysWhatADiagnosisMeans();
    void keepsThePasswordOutOfWhatTheDriverSays();
    void tellsWrongSqlFromAMissingPermission();
    void writesTextsAsUtf8_data();
    void writesTextsAsUtf8();
    void sqlServerComparesBytes();

private:
    void write(const QString& name, const QByteArray& contents)
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(contents), contents.size());
    }
    QTemporaryDir m_folder;
};

/// Drivers and data sources of this program only, from here to its end: unixODBC looks where they are once.
void OdbcAddressTest::initTestCase()
{
    write(QStringLiteral("odbcinst.ini"), "[PostgreSQL Unicode]\nDriver=psqlodbcw.so\n[PostgreSQL ANSI]\n"
                                          "Driver=psqlodbca.so\n[ODBC Driver 18 for SQL Server]\n"
                                          "Driver=/opt/microsoft/lib64/libmsodbcsql-18.3.so.2.1\n"
                                          "[FreeTDS]\nDriver=libtdsodbc.so\n[Other]\nDriver=libother.so\n");
    write(QStringLiteral("odbc.ini"), "[estate]\nDriver=PostgreSQL Unicode\nServername=db\nPort=5433\nFetch=200\n"
                                      "Password=hunter2\n[ansi]\nDriver=/usr/lib/odbc/psqlodbca.so\n");
    qputenv("ODBCSYSINI", m_folder.path().toUtf8());
    qputenv("ODBCINI", m_folder.filePath(QStringLiteral("odbc.ini")).toUtf8());
}

void OdbcAddressTest::readsAndWritesAttributes_data()
{
    QTest::addColumn<QString>("rest");
    QTest::addColumn<QString>("written");
    const auto row = [](const char* rest, const char* written) {
        QTest::newRow(rest) << QString::fromUtf8(rest) << QString::fromUtf8(written);
    };
    row("other estate", "DSN={other estate}");
    row("DSN=x", "DSN=x");
    row(" driver = Other ; Server=a ;;", "driver=Other;Server=a");
    row("Driver={Other};Uid=a}b", "Driver=Other;Uid={a}}b}");
    row("Driver=Other;Pwd={a;b}}c=d}", "Driver=Other;Pwd={a;b}}c=d}");
    row("Driver=Other;Pwd={}", "Driver=Other;Pwd=");
    row("Driver=Other;Server=k\xC3\xBC"
        "che",
        "Driver=Other;Server=k\xC3\xBC"
        "che");
}

void OdbcAddressTest::readsAndWritesAttributes()
{
    QFETCH(const QString, rest);
    const auto address = parseOdbc(rest, {QStringLiteral("odbc:") + rest});
    QVERIFY2(address, qPrintable(address ? QString() : address.error().detail));
    QTEST(address->connectionString(), "written");
    QCOMPARE(parseOdbc(address->connectionString(), {})->connectionString(), address->connectionString());
}

void OdbcAddressTest::refusesWhatIsNone_data()
{
    QTest::addColumn<QString>("rest");
    for (const char* rest : {"Server=x", "Driver=Other;hunter2", "Driver={Other;Pwd=hunter2",
                             "Driver={Other}x;Pwd=hunter2", "=x;DSN=y", "Driver=Other;StatementTimeout=soon",
                             "Driver=Other;StatementTimeout=0", "Driver=PostgreSQL ANSI", "DSN=ansi"})
        QTest::newRow(rest) << QString::fromLatin1(rest);
}

void OdbcAddressTest::refusesWhatIsNone()
{
    QFETCH(const QString, rest);
    const auto address = parseOdbc(rest, {QStringLiteral("odbc:") + rest});
    QVERIFY(!address);
    QCOMPARE(address.error().code, itam::ErrorCode::Usage);
    QVERIFY(!address.error().detail.contains(QStringLiteral("hunter2")));
}

void OdbcAddressTest::addsWhatADriverNeedsUnlessItIsSaid_data()
{
    QTest::addColumn<QString>("rest");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    const auto row = [](const char* rest, const char* name, const char* value) {
        QTest::newRow(qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(rest), QLatin1String(name))))
            << QString::fromLatin1(rest) << QString::fromLatin1(name) << QString::fromLatin1(value);
    };
    row("Driver={PostgreSQL Unicode}", "UseDeclareFetch", "1");
    row("Driver={PostgreSQL Unicode}", "Fetch", "1000");
    row("Driver={PostgreSQL Unicode};fetch=50", "Fetch", "50");
    row("Driver=/usr/lib/odbc/psqlodbcw.so", "UseDeclareFetch", "1");
    row("Driver={PostgreSQL Unicode}", "SSLmode", "prefer");
    row("Driver={PostgreSQL Unicode};sslmode=verify-full", "SSLmode", "verify-full");
    row("estate", "UseDeclareFetch", "1");
    row("Driver={ODBC Driver 18 for SQL Server};Server=db", "MARS_Connection", "yes");
    row("Driver=FreeTDS;Server=db", "MARS_Connection", "yes");
    row("Driver={ODBC Driver 18 for SQL Server};MARS_Connection=no", "MARS_Connection", "no");
    row("Driver=Other", "UseDeclareFetch", "");
    row("Driver=Other", "MARS_Connection", "");
}

void OdbcAddressTest::addsWhatADriverNeedsUnlessItIsSaid()
{
    QFETCH(const QString, rest);
    QFETCH(const QString, name);
    const auto address = parseOdbc(rest, {}).value();
    const auto* attribute = address.find(QLatin1String(name.toLatin1()));
    QTEST(attribute != nullptr ? attribute->value : QString(), "value");
}

void OdbcAddressTest::takesTheTimeLimitOut()
{
    const auto address = parseOdbc(QStringLiteral("DSN=x;statementtimeout=30"), {}).value();
    QCOMPARE(address.statementTimeout, 30U);
    QCOMPARE(address.connectionString(), QStringLiteral("DSN=x"));
}

void OdbcAddressTest::findsThePasswordOfADataSource()
{
    const auto source = parseOdbc(QStringLiteral("estate"), {}).value();
    QVERIFY(source.hasPassword());
    QCOMPARE(source.password(), QStringLiteral("hunter2"));
    QVERIFY(!source.connectionString().contains(QStringLiteral("hunter2"))); // the driver reads it by itself
    QCOMPARE(source.find(QLatin1String("Fetch")), nullptr);                  // said in odbc.ini
    QCOMPARE(source.valueOf(QLatin1String("Port")), QStringLiteral("5433"));
    QVERIFY(!parseOdbc(QStringLiteral("Driver=Other"), {})->hasPassword());
}

void OdbcAddressTest::saysWhatADiagnosisMeans_data()
{
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("refusal");
    QTest::addColumn<QString>("meaning");
    const auto row = [](const char* name, const char* state, int number, const char* text, bool refusal,
                        const char* meaning) {
        QTest::newRow(name) << QByteArray(state) << number << QString::fromLatin1(text) << refusal
                            << QString::fromLatin1(meaning);
    };
    row("no such data source", "IM002", 0, "Data source name not found", true, "no ODBC data source has this name");
    row("no such driver", "01000", 0, "Can't open lib 'x' : file not found", true, "ODBC driver cannot be loaded");
    row("SQL Server: login", "28000", 18456, "Login failed for user 'sa'.", true, "refuses this user and password");
    row("SQL Server: database", "42000", 4060, "Cannot open database \"x\"", true, "no such database");
    row("SQL Server: time", "HYT00", 0, "Login timeout expired", true, "did not answer in time");
    row("SQL Server: silence", "08001", 10061, "TCP Provider: Error code 0x274D", true, "no database server answers");
    row("SQL Server: certificate", "08001", -1, "SSL Provider: certificate verify failed", true,
        "certificate is not accepted");
    row("anything else", "HY000", 1, "strange", true, "no connection to the server: strange");
    row("lost", "08S01", 0, "Communication link failure", false, "the connection to the server was lost");
    row("time limit", "HYT00", 0, "Query timeout expired", false, "time limit");
    row("no view", "42S02", 208, "Invalid object name 'x'.", false, "a table or view is missing");
    row("no column", "42S22", 207, "Invalid column name 'x'.", false, "a column is missing");
    row("no right", "42000", 229, "The SELECT permission was denied", false, "lacks a permission");
    row("no snapshots", "42000", 3952, "Snapshot isolation transaction failed", false, "does not allow snapshots");
    row("PostgreSQL: ended", "57P01", 1, "terminating connection", false, "the server ended the connection");
    row("PostgreSQL: no right", "42501", 1, "permission denied", false, "lacks a permission");
}

void OdbcAddressTest::saysWhatADiagnosisMeans()
{
    QFETCH(const QByteArray, state);
    QFETCH(const int, number);
    QFETCH(const QString, text);
    QFETCH(const bool, refusal);
    QFETCH(const QString, meaning);
    const odbc::Diagnosis diagnosis{state, number, text};
    const QString said = refusal ? odbc::meaningOfRefusal(diagnosis, {}) : odbc::meaningOf(diagnosis, {});
    QVERIFY2(said.contains(meaning), qPrintable(said));
    QVERIFY(said.endsWith(text));
}

void OdbcAddressTest::keepsThePasswordOutOfWhatTheDriverSays()
{
    const odbc::Diagnosis diagnosis{"HY000", 0, QStringLiteral("cannot use DRIVER=x;PWD={a}}b};UID=c; nor a}b")};
    const QString said = odbc::meaningOf(diagnosis, QStringLiteral("a}b"));
    QVERIFY2(said.endsWith(QStringLiteral("cannot use DRIVER=x;PWD=***;UID=c; nor ***")), qPrintable(said));
}

void OdbcAddressTest::tellsWrongSqlFromAMissingPermission()
{
    QVERIFY(odbc::isWrongSql({"42S02", 208, {}}));
    QVERIFY(odbc::isWrongSql({"42P01", 1, {}}));
    QVERIFY(!odbc::isWrongSql({"42501", 1, {}}));
    QVERIFY(!odbc::isWrongSql({"42000", 229, {}}));
    QVERIFY(!odbc::isWrongSql({"08S01", 0, {}}));
    QVERIFY(odbc::isWrongValue({"22P02", 1, {}}) && odbc::isWrongValue({"22018", 245, {}}));
}

void OdbcAddressTest::writesTextsAsUtf8_data()
{
    QTest::addColumn<QList<int>>("units");
    QTest::addColumn<QByteArray>("utf8");
    QTest::newRow("ASCII") << QList<int>{'a', 0x7F} << QByteArray("a\x7F");
    QTest::newRow("two bytes") << QList<int>{0x80, 0xE4, 0x7FF} << QByteArray("\xC2\x80\xC3\xA4\xDF\xBF");
    QTest::newRow("three bytes") << QList<int>{0x800, 0x20AC, 0xFFFD}
                                 << QByteArray("\xE0\xA0\x80\xE2\x82\xAC\xEF\xBF\xBD");
    QTest::newRow("a pair") << QList<int>{'x', 0xD83D, 0xDCBB, 'y'} << QByteArray("x\xF0\x9F\x92\xBBy");
    QTest::newRow("half a pair") << QList<int>{0xD83D, 'x'} << QByteArray("\xED\xA0\xBDx");
    QTest::newRow("half a pair at the end") << QList<int>{'x', 0xD83D} << QByteArray("x\xED\xA0\xBD");
}

void OdbcAddressTest::writesTextsAsUtf8()
{
    QFETCH(const QList<int>, units);
    std::vector<char16_t> text;
    for (const int unit : units)
        text.push_back(static_cast<char16_t>(unit));
    QByteArray out;
    odbc::appendUtf8(out, text.data(), static_cast<qsizetype>(text.size()));
    QTEST(out, "utf8");
}

// There is no such server here: what it is told is at least what it should be told.
void OdbcAddressTest::sqlServerComparesBytes()
{
    const OdbcSqlServer server;
    const Dialect& words = server.words();
    QCOMPARE(words.inByteOrder(words.asText(words.quoted("a\"b"))),
             QByteArray("CAST(\"a\"\"b\" AS nvarchar(4000)) COLLATE Latin1_General_BIN2"));
    QCOMPARE(words.isKey("k").count('?'), 3);
    QVERIFY(words.isKey("k").startsWith("k = ? AND "));
    QVERIFY(server.sessionSettings().contains("SET TRANSACTION ISOLATION LEVEL SNAPSHOT"));
}

ITAM_TEST(OdbcAddressTest)
#include "tst_odbcaddress.moc"
