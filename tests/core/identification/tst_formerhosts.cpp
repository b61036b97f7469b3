// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A virtual machine that moved: what we said of its former host is taken back, once it is related to the new one
// (servicenow-ire.md 7).
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
using tests::SentRow;

namespace {

const QString typeId = tests::sysId(0x7e);
const QString oldRelation = tests::sysId(0x01d);

SentRow guest(const char* host)
{
    return computer("C-1", "a", "SN-100",
                    {{QStringLiteral("ComputerType"), QStringLiteral("Virtual Machine")},
                     {QStringLiteral("HostComputerID"), QString::fromLatin1(host)}});
}

} // namespace

class FormerHostsTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void aFirstExportLooksForNone();
    void theFormerRelationIsTakenBack();
    void aMachineWithoutAHostIsRelatedToNone();
    void whatOthersStandForStays_data();
    void whatOthersStandForStays();
    void whatCannotBeReadStays();
    void relationsThatNobodyAskedForStay();
    void theFormerStaysAsLongAsTheNewIsNotThere();
    void d1_aRefusalLeavesTheMachinePending();
    void d1_notFoundIsGoneOnlyWhenItIsNotThere();
    void d1_afterALostAnswerTheSameSegmentDoesTheRest();
    void d1_aPageOfSomethingInBetweenIsNoConfirmation_data();
    void d1_aPageOfSomethingInBetweenIsNoConfirmation();

private:
    Result<HttpReply> answer(const HttpRequest& request) const;
    /// One whole run after the first. False: the segment was not taken.
    bool move(const QList<SentRow>& rows);
    QStringList deleted() const { return m_bench->instance.asked().filter(QStringLiteral("DELETE")); }
    QStringList notLanded() { return m_bench->notLanded(DataType::Hardware); }
    QString theDeletion() const
    {
        return QStringLiteral("DELETE /api/now/cmdb/instance/cmdb_ci_computer/%1/relation/%2").arg(m_ci, oldRelation);
    }

    std::unique_ptr<IdentificationBench> m_bench;
    QString m_ci; ///< of the machine
    QString m_typeOfOld;
    QStringList m_sources; ///< of the former relation
    int m_sourcesStatus = 200;
    int m_deletionStatus = 204; ///< 0: the answer is lost
    bool m_isPage = false;      ///< it is no answer of the instance
    bool m_isGone = false;      ///< somebody was quicker: the deletion finds nothing, and nothing is there any more
};

void FormerHostsTest::init()
{
    TestCase::init();
    m_bench = std::make_unique<IdentificationBench>();
    m_sources = {QStringLiteral("ITAM")};
    m_typeOfOld = typeId;
    m_sourcesStatus = 200;
    m_deletionStatus = 204;
    m_isPage = false;
    m_isGone = false;
    m_bench->instance.table = [this](const HttpRequest& request) { return answer(request); };
    QVERIFY(m_bench->connect());
    QVERIFY(m_bench->send(DataType::Hardware, {guest("C-8"), computer("C-8", "h8", "SN-800")}));
    QVERIFY(notLanded().isEmpty());
    m_ci = m_bench->memory.records.first().sysId;
}

Result<HttpReply> FormerHostsTest::answer(const HttpRequest& request) const
{
    const auto isOf = [&](const char* table) { return request.url.path().endsWith(QLatin1String(table)); };
    if (request.method == Method::Delete) {
        if (m_deletionStatus == 0)
            return failure(ErrorCode::ConnectionLost);
        HttpReply reply = tests::resultReply(QJsonObject(), m_deletionStatus);
        if (m_isPage)
            reply.body = "<html>Please log in</html>";
        return reply;
    }
    if (isOf("/cmdb_rel_type"))
        return tests::resultReply(
            QJsonArray{QJsonObject{{QStringLiteral("sys_id"), typeId},
                                   {QStringLiteral("name"), QStringLiteral("Virtualized by::Virtualizes")}}});
    const bool isAskedAgain =
        QUrlQuery(request.url).queryItemValue(QStringLiteral("sysparm_query")).contains(oldRelation);
    if (isOf("/cmdb_rel_ci") && isAskedAgain && m_isGone)
        return tests::resultReply(QJsonArray());
    if (isOf("/cmdb_rel_ci"))
        return tests::resultReply(QJsonArray{QJsonObject{{QStringLiteral("sys_id"), oldRelation},
                                                         {QStringLiteral("type"), m_typeOfOld},
                                                         {QStringLiteral("parent"), m_ci}}});
    if (!isOf("/sys_rel_source"))
        return tests::resultReply(QJsonArray());
    if (m_sourcesStatus != 200)
        return tests::resultReply(QJsonObject(), m_sourcesStatus);
    QJsonArray rows;
    for (const QString& source : m_sources)
        rows.append(QJsonObject{{QStringLiteral("cmdb_rel_ci"), oldRelation}, {QStringLiteral("name"), source}});
    return tests::resultReply(rows);
}

bool FormerHostsTest::move(const QList<SentRow>& rows)
{
    m_bench->instance.requests.clear();
    m_bench->exportId = QStringLiteral("3f2a91c1-0000");
    m_bench->instance.identify = [this](const QJsonObject& payload) -> Result<HttpReply> {
        QJsonObject result = m_bench->insertedResult(payload);
        QJsonArray items = result.value(QLatin1String("items")).toArray();
        for (int i = 0; i < items.size(); ++i) {
            const QJsonObject sent = tests::itemOf(payload, i);
            const QString key =
                sent.value(QLatin1String("sys_object_source_info"))[QLatin1String("source_native_key")].toString();
            QJsonObject item = items[i].toObject();
            if (key == QLatin1String("C-1")) {
                item.insert(QStringLiteral("operation"), QStringLiteral("NO_CHANGE"));
                item.insert(QStringLiteral("sysId"), m_ci);
            }
            items[i] = item;
        }
        result.insert(QStringLiteral("items"), items);
        return tests::resultReply(result);
    };
    return m_bench->send(DataType::Hardware, rows).has_value();
}

