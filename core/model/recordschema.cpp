// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/recordschema.h"

namespace itam::core::model {
namespace {

using enum ColumnKind;

constexpr int companyName = 80; // core_company.name
constexpr int longText = 4000;

constexpr std::array hardware{
    Column{.name = "ComputerID", .required = true},
    Column{.name = "ComputerName", .required = true},
    Column{.name = "Domain", .maxLength = 100},
    Column{.name = "SerialNo"},
    Column{.name = "Manufacturer", .maxLength = companyName},
    Column{.name = "ModelNo", .maxLength = 80},
    Column{.name = "ComputerType", .maxLength = 100},
    Column{.name = "ChassisType", .maxLength = 100},
    Column{.name = "OperatingSystem"},
    Column{.name = "OSVersion", .maxLength = 100},
    Column{.name = "ServicePack", .maxLength = 100},
    Column{.name = "OSBits", .kind = Integer},
    Column{.name = "ProcessorType"},
    Column{.name = "NumberOfProcessors", .kind = Integer},
    Column{.name = "NumberOfCores", .kind = Integer},
    Column{.name = "NumberOfLogicalProcessors", .kind = Integer},
    Column{.name = "MaxClockSpeed", .kind = Integer},
    Column{.name = "TotalMemory", .kind = Integer},
    Column{.name = "TotalDiskSpace", .kind = Integer},
    Column{.name = "NumberOfHardDrives", .kind = Integer},
    Column{.name = "NumberOfNetworkCards", .kind = Integer},
    Column{.name = "IPAddress"},
    Column{.name = "MACAddress"},
    Column{.name = "BIOSUUID", .maxLength = 100},
    Column{.name = "VMName"},
    Column{.name = "VMID"},
    Column{.name = "VMType", .maxLength = 100},
    Column{.name = "PowerState", .maxLength = 40},
    Column{.name = "HostComputerID"},
    Column{.name = "HostName"},
    Column{.name = "AssignedUser", .maxLength = 100},
    Column{.name = "CalculatedUser", .maxLength = 100},
    Column{.name = "Location"},
    Column{.name = "CorporateUnit"},
    Column{.name = "CostCenter"},
    Column{.name = "InventoryDate", .kind = Time, .isVolatile = true},
    Column{.name = "Status", .maxLength = 40},
};

constexpr std::array contracts{
    Column{.name = "RecordID", .required = true},
    Column{.name = "ContractNo", .maxLength = 60, .required = true},
    Column{.name = "ContractName", .maxLength = 100},
    Column{.name = "Comments", .maxLength = longText},
    Column{.name = "ContractType", .maxLength = 100},
    Column{.name = "ContractStatus", .maxLength = 40},
    Column{.name = "VendorName", .maxLength = 64},
    Column{.name = "StartDate", .kind = Date},
    Column{.name = "EndDate", .kind = Date},
    Column{.name = "Evergreen", .kind = Boolean},
    Column{.name = "RenewalDate", .kind = Date},
    Column{.name = "ReviewDate", .kind = Date},
    Column{.name = "TotalValue", .kind = Decimal},
    Column{.name = "Currency", .maxLength = 3},
    Column{.name = "CostCenter"},
    Column{.name = "Manager", .maxLength = 100},
    Column{.name = "MasterContractNo", .maxLength = 60},
    Column{.name = "ComputerID"},
    Column{.name = "SerialNo"},
    Column{.name = "ComputerName"},
    Column{.name = "LinkDate", .kind = Date},
};

constexpr std::array applications{
    Column{.name = "InstallationID", .required = true},
    Column{.name = "ComputerID", .required = true},
    Column{.name = "ApplicationID", .required = true},
    Column{.name = "FullName", .required = true},
    Column{.name = "ProductName"},
    Column{.name = "Publisher"},
    Column{.name = "Version", .maxLength = 100},
    Column{.name = "Edition", .maxLength = 100},
    Column{.name = "InstallDate", .kind = Date},
    Column{.name = "InventoryDate", .kind = Time, .isVolatile = true},
    Column{.name = "LastUsedDate", .kind = Time, .isVolatile = true},
    Column{.name = "InstallPath", .maxLength = 1000},
    Column{.name = "ProductCode"},
};

} // namespace

std::span<const Column> columnsOf(DataType type)
{
    switch (type) {
    case DataType::Hardware:
        return hardware;
    case DataType::Contracts:
        return contracts;
    case DataType::Applications:
        return applications;
    }
    return {};
}

QString viewNameOf(DataType type)
{
    return QStringLiteral("itam_export_%1").arg(nameOf(type));
}

ColumnSet ColumnSet::complete(DataType type)
{
    ColumnSet set;
    set.type = type;
    set.hasLastModified = true;
    for (const Column& column : columnsOf(type))
        set.columns.push_back(&column);
    return set;
}

int ColumnSet::indexOf(QByteArrayView name) const
{
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (name == QByteArrayView(columns[i]->name))
            return static_cast<int>(i);
    }
    return -1;
}

} // namespace itam::core::model
