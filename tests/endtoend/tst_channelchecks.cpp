// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The connection test over the identification API against an instance that is set up wrongly in one way each
// (servicenow-ire.md 5, 6.3, 11, 13.5), and an older release that has only the plain form of requests (1, IR-7).
#include "tests/endtoend/smallsite.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::tests;

class ChannelChecksTest final : public TestCase
{
    Q_OBJECT
private slots:
    void init();
    void aStockInstancePassesEachByName();
    void ir18_aMissingScopeIsACheckOfItsOwn();
    void ir18_aScopeThatIsMissingElsewhereIsAWarning();
    void aMissingRoleIsACheckOfItsOwn();
    void tablesThatMayNotBeReadAreNamed();
    void whatCannotBeReadIsNotChecked();
    void propertiesThatAreNotStockAreExplained();
    void harmlessPropertiesAreANote();
    void rulesOfEachClassAreLookedAt_data();
    void rulesOfEachClassAreLookedAt();
    void theDomainOfTheAccountIsTold();
    void keysOfAnotherJournalAreAWarning();
    void ir07_anOlderReleaseTakesTheSameRecords();
    void ir07_oneBadRecordHoldsNobodyUpThere();
    void aMissingApiIsItsOwnError();

private:
    [[nodiscard]] ExportEnd test() { return m_site->host.command(QStringLiteral("test"), SmallSite::identification()); }
    [[nodiscard]] static QJsonObject check(const ExportEnd& end, const char* name);
    [[nodiscard]] static QString stateOf(const ExportEnd& end, const char* name)
    {
        return check(end, name).value(QLatin1String("state")).toString();
    }
    [[nodiscard]] static QString messageOf(const ExportEnd& end, const char* name)
    {
        return check(end, name).value(QLatin1String("message")).toString();
    }
    [[nodiscard]] bool setProperty(const char* name, const char* value) const;
    [[nodiscard]] QString integrationUser() const;

    std::unique_ptr<SmallSite> m_site;
};

void ChannelChecksTest::init()
{
    TestCase::init();
    m_site = std::make_unique<SmallSite>();
    QVERIFY(m_site->isReady);
}

QJsonObject ChannelChecksTest::check(const ExportEnd& end, const char* name)
{
    for (const QJsonValue& each : end.json.value(QLatin1String("checks")).toArray()) {
        if (each[QLatin1String("name")].toString() == QLatin1String(name))
            return each.toObject();
    }
    return {};
}

bool ChannelChecksTest::setProperty(const char* name, const char* value) const
{
    const QString table = QStringLiteral("sys_properties");
    const QJsonArray known = m_site->sandbox.table(table, QLatin1String("name=") + QLatin1String(name));
    const QJsonObject values{{QStringLiteral("name"), QLatin1String(name)},
                             {QStringLiteral("value"), QLatin1String(value)}};
    if (known.isEmpty())
        return m_site->sandbox.rest(QStringLiteral("POST"), QStringLiteral("/api/now/table/sys_properties"), values)
                   .status == 201;
    return m_site->sandbox.update(table, known[0][QLatin1String("sys_id")].toString(), values);
}

QString ChannelChecksTest::integrationUser() const
{
    return m_site->sandbox
        .table(QStringLiteral("sys_user"), QStringLiteral("user_name=itam.integration"))[0][QLatin1String("sys_id")]
        .toString();
}

void ChannelChecksTest::aStockInstancePassesEachByName()
{
    const ExportEnd before = test();
    QCOMPARE(before.exitStatus, 0);
    for (const char* name : {"servicenow.api-scope", "servicenow.identification-role", "servicenow.request-form",
                             "servicenow.table-rights", "servicenow.engine-properties", "servicenow.class-rules",
                             "servicenow.domain", "servicenow.contract-tables", "servicenow.discovery-source"})
        QVERIFY2(stateOf(before, name) == QLatin1String("passed"), qPrintable(messageOf(before, name)));
    QCOMPARE(m_site->host.run(SmallSite::identification()).exitStatus, 0);
    QCOMPARE(stateOf(test(), "servicenow.foreign-keys"), QStringLiteral("passed"));
}

