// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/records.h"
#include "core/sandbox/store/tablequery.h"
#include "tests/core/sandbox/store/smallschema.h"
#include "tests/testcase.h"

using itam::Result;
using itam::tests::TemporaryStore;
using namespace itam::sandbox::store;

namespace {

const QString computer = QStringLiteral("cmdb_ci_computer");

} // namespace

/// The same eight records for every row of the tables below; results are compared by name, in order.
class TableQueryTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase() { m_data.reset(); }

    void matches_data();
    void matches();
    void sorts_data();
    void sorts();
    void filters_data();
    void filters();
    void invalidConditionsAreDroppedAndCounted_data();
    void invalidConditionsAreDroppedAndCounted();
    void invalidMeansNothingWhenThePropertySaysSo();
    void limitAndOffsetLeaveTheCount();
    void fieldsAreWhatWasAskedFor();
    void onDemandColumnsOnlyByName();
    void dotWalksGoOverSeveralReferences();
    void displayValuesOfReferencesChoicesAndClasses();
    void classIsAFilter();
    void manyConditionsAreNotTooDeep();
    void valuesAreNeverSql();
    void internalTablesAreNotReachedByDotWalk();

private:
    struct Found
    {
        QStringList names;
        qint64 count = 0;
        int dropped = 0;
    };
    Found find(const TableQueryOptions& options, const QString& table = computer);
    Found find(const QString& query, const QString& table = computer);
    QStringList row(const TableQueryOptions& options, bool display = false);

    std::unique_ptr<TemporaryStore> m_data;
    QString m_model;
    QString m_company;
};

void TableQueryTest::initTestCase()
{
    m_data = std::make_unique<TemporaryStore>();
    const auto made = m_data->store->write("test", [&](Writer& writer) -> Result<void> {
        const auto insert = [&](const char* table, std::initializer_list<std::pair<const char*, QString>> values) {
            return itam::tests::insertRow(writer, table, values);
        };
        const auto text = [](const char* utf8) { return QString::fromUtf8(utf8); };
        m_company = insert("core_company", {{"name", text("Dell")}});
        m_model = insert("cmdb_model", {{"name", text("R750")}, {"manufacturer", m_company}});
        const QString other = insert("cmdb_model", {{"name", text("ThinkPad")}});
        insert(qPrintable(computer), {{"name", text("app-01")},
                                      {"ram", text("8")},
                                      {"model_id", m_model},
                                      {"virtual", text("true")},
                                      {"purchased", text("2024-01-10")},
                                      {"cost", text("99.5")}});
        insert(qPrintable(computer), {{"name", text("app-02")},
                                      {"ram", text("16")},
                                      {"model_id", other},
                                      {"virtual", text("false")},
                                      {"operational_status", text("2")},
                                      {"purchased", text("2024-02-10")},
                                      {"cost", text("100")}});
        insert(qPrintable(computer), {{"name", text("App-10")},
                                      {"ram", text("128")},
                                      {"operational_status", text("10")},
                                      {"last_seen", text("2024-03-03 03:00:00")}});
        insert(qPrintable(computer), {{"name", text("db_1")},
                                      {"serial_number", text("100%")},
                                      {"ram", text("16")},
                                      {"operational_status", text("6")}});
        insert(qPrintable(computer), {{"name", text("db^1")}, {"serial_number", text("a,b")}});
        insert(qPrintable(computer),
               {{"name", text("O'Neil")}, {"serial_number", text("O'Neil")}, {"model_id", m_model}});
        insert("cmdb_ci_spkg", {{"name", text("app-01")}, {"version", text("1.0")}});
        insert("cmdb_ci", {{"name", text("rack")}});
        return {};
    });
    QVERIFY(made);
}

