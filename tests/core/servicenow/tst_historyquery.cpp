// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/historyquery.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::core::servicenow;

namespace {

/// Of questions that take one query.
QString onlyRunQuery(const HistoryQuestion& question)
{
    const QStringList queries = runQueries(question);
    return queries.size() == 1 ? queries.first() : QStringLiteral("%1 queries").arg(queries.size());
}

QString onlyTransactionQuery(const HistoryQuestion& question)
{
    const QStringList queries = transactionQueries(question);
    return queries.size() == 1 ? queries.first() : QStringLiteral("%1 queries").arg(queries.size());
}

} // namespace

class HistoryQueryTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void asksForTheNewestFirstWithoutOffset();
    void cutsThePageByTheNumberAlone();
    void cutsOtherOrdersByTwoKeys();
    void saysTheFilterInTheQuery();
    void asksForTransactionsOfOneRun();
    void findsProblemsByCountersAndReasons();
    void makesTypedTextSafe_data();
    void makesTypedTextSafe();
    void keepsOnlyWhatANumberCanHave();
    void keepsValuesOfTheInstanceAsTheyAre();
    void readsTimesAsUtc();
};

void HistoryQueryTest::asksForTheNewestFirstWithoutOffset()
{
    QCOMPARE(onlyRunQuery({}), QStringLiteral("ORDERBYDESCnumber"));
    QCOMPARE(onlyTransactionQuery({}), QStringLiteral("ORDERBYDESCnumber"));
}

void HistoryQueryTest::cutsThePageByTheNumberAlone()
{
    HistoryQuestion question;
    question.after = {QStringLiteral("IRUN0000200"), QStringLiteral("IRUN0000200")};
    QCOMPARE(onlyRunQuery(question), QStringLiteral("number<IRUN0000200^ORDERBYDESCnumber"));
    question.order.descending = false;
    QCOMPARE(onlyRunQuery(question), QStringLiteral("number>IRUN0000200^ORDERBYnumber"));
}

void HistoryQueryTest::cutsOtherOrdersByTwoKeys()
{
    HistoryQuestion question;
    question.filter.states = {core::wire::ImportState::Failed};
    question.order.by = HistorySort::Errors;
    QCOMPARE(onlyRunQuery(question), QStringLiteral("stateINFailed^ORDERBYDESCrows_error^ORDERBYDESCnumber"));
    question.after = {QStringLiteral("7"), QStringLiteral("IRUN0000042")};
    // First those that are equal to the last one, then those beyond.
    QCOMPARE(runQueries(question),
             (QStringList{QStringLiteral("stateINFailed^rows_error=7^number<IRUN0000042^ORDERBYDESCnumber"),
                          QStringLiteral("stateINFailed^rows_error<7^ORDERBYDESCrows_error^ORDERBYDESCnumber")}));
}

void HistoryQueryTest::saysTheFilterInTheQuery()
{
    HistoryQuestion question;
    question.filter.states = {core::wire::ImportState::New, core::wire::ImportState::Waiting};
    question.filter.types = {core::model::DataType::Contracts};
    question.filter.from = QDateTime(QDate(2026, 3, 1), QTime(0, 0), Qt::UTC);
    question.filter.to = QDateTime(QDate(2026, 3, 2), QTime(1, 2, 3), Qt::UTC);
    question.filter.text = QStringLiteral("host");
    question.filter.exportId = QStringLiteral("e-1");
    QCOMPARE(onlyRunQuery(question),
             QStringLiteral("stateINNew,Waiting^import_typeINContract^received>=2026-03-01 00:00:00"
                            "^received<2026-03-02 01:02:03^export_id=e-1"
                            "^numberLIKEhost^ORexport_idLIKEhost^ORsenderLIKEhost^ORfailure_messageLIKEhost"
                            "^ORDERBYDESCnumber"));
}

void HistoryQueryTest::asksForTransactionsOfOneRun()
{
    HistoryQuestion question;
    question.filter.runId = QStringLiteral("0a1b^NQstate=New");
    QCOMPARE(onlyTransactionQuery(question), QStringLiteral("import_run=0a1bNQstateNew^ORDERBYDESCnumber"));
}

void HistoryQueryTest::findsProblemsByCountersAndReasons()
{
    HistoryQuestion question;
    question.filter.problemsOnly = true;
    QCOMPARE(onlyTransactionQuery(question),
             QStringLiteral("state=Failed^ORrows_error>0^ORrows_skipped>0^ORDERBYDESCnumber"));
    QVERIFY(onlyRunQuery(question).contains(QLatin1String("^ORrows_skipped>0^ORreasonsLIKEAMBIGUOUS")));
    QVERIFY(!onlyRunQuery(question).contains(QLatin1String("ADD_OFF")));
}

void HistoryQueryTest::makesTypedTextSafe_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("safe");
    const auto row = [](const char* name, const char* typed, const char* safe) {
        QTest::newRow(name) << QString::fromUtf8(typed) << QString::fromUtf8(safe);
    };
    row("plain", "IRUN12", "IRUN12");
    row("blanks around", "  a b  ", "a b");
    row("condition", "x^state=Failed", "x^^state=Failed");
    row("alternative", "x^ORnumber!=1", "x^^ORnumber!=1");
    row("new query", "^NQactive=true", "^^NQactive=true");
    row("line end", "a\nb\tc", "a b c");
    row("script", "javascript:gs.getUserID()", "avascript:gs.getUserID()");
    row("script in capitals", "JavaScript:x", "avaScript:x");
    row("umlauts stay", "M\xC3\xBCller", "M\xC3\xBCller");
    QTest::newRow("long") << QString(300, QLatin1Char('a')) << QString(100, QLatin1Char('a'));
}

void HistoryQueryTest::makesTypedTextSafe()
{
    QFETCH(QString, typed);
    QFETCH(QString, safe);
    QCOMPARE(queryText(typed), safe);
}

void HistoryQueryTest::keepsOnlyWhatANumberCanHave()
{
    QCOMPARE(queryId(QStringLiteral("IRUN-0_1.2^OR x=1")), QStringLiteral("IRUN-0_1.2ORx1"));
}

void HistoryQueryTest::keepsValuesOfTheInstanceAsTheyAre()
{
    QCOMPARE(queryValue(QStringLiteral(" a^b ")), QStringLiteral(" a^^b "));
    QVERIFY(!queryValue(QStringLiteral("javascript:gs.x()")).startsWith(QLatin1String("javascript:")));
}

void HistoryQueryTest::readsTimesAsUtc()
{
    const QDateTime time = timeFromTable(QStringLiteral("2026-03-29 02:30:00"));
    QCOMPARE(time, QDateTime(QDate(2026, 3, 29), QTime(2, 30), Qt::UTC));
    QVERIFY(timeFromTable(QString()).isNull());
    QVERIFY(timeFromTable(QStringLiteral("yesterday")).isNull());
    QCOMPARE(queryTime(time.toOffsetFromUtc(7200)), QStringLiteral("2026-03-29 02:30:00"));
}

ITAM_TEST(HistoryQueryTest)
#include "tst_historyquery.moc"
