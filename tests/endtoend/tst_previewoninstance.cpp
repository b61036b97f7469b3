// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// `itam-export preview --on-instance` says what ServiceNow would do with each record, as it then does, and changes
// nothing anywhere (servicenow-ire.md 13.5, IR-14).
#include "tests/endtoend/smallsite.h"
#include "tests/testcase.h"

#include <QJsonArray>

using namespace itam;
using namespace itam::tests;

class PreviewOnInstanceTest final : public TestCase
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_site.reset(); }
    void ir14_itPredictsTheExportAndWritesNothing();
    void ir14_installationsOfComputersFromSomebodyElse();
    void oneChangedValueIsAnUpdate();
    void anAmbiguousSerialShowsTheDuplicates();
    void whatIsRefusedSaysWhy();
    void theOtherChannelHasNoSuchCall();

private:
    [[nodiscard]] ExportEnd preview(QStringList extra = {})
    {
        return m_site->host.command(QStringLiteral("preview"),
                                    QStringList{QStringLiteral("--on-instance")} + channel() + extra);
    }
    [[nodiscard]] static QStringList channel() { return SmallSite::identification(); }
    /// "insert 5, update 0, no-change 0, duplicate 0, refused 0"
    [[nodiscard]] static QString answers(const ExportEnd& end, const char* type);
    [[nodiscard]] static QJsonObject answerOf(const ExportEnd& end, const char* key);
    /// Of every table that an export writes to.
    [[nodiscard]] QList<int> counts() const;

    std::unique_ptr<SmallSite> m_site;
};

void PreviewOnInstanceTest::init()
{
    TestCase::init();
    m_site = std::make_unique<SmallSite>();
    QVERIFY(m_site->isReady);
}

QString PreviewOnInstanceTest::answers(const ExportEnd& end, const char* type)
{
    const QJsonObject answers = end.ofType(type).value(QLatin1String("answers")).toObject();
    QStringList parts;
    for (const char* name : {"insert", "update", "noChange", "duplicates", "refused"})
        parts.append(
            QStringLiteral("%1 %2").arg(QLatin1String(name)).arg(answers.value(QLatin1String(name)).toInt(-1)));
    return parts.join(QLatin1String(", "));
}

QJsonObject PreviewOnInstanceTest::answerOf(const ExportEnd& end, const char* key)
{
    for (const QJsonValue& record : end.json.value(QLatin1String("records")).toArray()) {
        if (record[QLatin1String("key")].toString() == QLatin1String(key))
            return record[QLatin1String("answer")].toObject();
    }
    return {};
}

QList<int> PreviewOnInstanceTest::counts() const
{
    QList<int> counts;
    for (const char* table :
         {"cmdb_ci", "cmdb_serial_number", "sys_object_source", "cmdb_sam_sw_install", "cmdb_rel_ci", "ast_contract",
          "contract_rel_ci", "reconcile_duplicate_task", "cmdb_ire_incomplete_payloads"})
        counts.append(m_site->sandbox.count(QString::fromLatin1(table)));
    return counts;
}

void PreviewOnInstanceTest::ir14_itPredictsTheExportAndWritesNothing()
{
    const QList<int> before = counts();
    const ExportEnd first = preview();
    QVERIFY2(first.exitStatus == 0, first.out.constData());
    QCOMPARE(answers(first, "hardware"), QStringLiteral("insert 5, update 0, noChange 0, duplicates 0, refused 0"));
    QCOMPARE(answers(first, "contracts"), QStringLiteral("insert 3, update 0, noChange 0, duplicates 0, refused 0"));
    QCOMPARE(answers(first, "applications"), QStringLiteral("insert 4, update 0, noChange 0, duplicates 0, refused 0"));
    QCOMPARE(counts(), before);
    QVERIFY(!QFile::exists(m_site->host.journalPath()));

    const ExportEnd done = m_site->host.run(channel());
    QVERIFY2(done.exitStatus == 0, done.out.constData());
    QCOMPARE(done.number("hardware", "inserted"), 5);
    QCOMPARE(done.number("contracts", "inserted"), 3);
    QCOMPARE(done.number("applications", "inserted"), 4);

    const QList<int> after = counts();
    const ExportEnd nothing = preview();
    QCOMPARE(nothing.number("hardware", "sent"), 0);
    QCOMPARE(answers(nothing, "hardware"), QStringLiteral("insert 0, update 0, noChange 0, duplicates 0, refused 0"));
    const ExportEnd all = preview({QStringLiteral("--full")});
    QCOMPARE(answers(all, "hardware"), QStringLiteral("insert 0, update 0, noChange 5, duplicates 0, refused 0"));
    QCOMPARE(answers(all, "contracts"), QStringLiteral("insert 0, update 0, noChange 3, duplicates 0, refused 0"));
    QCOMPARE(answers(all, "applications"), QStringLiteral("insert 0, update 0, noChange 4, duplicates 0, refused 0"));
    QCOMPARE(counts(), after);
    QCOMPARE(m_site->host.run(channel()).outcome(), QStringLiteral("nothing-to-send"));
}

