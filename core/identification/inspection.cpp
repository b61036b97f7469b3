// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identification/inspection.h"

#include "core/identification/packages.h"
#include "core/mapping/ciclass.h"
#include "core/servicenow/eitherquery.h"
#include "core/servicenow/tablereading.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace itam::core::identification {
namespace {

using servicenow::TableRow;

const QString computers = QStringLiteral("cmdb_ci_computer");

/// Tables beside those of contracts and installations, which have checks of their own.
constexpr auto readTables = std::to_array<const char*>(
    {"cmdb_ci_computer", "cmdb_serial_number", "sys_object_source", "cmdb_rel_type", "core_company", "cmdb_model",
     "sys_user", "cmn_location", "cmn_department", "cmn_cost_center", "reconcile_duplicate_task", "cmdb_ci_spkg",
     "cmdb_software_instance"});

constexpr auto samProperty = "com.snc.samp.ire.datasource.integration";

/// How an instance is shipped (servicenow-ire.md 5, 6.1, 8).
struct EngineProperty
{
    const char* name;
    const char* stock;
    bool isHarmless = false; ///< the records end as they do on any instance
};
constexpr auto engineProperties = std::to_array<EngineProperty>({
    {"glide.identification_engine.skip_sys_object_source_matching", "false"},
    {"glide.identification_engine.skip_duplicates", "true"},
    {"glide.identification_engine.skip_duplicates.threshold", "5", true},
    {"glide.identification_engine.lookup_match.create_duplicate_task_ci.enabled", "false", true},
    {"glide.class.upgrade.enabled", "true"},
    {"glide.class.downgrade.enabled", "true", true},
    {"glide.class.switch.enabled", "true", true},
    {"glide.reconciliation.override.null", "true", true},
    {samProperty, "true"},
});

bool mayNotLook(const Error& error)
{
    return error.code == ErrorCode::NotFound || error.code == ErrorCode::Forbidden ||
           error.code == ErrorCode::BadReply || error.code == ErrorCode::IdentificationForbidden || isOutOfScope(error);
}

bool isOn(const QJsonValue& entry)
{
    const QJsonValue active = entry[QLatin1String("active")];
    return active.isUndefined() || active.toVariant().toBool();
}

bool hasSerialLookup(const QJsonObject& rule)
{
    const QJsonArray identifiers = rule.value(QLatin1String("identifiers")).toArray();
    return std::any_of(identifiers.begin(), identifiers.end(), [](const QJsonValue& each) {
        return isOn(each) && each[QLatin1String("table")].toString() == QLatin1String("cmdb_serial_number");
    });
}

/// In one word; empty: records of the class can be sent as they are.
QString troubleOf(const QJsonObject& description)
{
    const QJsonObject rule = description.value(QLatin1String("identification_rules")).toObject();
    if (rule.isEmpty() || !isOn(rule) || rule.value(QLatin1String("identifiers")).toArray().isEmpty())
        return QStringLiteral("no-rule");
    const QJsonValue independent = rule.value(QLatin1String("is_independent"));
    if (!independent.isUndefined() && !independent.toVariant().toBool())
        return QStringLiteral("dependent");
    return hasSerialLookup(rule) ? QString() : QStringLiteral("no-serial-lookup");
}

class Inspector
{
public:
    Inspector(Api& api, servicenow::TableClient& tables, const Options& options, QStringList& closed,
              Findings& findings, const std::stop_token& stop)
        : m_api(api)
        , m_tables(tables)
        , m_options(options)
        , m_closed(closed)
        , m_findings(findings)
        , m_stop(stop)
    {
    }

    Result<void> run()
    {
        ITAM_TRY(askRights());
        ITAM_TRY(askProperties());
        ITAM_TRY(askDomain());
        return askClasses();
    }

private:
    /// Notes what an error says about the scope. True: the check could not be made; an error of another kind ends all.
    Result<bool> couldNotLook(const Error& error, const char* api)
    {
        if (isOutOfScope(error))
            m_closed.append(QString::fromLatin1(api));
        if (mayNotLook(error))
            return true;
        return failure(error);
    }

    [[nodiscard]] bool isLookedInto(std::string_view table) const
    {
        if (table == "cmdb_rel_type")
            return m_options.relatesHosts;
        const bool isOfPackages = table == packageClass || table == instanceClass;
        return !isOfPackages || m_options.software == settings::SoftwareRoute::Cmdb;
    }

    Result<void> askRights()
    {
        QStringList refused;
        for (const char* table : readTables) {
            if (!isLookedInto(table))
                continue;
            const auto page = m_tables.query(
                {.table = QString::fromLatin1(table), .fields = {QStringLiteral("sys_id")}, .limit = 1, .count = false},
                m_stop);
            if (page)
                continue;
            const auto isRefused = couldNotLook(page.error(), "GET table");
            if (!isRefused)
                return failure(isRefused.error());
            if (isOutOfScope(page.error())) { // then it is of all, and says nothing about roles
                m_findings.couldNotCheck(check::tableRights);
                return {};
            }
            if (page.error().code == ErrorCode::Forbidden)
                refused.append(QString::fromLatin1(table));
        }
        m_findings.addList(check::tableRights, refused);
        return {};
    }

