// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/journalplace.h"
#include "tests/fakes/fakesecretstore.h"
#include "tests/testcase.h"
#include "ui/services/credentialkeeper.h"

#include <QSignalSpy>

#include <thread>

using namespace itam::ui::services;
using itam::core::secrets::Secret;
using itam::core::settings::InstanceSettings;
using itam::core::settings::SecretPresence;

namespace itam::tests {

class CredentialKeeperTest final : public TestCase
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void saysWhatIsSaved();
    void withoutAddressOrAccountNothingIsSaved();
    void savesReplacesAndRemoves();
    void reportsEachCallOnceAndInOrder();
    void saysThatThereIsNoKeyring();
    void keepsUntilTheConsoleCloses();
    void theKeyringTakesOverFromMemory();
    void probesByWriting();
    void putsCredentialsTogether();
    void whatIsTypedGoesFirst();
    void namesWhatIsMissing_P05();
    void savesARenewedToken_W21();
    void closesWhileTheKeyringWaits();
    void guardRefusesAndIsToldOfChanges();
    void keepsPasswordsOfServers_S03();
    void whatEndsLastKnowsThePasswordStill();

private:
    static InstanceSettings instance();
    static Secret secret(const char* text) { return Secret(QByteArray(text)); }
    Result<void> saved(SecretKind kind, const char* text, Keep keep = Keep::InKeyring);
    SavedSecrets looked(const InstanceSettings& at = instance());
    /// On another thread, as it is meant.
    static Result<core::servicenow::Credentials> made(const CredentialKeeper::MakeCredentials& make);
    static QByteArray readBy(const core::exporter::ReadSecret& reader, const core::secrets::SecretKey& key);

    std::shared_ptr<FakeSecretStore> m_store;
    std::unique_ptr<CredentialKeeper> m_keeper;
};

void CredentialKeeperTest::init()
{
    TestCase::init();
    m_store = std::make_shared<FakeSecretStore>();
    m_keeper = std::make_unique<CredentialKeeper>(m_store);
}

void CredentialKeeperTest::cleanup()
{
    QVERIFY2(!m_store->wasMisused(), "one call at a time, never on this thread");
    m_keeper.reset();
}

InstanceSettings CredentialKeeperTest::instance()
{
    InstanceSettings instance;
    instance.name = QStringLiteral("Production");
    instance.url = QUrl(QStringLiteral("https://example.service-now.com"));
    instance.user = QStringLiteral("itam");
    instance.clientId = QStringLiteral("0123");
    return instance;
}

Result<void> CredentialKeeperTest::saved(SecretKind kind, const char* text, Keep keep)
{
    std::optional<Result<void>> result;
    m_keeper->save(instance(), kind, secret(text), keep, [&](const Result<void>& ended) { result = ended; });
    if (!QTest::qWaitFor([&] { return result.has_value(); }))
        return failure(ErrorCode::TimedOut);
    return *result;
}

SavedSecrets CredentialKeeperTest::looked(const InstanceSettings& at)
{
    std::optional<SavedSecrets> result;
    m_keeper->look(at, [&](const SavedSecrets& found) { result = found; });
    return QTest::qWaitFor([&] { return result.has_value(); }) ? *result : SavedSecrets();
}

Result<core::servicenow::Credentials> CredentialKeeperTest::made(const CredentialKeeper::MakeCredentials& make)
{
    std::optional<Result<core::servicenow::Credentials>> result;
    std::jthread([&] { result = make(); }).join();
    return *result;
}

void CredentialKeeperTest::saysWhatIsSaved()
{
    QCOMPARE(looked().token.presence, SecretPresence::Missing);
    QVERIFY(saved(SecretKind::RefreshToken, "token-1"));
    const SavedSecrets found = looked();
    QCOMPARE(found.token.presence, SecretPresence::Saved);
    QCOMPARE(found.token.place, QStringLiteral("System keyring"));
    QVERIFY(!found.token.untilClose && !found.token.error);
    QCOMPARE(found.clientSecret.presence, SecretPresence::Missing);
    // Another account is another secret.
    InstanceSettings other = instance();
    other.user = QStringLiteral("somebody");
    QCOMPARE(looked(other).token.presence, SecretPresence::Missing);
}

void CredentialKeeperTest::withoutAddressOrAccountNothingIsSaved()
{
    InstanceSettings empty;
    const SavedSecrets found = looked(empty);
    QCOMPARE(found.token.presence, SecretPresence::Missing);
    QCOMPARE(found.clientSecret.presence, SecretPresence::Missing);
    QCOMPARE(m_store->calls(), 0);
}