TableQueryTest::Found TableQueryTest::find(const TableQueryOptions& given, const QString& table)
{
    TableQueryOptions options = given;
    options.fields = {QStringLiteral("name")};
    options.asker.now = QDateTime({2024, 3, 3}, {12, 0}, Qt::UTC);
    const TableQuery query(m_data->store->schema(), *m_data->store->schema().find(table), options);
    Found found;
    found.dropped = query.dropped();
    const auto ran = m_data->store->read([&](Reader& reader) -> Result<void> {
        const auto count = query.count(reader);
        if (!count)
            return itam::failure(count.error());
        found.count = *count;
        return query.run(reader, [&](const std::vector<Cell>& cells) { found.names.append(cells[0].value); });
    });
    if (!ran)
        found.names = {ran.error().detail};
    return found;
}

TableQueryTest::Found TableQueryTest::find(const QString& query, const QString& table)
{
    TableQueryOptions options;
    options.query = query;
    return find(options, table);
}

void TableQueryTest::matches_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("names");
    const auto row = [](const char* query, const char* names) {
        QTest::newRow(query) << QString::fromUtf8(query) << QString::fromUtf8(names);
    };
    const char* all = "app-01 app-02 App-10 db_1 db^1 O'Neil";
    row("", all);
    row("name=app-01", "app-01");
    row("name=APP-01", "");
    row("name=db^^1", "db^1");
    row("name!=app-01", "app-02 App-10 db_1 db^1 O'Neil");
    row("serial_number!=100%", "app-01 app-02 App-10 db^1 O'Neil");
    row("serial_number=", "app-01 app-02 App-10");
    row("serial_number!=", "db_1 db^1 O'Neil");
    row("nameLIKEAPP", "app-01 app-02 App-10");
    row("name*neil", "O'Neil");
    row("nameLIKE_", "db_1");
    row("serial_numberLIKE0%", "db_1");
    row("nameNOT LIKEapp", "db_1 db^1 O'Neil");
    row("name!*app", "db_1 db^1 O'Neil");
    row("serial_numberNOTLIKE%", "app-01 app-02 App-10 db^1 O'Neil");
    row("nameSTARTSWITHdb", "db_1 db^1");
    row("nameENDSWITH0", "App-10");
    row("name%01", "app-01");
    row("nameINapp-02,app-01,x", "app-01 app-02");
    row("nameNOT INapp-02,app-01", "App-10 db_1 db^1 O'Neil");
    row("ramIN16,8", "app-01 app-02 db_1");
    row("ramIN", "db^1 O'Neil");
    row("serial_numberISEMPTY", "app-01 app-02 App-10");
    row("serial_numberISNOTEMPTY", "db_1 db^1 O'Neil");
    row("nameANYTHING", all);
    row("ram=16", "app-02 db_1");
    row("ram!=16", "app-01 App-10 db^1 O'Neil");
    row("ram>16", "App-10");
    row("ram>=16", "app-02 App-10 db_1");
    row("ram<16", "app-01");
    row("ram<=16", "app-01 app-02 db_1");
    row("ram=many", "");
    row("ramBETWEEN9@20", "app-02 db_1");
    row("cost>99.6", "app-02");
    row("cost=99.50", "app-01");
    row("name>App-02", "App-10 db_1 db^1 O'Neil");
    row("virtual=true", "app-01");
    row("virtual=false", "app-02");
    row("virtual!=true", "app-02 App-10 db_1 db^1 O'Neil");
    row("purchased>2024-01-10", "app-02");
    row("purchased>=2024-01-10", "app-01 app-02");
    row("last_seen>2024-03-03 02:59:59", "App-10");
    row("last_seen>=2024-03-03T03:00:00Z", "App-10");
    row("last_seen<2024-03-03", "");
    row("last_seen>javascript:gs.daysAgoStart(1)", "App-10");
    row("last_seen<javascript:gs.daysAgoEnd(1)", "");
    row("last_seenBETWEENjavascript:gs.beginningOfToday()@javascript:gs.endOfToday()", "App-10");
    row("operational_status=1", "app-01 db^1 O'Neil");
    row("operational_status>2", "App-10 db_1");
    row("operational_statusIN2,6", "app-02 db_1");
    row("model_id.name=R750", "app-01 O'Neil");
    row("model_id.manufacturer.name=Dell", "app-01 O'Neil");
    row("model_id.manufacturer.nameISEMPTY", "app-02 App-10 db_1 db^1");
    row("model_idLIKEthink", "app-02");
    row("model_idISEMPTY", "App-10 db_1 db^1");
    row("serial_numberSAMEASname", "O'Neil");
    row("serial_numberNSAMEASname^serial_numberISNOTEMPTY", "db_1 db^1");
    row("nameLIKEapp^ram=16", "app-02");
    row("ram=16^ORram=8", "app-01 app-02 db_1");
    row("nameLIKEapp^ram=16^ORram=8", "app-01 app-02");
    row("ram=8^ORram=16^nameLIKEdb", "db_1");
    row("nameLIKEdb^ram=16^NQname=App-10", "App-10 db_1");
    row("name=app-01^NQname=app-02^ORname=db_1", "app-01 app-02 db_1");
    row("name=app-01^EQ", "app-01");
    row("name=app-01^EQ^ORname=app-02", "app-01");
    row("name=app-01^GROUPBYram", "app-01");
    row("^name=app-01^", "app-01");
}

