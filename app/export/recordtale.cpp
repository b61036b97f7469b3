// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/recordtale.h"

#include "app/export/session.h"

namespace itam::app::exporter {

RecordTale gatherTale(const Arguments& arguments, const Configuration& configuration, const core::support::Clock& clock,
                      std::stop_token stop)
{
    Session session(arguments, configuration, clock);
    core::exporter::TaleSources sources{.source = configuration.source,
                                        .journal = configuration.journal,
                                        .instance = arguments.local ? QUrl() : configuration.instance.url,
                                        .connect = [&session]() -> Result<core::servicenow::TableClient> {
                                            const auto instance = session.connect();
                                            if (!instance)
                                                return failure(instance.error());
                                            return (*instance)->tables();
                                        },
                                        .limit = arguments.limit};
    for (const core::model::DataType type : core::model::allDataTypes)
        sources.included[type] = arguments.included[type].value_or(true);
    return core::exporter::gatherTale(sources, arguments.record, stop);
}

} // namespace itam::app::exporter
