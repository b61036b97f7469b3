// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakeprompter.h"
#include "tests/fakes/smallexport.h"
#include "tests/fakes/widgetrules.h"
#include "tests/testcase.h"
#include "ui/exporter/exportcontroller.h"

#include <QLoggingCategory>
#include <QRegularExpression>

using namespace itam;
using namespace itam::ui;
using namespace itam::ui::exporter;
using core::model::DataType;
using tests::child;
using Stage = ExportPage::Stage;

class ExportControllerTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("itam.*.info=false")); }
    void init();
    void cleanup();
    void exportsFromTheButtonToTheSummary();
    void handsTheWishForEverythingOn();
    void productionIsAskedFirst();
    void cancelledQuestionStartsNothing();
    void otherInstancesAreNotAskedFirst();
    void blockedStartsNothingAndSaysWhy();
    void secondStartWhileOneRunsDoesNothing();
    void answerThatComesTooLateDoesNothing();
    void stopFromThePageReachesTheExport();
    void stopFromElsewhereIsShownOnThePage();
    void readsTheJournalAfterTheEnd();
    void showsTheProblemsOfTheExport();
    void doesNotMixUpTheProblemsOfInstances();
    void showsTheNewTargetAtOnce();

private:
    void setTarget(const ExportTarget& target)
    {
        QSignalSpy known(m_controller.get(), &ExportController::knowledgeChanged);
        m_controller->setTarget(target);
        QTRY_COMPARE(known.count(), 1);
    }
    static ExportTarget target()
    {
        ExportTarget target;
        target.instanceName = QStringLiteral("Acme");
        target.instanceUrl = tests::SmallExport::instanceUrl();
        return target;
    }
    void addProblem();
    [[nodiscard]] QPushButton* button(const char* name) const { return child<QPushButton>(*m_page, name); }

    std::unique_ptr<tests::SmallExport> m_export;
    std::unique_ptr<tests::FakeInstance> m_instance;
    std::unique_ptr<tests::HangingInstance> m_hanging;
    core::servicenow::IntegrationChannel* m_channel = nullptr;
    tests::FakePrompter m_prompter;
    std::unique_ptr<ExportPage> m_page;
    std::unique_ptr<services::ExportService> m_service;
    std::unique_ptr<services::JournalReader> m_journal;
    std::unique_ptr<ExportController> m_controller;
    QList<bool> m_prepared;
};

void ExportControllerTest::init()
{
    TestCase::init();
    m_prepared.clear();
    m_prompter = {};
    m_prompter.answersLater = true;
    m_export = std::make_unique<tests::SmallExport>();
    QVERIFY(m_export->valid);
    m_instance = std::make_unique<tests::FakeInstance>();
    m_hanging = std::make_unique<tests::HangingInstance>();
    m_channel = m_instance.get();
    m_page = std::make_unique<ExportPage>(m_export->clock);
    m_service = std::make_unique<services::ExportService>();
    m_journal = std::make_unique<services::JournalReader>(m_export->journalPath());
    m_controller = std::make_unique<ExportController>(*m_page, *m_service, *m_journal, m_prompter, [this](bool full) {
        m_prepared.append(full);
        return ExportController::Prepared{m_export->session(*m_channel), m_export->options};
    });
    m_page->resize(900, 1400);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    setTarget(target());
}

void ExportControllerTest::cleanup()
{
    m_controller.reset();
    m_journal.reset();
    m_service.reset();
    m_page.reset();
}

void ExportControllerTest::addProblem()
{
    auto journal = core::journal::Journal::open(m_export->journalPath());
    QVERIFY(journal);
    const auto owners = journal->owners();
    QVERIFY(owners && !owners->isEmpty());
    core::journal::Landing landing;
    landing.end = core::journal::Landing::End::NotLanded;
    landing.record.key = QByteArray("C0001");
    landing.reason = QStringLiteral("AMBIGUOUS");
    QVERIFY(journal->recordUnsendable(owners->first(), {landing}));
}

