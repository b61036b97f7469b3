// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakeprompter.h"
#include "tests/fakes/smallexport.h"
#include "tests/fakes/widgetrules.h"
#include "tests/testcase.h"
#include "ui/shell/shellcontroller.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/statechip.h"
#include "ui/widgets/tableview.h"

#include <QAbstractItemView>
#include <QLoggingCategory>
#include <QMenuBar>
#include <QSignalSpy>

using namespace itam;
using namespace itam::ui;
using namespace itam::ui::shell;
using core::model::DataType;
using exporter::ExportPage;
using tests::child;

class ShellControllerTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("itam.*.info=false")); }
    void init();
    void cleanup();
    void closesWhenNothingRuns();
    void asksThreeWaysWhileAnExportRuns();
    void staysWhenAskedTo();
    void keepsRunningHiddenAndQuitsAtTheEnd();
    void stopsAfterTheSegmentAndQuits();
    void aWindowThatWasCalledBackStays();
    void quitsWhenTheExportEndedDuringTheQuestion();
    void showsTheTargetEverywhere();
    void showsTheConnection();
    void startsFromOverviewAndMenuOnTheExportPage();
    void offersNoSecondExport();
    void showsARunningExportOnEveryPage();
    void stopsFromBarAndMenu();
    void showsTheEndEverywhere();
    void passesIntentsOfTheOverviewOn();
    void opensPendingRecordsOfTheWantedCauseFirst();
    void opensAllPendingRecords();
    void acknowledgedProblemsLeaveTheBadgeUntilTheyGrow();
    void leadsFromPendingRecordsToRecordsAndProperties();
    void readsPendingRecordsFromTheJournal();
    void saysThatPendingRecordsCannotBeRead();
    void saysThatTheJournalCannotBeRead();
    void mnemonicsOfWindowAndPageDiffer();

private:
    void setTarget(const exporter::ExportTarget& target)
    {
        QSignalSpy known(m_exportController.get(), &exporter::ExportController::knowledgeChanged);
        m_shell->setTarget(target);
        QTRY_COMPARE(known.count(), 1);
    }
    static exporter::ExportTarget target()
    {
        exporter::ExportTarget target;
        target.instanceName = QStringLiteral("Acme");
        target.instanceUrl = tests::SmallExport::instanceUrl();
        return target;
    }
    void startHanging()
    {
        m_channel = m_hanging.get();
        m_shell->startExport();
        QTRY_VERIFY(m_hanging->hangs);
    }
    void fillJournal();
    void addPending(DataType type, int count, const char* reason);
    void readKnowledge();
    [[nodiscard]] QString overviewTitle() const
    {
        return child<QAbstractItemView>(*m_window, "navigationList")->model()->index(0, 0).data().toString();
    }
    void breakJournal();
    void endExport()
    {
        m_service->stopNow();
        QTRY_VERIFY(!m_service->isRunning());
    }
    [[nodiscard]] QPushButton* button(const char* name) const { return child<QPushButton>(*m_window, name); }
    [[nodiscard]] exporter::PendingDialog* pending() const { return m_window->findChild<exporter::PendingDialog*>(); }

    std::unique_ptr<tests::SmallExport> m_export;
    std::unique_ptr<tests::FakeInstance> m_instance;
    std::unique_ptr<tests::HangingInstance> m_hanging;
    core::servicenow::IntegrationChannel* m_channel = nullptr;
    tests::FakePrompter m_prompter;
    std::unique_ptr<MainWindow> m_window;
    OverviewPage* m_overview = nullptr;
    ExportPage* m_exportPage = nullptr;
    std::unique_ptr<services::ExportService> m_service;
    std::unique_ptr<services::JournalReader> m_journal;
    std::unique_ptr<exporter::ExportController> m_exportController;
    std::unique_ptr<ShellController> m_shell;
    std::unique_ptr<QSignalSpy> m_ready;
    core::journal::Owner m_owner;
};

