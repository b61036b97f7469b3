// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/errortext.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/widgetrules.h"
#include "tests/testcase.h"
#include "ui/exporter/progresscard.h"
#include "ui/widgets/messagebar.h"

#include <QProgressBar>

using namespace itam;
using namespace itam::ui;
using namespace itam::ui::exporter;
using core::exporter::ExportProgress;
using core::exporter::WaitProgress;
using tests::child;
using namespace std::chrono_literals;

class ProgressCardTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void saysWhereToItExports();
    void saysWhichStepOfPreflightIsUnderWay();
    void countsTheTimeSinceTheStart();
    void explainsWhyItWaits();
    void countsDownWithoutLosingTheFocus();
    void retriesNowByKeyboard();
    void retriesNowByMouse();
    void stopsWaitingWhenTheExportGoesOn();
    void anotherReasonIsAnotherMessage();
    void neverCountsBelowZero();
    void stopsInTwoWays();
    void answersAStopAtOnce();
    void theMilderStopCanBeFollowedByTheHarder();
    void nothingFollowsTheHarderStop();
    void thereIsNothingToStopAfterTheEnd();
    void forgetsTheEarlierExport();
    void tabFollowsReading();
    void everythingHasAName();
    void showsTheTextOfAnInstanceAsItIs();

private:
    void show(const ExportProgress& progress)
    {
        m_card->show(progress, m_clock.now());
        m_card->tick(m_clock.nowUtc());
    }
    void wait(std::chrono::seconds time, ErrorCode code = ErrorCode::Throttled, const QString& subject = {})
    {
        ExportProgress progress;
        progress.started = m_started;
        WaitProgress waiting;
        waiting.until = m_clock.nowUtc().addSecs(time.count());
        waiting.reason.code = code;
        waiting.reason.subject = subject;
        waiting.nextTry = 3;
        waiting.maxTries = 8;
        progress.waiting = waiting;
        show(progress);
    }
    [[nodiscard]] widgets::MessageBar* bar() const { return child<widgets::MessageBar>(*m_card, "waitingBar"); }
    [[nodiscard]] QPushButton* button(const char* name) const { return child<QPushButton>(*m_card, name); }

    tests::FakeClock m_clock;
    QDateTime m_started;
    std::unique_ptr<ProgressCard> m_card;
};

void ProgressCardTest::init()
{
    TestCase::init();
    m_started = m_clock.nowUtc();
    m_card = std::make_unique<ProgressCard>();
    m_card->reset(QStringLiteral("Acme"));
    m_card->QWidget::show();
    QVERIFY(QTest::qWaitForWindowActive(m_card.get()));
}

void ProgressCardTest::saysWhereToItExports()
{
    QCOMPARE(child<QLabel>(*m_card, "progressHeadlineLabel")->text(), QStringLiteral("Exporting to Acme"));
}

void ProgressCardTest::saysWhichStepOfPreflightIsUnderWay()
{
    ExportProgress progress;
    progress.step = QStringLiteral("settle");
    show(progress);
    QCOMPARE(child<QLabel>(*m_card, "progressHeadlineLabel")->text(),
             QStringLiteral("Settling an interrupted export..."));
    progress.step.clear();
    show(progress);
    QCOMPARE(child<QLabel>(*m_card, "progressHeadlineLabel")->text(), QStringLiteral("Exporting to Acme"));
}

void ProgressCardTest::countsTheTimeSinceTheStart()
{
    ExportProgress progress;
    progress.started = m_started;
    show(progress);
    m_clock.advance(75s);
    m_card->tick(m_clock.nowUtc());
    QCOMPARE(child<QLabel>(*m_card, "elapsedLabel")->text(), QStringLiteral("1 min 15 s"));
}

void ProgressCardTest::explainsWhyItWaits()
{
    QVERIFY(bar()->isHidden());
    wait(23s);
    QVERIFY(bar()->isVisible());
    Error error;
    error.code = ErrorCode::Throttled;
    QCOMPARE(bar()->message().what, core::support::errorText(error).what);
    QCOMPARE(bar()->message().meaning, QStringLiteral("Next attempt in 0:23 (attempt 3 of 8)."));
    QCOMPARE(bar()->message().severity, models::Severity::Warning);
}

void ProgressCardTest::countsDownWithoutLosingTheFocus()
{
    wait(83s);
    QPointer<QPushButton> retry = button("retryNowButton");
    QVERIFY(retry);
    QTRY_VERIFY(retry->isVisible());
    retry->setFocus();
    for (int second = 0; second < 5; ++second) {
        m_clock.advance(1s);
        m_card->tick(m_clock.nowUtc());
    }
    QCOMPARE(bar()->message().meaning, QStringLiteral("Next attempt in 1:18 (attempt 3 of 8)."));
    QVERIFY(retry);
    QCOMPARE(QApplication::focusWidget(), retry);
}

void ProgressCardTest::retriesNowByKeyboard()
{
    QSignalSpy retry(m_card.get(), &ProgressCard::retryNowRequested);
    wait(23s);
    button("retryNowButton")->setFocus();
    QTest::keyClick(button("retryNowButton"), Qt::Key_Space);
    QCOMPARE(retry.count(), 1);
}

void ProgressCardTest::retriesNowByMouse()
{
    QSignalSpy retry(m_card.get(), &ProgressCard::retryNowRequested);
    wait(23s);
    QTest::mouseClick(button("retryNowButton"), Qt::LeftButton);
    QCOMPARE(retry.count(), 1);
}

void ProgressCardTest::stopsWaitingWhenTheExportGoesOn()
{
    wait(23s);
    ExportProgress progress;
    progress.started = m_started;
    show(progress);
    QVERIFY(bar()->isHidden());
}

