// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/instancesession.h"
#include "core/support/clock.h"
#include "tests/endtoend/exporterprocess.h"
#include "tests/endtoend/smallestate.h"
#include "tests/fakes/fakeprompter.h"
#include "tests/fakes/widgetrules.h"
#include "tests/testcase.h"
#include "ui/history/historycontroller.h"
#include "ui/history/payloadview.h"
#include "ui/history/problemsview.h"
#include "ui/history/rundetail.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"

#include <QDir>
#include <QPlainTextEdit>
#include <QTemporaryDir>

using namespace itam;
using namespace itam::ui;
using history::RunDetail;
using tests::child;

namespace {

class SessionAccess final : public services::TableAccess
{
public:
    explicit SessionAccess(std::unique_ptr<core::servicenow::InstanceSession> session)
        : m_session(std::move(session))
        , m_tables(m_session->tables())
    {
    }
    core::servicenow::TableClient& tables() override { return m_tables; }

private:
    std::unique_ptr<core::servicenow::InstanceSession> m_session;
    core::servicenow::TableClient m_tables;
};

core::servicenow::Credentials credentialsOf(const tests::SandboxProcess& sandbox)
{
    core::servicenow::Credentials credentials;
    credentials.instance = QUrl(sandbox.url());
    credentials.endpoint = QStringLiteral("api/x_fls_flexera_fnms/integration/fnmstosn");
    credentials.user = sandbox.info("user");
    credentials.clientId = sandbox.info("clientId");
    credentials.clientSecret = core::secrets::Secret(sandbox.info("clientSecret").toUtf8());
    credentials.refreshToken = core::secrets::Secret(sandbox.info("refreshToken").toUtf8());
    return credentials;
}

} // namespace

// The page over a real sandbox after a real export: 12 computers, and installations on 3 more that do not exist.
class RealHistoryTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void init()
    {
        TestCase::init();
        m_reader = std::make_unique<services::HistoryReader>(ports());
        m_page = std::make_unique<history::HistoryPage>(m_clock);
        m_controller = std::make_unique<history::HistoryController>(*m_page, *m_reader, m_prompter, m_clock);
        m_page->resize(1200, 800);
        m_page->show();
        QTRY_VERIFY_WITH_TIMEOUT(m_page->runs().rowCount() > 0, 20'000);
    }
    void cleanup()
    {
        m_controller.reset();
        m_page.reset();
        m_reader.reset();
    }
    void listsTheRunsOfTheExportAsOurs();
    void filtersOnTheInstance();
    void showsWhyRowsDidNotLand();
    void showsWhatWasSent();
    void pagesByKeyInEveryOrder();
    void givesNothingAwayToTypedQueries();

private:
    [[nodiscard]] services::HistoryPorts ports() const
    {
        services::HistoryPorts ports;
        ports.access = [this]() -> Result<std::unique_ptr<services::TableAccess>> {
            auto session = core::servicenow::InstanceSession::open(credentialsOf(*m_sandbox), m_clock);
            if (!session)
                return failure(session.error());
            return std::make_unique<SessionAccess>(std::move(*session));
        };
        ports.journal = services::journalLookup(m_journal);
        return ports;
    }
    void openApplications()
    {
        const int row = m_page->runs().findRow(
            [](const models::RunEntry& entry) { return entry.run.type == core::model::DataType::Applications; });
        QVERIFY(row >= 0);
        m_page->openRun(*m_page->runs().at(row), true);
    }

    core::support::SystemClock m_clock;
    QTemporaryDir m_folder;
    QString m_journal;
    tests::FakePrompter m_prompter;
    std::unique_ptr<tests::SandboxProcess> m_sandbox;
    std::unique_ptr<services::HistoryReader> m_reader;
    std::unique_ptr<history::HistoryPage> m_page;
    std::unique_ptr<history::HistoryController> m_controller;
};

void RealHistoryTest::initTestCase()
{
    widgets::applyTheme(*qApp, widgets::SchemeChoice::Light);
    const QString hostFolder = m_folder.filePath(QStringLiteral("host"));
    const QString sandboxFolder = m_folder.filePath(QStringLiteral("instance"));
    QVERIFY(QDir().mkpath(hostFolder) && QDir().mkpath(sandboxFolder));
    m_sandbox = std::make_unique<tests::SandboxProcess>(sandboxFolder);
    QVERIFY(m_sandbox->start());
    tests::SmallEstate estate(m_folder.filePath(QStringLiteral("operations.db")));
    estate.addComputers(12);
    estate.addContracts(3);
    estate.addInstallations(15, 2);
    tests::ExporterHost host(hostFolder, *m_sandbox, estate.path());
    const tests::ExportEnd end = host.run({QStringLiteral("--segment-records"), QStringLiteral("5")});
    QCOMPARE(end.outcome(), QStringLiteral("succeeded-with-problems"));
    m_journal = host.journalPath();
}

void RealHistoryTest::cleanupTestCase()
{
    m_sandbox.reset();
}

