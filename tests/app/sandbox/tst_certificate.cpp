// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/certificate.h"
#include "tests/testcase.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslCertificateExtension>
#include <QSslKey>
#include <QTemporaryDir>

using namespace itam::app::sandbox;

namespace {

const QDateTime start(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class CertificateTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void isForThisComputer();
    void signsNothingElse();
    void keyIsPrivate();
    void isKeptWhileItIsGood_data();
    void isKeptWhileItIsGood();
    void brokenFilesAreReplaced_data();
    void brokenFilesAreReplaced();
    void folderThatIsMissing();

private:
    QString data() const { return m_folder.filePath(QStringLiteral("instance.db")); }
    QTemporaryDir m_folder;
};

void CertificateTest::isForThisComputer()
{
    const auto files = ownCertificate(data(), {QStringLiteral("itam.example.org")}, start);
    QVERIFY(files);
    const QSslCertificate certificate(read(files->certificate));
    QVERIFY(!certificate.isNull());
    const QStringList list = certificate.subjectAlternativeNames().values(QSsl::DnsEntry);
    QCOMPARE(QSet<QString>(list.begin(), list.end()),
             (QSet<QString>{QStringLiteral("localhost"), QStringLiteral("itam.example.org")}));
    QCOMPARE(certificate.subjectAlternativeNames().count(QSsl::IpAddressEntry), 2);
    QCOMPARE(certificate.effectiveDate(), start.addSecs(-3600));
    QCOMPARE(certificate.expiryDate(), start.addDays(397));
    QVERIFY(!QSslKey(read(files->key), QSsl::Ec).isNull());
}

void CertificateTest::signsNothingElse()
{
    const auto files = ownCertificate(data(), {}, start);
    QVERIFY(files);
    bool isSaid = false;
    for (const QSslCertificateExtension& extension : QSslCertificate(read(files->certificate)).extensions()) {
        if (extension.name() == QLatin1String("basicConstraints")) {
            isSaid = true;
            QVERIFY(extension.isCritical());
            QCOMPARE(extension.value().toMap().value(QStringLiteral("ca")).toBool(), false);
        }
    }
    QVERIFY(isSaid);
}

void CertificateTest::keyIsPrivate()
{
    const auto files = ownCertificate(data(), {}, start);
    QVERIFY(files);
    QCOMPARE(QFile::permissions(files->key) &
                 (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
             QFile::Permissions());
}

void CertificateTest::isKeptWhileItIsGood_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<int>("days");
    QTest::addColumn<bool>("isKept");
    const QStringList same{QStringLiteral("a.example.org")};
    QTest::newRow("same day") << same << 0 << true;
    QTest::newRow("a year later") << same << 365 << true;
    QTest::newRow("on its last day") << same << 396 << false;
    QTest::newRow("over") << same << 500 << false;
    QTest::newRow("clock set back") << same << -1 << false;
    QTest::newRow("fewer names") << QStringList() << 0 << true;
    QTest::newRow("another name") << QStringList{QStringLiteral("b.example.org")} << 0 << false;
}

void CertificateTest::isKeptWhileItIsGood()
{
    QFETCH(QStringList, names);
    QFETCH(int, days);
    const QString path =
        m_folder.filePath(QString::fromLatin1(QTest::currentDataTag()).replace(QLatin1Char(' '), QLatin1Char('-')));
    const auto first = ownCertificate(path, {QStringLiteral("a.example.org")}, start);
    QVERIFY(first);
    const QByteArray before = read(first->certificate);
    const auto second = ownCertificate(path, names, start.addDays(days));
    QVERIFY(second);
    QTEST(read(second->certificate) == before, "isKept");
}

void CertificateTest::brokenFilesAreReplaced_data()
{
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("garbage") << QByteArray("garbage") << QByteArray("garbage");
    QTest::newRow("empty") << QByteArray() << QByteArray();
    const auto other = ownCertificate(m_folder.filePath(QStringLiteral("other")), {}, start);
    const auto third = ownCertificate(m_folder.filePath(QStringLiteral("third")), {}, start);
    QTest::newRow("key of another") << read(other->certificate) << read(third->key);
    QTest::newRow("no key") << read(other->certificate) << QByteArray();
}

void CertificateTest::brokenFilesAreReplaced()
{
    QFETCH(QByteArray, certificate);
    QFETCH(QByteArray, key);
    for (const auto& [suffix, content] : {std::pair(".cert.pem", certificate), std::pair(".key.pem", key)}) {
        QFile file(data() + QLatin1String(suffix));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    const auto files = ownCertificate(data(), {}, start);
    QVERIFY(files);
    QVERIFY(read(files->certificate) != certificate);
    QVERIFY(!QSslKey(read(files->key), QSsl::Ec).isNull());
}

void CertificateTest::folderThatIsMissing()
{
    const auto files = ownCertificate(m_folder.filePath(QStringLiteral("none/x")), {}, start);
    QVERIFY(!files);
    QCOMPARE(files.error().code, itam::ErrorCode::FileUnwritable);
}

ITAM_TEST(CertificateTest)
#include "tst_certificate.moc"
