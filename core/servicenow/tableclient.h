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

#include <vector>

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

/// Columns of one row to be changed.
struct RowChange
{
    QString table;
    QString sysId;
    TableRow values;
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
    /// update() of several rows in few requests (servicenow-rest.md 11), each judged by itself, in their order. An
    /// instance that has no such call, or does not offer it to this account, is asked row by row. The outer error:
    /// what became of some of them is not known. Writing the same again changes nothing.
    [[nodiscard]] Result<std::vector<Result<void>>> updateEach(const QList<RowChange>& changes, std::stop_token stop);
    [[nodiscard]] Result<void> remove(const QString& table, const QString& sysId, std::stop_token stop);

private:
    [[nodiscard]] Result<HttpReply> send(HttpRequest request, const QString& subject, const std::stop_token& stop);
    /// Answers by position in `changes`; one that is missing was not come to.
    [[nodiscard]] Result<QHash<qsizetype, HttpReply>>
    sendBatch(const QList<RowChange>& changes, const QList<qsizetype>& positions, const std::stop_token& stop);
    [[nodiscard]] Result<std::vector<Result<void>>> updateOneByOne(const QList<RowChange>& changes,
                                                                   const std::stop_token& stop);
    [[nodiscard]] Error errorOf(const HttpReply& reply, Method method, const QString& subject) const;
    [[nodiscard]] Result<TableRow> sendRow(Method method, const QUrl& url, const QString& subject,
                                           const TableRow& values, const std::stop_token& stop);

    Transport& m_transport;
    OAuthSession& m_session;
    std::chrono::milliseconds m_timeout;
    MayChange m_mayChange;
};

} // namespace itam::core::servicenow
