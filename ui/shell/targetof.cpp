// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/targetof.h"

#include "core/source/operationsdatabase.h"
#include "ui/models/environment.h"

namespace itam::ui::shell {

exporter::ExportTarget targetOf(const core::settings::Settings& settings, const QString& embeddedId,
                                core::settings::StartObstacle obstacle)
{
    exporter::ExportTarget target;
    target.included = core::settings::travelling(settings);
    if (!settings.source.isEmpty())
        target.source = core::source::SourceLocation{settings.source}.displayName();
    // A running export is no obstacle that needs words: the page shows it.
    if (obstacle != core::settings::StartObstacle::ExportRunning)
        target.blocked = core::settings::obstacleText(obstacle);
    const core::settings::InstanceSettings* active = settings.active();
    if (!active)
        return target;
    target.instanceName = active->name;
    target.instanceUrl = active->url.toString();
    if (active->embedded)
        target.instanceId = embeddedId;
    else
        target.tokenSavedAt = active->tokenSavedAt;
    target.environment = models::environmentState(active->environment, active->embedded);
    target.askFirst = active->environment == core::settings::Environment::Production && !active->embedded;
    return target;
}

std::optional<core::journal::ExportRecord> lastExportOf(const exporter::ExportTarget& target,
                                                        const core::journal::Knowledge& knowledge)
{
    for (const core::journal::ExportRecord& record : knowledge.exports) {
        if (target.instanceId.isEmpty() ? record.instanceUrl == target.instanceUrl
                                        : record.instanceId == target.instanceId)
            return record;
    }
    return std::nullopt;
}

} // namespace itam::ui::shell
