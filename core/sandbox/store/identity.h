// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// D-11: which CI a ComputerID stands for, many to one, and what moves along when that changes. Inside one transaction,
// on the writer thread. Errors: JournalFailed.
#pragma once

#include "core/sandbox/store/session.h"

namespace itam::sandbox::store {

struct Identity
{
    QString computerId;
    QString ci;
    QString sourceId; ///< operations database that said so last
};

[[nodiscard]] Result<std::optional<Identity>> findIdentity(Session& session, const QString& computerId);

/// From now on `identity.computerId` stands for `identity.ci`. Its old CI loses the unique id, and contract links,
/// installations, software instances and relationships that came with this ComputerID move to the new one.
[[nodiscard]] Result<void> pointIdentity(Writer& writer, const std::optional<Identity>& before,
                                         const Identity& identity);

/// A line of the Duplicates report.
struct Duplicate
{
    QString kind;
    QString computerId;
    QString ci;
    QString detail;
    QString transaction;
};

/// Makes the report say exactly `lines` about `computerId`; kinds in `kept` stay when they are not in `lines`. A line
/// that is there already is not touched.
[[nodiscard]] Result<void> reportDuplicates(Writer& writer, const QString& computerId,
                                            const std::vector<Duplicate>& lines, const QStringList& kept);

} // namespace itam::sandbox::store
