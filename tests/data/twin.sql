-- SPDX-FileCopyrightText: 2026 The itam-console authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A small operations database with the awkward features of a real one; every fact in it is made up. In it: serials that are
-- missing or a row of dots, missing models and operating systems, names with quotes and letters beyond ASCII, contract names
-- longer than their target field or missing, contracts without an end, a key that is an expression, views that lack
-- optional columns, pairs of computer and application that occur twice, one title under several ids and publishers.
CREATE TABLE op_os (os_id INTEGER PRIMARY KEY, name TEXT NOT NULL, version TEXT, UNIQUE (name, version));
CREATE TABLE op_computer (computer_id TEXT PRIMARY KEY, name TEXT NOT NULL, serial TEXT, manufacturer TEXT, model TEXT,
    computer_type TEXT NOT NULL, chassis TEXT, os_id INTEGER REFERENCES op_os, cpu TEXT, cpus INTEGER, cores INTEGER,
    mhz INTEGER, memory INTEGER, disk INTEGER, ip TEXT, mac TEXT, domain TEXT, host_id TEXT REFERENCES op_computer,
    vm_type TEXT, user TEXT, location TEXT, inventoried TEXT NOT NULL, modified TEXT NOT NULL);
CREATE TABLE op_application (application_id INTEGER PRIMARY KEY, name TEXT NOT NULL, publisher TEXT, version TEXT, edition TEXT,
    product_key TEXT NOT NULL);
CREATE TABLE op_installation (installation_id TEXT PRIMARY KEY, computer_id TEXT NOT NULL REFERENCES op_computer,
    application_id INTEGER NOT NULL REFERENCES op_application, installed TEXT, modified TEXT NOT NULL);