void ExportControllerTest::exportsFromTheButtonToTheSummary()
{
    QTest::mouseClick(button("exportNowButton"), Qt::LeftButton);
    QCOMPARE(m_page->stage(), Stage::During);
    QCOMPARE(child<QLabel>(*m_page, "progressHeadlineLabel")->text(), QStringLiteral("Exporting to Acme"));
    QTRY_COMPARE(m_page->stage(), Stage::After);
    QVERIFY(child<QLabel>(*m_page, "summarySentenceLabel")->text().startsWith(QLatin1String("45 ")));
    QCOMPARE(m_prepared, QList<bool>{false});
    QCOMPARE(child<QAbstractItemView>(*m_page, "segmentsTable")->model()->rowCount(), 5);
}

void ExportControllerTest::handsTheWishForEverythingOn()
{
    child<QCheckBox>(*m_page, "fullExportCheckBox")->click();
    button("exportNowButton")->click();
    QCOMPARE(m_prepared, QList<bool>{true});
    QTRY_COMPARE(m_page->stage(), Stage::After);
}

void ExportControllerTest::productionIsAskedFirst()
{
    ExportTarget production = target();
    production.instanceName = QStringLiteral("Acme R&D");
    production.askFirst = true;
    setTarget(production);
    button("exportNowButton")->click();
    QCOMPARE(m_prompter.questions.size(), 1);
    QVERIFY(!m_service->isRunning());
    QVERIFY(m_prepared.isEmpty());
    const widgets::Question& question = m_prompter.questions.first();
    QVERIFY(question.text.contains(QLatin1String("Acme R&D")));
    QCOMPARE(question.choices.size(), 2);
    QCOMPARE(question.choices.last(), QStringLiteral("Export to Acme R&&D"));
    QCOMPARE(question.cancel, 0);
    QCOMPARE(question.preferred, 0); // Cancel is the default (ux.md 3)
    m_prompter.reply(1);
    QVERIFY(m_service->isRunning());
    QTRY_COMPARE(m_page->stage(), Stage::After);
}

void ExportControllerTest::cancelledQuestionStartsNothing()
{
    ExportTarget production = target();
    production.askFirst = true;
    setTarget(production);
    button("exportNowButton")->click();
    m_prompter.reply(0);
    QVERIFY(!m_service->isRunning());
    QVERIFY(m_prepared.isEmpty());
    QCOMPARE(m_page->stage(), Stage::Before);
}

void ExportControllerTest::otherInstancesAreNotAskedFirst()
{
    m_controller->start(false);
    QVERIFY(m_prompter.questions.isEmpty());
    QVERIFY(m_service->isRunning());
    QTRY_COMPARE(m_page->stage(), Stage::After);
}

void ExportControllerTest::blockedStartsNothingAndSaysWhy()
{
    // The last export failed, and meanwhile something else is in the way of Resume.
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("import-failed")));
    m_instance->failing = {QStringLiteral("ITXN2")};
    m_controller->start(false);
    QTRY_COMPARE(m_page->stage(), Stage::After);
    ExportTarget blocked = target();
    blocked.blocked = QStringLiteral("No token is saved.");
    setTarget(blocked);
    m_prepared.clear();
    button("resumeButton")->click();
    QVERIFY(!m_service->isRunning());
    QVERIFY(m_prepared.isEmpty());
    QCOMPARE(m_page->stage(), Stage::Before);
    QCOMPARE(child<QLabel>(*m_page, "exportBlockedLabel")->text(), blocked.blocked);
}

void ExportControllerTest::secondStartWhileOneRunsDoesNothing()
{
    m_channel = m_hanging.get();
    m_controller->start(false);
    QTRY_VERIFY(m_hanging->hangs);
    m_controller->start(true);
    QCOMPARE(m_prepared, QList<bool>{false});
    m_service->stopNow();
    QTRY_COMPARE(m_page->stage(), Stage::After);
}

