// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/records.h"
#include "core/sandbox/store/tablequery.h"
#include "tests/core/sandbox/store/smallschema.h"
#include "tests/testcase.h"

using itam::Result;
using itam::tests::TemporaryStore;
using namespace itam::sandbox::store;

/// servicenow-rest.md 4, the operator table: a row for each operator and each type it is for. Three records: "low" and
/// "high" have values, "none" has nothing but its name.
class OperatorsTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase() { m_data.reset(); }
    void operators_data();
    void operators();
    void invalid_data();
    void invalid();
    void conditionsBesideARelatedListCount();
    void daysBeginInTheZoneOfTheAsker();
    void displayTimesAreInTheZoneOfTheAsker();
    void tooLargeQueriesAreNotRun_data();
    void tooLargeQueriesAreNotRun();

private:
    TableQueryOptions optionsOf(const QString& query) const
    {
        TableQueryOptions options;
        options.query = query;
        options.fields = {QStringLiteral("name"), QStringLiteral("last_seen")};
        options.asker.now = QDateTime({2024, 3, 10}, {12, 0}, Qt::UTC);
        options.asker.userId = QStringLiteral("low");
        return options;
    }
    QString names(const TableQueryOptions& options, int* dropped = nullptr) const;

    std::unique_ptr<TemporaryStore> m_data;
    QString m_model;
};

void OperatorsTest::initTestCase()
{
    m_data = std::make_unique<TemporaryStore>();
    const auto made = m_data->store->write("test", [&](Writer& writer) -> Result<void> {
        const auto insert = [&](const char* table, std::initializer_list<std::pair<const char*, QString>> values) {
            return itam::tests::insertRow(writer, table, values);
        };
        const auto text = [](const char* utf8) { return QString::fromUtf8(utf8); };
        m_model = insert("cmdb_model", {{"name", text("R750")}});
        insert("cmdb_ci_computer", {{"name", text("low")},
                                    {"serial_number", text("low")},
                                    {"ram", text("8")},
                                    {"cost", text("9.5")},
                                    {"virtual", text("true")},
                                    {"operational_status", text("2")},
                                    {"model_id", m_model},
                                    {"purchased", text("2024-03-01")},
                                    {"last_seen", text("2024-03-08 12:00:00")}});
        insert("cmdb_ci_computer", {{"name", text("high")},
                                    {"serial_number", text("SN, 7")},
                                    {"ram", text("64")},
                                    {"cost", text("8.5")},
                                    {"virtual", text("false")},
                                    {"operational_status", text("10")},
                                    {"model_id", insert("cmdb_model", {{"name", text("ThinkPad")}})},
                                    {"purchased", text("2024-03-10")},
                                    {"last_seen", text("2024-03-10 11:30:00")}});
        insert("cmdb_ci_computer", {{"name", text("none")}, {"operational_status", text("")}});
        return {};
    });
    QVERIFY(made);
}

QString OperatorsTest::names(const TableQueryOptions& options, int* dropped) const
{
    const Schema& schema = m_data->store->schema();
    const TableQuery query(schema, *schema.find(u"cmdb_ci_computer"), options);
    if (dropped)
        *dropped = query.dropped();
    QStringList found;
    const auto ran = m_data->store->read([&](Reader& reader) {
        return query.run(reader, [&](const std::vector<Cell>& cells) { found.append(cells[0].value); });
    });
    return ran ? found.join(QLatin1Char(' ')) : ran.error().detail;
}

