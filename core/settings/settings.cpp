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

Result<void> checkName(const QString& name, QStringList& names)
{
    const QString id = QStringLiteral("instance %1").arg(name);
    if (name.isEmpty() || name != name.trimmed())
        return invalid(say(QT_TRANSLATE_NOOP("Settings", "it needs a name without blanks at its ends")), id);
    for (const QChar c : name) {
        if (c.unicode() < 0x20 || c == QLatin1Char('[') || c == QLatin1Char(']'))
            return invalid(say(QT_TRANSLATE_NOOP("Settings", "its name must be one line without brackets")), id);
    }
    if (names.contains(name, Qt::CaseInsensitive))
        return invalid(say(QT_TRANSLATE_NOOP("Settings", "there are two of that name")), id);
    names.append(name);
    return {};
}

} // namespace

const InstanceSettings* Settings::active() const
{
    for (const InstanceSettings& instance : instances) {
        if (instance.name.compare(activeInstance, Qt::CaseInsensitive) == 0)
            return &instance;
    }
    return nullptr;
}

Result<void> validate(const Settings& settings)
{
    ITAM_TRY(check(generalEntries(), settings, QString()));
    QStringList names;
    for (const InstanceSettings& instance : settings.instances) {
        ITAM_TRY(checkName(instance.name, names));
        ITAM_TRY(check(instanceEntries(), instance, QStringLiteral("instance %1").arg(instance.name)));
    }
    if (!settings.activeInstance.isEmpty() && !settings.active())
        return invalid(say(QT_TRANSLATE_NOOP("Settings", "there is no instance of that name")),
                       QStringLiteral("activeInstance"));
    return {};
}

} // namespace itam::core::settings
