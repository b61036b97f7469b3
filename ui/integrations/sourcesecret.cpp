// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/integrations/sourcesecret.h"

#include "core/source/location.h"

#include <QPointer>

namespace itam::ui::integrations {

SourceSecret::SourceSecret(services::CredentialKeeper& credentials, QObject* parent)
    : QObject(parent)
    , m_credentials(credentials)
{
}

void SourceSecret::look(const QString& dsn)
{
    const QString owner = core::exporter::sourcePasswordKey(dsn).storageName();
    if (!core::source::isOnServer(dsn) || (owner == m_owner && m_saved))
        return;
    m_dsn = dsn;
    m_owner = owner;
    m_saved.reset();
    m_credentials.lookSource(dsn, [this, owner, alive = QPointer(this)](const services::SavedSecret& saved) {
        if (!alive || owner != m_owner)
            return;
        m_saved = saved;
        emit changed();
    });
}

void SourceSecret::lookAgain()
{
    m_saved.reset();
    look(m_dsn);
}

void SourceSecret::save(const QString& dsn, const SecretChange& change, services::Keep keep,
                        services::CredentialKeeper::Done done)
{
    if (!change.isChange() || !core::source::isOnServer(dsn)) {
        done({});
        return;
    }
    const auto ended = [this, dsn, done = std::move(done), alive = QPointer(this)](const Result<void>& result) {
        if (!alive)
            return;
        m_saved.reset();
        look(dsn);
        done(result);
    };
    if (change.removed)
        m_credentials.removeSource(dsn, ended);
    else
        m_credentials.saveSource(dsn, change.typed, keep, ended);
}

} // namespace itam::ui::integrations
