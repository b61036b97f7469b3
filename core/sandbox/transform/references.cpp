// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/transform/references.h"

#include "core/sandbox/store/lookups.h"
#include "core/sandbox/store/records.h"

namespace itam::sandbox::transform {
namespace {

const QString nameColumn = QStringLiteral("name");

/// Where a kind is found, and as what it is created.
struct Kind
{
    QString table;
    QString createAs;
};

Kind kindOf(Conversion kind)
{
    switch (kind) {
    case Conversion::Company:
    case Conversion::Vendor:
        return {QStringLiteral("core_company"), QStringLiteral("core_company")};
    case Conversion::Location:
        return {QStringLiteral("cmn_location"), QStringLiteral("cmn_location")};
    case Conversion::Department:
        return {QStringLiteral("cmn_department"), QStringLiteral("cmn_department")};
    case Conversion::CostCenter:
        return {QStringLiteral("cmn_cost_center"), QStringLiteral("cmn_cost_center")};
    case Conversion::ModelCategory:
        return {QStringLiteral("cmdb_model_category"), QStringLiteral("cmdb_model_category")};
    case Conversion::ContractModel:
        return {QStringLiteral("cmdb_contract_product_model"), QStringLiteral("cmdb_contract_product_model")};
    default:
        return {QStringLiteral("sys_user"), QString()};
    }
}

QString flagOf(Conversion kind)
{
    if (kind == Conversion::Company)
        return QStringLiteral("manufacturer");
    return kind == Conversion::Vendor ? QStringLiteral("vendor") : QString();
}

std::pair<int, QString> memoryKey(Conversion kind, const QString& name)
{
    return {static_cast<int>(kind), name.toLower()};
}

} // namespace

Result<QString> References::find(Conversion kind, const QString& name)
{
    const auto key = memoryKey(kind, name);
    if (const auto known = m_names.known.constFind(key); known != m_names.known.constEnd())
        return *known;
    auto found = kind == Conversion::User ? store::findPerson(m_writer, name)
                                          : store::findByName(m_writer, kindOf(kind).table, nameColumn, name);
    if (found && !found->isEmpty())
        m_names.known.insert(key, *found);
    return found;
}

Result<QString> References::ensure(Conversion kind, const QString& name)
{
    auto found = find(kind, name);
    if (!found || !mayCreate(kind))
        return found;
    const QString flag = flagOf(kind);
    const auto key = memoryKey(kind, name);
    const Kind where = kindOf(kind);
    if (found->isEmpty()) {
        store::Values values{{nameColumn, name}};
        if (!flag.isEmpty())
            values.insert(flag, QStringLiteral("true"));
        if (kind == Conversion::ContractModel)
            values.insert(QStringLiteral("display_name"), name);
        auto made = store::insertRecord(m_writer, where.createAs, values);
        if (made) {
            m_names.known.insert(key, *made);
            m_names.marked.insert(key);
        }
        return made;
    }
    if (flag.isEmpty() || m_names.marked.contains(key))
        return found;
    const auto isMarked = store::isCompanyA(m_writer, *found, flag);
    if (!isMarked)
        return failure(isMarked.error());
    if (!*isMarked)
        ITAM_TRY(store::updateRecord(m_writer, where.table, *found, {{flag, QStringLiteral("true")}}));
    m_names.marked.insert(key);
    return found;
}

} // namespace itam::sandbox::transform
