// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampledata/sampledatabase.h"
#include "tests/fakes/fakesecretstore.h"
#include "tests/testcase.h"
#include "ui/services/connectiontester.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThread>

using namespace itam::ui::services;
using itam::core::exporter::CheckState;
using itam::core::exporter::ConnectionCheck;
using itam::core::exporter::OnCheck;

namespace itam::tests {

class ConnectionTesterTest final : public TestCase
{
    Q_OBJECT
private slots:
    void tellsEachCheckAndThenTheEnd();
    void runsInTheBackground();
    void cancelEndsItAtOnce();
    void aNewTestOvertakesTheOldOne();
    void aFailedCheckMeansNoExport();
    void testsTheTypedTokenAgainstAnAddressThatRefuses();
    void testsADatabase();

private:
    static ConnectionCheck check(const char* id, CheckState state = CheckState::Passed)
    {
        return {.id = QString::fromLatin1(id), .state = state};
    }
    /// "started", ids, "finished ok" and so on, in the order in which they were told.
    static void record(const ConnectionTester& tester, QStringList& told);
};

void ConnectionTesterTest::record(const ConnectionTester& tester, QStringList& told)
{
    connect(&tester, &ConnectionTester::started, &tester, [&told] { told.append(QStringLiteral("started")); });
    connect(&tester, &ConnectionTester::checked, &tester,
            [&told](const ConnectionCheck& each) { told.append(each.id); });
    connect(&tester, &ConnectionTester::finished, &tester, [&told](bool cancelled, bool canExport) {
        told.append(cancelled   ? QStringLiteral("cancelled")
                    : canExport ? QStringLiteral("can export")
                                : QStringLiteral("cannot export"));
    });
}

void ConnectionTesterTest::tellsEachCheckAndThenTheEnd()
{
    ConnectionTester tester;
    QStringList told;
    record(tester, told);
    tester.start([](const std::stop_token&, const OnCheck& onCheck) {
        QList<ConnectionCheck> all{check("a"), check("b"), check("c")};
        for (const ConnectionCheck& each : std::as_const(all))
            onCheck(each);
        return all;
    });
    QVERIFY(tester.isRunning());
    QTRY_COMPARE(told, (QStringList{QStringLiteral("started"), QStringLiteral("a"), QStringLiteral("b"),
                                    QStringLiteral("c"), QStringLiteral("can export")}));
    QVERIFY(!tester.isRunning());
}

void ConnectionTesterTest::runsInTheBackground()
{
    ConnectionTester tester;
    QSignalSpy finished(&tester, &ConnectionTester::finished);
    std::atomic<QThread*> where = nullptr;
    tester.start([&](const std::stop_token&, const OnCheck&) {
        where = QThread::currentThread();
        return QList<ConnectionCheck>();
    });
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(where != QThread::currentThread());
}

void ConnectionTesterTest::cancelEndsItAtOnce()
{
    ConnectionTester tester;
    QStringList told;
    record(tester, told);
    std::atomic<bool> ended = false;
    tester.start([&](const std::stop_token& stop, const OnCheck& onCheck) {
        onCheck(check("first"));
        while (!stop.stop_requested())
            std::this_thread::yield();
        onCheck(check("late"));
        ended = true;
        return QList<ConnectionCheck>();
    });
    QTRY_VERIFY(told.contains(QStringLiteral("first")));
    tester.cancel();
    tester.cancel();
    QVERIFY(!tester.isRunning());
    QTRY_VERIFY(ended);
    QCoreApplication::processEvents();
    QCOMPARE(told, (QStringList{QStringLiteral("started"), QStringLiteral("first"), QStringLiteral("cancelled")}));
}

void ConnectionTesterTest::aNewTestOvertakesTheOldOne()
{
    ConnectionTester tester;
    QStringList told;
    record(tester, told);
    tester.start([](const std::stop_token& stop, const OnCheck& onCheck) {
        while (!stop.stop_requested())
            std::this_thread::yield();
        onCheck(check("old"));
        return QList<ConnectionCheck>();
    });
    tester.start([](const std::stop_token&, const OnCheck& onCheck) {
        onCheck(check("new"));
        return QList<ConnectionCheck>{check("new")};
    });
    QTRY_COMPARE(told, (QStringList{QStringLiteral("started"), QStringLiteral("cancelled"), QStringLiteral("started"),
                                    QStringLiteral("new"), QStringLiteral("can export")}));
}

void ConnectionTesterTest::aFailedCheckMeansNoExport()
{
    ConnectionTester tester;
    QStringList told;
    record(tester, told);
    tester.start([](const std::stop_token&, const OnCheck&) {
        return QList<ConnectionCheck>{check("a"), check("b", CheckState::Failed), check("c", CheckState::NotReached)};
    });
    QTRY_COMPARE(told.value(1), QStringLiteral("cannot export"));
}

void ConnectionTesterTest::testsTheTypedTokenAgainstAnAddressThatRefuses()
{
    CredentialKeeper keeper(std::make_shared<FakeSecretStore>());
    core::settings::InstanceSettings instance;
    instance.url = QUrl(QStringLiteral("http://127.0.0.1:1")); // nobody listens there
    instance.user = QStringLiteral("itam");
    instance.clientId = QStringLiteral("0123");
    const InstanceTestPorts ports{.clock = std::make_shared<core::support::SystemClock>(),
                                  .senderName = QStringLiteral("ann@host"),
                                  .journalId = {},
                                  .checkEntitlement = [] { return Result<void>(); },
                                  .isOurs = {},
                                  .extraAuthorities = {}};
    const auto failedIn = [&](const TypedSecrets& typed) {
        ConnectionTester tester;
        QSignalSpy finished(&tester, &ConnectionTester::finished);
        QString failed;
        connect(&tester, &ConnectionTester::checked, &tester, [&](const ConnectionCheck& each) {
            if (each.state == CheckState::Failed && failed.isEmpty())
                failed = each.id;
        });
        tester.start(instanceChecks(ports, keeper, instance, typed, std::chrono::seconds(10)));
        return finished.wait(20'000) ? failed : QStringLiteral("no end");
    };
    QCOMPARE(failedIn({}), QStringLiteral("credentials")); // nothing typed, nothing saved
    QCOMPARE(failedIn({core::secrets::Secret("token"), core::secrets::Secret("secret")}), QStringLiteral("connection"));
}

void ConnectionTesterTest::testsADatabase()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("operations.db"));
    const auto created = core::sampledata::makeSampleDatabase(path, {.computers = 20});
    QVERIFY2(created, created ? "" : qPrintable(created.error().detail));
    const auto clock = std::make_shared<core::support::SystemClock>();
    const auto rowsOf = [&](const QString& dsn, const core::model::PerType<bool>& included) {
        ConnectionTester tester;
        QSignalSpy finished(&tester, &ConnectionTester::finished);
        QStringList rows;
        connect(&tester, &ConnectionTester::checked, &tester, [&](const ConnectionCheck& each) {
            rows.append(each.id + (each.rows.value_or(0) > 0 ? QStringLiteral(" with rows") : QString()));
        });
        tester.start(databaseChecks(clock, {dsn}, included));
        return finished.wait(20'000) ? rows : QStringList();
    };
    QCOMPARE(rowsOf(QStringLiteral("sqlite:") + path, {{true, false, true}}),
             (QStringList{QStringLiteral("database"), QStringLiteral("view.hardware with rows"),
                          QStringLiteral("view.applications with rows")}));
    QVERIFY(rowsOf(QStringLiteral("sqlite:") + path + QStringLiteral(".not"), {{true, true, true}})
                .contains(QStringLiteral("database")));
}

ITAM_TEST(ConnectionTesterTest)

} // namespace itam::tests

#include "tst_connectiontester.moc"
