// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/verifyplan.h"

#include "core/mapping/stagingcolumns.h"

namespace itam::core::exporter {
namespace {

using mapping::Expectation;
using mapping::TransformMap;
using model::DataType;

/// 6.3: which tables installations go to; with both, the SAM tables are the primary ones.
Result<QString> installationTables(const QHash<QString, QString>& properties)
{
    const QString choice = properties.value(QStringLiteral("installation_tables"), QStringLiteral("sam"));
    const bool hasSam = properties.value(QStringLiteral("sam_plugin"), QStringLiteral("true")) == QLatin1String("true");
    if (choice == QLatin1String("cmdb") || (choice == QLatin1String("automatic") && !hasSam))
        return QStringLiteral("cmdb");
    if (!hasSam)
        return failure(ErrorCode::SamMissing, choice);
    return QStringLiteral("sam");
}

const TransformMap* primaryMap(const std::vector<TransformMap>& maps, DataType type, const QString& tables)
{
    const auto found = std::find_if(maps.begin(), maps.end(), [&](const TransformMap& map) {
        return map.type == type && map.isPrimary && (map.tables.isEmpty() || map.tables == tables);
    });
    return found == maps.end() ? nullptr : &*found;
}

/// The map of the contracts themselves: the first one that has fields.
const TransformMap* contractMap(const std::vector<TransformMap>& maps)
{
    const auto found = std::find_if(maps.begin(), maps.end(), [](const TransformMap& map) {
        return map.type == DataType::Contracts && !map.isPrimary && !map.fields.empty();
    });
    return found == maps.end() ? nullptr : &*found;
}

QString keyColumnOf(const TransformMap& map)
{
    // A computer has several keys; the one that is ours is computed from the record's own.
    for (const mapping::FieldMap& field : map.fields) {
        if (field.isKey && field.conversion == mapping::Conversion::Computed)
            return field.target;
    }
    for (const mapping::FieldMap& field : map.fields) {
        if (field.isKey)
            return field.target;
    }
    return {};
}

TargetPlan targetPlan(const TransformMap& map, const model::ColumnSet& columns, bool comparesClass)
{
    TargetPlan plan;
    plan.table = map.targetTable;
    plan.keyColumn = keyColumnOf(map);
    plan.expectations.emplace_back(map, columns, QString(), comparesClass);
    plan.computer = columns.indexOf("ComputerID");
    return plan;
}

void planContracts(VerifyPlan& plan, const TransformMap& contract)
{
    const model::ColumnSet& columns = *plan.columns;
    plan.main.ciColumn = QStringLiteral("ci_item");
    plan.main.ownerColumn = QStringLiteral("itam_computer_id");
    plan.main.expectations.front().addLink(QStringLiteral("contract"), "ContractNo", keyColumnOf(contract));
    plan.main.expectations.emplace_back(contract, columns, QStringLiteral("contract."));
    plan.otherwise = targetPlan(contract, columns, true);
    plan.otherwise->key = columns.indexOf("ContractNo");
    plan.otherwise->computer = -1;
}

} // namespace

QStringList TargetPlan::reads() const
{
    QStringList all{keyColumn};
    for (const Expectation& expectation : expectations)
        all += expectation.reads();
    if (!ciColumn.isEmpty())
        all += {ciColumn, ciColumn + QLatin1String(".itam_unique_id")};
    if (!ownerColumn.isEmpty())
        all.append(ownerColumn);
    all.removeDuplicates();
    return all;
}

const TargetPlan& VerifyPlan::targetOf(const model::RecordBatch& batch, std::size_t record) const
{
    if (!otherwise)
        return main;
    const auto all = model::columnsOf(type);
    const bool applies = primary.appliesTo([&](int column) {
        const int at = columns->indexOf(all[static_cast<std::size_t>(column)].name);
        return at < 0 ? QString() : QString::fromUtf8(batch.cell(record, static_cast<std::size_t>(at)));
    });
    return applies ? main : *otherwise;
}

mapping::Expectation contractWithParent(const VerifyPlan& plan)
{
    mapping::Expectation contract = plan.otherwise->expectations.front();
    contract.addLink(QStringLiteral("parent_contract"), "MasterContractNo", plan.otherwise->keyColumn);
    return contract;
}

Result<VerifyPlan> planVerification(const std::vector<TransformMap>& maps, DataType type,
                                    std::shared_ptr<const model::ColumnSet> columns,
                                    const QHash<QString, QString>& properties)
{
    QString tables;
    if (type == DataType::Applications) {
        const auto chosen = installationTables(properties);
        if (!chosen)
            return failure(chosen.error());
        tables = *chosen;
    }
    const TransformMap* primary = primaryMap(maps, type, tables);
    const TransformMap* contract = contractMap(maps);
    if (!primary || !contract)
        return mapping::wrongMap(model::nameOf(type), QStringLiteral("no primary map"));
    const bool changesClass =
        properties.value(QStringLiteral("change_ci_class"), QStringLiteral("true")) == QLatin1String("true");
    VerifyPlan plan;
    plan.type = type;
    plan.columns = std::move(columns);
    plan.primary = *primary;
    plan.main = targetPlan(*primary, *plan.columns, changesClass);
    switch (type) {
    case DataType::Hardware:
        plan.main.expectations.front().addLink(QStringLiteral("model_id"), "ModelNo", QStringLiteral("model_number"),
                                               QStringLiteral("cmdb_model"));
        break;
    case DataType::Contracts:
        planContracts(plan, *contract);
        break;
    case DataType::Applications:
        plan.main.ciColumn = QStringLiteral("installed_on");
        plan.main.ownerColumn = QStringLiteral("itam_computer_id");
        break;
    }
    return plan;
}

Result<VerifyPlan> planBySource(const std::vector<mapping::TransformMap>& maps, DataType type,
                                std::shared_ptr<const model::ColumnSet> columns, settings::SoftwareRoute software)
{
    const bool isCmdb = software == settings::SoftwareRoute::Cmdb;
    auto plan = planVerification(
        maps, type, std::move(columns),
        {{QStringLiteral("installation_tables"), isCmdb ? QStringLiteral("cmdb") : QStringLiteral("sam")}});
    if (!plan || type != DataType::Applications)
        return plan;
    TargetPlan& main = plan->main;
    main.criteria = {QStringLiteral("publisher"), QStringLiteral("display_name"), QStringLiteral("version")};
    main.nameColumn = QStringLiteral("display_name");
    if (isCmdb) {
        main.expectations.front().addLink(QStringLiteral("software"), mapping::Conversion::PackageKey,
                                          {"FullName", "Version"}, QStringLiteral("key"));
        main.criteria = {QStringLiteral("software.key")};
        main.nameColumn = QStringLiteral("name");
    }
    return plan;
}

} // namespace itam::core::exporter
