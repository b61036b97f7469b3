// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakeclock.h"
#include "tests/testcase.h"
#include "ui/models/cichoice.h"
#include "ui/models/cimodel.h"
#include "ui/models/recordpages.h"

#include <QAbstractItemModelTester>

using namespace itam;
using namespace itam::ui::models;
using core::servicenow::CiRow;
using Column = CiModel::Column;

namespace {

constexpr int pageSize = core::servicenow::historyPageSize;
constexpr int estate = 200'000;

core::servicenow::RecordPage<CiRow> pageOf(int page)
{
    core::servicenow::RecordPage<CiRow> rows;
    for (int i = page * pageSize; i < std::min(estate, (page + 1) * pageSize); ++i) {
        CiRow ci;
        ci.sysId = QStringLiteral("id%1").arg(i, 6, 10, QLatin1Char('0'));
        ci.name = QStringLiteral("ci%1").arg(i, 6, 10, QLatin1Char('0'));
        ci.className = QStringLiteral("cmdb_ci_server");
        ci.operationalState = 1;
        rows.rows.append(ci);
    }
    if ((page + 1) * pageSize < estate)
        rows.next = core::servicenow::RecordCursor{rows.rows.last().name, rows.rows.last().sysId};
    rows.total = page == 0 ? estate : -1;
    return rows;
}

} // namespace

// The table of CIs: pages, cells, and a selection that stays complete.
class CiModelTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void keepsTheModelRules();
    void showsAnEstateOf200000WithBoundedRows();
    void knowsTargetsOfDroppedPages();
    void showsTheLeaseThatEndsFirst();
    void listsActionsAndHoldersOnce();
    void tellsRawValuesForCsv();
    void asksForPagesBehindTheLastRow();
    void remembersAChoice();
    void forgetsTheActionOfAnotherInstance();
    void ignoresADamagedChoice();

private:
    tests::FakeClock m_clock;
};

void CiModelTest::keepsTheModelRules()
{
    CiModel model(m_clock);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.reset(tablePage(pageOf(0)));
    model.fetchMore({});
    model.showPage(1, tablePage(pageOf(1)));
    model.setKnowledge(std::make_shared<LifecycleKnowledge>());
    model.clear();
}

void CiModelTest::showsAnEstateOf200000WithBoundedRows()
{
    CiModel model(m_clock);
    model.reset(tablePage(pageOf(0)));
    for (int page = 1; model.canFetchMore({}); ++page) {
        model.fetchMore({});
        model.showPage(page, tablePage(pageOf(page)));
    }
    QCOMPARE(model.rowCount(), estate);
    QVERIFY(model.isComplete());
    QCOMPARE(model.keptPages(), PagedModel::defaultMostPages);
    QCOMPARE(model.at(estate - 1)->name, QStringLiteral("ci199999"));
}

