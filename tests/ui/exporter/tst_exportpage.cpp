// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/widgetrules.h"
#include "tests/testcase.h"
#include "ui/exporter/exportpage.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/tableview.h"

#include <QScrollArea>

using namespace itam;
using namespace itam::ui;
using namespace itam::ui::exporter;
using core::exporter::ExportSummary;
using core::exporter::SegmentLog;
using core::exporter::SegmentStage;
using core::journal::Outcome;
using core::model::DataType;
using tests::child;
using Stage = ExportPage::Stage;
using namespace std::chrono_literals;

class ExportPageTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void beginsWithTheScope();
    void showsProgressAndSegmentsWhileItRuns();
    void showsTheSummaryAboveTheProgress();
    void goesBackToTheScope();
    void saysThatThereIsNoSegmentYet();
    void startsTheTableAnew();
    void followsTheNewestRow();
    void followsNoMoreWhenTheUserScrolls();
    void followsNoMoreWhenTheUserMovesByKeyboard();
    void aRowThatIsSelectedEndsNothing();
    void jumpsBackToTheCurrentRow();
    void leavesTheColumnsWhereTheyAre();
    void jumpsNowhereAfterTheEnd();
    void theNextExportFollowsAgain();
    void ticksWhileItRuns();
    void passesIntentsOn();
    void showsThatAStopWasAskedFor();
    void showsWhyItCannotStartInstead();
    void keepsTheColumnsOfTheTable();
    void theNextStepHasTheFocusAtTheEnd();
    void whoReadsTheSegmentsStaysThere();
    void tabFollowsReading_data();
    void tabFollowsReading();
    void everythingHasAName();
    void showsForeignTextAsItIs();

private:
    void addSegments(int from, int to, SegmentStage stage = SegmentStage::Succeeded)
    {
        SegmentLog::Changes changes;
        for (int position = from; position <= to; ++position) {
            core::exporter::SegmentProgress segment;
            segment.index = position + 1;
            segment.stage = stage;
            segment.transactionNumber = QStringLiteral("ITXN%1").arg(position);
            changes.changed.emplace_back(position, segment);
        }
        m_page->showSegments(changes);
        QCoreApplication::processEvents(); // the table lays itself out
    }
    static ExportSummary failedTransfer()
    {
        ExportSummary summary;
        summary.outcome = Outcome::TransferFailed;
        summary.exportId = QStringLiteral("e1");
        summary.types[DataType::Hardware].pending = 3;
        summary.error.emplace().code = ErrorCode::ConnectionLost;
        return summary;
    }
    [[nodiscard]] bool shown(const char* name) const
    {
        const auto* widget = child<QWidget>(*m_page, name);
        return widget && widget->isVisible();
    }
    [[nodiscard]] bool isRowVisible(int row) const
    {
        const QModelIndex index = m_table->model()->index(row, 0);
        return m_table->viewport()->rect().intersects(m_table->visualRect(index));
    }
    [[nodiscard]] QPushButton* jump() const { return child<QPushButton>(*m_page, "jumpToCurrentButton"); }

    tests::FakeClock m_clock;
    std::unique_ptr<ExportPage> m_page;
    widgets::TableView* m_table = nullptr;
};

