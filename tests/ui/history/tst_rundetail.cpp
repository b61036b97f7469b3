// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakeprompter.h"
#include "tests/fakes/historyaccess.h"
#include "tests/fakes/widgetrules.h"
#include "tests/testcase.h"
#include "ui/history/historycontroller.h"
#include "ui/history/payloadview.h"
#include "ui/history/problemsview.h"
#include "ui/history/rundetail.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"

#include <QFile>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace itam;
using namespace itam::ui;
using history::RunDetail;
using tests::child;
using tests::ComputedHistory;

// One run opened: its tabs ask when they are looked at, and files are written.
class RunDetailTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init()
    {
        TestCase::init();
        widgets::applyTheme(*qApp, widgets::SchemeChoice::Light);
        m_instance = std::make_unique<ComputedHistory>();
        m_prompter = {};
        m_instance->runTotal = 20;
        m_instance->transactionTotal = 230;
        m_reader = std::make_unique<services::HistoryReader>(tests::portsTo(*m_instance));
        m_page = std::make_unique<history::HistoryPage>(m_clock);
        m_controller = std::make_unique<history::HistoryController>(*m_page, *m_reader, m_prompter, m_clock);
        m_page->resize(1200, 800);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QTRY_COMPARE(m_page->runs().rowCount(), 20);
        m_page->runTable()->setFocus();
        QTest::keyClick(m_page->runTable(), Qt::Key_Return); // run 20: four rows with problems
    }
    void cleanup()
    {
        m_controller.reset();
        m_page.reset();
        m_reader.reset();
        m_instance.reset();
    }
    void asksForATabWhenItIsLookedAt();
    void showsWhatTheJournalKnows();
    void pagesThroughTransactions();
    void showsTransactionsWithProblemsOnly();
    void groupsProblemsFirstAndListsThemSecond();
    void restrictsRowsToACause();
    void saysThatEveryRowLanded();
    void showsAnErrorWhereItHappened();
    void fetchesAPayloadOnlyWhenAsked();
    void opensThePayloadOfATransactionWithEnter();
    void searchesThePayload();
    void savesThePayload();
    void writesFilteredRunsAsCsv();
    void writesProblemsOfTheChosenCause();
    void writesNothingWhenNoFileIsPicked();
    void saysWhyAFileCouldNotBeWritten();
    void stopsWriting();
    void leadsToStagedRows();
    void offersToCloseARunThatIsNotFinished_I12();

private:
    [[nodiscard]] RunDetail& detail() const { return m_page->detail(); }
    void openTransactions()
    {
        detail().setTab(RunDetail::Transactions);
        QTRY_COMPARE(detail().transactions().rowCount(), 200);
    }
    void openPayload()
    {
        openTransactions();
        detail().transactionTable()->setFocus();
        QTest::keyClick(detail().transactionTable(), Qt::Key_Return);
        QTRY_VERIFY(!text()->toPlainText().isEmpty());
    }
    [[nodiscard]] QPlainTextEdit* text() const { return child<QPlainTextEdit>(*m_page, "payloadTextEdit"); }
    [[nodiscard]] widgets::MessageBar* fileBar() const { return child<widgets::MessageBar>(*m_page, "fileMessageBar"); }
    [[nodiscard]] static QStringList linesOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly)
                   ? QString::fromUtf8(file.readAll()).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts)
                   : QStringList();
    }

    QTemporaryDir m_folder;
    tests::FakeClock m_clock;
    tests::FakePrompter m_prompter;
    std::unique_ptr<ComputedHistory> m_instance;
    std::unique_ptr<services::HistoryReader> m_reader;
    std::unique_ptr<history::HistoryPage> m_page;
    std::unique_ptr<history::HistoryController> m_controller;
};

void RunDetailTest::asksForATabWhenItIsLookedAt()
{
    QCOMPARE(detail().tab(), RunDetail::Summary);
    QCOMPARE(m_instance->queries().size(), 1);
    openTransactions();
    QCOMPARE(m_instance->queries().size(), 2);
    QCOMPARE(m_instance->queries().last(), QStringLiteral("import_transaction import_run=run20^ORDERBYDESCnumber"));
    detail().setTab(RunDetail::Summary);
    detail().setTab(RunDetail::Transactions);
    QCoreApplication::processEvents();
    QCOMPARE(m_instance->queries().size(), 2);
}

