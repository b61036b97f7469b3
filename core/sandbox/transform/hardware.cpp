// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/transform/hardware.h"

#include "core/mapping/serials.h"
#include "core/sandbox/store/lookups.h"

namespace itam::sandbox::transform {
namespace {

using core::wire::RowResult;
using store::MapResult;
using store::TargetRow;
namespace reason = core::wire::reason;

namespace kind {
const QString several = QStringLiteral("several records match");
const QString moved = QStringLiteral("unique id moved");
const QString leftBehind = QStringLiteral("left behind");
const QString duplicate = QStringLiteral("duplicate of another record");
const QString ambiguous = QStringLiteral("ambiguous, nothing written");
} // namespace kind

QString duplicateReason(const QString& claimant)
{
    return QLatin1String(reason::duplicateOf) + QLatin1Char(' ') + claimant;
}

class HardwareTransformer final : public RowTransformer
{
public:
    struct Maps
    {
        const TransformMap& model;
        const TransformMap& vm;
        const TransformMap& computer;
        const TransformMap& vmComputer;
        const TransformMap& vmHost;
    };

    HardwareTransformer(SegmentContext& context, const Maps& maps)
        : m_context(context)
        , m_maps(maps)
        , m_models(context, maps.model)
        , m_vms(context, maps.vm)
        , m_computers(context, maps.computer)
        , m_finder(context, m_computers)
        , m_relationships(context)
    {
    }

    [[nodiscard]] Result<RowOutcome> transform(const Row& row) override;

private:
    [[nodiscard]] int at(QStringView name) const { return columnIndex(core::model::DataType::Hardware, name); }
    /// D-11: obeyed only within the same operations database.
    [[nodiscard]] Result<QString> superseded(const Row& row) const;
    [[nodiscard]] Result<MapResult> writeComputer(const Row& row, const FoundComputer& found, const QString& claimant,
                                                  const MapResult* model);
    [[nodiscard]] Result<MapResult> updateComputer(const Row& row, const FoundComputer& found, Evaluated& evaluated);
    void keepFinerClass(const Row& row, const TargetRow& existing, Evaluated& evaluated) const;
    [[nodiscard]] Result<void> point(const Row& row, const FoundComputer& found, const QString& ci);
    /// `ci`: that the lines are about; line 9 has one only once the new record is there.
    [[nodiscard]] Result<void> report(const Row& row, const FoundComputer& found, const QString& claimant,
                                      const QString& ci);
    [[nodiscard]] Result<MapResult> writeVm(const Row& row, const QString& superseding);
    [[nodiscard]] Result<std::optional<TargetRow>> ownVm(const QString& computerId);
    [[nodiscard]] Result<void> relateVm(const Row& row, const QString& vm, const QString& ci, RowOutcome& outcome);

