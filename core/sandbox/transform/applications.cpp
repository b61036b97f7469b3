// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/transform/applications.h"

#include "core/sandbox/store/identity.h"
#include "core/sandbox/transform/installed.h"

namespace itam::sandbox::transform {
namespace {

using core::wire::RowResult;
using store::MapResult;
using store::TargetRow;
namespace reason = core::wire::reason;

class ApplicationTransformer final : public RowTransformer
{
public:
    struct Maps
    {
        const TransformMap& softwareModel;
        const TransformMap& discoveryModel;
        const TransformMap& installation;
        const TransformMap& software;
        const TransformMap& softwareInstance;
    };

    ApplicationTransformer(SegmentContext& context, const Maps& maps)
        : m_context(context)
        , m_tables(context.switches.installationTables())
        , m_models(context, maps.softwareModel)
        , m_discovered(context, maps.discoveryModel)
        , m_installations(context, maps.installation)
        , m_software(context, maps.software)
        , m_instances(context, maps.softwareInstance)
    {
    }

    [[nodiscard]] Result<RowOutcome> transform(const Row& row) override;

private:
    static int at(QStringView name) { return columnIndex(core::model::DataType::Applications, name); }
    [[nodiscard]] Result<QString> ciOf(const QString& computerId);
    [[nodiscard]] Result<void> toSam(const Row& row, const QString& ci, const MapResult& model, RowOutcome& outcome);
    [[nodiscard]] Result<void> toCmdb(const Row& row, const QString& ci, RowOutcome& outcome);
    [[nodiscard]] Result<std::vector<TargetRow>> ownInstallation(const QString& key);
    [[nodiscard]] Result<store::OtherInstallations>
    othersOf(const Row& row, const QString& ci, const QString& discoveryModel, std::vector<TargetRow>& own);
    [[nodiscard]] Result<MapResult> writeInstallation(const Row& row, const QString& ci, const MapResult& discovered);
    [[nodiscard]] Result<MapResult> writeInstance(const Row& row, const QString& ci, const MapResult& software);

