// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/choices.h"

#include <array>

namespace itam::core::lifecycle {
namespace {

struct Labelled
{
    int value;
    const char* label;
};

constexpr std::array operationalStates{
    Labelled{1, "Operational"}, Labelled{2, "Non-Operational"}, Labelled{3, "Repair in Progress"},
    Labelled{4, "DR Standby"},  Labelled{5, "Ready"},           Labelled{6, "Retired"},
    Labelled{7, "Pipeline"},    Labelled{8, "Catalog"},
};
constexpr std::array installStatuses{
    Labelled{0, "Implementing"},   Labelled{1, "Installed"},       Labelled{2, "On Order"},
    Labelled{3, "In Maintenance"}, Labelled{4, "Pending Install"}, Labelled{5, "Pending Repair"},
    Labelled{6, "In Stock"},       Labelled{7, "Retired"},         Labelled{8, "Stolen"},
    Labelled{100, "Absent"},
};
constexpr std::array assetStates{
    Labelled{1, "In use"},     Labelled{2, "On order"},  Labelled{3, "In maintenance"},
    Labelled{6, "In stock"},   Labelled{7, "Retired"},   Labelled{8, "Missing"},
    Labelled{9, "In transit"}, Labelled{10, "Consumed"}, Labelled{11, "Build"},
};
constexpr std::array substates{
    Labelled{assetstate::inStock,
             "available reserved defective pending_repair pending_install pending_disposal pending_transfer "
             "pre_allocated on_hold legal_hold quarantine pending_fulfillment pending_certificate pending_return test "
             "end_of_support pending_retirement pending_resale pending_evaluation"},
    Labelled{assetstate::inTransit,
             "available reserved defective pending_install pending_disposal pending_donation pre_allocated "
             "pending_resale"},
    Labelled{assetstate::inUse, "pending_fulfillment end_of_support pending_retirement"},
    Labelled{assetstate::retired,
             "disposed pending_disposal sold donated vendor_credit lease_return obsolete rma buy_out pending_resale"},
    Labelled{assetstate::missing, "lost stolen"},
};
constexpr std::array priorities{
    ShippedPriority{6, 1}, ShippedPriority{3, 2}, ShippedPriority{2, 3},
    ShippedPriority{4, 4}, ShippedPriority{5, 5}, ShippedPriority{1, 6},
};

std::vector<Choice> choicesOf(std::span<const Labelled> labelled)
{
    std::vector<Choice> choices;
    for (const Labelled& choice : labelled)
        choices.push_back({choice.value, QString::fromLatin1(choice.label)});
    return choices;
}

} // namespace

std::vector<Choice> shippedOperationalStates()
{
    return choicesOf(operationalStates);
}

std::vector<Choice> shippedInstallStatuses()
{
    return choicesOf(installStatuses);
}

std::vector<Choice> shippedAssetStates()
{
    return choicesOf(assetStates);
}

QStringList substatesOf(int assetState)
{
    for (const Labelled& known : substates) {
        if (known.value == assetState)
            return QString::fromLatin1(known.label).split(QLatin1Char(' '));
    }
    return {};
}

QString defaultSubstate(int assetState)
{
    return assetState == assetstate::inStock ? QStringLiteral("available") : QString();
}

std::span<const ShippedPriority> shippedPriorities()
{
    return priorities;
}

} // namespace itam::core::lifecycle
