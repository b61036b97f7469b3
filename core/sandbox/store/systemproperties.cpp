// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/systemproperties.h"

#include "core/sandbox/store/records.h"

namespace itam::sandbox::store {
namespace {

const QString table = QStringLiteral("sys_properties");
const QString nameColumn = QStringLiteral("name");
const QString valueColumn = QStringLiteral("value");

} // namespace

Result<bool> isPropertyTrue(Session& session, const QString& name)
{
    if (!session.schema().find(table))
        return false;
    const auto property = findRecord(session, table, nameColumn, name);
    if (!property)
        return failure(property.error());
    return *property && (*property)->value(valueColumn).compare(QLatin1String("true"), Qt::CaseInsensitive) == 0;
}

Result<void> setSystemProperty(Writer& writer, const QString& name, const QString& value)
{
    const auto known = findRecord(writer, table, nameColumn, name);
    if (!known)
        return failure(known.error());
    if (*known)
        ITAM_TRY(updateRecord(writer, table, (*known)->value(QStringLiteral("sys_id")), {{valueColumn, value}}));
    else
        ITAM_TRY(insertRecord(writer, table, {{nameColumn, name}, {valueColumn, value}}));
    return {};
}

} // namespace itam::sandbox::store