    SegmentContext& m_context;
    Switches::Tables m_tables;
    MapRunner m_models;
    MapRunner m_discovered;
    MapRunner m_installations;
    MapRunner m_software;
    MapRunner m_instances;
    const int m_computerId = at(u"ComputerID");
    const int m_softwareModelColumn = m_discovered.column(u"software_model");
    const int m_uniqueId = m_installations.column(u"itam_unique_id");
    const int m_installedOn = m_installations.column(u"installed_on");
    const int m_discoveryModel = m_installations.column(u"discovery_model");
    const int m_activeInstall = m_installations.column(u"active_install"); ///< -1: the map does not have it
    Installed m_installed{m_context.writer};
    QHash<QString, QString> m_cis; ///< this segment moves no identity
};

Result<RowOutcome> ApplicationTransformer::transform(const Row& row)
{
    RowOutcome outcome;
    outcome.results.reserve(5);
    auto model = m_models.runOnce(row);
    if (!model)
        return failure(model.error());
    outcome.results.push_back(std::move(*model));
    const auto ci = ciOf(row.text(m_computerId).trimmed());
    if (!ci)
        return failure(ci.error());
    if (m_tables.sam)
        ITAM_TRY(toSam(row, *ci, MapResult(outcome.results.front()), outcome));
    const std::size_t installation = outcome.results.size() - 1;
    if (m_tables.cmdb)
        ITAM_TRY(toCmdb(row, *ci, outcome));
    outcome.primary = m_tables.sam ? installation : outcome.results.size() - 1;
    return outcome;
}

Result<QString> ApplicationTransformer::ciOf(const QString& computerId)
{
    if (computerId.isEmpty())
        return QString();
    if (const auto known = m_cis.constFind(computerId); known != m_cis.constEnd())
        return *known;
    const auto identity = store::findIdentity(m_context.writer, computerId);
    if (!identity)
        return failure(identity.error());
    const QString ci = *identity ? (*identity)->ci : QString();
    m_cis.insert(computerId, ci);
    return ci;
}

Result<void> ApplicationTransformer::toSam(const Row& row, const QString& ci, const MapResult& model,
                                           RowOutcome& outcome)
{
    auto discovered = m_discovered.runOnce(row, {m_softwareModelColumn, model.target});
    if (!discovered)
        return failure(discovered.error());
    auto installation = writeInstallation(row, ci, *discovered);
    if (!installation)
        return failure(installation.error());
    outcome.results.push_back(std::move(*discovered));
    outcome.results.push_back(std::move(*installation));
    return {};
}

/// At most one.
Result<std::vector<TargetRow>> ApplicationTransformer::ownInstallation(const QString& key)
{
    const auto mayBeThere = m_installed.mayBeThere(key);
    if (!mayBeThere)
        return failure(mayBeThere.error());
    if (!*mayBeThere)
        return std::vector<TargetRow>();
    return m_installations.table().find({{&m_installations.columnDef(m_uniqueId), key, false}}, 1);
}

/// D-11: what another source says of the same installation is adopted, into `own`; two InstallationIDs stay two rows.
Result<store::OtherInstallations> ApplicationTransformer::othersOf(const Row& row, const QString& ci,
                                                                   const QString& discoveryModel,
                                                                   std::vector<TargetRow>& own)
{
    auto found = m_installed.others(ci, discoveryModel, row.key());
    if (!found || found->unowned.isEmpty())
        return found;
    auto adopted = m_installations.table().findById(found->unowned);
    if (!adopted)
        return failure(adopted.error());
    own.push_back(std::move(**adopted));
    return found;
}

Result<MapResult> ApplicationTransformer::writeInstallation(const Row& row, const QString& ci,
                                                            const MapResult& discovered)
{
    if (ci.isEmpty())
        return m_installations.result(RowResult::Skipped, reason::ciNotFound);
    auto evaluated = m_installations.evaluate(row);
    if (!evaluated)
        return failure(evaluated.error());
    m_installations.set(*evaluated, m_uniqueId, row.key());
    m_installations.set(*evaluated, m_installedOn, ci);
    if (!discovered.target.isEmpty())
        m_installations.set(*evaluated, m_discoveryModel, discovered.target);
    auto own = ownInstallation(row.key());
    if (!own)
        return failure(own.error());
    store::OtherInstallations others;
    // Nobody has installed what was not known before this row.
    const bool mayBeThere = !discovered.target.isEmpty() && discovered.result != RowResult::Inserted;
    if (own->empty() && mayBeThere) {
        auto found = othersOf(row, ci, discovered.target, *own);
        if (!found)
            return failure(found.error());
        others = std::move(*found);
    }
    // T-40, the usual case: keys come in their order, so a further row is born inactive and changes no other.
    const bool isBornInactive = own->empty() && others.isEarlier && m_activeInstall >= 0;
    if (isBornInactive)
        m_installations.set(*evaluated, m_activeInstall, QStringLiteral("false"));
    const TargetRow* existing = own->empty() ? nullptr : &own->front();
    auto written = m_installations.write(*evaluated, existing);
    if (!written || !written->landed() || written->result == RowResult::Ignored)
        return written;
    if (!existing)
        m_installed.add(ci, {written->target, row.key(), discovered.target});
    else
        m_installed.change(ci, row.key());
    const auto before = [&](int column) {
        return existing ? existing->values[static_cast<std::size_t>(column)] : QString();
    };
    const bool moved = existing && (before(m_installedOn) != ci || before(m_discoveryModel) != discovered.target);
    if (moved) {
        m_installed.forget(before(m_installedOn));
        ITAM_TRY(store::refreshActiveInstallations(m_context.writer, before(m_installedOn), before(m_discoveryModel)));
    }
    const bool mayChangeOthers = others.areThere && !isBornInactive;
    if ((mayChangeOthers || moved) && !discovered.target.isEmpty())
        ITAM_TRY(store::refreshActiveInstallations(m_context.writer, ci, discovered.target));
    return written;
}

Result<void> ApplicationTransformer::toCmdb(const Row& row, const QString& ci, RowOutcome& outcome)
{
    auto software = m_software.runOnce(row);
    if (!software)
        return failure(software.error());
    auto instance = writeInstance(row, ci, *software);
    if (!instance)
        return failure(instance.error());
    outcome.results.push_back(std::move(*software));
    outcome.results.push_back(std::move(*instance));
    return {};
}

Result<MapResult> ApplicationTransformer::writeInstance(const Row& row, const QString& ci, const MapResult& software)
{
    if (ci.isEmpty())
        return m_instances.result(RowResult::Skipped, reason::ciNotFound);
    auto evaluated = m_instances.evaluate(row);
    if (!evaluated)
        return failure(evaluated.error());
    const int uniqueId = m_instances.column(u"itam_unique_id");
    const int installedOn = m_instances.column(u"installed_on");
    const int softwareColumn = m_instances.column(u"software");
    m_instances.set(*evaluated, uniqueId, row.key());
    m_instances.set(*evaluated, installedOn, ci);
    if (!software.target.isEmpty())
        m_instances.set(*evaluated, softwareColumn, software.target);
    auto own = m_instances.table().find({{&m_instances.columnDef(uniqueId), row.key(), false}}, 1);
    if (own && own->empty() && !software.target.isEmpty()) {
        own = m_instances.table().find({{&m_instances.columnDef(installedOn), ci, false},
                                        {&m_instances.columnDef(softwareColumn), software.target, false},
                                        {&m_instances.columnDef(uniqueId), QString(), false}},
                                       1);
    }
    if (!own)
        return failure(own.error());
    return m_instances.write(*evaluated, own->empty() ? nullptr : &own->front());
}

} // namespace

Result<std::unique_ptr<RowTransformer>> makeApplicationTransformer(SegmentContext& context)
{
    const Switches::Tables tables = context.switches.installationTables();
    if (!tables.sam && !tables.cmdb)
        return failure(ErrorCode::SamMissing,
                       QStringLiteral("SAM tables are selected, but the SAM plugin is not installed"));
    const auto* model = context.maps.find(mapname::softwareModel);
    const auto* discovered = context.maps.find(mapname::discoveryModel);
    const auto* installation = context.maps.find(mapname::installation);
    const auto* software = context.maps.find(mapname::software);
    const auto* instance = context.maps.find(mapname::softwareInstance);
    if (!model || !discovered || !installation || !software || !instance)
        return failure(ErrorCode::SettingsInvalid, QStringLiteral("a transform map of applications is missing"));
    return std::unique_ptr<RowTransformer>(
        new ApplicationTransformer(context, {*model, *discovered, *installation, *software, *instance}));
}

} // namespace itam::sandbox::transform
