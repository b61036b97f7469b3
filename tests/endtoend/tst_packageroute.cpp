// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// `--software-route`: installed applications as software packages of the CMDB, or not at all, and what a change of the
// route does (servicenow-ire.md 8, 13.1, 13.4).
#include "tests/endtoend/smallsite.h"
#include "tests/testcase.h"

#include <QJsonArray>

using namespace itam;
using namespace itam::tests;

class PackageRouteTest final : public TestCase
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_site.reset(); }
    void installationsAreInstancesOfPackages();
    void nothingTravelsTwice();
    void anotherVersionMovesTheInstallation();
    void whatVanishesStaysAndIsTold();
    void ofAnUnknownComputerInstallationsArePending();
    void equalInstallationsShareARow();
    void ir14_thePreviewPredictsIt();
    void verifyFindsAndRepairs();
    void oneRecordFieldByField();
    void theHistoryKnowsThem();
    void aChangeOfTheRouteSendsAllOfThem();
    void offSendsNone();
    void noSoftwareAssetManagementIsNeeded();
    void aMissingRuleIsToldAndEndsApplicationsOnly_data();
    void aMissingRuleIsToldAndEndsApplicationsOnly();
    void ir07_anOlderReleaseTakesThem();

private:
    [[nodiscard]] static QStringList by(const char* route, const QStringList& extra = {})
    {
        return SmallSite::identification() +
               QStringList{QStringLiteral("--software-route"), QString::fromLatin1(route)} + extra;
    }
    [[nodiscard]] ExportEnd run(const char* route = "cmdb", const QStringList& extra = {})
    {
        return m_site->host.run(by(route, extra));
    }
    [[nodiscard]] ExportEnd command(const char* name, const QStringList& extra = {}, const char* route = "cmdb")
    {
        return m_site->host.command(QString::fromLatin1(name), by(route, extra));
    }
    [[nodiscard]] int count(const char* table) const { return m_site->sandbox.count(QString::fromLatin1(table)); }
    /// "computer: package key" of all rows, sorted.
    [[nodiscard]] QStringList installed() const;
    [[nodiscard]] bool setProperty(const char* name, const char* value) const;
    [[nodiscard]] static QString stateOf(const ExportEnd& end, const char* check);

    std::unique_ptr<SmallSite> m_site;
};

void PackageRouteTest::init()
{
    TestCase::init();
    m_site = std::make_unique<SmallSite>();
    QVERIFY(m_site->isReady);
}

QStringList PackageRouteTest::installed() const
{
    const auto nameOf = [this](const char* table, const QJsonValue& id, const char* column) {
        const QJsonArray rows =
            m_site->sandbox.table(QString::fromLatin1(table), QLatin1String("sys_id=") + id.toString());
        return rows[0][QLatin1String(column)].toString();
    };
    QStringList rows;
    for (const QJsonValue& row : m_site->sandbox.table(QStringLiteral("cmdb_software_instance")))
        rows.append(nameOf("cmdb_ci_computer", row[QLatin1String("installed_on")], "name") + QLatin1String(": ") +
                    nameOf("cmdb_ci_spkg", row[QLatin1String("software")], "key"));
    rows.sort();
    return rows;
}

bool PackageRouteTest::setProperty(const char* name, const char* value) const
{
    const QJsonArray rows =
        m_site->sandbox.table(QStringLiteral("sys_properties"), QLatin1String("name=") + QLatin1String(name));
    return rows.size() == 1 &&
           m_site->sandbox.update(QStringLiteral("sys_properties"), rows[0][QLatin1String("sys_id")].toString(),
                                  {{QStringLiteral("value"), QString::fromLatin1(value)}});
}

QString PackageRouteTest::stateOf(const ExportEnd& end, const char* check)
{
    for (const QJsonValue& each : end.json.value(QLatin1String("checks")).toArray()) {
        if (each[QLatin1String("name")].toString() == QLatin1String("servicenow.") + QLatin1String(check))
            return each[QLatin1String("state")].toString();
    }
    return {};
}

void PackageRouteTest::installationsAreInstancesOfPackages()
{
    const ExportEnd end = run();
    QVERIFY2(end.exitStatus == 0, end.out.constData());
    QVERIFY(end.sumsAgree());
    QCOMPARE(end.number("applications", "inserted"), 4);
    QCOMPARE(installed(),
             QStringList({QStringLiteral("pc00001: Product 1_:::_1.1"), QStringLiteral("pc00001: Product 2_:::_1.2"),
                          QStringLiteral("pc00002: Product 1_:::_1.1"), QStringLiteral("pc00002: Product 2_:::_1.2")}));
    QCOMPARE(count("cmdb_ci_spkg"), 2);
    QCOMPARE(count("cmdb_sam_sw_install"), 0);
    const QJsonArray package = m_site->sandbox.table(QStringLiteral("cmdb_ci_spkg"), QStringLiteral("name=Product 1"));
    QCOMPARE(package[0][QLatin1String("version")].toString(), QStringLiteral("1.1"));
    QCOMPARE(package[0][QLatin1String("discovery_source")].toString(), QStringLiteral("ITAM"));
}

