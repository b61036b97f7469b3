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
    widgets::Message message = entitlement->isValid() ? whileItLasts(*entitlement) : whenItDoesNot(*entitlement);
    message.closable = false;
    if (message == this->message())
        return; // the focus may be on its button
    showMessage(message);
    addAction(tr("Install licence file..."), "installLicenceButton", [this] { emit licenceRequested(); });
}

widgets::Message EntitlementBanner::whileItLasts(const Entitlement& entitlement)
{
    widgets::Message message;
    const QString ends = models::date(entitlement.ends);
    const bool licensed = entitlement.licence.has_value();
    const bool endsSoon = entitlement.state == EntitlementState::LicenceEndsSoon ||
                          entitlement.state == EntitlementState::EvaluationEndsSoon;
    if (endsSoon)
        message.severity = models::Severity::Warning;
    if (licensed && !endsSoon) {
        message.what = tr("Licensed to %1 until %2.").arg(entitlement.licence->licensee, ends);
    } else if (licensed) {
        message.what =
            tr("The licence of %1 ends in %n days.", nullptr, entitlement.daysLeft).arg(entitlement.licence->licensee);
        message.meaning = tr("After %1 no export starts; settings and history stay.").arg(ends);
        message.advice = tr("Renew it before then and install the new licence file.");
    } else if (!endsSoon) {
        message.what = tr("Evaluation: %n days left.", nullptr, entitlement.daysLeft);
        message.meaning =
            tr("Everything works until %1. After that no export starts; settings and history stay.").arg(ends);
    } else {
        message.what = tr("The evaluation ends in %n days.", nullptr, entitlement.daysLeft);
        message.meaning = tr("After %1 no export starts; settings and history stay.").arg(ends);
        message.advice = tr("Get a licence for the ServiceNow integration option before then.");
    }
    return message;
}

widgets::Message EntitlementBanner::whenItDoesNot(const Entitlement& entitlement)
{
    if (entitlement.state != EntitlementState::EvaluationOver)
        return widgets::messageOf(core::settings::errorOf(entitlement));
    widgets::Message message{.severity = models::Severity::Error};
    message.what = entitlement.ends.isValid()
                       ? tr("The evaluation ended on %1.").arg(models::date(entitlement.ends))
                       : tr("It cannot be told how long this evaluation has lasted, so it counts as over.");
    message.meaning = tr("No export starts; settings and history stay.");
    message.advice = tr("Get a licence for the ServiceNow integration option.");
    return message;
}

} // namespace itam::ui::integrations
