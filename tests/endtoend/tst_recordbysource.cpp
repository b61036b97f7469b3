// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// `itam-export preview --record` on an instance without a column for our keys: old and new of each field, and what an
// export over the identification API leaves as it is (servicenow-ire.md 13, 14).
#include "tests/endtoend/smallsite.h"
#include "tests/testcase.h"

#include <QJsonArray>

using namespace itam;
using namespace itam::tests;

class RecordBySourceTest final : public TestCase
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_site.reset(); }
    void aComputerThatIsNotThere();
    void aComputerFieldByField();
    void aContractWithItsComputer();
    void anInstallationAndOneThatSharesItsRow();
    void theInstanceSaysWhatItWouldDo();
    void theOtherChannelCannotBeAsked();

private:
    [[nodiscard]] ExportEnd record(const char* key, const QStringList& extra = {})
    {
        const QStringList of{QStringLiteral("--record"), QString::fromLatin1(key)};
        return m_site->host.command(QStringLiteral("preview"), of + SmallSite::identification() + extra);
    }
    [[nodiscard]] bool edit(const char* table, const char* query, const QJsonObject& values)
    {
        const QJsonArray rows = m_site->sandbox.table(QString::fromLatin1(table), QString::fromLatin1(query));
        return !rows.isEmpty() &&
               m_site->sandbox.update(QString::fromLatin1(table), rows[0][QLatin1String("sys_id")].toString(), values);
    }
    /// "field old new why-it-stays" of those that differ.
    [[nodiscard]] static QStringList differing(const ExportEnd& end);

    std::unique_ptr<SmallSite> m_site;
};

void RecordBySourceTest::init()
{
    TestCase::init();
    m_site = std::make_unique<SmallSite>();
    QVERIFY(m_site->isReady);
}

QStringList RecordBySourceTest::differing(const ExportEnd& end)
{
    QStringList lines;
    for (const QJsonValue& field : end.json.value(QLatin1String("fields")).toArray()) {
        if (!field[QLatin1String("differs")].toBool())
            continue;
        QStringList words;
        for (const char* part : {"field", "actual", "expected", "stays"})
            words.append(field[QLatin1String(part)].toString());
        lines.append(words.join(u' ').trimmed());
    }
    return lines;
}

void RecordBySourceTest::aComputerThatIsNotThere()
{
    const ExportEnd end = record("C00002");
    QVERIFY2(end.exitStatus == 0, end.out.constData());
    QVERIFY(!end.json.value(QLatin1String("onInstance")).toBool());
    QCOMPARE(end.json.value(QLatin1String("table")).toString(), QStringLiteral("cmdb_ci_computer"));
    QVERIFY(differing(end).contains(QStringLiteral("name  pc00002")));
    // No such company is there, and none is made.
    QVERIFY(differing(end).contains(QStringLiteral("manufacturer  Dell Inc. name-unknown")));
    QVERIFY(!QFile::exists(m_site->host.journalPath()));
    QCOMPARE(record("C77777").errorCode(), QStringLiteral("notfound"));
}

void RecordBySourceTest::aComputerFieldByField()
{
    QCOMPARE(m_site->host.run(SmallSite::identification()).exitStatus, 0);
    QVERIFY(m_site->estate.execute("UPDATE computer SET memory = 1073741824, os = NULL WHERE id = 'C00002'"));
    const ExportEnd end = record("C00002");
    QVERIFY2(end.exitStatus == 0, end.out.constData());
    QVERIFY(end.json.value(QLatin1String("onInstance")).toBool());
    QVERIFY(end.json.value(QLatin1String("landed")).toBool());
    QStringList lines = differing(end);
    lines.sort();
    QCOMPARE(lines, QStringList({QStringLiteral("manufacturer  Dell Inc. name-unknown"),
                                 QStringLiteral("model_id  Latitude 2 name-unknown"),
                                 QStringLiteral("os Windows 11  not-cleared"), QStringLiteral("ram 16384 1024")}));
    const ExportEnd text = record("C00002", {QStringLiteral("--output"), QStringLiteral("text")});
    QVERIFY2(text.out.contains("hardware C00002, in cmdb_ci_computer"), text.out.constData());
    QVERIFY2(text.out.contains("stays: this channel cannot empty a column"), text.out.constData());
    // What the export then does is what was said.
    QCOMPARE(m_site->host.run(SmallSite::identification()).number("hardware", "updated"), 1);
    QVERIFY(!differing(record("C00002")).contains(QStringLiteral("ram 16384 1024")));
}

