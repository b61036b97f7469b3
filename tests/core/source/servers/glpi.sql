-- SPDX-FileCopyrightText: 2026 The itam-console authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A small GLPI 10: of its tables the columns that the source profile reads, by their names and types there.

ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE glpi_configs (id int unsigned PRIMARY KEY, context varchar(150), name varchar(150), value text);
CREATE TABLE glpi_manufacturers (id int unsigned PRIMARY KEY, name varchar(255));
CREATE TABLE glpi_computermodels (id int unsigned PRIMARY KEY, name varchar(255));
CREATE TABLE glpi_computertypes (id int unsigned PRIMARY KEY, name varchar(255));
CREATE TABLE glpi_locations (id int unsigned PRIMARY KEY, completename text);
CREATE TABLE glpi_groups (id int unsigned PRIMARY KEY, completename text);
CREATE TABLE glpi_users (id int unsigned PRIMARY KEY, name varchar(255));
CREATE TABLE glpi_states (id int unsigned PRIMARY KEY, name varchar(255));
CREATE TABLE glpi_domains (id int unsigned PRIMARY KEY, name varchar(255));
CREATE TABLE glpi_domains_items (id int unsigned PRIMARY KEY, domains_id int unsigned, items_id int unsigned,
    itemtype varchar(100));
CREATE TABLE glpi_computers (id int unsigned PRIMARY KEY, entities_id int unsigned NOT NULL DEFAULT 0,
    name varchar(255), serial varchar(255), contact varchar(255), date_mod timestamp NULL,
    locations_id int unsigned NOT NULL DEFAULT 0, computermodels_id int unsigned NOT NULL DEFAULT 0,
    computertypes_id int unsigned NOT NULL DEFAULT 0, is_template tinyint NOT NULL DEFAULT 0,
    manufacturers_id int unsigned NOT NULL DEFAULT 0, is_deleted tinyint NOT NULL DEFAULT 0,
    users_id int unsigned NOT NULL DEFAULT 0, groups_id int unsigned NOT NULL DEFAULT 0,
    states_id int unsigned NOT NULL DEFAULT 0, uuid varchar(255), last_inventory_update timestamp NULL,
    KEY (date_mod), KEY (uuid)) COLLATE utf8mb4_unicode_ci;
CREATE TABLE glpi_operatingsystems (id int unsigned PRIMARY KEY, name varchar(255));
CREATE TABLE glpi_operatingsystemversions (id int unsigned PRIMARY KEY, name varchar(255));
CREATE TABLE glpi_operatingsystemservicepacks (id int unsigned PRIMARY KEY, name varchar(255));
CREATE TABLE glpi_operatingsystemarchitectures (id int unsigned PRIMARY KEY, name varchar(255));
CREATE TABLE glpi_items_operatingsystems (id int unsigned PRIMARY KEY, items_id int unsigned, itemtype varchar(255),
    operatingsystems_id int unsigned NOT NULL DEFAULT 0, operatingsystemversions_id int unsigned NOT NULL DEFAULT 0,
    operatingsystemservicepacks_id int unsigned NOT NULL DEFAULT 0,
    operatingsystemarchitectures_id int unsigned NOT NULL DEFAULT 0, is_deleted tinyint NOT NULL DEFAULT 0);
CREATE TABLE glpi_deviceprocessors (id int unsigned PRIMARY KEY, designation varchar(255));
CREATE TABLE glpi_items_deviceprocessors (id int unsigned PRIMARY KEY, items_id int unsigned, itemtype varchar(255),
    deviceprocessors_id int unsigned, frequency int NOT NULL DEFAULT 0, nbcores int, nbthreads int,
    is_deleted tinyint NOT NULL DEFAULT 0);
CREATE TABLE glpi_items_devicememories (id int unsigned PRIMARY KEY, items_id int unsigned, itemtype varchar(255),
    size int NOT NULL DEFAULT 0, is_deleted tinyint NOT NULL DEFAULT 0);
CREATE TABLE glpi_items_deviceharddrives (id int unsigned PRIMARY KEY, items_id int unsigned, itemtype varchar(255),
    capacity int NOT NULL DEFAULT 0, is_deleted tinyint NOT NULL DEFAULT 0);
CREATE TABLE glpi_networkports (id int unsigned PRIMARY KEY, items_id int unsigned, itemtype varchar(100),
    mac varchar(255), is_deleted tinyint NOT NULL DEFAULT 0);
CREATE TABLE glpi_ipaddresses (id int unsigned PRIMARY KEY, version tinyint unsigned, name varchar(255),
    is_deleted tinyint NOT NULL DEFAULT 0, mainitems_id int unsigned, mainitemtype varchar(255));
