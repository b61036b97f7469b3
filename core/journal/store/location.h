// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where a journal is: a file of SQLite on this computer, or a database on a PostgreSQL server that several share. A
// value; any thread.
#pragma once

#include "core/support/result.h"

#include <QByteArray>
#include <QString>

#include <concepts>
#include <functional>

namespace itam::core::journal::store {

struct Location
{
    Location() = default;
    /// Of a file or, with the scheme postgres, of a server whose account needs no password.
    template <typename Text> // texts that are put together, too
    requires std::convertible_to<Text, QString> Location(const Text& where)
        : place(where) // NOLINT(google-explicit-constructor): a path is a location
    {
    }

    /// A path, or postgres://USER@HOST:PORT/DATABASE?OPTION=VALUE.
    QString place;
    /// For a server that wants one; empty: none is saved. Asked on the thread that opens, each time.
    std::function<Result<QByteArray>()> password = {};

    [[nodiscard]] bool isEmpty() const { return place.isEmpty(); }
    [[nodiscard]] bool isOnServer() const;
    /// The address behind its scheme and colon.
    [[nodiscard]] QString serverAddress() const;
    /// For people and logs: never a password.
    [[nodiscard]] QString displayName() const;

    friend bool operator==(const Location& a, const Location& b) { return a.place == b.place; }
};

/// What somebody wrote: a path, sqlite:PATH or the address of a server. Error: Usage for one that names a password,
/// which other users and readers of the settings would see, and for databases that hold no journal.
[[nodiscard]] Result<Location> locationFrom(const QString& text);

} // namespace itam::core::journal::store

namespace itam::core::journal {
using store::Location;
} // namespace itam::core::journal
