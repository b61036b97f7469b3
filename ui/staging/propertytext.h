// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Integration Properties in words: what a value means for the next imports (F-14: switches were misread as "what to
// import" although they are a safety catch). Pure; GUI thread.
#pragma once

#include "core/servicenow/tableclient.h"

namespace itam::ui::staging {

struct IntegrationProperty
{
    enum class Kind
    {
        YesNo,
        Choice,
        Number
    };
    QString sysId;
    QString name;
    QString label; ///< as the instance has it
    Kind kind = Kind::Choice;
    QString value; ///< "true" and "false" of YesNo
    QString defaultValue;
    QStringList choices;
    qint64 least = 0; ///< of Number
    qint64 most = 0;
    QString description;      ///< the instance's own words
    bool isVersioned = false; ///< what is held back is sent again when it changes (D-1)
    bool isAtStart = false;   ///< cannot be changed while the instance runs

    friend bool operator==(const IntegrationProperty&, const IntegrationProperty&) = default;
};

/// A row of the property table.
[[nodiscard]] IntegrationProperty propertyFrom(const core::servicenow::TableRow& row);
/// "Yes", "SAM tables", "90".
[[nodiscard]] QString valueText(const IntegrationProperty& property, const QString& value);
/// What the next imports do with this value; of properties that are not known the instance's own words.
[[nodiscard]] QString effectText(const IntegrationProperty& property, const QString& value);

} // namespace itam::ui::staging
