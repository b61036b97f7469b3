// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identification/checks.h"

#include "core/identification/inspection.h"
#include "core/identification/packages.h"
#include "core/servicenow/tablereading.h"

#include <QJsonArray>

#include <algorithm>

namespace itam::core::identification {
namespace {

const QString computers = QStringLiteral("cmdb_ci_computer");
const QString installations = QStringLiteral("cmdb_sam_sw_install");

/// Where installed applications stand, by the route; empty: nowhere.
QString softwareTable(settings::SoftwareRoute route)
{
    switch (route) {
    case settings::SoftwareRoute::Sam:
        return installations;
    case settings::SoftwareRoute::Cmdb:
        return QString::fromLatin1(instanceClass);
    case settings::SoftwareRoute::Off:
        break;
    }
    return {};
}

bool isOn(const QJsonValue& entry)
{
    return entry[QLatin1String("active")].toVariant().toBool();
}

/// Attributes of an identifier entry, which come as a list or as one text.
QStringList attributesOf(const QJsonValue& identifier)
{
    const QJsonValue attributes = identifier[QLatin1String("attributes")];
    QStringList names =
        attributes.isArray() ? attributes.toVariant().toStringList() : attributes.toString().split(u',');
    for (QString& name : names)
        name = name.trimmed();
    return names;
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
        if (m_options.software == settings::SoftwareRoute::Cmdb)
            ITAM_TRY(askPackageRule());
        if (m_options.software == settings::SoftwareRoute::Sam)
            ITAM_TRY(askTable(check::samTables, {installations}));
        ITAM_TRY(askTable(check::contractTables, {QStringLiteral("ast_contract"), QStringLiteral("contract_rel_ci")}));
        ITAM_TRY(askRelationType());
        ITAM_TRY(askDuplicateTasks());
        if (m_options.inspects)
            ITAM_TRY(inspectInstance(m_api, m_tables, m_options, m_closed, m_found.findings, m_stop));
        m_closed.removeDuplicates();
        if (m_options.inspects || !m_closed.isEmpty())
            m_found.findings.addList(check::apiScope, m_closed);
        return std::move(m_found);
    }

private:
    Result<void> askProbe()
    {
        const auto answer = m_api.query(toJson(probe(m_options)), m_stop);
        if (!answer)
            return refused(answer.error());
        m_found.findings.add(check::role, true);
        m_found.findings.add(check::requestForm, !m_api.isPlain());
        const RowAnswer* row = answer->item(0);
        const bool isUnknown = row && std::ranges::any_of(row->errors, [](const Complaint& each) {
                                   return each.code == QLatin1String("INVALID_INPUT_DATA");
                               });
        m_found.findings.add(check::discoverySource, !isUnknown, m_options.discoverySource);
        return {};
    }

    /// Before an export that is the end; who tests wants to know the rest too.
    Result<void> refused(const Error& error)
    {
        const bool isScope = error.code == ErrorCode::ApiNotInScope;
        if (!m_options.inspects || (!isScope && error.code != ErrorCode::IdentificationForbidden))
            return failure(error);
        if (isScope) {
            m_closed.append(QStringLiteral("POST identifyreconcile"));
            m_found.findings.couldNotCheck(check::role);
        } else {
            m_found.findings.add(check::role, false, m_api.origin());
        }
        m_found.findings.couldNotCheck(check::discoverySource);
        return {};
    }

    /// A release without the description of classes is no reason to refuse: the rows themselves will tell.
    Result<void> askRules()
    {
        const auto description = m_api.classDescription(computers, m_stop);
        if (!description) {
            ITAM_TRY(noteUnknown(description.error(), "GET cmdb/meta", check::hardwareRule));
            if (m_options.software != settings::SoftwareRoute::Off)
                m_found.findings.couldNotCheck(check::installationRule);
            return {};
        }
        const QJsonObject rules = description->value(QLatin1String("identification_rules")).toObject();
        const bool hasRule =
            !rules.isEmpty() && isOn(rules) && !rules.value(QLatin1String("identifiers")).toArray().isEmpty();
        m_found.findings.add(check::hardwareRule, hasRule, rules.value(QLatin1String("name")).toString(computers));
        const QJsonArray identifiers = rules.value(QLatin1String("identifiers")).toArray();
        m_found.identifiesByName = std::any_of(identifiers.begin(), identifiers.end(), isByName);
        askRelatedRule(rules.value(QLatin1String("related_rules")).toArray());
        return {};
    }

    void askRelatedRule(const QJsonArray& related)
    {
        const QString table = softwareTable(m_options.software);
        if (table.isEmpty())
            return;
        const bool isTaken = std::any_of(related.begin(), related.end(), [&table](const QJsonValue& each) {
            // Two versions of one application on a computer have one name.
            const bool tellsApart =
                table != QLatin1String(instanceClass) || attributesOf(each).contains(QLatin1String("software"));
            return each[QLatin1String("table")].toString() == table && isOn(each) && tellsApart;
        });
        m_found.findings.add(check::installationRule, isTaken, table);
    }