void OperatorsTest::operators_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("found");
    const auto row = [](const char* query, const char* found) {
        QTest::newRow(query) << QString::fromUtf8(query) << QString::fromUtf8(found);
    };
    // = and !=
    row("name=low", "low");
    row("serial_number=SN, 7", "high");
    row("ram=64", "high");
    row("cost=9.50", "low");
    row("virtual=TRUE", "low");
    row("virtual!=true", "high none");
    row("operational_status=10", "high");
    row("operational_status!=10", "low none");
    row("purchased=2024-03-01", "low");
    row("last_seen=2024-03-08 12:00:00", "low");
    row("model_id!=", "low high");
    row("ram!=64", "low none");
    row("purchased!=2024-03-01", "high none");
    // order
    row("name<low", "high");
    row("name>=low", "low none");
    row("ram<64", "low");
    row("ram<=64", "low high");
    row("ram>8", "high");
    row("cost>8.5", "low");
    row("operational_status>2", "high");
    row("purchased>2024-03-01", "high");
    row("last_seen<=2024-03-08 12:00:00", "low");
    // parts of texts
    row("nameSTARTSWITHLO", "low");
    row("nameENDSWITHgh", "high");
    row("name%gh", "high");
    row("nameLIKEO", "low none");
    row("name*IG", "high");
    row("nameNOT LIKEo", "high");
    row("nameNOTLIKEo", "high");
    row("name!*o", "high");
    row("serial_numberNOT LIKElow", "high none");
    row("model_idSTARTSWITHr7", "low");
    row("model_idENDSWITHpad", "high");
    row("model_idLIKEink", "high");
    row("model_idNOT LIKEink", "low none");
    // lists
    row("nameINlow,none", "low none");
    row("nameNOT INlow,none", "high");
    row("nameNOTINlow,none", "high");
    row("operational_statusIN2,10", "low high");
    row("operational_statusNOT IN2", "high none");
    row("ramIN8,9", "low");
    row("model_idINMODEL", "low");
    // emptiness
    row("serial_numberISEMPTY", "none");
    row("ramISEMPTY", "none");
    row("virtualISEMPTY", "none");
    row("purchasedISEMPTY", "none");
    row("model_idISEMPTY", "none");
    row("operational_statusISNOTEMPTY", "low high");
    row("last_seenISNOTEMPTY", "low high");
    row("serial_numberEMPTYSTRING", "none");
    row("ramANYTHING", "low high none");
    // ranges
    row("ramBETWEEN8@63", "low");
    row("costBETWEEN8.5@9.5", "low high");
    row("nameBETWEENh@m", "low high");
    row("purchasedBETWEEN2024-03-02@2024-03-10", "high");
    row("last_seenBETWEEN2024-03-08 12:00:00@2024-03-09 00:00:00", "low");
    // columns
    row("serial_numberSAMEASname", "low");
    row("serial_numberNSAMEASname", "high none");
    row("ramGT_FIELDcost", "high");
    row("ramLT_FIELDcost", "low");
    row("ramGT_OR_EQUALS_FIELDram", "low high");
    row("ramLT_OR_EQUALS_FIELDcost", "low");
    row("ramGT_FIELDoperational_status", "low high");
    // days
    row("last_seenONToday@javascript:gs.beginningOfToday()@javascript:gs.endOfToday()", "high");
    row("last_seenNOTONToday@javascript:gs.beginningOfToday()@javascript:gs.endOfToday()", "low none");
    row("last_seenON2024-03-08@javascript:gs.dateGenerate('2024-03-08','start')@javascript:gs.dateGenerate('2024-03-08'"
        ",'end')",
        "low");
    row("purchasedONToday@2024-03-10@2024-03-10", "high");
    row("last_seenRELATIVEGT@hour@ago@1", "high");
    row("last_seenRELATIVELT@hour@ago@1", "low");
    row("last_seenRELATIVEGE@dayofweek@ago@2", "low high");
    row("last_seenRELATIVELE@dayofweek@ago@2", "low");
    row("last_seenRELATIVEEE@dayofweek@ago@2", "low");
    row("last_seenRELATIVEGT@minute@ago@30", "");
    row("last_seenRELATIVELT@month@ahead@1", "low high");
    row("last_seenRELATIVEGT@quarter@ago@1", "low high");
    row("last_seenRELATIVELT@year@ago@1", "");
    row("last_seenMORETHANpurchased@day@after@7", "low");
    row("last_seenLESSTHANpurchased@day@after@1", "high");
    row("purchasedMORETHANlast_seen@day@before@6", "low");
    row("purchasedLESSTHANlast_seen@month@before@1", "low high");
    // functions on the right side
    row("name=javascript:gs.getUserID()", "low");
    row("last_seen>=javascript:gs.daysAgoStart(2)", "low high");
    row("last_seen<=javascript:gs.daysAgoEnd(2)", "low");
    row("last_seen>javascript:gs.beginningOfToday()", "high");
    row("last_seen<javascript:gs.endOfToday()", "low high");
    row("last_seenBETWEENjavascript:gs.dateGenerate(\"2024-03-08 11:00:00\")@javascript:gs.dateGenerate(\"2024-03-08 "
        "13:00:00\")",
        "low");
    row("name=javascript:gs.getUserName()", "");
    // dot-walk, precedence
    row("model_id.name=R750", "low");
    row("ram=8^name=low^ORname=high", "low");
    row("ram=8^NQname=high", "low high");
}

void OperatorsTest::operators()
{
    QFETCH(QString, query);
    int dropped = 0;
    QTEST(names(optionsOf(query.replace(QStringLiteral("MODEL"), m_model)), &dropped), "found");
    QCOMPARE(dropped, 0);
}