void ChannelChecksTest::ir18_aMissingScopeIsACheckOfItsOwn()
{
    QVERIFY(setProperty("glide.sandbox.oauth.unscoped_apis", "identifyreconcile"));
    const ExportEnd end = test();
    QCOMPARE(end.exitStatus, 2);
    QCOMPARE(stateOf(end, "endpoint"), QStringLiteral("passed"));
    QCOMPARE(stateOf(end, "servicenow.api-scope"), QStringLiteral("failed"));
    QVERIFY(messageOf(end, "servicenow.api-scope").contains(QLatin1String("POST identifyreconcile")));
    QCOMPARE(check(end, "servicenow.api-scope").value(QLatin1String("error")).toString(),
             QStringLiteral("servicenow.scope"));
    // No word about roles, and the rest is told all the same.
    QCOMPARE(stateOf(end, "servicenow.identification-role"), QStringLiteral("not-checked"));
    QCOMPARE(stateOf(end, "servicenow.table-rights"), QStringLiteral("passed"));
    QCOMPARE(m_site->host.run(SmallSite::identification()).errorCode(), QStringLiteral("servicenow.scope"));
}

void ChannelChecksTest::ir18_aScopeThatIsMissingElsewhereIsAWarning()
{
    QVERIFY(setProperty("glide.sandbox.oauth.unscoped_apis", "cmdb,table"));
    const ExportEnd end = test();
    QCOMPARE(end.exitStatus, 0);
    QCOMPARE(stateOf(end, "servicenow.api-scope"), QStringLiteral("warning"));
    const QString message = messageOf(end, "servicenow.api-scope");
    QVERIFY2(message.contains(QLatin1String("GET cmdb/meta")) && message.contains(QLatin1String("GET table")),
             qPrintable(message));
    for (const char* name : {"servicenow.table-rights", "servicenow.class-rules", "servicenow.contract-tables"})
        QCOMPARE(stateOf(end, name), QStringLiteral("not-checked"));
}

void ChannelChecksTest::aMissingRoleIsACheckOfItsOwn()
{
    for (const QJsonValue& role :
         m_site->sandbox.table(QStringLiteral("sys_user_has_role"), QLatin1String("user=") + integrationUser(),
                               QStringLiteral("sys_id,role.name"))) {
        if (role[QLatin1String("role.name")].toString() == QLatin1String("admin"))
            QCOMPARE(m_site->sandbox
                         .rest(QStringLiteral("DELETE"), QLatin1String("/api/now/table/sys_user_has_role/") +
                                                             role[QLatin1String("sys_id")].toString())
                         .status,
                     204);
    }
    const ExportEnd end = test();
    QCOMPARE(end.exitStatus, 2);
    QCOMPARE(stateOf(end, "servicenow.identification-role"), QStringLiteral("failed"));
    QVERIFY(messageOf(end, "servicenow.identification-role").contains(QLatin1String("itil")));
    QCOMPARE(stateOf(end, "servicenow.api-scope"), QStringLiteral("passed"));
    QCOMPARE(m_site->host.run(SmallSite::identification()).errorCode(), QStringLiteral("identification.forbidden"));
}

void ChannelChecksTest::tablesThatMayNotBeReadAreNamed()
{
    QVERIFY(setProperty("glide.sandbox.closed_tables", "cmn_location,cmdb_serial_number,ast_contract"));
    const ExportEnd end = test();
    QCOMPARE(end.exitStatus, 0);
    QCOMPARE(stateOf(end, "servicenow.table-rights"), QStringLiteral("warning"));
    const QString rights = messageOf(end, "servicenow.table-rights");
    QVERIFY2(rights.contains(QLatin1String("cmdb_serial_number, cmn_location")), qPrintable(rights));
    QVERIFY(rights.contains(QLatin1String("role itil")));
    QCOMPARE(stateOf(end, "servicenow.contract-tables"), QStringLiteral("warning"));
    QVERIFY(messageOf(end, "servicenow.contract-tables").contains(QLatin1String("contract_manager")));
}

void ChannelChecksTest::whatCannotBeReadIsNotChecked()
{
    QVERIFY(setProperty("glide.sandbox.closed_tables", "sys_user,sys_object_source,cmdb_rel_type,sys_properties"));
    const ExportEnd end = test();
    QCOMPARE(end.exitStatus, 0);
    for (const char* name : {"servicenow.engine-properties", "servicenow.domain", "servicenow.relation-type"})
        QCOMPARE(stateOf(end, name), QStringLiteral("not-checked"));
    QVERIFY(messageOf(end, "servicenow.engine-properties").contains(QLatin1String("sys_properties")));
}

