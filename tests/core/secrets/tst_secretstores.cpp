// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/secretstore.h"
#include "tests/testcase.h"

#include <QFile>
#include <QTemporaryDir>

using namespace itam::core::secrets;

namespace itam::tests {
namespace {

const SecretKey token{QStringLiteral("https://example.service-now.com"), QStringLiteral("itam"),
                      QStringLiteral("refresh-token")};

} // namespace

class SecretStoresTest final : public TestCase
{
    Q_OBJECT
private slots:
    void namesEntriesByInstanceAccountAndKind();
    void memoryGivesBackWhatItTook();
    void memoryKeepsEntriesApart();
    void credentialsNeedTheirFolder();
    void credentialsOutOfReachAreToldAsSuch();
    void credentialsAreReadByKind();
    void credentialsAreReadOnly();
    void credentialsThatOthersCanReadAreRefused();
    void credentialsWithAnAccessListAreRead();
};

void SecretStoresTest::namesEntriesByInstanceAccountAndKind()
{
    QCOMPARE(token.storageName(), QStringLiteral("itam-console/https://example.service-now.com/itam/refresh-token"));
}

void SecretStoresTest::memoryGivesBackWhatItTook()
{
    const auto store = makeMemoryStore();
    QVERIFY(!*store->read(token));
    QVERIFY(store->write(token, Secret(QByteArray("one"))));
    QVERIFY(store->write(token, Secret(QByteArray("two"))));
    QCOMPARE((*store->read(token))->reveal(), QByteArray("two"));
    QVERIFY(store->remove(token));
    QVERIFY(!*store->read(token));
    QVERIFY(store->remove(token));
    QVERIFY(!store->place().isEmpty());
}

void SecretStoresTest::memoryKeepsEntriesApart()
{
    const auto store = makeMemoryStore();
    QVERIFY(store->write(token, Secret(QByteArray("one"))));
    SecretKey other = token;
    other.account = QStringLiteral("somebody");
    QVERIFY(!*store->read(other));
    other = token;
    other.kind = QStringLiteral("client-secret");
    QVERIFY(!*store->read(other));
}

void SecretStoresTest::credentialsNeedTheirFolder()
{
    qunsetenv("CREDENTIALS_DIRECTORY");
    QVERIFY(!makeSystemdCredentialStore());
}

void SecretStoresTest::credentialsOutOfReachAreToldAsSuch()
{
    const QTemporaryDir folder;
    const QString missing = folder.filePath(QStringLiteral("missing"));
    qputenv("CREDENTIALS_DIRECTORY", QFile::encodeName(missing));
    const auto secret = makeSystemdCredentialStore()->read({{}, {}, QStringLiteral("refresh-token")});
    qunsetenv("CREDENTIALS_DIRECTORY");
    QVERIFY(!secret);
    QCOMPARE(secret.error().code, ErrorCode::SecretUnavailable);
    QCOMPARE(secret.error().subject, missing);
}

void SecretStoresTest::credentialsAreReadByKind()
{
    const QTemporaryDir folder;
    qputenv("CREDENTIALS_DIRECTORY", QFile::encodeName(folder.path()));
    const auto store = makeSystemdCredentialStore();
    QVERIFY(store);
    QVERIFY(!*store->read(token));
    QFile file(folder.filePath(QStringLiteral("refresh-token")));
    QVERIFY(file.open(QIODevice::WriteOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    file.write("abc\n");
    file.close();
    const auto secret = store->read(token);
    QVERIFY(secret);
    QCOMPARE((*secret)->reveal(), QByteArray("abc"));
    qunsetenv("CREDENTIALS_DIRECTORY");
}

void SecretStoresTest::credentialsAreReadOnly()
{
    const QTemporaryDir folder;
    qputenv("CREDENTIALS_DIRECTORY", QFile::encodeName(folder.path()));
    const auto store = makeSystemdCredentialStore();
    for (const auto& done : {store->write(token, Secret(QByteArray("abc"))), store->remove(token)}) {
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::SecretUnavailable);
    }
    qunsetenv("CREDENTIALS_DIRECTORY");
}

void SecretStoresTest::credentialsThatOthersCanReadAreRefused()
{
    const QTemporaryDir folder;
    qputenv("CREDENTIALS_DIRECTORY", QFile::encodeName(folder.path()));
    QFile file(folder.filePath(QStringLiteral("refresh-token")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("abc\n");
    file.close();
    QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::ReadOther));
    const auto secret = makeSystemdCredentialStore()->read(token);
    QVERIFY(!secret);
    QCOMPARE(secret.error().code, ErrorCode::SecretUnavailable);
    qunsetenv("CREDENTIALS_DIRECTORY");
}

// The mode of a file with an access list shows its upper bound in the place of the group.
void SecretStoresTest::credentialsWithAnAccessListAreRead()
{
    const QTemporaryDir folder;
    qputenv("CREDENTIALS_DIRECTORY", QFile::encodeName(folder.path()));
    QFile file(folder.filePath(QStringLiteral("refresh-token")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("abc\n");
    file.close();
    QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::ReadGroup));
    const auto secret = makeSystemdCredentialStore()->read(token);
    QVERIFY(secret && *secret);
    QCOMPARE((*secret)->reveal(), QByteArray("abc"));
    // A file that somebody names is not guarded by a folder.
    QVERIFY(!readSecretFile(file.fileName()));
    qunsetenv("CREDENTIALS_DIRECTORY");
}

ITAM_TEST(SecretStoresTest)

} // namespace itam::tests

#include "tst_secretstores.moc"