void ProgressCardTest::anotherReasonIsAnotherMessage()
{
    wait(23s);
    const QString before = bar()->message().what;
    wait(40s, ErrorCode::ConnectionLost);
    QVERIFY(bar()->message().what != before);
    QTRY_COMPARE(m_card->findChildren<QPushButton*>(QStringLiteral("retryNowButton")).size(), 1);
}

void ProgressCardTest::neverCountsBelowZero()
{
    wait(2s);
    m_clock.advance(10s);
    m_card->tick(m_clock.nowUtc());
    QVERIFY(bar()->message().meaning.startsWith(QLatin1String("Next attempt in 0:00")));
}

void ProgressCardTest::stopsInTwoWays()
{
    QSignalSpy after(m_card.get(), &ProgressCard::stopAfterSegmentRequested);
    QSignalSpy now(m_card.get(), &ProgressCard::stopNowRequested);
    QTest::mouseClick(button("stopAfterSegmentButton"), Qt::LeftButton);
    QCOMPARE(after.count(), 1);
    QCOMPARE(now.count(), 0);
    QTest::keyClick(button("stopNowButton"), Qt::Key_Space);
    QCOMPARE(after.count(), 1);
    QCOMPARE(now.count(), 1);
    QVERIFY(!button("stopAfterSegmentButton")->toolTip().isEmpty());
    QVERIFY(!button("stopNowButton")->toolTip().isEmpty());
}

void ProgressCardTest::answersAStopAtOnce()
{
    m_card->setStopRequested(StopButton::Stop::AfterSegment);
    QVERIFY(!button("stopAfterSegmentButton")->isEnabled());
    QVERIFY(button("stopAfterSegmentButton")->text().startsWith(QLatin1String("Stopping")));
}

void ProgressCardTest::theMilderStopCanBeFollowedByTheHarder()
{
    QSignalSpy now(m_card.get(), &ProgressCard::stopNowRequested);
    m_card->setStopRequested(StopButton::Stop::AfterSegment);
    QVERIFY(button("stopNowButton")->isEnabled());
    QTest::mouseClick(button("stopNowButton"), Qt::LeftButton);
    QCOMPARE(now.count(), 1);
}

void ProgressCardTest::nothingFollowsTheHarderStop()
{
    m_card->setStopRequested(StopButton::Stop::Now);
    QVERIFY(!button("stopNowButton")->isEnabled());
    QVERIFY(!button("stopAfterSegmentButton")->isEnabled());
    QVERIFY(button("stopNowButton")->text().startsWith(QLatin1String("Stopping")));
    QCOMPARE(button("stopAfterSegmentButton")->text(), QStringLiteral("Stop after this segment"));
}

void ProgressCardTest::thereIsNothingToStopAfterTheEnd()
{
    wait(23s);
    m_clock.advance(5s);
    m_card->setEnded(m_clock.nowUtc());
    QVERIFY(bar()->isHidden());
    QVERIFY(!button("stopNowButton")->isVisible());
    QCOMPARE(child<QLabel>(*m_card, "progressHeadlineLabel")->text(), QStringLiteral("Export to Acme"));
    const QString elapsed = child<QLabel>(*m_card, "elapsedLabel")->text();
    m_clock.advance(100s);
    m_card->tick(m_clock.nowUtc());
    QCOMPARE(child<QLabel>(*m_card, "elapsedLabel")->text(), elapsed);
}

void ProgressCardTest::forgetsTheEarlierExport()
{
    wait(23s);
    m_card->setStopRequested(StopButton::Stop::Now);
    m_card->setEnded(m_clock.nowUtc());
    m_card->reset(QStringLiteral("Other"));
    m_card->tick(m_clock.nowUtc());
    QVERIFY(bar()->isHidden());
    QVERIFY(button("stopNowButton")->isVisible());
    QVERIFY(button("stopNowButton")->isEnabled());
    QVERIFY(child<QLabel>(*m_card, "elapsedLabel")->text().isEmpty());
    QCOMPARE(child<QLabel>(*m_card, "progressHeadlineLabel")->text(), QStringLiteral("Exporting to Other"));
}

void ProgressCardTest::tabFollowsReading()
{
    wait(23s);
    QTRY_VERIFY(button("retryNowButton")->isVisible());
    QCOMPARE(tests::tabOrder(*m_card).size(), 3);
    QCOMPARE(tests::againstReadingOrder(*m_card), QString());
}

void ProgressCardTest::everythingHasAName()
{
    wait(23s);
    QCOMPARE(tests::withoutName(*m_card), QString());
    QCOMPARE(tests::withoutKind(*m_card), QString());
    for (const QProgressBar* progress : m_card->findChildren<QProgressBar*>())
        QVERIFY(!progress->accessibleName().isEmpty());
    QCOMPARE(child<QLabel>(*m_card, "progressHeadlineLabel")->accessibleName(), QStringLiteral("Exporting to Acme"));
}

void ProgressCardTest::showsTheTextOfAnInstanceAsItIs()
{
    m_card->reset(QStringLiteral("<b>Acme</b>"));
    wait(23s, ErrorCode::HostNotFound, QStringLiteral("<i>host</i>"));
    QCOMPARE(child<QLabel>(*m_card, "progressHeadlineLabel")->text(), QStringLiteral("Exporting to <b>Acme</b>"));
    QVERIFY(bar()->message().what.contains(QLatin1String("<i>host</i>")));
    QCOMPARE(tests::withRichText(*m_card), QString());
}

ITAM_TEST(ProgressCardTest)
#include "tst_progresscard.moc"