void ShellControllerTest::init()
{
    TestCase::init();
    m_prompter = {};
    m_prompter.answersLater = true;
    m_export = std::make_unique<tests::SmallExport>();
    QVERIFY(m_export->valid);
    m_instance = std::make_unique<tests::FakeInstance>();
    m_hanging = std::make_unique<tests::HangingInstance>();
    m_channel = m_instance.get();
    m_window = std::make_unique<MainWindow>();
    m_overview = new OverviewPage(m_window.get());
    m_exportPage = new ExportPage(m_export->clock, m_window.get());
    m_window->addPage({QStringLiteral("overview"), QStringLiteral("Overview"), QStringLiteral("overview")}, m_overview);
    m_window->addPage({QStringLiteral("export"), QStringLiteral("Export"), QStringLiteral("export")}, m_exportPage);
    m_window->buildMenus();
    m_service = std::make_unique<services::ExportService>();
    m_journal = std::make_unique<services::JournalReader>(m_export->journalPath());
    m_exportController =
        std::make_unique<exporter::ExportController>(*m_exportPage, *m_service, *m_journal, m_prompter, [this](bool) {
            return exporter::ExportController::Prepared{m_export->session(*m_channel), m_export->options};
        });
    m_shell = std::make_unique<ShellController>(ShellController::Parts{.window = *m_window,
                                                                       .overview = *m_overview,
                                                                       .exportController = *m_exportController,
                                                                       .exports = *m_service,
                                                                       .journal = *m_journal,
                                                                       .prompter = m_prompter,
                                                                       .clock = m_export->clock});
    m_ready = std::make_unique<QSignalSpy>(m_shell.get(), &ShellController::readyToQuit);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    setTarget(target());
}

void ShellControllerTest::cleanup()
{
    m_ready.reset();
    m_shell.reset();
    m_exportController.reset();
    m_journal.reset();
    m_service.reset();
    m_window.reset();
}

// An export that landed, then records that did not: 2 computers, 3 contracts.
void ShellControllerTest::fillJournal()
{
    m_shell->startExport();
    QTRY_COMPARE(m_exportController->knowledge().exports.size(), std::size_t{1});
    {
        auto journal = core::journal::Journal::open(m_export->journalPath());
        QVERIFY(journal);
        m_owner = journal->owners()->first();
    }
    addPending(DataType::Hardware, 2, "AMBIGUOUS");
    addPending(DataType::Contracts, 3, "CI_NOT_FOUND");
    readKnowledge();
}

void ShellControllerTest::addPending(DataType type, int count, const char* reason)
{
    auto journal = core::journal::Journal::open(m_export->journalPath());
    QVERIFY(journal);
    core::journal::Owner owner = m_owner;
    owner.type = type;
    std::vector<core::journal::Landing> landings;
    for (int i = 1; i <= count; ++i) {
        core::journal::Landing landing;
        landing.end = core::journal::Landing::End::NotLanded;
        landing.record.key = QByteArray(reason) + QByteArray::number(i);
        landing.reason = QString::fromLatin1(reason);
        landings.push_back(landing);
    }
    QVERIFY(journal->recordUnsendable(owner, landings, m_export->clock.nowUtc()));
}

void ShellControllerTest::readKnowledge()
{
    QSignalSpy known(m_exportController.get(), &exporter::ExportController::knowledgeChanged);
    m_journal->readKnowledge();
    QTRY_COMPARE(known.count(), 1);
}

void ShellControllerTest::breakJournal()
{
    for (const char* ending : {"", "-wal", "-shm"})
        QFile::remove(m_export->journalPath() + QString::fromLatin1(ending));
    QFile file(m_export->journalPath());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8192, 'x'));
}

void ShellControllerTest::closesWhenNothingRuns()
{
    m_window->close();
    QCOMPARE(m_ready->count(), 1);
    QVERIFY(m_prompter.questions.isEmpty());
}

void ShellControllerTest::asksThreeWaysWhileAnExportRuns()
{
    startHanging();
    m_window->close();
    QCOMPARE(m_ready->count(), 0);
    QCOMPARE(m_prompter.questions.size(), 1);
    const widgets::Question& question = m_prompter.questions.first();
    QCOMPARE(question.choices.size(), 3);
    QCOMPARE(question.cancel, 0);
    QVERIFY(question.text.contains(QLatin1String("Acme")));
    m_prompter.reply(0);
    endExport();
}

