// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A release that has only the plain form of the identification API (servicenow-ire.md 1, 3; IR-7): all of a payload or
// nothing, no options, and nothing about related rows.
#include "core/identification/answer.h"
#include "tests/core/identification/bench.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::core;
using core::model::DataType;
using core::servicenow::HttpReply;
using tests::computer;
using tests::IdentificationBench;
using tests::SentRow;
using tests::sysId;

class PlainFormTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void isTakenWhenTheOtherIsNotThere_data();
    void isTakenWhenTheOtherIsNotThere();
    void isDecidedOnceAndSaid();
    void hasNoOptions();
    void neitherFormIsAnErrorOfItsOwn();
    void ir07_aRefusedRecordIsFoundByHalves();
    void ir07_aRefusedInstallationIsFoundByHalves();
    void relatedRowsLandWithTheirComputer();

private:
    /// Any call but the plain ones is not there; those answer as the bench does, changed by `change`.
    void makeOld(std::function<QJsonObject(const QJsonObject& payload, QJsonObject result)> change = {});
    [[nodiscard]] QStringList paths() const;
    std::unique_ptr<IdentificationBench> m_bench;
    int m_status = 404;
};

void PlainFormTest::init()
{
    TestCase::init();
    m_bench = std::make_unique<IdentificationBench>();
    m_status = 404;
}

void PlainFormTest::makeOld(std::function<QJsonObject(const QJsonObject&, QJsonObject)> change)
{
    m_bench->instance.identify = [this, change](const QJsonObject& payload) -> Result<HttpReply> {
        const QString path = m_bench->instance.requests.last().url.path();
        if (path.endsWith(QLatin1String("nhanced")))
            return tests::jsonReply({{QStringLiteral("error"),
                                      QJsonObject{{QStringLiteral("message"),
                                                   QStringLiteral("Requested URI does not represent any resource")}}}},
                                    m_status);
        QJsonObject result = m_bench->insertedResult(payload);
        return tests::resultReply(change ? change(payload, result) : result);
    };
}

QStringList PlainFormTest::paths() const
{
    QStringList paths;
    for (const QString& asked : m_bench->instance.asked()) {
        if (asked.contains(QLatin1String("identifyreconcile")))
            paths.append(asked.section(QLatin1String("identifyreconcile"), 1));
    }
    return paths;
}

void PlainFormTest::isTakenWhenTheOtherIsNotThere_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("as older releases say it") << 404;
    QTest::newRow("as the platform says it") << 400;
}

void PlainFormTest::isTakenWhenTheOtherIsNotThere()
{
    QFETCH(int, status);
    m_status = status;
    makeOld();
    const auto report = m_bench->connect();
    QVERIFY(report);
    const auto form = std::find_if(report->checks.begin(), report->checks.end(), [](const wire::Check& check) {
        return check.name == QLatin1String("request-form");
    });
    QVERIFY(form != report->checks.end());
    QVERIFY(!form->ok);
    QVERIFY(m_bench->send(DataType::Hardware, {computer("C-1", "a", "SN-100")}));
    QCOMPARE(m_bench->notLanded(DataType::Hardware), QStringList());
    QCOMPARE(m_bench->memory.records.size(), 1);
}

void PlainFormTest::isDecidedOnceAndSaid()
{
    makeOld();
    QVERIFY(m_bench->connect());
    QVERIFY(m_bench->send(DataType::Hardware, {computer("C-1", "a", "SN-100")}, false));
    QVERIFY(m_bench->send(DataType::Hardware, {computer("C-2", "b", "SN-200")}, true, 2));
    QCOMPARE(paths(), (QStringList{QStringLiteral("/queryEnhanced"), QStringLiteral("/query"), QString(), QString()}));
    // The next run asks again: the instance may have been upgraded.
    QVERIFY(m_bench->connect());
    QCOMPARE(paths().mid(4), (QStringList{QStringLiteral("/queryEnhanced"), QStringLiteral("/query")}));
}

void PlainFormTest::hasNoOptions()
{
    makeOld();
    QVERIFY(m_bench->connect());
    QVERIFY(m_bench->send(DataType::Hardware, {computer("C-1", "a", "SN-100")}));
    const QString query = m_bench->instance.requests.last().url.query();
    QVERIFY(query.contains(QLatin1String("sysparm_data_source=ITAM")));
    QVERIFY(!query.contains(QLatin1String("options")));
}

void PlainFormTest::neitherFormIsAnErrorOfItsOwn()
{
    m_bench->instance.identify = [](const QJsonObject&) -> Result<HttpReply> { return tests::jsonReply({}, 404); };
    const auto report = m_bench->connect();
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::IdentificationApiMissing);
}

