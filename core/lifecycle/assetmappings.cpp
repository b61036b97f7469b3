// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/assetmappings.h"

namespace itam::core::lifecycle {
namespace {

constexpr auto both = SynchDirection::Both;
constexpr auto toCi = SynchDirection::AssetToCi;
constexpr auto toAsset = SynchDirection::CiToAsset;

/// One line of the table. "*": a row for no substate, and one for each that the State may have; "=": as the asset's.
struct Shipped
{
    int assetState;
    const char* assetSubstate;
    int status;
    const char* hardwareStatus;
    const char* hardwareSubstatus;
    SynchDirection direction;
};

// Where several rows fit, the first counts: a CI that becomes In Stock makes its asset available.
constexpr std::array shipped{
    Shipped{assetstate::onOrder, "", 2, "on_order", "", both},
    Shipped{assetstate::inStock, "available", 6, "in_stock", "available", both},
    Shipped{assetstate::inStock, "pending_install", 4, "in_stock", "pending_install", both},
    Shipped{assetstate::inStock, "pending_repair", 5, "in_stock", "pending_repair", both},
    Shipped{assetstate::inStock, "pending_disposal", 6, "in_disposition", "", both},
    Shipped{assetstate::inStock, "reserved", 6, "in_stock", "=", both},
    Shipped{assetstate::inStock, "defective", 6, "in_stock", "=", both},
    Shipped{assetstate::inStock, "pending_transfer", 6, "in_stock", "=", both},
    Shipped{assetstate::inTransit, "*", 6, "in_transit", "=", both},
    Shipped{assetstate::inUse, "", 1, "installed", "in_use", both},
    Shipped{assetstate::inUse, "*", 1, "installed", "in_use", toCi},
    Shipped{assetstate::inMaintenance, "", 3, "in_maintenance", "", both},
    Shipped{assetstate::retired, "*", 7, "retired", "=", both},
    Shipped{assetstate::missing, "stolen", 8, "stolen", "", both},
    Shipped{assetstate::missing, "lost", 8, "stolen", "", both},
};

// A status that somebody sets alone, without the substatus that goes with it.
struct Alone
{
    int assetState;
    const char* assetSubstate;
    const char* hardwareStatus;
};
constexpr std::array alone{
    Alone{assetstate::inStock, "available", "in_stock"},
    Alone{assetstate::inUse, "", "installed"},
};

constexpr std::array sameFields{
    "asset_tag",    "assigned",       "assigned_to",         "checked_in",    "checked_out",   "company",
    "cost_center",  "delivery_date",  "department",          "due",           "due_in",        "gl_account",
    "install_date", "invoice_number", "justification",       "lease_id",      "location",      "managed_by",
    "order_date",   "owned_by",       "po_number",           "purchase_date", "serial_number", "support_group",
    "supported_by", "vendor",         "warranty_expiration",
};

void addRow(AssetMappings& mappings, const Shipped& line, const QString& substate)
{
    const QString hardwareSubstatus =
        qstrcmp(line.hardwareSubstatus, "=") == 0 ? substate : QString::fromLatin1(line.hardwareSubstatus);
    mappings.states.push_back({line.assetState, substate, line.status, line.direction});
    mappings.hardwareStates.push_back(
        {line.assetState, substate, QString::fromLatin1(line.hardwareStatus), hardwareSubstatus, line.direction});
}

} // namespace

QLatin1String nameOf(SynchDirection direction)
{
    switch (direction) {
    case SynchDirection::Both:
        return QLatin1String("both");
    case SynchDirection::AssetToCi:
        return QLatin1String("asset_to_ci");
    case SynchDirection::CiToAsset:
        return QLatin1String("ci_to_asset");
    }
    return {};
}

std::optional<SynchDirection> synchDirectionNamed(const QString& name)
{
    for (const SynchDirection direction : {both, toCi, toAsset}) {
        if (nameOf(direction) == name)
            return direction;
    }
    return std::nullopt;
}

AssetMappings shippedMappings()
{
    AssetMappings mappings;
    for (const Shipped& line : shipped) {
        if (qstrcmp(line.assetSubstate, "*") != 0) {
            addRow(mappings, line, QString::fromLatin1(line.assetSubstate));
            continue;
        }
        if (line.direction == both)
            addRow(mappings, line, {});
        for (const QString& substate : substatesOf(line.assetState))
            addRow(mappings, line, substate);
    }
    for (const Alone& line : alone)
        mappings.hardwareStates.push_back({line.assetState,
                                           QString::fromLatin1(line.assetSubstate),
                                           QString::fromLatin1(line.hardwareStatus),
                                           {},
                                           toAsset});
    for (const char* field : sameFields)
        mappings.fields.push_back({QString::fromLatin1(field), QString::fromLatin1(field), {}, {}});
    mappings.fields.push_back({QStringLiteral("model"), QStringLiteral("model_id"), {}, {}});
    mappings.fields.push_back({QStringLiteral("cost"), QStringLiteral("cost"), {}, {}, toCi});
    return mappings;
}

} // namespace itam::core::lifecycle