CREATE TABLE glpi_virtualmachinesystems (id int unsigned PRIMARY KEY, name varchar(255));
CREATE TABLE glpi_virtualmachinestates (id int unsigned PRIMARY KEY, name varchar(255));
CREATE TABLE glpi_computervirtualmachines (id int unsigned PRIMARY KEY, computers_id int unsigned, name varchar(255),
    virtualmachinestates_id int unsigned NOT NULL DEFAULT 0, virtualmachinesystems_id int unsigned NOT NULL DEFAULT 0,
    uuid varchar(255) NOT NULL DEFAULT '', is_deleted tinyint NOT NULL DEFAULT 0);
CREATE TABLE glpi_contracttypes (id int unsigned PRIMARY KEY, name varchar(255));
CREATE TABLE glpi_suppliers (id int unsigned PRIMARY KEY, name varchar(255));
CREATE TABLE glpi_contracts (id int unsigned PRIMARY KEY, name varchar(255), num varchar(255),
    contracttypes_id int unsigned NOT NULL DEFAULT 0, begin_date date, duration int NOT NULL DEFAULT 0,
    notice int NOT NULL DEFAULT 0, comment text, accounting_number varchar(255),
    is_deleted tinyint NOT NULL DEFAULT 0, renewal int NOT NULL DEFAULT 0, is_template tinyint NOT NULL DEFAULT 0,
    states_id int unsigned NOT NULL DEFAULT 0, date_mod timestamp NULL);
CREATE TABLE glpi_contracts_items (id int unsigned PRIMARY KEY, contracts_id int unsigned, items_id int unsigned,
    itemtype varchar(100));
CREATE TABLE glpi_contracts_suppliers (id int unsigned PRIMARY KEY, suppliers_id int unsigned,
    contracts_id int unsigned);
CREATE TABLE glpi_contractcosts (id int unsigned PRIMARY KEY, contracts_id int unsigned, cost decimal(20,4));
CREATE TABLE glpi_softwares (id int unsigned PRIMARY KEY, name varchar(255), manufacturers_id int unsigned,
    is_deleted tinyint NOT NULL DEFAULT 0, is_template tinyint NOT NULL DEFAULT 0);
CREATE TABLE glpi_softwareversions (id int unsigned PRIMARY KEY, softwares_id int unsigned, name varchar(255));
CREATE TABLE glpi_items_softwareversions (id int unsigned PRIMARY KEY, items_id int unsigned, itemtype varchar(100),
    softwareversions_id int unsigned, is_deleted tinyint NOT NULL DEFAULT 0, date_install date);

INSERT INTO glpi_configs VALUES (1, 'core', 'version', '10.0.17'), (2, 'core', 'instance_uuid', 'a1b2');
INSERT INTO glpi_manufacturers VALUES (1, 'Dell '), (2, 'Mozilla');
INSERT INTO glpi_computermodels VALUES (1, 'R740');
INSERT INTO glpi_computertypes VALUES (1, 'Server');
INSERT INTO glpi_locations VALUES (1, 'Bern > Basement');
INSERT INTO glpi_groups VALUES (1, 'Operations');
INSERT INTO glpi_users VALUES (1, 'ada');
INSERT INTO glpi_states VALUES (1, 'In use');
INSERT INTO glpi_domains VALUES (1, 'example.com'), (2, 'other.example.com');
INSERT INTO glpi_domains_items VALUES (1, 2, 1, 'Computer'), (2, 1, 1, 'Computer'), (3, 2, 2, 'Printer');
-- 1 is the host of 2; 3 is bare; 4 is in the dustbin, 5 a template.
INSERT INTO glpi_computers (id, entities_id, name, serial, contact, date_mod, locations_id, computermodels_id,
    computertypes_id, manufacturers_id, users_id, groups_id, states_id, uuid, last_inventory_update) VALUES
    (1, 0, ' esx-01 ', 'SN-1 ', 'ada@example.com', '2026-01-02 03:04:05', 1, 1, 1, 1, 1, 1, 1, 'host-uuid',
     '2026-01-01 00:00:00');
INSERT INTO glpi_computers (id, entities_id, name, uuid, is_deleted, is_template) VALUES
    (2, 7, 'vm-02', 'VM-UUID-2', 0, 0), (3, 0, 'pc-03', NULL, 0, 0), (4, 0, 'gone', 'VM-UUID-4', 1, 0),
    (5, 0, 'pattern', NULL, 0, 1);