    /// Some entry has to look for nothing but what each package comes with.
    Result<void> askPackageRule()
    {
        const QString packages = QString::fromLatin1(packageClass);
        const auto description = m_api.classDescription(packages, m_stop);
        if (!description)
            return noteUnknown(description.error(), "GET cmdb/meta", check::packageRule);
        const QJsonObject rule = description->value(QLatin1String("identification_rules")).toObject();
        const QJsonArray identifiers = rule.value(QLatin1String("identifiers")).toArray();
        const bool isFound = std::any_of(identifiers.begin(), identifiers.end(), [](const QJsonValue& each) {
            const QStringList attributes = attributesOf(each);
            const bool isOfPackage = each[QLatin1String("table")].toString().isEmpty() ||
                                     each[QLatin1String("table")].toString() == QLatin1String(packageClass);
            const bool isActive = each[QLatin1String("active")].isUndefined() || isOn(each);
            return isActive && isOfPackage && std::ranges::all_of(attributes, [](const QString& name) {
                       return name == QLatin1String("key") || name == QLatin1String("name");
                   });
        });
        m_found.findings.add(check::packageRule, isFound && isOn(rule), packages);
        return {};
    }

    Result<void> askTable(const char* name, const QStringList& tables)
    {
        for (const QString& table : tables) {
            const auto page = m_tables.query(
                {.table = table, .fields = {QStringLiteral("sys_id")}, .limit = 1, .count = false}, m_stop);
            if (page)
                continue;
            const bool isRefused =
                page.error().code == ErrorCode::NotFound || page.error().code == ErrorCode::Forbidden;
            if (isOutOfScope(page.error()) || !isRefused)
                return noteUnknown(page.error(), "GET table", name);
            // Installations are written by the identification API, which asks nobody for a right to read them.
            const bool isOnlyHidden = page.error().code == ErrorCode::Forbidden && table == installations;
            if (!isOnlyHidden) {
                m_found.findings.add(name, false, table);
                return {};
            }
        }
        m_found.findings.add(name, true, tables.join(QLatin1String(", ")));
        return {};
    }

    Result<void> askRelationType()
    {
        if (!m_options.relatesHosts)
            return {};
        const auto rows = servicenow::readAll(
            m_tables,
            {.table = QStringLiteral("cmdb_rel_type"),
             .query = QStringLiteral("name=Virtualized by::Virtualizes^ORname=Virtualizes::Virtualized by"),
             .fields = {QStringLiteral("name")}},
            m_stop);
        if (!rows)
            return noteUnknown(rows.error(), "GET table", check::relationType);
        m_found.findings.add(check::relationType, !rows->isEmpty(),
                             rows->isEmpty() ? QStringLiteral("Virtualized by::Virtualizes")
                                             : rows->first().value(QStringLiteral("name")));
        return {};
    }

    Result<void> askDuplicateTasks()
    {
        const auto counts = m_tables.countBy(QStringLiteral("reconcile_duplicate_task"), QStringLiteral("active"),
                                             QStringLiteral("active=true"), m_stop);
        if (!counts)
            return noteUnknown(counts.error(), "GET stats", check::duplicateTasks);
        qint64 open = 0;
        for (const qint64 count : *counts)
            open += count;
        m_found.findings.add(check::duplicateTasks, true, QString::number(open));
        return {};
    }

    /// An entry that looks for nothing but the name of the class itself.
    [[nodiscard]] static bool isByName(const QJsonValue& identifier)
    {
        const bool isActive = identifier[QLatin1String("active")].isUndefined() || isOn(identifier);
        return isActive && attributesOf(identifier) == QStringList(QStringLiteral("name"));
    }

    /// The account may not look: `name` is not checked. Errors: all others.
    Result<void> noteUnknown(const Error& error, const char* api, const char* name)
    {
        const bool isClosed = isOutOfScope(error);
        if (isClosed)
            m_closed.append(QString::fromLatin1(api));
        if (!isClosed && error.code != ErrorCode::NotFound && error.code != ErrorCode::Forbidden &&
            error.code != ErrorCode::BadReply && error.code != ErrorCode::IdentificationForbidden)
            return failure(error);
        m_found.findings.couldNotCheck(name);
        return {};
    }

    Api& m_api;
    servicenow::TableClient& m_tables;
    const Options& m_options;
    const std::stop_token& m_stop;
    InstanceFindings m_found;
    QStringList m_closed; ///< APIs that the OAuth entry does not cover
};

} // namespace

QStringList checkNames(const Options& options)
{
    using settings::SoftwareRoute;
    const auto isMade = [&options](std::string_view name) {
        if (name == check::relationType)
            return options.relatesHosts;
        if (name == check::installationRule)
            return options.software != SoftwareRoute::Off;
        if (name == check::packageRule)
            return options.software == SoftwareRoute::Cmdb;
        return name != check::samTables || options.software == SoftwareRoute::Sam;
    };
    QStringList names;
    for (const char* name : {check::role, check::requestForm, check::discoverySource, check::hardwareRule,
                             check::installationRule, check::packageRule, check::samTables, check::contractTables,
                             check::relationType, check::duplicateTasks, check::tableRights, check::engineProperties,
                             check::domain, check::classRules, check::apiScope, check::foreignKeys}) {
        if (isMade(name))
            names.append(QString::fromLatin1(name));
    }
    return names;
}

Result<InstanceFindings> checkInstance(Api& api, servicenow::TableClient& tables, const Options& options,
                                       const std::stop_token& stop)
{
    return Checker(api, tables, options, stop).run();
}

Result<QString> instanceName(servicenow::TableClient& tables, const std::stop_token& stop)
{
    const QString name = QStringLiteral("name");
    const QString value = QStringLiteral("value");
    const auto rows = servicenow::readAll(tables,
                                          {.table = QStringLiteral("sys_properties"),
                                           .query = QStringLiteral("name=instance_id^ORname=instance_name"),
                                           .fields = {name, value}},
                                          stop);
    if (!rows && (isOutOfScope(rows.error()) || rows.error().code == ErrorCode::NotFound ||
                  rows.error().code == ErrorCode::Forbidden))
        return QString();
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