void ExportPageTest::init()
{
    TestCase::init();
    m_page = std::make_unique<ExportPage>(m_clock);
    m_table = child<widgets::TableView>(*m_page, "segmentsTable");
    QVERIFY(m_table);
    m_page->resize(900, 1400);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void ExportPageTest::beginsWithTheScope()
{
    QCOMPARE(m_page->stage(), Stage::Before);
    QVERIFY(shown("scopeCard"));
    QVERIFY(!shown("progressCard"));
    QVERIFY(!shown("summaryCard"));
    QVERIFY(!shown("segmentsTable"));
}

void ExportPageTest::showsProgressAndSegmentsWhileItRuns()
{
    m_page->showStarted(QStringLiteral("Acme"));
    QCOMPARE(m_page->stage(), Stage::During);
    QVERIFY(!shown("scopeCard"));
    QVERIFY(shown("progressCard"));
    QVERIFY(!shown("summaryCard"));
    QVERIFY(shown("segmentsTable"));
}

void ExportPageTest::showsTheSummaryAboveTheProgress()
{
    m_page->showStarted(QStringLiteral("Acme"));
    m_page->showSummary(failedTransfer());
    QCOMPARE(m_page->stage(), Stage::After);
    QVERIFY(!shown("scopeCard"));
    QVERIFY(shown("progressCard"));
    QVERIFY(shown("segmentsTable"));
    QCoreApplication::processEvents();
    QVERIFY(child<QWidget>(*m_page, "summaryCard")->y() < child<QWidget>(*m_page, "progressCard")->y());
}

void ExportPageTest::goesBackToTheScope()
{
    m_page->showStarted(QStringLiteral("Acme"));
    m_page->showSummary(failedTransfer());
    QTest::mouseClick(child<QPushButton>(*m_page, "dismissSummaryButton"), Qt::LeftButton);
    QCOMPARE(m_page->stage(), Stage::Before);
    QVERIFY(shown("scopeCard"));
    QVERIFY(!shown("segmentsTable"));
}

void ExportPageTest::saysThatThereIsNoSegmentYet()
{
    m_page->showStarted(QStringLiteral("Acme"));
    const auto* empty = m_page->findChild<widgets::EmptyState*>();
    QVERIFY(empty->isVisible());
    QCOMPARE(empty->title(), QStringLiteral("No segment yet"));
    addSegments(0, 0);
    QVERIFY(!empty->isVisible());
}

void ExportPageTest::startsTheTableAnew()
{
    m_page->showStarted(QStringLiteral("Acme"));
    addSegments(0, 9);
    m_page->showSummary(failedTransfer());
    m_page->showStarted(QStringLiteral("Acme"));
    QCOMPARE(m_table->model()->rowCount(), 0);
    QVERIFY(m_page->findChild<widgets::EmptyState*>()->isVisible());
}

void ExportPageTest::followsTheNewestRow()
{
    m_page->showStarted(QStringLiteral("Acme"));
    addSegments(0, 99);
    QVERIFY(isRowVisible(99));
    QVERIFY(!isRowVisible(0));
    addSegments(5, 5, SegmentStage::Failed);
    QVERIFY(isRowVisible(5));
    QVERIFY(!jump()->isVisible());
}

void ExportPageTest::followsNoMoreWhenTheUserScrolls()
{
    m_page->showStarted(QStringLiteral("Acme"));
    addSegments(0, 99);
    m_table->verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMinimum);
    QVERIFY(isRowVisible(0));
    addSegments(100, 199);
    QVERIFY(isRowVisible(0));
    QVERIFY(!isRowVisible(199));
    QVERIFY(jump()->isVisible());
}

void ExportPageTest::followsNoMoreWhenTheUserMovesByKeyboard()
{
    m_page->showStarted(QStringLiteral("Acme"));
    addSegments(0, 99);
    m_table->setFocus();
    m_table->setCurrentIndex(m_table->model()->index(99, 0));
    QTest::keyClick(m_table, Qt::Key_Home, Qt::ControlModifier);
    QVERIFY(isRowVisible(0));
    addSegments(100, 199);
    QVERIFY(isRowVisible(0));
    QVERIFY(!isRowVisible(199));
    QVERIFY(jump()->isVisible());
}

void ExportPageTest::aRowThatIsSelectedEndsNothing()
{
    m_page->showStarted(QStringLiteral("Acme"));
    addSegments(0, 4);
    m_table->setFocus();
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {},
                      m_table->visualRect(m_table->model()->index(2, 0)).center());
    QCOMPARE(m_table->currentIndex().row(), 2);
    addSegments(5, 99);
    QVERIFY(isRowVisible(99));
    QVERIFY(!jump()->isVisible());
}

void ExportPageTest::jumpsBackToTheCurrentRow()
{
    m_page->showStarted(QStringLiteral("Acme"));
    addSegments(0, 99);
    m_table->verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMinimum);
    QTRY_VERIFY(jump()->isVisible());
    QTest::mouseClick(jump(), Qt::LeftButton);
    QVERIFY(isRowVisible(99));
    QVERIFY(!jump()->isVisible());
    addSegments(100, 199);
    QVERIFY(isRowVisible(199));
}

