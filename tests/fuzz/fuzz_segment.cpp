// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the integration endpoint reads (core/wire): any bytes give a request or an error with a reason. A reply is read
// from the same bytes, as the exporter does it.
#include "core/wire/codec.h"
#include "tests/fuzz/check.h"

using namespace itam;
using tests::fuzz::demand;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const auto request = core::wire::readRequest(bytes);
    if (request) {
        demand(!bytes.contains("<!DOCTYPE"), "a DOCTYPE was accepted");
        for (const auto& record : request->records)
            demand(!record.key.isEmpty(), "a record without key");
    } else {
        demand(request.error().code == ErrorCode::Malformed || request.error().code == ErrorCode::UnknownType,
               "an error that is not documented");
        demand(!request.error().detail.isEmpty() || !request.error().subject.isEmpty(), "an error without reason");
    }
    const auto reply = core::wire::readReply(bytes);
    demand(reply || reply.error().code == ErrorCode::BadReply || reply.error().code == ErrorCode::NotServiceNow,
           "an error that is not documented");
    return 0;
}