    /// "name=value" of those that are not as shipped. A release, or an instance without Software Asset Management, may
    /// lack some of them; where none is shown, the account does not see properties.
    Result<void> askProperties()
    {
        const QString name = QStringLiteral("name");
        const QString value = QStringLiteral("value");
        QStringList names;
        for (const EngineProperty& each : engineProperties)
            names.append(QString::fromLatin1(each.name));
        QHash<QString, QString> values;
        for (const auto& [query, asked] : servicenow::eitherParts(name, names)) {
            const auto rows = servicenow::readAll(
                m_tables, {.table = QStringLiteral("sys_properties"), .query = query, .fields = {name, value}}, m_stop);
            if (!rows) {
                const auto unknown = couldNotLook(rows.error(), "GET table");
                if (!unknown)
                    return failure(unknown.error());
                m_findings.couldNotCheck(check::engineProperties);
                return {};
            }
            for (const TableRow& row : *rows)
                values.insert(row.value(name), row.value(value).trimmed());
        }
        if (values.isEmpty()) {
            m_findings.couldNotCheck(check::engineProperties);
            return {};
        }
        QStringList different;
        bool isHarmless = true;
        for (const EngineProperty& each : engineProperties) {
            const QString found = values.value(QString::fromLatin1(each.name));
            const bool isOfOtherRoute = QLatin1String(each.name) == QLatin1String(samProperty) &&
                                        m_options.software != settings::SoftwareRoute::Sam;
            if (isOfOtherRoute || found.isEmpty() || found.compare(QLatin1String(each.stock), Qt::CaseInsensitive) == 0)
                continue;
            different.append(QLatin1String(each.name) + u'=' + found);
            const bool isOfClasses = QLatin1String(each.name).startsWith(QLatin1String("glide.class."));
            isHarmless = isHarmless && each.isHarmless && !(isOfClasses && m_options.followsClass);
        }
        m_findings.add(check::engineProperties, isHarmless, different.join(QLatin1String(", ")));
        return {};
    }

    /// The name of the domain; empty: the account is in none, or in the one of all.
    Result<void> askDomain()
    {
        const QString id = QStringLiteral("sys_domain");
        const QString name = QStringLiteral("sys_domain.name");
        const auto rows = servicenow::readAll(m_tables,
                                              {.table = QStringLiteral("sys_user"),
                                               .query = QStringLiteral("sys_id=javascript:gs.getUserID()"),
                                               .fields = {id, name}},
                                              m_stop);
        if (!rows) {
            const auto unknown = couldNotLook(rows.error(), "GET table");
            if (!unknown)
                return failure(unknown.error());
        }
        // An instance that does not take the condition for one may answer with everybody.
        if (!rows || rows->size() != 1) {
            m_findings.couldNotCheck(check::domain);
            return {};
        }
        const TableRow& user = rows->first();
        const QString found = user.value(id);
        const bool isOfAll = found.isEmpty() || found == QLatin1String("global");
        const QString shown = user.value(name).isEmpty() ? found : user.value(name);
        m_findings.add(check::domain, true, isOfAll ? QString() : shown);
        return {};
    }

    Result<void> askClasses()
    {
        QStringList troubles;
        for (const QString& className : mapping::ciClasses()) {
            const auto description = m_api.classDescription(className, m_stop);
            if (description) {
                if (const QString trouble = troubleOf(*description); !trouble.isEmpty())
                    troubles.append(className + u' ' + trouble);
                continue;
            }
            const auto unknown = couldNotLook(description.error(), "GET cmdb/meta");
            if (!unknown)
                return failure(unknown.error());
            // Every instance has the class of computers: where that is not described, nothing is.
            if (className == computers || description.error().code != ErrorCode::NotFound) {
                m_findings.couldNotCheck(check::classRules);
                return {};
            }
            troubles.append(className + QLatin1String(" no-class"));
        }
        m_findings.addList(check::classRules, troubles);
        return {};
    }

    Api& m_api;
    servicenow::TableClient& m_tables;
    const Options& m_options;
    QStringList& m_closed;
    Findings& m_findings;
    const std::stop_token& m_stop;
};

} // namespace

bool isOutOfScope(const Error& error)
{
    const bool isRefusedToken = error.code == ErrorCode::TokenRejected && error.httpStatus == 401;
    return error.code == ErrorCode::ApiNotInScope || isRefusedToken ||
           error.detail.contains(QLatin1String("unscoped api"), Qt::CaseInsensitive);
}

Result<void> inspectInstance(Api& api, servicenow::TableClient& tables, const Options& options, QStringList& closed,
                             Findings& findings, const std::stop_token& stop)
{
    return Inspector(api, tables, options, closed, findings, stop).run();
}

} // namespace itam::core::identification
