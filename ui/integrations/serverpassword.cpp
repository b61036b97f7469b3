// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/integrations/serverpassword.h"

#include "core/exporter/journalplace.h"
#include "core/source/location.h"

#include <QPointer>

namespace itam::ui::integrations {

using core::secrets::SecretKey;

ServerPassword::ServerPassword(services::CredentialKeeper& credentials, KeyOf keyOf, QObject* parent)
    : QObject(parent)
    , m_credentials(credentials)
    , m_keyOf(std::move(keyOf))
{
}

void ServerPassword::look(const QString& place)
{
    const auto key = m_keyOf(place);
    if (!key)
        return;
    const QString owner = key->storageName();
    if (owner == m_owner && m_saved)
        return;
    m_place = place;
    m_owner = owner;
    m_saved.reset();
    m_credentials.lookPassword(*key, [this, owner, alive = QPointer(this)](const services::SavedSecret& saved) {
        if (!alive || owner != m_owner)
            return;
        m_saved = saved;
        emit changed();
    });
}

void ServerPassword::lookAgain()
{
    m_saved.reset();
    look(m_place);
}

void ServerPassword::save(const QString& place, const SecretChange& change, services::Keep keep,
                          services::CredentialKeeper::Done done)
{
    const auto key = m_keyOf(place);
    if (!change.isChange() || !key) {
        done({});
        return;
    }
    const auto ended = [this, place, done = std::move(done), alive = QPointer(this)](const Result<void>& result) {
        if (!alive)
            return;
        m_saved.reset();
        look(place);
        done(result);
    };
    if (change.removed)
        m_credentials.removePassword(*key, ended);
    else
        m_credentials.savePassword(*key, change.typed, keep, ended);
}

std::optional<SecretKey> sourcePasswordOf(const QString& dsn)
{
    return core::source::isOnServer(dsn) ? std::optional(core::exporter::sourcePasswordKey(dsn)) : std::nullopt;
}

std::optional<SecretKey> journalPasswordOf(const QString& address)
{
    return core::journal::Location(address).isOnServer() ? std::optional(core::exporter::journalPasswordKey(address))
                                                         : std::nullopt;
}

} // namespace itam::ui::integrations
