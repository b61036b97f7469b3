// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/importhistory.h"
#include "tests/fakes/computedhistory.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/faketransport.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::core::servicenow;
using namespace std::chrono_literals;

namespace {

Credentials credentials()
{
    Credentials c;
    c.instance = QUrl(QStringLiteral("https://demo.example"));
    c.endpoint = QStringLiteral("api/x");
    c.user = QStringLiteral("itam");
    c.clientId = QStringLiteral("client");
    c.clientSecret = core::secrets::Secret("secret");
    c.refreshToken = core::secrets::Secret("token");
    return c;
}

struct Bench
{
    explicit Bench(std::unique_ptr<Transport> over)
        : transport(std::move(over))
        , session(*transport, clock, credentials())
        , tables(*transport, session, 1s)
    {
    }
    tests::FakeClock clock;
    std::unique_ptr<Transport> transport;
    OAuthSession session;
    TableClient tables;
    ImportHistory history{tables};
};

/// qCompress without the four bytes of length that zlib does not know.
QByteArray zlibOf(const QByteArray& text)
{
    return qCompress(text).mid(4).toBase64();
}

} // namespace

class ImportHistoryTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void readsARunWithAllItsColumns();
    void pagesThroughAllRunsByNumber();
    void countsWithTheFirstPageOnly();
    void livesWithoutATotal();
    void findsOneRunOrSaysWhich();
    void tellsProblemsFromWishes();
    void groupsProblemsByCause();
    void groupsFailedTransactionsByTheirFailure();
    void listsProblemsByKey();
    void fetchesAPayload();
    void unpacksAPayload();
    void refusesAPayloadThatIsTooLarge();
    void handsErrorsOn();
    void usesAnotherScope();
};

void ImportHistoryTest::readsARunWithAllItsColumns()
{
    tests::FakeTransport* transport = new tests::FakeTransport;
    Bench bench{std::unique_ptr<Transport>(transport)};
    transport->answer(200, R"({"access_token":"a","refresh_token":"r","token_type":"Bearer","expires_in":1799})");
    transport->answer(200, R"({"result":[{"sys_id":"1","number":"IRUN0000007","state":"Succeeded",
        "import_type":"Contract","export_id":"e","mode":"full","sender":"me@host","rows_total":"1,200",
        "rows_inserted":"1190","rows_error":"10","transactions_received":"3","reasons":"AMBIGUOUS=2 CI_NOT_FOUND=8",
        "received":"2026-01-01 00:00:00","finished":"2026-01-01 00:01:30","closed":""}]})",
                      {{"x-total-count", "41"}});
    const auto page = bench.history.runs({}, {});
    QVERIFY(page);
    QCOMPARE(page->total, 41);
    QVERIFY(!page->next);
    const ImportRunRow& run = page->rows.first();
    QCOMPARE(run.number, QStringLiteral("IRUN0000007"));
    QVERIFY(run.state == core::wire::ImportState::Succeeded);
    QVERIFY(run.type == core::model::DataType::Contracts);
    QVERIFY(run.full);
    QCOMPARE(run.rows.total, 1200);
    QCOMPARE(run.rows.errors, 10);
    QCOMPARE(run.transactionsReceived, 3);
    QCOMPARE(*run.duration(), 90s);
    QCOMPARE(run.reasons.first().reason, QStringLiteral("CI_NOT_FOUND"));
    QVERIFY(run.hasProblems());
}

void ImportHistoryTest::pagesThroughAllRunsByNumber()
{
    tests::ComputedHistory instance;
    instance.runTotal = 450;
    Bench bench{instance.transport()};
    HistoryQuestion question;
    QStringList numbers;
    int pages = 0;
    while (true) {
        const auto page = bench.history.runs(question, {});
        QVERIFY(page);
        ++pages;
        for (const ImportRunRow& run : page->rows)
            numbers.append(run.number);
        if (!page->next)
            break;
        question.after = *page->next;
    }
    QCOMPARE(pages, 3);
    QCOMPARE(numbers.size(), 450);
    QCOMPARE(numbers.first(), tests::ComputedHistory::runNumber(450));
    QCOMPARE(numbers.last(), tests::ComputedHistory::runNumber(1));
    QCOMPARE(QSet<QString>(numbers.begin(), numbers.end()).size(), 450);
}

