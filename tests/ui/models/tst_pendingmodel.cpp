// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testcase.h"
#include "ui/models/pendingmodel.h"
#include "ui/models/reasontext.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace itam;
using namespace itam::ui::models;
using Column = PendingModel::Column;

namespace {

const QDateTime now(QDate(2026, 6, 1), QTime(12, 0), Qt::UTC);

core::journal::PendingPage page(int from, int count, bool more)
{
    core::journal::PendingPage page;
    for (int i = from; i < from + count; ++i)
        page.rows.append({QByteArray("C") + QByteArray::number(i), QStringLiteral("AMBIGUOUS"), now.addSecs(-3600)});
    page.more = more;
    return page;
}

} // namespace

class PendingModelTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init()
    {
        TestCase::init();
        m_model = std::make_unique<PendingModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void asksForTheFirstPage();
    void asksForThePageBehindTheLastKey();
    void asksForOnePageAtATime();
    void asksForNothingBehindTheLastPage();
    void startsAnew();
    void forgetsWhatItHeld();
    void tellsEachColumn();
    void tellsAnUnknownCauseAsItIs();
    void hasTitlesForItsColumns();

private:
    [[nodiscard]] QVariant cell(int row, Column column, int role = Qt::DisplayRole) const
    {
        return m_model->index(row, static_cast<int>(column)).data(role);
    }
    std::unique_ptr<PendingModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void PendingModelTest::asksForTheFirstPage()
{
    QSignalSpy wanted(m_model.get(), &PendingModel::moreWanted);
    m_model->restart(now);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(m_model->lastKey(), QByteArray());
    QVERIFY(!m_model->canFetchMore({}));
}

void PendingModelTest::asksForThePageBehindTheLastKey()
{
    m_tester.reset(); // it fetches by itself
    m_model->restart(now);
    m_model->append(page(1, 3, true));
    QSignalSpy wanted(m_model.get(), &PendingModel::moreWanted);
    QVERIFY(m_model->canFetchMore({}));
    m_model->fetchMore({});
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(m_model->lastKey(), QByteArray("C3"));
    m_model->append(page(4, 2, false));
    QCOMPARE(m_model->rowCount(), 5);
}

void PendingModelTest::asksForOnePageAtATime()
{
    m_tester.reset(); // it fetches by itself
    m_model->restart(now);
    m_model->append(page(1, 3, true));
    QSignalSpy wanted(m_model.get(), &PendingModel::moreWanted);
    m_model->fetchMore({});
    m_model->fetchMore({});
    QCOMPARE(wanted.count(), 1);
}

void PendingModelTest::asksForNothingBehindTheLastPage()
{
    m_model->restart(now);
    m_model->append(page(1, 3, false));
    QSignalSpy wanted(m_model.get(), &PendingModel::moreWanted);
    QVERIFY(!m_model->canFetchMore({}));
    m_model->fetchMore({});
    QCOMPARE(wanted.count(), 0);
}

void PendingModelTest::startsAnew()
{
    m_model->restart(now);
    m_model->append(page(1, 3, true));
    m_model->restart(now);
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->lastKey(), QByteArray());
}

void PendingModelTest::forgetsWhatItHeld()
{
    m_model->restart(now);
    m_model->append(page(1, 3, true));
    QSignalSpy wanted(m_model.get(), &PendingModel::moreWanted);
    m_model->clear();
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(!m_model->canFetchMore({}));
    QCOMPARE(wanted.count(), 0);
}

void PendingModelTest::tellsEachColumn()
{
    m_model->restart(now);
    core::journal::PendingPage one;
    one.rows.append({QByteArray("C-17"), QStringLiteral("DUPLICATE_OF C-4"), now.addSecs(-3 * 3600)});
    m_model->append(one);
    const ReasonText reason = reasonText(QStringLiteral("DUPLICATE_OF"));
    QCOMPARE(cell(0, Column::Key).toString(), QStringLiteral("C-17"));
    QCOMPARE(cell(0, Column::Cause).toString(), reason.what);
    QCOMPARE(cell(0, Column::Since).toString(), QStringLiteral("3 h ago"));
    QCOMPARE(cell(0, Column::Since, RawRole).toDateTime(), now.addSecs(-3 * 3600));
    QCOMPARE(cell(0, Column::Advice).toString(), reason.advice);
    QCOMPARE(cell(0, Column::Code).toString(), QStringLiteral("DUPLICATE_OF C-4"));
    QCOMPARE(cell(0, Column::Key, IdRole).toString(), QStringLiteral("C-17"));
    QVERIFY(cell(0, Column::Since, Qt::ToolTipRole).toString().startsWith(QLatin1String("2026-06-01")));
}

void PendingModelTest::tellsAnUnknownCauseAsItIs()
{
    m_model->restart(now);
    core::journal::PendingPage one;
    one.rows.append({QByteArray("<i>C</i>"), QStringLiteral("<b>NEW_CODE</b>"), {}});
    m_model->append(one);
    QCOMPARE(cell(0, Column::Key).toString(), QStringLiteral("<i>C</i>"));
    QCOMPARE(cell(0, Column::Cause).toString(), QStringLiteral("<b>NEW_CODE</b>"));
    QCOMPARE(cell(0, Column::Since).toString(), QString());
}

void PendingModelTest::hasTitlesForItsColumns()
{
    QSet<QString> titles;
    for (int column = 0; column < m_model->columnCount(); ++column)
        titles.insert(m_model->headerData(column, Qt::Horizontal).toString());
    titles.remove(QString());
    QCOMPARE(titles.size(), PendingModel::columnTotal);
}

ITAM_TEST(PendingModelTest)
#include "tst_pendingmodel.moc"
