// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Records one after the other on standard output while they are found, so that memory does not grow with them: lines of
// text, CSV with its header, or the array of the one JSON object that end() completes. Used from one thread at a time.
#pragma once

#include "app/export/arguments.h"

#include <QJsonObject>

namespace itam::app::exporter {

class Listing
{
public:
    /// `name`: of the JSON array. `header`: of CSV. `limit`: records at most; nullopt: all.
    Listing(Output output, QString name, QStringList header, std::optional<int> limit);

    /// Counts one more record; false: it is beyond the limit, so nothing is to be printed of it.
    [[nodiscard]] bool takesOneMore();
    void text(const QString& line);
    void csv(const QStringList& cells);
    void json(const QJsonObject& object);

    [[nodiscard]] qint64 shown() const { return m_shown; }
    [[nodiscard]] qint64 beyond() const { return m_beyond; } ///< records that the limit kept out
    /// Completes the JSON object with `rest`; nothing otherwise.
    void end(const QJsonObject& rest);

private:
    void begin();

    Output m_output;
    QString m_name;
    QStringList m_header;
    std::optional<int> m_limit;
    qint64 m_shown = 0;
    qint64 m_beyond = 0;
    bool m_begun = false;
    bool m_hasObject = false;
};

/// The number of records of a kind as the JSON of an export calls it: "heldBack" of "held-back", "duplicates".
[[nodiscard]] QString countName(const QString& kind);

} // namespace itam::app::exporter
