// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Calls about many CIs: pieces, progress, stops, and an instance that is busy.
#include "core/servicenow/bulkcaller.h"
#include "tests/core/servicenow/lifecyclebench.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::core;
using namespace itam::core::servicenow;
using itam::tests::LifecycleBench;
using itam::tests::replied;
using namespace std::chrono_literals;

namespace {

QString text(const char* latin1)
{
    return QString::fromLatin1(latin1);
}

QString idOf(qsizetype n)
{
    return QString::number(n).rightJustified(32, u'0');
}

QStringList ids(qsizetype count)
{
    QStringList all;
    for (qsizetype n = 0; n < count; ++n)
        all.append(idOf(n));
    return all;
}

QByteArray refusal(const char* code, const QString& ci = {})
{
    return QByteArray(R"({"error":")") + code + R"(","message":"m","sysId":")" + ci.toUtf8() + R"("})";
}

QByteArray refused(const QByteArrayList& refusals)
{
    return R"({"result":{"errors":[)" + refusals.join(',') + R"(],"result":false}})";
}

/// What was asked of the API, without tables.
struct Sent
{
    QByteArray method;
    QStringList cis;
};

struct Bench : LifecycleBench
{
    [[nodiscard]] QList<Sent> sent() const
    {
        QList<Sent> all;
        for (qsizetype n = 0; n < asked.requests.size(); ++n) {
            if (asked.requests[n].url.path().startsWith(QLatin1String("/api/now/cilifecyclemgmt")))
                all.append({nameOf(asked.requests[n].method),
                            asked.parameter(n, "sysIds").split(QLatin1Char(','), Qt::SkipEmptyParts)});
        }
        return all;
    }
    [[nodiscard]] QList<qsizetype> sizes() const
    {
        QList<qsizetype> all;
        for (const Sent& each : sent())
            all.append(each.cis.size());
        return all;
    }
    void limitTo(const char* number)
    {
        tables[text("sys_properties")] = QJsonArray{
            QJsonObject{{text("name"), QString(lifecycle::maxBulkCountProperty)}, {text("value"), text(number)}}};
    }
    [[nodiscard]] BulkOutcome set(const QStringList& cis, std::stop_token stop = {})
    {
        return client->setState(
            text("r1"), {cis, text("Ready"), {}}, [this](const BulkProgress& p) { progress.append(p); }, stop);
    }
    [[nodiscard]] QList<qint64> answered() const
    {
        QList<qint64> all;
        for (const BulkProgress& each : progress)
            all.append(each.answered);
        return all;
    }

    QList<BulkProgress> progress;
};

} // namespace

class BulkCallerTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void r25_listsAreCutAtTheInstancesLimit();
    void r25_withoutTheLimitItIsAThousand();
    void noCiIsStillACall();
    void aLineThatTheInstanceReadsIsAskedForOnce();
    void otherwiseLinesStayShort();
    void aLineThatIsRefusedLaterIsShortened_data();
    void aLineThatIsRefusedLaterIsShortened();
    void r24_refusalsOfAllPiecesAreKept();
    void aRefusalOfTheCallEndsIt();
    void aCiThatIsNamedTwiceIsSeenAcrossPieces();
    void aLostAnswerEndsItAndIsNotAskedForAgain();
    void aBusyInstanceIsWaitedFor();
    void aBusyInstanceIsNotWaitedForForEver();
    void aStopEndsTheWait();
    void aStopEndsBetweenPieces();
    void lockedCisAreAskedForAgain();
    void cisThatStayLockedAreRefused();
    void aLockedCiThatNobodyNamesIsNotRepeated();
};

void BulkCallerTest::r25_listsAreCutAtTheInstancesLimit()
{
    Bench bench;
    bench.limitTo("3");
    const BulkOutcome outcome = bench.set(ids(8));
    QVERIFY(outcome.isAccepted());
    QCOMPARE(outcome.total, 8);
    QCOMPARE(outcome.answered, 8);
    QCOMPARE(bench.sizes(), (QList<qsizetype>{3, 3, 2}));
    QCOMPARE(bench.sent()[2].cis, (QStringList{idOf(6), idOf(7)}));
    QCOMPARE(bench.answered(), (QList<qint64>{3, 6, 8}));
    QVERIFY(bench.set(ids(1)).isAccepted());
    QCOMPARE(bench.asked.queriesOf("sys_properties").size(), 1); // asked for once
}

void BulkCallerTest::r25_withoutTheLimitItIsAThousand()
{
    Bench bench; // its tables cannot be read
    QVERIFY(bench.set(ids(1001)).isAccepted());
    QCOMPARE(bench.sizes(), (QList<qsizetype>{1000, 1000, 1})); // the first asks how long a line may be
}

void BulkCallerTest::noCiIsStillACall()
{
    Bench bench;
    bench.say(200, refused({refusal("INVALID_INPUT_PARAMETERS")}));
    const BulkOutcome outcome = bench.set({});
    QCOMPARE(bench.sizes(), QList<qsizetype>{0});
    QCOMPARE(outcome.refusals.size(), 1);
    QVERIFY(!outcome.ended);
}

