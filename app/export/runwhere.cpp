// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/commands.h"
#include "app/export/console.h"
#include "app/export/session.h"
#include "app/export/watched.h"
#include "app/export/wheretext.h"

#include "core/identification/channel.h"
#include "core/servicenow/networklifecycle.h"

namespace itam::app::exporter {
namespace {

using core::exporter::Whereabouts;
using core::exporter::WhereHits;
using core::exporter::WhereSources;

struct Found
{
    WhereHits hits;
    std::optional<Whereabouts> one;
    bool isBlind = false;
};

Found look(const Arguments& arguments, const Configuration& configuration, const core::support::Clock& clock,
           const std::stop_token& stop)
{
    Session session(arguments, configuration, clock);
    const WhereSources sources{.tale = {.source = configuration.source,
                                        .journal = configuration.journal,
                                        .instance = arguments.local ? QUrl() : configuration.instance.url,
                                        .discoverySource = core::identification::sourceNameFor(configuration.instance),
                                        .connect = [&session]() -> Result<core::servicenow::TableClient> {
                                            const auto instance = session.connect();
                                            if (!instance)
                                                return failure(instance.error());
                                            return (*instance)->tables();
                                        },
                                        .limit = arguments.limit},
                               .lifecycle = [&]() -> Result<std::unique_ptr<core::servicenow::LifecycleInstance>> {
                                   auto own = openSession(arguments, configuration, clock);
                                   if (!own)
                                       return failure(own.error());
                                   return core::servicenow::makeLifecycleInstance(std::move(*own), clock);
                               }};
    Found found;
    found.hits = core::exporter::findWhereabouts(sources, arguments.text, stop);
    found.isBlind = found.hits.isBlind(sources);
    if (const auto hit = found.hits.meant(); hit && !found.hits.isCancelled())
        found.one = core::exporter::gatherWhereabouts(sources, *hit, stop);
    return found;
}

} // namespace

int runWhere(const Arguments& arguments, const Configuration& configuration, const core::support::Clock& clock)
{
    const Found found =
        runWatched([&](const std::stop_token& stop) { return look(arguments, configuration, clock, stop); }, [] {});
    if (found.hits.isCancelled() || (found.one && found.one->isCancelled())) {
        printError(stoppedSentence());
        return exitCancelled;
    }
    if (arguments.output == Output::Json)
        printJson(whereJson(found.hits, found.one));
    else
        printOut(found.one ? whereText(*found.one) : hitsText(found.hits));
    return found.isBlind ? exitUnreachable : 0;
}

} // namespace itam::app::exporter