void ExportPageTest::leavesTheColumnsWhereTheyAre()
{
    m_page->resize(400, 1400);
    m_page->showStarted(QStringLiteral("Acme"));
    addSegments(0, 9);
    QScrollBar* columns = m_table->horizontalScrollBar();
    QVERIFY(columns->maximum() > 0);
    columns->setValue(columns->maximum());
    const int before = columns->value();
    addSegments(10, 99);
    QCOMPARE(columns->value(), before);
    QVERIFY(m_table->verticalScrollBar()->value() > 0);
}

void ExportPageTest::jumpsNowhereAfterTheEnd()
{
    m_page->showStarted(QStringLiteral("Acme"));
    addSegments(0, 99);
    m_table->verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMinimum);
    QVERIFY(jump()->isVisible());
    m_page->showSummary(failedTransfer());
    QVERIFY(!jump()->isVisible());
}

void ExportPageTest::theNextExportFollowsAgain()
{
    m_page->showStarted(QStringLiteral("Acme"));
    addSegments(0, 99);
    m_table->verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMinimum);
    m_page->showSummary(failedTransfer());
    m_page->showStarted(QStringLiteral("Acme"));
    QVERIFY(!jump()->isVisible());
    addSegments(0, 99);
    QVERIFY(isRowVisible(99));
}

void ExportPageTest::ticksWhileItRuns()
{
    m_page->showStarted(QStringLiteral("Acme"));
    core::exporter::ExportProgress progress;
    progress.started = m_clock.nowUtc();
    m_page->showProgress(progress);
    m_clock.advance(12s);
    QTRY_COMPARE(child<QLabel>(*m_page, "elapsedLabel")->text(), QStringLiteral("12 s"));
}

void ExportPageTest::passesIntentsOn()
{
    QSignalSpy wanted(m_page.get(), &ExportPage::exportRequested);
    QSignalSpy afterSegment(m_page.get(), &ExportPage::stopAfterSegmentRequested);
    QSignalSpy now(m_page.get(), &ExportPage::stopNowRequested);
    QSignalSpy history(m_page.get(), &ExportPage::historyRequested);
    QSignalSpy pending(m_page.get(), &ExportPage::pendingRequested);
    m_page->showScope({});
    QTest::mouseClick(child<QPushButton>(*m_page, "exportNowButton"), Qt::LeftButton);
    m_page->showStarted(QStringLiteral("Acme"));
    QTest::mouseClick(child<QPushButton>(*m_page, "stopAfterSegmentButton"), Qt::LeftButton);
    QTest::mouseClick(child<QPushButton>(*m_page, "stopNowButton"), Qt::LeftButton);
    m_page->showSummary(failedTransfer());
    QTest::mouseClick(child<QPushButton>(*m_page, "openHistoryButton"), Qt::LeftButton);
    QTest::mouseClick(child<QPushButton>(*m_page, "showPendingButton"), Qt::LeftButton);
    QTest::mouseClick(child<QPushButton>(*m_page, "resumeButton"), Qt::LeftButton);
    QCOMPARE(wanted.count(), 2);
    QCOMPARE(wanted.last().first().toBool(), false);
    QCOMPARE(afterSegment.count(), 1);
    QCOMPARE(now.count(), 1);
    QCOMPARE(history.count(), 1);
    QCOMPARE(pending.count(), 1);
}

void ExportPageTest::showsThatAStopWasAskedFor()
{
    m_page->showStarted(QStringLiteral("Acme"));
    m_page->showStopRequested(StopButton::Stop::AfterSegment);
    QVERIFY(!child<QPushButton>(*m_page, "stopAfterSegmentButton")->isEnabled());
    m_page->showStarted(QStringLiteral("Acme"));
    QVERIFY(child<QPushButton>(*m_page, "stopAfterSegmentButton")->isEnabled());
}