void PackageRouteTest::nothingTravelsTwice()
{
    QCOMPARE(run().exitStatus, 0);
    QCOMPARE(run().outcome(), QStringLiteral("nothing-to-send"));
    const ExportEnd full = run("cmdb", {QStringLiteral("--full")});
    QCOMPARE(full.number("applications", "ignored"), 4);
    QCOMPARE(count("cmdb_software_instance"), 4);
    QCOMPARE(count("cmdb_ci_spkg"), 2);
}

void PackageRouteTest::anotherVersionMovesTheInstallation()
{
    QCOMPARE(run().exitStatus, 0);
    QVERIFY(m_site->estate.execute("UPDATE installation SET version = '3.0' WHERE id = 'I00001-001'"));
    const ExportEnd end = run();
    QCOMPARE(end.number("applications", "updated"), 1);
    QCOMPARE(count("cmdb_software_instance"), 4);
    QCOMPARE(installed().first(), QStringLiteral("pc00001: Product 1_:::_3.0"));
    // The package that it was of is no business of ours: others may have it.
    QCOMPARE(count("cmdb_ci_spkg"), 3);
}

void PackageRouteTest::whatVanishesStaysAndIsTold()
{
    QCOMPARE(run().exitStatus, 0);
    QVERIFY(m_site->estate.execute("DELETE FROM installation WHERE id = 'I00001-001'"));
    QCOMPARE(run().number("applications", "vanished"), 1);
    QCOMPARE(count("cmdb_software_instance"), 4);
    QVERIFY(command("verify").out.contains("I00001-001"));
    // It returns, and is sent though nothing of it changed (D-8).
    QVERIFY(m_site->estate.execute("INSERT INTO installation VALUES ('I00001-001', 'C00001', 'arl-001', 'Product 1', "
                                   "'Vendor 1', '1.1', '2026-01-01T00:00:00Z')"));
    QCOMPARE(run().number("applications", "ignored"), 1);
}

void PackageRouteTest::ofAnUnknownComputerInstallationsArePending()
{
    QVERIFY(m_site->estate.execute("INSERT INTO installation VALUES ('I9', 'C99999', 'a', 'Product 1', 'Vendor 1', "
                                   "'1.1', '2026-01-01T00:00:00Z')"));
    const ExportEnd end = run();
    QCOMPARE(end.outcome(), QStringLiteral("succeeded-with-problems"));
    QCOMPARE(end.number("applications", "pending"), 1);
    QCOMPARE(end.number("applications", "inserted"), 4);
    QVERIFY(command("status").out.contains("CI_NOT_FOUND"));
    QVERIFY(m_site->estate.execute("INSERT INTO computer (id, name, serial) VALUES ('C99999', 'late', 'S9999AB')"));
    const ExportEnd later = run();
    QCOMPARE(later.number("applications", "inserted"), 1);
    QCOMPARE(later.number("applications", "pending"), 0);
}

void PackageRouteTest::equalInstallationsShareARow()
{
    QVERIFY(m_site->estate.execute("INSERT INTO installation SELECT 'I00001-009', computer, application, upper(name), "
                                   "'Somebody', version, modified FROM installation WHERE id = 'I00001-001'"));
    const ExportEnd end = run();
    QCOMPARE(end.number("applications", "inserted"), 4);
    QCOMPARE(end.number("applications", "ignored"), 1);
    QCOMPARE(count("cmdb_software_instance"), 4);
    QCOMPARE(count("cmdb_ci_spkg"), 2);
    QCOMPARE(run().outcome(), QStringLiteral("nothing-to-send"));
    const ExportEnd verified = command("verify");
    QVERIFY2(verified.json.value(QLatin1String("findings")).toArray().isEmpty(), verified.out.constData());
    const ExportEnd one = command("preview", {QStringLiteral("--record"), QStringLiteral("I00001-009")});
    QVERIFY2(one.json.value(QLatin1String("onInstance")).toBool(), one.out.constData());
}

