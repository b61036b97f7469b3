// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mapping/stagingcolumns.h"

namespace itam::core::mapping {

QString stagingName(const model::Column& column)
{
    QString name = QString::fromLatin1(column.name).toLower();
    for (QChar& c : name) {
        if (!c.isLetterOrNumber())
            c = QLatin1Char('_');
    }
    return QLatin1String("u_") + name;
}

int columnIndex(model::DataType type, QStringView name)
{
    int index = 0;
    for (const model::Column& column : model::columnsOf(type)) {
        if (name.compare(QLatin1String(column.name)) == 0 || name == stagingName(column))
            return index;
        ++index;
    }
    return -1;
}

QString stagingTableOf(model::DataType type)
{
    switch (type) {
    case model::DataType::Hardware:
        return QStringLiteral("x_fls_flexera_fnms_inventory_import");
    case model::DataType::Contracts:
        return QStringLiteral("x_fls_flexera_fnms_contract_import");
    case model::DataType::Applications:
        return QStringLiteral("x_fls_flexera_fnms_application_import");
    }
    return {};
}

} // namespace itam::core::mapping