void ShellControllerTest::staysWhenAskedTo()
{
    startHanging();
    m_window->close();
    m_prompter.reply(0);
    QVERIFY(m_window->isVisible());
    QVERIFY(!m_service->isStopping());
    endExport();
    QCOMPARE(m_ready->count(), 0);
}

void ShellControllerTest::keepsRunningHiddenAndQuitsAtTheEnd()
{
    startHanging();
    m_window->close();
    m_prompter.reply(1);
    QVERIFY(!m_window->isVisible());
    QVERIFY(m_service->isRunning());
    QVERIFY(!m_service->isStopping());
    QCOMPARE(m_ready->count(), 0);
    endExport();
    QCOMPARE(m_ready->count(), 1);
}

void ShellControllerTest::stopsAfterTheSegmentAndQuits()
{
    startHanging();
    m_window->close();
    m_prompter.reply(2);
    QVERIFY(!m_window->isVisible());
    QVERIFY(m_service->isStopping());
    QVERIFY(!m_service->isStoppingNow());
    endExport();
    QCOMPARE(m_ready->count(), 1);
}

void ShellControllerTest::aWindowThatWasCalledBackStays()
{
    startHanging();
    m_window->close();
    m_prompter.reply(1);
    m_window->show(); // the program was started a second time
    endExport();
    QCOMPARE(m_ready->count(), 0);
    QVERIFY(m_window->isVisible());
}

void ShellControllerTest::quitsWhenTheExportEndedDuringTheQuestion()
{
    startHanging();
    m_window->close();
    endExport();
    QCOMPARE(m_ready->count(), 0);
    m_prompter.reply(1);
    QCOMPARE(m_ready->count(), 1);
}

void ShellControllerTest::showsTheTargetEverywhere()
{
    QCOMPARE(child<QLabel>(*m_window, "headerInstanceLabel")->text(), QStringLiteral("Acme"));
    QCOMPARE(child<QLabel>(*m_window, "scopeInstanceLabel")->text(), QStringLiteral("Acme"));
    QVERIFY(!child<QWidget>(*m_window, "firstStepsCard")->isVisible());
    QCOMPARE(child<QLabel>(*m_window, "footLastLabel")->text(), QStringLiteral("No export yet"));
    setTarget({});
    QVERIFY(child<QWidget>(*m_window, "firstStepsCard")->isVisible());
}

void ShellControllerTest::showsTheConnection()
{
    m_shell->setConnection({models::Severity::Ok, QStringLiteral("ok"), QStringLiteral("Connected")},
                           m_export->clock.nowUtc());
    QCOMPARE(child<widgets::StateChip>(*m_window, "headerConnectionChip")->state().word, QStringLiteral("Connected"));
    QCOMPARE(child<QLabel>(*m_window, "headerAgeLabel")->text(), QStringLiteral("checked just now"));
    // The next target does not take it away.
    setTarget(target());
    QVERIFY(child<QWidget>(*m_window, "headerConnectionChip")->isVisible());
}

void ShellControllerTest::startsFromOverviewAndMenuOnTheExportPage()
{
    QTest::mouseClick(button("overviewExportButton"), Qt::LeftButton);
    QCOMPARE(m_window->currentPage(), QStringLiteral("export"));
    QTRY_COMPARE(m_exportPage->stage(), ExportPage::Stage::After);
    m_window->showPage(QStringLiteral("overview"));
    m_channel = m_hanging.get();
    QTest::keyClick(m_window.get(), Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), QStringLiteral("export"));
    QVERIFY(m_service->isRunning());
    endExport();
}

void ShellControllerTest::offersNoSecondExport()
{
    QSignalSpy changed(m_shell.get(), &ShellController::exportRunningChanged);
    startHanging();
    QCOMPARE(changed.count(), 1);
    QVERIFY(!button("overviewExportButton")->isEnabled());
    QVERIFY(!child<QAction>(*m_window, "exportNowAction")->isEnabled());
    endExport();
    QCOMPARE(changed.count(), 2);
    QVERIFY(button("overviewExportButton")->isEnabled());
    QVERIFY(child<QAction>(*m_window, "exportNowAction")->isEnabled());
}

