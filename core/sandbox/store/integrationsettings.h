// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Integration Properties, the records that must be there before an import (P-12), the Application Log (P-52) and the
// change tokens (D-5). Errors: JournalFailed.
#pragma once

#include "core/model/datatype.h"
#include "core/sandbox/store/session.h"

namespace itam::sandbox::store {

/// What a property is, from resources/instance/properties.json.
struct PropertyDefinition
{
    QString name;
    QString label;
    QString type; ///< boolean, choice, integer
    QString defaultValue;
    QString allowed; ///< choice: values separated by commas; integer: "min-max"
    QString description;
    bool versioned = true; ///< a change makes held back rows be sent again (D-1)
    bool atStart = false;  ///< given to the program when it starts, not changed while it runs
};

[[nodiscard]] Result<QList<PropertyDefinition>> propertiesFromJson(const QByteArray& document);
/// Adds what is missing and refreshes labels; values stay.
[[nodiscard]] Result<void> bringPropertiesUpToDate(Writer& writer, const QList<PropertyDefinition>& definitions);
/// name -> value of all properties.
[[nodiscard]] Result<QHash<QString, QString>> propertyValues(Session& session);
/// Errors: NotFound (no such property), Usage (a value it cannot have). Yes, no, on, off, 1 and 0 are booleans too.
[[nodiscard]] Result<void> setProperty(Writer& writer, const QString& name, const QString& value);
/// D-1: monotonic.
[[nodiscard]] Result<qint64> propertyVersion(Session& session);

/// P-12. The names of the records that a fresh instance gets.
inline constexpr auto scheduledImportName = "FNMS Import Schedule";
inline constexpr auto dataSourceName = "FNMS Data Source";
enum class ImportRecord : int
{
    Missing,
    Inactive,
    WrongAccount, ///< F-16: it runs as somebody who is missing, inactive or locked out
    Active
};
[[nodiscard]] Result<ImportRecord> scheduledImport(Session& session);
[[nodiscard]] Result<ImportRecord> dataSource(Session& session);
/// The two records above, once in the life of the data.
[[nodiscard]] Result<void> seedImportRecords(Writer& writer);

enum class LogLevel : int
{
    Debug = -1,
    Information = 0,
    Warning = 1,
    Error = 2
};
[[nodiscard]] Result<void> writeApplicationLog(Writer& writer, LogLevel level, const QString& message);

/// D-5: sender's ID of the last transaction of that type that committed; empty: none.
[[nodiscard]] Result<QString> changeToken(Session& session, core::model::DataType type);
[[nodiscard]] Result<void> setChangeToken(Writer& writer, core::model::DataType type, const QString& transactionId);

/// D-10: who may go on between two types of an export.
struct Reservation
{
    QString exportId;
    QString journalId;
    QString sender;
    QDateTime since;
    QDateTime until;
};
/// Null when there is none or it is over at `now`.
[[nodiscard]] Result<std::optional<Reservation>> reservation(Session& session, const QDateTime& now);
[[nodiscard]] Result<void> setReservation(Writer& writer, const std::optional<Reservation>& reservation);

} // namespace itam::sandbox::store
