// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of the controller that saves what the form holds, and asks before it is lost.
#include "ui/integrations/integrationscontroller.h"
#include "ui/integrations/integrationspage.h"
#include "ui/widgets/prompter.h"

#include <QPointer>

namespace itam::ui::integrations {
namespace {

using core::settings::InstanceSettings;
using core::settings::Settings;
using services::SecretKind;

constexpr std::array bothKinds{SecretKind::RefreshToken, SecretKind::ClientSecret};

QDateTime& savedAt(InstanceSettings& instance, SecretKind kind)
{
    return kind == SecretKind::RefreshToken ? instance.tokenSavedAt : instance.clientSecretSavedAt;
}

} // namespace

QList<IntegrationsController::SecretStep> IntegrationsController::typedSecrets() const
{
    QList<SecretStep> steps;
    for (const InstanceSettings& instance : m_page.draft().settings().instances) {
        const SecretChanges changes = m_page.draft().secretsOf(instance.name);
        for (const SecretKind kind : bothKinds) {
            if (!changes[kind].typed.isEmpty())
                steps.append({instance, kind, changes[kind].typed});
        }
    }
    return steps;
}

QStringList IntegrationsController::removedKeys() const
{
    QStringList keys;
    for (const InstanceSettings& instance : m_page.draft().settings().instances) {
        const SecretChanges changes = m_page.draft().secretsOf(instance.name);
        for (const SecretKind kind : bothKinds) {
            if (changes[kind].removed)
                keys.append(services::secretKeyOf(instance, kind).storageName());
        }
    }
    return keys;
}

Settings IntegrationsController::settingsToSave() const
{
    const Draft& draft = m_page.draft();
    Settings settings = draft.settings();
    const QDateTime now = m_ports.clock.nowUtc();
    for (InstanceSettings& instance : settings.instances) {
        const SecretChanges changes = draft.secretsOf(instance.name);
        const auto same = std::find_if(draft.saved().instances.cbegin(), draft.saved().instances.cend(),
                                       [&](const InstanceSettings& saved) { return keyOf(saved) == keyOf(instance); });
        for (const SecretKind kind : bothKinds) {
            if (!changes[kind].typed.isEmpty())
                savedAt(instance, kind) = now;
            else if (changes[kind].removed || same == draft.saved().instances.cend())
                savedAt(instance, kind) = {}; // of another address or account: nothing is known of it
        }
    }
    return settings;
}

void IntegrationsController::save(std::function<void(bool)> done)
{
    m_state.saving = true;
    show();
    const Settings settings = settingsToSave();
    const QStringList keys = removedKeys();
    if (const auto valid = core::settings::validate(settings); !valid) {
        endSaving(valid, done);
        return;
    }
    const auto saveSettings = [this, settings, keys, done](const Result<void>& secretsSaved) {
        if (!secretsSaved) {
            endSaving(secretsSaved, done);
            return;
        }
        const Settings before = m_ports.settings.settings();
        const auto saved = m_ports.settings.save(settings);
        if (saved)
            removeUnwanted(before, settings, keys);
        endSaving(saved, done);
    };
    saveSecrets(typedSecrets(), [this, settings, saveSettings](const Result<void>& secretsSaved) {
        if (!secretsSaved)
            saveSettings(secretsSaved);
        else
            savePasswords(settings, saveSettings);
    });
}

void IntegrationsController::savePasswords(const Settings& settings, std::function<void(const Result<void>&)> done)
{
    const auto saveJournals = [this, address = settings.journal, done = std::move(done)](const Result<void>& saved) {
        const SecretChange change = m_page.draft().journalPassword();
        if (!saved || !change.isChange()) {
            done(saved);
            return;
        }
        m_journalPassword.save(address, change, m_page.keepSecrets(), [this, done](const Result<void>& ended) {
            done(ended);
            if (ended)
                emit journalPasswordChanged();
        });
    };
    m_sourcePassword.save(settings.source, m_page.draft().sourcePassword(), m_page.keepSecrets(), saveJournals);
}

void IntegrationsController::saveSecrets(QList<SecretStep> steps, std::function<void(const Result<void>&)> done)
{
    if (steps.isEmpty()) {
        done({});
        return;
    }
    const SecretStep step = steps.takeFirst();
    m_ports.credentials.save(step.instance, step.kind, step.secret, m_page.keepSecrets(),
                             [this, steps = std::move(steps), done = std::move(done), key = keyOf(step.instance),
                              alive = QPointer(this)](const Result<void>& saved) mutable {
                                 if (!alive)
                                     return;
                                 m_known.remove(key);
                                 if (saved)
                                     saveSecrets(std::move(steps), std::move(done));
                                 else
                                     done(saved);
                             });
}

void IntegrationsController::endSaving(const Result<void>& result, const std::function<void(bool)>& done)
{
    m_state.saving = false;
    m_state.settings = m_ports.settings.settings();
    if (result) {
        m_page.acceptSaved(m_state);
        if (const InstanceSettings* active = m_state.settings.active()) {
            m_shownKey = keyOf(*active);
            if (!known(*active) && hasOwner(*active))
                look(*active);
        }
    }
    show();
    if (!result) {
        if (result.error().code == ErrorCode::SecretUnavailable)
            m_state.keyringProblem = result.error();
        m_page.showProblem(result.error());
        show();
    }
    if (done)
        done(result.has_value());
}

void IntegrationsController::removeUnwanted(const Settings& before, const Settings& after,
                                            const QStringList& removedKeys)
{
    QStringList wanted;
    for (const InstanceSettings& instance : after.instances)
        wanted.append(keyOf(instance));
    for (const InstanceSettings& instance : before.instances) {
        const bool gone = !wanted.contains(keyOf(instance));
        for (const SecretKind kind : bothKinds) {
            if (!hasOwner(instance) ||
                (!gone && !removedKeys.contains(services::secretKeyOf(instance, kind).storageName())))
                continue;
            m_known.remove(keyOf(instance));
            m_ports.credentials.remove(instance, kind, [this, alive = QPointer(this)](const Result<void>& removed) {
                if (alive && !removed)
                    m_page.showNotice(tr("A secret that is no longer wanted is still in the keyring."),
                                      tr("Remove it there: its name begins with itam-console."));
            });
        }
    }
}

void IntegrationsController::askBeforeLeaving(std::function<void(bool)> answered)
{
    if (!m_page.hasUnsavedChanges()) {
        answered(true);
        return;
    }
    enum Choice
    {
        Save,
        Discard,
        Stay
    };
    const bool canSave = m_page.finishEditing();
    QStringList choices{tr("Save"), tr("Discard"), tr("Stay")};
    if (!canSave)
        choices.removeFirst();
    m_ports.prompter.ask({.title = tr("Unsaved changes"),
                          .text = tr("The Integrations page has unsaved changes."),
                          .explanation = canSave ? tr("Discarded changes cannot be brought back.")
                                                 : tr("They cannot be saved as they are: stay to correct them."),
                          .choices = choices,
                          .cancel = static_cast<int>(choices.size()) - 1,
                          .preferred = canSave ? 0 : static_cast<int>(choices.size()) - 1},
                         [this, canSave, answered = std::move(answered), alive = QPointer(this)](int answer) {
                             if (!alive)
                                 return;
                             const int choice = canSave ? answer : answer + 1;
                             if (choice == Save) {
                                 save(answered);
                             } else {
                                 if (choice == Discard)
                                     m_page.revert();
                                 answered(choice == Discard);
                             }
                         });
}

} // namespace itam::ui::integrations
