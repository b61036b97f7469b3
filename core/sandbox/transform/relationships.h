// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Relationships of a virtual machine instance: with its computer and with its host (itam-export.md 5.3). One of each
// kind per ITAM record. Lives inside one transaction, on the writer thread.
#pragma once

#include "core/sandbox/transform/maprunner.h"

namespace itam::sandbox::transform {

struct Relationship
{
    QString type;       ///< "Hosted on::Hosts"
    QString parent;     ///< sys_id of the virtual machine instance
    QString child;      ///< sys_id of the CI
    QString recordId;   ///< ComputerID of the virtual machine
    QString computerId; ///< ComputerID that `child` stands for; it moves along with it (D-11); may be empty
};

class Relationships
{
public:
    explicit Relationships(SegmentContext& context);

    /// Makes it so, by the switches of `map`.
    [[nodiscard]] Result<store::MapResult> relate(const TransformMap& map, const Relationship& wanted);
    /// The source says that there is none (W-31: empty clears).
    [[nodiscard]] Result<store::MapResult> unrelate(const TransformMap& map, const QString& type,
                                                    const QString& recordId);

private:
    enum Column
    {
        Parent,
        Child,
        Type,
        RecordId,
        ComputerId
    };
    [[nodiscard]] Result<QString> typeId(const QString& name);
    [[nodiscard]] Result<std::optional<store::TargetRow>> ownOf(const QString& type, const QString& recordId);

    SegmentContext& m_context;
    store::TargetTable m_table;
    QHash<QString, QString> m_types;
};

} // namespace itam::sandbox::transform