void ShellControllerTest::showsARunningExportOnEveryPage()
{
    startHanging();
    m_window->showPage(QStringLiteral("overview"));
    QVERIFY(m_window->exportBar().isVisible());
    QTRY_COMPARE(child<QLabel>(*m_window, "exportBarLabel")->text(),
                 QStringLiteral("Hardware inventory: Sending changes"));
    endExport();
    QVERIFY(!m_window->exportBar().isVisible());
}

void ShellControllerTest::stopsFromBarAndMenu()
{
    startHanging();
    m_window->showPage(QStringLiteral("overview"));
    QTest::mouseClick(button("stopExportButton"), Qt::LeftButton);
    QVERIFY(m_service->isStopping());
    QVERIFY(!button("stopExportButton")->isEnabled());
    QVERIFY(!child<QAction>(*m_window, "stopExportAction")->isEnabled());
    QVERIFY(!button("stopAfterSegmentButton")->isEnabled());
    endExport();
    m_hanging = std::make_unique<tests::HangingInstance>();
    m_hanging->instance.report.instanceId = QStringLiteral("another");
    startHanging();
    QVERIFY(button("stopExportButton")->isEnabled());
    child<QAction>(*m_window, "stopExportAction")->trigger();
    QVERIFY(m_service->isStopping());
    endExport();
}

void ShellControllerTest::showsTheEndEverywhere()
{
    m_shell->startExport();
    QTRY_COMPARE(child<QLabel>(*m_window, "footLastLabel")->text(), QStringLiteral("Last export just now: Succeeded"));
    QVERIFY(button("openLastExportButton")->isVisibleTo(m_overview));
    QSignalSpy history(m_shell.get(), &ShellController::historyRequested);
    button("openLastExportButton")->click();
    QCOMPARE(history.first().first().toString(), m_exportController->knowledge().exports.front().exportId);
}

void ShellControllerTest::passesIntentsOfTheOverviewOn()
{
    QSignalSpy settings(m_shell.get(), &ShellController::settingsRequested);
    QSignalSpy embedded(m_shell.get(), &ShellController::embeddedInstanceRequested);
    setTarget({});
    button("connectButton")->click();
    button("useEmbeddedButton")->click();
    QCOMPARE(settings.count(), 1);
    QCOMPARE(embedded.count(), 1);
}

void ShellControllerTest::opensPendingRecordsOfTheWantedCauseFirst()
{
    fillJournal();
    m_shell->showPending(QStringLiteral("CI_NOT_FOUND"));
    QVERIFY(pending()->isVisible());
    const auto* types = child<QComboBox>(*pending(), "pendingTypeComboBox");
    QCOMPARE(types->count(), 2);
    QCOMPARE(types->currentText(), QStringLiteral("Contracts (3)"));
    QTRY_COMPARE(child<widgets::TableView>(*pending(), "pendingTable")->model()->rowCount(), 3);
}

void ShellControllerTest::opensAllPendingRecords()
{
    fillJournal();
    m_shell->showPending({});
    QCOMPARE(child<QComboBox>(*pending(), "pendingTypeComboBox")->currentText(),
             QStringLiteral("Hardware inventory (2)"));
    QTRY_COMPARE(child<widgets::TableView>(*pending(), "pendingTable")->model()->rowCount(), 2);
    QVERIFY(child<QLineEdit>(*pending(), "pendingFilterEdit")->text().isEmpty());
}

void ShellControllerTest::acknowledgedProblemsLeaveTheBadgeUntilTheyGrow()
{
    fillJournal();
    QCOMPARE(overviewTitle(), QStringLiteral("Overview (5)"));
    emit m_overview->acknowledgeRequested({DataType::Contracts, QStringLiteral("CI_NOT_FOUND"), 3});
    QCOMPARE(overviewTitle(), QStringLiteral("Overview (2)"));
    emit m_overview->reopenRequested({DataType::Contracts, QStringLiteral("CI_NOT_FOUND"), 3});
    QCOMPARE(overviewTitle(), QStringLiteral("Overview (5)"));
    emit m_overview->acknowledgeRequested({DataType::Contracts, QStringLiteral("CI_NOT_FOUND"), 3});
    readKnowledge();
    QCOMPARE(overviewTitle(), QStringLiteral("Overview (2)"));
    addPending(DataType::Contracts, 4, "CI_NOT_FOUND");
    readKnowledge();
    QCOMPARE(overviewTitle(), QStringLiteral("Overview (6)"));
}