CREATE INDEX op_installation_modified ON op_installation (modified);
CREATE TABLE op_vendor (vendor_id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE op_contract (contract_id TEXT PRIMARY KEY, number TEXT, name TEXT, type TEXT, vendor_id INTEGER REFERENCES op_vendor,
    starts TEXT, ends TEXT, value REAL, currency TEXT, status TEXT, modified TEXT NOT NULL);
CREATE TABLE op_contract_computer (contract_id TEXT NOT NULL REFERENCES op_contract,
    computer_id TEXT NOT NULL REFERENCES op_computer, PRIMARY KEY (contract_id, computer_id));
CREATE VIEW itam_export_hardware AS SELECT c.computer_id AS ComputerID, c.name AS ComputerName, c.domain AS Domain,
    c.serial AS SerialNo, c.manufacturer AS Manufacturer, c.model AS ModelNo, c.computer_type AS ComputerType,
    c.chassis AS ChassisType, o.name AS OperatingSystem, o.version AS OSVersion, c.cpu AS ProcessorType,
    c.cpus AS NumberOfProcessors, c.cores AS NumberOfCores, c.mhz AS MaxClockSpeed, c.memory AS TotalMemory,
    c.disk AS TotalDiskSpace, c.ip AS IPAddress, c.mac AS MACAddress, c.vm_type AS VMType, c.host_id AS HostComputerID,
    h.name AS HostName, c.user AS AssignedUser, c.location AS Location, c.inventoried AS InventoryDate,
    c.modified AS LastModified
    FROM op_computer c LEFT JOIN op_os o ON o.os_id = c.os_id LEFT JOIN op_computer h ON h.computer_id = c.host_id;
CREATE VIEW itam_export_contracts AS SELECT k.contract_id || '/' || coalesce(kc.computer_id, '') AS RecordID,
    k.number AS ContractNo, k.name AS ContractName, k.type AS ContractType, k.status AS ContractStatus,
    v.name AS VendorName, k.starts AS StartDate, k.ends AS EndDate, k.value AS TotalValue, k.currency AS Currency,
    kc.computer_id AS ComputerID, c.serial AS SerialNo, c.name AS ComputerName, k.modified AS LastModified
    FROM op_contract k LEFT JOIN op_vendor v ON v.vendor_id = k.vendor_id
    LEFT JOIN op_contract_computer kc ON kc.contract_id = k.contract_id
    LEFT JOIN op_computer c ON c.computer_id = kc.computer_id;
CREATE VIEW itam_export_applications AS SELECT i.installation_id AS InstallationID, i.computer_id AS ComputerID,
    a.product_key AS ApplicationID, a.name AS FullName, a.name AS ProductName, a.publisher AS Publisher,
    a.version AS Version, a.edition AS Edition, i.installed AS InstallDate, i.modified AS LastModified
    FROM op_installation i JOIN op_application a ON a.application_id = i.application_id;

INSERT INTO op_os VALUES
    (1, 'Fedora', '39'),
    (2, 'AIX', '7.2'),
    (3, 'Windows Server 2019 Standard', '10.0.17763'),
    (4, 'Red Hat Enterprise Linux', '8.8'),
    (5, 'Mac OS X', '10.15'),
    (6, 'FreeBSD', NULL);

INSERT INTO op_computer VALUES
    ('0e3ac5ebe32a2f56', 'hv-nord-01', '7QK2LM1', 'Dell Inc.', 'PowerEdge R740', 'VM Host', 'Rack Mount Chassis', 1, 'Intel(R) Xeon(R) Gold 6226 CPU @ 2.70GHz', 2, 24, 2700, 412316860416, 1920383410176, '10.20.0.11', '02:42:ac:10:00:0b', 'nord.example', NULL, NULL, NULL, NULL, '2024-01-01T00:00:00Z', '2024-01-01T00:00:00Z'),
    ('e172b56472622c49', 'fedora39-build', NULL, NULL, NULL, 'Virtual Machine', NULL, NULL, NULL, 1, NULL, NULL, 1048000000, NULL, NULL, NULL, NULL, '0e3ac5ebe32a2f56', 'libvirt', NULL, NULL, '2024-02-12T05:13:17Z', '2024-02-12T05:13:17Z'),
    ('c4bbd7034eb3f626', 'centos-old', NULL, NULL, NULL, 'Virtual Machine', NULL, NULL, NULL, 2, NULL, NULL, 2097000000, NULL, NULL, NULL, NULL, '0e3ac5ebe32a2f56', 'libvirt', NULL, NULL, '2024-03-23T10:26:34Z', '2024-03-23T10:26:34Z'),
    ('93f49aa359f8f414', 'aix-ledger', '06A1B2C', 'IBM', '9009-22A', 'Computer', 'Rack Mount Chassis', 2, 'PowerPC', NULL, 8, NULL, 68719476736, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2024-04-06T15:39:51Z', '2024-04-06T15:39:51Z'),
    ('a47f6765a2c5eea1', 'MP-SERVER', '.........', 'Intel', 'MP Server', 'Computer', 'Rack Mount Chassis', 4, 'Intel(R) Xeon(R) CPU            5120  @ 1.86GHz', 2, 4, 1862, 4294967296, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2024-05-17T20:52:08Z', '2024-05-17T20:52:08Z'),
    ('8c884e08531ae9ee', 'desk-under-stairs', NULL, 'System manufacturer', 'System Product Name', 'Computer', 'Desktop', NULL, 'AMD Athlon(tm) II X2 245 Processor', 1, 2, 2900, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2024-06-28T01:05:25Z', '2024-06-28T01:05:25Z'),
    ('51e01d3b713be6dd', 'Küche''s "Tablet"', 'DMQ4X0Y7HG5D', 'Apple Inc.', 'iPad7,5', 'Computer', 'Tablet', 5, NULL, NULL, NULL, NULL, 2147483648, NULL, NULL, NULL, NULL, NULL, NULL, 'küche (Küche <unten>)', 'Zürich', '2024-01-11T06:18:42Z', '2024-01-11T06:18:42Z'),
    ('b76099cddb972d66', 'win-files', 'CZJ9990RMQ', 'HP', 'ProLiant DL360 G7', 'Computer', 'Rack Mount Chassis', 3, 'Intel(R) Xeon(R) CPU X5660 @ 2.80GHz', 2, 12, 2800, 51539607552, NULL, '10.20.0.40', '02:42:ac:10:00:28', NULL, NULL, NULL, 'svc & backup', NULL, '2024-02-22T11:31:59Z', '2024-02-22T11:31:59Z'),
    ('c38342312bff38e5', 'win-files-2', 'CZJ9990RMR', 'HP', 'ProLiant DL360 G7', 'Computer', 'Rack Mount Chassis', 3, 'Intel(R) Xeon(R) CPU X5660 @ 2.80GHz', 2, 12, 2800, 51539607552, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2024-03-05T16:44:16Z', '2024-03-05T16:44:16Z'),
    ('dc859901b2e37b7a', 'vm-billing', 'VMware-42 1b aa bb 5f 4e cc 7e-3a 56 b5 af 1c e1 dd 77', 'VMware, Inc.', 'VMware Virtual Platform', 'Virtual Machine', 'Other', 4, 'Intel(R) Xeon(R) CPU           E7520  @ 1.87GHz', 2, 2, 1870, 4294967296, NULL, NULL, NULL, NULL, NULL, 'VMware', NULL, NULL, '2024-04-16T21:57:33Z', '2024-04-16T21:57:33Z'),
    ('3f6cdb5ac47f52ee', 'hyperv-guest', '3135-0000-3414-7021-0000-7514-85', 'Microsoft Corporation', 'Virtual Machine', 'Virtual Machine', 'Desktop', 3, NULL, 1, NULL, NULL, 2147483648, NULL, NULL, NULL, NULL, NULL, 'Hyper-V', NULL, NULL, '2024-05-27T02:10:50Z', '2024-05-27T02:10:50Z'),
    ('afa88c9ef482bda6', 'freebsd-router', 'CNF0X207X6', 'Hewlett-Packard', 'HP Pavilion dv6 Notebook PC', 'Computer', 'Notebook', 6, 'Intel(R) Core(TM) i5 CPU       M 430  @ 2.27GHz', 1, 2, 2266, 4139352064, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2024-06-10T07:23:07Z', '2024-06-10T07:23:07Z');

INSERT INTO op_application VALUES
    (1, 'bash', 'Fedora Project', '5.2.21-1.fc39', 'x86_64', 'arl://6811500639e867abf88d'),
    (2, 'openssl', 'Fedora Project', '3.1.1-4.fc39', 'x86_64', 'arl://aa953662a81e4d5ecf2c'),
    (3, 'openssl', 'Red Hat, Inc.', '1.1.1k-9.el8', 'x86_64', 'arl://2099d57f5914b2500066'),
    (4, 'openssl', NULL, '1.0.2u', NULL, 'arl://72f942aa6898c2e3ed46'),
    (5, 'libwbclient', 'Fedora Project', '4.19.2-1.fc39', 'x86_64', 'arl://f74804c83c59b1b19863'),
    (6, 'python3', 'Fedora Project', '3.12.0-1.fc39', 'x86_64', 'arl://20e8c107d887d3fc5af3'),
    (7, 'bos.rte', 'IBM', '7.2.5.100', NULL, 'arl://226d06cd146adf129264'),
    (8, 'bos.net.tcp.client_core', 'IBM', '7.2.5.102', NULL, 'arl://020d955a625317c88fdd'),
    (9, 'Update for Windows (KB5030214)', 'Microsoft Corporation', NULL, NULL, 'arl://e3c1f9118bb957221737'),
    (10, 'Microsoft Visual C++ 2013 x64 Additional Runtime - 12.0.40664', 'Microsoft Corporation', '12.0.40664', 'x86_64', 'arl://a052faa0c5477fcf27fc'),
    (11, 'Licence Helper', 'Exempla Software', 'Licence Helper 1.0.0.15 (BuildVersion: 1.0; BuildDate: Mon Aug 21 2023 21:49:00)', NULL, 'arl://466bc38ac62147636f5a'),
    (12, 'Büroklammer & Söhne', 'Müller <Büro> GmbH', '4.2', 'x86_64', 'arl://be3ddbcbea3d7c00bfec'),
    (13, '7-Zip 23.01 (x64)', NULL, '23.01', NULL, 'arl://e12c7de3330b2532b707'),
    (14, '7-Zip 23.01 (x64)', '7-Zip', '23.01', NULL, 'arl://02d36374e42472c80e67'),
    (15, '7-Zip 23.01 (x64)', '7-Zip', '23.01.00.0', 'x86_64', 'arl://3d099523ea979a008984'),
    (16, 'L''Éditeur de «listes»', 'Société Éditrice', '2.0', NULL, 'arl://33dc245c14a92078d6de'),
    (17, 'vim-minimal', 'Red Hat, Inc.', '8.0.1763-19.el8', 'x86_64', 'arl://4e31b6d3c5d21659079f'),
    (18, 'gpg-pubkey', 'Red Hat, Inc.', 'fd431d51-4ae0493b', NULL, 'arl://ac8d376e2168dc78292a'),
    (19, 'gpg-pubkey', 'Red Hat, Inc.', 'd4082792-5b32db75', NULL, 'arl://14d37661f3dcc813bc53'),
    (20, 'perl-5.36.0', NULL, '5.36.0', NULL, 'arl://0de853157161e85a65aa'),
    (21, 'pkg-1.20.9', NULL, '1.20.9', 'freebsd:13:x86:64', 'arl://83ca9fb94e1e953fd87e'),
    (22, 'Safari', 'Apple Inc.', '15.6.1', NULL, 'arl://fcee90e6bcad3c3809eb'),
    (23, 'Calculator', NULL, '10.15.8', NULL, 'arl://7f9415ec498d52314644'),
    (24, '日本語入力', '架空ソフト株式会社', '6.1', NULL, 'arl://df74d2b4151b37ec4c9d');

INSERT INTO op_installation VALUES
    ('4cd9b7672d7fbee8fb51fb1e', '0e3ac5ebe32a2f56', 1, '2015-02-02', '2024-06-04T13:53:37Z'),
    ('420fce314175df402adbeae3', '0e3ac5ebe32a2f56', 2, '2016-03-03', '2024-01-15T18:06:54Z'),
    ('9a83c6cb1126d93de4a30715', '0e3ac5ebe32a2f56', 4, NULL, '2024-02-26T23:19:11Z'),
    ('6ed5045938d710d075142228', '0e3ac5ebe32a2f56', 5, '2018-05-05', '2024-03-09T04:32:28Z'),
    ('0016cf5ed68e5a5349722594', '0e3ac5ebe32a2f56', 6, '2019-06-06', '2024-04-20T09:45:45Z'),
    ('396ee89382efc154e95d7875', '0e3ac5ebe32a2f56', 12, NULL, '2024-05-03T14:58:02Z'),
    ('5a39f9a9c7598d32872c704b', '93f49aa359f8f414', 7, '2021-08-08', '2024-06-14T19:11:19Z'),
    ('4c1dc1f491eb4e4e3e5e34a3', '93f49aa359f8f414', 8, '2022-09-09', '2024-01-25T00:24:36Z'),
    ('b8fa730e0f65ce7934c74245', '93f49aa359f8f414', 4, NULL, '2024-02-08T05:37:53Z'),
    ('73f6128db300f3751f2e5095', 'a47f6765a2c5eea1', 3, '2014-11-11', '2024-03-19T10:50:10Z'),
    ('59db9aafb533427b96d89789', 'a47f6765a2c5eea1', 17, '2015-12-12', '2024-04-02T15:03:27Z'),
    ('6b61d14d319dc99b14d637f6', 'a47f6765a2c5eea1', 18, NULL, '2024-05-13T20:16:44Z'),
    ('deecac0ba6fed8f8f873548f', 'a47f6765a2c5eea1', 19, '2017-02-14', '2024-06-24T01:29:01Z'),
    ('dea15cd27308f2b675436b40', 'a47f6765a2c5eea1', 18, '2018-03-15', '2024-01-07T06:42:18Z'),
    ('bb5853ce561874ca60657929', 'b76099cddb972d66', 9, NULL, '2024-02-18T11:55:35Z'),
    ('7daa2b32ed44f20a09e879c2', 'b76099cddb972d66', 10, '2020-05-17', '2024-03-01T16:08:52Z'),
    ('76cc8d5592a3146e19665644', 'b76099cddb972d66', 11, '2021-06-18', '2024-04-12T21:21:09Z'),
    ('e4737972dfe5dd09cdbaeb9f', 'b76099cddb972d66', 13, NULL, '2024-05-23T02:34:26Z'),
    ('fa5128f99a20e220451b1733', 'b76099cddb972d66', 14, '2023-08-20', '2024-06-06T07:47:43Z'),
    ('bd53318aa9171e466caa9f6d', 'b76099cddb972d66', 15, '2014-09-21', '2024-01-17T12:00:00Z'),
    ('3d3d6dea887cefc1e7a2ca3e', 'b76099cddb972d66', 9, NULL, '2024-02-28T17:13:17Z'),
    ('a7919bcf8cf010310d8db371', 'b76099cddb972d66', 12, '2016-11-23', '2024-03-11T22:26:34Z'),
    ('403219726e2d258e28b3efd3', 'c38342312bff38e5', 9, '2017-12-24', '2024-04-22T03:39:51Z'),
    ('64b0cf833d08d23b08185c18', 'c38342312bff38e5', 10, NULL, '2024-05-05T08:52:08Z'),
    ('12515b3f6b5257f248295339', 'c38342312bff38e5', 11, '2019-02-26', '2024-06-16T13:05:25Z'),
    ('c640ffaf23b6ed414321946c', 'c38342312bff38e5', 13, '2020-03-27', '2024-01-27T18:18:42Z'),
    ('ce4aee1536e25ca13b34a2b7', 'c38342312bff38e5', 14, NULL, '2024-02-10T23:31:59Z'),
    ('001e832ee50bb5bd3dab482e', 'c38342312bff38e5', 15, '2022-05-01', '2024-03-21T04:44:16Z'),
    ('b189386f76e9ca2de95a8cfb', 'dc859901b2e37b7a', 3, '2023-06-02', '2024-04-04T09:57:33Z'),
    ('013e780f1691e21ab35ada14', 'dc859901b2e37b7a', 17, NULL, '2024-05-15T14:10:50Z'),
    ('2dca677a31b76bdf622f2ce6', 'dc859901b2e37b7a', 18, '2015-08-04', '2024-06-26T19:23:07Z'),
    ('579a6e6b342a11b9c01fffd4', 'dc859901b2e37b7a', 19, '2016-09-05', '2024-01-09T00:36:24Z'),
    ('e43bceaba7c58321578be225', '3f6cdb5ac47f52ee', 9, NULL, '2024-02-20T05:49:41Z'),
    ('936475308fb0784a6a8f8aec', '3f6cdb5ac47f52ee', 10, '2018-11-07', '2024-03-03T10:02:58Z'),
    ('d62f6a60f0023075899057b2', '3f6cdb5ac47f52ee', 13, '2019-12-08', '2024-04-14T15:15:15Z'),
    ('9eb020a42fdb35a1ad33cdd2', '3f6cdb5ac47f52ee', 24, NULL, '2024-05-25T20:28:32Z'),
    ('6bca30b2206d363296b9d864', 'afa88c9ef482bda6', 20, '2021-02-10', '2024-06-08T01:41:49Z'),
    ('7bda31aaf7d09a81ae2c7548', 'afa88c9ef482bda6', 21, '2022-03-11', '2024-01-19T06:54:06Z'),
    ('3bb36f9329c2d524ea6ef142', 'afa88c9ef482bda6', 21, NULL, '2024-02-02T11:07:23Z'),
    ('42695feb6140635f5462836b', '51e01d3b713be6dd', 22, '2014-05-13', '2024-03-13T16:20:40Z'),
    ('86892071bcc8b4406f09ae89', '51e01d3b713be6dd', 23, '2015-06-14', '2024-04-24T21:33:57Z'),
    ('ebc35dc1b8e2602b72beb8d8', '51e01d3b713be6dd', 16, NULL, '2024-05-07T02:46:14Z'),
    ('80ab568943b1ebb988b70a60', '51e01d3b713be6dd', 24, '2017-08-16', '2024-06-18T07:59:31Z'),
    ('686f14ba273969e58b4852ce', '8c884e08531ae9ee', 13, '2018-09-17', '2024-01-01T12:12:48Z'),
    ('a9af7ab51deeff7289497141', '8c884e08531ae9ee', 15, NULL, '2024-02-12T17:25:05Z');

INSERT INTO op_vendor VALUES
    (1, 'CASTLE & MOAT LEASING LLC'),
    (2, 'NORTHWIND FICTITIOUS SUPPLIES'),
    (3, 'Société Générique des Ponts'),
    (4, 'O''Sample Brothers Inc.');

INSERT INTO op_contract VALUES
    ('d1a5ac9a015fac2e', '060096', 'Desktop support services', 'PW', 1, '2008-01-01', '2013-12-31', 8300000.0, 'USD', 'Expired', '2024-01-11T18:30:30Z'),
    ('6ab9f1eb8f7d3388', '060233', 'Cellular data package, schedule 500-02', 'SSE', 2, '2009-02-01', NULL, 854700.0, 'USD', 'Active', '2024-02-22T23:43:47Z'),
    ('015f7e6bc5aeaf48', '060370', 'PRINTING OF SAMPLE FORMS', 'SSE', 3, '2010-03-01', '2015-12-31', 286885.2, 'USD', 'Expired', '2024-03-05T04:56:04Z'),
    ('2f5052c9fd15b19a', '060507', NULL, 'SSE', 4, '2011-04-01', '2016-12-31', 0.30000000000000004, 'USD', 'Expired', '2024-04-16T09:09:21Z'),
    ('94091dd64a21ffe9', '060644', 'Lease of servers (second tranche)', 'PW', 1, '2012-05-01', NULL, 51430.0, 'USD', 'Active', '2024-05-27T14:22:38Z'),
    ('88dbf612972c594a', '060781', 'Provide runway & taxiway de-icing fluid to the fictitious airport''s international & regional terminals, all seasons', 'SSE', 2, '2013-06-01', '2018-12-31', 8300000.0, 'USD', 'Expired', '2024-06-10T19:35:55Z'),
    ('1d92ad4b6987fa03', '060918', 'Reconstruct sewers & relay water mains in First Street, Second Street and Third Street, including all pavement, kerbs and markings that are affected by the work, and removal of spoil to the place that the engineer names', 'SSE', 3, '2014-07-01', '2019-12-31', 854700.0, 'USD', 'Expired', '2024-01-21T00:48:12Z'),
    ('fb848c99b9a43ec7', '061055', 'Interior renovation of the <tactical> headquarters, 1 Made-up Avenue   (partial certification)   phase two of three, all floors', 'SSE', 4, '2015-08-01', NULL, 286885.2, 'USD', 'Active', '2024-02-04T05:01:29Z'),
    ('5a3df89da7bf23d7', '061192', 'Ünïcödé "Wartung" für Drucker', 'PW', 1, '2016-09-01', '2021-12-31', 0.30000000000000004, 'USD', 'Expired', '2024-03-15T10:14:46Z'),
    ('c3c81c2b9a9ae9e3', '061329', 'Maintenance of library software', 'SSE', 2, '2017-10-01', '2022-12-31', 51430.0, 'USD', 'Expired', '2024-04-26T15:27:03Z'),
    ('4ae43fd8358484a6', '061466', 'Telephone exchange', 'SSE', 3, '2018-11-01', NULL, 8300000.0, 'USD', 'Active', '2024-05-09T20:40:20Z'),
    ('13876d0627a48f19', '061603', 'Rental of tablets for the kitchen', 'SSE', 4, '2019-12-01', '2024-12-31', 854700.0, 'USD', 'Expired', '2024-06-20T01:53:37Z'),
    ('58e08f69ba8386e2', '061740', 'Supply contract 12', 'PW', 1, '2008-01-01', '2025-12-31', 286885.2, 'USD', 'Expired', '2024-01-03T06:06:54Z'),
    ('6774e97b32d47e4e', '061877', 'Supply contract 13', 'SSE', 2, '2009-02-01', NULL, 0.30000000000000004, 'USD', 'Active', '2024-02-14T11:19:11Z'),
    ('3a8cfe81d50302b0', '062014', 'Supply contract 14', 'SSE', 3, '2010-03-01', '2013-12-31', 51430.0, 'USD', 'Expired', '2024-03-25T16:32:28Z'),
    ('5bd4ca497530b4b3', '062151', 'Supply contract 15', 'SSE', 4, '2011-04-01', '2014-12-31', 8300000.0, 'USD', 'Expired', '2024-04-08T21:45:45Z'),
    ('8d68c655677c5c72', '062288', 'Supply contract 16', 'PW', 1, '2012-05-01', NULL, 854700.0, 'USD', 'Active', '2024-05-19T02:58:02Z'),
    ('6c47c1de66e7e5eb', '062425', 'Supply contract 17', 'SSE', 2, '2013-06-01', '2016-12-31', 286885.2, 'USD', 'Expired', '2024-06-02T07:11:19Z'),
    ('362eb7f8954e74e3', '062562', 'Supply contract 18', 'SSE', 3, '2014-07-01', '2017-12-31', 0.30000000000000004, 'USD', 'Expired', '2024-01-13T12:24:36Z'),
    ('1ff17650532c3034', '062699', 'Supply contract 19', 'SSE', 4, '2015-08-01', NULL, 51430.0, 'USD', 'Active', '2024-02-24T17:37:53Z'),
    ('cb67903a62d3d4d6', '062836', 'Supply contract 20', 'PW', 1, '2016-09-01', '2019-12-31', 8300000.0, 'USD', 'Expired', '2024-03-07T22:50:10Z'),
    ('d71f238a6b74e3b1', '062973', 'Supply contract 21', 'SSE', 2, '2017-10-01', '2020-12-31', 854700.0, 'USD', 'Expired', '2024-04-18T03:03:27Z'),
    ('432b2e7bf4583e77', '063110', 'Supply contract 22', 'SSE', 3, '2018-11-01', NULL, 286885.2, 'USD', 'Active', '2024-05-01T08:16:44Z'),
    ('f68f3189e7394d8b', '063247', 'Supply contract 23', 'SSE', 4, '2019-12-01', '2022-12-31', 0.30000000000000004, 'USD', 'Expired', '2024-06-12T13:29:01Z'),
    ('520b32abc72df9fb', '063384', 'Supply contract 24', 'PW', 1, '2008-01-01', '2023-12-31', 51430.0, 'USD', 'Expired', '2024-01-23T18:42:18Z'),
    ('640da309a8363a02', '063521', 'Supply contract 25', 'SSE', 2, '2009-02-01', NULL, 8300000.0, 'USD', 'Active', '2024-02-06T23:55:35Z'),
    ('acf6bb284c6a9b3d', '063658', 'Supply contract 26', 'SSE', 3, '2010-03-01', '2025-12-31', 854700.0, 'USD', 'Expired', '2024-03-17T04:08:52Z'),
    ('c30630c8f93e7a57', '063795', 'Supply contract 27', 'SSE', 4, '2011-04-01', '2026-12-31', 286885.2, 'USD', 'Expired', '2024-04-28T09:21:09Z'),
    ('9c1a11efe10480a2', '063932', 'Supply contract 28', 'PW', 1, '2012-05-01', NULL, 0.30000000000000004, 'USD', 'Active', '2024-05-11T14:34:26Z'),
    ('970222466d7ec386', '064069', 'Supply contract 29', 'SSE', 2, '2013-06-01', '2014-12-31', 51430.0, 'USD', 'Expired', '2024-06-22T19:47:43Z');

INSERT INTO op_contract_computer VALUES
    ('d1a5ac9a015fac2e', '93f49aa359f8f414'),
    ('d1a5ac9a015fac2e', 'a47f6765a2c5eea1'),
    ('d1a5ac9a015fac2e', 'b76099cddb972d66'),
    ('d1a5ac9a015fac2e', 'c38342312bff38e5'),
    ('94091dd64a21ffe9', '0e3ac5ebe32a2f56'),
    ('94091dd64a21ffe9', '93f49aa359f8f414'),
    ('c3c81c2b9a9ae9e3', 'b76099cddb972d66'),
    ('13876d0627a48f19', '51e01d3b713be6dd'),
    ('58e08f69ba8386e2', '0e3ac5ebe32a2f56'),
    ('58e08f69ba8386e2', 'e172b56472622c49'),
    ('58e08f69ba8386e2', 'c4bbd7034eb3f626'),
    ('58e08f69ba8386e2', 'dc859901b2e37b7a'),
    ('58e08f69ba8386e2', '3f6cdb5ac47f52ee'),
    ('cb67903a62d3d4d6', '8c884e08531ae9ee');
