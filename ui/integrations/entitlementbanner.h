// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// P-10 as the person sees it: how long the evaluation lasts, or that it is over, and what that means. Hidden until it
// is known. GUI thread.
#pragma once

#include "core/settings/entitlement.h"
#include "ui/widgets/messagebar.h"

namespace itam::ui::integrations {

class EntitlementBanner : public widgets::MessageBar
{
    Q_OBJECT
public:
    explicit EntitlementBanner(QWidget* parent = nullptr);
    void showEntitlement(const std::optional<core::settings::Entitlement>& entitlement);
};

} // namespace itam::ui::integrations
