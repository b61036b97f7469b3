// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where is this computer: who is asked, which computer is meant, and that one part that fails hides no other.
#include "core/exporter/whereabouts.h"
#include "core/support/sqlite.h"
#include "tests/core/servicenow/lifecyclebench.h"
#include "tests/testcase.h"

#include <QTemporaryDir>

using namespace itam;
using namespace itam::core::exporter;
using namespace itam::tests;
using core::model::DataType;
using core::source::Finding;

namespace {

/// Three computers, two of which share a serial number, one installation, and an instance of prepared tables.
struct World
{
    World()
    {
        const auto database =
            core::support::sqlite::Database::open(databasePath(), core::support::sqlite::OpenMode::Create);
        if (!database || !database->execute(
                             "CREATE TABLE itam_export_hardware (ComputerID TEXT PRIMARY KEY, ComputerName TEXT, "
                             "SerialNo TEXT, HostComputerID TEXT);"
                             "INSERT INTO itam_export_hardware VALUES ('C1', 'pc1', 'S1AB', 'C9'), ('C2', 'pc2', "
                             "'S2AB', NULL), ('C3', 'pc3', 's2ab', NULL), ('C4', 'PC2', 'None', NULL);"
                             "CREATE TABLE itam_export_applications (InstallationID TEXT PRIMARY KEY, ComputerID TEXT, "
                             "ApplicationID TEXT, FullName TEXT);"
                             "INSERT INTO itam_export_applications VALUES ('I1', 'C1', 'A', 'Editor'), ('I2', 'C8', "
                             "'A', 'Editor')"))
            qFatal("no database");
        session = *core::servicenow::InstanceSession::openOver(std::make_unique<AskedTransport>(bench.asked),
                                                               lifecycleCredentials(), bench.clock);
        sources.tale.source = {QStringLiteral("sqlite:") + databasePath()};
        sources.tale.journal = folder.filePath(QStringLiteral("journal.db"));
        sources.tale.connect = [this]() -> Result<core::servicenow::TableClient> { return session->tables(); };
        sources.lifecycle = [this]() -> Result<std::unique_ptr<core::servicenow::LifecycleInstance>> {
            return core::servicenow::makeLifecycleInstance(
                *core::servicenow::InstanceSession::openOver(std::make_unique<AskedTransport>(bench.asked),
                                                             lifecycleCredentials(), bench.clock),
                bench.clock);
        };
        for (const char* table : {"x_fls_flexera_fnms_inventory_import", "x_fls_flexera_fnms_identity",
                                  "cmdb_ci_computer", "cmdb_ci", "contract_rel_ci", "cmdb_sam_sw_install"})
            bench.tables.insert(QString::fromLatin1(table), {});
    }
    void withInstance() { sources.tale.instance = QUrl(QStringLiteral("https://demo.example")); }
    [[nodiscard]] QString databasePath() const { return folder.filePath(QStringLiteral("operations.db")); }
    [[nodiscard]] WhereHits find(const char* text) const
    {
        return findWhereabouts(sources, QString::fromLatin1(text), {});
    }
    [[nodiscard]] Whereabouts gather(const char* text) const
    {
        return gatherWhereabouts(sources, find(text).meant().value_or(WhereHit()), {});
    }

    QTemporaryDir folder;
    LifecycleBench bench;
    std::unique_ptr<core::servicenow::InstanceSession> session;
    WhereSources sources;
};

QStringList kinds(const Whereabouts& found)
{
    QStringList names;
    for (const Finding& finding : found.findings.value.value_or(QList<Finding>()))
        names.append(core::source::nameOf(finding.kind) + QLatin1Char(' ') + finding.detail);
    return names;
}

} // namespace

