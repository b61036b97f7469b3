// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Companies and product models that the instance does not have, made before the records that name them
// (servicenow-ire.md 13.2): once, never twice, and only where somebody wants it.
#include "tests/core/identification/bench.h"
#include "tests/testcase.h"

#include <QRegularExpression>
#include <QUrlQuery>

using namespace itam;
using namespace itam::core;
using core::model::DataType;
using core::servicenow::HttpReply;
using core::servicenow::HttpRequest;
using core::servicenow::Method;
using tests::computer;
using tests::IdentificationBench;
using tests::itemOf;
using tests::SentRow;

namespace {

SentRow made(const char* key, const QString& manufacturer, const QString& model)
{
    return computer(key, key, QByteArray(QByteArray("SN-10") + key).constData(),
                    {{QStringLiteral("Manufacturer"), manufacturer},
                     {QStringLiteral("ModelNo"), model},
                     {QStringLiteral("ComputerType"), QStringLiteral("Computer")}});
}

} // namespace

class NewReferencesTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void nothingIsMadeUnlessItIsWanted();
    void aDryRunMakesNothing();
    void companiesAndModelsAreMadeOnce();
    void whatIsThereIsNotMade();
    void vendorsOfContractsAreMade();
    void aLostAnswerMakesNoSecondOne();
    void aRefusalIsSaidAndItsColumnLeftOut();
    void aNameThatWouldBeStoredOtherwiseIsNotMade_data();
    void aNameThatWouldBeStoredOtherwiseIsNotMade();
    void whereTheInstanceRenamesNoMoreAreMade();

private:
    void open(bool makes);
    Result<HttpReply> answer(const HttpRequest& request);
    QStringList posts() const { return m_bench->instance.asked().filter(QStringLiteral("POST /api/now/table/")); }
    QJsonObject sentValues() const
    {
        return itemOf(m_bench->instance.payloads().last(), 0).value(QLatin1String("values")).toObject();
    }

    std::unique_ptr<IdentificationBench> m_bench;
    QHash<QString, QList<QJsonObject>> m_tables;
    int m_status = 201;
    bool m_losesAnswer = false;
    QString m_storedAs; ///< what the instance makes of a name; empty: the same
};

void NewReferencesTest::init()
{
    TestCase::init();
    m_status = 201;
    m_losesAnswer = false;
    m_storedAs.clear();
    m_tables = {
        {QStringLiteral("cmdb_model_category"),
         {{{QStringLiteral("sys_id"), tests::sysId(0xca7)}, {QStringLiteral("name"), QStringLiteral("Computer")}}}}};
    open(true);
}

void NewReferencesTest::open(bool makes)
{
    identification::Options options;
    options.makesReferences = makes;
    m_bench = std::make_unique<IdentificationBench>(options);
    m_bench->instance.table = [this](const HttpRequest& request) { return answer(request); };
    QVERIFY(m_bench->connect());
    m_bench->instance.requests.clear();
}

Result<HttpReply> NewReferencesTest::answer(const HttpRequest& request)
{
    QString table = request.url.path().section(u'/', -1);
    if (table == QLatin1String("cmdb_hardware_product_model"))
        table = QStringLiteral("cmdb_model");
    QList<QJsonObject>& rows = m_tables[table];
    if (request.method != Method::Post) {
        const QString query =
            QUrlQuery(request.url).queryItemValue(QStringLiteral("sysparm_query"), QUrl::FullyDecoded);
        QJsonArray found;
        for (const QJsonObject& row : rows) {
            const QString name = row.value(QLatin1String("name")).toString();
            if (query.contains(name, Qt::CaseInsensitive))
                found.append(row);
        }
        return tests::resultReply(found);
    }
    if (m_status != 201)
        return tests::jsonReply(
            {{QStringLiteral("error"), QJsonObject{{QStringLiteral("message"), QStringLiteral("Operation Failed")}}}},
            m_status);
    QJsonObject row = QJsonDocument::fromJson(request.body).object();
    row.insert(QStringLiteral("sys_id"), tests::sysId(0x500 + static_cast<int>(rows.size())));
    if (!m_storedAs.isEmpty())
        row.insert(QStringLiteral("name"), m_storedAs);
    rows.append(row);
    if (std::exchange(m_losesAnswer, false))
        return failure(ErrorCode::ConnectionLost);
    return tests::resultReply(row, 201);
}

void NewReferencesTest::nothingIsMadeUnlessItIsWanted()
{
    open(false);
    QVERIFY(m_bench->send(DataType::Hardware, {made("C-1", QStringLiteral("Acme"), QStringLiteral("X1"))}));
    QCOMPARE(posts(), QStringList());
    QVERIFY(!sentValues().contains(QLatin1String("manufacturer")));
}

void NewReferencesTest::aDryRunMakesNothing()
{
    QVERIFY(m_bench->channel->predict(
        m_bench->segment(DataType::Hardware, {made("C-1", QStringLiteral("Acme"), QStringLiteral("X1"))}), {}));
    QCOMPARE(posts(), QStringList());
}

