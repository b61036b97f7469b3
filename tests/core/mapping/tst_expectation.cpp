// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an instance should hold of a record by the maps that come with the product, and what counts as the same.
#include "core/mapping/expectation.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::core;
using namespace itam::core::mapping;
using model::DataType;

namespace {

using Cells = QHash<QByteArray, QByteArray>;

const TransformMap& mapNamed(const char* name)
{
    static const std::vector<TransformMap> maps = readMaps(builtInMaps()).value();
    return *std::find_if(maps.begin(), maps.end(),
                         [&](const TransformMap& map) { return map.name == QLatin1String(name); });
}

constexpr auto computer = "FNMS Inventory -> Computer";
constexpr auto contract = "Contract Transform";
constexpr auto installation = "Software Installation Transform";

/// A record of all columns, empty but for `cells`.
model::RecordBatch recordOf(const std::shared_ptr<const model::ColumnSet>& columns, const Cells& cells)
{
    model::RecordBatch batch(columns);
    for (const model::Column* column : columns->columns)
        batch.appendCell(cells.value(column->name));
    batch.endRecord(0);
    return batch;
}

struct Expected
{
    explicit Expected(const char* map, const QString& prefix = {}, bool comparesClass = true)
        : columns(std::make_shared<model::ColumnSet>(model::ColumnSet::complete(mapNamed(map).type)))
        , expectation(mapNamed(map), *columns, prefix, comparesClass)
    {
    }

    [[nodiscard]] const ExpectedField* field(const QString& column) const
    {
        for (const ExpectedField& known : expectation.fields()) {
            if (known.column == column)
                return &known;
        }
        return nullptr;
    }
    /// "-": left alone.
    [[nodiscard]] QString value(const QString& column, const Cells& cells) const
    {
        const auto values = expectation.values(recordOf(columns, cells), 0);
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (expectation.fields()[i].column == column)
                return values[i].value_or(QStringLiteral("-"));
        }
        return QStringLiteral("not compared");
    }

    std::shared_ptr<model::ColumnSet> columns;
    Expectation expectation;
};

} // namespace

class ExpectationTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void valuesFollowTheMap_data();
    void valuesFollowTheMap();
    void notComparedAreLifecycleVolatileAndComputed_data();
    void notComparedAreLifecycleVolatileAndComputed();
    void w31_whatTheSourceDoesNotHaveIsLeftAlone();
    void referencesAreReadByTheirNames();
    void aPrefixReadsThroughAReference();
    void linksCompareWhatTheyReferTo();
    void equalityIsThatOfTheColumn_data();
    void equalityIsThatOfTheColumn();
    void t11_peopleAreKnownByThreeNames_data();
    void t11_peopleAreKnownByThreeNames();
    void theFileOfMapsNamesWhatIsWrong();
};

void ExpectationTest::valuesFollowTheMap_data()
{
    QTest::addColumn<QByteArray>("map");
    QTest::addColumn<QString>("column");
    QTest::addColumn<Cells>("cells");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* map, const char* column, const Cells& cells,
                        const char* expected) {
        QTest::newRow(name) << QByteArray(map) << QString::fromLatin1(column) << cells << QString::fromUtf8(expected);
    };
    row("text", computer, "name", {{"ComputerName", "pc1"}}, "pc1");
    row("text is trimmed", computer, "name", {{"ComputerName", " pc1 "}}, "pc1");
    row("empty clears", computer, "os", {}, "");
    row("t20 serial", computer, "serial_number", {{"SerialNo", "S0001XY"}}, "S0001XY");
    row("t20 junk serial", computer, "serial_number", {{"SerialNo", "To be filled by O.E.M."}}, "");
    row("memory in MB", computer, "ram", {{"TotalMemory", "17179869184"}}, "16384");
    row("disk in GB", computer, "disk_space", {{"TotalDiskSpace", "250059000000"}}, "232.89");
    row("cores per processor", computer, "cpu_core_count", {{"NumberOfCores", "16"}, {"NumberOfProcessors", "2"}}, "8");
    row("first address", computer, "ip_address", {{"IPAddress", "10.0.0.1,10.0.0.2"}}, "10.0.0.1");
    row("mac", computer, "mac_address", {{"MACAddress", "F8-F2-1E-00-D4-66"}}, "f8:f2:1e:00:d4:66");
    row("os domain", computer, "os_domain", {{"Domain", "CORP"}}, "CORP");
    row("dns domain is none", computer, "dns_domain", {{"Domain", "CORP"}}, "");
    row("virtual", computer, "virtual", {{"ComputerType", "Virtual Machine"}}, "true");
    row("first of two users", computer, "assigned_to", {{"CalculatedUser", "b"}}, "b");
    row("class", computer, "sys_class_name", {{"ComputerType", "Computer"}, {"OperatingSystem", "Ubuntu 22.04"}},
        "cmdb_ci_linux_server");
    row("class without a system is left", computer, "sys_class_name", {{"ComputerType", "Computer"}}, "-");
    row("constant", computer, "discovery_source", {}, "ITAM");
    row("company as long as its table has it", computer, "manufacturer", {{"Manufacturer", QByteArray(90, 'm')}},
        QByteArray(80, 'm').constData());
    row("contract class", contract, "sys_class_name", {{"ContractType", "Lease agreement"}}, "ast_lease");
    row("unknown status is left", contract, "state", {{"ContractStatus", "odd"}}, "-");
    row("status", contract, "state", {{"ContractStatus", "Canceled"}}, "cancelled");
    row("expired is not active", contract, "active", {{"ContractStatus", "Expired"}}, "false");
    row("evergreen has no end", contract, "ends", {{"EndDate", "2026-01-01"}, {"Evergreen", "true"}}, "");
    row("end", contract, "ends", {{"EndDate", "2026-01-01"}, {"Evergreen", "false"}}, "2026-01-01");
    row("comments and review", contract, "description", {{"Comments", "c"}, {"ReviewDate", "2026-02-01"}},
        "c\nReview date: 2026-02-01");
    row("installation", installation, "display_name", {{"FullName", "Word"}}, "Word");
}

