// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Virtual machines and the computers they run on, as relations between two CIs that are there already
// (servicenow-ire.md 7, 13.2). A host that is not there leaves its machine pending (D-12), and so does a relation to
// the host before that the instance does not let go. Lives on the sender thread.
#pragma once

#include "core/identification/formerhosts.h"

#include <map>
#include <span>

namespace itam::core::identification {

class HostLinks
{
public:
    explicit HostLinks(Parts& parts) : m_parts(&parts) {}

    /// Remembers what a record says about its host; again when it comes again.
    void note(const mapping::Row& row);
    /// The record that was noted is to be related to a host.
    [[nodiscard]] bool wantsHost(const QString& key) const;
    /// It may have been related to one before; stays when it is noted again.
    void mayHaveFormerHost(const QString& key) { m_mayHaveFormer.insert(key); }
    /// The record landed: from now on it waits for what becomes of its hosts.
    void landed(const QString& key);
    /// All that were noted, which are forgotten when it succeeds. Errors: those of the calls.
    [[nodiscard]] Result<void> relate(const std::stop_token& stop);

private:
    struct Wanted
    {
        QString hostKey;  ///< ComputerID; may be empty
        QString hostName; ///< when there is none; both empty: it has no host any more

        [[nodiscard]] bool isNone() const { return hostKey.isEmpty() && hostName.isEmpty(); }
    };
    struct Pair
    {
        QString guest; ///< key
        Item guestMention;
        Item hostMention;
    };
    struct Type
    {
        QString name; ///< empty: the instance has none
        QString sysId;
    };
    [[nodiscard]] Result<Type> relationType(const std::stop_token& stop);
    [[nodiscard]] Result<std::vector<Pair>> pairs(const KnownCis& known, const std::stop_token& stop);
    [[nodiscard]] Result<void> learn(KnownCis& known) const;
    /// Of all that are related now, and of those that have no host any more.
    [[nodiscard]] Result<void> leaveFormer(const Type& type, const KnownCis& known, const std::stop_token& stop);
    [[nodiscard]] Result<QHash<QString, QString>> hostsByName(const std::stop_token& stop);
    [[nodiscard]] Item mentionOf(const QString& key, const KnownCis& known) const;
    [[nodiscard]] Result<void> send(std::span<const Pair> pairs, const QString& type, const std::stop_token& stop);
    void isSettled(const QString& guest);
    void giveUp();

    Parts* m_parts;
    std::map<QString, Wanted> m_wanted; ///< by the guest's key
    QSet<QString> m_mayHaveFormer;      ///< keys of guests
    QSet<QString> m_related;            ///< the same: their relation is there
    QSet<QString> m_relations;          ///< sys_ids of these relations
};

} // namespace itam::core::identification