    SegmentContext& m_context;
    Maps m_maps;
    MapRunner m_models;
    MapRunner m_vms;
    MapRunner m_computers;
    ComputerFinder m_finder;
    Relationships m_relationships;
};

Result<QString> HardwareTransformer::superseded(const Row& row) const
{
    const QString& key = row.record->supersedes;
    if (key.isEmpty())
        return QString();
    const auto identity = store::findIdentity(m_context.writer, key);
    if (!identity)
        return failure(identity.error());
    return *identity && (*identity)->sourceId == m_context.sourceId ? key : QString();
}

Result<RowOutcome> HardwareTransformer::transform(const Row& row)
{
    RowOutcome outcome;
    const auto superseding = superseded(row);
    if (!superseding)
        return failure(superseding.error());
    const auto found = m_finder.find(row.key(), row.text(at(u"SerialNo")), row.text(at(u"ComputerName")));
    if (!found)
        return failure(found.error());
    const QString claimant = found->claimant == *superseding ? QString() : found->claimant;

    // T-07: the model is there before a computer points to it.
    std::optional<MapResult> model;
    if (m_maps.model.appliesTo(row)) {
        auto written = m_models.runOnce(row);
        if (!written)
            return failure(written.error());
        model = std::move(*written);
        outcome.results.push_back(*model);
    }
    QString vm;
    if (m_maps.vm.appliesTo(row)) {
        auto written =
            claimant.isEmpty() ? writeVm(row, *superseding) : Result<MapResult>(m_vms.result(RowResult::Ignored));
        if (!written)
            return failure(written.error());
        if (!claimant.isEmpty())
            written->reason = duplicateReason(claimant);
        else if (!written->reason.startsWith(QLatin1String(reason::duplicateOf)))
            vm = written->target;
        outcome.results.push_back(std::move(*written));
    }
    auto computer = writeComputer(row, *found, claimant, model ? &*model : nullptr);
    if (!computer)
        return failure(computer.error());
    const QString ci = computer->target;
    outcome.primary = outcome.results.size();
    outcome.results.push_back(std::move(*computer));
    if (!vm.isEmpty() && claimant.isEmpty())
        ITAM_TRY(relateVm(row, vm, ci, outcome));
    return outcome;
}

Result<MapResult> HardwareTransformer::writeComputer(const Row& row, const FoundComputer& found,
                                                     const QString& claimant, const MapResult* model)
{
    ITAM_TRY(report(row, found, claimant, found.match.ci));
    if (found.match.action == Match::Action::Ambiguous)
        return m_computers.result(RowResult::Error, reason::ambiguous,
                                  QStringLiteral("%1 records match").arg(found.match.rivals.size()));
    if (!claimant.isEmpty()) {
        // Its links and installations resolve to the CI that the other record owns.
        ITAM_TRY(point(row, found, found.match.ci));
        MapResult duplicate = m_computers.resultFor(*found.target, RowResult::Ignored, nullptr);
        duplicate.reason = duplicateReason(claimant);
        return duplicate;
    }
    auto evaluated = m_computers.evaluate(row);
    if (!evaluated)
        return failure(evaluated.error());
    m_computers.set(*evaluated, m_computers.column(u"itam_unique_id"), row.key());
    if (row.isSent(at(u"ModelNo")) && (!model || !model->target.isEmpty()))
        m_computers.set(*evaluated, m_computers.column(u"model_id"), model ? model->target : QString());
    if (found.match.action == Match::Action::Update)
        return updateComputer(row, found, *evaluated);

    auto inserted = m_computers.write(*evaluated, nullptr);
    if (!inserted || inserted->result != RowResult::Inserted)
        return inserted;
    ITAM_TRY(point(row, found, inserted->target));
    // A duplicate that turns out to be a machine of its own leaves nothing behind: the CI has its owner.
    if (found.match.hardwareSwapped && found.ownsRecord) {
        inserted->comment =
            QStringLiteral("hardware swapped? the record with the former serial number was left behind");
        ITAM_TRY(report(row, found, {}, found.identity->ci));
    }
    return inserted;
}

Result<MapResult> HardwareTransformer::updateComputer(const Row& row, const FoundComputer& found, Evaluated& evaluated)
{
    keepFinerClass(row, *found.target, evaluated);
    if (found.match.nameDiffers)
        evaluated.comment += QStringLiteral("%1name differs: %2")
                                 .arg(evaluated.comment.isEmpty() ? QString() : QStringLiteral("; "),
                                      found.target->values[static_cast<std::size_t>(m_computers.column(u"name"))]);
    auto written = m_computers.write(evaluated, &*found.target);
    if (!written)
        return written;
    const bool isHeldBack = written->reason == QLatin1String(reason::updateOff);
    // What a property holds back does not take a ComputerID away from the CI that it stands for.
    if (!isHeldBack || !found.hasOwnRecord)
        ITAM_TRY(point(row, found, found.match.ci));
    return written;
}

/// Without an operating system nothing is known that would move a record to a more general class.
void HardwareTransformer::keepFinerClass(const Row& row, const TargetRow& existing, Evaluated& evaluated) const
{
    if (!evaluated.toClass)
        return;
    const bool isGuess = row.text(at(u"OperatingSystem")).trimmed().isEmpty() &&
                         m_context.writer.schema().isA(existing.className, evaluated.toClass->name);
    if (isGuess || !m_context.switches.isOn(QStringLiteral("change_ci_class")))
        evaluated.toClass = nullptr;
}

Result<void> HardwareTransformer::point(const Row& row, const FoundComputer& found, const QString& ci)
{
    return store::pointIdentity(m_context.writer, found.identity, {row.key(), ci, m_context.sourceId});
}

Result<void> HardwareTransformer::report(const Row& row, const FoundComputer& found, const QString& claimant,
                                         const QString& ci)
{
    std::vector<store::Duplicate> lines;
    const auto add = [&](const QString& what, const QString& detail) {
        lines.push_back({what, row.key(), ci, detail, m_context.place.transaction});
    };
    QStringList rivals;
    for (const QString& rival : found.match.rivals)
        rivals.append(rival);
    const QString line = QStringLiteral("case %1").arg(found.match.line);
    if (found.match.action == Match::Action::Ambiguous)
        add(kind::ambiguous, line + QLatin1String(": ") + rivals.join(QLatin1Char(' ')));
    else if (!rivals.isEmpty())
        add(kind::several, line + QLatin1String(": ") + rivals.join(QLatin1Char(' ')));
    if (!claimant.isEmpty())
        add(kind::duplicate, duplicateReason(claimant));
    if (found.match.uniqueIdMoves)
        add(kind::moved, QStringLiteral("%1: from %2").arg(line, found.identity->ci));
    if (found.match.hardwareSwapped && !ci.isEmpty())
        add(kind::leftBehind, line);
    // What happened once stays in the report; what holds now is said anew with each row.
    return store::reportDuplicates(m_context.writer, row.key(), lines, {kind::moved, kind::leftBehind});
}

Result<std::optional<TargetRow>> HardwareTransformer::ownVm(const QString& computerId)
{
    auto rows = m_vms.table().find({{&m_vms.columnDef(m_vms.column(u"itam_unique_id")), computerId, false}}, 1);
    if (!rows)
        return failure(rows.error());
    return rows->empty() ? std::nullopt : std::optional<TargetRow>(std::move(rows->front()));
}

/// By BIOS UUID; else the record that is ours already; else one of that name on that host that no ITAM record owns.
Result<MapResult> HardwareTransformer::writeVm(const Row& row, const QString& superseding)
{
    auto evaluated = m_vms.evaluate(row);
    auto own = ownVm(row.key());
    if (!evaluated || !own)
        return failure(!evaluated ? evaluated.error() : own.error());
    const int uniqueId = m_vms.column(u"itam_unique_id");
    const auto ownerOf = [&](const TargetRow& vm) { return vm.values[static_cast<std::size_t>(uniqueId)]; };
    m_vms.set(*evaluated, uniqueId, row.key());

    auto candidates = m_vms.findByKey(*evaluated);
    if (!candidates)
        return failure(candidates.error());
    std::optional<TargetRow> target;
    for (const TargetRow& vm : *candidates) {
        if (ownerOf(vm) == row.key())
            target = vm;
    }
    if (!target && !candidates->empty()) {
        target = candidates->front();
        const QString owner = ownerOf(*target);
        if (!owner.isEmpty() && owner != superseding) {
            if (*own)
                ITAM_TRY(m_vms.table().setQuietly((*own)->sysId, m_vms.columnDef(uniqueId), {}));
            MapResult duplicate = m_vms.resultFor(*target, RowResult::Ignored, nullptr);
            duplicate.reason = duplicateReason(owner);
            return duplicate;
        }
    }
    if (!target && *own)
        target = *own;
    if (!target) {
        const int name = m_vms.column(u"name");
        const int host = m_vms.column(u"itam_host");
        const auto value = [&](int column) { return evaluated->cells[static_cast<std::size_t>(column)].value; };
        auto named = m_vms.table().find(
            {{&m_vms.columnDef(name), value(name), true}, {&m_vms.columnDef(host), value(host), true}});
        if (!named)
            return failure(named.error());
        for (TargetRow& vm : *named) {
            const bool hasUuid = !vm.values[static_cast<std::size_t>(m_vms.column(u"bios_uuid"))].isEmpty();
            const bool isFree = ownerOf(vm).isEmpty() || ownerOf(vm) == superseding;
            if (!target && isFree && !hasUuid)
                target = std::move(vm);
        }
    }
    auto written = m_vms.write(*evaluated, target ? &*target : nullptr);
    const bool moved = written && *own && target && (*own)->sysId != target->sysId;
    if (moved && written->landed())
        ITAM_TRY(m_vms.table().setQuietly((*own)->sysId, m_vms.columnDef(uniqueId), {}));
    return written;
}

Result<void> HardwareTransformer::relateVm(const Row& row, const QString& vm, const QString& ci, RowOutcome& outcome)
{
    if (!ci.isEmpty()) {
        auto related = m_relationships.relate(m_maps.vmComputer,
                                              {QString::fromLatin1(instantiates), vm, ci, row.key(), row.key()});
        if (!related)
            return failure(related.error());
        outcome.results.push_back(std::move(*related));
    }
    const int idColumn = at(u"HostComputerID");
    const int nameColumn = at(u"HostName");
    if (!row.isSent(idColumn) && !row.isSent(nameColumn))
        return {};
    const WantedHost wanted{row.text(idColumn).trimmed(), row.text(nameColumn).trimmed()};
    const QString type = QString::fromLatin1(hostedOn);
    if (wanted.computerId.isEmpty() && wanted.name.isEmpty()) {
        auto none = m_relationships.unrelate(m_maps.vmHost, type, row.key());
        if (!none)
            return failure(none.error());
        outcome.results.push_back(std::move(*none));
        return {};
    }
    const auto host = findHost(m_context, wanted);
    if (!host)
        return failure(host.error());
    if (host->isEmpty()) {
        MapResult late;
        late.map = m_maps.vmHost.name;
        late.result = RowResult::Skipped;
        late.reason = QString::fromLatin1(reason::lookupLate);
        late.comment =
            QStringLiteral("host \"%1\" is not there").arg(wanted.name.isEmpty() ? wanted.computerId : wanted.name);
        late.table = m_maps.vmHost.target->name;
        outcome.results.push_back(std::move(late));
        store::LateLink link;
        link.map = m_maps.vmHost.name;
        link.source = vm;
        link.wanted = wanted.toText();
        outcome.late.push_back(std::move(link));
        return {};
    }
    auto related = m_relationships.relate(m_maps.vmHost, {type, vm, *host, row.key(), wanted.computerId});
    if (!related)
        return failure(related.error());
    outcome.results.push_back(std::move(*related));
    return {};
}

} // namespace

QString WantedHost::toText() const
{
    return computerId + QLatin1Char('\n') + name;
}

WantedHost WantedHost::fromText(const QString& text)
{
    return {text.section(QLatin1Char('\n'), 0, 0), text.section(QLatin1Char('\n'), 1)};
}

Result<QString> findHost(SegmentContext& context, const WantedHost& host)
{
    if (host.computerId.isEmpty())
        return store::findByName(context.writer, QStringLiteral("cmdb_ci_computer"), QStringLiteral("name"), host.name);
    const auto identity = store::findIdentity(context.writer, host.computerId);
    if (!identity)
        return failure(identity.error());
    return *identity ? (*identity)->ci : QString();
}

Result<std::unique_ptr<RowTransformer>> makeHardwareTransformer(SegmentContext& context)
{
    const MapSet& maps = context.maps;
    const auto* model = maps.find(mapname::model);
    const auto* vm = maps.find(mapname::virtualMachine);
    const auto* computer = maps.find(mapname::computer);
    const auto* vmComputer = maps.find(mapname::vmComputer);
    const auto* vmHost = maps.find(mapname::vmHost);
    if (!model || !vm || !computer || !vmComputer || !vmHost)
        return failure(ErrorCode::SettingsInvalid, QStringLiteral("a transform map of hardware is missing"));
    return std::unique_ptr<RowTransformer>(
        new HardwareTransformer(context, {*model, *vm, *computer, *vmComputer, *vmHost}));
}

} // namespace itam::sandbox::transform
