// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakeclock.h"
#include "tests/testcase.h"
#include "ui/models/importtransactionmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace itam;
using namespace itam::ui::models;
using core::servicenow::HistoryCursor;
using core::servicenow::historyPageSize;
using core::servicenow::HistorySort;

namespace {

using Page = ImportTransactionModel::Page;

QString numberOf(int row)
{
    return QStringLiteral("ITXN%1").arg(9'999'999 - row, 7, 10, QLatin1Char('0'));
}

/// Page `page` of a history of `total` rows.
Page pageOf(int page, int total)
{
    Page made;
    made.total = page == 0 ? total : -1;
    for (int row = page * historyPageSize; row < std::min(total, (page + 1) * historyPageSize); ++row) {
        made.rows.emplaceBack().number = numberOf(row);
        made.rows.back().state = core::wire::ImportState::Succeeded;
    }
    if ((page + 1) * historyPageSize < total)
        made.next = HistoryCursor{made.rows.last().number, made.rows.last().number};
    return made;
}

QString shown(const ImportTransactionModel& model, int row)
{
    return model.index(row, static_cast<int>(ImportTransactionModel::Column::Number)).data().toString();
}

/// A row that knows how many there are.
class Counted
{
public:
    explicit Counted(int& living) : m_living(&living) { ++living; }
    Counted(const Counted& other) : m_living(other.m_living) { ++*m_living; }
    Counted& operator=(const Counted&) = delete;
    ~Counted() { --*m_living; }

private:
    int* m_living;
};

class CountedRows final : public PagedRows<Counted>
{
public:
    CountedRows() : PagedRows(defaultMostPages, nullptr) {}
    int columnCount(const QModelIndex&) const override { return 1; }
    void fill(int pages, int& living)
    {
        for (int page = 0; page < pages; ++page) {
            const Page made{.rows = QList<Counted>(historyPageSize, Counted(living)), .next = HistoryCursor()};
            page == 0 ? reset(made) : showPage(page, made);
        }
    }

protected:
    QVariant cell(int, int, int) const override { return {}; }
};

} // namespace

class PagedModelTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void growsPageByPage();
    void wantsOnePageAtATime();
    void keepsAFewPagesOnly();
    void bringsADroppedPageBackByItsCursor();
    void asksForWhatWasLookedAtLast();
    void doesNotAskForRawValuesOfDroppedRows();
    void staysQuietAfterAFailureUntilRetried();
    void takesNoPageOfBeforeAReset();
    void leavesDeletedRowsBlank();
    void asksForAnotherOrder();
    void rowsOfBeforeAResetGoAPageAtATime();

private:
    tests::FakeClock m_clock;
};

void PagedModelTest::growsPageByPage()
{
    ImportTransactionModel model(m_clock);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(!model.canFetchMore({}));
    model.reset(pageOf(0, 450));
    QCOMPARE(model.rowCount(), 200);
    QCOMPARE(model.total(), 450);
    QVERIFY(!model.isComplete());
    for (const int page : {1, 2}) {
        if (!model.isLoading())
            model.fetchMore({});
        QCOMPARE(model.startOf(page).number, numberOf(page * 200 - 1));
        model.showPage(page, pageOf(page, 450));
    }
    QCOMPARE(model.rowCount(), 450);
    QCOMPARE(model.total(), 450);
    QVERIFY(model.isComplete());
    QVERIFY(!model.canFetchMore({}));
    QCOMPARE(shown(model, 449), numberOf(449));
    model.reset(pageOf(0, 3));
    QCOMPARE(model.rowCount(), 3);
}

void PagedModelTest::wantsOnePageAtATime()
{
    ImportTransactionModel model(m_clock);
    QSignalSpy wanted(&model, &PagedModel::pageWanted);
    model.reset(pageOf(0, 1000));
    model.fetchMore({});
    model.fetchMore({});
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().toInt(), 1);
    QVERIFY(!model.canFetchMore({}));
    model.showPage(1, pageOf(1, 1000));
    QVERIFY(model.canFetchMore({}));
}

void PagedModelTest::keepsAFewPagesOnly()
{
    ImportTransactionModel model(m_clock, nullptr, 3);
    const int total = 20 * historyPageSize;
    model.reset(pageOf(0, total));
    for (int page = 1; page < 20; ++page)
        model.showPage(page, pageOf(page, total));
    QCOMPARE(model.rowCount(), total);
    QCOMPARE(model.keptPages(), 3);
    QVERIFY(model.at(total - 1));
    QVERIFY(model.at(0)); // the first page is what everybody comes back to
    QVERIFY(!model.at(historyPageSize));
    QCOMPARE(shown(model, historyPageSize), QStringLiteral("\u2026"));
}

