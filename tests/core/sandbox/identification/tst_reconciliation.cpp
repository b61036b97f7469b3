// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which source may update which columns (servicenow-ire.md 5.4), and how the answer says what was not written (3).
#include "tests/core/sandbox/identification/identificationstore.h"
#include "tests/testcase.h"

using namespace itam::tests;

namespace {

QString text(const char* latin)
{
    return QString::fromLatin1(latin);
}

QByteArray laptop(const char* values)
{
    return items({QByteArray(R"({"className":"cmdb_ci_computer","values":{"name":"a",)") + values +
                  R"(},"sys_object_source_info":{"source_name":"ITAM","source_native_key":"C-1"}})"});
}

QString maskedOf(const QJsonObject& row)
{
    QStringList names;
    for (const QJsonValue& name : row.value(QLatin1String("maskedAttributes")).toArray())
        names.append(name.toString());
    return names.join(u' ');
}

} // namespace

class ReconciliationTest final : public TestCase
{
    Q_OBJECT
private slots:
    void initTestCase() { m_store = std::make_unique<IdentificationStore>(); }
    void cleanupTestCase() { m_store.reset(); }
    void init();
    void rulesSayWhoWrites_data();
    void rulesSayWhoWrites();
    void whatIsMaskedIsNoChange();
    void anEmptyColumnMayBeFilled();
    void insertsWriteEverything();
    void installationsHaveRulesToo();
    void ir14AQuerySaysTheSame();

private:
    void rule(const char* table, const char* attributes, const char* source, int priority, bool active = true)
    {
        m_store->insert("cmdb_reconciliation_definition", valuesOf({{"applies_to", text(table)},
                                                                    {"attributes", text(attributes)},
                                                                    {"discovery_source", text(source)},
                                                                    {"priority", QString::number(priority)},
                                                                    {"active", text(active ? "true" : "false")}}));
    }

    std::unique_ptr<IdentificationStore> m_store;
};

void ReconciliationTest::init()
{
    TestCase::init();
    m_store->reset();
}

void ReconciliationTest::rulesSayWhoWrites_data()
{
    QTest::addColumn<QString>("rules"); // table attributes source priority
    QTest::addColumn<QString>("masked");
    const auto row = [](const char* name, const char* rules, const char* masked) {
        QTest::newRow(name) << text(rules) << text(masked);
    };
    row("no rules", "", "");
    row("another source alone", "cmdb_ci_computer ram SG-SCCM 10", "ram");
    row("all columns of another source", "cmdb_ci_computer - SG-SCCM 10", "name os ram");
    row("ours first", "cmdb_ci_computer ram ITAM 10;cmdb_ci_computer ram SG-SCCM 20", "");
    row("ours second", "cmdb_ci_computer ram ITAM 20;cmdb_ci_computer ram SG-SCCM 10", "ram");
    row("equal ranks", "cmdb_ci_computer ram ITAM 10;cmdb_ci_computer ram SG-SCCM 10", "");
    row("ours alone", "cmdb_ci_computer ram ITAM 10", "");
    row("several columns", "cmdb_ci_computer ram,os SG-SCCM 10", "os ram");
    row("a class above", "cmdb_ci ram SG-SCCM 10", "ram");
    row("the child class wins", "cmdb_ci ram SG-SCCM 10;cmdb_ci_computer ram ITAM 90", "");
    row("a class below", "cmdb_ci_server ram SG-SCCM 10", "");
    row("not active", "cmdb_ci_computer ram SG-SCCM 10 off", "");
}

