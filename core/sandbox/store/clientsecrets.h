// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Hashes of what clients prove themselves with: the secret of an entry of oauth_entity, and the keys of api_key
// (servicenow-rest.md 1, 8). They stand in internal tables, so that no query over REST can touch them. No rules here:
// core/sandbox/platform decides. All calls run in the transaction or snapshot of their session. Errors: JournalFailed.
#pragma once

#include "core/sandbox/store/session.h"

namespace itam::sandbox::store {

/// Internal tables, for StoreOptions::scripts; may run again. Part of accountScript().
[[nodiscard]] QByteArray clientSecretScript();

/// `client`: sys_id in oauth_entity. An empty hash takes the secret away.
[[nodiscard]] Result<void> setClientSecret(Writer& writer, const QString& client, const QByteArray& hash);

/// `key`: sys_id in api_key. An empty hash takes the key away. Error Conflict: another record has the same key.
[[nodiscard]] Result<void> setApiKey(Writer& writer, const QString& key, const QByteArray& hash);
/// sys_id of the user that the key stands for; empty when nobody's, or when its record is gone or not active.
[[nodiscard]] Result<QString> userOfApiKey(Session& session, const QByteArray& hash);

} // namespace itam::sandbox::store
