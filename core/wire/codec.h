// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The one codec of the segment format (itam-export.md 2.4-2.6, design.md 5 and 6.2). Requests are written by appending
// to a buffer (performance.md 2.2); everything is read with pugixml. Stateless; any thread.
//
//   segment   = <itamTransaction version="1"> transactionId transactionType exportId sender segment mode since? epoch
//               baseToken? <data> record* </data> </itamTransaction>
//   record    = <record key="K" [supersedes="K2"]> <Column>text</Column>* </record>
//   status    = <itamTransaction version="1"> transactionType exportId [exportType] sender [<close reason=""/>]
//   [<end/>]
//               [<rows after="" limit="" result="not-landed"/>] </itamTransaction>
//   reply     = <itamReply> returnCode message importRun transaction duplicate [connection] [run] [rows] </itamReply>
#pragma once

#include "core/model/recordbatch.h"
#include "core/support/result.h"
#include "core/wire/messages.h"

namespace itam::core::wire {

inline constexpr auto digestHeader = "X-Itam-Digest";

/// "xxh3-128=<hex>" over the body before any Content-Encoding (D-2).
[[nodiscard]] QByteArray digestOf(QByteArrayView body);

/// Writes the <record> elements of one data type. Tags are made once for a ColumnSet.
class RecordWriter
{
public:
    explicit RecordWriter(const model::ColumnSet& columns);
    /// Appends one record. Cells must be clean text (core/source); markup is escaped here. `supersedes` may be empty.
    void append(QByteArray& out, const model::RecordBatch& batch, std::size_t record, QByteArrayView supersedes) const;

private:
    struct Tag
    {
        QByteArray open;
        QByteArray close;
        QByteArray empty;
    };
    std::vector<Tag> m_tags;
    qsizetype m_tagBytes = 0;
};

/// `records`: what RecordWriter appended. Begun with roomForRecords() and given away, they stay where they are and the
/// rest is written around them: a segment's megabytes are not copied.
[[nodiscard]] QByteArray writeSegment(const SegmentHeader& header, QByteArray records);
/// Bytes that writeSegment adds around the records, at most.
inline constexpr qsizetype segmentOverhead = 4096;
/// An empty text with room for so many bytes, and before and behind them for what writeSegment adds.
[[nodiscard]] QByteArray roomForRecords(qsizetype bytes);
/// The records out of a body of writeSegment, in its place when it is given away.
[[nodiscard]] QByteArray recordsOf(QByteArray segment);
[[nodiscard]] QByteArray writeStatus(const StatusRequest& request);
[[nodiscard]] QByteArray writeConnectionTest(const Sender& sender);
/// Errors: Malformed (with the byte offset; a DOCTYPE is refused, W-30), UnknownType.
[[nodiscard]] Result<Request> readRequest(const QByteArray& body);

[[nodiscard]] QByteArray writeReply(const Reply& reply);
/// Errors: NotServiceNow (HTML), BadReply.
[[nodiscard]] Result<Reply> readReply(const QByteArray& body);

} // namespace itam::core::wire