void CredentialKeeperTest::savesReplacesAndRemoves()
{
    QVERIFY(saved(SecretKind::RefreshToken, "token-1"));
    QVERIFY(saved(SecretKind::ClientSecret, "secret-1"));
    QVERIFY(saved(SecretKind::RefreshToken, "token-2"));
    auto credentials = made(m_keeper->makeCredentials(instance()));
    QVERIFY(credentials);
    QVERIFY(credentials->refreshToken == secret("token-2"));
    int ended = 0;
    m_keeper->remove(instance(), SecretKind::RefreshToken, [&](const Result<void>& removed) {
        QVERIFY(removed);
        ++ended;
    });
    QCOMPARE(ended, 0); // never before the call returns
    QTRY_COMPARE(ended, 1);
    QCOMPARE(looked().token.presence, SecretPresence::Missing);
    QCOMPARE(looked().clientSecret.presence, SecretPresence::Saved);
}

void CredentialKeeperTest::reportsEachCallOnceAndInOrder()
{
    m_store->setWaiting(true);
    QList<int> ended;
    for (int i = 0; i < 20; ++i)
        m_keeper->look(instance(), [&ended, i](const SavedSecrets&) { ended.append(i); });
    // One that is asked for by an answer comes behind those that wait.
    m_keeper->probe([&](const Result<void>&) {
        ended.append(20);
        m_keeper->probe([&](const Result<void>&) { ended.append(21); });
    });
    m_store->setWaiting(false);
    QTRY_COMPARE(ended.size(), 22);
    for (int i = 0; i < 22; ++i)
        QCOMPARE(ended[i], i);
}

void CredentialKeeperTest::saysThatThereIsNoKeyring()
{
    m_store->setBroken(true);
    const SavedSecrets found = looked();
    QCOMPARE(found.token.presence, SecretPresence::Unknown);
    QVERIFY(found.token.error && found.clientSecret.error);
    QCOMPARE(found.token.error->code, ErrorCode::SecretUnavailable);
    QCOMPARE(m_store->calls(), 1); // a keyring that does not answer is not asked twice
    const auto refused = saved(SecretKind::RefreshToken, "token-1");
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::SecretUnavailable);
    m_store->setBroken(false);
    QCOMPARE(looked().token.presence, SecretPresence::Missing); // it went nowhere else
}

void CredentialKeeperTest::keepsUntilTheConsoleCloses()
{
    m_store->setBroken(true);
    QVERIFY(saved(SecretKind::RefreshToken, "token-1", Keep::UntilClose));
    m_keeper->keepUntilClose(instance(), SecretKind::ClientSecret, secret("secret-1"));
    const SavedSecrets found = looked();
    QCOMPARE(found.token.presence, SecretPresence::Saved);
    QVERIFY(found.token.untilClose && found.clientSecret.untilClose);
    const auto credentials = made(m_keeper->makeCredentials(instance()));
    QVERIFY(credentials);
    QVERIFY(credentials->refreshToken == secret("token-1"));
    QVERIFY(credentials->clientSecret == secret("secret-1"));
    // Removing works without a keyring, too.
    std::optional<Result<void>> removed;
    m_keeper->remove(instance(), SecretKind::RefreshToken, [&](const Result<void>& ended) { removed = ended; });
    QTRY_VERIFY(removed);
    QVERIFY(*removed);
    // And nothing of it is there for the next one.
    CredentialKeeper next(m_store);
    m_store->setBroken(false);
    std::optional<SavedSecrets> later;
    next.look(instance(), [&](const SavedSecrets& secrets) { later = secrets; });
    QTRY_VERIFY(later);
    QCOMPARE(later->clientSecret.presence, SecretPresence::Missing);
}

void CredentialKeeperTest::theKeyringTakesOverFromMemory()
{
    QVERIFY(saved(SecretKind::RefreshToken, "token-1", Keep::UntilClose));
    QVERIFY(saved(SecretKind::RefreshToken, "token-2", Keep::InKeyring));
    QVERIFY(!looked().token.untilClose);
    const auto credentials = made(m_keeper->makeCredentials(instance(), {.token = {}, .clientSecret = secret("s")}));
    QVERIFY(credentials);
    QVERIFY(credentials->refreshToken == secret("token-2"));
}

