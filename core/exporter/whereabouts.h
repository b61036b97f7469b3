// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where is this computer? From a name, a serial number or a key to everything that is known of one computer: its record
// and what is wrong with it, the exports that carried it, the row results, its CI with installations and contracts, its
// operational state and CI actions. Each part is asked for itself: one that fails says why and hides no other. Values;
// finding and gathering block, so they are for a background thread.
#pragma once

#include "core/exporter/recordtale.h"
#include "core/servicenow/lifecycleinstance.h"

namespace itam::core::exporter {

/// Whom to ask. Used on the thread that asks.
struct WhereSources
{
    TaleSources tale; ///< `limit`: also of hits, installations and contracts
    /// Asked when there is an instance.
    servicenow::LifecycleAccess lifecycle;
};

/// A computer that may be meant, through the record that was named.
struct WhereHit
{
    QString computerId; ///< empty: ITAM does not know it, or the named record belongs to no computer
    QString name;       ///< empty: not known
    QString serial;
    model::DataType type = model::DataType::Hardware; ///< of the record that was named
    QString key;                                      ///< of that record; the computer's own for hardware
    QString ci;           ///< sys_id, if it was found on the instance
    bool inSource = false;
    bool inJournal = false;
    bool isExact = false; ///< key, name or serial number is the text, not only holds it

    friend bool operator==(const WhereHit&, const WhereHit&) = default;
};

struct WhereHits
{
    QString text;
    QList<WhereHit> hits; ///< exact ones first
    bool more = false;    ///< there are more than the limit
    std::optional<Error> sourceError;
    std::optional<Error> journalError;
    std::optional<Error> instanceError;

    /// The one that is meant: the only one, or the only exact one.
    [[nodiscard]] std::optional<WhereHit> meant() const;
    /// Nobody who was asked could answer.
    [[nodiscard]] bool isBlind(const WhereSources& sources) const;
    [[nodiscard]] bool isCancelled() const;
};

/// By ComputerID, computer name and serial number, by the keys of contract rows and installations, and by what the
/// journal and the instance still know of computers that vanished from the operations database.
[[nodiscard]] WhereHits findWhereabouts(const WhereSources& sources, const QString& text, const std::stop_token& stop);

/// Neither value nor error: nobody was asked, since there is nothing to ask about.
template <typename T>
struct WherePart
{
    std::optional<T> value;
    std::optional<Error> error;
};

/// The CI as its table has it.
struct WhereCi
{
    servicenow::TargetRecord record;
    QString serial;
    QString assetTag;
    QString model;
    QString assignedTo;
    QString location;
    QString discoverySource;
    QString updatedBy;
    QDateTime updated;

    friend bool operator==(const WhereCi&, const WhereCi&) = default;
};

/// An installation or a contract of the CI.
struct WhereLink
{
    servicenow::TargetRecord record;
    QString detail; ///< publisher and version; state of a contract
    QString key;    ///< InstallationID, RecordID; empty: no record of ours

    friend bool operator==(const WhereLink&, const WhereLink&) = default;
};

struct WhereLinks
{
    QList<WhereLink> rows;
    qint64 total = -1; ///< -1: the instance did not say
};

struct WhereLifecycle
{
    QString stateLabel; ///< empty: the instance does not say it
    servicenow::CiRow ci;
};

struct Whereabouts
{
    WhereHit hit;
    RecordTale tale; ///< of the record that was named, only its data type
    /// About that record, those that only other records show included (core/exporter/relations.h).
    WherePart<QList<source::Finding>> findings;
    WherePart<WhereCi> ci;
    WherePart<WhereLinks> installations;
    WherePart<WhereLinks> contracts;
    WherePart<WhereLifecycle> lifecycle;

    [[nodiscard]] bool isCancelled() const;
};

/// Its errors are in it.
[[nodiscard]] Whereabouts gatherWhereabouts(const WhereSources& sources, const WhereHit& hit,
                                            const std::stop_token& stop);

} // namespace itam::core::exporter
