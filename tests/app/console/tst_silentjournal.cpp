// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The journal is on a server that takes connections and says nothing: the window comes up, shows every page, says what
// it waits for and goes, and its thread is never held. When the server gives up, what waited for it is done.
#include "tests/app/console/consolecase.h"
#include "tests/endtoend/smallestate.h"

#include "core/support/files.h"

#include <QAction>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QTcpServer>
#include <QTcpSocket>

using namespace itam;
using itam::tests::Driver;

namespace {

/// How late this thread comes to a beat of 5 ms, at the worst.
class Beat
{
public:
    Beat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { look(); });
        m_watch.start();
        m_timer.start(5);
    }
    [[nodiscard]] qint64 worstMs()
    {
        look();
        return m_worst;
    }

private:
    void look() { m_worst = std::max(m_worst, m_watch.restart()); }

    QTimer m_timer;
    QElapsedTimer m_watch;
    qint64 m_worst = 0;
};

/// What building the pages may take on a busy machine, and how long the server is waited for by whoever waits.
constexpr qint64 heldMs = 20'000;
constexpr int patienceSeconds = 120;

} // namespace

class SilentJournalTest final : public itam::tests::ConsoleCase
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase() { endQuietly(); }
    void holdsNeitherTheWindowNorItsEnd();
    void whatWaitedForTheRoleIsDoneWhenTheServerGivesUp();

private:
    [[nodiscard]] app::console::Options optionsFor(const QTcpServer& server) const;
    [[nodiscard]] static bool isExportOffered(app::console::Console& console)
    {
        return console.window().findChild<QAction*>(QStringLiteral("exportNowAction"))->isEnabled();
    }
    std::unique_ptr<itam::tests::SmallEstate> m_estate;
};

void SilentJournalTest::initTestCase()
{
    const QString problem = prepare();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    QVERIFY(core::support::makePrivateFolder(options().dataFolder));
    m_estate = std::make_unique<itam::tests::SmallEstate>(inFolder("operations.db"));
    m_estate->addComputers(2);
}

app::console::Options SilentJournalTest::optionsFor(const QTcpServer& server) const
{
    auto chosen = options();
    chosen.journal = QStringLiteral("postgres://anna@127.0.0.1:%1/journal?connect_timeout=%2")
                         .arg(server.serverPort())
                         .arg(patienceSeconds);
    // A choice to be saved, for which somebody has to be an Administrator.
    chosen.source = QStringLiteral("sqlite:") + m_estate->path();
    return chosen;
}

void SilentJournalTest::holdsNeitherTheWindowNorItsEnd()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    Beat beat;
    auto console = start(optionsFor(silent));
    const Driver driver(*console);
    QVERIFY(driver.waitFor([&] { return silent.hasPendingConnections(); }));
    for (const char* page : {"integrations", "export", "history", "lifecycle", "records", "checks", "schedule",
                             "administration", "overview"})
        QVERIFY2(driver.openPage(page), page);
    QVERIFY(!isExportOffered(*console));
    QVERIFY(driver.waitFor(
        [&] { return console->window().messages().message().what.contains(QLatin1String("has not said yet")); }));
    QVERIFY(driver.openPage("integrations"));
    const auto* url = driver.find<QLineEdit>("instanceUrlEdit");
    QVERIFY(!url || !url->isEnabled());
    QVERIFY(close(std::move(console)));
    const qint64 worst = beat.worstMs();
    QVERIFY2(worst < heldMs, qPrintable(QString::number(worst)));
}

void SilentJournalTest::whatWaitedForTheRoleIsDoneWhenTheServerGivesUp()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    auto console = start(optionsFor(silent));
    const Driver driver(*console);
    QVERIFY(driver.openPage("integrations"));
    QVERIFY(driver.waitFor([&] { return silent.hasPendingConnections(); }));
    QVERIFY(!driver.find("sourceEdit") || !driver.find("sourceEdit")->isEnabled());
    connect(&silent, &QTcpServer::newConnection, &silent, [&silent] {
        while (auto* connection = silent.nextPendingConnection())
            connection->abort();
    });
    while (auto* connection = silent.nextPendingConnection())
        connection->abort();
    // The place of the journal can be mended; nothing was changed by whoever could not be asked.
    QVERIFY(driver.waitFor([&] { return driver.find("sourceEdit") && driver.find("sourceEdit")->isEnabled(); }));
    QVERIFY(!console->window().messages().message().what.contains(QLatin1String("has not said yet")));
    QVERIFY2(console->window().messages().message().what.contains(QLatin1String("journal")),
             qPrintable(console->window().messages().message().what));
    QVERIFY(driver.find<QLineEdit>("sourceEdit")->text().isEmpty());
    QVERIFY(close(std::move(console)));
}

ITAM_TEST(SilentJournalTest)
#include "tst_silentjournal.moc"