void TableQueryTest::matches()
{
    QFETCH(QString, query);
    QFETCH(QString, names);
    const Found found = find(query);
    QCOMPARE(found.names.join(QLatin1Char(' ')), names);
    QCOMPARE(found.count, static_cast<qint64>(found.names.size()));
    QCOMPARE(found.dropped, 0);
}

void TableQueryTest::sorts_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("names");
    QTest::newRow("name") << QStringLiteral("ORDERBYname") << QStringLiteral("app-01 app-02 App-10 db^1 db_1 O'Neil");
    QTest::newRow("name down") << QStringLiteral("ORDERBYDESCname")
                               << QStringLiteral("O'Neil db_1 db^1 App-10 app-02 app-01");
    QTest::newRow("number, then name") << QStringLiteral("ramISNOTEMPTY^ORDERBYDESCram^ORDERBYDESCname")
                                       << QStringLiteral("App-10 db_1 app-02 app-01");
    QTest::newRow("choice as number") << QStringLiteral("operational_status!=1^ORDERBYoperational_status")
                                      << QStringLiteral("app-02 db_1 App-10");
    QTest::newRow("reference by display")
        << QStringLiteral("model_idISNOTEMPTY^ORDERBYDESCmodel_id") << QStringLiteral("app-02 app-01 O'Neil");
    QTest::newRow("dot-walk") << QStringLiteral("model_idISNOTEMPTY^ORDERBYmodel_id.manufacturer.name^ORDERBYDESCname")
                              << QStringLiteral("app-02 O'Neil app-01");
    QTest::newRow("unknown column") << QStringLiteral("ORDERBYcolour^nameLIKEapp")
                                    << QStringLiteral("app-01 app-02 App-10");
}

void TableQueryTest::sorts()
{
    QFETCH(QString, query);
    QTEST(find(query).names.join(QLatin1Char(' ')), "names");
}

void TableQueryTest::filters_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("names");
    QTest::newRow("value") << QStringLiteral("ram") << QStringLiteral("16") << QStringLiteral("app-02 db_1");
    QTest::newRow("choice by value") << QStringLiteral("operational_status") << QStringLiteral("6")
                                     << QStringLiteral("db_1");
    QTest::newRow("choice by label") << QStringLiteral("operational_status") << QStringLiteral("Retired")
                                     << QStringLiteral("db_1");
    QTest::newRow("reference by display")
        << QStringLiteral("model_id") << QStringLiteral("R750") << QStringLiteral("app-01 O'Neil");
    QTest::newRow("unknown") << QStringLiteral("colour") << QStringLiteral("red")
                             << QStringLiteral("app-01 app-02 App-10 db_1 db^1 O'Neil");
    QTest::newRow("caret") << QStringLiteral("name") << QStringLiteral("db^1") << QStringLiteral("db^1");
}

