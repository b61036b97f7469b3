// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The [Script] column of itam-export.md 5.2-5.8: what a field map does with its source values. Pure; any thread. Values
// that refer to other records (companies, users, models) are named here and looked up by whoever has the
// tables.
#pragma once

#include <QString>
#include <QStringList>
#include <QVarLengthArray>

#include <optional>

namespace itam::core::mapping {

/// What conversion a field map names. Those from Company on give a name that is looked up.
enum class Conversion
{
    Text,
    Constant,
    FirstOf,           ///< the first of several columns that has a value
    Serial,            ///< T-20
    Megabytes,         ///< bytes / 1,048,576 rounded; 0 stays empty
    Gigabytes,         ///< bytes / 1,073,741,824, two decimals; 0 stays empty
    CoresPerProcessor, ///< total cores, processors (F-18)
    ThreadsPerCore,    ///< total logical processors, total cores
    FirstIpAddress,
    MacAddress, ///< f8:f2:1e:00:d4:66
    OsDomain,   ///< a domain without a dot
    DnsDomain,  ///< a domain with a dot
    IsVirtual,
    InstallStatus,
    OperationalStatus,
    PowerState,
    ModelName,    ///< model number, manufacturer
    SoftwareName, ///< product, full name, version, edition
    DiscoveryKey, ///< display name, publisher, version
    PackageKey,   ///< full name, version: as connectors of ServiceNow key a software package (servicenow-ire.md 8)
    ContractState,
    ContractActive,
    ContractEnds,        ///< end date, evergreen
    ContractDescription, ///< comments, review date
    CiClass,             ///< chooses the class: computer type, operating system
    ContractClass,       ///< chooses the class: contract type
    Computed,            ///< the map's own code gives the value
    Company,
    Vendor,
    User,
    Location,
    Department,
    CostCenter,
    ModelCategory,
    ContractModel,
};

[[nodiscard]] std::optional<Conversion> conversionNamed(QStringView name);
[[nodiscard]] constexpr bool isReference(Conversion conversion)
{
    return conversion >= Conversion::Company;
}

/// `sources`: the source values in the order of the field map; null: not sent.
using Sources = QVarLengthArray<const QString*, 4>;

struct Converted
{
    bool isSet = false; ///< false: leave the target alone (W-31)
    QString value;      ///< empty: clear
    QString warning;
};

/// The table whose records go by such names. People and product models have several columns that name them.
[[nodiscard]] QString referencedTable(Conversion reference);
/// A name that is looked up, as long as it may be in the table that has it.
[[nodiscard]] QString shortenedName(Conversion reference, const QString& name);

[[nodiscard]] Converted convert(Conversion conversion, const Sources& sources);

} // namespace itam::core::mapping
