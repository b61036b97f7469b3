// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is known of the password of the operations database, and its way to the keyring and out of it. One is looked for
// when somebody looks at a database on a server, not before: the keyring may ask for a password of its own. GUI thread.
#pragma once

#include "ui/integrations/draft.h"

#include <QObject>

namespace itam::ui::integrations {

class SourceSecret final : public QObject
{
    Q_OBJECT
public:
    /// `credentials` outlives it.
    explicit SourceSecret(services::CredentialKeeper& credentials, QObject* parent = nullptr);

    /// Whose password it is, as stored; empty: of none.
    [[nodiscard]] const QString& owner() const { return m_owner; }
    /// nullopt while somebody looks.
    [[nodiscard]] const std::optional<services::SavedSecret>& saved() const { return m_saved; }

    void look(const QString& dsn);
    /// Whatever is known is asked for once more.
    void lookAgain();
    /// What was typed or removed, for that database; `done` is called once, perhaps before this returns.
    void save(const QString& dsn, const SecretChange& change, services::Keep keep,
              services::CredentialKeeper::Done done);

signals:
    void changed();

private:
    services::CredentialKeeper& m_credentials;
    QString m_dsn;
    QString m_owner;
    std::optional<services::SavedSecret> m_saved;
};

} // namespace itam::ui::integrations