void PackageRouteTest::ir14_thePreviewPredictsIt()
{
    const auto answers = [](const ExportEnd& end, const char* name) {
        return end.ofType("applications")
            .value(QLatin1String("answers"))
            .toObject()
            .value(QLatin1String(name))
            .toInt(-1);
    };
    const QStringList asking{QStringLiteral("--on-instance")};
    const ExportEnd first = command("preview", asking);
    QVERIFY2(first.exitStatus == 0, first.out.constData());
    QCOMPARE(answers(first, "insert"), 4);
    QCOMPARE(run("cmdb", {QStringLiteral("-withApplications"), QStringLiteral("false")}).exitStatus, 0);
    QCOMPARE(answers(command("preview", asking), "insert"), 4);
    QCOMPARE(count("cmdb_ci_spkg") + count("cmdb_software_instance"), 0);
    QCOMPARE(run().number("applications", "inserted"), 4);
    QVERIFY(m_site->estate.execute("UPDATE installation SET version = '3.0' WHERE id = 'I00001-001'"));
    const ExportEnd changed = command("preview", asking);
    QCOMPARE(answers(changed, "update"), 1);
    QCOMPARE(answers(changed, "insert"), 0);
    const ExportEnd all = command("preview", asking + QStringList(QStringLiteral("--full")));
    QCOMPARE(answers(all, "noChange"), 3);
    QCOMPARE(count("cmdb_ci_spkg"), 2);
}

void PackageRouteTest::verifyFindsAndRepairs()
{
    QCOMPARE(run().exitStatus, 0);
    const ExportEnd equal = command("verify");
    QVERIFY2(equal.json.value(QLatin1String("findings")).toArray().isEmpty(), equal.out.constData());
    QCOMPARE(equal.number("applications", "equal"), 4);
    // One is renamed there, one is taken to another package, one is deleted.
    const auto rows = m_site->sandbox.table(QStringLiteral("cmdb_software_instance"), QStringLiteral("name=Product 1"));
    const auto others =
        m_site->sandbox.table(QStringLiteral("cmdb_software_instance"), QStringLiteral("name=Product 2"));
    QCOMPARE(rows.size() + others.size(), 4);
    const auto idOf = [](const QJsonValue& row) { return row[QLatin1String("sys_id")].toString(); };
    const QString table = QStringLiteral("cmdb_software_instance");
    QVERIFY(m_site->sandbox.update(table, idOf(rows[0]), {{QStringLiteral("name"), QStringLiteral("x")}}));
    QVERIFY(m_site->sandbox.update(table, idOf(rows[1]),
                                   {{QStringLiteral("software"), others[0][QLatin1String("software")].toString()}}));
    QVERIFY(
        m_site->sandbox
            .rest(QStringLiteral("DELETE"), QStringLiteral("/api/now/table/cmdb_software_instance/") + idOf(others[0]))
            .status == 204);
    const ExportEnd found = command("verify");
    QCOMPARE(found.number("applications", "different"), 2);
    QCOMPARE(found.number("applications", "missing"), 1);
    QVERIFY2(found.out.contains("Product 1_:::_1.1"), found.out.constData());
    QCOMPARE(command("verify", {QStringLiteral("--repair")}).exitStatus, 0);
    const ExportEnd after = command("verify");
    QVERIFY2(after.json.value(QLatin1String("findings")).toArray().isEmpty(), after.out.constData());
}

void PackageRouteTest::oneRecordFieldByField()
{
    QCOMPARE(run().exitStatus, 0);
    QVERIFY(m_site->estate.execute("UPDATE installation SET version = '3.0' WHERE id = 'I00001-001'"));
    const ExportEnd end = command("preview", {QStringLiteral("--record"), QStringLiteral("I00001-001")});
    QVERIFY2(end.exitStatus == 0, end.out.constData());
    QCOMPARE(end.json.value(QLatin1String("table")).toString(), QStringLiteral("cmdb_software_instance"));
    QVERIFY2(end.out.contains("Product 1_:::_1.1") && end.out.contains("Product 1_:::_3.0"), end.out.constData());
}

void PackageRouteTest::theHistoryKnowsThem()
{
    QCOMPARE(run().exitStatus, 0);
    const ExportEnd tale = command("history", {QStringLiteral("--record"), QStringLiteral("I00001-001")});
    QVERIFY2(tale.exitStatus == 0 && tale.out.contains("applications"), tale.out.constData());
    QVERIFY(command("history", {QStringLiteral("--local")}).out.contains("applications"));
}

/// What the other route wrote stays, and what landed by it is not taken for landed by this one.
void PackageRouteTest::aChangeOfTheRouteSendsAllOfThem()
{
    QCOMPARE(run("sam").number("applications", "inserted"), 4);
    QCOMPARE(count("cmdb_sam_sw_install"), 4);
    const ExportEnd asked = command("preview");
    QCOMPARE(asked.number("applications", "sent"), 4);
    const ExportEnd changed = run();
    QCOMPARE(changed.number("applications", "inserted"), 4);
    QCOMPARE(changed.number("hardware", "sent"), 0);
    QCOMPARE(count("cmdb_sam_sw_install"), 4);
    QCOMPARE(run().outcome(), QStringLiteral("nothing-to-send"));
    QVERIFY(m_site->estate.execute("UPDATE installation SET version = '3.0' WHERE id = 'I00001-001'"));
    QCOMPARE(run().number("applications", "updated"), 1);
    // And back: the rows of old are found by their keys and brought up to date.
    const ExportEnd back = run("sam");
    QCOMPARE(back.number("applications", "updated"), 1);
    QCOMPARE(back.number("applications", "ignored"), 3);
    QCOMPARE(count("cmdb_sam_sw_install"), 4);
    QCOMPARE(run("sam").outcome(), QStringLiteral("nothing-to-send"));
}

