// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/integrations/entitlementbanner.h"

#include "ui/models/format.h"

namespace itam::ui::integrations {

using core::settings::Entitlement;
using core::settings::EntitlementState;

EntitlementBanner::EntitlementBanner(QWidget* parent) : MessageBar(parent)
{
    setObjectName(QStringLiteral("entitlementBar"));
}

void EntitlementBanner::showEntitlement(const std::optional<Entitlement>& entitlement)
{
    if (!entitlement) {
        clear();
        return;
    }
    widgets::Message message{.closable = false};
    const QString ends = models::date(entitlement->ends());
    switch (entitlement->state()) {
    case EntitlementState::Evaluation:
        message.what = tr("Evaluation: %n days left.", nullptr, entitlement->daysLeft);
        message.meaning =
            tr("Everything works until %1. After that no export starts; settings and history stay.").arg(ends);
        break;
    case EntitlementState::EndsSoon:
        message.severity = models::Severity::Warning;
        message.what = tr("The evaluation ends in %n days.", nullptr, entitlement->daysLeft);
        message.meaning = tr("After %1 no export starts; settings and history stay.").arg(ends);
        message.advice = tr("Get a licence for the ServiceNow integration option before then.");
        break;
    case EntitlementState::Over:
        message.severity = models::Severity::Error;
        message.what = ends.isEmpty()
                           ? tr("It cannot be told how long this evaluation has lasted, so it counts as over.")
                           : tr("The evaluation ended on %1.").arg(ends);
        message.meaning = tr("No export starts; settings and history stay.");
        message.advice = tr("Get a licence for the ServiceNow integration option.");
        break;
    }
    showMessage(message);
}

} // namespace itam::ui::integrations