void CredentialKeeperTest::probesByWriting()
{
    std::optional<Result<void>> works;
    m_keeper->probe([&](const Result<void>& ended) { works = ended; });
    QTRY_VERIFY(works);
    QVERIFY(*works);
    m_store->setBroken(true);
    works.reset();
    m_keeper->probe([&](const Result<void>& ended) { works = ended; });
    QTRY_VERIFY(works);
    QVERIFY(!*works);
}

void CredentialKeeperTest::putsCredentialsTogether()
{
    QVERIFY(saved(SecretKind::RefreshToken, "token-1"));
    QVERIFY(saved(SecretKind::ClientSecret, "secret-1"));
    InstanceSettings at = instance();
    at.tokenSavedAt = QDateTime(QDate(2026, 1, 31), QTime(12, 0), Qt::UTC);
    const auto make = m_keeper->makeCredentials(at);
    m_keeper.reset(); // it may outlive the keeper; the keyring is given up then
    const auto refused = made(make);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::SecretUnavailable);

    m_store = std::make_shared<FakeSecretStore>();
    m_keeper = std::make_unique<CredentialKeeper>(m_store);
    QVERIFY(saved(SecretKind::RefreshToken, "token-1"));
    QVERIFY(saved(SecretKind::ClientSecret, "secret-1"));
    const auto credentials = made(m_keeper->makeCredentials(at));
    QVERIFY(credentials);
    QCOMPARE(credentials->instance, at.url);
    QCOMPARE(credentials->user, at.user);
    QCOMPARE(credentials->clientId, at.clientId);
    QCOMPARE(credentials->endpoint, at.endpoint);
    QCOMPARE(credentials->tokenSavedAt, at.tokenSavedAt);
    QVERIFY(credentials->clientSecret == secret("secret-1"));
}

void CredentialKeeperTest::whatIsTypedGoesFirst()
{
    QVERIFY(saved(SecretKind::RefreshToken, "old"));
    QVERIFY(saved(SecretKind::ClientSecret, "secret-1"));
    InstanceSettings at = instance();
    at.tokenSavedAt = QDateTime(QDate(2020, 1, 1), QTime(12, 0), Qt::UTC);
    const auto credentials = made(m_keeper->makeCredentials(at, {.token = secret("new"), .clientSecret = {}}));
    QVERIFY(credentials);
    QVERIFY(credentials->refreshToken == secret("new"));
    QVERIFY(credentials->clientSecret == secret("secret-1"));
    QVERIFY(!credentials->tokenSavedAt.isValid()); // the age of the saved one says nothing about it (F-04)
    QVERIFY(made(m_keeper->makeCredentials(at))->refreshToken == secret("old"));
}

void CredentialKeeperTest::namesWhatIsMissing_P05()
{
    const auto credentials = made(m_keeper->makeCredentials(instance()));
    QVERIFY(!credentials);
    QCOMPARE(credentials.error().code, ErrorCode::CredentialsIncomplete);
    QCOMPARE(credentials.error().subject, QStringLiteral("token"));
}

void CredentialKeeperTest::savesARenewedToken_W21()
{
    QSignalSpy renewed(m_keeper.get(), &CredentialKeeper::tokenRenewed);
    QVERIFY(saved(SecretKind::RefreshToken, "token-1"));
    const auto save = m_keeper->makeTokenSaver(instance());
    std::jthread([&] { save(secret("token-2")); }).join();
    QTRY_COMPARE(renewed.count(), 1);
    QCOMPARE(renewed.first().first().toString(), QStringLiteral("Production"));
    QVERIFY(!looked().token.untilClose);
    // When the keyring has gone meanwhile, it is better in memory than lost.
    m_store->setBroken(true);
    std::jthread([&] { save(secret("token-3")); }).join();
    QTRY_COMPARE(renewed.count(), 2);
    QVERIFY(looked().token.untilClose);
    QVERIFY(made(m_keeper->makeCredentials(instance(), {.token = {}, .clientSecret = secret("s")}))->refreshToken ==
            secret("token-3"));
}

void CredentialKeeperTest::closesWhileTheKeyringWaits()
{
    m_store->setWaiting(true);
    int ended = 0;
    m_keeper->look(instance(), [&](const SavedSecrets&) { ++ended; });
    QTRY_COMPARE(m_store->calls(), 1);
    QElapsedTimer timer;
    timer.start();
    m_keeper.reset();
    QVERIFY(timer.elapsed() < 5000);
    QCoreApplication::processEvents();
    QCOMPARE(ended, 0);
}