void NewReferencesTest::companiesAndModelsAreMadeOnce()
{
    QVERIFY(m_bench->send(DataType::Hardware, {made("C-1", QStringLiteral("Acme"), QStringLiteral("X1")),
                                               made("C-2", QStringLiteral("ACME"), QStringLiteral("x1"))}));
    QCOMPARE(posts(), QStringList({QStringLiteral("POST /api/now/table/core_company"),
                                   QStringLiteral("POST /api/now/table/cmdb_hardware_product_model")}));
    const QJsonObject company = m_tables.value(QStringLiteral("core_company")).first();
    const QJsonObject model = m_tables.value(QStringLiteral("cmdb_model")).first();
    QCOMPARE(company.value(QLatin1String("manufacturer")).toString(), QStringLiteral("true"));
    QCOMPARE(model.value(QLatin1String("model_number")).toString(), QStringLiteral("X1"));
    QCOMPARE(model.value(QLatin1String("manufacturer")), company.value(QLatin1String("sys_id")));
    QCOMPARE(model.value(QLatin1String("cmdb_model_category")).toString(), tests::sysId(0xca7));
    QCOMPARE(sentValues().value(QLatin1String("manufacturer")), company.value(QLatin1String("sys_id")));
    QCOMPARE(sentValues().value(QLatin1String("model_id")), model.value(QLatin1String("sys_id")));
}

void NewReferencesTest::whatIsThereIsNotMade()
{
    const QList<SentRow> rows{made("C-1", QStringLiteral("Acme"), QStringLiteral("X1"))};
    QVERIFY(m_bench->send(DataType::Hardware, rows));
    m_bench->channel->useMemory(&m_bench->memory); // another export
    m_bench->instance.requests.clear();
    m_bench->exportId = QStringLiteral("3f2a91c1-0000");
    QVERIFY(m_bench->send(DataType::Hardware, rows));
    QCOMPARE(posts(), QStringList());
    QVERIFY(sentValues().contains(QLatin1String("model_id")));
}

void NewReferencesTest::vendorsOfContractsAreMade()
{
    const SentRow contract{QStringLiteral("R-1"),
                           {{QStringLiteral("RecordID"), QStringLiteral("R-1")},
                            {QStringLiteral("ContractNo"), QStringLiteral("K-1")},
                            {QStringLiteral("VendorName"), QStringLiteral("Acme")}},
                           {}};
    QVERIFY(m_bench->send(DataType::Contracts, {contract}));
    QCOMPARE(posts().first(), QStringLiteral("POST /api/now/table/core_company"));
    const QJsonObject company = m_tables.value(QStringLiteral("core_company")).first();
    QCOMPARE(company.value(QLatin1String("vendor")).toString(), QStringLiteral("true"));
    QVERIFY(!company.contains(QLatin1String("manufacturer")));
}

void NewReferencesTest::aLostAnswerMakesNoSecondOne()
{
    const QList<SentRow> rows{made("C-1", QStringLiteral("Acme"), QString())};
    m_losesAnswer = true;
    QVERIFY(!m_bench->send(DataType::Hardware, rows));
    QVERIFY(m_bench->send(DataType::Hardware, rows));
    QCOMPARE(m_tables.value(QStringLiteral("core_company")).size(), 1);
    QVERIFY(sentValues().contains(QLatin1String("manufacturer")));
}

void NewReferencesTest::aRefusalIsSaidAndItsColumnLeftOut()
{
    m_status = 403;
    QTest::ignoreMessage(QtWarningMsg,
                         QRegularExpression(QStringLiteral("make rows of core_company.*\"Acme\" the first")));
    QVERIFY(m_bench->send(DataType::Hardware, {made("C-1", QStringLiteral("Acme"), QString()),
                                               made("C-2", QStringLiteral("Bcme"), QString())}));
    QCOMPARE(posts().size(), 1);
    QVERIFY(!sentValues().contains(QLatin1String("manufacturer")));
    QVERIFY(m_bench->notLanded(DataType::Hardware).isEmpty());
}

void NewReferencesTest::aNameThatWouldBeStoredOtherwiseIsNotMade_data()
{
    QTest::addColumn<QString>("model");
    QTest::newRow("longer than its column") << QString(101, u'x');
}

void NewReferencesTest::aNameThatWouldBeStoredOtherwiseIsNotMade()
{
    QFETCH(QString, model);
    QVERIFY(m_bench->send(DataType::Hardware, {made("C-1", QString(), model)}));
    QCOMPARE(posts(), QStringList());
}

void NewReferencesTest::whereTheInstanceRenamesNoMoreAreMade()
{
    m_storedAs = QStringLiteral("Acme Incorporated");
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("keeps \"Acme\" as \"Acme Incorporated\"")));
    QVERIFY(m_bench->send(DataType::Hardware, {made("C-1", QStringLiteral("Acme"), QString()),
                                               made("C-2", QStringLiteral("Bcme"), QString())}));
    QCOMPARE(posts().size(), 1);
    QVERIFY(sentValues().contains(QLatin1String("manufacturer")));
}

ITAM_TEST(NewReferencesTest)
#include "tst_newreferences.moc"
