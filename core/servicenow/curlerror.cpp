// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/curlerror.h"

#include <cerrno>

namespace itam::core::servicenow {
namespace {

ErrorCode codeOfConnect(int systemError)
{
    switch (systemError) {
    case ETIMEDOUT:
        return ErrorCode::TimedOut;
    case ENETUNREACH:
    case EHOSTUNREACH:
    case ENETDOWN:
    case EHOSTDOWN:
        return ErrorCode::ConnectionLost;
    default:
        return ErrorCode::ConnectionRefused;
    }
}

/// The connection broke while its ends agreed on how to talk: that says nothing about certificates.
bool isBroken(int systemError)
{
    return systemError == ECONNRESET || systemError == EPIPE || systemError == ETIMEDOUT;
}

/// Without a look at proxies.
ErrorCode codeOfEnd(const FailedTransfer& failed)
{
    switch (failed.code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return ErrorCode::HostNotFound;
    case CURLE_COULDNT_CONNECT:
        return codeOfConnect(failed.systemError);
    case CURLE_OPERATION_TIMEDOUT:
        return ErrorCode::TimedOut;
    case CURLE_SSL_CONNECT_ERROR:
        return isBroken(failed.systemError) ? ErrorCode::ConnectionLost : ErrorCode::TlsFailed;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
    case CURLE_SSL_ENGINE_INITFAILED:
    case CURLE_USE_SSL_FAILED:
        return ErrorCode::TlsFailed;
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_PROXY:
        return ErrorCode::ProxyFailed;
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_URL_MALFORMAT:
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_BAD_CONTENT_ENCODING:
    case CURLE_WRITE_ERROR:
        return ErrorCode::BadReply;
    case CURLE_OUT_OF_MEMORY:
    case CURLE_FAILED_INIT:
    case CURLE_BAD_FUNCTION_ARGUMENT:
    case CURLE_UNKNOWN_OPTION:
        return ErrorCode::Internal;
    default: // sent or received too little
        return ErrorCode::ConnectionLost;
    }
}

/// The proxy hung up instead of saying whether there is a way through.
bool tunnelBroke(const FailedTransfer& failed)
{
    return failed.isTls && failed.connected && failed.tunnelStatus == 0 &&
           (failed.code == CURLE_RECV_ERROR || failed.code == CURLE_SEND_ERROR || failed.code == CURLE_GOT_NOTHING);
}

bool isTheProxys(const FailedTransfer& failed)
{
    constexpr int lowestRefusal = 300;
    if (failed.proxy.isEmpty())
        return false;
    return failed.code == CURLE_COULDNT_RESOLVE_HOST || failed.code == CURLE_COULDNT_CONNECT ||
           failed.tunnelStatus >= lowestRefusal || tunnelBroke(failed);
}

} // namespace

ErrorCode codeOf(const FailedTransfer& failed)
{
    return isTheProxys(failed) ? ErrorCode::ProxyFailed : codeOfEnd(failed);
}

Error errorOf(const FailedTransfer& failed, const QString& origin)
{
    Error error;
    error.code = codeOf(failed);
    error.subject = origin;
    error.detail = failed.detail;
    if (error.code == ErrorCode::ProxyFailed && !failed.proxy.isEmpty())
        error.detail = QStringLiteral("%1 (through the proxy %2)").arg(failed.detail, failed.proxy);
    return error;
}

} // namespace itam::core::servicenow