void BulkCallerTest::aLineThatTheInstanceReadsIsAskedForOnce()
{
    Bench bench;
    QVERIFY(bench.set(ids(170)).isAccepted()); // short enough for anybody
    QCOMPARE(bench.sizes(), QList<qsizetype>{170});
    bench.asked.requests.clear();
    QVERIFY(bench.set(ids(500)).isAccepted());
    QCOMPARE(bench.sizes(), (QList<qsizetype>{500, 500}));
    QCOMPARE(bench.sent()[0].method, QByteArray("GET")); // changes nothing
    QVERIFY(bench.asked.requests[0].url.path().endsWith(QLatin1String("/valid")));
    QCOMPARE(bench.sent()[1].method, QByteArray("POST"));
    bench.asked.requests.clear();
    QVERIFY(bench.set(ids(500)).isAccepted());
    QCOMPARE(bench.sizes(), QList<qsizetype>{500});
}

void BulkCallerTest::otherwiseLinesStayShort()
{
    Bench bench;
    bench.calls.append(failure(ErrorCode::ConnectionLost)); // as load balancers do it
    QVERIFY(bench.set(ids(500)).isAccepted());
    const QList<Sent> sent = bench.sent();
    QStringList all;
    for (qsizetype n = 1; n < sent.size(); ++n) {
        QCOMPARE(sent[n].method, QByteArray("POST"));
        all += sent[n].cis;
    }
    QCOMPARE(all, ids(500));
    for (qsizetype n = bench.asked.requests.size() - sent.size() + 1; n < bench.asked.requests.size(); ++n)
        QVERIFY(bench.asked.line(n).size() <= safeLineBytes);
    QVERIFY(sent.size() < 5);
}

void BulkCallerTest::aLineThatIsRefusedLaterIsShortened_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {400, 414, 431})
        QTest::addRow("%d", status) << status;
}

void BulkCallerTest::aLineThatIsRefusedLaterIsShortened()
{
    QFETCH(int, status);
    Bench bench;
    bench.say(200, R"({"result":{"result":false}})");
    bench.say(status, "<html>too long</html>");
    const BulkOutcome outcome = bench.set(ids(500));
    QVERIFY(outcome.isAccepted());
    QCOMPARE(outcome.answered, 500);
    QStringList all;
    for (const Sent& each : bench.sent().mid(2))
        all += each.cis;
    QCOMPARE(all, ids(500));
}

void BulkCallerTest::r24_refusalsOfAllPiecesAreKept()
{
    Bench bench;
    bench.limitTo("2");
    bench.say(200, refused({refusal("NOT_ALLOWED_CI_ACTION", idOf(1))}));
    bench.say(200, R"({"result":{"result":true}})");
    bench.say(200, refused({refusal("INVALID_SYS_ID", idOf(4))}));
    const BulkOutcome outcome = bench.set(ids(5));
    QVERIFY(outcome.isComplete());
    QVERIFY(!outcome.isAccepted());
    QCOMPARE(outcome.answered, 5);
    QCOMPARE(outcome.refusals.size(), 2);
    QCOMPARE(outcome.refusals[0].ci, idOf(1));
    QCOMPARE(outcome.refusals[1].ci, idOf(4));
}

void BulkCallerTest::aRefusalOfTheCallEndsIt()
{
    Bench bench;
    bench.limitTo("2");
    bench.say(200, refused({refusal("INVALID_REQUESTOR")}));
    const BulkOutcome outcome = bench.set(ids(6));
    QCOMPARE(bench.sent().size(), 1);
    QCOMPARE(outcome.answered, 2);
    QCOMPARE(outcome.refusals.size(), 1);
    QVERIFY(!outcome.ended);
}

void BulkCallerTest::aCiThatIsNamedTwiceIsSeenAcrossPieces()
{
    Bench bench;
    bench.limitTo("2");
    const BulkOutcome outcome = bench.set({idOf(1), idOf(2), idOf(3), idOf(1)});
    QVERIFY(bench.sent().isEmpty());
    QCOMPARE(outcome.refusals.size(), 1);
    QCOMPARE(outcome.refusals[0].code, text("DUPLICATE_SYS_ID"));
    QCOMPARE(outcome.refusals[0].ci, idOf(1));
}

void BulkCallerTest::aLostAnswerEndsItAndIsNotAskedForAgain()
{
    Bench bench;
    bench.limitTo("2");
    bench.say(200, R"({"result":{"result":true}})");
    bench.calls.append(failure(ErrorCode::TimedOut));
    const BulkOutcome outcome = bench.set(ids(6));
    QCOMPARE(outcome.answered, 2);
    QVERIFY(outcome.ended);
    QCOMPARE(outcome.ended->code, ErrorCode::TimedOut);
    QCOMPARE(bench.sent().size(), 2);
    bench.say(500, "<html>");
    QCOMPARE(bench.set(ids(1)).ended->code, ErrorCode::ServerFailed);
    QCOMPARE(bench.sent().size(), 3);
}

