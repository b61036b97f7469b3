// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Two computers that share a journal on a PostgreSQL server, as programs (D-10): one exports, the other is refused by
// name; whoever dies leaves the journal free, and the next export converges.
#include "tests/endtoend/heldrequests.h"
#include "tests/endtoend/replay.h"
#include "tests/servers/postgresserver.h"
#include "tests/testcase.h"

#include "core/support/files.h"

#include <QSysInfo>

#include <csignal>

using namespace itam;
using namespace itam::tests;

namespace {

QByteArray said(const ExportEnd& end)
{
    return end.out + end.err;
}

} // namespace

class SharedJournalTest final : public TestCase
{
    Q_OBJECT
private slots:
    void cleanupTestCase() { m_server.reset(); }
    void init();

    void d10_secondExporterIsRefusedByName();
    void d10_killedExporterLeavesTheJournalFree();
    void lostServerEndsClearlyAndTheNextExportConverges();
    void wrongPasswordIsSaidBeforeAnythingIsSent();
    void viewerByGrantStartsNothing();
    void otherCommandsReadIt();

private:
    [[nodiscard]] QStringList journal(const QByteArray& password = DatabaseServer::password);
    /// A host that shares the journal.
    [[nodiscard]] std::unique_ptr<ExporterHost> colleague();

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<Replay> m_replay;
    std::unique_ptr<HeldRequests> m_network; ///< of the first host
};

void SharedJournalTest::init()
{
    TestCase::init();
    m_network.reset();
    m_replay = std::make_unique<Replay>();
    if (!m_server) {
        m_server = std::make_unique<PostgresServer>();
        m_server->run("CREATE ROLE viewer LOGIN");
    }
    m_server->run("DROP SCHEMA IF EXISTS reader CASCADE; CREATE SCHEMA AUTHORIZATION reader;"
                  "ALTER ROLE viewer SET search_path = reader");
    QVERIFY(m_replay->begin({.computers = 6, .contracts = 2, .installedOn = 3, .perComputer = 2}));
    m_replay->host().keepJournalAt(journal());
    m_network = std::make_unique<HeldRequests>(QUrl(m_replay->instance().url()));
    m_replay->host().connectThrough(m_network->url());
}

QStringList SharedJournalTest::journal(const QByteArray& password)
{
    const QString file = m_replay->path("journal-password");
    if (!core::support::writePrivateFile(file, password + '\n'))
        qFatal("cannot write the password");
    return {m_server->dsn(), QStringLiteral("--journal-password-file"), file};
}

std::unique_ptr<ExporterHost> SharedJournalTest::colleague()
{
    auto host = m_replay->anotherHost();
    host->keepJournalAt(journal());
    return host;
}