void ReconciliationTest::rulesSayWhoWrites()
{
    QFETCH(const QString, rules);
    QFETCH(const QString, masked);
    const QString sysId = sysIdOf(itemOf(m_store->send(laptop(R"("ram":"8192","os":"Windows 10","cpu_count":"2")"))));
    for (const QString& each : rules.split(u';', Qt::SkipEmptyParts)) {
        const QList<QByteArray> parts = each.toLatin1().split(' ');
        rule(parts[0].constData(), parts[1] == "-" ? "" : parts[1].constData(), parts[2].constData(), parts[3].toInt(),
             parts.size() == 4);
    }
    const QJsonObject item = itemOf(
        m_store->send(items({R"({"className":"cmdb_ci_computer","values":{"name":"b","ram":"4096","os":"Windows 11"},
             "sys_object_source_info":{"source_name":"ITAM","source_native_key":"C-1"}})"})));
    QCOMPARE(maskedOf(item), masked);
    const auto written = m_store->record("cmdb_ci_computer", sysId);
    QCOMPARE(written.value(text("ram")), text(masked.contains(QLatin1String("ram")) ? "8192" : "4096"));
    QCOMPARE(written.value(text("os")), text(masked.contains(QLatin1String("os")) ? "Windows 10" : "Windows 11"));
    QCOMPARE(written.value(text("discovery_source")), text("ITAM"));
}

void ReconciliationTest::whatIsMaskedIsNoChange()
{
    (void)m_store->send(laptop(R"("ram":"8192")"));
    rule("cmdb_ci_computer", "ram", "SG-SCCM", 10);
    const QJsonObject item = itemOf(m_store->send(laptop(R"("ram":"4096")")));
    QCOMPARE(item.value(QLatin1String("operation")).toString(), text("NO_CHANGE"));
    QCOMPARE(codesOf(item), QString());
    QCOMPARE(maskedOf(item), text("ram"));
    // Equal values are nothing that could be masked.
    QVERIFY(!itemOf(m_store->send(laptop(R"("ram":"8192")"))).contains(QLatin1String("maskedAttributes")));
}

void ReconciliationTest::anEmptyColumnMayBeFilled()
{
    const QString sysId = sysIdOf(itemOf(m_store->send(laptop(R"("os":"Windows 11")"))));
    rule("cmdb_ci_computer", "ram", "SG-SCCM", 10);
    QCOMPARE(maskedOf(itemOf(m_store->send(laptop(R"("ram":"4096")")))), QString());
    QCOMPARE(m_store->record("cmdb_ci_computer", sysId).value(text("ram")), text("4096"));
}

void ReconciliationTest::insertsWriteEverything()
{
    rule("cmdb_ci_computer", "", "SG-SCCM", 10);
    const QJsonObject item = itemOf(m_store->send(laptop(R"("ram":"4096")")));
    QCOMPARE(item.value(QLatin1String("operation")).toString(), text("INSERT"));
    QCOMPARE(m_store->record("cmdb_ci_computer", sysIdOf(item)).value(text("ram")), text("4096"));
}

void ReconciliationTest::installationsHaveRulesToo()
{
    const auto payload = [](const QByteArray& location) {
        return items({R"({"className":"cmdb_ci_computer","values":{"name":"a"},"related":[
            {"className":"cmdb_sam_sw_install","values":{"publisher":"P","display_name":"D","version":"1",
             "install_location":")" +
                      location +
                      R"("},"sys_object_source_info":{"source_name":"ITAM","source_native_key":"I-1"}}],
            "sys_object_source_info":{"source_name":"ITAM","source_native_key":"C-1"}})"});
    };
    (void)m_store->send(payload("/opt/a"));
    rule("cmdb_sam_sw_install", "install_location", "SG-SCCM", 10);
    const QJsonObject row = relatedOf(m_store->send(payload("/opt/b")));
    QCOMPARE(row.value(QLatin1String("operation")).toString(), text("NO_CHANGE"));
    QCOMPARE(maskedOf(row), text("install_location"));
}

void ReconciliationTest::ir14AQuerySaysTheSame()
{
    (void)m_store->send(laptop(R"("ram":"8192")"));
    rule("cmdb_ci_computer", "ram", "SG-SCCM", 10);
    const QJsonObject asked = itemOf(m_store->call(IdentificationStore::queryOptions(), laptop(R"("ram":"4096")")));
    QCOMPARE(asked.value(QLatin1String("operation")).toString(), text("NO_CHANGE"));
    QCOMPARE(maskedOf(asked), text("ram"));
}

ITAM_TEST(ReconciliationTest)
#include "tst_reconciliation.moc"