void ImportHistoryTest::countsWithTheFirstPageOnly()
{
    tests::ComputedHistory instance;
    instance.runTotal = 450;
    Bench bench{instance.transport()};
    const auto first = bench.history.runs({}, {});
    QVERIFY(first);
    QCOMPARE(first->total, 450);
    HistoryQuestion question;
    question.after = *first->next;
    const auto second = bench.history.runs(question, {});
    QVERIFY(second);
    QCOMPARE(second->total, -1);
}

void ImportHistoryTest::livesWithoutATotal()
{
    tests::ComputedHistory instance;
    instance.counts = false;
    Bench bench{instance.transport()};
    const auto page = bench.history.transactions({}, {});
    QVERIFY(page);
    QCOMPARE(page->total, -1);
    QCOMPARE(page->rows.size(), 5);
}

void ImportHistoryTest::findsOneRunOrSaysWhich()
{
    tests::ComputedHistory instance;
    Bench bench{instance.transport()};
    const auto run = bench.history.run(QStringLiteral("IRUN0000002"), {});
    QVERIFY(run);
    QCOMPARE(run->number, QStringLiteral("IRUN0000002"));
    const auto missing = bench.history.run(QStringLiteral("IRUN0000099"), {});
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
    QCOMPARE(missing.error().subject, QStringLiteral("IRUN0000099"));
}

void ImportHistoryTest::tellsProblemsFromWishes()
{
    ImportRunRow run;
    run.state = core::wire::ImportState::Succeeded;
    run.reasons = readReasons(QStringLiteral("ADD_OFF=3 DUPLICATE_OF=1 nonsense =4 X="));
    QCOMPARE(run.reasons.size(), 2);
    QVERIFY(!run.hasProblems());
    run.reasons += readReasons(QStringLiteral("LOOKUP_LATE=1"));
    QVERIFY(run.hasProblems());
    run.reasons.clear();
    run.state = core::wire::ImportState::Failed;
    QVERIFY(run.hasProblems());
}

void ImportHistoryTest::groupsProblemsByCause()
{
    tests::ComputedHistory instance;
    Bench bench{instance.transport()};
    const auto run = bench.history.run(QStringLiteral("IRUN0000003"), {});
    QVERIFY(run);
    ImportRunRow withReasons = *run;
    withReasons.reasons = readReasons(QStringLiteral("ADD_OFF=90 CI_NOT_FOUND=3 AMBIGUOUS=1"));
    const auto groups = bench.history.problemGroups(withReasons, {});
    QVERIFY(groups);
    QCOMPARE(groups->size(), 3);
    QCOMPARE(groups->at(0).reason, QStringLiteral("CI_NOT_FOUND"));
    QCOMPARE(groups->at(0).count, 3);
    QCOMPARE(groups->at(0).firstKeys,
             QStringList({QStringLiteral("C00001"), QStringLiteral("C00002"), QStringLiteral("C00003")}));
    QCOMPARE(groups->at(1).firstKeys, QStringList{QStringLiteral("C00004")});
    // What the administrator wished for comes behind the problems, however often.
    QCOMPARE(groups->at(2).reason, QStringLiteral("ADD_OFF"));
}