void TableQueryTest::filters()
{
    QFETCH(QString, column);
    QFETCH(QString, value);
    TableQueryOptions options;
    options.filters = {{column, value}};
    QTEST(find(options).names.join(QLatin1Char(' ')), "names");
}

void TableQueryTest::invalidConditionsAreDroppedAndCounted_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("found");
    QTest::newRow("unknown column") << QStringLiteral("colour=red") << 6;
    QTest::newRow("and the rest runs") << QStringLiteral("colour=red^ram=16") << 2;
    QTest::newRow("alternative of a dropped one") << QStringLiteral("colour=red^ORram=16^nameLIKEdb") << 1;
    QTest::newRow("unknown operator") << QStringLiteral("nameISLIKEx") << 6;
    QTest::newRow("no operator") << QStringLiteral("name") << 6;
    QTest::newRow("not offered") << QStringLiteral("nameIN_HIERARCHYx") << 6;
    QTest::newRow("dot-walk over no reference") << QStringLiteral("name.name=x") << 6;
    QTest::newRow("between one value") << QStringLiteral("ramBETWEEN5") << 6;
    QTest::newRow("same as nothing") << QStringLiteral("ramSAMEAScolour") << 6;
    QTest::newRow("value of a compressed column") << QStringLiteral("payloadLIKEx") << 6;
}

void TableQueryTest::invalidConditionsAreDroppedAndCounted()
{
    QFETCH(QString, query);
    const Found found = find(query);
    QCOMPARE(found.dropped, 1);
    QTEST(static_cast<int>(found.count), "found");
}

void TableQueryTest::invalidMeansNothingWhenThePropertySaysSo()
{
    TableQueryOptions options;
    options.invalidMeansNothing = true;
    options.query = QStringLiteral("ram=16^colour=red");
    QCOMPARE(find(options).count, qint64{0});
    options.query = QStringLiteral("ram=16");
    QCOMPARE(find(options).count, qint64{2});
}

void TableQueryTest::limitAndOffsetLeaveTheCount()
{
    TableQueryOptions options;
    options.limit = 2;
    options.offset = 1;
    QCOMPARE(find(options).names, QStringList({QStringLiteral("app-02"), QStringLiteral("App-10")}));
    QCOMPARE(find(options).count, qint64{6});
    options.offset = 100;
    QCOMPARE(find(options).names, QStringList());
}

QStringList TableQueryTest::row(const TableQueryOptions& options, bool display)
{
    const TableQuery query(m_data->store->schema(), *m_data->store->schema().find(computer), options);
    QStringList cells;
    const auto ran = m_data->store->read([&](Reader& reader) {
        return query.run(reader, [&](const std::vector<Cell>& found) {
            for (std::size_t i = 0; i < found.size(); ++i)
                cells.append(query.fields()[i].path.text + QLatin1Char('=') +
                             (display ? found[i].display : found[i].value));
        });
    });
    return ran ? cells : QStringList(ran.error().detail);
}

void TableQueryTest::fieldsAreWhatWasAskedFor()
{
    TableQueryOptions options;
    options.query = QStringLiteral("name=app-01");
    options.fields = {QStringLiteral("ram"), QStringLiteral(" name"), QStringLiteral("colour"), QStringLiteral("ram")};
    QCOMPARE(row(options), QStringList({QStringLiteral("ram=8"), QStringLiteral("name=app-01")}));
    options.fields = {QStringLiteral("colour")};
    QCOMPARE(row(options), QStringList());
}

void TableQueryTest::onDemandColumnsOnlyByName()
{
    TableQueryOptions options;
    options.query = QStringLiteral("name=app-01");
    QVERIFY(!row(options).join(QLatin1Char(' ')).contains(QStringLiteral("payload")));
    const auto stored = m_data->store->write("test", [](Writer& writer) -> Result<void> {
        const QByteArray packed = qCompress(QByteArray("<itam/>").repeated(100));
        auto update = writer.query("UPDATE cmdb SET payload = ?1 WHERE name = 'app-01'");
        (*update)->bindBlob(1, packed);
        return (*update)->run();
    });
    QVERIFY(stored);
    options.fields = {QStringLiteral("payload")};
    QCOMPARE(row(options), QStringList(QStringLiteral("payload=") + QStringLiteral("<itam/>").repeated(100)));
}

