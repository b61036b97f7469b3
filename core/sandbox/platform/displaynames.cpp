// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/displaynames.h"

#include <algorithm>
#include <array>

namespace itam::sandbox::platform {
namespace {

struct Naming
{
    const char* table;
    const char* name; ///< the column that is filled
    const char* first;
    const char* second;
    const char* between;
};

// The most special class stands first.
constexpr std::array namings{
    Naming{"sys_user", "name", "first_name", "last_name", " "},
    Naming{"alm_asset", "display_name", "asset_tag", "model", " - "},
    Naming{"cmdb_hardware_product_model", "display_name", "manufacturer", "name", " "},
    Naming{"cmdb_software_product_model", "display_name", "name", "version", " "},
    Naming{"cmdb_model", "display_name", "manufacturer", "name", " "},
};

/// What people read in a column.
Result<QString> shownPart(store::Session& session, const store::ColumnDef& column, const QString& value)
{
    if (value.isEmpty() || column.type != store::ColumnType::Reference)
        return value;
    const auto record = findRecord(session, column.reference, QStringLiteral("sys_id"), value);
    if (!record)
        return failure(record.error());
    const store::Table* target = session.schema().find(column.reference);
    return *record ? (*record)->value(target->display) : QString();
}

Result<QString> nameOf(store::Session& session, const store::Table& table, const Naming& naming,
                       const store::Values& record)
{
    QStringList parts;
    for (const char* each : {naming.first, naming.second}) {
        const store::ColumnDef* column = table.column(QString::fromLatin1(each));
        if (!column)
            continue;
        const auto part = shownPart(session, *column, record.value(column->name));
        if (!part)
            return part;
        if (!part->isEmpty())
            parts.append(*part);
    }
    return parts.join(QLatin1String(naming.between));
}

} // namespace

Result<void> applyDisplayName(store::Session& session, const store::Table& table, const store::Values* before,
                              store::Values& values)
{
    // By what the record is, not by the table that it was named in.
    const store::Table* known =
        before ? session.schema().find(before->value(QStringLiteral("sys_class_name"))) : nullptr;
    const store::Table& asClass = known ? *known : table;
    const auto naming = std::find_if(namings.begin(), namings.end(), [&](const Naming& each) {
        return session.schema().isA(asClass.name, QString::fromLatin1(each.table));
    });
    if (naming == namings.end())
        return {};
    const QString column = QString::fromLatin1(naming->name);
    const bool isNamed = before ? values.contains(column) : !values.value(column).isEmpty();
    const bool isAsked =
        values.contains(QString::fromLatin1(naming->first)) || values.contains(QString::fromLatin1(naming->second));
    if (isNamed || !isAsked)
        return {};
    store::Values after = values;
    if (before) {
        const auto earlier = nameOf(session, asClass, *naming, *before);
        if (!earlier)
            return failure(earlier.error());
        const QString chosen = before->value(column);
        if (!chosen.isEmpty() && chosen != *earlier)
            return {};
        after = *before;
        after.insert(values);
    }
    const auto name = nameOf(session, asClass, *naming, after);
    if (!name)
        return failure(name.error());
    if (!name->isEmpty())
        values.insert(column, *name);
    return {};
}

} // namespace itam::sandbox::platform
