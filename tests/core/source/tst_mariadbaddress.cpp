// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/mariadbaddress.h"
#include "tests/testcase.h"

using namespace itam::core::source;
using Tls = MariaDbAddress::Tls;

Q_DECLARE_METATYPE(itam::core::source::MariaDbAddress::Tls)

namespace {

itam::Result<MariaDbAddress> parsed(const QString& rest)
{
    return parseMariaDb(rest, {QStringLiteral("mariadb:%1").arg(rest)});
}

} // namespace

class MariaDbAddressTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void saysWhereAndWho();
    void localhostIsTheSocketUnlessAPortIsNamed();
    void certificateIsCheckedUnlessTheServerIsHere_data();
    void certificateIsCheckedUnlessTheServerIsHere();
    void optionsAreTaken();
    void wrongOnesAreRefusedWithAReason_data();
    void wrongOnesAreRefusedWithAReason();
};

void MariaDbAddressTest::saysWhereAndWho()
{
    const auto address = parsed(QStringLiteral("//re%40der:p%2Fw@db.example.com:3307/op%20s")).value();
    QCOMPARE(address.user, QByteArray("re@der"));
    QCOMPARE(address.password, QByteArray("p/w"));
    QCOMPARE(address.host, QByteArray("db.example.com"));
    QCOMPARE(address.port, 3307U);
    QCOMPARE(address.database, QByteArray("op s"));
    QCOMPARE(parsed(QStringLiteral("//reader@[2001:db8::1]/ops"))->host, QByteArray("2001:db8::1"));
    QCOMPARE(parsed(QStringLiteral("//reader@db/ops"))->port, 3306U);
}

void MariaDbAddressTest::localhostIsTheSocketUnlessAPortIsNamed()
{
    QCOMPARE(parsed(QStringLiteral("//reader@localhost/ops"))->host, QByteArray());
    QCOMPARE(parsed(QStringLiteral("//reader@localhost:3306/ops"))->host, QByteArray("localhost"));
    const auto socket = parsed(QStringLiteral("//reader@localhost/ops?socket=/run/mysqld/other.sock")).value();
    QCOMPARE(socket.host, QByteArray());
    QCOMPARE(socket.socket, QByteArray("/run/mysqld/other.sock"));
}

void MariaDbAddressTest::certificateIsCheckedUnlessTheServerIsHere_data()
{
    QTest::addColumn<QString>("rest");
    QTest::addColumn<Tls>("tls");
    QTest::newRow("elsewhere") << QStringLiteral("//r@db.example.com/ops") << Tls::VerifyFull;
    QTest::newRow("an address elsewhere") << QStringLiteral("//r@192.0.2.7/ops") << Tls::VerifyFull;
    QTest::newRow("a name that looks near") << QStringLiteral("//r@localhost.example.com/ops") << Tls::VerifyFull;
    QTest::newRow("the socket") << QStringLiteral("//r@localhost/ops") << Tls::Prefer;
    QTest::newRow("loopback") << QStringLiteral("//r@127.0.0.1:3306/ops") << Tls::Prefer;
    QTest::newRow("loopback of IPv6") << QStringLiteral("//r@[::1]/ops") << Tls::Prefer;
    QTest::newRow("as asked for") << QStringLiteral("//r@db/ops?sslmode=require") << Tls::Require;
    QTest::newRow("not at all, as asked for") << QStringLiteral("//r@db/ops?sslmode=disable") << Tls::Disable;
    QTest::newRow("here, as asked for") << QStringLiteral("//r@127.0.0.1/ops?sslmode=verify-full") << Tls::VerifyFull;
}

void MariaDbAddressTest::certificateIsCheckedUnlessTheServerIsHere()
{
    QFETCH(const QString, rest);
    QTEST(parsed(rest)->tls, "tls");
}

void MariaDbAddressTest::optionsAreTaken()
{
    const auto address = parsed(QStringLiteral("//r@db/ops?sslrootcert=/etc/ca%20s.pem&sslcert=c.pem&sslkey=k.pem"
                                               "&connect_timeout=3&statement_timeout=1200"))
                             .value();
    QCOMPARE(address.rootCertificate, QByteArray("/etc/ca s.pem"));
    QCOMPARE(address.certificate, QByteArray("c.pem"));
    QCOMPARE(address.key, QByteArray("k.pem"));
    QCOMPARE(address.connectTimeout, 3U);
    QCOMPARE(address.statementTimeout, 1200U);
}

void MariaDbAddressTest::wrongOnesAreRefusedWithAReason_data()
{
    QTest::addColumn<QString>("rest");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* rest, const char* reason) {
        QTest::newRow(rest) << QString::fromLatin1(rest) << QString::fromLatin1(reason);
    };
    row("reader:hunter2@db/ops", "no address of a MariaDB database");
    row("//reader:hunter2@[db/ops", "no address of a MariaDB database");
    row("//reader:hunter2@db", "no database is named");
    row("//reader:hunter2@db/", "no database is named");
    row("//reader:hunter2@db/ops?colour=blue", "there is no option colour");
    row("//reader:hunter2@db/ops?sslmode=maybe", "sslmode is disable, prefer, require or verify-full");
    row("//reader:hunter2@db/ops?connect_timeout=soon", "connect_timeout is a number of seconds");
    row("//reader:hunter2@db/ops?statement_timeout=0", "statement_timeout is a number of seconds");
    row("//reader:hunter2@db/ops?sslrootcert=", "sslrootcert names a file");
}

void MariaDbAddressTest::wrongOnesAreRefusedWithAReason()
{
    QFETCH(const QString, rest);
    QFETCH(const QString, reason);
    const auto address = parsed(rest);
    QVERIFY(!address);
    QCOMPARE(address.error().code, itam::ErrorCode::Usage);
    QVERIFY2(address.error().detail.contains(reason), qPrintable(address.error().detail));
    QVERIFY(!address.error().detail.contains(QStringLiteral("hunter2")));
    QVERIFY(!address.error().subject.contains(QStringLiteral("hunter2")));
}

ITAM_TEST(MariaDbAddressTest)
#include "tst_mariadbaddress.moc"
