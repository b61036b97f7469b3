// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Against a real keyring daemon.
#include "core/secrets/secretstore.h"
#include "tests/core/secrets/keyring.h"
#include "tests/testcase.h"

namespace itam::tests {

class KeychainTest final : public TestCase
{
    Q_OBJECT
private slots:
    void keepsReplacesAndRemoves();
    void outlivesTheProgram();
    void saysWhichThereIsNoKeyringOrNoEntry();
    void withoutABusItIsUnavailable();
    void saysWhereItKeeps();
    void nobodyWaitsAfterItWasGivenUp();
};

void KeychainTest::keepsReplacesAndRemoves()
{
    Keyring keyring;
    const QString problem = keyring.start(Keyring::State::Unlocked);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    const QStringList lines = runKeychainChild(QStringLiteral("read token-1 read t\u00f6ken-2 read remove read remove"),
                                               keyring.environment());
    QCOMPARE(lines, (QStringList{QStringLiteral("nothing"), QStringLiteral("done"), QStringLiteral("token-1"),
                                 QStringLiteral("done"), QStringLiteral("t\u00f6ken-2"), QStringLiteral("done"),
                                 QStringLiteral("nothing"), QStringLiteral("done")}));
}

void KeychainTest::outlivesTheProgram()
{
    Keyring keyring;
    const QString problem = keyring.start(Keyring::State::Unlocked);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    QCOMPARE(runKeychainChild(QStringLiteral("token-1"), keyring.environment()), QStringList{QStringLiteral("done")});
    QCOMPARE(runKeychainChild(QStringLiteral("read"), keyring.environment()), QStringList{QStringLiteral("token-1")});
}

void KeychainTest::saysWhichThereIsNoKeyringOrNoEntry()
{
    Keyring keyring;
    const QString problem = keyring.start(Keyring::State::NeverUnlocked);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    // The keyring itself says "no such entry" here: it must not be taken for "no token saved".
    const QStringList lines = runKeychainChild(QStringLiteral("read token-1"), keyring.environment());
    QCOMPARE(lines.size(), 2);
    for (const QString& line : lines)
        QVERIFY2(line.startsWith(QLatin1String("credentials.unavailable: ")), qPrintable(line));
}

void KeychainTest::withoutABusItIsUnavailable()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nonexistent"));
    const QStringList lines = runKeychainChild(QStringLiteral("read token-1 remove"), environment);
    QCOMPARE(lines.size(), 3);
    for (const QString& line : lines)
        QVERIFY2(line.startsWith(QLatin1String("credentials.unavailable: ")), qPrintable(line));
}

void KeychainTest::saysWhereItKeeps()
{
    QCOMPARE(core::secrets::makeKeychainStore()->place(), QStringLiteral("System keyring"));
}

void KeychainTest::nobodyWaitsAfterItWasGivenUp()
{
    const core::secrets::SecretKey key{QStringLiteral("https://example.service-now.com"), QStringLiteral("itam"),
                                       QStringLiteral("refresh-token")};
    const auto store = core::secrets::makeKeychainStore();
    store->giveUp();
    for (const auto code : {store->read(key).error().code, store->write(key, core::secrets::Secret("t")).error().code,
                            store->remove(key).error().code})
        QCOMPARE(code, ErrorCode::SecretUnavailable);
}

ITAM_TEST(KeychainTest)

} // namespace itam::tests

#include "tst_keychain.moc"
