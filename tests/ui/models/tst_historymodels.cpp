// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakeclock.h"
#include "tests/testcase.h"
#include "ui/models/historychoice.h"
#include "ui/models/importrunmodel.h"
#include "ui/models/importtransactionmodel.h"
#include "ui/models/rowproblemmodel.h"

#include <QAbstractItemModelTester>

using namespace itam;
using namespace itam::ui::models;
using core::servicenow::ImportRunRow;
using core::wire::ImportState;

namespace {

RunEntry entry(ImportState state, const char* reasons = "")
{
    RunEntry made;
    made.run.number = QStringLiteral("IRUN0000001");
    made.run.state = state;
    made.run.stateText = core::wire::nameOf(state);
    made.run.type = core::model::DataType::Hardware;
    made.run.rows = {.total = 12'345, .inserted = 12'000, .updated = 340, .ignored = 5};
    made.run.received = QDateTime(QDate(2025, 12, 31), QTime(23, 50), Qt::UTC);
    made.run.finished = made.run.received.addSecs(90);
    made.run.sender = QStringLiteral("other@host");
    made.run.reasons = core::servicenow::readReasons(QString::fromLatin1(reasons));
    return made;
}

template <typename Model, typename Column>
QVariant valueOf(const Model& model, Column column, int role = Qt::DisplayRole)
{
    return model.index(0, static_cast<int>(column)).data(role);
}

QString wordOf(ImportState state, const char* reasons = "")
{
    return stateOf(entry(state, reasons).run).word;
}

} // namespace

class HistoryModelsTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void showsARunRelativeAndExact();
    void showsWhatTheJournalKnows();
    void leavesJournalColumnsEmptyForOthers();
    void neverShowsProblemsAsGreen();
    void keepsAStateThatItDoesNotKnow();
    void showsATransaction();
    void showsARowProblem();
    void showsProblemGroups();
    void turnsAChoiceIntoAFilter();
    void countsDaysFromLocalMidnight();
    void remembersAChoice();

private:
    tests::FakeClock m_clock;
};

