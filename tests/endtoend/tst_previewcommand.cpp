// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// `itam-export preview` says what `itam-export run` then does, and changes nothing.
#include "tests/endtoend/smallsite.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::tests;

class PreviewCommandTest final : public TestCase
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_site.reset(); }
    void theNextExportDoesWhatItSays();
    void listsRecordsAsTextAndCsv();
    void oneRecordFieldByField();
    void unknownRecordsAreNotFound();

private:
    [[nodiscard]] ExportEnd preview(const QStringList& extra = {})
    {
        return m_site->host.command(QStringLiteral("preview"), extra);
    }

    std::unique_ptr<SmallSite> m_site;
};

void PreviewCommandTest::init()
{
    TestCase::init();
    m_site = std::make_unique<SmallSite>();
    QVERIFY(m_site->isReady);
}

void PreviewCommandTest::theNextExportDoesWhatItSays()
{
    const ExportEnd first = preview();
    QVERIFY2(first.exitStatus == 0, first.out.constData());
    QCOMPARE(first.number("hardware", "added"), 5);
    QVERIFY(!QFile::exists(m_site->host.journalPath()));
    QCOMPARE(m_site->host.run().number("hardware", "sent"), 5);

    QVERIFY(m_site->estate.execute(
        "UPDATE computer SET memory = 1073741824 WHERE id = 'C00002';"
        "INSERT INTO computer (id, name, serial) VALUES ('C00009', 'pc9', 'S9999AB');"
        "DELETE FROM installation WHERE id = 'I00001-001';"
        "INSERT INTO installation (id, computer, application, name) VALUES ('I9', 'C77', 'a', 'A')"));
    const ExportEnd said = preview();
    QCOMPARE(said.number("hardware", "changed"), 1);
    QCOMPARE(said.number("hardware", "added"), 1);
    QCOMPARE(said.number("hardware", "unchanged"), 4);
    QCOMPARE(said.number("applications", "vanished"), 1);
    QCOMPARE(preview().ofType("applications"), said.ofType("applications"));
    const int runs = m_site->sandbox.count(QStringLiteral("x_fls_flexera_fnms_import_run"));
    const ExportEnd done = m_site->host.run();
    QVERIFY(m_site->sandbox.count(QStringLiteral("x_fls_flexera_fnms_import_run")) > runs); // not by the previews
    for (const char* type : {"hardware", "contracts", "applications"})
        QCOMPARE(done.number(type, "sent"), said.number(type, "sent"));
    QCOMPARE(done.number("applications", "vanished"), 1);

    const ExportEnd after = preview();
    QCOMPARE(after.number("hardware", "sent"), 0);
    QCOMPARE(after.number("applications", "pending"), 1); // of a computer that nobody knows
    QCOMPARE(after.number("applications", "sent"), 1);
}

void PreviewCommandTest::listsRecordsAsTextAndCsv()
{
    QCOMPARE(m_site->host.run().exitStatus, 0);
    QVERIFY(m_site->estate.execute("UPDATE computer SET os = 'Windows 12' WHERE id IN ('C00002', 'C00004')"));
    const ExportEnd csv = preview({QStringLiteral("--output"), QStringLiteral("csv")});
    QCOMPARE(csv.out, QByteArray("type,kind,sent,key,reason\r\nhardware,changed,true,C00002,\r\n"
                                 "hardware,changed,true,C00004,\r\n"));
    const ExportEnd text =
        preview({QStringLiteral("--output"), QStringLiteral("text"), QStringLiteral("--limit"), QStringLiteral("1")});
    QVERIFY2(text.out.startsWith("hardware      changed    C00002\n1 more are not listed.\n"), text.out.constData());
    QVERIFY(text.out.contains("Records that the next export would send: 2."));
    const ExportEnd unchanged = preview(
        {QStringLiteral("--kind"), QStringLiteral("unchanged"), QStringLiteral("--type"), QStringLiteral("contracts")});
    QCOMPARE(unchanged.json.value(QLatin1String("records")).toArray().size(), 3);
    QVERIFY(unchanged.ofType("hardware").isEmpty());
    QCOMPARE(preview({QStringLiteral("--kind"), QStringLiteral("missing")}).exitStatus, 1);
}

void PreviewCommandTest::oneRecordFieldByField()
{
    QCOMPARE(m_site->host.run().exitStatus, 0);
    QVERIFY(m_site->estate.execute("UPDATE computer SET memory = 1073741824 WHERE id = 'C00002'"));
    const ExportEnd record = preview({QStringLiteral("--record"), QStringLiteral("C00002")});
    QVERIFY2(record.exitStatus == 0, record.out.constData());
    QCOMPARE(record.json.value(QLatin1String("table")).toString(), QStringLiteral("cmdb_ci_computer"));
    QVERIFY(record.json.value(QLatin1String("onInstance")).toBool());
    QVERIFY(record.json.value(QLatin1String("landed")).toBool());
    QStringList differing;
    for (const QJsonValue& field : record.json.value(QLatin1String("fields")).toArray()) {
        if (field[QLatin1String("differs")].toBool())
            differing.append(field[QLatin1String("field")].toString() + u' ' +
                             field[QLatin1String("actual")].toString() + u' ' +
                             field[QLatin1String("expected")].toString());
    }
    QCOMPARE(differing, QStringList{QStringLiteral("ram 16384 1024")});
    const ExportEnd contract = preview(
        {QStringLiteral("--record"), QStringLiteral("R0001"), QStringLiteral("--output"), QStringLiteral("text")});
    QVERIFY2(contract.out.contains("contracts R0001, in contract_rel_ci"), contract.out.constData());
}

void PreviewCommandTest::unknownRecordsAreNotFound()
{
    const ExportEnd none = preview({QStringLiteral("--record"), QStringLiteral("C77777")});
    QCOMPARE(none.exitStatus, 2);
    QCOMPARE(none.errorCode(), QStringLiteral("notfound"));
}

ITAM_TEST(PreviewCommandTest)
#include "tst_previewcommand.moc"