void CiModelTest::knowsTargetsOfDroppedPages()
{
    CiModel model(m_clock, nullptr, 2);
    model.reset(tablePage(pageOf(0)));
    for (int page = 1; page < 6; ++page) {
        model.fetchMore({});
        model.showPage(page, tablePage(pageOf(page)));
    }
    const int dropped = 2 * pageSize + 17;
    QCOMPARE(model.at(dropped), nullptr);
    const CiTarget expected{QStringLiteral("id000417"), QStringLiteral("ci000417"), QStringLiteral("cmdb_ci_server")};
    QCOMPARE(model.targetAt(dropped), expected);
    QCOMPARE(model.targetAt(0).sysId, QStringLiteral("id000000"));
    QCOMPARE(model.targetAt(999'999), CiTarget());
    model.reset(tablePage(pageOf(0)));
    QCOMPARE(model.targetAt(dropped), CiTarget());
}

void CiModelTest::showsTheLeaseThatEndsFirst()
{
    CiModel model(m_clock);
    core::servicenow::RecordPage<CiRow> page = pageOf(0);
    core::servicenow::ActiveAction action;
    action.action = QStringLiteral("Patching");
    action.lease.expires = m_clock.nowUtc().addSecs(7200);
    page.rows[0].actions = {action};
    model.reset(tablePage(page));
    const QModelIndex lease = model.index(0, static_cast<int>(Column::Lease));
    QCOMPARE(lease.data().toString(), QStringLiteral("02:00:00"));
    m_clock.advance(std::chrono::seconds(1));
    QCOMPARE(lease.data().toString(), QStringLiteral("01:59:59"));
    QCOMPARE(lease.data(StateRole).value<State>().severity, Severity::Busy);
    m_clock.advance(std::chrono::hours(3));
    QCOMPARE(lease.data(StateRole).value<State>().severity, Severity::Error);
    QVERIFY(lease.data(Qt::ToolTipRole).toString().contains(QLatin1String("restore job")));
    QVERIFY(model.isCountingDown(0));
    QVERIFY(!model.isCountingDown(1));
}

void CiModelTest::listsActionsAndHoldersOnce()
{
    CiModel model(m_clock);
    core::servicenow::RecordPage<CiRow> page = pageOf(0);
    core::servicenow::ActiveAction patching;
    patching.action = QStringLiteral("Patching");
    patching.holder = QStringLiteral("Ada");
    core::servicenow::ActiveAction cloning = patching;
    cloning.action = QStringLiteral("Cloning");
    page.rows[0].actions = {patching, cloning};
    model.reset(tablePage(page));
    QCOMPARE(model.index(0, static_cast<int>(Column::Actions)).data().toString(), QStringLiteral("Patching, Cloning"));
    QCOMPARE(model.index(0, static_cast<int>(Column::Holders)).data().toString(), QStringLiteral("Ada"));
}

void CiModelTest::tellsRawValuesForCsv()
{
    CiRow ci = pageOf(0).rows.first();
    ci.updated = m_clock.nowUtc();
    core::servicenow::ActiveAction action;
    action.lease.expires = m_clock.nowUtc().addSecs(60);
    ci.actions = {action};
    const LifecycleKnowledge known;
    QCOMPARE(CiModel::raw(ci, Column::Updated, known).toDateTime(), ci.updated);
    QCOMPARE(CiModel::raw(ci, Column::Lease, known).toDateTime(), *action.lease.expires);
    QCOMPARE(CiModel::raw(ci, Column::SysId, known).toString(), ci.sysId);
}

void CiModelTest::asksForPagesBehindTheLastRow()
{
    CiModel model(m_clock);
    model.reset(tablePage(pageOf(0)));
    const core::servicenow::RecordCursor behind{QStringLiteral("ci000199"), QStringLiteral("id000199")};
    QCOMPARE(recordCursor(model.startOf(1)), behind);
}

void CiModelTest::remembersAChoice()
{
    CiChoice choice;
    choice.text = QStringLiteral("web");
    choice.ciClass = QStringLiteral("cmdb_ci_server");
    choice.operationalState = 6;
    choice.seenByServiceMapping = true;
    choice.selectableForTask = true;
    QCOMPARE(ciChoiceFromBytes(toBytes(choice)), choice);
    const auto question = questionOf(choice);
    QCOMPARE(question.text, choice.text);
    QCOMPARE(question.operationalState, choice.operationalState);
    QVERIFY(question.seenByServiceMapping && question.selectableForTask);
    QCOMPARE(question.limit, pageSize);
}

void CiModelTest::forgetsTheActionOfAnotherInstance()
{
    CiChoice choice;
    choice.activeAction = QStringLiteral("abc");
    QVERIFY(ciChoiceFromBytes(toBytes(choice)).isEmpty());
}

void CiModelTest::ignoresADamagedChoice()
{
    CiChoice choice;
    choice.text = QStringLiteral("web");
    QVERIFY(ciChoiceFromBytes(toBytes(choice).chopped(1)).isEmpty());
    QVERIFY(ciChoiceFromBytes("nonsense").isEmpty());
}

ITAM_TEST(CiModelTest)
#include "tst_cimodel.moc"