INSERT INTO glpi_operatingsystems VALUES (1, 'VMware ESXi'), (2, 'Other');
INSERT INTO glpi_operatingsystemversions VALUES (1, '7.0');
INSERT INTO glpi_operatingsystemservicepacks VALUES (1, 'U3');
INSERT INTO glpi_operatingsystemarchitectures VALUES (1, 'x86_64'), (2, 'i686-32');
INSERT INTO glpi_items_operatingsystems VALUES (1, 1, 'Computer', 2, 0, 0, 2, 1), (2, 1, 'Computer', 1, 1, 1, 1, 0),
    (3, 1, 'Computer', 2, 0, 0, 2, 0);
INSERT INTO glpi_deviceprocessors VALUES (1, 'Xeon Gold 6130');
INSERT INTO glpi_items_deviceprocessors VALUES (1, 1, 'Computer', 1, 2100, 16, 32, 0),
    (2, 1, 'Computer', 1, 2100, 16, 32, 0), (3, 1, 'Computer', 1, 2100, 16, 32, 1), (4, 1, 'Printer', 1, 1, 1, 1, 0);
INSERT INTO glpi_items_devicememories VALUES (1, 1, 'Computer', 65536, 0), (2, 1, 'Computer', 65536, 0);
INSERT INTO glpi_items_deviceharddrives VALUES (1, 1, 'Computer', 1000, 0), (2, 1, 'Computer', 24, 0);
INSERT INTO glpi_networkports VALUES (1, 1, 'Computer', '', 0), (2, 1, 'Computer', '02:42:ac:10:00:0b', 0),
    (3, 1, 'Computer', '02:42:ac:10:00:0c', 0);
INSERT INTO glpi_ipaddresses VALUES (1, 4, '127.0.0.1', 0, 1, 'Computer'), (2, 6, 'fe80::1', 0, 1, 'Computer'),
    (3, 4, '10.20.0.11', 0, 1, 'Computer'), (4, 4, '10.20.0.12', 0, 1, 'Computer');
INSERT INTO glpi_virtualmachinesystems VALUES (1, 'VmWare');
INSERT INTO glpi_virtualmachinestates VALUES (1, 'running');
INSERT INTO glpi_computervirtualmachines VALUES (1, 1, 'vm two', 1, 1, 'vm-uuid-2', 0), (2, 1, 'ghost', 1, 1, '', 0),
    (3, 4, 'on a computer in the dustbin', 1, 1, 'vm-uuid-2', 0);
INSERT INTO glpi_contracttypes VALUES (1, 'Maintenance');
INSERT INTO glpi_suppliers VALUES (1, 'Dell Services'), (2, 'Other');
INSERT INTO glpi_contracts VALUES
    (1, 'Care', 'C-1', 1, '2025-01-31', 13, 3, 'as agreed', '4711', 0, 1, 0, 1, '2026-02-01 00:00:00'),
    (2, 'Nothing covered', ' ', 0, NULL, 0, 0, NULL, NULL, 0, 0, 0, 0, NULL),
    (3, 'In the dustbin', 'C-3', 0, NULL, 0, 0, NULL, NULL, 1, 0, 0, 0, NULL),
    (4, 'Template', 'C-4', 0, NULL, 0, 0, NULL, NULL, 0, 0, 1, 0, NULL);
INSERT INTO glpi_contracts_items VALUES (1, 1, 1, 'Computer'), (2, 1, 3, 'Computer'), (3, 1, 1, 'Printer'),
    (4, 2, 4, 'Computer');
INSERT INTO glpi_contracts_suppliers VALUES (1, 1, 1), (2, 2, 1);
INSERT INTO glpi_contractcosts VALUES (1, 1, 1000.5000), (2, 1, 200.0000);
INSERT INTO glpi_softwares VALUES (1, 'Firefox ', 2, 0, 0), (2, 'Nameless', NULL, 0, 0), (3, 'Dustbin', NULL, 1, 0);
INSERT INTO glpi_softwareversions VALUES (1, 1, '128.0'), (2, 2, ''), (3, 3, '1');
INSERT INTO glpi_items_softwareversions VALUES (10, 1, 'Computer', 1, 0, '2025-05-06'), (2, 2, 'Computer', 1, 0, NULL),
    (3, 2, 'Computer', 2, 0, NULL), (4, 3, 'Computer', 1, 1, NULL), (5, 4, 'Computer', 1, 0, NULL),
    (6, 1, 'Phone', 1, 0, NULL), (7, 1, 'Computer', 3, 0, NULL);