void PagedModelTest::bringsADroppedPageBackByItsCursor()
{
    ImportTransactionModel model(m_clock, nullptr, 3);
    const int total = 20 * historyPageSize;
    model.reset(pageOf(0, total));
    for (int page = 1; page < 20; ++page)
        model.showPage(page, pageOf(page, total));
    QSignalSpy wanted(&model, &PagedModel::pageWanted);
    QSignalSpy changed(&model, &PagedModel::dataChanged);
    (void)shown(model, 5 * historyPageSize + 7);
    QCOMPARE(wanted.count(), 0); // not while somebody paints
    QTRY_COMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().toInt(), 5);
    QCOMPARE(model.startOf(5).number, numberOf(5 * historyPageSize - 1));
    model.showPage(5, pageOf(5, total));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(shown(model, 5 * historyPageSize + 7), numberOf(5 * historyPageSize + 7));
    QCOMPARE(model.keptPages(), 3);
    QCOMPARE(model.rowCount(), total);
}

void PagedModelTest::asksForWhatWasLookedAtLast()
{
    ImportTransactionModel model(m_clock, nullptr, 3);
    const int total = 20 * historyPageSize;
    model.reset(pageOf(0, total));
    for (int page = 1; page < 20; ++page)
        model.showPage(page, pageOf(page, total));
    QSignalSpy wanted(&model, &PagedModel::pageWanted);
    (void)shown(model, 2 * historyPageSize);
    QTRY_COMPARE(wanted.count(), 1);
    // While page 2 is on its way, somebody scrolls over 5 to 9.
    (void)shown(model, 5 * historyPageSize);
    (void)shown(model, 9 * historyPageSize);
    model.showPage(2, pageOf(2, total));
    QCOMPARE(wanted.count(), 2);
    QCOMPARE(wanted.last().first().toInt(), 9);
}

void PagedModelTest::doesNotAskForRawValuesOfDroppedRows()
{
    ImportTransactionModel model(m_clock, nullptr, 2);
    model.reset(pageOf(0, 600));
    model.showPage(1, pageOf(1, 600));
    model.showPage(2, pageOf(2, 600));
    QSignalSpy wanted(&model, &PagedModel::pageWanted);
    QVERIFY(!model.index(historyPageSize, 0).data(RawRole).isValid());
    QCoreApplication::processEvents();
    QCOMPARE(wanted.count(), 0);
}

void PagedModelTest::staysQuietAfterAFailureUntilRetried()
{
    ImportTransactionModel model(m_clock, nullptr, 2);
    model.reset(pageOf(0, 1000));
    model.fetchMore({});
    model.pageFailed();
    QSignalSpy wanted(&model, &PagedModel::pageWanted);
    QVERIFY(!model.canFetchMore({}));
    model.fetchMore({});
    QCOMPARE(wanted.count(), 0);
    model.retry();
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().toInt(), 1);
}

void PagedModelTest::takesNoPageOfBeforeAReset()
{
    ImportTransactionModel model(m_clock);
    model.reset(pageOf(0, 100));
    model.showPage(7, pageOf(7, 5000));
    QCOMPARE(model.rowCount(), 100);
}

void PagedModelTest::leavesDeletedRowsBlank()
{
    ImportTransactionModel model(m_clock, nullptr, 2);
    model.reset(pageOf(0, 600));
    model.showPage(1, pageOf(1, 600));
    model.showPage(2, pageOf(2, 600));
    QSignalSpy wanted(&model, &PagedModel::pageWanted);
    (void)shown(model, 200);
    QTRY_COMPARE(wanted.count(), 1);
    Page fewer = pageOf(1, 600);
    fewer.rows.resize(150);
    model.showPage(1, fewer);
    QCOMPARE(shown(model, 349), numberOf(349));
    QCOMPARE(shown(model, 350), QStringLiteral("\u2026"));
    QCoreApplication::processEvents();
    QCOMPARE(wanted.count(), 1);
}

void PagedModelTest::asksForAnotherOrder()
{
    ImportTransactionModel model(m_clock);
    QSignalSpy orders(&model, &PagedModel::orderWanted);
    const int number = static_cast<int>(ImportTransactionModel::Column::Number);
    QCOMPARE(model.columnSortedBy(), number);
    model.sort(number, Qt::DescendingOrder); // as it is
    model.sort(static_cast<int>(ImportTransactionModel::Column::Message), Qt::AscendingOrder);
    QCOMPARE(orders.count(), 0);
    model.sort(number, Qt::AscendingOrder);
    QCOMPARE(orders.count(), 1);
    model.setOrder({HistorySort::Errors, true});
    QCOMPARE(model.columnSortedBy(), static_cast<int>(ImportTransactionModel::Column::Errors));
}

// Freeing all of them at once held the window for longer than a frame.
void PagedModelTest::rowsOfBeforeAResetGoAPageAtATime()
{
    int before = 0;
    int after = 0;
    {
        CountedRows model;
        model.fill(10, before);
        QCOMPARE(before, 10 * historyPageSize);
        model.fill(1, after);
        int most = 0;
        while (before > 0) {
            const int now = before;
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            most = std::max(most, now - before);
        }
        QCOMPARE(most, historyPageSize);
        QCOMPARE(after, historyPageSize);
        model.fill(10, before); // and what has not gone yet when the table does
        model.clear();
    }
    QCOMPARE(before, 0);
    QCOMPARE(after, 0);
}

ITAM_TEST(PagedModelTest)
#include "tst_pagedmodel.moc"
