// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/transform/contracts.h"

#include "core/sandbox/store/lookups.h"
#include "core/sandbox/transform/hardware.h"

namespace itam::sandbox::transform {
namespace {

using core::wire::RowResult;
using store::MapResult;
using store::TargetRow;
namespace reason = core::wire::reason;

const QString contractTable = QStringLiteral("ast_contract");
const QString contractNoColumn = QStringLiteral("vendor_contract");

bool sameText(const QString& a, const QString& b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

MapResult resultOf(const TransformMap& map, RowResult outcome, const char* why, const QString& target)
{
    MapResult result;
    result.map = map.name;
    result.result = outcome;
    result.reason = why ? QString::fromLatin1(why) : QString();
    result.table = map.target->name;
    result.target = target;
    return result;
}

class ContractTransformer final : public RowTransformer
{
public:
    struct Maps
    {
        const TransformMap& contract;
        const TransformMap& parent;
        const TransformMap& link;
        const TransformMap& computer;
    };

    ContractTransformer(SegmentContext& context, const Maps& maps)
        : m_context(context)
        , m_maps(maps)
        , m_contracts(context, maps.contract)
        , m_links(context, maps.link)
        , m_computers(context, maps.computer)
        , m_finder(context, m_computers)
        , m_parent(m_contracts.column(u"parent_contract"))
        , m_awaited(m_contracts.column(u"itam_awaited_parent"))
    {
    }

    [[nodiscard]] Result<RowOutcome> transform(const Row& row) override;

private:
    [[nodiscard]] int at(QStringView name) const { return columnIndex(core::model::DataType::Contracts, name); }
    struct Parent
    {
        bool isSent = false;
        bool isLate = false;
        QString number;
        QString contract; ///< sys_id, empty when there is none
    };
    [[nodiscard]] Result<Parent> parentOf(const Row& row) const;
    [[nodiscard]] Result<MapResult> writeContract(const Row& row, const Parent& parent);
    [[nodiscard]] bool endsInsertion(const Evaluated& evaluated, const TargetRow& existing, const Parent& parent) const;
    [[nodiscard]] Result<MapResult> writeLink(const Row& row, const MapResult& contract);

    SegmentContext& m_context;
    Maps m_maps;
    MapRunner m_contracts;
    MapRunner m_links;
    MapRunner m_computers;
    ComputerFinder m_finder;
    int m_parent;
    int m_awaited;
};

Result<RowOutcome> ContractTransformer::transform(const Row& row)
{
    RowOutcome outcome;
    const auto parent = parentOf(row);
    if (!parent)
        return failure(parent.error());
    auto contract = writeContract(row, *parent);
    if (!contract)
        return failure(contract.error());
    outcome.results.push_back(*contract);
    // What a property refused is not waited for: it is sent again when the property changes.
    if (parent->isLate && !contract->target.isEmpty() && contract->landed()) {
        MapResult late = resultOf(m_maps.parent, RowResult::Skipped, reason::lookupLate, contract->target);
        late.comment = QStringLiteral("contract \"%1\" is not there").arg(parent->number);
        outcome.results.push_back(std::move(late));
        store::LateLink link;
        link.map = m_maps.parent.name;
        link.source = contract->target;
        link.wanted = parent->number;
        outcome.late.push_back(std::move(link));
    }
    if (m_maps.link.appliesTo(row)) {
        auto link = writeLink(row, *contract);
        if (!link)
            return failure(link.error());
        outcome.primary = outcome.results.size();
        outcome.results.push_back(std::move(*link));
    }
    return outcome;
}

Result<ContractTransformer::Parent> ContractTransformer::parentOf(const Row& row) const
{
    Parent parent;
    const int column = at(u"MasterContractNo");
    parent.isSent = row.isSent(column);
    parent.number = row.text(column).trimmed();
    // A contract that names itself has no parent.
    if (parent.number.isEmpty() || sameText(parent.number, row.text(at(u"ContractNo")).trimmed()))
        return parent;
    auto found = store::findByName(m_context.writer, contractTable, contractNoColumn, parent.number);
    if (!found)
        return failure(found.error());
    parent.contract = *found;
    parent.isLate = found->isEmpty();
    return parent;
}

Result<MapResult> ContractTransformer::writeContract(const Row& row, const Parent& parent)
{
    auto evaluated = m_contracts.evaluate(row);
    if (!evaluated)
        return failure(evaluated.error());
    if (!m_contracts.hasKey(*evaluated))
        return m_contracts.result(RowResult::Skipped, reason::noKey, evaluated->comment);
    const auto found = m_contracts.findByKey(*evaluated);
    if (!found)
        return failure(found.error());
    if (found->size() > 1)
        evaluated->comment += QStringLiteral(" ambiguous match (%1)").arg(found->size());
    const TargetRow* existing = found->empty() ? nullptr : &found->front();
    if (parent.isSent && !parent.isLate)
        m_contracts.set(*evaluated, m_parent, parent.contract);
    if (!existing) {
        if (parent.isLate)
            m_contracts.set(*evaluated, m_awaited, parent.number);
        if (m_contracts.mayAdd()) {
            const auto number = m_context.writer.nextNumber(QStringLiteral("CNTR"));
            if (!number)
                return failure(number.error());
            m_contracts.set(*evaluated, m_contracts.column(u"number"), *number);
        }
        return m_contracts.write(*evaluated, nullptr);
    }
    auto written = m_contracts.write(*evaluated, existing, endsInsertion(*evaluated, *existing, parent));
    // It has another parent than the one that is not there yet: a difference, whether that one comes or not.
    const bool hasOther = !existing->values[static_cast<std::size_t>(m_parent)].isEmpty();
    if (written && written->landed() && parent.isLate && hasOther && !m_contracts.mayUpdate())
        return m_contracts.resultFor(*existing, RowResult::Ignored, reason::updateOff, evaluated->comment);
    const bool waits = !existing->values[static_cast<std::size_t>(m_awaited)].isEmpty();
    if (written && written->landed() && waits && parent.isSent && !parent.isLate)
        ITAM_TRY(m_contracts.table().setQuietly(existing->sysId, m_contracts.columnDef(m_awaited), {}));
    return written;
}

/// Nothing differs but the parent, and it is the one that this contract was inserted without.
bool ContractTransformer::endsInsertion(const Evaluated& evaluated, const TargetRow& existing,
                                        const Parent& parent) const
{
    const auto valueOf = [&](int column) { return existing.values[static_cast<std::size_t>(column)]; };
    if (parent.contract.isEmpty() || !valueOf(m_parent).isEmpty() || !sameText(valueOf(m_awaited), parent.number))
        return false;
    if (m_contracts.newClass(evaluated, existing))
        return false;
    const std::vector<std::size_t> changed = m_contracts.differences(evaluated, existing);
    return std::all_of(changed.begin(), changed.end(), [&](std::size_t i) {
        return static_cast<int>(i) == m_parent || static_cast<int>(i) == m_awaited;
    });
}

Result<MapResult> ContractTransformer::writeLink(const Row& row, const MapResult& contract)
{
    const auto text = [&](QStringView name) { return row.text(at(name)).trimmed(); };
    if (contract.target.isEmpty()) {
        // The contract was refused, and so is its link, for the same reason.
        MapResult refused = m_links.result(contract.result);
        refused.reason = contract.reason;
        return refused;
    }
    bool isAmbiguous = false;
    const auto ci = m_finder.findForLink(text(u"ComputerID"), text(u"SerialNo"), text(u"ComputerName"), isAmbiguous);
    if (!ci)
        return failure(ci.error());
    if (ci->isEmpty())
        return m_links.result(RowResult::Skipped, reason::ciNotFound,
                              isAmbiguous ? QStringLiteral("several computers match") : QString());
    auto evaluated = m_links.evaluate(row);
    if (!evaluated)
        return failure(evaluated.error());
    const int recordId = m_links.column(u"itam_record_id");
    const int contractColumn = m_links.column(u"contract");
    const int ciColumn = m_links.column(u"ci_item");
    m_links.set(*evaluated, recordId, row.key());
    m_links.set(*evaluated, contractColumn, contract.target);
    m_links.set(*evaluated, ciColumn, *ci);
    auto own = m_links.table().find({{&m_links.columnDef(recordId), row.key(), false}}, 1);
    if (!own)
        return failure(own.error());
    if (own->empty()) {
        // D-11: a link of the same two that no ITAM record owns is adopted.
        own = m_links.table().find({{&m_links.columnDef(contractColumn), contract.target, false},
                                    {&m_links.columnDef(ciColumn), *ci, false},
                                    {&m_links.columnDef(recordId), QString(), false}},
                                   1);
        if (!own)
            return failure(own.error());
    }
    return m_links.write(*evaluated, own->empty() ? nullptr : &own->front());
}

} // namespace

Result<MapResult> resolveParent(SegmentContext& context, const QString& contract, const QString& parentNo)
{
    const TransformMap* map = context.maps.find(mapname::contractParent);
    const auto parent = store::findByName(context.writer, contractTable, contractNoColumn, parentNo);
    if (!map || !parent)
        return failure(map ? parent.error() : Error{ErrorCode::SettingsInvalid, {}, contractTable, 0, {}});
    const store::Table& table = *map->target;
    store::TargetTable contracts(context.writer, context.ids, table,
                                 {table.column(u"parent_contract"), table.column(u"itam_awaited_parent")});
    const auto row = contracts.findById(contract);
    if (!row)
        return failure(row.error());
    if (parent->isEmpty() || !*row) {
        MapResult late = resultOf(*map, RowResult::Skipped, reason::lookupLate, contract);
        late.comment = QStringLiteral("contract \"%1\" is not there").arg(parentNo);
        return late;
    }
    if ((*row)->values[0] == *parent)
        return resultOf(*map, RowResult::Ignored, reason::unchanged, contract);
    const bool endsInsertion = (*row)->values[0].isEmpty() && sameText((*row)->values[1], parentNo);
    if (!endsInsertion && !context.switches.isOn(map->updateProperty))
        return resultOf(*map, RowResult::Ignored, reason::updateOff, contract);
    ITAM_TRY(contracts.update(contract, {0, 1}, {*parent, QString()}));
    return resultOf(*map, RowResult::Updated, nullptr, contract);
}

Result<std::unique_ptr<RowTransformer>> makeContractTransformer(SegmentContext& context)
{
    const auto* contract = context.maps.find(mapname::contract);
    const auto* parent = context.maps.find(mapname::contractParent);
    const auto* link = context.maps.find(mapname::contractLink);
    const auto* computer = context.maps.find(mapname::computer);
    if (!contract || !parent || !link || !computer)
        return failure(ErrorCode::SettingsInvalid, QStringLiteral("a transform map of contracts is missing"));
    return std::unique_ptr<RowTransformer>(new ContractTransformer(context, {*contract, *parent, *link, *computer}));
}

} // namespace itam::sandbox::transform
