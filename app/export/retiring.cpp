// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/retiring.h"

#include "app/export/retirementtext.h"
#include "app/export/session.h"
#include "app/export/terminalline.h"
#include "app/export/watched.h"

#include "core/exporter/retirementsite.h"
#include "core/exporter/settingsoptions.h"
#include "core/servicenow/networklifecycle.h"
#include "core/support/latest.h"

namespace itam::app::exporter {

using core::exporter::RetirementReport;

Result<std::unique_ptr<core::servicenow::LifecycleInstance>>
openLifecycle(const Arguments& arguments, const Configuration& configuration, const core::support::Clock& clock)
{
    auto session = openSession(arguments, configuration, clock);
    if (!session)
        return failure(session.error());
    return core::servicenow::makeLifecycleInstance(std::move(*session), clock);
}

RetirementReport retireAndWatch(const Arguments& arguments, const Configuration& configuration,
                                const core::support::Clock& clock, const core::exporter::RetirementOptions& options)
{
    core::support::Latest<core::exporter::RetirementProgress> progress;
    TerminalLine line(arguments.output == Output::Text && !arguments.quiet, false);
    return runWatched(
        [&](std::stop_token stop) {
            const auto session = openSession(arguments, configuration, clock);
            const auto lifecycle = openLifecycle(arguments, configuration, clock);
            if (!session || !lifecycle) {
                RetirementReport failed;
                failed.error = !session ? session.error() : lifecycle.error();
                return failed;
            }
            core::exporter::TableIdentities identities((*session)->tables());
            return core::exporter::retireAt(
                {.clock = clock,
                 .journal = configuration.journal,
                 .source = configuration.source,
                 .senderName = core::exporter::senderName(),
                 .channel = (*session)->channel(),
                 .identities = identities,
                 .instance = **lifecycle,
                 .account = accountOf(arguments)},
                options,
                [&progress](const core::exporter::RetirementProgress& now) {
                    progress.update([&now](auto& kept) { kept = now; });
                },
                std::move(stop));
        },
        [&] {
            if (const auto now = progress.get(); !now.step.isEmpty())
                line.show(retirementProgress(now));
        });
}

} // namespace itam::app::exporter
