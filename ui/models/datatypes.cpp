// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/datatypes.h"

#include <QCoreApplication>

namespace itam::ui::models {

QString titleOf(core::model::DataType type)
{
    switch (type) {
    case core::model::DataType::Hardware:
        return QCoreApplication::translate("DataTypes", "Hardware inventory");
    case core::model::DataType::Contracts:
        return QCoreApplication::translate("DataTypes", "Contracts");
    case core::model::DataType::Applications:
        return QCoreApplication::translate("DataTypes", "Installed applications");
    }
    return {};
}

QString iconOf(core::model::DataType type)
{
    return core::model::nameOf(type);
}

} // namespace itam::ui::models