void ExportPageTest::showsWhyItCannotStartInstead()
{
    m_page->showStarted(QStringLiteral("Acme"));
    m_page->showSummary(failedTransfer());
    ExportScope scope;
    scope.blocked = QStringLiteral("No token is saved.");
    m_page->showScope(scope);
    QCOMPARE(m_page->stage(), Stage::After);
    m_page->showBefore();
    QCOMPARE(m_page->stage(), Stage::Before);
    QVERIFY(shown("exportBlockedLabel"));
}

void ExportPageTest::keepsTheColumnsOfTheTable()
{
    const QByteArray before = m_page->saveViewState();
    m_table->setColumnHidden(3, true);
    const QByteArray changed = m_page->saveViewState();
    m_page->restoreViewState(before);
    QVERIFY(!m_table->isColumnHidden(3));
    m_page->restoreViewState(changed);
    QVERIFY(m_table->isColumnHidden(3));
    m_page->restoreViewState(QByteArrayLiteral("damaged"));
    QVERIFY(m_table->isColumnHidden(3));
}

void ExportPageTest::theNextStepHasTheFocusAtTheEnd()
{
    m_page->showScope({});
    child<QPushButton>(*m_page, "exportNowButton")->setFocus();
    m_page->showStarted(QStringLiteral("Acme"));
    // A key that is pressed once too often stops nothing.
    QCOMPARE(m_page->focusWidget(), child<QWidget>(*m_page, "exportScrollArea"));
    child<QPushButton>(*m_page, "stopAfterSegmentButton")->setFocus();
    m_page->showSummary(failedTransfer());
    QCOMPARE(m_page->focusWidget(), child<QPushButton>(*m_page, "showPendingButton"));
}

void ExportPageTest::whoReadsTheSegmentsStaysThere()
{
    m_page->showStarted(QStringLiteral("Acme"));
    addSegments(0, 3);
    m_table->setFocus();
    m_page->showSummary(failedTransfer());
    QVERIFY(m_table->hasFocus());
}

void ExportPageTest::tabFollowsReading_data()
{
    QTest::addColumn<Stage>("stage");
    QTest::newRow("before") << Stage::Before;
    QTest::newRow("during") << Stage::During;
    QTest::newRow("after") << Stage::After;
}

void ExportPageTest::tabFollowsReading()
{
    QFETCH(const Stage, stage);
    m_page->showScope({});
    if (stage != Stage::Before) {
        m_page->showStarted(QStringLiteral("Acme"));
        core::exporter::ExportProgress progress;
        progress.waiting.emplace().reason.code = ErrorCode::Throttled;
        progress.waiting->until = m_clock.nowUtc().addSecs(100);
        m_page->showProgress(progress);
        addSegments(0, 99);
        m_table->verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMinimum);
    }
    if (stage == Stage::After) {
        m_page->showSummary(failedTransfer());
        m_page->showProblems({{DataType::Hardware, QStringLiteral("AMBIGUOUS"), 3}});
    }
    QCoreApplication::processEvents();
    QCOMPARE(m_page->stage(), stage);
    QVERIFY(tests::tabOrder(*m_page).size() >= 2);
    QCOMPARE(tests::againstReadingOrder(*m_page), QString());
}

void ExportPageTest::everythingHasAName()
{
    m_page->showStarted(QStringLiteral("Acme"));
    addSegments(0, 3);
    m_page->showSummary(failedTransfer());
    m_page->showProblems({{DataType::Hardware, QStringLiteral("AMBIGUOUS"), 3}});
    QCOMPARE(tests::withoutName(*m_page), QString());
    QCOMPARE(tests::withoutKind(*m_page), QString());
}

void ExportPageTest::showsForeignTextAsItIs()
{
    m_page->showStarted(QStringLiteral("<b>Acme</b>"));
    ExportSummary summary = failedTransfer();
    summary.error->subject = QStringLiteral("<b>host</b>");
    m_page->showSummary(summary);
    QCOMPARE(tests::withRichText(*m_page), QString());
}

ITAM_TEST(ExportPageTest)
#include "tst_exportpage.moc"