void ChannelChecksTest::propertiesThatAreNotStockAreExplained()
{
    QVERIFY(setProperty("glide.identification_engine.skip_duplicates", "false"));
    const ExportEnd end = test();
    QCOMPARE(end.exitStatus, 0);
    QCOMPARE(stateOf(end, "servicenow.engine-properties"), QStringLiteral("warning"));
    const QString message = messageOf(end, "servicenow.engine-properties");
    QVERIFY2(message.contains(QLatin1String("skip_duplicates=false")) && message.contains(QLatin1String("AMBIGUOUS")),
             qPrintable(message));
}

void ChannelChecksTest::harmlessPropertiesAreANote()
{
    QVERIFY(setProperty("glide.identification_engine.skip_duplicates.threshold", "9"));
    const ExportEnd end = test();
    QCOMPARE(stateOf(end, "servicenow.engine-properties"), QStringLiteral("passed"));
    QVERIFY(messageOf(end, "servicenow.engine-properties").contains(QLatin1String("threshold=9")));
}

void ChannelChecksTest::rulesOfEachClassAreLookedAt_data()
{
    QTest::addColumn<QByteArray>("property");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("word");
    QTest::newRow("no rule") << QByteArray("glide.sandbox.ire.classes_without_rule")
                             << QByteArray("cmdb_ci_win_server,cmdb_ci_linux_server")
                             << QStringLiteral("cmdb_ci_win_server, cmdb_ci_linux_server");
    QTest::newRow("no serial lookup") << QByteArray("glide.sandbox.ire.lookup_entries_off")
                                      << QByteArray("cmdb_serial_number") << QStringLiteral("no entry for");
}

void ChannelChecksTest::rulesOfEachClassAreLookedAt()
{
    QFETCH(QByteArray, property);
    QFETCH(QByteArray, value);
    QFETCH(QString, word);
    QVERIFY(setProperty(property.constData(), value.constData()));
    const ExportEnd end = test();
    QCOMPARE(end.exitStatus, 0);
    QCOMPARE(stateOf(end, "servicenow.hardware-rule"), QStringLiteral("passed"));
    QCOMPARE(stateOf(end, "servicenow.class-rules"), QStringLiteral("warning"));
    QVERIFY2(messageOf(end, "servicenow.class-rules").contains(word),
             qPrintable(messageOf(end, "servicenow.class-rules")));
}

void ChannelChecksTest::theDomainOfTheAccountIsTold()
{
    QVERIFY(m_site->sandbox.update(QStringLiteral("sys_user"), integrationUser(),
                                   {{QStringLiteral("sys_domain"), QStringLiteral("TOP/ACME")}}));
    const ExportEnd end = test();
    QCOMPARE(stateOf(end, "servicenow.domain"), QStringLiteral("passed"));
    QVERIFY(messageOf(end, "servicenow.domain").contains(QLatin1String("TOP/ACME")));
}

void ChannelChecksTest::keysOfAnotherJournalAreAWarning()
{
    QCOMPARE(m_site->host.run(SmallSite::identification()).exitStatus, 0);
    const QJsonObject item{
        {QStringLiteral("className"), QStringLiteral("cmdb_ci_computer")},
        {QStringLiteral("values"), QJsonObject{{QStringLiteral("name"), QStringLiteral("elsewhere")}}},
        {QStringLiteral("sys_object_source_info"),
         QJsonObject{{QStringLiteral("source_name"), QStringLiteral("ITAM")},
                     {QStringLiteral("source_feed"), QStringLiteral("hardware")},
                     {QStringLiteral("source_native_key"), QStringLiteral("X-77")}}}};
    QCOMPARE(m_site->sandbox
                 .rest(QStringLiteral("POST"),
                       QStringLiteral("/api/now/identifyreconcile/enhanced?sysparm_data_source=ITAM"),
                       {{QStringLiteral("items"), QJsonArray{item}}})
                 .status,
             200);
    const ExportEnd end = test();
    QCOMPARE(end.exitStatus, 0);
    QCOMPARE(stateOf(end, "servicenow.foreign-keys"), QStringLiteral("warning"));
    const QString message = messageOf(end, "servicenow.foreign-keys");
    QVERIFY2(message.startsWith(QLatin1String("1 of the 6 ")) && message.contains(QLatin1String("X-77")),
             qPrintable(message));
    // An export says it in its log, and goes on.
    QCOMPARE(m_site->host.run(SmallSite::identification() + QStringList{QStringLiteral("--full")}).exitStatus, 0);
    QFile log(m_site->host.logPath());
    QVERIFY(log.open(QIODevice::ReadOnly));
    QVERIFY(log.readAll().contains("1 of 6: X-77"));
}

