// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/transform/computers.h"

#include "core/mapping/serials.h"
#include "core/sandbox/store/lookups.h"

namespace itam::sandbox::transform {

using store::TargetRow;

ComputerFinder::ComputerFinder(SegmentContext& context, MapRunner& computers)
    : m_context(context)
    , m_computers(computers)
    , m_serial(computers.column(u"serial_number"))
    , m_name(computers.column(u"name"))
    , m_uniqueId(computers.column(u"itam_unique_id"))
{
}

Candidate ComputerFinder::candidateFrom(const TargetRow& row) const
{
    return {row.sysId, row.values[static_cast<std::size_t>(m_name)], row.values[static_cast<std::size_t>(m_serial)]};
}

Result<std::vector<TargetRow>> ComputerFinder::bySerial(const QString& serial)
{
    auto rows = m_computers.table().find({{&m_computers.columnDef(m_serial), serial, true}});
    if (!rows || !rows->empty())
        return rows;
    const auto listed = store::findBySerialTable(m_context.writer, serial);
    if (!listed)
        return failure(listed.error());
    for (const QString& ci : *listed) {
        auto row = m_computers.table().findById(ci);
        if (!row)
            return failure(row.error());
        if (*row)
            rows->push_back(std::move(**row));
    }
    return rows;
}

Result<FoundComputer> ComputerFinder::find(const QString& computerId, const QString& serial, const QString& name)
{
    FoundComputer found;
    MatchInput input;
    input.serial = core::mapping::effectiveSerial(serial);
    input.name = name.trimmed();
    std::vector<TargetRow> rows;
    const auto take = [&](std::vector<TargetRow>& from, std::vector<Candidate>& into) {
        for (TargetRow& row : from) {
            into.push_back(candidateFrom(row));
            rows.push_back(std::move(row));
        }
    };
    if (!computerId.isEmpty()) {
        auto identity = store::findIdentity(m_context.writer, computerId);
        if (!identity)
            return failure(identity.error());
        found.identity = *identity;
    }
    if (found.identity) {
        auto own = m_computers.table().findById(found.identity->ci);
        if (!own)
            return failure(own.error());
        // A CI that somebody deleted on the instance is no match any more.
        if (*own) {
            found.hasOwnRecord = true;
            found.ownsRecord = (*own)->values[static_cast<std::size_t>(m_uniqueId)] == computerId;
            input.byUniqueId = candidateFrom(**own);
            rows.push_back(std::move(**own));
        }
    }
    if (!input.serial.isEmpty()) {
        auto serials = bySerial(input.serial);
        if (!serials)
            return failure(serials.error());
        take(*serials, input.bySerial);
    }
    const bool needsName = input.bySerial.empty() && !input.byUniqueId && !input.name.isEmpty();
    if (needsName) {
        auto names = m_computers.table().find({{&m_computers.columnDef(m_name), input.name, true}});
        if (!names)
            return failure(names.error());
        take(*names, input.byName);
    }
    found.match = matchComputer(input);
    for (TargetRow& row : rows) {
        if (row.sysId == found.match.ci)
            found.target = std::move(row);
    }
    if (!found.target)
        return found;
    const QString owner = found.target->values[static_cast<std::size_t>(m_uniqueId)];
    if (owner.isEmpty() || owner == computerId)
        return found;
    const auto ofOwner = store::findIdentity(m_context.writer, owner);
    if (!ofOwner)
        return failure(ofOwner.error());
    if (*ofOwner && (*ofOwner)->ci == found.target->sysId)
        found.claimant = owner;
    return found;
}

Result<QString> ComputerFinder::findForLink(const QString& computerId, const QString& serial, const QString& name,
                                            bool& ambiguous)
{
    ambiguous = false;
    if (!computerId.isEmpty()) {
        const auto identity = store::findIdentity(m_context.writer, computerId);
        if (!identity)
            return failure(identity.error());
        if (*identity)
            return (*identity)->ci;
    }
    const auto found = find({}, serial, name);
    if (!found)
        return failure(found.error());
    ambiguous = found->match.action == Match::Action::Ambiguous;
    return found->match.ci;
}

} // namespace itam::sandbox::transform