void RecordBySourceTest::aContractWithItsComputer()
{
    QVERIFY(differing(record("R0001")).contains(QStringLiteral("contract_rel_ci.ci_item  C00001 name-unknown")));
    QCOMPARE(m_site->host.run(SmallSite::identification()).exitStatus, 0);
    const ExportEnd same = record("R0001");
    QCOMPARE(same.json.value(QLatin1String("table")).toString(), QStringLiteral("ast_contract"));
    QCOMPARE(differing(same), QStringList{QStringLiteral("vendor  Acme name-unknown")});
    QVERIFY(edit("ast_contract", "vendor_contract=000001",
                 {{QStringLiteral("short_description"), QStringLiteral("renamed")}}));
    QVERIFY(m_site->estate.execute("UPDATE contract SET computer = 'C00004' WHERE id = 'R0001'"));
    const QStringList lines = differing(record("R0001"));
    QVERIFY2(lines.contains(QStringLiteral("short_description renamed Maintenance 1 updates-off")),
             qPrintable(lines.join(u'\n')));
    QVERIFY2(lines.contains(QStringLiteral("contract_rel_ci.ci_item  C00004")), qPrintable(lines.join(u'\n')));
}

void RecordBySourceTest::anInstallationAndOneThatSharesItsRow()
{
    QVERIFY(m_site->estate.execute("INSERT INTO installation SELECT 'I00001-009', computer, application, upper(name), "
                                   "publisher, version, modified FROM installation WHERE id = 'I00001-001'"));
    QCOMPARE(m_site->host.run(SmallSite::identification()).exitStatus, 0);
    QVERIFY(edit("cmdb_sam_sw_install", "display_name=Product 2^installed_on.name=pc00001",
                 {{QStringLiteral("version"), QStringLiteral("9.9")}}));
    QCOMPARE(differing(record("I00001-002")), QStringList{QStringLiteral("version 9.9 1.2")});
    for (const char* key : {"I00001-001", "I00001-009"}) {
        const ExportEnd end = record(key);
        QVERIFY2(end.json.value(QLatin1String("onInstance")).toBool(), end.out.constData());
    }
}

void RecordBySourceTest::theInstanceSaysWhatItWouldDo()
{
    const QStringList asking{QStringLiteral("--on-instance")};
    const auto answerOf = [](const ExportEnd& end) { return end.json.value(QLatin1String("answer")).toObject(); };
    const ExportEnd first = record("C00002", asking);
    QVERIFY2(first.exitStatus == 0, first.out.constData());
    QCOMPARE(answerOf(first).value(QLatin1String("operation")).toString(), QStringLiteral("insert"));
    QVERIFY(!record("C00002").json.contains(QLatin1String("answer")));
    QCOMPARE(m_site->sandbox.count(QStringLiteral("cmdb_ci_computer")), 0);

    QCOMPARE(m_site->host.run(SmallSite::identification()).exitStatus, 0);
    const QJsonObject rule{{QStringLiteral("applies_to"), QStringLiteral("cmdb_ci_computer")},
                           {QStringLiteral("attributes"), QStringLiteral("ram")},
                           {QStringLiteral("discovery_source"), QStringLiteral("SG-SCCM")},
                           {QStringLiteral("priority"), QStringLiteral("10")}};
    QCOMPARE(m_site->sandbox
                 .rest(QStringLiteral("POST"), QStringLiteral("/api/now/table/cmdb_reconciliation_definition"), rule)
                 .status,
             201);
    QVERIFY(m_site->estate.execute("UPDATE computer SET memory = 1073741824, os = 'OS/2' WHERE id = 'C00002'"));
    const ExportEnd end = record("C00002", asking);
    QCOMPARE(answerOf(end).value(QLatin1String("operation")).toString(), QStringLiteral("update"));
    QVERIFY2(differing(end).contains(QStringLiteral("ram 16384 1024 owned-elsewhere")),
             qPrintable(differing(end).join(u'\n')));
    QVERIFY(differing(end).contains(QStringLiteral("os Windows 11 OS/2")));
    const ExportEnd text = record("C00002", asking + QStringList{QStringLiteral("--output"), QStringLiteral("text")});
    QVERIFY2(text.out.contains("ServiceNow would answer: update: another source owns ram"), text.out.constData());
}

void RecordBySourceTest::theOtherChannelCannotBeAsked()
{
    const ExportEnd refused =
        m_site->host.command(QStringLiteral("preview"),
                             {QStringLiteral("--record"), QStringLiteral("C00002"), QStringLiteral("--on-instance")});
    QCOMPARE(refused.exitStatus, 1);
    QVERIFY2(refused.out.contains("--on-instance"), refused.out.constData());
}

ITAM_TEST(RecordBySourceTest)
#include "tst_recordbysource.moc"
