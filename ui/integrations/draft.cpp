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

/// Three values of one thing: what somebody changed here wins, else what is saved now.
template <typename Value>
Value pick(const Value& old, const Value& mine, const Value& now)
{
    return mine == old ? now : mine;
}

/// The same instance, whatever its name is now.
QString identityOf(const InstanceSettings& instance)
{
    return instance.nameInFile.isEmpty() ? instance.name : instance.nameInFile;
}

InstanceSettings merged(const InstanceSettings& old, const InstanceSettings& mine, const InstanceSettings& now)
{
    InstanceSettings result = now;
    result.name = pick(old.name, mine.name, now.name);
    result.url = pick(old.url, mine.url, now.url);
    result.user = pick(old.user, mine.user, now.user);
    result.clientId = pick(old.clientId, mine.clientId, now.clientId);
    result.endpoint = pick(old.endpoint, mine.endpoint, now.endpoint);
    result.environment = pick(old.environment, mine.environment, now.environment);
    result.channel = pick(old.channel, mine.channel, now.channel);
    result.identification = pick(old.identification, mine.identification, now.identification);
    return result; // dates and what is embedded: only the program writes them
}

QList<InstanceSettings> mergedInstances(const Settings& old, const Settings& mine, const Settings& now)
{
    QList<InstanceSettings> result;
    QStringList seen;
    for (const InstanceSettings& instance : mine.instances) {
        const QString identity = identityOf(instance);
        const InstanceSettings* before = old.instance(identity);
        const InstanceSettings* present = now.instance(identity);
        seen.append(identity);
        if (before && present)
            result.append(merged(*before, instance, *present));
        else if (!before || !(instance == *before)) // added here, or changed here and removed elsewhere
            result.append(instance);
    }
    for (const InstanceSettings& instance : now.instances) {
        const bool removedHere = old.instance(instance.name) != nullptr;
        if (!seen.contains(instance.name, Qt::CaseInsensitive) && !removedHere)
            result.append(instance);
    }
    return result;
}

Settings merged(const Settings& old, const Settings& mine, const Settings& now)
{
    Settings result = now;
    result.instances = mergedInstances(old, mine, now);
    result.activeInstance = pick(old.activeInstance, mine.activeInstance, now.activeInstance);
    result.source = pick(old.source, mine.source, now.source);
    result.journal = pick(old.journal, mine.journal, now.journal);
    result.limits = pick(old.limits, mine.limits, now.limits);
    for (const core::model::DataType type : core::model::allDataTypes)
        result.included[type] = pick(old.included[type], mine.included[type], now.included[type]);
    return result;
}

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
    return !m_sourcePassword.typed.isEmpty() || !m_journalPassword.typed.isEmpty() ||
           std::any_of(m_secrets.cbegin(), m_secrets.cend(), [](const SecretChanges& changes) {
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
    return !(m_settings == m_base) || m_sourcePassword.isChange() || m_journalPassword.isChange() ||
           std::any_of(m_secrets.cbegin(), m_secrets.cend(),
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
    const Settings mine = merged(m_base, m_settings, saved);
    const auto secrets = m_secrets;
    const SecretChange ofSource = m_sourcePassword;
    const SecretChange ofJournal = m_journalPassword;
    *this = Draft(saved);
    m_settings = mine;
    m_secrets = secrets;
    m_sourcePassword = ofSource;
    m_journalPassword = ofJournal;
    ensureActive();
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
    if (!form.journalValid)
        return say(QT_TRANSLATE_NOOP("Draft", "Correct the place of the journal first."));
    if (draft.hasOwnerlessSecrets())
        return say(QT_TRANSLATE_NOOP("Draft", "A token belongs to an address and an account: fill in both."));
    if (draft.hasTypedSecrets() && !form.keyringWorks && !form.keepUntilClose)
        return say(
            QT_TRANSLATE_NOOP("Draft", "No keyring answers: start one, or keep secrets until the console closes."));
    return {};
}

} // namespace itam::ui::integrations
