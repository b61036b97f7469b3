// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What only the connection test looks at (servicenow-ire.md 5, 6.3, 11), against prepared answers.
#include "tests/core/identification/bench.h"
#include "tests/testcase.h"

#include <QUrlQuery>

using namespace itam;
using namespace itam::core;
using core::servicenow::HttpReply;
using core::servicenow::HttpRequest;
using tests::IdentificationBench;

class InspectionTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void anExportAsksForNoneOfIt();
    void ir18_aTokenThatIsRefusedElsewhereIsAScope();
    void aDomainIsThatOfOneUser();
    void classesMatterWhereTheyFollowTheSource_data();
    void classesMatterWhereTheyFollowTheSource();
    void aReleaseWithoutMetaIsNotChecked();
    void aClassThatIsMissingIsNamed();
    void everyCheckIsAnnounced_data();
    void everyCheckIsAnnounced();

private:
    using Table = std::function<Result<HttpReply>(const HttpRequest&)>;
    /// "name ok", "name: message" of one that is not fine, and what was not checked.
    [[nodiscard]] static QStringList inspect(const Table& table, identification::Options options = {});
};

QStringList InspectionTest::inspect(const Table& table, identification::Options options)
{
    options.inspects = true;
    IdentificationBench bench(options);
    bench.instance.table = table;
    const auto report = bench.connect();
    if (!report)
        return {report.error().detail};
    QStringList told;
    for (const wire::Check& check : report->checks) {
        const bool isFine = check.ok && check.name != QLatin1String("not-checked");
        told.append(check.name + (isFine ? QStringLiteral(" ok") : QLatin1String(": ") + check.message));
    }
    return told;
}

void InspectionTest::anExportAsksForNoneOfIt()
{
    IdentificationBench bench;
    QVERIFY(bench.connect());
    for (const QString& asked : bench.instance.asked())
        QVERIFY2(!asked.contains(QLatin1String("win_server")) && !asked.contains(QLatin1String("sys_user")),
                 qPrintable(asked));
}

void InspectionTest::ir18_aTokenThatIsRefusedElsewhereIsAScope()
{
    const QStringList told = inspect([](const HttpRequest&) -> Result<HttpReply> { return tests::jsonReply({}, 401); });
    QVERIFY2(told.contains(QLatin1String("api-scope: GET cmdb/meta, GET table, GET stats")),
             qPrintable(told.join(u'\n')));
    QVERIFY(told.contains(QLatin1String("identification-role ok")));
}

void InspectionTest::aDomainIsThatOfOneUser()
{
    const auto users = [](int count) -> Table {
        return [count](const HttpRequest& request) -> Result<HttpReply> {
            QJsonArray rows;
            const bool isAsked = QUrlQuery(request.url)
                                     .queryItemValue(QStringLiteral("sysparm_query"), QUrl::FullyDecoded)
                                     .contains(QLatin1String("getUserID"));
            for (int i = 0; isAsked && i < count; ++i)
                rows.append(QJsonObject{{QStringLiteral("sys_domain"), tests::sysId(7)},
                                        {QStringLiteral("sys_domain.name"), QStringLiteral("ACME")}});
            return tests::resultReply(rows);
        };
    };
    QVERIFY(inspect(users(1)).contains(QLatin1String("domain ok")));
    // An instance that drops the condition answers with everybody.
    QVERIFY(inspect(users(2)).last().contains(QLatin1String("domain")));
}

void InspectionTest::classesMatterWhereTheyFollowTheSource_data()
{
    QTest::addColumn<bool>("follows");
    QTest::addColumn<QString>("told");
    QTest::newRow("keeps its class") << false << QStringLiteral("engine-properties ok");
    QTest::newRow("follows the source") << true
                                        << QStringLiteral("engine-properties: glide.class.switch.enabled=false");
}

