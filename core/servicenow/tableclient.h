// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reading tables over the public Table API, as from a real instance (servicenow-rest.md 3-5, 9). Lives on the thread of
// its transport.
#pragma once

#include "core/servicenow/oauth.h"

#include <QHash>
#include <QStringList>

namespace itam::core::servicenow {

using TableRow = QHash<QString, QString>;

struct TableQuery
{
    QString table;
    QString query; ///< encoded query
    QStringList fields;
    int limit = 100;
    int offset = 0;
    bool count = true; ///< false: no total, which an instance gets by reading all rows
};

struct TablePage
{
    QList<TableRow> rows;
    qint64 total = -1; ///< X-Total-Count; -1 when the instance did not say
};

class TableClient
{
public:
    TableClient(Transport& transport, OAuthSession& session, std::chrono::milliseconds timeout);
    /// Errors: NotFound (no such table), Forbidden, NotServiceNow, BadReply, those of login and transport.
    [[nodiscard]] Result<TablePage> query(const TableQuery& query, std::stop_token stop);

private:
    Transport& m_transport;
    OAuthSession& m_session;
    std::chrono::milliseconds m_timeout;
};

} // namespace itam::core::servicenow
