// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identification/checks.h"

#include "core/servicenow/tablereading.h"

#include <QJsonArray>

#include <algorithm>

namespace itam::core::identification {
namespace {

const QString computers = QStringLiteral("cmdb_ci_computer");
const QString installations = QStringLiteral("cmdb_sam_sw_install");

wire::Check named(const char* name, bool ok, const QString& message = {})
{
    return {QString::fromLatin1(name), ok, message};
}

/// An item that no instance has, under our source. Its answer proves role, scope, source and endpoint (IR-14: nothing
/// is written).
Payload probe(const Options& options)
{
    const QString name = QStringLiteral("itam-console connection test");
    Item item;
    item.className = computers;
    item.internalId = QStringLiteral("probe");
    item.values = {{QStringLiteral("name"), name}};
    item.source = {options.discoverySource, QStringLiteral("hardware"), name, {}};
    return {{item}, {}};
}

class Checker
{
public:
    Checker(Api& api, servicenow::TableClient& tables, const Options& options, const std::stop_token& stop)
        : m_api(api)
        , m_tables(tables)
        , m_options(options)
        , m_stop(stop)
    {
    }

    Result<InstanceFindings> run()
    {
        ITAM_TRY(askProbe());
        ITAM_TRY(askRules());
        ITAM_TRY(askTable(check::samTables, {installations}));
        ITAM_TRY(askTable(check::contractTables, {QStringLiteral("ast_contract"), QStringLiteral("contract_rel_ci")}));
        ITAM_TRY(askRelationType());
        ITAM_TRY(askDuplicateTasks());
        return std::move(m_found);
    }

private:
    Result<void> askProbe()
    {
        const auto answer = m_api.query(toJson(probe(m_options)), m_stop);
        if (!answer)
            return failure(answer.error());
        const RowAnswer* row = answer->item(0);
        const bool isUnknown = row && std::ranges::any_of(row->errors, [](const Complaint& each) {
                                   return each.code == QLatin1String("INVALID_INPUT_DATA");
                               });
        m_found.checks.append(named(check::discoverySource, !isUnknown, m_options.discoverySource));
        return {};
    }

    /// A release without the description of classes is no reason to refuse: the rows themselves will tell.
    Result<void> askRules()
    {
        const auto description = m_api.classDescription(computers, m_stop);
        if (!description && isUnknown(description.error()))
            return {};
        if (!description)
            return failure(description.error());
        const QJsonObject rules = description->value(QLatin1String("identification_rules")).toObject();
        const bool hasRule = !rules.isEmpty() && rules.value(QLatin1String("active")).toVariant().toBool() &&
                             !rules.value(QLatin1String("identifiers")).toArray().isEmpty();
        m_found.checks.append(
            named(check::hardwareRule, hasRule, rules.value(QLatin1String("name")).toString(computers)));
        const QJsonArray identifiers = rules.value(QLatin1String("identifiers")).toArray();
        m_found.identifiesByName = std::any_of(identifiers.begin(), identifiers.end(), isByName);
        const QJsonArray related = rules.value(QLatin1String("related_rules")).toArray();
        const bool takesInstallations = std::any_of(related.begin(), related.end(), [](const QJsonValue& each) {
            return each[QLatin1String("table")].toString() == installations &&
                   each[QLatin1String("active")].toVariant().toBool();
        });
        m_found.checks.append(named(check::installationRule, takesInstallations, installations));
        return {};
    }

    Result<void> askTable(const char* name, const QStringList& tables)
    {
        for (const QString& table : tables) {
            const auto page = m_tables.query(
                {.table = table, .fields = {QStringLiteral("sys_id")}, .limit = 1, .count = false}, m_stop);
            if (!page && page.error().code != ErrorCode::NotFound && page.error().code != ErrorCode::Forbidden)
                return failure(page.error());
            if (!page) {
                m_found.checks.append(named(name, false, table));
                return {};
            }
        }
        m_found.checks.append(named(name, true, tables.join(QLatin1String(", "))));
        return {};
    }

    Result<void> askRelationType()
    {
        if (!m_options.relatesHosts)
            return {};
        const auto rows = servicenow::orNone(servicenow::readAll(
            m_tables,
            {.table = QStringLiteral("cmdb_rel_type"),
             .query = QStringLiteral("name=Virtualized by::Virtualizes^ORname=Virtualizes::Virtualized by"),
             .fields = {QStringLiteral("name")}},
            m_stop));
        if (!rows)
            return failure(rows.error());
        m_found.checks.append(named(check::relationType, !rows->isEmpty(),
                                    rows->isEmpty() ? QStringLiteral("Virtualized by::Virtualizes")
                                                    : rows->first().value(QStringLiteral("name"))));
        return {};
    }

    Result<void> askDuplicateTasks()
    {
        const auto counts = m_tables.countBy(QStringLiteral("reconcile_duplicate_task"), QStringLiteral("active"),
                                             QStringLiteral("active=true"), m_stop);
        if (!counts && !isUnknown(counts.error()))
            return failure(counts.error());
        if (!counts)
            return {};
        qint64 open = 0;
        for (const qint64 count : *counts)
            open += count;
        m_found.checks.append(named(check::duplicateTasks, true, QString::number(open)));
        return {};
    }

    /// An entry that looks for nothing but the name of the class itself.
    [[nodiscard]] static bool isByName(const QJsonValue& identifier)
    {
        const QJsonValue attributes = identifier[QLatin1String("attributes")];
        const QString names =
            attributes.isArray() ? attributes.toVariant().toStringList().join(u',') : attributes.toString();
        const bool isActive = identifier[QLatin1String("active")].isUndefined() ||
                              identifier[QLatin1String("active")].toVariant().toBool();
        return isActive && names.trimmed() == QLatin1String("name");
    }

    [[nodiscard]] static bool isUnknown(const Error& error)
    {
        return error.code == ErrorCode::NotFound || error.code == ErrorCode::Forbidden ||
               error.code == ErrorCode::BadReply || error.code == ErrorCode::IdentificationForbidden ||
               error.code == ErrorCode::ApiNotInScope;
    }

    Api& m_api;
    servicenow::TableClient& m_tables;
    const Options& m_options;
    const std::stop_token& m_stop;
    InstanceFindings m_found;
};

} // namespace

Result<InstanceFindings> checkInstance(Api& api, servicenow::TableClient& tables, const Options& options,
                                       const std::stop_token& stop)
{
    return Checker(api, tables, options, stop).run();
}

Result<QString> instanceName(servicenow::TableClient& tables, const std::stop_token& stop)
{
    const QString name = QStringLiteral("name");
    const QString value = QStringLiteral("value");
    const auto rows =
        servicenow::orNone(servicenow::readAll(tables,
                                               {.table = QStringLiteral("sys_properties"),
                                                .query = QStringLiteral("name=instance_id^ORname=instance_name"),
                                                .fields = {name, value}},
                                               stop));
    if (!rows)
        return failure(rows.error());
    for (const char* wanted : {"instance_id", "instance_name"}) {
        for (const servicenow::TableRow& row : *rows) {
            if (row.value(name) == QLatin1String(wanted) && !row.value(value).isEmpty())
                return row.value(value);
        }
    }
    return QString();
}

} // namespace itam::core::identification