void HistoryModelsTest::showsARunRelativeAndExact()
{
    ImportRunModel model(m_clock);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.reset({{entry(ImportState::Succeeded)}, std::nullopt, 1});
    using Column = ImportRunModel::Column;
    QCOMPARE(valueOf(model, Column::Received).toString(), QStringLiteral("10 min ago"));
    QVERIFY(valueOf(model, Column::Received, Qt::ToolTipRole).toString().contains(QLatin1String(":50:00")));
    QCOMPARE(valueOf(model, Column::Received, RawRole).toDateTime(), entry(ImportState::Succeeded).run.received);
    QCOMPARE(valueOf(model, Column::Duration).toString(), QStringLiteral("1 min 30 s"));
    QCOMPARE(valueOf(model, Column::Duration, RawRole).toInt(), 90);
    QCOMPARE(valueOf(model, Column::Rows).toString(), QLocale().toString(12'345));
    QCOMPARE(valueOf(model, Column::Rows, RawRole).toInt(), 12'345);
    QCOMPARE(valueOf(model, Column::Number, IdRole).toString(), QStringLiteral("IRUN0000001"));
    QCOMPARE(model.rowOf(QStringLiteral("IRUN0000001")), 0);
    QCOMPARE(model.rowOf(QStringLiteral("IRUN0000002")), -1);
}

void HistoryModelsTest::showsWhatTheJournalKnows()
{
    ImportRunModel model(m_clock);
    RunEntry ours = entry(ImportState::Succeeded);
    ours.ours = JournalRun{.sent = 12'345, .unchanged = 7, .segments = 25, .retries = 2};
    model.reset({{ours}, std::nullopt, 1});
    using Column = ImportRunModel::Column;
    QCOMPARE(valueOf(model, Column::Sent, RawRole).toInt(), 12'345);
    QCOMPARE(valueOf(model, Column::Unchanged).toString(), QStringLiteral("7"));
    QCOMPARE(valueOf(model, Column::Retries).toString(), QStringLiteral("2"));
    QCOMPARE(valueOf(model, Column::Origin).toString(), QStringLiteral("This computer"));
    QCOMPARE(valueOf(model, Column::Origin, Qt::ToolTipRole).toString(), QStringLiteral("other@host"));
}

void HistoryModelsTest::leavesJournalColumnsEmptyForOthers()
{
    ImportRunModel model(m_clock);
    model.reset({{entry(ImportState::Succeeded)}, std::nullopt, 1});
    using Column = ImportRunModel::Column;
    QVERIFY(!valueOf(model, Column::Sent).isValid());
    QVERIFY(!valueOf(model, Column::Retries, RawRole).isValid());
    QCOMPARE(valueOf(model, Column::Origin).toString(), QStringLiteral("other@host"));
}

void HistoryModelsTest::neverShowsProblemsAsGreen()
{
    QCOMPARE(wordOf(ImportState::Succeeded), QStringLiteral("Succeeded"));
    QCOMPARE(wordOf(ImportState::Succeeded, "ADD_OFF=9 DUPLICATE_OF=1"), QStringLiteral("Succeeded"));
    const State problems = stateOf(entry(ImportState::Succeeded, "CI_NOT_FOUND=1").run);
    QCOMPARE(problems.word, QStringLiteral("Succeeded with problems"));
    QVERIFY(problems.severity == Severity::Warning);
    QVERIFY(stateOf(entry(ImportState::Failed).run).severity == Severity::Error);
    core::servicenow::ImportTransactionRow transaction;
    transaction.state = ImportState::Succeeded;
    transaction.rows.errors = 1;
    QVERIFY(stateOf(transaction).severity == Severity::Warning);
}

void HistoryModelsTest::keepsAStateThatItDoesNotKnow()
{
    ImportRunRow run;
    run.stateText = QStringLiteral("Paused");
    QCOMPARE(stateOf(run).word, QStringLiteral("Paused"));
    QVERIFY(stateOf(run).severity == Severity::Neutral);
    QCOMPARE(stateOfRowResult(QStringLiteral("strange")).word, QStringLiteral("strange"));
}

void HistoryModelsTest::showsATransaction()
{
    ImportTransactionModel model(m_clock);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    core::servicenow::ImportTransactionRow row;
    row.number = QStringLiteral("ITXN0000003");
    row.state = ImportState::Failed;
    row.segment = 3;
    row.attempts = 5;
    row.payloadBytes = 2048;
    row.failureMessage = QStringLiteral("The table is locked");
    model.reset({{row}, std::nullopt, 1});
    using Column = ImportTransactionModel::Column;
    QCOMPARE(valueOf(model, Column::State, StateRole).value<State>().word, QStringLiteral("Failed"));
    QCOMPARE(valueOf(model, Column::Segment).toString(), QStringLiteral("3"));
    QCOMPARE(valueOf(model, Column::Size, RawRole).toInt(), 2048);
    QVERIFY(valueOf(model, Column::Size).toString().contains(QLatin1String("2")));
    QCOMPARE(valueOf(model, Column::State, Qt::ToolTipRole).toString(), row.failureMessage);
    QCOMPARE(valueOf(model, Column::Number, IdRole).toString(), row.number);
}

void HistoryModelsTest::showsARowProblem()
{
    RowProblemModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    core::servicenow::RowProblem row{QStringLiteral("id"),
                                     QStringLiteral("C0001"),
                                     QStringLiteral("CI_NOT_FOUND"),
                                     QStringLiteral("skipped"),
                                     QStringLiteral("comment"),
                                     QStringLiteral("ITXN0000001"),
                                     4};
    model.reset({{row}, std::nullopt, -1});
    using Column = RowProblemModel::Column;
    QCOMPARE(valueOf(model, Column::Result, StateRole).value<State>().word, QStringLiteral("Skipped"));
    QCOMPARE(valueOf(model, Column::Reason, RawRole).toString(), QStringLiteral("CI_NOT_FOUND"));
    QVERIFY(valueOf(model, Column::Reason).toString() != QLatin1String("CI_NOT_FOUND"));
    QVERIFY(valueOf(model, Column::Reason, Qt::ToolTipRole).toString().startsWith(QLatin1String("CI_NOT_FOUND")));
}

void HistoryModelsTest::showsProblemGroups()
{
    ProblemGroupModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setGroups({{QStringLiteral("STAGING"), 500, {QStringLiteral("ITXN0000009")}, QStringLiteral("It broke")},
                     {QStringLiteral("ADD_OFF"), 3, {QStringLiteral("A"), QStringLiteral("B")}, {}}});
    using Column = ProblemGroupModel::Column;
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(valueOf(model, Column::Cause).toString(), QStringLiteral("It broke"));
    QVERIFY(valueOf(model, Column::Kind, StateRole).value<State>().severity == Severity::Error);
    const QModelIndex second = model.index(1, static_cast<int>(Column::Kind));
    QVERIFY(second.data(StateRole).value<State>().severity == Severity::Neutral);
    QCOMPARE(second.siblingAtColumn(static_cast<int>(Column::FirstKeys)).data().toString(), QStringLiteral("A, B"));
    model.setGroups({});
    QCOMPARE(model.rowCount(), 0);
}

void HistoryModelsTest::turnsAChoiceIntoAFilter()
{
    HistoryChoice choice;
    QCOMPARE(filterOf(choice, m_clock.nowUtc()), core::servicenow::HistoryFilter());
    choice.text = QStringLiteral("  abc ");
    choice.state = HistoryChoice::State::UnderWay;
    choice.type = core::model::DataType::Contracts;
    choice.problemsOnly = true;
    choice.exportId = QStringLiteral("e1");
    const auto filter = filterOf(choice, m_clock.nowUtc());
    QCOMPARE(filter.text, QStringLiteral("abc"));
    QCOMPARE(filter.states.size(), 3);
    QVERIFY(filter.types == QList{core::model::DataType::Contracts});
    QVERIFY(filter.problemsOnly);
    QCOMPARE(filter.exportId, QStringLiteral("e1"));
    QVERIFY(!choice.isEmpty());
}

void HistoryModelsTest::countsDaysFromLocalMidnight()
{
    const QDateTime now = m_clock.nowUtc();
    const QDate today = now.toLocalTime().date();
    HistoryChoice choice;
    choice.period = HistoryChoice::Period::Today;
    QCOMPARE(filterOf(choice, now).from, today.startOfDay().toUTC());
    QVERIFY(!filterOf(choice, now).to.isValid());
    choice.period = HistoryChoice::Period::Last7Days;
    QCOMPARE(filterOf(choice, now).from, today.addDays(-6).startOfDay().toUTC());
    choice.period = HistoryChoice::Period::Between;
    choice.to = QDate(2025, 6, 30);
    QVERIFY(!filterOf(choice, now).from.isValid());
    QCOMPARE(filterOf(choice, now).to, QDate(2025, 7, 1).startOfDay().toUTC());
}

void HistoryModelsTest::remembersAChoice()
{
    HistoryChoice choice;
    choice.text = QStringLiteral("abc");
    choice.state = HistoryChoice::State::Failed;
    choice.type = core::model::DataType::Applications;
    choice.period = HistoryChoice::Period::Between;
    choice.from = QDate(2026, 1, 2);
    choice.problemsOnly = true;
    QCOMPARE(choiceFromBytes(toBytes(choice)), choice);
    QVERIFY(choiceFromBytes("damaged").isEmpty());
    QVERIFY(choiceFromBytes({}).isEmpty());
}

ITAM_TEST(HistoryModelsTest)
#include "tst_historymodels.moc"