void InspectionTest::classesMatterWhereTheyFollowTheSource()
{
    QFETCH(bool, follows);
    QFETCH(QString, told);
    identification::Options options;
    options.followsClass = follows;
    const auto properties = [](const HttpRequest& request) -> Result<HttpReply> {
        if (!request.url.path().endsWith(QLatin1String("/sys_properties")))
            return tests::resultReply(QJsonArray());
        return tests::resultReply(QJsonArray{
            QJsonObject{{QStringLiteral("name"), QStringLiteral("glide.class.switch.enabled")},
                        {QStringLiteral("value"), QStringLiteral("false")}},
            QJsonObject{{QStringLiteral("name"), QStringLiteral("glide.identification_engine.skip_duplicates")},
                        {QStringLiteral("value"), QStringLiteral(" TRUE ")}}});
    };
    QVERIFY(inspect(properties, options).contains(told));
}

void InspectionTest::aReleaseWithoutMetaIsNotChecked()
{
    const QStringList told = inspect([](const HttpRequest& request) -> Result<HttpReply> {
        return request.url.path().contains(QLatin1String("/cmdb/meta/")) ? tests::jsonReply({}, 404)
                                                                         : tests::resultReply(QJsonArray());
    });
    QVERIFY(told.last().startsWith(QLatin1String("not-checked: ")));
    for (const char* name : {"hardware-rule", "installation-rule", "class-rules"})
        QVERIFY2(told.last().contains(QLatin1String(name)), name);
}

void InspectionTest::aClassThatIsMissingIsNamed()
{
    const QStringList told = inspect([](const HttpRequest& request) -> Result<HttpReply> {
        const QString path = request.url.path();
        if (!path.contains(QLatin1String("/cmdb/meta/")))
            return tests::resultReply(QJsonArray());
        if (path.endsWith(QLatin1String("cmdb_ci_aix_server")))
            return tests::jsonReply({}, 404);
        const QJsonObject serial{{QStringLiteral("table"), QStringLiteral("cmdb_serial_number")},
                                 {QStringLiteral("attributes"), QStringLiteral("serial_number,serial_number_type")}};
        return tests::resultReply(QJsonObject{
            {QStringLiteral("identification_rules"),
             QJsonObject{{QStringLiteral("active"), true},
                         {QStringLiteral("is_independent"), !path.endsWith(QLatin1String("cmdb_ci_esx_server"))},
                         {QStringLiteral("identifiers"), QJsonArray{serial}}}}});
    });
    QVERIFY2(told.contains(QLatin1String("class-rules: cmdb_ci_aix_server no-class, cmdb_ci_esx_server dependent")),
             qPrintable(told.join(u'\n')));
}

void InspectionTest::everyCheckIsAnnounced_data()
{
    using settings::SoftwareRoute;
    QTest::addColumn<bool>("relatesHosts");
    QTest::addColumn<SoftwareRoute>("software");
    QTest::newRow("with hosts") << true << SoftwareRoute::Sam;
    QTest::newRow("without") << false << SoftwareRoute::Sam;
    QTest::newRow("software packages") << true << SoftwareRoute::Cmdb;
    QTest::newRow("no applications") << true << SoftwareRoute::Off;
}

// A test that does not get so far shows these as not reached.
void InspectionTest::everyCheckIsAnnounced()
{
    QFETCH(bool, relatesHosts);
    QFETCH(settings::SoftwareRoute, software);
    settings::InstanceSettings instance;
    QCOMPARE(identification::checkNamesFor(instance), QStringList());
    instance.channel = settings::Channel::Identification;
    instance.identification.relateHosts = relatesHosts;
    instance.identification.software = software;
    identification::Options options;
    options.relatesHosts = relatesHosts;
    options.software = software;
    QStringList made;
    const QStringList told =
        inspect([](const HttpRequest&) -> Result<HttpReply> { return tests::resultReply(QJsonArray()); }, options);
    for (const QString& each : told) {
        if (each.startsWith(QLatin1String("not-checked: ")))
            made += each.section(QLatin1String(": "), 1).split(QLatin1String(", "));
        else
            made.append(each.section(QLatin1Char(' '), 0, 0).remove(QLatin1Char(':')));
    }
    QStringList announced = identification::checkNamesFor(instance);
    made.sort();
    announced.sort();
    QCOMPARE(made, announced);
}

ITAM_TEST(InspectionTest)
#include "tst_inspection.moc"
