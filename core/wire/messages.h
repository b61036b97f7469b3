// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What travels between an exporter and the integration application, as values. The text form is in codec.h. Empty
// strings are "not given". Any thread.
#pragma once

#include "core/wire/codes.h"

#include <QByteArray>
#include <QList>

namespace itam::core::wire {

/// Who sends: the journal (D-10: a reservation never stops an export of the same journal), a name for people
/// ("user@host") and the operations database (D-11: `supersedes` counts only within the same source).
struct Sender
{
    QString journalId;
    QString name;
    QString sourceId;

    friend bool operator==(const Sender&, const Sender&) = default;
};

/// Everything of a segment but its records.
struct SegmentHeader
{
    QString transactionId;
    model::DataType type = model::DataType::Hardware;
    QString exportId;
    Sender sender;
    int index = 1; ///< from 1
    int count = 0; ///< 0: not known yet (W-35)
    bool last = false;
    int records = 0;
    bool full = false; ///< mode: full or differential
    QString since;     ///< ISO 8601 UTC, only for people
    QString epoch;     ///< of the instance, as the exporter knows it (D-10)
    QString baseToken; ///< first segment of a differential run: the change token that it was built on; may be empty

    friend bool operator==(const SegmentHeader&, const SegmentHeader&) = default;
};

struct RowsRequest
{
    QString after; ///< key; rows with a greater one follow
    int limit = 1000;

    friend bool operator==(const RowsRequest&, const RowsRequest&) = default;
};

struct StatusRequest
{
    QString exportId;
    std::optional<model::DataType> type; ///< absent only together with `end`
    Sender sender;
    std::optional<CloseReason> close;
    bool end = false;
    std::optional<RowsRequest> rows;

    friend bool operator==(const StatusRequest&, const StatusRequest&) = default;
};

/// A record as the instance reads it. Element names are the view's column names; an absent one means "leave" (W-31).
struct ReceivedRecord
{
    QString key;
    QString supersedes;
    QList<std::pair<QString, QString>> fields;

    friend bool operator==(const ReceivedRecord&, const ReceivedRecord&) = default;
};

/// A request as the instance reads it: `segment` and `records` for the three exports, `status` for export_status.
struct Request
{
    TransactionType type = TransactionType::ConnectionTest;
    SegmentHeader segment;
    QList<ReceivedRecord> records;
    StatusRequest status;
    Sender sender; ///< of connection_test
};

/// One named check of connection_test (design.md 6.2).
struct Check
{
    QString name;
    bool ok = false;
    QString message;

    friend bool operator==(const Check&, const Check&) = default;
};

/// An unfinished run or transaction (P-13), or the reservation of another journal.
struct UnfinishedImport
{
    QString number;
    QString kind; ///< "run", "transaction", "reservation"
    QString state;
    QString exportId;
    QString importType;
    QString owner; ///< for people
    qint64 ageSeconds = 0;

    friend bool operator==(const UnfinishedImport&, const UnfinishedImport&) = default;
};

struct ConnectionReport
{
    QString instanceId;
    QString epoch;
    QString applicationVersion;
    qint64 propertyVersion = 0;
    qint64 maxBodyBytes = 0;
    QStringList encodings;
    QList<Check> checks;
    QList<UnfinishedImport> unfinished;
    model::PerType<QString> changeTokens; ///< D-5; empty: nothing of that type was ever committed

    friend bool operator==(const ConnectionReport&, const ConnectionReport&) = default;
};

struct RowCounts
{
    qint64 total = 0;
    qint64 inserted = 0;
    qint64 updated = 0;
    qint64 ignored = 0;
    qint64 skipped = 0;
    qint64 errors = 0;

    friend bool operator==(const RowCounts&, const RowCounts&) = default;
};

struct TransactionReport
{
    QString transactionId;
    QString number;
    int segment = 0;
    ImportState state = ImportState::New;
    int attempts = 0;
    RowCounts rows;
    bool rowsKept = true; ///< false: the row results were deleted, so the end of its records is in doubt (D-1)
    QString failureCode;
    QString failureMessage;

    friend bool operator==(const TransactionReport&, const TransactionReport&) = default;
};

struct RunReport
{
    QString number;
    ImportState state = ImportState::New;
    QString exportId;
    QString importType;
    QString closed; ///< reason, empty while open
    QString failureCode;
    QString failureMessage;
    RowCounts rows;
    QList<TransactionReport> transactions;

    friend bool operator==(const RunReport&, const RunReport&) = default;
};

/// A row that did not land, in order of its key (D-1).
struct NotLandedRow
{
    QString key;
    RowResult result = RowResult::Ignored;
    QString reason;
    qint64 propertyVersion = 0;
    QString transactionId;

    friend bool operator==(const NotLandedRow&, const NotLandedRow&) = default;
};

struct Reply
{
    ReturnCode code = ReturnCode::Ok;
    QString message;
    QString importRun;   ///< number
    QString transaction; ///< number
    bool duplicate = false;
    std::optional<ConnectionReport> connection;
    std::optional<RunReport> run;
    QList<NotLandedRow> rows;
    bool moreRows = false;

    friend bool operator==(const Reply&, const Reply&) = default;
};

} // namespace itam::core::wire
