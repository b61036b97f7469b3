// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/faultanswers.h"

#include "core/sandbox/platform/replies.h"

#include <QRandomGenerator>

namespace itam::sandbox::platform {
namespace {

using core::wire::ReturnCode;

QByteArray randomBytes(int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    for (char& byte : bytes)
        byte = static_cast<char>(QRandomGenerator::global()->bounded(256));
    return bytes;
}

http::Response statusAnswer(const FaultRule& fault)
{
    http::Response response;
    response.status = fault.status;
    response.setHeader("Content-Type", fault.contentType);
    response.body = fault.body;
    return response;
}

} // namespace

http::Response faultAnswer(const FaultRule& fault, http::Response response, bool isIntegration)
{
    switch (fault.action) {
    case FaultAction::Status:
        response = statusAnswer(fault);
        break;
    case FaultAction::ReturnCode:
        response =
            integrationReply(core::wire::returnCodeFrom(fault.code).value_or(ReturnCode::Internal), fault.message);
        break;
    case FaultAction::Throttle:
        response = isIntegration ? integrationReply(ReturnCode::Throttled, fault.message)
                                 : errorReply(429, QStringLiteral("Rate limit exceeded"), fault.message);
        break;
    case FaultAction::Drop:
        response.delivery = http::Delivery::Close;
        break;
    case FaultAction::Reset:
        response.delivery = http::Delivery::Reset;
        break;
    case FaultAction::Cut:
        response.delivery = http::Delivery::CutInBody;
        break;
    case FaultAction::Truncate:
        response.body.truncate(response.body.size() / 2);
        break;
    case FaultAction::Garbage:
        response.body = randomBytes(512);
        break;
    case FaultAction::Delay:
    case FaultAction::ExpireToken:
    case FaultAction::Crash:
        break;
    }
    if (fault.retryAfterSeconds > 0 || fault.action == FaultAction::Throttle)
        response.setHeader("Retry-After", QByteArray::number(fault.retryAfterSeconds));
    response.delay = fault.delay;
    return response;
}

} // namespace itam::sandbox::platform
