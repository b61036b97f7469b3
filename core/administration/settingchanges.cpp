// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/administration/settingchanges.h"

#include "core/administration/scrubbing.h"
#include "core/settings/settingstable.h"

#include <algorithm>

namespace itam::core::administration {
namespace {

using model::SettingChange;
using settings::Entry;
using settings::InstanceSettings;
using settings::Settings;

QString clean(const QString& value)
{
    return QString::fromUtf8(scrubbed(value.toUtf8()));
}

bool isNobodysDecision(const Entry<Settings>& entry)
{
    return QLatin1String(entry.section) == QLatin1String("console");
}

bool isNobodysDecision(const Entry<InstanceSettings>& entry, bool embedded)
{
    constexpr auto stamps = std::to_array<const char*>({"tokenSavedAt", "clientSecretSavedAt"});
    constexpr auto given = std::to_array<const char*>({"url", "user", "clientId", "endpoint"});
    const auto isNamed = [&entry](const char* name) { return QLatin1String(entry.name) == QLatin1String(name); };
    return std::ranges::any_of(stamps, isNamed) || (embedded && std::ranges::any_of(given, isNamed));
}

QString sectionOf(const QString& instance)
{
    return QStringLiteral("instance ") + instance;
}

/// The one that `instance` was before, whatever it is called now.
const InstanceSettings* earlier(const Settings& before, const InstanceSettings& instance)
{
    return before.instance(instance.nameInFile.isEmpty() ? instance.name : instance.nameInFile);
}

void compare(const InstanceSettings& before, const InstanceSettings& after, const QString& name,
             QList<SettingChange>& changes)
{
    for (const Entry<InstanceSettings>& entry : settings::instanceEntries()) {
        if (isNobodysDecision(entry, before.embedded && after.embedded))
            continue;
        const QString old = entry.write(before);
        const QString now = entry.write(after);
        if (old != now)
            changes.append({0, {}, {}, entry.id(sectionOf(name)), clean(old), clean(now)});
    }
}

void compareInstances(const Settings& before, const Settings& after, QList<SettingChange>& changes)
{
    QList<const InstanceSettings*> found;
    for (const InstanceSettings& instance : after.instances) {
        const InstanceSettings* was = earlier(before, instance);
        found.append(was);
        if (!was)
            changes.append({0, {}, {}, sectionOf(instance.name), {}, instance.name});
        else if (was->name != instance.name)
            changes.append({0, {}, {}, sectionOf(was->name), was->name, instance.name});
        compare(was ? *was : InstanceSettings(), instance, instance.name, changes);
    }
    for (const InstanceSettings& instance : before.instances) {
        if (!found.contains(&instance))
            changes.append({0, {}, {}, sectionOf(instance.name), instance.name, {}});
    }
}

SettingChange changeOf(const QString& setting, SecretChange change)
{
    switch (change) {
    case SecretChange::Set:
        return {0, {}, {}, setting, {}, QStringLiteral("set")};
    case SecretChange::Changed:
        return {0, {}, {}, setting, QStringLiteral("set"), QStringLiteral("changed")};
    case SecretChange::Removed:
        return {0, {}, {}, setting, QStringLiteral("set"), QStringLiteral("removed")};
    }
    return {};
}

} // namespace

QList<SettingChange> changesBetween(const Settings& before, const Settings& after)
{
    QList<SettingChange> changes;
    for (const Entry<Settings>& entry : settings::generalEntries()) {
        if (isNobodysDecision(entry))
            continue;
        const QString old = entry.write(before);
        const QString now = entry.write(after);
        if (old != now)
            changes.append({0, {}, {}, entry.id(QString::fromLatin1(entry.section)), clean(old), clean(now)});
    }
    compareInstances(before, after, changes);
    return changes;
}

SettingChange changeOfSecret(const QString& instance, const QString& name, SecretChange change)
{
    return changeOf(sectionOf(instance) + u'/' + name, change);
}

SettingChange changeOfPassword(const QString& name, SecretChange change)
{
    return changeOf(name, change);
}

} // namespace itam::core::administration
