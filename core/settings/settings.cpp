// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settings.h"

#include "core/settings/settingstable.h"

#include <QCoreApplication>

namespace itam::core::settings {
namespace {

tl::unexpected<Error> invalid(const QString& why, const QString& name)
{
    return failure(ErrorCode::SettingsInvalid, why, name);
}

QString say(const char* text)
{
    return QCoreApplication::translate("Settings", text);
}

/// Writes and reads the value: what would not survive the file is not valid.
template <typename Owner>
Result<void> check(std::span<const Entry<Owner>> entries, const Owner& owner, const QString& section)
{
    for (const Entry<Owner>& entry : entries) {
        Owner copy = owner;
        if (const QString why = entry.read(copy, entry.write(owner)); !why.isEmpty())
            return invalid(why, entry.id(section.isEmpty() ? QString::fromLatin1(entry.section) : section));
    }
    return {};
}

Result<void> checkName(const QString& name, const QStringList& others)
{
    const QString id = QStringLiteral("instance %1").arg(name);
    if (name.isEmpty() || name != name.trimmed())
        return invalid(say(QT_TRANSLATE_NOOP("Settings", "it needs a name without blanks at its ends")), id);
    for (const QChar c : name) {
        if (c.unicode() < 0x20 || c == QLatin1Char('[') || c == QLatin1Char(']'))
            return invalid(say(QT_TRANSLATE_NOOP("Settings", "its name must be one line without brackets")), id);
    }
    if (others.contains(name, Qt::CaseInsensitive))
        return invalid(say(QT_TRANSLATE_NOOP("Settings", "there are two of that name")), id);
    return {};
}

bool same(const QString& a, const QString& b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

qsizetype indexOf(const Settings& settings, const QString& name)
{
    const auto found = std::find_if(settings.instances.cbegin(), settings.instances.cend(),
                                    [&](const InstanceSettings& instance) { return same(instance.name, name); });
    return found == settings.instances.cend() ? -1 : found - settings.instances.cbegin();
}

QStringList namesExcept(const Settings& settings, qsizetype index)
{
    QStringList names;
    for (qsizetype i = 0; i < settings.instances.size(); ++i) {
        if (i != index)
            names.append(settings.instances[i].name);
    }
    return names;
}

} // namespace

const InstanceSettings* Settings::instance(const QString& name) const
{
    const auto index = indexOf(*this, name);
    return index < 0 ? nullptr : &instances[index];
}

model::PerType<bool> travelling(model::PerType<bool> included, const InstanceSettings& instance)
{
    const bool takesNone =
        instance.channel == Channel::Identification && instance.identification.software == SoftwareRoute::Off;
    included[model::DataType::Applications] = included[model::DataType::Applications] && !takesNone;
    return included;
}

model::PerType<bool> travelling(const Settings& settings)
{
    const InstanceSettings* active = settings.active();
    return active ? travelling(settings.included, *active) : settings.included;
}

const InstanceSettings* Settings::active() const
{
    return instance(activeInstance);
}

Result<void> addInstance(Settings& settings, const QString& name)
{
    ITAM_TRY(checkName(name, namesExcept(settings, -1)));
    InstanceSettings added;
    added.name = name;
    settings.instances.append(added);
    settings.activeInstance = name;
    return {};
}

Result<void> renameInstance(Settings& settings, const QString& name, const QString& newName)
{
    const auto index = indexOf(settings, name);
    if (index < 0)
        return failure(ErrorCode::NotFound, {}, name);
    ITAM_TRY(checkName(newName, namesExcept(settings, index)));
    if (same(settings.activeInstance, name))
        settings.activeInstance = newName;
    settings.instances[index].name = newName;
    return {};
}

Result<void> removeInstance(Settings& settings, const QString& name)
{
    const auto index = indexOf(settings, name);
    if (index < 0)
        return failure(ErrorCode::NotFound, {}, name);
    settings.instances.removeAt(index);
    if (same(settings.activeInstance, name)) {
        const auto neighbour = std::min(index, settings.instances.size() - 1);
        settings.activeInstance = neighbour < 0 ? QString() : settings.instances[neighbour].name;
    }
    return {};
}

Result<void> validate(const Settings& settings)
{
    ITAM_TRY(check(generalEntries(), settings, QString()));
    QStringList names;
    for (const InstanceSettings& instance : settings.instances) {
        ITAM_TRY(checkName(instance.name, names));
        names.append(instance.name);
        ITAM_TRY(check(instanceEntries(), instance, QStringLiteral("instance %1").arg(instance.name)));
    }
    if (!settings.activeInstance.isEmpty() && !settings.active())
        return invalid(say(QT_TRANSLATE_NOOP("Settings", "there is no instance of that name")),
                       QStringLiteral("activeInstance"));
    return {};
}

} // namespace itam::core::settings
