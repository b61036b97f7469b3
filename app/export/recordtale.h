// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One record's whole story for `history --record`: what the operations database says of it now, what the journal knows,
// and where it went on the instance. Each of the three is asked for itself, so that the others are told when one cannot
// be reached. gatherTale() blocks; not for the main thread.
#pragma once

#include "app/export/configuration.h"
#include "core/journal/recordstory.h"
#include "core/servicenow/recordtrace.h"
#include "core/source/operationsdatabase.h"
#include "core/support/clock.h"

#include <QJsonObject>

namespace itam::app::exporter {

/// A record of one data type.
struct TypeTale
{
    /// As it would be sent.
    struct Source
    {
        bool sendable = true;                      ///< X-3
        QList<std::pair<QString, QString>> values; ///< those that are not empty
        QList<core::source::Finding> findings;
    };
    core::model::DataType type = core::model::DataType::Hardware;
    std::optional<Source> source;
    QList<core::journal::RecordStory::Standing> standings;
    QList<core::journal::RecordStory::Carriage> carriages;
    core::servicenow::RecordTrace trace;

    [[nodiscard]] bool isEmpty() const
    {
        return !source && standings.isEmpty() && carriages.isEmpty() && trace.isEmpty();
    }
};

struct RecordTale
{
    QString key;
    QString source;        ///< for people
    QUrl instance;         ///< empty: not asked (--local)
    QList<TypeTale> types; ///< in which there is anything
    QDateTime carriagesSince;
    bool exportsForgotten = false;
    std::optional<Error> sourceError;
    std::optional<Error> journalError;
    std::optional<Error> instanceError;

    /// Nobody could be asked.
    [[nodiscard]] bool isBlind() const;
    [[nodiscard]] bool isCancelled() const;
};

[[nodiscard]] RecordTale gatherTale(const Arguments& arguments, const Configuration& configuration,
                                    const core::support::Clock& clock, std::stop_token stop);

[[nodiscard]] QString taleText(const RecordTale& tale);
[[nodiscard]] QJsonObject taleJson(const RecordTale& tale);

} // namespace itam::app::exporter
