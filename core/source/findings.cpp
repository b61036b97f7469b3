// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/operationsdatabase.h"

namespace itam::core::source {
namespace {

/// Counts per data type and kind in one number.
int slotOf(model::DataType type, Finding::Kind kind)
{
    return static_cast<int>(type) * findingKindCount + static_cast<int>(kind);
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
    }
    return {};
}

void FindingCounts::add(const Finding& finding)
{
    if (wantsExample(finding.type, finding.kind))
        m_examples.append(finding);
    addUnnamed(finding.type, finding.kind);
}

void FindingCounts::addUnnamed(model::DataType type, Finding::Kind kind)
{
    ++m_counts[slotOf(type, kind)];
}

bool FindingCounts::wantsExample(model::DataType type, Finding::Kind kind) const
{
    return count(type, kind) < keptPerKind;
}

qint64 FindingCounts::count(model::DataType type, Finding::Kind kind) const
{
    return m_counts.value(slotOf(type, kind));
}

} // namespace itam::core::source
