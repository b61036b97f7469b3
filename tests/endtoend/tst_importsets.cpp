// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The platform's own import machinery in a real sandbox process, as a client from elsewhere meets it.
#include "tests/endtoend/rawclient.h"
#include "tests/endtoend/sandboxprocess.h"
#include "tests/testcase.h"

#include <QTemporaryDir>

using namespace itam::tests;

class ImportSetsTest final : public TestCase
{
    Q_OBJECT
private slots:
    void init();
    void is02_aComputerArrivesOnceAndAnEqualOneIsIgnored();
    void is13_manyRowsArriveAlsoWhenTheSandboxIsKilled();
    void p12_withoutScheduledImportOrDataSourceNothingIsReady_data();
    void p12_withoutScheduledImportOrDataSourceNothingIsReady();

private:
    QJsonObject postComputer(const QJsonObject& row)
    {
        const auto reply = m_sandbox->rest(QStringLiteral("POST"), QStringLiteral("/api/now/import/imp_computer"), row);
        return reply.status == 201 ? reply.json.value(QLatin1String("result")).toArray()[0].toObject() : QJsonObject();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SandboxProcess> m_sandbox;
};

void ImportSetsTest::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_sandbox = std::make_unique<SandboxProcess>(m_folder->path());
    QVERIFY(m_sandbox->start());
}

void ImportSetsTest::is02_aComputerArrivesOnceAndAnEqualOneIsIgnored()
{
    const QJsonObject row{{QStringLiteral("serial_number"), QStringLiteral("SN-4411")},
                          {QStringLiteral("name"), QStringLiteral("app-03")},
                          {QStringLiteral("operating_system"), QStringLiteral("Windows Server 2022")}};
    const QJsonObject first = postComputer(row);
    QCOMPARE(first.value(QLatin1String("status")).toString(), QStringLiteral("inserted"));
    const QJsonObject again = postComputer(row);
    QCOMPARE(again.value(QLatin1String("status")).toString(), QStringLiteral("ignored"));
    QCOMPARE(again.value(QLatin1String("sys_id")), first.value(QLatin1String("sys_id")));
    const QJsonArray computers =
        m_sandbox->table(QStringLiteral("cmdb_ci_computer"), QStringLiteral("serial_number=SN-4411"));
    QCOMPARE(computers.size(), 1);
    const QJsonObject computer = computers[0].toObject();
    QCOMPARE(computer.value(QLatin1String("sys_class_name")).toString(), QStringLiteral("cmdb_ci_win_server"));
    QCOMPARE(computer.value(QLatin1String("sys_mod_count")).toString(), QStringLiteral("0"));
}

void ImportSetsTest::is13_manyRowsArriveAlsoWhenTheSandboxIsKilled()
{
    constexpr int count = 1500;
    QJsonArray records;
    for (int i = 0; i < count; ++i)
        records.append(QJsonObject{{QStringLiteral("serial_number"), QStringLiteral("SN-%1").arg(i)},
                                   {QStringLiteral("name"), QStringLiteral("pc-%1").arg(i)}});
    const auto reply =
        m_sandbox->rest(QStringLiteral("POST"), QStringLiteral("/api/now/import/imp_computer/insertMultiple"),
                        {{QStringLiteral("records"), records}});
    QCOMPARE(reply.status, 201);
    m_sandbox->kill();
    QVERIFY(m_sandbox->start());
    const QString set = QStringLiteral("sys_id=") + reply.json.value(QLatin1String("import_set_id")).toString();
    const auto state = [&] {
        return m_sandbox->table(QStringLiteral("sys_import_set"), set)[0]
            .toObject()
            .value(QLatin1String("state"))
            .toString();
    };
    QTRY_COMPARE_WITH_TIMEOUT(state(), QStringLiteral("processed"), 60'000);
    QCOMPARE(m_sandbox->count(QStringLiteral("cmdb_ci_computer")), count);
    const QJsonObject history = m_sandbox->table(QStringLiteral("sys_import_set_run"))[0].toObject();
    QCOMPARE(history.value(QLatin1String("total")).toString(), QString::number(count));
    QCOMPARE(history.value(QLatin1String("inserts")).toString(), QString::number(count));
}

void ImportSetsTest::p12_withoutScheduledImportOrDataSourceNothingIsReady_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("named");
    QTest::newRow("scheduled import") << QStringLiteral("scheduled_import_set")
                                      << QStringLiteral("FNMS Import Schedule");
    QTest::newRow("data source") << QStringLiteral("sys_data_source") << QStringLiteral("FNMS Data Source");
}

void ImportSetsTest::p12_withoutScheduledImportOrDataSourceNothingIsReady()
{
    QFETCH(QString, table);
    QFETCH(QString, named);
    RawClient client(*m_sandbox);
    const auto failed = [&] {
        QStringList messages;
        const auto report = client.test();
        if (report) {
            for (const auto& check : report->checks) {
                if (!check.ok)
                    messages.append(check.message);
            }
        }
        return messages.join(QLatin1Char('\n'));
    };
    QCOMPARE(failed(), QString());
    const QJsonArray rows = m_sandbox->table(table, QStringLiteral("name=") + named);
    QCOMPARE(rows.size(), 1);
    const QString sysId = rows[0].toObject().value(QLatin1String("sys_id")).toString();
    QCOMPARE(m_sandbox->rest(QStringLiteral("DELETE"), QStringLiteral("/api/now/table/%1/%2").arg(table, sysId)).status,
             204);
    QVERIFY2(failed().contains(named), qPrintable(failed()));
}

ITAM_TEST(ImportSetsTest)
#include "tst_importsets.moc"
