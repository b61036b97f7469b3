// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Columns that became empty in the operations database and keep their value on the instance (servicenow-ire.md 13.2):
// told of each record, which has landed all the same.
#include "core/identification/filledcolumns.h"
#include "core/identification/mappedvalues.h"
#include "tests/core/identification/bench.h"
#include "tests/testcase.h"

#include <QUrlQuery>

using namespace itam;
using namespace itam::core;
using core::model::DataType;
using core::servicenow::HttpReply;
using core::servicenow::HttpRequest;
using tests::computer;
using tests::IdentificationBench;
using tests::SentRow;

namespace {

const QString osVersion = QStringLiteral("OSVersion");

SentRow versioned(const char* key, const QString& version)
{
    return computer(key, key, QByteArray(QByteArray("SN-10") + key).constData(), {{osVersion, version}});
}

SentRow contract(const QString& currency)
{
    return {QStringLiteral("R-1"),
            {{QStringLiteral("RecordID"), QStringLiteral("R-1")},
             {QStringLiteral("ContractNo"), QStringLiteral("K-1")},
             {QStringLiteral("ContractName"), QStringLiteral("Support")},
             {QStringLiteral("Currency"), currency}},
            {}};
}

SentRow installation(const QString& edition)
{
    return {QStringLiteral("I-1"),
            {{QStringLiteral("InstallationID"), QStringLiteral("I-1")},
             {QStringLiteral("ComputerID"), QStringLiteral("C-1")},
             {QStringLiteral("FullName"), QStringLiteral("Acme Reader")},
             {QStringLiteral("Edition"), edition}},
            {}};
}

} // namespace

class NotClearedTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void aColumnOfAComputerThatBecameEmptyIsTold();
    void itIsToldUntilTheColumnHasAValueAgain();
    void aColumnThatWeNeverFilledIsNotTold();
    void anotherCiHasNothingOfOurs();
    void aMissingHostCountsFirst();
    void remarksAndPendingRecordsComeInTheOrderOfTheirKeys();
    void aContractKeepsWhatItHas_data();
    void aContractKeepsWhatItHas();
    void installationsAreReadBack_data();
    void installationsAreReadBack();
    void inAHalfOfARequestEachRowHasItsOwnColumns();
    void theMemoryOfAnotherMapIsNotKnown();

private:
    /// The instance finds what it has by its key, and each payload leaves it as it is.
    void answerNoChange();
    /// One whole run.
    QStringList told(DataType type, const QList<SentRow>& rows);

    std::unique_ptr<IdentificationBench> m_bench;
    int m_exports = 0;
    int m_first = 0; ///< number of the first record that is inserted
};

void NotClearedTest::init()
{
    TestCase::init();
    m_bench = std::make_unique<IdentificationBench>();
    QVERIFY(m_bench->connect());
    m_first = m_bench->nextNumber;
}

void NotClearedTest::answerNoChange()
{
    m_bench->instance.identify = [this](const QJsonObject& payload) -> Result<HttpReply> {
        m_bench->nextNumber = m_first;
        QByteArray same = QJsonDocument(m_bench->insertedResult(payload)).toJson();
        same.replace("INSERT", "NO_CHANGE");
        HttpReply reply;
        reply.status = 200;
        reply.body = R"({"result":)" + same + "}";
        return reply;
    };
}

QStringList NotClearedTest::told(DataType type, const QList<SentRow>& rows)
{
    m_bench->exportId = QStringLiteral("3f2a91c%1-0000").arg(++m_exports);
    if (!m_bench->send(type, rows))
        return {QStringLiteral("not sent")};
    return m_bench->notLanded(type);
}

void NotClearedTest::aColumnOfAComputerThatBecameEmptyIsTold()
{
    QCOMPARE(told(DataType::Hardware, {versioned("C-1", QStringLiteral("10"))}), QStringList());
    answerNoChange();
    QCOMPARE(told(DataType::Hardware, {versioned("C-1", {})}),
             QStringList{QStringLiteral("C-1: ignored NOT_CLEARED os_version")});
    const wire::RowCounts rows = m_bench->run(DataType::Hardware).rows;
    QCOMPARE(rows.ignored, 1);
    QCOMPARE(rows.errors + rows.skipped, 0);
}