void ExpectationTest::valuesFollowTheMap()
{
    QFETCH(QByteArray, map);
    QFETCH(QString, column);
    QFETCH(Cells, cells);
    QFETCH(QString, expected);
    QCOMPARE(Expected(map.constData()).value(column, cells), expected);
}

void ExpectationTest::notComparedAreLifecycleVolatileAndComputed_data()
{
    QTest::addColumn<QByteArray>("map");
    QTest::addColumn<QString>("column");
    QTest::newRow("install status") << QByteArray(computer) << QStringLiteral("install_status");
    QTest::newRow("operational status") << QByteArray(computer) << QStringLiteral("operational_status");
    QTest::newRow("d7 discovered") << QByteArray(computer) << QStringLiteral("last_discovered");
    QTest::newRow("computed") << QByteArray(computer) << QStringLiteral("itam_unique_id");
    QTest::newRow("d7 scanned") << QByteArray(installation) << QStringLiteral("last_scanned");
    QTest::newRow("d7 used") << QByteArray(installation) << QStringLiteral("last_used");
    QTest::newRow("number") << QByteArray(contract) << QStringLiteral("number");
}

void ExpectationTest::notComparedAreLifecycleVolatileAndComputed()
{
    QFETCH(QByteArray, map);
    QFETCH(QString, column);
    QVERIFY(!Expected(map.constData()).field(column));
}

void ExpectationTest::w31_whatTheSourceDoesNotHaveIsLeftAlone()
{
    auto columns = std::make_shared<model::ColumnSet>(model::ColumnSet::complete(DataType::Hardware));
    std::erase_if(columns->columns, [](const model::Column* c) { return QByteArrayView(c->name) == "TotalMemory"; });
    const Expectation expectation(mapNamed(computer), *columns);
    const auto values = expectation.values(recordOf(columns, {{"ComputerName", "pc"}}), 0);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const QString& column = expectation.fields()[i].column;
        if (column == QLatin1String("ram"))
            QVERIFY(!values[i]);
        else if (column == QLatin1String("name"))
            QCOMPARE(values[i], std::optional(QStringLiteral("pc")));
    }
    QVERIFY(!Expected(computer, {}, false).field(QStringLiteral("sys_class_name")));
}

void ExpectationTest::referencesAreReadByTheirNames()
{
    const Expected expected(computer);
    QCOMPARE(expected.field(QStringLiteral("manufacturer"))->reads, QStringList{QStringLiteral("manufacturer.name")});
    QCOMPARE(expected.field(QStringLiteral("assigned_to"))->reads,
             (QStringList{QStringLiteral("assigned_to.user_name"), QStringLiteral("assigned_to.email"),
                          QStringLiteral("assigned_to.name")}));
    QVERIFY(expected.expectation.reads().contains(QStringLiteral("ram")));
}

void ExpectationTest::aPrefixReadsThroughAReference()
{
    const Expected expected(contract, QStringLiteral("contract."));
    QCOMPARE(expected.field(QStringLiteral("vendor"))->reads, QStringList{QStringLiteral("contract.vendor.name")});
    QCOMPARE(expected.expectation.shown(*expected.field(QStringLiteral("starts")),
                                        {{QStringLiteral("contract.starts"), QStringLiteral("2026-01-01")}}),
             QStringLiteral("2026-01-01"));
}