void OperatorsTest::invalid_data()
{
    QTest::addColumn<QString>("query");
    for (const char* query :
         {"nameDYNAMIC1", "nameIN_HIERARCHYx", "last_seenDATEPARTMonday", "RLQUERYcmdb_rel_ci.child,>=1", "ENDRLQUERY",
          "RLQUERYcmdb_rel_ci.child,>=1^name=low^ORname=high^ENDRLQUERY", "NQRLQUERYcmdb_rel_ci.child,=0^ENDRLQUERY",
          "123TEXTQUERY321=low", "colour=red", "ramBETWEEN8", "ramGT_FIELDcolour", "nameGT_FIELDram",
          "last_seenONToday", "ramONa@b@c", "last_seenRELATIVEGT@hour@ago", "last_seenRELATIVEGT@fortnight@ago@1",
          "ramRELATIVEGT@hour@ago@1", "last_seenMORETHANram@day@before@1", "last_seenMORETHANpurchased@day@1"})
        QTest::newRow(query) << QString::fromLatin1(query);
}

void OperatorsTest::invalid()
{
    QFETCH(QString, query);
    int dropped = 0;
    QCOMPARE(names(optionsOf(query), &dropped), QStringLiteral("low high none"));
    QCOMPARE(dropped, 1);
    TableQueryOptions strict = optionsOf(query);
    strict.invalidMeansNothing = true;
    QCOMPARE(names(strict), QString());
}

void OperatorsTest::conditionsBesideARelatedListCount()
{
    const QString list = QStringLiteral("RLQUERYcmdb_rel_ci.child,>=1^name=none^ENDRLQUERY");
    int dropped = 0;
    QCOMPARE(names(optionsOf(QStringLiteral("ram>=8^") + list + QStringLiteral("^ORDERBYDESCname^ram>8")), &dropped),
             QStringLiteral("high"));
    QCOMPARE(dropped, 1);
    QCOMPARE(names(optionsOf(QStringLiteral("name=low^NQ") + list + QStringLiteral("^name=high"))),
             QStringLiteral("low high"));
}

void OperatorsTest::daysBeginInTheZoneOfTheAsker()
{
    TableQueryOptions options = optionsOf(QStringLiteral("last_seen>=javascript:gs.beginningOfToday()"));
    options.asker.now = QDateTime({2024, 3, 10}, {15, 30}, Qt::UTC);
    QCOMPARE(names(options), QStringLiteral("high"));
    // There it is the 11th already, since 15:00 UTC.
    options.asker.zone = QTimeZone("Asia/Tokyo");
    QCOMPARE(names(options), QString());
}

void OperatorsTest::displayTimesAreInTheZoneOfTheAsker()
{
    TableQueryOptions options = optionsOf(QStringLiteral("name=low"));
    options.withDisplayValues = true;
    options.asker.zone = QTimeZone("Asia/Tokyo");
    const Schema& schema = m_data->store->schema();
    const TableQuery query(schema, *schema.find(u"cmdb_ci_computer"), options);
    Cell time;
    QVERIFY(m_data->store->read(
        [&](Reader& reader) { return query.run(reader, [&](const std::vector<Cell>& cells) { time = cells[1]; }); }));
    QCOMPARE(time.value, QStringLiteral("2024-03-08 12:00:00"));
    QCOMPARE(time.display, QStringLiteral("2024-03-08 21:00:00"));
}

void OperatorsTest::tooLargeQueriesAreNotRun_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("isTooLarge");
    const auto repeated = [](const char* part, int times) { return QString::fromLatin1(part).repeated(times); };
    QTest::newRow("1000 conditions") << repeated("^ram=1", 1000) << false;
    QTest::newRow("1001 conditions") << repeated("^ram=1", 1001) << true;
    QTest::newRow("20000 values") << QString(QStringLiteral("nameIN") + repeated("a,", 20'000)) << false;
    QTest::newRow("40000 values") << QString(QStringLiteral("nameIN") + repeated("a,", 40'000)) << true;
}

void OperatorsTest::tooLargeQueriesAreNotRun()
{
    QFETCH(QString, query);
    const Schema& schema = m_data->store->schema();
    const TableQuery made(schema, *schema.find(u"cmdb_ci_computer"), optionsOf(query));
    QTEST(made.isTooLarge(), "isTooLarge");
    if (!made.isTooLarge())
        QCOMPARE(names(optionsOf(query)), QString());
}

ITAM_TEST(OperatorsTest)
#include "tst_operators.moc"
