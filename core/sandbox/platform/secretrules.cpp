// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/secretrules.h"

#include "core/sandbox/platform/secrets.h"
#include "core/sandbox/store/clientsecrets.h"

namespace itam::sandbox::platform {
namespace {

constexpr qsizetype shortestKey = 32; // characters: nobody guesses it, so its hash needs no salt

const QString sysIdName = QStringLiteral("sys_id");
const QString secretName = QStringLiteral("client_secret");
const QString clientIdName = QStringLiteral("client_id");
const QString tokenName = QStringLiteral("token");

/// The record that is written; an insert gets its sys_id here, so that the secret can be kept under it.
QString recordOf(const RecordWrite& write, store::Values& values)
{
    if (write.kind != RecordWrite::Kind::Insert)
        return write.before.value(sysIdName);
    QString& sysId = values[sysIdName];
    if (sysId.isEmpty())
        sysId = store::newSysId();
    return sysId;
}

Result<RuleVerdict> decideKey(store::Writer& writer, const RecordWrite& write)
{
    store::Values values = write.values;
    const QString record = recordOf(write, values);
    if (write.kind == RecordWrite::Kind::Delete) {
        ITAM_TRY(store::setApiKey(writer, record, {}));
    } else if (values.contains(tokenName)) {
        const QString token = values.value(tokenName);
        if (!token.isEmpty() && token.size() < shortestKey)
            return RuleVerdict::refused(
                QStringLiteral("A token has at least %1 characters, so that nobody guesses it").arg(shortestKey));
        const auto kept = store::setApiKey(writer, record, token.isEmpty() ? QByteArray() : tokenHash(token));
        if (!kept && kept.error().code == ErrorCode::Conflict)
            return RuleVerdict::refused(QStringLiteral("The token is that of another API key"));
        if (!kept)
            return failure(kept.error());
    }
    return RuleVerdict::allowed(std::move(values));
}

} // namespace

Result<RuleVerdict> SecretRules::decide(store::Writer& writer, const RecordWrite& write)
{
    if (write.table.name == QLatin1String("oauth_entity"))
        return decideClient(writer, write);
    if (write.table.name == QLatin1String("api_key"))
        return decideKey(writer, write);
    return RuleVerdict::allowed(write.values);
}

Result<RuleVerdict> SecretRules::decideClient(store::Writer& writer, const RecordWrite& write) const
{
    store::Values values = write.values;
    const QString record = recordOf(write, values);
    if (write.kind == RecordWrite::Kind::Delete) {
        ITAM_TRY(store::setClientSecret(writer, record, {}));
        return RuleVerdict::allowed(std::move(values));
    }
    const bool isOwn = write.before.value(clientIdName) == m_ownClient && write.kind == RecordWrite::Kind::Update;
    if (isOwn && (values.contains(secretName) || values.value(clientIdName, m_ownClient) != m_ownClient))
        return RuleVerdict::refused(
            QStringLiteral("Client ID and secret of this client are made by the instance and stay as they are"));
    if (values.contains(secretName)) {
        const QString secret = values.value(secretName);
        ITAM_TRY(store::setClientSecret(writer, record, secret.isEmpty() ? QByteArray() : passwordHash(secret)));
    }
    return RuleVerdict::allowed(std::move(values));
}

} // namespace itam::sandbox::platform