class WhereaboutsTest final : public TestCase
{
    Q_OBJECT
private slots:
    void theOnlyOneOrTheOnlyExactOneIsMeant_data();
    void theOnlyOneOrTheOnlyExactOneIsMeant();
    void f08_whatOtherRecordsHaveIsAFinding();
    void t20_aJunkSerialIsAFindingAndSharedByNobody();
    void anInstallationLeadsToItsComputer();
    void anInstallationOfNoComputerIsAFinding();
    void d11_theIdentityLeadsToTheCi();
    void theNativeKeyLeadsToTheCi_data();
    void theNativeKeyLeadsToTheCi();
    void d8_aVanishedComputerIsFoundByItsNativeKey();
    void withoutNativeKeysTheCiIsStillFound();
    void aCiThatItamNeverSentIsFound();
    void oneThatIsFoundTwiceIsOneHit();
    void aTableThatFailsHidesNoOther();
    void withoutTheInstanceTheOthersAnswer();
    void nobodyIsBlindOnlyWhenAllFail();
};

void WhereaboutsTest::theOnlyOneOrTheOnlyExactOneIsMeant_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("hits");
    QTest::addColumn<QString>("meant");
    QTest::newRow("by key") << "C1" << 1 << "C1";
    QTest::newRow("by name") << "PC3" << 1 << "C3";
    QTest::newRow("two with that serial") << "S2AB" << 2 << "";
    QTest::newRow("a part of one") << "s1" << 1 << "C1";
    QTest::newRow("a part of several") << "pc" << 4 << "";
    QTest::newRow("an installation") << "I1" << 1 << "C1";
    QTest::newRow("nobody") << "nowhere" << 0 << "";
    QTest::newRow("nothing") << " " << 0 << "";
}

void WhereaboutsTest::theOnlyOneOrTheOnlyExactOneIsMeant()
{
    const World world;
    QFETCH(const QString, text);
    const WhereHits hits = world.find(qPrintable(text));
    QTEST(static_cast<int>(hits.hits.size()), "hits");
    QTEST(hits.meant().value_or(WhereHit()).computerId, "meant");
}

void WhereaboutsTest::f08_whatOtherRecordsHaveIsAFinding()
{
    const World world;
    QCOMPARE(kinds(world.gather("C2")), (QStringList{QStringLiteral("shared-serial \"S2AB\", as C3 has"),
                                                     QStringLiteral("shared-name \"pc2\", as C4 has")}));
    QCOMPARE(kinds(world.gather("C1")), QStringList{QStringLiteral("unknown-host C9")});
}

void WhereaboutsTest::t20_aJunkSerialIsAFindingAndSharedByNobody()
{
    const World world;
    QCOMPARE(kinds(world.gather("C4")),
             (QStringList{QStringLiteral("junk-serial \"None\""), QStringLiteral("shared-name \"PC2\", as C2 has")}));
}

void WhereaboutsTest::anInstallationLeadsToItsComputer()
{
    const World world;
    const Whereabouts found = world.gather("I1");
    QCOMPARE(found.hit.type, DataType::Applications);
    QCOMPARE(found.hit.name, QStringLiteral("pc1"));
    QCOMPARE(found.tale.types.size(), 1);
    QCOMPARE(found.tale.types.first().source->value(QLatin1String("FullName")), QStringLiteral("Editor"));
}

void WhereaboutsTest::anInstallationOfNoComputerIsAFinding()
{
    const World world;
    QCOMPARE(kinds(world.gather("I2")), QStringList{QStringLiteral("unknown-computer C8")});
}

