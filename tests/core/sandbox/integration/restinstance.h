// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The instance of instance.h with the platform in front of it: REST without a socket.
#pragma once

#include "core/sandbox/platform/platform.h"
#include "tests/core/sandbox/integration/instance.h"

#include <QJsonArray>
#include <QJsonObject>

namespace itam::tests {

struct RestReply
{
    int status = 0;
    QJsonValue result;
    QString error; ///< "message|detail"
    QByteArray total;

    /// Rows of a collection as their values of `columns`, joined by '|'.
    [[nodiscard]] QStringList rows(const QStringList& columns) const;
    [[nodiscard]] QString text(const char* column) const { return result[QLatin1String(column)].toString(); }
};

class RestInstance : public Instance
{
public:
    RestInstance() : RestInstance(nullptr, {}) {}
    /// `follower`: outlives it; null: nothing follows from changes. `data`: to begin with; empty: fresh ones.
    RestInstance(sandbox::store::RecordFollower* follower, const QString& data);

    enum class As
    {
        Admin,
        Exporter, ///< role of the integration only
        Reader,
        Nobody ///< no login at all
    };
    /// `target` below /api/now/table/. References come as plain sys_ids.
    RestReply get(const QByteArray& target, As who = As::Reader);
    RestReply send(const QByteArray& method, const QByteArray& target, const QJsonObject& body, As who = As::Admin);
    /// `target` with its whole path.
    RestReply sendTo(const QByteArray& method, const QByteArray& target, const QJsonObject& body, As who = As::Admin);
    /// Any request as it would come over the wire.
    sandbox::http::Response request(const QByteArray& method, const QByteArray& target, const QByteArray& body, As who);

    using Instance::send;

    [[nodiscard]] const sandbox::platform::Credentials& credentials() const { return m_accounts->credentials(); }

protected:
    /// In place of the one that it has: with more than the rules of the integration.
    void open(const sandbox::platform::PlatformOptions& options);

private:
    std::unique_ptr<sandbox::platform::Accounts> m_accounts;
    std::unique_ptr<sandbox::platform::Platform> m_platform;
};

} // namespace itam::tests
