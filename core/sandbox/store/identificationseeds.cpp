// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/identificationseeds.h"

#include "core/sandbox/store/records.h"

#include <array>

namespace itam::sandbox::store {
namespace {

const QString seededName = QStringLiteral("identification_seeded");
const QString typeTable = QStringLiteral("cmdb_rel_type");

struct Property
{
    const char* name;
    const char* value;
    const char* description;
};

constexpr std::array properties{
    Property{ireproperty::rulesBeforeKeys, "false", "Identification rules come before the keys of the sources."},
    Property{ireproperty::skipDuplicates, "true", "Of a few duplicates the oldest is updated."},
    Property{ireproperty::duplicatesThreshold, "5", "From so many duplicates on none is updated."},
    Property{ireproperty::tasksOfLookups, "false", "Several CIs behind one lookup value make a task."},
    Property{ireproperty::classUpgrade, "true", "A CI may become one of a class below its own."},
    Property{ireproperty::classDowngrade, "true", "A CI may become one of a class above its own."},
    Property{ireproperty::classSwitch, "true", "A CI may become one of a class on another branch."},
    Property{ireproperty::relatedEntriesOff, "", "Sandbox: tables whose related entry is not active."},
    Property{ireproperty::sourcesWithoutInsert, "", "Sandbox: sources that may update CIs but not insert them."},
    Property{ireproperty::classesWithoutRule, "", "Sandbox: classes that no identification rule is active for."},
    Property{ireproperty::lookupEntriesOff, "", "Sandbox: lookup tables whose identifier entry is not active."},
    Property{ireproperty::absentEndpoints, "", "Sandbox: calls of the identification API that are not there."},
    Property{ireproperty::closedTables, "", "Sandbox: tables that nobody may read over REST."},
    Property{ireproperty::unscopedApis, "", "Sandbox: APIs that access tokens do not reach."},
};

constexpr std::array<const char*, 5> sources{"ServiceNow", "Other Automated", "Manual Entry", "SG-SCCM", "ITAM"};
constexpr std::array<const char*, 10> types{
    "Contains::Contained by",
    "Depends on::Used by",
    "Hosted on::Hosts",
    "Instantiates::Instantiated by",
    "IP Connection::IP Connection",
    "Members of::Members",
    "Owns::Owned by",
    "Registered on::Has registered",
    "Runs on::Runs",
    "Virtualized by::Virtualizes",
};

Result<void> addSource(Writer& writer, const QString& source, std::size_t sequence)
{
    ITAM_TRY(insertRecord(writer, QStringLiteral("sys_choice"),
                          {{QStringLiteral("name"), QStringLiteral("cmdb_ci")},
                           {QStringLiteral("element"), QStringLiteral("discovery_source")},
                           {QStringLiteral("value"), source},
                           {QStringLiteral("label"), source},
                           {QStringLiteral("language"), QStringLiteral("en")},
                           {QStringLiteral("sequence"), QString::number(sequence)}}));
    return {};
}

Result<void> addProperty(Writer& writer, const Property& property)
{
    const QString table = QStringLiteral("sys_properties");
    const QString name = QString::fromLatin1(property.name);
    const auto known = findRecord(writer, table, QStringLiteral("name"), name);
    if (!known)
        return failure(known.error());
    if (*known)
        return {};
    ITAM_TRY(insertRecord(writer, table,
                          {{QStringLiteral("name"), name},
                           {QStringLiteral("value"), QString::fromLatin1(property.value)},
                           {QStringLiteral("description"), QString::fromLatin1(property.description)}}));
    return {};
}

Result<void> addType(Writer& writer, const QString& name)
{
    const auto known = findRecord(writer, typeTable, QStringLiteral("name"), name);
    if (!known)
        return failure(known.error());
    if (*known)
        return {};
    ITAM_TRY(insertRecord(writer, typeTable,
                          {{QStringLiteral("name"), name},
                           {QStringLiteral("parent_descriptor"), name.section(QLatin1String("::"), 0, 0)},
                           {QStringLiteral("child_descriptor"), name.section(QLatin1String("::"), 1, 1)}}));
    return {};
}

} // namespace

Result<void> seedIdentification(Writer& writer)
{
    const auto seeded = writer.meta(seededName);
    if (!seeded || !seeded->isEmpty())
        return seeded ? Result<void>() : failure(seeded.error());
    for (std::size_t i = 0; i < sources.size(); ++i)
        ITAM_TRY(addSource(writer, QString::fromLatin1(sources[i]), i));
    for (const Property& property : properties)
        ITAM_TRY(addProperty(writer, property));
    for (const char* type : types)
        ITAM_TRY(addType(writer, QString::fromLatin1(type)));
    return writer.setMeta(seededName, QStringLiteral("true"));
}

} // namespace itam::sandbox::store
