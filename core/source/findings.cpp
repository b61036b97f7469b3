// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/operationsdatabase.h"

namespace itam::core::source {
namespace {

/// Counts per data type and kind in one number.
std::size_t slotOf(model::DataType type, Finding::Kind kind)
{
    return static_cast<std::size_t>(type) * static_cast<std::size_t>(findingKindCount) + static_cast<std::size_t>(kind);
}

} // namespace

QString nameOf(Finding::Kind kind)
{
    switch (kind) {
    case Finding::Kind::DuplicateKey:
        return QStringLiteral("duplicate-key");
    case Finding::Kind::EmptyRequired:
        return QStringLiteral("empty-required");
    case Finding::Kind::UnreadableValue:
        return QStringLiteral("unreadable-value");
    case Finding::Kind::IllegalCharacters:
        return QStringLiteral("illegal-characters");
    case Finding::Kind::Truncated:
        return QStringLiteral("truncated");
    case Finding::Kind::MissingColumn:
        return QStringLiteral("missing-column");
    case Finding::Kind::UnsortedKeys:
        return QStringLiteral("unsorted-keys");
    case Finding::Kind::KeyTooLong:
        return QStringLiteral("key-too-long");
    case Finding::Kind::FutureTime:
        return QStringLiteral("future-time");
    case Finding::Kind::MissingRequired:
        return QStringLiteral("missing-required");
    case Finding::Kind::UnindexedKey:
        return QStringLiteral("unindexed-key");
    case Finding::Kind::UnindexedLastModified:
        return QStringLiteral("unindexed-last-modified");
    case Finding::Kind::SharedSerial:
        return QStringLiteral("shared-serial");
    case Finding::Kind::SharedName:
        return QStringLiteral("shared-name");
    case Finding::Kind::JunkSerial:
        return QStringLiteral("junk-serial");
    case Finding::Kind::UnknownComputer:
        return QStringLiteral("unknown-computer");
    case Finding::Kind::UnknownHost:
        return QStringLiteral("unknown-host");
    case Finding::Kind::UnknownMaster:
        return QStringLiteral("unknown-master");
    case Finding::Kind::ContradictingContract:
        return QStringLiteral("contradicting-contract");
    }
    return {};
}

std::optional<Finding::Kind> findingKindNamed(QStringView name)
{
    for (int i = 0; i < findingKindCount; ++i) {
        if (const auto kind = static_cast<Finding::Kind>(i); name == nameOf(kind))
            return kind;
    }
    return std::nullopt;
}

void FindingCounts::add(const Finding& finding)
{
    if (count(finding.type, finding.kind) < keptPerKind)
        m_examples.append(finding);
    addUnnamed(finding.type, finding.kind);
    if (m_onFinding)
        m_onFinding(finding);
}

void FindingCounts::addUnnamed(model::DataType type, Finding::Kind kind)
{
    ++m_counts[slotOf(type, kind)];
}

bool FindingCounts::wantsExample(model::DataType type, Finding::Kind kind) const
{
    return m_onFinding || count(type, kind) < keptPerKind;
}

void FindingCounts::tell(OnFinding onFinding)
{
    m_onFinding = std::move(onFinding);
    for (const Finding& finding : m_examples)
        m_onFinding(finding);
}

qint64 FindingCounts::count(model::DataType type, Finding::Kind kind) const
{
    return m_counts[slotOf(type, kind)];
}

} // namespace itam::core::source
