// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/errortext.h"
#include "tests/fakes/widgetrules.h"
#include "tests/testcase.h"
#include "ui/exporter/summarycard.h"
#include "ui/models/reasontext.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/statechip.h"

using namespace itam;
using namespace itam::ui;
using namespace itam::ui::exporter;
using core::exporter::ExportSummary;
using core::exporter::TypeEnd;
using core::journal::Outcome;
using core::model::DataType;
using tests::child;

class SummaryCardTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void offersWhatMakesSense_data();
    void offersWhatMakesSense();
    void saysHowItEnded();
    void tellsEachDataTypeInFigures();
    void explainsTheError();
    void offersToCloseAnImportThatBlocks_I12();
    void leadsToThePropertyThatRefused_P52();
    void aCancellationIsNoError();
    void forgetsTheErrorOfAnEarlierExport();
    void groupsProblemsByCause();
    void leadsFromACauseToItsRecords();
    void leadsToAllPendingRecords();
    void leadsToTheHistoryOfThisExport();
    void resumesAndIsDismissed();
    void keepsTheFocusWhenTheSameProblemsComeAgain();
    void takesProblemsAway();
    void tabFollowsReading();
    void everythingHasAName();
    void showsForeignTextAsItIs();

private:
    static ExportSummary summaryOf(Outcome outcome, qint64 pending = 0)
    {
        ExportSummary summary;
        summary.outcome = outcome;
        summary.exportId = outcome == Outcome::PreflightFailed ? QString() : QStringLiteral("e1");
        summary.types[DataType::Hardware].pending = pending;
        summary.seconds = 75;
        return summary;
    }
    [[nodiscard]] QPushButton* button(const char* name) const { return child<QPushButton>(*m_card, name); }
    [[nodiscard]] QStringList labels() const
    {
        QStringList texts;
        for (const QLabel* label : m_card->findChildren<QLabel*>()) {
            if (!label->isHidden())
                texts.append(label->text());
        }
        return texts;
    }
    [[nodiscard]] QList<QPushButton*> causes() const
    {
        return m_card->findChildren<QPushButton*>(QStringLiteral("showProblemButton"));
    }

    const QList<ProblemGroup> m_problems{{DataType::Hardware, QStringLiteral("AMBIGUOUS"), 12},
                                         {DataType::Contracts, QStringLiteral("CI_NOT_FOUND"), 5}};
    std::unique_ptr<SummaryCard> m_card;
};

void SummaryCardTest::init()
{
    TestCase::init();
    m_card = std::make_unique<SummaryCard>();
    m_card->show(summaryOf(Outcome::Succeeded));
    m_card->QWidget::show();
    QVERIFY(QTest::qWaitForWindowActive(m_card.get()));
}

void SummaryCardTest::offersWhatMakesSense_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<qint64>("pending");
    QTest::addColumn<QString>("again"); // text of the button; empty: not offered
    QTest::addColumn<bool>("history");
    const QString none;
    const QString resume = QStringLiteral("Resume");
    QTest::newRow("succeeded") << Outcome::Succeeded << qint64{0} << none << true;
    QTest::newRow("nothing to send") << Outcome::NothingToSend << qint64{0} << none << true;
    QTest::newRow("problems") << Outcome::SucceededWithProblems << qint64{17} << none << true;
    QTest::newRow("not started") << Outcome::PreflightFailed << qint64{0} << QStringLiteral("Try again") << false;
    QTest::newRow("transfer failed") << Outcome::TransferFailed << qint64{0} << resume << true;
    QTest::newRow("import failed") << Outcome::ImportFailed << qint64{3} << resume << true;
    QTest::newRow("cancelled") << Outcome::Cancelled << qint64{0} << resume << true;
}

void SummaryCardTest::offersWhatMakesSense()
{
    QFETCH(const Outcome, outcome);
    QFETCH(const qint64, pending);
    QFETCH(const QString, again);
    QFETCH(const bool, history);
    m_card->show(summaryOf(outcome, pending));
    QCOMPARE(button("showPendingButton")->isVisible(), pending > 0);
    QCOMPARE(button("resumeButton")->isVisible(), !again.isEmpty());
    if (!again.isEmpty())
        QCOMPARE(button("resumeButton")->text(), again);
    QCOMPARE(button("openHistoryButton")->isVisible(), history);
    QVERIFY(button("dismissSummaryButton")->isVisible());
}

