// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/importscript.h"

namespace itam::sandbox::store {

QByteArray importScript()
{
    // NOCASE folds ASCII letters only. Partial indexes keep the one physical table of a hierarchy cheap to insert into.
    return R"sql(
CREATE INDEX IF NOT EXISTS ixn_cmdb_serial ON cmdb(serial_number COLLATE NOCASE) WHERE serial_number IS NOT NULL;
CREATE INDEX IF NOT EXISTS ixn_cmdb_name ON cmdb(name COLLATE NOCASE) WHERE name IS NOT NULL;
CREATE INDEX IF NOT EXISTS ixn_cmdb_uuid ON cmdb(bios_uuid COLLATE NOCASE) WHERE bios_uuid IS NOT NULL;
CREATE INDEX IF NOT EXISTS ixn_cmdb_key ON cmdb("key" COLLATE NOCASE) WHERE "key" IS NOT NULL;
CREATE INDEX IF NOT EXISTS ixn_serial_number ON cmdb_serial_number(serial_number COLLATE NOCASE);
CREATE INDEX IF NOT EXISTS ixn_model_number ON cmdb_model(model_number COLLATE NOCASE) WHERE model_number IS NOT NULL;
CREATE INDEX IF NOT EXISTS ixn_model_name ON cmdb_model(name COLLATE NOCASE, version COLLATE NOCASE);
CREATE INDEX IF NOT EXISTS ixn_discovery_key ON cmdb_sam_sw_discovery_model(primary_key COLLATE NOCASE);
CREATE INDEX IF NOT EXISTS ixn_category ON cmdb_model_category(name COLLATE NOCASE);
CREATE INDEX IF NOT EXISTS ixn_company ON core_company(name COLLATE NOCASE);
CREATE INDEX IF NOT EXISTS ixn_user_id ON sys_user(user_name COLLATE NOCASE);
CREATE INDEX IF NOT EXISTS ixn_user_name ON sys_user(name COLLATE NOCASE);
CREATE INDEX IF NOT EXISTS ixn_user_email ON sys_user(email COLLATE NOCASE);
CREATE INDEX IF NOT EXISTS ixn_location ON cmn_location(name COLLATE NOCASE);
CREATE INDEX IF NOT EXISTS ixn_department ON cmn_department(name COLLATE NOCASE);
CREATE INDEX IF NOT EXISTS ixn_cost_center ON cmn_cost_center(name COLLATE NOCASE);
CREATE INDEX IF NOT EXISTS ixn_contract ON ast_contract(vendor_contract COLLATE NOCASE);

CREATE TABLE IF NOT EXISTS itam_not_landed(
    run TEXT NOT NULL, row_key TEXT NOT NULL, import_transaction TEXT NOT NULL, staging_row TEXT NOT NULL,
    result TEXT NOT NULL, reason TEXT NOT NULL, property_version INTEGER NOT NULL,
    PRIMARY KEY(run, row_key, import_transaction, staging_row)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS itam_late_link(
    link_id INTEGER PRIMARY KEY, run TEXT NOT NULL, import_transaction TEXT NOT NULL, staging_table TEXT NOT NULL,
    staging_row TEXT NOT NULL, row_key TEXT NOT NULL, map TEXT NOT NULL, source TEXT NOT NULL, wanted TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS ix_late_link ON itam_late_link(run);

INSERT OR IGNORE INTO itam_meta(name, value) VALUES('property_version', '1');
CREATE TRIGGER IF NOT EXISTS itam_property_changed AFTER UPDATE OF value ON x_fls_flexera_fnms_property
WHEN old.value IS NOT new.value AND new.versioned = 1
BEGIN
    UPDATE itam_meta SET value = CAST(value AS INTEGER) + 1 WHERE name = 'property_version';
END;
)sql";
}

} // namespace itam::sandbox::store