void WhereaboutsTest::d11_theIdentityLeadsToTheCi()
{
    World world;
    world.withInstance();
    world.bench.row("x_fls_flexera_fnms_identity",
                    R"([{"computer_id":"C1","ci":"abc","ci.name":"pc1","ci.sys_class_name":"cmdb_ci_computer"}])");
    world.bench.row("cmdb_ci", R"([{"sys_id":"abc","name":"pc1","sys_class_name":"cmdb_ci_computer",
                                    "operational_status":"6","serial_number":"S1AB","sys_updated_by":"me"}])");
    world.bench.row("contract_rel_ci", R"([{"contract":"k","contract.number":"CNTR1","contract.state":"active",
                                            "contract.vendor_contract":"K1","itam_record_id":"R1"}])");
    const Whereabouts found = world.gather("C1");
    QVERIFY(found.ci.value && found.contracts.value && found.installations.value);
    QCOMPARE(found.hit.ci, QStringLiteral("abc"));
    QCOMPARE(found.ci.value->record.name, QStringLiteral("pc1"));
    QCOMPARE(found.ci.value->updatedBy, QStringLiteral("me"));
    QCOMPARE(found.contracts.value->rows.first().record.number, QStringLiteral("CNTR1"));
    QCOMPARE(found.contracts.value->rows.first().key, QStringLiteral("R1"));
    QVERIFY(world.bench.asked.queriesOf("contract_rel_ci").first().startsWith(QLatin1String("ci_item=abc^")));
    QVERIFY(found.installations.value->rows.isEmpty());
}

void WhereaboutsTest::theNativeKeyLeadsToTheCi_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("by key") << QByteArray("C3");
    QTest::newRow("by name") << QByteArray("pc3");
    QTest::newRow("by serial number") << QByteArray("s2ab");
}

// Over the identification API nobody writes the ComputerID on the CI itself.
void WhereaboutsTest::theNativeKeyLeadsToTheCi()
{
    QFETCH(const QByteArray, text);
    World world;
    world.withInstance();
    world.sources.tale.discoverySource = QStringLiteral("ITAM");
    world.bench.row("sys_object_source",
                    R"([{"id":"C3","name":"Other","source_feed":"hardware","target_sys_id":"0"},
                        {"id":"C3","name":"ITAM","source_feed":"applications","target_sys_id":"1"},
                        {"id":"C3","name":"ITAM","source_feed":"hardware","target_sys_id":"xyz"}])");
    world.bench.row("cmdb_ci_computer", R"([{"sys_id":"xyz","name":"pc3","serial_number":"s2ab"}])");
    const WhereHits hits = world.find(text.constData());
    const auto found = std::ranges::find(hits.hits, QStringLiteral("C3"), &WhereHit::computerId);
    QVERIFY(found != hits.hits.end());
    QCOMPARE(found->ci, QStringLiteral("xyz"));
    QVERIFY(found->inSource && found->isExact);
    const auto isOfTheCi = [](const WhereHit& hit) { return hit.ci == QLatin1String("xyz"); };
    QCOMPARE(std::ranges::count_if(hits.hits, isOfTheCi), 1);
    QVERIFY(world.bench.asked.queriesOf("x_fls_flexera_fnms_identity").isEmpty());
}

void WhereaboutsTest::d8_aVanishedComputerIsFoundByItsNativeKey()
{
    World world;
    world.withInstance();
    world.sources.tale.discoverySource = QStringLiteral("ITAM");
    world.bench.row("sys_object_source",
                    R"([{"id":"C77","name":"ITAM","source_feed":"hardware","target_sys_id":"old"}])");
    world.bench.row("cmdb_ci", R"([{"sys_id":"old","name":"pc77","sys_class_name":"cmdb_ci_computer"}])");
    const WhereHits hits = world.find("C77");
    QCOMPARE(hits.hits.size(), 1);
    QVERIFY(hits.meant() && !hits.hits.first().inSource);
    QCOMPARE(hits.hits.first().computerId, QStringLiteral("C77"));
    QCOMPARE(gatherWhereabouts(world.sources, hits.hits.first(), {}).ci.value->record.name, QStringLiteral("pc77"));
}

void WhereaboutsTest::withoutNativeKeysTheCiIsStillFound()
{
    World world;
    world.withInstance();
    world.sources.tale.discoverySource = QStringLiteral("ITAM");
    world.bench.row("cmdb_ci_computer", R"([{"sys_id":"xyz","name":"stranger","serial_number":"Q1"}])");
    const WhereHits hits = world.find("stranger");
    QVERIFY(!hits.instanceError);
    QCOMPARE(hits.hits.size(), 1);
    QCOMPARE(hits.hits.first().ci, QStringLiteral("xyz"));
}