void ImportHistoryTest::groupsFailedTransactionsByTheirFailure()
{
    tests::ComputedHistory instance;
    instance.transactionTotal = 200; // 97 and 194 failed
    Bench bench{instance.transport()};
    const auto run = bench.history.run(QStringLiteral("IRUN0000001"), {});
    QVERIFY(run);
    const auto groups = bench.history.problemGroups(*run, {});
    QVERIFY(groups);
    QCOMPARE(groups->size(), 1);
    QCOMPARE(groups->first().reason, QStringLiteral("STAGING"));
    QCOMPARE(groups->first().count, 1000);
    QCOMPARE(groups->first().firstKeys, QStringList({tests::ComputedHistory::transactionNumber(194),
                                                     tests::ComputedHistory::transactionNumber(97)}));
    QVERIFY(!groups->first().failureMessage.isEmpty());
}

void ImportHistoryTest::listsProblemsByKey()
{
    tests::ComputedHistory instance;
    instance.problemTotal = 5;
    Bench bench{instance.transport()};
    const auto run = bench.history.run(QStringLiteral("IRUN0000002"), {}); // Application
    QVERIFY(run);
    const auto first = bench.history.problemRows(*run, {}, {}, 3, {});
    QVERIFY(first);
    QCOMPARE(first->rows.size(), 3);
    QCOMPARE(first->rows.first().transaction, tests::ComputedHistory::transactionNumber(1));
    QVERIFY(instance.queries().last().startsWith(
        QLatin1String("application_import u_transaction.import_run=run2^u_landed=false^ORDERBYu_key")));
    const auto second = bench.history.problemRows(*run, {}, *first->next, 3, {});
    QVERIFY(second);
    QCOMPARE(second->rows.size(), 2);
    QCOMPARE(second->rows.first().key, QStringLiteral("C00004"));
    QVERIFY(!second->next);
}

void ImportHistoryTest::fetchesAPayload()
{
    tests::ComputedHistory instance;
    Bench bench{instance.transport()};
    const auto payload = bench.history.payload(QStringLiteral("ITXN0000002"), {});
    QVERIFY(payload);
    QCOMPARE(payload->xml, instance.payload);
    const auto missing = bench.history.payload(QStringLiteral("ITXN0000099"), {});
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
}

void ImportHistoryTest::unpacksAPayload()
{
    QCOMPARE(unpackedPayload("  <a/>").value(), QByteArray("  <a/>"));
    QCOMPARE(unpackedPayload(zlibOf("<a>packed</a>")).value(), QByteArray("<a>packed</a>"));
    QCOMPARE(unpackedPayload("no base64 at all!").error().code, ErrorCode::BadReply);
    QCOMPARE(unpackedPayload(QByteArray("not packed").toBase64()).error().code, ErrorCode::BadReply);
    QCOMPARE(unpackedPayload(zlibOf(QByteArray(500, 'x')).left(8)).error().code, ErrorCode::BadReply);
}

void ImportHistoryTest::refusesAPayloadThatIsTooLarge()
{
    QCOMPARE(unpackedPayload(zlibOf(QByteArray(5'000'000, 'x')), 1'000'000).error().code, ErrorCode::TooLarge);
    QCOMPARE(unpackedPayload('<' + QByteArray(100, 'x'), 50).error().code, ErrorCode::TooLarge);
}

void ImportHistoryTest::handsErrorsOn()
{
    tests::ComputedHistory instance;
    instance.failWith = 403;
    Bench bench{instance.transport()};
    QCOMPARE(bench.history.runs({}, {}).error().code, ErrorCode::Forbidden);
    QCOMPARE(bench.history.payload(QStringLiteral("ITXN0000001"), {}).error().code, ErrorCode::Forbidden);
}

void ImportHistoryTest::usesAnotherScope()
{
    const HistoryNames names{QStringLiteral("x_other")};
    QCOMPARE(names.runs(), QStringLiteral("x_other_import_run"));
    QCOMPARE(names.staging(core::model::DataType::Hardware), QStringLiteral("x_other_inventory_import"));
    QCOMPARE(HistoryNames().staging(core::model::DataType::Applications),
             QStringLiteral("x_fls_flexera_fnms_application_import"));
}

ITAM_TEST(ImportHistoryTest)
#include "tst_importhistory.moc"