void CredentialKeeperTest::guardRefusesAndIsToldOfChanges()
{
    bool permitted = false;
    QStringList told;
    m_keeper->setGuard({.permit =
                            [&permitted](const QString&) {
                                return permitted ? Result<void>() : Result<void>(failure(ErrorCode::NotPermitted));
                            },
                        .changed =
                            [&told](const InstanceSettings& at, SecretKind, bool wasSaved, bool isSaved) {
                                told.append(QStringLiteral("%1 %2%3").arg(at.name).arg(wasSaved).arg(isSaved));
                            }});
    QCOMPARE(saved(SecretKind::RefreshToken, "token-1").error().code, ErrorCode::NotPermitted);
    QCOMPARE(looked().token.presence, SecretPresence::Missing);
    QVERIFY(told.isEmpty());
    permitted = true;
    QVERIFY(saved(SecretKind::RefreshToken, "token-1"));
    bool ended = false;
    InstanceSettings known = instance();
    known.tokenSavedAt = QDateTime::currentDateTimeUtc();
    m_keeper->remove(known, SecretKind::RefreshToken,
                     [&ended](const Result<void>& removed) { ended = removed.has_value(); });
    QTRY_VERIFY(ended);
    QCOMPARE(told, (QStringList{QStringLiteral("Production 01"), QStringLiteral("Production 10")}));
}

QByteArray CredentialKeeperTest::readBy(const core::exporter::ReadSecret& reader, const core::secrets::SecretKey& key)
{
    QByteArray found;
    std::jthread([&] {
        const auto secret = reader(key);
        found = !secret ? QByteArray("unreadable") : *secret ? (*secret)->reveal() : QByteArray("nothing");
    }).join();
    return found;
}

void CredentialKeeperTest::keepsPasswordsOfServers_S03()
{
    const auto ofSource = core::exporter::sourcePasswordKey(QStringLiteral("postgres://reader@db/itam"));
    const auto ofJournal = core::exporter::journalPasswordKey(QStringLiteral("postgres://itam@db/journal"));
    QStringList told;
    int ended = 0;
    m_keeper->setGuard({.passwordChanged = [&told](const QString& kind, bool wasSaved, bool isSaved) {
        told.append(QStringLiteral("%1 %2%3").arg(kind).arg(wasSaved).arg(isSaved));
    }});
    const auto end = [&ended](const Result<void>& result) { ended += result ? 1 : 0; };
    m_keeper->savePassword(ofSource, secret("one"), Keep::InKeyring, end);
    m_keeper->savePassword(ofSource, secret("two"), Keep::UntilClose, end);
    m_keeper->savePassword(ofJournal, secret("three"), Keep::InKeyring, end);
    QTRY_COMPARE(ended, 3);
    QCOMPARE(readBy(m_keeper->makePasswordReader(), ofSource), QByteArray("two"));
    QCOMPARE(readBy(m_keeper->makePasswordReader(secret("typed")), ofSource), QByteArray("typed"));
    QCOMPARE(readBy(m_keeper->makePasswordReader(), ofJournal), QByteArray("three"));
    m_keeper->removePassword(ofSource, end);
    QTRY_COMPARE(ended, 4);
    QCOMPARE(readBy(m_keeper->makePasswordReader(), ofSource), QByteArray("nothing"));
    QCOMPARE(told, (QStringList{QStringLiteral("source-password 01"), QStringLiteral("source-password 11"),
                                QStringLiteral("journal-password 01"), QStringLiteral("source-password 10")}));
}

void CredentialKeeperTest::whatEndsLastKnowsThePasswordStill()
{
    const auto key = core::exporter::journalPasswordKey(QStringLiteral("postgres://itam@db/journal"));
    bool ended = false;
    m_keeper->savePassword(key, secret("one"), Keep::InKeyring, [&ended](const Result<void>&) { ended = true; });
    QTRY_VERIFY(ended);
    const auto lasting = m_keeper->makeLastingReader();
    const auto late = m_keeper->makeLastingReader();
    QCOMPARE(readBy(lasting, key), QByteArray("one"));
    m_store->setBroken(true);
    QCOMPARE(readBy(lasting, key), QByteArray("one"));
    QCOMPARE(readBy(late, key), QByteArray("unreadable")); // nobody told it before
    m_store->setBroken(false);
}

ITAM_TEST(CredentialKeeperTest)

} // namespace itam::tests

#include "tst_credentialkeeper.moc"