void RealHistoryTest::listsTheRunsOfTheExportAsOurs()
{
    QCOMPARE(m_page->runs().rowCount(), 3);
    QCOMPARE(m_page->runs().total(), 3);
    for (int row = 0; row < 3; ++row) {
        const models::RunEntry* entry = m_page->runs().at(row);
        QVERIFY(entry->ours);
        QVERIFY(entry->run.isFinal());
        QVERIFY(entry->run.received.isValid() && entry->run.finished.isValid());
        QCOMPARE(entry->ours->sent, entry->run.rows.total);
    }
    const models::RunEntry* applications = m_page->runs().at(0); // newest first
    QCOMPARE(applications->run.rows.total, 30);
    QCOMPARE(models::problemCount(applications->run), 6);
    QCOMPARE(models::stateOf(applications->run).word, QStringLiteral("Succeeded with problems"));
}

void RealHistoryTest::filtersOnTheInstance()
{
    models::HistoryChoice choice;
    choice.problemsOnly = true;
    choice.period = models::HistoryChoice::Period::Today;
    m_page->setChoice(choice);
    QTRY_COMPARE(m_page->runs().rowCount(), 1);
    choice.state = models::HistoryChoice::State::Failed;
    m_page->setChoice(choice);
    QTRY_COMPARE(m_page->runs().rowCount(), 0);
    choice = {};
    choice.type = core::model::DataType::Contracts;
    choice.text = QStringLiteral("irun");
    m_page->setChoice(choice);
    QTRY_COMPARE(m_page->runs().rowCount(), 1);
    QVERIFY(m_page->runs().at(0)->run.type == core::model::DataType::Contracts);
}

void RealHistoryTest::showsWhyRowsDidNotLand()
{
    openApplications();
    m_page->detail().setTab(RunDetail::Problems);
    history::ProblemsView& problems = m_page->detail().problems();
    QTRY_COMPARE(problems.rows().rowCount(), 6);
    QTRY_COMPARE(problems.groupTable()->model()->rowCount(), 1);
    QCOMPARE(problems.groupTable()->model()->index(0, 1).data(models::RawRole).toInt(), 6);
    QCOMPARE(problems.rows().at(0)->reason, QStringLiteral("CI_NOT_FOUND"));
    QVERIFY(problems.rows().at(0)->transaction.startsWith(QLatin1String("ITXN")));
    problems.groupTable()->selectRow(0);
    QTRY_VERIFY(!problems.rowTable()->property("dimmed").toBool());
    QCOMPARE(problems.rows().rowCount(), 6);
}

void RealHistoryTest::showsWhatWasSent()
{
    openApplications();
    m_page->detail().setTab(RunDetail::Transactions);
    QTRY_COMPARE(m_page->detail().transactions().rowCount(), 6);
    const auto* newest = m_page->detail().transactions().at(0);
    QVERIFY(newest->last);
    QCOMPARE(newest->segment, 6);
    QCOMPARE(newest->rows.total, 5);
    QVERIFY(newest->payloadBytes > 0);
    m_page->detail().transactionTable()->setFocus();
    QTest::keyClick(m_page->detail().transactionTable(), Qt::Key_Return);
    auto* text = child<QPlainTextEdit>(*m_page, "payloadTextEdit");
    QTRY_VERIFY(text->toPlainText().contains(QLatin1String("application_export")));
    m_prompter.path = m_folder.filePath(QStringLiteral("payload.xml"));
    QTest::mouseClick(child<QPushButton>(*m_page, "savePayloadButton"), Qt::LeftButton);
    QCOMPARE(QFileInfo(m_prompter.path).size(), newest->payloadBytes);
}

void RealHistoryTest::pagesByKeyInEveryOrder()
{
    using core::servicenow::HistorySort;
    auto session = core::servicenow::InstanceSession::open(credentialsOf(*m_sandbox), m_clock);
    QVERIFY(session);
    core::servicenow::TableClient tables = (*session)->tables();
    core::servicenow::ImportHistory instance(tables);
    for (const HistorySort by : {HistorySort::Number, HistorySort::Received, HistorySort::Rows, HistorySort::Errors}) {
        for (const bool descending : {true, false}) {
            core::servicenow::HistoryQuestion question;
            question.order = {by, descending};
            question.limit = 4;
            QStringList numbers;
            while (true) {
                const auto page = instance.transactions(question, {});
                QVERIFY(page);
                for (const auto& row : page->rows)
                    numbers.append(row.number);
                if (!page->next)
                    break;
                question.after = *page->next;
            }
            // 3 of hardware, 1 of contracts, 6 of applications: each once.
            QCOMPARE(numbers.size(), 10);
            QCOMPARE(QSet<QString>(numbers.begin(), numbers.end()).size(), 10);
        }
    }
}

void RealHistoryTest::givesNothingAwayToTypedQueries()
{
    models::HistoryChoice choice;
    choice.text = QStringLiteral("x^ORnumber!=1^NQstate!=New");
    m_page->setChoice(choice);
    QTRY_COMPARE(m_page->runs().rowCount(), 0);
    choice.text = QStringLiteral("javascript:gs.getUserID()");
    m_page->setChoice(choice);
    QTRY_VERIFY(!m_page->runTable()->property("dimmed").toBool());
    QCOMPARE(m_page->runs().rowCount(), 0);
}

ITAM_TEST(RealHistoryTest)
#include "tst_realhistory.moc"
