// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tables over the public Table API, as from a real instance (servicenow-rest.md 3-6, 9): reading, counting, and
// changing one row. Lives on the thread of its transport.
#pragma once

#include "core/servicenow/maychange.h"
#include "core/servicenow/oauth.h"

#include <QHash>
#include <QStringList>

namespace itam::core::servicenow {

using TableRow = QHash<QString, QString>;

struct TableQuery
{
    QString table;
    QString query = {}; ///< encoded query; may be left out
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

/// Errors of all: NotFound (no such table, no such row), Forbidden (also: it does not take such a value),
/// NotServiceNow, BadReply, those of login and transport. What the instance itself says of it is in the detail. Nothing
/// is repeated: after an error without an HTTP status a change may have been made or not.
class TableClient
{
public:
    TableClient(Transport& transport, OAuthSession& session, std::chrono::milliseconds timeout,
                MayChange mayChange = {});
    [[nodiscard]] Result<TablePage> query(const TableQuery& query, std::stop_token stop);
    /// How many rows match `query`, for each value of `column` that they have.
    [[nodiscard]] Result<QHash<QString, qint64>> countBy(const QString& table, const QString& column,
                                                         const QString& query, std::stop_token stop);

    /// The new row, as the instance has it. Columns that are not given have their defaults.
    [[nodiscard]] Result<TableRow> insert(const QString& table, const TableRow& values, std::stop_token stop);
    /// Only the columns that are given change. Returns the row as it is now.
    [[nodiscard]] Result<TableRow> update(const QString& table, const QString& sysId, const TableRow& values,
                                          std::stop_token stop);
    [[nodiscard]] Result<void> remove(const QString& table, const QString& sysId, std::stop_token stop);

private:
    [[nodiscard]] Result<HttpReply> send(HttpRequest request, const QString& subject, const std::stop_token& stop);
    [[nodiscard]] Result<TableRow> sendRow(Method method, const QUrl& url, const QString& subject,
                                           const TableRow& values, const std::stop_token& stop);

    Transport& m_transport;
    OAuthSession& m_session;
    std::chrono::milliseconds m_timeout;
    MayChange m_mayChange;
};

} // namespace itam::core::servicenow