void SharedJournalTest::d10_secondExporterIsRefusedByName()
{
    const auto other = colleague();
    m_network->holdSegment(1);
    const auto first = m_replay->host().start();
    QTRY_VERIFY_WITH_TIMEOUT(m_network->isHeld(), 30'000);
    const ExportEnd second = other->run();
    QCOMPARE(second.exitStatus, 2);
    QCOMPARE(second.errorCode(), QStringLiteral("export.running"));
    const QString what = second.json.value(QLatin1String("error")).toObject().value(QLatin1String("what")).toString();
    for (const QString& part : {QStringLiteral("itam-export, process %1 on ").arg(first->processId()),
                                QSysInfo::machineHostName().left(20), QStringLiteral("account reader, since ")})
        QVERIFY2(what.contains(part), qPrintable(what));
    m_network->release();
    QCOMPARE(ExporterHost::finish(*first).outcome(), QStringLiteral("succeeded"));
    QCOMPARE(other->run().outcome(), QStringLiteral("nothing-to-send"));
    QCOMPARE(m_replay->complaints(), QStringList());
}

void SharedJournalTest::d10_killedExporterLeavesTheJournalFree()
{
    const auto other = colleague();
    m_network->holdSegment(2);
    const auto first = m_replay->host().start({QStringLiteral("--segment-records"), QStringLiteral("2")});
    QTRY_VERIFY_WITH_TIMEOUT(m_network->isHeld(), 30'000);
    ::kill(static_cast<pid_t>(first->processId()), SIGKILL);
    QVERIFY(first->waitForFinished(30'000));
    m_network->release();
    const ExportEnd second = other->run();
    QVERIFY2(second.exitStatus == 0, said(second).constData());
    QCOMPARE(second.outcome(), QStringLiteral("succeeded"));
    QCOMPARE(m_replay->host().run().outcome(), QStringLiteral("nothing-to-send"));
    QCOMPARE(m_replay->complaints(), QStringList());
}

void SharedJournalTest::lostServerEndsClearlyAndTheNextExportConverges()
{
    m_network->holdSegment(2);
    const auto first = m_replay->host().start({QStringLiteral("--segment-records"), QStringLiteral("2")});
    QTRY_VERIFY_WITH_TIMEOUT(m_network->isHeld(), 30'000);
    m_server->crash();
    m_network->release();
    const ExportEnd lost = ExporterHost::finish(*first);
    m_server->restart();
    QCOMPARE(lost.exitStatus, 3);
    QCOMPARE(lost.errorCode(), QStringLiteral("journal.failed"));
    QCOMPARE(m_replay->host().run().outcome(), QStringLiteral("succeeded"));
    QCOMPARE(m_replay->complaints(), QStringList());
}

void SharedJournalTest::wrongPasswordIsSaidBeforeAnythingIsSent()
{
    m_replay->host().keepJournalAt(journal("wrong"));
    const ExportEnd refused = m_replay->host().run();
    QCOMPARE(refused.exitStatus, 2);
    QCOMPARE(refused.errorCode(), QStringLiteral("journal.unavailable"));
    const QByteArray words = said(refused);
    QVERIFY2(words.contains("the server refuses this user and password"), words.constData());
    QVERIFY(!words.contains("wrong"));
}

void SharedJournalTest::viewerByGrantStartsNothing()
{
    QCOMPARE(m_replay->host().run().outcome(), QStringLiteral("succeeded"));
    const ExportEnd granted = m_replay->host().command(
        QStringLiteral("operators"), {QStringLiteral("set"), QStringLiteral("viewer"), QStringLiteral("viewer")});
    QVERIFY2(granted.exitStatus == 0, said(granted).constData());
    const auto looker = m_replay->anotherHost();
    looker->keepJournalAt({m_server->dsn(QStringLiteral("viewer"))});
    QCOMPARE(looker->command(QStringLiteral("status")).exitStatus, 0);
    const ExportEnd refused = looker->run();
    QCOMPARE(refused.exitStatus, 2);
    QCOMPARE(refused.errorCode(), QStringLiteral("role.viewer"));
    QVERIFY2(refused.out.contains("Administrators here: reader."), refused.out.constData());
}

void SharedJournalTest::otherCommandsReadIt()
{
    const QStringList names{QStringLiteral("status"), QStringLiteral("preview"),   QStringLiteral("verify"),
                            QStringLiteral("test"),   QStringLiteral("operators"), QStringLiteral("audit")};
    for (int round = 0; round < 2; ++round) {
        for (const QString& name : names) {
            const ExportEnd end = m_replay->host().command(name);
            QVERIFY2(end.exitStatus == 0, qPrintable(name + QString::fromUtf8(said(end))));
        }
        if (round == 0)
            QCOMPARE(m_replay->host().run().outcome(), QStringLiteral("succeeded"));
    }
    const ExportEnd local = m_replay->host().command(QStringLiteral("history"), {QStringLiteral("--local")});
    QVERIFY2(local.exitStatus == 0 && local.out.contains("succeeded"), said(local).constData());
    QVERIFY(!QFileInfo::exists(m_replay->host().journalPath()));
}

ITAM_TEST(SharedJournalTest)
#include "tst_sharedjournal.moc"