void ExpectationTest::linksCompareWhatTheyReferTo()
{
    Expected expected(computer);
    expected.expectation.addLink(QStringLiteral("model_id"), "ModelNo", QStringLiteral("model_number"));
    const ExpectedField* field = expected.field(QStringLiteral("model_id"));
    QCOMPARE(field->reads, QStringList{QStringLiteral("model_id.model_number")});
    QCOMPARE(expected.value(QStringLiteral("model_id"), {{"ModelNo", "L7"}}), QStringLiteral("L7"));
    QVERIFY(expected.expectation.isEqual(*field, QStringLiteral("L7"),
                                         {{QStringLiteral("model_id.model_number"), QStringLiteral("l7")}}));
}

void ExpectationTest::equalityIsThatOfTheColumn_data()
{
    QTest::addColumn<QByteArray>("map");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("actual");
    QTest::addColumn<bool>("equal");
    const auto row = [](const char* name, const char* map, const char* column, const char* expected, const char* actual,
                        bool equal) {
        QTest::newRow(name) << QByteArray(map) << QString::fromLatin1(column) << QString::fromUtf8(expected)
                            << QString::fromUtf8(actual) << equal;
    };
    row("text", computer, "os", "Windows", "Windows", true);
    row("text has letter case", computer, "os", "Windows", "windows", false);
    row("text of digits is no number", computer, "os_version", "10.0", "10.00", false);
    row("number", computer, "ram", "16384", "16384", true);
    row("number in another spelling", computer, "disk_space", "232.5", "232.50", true);
    row("other number", computer, "ram", "16384", "8192", false);
    row("number is gone", computer, "ram", "16384", "", false);
    row("number is too much", computer, "ram", "", "0", false);
    row("yes", computer, "virtual", "true", "1", true);
    row("no", computer, "virtual", "false", "true", false);
    row("a yes-or-no that nobody set", contract, "renewable", "", "false", true);
    row("yes instead of nothing", contract, "renewable", "", "true", false);
    row("date", contract, "starts", "2026-01-01", "2026-01-01", true);
    row("date with a time", contract, "starts", "2026-01-01", "2026-01-01 00:00:00", true);
    row("other date", contract, "starts", "2026-01-01", "2026-01-02", false);
    row("money", contract, "total_cost", "1000", "1000.00", true);
    row("name", computer, "manufacturer", "Dell Inc.", "DELL INC.", true);
    row("other name", computer, "manufacturer", "Dell Inc.", "HP", false);
    row("name is gone", computer, "manufacturer", "Dell Inc.", "", false);
    row("class", computer, "sys_class_name", "cmdb_ci_computer", "cmdb_ci_server", false);
}

void ExpectationTest::equalityIsThatOfTheColumn()
{
    QFETCH(QByteArray, map);
    QFETCH(QString, column);
    QFETCH(QString, expected);
    QFETCH(QString, actual);
    const Expected all(map.constData());
    const ExpectedField* field = all.field(column);
    QVERIFY(field);
    QTEST(all.expectation.isEqual(*field, expected, {{field->reads.front(), actual}}), "equal");
}

void ExpectationTest::t11_peopleAreKnownByThreeNames_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<bool>("same");
    QTest::newRow("user ID") << QStringLiteral("ASMITH") << true;
    QTest::newRow("with its domain") << QStringLiteral("CORP\\asmith") << true;
    QTest::newRow("principal name") << QStringLiteral("asmith@corp.local") << true;
    QTest::newRow("address") << QStringLiteral("ann.smith@example.com") << true;
    QTest::newRow("name") << QStringLiteral("Ann Smith") << true;
    QTest::newRow("somebody else") << QStringLiteral("bob") << false;
    QTest::newRow("nobody") << QString() << false;
}

void ExpectationTest::t11_peopleAreKnownByThreeNames()
{
    QFETCH(QString, wanted);
    QTEST(isSamePerson(wanted, QStringLiteral("asmith"), QStringLiteral("ann.smith@example.com"),
                       QStringLiteral("Ann Smith")),
          "same");
}

void ExpectationTest::theFileOfMapsNamesWhatIsWrong()
{
    const auto maps = readMaps({R"([{"name":"M","sourceTable":"x_fls_flexera_fnms_inventory_import",
        "targetTable":"t","fields":[{"source":"u_nothing","target":"name"}]}])"});
    QVERIFY(!maps);
    QCOMPARE(maps.error().code, ErrorCode::SettingsInvalid);
    QCOMPARE(maps.error().subject, QStringLiteral("M"));
    QVERIFY(maps.error().detail.contains(QLatin1String("u_nothing")));
}

ITAM_TEST(ExpectationTest)
#include "tst_expectation.moc"
