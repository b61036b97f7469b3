// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The parts of a rehearsal: what a result means, and how an instance is copied.
#include "core/exporter/rehearsalloading.h"
#include "tests/core/servicenow/lifecyclebench.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::core::exporter;
using namespace itam::tests;
using core::servicenow::Method;
using core::servicenow::TablePage;
using core::servicenow::TableQuery;
using core::servicenow::TableRow;

namespace {

/// The instance that is copied: tables by name, answered page by page as the Table API does, and one of our own that
/// takes what `takes` says.
struct World
{
    World()
    {
        bench.asked.answer = [this](const HttpRequest& request) { return answer(request); };
        session = *core::servicenow::InstanceSession::openOver(std::make_unique<AskedTransport>(bench.asked),
                                                               lifecycleCredentials(), bench.clock);
    }
    Result<void> load(int pageSize = 2)
    {
        return loadRehearsal([this](const TableQuery& query, const std::stop_token&) { return read(query); },
                             session->tables(), false, pageSize, report, progress, {});
    }
    [[nodiscard]] const LoadedTable& loaded(const char* table) const
    {
        return *std::find_if(report.loaded.begin(), report.loaded.end(), [table](const LoadedTable& each) {
            return each.table == QLatin1String(table);
        });
    }

    QHash<QString, QList<TableRow>> theirs;
    QList<TableQuery> asked;
    QStringList inserted; ///< "table sys_id"
    QStringList updated;  ///< bodies
    std::function<int(const QString&)> takes = [](const QString&) { return 201; };
    RehearsalReport report;
    core::support::Latest<RehearsalProgress> progress;

private:
    Result<TablePage> read(const TableQuery& query)
    {
        asked.append(query);
        if (!theirs.contains(query.table))
            return failure(ErrorCode::NotFound);
        QString after;
        for (const QString& condition : query.query.split(QLatin1Char('^'))) {
            if (condition.startsWith(QLatin1String("sys_id>")))
                after = condition.mid(7);
        }
        TablePage page;
        for (const TableRow& row : theirs.value(query.table)) {
            const bool isBehind = after.isEmpty() || row.value(QStringLiteral("sys_id")) > after;
            if (isBehind && page.rows.size() < query.limit)
                page.rows.append(row);
        }
        return page;
    }
    Result<HttpReply> answer(const HttpRequest& request)
    {
        const QString table = request.url.path().section(u'/', 4, 4);
        if (request.method == Method::Get)
            return replied(200, resultOf(ours));
        if (request.method != Method::Post) {
            updated.append(QString::fromUtf8(request.body));
            return replied(200, R"({"result":{"sys_id":"p"}})");
        }
        const QString sysId =
            QJsonDocument::fromJson(request.body).object().value(QLatin1String("sys_id")).toString();
        const int status = takes(table);
        if (status == 201)
            inserted.append(table + QLatin1Char(' ') + sysId);
        return status == 201 ? replied(201, R"({"result":{"sys_id":"x"}})")
                             : replied(status, R"({"error":{"message":"Invalid table","detail":null}})");
    }

public:
    QJsonArray ours;
    LifecycleBench bench;
    std::unique_ptr<core::servicenow::InstanceSession> session;
};

TableRow row(const char* sysId, const char* className = "")
{
    return {{QStringLiteral("sys_id"), QString::fromLatin1(sysId)},
            {QStringLiteral("sys_class_name"), QString::fromLatin1(className)},
            {QStringLiteral("name"), QStringLiteral("n")}};
}

} // namespace

class RehearsalTest final : public TestCase
{
    Q_OBJECT
private slots:
    void resultsMeanWhatTheyWouldInProduction_data();
    void resultsMeanWhatTheyWouldInProduction();
    void tablesAreReadPageByPageInOrderOfTheirIds();
    void recordsKeepTheirIdsAndClasses();
    void aClassThatOursDoesNotHaveBecomesItsTable();
    void whatOursDoesNotTakeIsCounted();
    void anInstanceWithoutComputersCannotBeRehearsed();
    void peopleAreCopiedByNameOnly();
    void propertiesThatDifferAreCopied();
};

void RehearsalTest::resultsMeanWhatTheyWouldInProduction_data()
{
    QTest::addColumn<QString>("result");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("inserted") << "inserted" << "" << "inserted";
    QTest::newRow("updated") << "updated" << "" << "updated";
    QTest::newRow("D-16 equal") << "ignored" << "UNCHANGED" << "unchanged";
    QTest::newRow("held back") << "ignored" << "ADD_OFF" << "ignored";
    QTest::newRow("difference held back") << "ignored" << "UPDATE_OFF" << "ignored";
    QTest::newRow("D-11 duplicate") << "ignored" << "DUPLICATE_OF C1" << "ignored";
    QTest::newRow("D-12 late") << "ignored" << "LOOKUP_LATE" << "refused";
    QTest::newRow("5.5 ambiguous") << "error" << "AMBIGUOUS" << "ambiguous";
    QTest::newRow("T-30 no computer") << "skipped" << "CI_NOT_FOUND" << "refused";
    QTest::newRow("T-10 no key") << "skipped" << "NO_KEY" << "refused";
    QTest::newRow("another error") << "error" << "ODD" << "refused";
}

