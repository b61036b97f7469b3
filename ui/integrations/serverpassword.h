// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is known of the password of an account of a server (operations database, journal), and its way to the keyring
// and out of it. One is looked for when somebody looks at a place on a server, not before: the keyring may ask for a
// password of its own. GUI thread.
#pragma once

#include "ui/integrations/draft.h"

#include <QObject>

namespace itam::ui::integrations {

class ServerPassword final : public QObject
{
    Q_OBJECT
public:
    /// Under which key the password of a place is stored; nullopt: a file has none.
    using KeyOf = std::function<std::optional<core::secrets::SecretKey>(const QString& place)>;

    /// `credentials` outlives it.
    ServerPassword(services::CredentialKeeper& credentials, KeyOf keyOf, QObject* parent = nullptr);

    /// Whose password it is, as stored; empty: of none.
    [[nodiscard]] const QString& owner() const { return m_owner; }
    /// nullopt while somebody looks.
    [[nodiscard]] const std::optional<services::SavedSecret>& saved() const { return m_saved; }

    void look(const QString& place);
    /// Whatever is known is asked for once more.
    void lookAgain();
    /// What was typed or removed, for that place; `done` is called once, perhaps before this returns.
    void save(const QString& place, const SecretChange& change, services::Keep keep,
              services::CredentialKeeper::Done done);

signals:
    void changed();

private:
    services::CredentialKeeper& m_credentials;
    KeyOf m_keyOf;
    QString m_place;
    QString m_owner;
    std::optional<services::SavedSecret> m_saved;
};

/// Of the operations database of that name.
[[nodiscard]] std::optional<core::secrets::SecretKey> sourcePasswordOf(const QString& dsn);
/// Of the journal at that address.
[[nodiscard]] std::optional<core::secrets::SecretKey> journalPasswordOf(const QString& address);

} // namespace itam::ui::integrations
