// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/startability.h"

#include <QCoreApplication>

namespace itam::core::settings {
namespace {

StartObstacle obstacleOf(const InstanceSettings& instance, const StartConditions& conditions)
{
    if (instance.embedded && conditions.instanceStarting)
        return StartObstacle::InstanceStarting;
    if (instance.embedded && conditions.instanceStopped)
        return StartObstacle::InstanceStopped;
    if (instance.url.isEmpty())
        return StartObstacle::NoUrl;
    if (instance.user.isEmpty())
        return StartObstacle::NoUser;
    if (conditions.token == SecretPresence::Missing)
        return StartObstacle::NoToken;
    if (instance.clientId.isEmpty())
        return StartObstacle::NoClientId;
    if (conditions.clientSecret == SecretPresence::Missing)
        return StartObstacle::NoClientSecret;
    if (conditions.token == SecretPresence::Unknown || conditions.clientSecret == SecretPresence::Unknown)
        return StartObstacle::SecretsUnknown;
    return StartObstacle::None;
}

bool nothingSelected(const model::PerType<bool>& included)
{
    return std::none_of(included.values.cbegin(), included.values.cend(), [](bool one) { return one; });
}

QString say(const char* text)
{
    return QCoreApplication::translate("Startability", text);
}

} // namespace

StartObstacle firstObstacle(const StartConditions& conditions)
{
    if (conditions.exportRunning)
        return StartObstacle::ExportRunning;
    if (conditions.unsavedChanges)
        return StartObstacle::UnsavedChanges;
    if (conditions.entitlement && !conditions.entitlement->isValid())
        return StartObstacle::NotEntitled;
    const InstanceSettings* active = conditions.settings.active();
    if (!active)
        return StartObstacle::NoInstance;
    if (const StartObstacle obstacle = obstacleOf(*active, conditions); obstacle != StartObstacle::None)
        return obstacle;
    if (nothingSelected(travelling(conditions.settings)))
        return StartObstacle::NothingSelected;
    if (conditions.settings.source.isEmpty())
        return StartObstacle::NoSource;
    return StartObstacle::None;
}

QString obstacleText(StartObstacle obstacle)
{
    switch (obstacle) {
    case StartObstacle::None:
        return {};
    case StartObstacle::ExportRunning:
        return say(QT_TRANSLATE_NOOP("Startability", "An export is running. One at a time keeps the data right."));
    case StartObstacle::UnsavedChanges:
        return say(QT_TRANSLATE_NOOP("Startability", "An export works with what is saved: save or revert first."));
    case StartObstacle::NotEntitled:
        return say(QT_TRANSLATE_NOOP(
            "Startability", "No licence and no evaluation lets an export start; the page Integrations says why."));
    case StartObstacle::NoInstance:
        return say(QT_TRANSLATE_NOOP("Startability",
                                     "There is no ServiceNow instance yet: fill in one, or use the embedded one."));
    case StartObstacle::InstanceStarting:
        return say(QT_TRANSLATE_NOOP("Startability", "The embedded instance is starting."));
    case StartObstacle::InstanceStopped:
        return say(QT_TRANSLATE_NOOP("Startability", "The embedded instance is not running: start it."));
    case StartObstacle::NoUrl:
        return say(QT_TRANSLATE_NOOP("Startability", "The instance URL is missing: fill it in and save."));
    case StartObstacle::NoUser:
        return say(QT_TRANSLATE_NOOP("Startability", "The user name is missing: fill it in and save."));
    case StartObstacle::NoToken:
        return say(QT_TRANSLATE_NOOP("Startability", "No token is saved: fill it in and save."));
    case StartObstacle::NoClientId:
        return say(QT_TRANSLATE_NOOP("Startability", "The client ID is missing: fill it in under Advanced and save."));
    case StartObstacle::NoClientSecret:
        return say(QT_TRANSLATE_NOOP("Startability", "No client secret is saved: fill it in under Advanced and save."));
    case StartObstacle::SecretsUnknown:
        return say(QT_TRANSLATE_NOOP("Startability", "The saved token has not been read from the keyring."));
    case StartObstacle::NothingSelected:
        return say(QT_TRANSLATE_NOOP("Startability", "Nothing is selected: choose at least one data type."));
    case StartObstacle::NoSource:
        return say(QT_TRANSLATE_NOOP("Startability", "The operations database is missing: choose it below and save."));
    }
    return {};
}

bool isConnectionIncomplete(StartObstacle obstacle)
{
    switch (obstacle) {
    case StartObstacle::NoInstance:
    case StartObstacle::NoUrl:
    case StartObstacle::NoUser:
    case StartObstacle::NoToken:
    case StartObstacle::NoClientId:
    case StartObstacle::NoClientSecret:
        return true;
    case StartObstacle::None:
    case StartObstacle::ExportRunning:
    case StartObstacle::UnsavedChanges:
    case StartObstacle::NotEntitled:
    case StartObstacle::InstanceStarting:
    case StartObstacle::InstanceStopped:
    case StartObstacle::SecretsUnknown:
    case StartObstacle::NothingSelected:
    case StartObstacle::NoSource:
        return false;
    }
    return false;
}

} // namespace itam::core::settings
