// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/identification/settings.h"

#include "core/sandbox/store/identificationseeds.h"
#include "core/sandbox/store/matchingrecords.h"

#include <algorithm>

namespace itam::sandbox::identification {
namespace {

namespace property = store::ireproperty;

constexpr auto samTable = "cmdb_sam_sw_install";

/// Empty when there is no such property.
Result<QString> propertyNamed(store::Session& session, const QString& table, const char* name)
{
    if (!session.schema().find(table))
        return QString();
    const auto found = findRecord(session, table, QStringLiteral("name"), QString::fromLatin1(name));
    if (!found)
        return failure(found.error());
    return *found ? (*found)->value(QStringLiteral("value")) : QString();
}

Result<void> readSwitch(store::Session& session, const char* name, bool& value)
{
    const auto text = propertyNamed(session, QStringLiteral("sys_properties"), name);
    if (!text)
        return failure(text.error());
    if (!text->isEmpty())
        value = text->compare(QLatin1String("true"), Qt::CaseInsensitive) == 0;
    return {};
}

Result<void> readList(store::Session& session, const char* name, QStringList& list)
{
    const auto text = propertyNamed(session, QStringLiteral("sys_properties"), name);
    if (!text)
        return failure(text.error());
    for (const QString& word : text->split(QLatin1Char(','), Qt::SkipEmptyParts))
        list.append(word.trimmed());
    return {};
}

/// Without the plugin nobody has made the entry.
Result<bool> hasSam(store::Session& session)
{
    const auto plugin = propertyNamed(session, QStringLiteral("x_fls_flexera_fnms_property"), "sam_plugin");
    if (!plugin)
        return failure(plugin.error());
    return *plugin != QLatin1String("false");
}

} // namespace

bool Settings::mayInsert(const store::Schema& schema, const QString& source, const QString& className) const
{
    return std::none_of(withoutInsert.begin(), withoutInsert.end(), [&](const QString& entry) {
        const QString ofClass = entry.section(QLatin1Char('/'), 1);
        return entry.section(QLatin1Char('/'), 0, 0) == source && (ofClass.isEmpty() || schema.isA(className, ofClass));
    });
}

Result<Settings> readSettings(store::Session& session)
{
    Settings settings;
    bool rulesFirst = false;
    ITAM_TRY(readSwitch(session, property::rulesBeforeKeys, rulesFirst));
    settings.keysFirst = !rulesFirst;
    ITAM_TRY(readSwitch(session, property::skipDuplicates, settings.skipsDuplicates));
    ITAM_TRY(readSwitch(session, property::tasksOfLookups, settings.tasksOfLookups));
    const std::pair<ClassChange, const char*> changes[]{{ClassChange::Upgrade, property::classUpgrade},
                                                        {ClassChange::Downgrade, property::classDowngrade},
                                                        {ClassChange::Switch, property::classSwitch}};
    for (const auto& [change, name] : changes) {
        bool isAllowed = true;
        ITAM_TRY(readSwitch(session, name, isAllowed));
        settings.classChanges.insert(change, isAllowed);
    }
    const auto threshold = propertyNamed(session, QStringLiteral("sys_properties"), property::duplicatesThreshold);
    if (!threshold)
        return failure(threshold.error());
    if (const int number = threshold->toInt(); number > 0)
        settings.duplicatesThreshold = number;
    ITAM_TRY(readList(session, property::relatedEntriesOff, settings.relatedOff));
    ITAM_TRY(readList(session, property::lookupEntriesOff, settings.lookupsOff));
    ITAM_TRY(readList(session, property::classesWithoutRule, settings.withoutRule));
    ITAM_TRY(readList(session, property::sourcesWithoutInsert, settings.withoutInsert));
    auto reconciliation = readReconciliationRules(session);
    if (!reconciliation)
        return failure(reconciliation.error());
    settings.reconciliation = *std::move(reconciliation);
    const auto sam = hasSam(session);
    if (!sam)
        return failure(sam.error());
    if (!*sam)
        settings.relatedOff.append(QLatin1String(samTable));
    return settings;
}

Result<bool> isDataSource(store::Session& session, const QString& source)
{
    const store::Table* choices = session.schema().find(u"sys_choice");
    if (!choices || source.isEmpty())
        return false;
    const auto found = findMatching(session, *choices,
                                    {{choices->column(u"name"), QStringLiteral("cmdb_ci"), true},
                                     {choices->column(u"element"), QStringLiteral("discovery_source"), true},
                                     {choices->column(u"value"), source, true}});
    if (!found)
        return failure(found.error());
    return std::any_of(found->begin(), found->end(), [](const store::Values& choice) {
        return choice.value(QStringLiteral("inactive")) != QLatin1String("true");
    });
}

} // namespace itam::sandbox::identification
