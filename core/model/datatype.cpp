// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/datatype.h"

namespace itam::core::model {

QString nameOf(DataType type)
{
    switch (type) {
    case DataType::Hardware:
        return QStringLiteral("hardware");
    case DataType::Contracts:
        return QStringLiteral("contracts");
    case DataType::Applications:
        return QStringLiteral("applications");
    }
    return {};
}

std::optional<DataType> dataTypeNamed(QStringView name)
{
    for (const DataType type : allDataTypes) {
        if (nameOf(type).compare(name, Qt::CaseInsensitive) == 0)
            return type;
    }
    return std::nullopt;
}

} // namespace itam::core::model
