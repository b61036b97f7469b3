// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Puts records into a sample operations database through statements that are compiled once. Borrows the database; lives
// on its thread. Errors of all calls: FileUnwritable.
#pragma once

#include "core/sampledata/estate.h"
#include "core/support/sqlite.h"

namespace itam::core::sampledata {

class Writer
{
public:
    [[nodiscard]] static Result<Writer> open(const support::sqlite::Database& database);

    [[nodiscard]] Result<void> add(const Computer& computer);
    [[nodiscard]] Result<void> add(const Installation& installation);
    /// With a row for each computer that it covers, or one without a computer.
    [[nodiscard]] Result<void> add(const Contract& contract);
    /// One row of op_contract_computer; `computerId` null: none.
    [[nodiscard]] Result<void> addLink(const Contract& contract, const QByteArray& computerId);
    [[nodiscard]] Result<void> addWordLists(const Catalogue& catalogue);

private:
    Writer() = default;
    const support::sqlite::Database* m_database = nullptr;
    support::sqlite::Statement m_computer;
    support::sqlite::Statement m_installation;
    support::sqlite::Statement m_contract;
    support::sqlite::Statement m_link;
};

/// The error of a call to SQLite, as one about a file that cannot be written.
[[nodiscard]] tl::unexpected<Error> notWritten(Error error);

} // namespace itam::core::sampledata
