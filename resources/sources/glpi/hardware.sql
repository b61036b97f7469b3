-- SPDX-FileCopyrightText: 2026 The itam-console authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- One row per computer. What there may be several of is added up, or the first that was entered counts.
SELECT
    c.id AS ComputerID,
    TRIM(c.name) AS ComputerName,
    TRIM(domain.name) AS Domain,
    TRIM(c.serial) AS SerialNo,
    TRIM(maker.name) AS Manufacturer,
    TRIM(model.name) AS ModelNo,
    CASE
        WHEN vm.id IS NOT NULL THEN 'Virtual Machine'
        WHEN guests.computers_id IS NOT NULL THEN 'VM Host'
        ELSE 'Computer'
    END AS ComputerType,
    TRIM(kind.name) AS ChassisType,
    TRIM(os.name) AS OperatingSystem,
    TRIM(version.name) AS OSVersion,
    TRIM(pack.name) AS ServicePack,
    CASE
        WHEN architecture.name LIKE '%64%' THEN 64
        WHEN architecture.name LIKE '%86%' OR architecture.name LIKE '%32%' THEN 32
    END AS OSBits,
    TRIM(processor.designation) AS ProcessorType,
    cpus.processors AS NumberOfProcessors,
    cpus.cores AS NumberOfCores,
    cpus.threads AS NumberOfLogicalProcessors,
    cpus.frequency AS MaxClockSpeed,
    memory.mib * 1048576 AS TotalMemory,
    disks.mib * 1048576 AS TotalDiskSpace,
    disks.disks AS NumberOfHardDrives,
    ports.ports AS NumberOfNetworkCards,
    TRIM(address.name) AS IPAddress,
    TRIM(port.mac) AS MACAddress,
    TRIM(c.uuid) AS BIOSUUID,
    TRIM(vm.name) AS VMName,
    TRIM(vm.uuid) AS VMID,
    TRIM(vmsystem.name) AS VMType,
    TRIM(vmstate.name) AS PowerState,
    host.id AS HostComputerID,
    TRIM(host.name) AS HostName,
    TRIM(owner.name) AS AssignedUser,
    TRIM(c.contact) AS CalculatedUser,
    TRIM(location.completename) AS Location,
    TRIM(unit.completename) AS CorporateUnit,
    c.last_inventory_update AS InventoryDate,
    TRIM(state.name) AS Status,
    c.date_mod AS LastModified
FROM glpi_computers c
LEFT JOIN glpi_manufacturers maker ON maker.id = c.manufacturers_id
LEFT JOIN glpi_computermodels model ON model.id = c.computermodels_id
LEFT JOIN glpi_computertypes kind ON kind.id = c.computertypes_id
LEFT JOIN glpi_locations location ON location.id = c.locations_id
LEFT JOIN glpi_groups unit ON unit.id = c.groups_id
LEFT JOIN glpi_users owner ON owner.id = c.users_id
LEFT JOIN glpi_states state ON state.id = c.states_id
LEFT JOIN (
    SELECT items_id, MIN(domains_id) AS domains_id
    FROM glpi_domains_items WHERE itemtype = 'Computer' GROUP BY items_id
) member ON member.items_id = c.id
LEFT JOIN glpi_domains domain ON domain.id = member.domains_id
LEFT JOIN (
    SELECT items_id, MIN(id) AS id
    FROM glpi_items_operatingsystems WHERE itemtype = 'Computer' AND is_deleted = 0 GROUP BY items_id
) firstos ON firstos.items_id = c.id
LEFT JOIN glpi_items_operatingsystems installed ON installed.id = firstos.id
LEFT JOIN glpi_operatingsystems os ON os.id = installed.operatingsystems_id
LEFT JOIN glpi_operatingsystemversions version ON version.id = installed.operatingsystemversions_id
LEFT JOIN glpi_operatingsystemservicepacks pack ON pack.id = installed.operatingsystemservicepacks_id
LEFT JOIN glpi_operatingsystemarchitectures architecture
    ON architecture.id = installed.operatingsystemarchitectures_id
LEFT JOIN (
    SELECT items_id, COUNT(*) AS processors, SUM(nbcores) AS cores, SUM(nbthreads) AS threads,
        NULLIF(MAX(frequency), 0) AS frequency, MIN(deviceprocessors_id) AS deviceprocessors_id
    FROM glpi_items_deviceprocessors WHERE itemtype = 'Computer' AND is_deleted = 0 GROUP BY items_id
) cpus ON cpus.items_id = c.id
LEFT JOIN glpi_deviceprocessors processor ON processor.id = cpus.deviceprocessors_id
LEFT JOIN (
    SELECT items_id, NULLIF(SUM(size), 0) AS mib
    FROM glpi_items_devicememories WHERE itemtype = 'Computer' AND is_deleted = 0 GROUP BY items_id
) memory ON memory.items_id = c.id
LEFT JOIN (
    SELECT items_id, COUNT(*) AS disks, NULLIF(SUM(capacity), 0) AS mib
    FROM glpi_items_deviceharddrives WHERE itemtype = 'Computer' AND is_deleted = 0 GROUP BY items_id
) disks ON disks.items_id = c.id
LEFT JOIN (
    SELECT items_id, COUNT(*) AS ports, MIN(id) AS id
    FROM glpi_networkports WHERE itemtype = 'Computer' AND is_deleted = 0 AND mac <> '' GROUP BY items_id
) ports ON ports.items_id = c.id
LEFT JOIN glpi_networkports port ON port.id = ports.id
LEFT JOIN (
    SELECT mainitems_id, MIN(id) AS id
    FROM glpi_ipaddresses
    WHERE mainitemtype = 'Computer' AND is_deleted = 0 AND version = 4 AND name NOT LIKE '127.%'
    GROUP BY mainitems_id
) addresses ON addresses.mainitems_id = c.id
LEFT JOIN glpi_ipaddresses address ON address.id = addresses.id
LEFT JOIN (
    SELECT v.uuid, MIN(v.id) AS id
    FROM glpi_computervirtualmachines v
    JOIN glpi_computers h ON h.id = v.computers_id AND h.is_deleted = 0 AND h.is_template = 0
    WHERE v.is_deleted = 0 AND v.uuid <> '' GROUP BY v.uuid
) guest ON guest.uuid = c.uuid
LEFT JOIN glpi_computervirtualmachines vm ON vm.id = guest.id AND vm.computers_id <> c.id
LEFT JOIN glpi_virtualmachinesystems vmsystem ON vmsystem.id = vm.virtualmachinesystems_id
LEFT JOIN glpi_virtualmachinestates vmstate ON vmstate.id = vm.virtualmachinestates_id
LEFT JOIN glpi_computers host ON host.id = vm.computers_id
LEFT JOIN (
    SELECT DISTINCT computers_id FROM glpi_computervirtualmachines WHERE is_deleted = 0
) guests ON guests.computers_id = c.id
WHERE c.is_deleted = 0 AND c.is_template = 0