void NotClearedTest::itIsToldUntilTheColumnHasAValueAgain()
{
    (void)told(DataType::Hardware, {versioned("C-1", QStringLiteral("10"))});
    answerNoChange();
    (void)told(DataType::Hardware, {versioned("C-1", {})});
    QCOMPARE(told(DataType::Hardware, {versioned("C-1", {})}).size(), 1);
    QCOMPARE(told(DataType::Hardware, {versioned("C-1", QStringLiteral("11"))}), QStringList());
}

void NotClearedTest::aColumnThatWeNeverFilledIsNotTold()
{
    (void)told(DataType::Hardware, {versioned("C-1", {})});
    answerNoChange();
    QCOMPARE(told(DataType::Hardware, {versioned("C-1", {})}), QStringList());
}

void NotClearedTest::anotherCiHasNothingOfOurs()
{
    (void)told(DataType::Hardware, {versioned("C-1", QStringLiteral("10"))});
    // Its CI was deleted: the same record makes another one.
    QCOMPARE(told(DataType::Hardware, {versioned("C-1", {})}), QStringList());
    answerNoChange();
    QCOMPARE(told(DataType::Hardware, {versioned("C-1", {})}), QStringList());
}

void NotClearedTest::aMissingHostCountsFirst()
{
    const auto guest = [](const QString& version) {
        return computer("C-1", "a", "SN-100",
                        {{osVersion, version},
                         {QStringLiteral("ComputerType"), QStringLiteral("Virtual Machine")},
                         {QStringLiteral("HostName"), QStringLiteral("esx-1")}});
    };
    m_bench->instance.table = [](const HttpRequest& request) -> Result<HttpReply> {
        if (request.url.path().endsWith(QLatin1String("/cmdb_rel_type")))
            return tests::resultReply(
                QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("Virtualized by::Virtualizes")}}});
        return tests::resultReply(QJsonArray());
    };
    (void)told(DataType::Hardware, {guest(QStringLiteral("10"))});
    answerNoChange();
    QCOMPARE(told(DataType::Hardware, {guest({})}), QStringList{QStringLiteral("C-1: skipped LOOKUP_LATE")});
}

void NotClearedTest::remarksAndPendingRecordsComeInTheOrderOfTheirKeys()
{
    const auto rows = [](const QString& version) {
        return QList<SentRow>{versioned("C-1", version), versioned("C-3", version)};
    };
    (void)told(DataType::Hardware, rows(QStringLiteral("10")));
    answerNoChange();
    m_bench->exportId = QStringLiteral("3f2a91cf-0000");
    QVERIFY(m_bench->send(DataType::Hardware, rows({}) + QList<SentRow>{computer("C-2", "", "")}));
    wire::StatusRequest request;
    request.exportId = m_bench->exportId;
    request.type = DataType::Hardware;
    request.rows = wire::RowsRequest{{}, 2};
    const auto first = m_bench->channel->status(request, {});
    QVERIFY(first);
    QCOMPARE(first->rows.size(), 2);
    QCOMPARE(first->rows.last().key, QStringLiteral("C-2"));
    QVERIFY(first->moreRows);
    request.rows->after = QStringLiteral("C-2");
    const auto second = m_bench->channel->status(request, {});
    QVERIFY(second);
    QCOMPARE(second->rows.size(), 1);
    QCOMPARE(second->rows.first().key, QStringLiteral("C-3"));
    QVERIFY(!second->moreRows);
}

void NotClearedTest::aContractKeepsWhatItHas_data()
{
    QTest::addColumn<bool>("full");
    QTest::newRow("what changed is sent") << false;
    // People enter much on an instance: a full run would tell of all of it.
    QTest::newRow("everything is sent") << true;
}

void NotClearedTest::aContractKeepsWhatItHas()
{
    QFETCH(bool, full);
    m_bench->full = full;
    m_bench->instance.table = [](const HttpRequest& request) -> Result<HttpReply> {
        if (request.url.path().endsWith(QLatin1String("/ast_contract")))
            return tests::resultReply(
                QJsonArray{QJsonObject{{QStringLiteral("sys_id"), tests::sysId(7)},
                                       {QStringLiteral("vendor_contract"), QStringLiteral("K-1")},
                                       {QStringLiteral("short_description"), QStringLiteral("Support")},
                                       {QStringLiteral("currency"), QStringLiteral("EUR")}}});
        return tests::resultReply(QJsonArray());
    };
    QCOMPARE(told(DataType::Contracts, {contract(QStringLiteral("EUR"))}), QStringList());
    QCOMPARE(told(DataType::Contracts, {contract({})}),
             full ? QStringList() : QStringList{QStringLiteral("R-1: ignored NOT_CLEARED currency")});
}