void PackageRouteTest::offSendsNone()
{
    const ExportEnd end = run("off");
    QCOMPARE(end.exitStatus, 0);
    QCOMPARE(end.state("applications"), QStringLiteral("excluded"));
    QCOMPARE(end.number("hardware", "inserted"), 5);
    // The route says what this instance takes, whatever is asked for.
    const ExportEnd asked = run("off", {QStringLiteral("-withApplications"), QStringLiteral("true")});
    QCOMPARE(asked.state("applications"), QStringLiteral("excluded"));
    QCOMPARE(count("cmdb_sam_sw_install") + count("cmdb_software_instance"), 0);
    const ExportEnd test = command("test", {}, "off");
    QCOMPARE(test.exitStatus, 0);
    for (const char* check : {"sam-plugin", "installation-rule", "package-rule"})
        QCOMPARE(stateOf(test, check), QString());
    // Nothing was sent by it, so nothing has changed when the route is chosen.
    QCOMPARE(run().number("applications", "inserted"), 4);
}

void PackageRouteTest::noSoftwareAssetManagementIsNeeded()
{
    m_site->sandbox.stop();
    m_site->sandbox.useFreshData();
    QVERIFY(m_site->sandbox.start({QStringLiteral("--sam-plugin"), QStringLiteral("off")}));
    m_site->host.refreshCredentials();
    QCOMPARE(stateOf(command("test", {}, "sam"), "sam-plugin"), QStringLiteral("warning"));
    QVERIFY(run("sam").exitStatus != 0);
    const ExportEnd test = command("test");
    QCOMPARE(stateOf(test, "package-rule"), QStringLiteral("passed"));
    QCOMPARE(stateOf(test, "installation-rule"), QStringLiteral("passed"));
    QCOMPARE(stateOf(test, "sam-plugin"), QString());
    QCOMPARE(run().number("applications", "inserted"), 4);
    QCOMPARE(command("verify").number("applications", "equal"), 4);
}

void PackageRouteTest::aMissingRuleIsToldAndEndsApplicationsOnly_data()
{
    QTest::addColumn<QByteArray>("property");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("check");
    QTest::newRow("package") << QByteArray("glide.sandbox.ire.classes_without_rule") << QByteArray("cmdb_ci_spkg")
                             << QByteArray("package-rule");
    QTest::newRow("instance") << QByteArray("glide.sandbox.ire.related_entries_off")
                              << QByteArray("cmdb_software_instance") << QByteArray("installation-rule");
}

void PackageRouteTest::aMissingRuleIsToldAndEndsApplicationsOnly()
{
    QFETCH(QByteArray, property);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, check);
    QVERIFY(setProperty(property.constData(), value.constData()));
    const ExportEnd test = command("test");
    QCOMPARE(test.exitStatus, 0); // M-11: one data type only
    QCOMPARE(stateOf(test, check.constData()), QStringLiteral("warning"));
    const ExportEnd end = run();
    QCOMPARE(end.errorCode(), QStringLiteral("identification.rule"));
    QCOMPARE(end.number("hardware", "inserted"), 5);
    QCOMPARE(end.number("contracts", "inserted"), 3);
    QVERIFY(setProperty(property.constData(), ""));
    QCOMPARE(run().number("applications", "inserted"), 4);
}

void PackageRouteTest::ir07_anOlderReleaseTakesThem()
{
    QVERIFY(m_site->estate.execute("INSERT INTO installation VALUES ('I9', 'C99999', 'a', 'Product 1', 'Vendor 1', "
                                   "'1.1', '2026-01-01T00:00:00Z')"));
    QVERIFY(setProperty("glide.sandbox.ire.absent_endpoints", "enhanced,queryEnhanced"));
    const ExportEnd end = run();
    QCOMPARE(end.number("applications", "pending"), 1);
    QCOMPARE(count("cmdb_software_instance"), 4);
    QCOMPARE(installed().last(), QStringLiteral("pc00002: Product 2_:::_1.2"));
    QCOMPARE(run().number("applications", "sent"), 1);
}

ITAM_TEST(PackageRouteTest)
#include "tst_packageroute.moc"