void SummaryCardTest::saysHowItEnded()
{
    m_card->show(summaryOf(Outcome::SucceededWithProblems, 17));
    QCOMPARE(m_card->findChild<widgets::StateChip*>()->state().word, QStringLiteral("Succeeded with problems"));
    QVERIFY(labels().contains(QStringLiteral("1 min 15 s")));
    QVERIFY(child<QLabel>(*m_card, "summarySentenceLabel")->text().contains(QLatin1String("17 did not land")));
    QVERIFY(!child<QLabel>(*m_card, "summarySentenceLabel")->accessibleName().isEmpty());
}

void SummaryCardTest::tellsEachDataTypeInFigures()
{
    ExportSummary summary = summaryOf(Outcome::Succeeded);
    auto& hardware = summary.types[DataType::Hardware];
    hardware.state = TypeEnd::Done;
    hardware.sent = 101;
    hardware.inserted = 102;
    hardware.updated = 103;
    hardware.ignored = 104;
    hardware.skipped = 105;
    hardware.errors = 106;
    hardware.pending = 107;
    summary.types[DataType::Contracts].state = TypeEnd::Excluded;
    m_card->show(summary);
    QCoreApplication::processEvents(); // new labels are shown
    for (int figure = 101; figure <= 107; ++figure)
        QVERIFY2(labels().contains(QString::number(figure)), qPrintable(QString::number(figure)));
    QStringList words;
    for (const widgets::StateChip* chip : m_card->findChildren<widgets::StateChip*>())
        words.append(chip->state().word);
    QCOMPARE(words, (QStringList{QStringLiteral("Succeeded"), QStringLiteral("Done"), QStringLiteral("Excluded"),
                                 QStringLiteral("Skipped")}));
    // Nothing was looked at, so there are no figures.
    m_card->show(summaryOf(Outcome::PreflightFailed));
    QVERIFY(std::ranges::none_of(m_card->findChildren<QLabel*>(), [](const QLabel* label) {
        return label->isVisible() && label->text() == QLatin1String("Inserted");
    }));
}

void SummaryCardTest::explainsTheError()
{
    ExportSummary summary = summaryOf(Outcome::TransferFailed);
    summary.error.emplace().code = ErrorCode::ConnectionRefused;
    m_card->show(summary);
    const auto* bar = m_card->findChild<widgets::MessageBar*>();
    const core::support::ErrorText text = core::support::errorText(*summary.error);
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->message().what, text.what);
    QVERIFY(!text.advice.isEmpty());
    QCOMPARE(bar->message().advice, text.advice);
}