void RehearsalTest::resultsMeanWhatTheyWouldInProduction()
{
    QFETCH(const QString, result);
    QFETCH(const QString, reason);
    QTEST(nameOf(outcomeOf(result, reason)), "outcome");
}

void RehearsalTest::tablesAreReadPageByPageInOrderOfTheirIds()
{
    World world;
    world.theirs[QStringLiteral("cmdb_ci_computer")] = {row("a"), row("b"), row("c"), row("d"), row("e")};
    QVERIFY(world.load());
    QStringList queries;
    for (const TableQuery& query : world.asked) {
        if (query.table == QLatin1String("cmdb_ci_computer"))
            queries.append(query.query);
    }
    QCOMPARE(queries, (QStringList{QStringLiteral("ORDERBYsys_id"), QStringLiteral("sys_id>b^ORDERBYsys_id"),
                                   QStringLiteral("sys_id>d^ORDERBYsys_id")}));
    QCOMPARE(world.loaded("cmdb_ci_computer"),
             (LoadedTable{QStringLiteral("cmdb_ci_computer"), 5, 5, false}));
    QVERIFY(world.loaded("core_company").isMissing);
}

void RehearsalTest::recordsKeepTheirIdsAndClasses()
{
    World world;
    world.theirs[QStringLiteral("cmdb_ci_computer")] = {row("a", "cmdb_ci_linux_server"), row("b")};
    QVERIFY(world.load());
    QCOMPARE(world.inserted,
             (QStringList{QStringLiteral("cmdb_ci_linux_server a"), QStringLiteral("cmdb_ci_computer b")}));
}

void RehearsalTest::aClassThatOursDoesNotHaveBecomesItsTable()
{
    World world;
    world.theirs[QStringLiteral("cmdb_ci_computer")] = {row("a", "u_kiosk"), row("b", "u_kiosk")};
    world.takes = [](const QString& table) { return table == QLatin1String("u_kiosk") ? 404 : 201; };
    QVERIFY(world.load());
    QCOMPARE(world.inserted,
             (QStringList{QStringLiteral("cmdb_ci_computer a"), QStringLiteral("cmdb_ci_computer b")}));
}

void RehearsalTest::whatOursDoesNotTakeIsCounted()
{
    World world;
    world.theirs[QStringLiteral("sys_user")] = {row("u")};
    world.theirs[QStringLiteral("cmdb_ci_computer")] = {row("a")};
    world.takes = [](const QString& table) { return table == QLatin1String("sys_user") ? 403 : 201; };
    QVERIFY(world.load());
    QCOMPARE(world.loaded("sys_user"), (LoadedTable{QStringLiteral("sys_user"), 1, 0, false}));
    world.takes = [](const QString&) { return 500; };
    QCOMPARE(world.load().error().code, ErrorCode::ServerFailed);
}

void RehearsalTest::anInstanceWithoutComputersCannotBeRehearsed()
{
    World world;
    world.theirs[QStringLiteral("core_company")] = {row("a")};
    QCOMPARE(world.load().error().code, ErrorCode::NotFound);
}

void RehearsalTest::peopleAreCopiedByNameOnly()
{
    World world;
    world.theirs[QStringLiteral("cmdb_ci_computer")] = {};
    QVERIFY(world.load());
    const auto people = std::find_if(world.asked.begin(), world.asked.end(), [](const TableQuery& query) {
        return query.table == QLatin1String("sys_user");
    });
    QCOMPARE(people->fields.join(QLatin1Char(' ')), QStringLiteral("sys_id user_name name email active"));
}

void RehearsalTest::propertiesThatDifferAreCopied()
{
    World world;
    world.theirs[QStringLiteral("cmdb_ci_computer")] = {};
    const auto property = [](const char* name, const char* value) {
        return TableRow{{QStringLiteral("name"), QString::fromLatin1(name)},
                        {QStringLiteral("value"), QString::fromLatin1(value)}};
    };
    world.theirs[QStringLiteral("x_fls_flexera_fnms_property")] = {property("a", "false"), property("b", "true"),
                                                                   property("n", "7"), property("theirs", "x")};
    world.ours = rowsFrom(R"([{"sys_id":"1","name":"a","value":"true","type":"boolean"},
                              {"sys_id":"2","name":"b","value":"true","type":"boolean"},
                              {"sys_id":"3","name":"n","value":"9","type":"integer"},
                              {"sys_id":"4","name":"ours","value":"true","type":"boolean"}])");
    QVERIFY(world.load());
    QCOMPARE(world.updated, QStringList{QStringLiteral("{\"value\":\"false\"}")});
    QCOMPARE(world.report.properties, 1);
}

ITAM_TEST(RehearsalTest)
#include "tst_rehearsal.moc"
