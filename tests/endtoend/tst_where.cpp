// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// `itam-export where TEXT`: from a name, a serial number or a key to everything that is known of a computer, against a
// real instance, and what is still told when it is away.
#include "tests/endtoend/exporterprocess.h"
#include "tests/endtoend/smallestate.h"
#include "tests/testcase.h"

#include <QTemporaryDir>

using namespace itam;
using namespace itam::tests;

class WhereTest final : public TestCase
{
    Q_OBJECT
private slots:
    void initTestCase();
    void isFoundByNameSerialAndKeys_data();
    void isFoundByNameSerialAndKeys();
    void theWholeWayIsTold();
    void severalAreOffered();
    void aVanishedComputerIsFoundByItsKey();
    void withoutTheInstanceTheRestIsTold();
    void nobodyKnowsIt();
    void peopleReadItToo();

private:
    [[nodiscard]] QJsonObject where(const QString& text, const QStringList& extra = {}, int* exitStatus = nullptr);
    QTemporaryDir m_folder;
    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<ExporterHost> m_host;
};

/// One export for all: the searches only read. C00003 vanished after it.
void WhereTest::initTestCase()
{
    const QString source = m_folder.filePath(QStringLiteral("operations.db"));
    SmallEstate estate(source);
    estate.addComputers(3);
    estate.addContracts(1);
    estate.addInstallations(1, 3);
    m_sandbox = std::make_unique<SandboxProcess>(m_folder.filePath(QStringLiteral("sandbox")));
    QVERIFY(m_sandbox->start());
    m_host = std::make_unique<ExporterHost>(m_folder.filePath(QStringLiteral("host")), *m_sandbox, source);
    QCOMPARE(m_host->run().outcome(), QStringLiteral("succeeded"));
    QVERIFY(estate.execute("DELETE FROM computer WHERE id = 'C00003'"));
}

QJsonObject WhereTest::where(const QString& text, const QStringList& extra, int* exitStatus)
{
    const ExportEnd end = m_host->command(QStringLiteral("where"), QStringList{text} + extra);
    if (exitStatus != nullptr)
        *exitStatus = end.exitStatus;
    return end.json;
}

void WhereTest::isFoundByNameSerialAndKeys_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("key");
    QTest::newRow("name") << "PC00001" << "C00001";
    QTest::newRow("serial number") << "s00001xy" << "C00001";
    QTest::newRow("ComputerID") << "C00001" << "C00001";
    QTest::newRow("contract row") << "R0001" << "R0001";
    QTest::newRow("installation") << "I00001-002" << "I00001-002";
}

void WhereTest::isFoundByNameSerialAndKeys()
{
    QFETCH(const QString, text);
    const QJsonObject answer = where(text);
    const QJsonValue hit = answer[QLatin1String("found")][QLatin1String("hit")];
    QTEST(hit[QLatin1String("key")].toString(), "key");
    QCOMPARE(hit[QLatin1String("computerId")].toString(), QStringLiteral("C00001"));
    QCOMPARE(answer[QLatin1String("found")][QLatin1String("ci")][QLatin1String("name")].toString(),
             QStringLiteral("pc00001"));
}