void TableQueryTest::dotWalksGoOverSeveralReferences()
{
    TableQueryOptions options;
    options.query = QStringLiteral("nameINapp-01,db_1");
    options.fields = {QStringLiteral("model_id.name"), QStringLiteral("model_id.manufacturer.name"),
                      QStringLiteral("model_id.manufacturer")};
    QCOMPARE(row(options),
             QStringList({QStringLiteral("model_id.name=R750"), QStringLiteral("model_id.manufacturer.name=Dell"),
                          QStringLiteral("model_id.manufacturer=") + m_company, QStringLiteral("model_id.name="),
                          QStringLiteral("model_id.manufacturer.name="), QStringLiteral("model_id.manufacturer=")}));
}

void TableQueryTest::displayValuesOfReferencesChoicesAndClasses()
{
    TableQueryOptions options;
    options.query = QStringLiteral("name=app-01");
    options.withDisplayValues = true;
    options.fields = {QStringLiteral("model_id"), QStringLiteral("operational_status"),
                      QStringLiteral("sys_class_name"), QStringLiteral("ram"), QStringLiteral("model_id.manufacturer")};
    QCOMPARE(row(options, true),
             QStringList({QStringLiteral("model_id=R750"), QStringLiteral("operational_status=Operational"),
                          QStringLiteral("sys_class_name=Computer"), QStringLiteral("ram=8"),
                          QStringLiteral("model_id.manufacturer=Dell")}));
}

void TableQueryTest::classIsAFilter()
{
    QCOMPARE(find(QString(), QStringLiteral("cmdb")).count, qint64{8});
    QCOMPARE(find(QString(), QStringLiteral("cmdb_ci")).count, qint64{8});
    QCOMPARE(find(QString(), QStringLiteral("cmdb_ci_spkg")).names, QStringList(QStringLiteral("app-01")));
    QCOMPARE(find(QStringLiteral("sys_class_name=cmdb_ci"), QStringLiteral("cmdb_ci")).names,
             QStringList(QStringLiteral("rack")));
    // A condition in an ^NQ group must not let other classes in.
    QCOMPARE(find(QStringLiteral("name=x^NQname=app-01"), QStringLiteral("cmdb_ci_spkg")).count, qint64{1});
}

void TableQueryTest::manyConditionsAreNotTooDeep()
{
    QStringList conditions;
    for (int i = 0; i < 5000; ++i)
        conditions.append(QStringLiteral("ORram=%1").arg(i));
    QCOMPARE(find(conditions.join(QLatin1Char('^'))).count, qint64{4});
}

void TableQueryTest::valuesAreNeverSql()
{
    QCOMPARE(find(QStringLiteral("name=O'Neil")).count, qint64{1});
    QCOMPARE(find(QStringLiteral("name=x' OR '1'='1")).count, qint64{0});
    QCOMPARE(find(QStringLiteral("nameLIKE%' OR 1=1 --")).count, qint64{0});
    QCOMPARE(find(QStringLiteral("name\"=x")).dropped, 1);
}

void TableQueryTest::internalTablesAreNotReachedByDotWalk()
{
    const auto schema =
        Schema::fromJson({R"({"tables":[{"name":"a","columns":[{"name":"s","type":"reference","reference":"b"}]},
        {"name":"b","access":"internal","columns":[{"name":"secret"}]}]})"});
    QVERIFY(schema);
    QVERIFY(!resolvePath(*schema, *schema->find(u"a"), QStringLiteral("s.secret")));
    QVERIFY(resolvePath(*schema, *schema->find(u"a"), QStringLiteral("s")));
}

ITAM_TEST(TableQueryTest)
#include "tst_tablequery.moc"
