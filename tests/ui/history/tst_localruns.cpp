// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/journal/support.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/fakeprompter.h"
#include "tests/fakes/widgetrules.h"
#include "tests/testcase.h"
#include "ui/history/historycontroller.h"
#include "ui/history/problemsview.h"
#include "ui/history/rundetail.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"

#include <QTabWidget>

using namespace itam;
using namespace itam::ui;
using core::journal::Journal;
using core::journal::Landing;
using history::RunDetail;
using tests::child;

// servicenow-ire.md 14.1: the instance keeps no runs of that channel, so the page shows those of the journal and says
// so.
class LocalRunsTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void ir14_marksLocalRunsAndSaysWhy();
    void aRunOffersNothingThatOnlyTheInstanceHas();
    void theNewestRunShowsWhatIsPending();
    void anOlderRunDoesNotClaimThatAllLanded();
    void anotherChannelShowsTheInstanceAgain();

private:
    void show();
    void exportAll(const QString& id, Landing::End end);
    void open(const QString& number);
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("journal.db")); }
    [[nodiscard]] QString cell(int row, models::ImportRunModel::Column column) const
    {
        return m_page->runs().index(row, static_cast<int>(column)).data().toString();
    }

    const QString url = QStringLiteral("https://example.service-now.com");
    tests::FakeClock m_clock;
    tests::FakePrompter m_prompter;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<services::HistoryReader> m_reader;
    std::unique_ptr<history::HistoryPage> m_page;
    std::unique_ptr<history::HistoryController> m_controller;
};

void LocalRunsTest::init()
{
    TestCase::init();
    widgets::applyTheme(*qApp, widgets::SchemeChoice::Light);
    m_folder = std::make_unique<QTemporaryDir>();
    m_reader = std::make_unique<services::HistoryReader>(services::HistoryPorts{
        .local = services::localRuns(path(), url, QString()), .journal = services::journalLookup(path())});
    m_page = std::make_unique<history::HistoryPage>(m_clock);
    m_controller = std::make_unique<history::HistoryController>(*m_page, *m_reader, m_prompter, m_clock);
    m_page->resize(1200, 800);
}

void LocalRunsTest::cleanup()
{
    m_controller.reset();
    m_page.reset();
    m_reader.reset();
    m_folder.reset();
}

void LocalRunsTest::exportAll(const QString& id, Landing::End end)
{
    auto journal = Journal::open(path());
    ITAM_OK(journal);
    ITAM_OK(tests::sendExport(*journal, id, 1));
    auto last = tests::runEnd(id);
    last.type.runNumber = QLatin1Char('L') + id + QStringLiteral("-H");
    last.type.runState = QStringLiteral("Succeeded");
    last.type.segments = 1;
    (end == Landing::End::Landed ? last.type.inserted : last.type.skipped) = 2;
    ITAM_OK(journal->account(last, tests::endsOf(*journal, id, end)));
    auto record = tests::exportRecord(id);
    record.outcome = core::journal::Outcome::Succeeded;
    ITAM_OK(journal->finishExport(record));
}

void LocalRunsTest::show()
{
    m_page->show();
    QTRY_VERIFY(m_page->runs().rowCount() > 0);
}

void LocalRunsTest::open(const QString& number)
{
    const models::RunEntry* entry = m_page->runs().at(m_page->runs().rowOf(number));
    QVERIFY(entry);
    m_page->openRun(*entry, true);
}

void LocalRunsTest::ir14_marksLocalRunsAndSaysWhy()
{
    exportAll(QStringLiteral("E1"), Landing::End::Landed);
    show();
    const auto* note = child<QLabel>(*m_page, "localRunsLabel");
    QVERIFY(note->isVisible());
    QVERIFY2(note->text().contains(QStringLiteral("keeps no Import Runs")), qPrintable(note->text()));
    QCOMPARE(cell(0, models::ImportRunModel::Column::Number), QStringLiteral("LE1-H"));
    QCOMPARE(cell(0, models::ImportRunModel::Column::Origin), QStringLiteral("Local run"));
    open(QStringLiteral("LE1-H"));
    QCOMPARE(child<QLabel>(*m_page, "ownOutcomeLabel")->isVisible(), true);
}

void LocalRunsTest::aRunOffersNothingThatOnlyTheInstanceHas()
{
    exportAll(QStringLiteral("E1"), Landing::End::Landed);
    show();
    open(QStringLiteral("LE1-H"));
    const RunDetail& detail = m_page->detail();
    QVERIFY(!detail.findChild<QTabWidget*>()->isTabVisible(RunDetail::Payload));
    for (const char* name : {"transactionRowsButton", "problemRowButton", "closeRunAsFailedButton"})
        QVERIFY2(child<QWidget>(*m_page, name)->isHidden(), name);
    m_page->detail().setTab(RunDetail::Transactions);
    QTRY_COMPARE(m_page->detail().transactions().rowCount(), 1);
    emit m_page->detail().transactionTable()->rowActivated(m_page->detail().transactions().index(0, 0));
    QCOMPARE(m_page->detail().tab(), RunDetail::Transactions);
}

void LocalRunsTest::theNewestRunShowsWhatIsPending()
{
    exportAll(QStringLiteral("E1"), Landing::End::NotLanded);
    show();
    open(QStringLiteral("LE1-H"));
    m_page->detail().setTab(RunDetail::Problems);
    auto& problems = m_page->detail().problems();
    QTRY_COMPARE(problems.groupTable()->model()->rowCount(), 1);
    QTRY_COMPARE(child<widgets::TableView>(problems, "problemRowsTable")->model()->rowCount(), 2);
}

void LocalRunsTest::anOlderRunDoesNotClaimThatAllLanded()
{
    exportAll(QStringLiteral("E1"), Landing::End::NotLanded);
    exportAll(QStringLiteral("E2"), Landing::End::Landed);
    show();
    open(QStringLiteral("LE1-H"));
    m_page->detail().setTab(RunDetail::Problems);
    const auto* empty = child<widgets::EmptyState>(*m_page->detail().problems().groupTable(), "emptyState");
    QTRY_COMPARE(empty->title(), QStringLiteral("Not known any more"));
    open(QStringLiteral("LE2-H"));
    QTRY_COMPARE(empty->title(), QStringLiteral("Every row landed"));
}

void LocalRunsTest::anotherChannelShowsTheInstanceAgain()
{
    exportAll(QStringLiteral("E1"), Landing::End::Landed);
    show();
    m_reader->setPorts({});
    m_controller->forgetInstance();
    QVERIFY(child<QLabel>(*m_page, "localRunsLabel")->isHidden());
    QTRY_COMPARE(m_page->runs().rowCount(), 0);
}

ITAM_TEST(LocalRunsTest)
#include "tst_localruns.moc"
