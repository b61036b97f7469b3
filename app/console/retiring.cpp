// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/retiring.h"

#include "app/console/sourceof.h"
#include "core/exporter/retirementsite.h"
#include "core/exporter/settingsoptions.h"
#include "core/journal/knowledge.h"
#include "core/servicenow/networklifecycle.h"

#include <QUrl>

namespace itam::app::console {
namespace {

/// So many entries of the record are shown.
constexpr int recordLimit = 10'000;
/// Among so many exports the addresses of instances are looked for.
constexpr int exportLimit = 1'000;

struct RunInput
{
    std::shared_ptr<const core::support::SystemClock> clock;
    core::journal::Location journal;
    core::source::SourceLocation source;
    OpenSession open;
};

core::exporter::RetirementReport retire(const RunInput& input, const core::exporter::RetirementOptions& options,
                                        const core::exporter::RetirementProgressed& progressed, std::stop_token stop)
{
    core::exporter::RetirementReport failed;
    auto session = input.open();
    if (!session) {
        failed.error = session.error();
        return failed;
    }
    auto other = input.open();
    if (!other) {
        failed.error = other.error();
        return failed;
    }
    const auto lifecycle = core::servicenow::makeLifecycleInstance(std::move(*other), *input.clock);
    core::exporter::TableIdentities identities((*session)->tables());
    return core::exporter::retireAt({.clock = *input.clock,
                                     .journal = input.journal,
                                     .source = input.source,
                                     .senderName = core::exporter::senderName(),
                                     .channel = (*session)->channel(),
                                     .identities = identities,
                                     .instance = *lifecycle},
                                    options, progressed, std::move(stop));
}

Result<ui::services::RetirementRecord> readRecord(const core::journal::Location& location, const std::stop_token& stop)
{
    auto known = core::journal::readRetirements(location, recordLimit + 1, stop);
    if (!known)
        return failure(known.error());
    ui::services::RetirementRecord record;
    record.more = known->size() > recordLimit;
    record.entries = known->first(std::min<qsizetype>(known->size(), recordLimit));
    if (record.entries.isEmpty())
        return record;
    const auto knowledge = core::journal::readKnowledge(location, exportLimit, {}, stop);
    if (!knowledge)
        return failure(knowledge.error());
    // Newest first: an instance that moved is known by where it is now.
    for (const core::journal::ExportRecord& exported : knowledge->exports) {
        if (!record.instances.contains(exported.instanceId))
            record.instances.insert(exported.instanceId, QUrl(exported.instanceUrl).host());
    }
    return record;
}

} // namespace

ui::services::RetirementPorts retirementPorts(const RetiringInput& input)
{
    ui::services::SettingsKeeper& settings = input.settings;
    return {
        .prepare = [input, &settings]() -> ui::services::RetirementRun {
            if (!settings.settings().active())
                return {};
            return [run = RunInput{
                        input.clock, input.journal, sourceOf(settings.settings(), settings.path(), input.readPassword),
                        input.openSession()}](const auto& options, const auto& progressed, std::stop_token stop) {
                return retire(run, options, progressed, std::move(stop));
            };
        },
        .readRecord = [path = input.journal](const std::stop_token& stop) { return readRecord(path, stop); },
        .settings = [&settings] { return settings.settings().retire; },
        .save =
            [&settings](const core::settings::RetireSettings& retire) {
                core::settings::Settings changed = settings.settings();
                changed.retire = retire;
                return settings.save(changed);
            },
        .target = [&settings]() -> ui::services::RetirementPorts::Target {
            const core::settings::InstanceSettings* active = settings.settings().active();
            if (!active)
                return {};
            return {active->name, active->environment == core::settings::Environment::Production && !active->embedded};
        }};
}

} // namespace itam::app::console