void RunDetailTest::showsWhatTheJournalKnows()
{
    QVERIFY(child<QLabel>(*m_page, "notOursLabel")->isVisible());
    services::HistoryPorts ports = tests::portsTo(*m_instance);
    ports.journal = [](const QStringList& exportIds, const std::stop_token&) -> Result<QList<models::JournalRun>> {
        return QList<models::JournalRun>{{.exportId = exportIds.first(),
                                          .type = core::model::DataType::Applications,
                                          .outcome = core::journal::Outcome::SucceededWithProblems,
                                          .sent = 1234,
                                          .retries = 2}};
    };
    m_reader->setPorts(ports);
    m_controller->refresh();
    QTRY_VERIFY(!child<QLabel>(*m_page, "notOursLabel")->isVisible());
    QCOMPARE(child<QLabel>(*m_page, "ownSentLabel")->text(), QLocale().toString(1234));
    QCOMPARE(child<QLabel>(*m_page, "ownRetriesLabel")->text(), QStringLiteral("2"));
}

void RunDetailTest::pagesThroughTransactions()
{
    openTransactions();
    detail().transactionTable()->setFocus();
    QTest::keyClick(detail().transactionTable(), Qt::Key_End, Qt::ControlModifier);
    QTRY_COMPARE(detail().transactions().rowCount(), 230);
    QVERIFY(m_instance->queries().last().contains(QLatin1String("number<ITXN0000031")));
}

void RunDetailTest::showsTransactionsWithProblemsOnly()
{
    openTransactions();
    QTest::mouseClick(child<QPushButton>(*m_page, "transactionProblemsButton"), Qt::LeftButton);
    QTRY_VERIFY(m_instance->queries().last().contains(QLatin1String("import_run=run20^state=Failed^ORrows_error>0")));
    QTRY_VERIFY(!detail().transactionTable()->property("dimmed").toBool());
    // Another run begins with all of them.
    m_page->runTable()->setCurrentIndex(m_page->runs().index(2, 0));
    QTRY_COMPARE(detail().run().run.number, ComputedHistory::runNumber(18));
    QVERIFY(!detail().showsProblemsOnly());
}

void RunDetailTest::groupsProblemsFirstAndListsThemSecond()
{
    detail().setTab(RunDetail::Problems);
    history::ProblemsView& problems = detail().problems();
    QTRY_COMPARE(problems.rows().rowCount(), 4);
    // Two failed transactions are one fact, before the rows by cause.
    QTRY_COMPARE(problems.groupTable()->model()->rowCount(), 3);
    const auto cause = static_cast<int>(models::ProblemGroupModel::Column::Cause);
    QCOMPARE(problems.groupTable()->model()->index(0, cause).data().toString(),
             QStringLiteral("The table could not be written"));
    QCOMPARE(problems.groupTable()->model()->index(1, 1).data(models::RawRole).toInt(), 3);
}

void RunDetailTest::restrictsRowsToACause()
{
    detail().setTab(RunDetail::Problems);
    history::ProblemsView& problems = detail().problems();
    QTRY_COMPARE(problems.groupTable()->model()->rowCount(), 3);
    QTRY_COMPARE(problems.rows().rowCount(), 4);
    problems.groupTable()->setFocus();
    for (int row = 0; row < 3; ++row)
        QTest::keyClick(problems.groupTable(), Qt::Key_Down);
    QCOMPARE(problems.reason(), QStringLiteral("AMBIGUOUS"));
    QTRY_COMPARE(problems.rows().rowCount(), 1);
    QVERIFY(m_instance->queries().join(QLatin1Char('\n')).contains(QLatin1String("^u_reasonSTARTSWITHAMBIGUOUS")));
    QTest::mouseClick(child<QPushButton>(*m_page, "allCausesButton"), Qt::LeftButton);
    QTRY_COMPARE(problems.rows().rowCount(), 4);
    QVERIFY(problems.groupTable()->hasFocus());
}

void RunDetailTest::saysThatEveryRowLanded()
{
    m_instance->transactionTotal = 5;
    m_instance->problemTotal = 0;
    m_page->runTable()->setCurrentIndex(m_page->runs().index(1, 0)); // run 19: no problem
    QTRY_COMPARE(detail().run().run.number, ComputedHistory::runNumber(19));
    detail().setTab(RunDetail::Problems);
    QTRY_COMPARE(child<widgets::EmptyState>(*detail().problems().groupTable(), "emptyState")->title(),
                 QStringLiteral("Every row landed"));
}

