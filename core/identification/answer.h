// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What ServiceNow's identification API answers (servicenow-ire.md 3), by the rows that were sent: correlated by
// `inputIndices` only (IR-6), and liberal about members that are missing. Pure; any thread.
#pragma once

#include "core/support/result.h"

#include <QByteArray>
#include <QStringList>

#include <map>
#include <vector>

namespace itam::core::identification {

enum class Operation
{
    Insert,
    Update, ///< with a change of class too
    NoChange,
    InsertAsPartial,    ///< kept aside on the instance: not landed
    InsertAsIncomplete, ///< logged there and never looked at again: not landed
    Unknown
};

/// One entry of `errors` or `warnings`.
struct Complaint
{
    QString code; ///< "MISSING_MATCHING_ATTRIBUTES"
    QString message;

    friend bool operator==(const Complaint&, const Complaint&) = default;
};

/// What became of one row that was sent.
struct RowAnswer
{
    QString className;
    QString sysId; ///< empty unless 32 hexadecimal digits
    Operation operation = Operation::Unknown;
    QString operationText; ///< as the instance says it
    bool classChanged = false;
    bool classKept = false; ///< SKIPPED_CLASS_*
    bool severalMatched = false;
    QStringList matchedBy;    ///< attributes of the rule that found it; empty: none did, or its native key
    bool byNativeKey = false; ///< the first attempt says that sys_object_source named it
    QStringList masked;       ///< columns that another source owns
    std::vector<Complaint> errors;
    std::vector<Complaint> warnings;
    bool hasFailed = false;     ///< errors, or a count of them
    bool isUntoldSysId = false; ///< of a row that landed without anybody saying where (completePlain)

    /// D-1 on this channel (13.5): no error, an operation that wrote or found equal, and a record.
    [[nodiscard]] bool hasLanded() const;
};

struct Answer
{
    /// By position in the payload. An item that is not in here has no result.
    std::map<int, RowAnswer> items;
    /// Lookups and related rows: position of the item, then position in its list.
    std::map<std::pair<int, int>, RowAnswer> attached;
    std::map<int, RowAnswer> relations;
    bool isWhole = false; ///< the instance took all of the payload, or nothing: one failure is that of all
    QString logContextId; ///< the handle to the instance's own logs; may be empty

    [[nodiscard]] const RowAnswer* item(int position) const;
    [[nodiscard]] const RowAnswer* attachedRow(int item, int position) const;
    [[nodiscard]] const RowAnswer* relation(int position) const;
};

/// Something in it failed.
[[nodiscard]] bool hasFailures(const Answer& answer);
/// What an answer to the plain form of a request leaves unsaid (IR-7): where one row failed nothing was written, so the
/// others failed with it (ABANDONED); and of related rows and relations that did not fail it may say neither the
/// operation nor the record: they landed as their item did.
void completePlain(Answer& answer);

/// Errors: NotServiceNow (no JSON), BadReply (JSON without a result).
[[nodiscard]] Result<Answer> readAnswer(const QByteArray& body);

} // namespace itam::core::identification
