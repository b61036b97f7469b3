// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identification/newreferences.h"

#include <QLoggingCategory>

#include <algorithm>

namespace itam::core::identification {
namespace {

Q_LOGGING_CATEGORY(log, "itam.core.identification.references")

using mapping::Conversion;
using servicenow::TableRow;

const QString nameColumn = QStringLiteral("name");
const QString numberColumn = QStringLiteral("model_number");
const QString yes = QStringLiteral("true");
constexpr qsizetype longestModel = 100;

/// A name that the table would store otherwise would never be found again, and made by every export anew.
bool isStoredAsItIs(const NamedReference& reference)
{
    const QString& name = reference.name;
    return !name.isEmpty() && name == name.trimmed() &&
           (reference.kind == Conversion::ModelName ? name.size() <= longestModel
                                                    : mapping::shortenedName(reference.kind, name) == name);
}

bool isCompany(Conversion kind)
{
    return kind == Conversion::Company || kind == Conversion::Vendor;
}

} // namespace

Result<NewReferences> NewReferences::make(Parts& parts)
{
    auto map = builtInMap(u"Computer Model Transform");
    if (!map)
        return failure(map.error());
    return NewReferences(parts, *std::move(map));
}

void NewReferences::want(const mapping::Row& row)
{
    const QString number = row.text(mapping::columnIndex(model::DataType::Hardware, u"ModelNo")).trimmed();
    if (isOn() && !number.isEmpty())
        m_models.push_back({{Conversion::ModelName, number}, mappedValues(m_modelMap, row)});
}

Result<void> NewReferences::makeMissing(const QSet<NamedReference>& names, const std::stop_token& stop)
{
    const std::vector<Model> models = std::exchange(m_models, {});
    if (!isOn())
        return {};
    QList<NamedReference> companies;
    QSet<NamedReference> ofModels;
    std::ranges::copy_if(names, std::back_inserter(companies), [](const auto& each) { return isCompany(each.kind); });
    for (const Model& model : models) {
        for (const auto& [column, reference] : model.mapped.references)
            ofModels.insert(reference);
    }
    ITAM_TRY(m_parts->references.learn(ofModels, stop));
    std::ranges::copy_if(ofModels, std::back_inserter(companies),
                         [](const auto& each) { return isCompany(each.kind); });
    std::ranges::sort(companies, {}, &NamedReference::name); // the same requests for the same records
    for (const NamedReference& company : companies)
        ITAM_TRY(makeCompany(company, stop));
    for (const Model& model : models)
        ITAM_TRY(makeModel(model, stop));
    return {};
}

Result<void> NewReferences::makeCompany(const NamedReference& company, const std::stop_token& stop)
{
    const QString role = company.kind == Conversion::Vendor ? QStringLiteral("vendor") : QStringLiteral("manufacturer");
    return insert(company, QStringLiteral("core_company"), {{nameColumn, company.name}, {role, yes}}, nameColumn, stop);
}

/// Its category decides whether ServiceNow makes assets of such CIs.
Result<void> NewReferences::makeModel(const Model& model, const std::stop_token& stop)
{
    TableRow values{{nameColumn, model.name.name}, {numberColumn, model.name.name}};
    for (const auto& [column, reference] : model.mapped.references) {
        if (const QString sysId = m_parts->references.sysId(reference); !sysId.isEmpty())
            values.insert(column, sysId);
    }
    return insert(model.name, QStringLiteral("cmdb_hardware_product_model"), values, numberColumn, stop);
}

Result<void> NewReferences::insert(const NamedReference& reference, const QString& table, const TableRow& values,
                                   const QString& keyColumn, const std::stop_token& stop)
{
    References& references = m_parts->references;
    if (m_refused.contains(table) || !references.isMissing(reference) || !isStoredAsItIs(reference))
        return {};
    const auto made = m_parts->tables.insert(table, values, stop);
    if (!made && (made.error().code == ErrorCode::Forbidden || made.error().code == ErrorCode::NotFound)) {
        m_refused.insert(table);
        qCWarning(log,
                  "%s does not let this account make rows of %s (%s), so the columns that refer to such names stay as "
                  "they are, \"%s\" the first of them: give the account the role that the checklist names, or switch "
                  "makeReferences off",
                  qUtf8Printable(m_parts->api.origin()), qUtf8Printable(table), qUtf8Printable(made.error().detail),
                  qUtf8Printable(reference.name));
        return {};
    }
    if (!made) {
        references.doubt(reference); // it may have been made
        return failure(made.error());
    }
    references.found(reference, made->value(QStringLiteral("sys_id")));
    qCInfo(log, "%s \"%s\" is made", qUtf8Printable(table), qUtf8Printable(reference.name));
    const QString stored = made->value(keyColumn);
    if (stored.isEmpty() || stored.compare(reference.name, Qt::CaseInsensitive) == 0)
        return {};
    m_refused.insert(table);
    qCWarning(log,
              "%s keeps \"%s\" as \"%s\", so the next export would make it again: no more rows of %s are made now. "
              "Correct the name in the operations database, or switch makeReferences off",
              qUtf8Printable(m_parts->api.origin()), qUtf8Printable(reference.name), qUtf8Printable(stored),
              qUtf8Printable(table));
    return {};
}

} // namespace itam::core::identification
