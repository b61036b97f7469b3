// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/replycollector.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::core::servicenow;

class ReplyCollectorTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void namesAreInLowerCaseAndValuesWithoutBlanks();
    void valuesOfTheSameNameAreJoined();
    void aValueMayGoOnInTheNextLine();
    void onlyTheHeadOfTheAnswerCounts();
    void aBodyUpToTheLimitIsTaken();
    void aHeadWithoutEndIsRefused();
    void tooManyFieldsAreRefused();
};

namespace {

bool addAll(ReplyCollector& collector, const QList<QByteArray>& lines)
{
    return std::ranges::all_of(
        lines, [&](const QByteArray& line) { return collector.addHeaderLine(QByteArray(line + "\r\n")); });
}

} // namespace

void ReplyCollectorTest::namesAreInLowerCaseAndValuesWithoutBlanks()
{
    ReplyCollector collector;
    QVERIFY(addAll(collector, {"HTTP/1.1 200 OK", "Retry-After:  3 ", "X-Total-Count:7", "no colon", ""}));
    QVERIFY(collector.addBody("he") && collector.addBody("llo"));
    const HttpReply reply = std::move(collector).take(200);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.header("retry-after"), QByteArray("3"));
    QCOMPARE(reply.header("x-total-count"), QByteArray("7"));
    QCOMPARE(reply.headers.size(), 2);
    QCOMPARE(reply.body, QByteArray("hello"));
}

void ReplyCollectorTest::valuesOfTheSameNameAreJoined()
{
    ReplyCollector collector;
    QVERIFY(addAll(collector, {"HTTP/1.1 200 OK", "Link: <a>", "link: <b>", ""}));
    QCOMPARE(std::move(collector).take(200).header("link"), QByteArray("<a>, <b>"));
}

void ReplyCollectorTest::aValueMayGoOnInTheNextLine()
{
    ReplyCollector collector;
    QVERIFY(addAll(collector, {"HTTP/1.1 200 OK", " of nothing", "X: a", "\tb: c", ""}));
    const HttpReply reply = std::move(collector).take(200);
    QCOMPARE(reply.header("x"), QByteArray("a b: c"));
    QCOMPARE(reply.headers.size(), 1);
}

void ReplyCollectorTest::onlyTheHeadOfTheAnswerCounts()
{
    ReplyCollector collector;
    QVERIFY(addAll(collector, {"HTTP/1.1 103 Early Hints", "X: interim", "", "HTTP/1.1 200 OK", "Y: 1", ""}));
    QVERIFY(collector.addBody("x"));
    QVERIFY(addAll(collector, {"Y: trailer", "Z: trailer", ""}));
    const HttpReply reply = std::move(collector).take(200);
    QCOMPARE(reply.headers, (QList<std::pair<QByteArray, QByteArray>>{{"y", "1"}}));
}

void ReplyCollectorTest::aBodyUpToTheLimitIsTaken()
{
    ReplyCollector collector(5);
    QVERIFY(collector.addBody("hello"));
    QVERIFY(collector.refusal().isEmpty());
    QVERIFY(!collector.addBody("!"));
    QCOMPARE(collector.refusal(), QStringLiteral("the answer is larger than 5 bytes"));
}

void ReplyCollectorTest::aHeadWithoutEndIsRefused()
{
    ReplyCollector collector;
    int lines = 0;
    while (lines < 1000 && collector.addHeaderLine(QByteArray("X: " + QByteArray(1000, 'x') + "\r\n")))
        ++lines;
    QCOMPARE(lines, 65);
    QVERIFY(collector.refusal().contains(QLatin1String("65536 bytes")));
}

void ReplyCollectorTest::tooManyFieldsAreRefused()
{
    ReplyCollector collector;
    int fields = 0;
    while (fields < 1000 && collector.addHeaderLine(QByteArray("X" + QByteArray::number(fields) + ": 1\r\n")))
        ++fields;
    QCOMPARE(fields, 200);
    QVERIFY(collector.refusal().contains(QLatin1String("200 header fields")));
}

ITAM_TEST(ReplyCollectorTest)
#include "tst_replycollector.moc"
