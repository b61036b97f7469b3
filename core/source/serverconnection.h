// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What all database servers have in common, as far as reading an operations database goes: one read-only session, and
// what their SQL calls the same thing. Lives on the thread that opened it. Errors of all calls, unless said otherwise:
// SourceReadFailed, Cancelled within 100 ms of the stop.
#pragma once

#include "core/source/operationsdatabase.h"
#include "core/source/rowsource.h"
#include "core/source/viewcolumns.h"

#include <QByteArrayList>

namespace itam::core::source {

/// The rows of one query, forward only. May outlive its connection object; not the session's end.
class ServerCursor
{
public:
    virtual ~ServerCursor() = default;
    /// Null: the end. Valid until the next call.
    [[nodiscard]] virtual Result<const RawCell*> next() = 0;
    [[nodiscard]] virtual const std::vector<QByteArray>& names() const = 0;
};

/// How a server wants things written.
class Dialect
{
public:
    virtual ~Dialect() = default;
    /// A name, whatever is in it.
    [[nodiscard]] virtual QByteArray quoted(QByteArray name) const = 0;
    [[nodiscard]] virtual QByteArray asText(const QByteArray& expression) const = 0;
    /// What to sort by for the order of UTF-8 bytes.
    [[nodiscard]] virtual QByteArray inByteOrder(const QByteArray& text) const = 0;
    /// True where text `whole` holds `part`; both in small letters already.
    [[nodiscard]] virtual QByteArray holds(const QByteArray& whole, const QByteArray& part) const = 0;
    /// The place of the n-th parameter, from 1.
    [[nodiscard]] virtual QByteArray parameter(int number) const = 0;
    /// True where `column` is exactly the key that the first parameter says; quick where an index has the column.
    [[nodiscard]] virtual QByteArray isKey(const QByteArray& column) const { return column + " = " + parameter(1); }
    /// Milliseconds since 1970 UTC.
    [[nodiscard]] virtual QByteArray presentTime() const = 0;
};

class ServerConnection
{
public:
    virtual ~ServerConnection() = default;

    [[nodiscard]] virtual const Dialect& dialect() const = 0;
    /// What a query gives, whole: for small answers.
    [[nodiscard]] virtual Result<std::unique_ptr<ServerCursor>> ask(const QByteArray& sql,
                                                                    const QByteArrayList& parameters = {}) = 0;
    /// Rows that come from the server some hundred at a time. All cursors that live at the same time, and every ask()
    /// while one does, see the same state of the data.
    [[nodiscard]] virtual Result<std::unique_ptr<ServerCursor>> stream(const QByteArray& sql,
                                                                       const QByteArrayList& parameters = {}) = 0;
    /// As ask(); a `key` that the column cannot have finds nothing and is no error.
    [[nodiscard]] virtual Result<std::unique_ptr<ServerCursor>> find(const QByteArray& sql, const QByteArray& key) = 0;
    /// nullopt: there is no view or table of this name. Error: SourceIncomplete for one that does not work.
    [[nodiscard]] virtual Result<std::optional<std::vector<QByteArray>>> columnsOf(const QByteArray& view) = 0;
    /// Of a query that stands in parentheses and has a name. Error: SourceIncomplete for one that does not suit the
    /// database.
    [[nodiscard]] virtual Result<std::vector<QByteArray>> columnsOfQuery(const QByteArray& query) = 0;
    /// What to sort the view by for the order of the bytes of its keys.
    [[nodiscard]] virtual Result<QByteArray> orderOfKey(const ViewColumns& view)
    {
        return dialect().inByteOrder(dialect().asText(dialect().quoted(view.names[0])));
    }
    /// X-4, asked of the server's own planner: reading in the order of the key needs no sort; rows can be found by
    /// `column`, by its value or from a value on. An empty text: an index serves, else why not.
    [[nodiscard]] virtual Result<QString> whySorts(const ViewColumns& view) = 0;
    [[nodiscard]] virtual Result<QString> whyScansForKey(const ViewColumns& view) = 0;
    [[nodiscard]] virtual Result<QString> whyScansForChanges(const ViewColumns& view) = 0;
    /// Server and database, for an identity of the data where nothing inside says one.
    [[nodiscard]] virtual QByteArray place() const = 0;

    /// From here on this stop ends every call; one that nobody can stop takes it back to that of the connection.
    void obey(std::stop_token stop) { m_stop = stop.stop_possible() ? std::move(stop) : m_stopOfAll; }

protected:
    explicit ServerConnection(std::stop_token stop) : m_stopOfAll(stop), m_stop(std::move(stop)) {}
    [[nodiscard]] const std::stop_token& stop() const { return m_stop; }
    /// columnsOf() where `findView` gives no value for a name that the server does not know.
    [[nodiscard]] Result<std::optional<std::vector<QByteArray>>> columnsIfThere(const QByteArray& findView,
                                                                                const QByteArray& view);

private:
    std::stop_token m_stopOfAll;
    std::stop_token m_stop;
};

} // namespace itam::core::source
