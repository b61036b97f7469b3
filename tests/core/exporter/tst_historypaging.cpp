// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/historypaging.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::core;
using namespace itam::core::exporter;
using servicenow::HistoryFilter;
using servicenow::HistorySort;
using servicenow::ImportRunRow;
using wire::ImportState;

namespace {

QDateTime day(int number)
{
    return QDateTime(QDate(2026, 3, number), QTime(3, 0), Qt::UTC);
}

ImportRunRow run(const char* number, int received, ImportState state, qint64 rows, qint64 errors)
{
    ImportRunRow row;
    row.number = QString::fromLatin1(number);
    row.state = state;
    row.type = received % 2 ? model::DataType::Hardware : model::DataType::Applications;
    row.exportId = QStringLiteral("export-%1").arg(received);
    row.received = day(received);
    row.rows.total = rows;
    row.rows.errors = errors;
    return row;
}

/// Oldest first.
QList<ImportRunRow> runs()
{
    return {run("LC-H", 1, ImportState::Succeeded, 30, 0), run("LA-A", 2, ImportState::Failed, 10, 0),
            run("LB-H", 3, ImportState::Succeeded, 20, 2), run("LD-A", 4, ImportState::Processing, 20, 0)};
}

QString numbersOf(const servicenow::HistoryPage<ImportRunRow>& page)
{
    QStringList numbers;
    for (const ImportRunRow& each : page.rows)
        numbers.append(each.number);
    return numbers.join(QLatin1Char(' '));
}

} // namespace

class HistoryPagingTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void takesWhatMatches_data();
    void takesWhatMatches();
    void ordersAsWished_data();
    void ordersAsWished();
    void everyRowIsOnOnePage();
    void aCursorWhoseRowIsGoneEndsTheList();
};

void HistoryPagingTest::takesWhatMatches_data()
{
    QTest::addColumn<HistoryFilter>("filter");
    QTest::addColumn<QString>("numbers");
    QTest::newRow("all") << HistoryFilter() << "LD-A LB-H LA-A LC-H";
    QTest::newRow("states") << HistoryFilter{.states = {ImportState::Failed, ImportState::Processing}} << "LD-A LA-A";
    QTest::newRow("types") << HistoryFilter{.types = {model::DataType::Hardware}} << "LB-H LC-H";
    QTest::newRow("from") << HistoryFilter{.from = day(3)} << "LD-A LB-H";
    QTest::newRow("to") << HistoryFilter{.to = day(3)} << "LA-A LC-H";
    QTest::newRow("text in the number") << HistoryFilter{.text = QStringLiteral("la-")} << "LA-A";
    QTest::newRow("text in the export") << HistoryFilter{.text = QStringLiteral("EXPORT-3")} << "LB-H";
    QTest::newRow("problems") << HistoryFilter{.problemsOnly = true} << "LB-H LA-A";
    QTest::newRow("export") << HistoryFilter{.exportId = QStringLiteral("export-1")} << "LC-H";
    QTest::newRow("nothing") << HistoryFilter{.text = QStringLiteral("other")} << "";
}

void HistoryPagingTest::takesWhatMatches()
{
    QFETCH(HistoryFilter, filter);
    QFETCH(QString, numbers);
    const auto page = pageOf(runs(), {.filter = filter});
    QCOMPARE(numbersOf(page), numbers);
    QCOMPARE(page.total, page.rows.size());
    QVERIFY(!page.next);
}

void HistoryPagingTest::ordersAsWished_data()
{
    QTest::addColumn<HistorySort>("by");
    QTest::addColumn<bool>("descending");
    QTest::addColumn<QString>("numbers");
    QTest::newRow("as they came") << HistorySort::Number << false << "LC-H LA-A LB-H LD-A";
    QTest::newRow("newest first") << HistorySort::Number << true << "LD-A LB-H LA-A LC-H";
    QTest::newRow("received") << HistorySort::Received << false << "LC-H LA-A LB-H LD-A";
    QTest::newRow("rows, equal ones as they came") << HistorySort::Rows << false << "LA-A LB-H LD-A LC-H";
    QTest::newRow("errors first") << HistorySort::Errors << true << "LB-H LD-A LA-A LC-H";
}

void HistoryPagingTest::ordersAsWished()
{
    QFETCH(HistorySort, by);
    QFETCH(bool, descending);
    QFETCH(QString, numbers);
    QCOMPARE(numbersOf(pageOf(runs(), {.order = {by, descending}})), numbers);
}

void HistoryPagingTest::everyRowIsOnOnePage()
{
    for (const HistorySort by : {HistorySort::Number, HistorySort::Received, HistorySort::Rows, HistorySort::Errors}) {
        servicenow::HistoryQuestion question{.order = {by, true}, .limit = 1};
        QStringList seen;
        while (true) {
            const auto page = pageOf(runs(), question);
            QCOMPARE(page.rows.size(), 1);
            QCOMPARE(page.total, question.after.isStart() ? 4 : -1);
            seen.append(page.rows.first().number);
            if (!page.next)
                break;
            question.after = *page.next;
        }
        QCOMPARE(seen.join(QLatin1Char(' ')), numbersOf(pageOf(runs(), {.order = {by, true}})));
    }
}

void HistoryPagingTest::aCursorWhoseRowIsGoneEndsTheList()
{
    const auto page = pageOf(runs(), {.after = {{}, QStringLiteral("LX-H")}});
    QVERIFY(page.rows.isEmpty());
    QVERIFY(!page.next);
}

ITAM_TEST(HistoryPagingTest)
#include "tst_historypaging.moc"