void RunDetailTest::showsAnErrorWhereItHappened()
{
    m_instance->failWith = 403;
    detail().setTab(RunDetail::Transactions);
    auto* button = child<QPushButton>(*detail().transactionTable(), "emptyStateButton");
    QTRY_VERIFY(button->isVisible());
    m_instance->failWith = 0;
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(detail().transactions().rowCount(), 200);
    m_instance->failWith = 403;
    detail().setTab(RunDetail::Problems);
    button = child<QPushButton>(*detail().problems().groupTable(), "emptyStateButton");
    QTRY_VERIFY(button->isVisible());
    m_instance->failWith = 0;
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(detail().problems().rows().rowCount(), 4);
}

void RunDetailTest::fetchesAPayloadOnlyWhenAsked()
{
    openTransactions();
    detail().setTab(RunDetail::Payload);
    QCOMPARE(detail().payload().number(), ComputedHistory::transactionNumber(230));
    const auto asked = m_instance->queries().size();
    QTest::mouseClick(child<QPushButton>(*m_page, "showPayloadButton"), Qt::LeftButton);
    QTRY_VERIFY(text()->toPlainText().contains(QLatin1String("<data key=\"C1\">one</data>")));
    QCOMPARE(m_instance->queries().size(), asked + 2); // its size, then itself
    QVERIFY(text()->hasFocus());
}

void RunDetailTest::opensThePayloadOfATransactionWithEnter()
{
    openPayload();
    QCOMPARE(detail().tab(), RunDetail::Payload);
    QVERIFY(child<QLabel>(*m_page, "payloadSizeLabel")->text().startsWith(ComputedHistory::transactionNumber(230)));
    // Another transaction offers its own.
    detail().transactionTable()->setCurrentIndex(detail().transactions().index(3, 0));
    QCOMPARE(detail().payload().number(), ComputedHistory::transactionNumber(227));
    QVERIFY(text()->toPlainText().isEmpty());
}

void RunDetailTest::searchesThePayload()
{
    m_instance->payload = "<a><b>one</b><b>two</b><b>One more</b></a>";
    openPayload();
    QTest::keyClick(text(), Qt::Key_F, Qt::ControlModifier);
    auto* search = child<QLineEdit>(*m_page, "payloadSearchEdit");
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, QStringLiteral("ONE"));
    auto* matches = child<QLabel>(*m_page, "payloadMatchesLabel");
    QCOMPARE(matches->text(), QStringLiteral("1 of 2"));
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(matches->text(), QStringLiteral("2 of 2"));
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(matches->text(), QStringLiteral("1 of 2"));
    QTest::mouseClick(child<QToolButton>(*m_page, "previousMatchButton"), Qt::LeftButton);
    QCOMPARE(matches->text(), QStringLiteral("2 of 2"));
    search->setText(QStringLiteral("three"));
    QCOMPARE(matches->text(), QStringLiteral("No match"));
    QVERIFY(!child<QToolButton>(*m_page, "nextMatchButton")->isEnabled());
}

void RunDetailTest::savesThePayload()
{
    openPayload();
    m_prompter.path = m_folder.filePath(QStringLiteral("p.xml"));
    QTest::mouseClick(child<QPushButton>(*m_page, "savePayloadButton"), Qt::LeftButton);
    QCOMPARE(m_prompter.suggestedNames.last(), QStringLiteral("ITXN0000230.xml"));
    QFile file(m_prompter.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), m_instance->payload);
    QVERIFY(fileBar()->message().severity == models::Severity::Ok);
}

void RunDetailTest::writesFilteredRunsAsCsv()
{
    m_instance->runTotal = 450;
    models::HistoryChoice choice;
    choice.state = models::HistoryChoice::State::Failed;
    m_page->setChoice(choice);
    m_prompter.path = m_folder.filePath(QStringLiteral("runs.csv"));
    QTRY_COMPARE(m_page->runs().rowCount(), 64); // every seventh
    QTest::mouseClick(child<QPushButton>(*m_page, "runsCsvButton"), Qt::LeftButton);
    QTRY_VERIFY(fileBar()->message().severity == models::Severity::Ok);
    const QStringList lines = linesOf(m_prompter.path);
    QCOMPARE(lines.size(), 65);
    QVERIFY(lines.at(0).startsWith(QLatin1String("State,Import Run,Data type,Received,")));
    QVERIFY(lines.at(1).startsWith(QLatin1String("Failed,IRUN0000448,Contracts,2024-01-01T07:28:00Z,12,500")));
}

