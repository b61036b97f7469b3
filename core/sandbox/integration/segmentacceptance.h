// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A segment comes in (P-50, P-51, D-2, D-3, D-10): stored as an Import Transaction, or refused by a return code. All
// checks and the creation are one transaction of the store, so of two exporters one wins.
#pragma once

#include "core/sandbox/store/session.h"
#include "core/sandbox/transform/transformmap.h"
#include "core/wire/messages.h"

namespace itam::sandbox::integration {

struct ReceivedSegment
{
    core::wire::SegmentHeader header;
    QString digest;     ///< of the body
    QByteArray payload; ///< body, made by qCompress
    qint64 bytes = 0;
    QString user;
    QDateTime receivedAt;
};

/// A refusal is a reply, not an error: what it leaves behind (Application Log) is committed. Errors: those of the
/// store.
[[nodiscard]] Result<core::wire::Reply> acceptSegment(store::Writer& writer, const transform::MapSet& maps,
                                                      const ReceivedSegment& segment);

} // namespace itam::sandbox::integration
