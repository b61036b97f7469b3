// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// `itam-export history --record KEY`: one record from the operations database to what it became on a real instance, and
// what is still told when the instance is away.
#include "tests/endtoend/exporterprocess.h"
#include "tests/endtoend/smallestate.h"
#include "tests/testcase.h"

#include <QTemporaryDir>

using namespace itam;
using namespace itam::tests;

class RecordHistoryTest final : public TestCase
{
    Q_OBJECT
private slots:
    void initTestCase();
    void aRecordThatLandedIsFollowedToItsComputer();
    void d1_aPendingRecordHasItsReasonEverywhere();
    void recordsOfAllTypesWithTheKeyAreShown();
    void aKeyThatNobodyKnowsIsSaidSo();
    void withoutTheInstanceTheRestIsTold();

private:
    [[nodiscard]] QJsonObject story(const QString& key, const QStringList& extra = {}, int* exitStatus = nullptr);
    [[nodiscard]] static QJsonObject ofType(const QJsonObject& story, const char* type);
    QTemporaryDir m_folder;
    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<ExporterHost> m_host;
};

/// One export for all: the stories only read. I2 is installed on a computer that is nowhere; "C00001" is a contract
/// row's key as well.
void RecordHistoryTest::initTestCase()
{
    const QString source = m_folder.filePath(QStringLiteral("operations.db"));
    SmallEstate estate(source);
    estate.addComputers(2);
    QVERIFY(
        estate.execute("INSERT INTO contract (id, number, name, computer, modified) VALUES ('C00001', 'K1', 'Care', "
                       "'C00001', '2026-01-01T00:00:00Z');"
                       "INSERT INTO installation VALUES ('I2', 'C99999', 'A1', 'Editor', 'P', '1', "
                       "'2026-01-01T00:00:00Z');"));
    m_sandbox = std::make_unique<SandboxProcess>(m_folder.filePath(QStringLiteral("sandbox")));
    QVERIFY(m_sandbox->start());
    m_host = std::make_unique<ExporterHost>(m_folder.filePath(QStringLiteral("host")), *m_sandbox, source);
    QCOMPARE(m_host->run().outcome(), QStringLiteral("succeeded-with-problems"));
}

QJsonObject RecordHistoryTest::story(const QString& key, const QStringList& extra, int* exitStatus)
{
    const ExportEnd end =
        m_host->command(QStringLiteral("history"), QStringList{QStringLiteral("--record"), key} + extra);
    if (exitStatus != nullptr)
        *exitStatus = end.exitStatus;
    return end.json;
}

QJsonObject RecordHistoryTest::ofType(const QJsonObject& story, const char* type)
{
    for (const QJsonValue& value : story[QLatin1String("records")].toArray()) {
        if (value[QLatin1String("type")].toString() == QLatin1String(type))
            return value.toObject();
    }
    return {};
}

void RecordHistoryTest::aRecordThatLandedIsFollowedToItsComputer()
{
    const QJsonObject hardware = ofType(story(QStringLiteral("C00002")), "hardware");
    QCOMPARE(hardware[QLatin1String("source")][QLatin1String("values")][QLatin1String("ComputerName")].toString(),
             QStringLiteral("pc00002"));
    const QJsonValue standing = hardware[QLatin1String("journal")][QLatin1String("standings")][0];
    QVERIFY(standing[QLatin1String("landed")].toBool());
    const QJsonValue carried = hardware[QLatin1String("journal")][QLatin1String("carriedBy")][0];
    const QJsonValue row = hardware[QLatin1String("instance")][QLatin1String("rows")][0];
    QCOMPARE(row[QLatin1String("result")].toString(), QStringLiteral("inserted"));
    QCOMPARE(row[QLatin1String("transaction")], carried[QLatin1String("transaction")]);
    const QJsonValue target = hardware[QLatin1String("instance")][QLatin1String("target")];
    QCOMPARE(target[QLatin1String("name")].toString(), QStringLiteral("pc00002"));
    QCOMPARE(hardware[QLatin1String("instance")][QLatin1String("computer")][QLatin1String("sysId")],
             target[QLatin1String("sysId")]);
}

void RecordHistoryTest::d1_aPendingRecordHasItsReasonEverywhere()
{
    const QJsonObject installation = ofType(story(QStringLiteral("I2")), "applications");
    const QJsonValue standing = installation[QLatin1String("journal")][QLatin1String("standings")][0];
    QVERIFY(!standing[QLatin1String("landed")].toBool());
    QCOMPARE(standing[QLatin1String("pending")][QLatin1String("reason")].toString(), QStringLiteral("CI_NOT_FOUND"));
    QVERIFY(!standing[QLatin1String("pending")][QLatin1String("since")].toString().isEmpty());
    QCOMPARE(installation[QLatin1String("instance")][QLatin1String("rows")][0][QLatin1String("reason")].toString(),
             QStringLiteral("CI_NOT_FOUND"));
    QVERIFY(installation[QLatin1String("instance")][QLatin1String("computer")].isNull());
}

void RecordHistoryTest::recordsOfAllTypesWithTheKeyAreShown()
{
    const QJsonObject both = story(QStringLiteral("C00001"));
    QVERIFY(!ofType(both, "hardware").isEmpty());
    QVERIFY(!ofType(both, "contracts").isEmpty());
    QVERIFY(ofType(both, "applications").isEmpty());
    const QJsonObject one = story(QStringLiteral("C00001"), {QStringLiteral("--type"), QStringLiteral("contracts")});
    QCOMPARE(one[QLatin1String("records")].toArray().size(), 1);
    QVERIFY(!ofType(one, "contracts").isEmpty());
}

void RecordHistoryTest::aKeyThatNobodyKnowsIsSaidSo()
{
    const ExportEnd end =
        m_host->command(QStringLiteral("history"), {QStringLiteral("--record"), QStringLiteral("nobody"),
                                                    QStringLiteral("--output"), QStringLiteral("text")});
    QCOMPARE(end.exitStatus, 0);
    QCOMPARE(end.out, QByteArray("Nobody who was asked knows a record with the key nobody.\n"));
}

void RecordHistoryTest::withoutTheInstanceTheRestIsTold()
{
    const QStringList elsewhere{QStringLiteral("-url"), QStringLiteral("http://127.0.0.1:9")};
    int exitStatus = -1;
    const QJsonObject rest = story(QStringLiteral("C00002"), elsewhere, &exitStatus);
    QCOMPARE(exitStatus, 0);
    QCOMPARE(rest[QLatin1String("unreachable")][QLatin1String("instance")][QLatin1String("code")].toString(),
             QStringLiteral("network.refused"));
    const QJsonObject hardware = ofType(rest, "hardware");
    QVERIFY(hardware[QLatin1String("instance")].isNull());
    QVERIFY(hardware[QLatin1String("journal")][QLatin1String("standings")][0][QLatin1String("landed")].toBool());
    (void)story(QStringLiteral("C00002"),
                elsewhere + QStringList{QStringLiteral("--source"), QStringLiteral("sqlite:/nowhere.db"),
                                        QStringLiteral("--journal"), QStringLiteral("/dev/null")},
                &exitStatus);
    QCOMPARE(exitStatus, 2);
}

ITAM_TEST(RecordHistoryTest)
#include "tst_recordhistory.moc"