void RunDetailTest::writesProblemsOfTheChosenCause()
{
    detail().setTab(RunDetail::Problems);
    QTRY_COMPARE(detail().problems().groupTable()->model()->rowCount(), 3);
    QTRY_COMPARE(detail().problems().rows().rowCount(), 4);
    detail().problems().groupTable()->selectRow(1);
    QTRY_COMPARE(detail().problems().rows().rowCount(), 3);
    m_prompter.path = m_folder.filePath(QStringLiteral("problems.csv"));
    QTest::mouseClick(child<QPushButton>(*m_page, "problemsCsvButton"), Qt::LeftButton);
    QTRY_COMPARE(linesOf(m_prompter.path).size(), 4);
    QVERIFY(linesOf(m_prompter.path).last().contains(QLatin1String("C00003,CI_NOT_FOUND")));
    QCOMPARE(m_prompter.suggestedNames.last(), QStringLiteral("IRUN0000020-problems.csv"));
}

void RunDetailTest::writesNothingWhenNoFileIsPicked()
{
    QTest::mouseClick(child<QPushButton>(*m_page, "runsCsvButton"), Qt::LeftButton);
    QCOMPARE(m_prompter.suggestedNames.size(), 1);
    QVERIFY(!m_reader->isWriting());
    QVERIFY(fileBar()->isEmpty());
}

void RunDetailTest::saysWhyAFileCouldNotBeWritten()
{
    m_prompter.path = m_folder.filePath(QStringLiteral("no/such/folder.csv"));
    QTest::mouseClick(child<QPushButton>(*m_page, "runsCsvButton"), Qt::LeftButton);
    QTRY_VERIFY(fileBar()->message().severity == models::Severity::Error);
}

void RunDetailTest::stopsWriting()
{
    m_instance->transactionTotal = 2'000'000;
    m_prompter.path = m_folder.filePath(QStringLiteral("long.csv"));
    openTransactions();
    QTest::mouseClick(child<QPushButton>(*m_page, "transactionsCsvButton"), Qt::LeftButton);
    auto* stop = child<QPushButton>(*m_page, "stopWritingButton");
    QVERIFY(stop);
    QTest::mouseClick(stop, Qt::LeftButton);
    QVERIFY(!m_reader->isWriting());
    QVERIFY(fileBar()->message().severity == models::Severity::Neutral);
    QVERIFY(!QFile::exists(m_prompter.path));
}

void RunDetailTest::leadsToStagedRows()
{
    QSignalSpy requested(m_page.get(), &history::HistoryPage::rowsRequested);
    openTransactions();
    QTest::mouseClick(child<QPushButton>(*m_page, "transactionRowsButton"), Qt::LeftButton);
    QCOMPARE(requested.count(), 1);
    QCOMPARE(requested.last().at(0).toString(), detail().transactions().at(0)->number);
    QVERIFY(requested.last().at(1).toString().isEmpty());
    detail().setTab(RunDetail::Problems);
    history::ProblemsView& problems = detail().problems();
    QTRY_VERIFY(problems.rows().rowCount() > 0);
    problems.rowTable()->selectRow(0);
    QTest::mouseClick(child<QPushButton>(*m_page, "problemRowButton"), Qt::LeftButton);
    QCOMPARE(requested.count(), 2);
    QCOMPARE(requested.last().at(0).toString(), problems.rows().at(0)->transaction);
    QCOMPARE(requested.last().at(1).toString(), problems.rows().at(0)->key);
}

void RunDetailTest::offersToCloseARunThatIsNotFinished_I12()
{
    auto* button = child<QPushButton>(*m_page, "closeRunAsFailedButton");
    QVERIFY(!button->isVisible());
    models::RunEntry entry = detail().run();
    entry.run.number = QStringLiteral("IRUN0000099");
    entry.run.state = core::wire::ImportState::Processing;
    m_page->openRun(entry, false);
    QVERIFY(button->isVisible());
    QSignalSpy requested(m_page.get(), &history::HistoryPage::closeAsFailedRequested);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(requested.count(), 1);
    QCOMPARE(requested.first().first().toString(), QStringLiteral("IRUN0000099"));
}

ITAM_TEST(RunDetailTest)
#include "tst_rundetail.moc"
