// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// P-10 as the person sees it: who is licensed until when, how long the evaluation lasts, or why no export can start,
// with the button for a licence file. Hidden until it is known. GUI thread.
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

signals:
    void licenceRequested();

private:
    [[nodiscard]] static widgets::Message whileItLasts(const core::settings::Entitlement& entitlement);
    [[nodiscard]] static widgets::Message whenItDoesNot(const core::settings::Entitlement& entitlement);
};

} // namespace itam::ui::integrations
