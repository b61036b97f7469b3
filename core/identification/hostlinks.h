// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Virtual machines and the computers they run on, as relations between two CIs that are there already
// (servicenow-ire.md 7, 13.2). A host that is not there leaves its machine pending (D-12). Lives on the sender thread.
#pragma once

#include "core/identification/parts.h"

#include <map>
#include <span>

namespace itam::core::identification {

class HostLinks
{
public:
    explicit HostLinks(Parts& parts) : m_parts(&parts) {}

    /// Remembers what a record says about its host; again when it comes again.
    void note(const mapping::Row& row);
    /// The record landed: from now on it waits for its host, if it has one.
    void landed(const QString& key);
    /// All that were noted, which are forgotten when it succeeds. Errors: those of the calls.
    [[nodiscard]] Result<void> relate(const std::stop_token& stop);

private:
    struct Wanted
    {
        QString hostKey;  ///< ComputerID; may be empty
        QString hostName; ///< when there is none
    };
    struct Pair
    {
        QString guest; ///< key
        Item guestMention;
        Item hostMention;
    };
    [[nodiscard]] Result<QString> relationType(const std::stop_token& stop);
    [[nodiscard]] Result<std::vector<Pair>> pairs(const std::stop_token& stop);
    [[nodiscard]] Result<QHash<QString, QString>> hostsByName(const std::stop_token& stop);
    [[nodiscard]] Item mentionOf(const QString& key, const KnownCis& known) const;
    [[nodiscard]] Result<void> send(std::span<const Pair> pairs, const QString& type, const std::stop_token& stop);
    void isRelated(const QString& guest);

    Parts* m_parts;
    std::map<QString, Wanted> m_wanted; ///< by the guest's key
};

} // namespace itam::core::identification
