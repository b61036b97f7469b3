// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One record's whole story: what the operations database says of it now, what the journal knows, and where it went on
// the instance. Each of the three is asked for itself, so that the others are told when one cannot be reached. Values;
// gathering blocks, so it is for a background thread.
#pragma once

#include "core/journal/recordstory.h"
#include "core/journal/store/location.h"
#include "core/servicenow/recordtrace.h"
#include "core/source/operationsdatabase.h"

namespace itam::core::exporter {

/// Whom to ask. Used on the thread that gathers.
struct TaleSources
{
    source::SourceLocation source;
    journal::Location journal;
    QUrl instance; ///< empty: it is not asked
    /// sys_object_source.name, where that table tells which CI is whose; empty: an instance with our application.
    QString discoverySource = {};
    /// The instance's tables; who gives them keeps the session that they borrow from.
    std::function<Result<servicenow::TableClient>()> connect;
    model::PerType<bool> included{{true, true, true}};
    int limit = 20; ///< rows of the instance for each data type
};

/// A record of one data type.
struct TypeTale
{
    /// As it would be sent.
    struct Source
    {
        bool sendable = true;                      ///< X-3
        QList<std::pair<QString, QString>> values; ///< those that are not empty
        QList<source::Finding> findings;

        /// Empty: it has none.
        [[nodiscard]] QString value(QLatin1String column) const;
    };
    model::DataType type = model::DataType::Hardware;
    std::optional<Source> source;
    QList<journal::RecordStory::Standing> standings;
    QList<journal::RecordStory::Carriage> carriages;
    servicenow::RecordTrace trace;

    [[nodiscard]] bool isEmpty() const
    {
        return !source && standings.isEmpty() && carriages.isEmpty() && trace.isEmpty();
    }
};

struct RecordTale
{
    QString key;
    QString source;        ///< for people
    QUrl instance;         ///< empty: not asked
    QList<TypeTale> types; ///< in which there is anything
    QDateTime carriagesSince;
    bool exportsForgotten = false;
    std::optional<Error> sourceError;
    std::optional<Error> journalError;
    std::optional<Error> instanceError;

    /// Nobody who was asked could answer.
    [[nodiscard]] bool isBlind() const;
    [[nodiscard]] bool isCancelled() const;
};

/// Its errors are in it.
[[nodiscard]] RecordTale gatherTale(const TaleSources& sources, const QString& key, const std::stop_token& stop);

/// The record of one key as it would be sent, if it is there; nothing where the view is not. Errors: SourceReadFailed,
/// SourceUnreachable, Cancelled.
[[nodiscard]] Result<std::optional<TypeTale::Source>> readSourceRecord(source::OperationsDatabase& database,
                                                                       model::DataType type, const QByteArray& key,
                                                                       const std::stop_token& stop);

} // namespace itam::core::exporter