void ExportControllerTest::answerThatComesTooLateDoesNothing()
{
    ExportTarget production = target();
    production.askFirst = true;
    setTarget(production);
    m_channel = m_hanging.get();
    m_controller->start(false);
    QVERIFY(m_prompter.isAsking());
    ExportTarget blocked = production;
    blocked.blocked = QStringLiteral("The settings are not saved.");
    setTarget(blocked);
    m_prompter.reply(1);
    QVERIFY(!m_service->isRunning());
    QVERIFY(m_prepared.isEmpty());
}

void ExportControllerTest::stopFromThePageReachesTheExport()
{
    m_channel = m_hanging.get();
    m_controller->start(false);
    QTRY_VERIFY(m_hanging->hangs);
    QTest::mouseClick(button("stopAfterSegmentButton"), Qt::LeftButton);
    QVERIFY(m_service->isStopping());
    QVERIFY(!m_service->isStoppingNow());
    QVERIFY(!button("stopAfterSegmentButton")->isEnabled());
    QTest::mouseClick(button("stopNowButton"), Qt::LeftButton);
    QVERIFY(m_service->isStoppingNow());
    QVERIFY(!button("stopNowButton")->isEnabled());
    QTRY_COMPARE(m_page->stage(), Stage::After);
}

void ExportControllerTest::stopFromElsewhereIsShownOnThePage()
{
    m_channel = m_hanging.get();
    m_controller->start(false);
    QTRY_VERIFY(m_hanging->hangs);
    m_service->stopAfterSegment();
    QVERIFY(!button("stopAfterSegmentButton")->isEnabled());
    QVERIFY(button("stopNowButton")->isEnabled());
    m_service->stopNow();
    QVERIFY(!button("stopNowButton")->isEnabled());
    QTRY_COMPARE(m_page->stage(), Stage::After);
}

void ExportControllerTest::readsTheJournalAfterTheEnd()
{
    QVERIFY(m_controller->knowledge().exports.empty());
    m_controller->start(false);
    QTRY_COMPARE(m_controller->knowledge().exports.size(), std::size_t{1});
    QCOMPARE(m_page->stage(), Stage::After);
    button("dismissSummaryButton")->click();
    QCOMPARE(child<QLabel>(*m_page, "hardwareKnownLabel")->text(), QStringLiteral("45"));
}

void ExportControllerTest::showsTheProblemsOfTheExport()
{
    m_controller->start(false);
    QTRY_COMPARE(m_controller->knowledge().exports.size(), std::size_t{1});
    addProblem();
    m_journal->readKnowledge();
    QTRY_VERIFY(button("showProblemButton"));
    QSignalSpy pending(m_page.get(), &ExportPage::pendingRequested);
    button("showProblemButton")->click();
    QCOMPARE(pending.first().first().toString(), QStringLiteral("AMBIGUOUS"));
}

void ExportControllerTest::doesNotMixUpTheProblemsOfInstances()
{
    m_controller->start(false);
    QTRY_COMPARE(m_controller->knowledge().exports.size(), std::size_t{1});
    addProblem();
    ExportTarget other = target();
    other.instanceName = QStringLiteral("Other");
    other.instanceUrl = QStringLiteral("https://other");
    setTarget(other);
    // The summary is that of an export to Acme; its problems cannot be opened from here.
    QVERIFY(!button("showProblemButton"));
    setTarget(target());
    QVERIFY(button("showProblemButton"));
}

void ExportControllerTest::showsTheNewTargetAtOnce()
{
    ExportTarget other = target();
    other.instanceName = QStringLiteral("Other");
    m_controller->setTarget(other);
    QCOMPARE(child<QLabel>(*m_page, "scopeInstanceLabel")->text(), QStringLiteral("Other"));
    QCOMPARE(m_controller->target().instanceName, QStringLiteral("Other"));
}

ITAM_TEST(ExportControllerTest)
#include "tst_exportcontroller.moc"