void FormerHostsTest::aFirstExportLooksForNone()
{
    QVERIFY(!m_bench->instance.asked().contains(QStringLiteral("GET /api/now/table/cmdb_rel_ci")));
}

void FormerHostsTest::theFormerRelationIsTakenBack()
{
    QVERIFY(move({guest("C-9"), computer("C-9", "h9", "SN-900")}));
    QCOMPARE(deleted(), QStringList{theDeletion()});
    QCOMPARE(notLanded(), QStringList());
}

void FormerHostsTest::aMachineWithoutAHostIsRelatedToNone()
{
    QVERIFY(move({guest("")}));
    QCOMPARE(deleted(), QStringList{theDeletion()});
    QCOMPARE(notLanded(), QStringList());
}

void FormerHostsTest::whatOthersStandForStays_data()
{
    QTest::addColumn<QStringList>("sources");
    QTest::newRow("somebody else made it") << QStringList{QStringLiteral("ServiceNow")};
    QTest::newRow("somebody else says so too") << QStringList{QStringLiteral("ITAM"), QStringLiteral("ServiceNow")};
    QTest::newRow("nobody knows") << QStringList();
}

void FormerHostsTest::whatOthersStandForStays()
{
    QFETCH(QStringList, sources);
    m_sources = sources;
    QVERIFY(move({guest("C-9"), computer("C-9", "h9", "SN-900")}));
    QCOMPARE(deleted(), QStringList());
    QCOMPARE(notLanded(), QStringList());
}

void FormerHostsTest::whatCannotBeReadStays()
{
    m_sourcesStatus = 403;
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("does not show who made a relation")));
    QVERIFY(move({guest("C-9"), computer("C-9", "h9", "SN-900")}));
    QCOMPARE(deleted(), QStringList());
    QCOMPARE(notLanded(), QStringList());
}

// A condition that an instance drops gives the relations of other types as well.
void FormerHostsTest::relationsThatNobodyAskedForStay()
{
    m_typeOfOld = tests::sysId(0x7f);
    QVERIFY(move({guest("C-9"), computer("C-9", "h9", "SN-900")}));
    QCOMPARE(deleted(), QStringList());
}

void FormerHostsTest::theFormerStaysAsLongAsTheNewIsNotThere()
{
    m_bench->instance.identify = {};
    const SentRow byName = computer("C-1", "a", "SN-100",
                                    {{QStringLiteral("ComputerType"), QStringLiteral("Virtual Machine")},
                                     {QStringLiteral("HostName"), QStringLiteral("esx-9")}});
    QVERIFY(move({byName}));
    QCOMPARE(deleted(), QStringList());
    QCOMPARE(notLanded(), QStringList{QStringLiteral("C-1: skipped LOOKUP_LATE")});
}

void FormerHostsTest::d1_aRefusalLeavesTheMachinePending()
{
    m_deletionStatus = 403;
    QVERIFY(move({guest("C-9"), computer("C-9", "h9", "SN-900")}));
    QCOMPARE(notLanded(), QStringList{QStringLiteral("C-1: skipped OLD_HOST_KEPT")});
}

// An instance without the call answers likewise.
void FormerHostsTest::d1_notFoundIsGoneOnlyWhenItIsNotThere()
{
    m_deletionStatus = 404;
    QVERIFY(move({guest("C-9"), computer("C-9", "h9", "SN-900")}));
    QCOMPARE(deleted(), QStringList{theDeletion()});
    QCOMPARE(notLanded(), QStringList{QStringLiteral("C-1: skipped OLD_HOST_KEPT")});
    m_isGone = true;
    QVERIFY(m_bench->send(DataType::Hardware, {guest("C-9"), computer("C-9", "h9", "SN-900")}));
    QCOMPARE(notLanded(), QStringList());
}

void FormerHostsTest::d1_afterALostAnswerTheSameSegmentDoesTheRest()
{
    m_deletionStatus = 0;
    QVERIFY(!move({guest("C-9"), computer("C-9", "h9", "SN-900")}));
    // Whatever ends the run now, the machine has not landed.
    QCOMPARE(notLanded(), QStringList{QStringLiteral("C-1: skipped LOOKUP_LATE")});
    m_deletionStatus = 404; // it was done
    m_isGone = true;
    QVERIFY(m_bench->send(DataType::Hardware, {guest("C-9"), computer("C-9", "h9", "SN-900")}));
    QCOMPARE(notLanded(), QStringList());
}

void FormerHostsTest::d1_aPageOfSomethingInBetweenIsNoConfirmation_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("200") << 200;
    QTest::newRow("404") << 404;
}

void FormerHostsTest::d1_aPageOfSomethingInBetweenIsNoConfirmation()
{
    QFETCH(int, status);
    m_deletionStatus = status;
    m_isPage = true;
    QVERIFY(!move({guest("C-9"), computer("C-9", "h9", "SN-900")}));
    QCOMPARE(notLanded(), QStringList{QStringLiteral("C-1: skipped LOOKUP_LATE")});
    m_isPage = false;
    m_isGone = true;
    QVERIFY(m_bench->send(DataType::Hardware, {guest("C-9"), computer("C-9", "h9", "SN-900")}));
    QCOMPARE(notLanded(), QStringList());
}

ITAM_TEST(FormerHostsTest)
#include "tst_formerhosts.moc"