void ShellControllerTest::leadsFromPendingRecordsToRecordsAndProperties()
{
    fillJournal();
    addPending(DataType::Hardware, 1, "ADD_OFF");
    readKnowledge();
    QSignalSpy records(m_shell.get(), &ShellController::recordsRequested);
    QSignalSpy properties(m_shell.get(), &ShellController::propertiesRequested);
    // The type of the line that was pressed comes first, also when another has the same cause.
    addPending(DataType::Applications, 1, "CI_NOT_FOUND");
    readKnowledge();
    m_shell->showPending(QStringLiteral("CI_NOT_FOUND"), DataType::Applications);
    QCOMPARE(child<QComboBox>(*pending(), "pendingTypeComboBox")->currentText(),
             QStringLiteral("Installed applications (1)"));
    m_shell->showPending(QStringLiteral("CI_NOT_FOUND"));
    QVERIFY(QTest::qWaitForWindowActive(pending()));
    QTest::keyClick(child<QPushButton>(*pending(), "pendingInRecordsButton"), Qt::Key_Space);
    QCOMPARE(records.count(), 1);
    QCOMPARE(records.first().first().value<DataType>(), DataType::Contracts);
    QCOMPARE(records.first().last().toString(), QStringLiteral("CI_NOT_FOUND"));
    QVERIFY(!pending()->isVisible());
    m_shell->showPending(QStringLiteral("ADD_OFF"));
    QTRY_VERIFY(child<QPushButton>(*pending(), "pendingPropertiesButton")->isVisible());
    QTest::keyClick(child<QPushButton>(*pending(), "pendingPropertiesButton"), Qt::Key_Space);
    QCOMPARE(properties.count(), 1);
    QVERIFY(!pending()->isVisible());
}

void ShellControllerTest::readsPendingRecordsFromTheJournal()
{
    fillJournal();
    m_window->showPage(QStringLiteral("overview"));
    QTRY_VERIFY(button("showOpenProblemButton"));
    QCOMPARE(m_window->findChild<QAbstractItemView*>(QStringLiteral("navigationList"))->model()->index(0, 0).data(),
             QVariant(QStringLiteral("Overview (5)")));
    button("showOpenProblemButton")->click();
    const auto* table = child<widgets::TableView>(*pending(), "pendingTable");
    QTRY_COMPARE(table->model()->rowCount(), 3);
    QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("CI_NOT_FOUND1"));
}

void ShellControllerTest::saysThatPendingRecordsCannotBeRead()
{
    fillJournal();
    breakJournal();
    m_shell->showPending({});
    auto* bar = pending()->findChild<widgets::MessageBar*>();
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(child<QPushButton>(*pending(), "pendingTryAgainButton"));
    QVERIFY(m_window->messages().isEmpty());
}

void ShellControllerTest::saysThatTheJournalCannotBeRead()
{
    breakJournal();
    m_journal->readKnowledge();
    QTRY_VERIFY(!m_window->messages().isEmpty());
    QVERIFY(m_window->messages().isVisible());
}

void ShellControllerTest::mnemonicsOfWindowAndPageDiffer()
{
    m_window->showPage(QStringLiteral("export"));
    QStringList seen;
    for (const QAction* menu : m_window->menuBar()->actions())
        seen.append(QKeySequence::mnemonic(menu->text()).toString());
    for (const QAbstractButton* each : m_window->findChildren<QAbstractButton*>()) {
        const QString mnemonic = QKeySequence::mnemonic(each->text()).toString();
        if (each->isVisible() && !mnemonic.isEmpty())
            seen.append(mnemonic);
    }
    QVERIFY(seen.size() >= 5);
    QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), seen.size());
}

ITAM_TEST(ShellControllerTest)
#include "tst_shellcontroller.moc"