void SummaryCardTest::offersToCloseAnImportThatBlocks_I12()
{
    ExportSummary summary = summaryOf(Outcome::PreflightFailed);
    summary.error.emplace().code = ErrorCode::UnfinishedImport;
    m_card->show(summary);
    QSignalSpy asked(m_card.get(), &SummaryCard::closeAsFailedRequested);
    QTest::mouseClick(child<QPushButton>(*m_card, "closeUnfinishedButton"), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    summary.error->code = ErrorCode::NotEntitled;
    m_card->show(summary);
    QTRY_VERIFY(!m_card->findChild<QPushButton*>(QStringLiteral("closeUnfinishedButton"))); // goes with its message
}

void SummaryCardTest::leadsToThePropertyThatRefused_P52()
{
    ExportSummary summary = summaryOf(Outcome::TransferFailed);
    summary.error.emplace().code = ErrorCode::SamMissing;
    m_card->show(summary);
    QSignalSpy asked(m_card.get(), &SummaryCard::propertiesRequested);
    QTest::keyClick(child<QPushButton>(*m_card, "summaryPropertiesButton"), Qt::Key_Space);
    QCOMPARE(asked.count(), 1);
}

void SummaryCardTest::aCancellationIsNoError()
{
    ExportSummary summary = summaryOf(Outcome::Cancelled);
    summary.error.emplace().code = ErrorCode::Cancelled;
    m_card->show(summary);
    QVERIFY(!m_card->findChild<widgets::MessageBar*>()->isVisible());
}

void SummaryCardTest::forgetsTheErrorOfAnEarlierExport()
{
    ExportSummary summary = summaryOf(Outcome::TransferFailed);
    summary.error.emplace().code = ErrorCode::ConnectionRefused;
    m_card->show(summary);
    m_card->showProblems(m_problems);
    m_card->show(summaryOf(Outcome::Succeeded));
    QVERIFY(!m_card->findChild<widgets::MessageBar*>()->isVisible());
    QTRY_VERIFY(causes().isEmpty());
}

void SummaryCardTest::groupsProblemsByCause()
{
    m_card->showProblems(m_problems);
    QCOMPARE(causes().size(), 2);
    const QString ambiguous = models::reasonText(QStringLiteral("AMBIGUOUS")).what;
    QVERIFY(labels().contains(QStringLiteral("%1: 12 (Hardware inventory)").arg(ambiguous)));
    QVERIFY(causes().first()->accessibleName().contains(ambiguous));
}

void SummaryCardTest::leadsFromACauseToItsRecords()
{
    QSignalSpy pending(m_card.get(), &SummaryCard::pendingRequested);
    m_card->showProblems(m_problems);
    QTRY_VERIFY(causes().last()->isVisible());
    QTest::mouseClick(causes().last(), Qt::LeftButton);
    QTest::keyClick(causes().first(), Qt::Key_Space);
    QCOMPARE(pending.count(), 2);
    QCOMPARE(pending.first().first().toString(), QStringLiteral("CI_NOT_FOUND"));
    QCOMPARE(pending.last().first().toString(), QStringLiteral("AMBIGUOUS"));
}

void SummaryCardTest::leadsToAllPendingRecords()
{
    QSignalSpy pending(m_card.get(), &SummaryCard::pendingRequested);
    m_card->show(summaryOf(Outcome::SucceededWithProblems, 17));
    QTest::mouseClick(button("showPendingButton"), Qt::LeftButton);
    QCOMPARE(pending.count(), 1);
    QVERIFY(pending.first().first().toString().isEmpty());
}

void SummaryCardTest::leadsToTheHistoryOfThisExport()
{
    QSignalSpy history(m_card.get(), &SummaryCard::historyRequested);
    QTest::mouseClick(button("openHistoryButton"), Qt::LeftButton);
    QCOMPARE(history.first().first().toString(), QStringLiteral("e1"));
}

void SummaryCardTest::resumesAndIsDismissed()
{
    QSignalSpy again(m_card.get(), &SummaryCard::exportAgainRequested);
    QSignalSpy dismissed(m_card.get(), &SummaryCard::dismissed);
    m_card->show(summaryOf(Outcome::TransferFailed));
    QTest::mouseClick(button("resumeButton"), Qt::LeftButton);
    QTest::keyClick(button("dismissSummaryButton"), Qt::Key_Space);
    QCOMPARE(again.count(), 1);
    QCOMPARE(dismissed.count(), 1);
}

void SummaryCardTest::keepsTheFocusWhenTheSameProblemsComeAgain()
{
    m_card->showProblems(m_problems);
    const QPointer<QPushButton> cause = causes().first();
    QTRY_VERIFY(cause->isVisible());
    cause->setFocus();
    m_card->showProblems(m_problems);
    QVERIFY(cause);
    QCOMPARE(QApplication::focusWidget(), cause);
}

void SummaryCardTest::takesProblemsAway()
{
    m_card->showProblems(m_problems);
    m_card->showProblems({});
    QVERIFY(causes().isEmpty());
    m_card->showProblems(m_problems);
    QCOMPARE(causes().size(), 2);
}

void SummaryCardTest::tabFollowsReading()
{
    ExportSummary summary = summaryOf(Outcome::TransferFailed, 17);
    summary.error.emplace().code = ErrorCode::ConnectionRefused;
    summary.error->detail = QStringLiteral("errno 111");
    m_card->show(summary);
    m_card->showProblems(m_problems);
    QTRY_VERIFY(causes().last()->isVisible());
    QCOMPARE(tests::againstReadingOrder(*m_card), QString());
    QVERIFY(tests::tabOrder(*m_card).contains(causes().last()));
}

void SummaryCardTest::everythingHasAName()
{
    m_card->showProblems(m_problems);
    QCOMPARE(tests::withoutName(*m_card), QString());
    QCOMPARE(tests::withoutKind(*m_card), QString());
}

void SummaryCardTest::showsForeignTextAsItIs()
{
    ExportSummary summary = summaryOf(Outcome::ImportFailed);
    summary.error.emplace().code = ErrorCode::ImportFailed;
    summary.error->subject = QStringLiteral("<b>IRUN1</b>");
    summary.error->detail = QStringLiteral("<i>script</i>");
    m_card->show(summary);
    m_card->showProblems({{DataType::Hardware, QStringLiteral("<b>NEW_CODE</b>"), 3}});
    QVERIFY(labels().contains(QStringLiteral("<b>NEW_CODE</b>: 3 (Hardware inventory)")));
    QCOMPARE(tests::withRichText(*m_card), QString());
}

ITAM_TEST(SummaryCardTest)
#include "tst_summarycard.moc"
