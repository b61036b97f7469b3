// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/instancesession.h"
#include "tests/bench/bench.h"
#include "tests/bench/volumedata.h"
#include "tests/endtoend/sandboxprocess.h"
#include "tests/fakes/fakeprompter.h"
#include "tests/fakes/historyaccess.h"
#include "ui/history/historycontroller.h"
#include "ui/history/rundetail.h"
#include "ui/widgets/tableview.h"

#include <QApplication>
#include <QScrollBar>
#include <QTimer>

#include <malloc.h>

namespace itam::bench {
namespace {

using ui::history::RunDetail;

constexpr int patienceMs = 30'000;

/// Beats every 5 ms on this thread and notes how late it is: what a person would feel.
class Heartbeat
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(intervalMs);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            late.add(std::max(0.0, m_watch.milliseconds() - intervalMs));
            m_watch = Stopwatch();
        });
        m_timer.start();
    }
    Samples late;

private:
    static constexpr int intervalMs = 5;
    QTimer m_timer;
    Stopwatch m_watch;
};

/// Runs events until `done`; the heartbeat wakes it.
template <typename Done>
bool waitFor(Done done)
{
    const Stopwatch all;
    while (!done()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (all.milliseconds() > patienceMs)
            return false;
    }
    return true;
}

class SessionAccess final : public ui::services::TableAccess
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

/// Opens the newest run's transactions and goes to their end, page by page; at most `mostPages` of them.
bool scrollThrough(const char* what, ui::services::HistoryPorts ports, int transactions, int mostPages)
{
    const core::support::SystemClock clock;
    ui::services::HistoryReader reader(std::move(ports));
    QObject::connect(&reader, &ui::services::HistoryReader::failed, &reader, [](auto, const Error& error) {
        std::fprintf(stderr, "%s %s\n", qUtf8Printable(core::support::errorId(error.code)),
                     qUtf8Printable(error.detail));
    });
    tests::FakePrompter prompter;
    ui::history::HistoryPage page(clock);
    ui::history::HistoryController controller(page, reader, prompter, clock);
    page.resize(1200, 800);
    Heartbeat heartbeat;
    const Stopwatch openList;
    page.show();
    if (!waitFor([&] { return page.runs().rowCount() > 0; }))
        return false;
    page.repaint();
    const double listMs = openList.milliseconds();
    malloc_trim(0);
    const double before = residentMegabytes();

    RunDetail& detail = page.detail();
    auto& model = detail.transactions();
    const Stopwatch openTab;
    page.openRun(*page.runs().at(0), true);
    detail.setTab(RunDetail::Transactions);
    if (!waitFor([&] { return model.rowCount() > 0; }))
        return false;
    page.repaint();
    const double openMs = openTab.milliseconds();

    Samples pages;
    QScrollBar* bar = detail.transactionTable()->verticalScrollBar();
    const Stopwatch all;
    double mostMemory = 0;
    while (model.rowCount() < transactions && pages.count() < mostPages) {
        const int rows = model.rowCount();
        const Stopwatch one;
        bar->setValue(bar->maximum());
        if (!waitFor([&] { return model.rowCount() > rows; }))
            return false;
        detail.repaint();
        pages.add(one.milliseconds());
        if (pages.count() % 250 == 0)
            mostMemory = std::max(mostMemory, residentMegabytes());
    }
    mostMemory = std::max(mostMemory, residentMegabytes());
    const double seconds = all.milliseconds() / 1000;

    // To the middle: that page was dropped long ago.
    const Stopwatch back;
    bar->setValue(bar->maximum() / 2);
    detail.repaint();
    if (!waitFor([&] { return model.at(model.rowCount() / 2) != nullptr; }))
        return false;
    detail.repaint();
    const double backMs = back.milliseconds();
    malloc_trim(0);
    print({{QStringLiteral("line"), QString::fromLatin1(what)},
           {QStringLiteral("transactions"), transactions},
           {QStringLiteral("rowsSeen"), model.rowCount()},
           {QStringLiteral("openListMs"), listMs},
           {QStringLiteral("openTransactionsMs"), openMs},
           {QStringLiteral("pageMedianMs"), pages.median()},
           {QStringLiteral("pageP95Ms"), pages.at(0.95)},
           {QStringLiteral("pageMaxMs"), pages.max()},
           {QStringLiteral("allPagesSeconds"), seconds},
           {QStringLiteral("backToMiddleMs"), backMs},
           {QStringLiteral("heartbeatLateP99Ms"), heartbeat.late.at(0.99)},
           {QStringLiteral("heartbeatLateMaxMs"), heartbeat.late.max()},
           {QStringLiteral("memoryBeforeMb"), before},
           {QStringLiteral("memoryMostMb"), mostMemory},
           {QStringLiteral("memoryAfterMb"), residentMegabytes()}});
    return true;
}

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

void benchHistory(int transactions)
{
    tests::ComputedHistory instance;
    instance.runTotal = 1000;
    instance.transactionTotal = transactions;
    instance.keepsQueries = false;
    if (!scrollThrough("history", tests::portsTo(instance), transactions, transactions))
        std::fprintf(stderr, "history: a page did not come\n");
}

bool benchSandbox(int transactions, const QString& folder)
{
    tests::SandboxProcess sandbox(folder);
    // Once for the tables, then with the rows.
    if (!sandbox.start())
        return false;
    sandbox.stop();
    const Stopwatch filling;
    if (!fillTransactions(sandbox.dataFile(), transactions) || !sandbox.start())
        return false;
    print({{QStringLiteral("line"), QStringLiteral("history-sandbox")},
           {QStringLiteral("what"), QStringLiteral("rows inserted by SQL")},
           {QStringLiteral("seconds"), filling.milliseconds() / 1000}});
    const core::support::SystemClock clock;
    ui::services::HistoryPorts ports;
    core::servicenow::SessionOptions options;
    options.token = std::make_shared<core::servicenow::SharedToken>();
    ports.access = [&, options]() -> Result<std::unique_ptr<ui::services::TableAccess>> {
        auto session = core::servicenow::InstanceSession::open(credentialsOf(sandbox), clock, options);
        if (!session)
            return failure(session.error());
        return std::make_unique<SessionAccess>(std::move(*session));
    };
    constexpr int mostPages = 300;
    return scrollThrough("history-sandbox", std::move(ports), transactions, mostPages);
}

} // namespace itam::bench