void NotClearedTest::installationsAreReadBack_data()
{
    QTest::addColumn<bool>("full");
    QTest::newRow("what changed is sent") << false;
    QTest::newRow("everything is sent") << true;
}

void NotClearedTest::installationsAreReadBack()
{
    QFETCH(bool, full);
    m_bench->memory.records = {{"C-1", tests::sysId(m_first), QStringLiteral("cmdb_ci_computer"), false}};
    int asked = 0;
    m_bench->instance.table = [&](const HttpRequest& request) -> Result<HttpReply> {
        if (!request.url.path().endsWith(QLatin1String("/cmdb_sam_sw_install")))
            return tests::resultReply(QJsonArray());
        ++asked;
        return tests::resultReply(QJsonArray{QJsonObject{{QStringLiteral("sys_id"), tests::sysId(m_first + 1)},
                                                         {QStringLiteral("edition"), QStringLiteral("Pro")}}});
    };
    m_bench->full = full;
    QCOMPARE(told(DataType::Applications, {installation({})}), QStringList());
    QCOMPARE(asked, 0); // what was inserted has nothing of ours
    answerNoChange();
    QCOMPARE(told(DataType::Applications, {installation({})}),
             full ? QStringList() : QStringList{QStringLiteral("I-1: ignored NOT_CLEARED edition")});
    QCOMPARE(asked, full ? 0 : 1);
}

void NotClearedTest::inAHalfOfARequestEachRowHasItsOwnColumns()
{
    m_bench->memory.records = {{"C-1", tests::sysId(m_first), QStringLiteral("cmdb_ci_computer"), false}};
    m_bench->instance.table = [&](const HttpRequest& request) -> Result<HttpReply> {
        if (!request.url.path().endsWith(QLatin1String("/cmdb_sam_sw_install")))
            return tests::resultReply(QJsonArray());
        return tests::resultReply(QJsonArray{QJsonObject{{QStringLiteral("sys_id"), tests::sysId(m_first + 1)},
                                                         {QStringLiteral("edition"), QStringLiteral("Pro")}}});
    };
    answerNoChange();
    m_bench->instance.identify = [answer = m_bench->instance.identify](const QJsonObject& payload) {
        const auto rows = tests::itemOf(payload, 0).value(QLatin1String("related")).toArray();
        return rows.size() > 1 ? Result<HttpReply>(tests::jsonReply({}, 413)) : answer(payload);
    };
    SentRow filled = installation(QStringLiteral("Pro"));
    SentRow emptied = installation({});
    emptied.key = QStringLiteral("I-2");
    emptied.fields[0].second = emptied.key;
    emptied.fields[2].second = QStringLiteral("Acme Writer");
    QCOMPARE(told(DataType::Applications, {filled, emptied}),
             QStringList{QStringLiteral("I-2: ignored NOT_CLEARED edition")});
}

void NotClearedTest::theMemoryOfAnotherMapIsNotKnown()
{
    auto map = identification::builtInMap(u"FNMS Inventory -> Computer");
    QVERIFY(map);
    const identification::FilledColumns now(*map);
    map->fields.pop_back();
    const identification::FilledColumns before(*map);
    const identification::ColumnValues values{{QStringLiteral("ram"), QStringLiteral("1")},
                                              {QStringLiteral("os"), QStringLiteral("x")}};
    const QStringList asked{QStringLiteral("ram"), QStringLiteral("os"), QStringLiteral("cpu_count")};
    QCOMPARE(now.among(now.of(values, {QStringLiteral("os")}), asked), QStringList{QStringLiteral("ram")});
    QCOMPARE(now.among(before.of(values), asked), QStringList());
    QCOMPARE(now.among(0, asked), QStringList());
    QCOMPARE(now.either(before.of(values), now.of({})), now.of({}));
}

ITAM_TEST(NotClearedTest)
#include "tst_notcleared.moc"
