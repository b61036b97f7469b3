// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/curlerror.h"
#include "tests/testcase.h"

#include <cerrno>

using namespace itam;
using namespace itam::core::servicenow;

class CurlErrorTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void f20_eachEndHasItsCode_data();
    void f20_eachEndHasItsCode();
    void f20_theProxyIsNamedWhenItIsItsFault();
    void f20_theInstanceIsToBlameForWhatCameThroughTheProxy();
};

namespace {

FailedTransfer ended(CURLcode code, int systemError = 0)
{
    FailedTransfer failed;
    failed.code = code;
    failed.systemError = systemError;
    failed.detail = QStringLiteral("why");
    return failed;
}

FailedTransfer endedBehindProxy(CURLcode code, int tunnelStatus = 0)
{
    FailedTransfer failed = ended(code);
    failed.proxy = QStringLiteral("proxy:8080");
    failed.tunnelStatus = tunnelStatus;
    failed.isTls = true;
    return failed;
}

} // namespace

void CurlErrorTest::f20_eachEndHasItsCode_data()
{
    QTest::addColumn<FailedTransfer>("failed");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("name") << ended(CURLE_COULDNT_RESOLVE_HOST) << ErrorCode::HostNotFound;
    QTest::newRow("refused") << ended(CURLE_COULDNT_CONNECT, ECONNREFUSED) << ErrorCode::ConnectionRefused;
    QTest::newRow("no way there") << ended(CURLE_COULDNT_CONNECT, EHOSTUNREACH) << ErrorCode::ConnectionLost;
    QTest::newRow("nobody answers") << ended(CURLE_COULDNT_CONNECT, ETIMEDOUT) << ErrorCode::TimedOut;
    QTest::newRow("time-out") << ended(CURLE_OPERATION_TIMEDOUT) << ErrorCode::TimedOut;
    QTest::newRow("certificate") << ended(CURLE_PEER_FAILED_VERIFICATION) << ErrorCode::TlsFailed;
    QTest::newRow("handshake") << ended(CURLE_SSL_CONNECT_ERROR) << ErrorCode::TlsFailed;
    QTest::newRow("reset in the handshake") << ended(CURLE_SSL_CONNECT_ERROR, ECONNRESET) << ErrorCode::ConnectionLost;
    QTest::newRow("nothing came") << ended(CURLE_GOT_NOTHING) << ErrorCode::ConnectionLost;
    QTest::newRow("too little came") << ended(CURLE_PARTIAL_FILE) << ErrorCode::ConnectionLost;
    QTest::newRow("lost while sending") << ended(CURLE_SEND_ERROR, EPIPE) << ErrorCode::ConnectionLost;
    QTest::newRow("lost while receiving") << ended(CURLE_RECV_ERROR, ECONNRESET) << ErrorCode::ConnectionLost;
    QTest::newRow("no HTTP") << ended(CURLE_UNSUPPORTED_PROTOCOL) << ErrorCode::BadReply;
    QTest::newRow("unknown packing") << ended(CURLE_BAD_CONTENT_ENCODING) << ErrorCode::BadReply;
    QTest::newRow("library") << ended(CURLE_OUT_OF_MEMORY) << ErrorCode::Internal;
    QTest::newRow("proxy's name") << ended(CURLE_COULDNT_RESOLVE_PROXY) << ErrorCode::ProxyFailed;
    QTest::newRow("proxy cannot connect") << endedBehindProxy(CURLE_COULDNT_CONNECT) << ErrorCode::ProxyFailed;
    QTest::newRow("proxy says no") << endedBehindProxy(CURLE_RECV_ERROR, 403) << ErrorCode::ProxyFailed;
    QTest::newRow("proxy hangs up") << endedBehindProxy(CURLE_RECV_ERROR) << ErrorCode::ProxyFailed;
}

void CurlErrorTest::f20_eachEndHasItsCode()
{
    QFETCH(const FailedTransfer, failed);
    QFETCH(const ErrorCode, code);
    QCOMPARE(codeOf(failed), code);
}

void CurlErrorTest::f20_theProxyIsNamedWhenItIsItsFault()
{
    const Error error = errorOf(endedBehindProxy(CURLE_COULDNT_CONNECT), QStringLiteral("demo.example"));
    QCOMPARE(error.code, ErrorCode::ProxyFailed);
    QCOMPARE(error.subject, QStringLiteral("demo.example"));
    QCOMPARE(error.detail, QStringLiteral("why (through the proxy proxy:8080)"));
}

void CurlErrorTest::f20_theInstanceIsToBlameForWhatCameThroughTheProxy()
{
    constexpr int open = 200;
    const Error certificate =
        errorOf(endedBehindProxy(CURLE_PEER_FAILED_VERIFICATION, open), QStringLiteral("demo.example"));
    QCOMPARE(certificate.code, ErrorCode::TlsFailed);
    QCOMPARE(certificate.detail, QStringLiteral("why"));
    QCOMPARE(codeOf(endedBehindProxy(CURLE_RECV_ERROR, open)), ErrorCode::ConnectionLost);
    FailedTransfer keptAlive = endedBehindProxy(CURLE_RECV_ERROR);
    keptAlive.connected = false;
    QCOMPARE(codeOf(keptAlive), ErrorCode::ConnectionLost);
}

ITAM_TEST(CurlErrorTest)
#include "tst_curlerror.moc"
