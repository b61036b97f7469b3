// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the person has typed and not saved: settings and changed secrets, compared with what is saved. A value without
// widgets; typed secrets live here until they are saved or dropped, and are wiped with it.
#pragma once

#include "ui/services/credentialkeeper.h"

#include <QHash>

namespace itam::ui::integrations {

/// What shall become of a saved secret.
struct SecretChange
{
    core::secrets::Secret typed; ///< replaces it; empty: nothing was typed
    bool removed = false;

    [[nodiscard]] bool isChange() const { return removed || !typed.isEmpty(); }
};

struct SecretChanges
{
    SecretChange token;
    SecretChange clientSecret;

    [[nodiscard]] bool isChange() const { return token.isChange() || clientSecret.isChange(); }
    [[nodiscard]] SecretChange& operator[](services::SecretKind kind)
    {
        return kind == services::SecretKind::RefreshToken ? token : clientSecret;
    }
    [[nodiscard]] const SecretChange& operator[](services::SecretKind kind) const
    {
        return kind == services::SecretKind::RefreshToken ? token : clientSecret;
    }
};

class Draft
{
public:
    Draft() : Draft(core::settings::Settings()) {}
    /// Starts from what is saved. There is always an active instance to type into: when there are none yet, an empty
    /// one, which is no change by itself.
    explicit Draft(const core::settings::Settings& saved);

    [[nodiscard]] const core::settings::Settings& saved() const { return m_saved; }
    [[nodiscard]] const core::settings::Settings& settings() const { return m_settings; }
    [[nodiscard]] core::settings::Settings& edit() { return m_settings; }
    [[nodiscard]] const core::settings::InstanceSettings& active() const;
    [[nodiscard]] core::settings::InstanceSettings& editActive();
    [[nodiscard]] SecretChanges& activeSecrets();
    [[nodiscard]] SecretChanges secretsOf(const QString& instanceName) const;
    /// Of the operations database, whichever stands in the form.
    [[nodiscard]] SecretChange& sourcePassword() { return m_sourcePassword; }
    [[nodiscard]] const SecretChange& sourcePassword() const { return m_sourcePassword; }
    /// Of the journal, likewise.
    [[nodiscard]] SecretChange& journalPassword() { return m_journalPassword; }
    [[nodiscard]] const SecretChange& journalPassword() const { return m_journalPassword; }
    [[nodiscard]] bool hasTypedSecrets() const;
    /// A typed secret that belongs to nobody: its instance lacks URL or user name.
    [[nodiscard]] bool hasOwnerlessSecrets() const;
    [[nodiscard]] bool isChanged() const;

    void activate(const QString& name);
    /// Errors: those of core/settings/settings.h.
    [[nodiscard]] Result<void> add(const QString& name);
    [[nodiscard]] Result<void> renameActive(const QString& newName);
    /// When it was the last one, an empty one takes its place.
    void removeActive();

    /// Another program or window saved: what is not changed here follows, what is changed here stays changed.
    void rebase(const core::settings::Settings& saved);

private:
    void ensureActive();

    core::settings::Settings m_saved;        ///< as it came
    core::settings::Settings m_base;         ///< the same with an instance to type into
    core::settings::Settings m_settings;     ///< as typed
    QHash<QString, SecretChanges> m_secrets; ///< by name in small letters
    SecretChange m_sourcePassword;
    SecretChange m_journalPassword;
};

/// What the form knows beside the draft.
struct FormState
{
    bool urlValid = true;
    bool endpointValid = true;
    bool sourceValid = true;
    bool journalValid = true;
    bool keyringWorks = true;
    bool keepUntilClose = false;
};

/// Why the draft cannot be saved, a whole sentence that says what to do; empty: it can.
[[nodiscard]] QString saveObstacle(const Draft& draft, const FormState& form);

} // namespace itam::ui::integrations
