// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What every model of ours answers beside the text (exemplars 38). Values; GUI thread.
#pragma once

#include <QMetaType>
#include <QString>

namespace itam::ui::models {

/// How bad something is; the colour follows from it, never the other way round (ux.md 3: severity is consequence).
enum class Severity
{
    Neutral, ///< for the record
    Busy,    ///< under way
    Ok,      ///< done
    Warning, ///< it went, look later
    Error    ///< data did not go
};

/// State = icon + word + colour.
struct State
{
    Severity severity = Severity::Neutral;
    QString icon; ///< name of a file in resources/icons, without extension
    QString word;

    friend bool operator==(const State&, const State&) = default;
};

enum Role
{
    /// The value itself (number, QDateTime in UTC, text): sorting, CSV.
    RawRole = Qt::UserRole + 1,
    /// A State, for cells that show one.
    StateRole,
    /// An identity that stays the same when rows move.
    IdRole,
    /// Of a heading: false when the rows cannot be sorted by its column; anything else: they can.
    SortableRole,
    /// Free for the models of one page.
    FirstOwnRole = Qt::UserRole + 100
};

} // namespace itam::ui::models

Q_DECLARE_METATYPE(itam::ui::models::State)
