// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Keys of others under our discovery source (servicenow-ire.md 13.5).
#include "tests/core/identification/bench.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::core;
using core::model::DataType;
using core::servicenow::HttpReply;
using core::servicenow::HttpRequest;
using tests::computer;
using tests::IdentificationBench;
using tests::SentRow;
using tests::sysId;

class ForeignKeysTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void ourOwnKeysAreFine();
    void keysThatNobodyRemembersAreCounted();
    void aKeyThatWasSupersededIsOurs();
    void afterALostAnswerNothingIsSaid();
    void whatMayNotBeReadIsNotChecked();
    void withoutAMemoryNothingIsAsked();

private:
    /// Keys that the instance has under our source.
    void answerKeys(const QStringList& keys, int status = 200);
    /// "ok", the message of a check that is not fine, "not checked" or "no such check".
    [[nodiscard]] QString verdict();
    std::unique_ptr<IdentificationBench> m_bench;
};

void ForeignKeysTest::init()
{
    TestCase::init();
    m_bench = std::make_unique<IdentificationBench>();
}

void ForeignKeysTest::answerKeys(const QStringList& keys, int status)
{
    m_bench->instance.table = [keys, status](const HttpRequest& request) -> Result<HttpReply> {
        const bool isAsked = request.url.path().endsWith(QLatin1String("/sys_object_source")) &&
                             request.url.query().contains(QLatin1String("source_feed"));
        QJsonArray rows;
        for (const QString& key : keys)
            rows.append(QJsonObject{{QStringLiteral("id"), key}});
        return isAsked ? tests::resultReply(rows, status) : tests::resultReply(QJsonArray());
    };
}

QString ForeignKeysTest::verdict()
{
    const auto report = m_bench->connect();
    if (!report)
        return report.error().detail;
    for (const wire::Check& check : report->checks) {
        if (check.name == QLatin1String("foreign-keys"))
            return check.ok ? QStringLiteral("ok") : check.message;
        if (check.name == QLatin1String("not-checked") && check.message.contains(QLatin1String("foreign-keys")))
            return QStringLiteral("not checked");
    }
    return QStringLiteral("no such check");
}

void ForeignKeysTest::ourOwnKeysAreFine()
{
    m_bench->memory.records = {{"C-1", sysId(9), QStringLiteral("cmdb_ci_computer"), false}};
    answerKeys({QStringLiteral("C-1")});
    QCOMPARE(verdict(), QStringLiteral("ok"));
    answerKeys({});
    QCOMPARE(verdict(), QStringLiteral("ok"));
}

void ForeignKeysTest::keysThatNobodyRemembersAreCounted()
{
    m_bench->memory.records = {{"C-1", sysId(9), QStringLiteral("cmdb_ci_computer"), false}};
    answerKeys({QStringLiteral("C-1"), QStringLiteral("Y, 2: of 9"), QStringLiteral("X-1")});
    QCOMPARE(verdict(), QStringLiteral("2 of 3: X-1"));
}

void ForeignKeysTest::aKeyThatWasSupersededIsOurs()
{
    m_bench->memory.records = {{"C-1", sysId(9), QStringLiteral("cmdb_ci_computer"), false}};
    QVERIFY(m_bench->connect());
    SentRow second = computer("C-2", "b", "SN-200");
    second.supersedes = QStringLiteral("C-1");
    QVERIFY(m_bench->send(DataType::Hardware, {second}));
    QCOMPARE(m_bench->memory.records.size(), 1);
    answerKeys({QStringLiteral("C-1"), QStringLiteral("C-2")});
    QCOMPARE(verdict(), QStringLiteral("ok"));
}

void ForeignKeysTest::afterALostAnswerNothingIsSaid()
{
    QVERIFY(m_bench->connect());
    const auto answering = m_bench->instance.identify;
    m_bench->instance.identify = [](const QJsonObject&) {
        return Result<HttpReply>(failure(ErrorCode::ConnectionLost));
    };
    QVERIFY(!m_bench->send(DataType::Hardware, {computer("C-1", "a", "SN-100")}));
    m_bench->instance.identify = answering;
    answerKeys({QStringLiteral("C-1")});
    QCOMPARE(verdict(), QStringLiteral("not checked"));
    QVERIFY(m_bench->send(DataType::Hardware, {computer("C-1", "a", "SN-100")}));
    QCOMPARE(verdict(), QStringLiteral("ok"));
}

void ForeignKeysTest::whatMayNotBeReadIsNotChecked()
{
    answerKeys({}, 403);
    QCOMPARE(verdict(), QStringLiteral("not checked"));
}

void ForeignKeysTest::withoutAMemoryNothingIsAsked()
{
    answerKeys({QStringLiteral("X-1")});
    m_bench->channel->useMemory(nullptr);
    QCOMPARE(verdict(), QStringLiteral("no such check"));
}

ITAM_TEST(ForeignKeysTest)
#include "tst_foreignkeys.moc"
