// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakeclock.h"
#include "tests/testcase.h"
#include "ui/services/operatorkeeper.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

using namespace itam;
using core::administration::Gate;
using core::model::Role;
using core::model::SettingChange;
using ui::services::OperatorKeeper;

class OperatorKeeperTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void readsWhoIsAtWork();
    void changesARoleAndTells();
    void saysWhyARoleStays();
    void askedNobodyAgainWhileTheServerIsOutOfReach();
    void nobodyWaitsForAServerThatSaysNothing();
    void whoWaitsIsToldWhateverTheServerSays();
    void recordsOneAfterTheOther();
    void recordsWhatIsLeftWhenItGoes();

private:
    [[nodiscard]] std::unique_ptr<OperatorKeeper> keeperOf(const char* account) const
    {
        return std::make_unique<OperatorKeeper>(gateOf(account), std::make_shared<tests::FakeClock>());
    }
    /// With a journal on a server that may take its time.
    [[nodiscard]] static std::unique_ptr<OperatorKeeper> keeperAt(const QTcpServer& server)
    {
        const core::journal::Location journal(QStringLiteral("postgres://anna@127.0.0.1:%1/journal?connect_timeout=%2")
                                                  .arg(server.serverPort())
                                                  .arg(patienceMs / 1000));
        return std::make_unique<OperatorKeeper>(Gate(journal, {QStringLiteral("anna"), false, false}),
                                                std::make_shared<tests::FakeClock>());
    }
    [[nodiscard]] static QElapsedTimer started()
    {
        QElapsedTimer watch;
        watch.start();
        return watch;
    }
    static constexpr int patienceMs = 40'000;

    [[nodiscard]] Gate gateOf(const char* account) const
    {
        return Gate(m_folder->filePath(QStringLiteral("journal.db")), {QString::fromLatin1(account), false, false});
    }
    [[nodiscard]] QStringList settingsInAudit() const
    {
        QStringList settings;
        const auto page = gateOf("anna").changes(0, 100);
        if (!page) // it is being made
            return settings;
        for (const SettingChange& change : page->changes) {
            if (!change.setting.startsWith(QLatin1String("operators/")))
                settings.prepend(change.setting);
        }
        return settings;
    }
    [[nodiscard]] static QList<SettingChange> changeOf(const char* setting)
    {
        return {{0, {}, {}, QString::fromLatin1(setting), {}, {}}};
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void OperatorKeeperTest::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
}

void OperatorKeeperTest::readsWhoIsAtWork()
{
    const auto anna = keeperOf("anna");
    QSignalSpy read(anna.get(), &OperatorKeeper::standingRead);
    QVERIFY(!anna->standing());
    anna->readStanding();
    QTRY_COMPARE(read.count(), 1);
    QCOMPARE(anna->standing()->role, Role::Administrator);
    const auto bert = keeperOf("bert");
    bert->readStanding();
    QTRY_VERIFY(bert->standing());
    QCOMPARE(bert->standing()->role, Role::Viewer);
    QCOMPARE(bert->standing()->administrators(), QStringLiteral("anna"));
}

void OperatorKeeperTest::changesARoleAndTells()
{
    const auto anna = keeperOf("anna");
    QSignalSpy changed(anna.get(), &OperatorKeeper::roleChanged);
    anna->setRole(QStringLiteral("bert"), Role::Administrator);
    QVERIFY(anna->isChanging());
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toString(), QStringLiteral("bert"));
    anna->remove(QStringLiteral("bert"));
    QTRY_COMPARE(changed.count(), 2);
    QCOMPARE(gateOf("anna").standing({})->operators.size(), 1);
}

void OperatorKeeperTest::saysWhyARoleStays()
{
    const auto anna = keeperOf("anna");
    QSignalSpy failed(anna.get(), &OperatorKeeper::failed);
    QVERIFY(gateOf("anna").standing({}));
    anna->setRole(QStringLiteral("anna"), Role::Viewer);
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::LastAdministrator);
}

void OperatorKeeperTest::askedNobodyAgainWhileTheServerIsOutOfReach()
{
    int asked = 0;
    core::journal::Location journal(QStringLiteral("postgres://itam@localhost:1/journal"));
    journal.password = [&asked]() -> Result<QByteArray> {
        ++asked;
        return failure(ErrorCode::SecretUnavailable, QStringLiteral("the keyring is locked"));
    };
    OperatorKeeper keeper(Gate(journal, {QStringLiteral("anna"), false, false}), std::make_shared<tests::FakeClock>());
    QSignalSpy failed(&keeper, &OperatorKeeper::failed);
    keeper.readStanding();
    QTRY_COMPARE(failed.count(), 1);
    const int before = asked;
    const auto permitted = keeper.permit(core::model::Intent::ChangeSettings);
    QVERIFY(!permitted);
    QCOMPARE(permitted.error().code, failed.first().first().value<Error>().code);
    QCOMPARE(asked, before);
}

void OperatorKeeperTest::nobodyWaitsForAServerThatSaysNothing()
{
    // Connections are taken by the system, and nobody ever answers on them.
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    const QElapsedTimer watch = started();
    {
        const auto keeper = keeperAt(silent);
        QVERIFY(keeper->isAwaited());
        keeper->readStanding();
        const auto permitted = keeper->permit(core::model::Intent::ChangeSettings);
        QVERIFY(!permitted);
        QCOMPARE(permitted.error().code, ErrorCode::JournalUnavailable);
        bool isTold = false;
        keeper->whenKnown([&isTold] { isTold = true; });
        QTRY_VERIFY(silent.hasPendingConnections());
        QVERIFY(!isTold);
        keeper->readChanges(0, 10);
    }
    // Nor when it goes.
    QVERIFY2(watch.elapsed() < patienceMs / 2, qPrintable(QString::number(watch.elapsed())));
}

void OperatorKeeperTest::whoWaitsIsToldWhateverTheServerSays()
{
    QTcpServer closing;
    QVERIFY(closing.listen(QHostAddress::LocalHost));
    connect(&closing, &QTcpServer::newConnection, &closing, [&closing] { closing.nextPendingConnection()->abort(); });
    const auto keeper = keeperAt(closing);
    QSignalSpy failed(keeper.get(), &OperatorKeeper::failed);
    int told = 0;
    keeper->whenKnown([&told] { ++told; });
    keeper->readStanding();
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(told, 1);
    QVERIFY(!keeper->isAwaited());
    keeper->whenKnown([&told] { ++told; });
    QCOMPARE(told, 2);
    keeper->readStanding();
    QTRY_COMPARE(failed.count(), 2);
    QCOMPARE(told, 2);
    // A file is there at once.
    QVERIFY(!keeperOf("anna")->isAwaited());
}

void OperatorKeeperTest::recordsOneAfterTheOther()
{
    const auto anna = keeperOf("anna");
    QSignalSpy recorded(anna.get(), &OperatorKeeper::recorded);
    anna->record(changeOf("a"));
    anna->record(changeOf("b"));
    anna->record(changeOf("c"));
    QTRY_COMPARE(settingsInAudit(), (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
    QTRY_COMPARE(recorded.count(), 2);
}

void OperatorKeeperTest::recordsWhatIsLeftWhenItGoes()
{
    auto anna = keeperOf("anna");
    anna->record(changeOf("a"));
    anna->record(changeOf("b"));
    anna.reset();
    QStringList settings = settingsInAudit();
    settings.sort();
    QCOMPARE(settings, (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
}

ITAM_TEST(OperatorKeeperTest)
#include "tst_operatorkeeper.moc"
