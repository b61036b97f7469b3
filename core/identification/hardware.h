// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Computers as items of the identification API (servicenow-ire.md 6, 13.2), and after the last segment the hosts of
// virtual machines as relations. Lives on the sender thread.
#pragma once

#include "core/identification/filledcolumns.h"
#include "core/identification/hostlinks.h"
#include "core/identification/newreferences.h"
#include "core/identification/owedstates.h"
#include "core/identification/parts.h"
#include "core/identification/verdict.h"

namespace itam::core::identification {

class HardwareSender
{
public:
    /// Error: SettingsInvalid.
    [[nodiscard]] static Result<HardwareSender> make(Parts& parts);

    /// All records of the segment in work that have no outcome yet. An error leaves the rest without one; sending the
    /// segment again goes on there.
    [[nodiscard]] Result<void> send(const QList<wire::ReceivedRecord>& records, const std::stop_token& stop,
                                    const std::function<void()>& meanwhile);
    /// After the last segment of a run.
    [[nodiscard]] Result<void> finish(const std::stop_token& stop);

private:
    struct Prepared
    {
        QString key;
        Item item;
        QString serial;         ///< empty: it has none
        QString name;           ///< the same
        QString criterion;      ///< what two rows of one request may not share
        ColumnValues state;     ///< that the CI has to be given once, if the instance's defaults differ; else empty
        bool owesState = false; ///< it was inserted in an earlier try, without that
        QString knownAs;        ///< sys_id that is remembered; empty: none
        qint64 filled = 0;      ///< columns that record was given a value for (FilledColumns)
        bool mayHaveHost = false;
        MappedValues mapped;
        QStringList duplicates; ///< keys of rows that are the same to the instance
    };
    using Batch = std::vector<Prepared>;
    struct Load
    {
        Batch batch;
        QByteArray body;
    };
    struct Judged
    {
        Outcome outcome;
        std::optional<servicenow::RememberedRecord> record; ///< of one that is on the instance now
        QStringList notCleared;                             ///< columns that keep what we gave them
    };
    struct Judgement
    {
        std::vector<std::pair<const Prepared*, Judged>> rows; ///< those that have an outcome
        std::optional<Error> stopped;
    };

    HardwareSender(Parts& parts, mapping::TransformMap map, NewReferences references)
        : m_parts(&parts)
        , m_map(std::move(map))
        , m_hosts(parts)
        , m_owed(parts)
        , m_columns(m_map)
        , m_new(std::move(references))
    {
    }
    [[nodiscard]] Result<std::vector<Prepared>> prepare(const QList<wire::ReceivedRecord>& records, KnownCis& known,
                                                        const std::stop_token& stop);
    /// sys_ids of the records that the instance would find for those of `waiting` that it does not know by their keys.
    struct Found
    {
        QHash<QString, QString> bySerial; ///< serial number or name in lower case
        QHash<QString, QString> byName;

        [[nodiscard]] bool hasSerial(const Prepared& row) const { return bySerial.contains(row.serial.toLower()); }
        [[nodiscard]] QString of(const Prepared& row) const
        {
            return hasSerial(row) ? bySerial.value(row.serial.toLower()) : byName.value(row.name.toLower());
        }
    };
    [[nodiscard]] Result<Found> find(const std::vector<Prepared>& waiting, const KnownCis& known,
                                     const std::stop_token& stop);
    [[nodiscard]] Result<void> leaveOutClaimed(std::vector<Prepared>& waiting, const KnownCis& known,
                                               const std::stop_token& stop);
    [[nodiscard]] Result<QHash<QString, QString>> recordsOf(const QString& column, const QStringList& values,
                                                            const std::stop_token& stop);
    void joinNamesakes(std::vector<Prepared>& waiting, const Found& found, const KnownCis& known) const;
    [[nodiscard]] Prepared prepared(const mapping::Row& row, const KnownCis& known) const;
    [[nodiscard]] Batch nextBatch(std::vector<Prepared>& waiting, const KnownCis& known);
    [[nodiscard]] static Load loadOf(Batch batch);
    [[nodiscard]] std::optional<std::pair<Load, Load>> halve(Load& load);
    /// Dry run: gives sys_ids to what the answer would insert.
    void imagine(const Batch& batch, Answer& answer) const;
    [[nodiscard]] Result<Judgement> judge(const Batch& batch, const Answer& answer);
    [[nodiscard]] Judged judged(const Prepared& sent, const RowAnswer& row,
                                QHash<QString, QByteArray>& firstKeys) const;
    [[nodiscard]] Result<void> settleAnswer(const Batch& batch, Answer& answer);
    /// `isThere`: the CI that those `duplicates` stand for too.
    void record(const Outcome& outcome, const QStringList& duplicates, bool isThere);
    [[nodiscard]] Result<void> remember(const Judgement& judgement);
    [[nodiscard]] int at(QStringView column) const { return mapping::columnIndex(model::DataType::Hardware, column); }

    Parts* m_parts;
    mapping::TransformMap m_map;
    HostLinks m_hosts;
    OwedStates m_owed; ///< of the segment in work
    FilledColumns m_columns;
    NewReferences m_new;
};

} // namespace itam::core::identification