void PlainFormTest::ir07_aRefusedRecordIsFoundByHalves()
{
    // What went well looks as if it had been written.
    makeOld([](const QJsonObject& payload, QJsonObject result) {
        QJsonArray items = result.value(QLatin1String("items")).toArray();
        const QJsonArray sent = payload.value(QLatin1String("items")).toArray();
        for (int i = 0; i < sent.size(); ++i) {
            if (sent[i][QLatin1String("internal_id")].toString() != QLatin1String("C-3"))
                continue;
            QJsonObject item = items[i].toObject();
            item.insert(QStringLiteral("errors"),
                        QJsonArray{QJsonObject{{QStringLiteral("error"), QStringLiteral("REQUIRED_ATTRIBUTE_EMPTY")}}});
            items[i] = item;
        }
        result.insert(QStringLiteral("items"), items);
        return result;
    });
    QVERIFY(m_bench->connect());
    QVERIFY(m_bench->send(DataType::Hardware, {computer("C-1", "a", "SN-100"), computer("C-2", "b", "SN-200"),
                                               computer("C-3", "c", "SN-300"), computer("C-4", "d", "SN-400"),
                                               computer("C-5", "e", "SN-500")}));
    QCOMPARE(m_bench->notLanded(DataType::Hardware),
             QStringList{QStringLiteral("C-3: error REQUIRED_ATTRIBUTE_EMPTY")});
    QCOMPARE(m_bench->run(DataType::Hardware).rows.inserted, 4);
    QCOMPARE(m_bench->memory.records.size(), 4);
}

void PlainFormTest::ir07_aRefusedInstallationIsFoundByHalves()
{
    makeOld([](const QJsonObject& payload, QJsonObject result) {
        QJsonArray items = result.value(QLatin1String("items")).toArray();
        const QJsonArray sent = payload.value(QLatin1String("items")).toArray();
        for (int i = 0; i < sent.size(); ++i) {
            QJsonObject item = items[i].toObject();
            QJsonArray attached = item.value(QLatin1String("relatedItems")).toArray();
            for (int j = 0; j < attached.size(); ++j) {
                QJsonObject row = attached[j].toObject();
                row.remove(QStringLiteral("operation"));
                row.remove(QStringLiteral("sysId"));
                if (sent[i][QLatin1String("related")][j][QLatin1String("internal_id")].toString() ==
                    QLatin1String("I-2"))
                    row.insert(QStringLiteral("errors"),
                               QJsonArray{QJsonObject{
                                   {QStringLiteral("error"), QStringLiteral("MISSING_MATCHING_ATTRIBUTES")}}});
                attached[j] = row;
            }
            item.insert(QStringLiteral("relatedItems"), attached);
            items[i] = item;
        }
        result.insert(QStringLiteral("items"), items);
        return result;
    });
    QVERIFY(m_bench->connect());
    QList<SentRow> rows;
    for (int i = 1; i <= 4; ++i) {
        const QString key = QStringLiteral("I-%1").arg(i);
        rows.append({key,
                     {{QStringLiteral("InstallationID"), key},
                      {QStringLiteral("ComputerID"), QStringLiteral("C-1")},
                      {QStringLiteral("FullName"), QStringLiteral("Product %1").arg(i)},
                      {QStringLiteral("Publisher"), QStringLiteral("Acme")},
                      {QStringLiteral("Version"), QStringLiteral("1")}},
                     {}});
    }
    QVERIFY(m_bench->send(DataType::Applications, rows));
    const QStringList pending = m_bench->notLanded(DataType::Applications);
    QCOMPARE(pending.size(), 1);
    QVERIFY2(pending.first().startsWith(QLatin1String("I-2: ")), qPrintable(pending.first()));
    QVERIFY2(!pending.first().contains(QLatin1String("ABANDONED")), qPrintable(pending.first()));
}

void PlainFormTest::relatedRowsLandWithTheirComputer()
{
    identification::Answer answer;
    answer.items[0].operation = identification::Operation::NoChange;
    answer.items[0].operationText = QStringLiteral("NO_CHANGE");
    answer.items[0].sysId = sysId(1);
    answer.attached[{0, 0}] = {};
    answer.attached[{1, 0}] = {}; // of an item that nothing is said of
    identification::completePlain(answer);
    QVERIFY(answer.attachedRow(0, 0)->hasLanded());
    QVERIFY(!answer.attachedRow(1, 0)->hasLanded());
}

ITAM_TEST(PlainFormTest)
#include "tst_plainform.moc"