void BulkCallerTest::aBusyInstanceIsWaitedFor()
{
    Bench bench;
    bench.limitTo("2");
    bench.say(200, R"({"result":{"result":true}})");
    bench.say(429, R"({"error":{"message":"Rate limit exceeded"}})", {{"retry-after", "7"}});
    const BulkOutcome outcome = bench.set(ids(4));
    QVERIFY(outcome.isAccepted());
    QCOMPARE(bench.sent().size(), 3);
    QCOMPARE(bench.sent()[1].cis, bench.sent()[2].cis);
    QCOMPARE(bench.clock.sleeps(), std::vector<std::chrono::milliseconds>{7s});
    QCOMPARE(bench.progress.size(), 3);
    QCOMPARE(bench.progress[1].answered, 2);
    QCOMPARE(bench.progress[1].waiting, std::optional<std::chrono::milliseconds>(7s));
    QVERIFY(!bench.progress[2].waiting);
}

void BulkCallerTest::aBusyInstanceIsNotWaitedForForEver()
{
    Bench bench;
    for (int i = 0; i < 10; ++i)
        bench.say(429, R"({"error":{"message":"Rate limit exceeded"}})");
    const BulkOutcome outcome = bench.set(ids(1));
    QCOMPARE(outcome.answered, 0);
    QCOMPARE(outcome.ended->code, ErrorCode::Throttled);
    QCOMPARE(bench.sent().size(), RetryLimits().maxTries);
}

void BulkCallerTest::aStopEndsTheWait()
{
    Bench bench;
    std::stop_source stop;
    bench.asked.answer = [&](const HttpRequest& request) -> Result<HttpReply> {
        if (request.method == Method::Post)
            stop.request_stop();
        return replied(429, {}, {{"retry-after", "3600"}});
    };
    const BulkOutcome outcome = bench.client->setState(text("r1"), {ids(1), text("Ready"), {}}, {}, stop.get_token());
    QCOMPARE(outcome.answered, 0);
    QCOMPARE(outcome.ended->code, ErrorCode::Cancelled);
}

void BulkCallerTest::aStopEndsBetweenPieces()
{
    Bench bench;
    bench.limitTo("2");
    std::stop_source stop;
    const BulkOutcome outcome = bench.client->setState(
        text("r1"), {ids(6), text("Ready"), {}},
        [&stop](const BulkProgress& progress) {
            if (progress.answered == 4)
                stop.request_stop();
        },
        stop.get_token());
    QCOMPARE(outcome.answered, 4);
    QCOMPARE(outcome.ended->code, ErrorCode::Cancelled);
    QCOMPARE(bench.sent().size(), 2);
}

void BulkCallerTest::lockedCisAreAskedForAgain()
{
    Bench bench;
    bench.say(200, refused({refusal("MUTEX_UNAVAILABLE", idOf(0)), refusal("INVALID_SYS_ID", idOf(1)),
                            refusal("MUTEX_UNAVAILABLE", idOf(2))}));
    bench.say(200, refused({refusal("MUTEX_UNAVAILABLE", idOf(2))}));
    const BulkOutcome outcome = bench.set(ids(4));
    QCOMPARE(bench.sizes(), (QList<qsizetype>{4, 2, 1}));
    QCOMPARE(bench.sent()[1].cis, (QStringList{idOf(0), idOf(2)}));
    QCOMPARE(bench.sent()[2].cis, QStringList{idOf(2)});
    QCOMPARE(bench.clock.sleeps(), (std::vector<std::chrono::milliseconds>{500ms, 1s}));
    QCOMPARE(outcome.refusals.size(), 1);
    QCOMPARE(outcome.refusals[0].ci, idOf(1));
    QCOMPARE(outcome.answered, 4);
}

void BulkCallerTest::cisThatStayLockedAreRefused()
{
    Bench bench;
    for (int i = 0; i < 10; ++i)
        bench.say(200, refused({refusal("MUTEX_UNAVAILABLE", idOf(0))}));
    const BulkOutcome outcome = bench.set(ids(1));
    QCOMPARE(bench.sent().size(), lockedTries);
    QCOMPARE(outcome.refusals.size(), 1);
    QCOMPARE(outcome.refusals[0].code, text("MUTEX_UNAVAILABLE"));
    QVERIFY(outcome.isComplete());
}

void BulkCallerTest::aLockedCiThatNobodyNamesIsNotRepeated()
{
    Bench bench;
    bench.say(200, refused({refusal("MUTEX_UNAVAILABLE")})); // the others may have been changed
    const BulkOutcome outcome = bench.set(ids(3));
    QCOMPARE(bench.sent().size(), 1);
    QCOMPARE(outcome.refusals.size(), 1);
}

ITAM_TEST(BulkCallerTest)
#include "tst_bulkcaller.moc"