void WhereaboutsTest::aCiThatItamNeverSentIsFound()
{
    World world;
    world.withInstance();
    world.bench.row("cmdb_ci_computer", R"([{"sys_id":"xyz","name":"stranger","serial_number":"Q1"}])");
    world.bench.row("cmdb_ci", R"([{"sys_id":"xyz","name":"stranger","sys_class_name":"cmdb_ci_computer"}])");
    const WhereHits hits = world.find("stranger");
    QCOMPARE(hits.hits.size(), 1);
    QVERIFY(hits.hits.first().isExact && !hits.hits.first().inSource && hits.hits.first().key.isEmpty());
    const Whereabouts found = gatherWhereabouts(world.sources, hits.hits.first(), {});
    QVERIFY(found.tale.types.isEmpty());
    QCOMPARE(found.ci.value->record.name, QStringLiteral("stranger"));
}

void WhereaboutsTest::oneThatIsFoundTwiceIsOneHit()
{
    World world;
    world.withInstance();
    world.bench.row("cmdb_ci_computer",
                    R"([{"sys_id":"xyz","name":"pc3","serial_number":"s2ab","itam_unique_id":"C3"}])");
    const WhereHits hits = world.find("pc3");
    QCOMPARE(hits.hits.size(), 1);
    QCOMPARE(hits.hits.first().ci, QStringLiteral("xyz"));
    QVERIFY(hits.hits.first().inSource);
}

void WhereaboutsTest::aTableThatFailsHidesNoOther()
{
    World world;
    world.withInstance();
    world.bench.row("x_fls_flexera_fnms_identity",
                    R"([{"computer_id":"C1","ci":"abc","ci.name":"pc1","ci.sys_class_name":"cmdb_ci_computer"}])");
    const auto answer = world.bench.asked.answer;
    world.bench.asked.answer = [answer](const HttpRequest& request) -> Result<HttpReply> {
        const bool fails = request.url.path().endsWith(QLatin1String("/contract_rel_ci"));
        return fails ? replied(403, R"({"error":{"message":"no"},"status":"failure"})") : answer(request);
    };
    const Whereabouts found = world.gather("C1");
    QCOMPARE(found.contracts.error->code, ErrorCode::Forbidden);
    QVERIFY(!found.contracts.value);
    QVERIFY(found.installations.value && found.ci.value);
    QVERIFY(!found.ci.value->record.exists);
    QVERIFY(!found.tale.types.isEmpty());
}

void WhereaboutsTest::withoutTheInstanceTheOthersAnswer()
{
    World world;
    world.withInstance();
    world.bench.asked.answer = [](const HttpRequest&) -> Result<HttpReply> {
        return failure(ErrorCode::ConnectionRefused);
    };
    const WhereHits hits = world.find("C1");
    QCOMPARE(hits.instanceError->code, ErrorCode::ConnectionRefused);
    QVERIFY(hits.meant());
    const Whereabouts found = gatherWhereabouts(world.sources, *hits.meant(), {});
    QCOMPARE(found.tale.instanceError->code, ErrorCode::ConnectionRefused);
    QCOMPARE(found.ci.error->code, ErrorCode::ConnectionRefused);
    QVERIFY(found.tale.types.first().source);
    QVERIFY(!found.isCancelled());
}

void WhereaboutsTest::nobodyIsBlindOnlyWhenAllFail()
{
    World world;
    world.sources.tale.source = {QStringLiteral("sqlite:/nowhere/at/all.db")};
    WhereHits hits = world.find("C1");
    QVERIFY(hits.sourceError && !hits.isBlind(world.sources)); // the journal answered
    world.sources.tale.journal = QStringLiteral("/dev/null");
    hits = world.find("C1");
    QVERIFY(hits.journalError && hits.isBlind(world.sources));
}

ITAM_TEST(WhereaboutsTest)
#include "tst_whereabouts.moc"