void ChannelChecksTest::ir07_anOlderReleaseTakesTheSameRecords()
{
    QVERIFY(setProperty("glide.sandbox.ire.absent_endpoints", "enhanced,queryEnhanced"));
    const ExportEnd tested = test();
    QCOMPARE(tested.exitStatus, 0);
    QCOMPARE(stateOf(tested, "servicenow.request-form"), QStringLiteral("warning"));
    QVERIFY(messageOf(tested, "servicenow.request-form").contains(QLatin1String("plain form")));
    const ExportEnd asked = m_site->host.command(
        QStringLiteral("preview"), SmallSite::identification() + QStringList{QStringLiteral("--on-instance")});
    QVERIFY2(asked.exitStatus == 0, asked.out.constData());
    QCOMPARE(m_site->sandbox.count(QStringLiteral("cmdb_ci_computer")), 0);
    const ExportEnd first = m_site->host.run(SmallSite::identification());
    QVERIFY2(first.outcome() == QLatin1String("succeeded"), first.out.constData());
    QCOMPARE(first.number("hardware", "inserted"), 5);
    QCOMPARE(first.number("applications", "sent"), 4);
    QCOMPARE(first.number("applications", "pending"), 0);
    QVERIFY(first.sumsAgree());
    QCOMPARE(m_site->sandbox.count(QStringLiteral("cmdb_ci_computer")), 5);
    QCOMPARE(m_site->sandbox.count(QStringLiteral("cmdb_sam_sw_install")), 4);
    QCOMPARE(m_site->host.run(SmallSite::identification()).outcome(), QStringLiteral("nothing-to-send"));
    // The same once more: nothing is doubled.
    const ExportEnd full = m_site->host.run(SmallSite::identification() + QStringList{QStringLiteral("--full")});
    QCOMPARE(full.number("hardware", "ignored"), 5);
    QCOMPARE(m_site->sandbox.count(QStringLiteral("cmdb_sam_sw_install")), 4);
    const ExportEnd verified = m_site->host.command(QStringLiteral("verify"), SmallSite::identification());
    QVERIFY2(verified.exitStatus == 0, verified.out.constData());
}

void ChannelChecksTest::ir07_oneBadRecordHoldsNobodyUpThere()
{
    QVERIFY(setProperty("glide.sandbox.ire.absent_endpoints", "enhanced,queryEnhanced"));
    QVERIFY(setProperty("glide.sandbox.ire.sources_without_insert", "ITAM/cmdb_ci_linux_server"));
    QVERIFY(m_site->estate.execute("UPDATE computer SET os='Ubuntu Linux' WHERE id='C00003'"));
    const ExportEnd end = m_site->host.run(SmallSite::identification());
    QCOMPARE(end.exitStatus, 0);
    QCOMPARE(end.number("hardware", "inserted"), 4);
    QCOMPARE(end.number("hardware", "ignored"), 1);
    QCOMPARE(end.number("hardware", "heldBack"), 1);
    QCOMPARE(m_site->sandbox.count(QStringLiteral("cmdb_ci_computer")), 4);
}

void ChannelChecksTest::aMissingApiIsItsOwnError()
{
    QVERIFY(setProperty("glide.sandbox.ire.absent_endpoints", "enhanced,queryEnhanced,query,plain"));
    const ExportEnd end = test();
    QCOMPARE(end.exitStatus, 2);
    QCOMPARE(stateOf(end, "endpoint"), QStringLiteral("failed"));
    QCOMPARE(check(end, "endpoint").value(QLatin1String("error")).toString(), QStringLiteral("identification.missing"));
    QCOMPARE(m_site->host.run(SmallSite::identification()).errorCode(), QStringLiteral("identification.missing"));
}

ITAM_TEST(ChannelChecksTest)
#include "tst_channelchecks.moc"
