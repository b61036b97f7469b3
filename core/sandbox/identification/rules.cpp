// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/identification/rules.h"

#include "core/support/hash.h"

#include <algorithm>

namespace itam::sandbox::identification {
namespace {

QStringList words(const char* text)
{
    return QString::fromLatin1(text).split(QLatin1Char(','));
}

RelatedEntry relatedRows(int order, const char* table, const char* referencedField, const char* attributes)
{
    return {order, QString::fromLatin1(table), QString::fromLatin1(referencedField), words(attributes)};
}

IdentificationRule hardwareRule()
{
    const QString ci = QStringLiteral("cmdb_ci");
    IdentificationRule rule;
    rule.name = QStringLiteral("Hardware Rule");
    rule.appliesTo = QStringLiteral("cmdb_ci_hardware");
    rule.entries = {
        {100, QStringLiteral("cmdb_serial_number"), words("serial_number,serial_number_type"), ci,
         QStringLiteral("valid=true^absent=false^EQ"), true},
        {200, {}, words("serial_number"), {}, {}, false},
        {300, {}, words("name"), {}, {}, false},
        {400, QStringLiteral("cmdb_ci_network_adapter"), words("ip_address,mac_address"), ci,
         QStringLiteral("install_status!=100^EQ"), true},
    };
    rule.related = {relatedRows(100, "cmdb_sam_sw_install", "installed_on", "publisher,display_name,version"),
                    relatedRows(200, "cmdb_software_instance", "installed_on", "name,software")};
    return rule;
}

IdentificationRule softwareRule()
{
    IdentificationRule rule;
    rule.name = QStringLiteral("Software Rule");
    rule.appliesTo = QStringLiteral("cmdb_ci_spkg");
    rule.entries = {{100, {}, words("key"), {}, {}, false}};
    rule.related = {relatedRows(100, "cmdb_software_instance", "software", "installed_on")};
    return rule;
}

IdentificationRule partRule(const char* name, const char* className, const char* first, const char* second)
{
    IdentificationRule rule;
    rule.name = QString::fromLatin1(name);
    rule.appliesTo = QString::fromLatin1(className);
    rule.entries = {{100, {}, words(first), {}, {}, false}, {200, {}, words(second), {}, {}, false}};
    rule.hosts = {{QStringLiteral("Owns::Owned by"), QStringLiteral("cmdb_ci_hardware"), true},
                  {QStringLiteral("Contains::Contained by"), QStringLiteral("cmdb_ci_hardware"), true}};
    return rule;
}

/// What such a machine may hang on, clouds and data centres, is not here, so it is never complete.
IdentificationRule virtualMachineRule()
{
    IdentificationRule rule;
    rule.name = QStringLiteral("Virtual Machine Instance Rule");
    rule.appliesTo = QStringLiteral("cmdb_ci_vm_instance");
    rule.entries = {{100, {}, words("object_id"), {}, {}, false}};
    rule.hosts = {{QStringLiteral("Hosted on::Hosts"), QStringLiteral("cmdb_ci_logical_datacenter"), false},
                  {QStringLiteral("Runs on::Runs"), QStringLiteral("cmdb_ci_cloud_host"), false}};
    return rule;
}

const std::vector<IdentificationRule>& allRules()
{
    static const std::vector<IdentificationRule> all{
        hardwareRule(),
        softwareRule(),
        partRule("Network Adapter Rule", "cmdb_ci_network_adapter", "mac_address,name", "mac_address"),
        partRule("Disk Rule", "cmdb_ci_disk", "device_id,name", "name"),
        virtualMachineRule(),
    };
    return all;
}

template <typename Entry>
const Entry* entryOf(const std::vector<Entry>& entries, const QString& table)
{
    const auto found =
        std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.table == table; });
    return found == entries.end() ? nullptr : &*found;
}

} // namespace

const IdentifierEntry* IdentificationRule::lookupEntry(const QString& table) const
{
    return table.isEmpty() ? nullptr : entryOf(entries, table);
}

const RelatedEntry* IdentificationRule::relatedEntry(const QString& table) const
{
    return entryOf(related, table);
}

QString IdentificationRule::entrySysId(const IdentifierEntry& entry) const
{
    const QString text = name + QLatin1Char('/') + QString::number(entry.order);
    return QString::fromLatin1(core::support::hash128(text.toUtf8()).toHex());
}

const IdentificationRule* ruleOf(const store::Schema& schema, const QString& className)
{
    for (const store::Table* table = schema.find(className); table; table = schema.find(table->extends)) {
        for (const IdentificationRule& rule : allRules()) {
            if (rule.appliesTo == table->name)
                return &rule;
        }
    }
    return nullptr;
}

} // namespace itam::sandbox::identification
