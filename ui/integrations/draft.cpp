// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/integrations/draft.h"

#include <QCoreApplication>

namespace itam::ui::integrations {
namespace {

using core::settings::InstanceSettings;
using core::settings::Settings;

/// The name of the instance that nobody has named.
const QString firstName = QStringLiteral("ServiceNow");

} // namespace

Draft::Draft(const Settings& saved) : m_saved(saved), m_base(saved), m_settings(saved)
{
    ensureActive();
    if (saved.instances.isEmpty())
        m_base = m_settings;
}

void Draft::ensureActive()
{
    if (m_settings.active())
        return;
    if (!m_settings.instances.isEmpty()) {
        m_settings.activeInstance = m_settings.instances.first().name;
        return;
    }
    [[maybe_unused]] const auto added = core::settings::addInstance(m_settings, firstName);
    Q_ASSERT(added);
}

const InstanceSettings& Draft::active() const
{
    return *m_settings.active();
}

InstanceSettings& Draft::editActive()
{
    const auto index = m_settings.active() - m_settings.instances.constData();
    return m_settings.instances[index];
}

SecretChanges& Draft::activeSecrets()
{
    return m_secrets[m_settings.activeInstance.toLower()];
}

SecretChanges Draft::secretsOf(const QString& instanceName) const
{
    return m_secrets.value(instanceName.toLower());
}

bool Draft::hasTypedSecrets() const
{
    return std::any_of(m_secrets.cbegin(), m_secrets.cend(), [](const SecretChanges& changes) {
        return !changes.token.typed.isEmpty() || !changes.clientSecret.typed.isEmpty();
    });
}

bool Draft::hasOwnerlessSecrets() const
{
    return std::any_of(m_settings.instances.cbegin(), m_settings.instances.cend(), [this](const InstanceSettings& one) {
        const SecretChanges changes = secretsOf(one.name);
        const bool typed = !changes.token.typed.isEmpty() || !changes.clientSecret.typed.isEmpty();
        return typed && (one.url.isEmpty() || one.user.isEmpty());
    });
}

bool Draft::isChanged() const
{
    return !(m_settings == m_base) || std::any_of(m_secrets.cbegin(), m_secrets.cend(),
                                                  [](const SecretChanges& changes) { return changes.isChange(); });
}

void Draft::activate(const QString& name)
{
    if (m_settings.instance(name))
        m_settings.activeInstance = name;
}

Result<void> Draft::add(const QString& name)
{
    return core::settings::addInstance(m_settings, name);
}

Result<void> Draft::renameActive(const QString& newName)
{
    const QString name = m_settings.activeInstance;
    ITAM_TRY(core::settings::renameInstance(m_settings, name, newName));
    m_secrets.insert(newName.toLower(), m_secrets.take(name.toLower()));
    return {};
}

void Draft::removeActive()
{
    const QString name = m_settings.activeInstance;
    m_secrets.remove(name.toLower());
    [[maybe_unused]] const auto removed = core::settings::removeInstance(m_settings, name);
    Q_ASSERT(removed);
    ensureActive();
}

void Draft::rebase(const Settings& saved)
{
    if (saved == m_saved)
        return;
    if (!isChanged()) {
        *this = Draft(saved);
        return;
    }
    const Settings mine = m_settings;
    const auto secrets = m_secrets;
    *this = Draft(saved);
    m_settings = mine;
    m_secrets = secrets;
    // Dates that only the program writes are no change of the person's.
    for (InstanceSettings& instance : m_settings.instances) {
        if (const InstanceSettings* now = saved.instance(instance.name)) {
            instance.tokenSavedAt = now->tokenSavedAt;
            instance.clientSecretSavedAt = now->clientSecretSavedAt;
            instance.nameInFile = now->nameInFile;
        }
    }
}

QString saveObstacle(const Draft& draft, const FormState& form)
{
    const auto say = [](const char* text) { return QCoreApplication::translate("Draft", text); };
    if (!form.urlValid)
        return say(QT_TRANSLATE_NOOP("Draft", "Correct the instance URL first."));
    if (!form.endpointValid)
        return say(QT_TRANSLATE_NOOP("Draft", "Correct the endpoint under Advanced first."));
    if (!form.sourceValid)
        return say(QT_TRANSLATE_NOOP("Draft", "Correct the data source first."));
    if (draft.hasOwnerlessSecrets())
        return say(QT_TRANSLATE_NOOP("Draft", "A token belongs to an address and an account: fill in both."));
    if (draft.hasTypedSecrets() && !form.keyringWorks && !form.keepUntilClose)
        return say(
            QT_TRANSLATE_NOOP("Draft", "No keyring answers: start one, or keep secrets until the console closes."));
    return {};
}

} // namespace itam::ui::integrations