void WhereTest::theWholeWayIsTold()
{
    int exitStatus = -1;
    const QJsonValue found = where(QStringLiteral("pc00001"), {}, &exitStatus)[QLatin1String("found")];
    QCOMPARE(exitStatus, 0);
    const QJsonValue record = found[QLatin1String("record")][QLatin1String("records")][0];
    QCOMPARE(record[QLatin1String("source")][QLatin1String("values")][QLatin1String("SerialNo")].toString(),
             QStringLiteral("S00001XY"));
    QVERIFY(record[QLatin1String("journal")][QLatin1String("standings")][0][QLatin1String("landed")].toBool());
    QCOMPARE(record[QLatin1String("instance")][QLatin1String("rows")][0][QLatin1String("transaction")],
             record[QLatin1String("journal")][QLatin1String("carriedBy")][0][QLatin1String("transaction")]);
    QCOMPARE(found[QLatin1String("ci")][QLatin1String("sysId")],
             record[QLatin1String("instance")][QLatin1String("computer")][QLatin1String("sysId")]);
    QCOMPARE(found[QLatin1String("installations")][QLatin1String("total")].toInt(), 3);
    QCOMPARE(found[QLatin1String("contracts")][QLatin1String("total")].toInt(), 1);
    QCOMPARE(found[QLatin1String("contracts")][QLatin1String("rows")][0][QLatin1String("key")].toString(),
             QStringLiteral("R0001"));
    QCOMPARE(found[QLatin1String("lifecycle")][QLatin1String("label")].toString(), QStringLiteral("Operational"));
    QVERIFY(found[QLatin1String("findings")].toArray().isEmpty());
    for (const QJsonValue& error : found[QLatin1String("unreachable")].toObject())
        QVERIFY(error.isNull());
}

void WhereTest::severalAreOffered()
{
    const QJsonObject answer = where(QStringLiteral("pc0000"));
    QVERIFY(answer[QLatin1String("found")].isNull());
    QCOMPARE(answer[QLatin1String("hits")].toArray().size(), 3); // the one that vanished is a CI still
}

void WhereTest::aVanishedComputerIsFoundByItsKey()
{
    const QJsonValue found = where(QStringLiteral("C00003"))[QLatin1String("found")];
    QVERIFY(!found[QLatin1String("hit")][QLatin1String("inSource")].toBool());
    QVERIFY(found[QLatin1String("hit")][QLatin1String("inJournal")].toBool());
    QCOMPARE(found[QLatin1String("ci")][QLatin1String("name")].toString(), QStringLiteral("pc00003"));
}

void WhereTest::withoutTheInstanceTheRestIsTold()
{
    const QStringList elsewhere{QStringLiteral("-url"), QStringLiteral("http://127.0.0.1:9")};
    int exitStatus = -1;
    const QJsonObject answer = where(QStringLiteral("pc00002"), elsewhere, &exitStatus);
    QCOMPARE(exitStatus, 0);
    QCOMPARE(answer[QLatin1String("unreachable")][QLatin1String("instance")][QLatin1String("code")].toString(),
             QStringLiteral("network.refused"));
    const QJsonValue record = answer[QLatin1String("found")][QLatin1String("record")][QLatin1String("records")][0];
    QVERIFY(record[QLatin1String("journal")][QLatin1String("standings")][0][QLatin1String("landed")].toBool());
    (void)where(QStringLiteral("pc00002"),
                elsewhere + QStringList{QStringLiteral("--source"), QStringLiteral("sqlite:/nowhere.db"),
                                        QStringLiteral("--journal"), QStringLiteral("/dev/null")},
                &exitStatus);
    QCOMPARE(exitStatus, 2);
}

void WhereTest::nobodyKnowsIt()
{
    int exitStatus = -1;
    const QJsonObject answer = where(QStringLiteral("nowhere"), {}, &exitStatus);
    QCOMPARE(exitStatus, 0);
    QVERIFY(answer[QLatin1String("found")].isNull());
    QVERIFY(answer[QLatin1String("hits")].toArray().isEmpty());
}

void WhereTest::peopleReadItToo()
{
    const QStringList text{QStringLiteral("pc00001"), QStringLiteral("--output"), QStringLiteral("text")};
    const QByteArray out = m_host->command(QStringLiteral("where"), text).out;
    for (const char* part : {"pc00001, ComputerID C00001, serial number S00001XY", "Findings\n  None.",
                             "Operational state: Operational", "Product 1", "In the journal"})
        QVERIFY2(out.contains(part), part);
}

ITAM_TEST(WhereTest)
#include "tst_where.moc"