void PreviewOnInstanceTest::ir14_installationsOfComputersFromSomebodyElse()
{
    // The computers are there without a native key of ours: the other channel made them.
    QCOMPARE(m_site->host.run({QStringLiteral("-withApplications"), QStringLiteral("false")}).exitStatus, 0);
    const QList<int> before = counts();
    const ExportEnd said = preview();
    QCOMPARE(answers(said, "applications"), QStringLiteral("insert 4, update 0, noChange 0, duplicates 0, refused 0"));
    QCOMPARE(counts(), before);
    QCOMPARE(m_site->host.run(channel()).number("applications", "inserted"), 4);
}

void PreviewOnInstanceTest::oneChangedValueIsAnUpdate()
{
    QCOMPARE(m_site->host.run(channel()).exitStatus, 0);
    QVERIFY(m_site->estate.execute("UPDATE computer SET memory = 1073741824 WHERE id = 'C00002'"));
    const ExportEnd said = preview({QStringLiteral("--list")});
    QCOMPARE(answers(said, "hardware"), QStringLiteral("insert 0, update 1, noChange 0, duplicates 0, refused 0"));
    QCOMPARE(answerOf(said, "C00002").value(QLatin1String("operation")).toString(), QStringLiteral("update"));
    const ExportEnd csv = preview({QStringLiteral("--output"), QStringLiteral("csv")});
    QCOMPARE(csv.out, QByteArray("type,kind,sent,key,reason,answer,answerReason,notes\r\n"
                                 "hardware,changed,true,C00002,,update,,\r\n"));
    QCOMPARE(m_site->host.run(channel()).number("hardware", "updated"), 1);
}

void PreviewOnInstanceTest::anAmbiguousSerialShowsTheDuplicates()
{
    QCOMPARE(m_site->host.run(channel()).exitStatus, 0);
    // A second key with the serial number of a computer that is there, and two new ones that share one.
    QVERIFY(m_site->estate.execute("INSERT INTO computer (id, name, serial) VALUES ('D1', 'other', 'S00001XY'), "
                                   "('N1', 'new1', 'S78912'), ('N2', 'new2', 'S78912')"));
    const ExportEnd said =
        preview({QStringLiteral("--list"), QStringLiteral("--segment-records"), QStringLiteral("1")});
    QCOMPARE(answers(said, "hardware"), QStringLiteral("insert 1, update 0, noChange 0, duplicates 2, refused 0"));
    QCOMPARE(answerOf(said, "D1").value(QLatin1String("reason")).toString(), QStringLiteral("DUPLICATE_OF C00001"));
    QCOMPARE(answerOf(said, "N2").value(QLatin1String("reason")).toString(), QStringLiteral("DUPLICATE_OF N1"));
    const ExportEnd done = m_site->host.run(channel());
    QCOMPARE(done.number("hardware", "inserted"), 1);
    QCOMPARE(done.number("hardware", "duplicates"), 2);
}

void PreviewOnInstanceTest::whatIsRefusedSaysWhy()
{
    QVERIFY(m_site->estate.execute(
        "INSERT INTO contract (id, number, name, master) VALUES ('K9', 'N9', 'child', 'nowhere');"
        "INSERT INTO installation (id, computer, application, name) VALUES ('I9', 'C77', 'a', "
        "'A'), ('I8', 'X1', 'a', 'A')"));
    const ExportEnd said = preview({QStringLiteral("--list")});
    QCOMPARE(answers(said, "contracts"), QStringLiteral("insert 3, update 0, noChange 0, duplicates 0, refused 1"));
    QCOMPARE(answerOf(said, "K9").value(QLatin1String("reason")).toString(), QStringLiteral("LOOKUP_LATE"));
    QCOMPARE(answerOf(said, "I9").value(QLatin1String("reason")).toString(), QStringLiteral("CI_NOT_FOUND"));
    QCOMPARE(answerOf(said, "I8").value(QLatin1String("reason")).toString(), QStringLiteral("CI_NOT_FOUND"));
    const ExportEnd text = preview({QStringLiteral("--list"), QStringLiteral("--output"), QStringLiteral("text")});
    QVERIFY2(text.out.contains("its computer is not in ServiceNow, nor would it be by then"), text.out.constData());
    QVERIFY2(text.out.contains("ServiceNow would"), text.out.constData());
    const ExportEnd done = m_site->host.run(channel());
    QCOMPARE(done.number("applications", "inserted"), 4);
    QCOMPARE(done.number("applications", "pending"), 2);
}

void PreviewOnInstanceTest::theOtherChannelHasNoSuchCall()
{
    const ExportEnd refused = m_site->host.command(QStringLiteral("preview"), {QStringLiteral("--on-instance")});
    QCOMPARE(refused.exitStatus, 1);
    QVERIFY2(refused.out.contains("rehearse"), refused.out.constData());
}

ITAM_TEST(PreviewOnInstanceTest)
#include "tst_previewoninstance.moc"
