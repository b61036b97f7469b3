// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/options.h"
#include "tests/testcase.h"

using itam::ErrorCode;
using namespace itam::app::sandbox;

class OptionsTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void readsEverything();
    void defaultsAreLoopbackAndAnyPort();
    void valuesMayFollowAnEqualsSign();
    void refuses_data();
    void refuses();
    void remoteNeedsBothPermissionAndTls();
    void namesAndOwnCertificate();
    void helpNamesEveryOption();
};

namespace {

QStringList words(const char* line)
{
    return QString::fromLatin1(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

void OptionsTest::readsEverything()
{
    const auto options =
        parseOptions(words("--listen 127.0.0.1:8080 --data d.db --ready-file r.json --tls-cert c.pem --tls-key k.pem "
                           "--sam-plugin off --property a=1 --property b=x=y --faults f.json "
                           "--processing-delay 50 --rate-limit 100/h --max-body 1000000 --log l.log"));
    QVERIFY(options);
    QCOMPARE(options->address, QStringLiteral("127.0.0.1"));
    QCOMPARE(options->port, quint16{8080});
    QCOMPARE(options->data, QStringLiteral("d.db"));
    QCOMPARE(options->readyFile, QStringLiteral("r.json"));
    QCOMPARE(options->certificate, QStringLiteral("c.pem"));
    QCOMPARE(options->key, QStringLiteral("k.pem"));
    QCOMPARE(options->samPlugin, std::optional(false));
    QCOMPARE(options->properties.at(1), std::pair(QStringLiteral("b"), QStringLiteral("x=y")));
    QCOMPARE(options->faults, QStringLiteral("f.json"));
    QCOMPARE(options->processingDelay, std::chrono::milliseconds(50));
    QCOMPARE(options->requestsPerHour, 100);
    QCOMPARE(options->maxBodyBytes, std::optional<qint64>(1'000'000));
    QCOMPARE(options->log, QStringLiteral("l.log"));
}

void OptionsTest::defaultsAreLoopbackAndAnyPort()
{
    const auto options = parseOptions({});
    QVERIFY(options);
    QCOMPARE(options->address, QStringLiteral("127.0.0.1"));
    QCOMPARE(options->port, quint16{0});
    QVERIFY(!options->samPlugin);
    QVERIFY(!options->ownCertificate);
    QVERIFY(options->hostNames.isEmpty());
}

void OptionsTest::valuesMayFollowAnEqualsSign()
{
    const auto options = parseOptions(words("--listen=[::1]:0 --property=name=a=b"));
    QVERIFY(options);
    QCOMPARE(options->address, QStringLiteral("::1"));
    QCOMPARE(options->properties.at(0), std::pair(QStringLiteral("name"), QStringLiteral("a=b")));
}

void OptionsTest::refuses_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("part");
    const auto row = [](const char* line, const char* part) {
        QTest::newRow(line) << QString::fromLatin1(line) << QString::fromLatin1(part);
    };
    row("--lsten 127.0.0.1:1", "Unknown argument: --lsten");
    row("extra", "Unknown argument: extra");
    row("--data", "--data needs a value");
    row("--data=", "--data needs a value");
    row("--listen 8080", "ADDRESS:PORT");
    row("--listen 127.0.0.1:x", "ADDRESS:PORT");
    row("--listen 127.0.0.1:70000", "ADDRESS:PORT");
    row("--listen somewhere:80", "not an IP address");
    row("--sam-plugin yes", "on or off");
    row("--property name", "NAME=VALUE");
    row("--processing-delay -1", "milliseconds");
    row("--rate-limit 0/h", "per hour");
    row("--max-body 10", "number of bytes");
    row("--tls-cert c.pem", "belong together");
    row("--allow-remote", "needs TLS");
    row("--allow-remote --tls", "needs TLS");
    row("--tls --tls-cert c.pem --tls-key k.pem", "does not go with");
    row("--host-name", "needs a value");
    row("--host-name a/b", "no name of a host");
    row("--host-name -a", "no name of a host");
}

void OptionsTest::refuses()
{
    QFETCH(QString, line);
    QFETCH(QString, part);
    const auto options = parseOptions(line.split(QLatin1Char(' ')));
    QVERIFY(!options);
    QCOMPARE(options.error().code, ErrorCode::Usage);
    QVERIFY2(options.error().detail.contains(part), qPrintable(options.error().detail));
}

void OptionsTest::remoteNeedsBothPermissionAndTls()
{
    QVERIFY(!parseOptions(words("--listen 0.0.0.0:8443")));
    QVERIFY(!parseOptions(words("--listen 0.0.0.0:8443 --tls-cert c --tls-key k")));
    QVERIFY(!parseOptions(words("--listen 0.0.0.0:8443 --allow-remote")));
    QVERIFY(parseOptions(words("--listen 0.0.0.0:8443 --allow-remote --tls-cert c --tls-key k")));
}

void OptionsTest::namesAndOwnCertificate()
{
    const auto options = parseOptions(words("--tls --host-name ITAM.example.org --host-name=other"));
    QVERIFY(options);
    QVERIFY(options->ownCertificate);
    QCOMPARE(options->hostNames, (QStringList{QStringLiteral("itam.example.org"), QStringLiteral("other")}));
}

void OptionsTest::helpNamesEveryOption()
{
    for (const char* name : {"--listen", "--allow-remote", "--tls-cert", "--tls-key", "--data", "--ready-file",
                             "--sam-plugin", "--property", "--max-body", "--host-name", "--tls ", "--processing-delay",
                             "--rate-limit", "--faults", "--log", "--version"})
        QVERIFY2(helpText().contains(QLatin1String(name)), name);
    QCOMPARE(parseOptions(words("--data d.db --help"))->command, Command::Help);
    QCOMPARE(parseOptions(words("--version"))->command, Command::Version);
}

ITAM_TEST(OptionsTest)
#include "tst_options.moc"
