// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/volumedata.h"

#include "core/support/sqlite.h"

#include <cstdio>

namespace itam::bench {
namespace {

constexpr auto transactions = R"sql(
BEGIN;
INSERT INTO x_fls_flexera_fnms_import_run (sys_id, sys_created_on, number, state, import_type, export_id, rows_total, received,
        finished, transactions_received)
    VALUES ('0123456789abcdef0123456789abcdef', datetime('now'), 'IRUN9000001', 'Succeeded', 'Application', 'bench', 500,
            datetime('now', '-12 days'), datetime('now'), @count);
INSERT INTO x_fls_flexera_fnms_import_transaction (sys_id, number, import_run, import_type, state, transaction_id, export_id,
        segment, rows_total, rows_inserted, received, finished, payload_bytes)
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < @count)
    SELECT printf('%032x', i), printf('ITXN%07d', i), '0123456789abcdef0123456789abcdef', 'Application', 'Succeeded',
           printf('6f1c2a70-0000-4000-8000-%012x', i), 'bench', i, 500, 500, datetime('now', '-12 days', '+' || i || ' seconds'),
           datetime('now', '-12 days', '+' || (i + 9) || ' seconds'), 260000 FROM n;
COMMIT;
)sql";

constexpr auto stagedRows = R"sql(
BEGIN;
INSERT INTO x_fls_flexera_fnms_import_run (sys_id, sys_created_on, number, state, import_type, export_id, rows_total, received)
    VALUES ('f0000000000000000000000000000001', datetime('now'), 'IRUN0900001', 'Succeeded', 'Inventory', 'volume', @count,
            datetime('now', '-1 days'));
INSERT INTO x_fls_flexera_fnms_import_transaction (sys_id, sys_created_on, number, import_run, import_type, state,
        transaction_id, export_id, segment, rows_total, received)
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i <= @count / 500)
    SELECT printf('f1%030d', i), datetime('now'), printf('ITXN09%06d', i), 'f0000000000000000000000000000001', 'Inventory',
           'Succeeded', printf('volume-%d', i), 'volume', i, 500, datetime('now', '-1 days') FROM n;
INSERT INTO x_fls_flexera_fnms_inventory_import (sys_id, sys_created_on, sys_import_row, sys_import_state, u_transaction,
        u_key, u_reason, u_landed, u_computerid)
    WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < @count - 1)
    SELECT printf('f2%030d', i), datetime('now'), i % 500, CASE WHEN i % 50 = 0 THEN 'error' ELSE 'inserted' END,
           printf('f1%030d', i / 500 + 1), printf('V%06d', i), CASE WHEN i % 50 = 0 THEN 'AMBIGUOUS' END, i % 50 <> 0,
           printf('V%06d', i) FROM n;
COMMIT;
)sql";

bool execute(const QString& path, const char* statements, int count)
{
    auto database = core::support::sqlite::Database::open(path, core::support::sqlite::OpenMode::ReadWrite);
    if (!database)
        return false;
    const auto done = database->execute(QByteArray(statements).replace("@count", QByteArray::number(count)));
    if (!done)
        std::fprintf(stderr, "%s\n", qUtf8Printable(done.error().detail));
    return done.has_value();
}

} // namespace

bool fillTransactions(const QString& path, int count)
{
    return execute(path, transactions, count);
}

bool fillStagedRows(const QString& path, int rows)
{
    return execute(path, stagedRows, rows);
}

} // namespace itam::bench
