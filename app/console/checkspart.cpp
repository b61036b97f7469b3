// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/checkspart.h"

#include "app/embedded/rehearsalplace.h"
#include "core/exporter/settingsoptions.h"
#include "core/mapping/transformmap.h"

#include <QDesktopServices>

namespace itam::app::console {
namespace {

using core::exporter::VerifyInput;

const QString pageId = QStringLiteral("checks");

/// What a comparison with an instance needs, made on the thread that compares.
class Comparison
{
public:
    Comparison(const SessionInput& input, OpenSession open, const core::model::PerType<bool>& included)
        : m_input(input)
        , m_open(std::move(open))
        , m_included(included)
    {
    }

    /// `work(const VerifyInput&)` gives a Result.
    template <typename Work>
    auto with(Work work) const -> std::invoke_result_t<Work, const VerifyInput&>
    {
        auto maps = core::mapping::readMaps(core::mapping::builtInMaps());
        if (!maps)
            return failure(maps.error());
        const auto session = m_open();
        if (!session)
            return failure(session.error());
        return work({.source = m_input.source,
                     .journal = m_input.journal,
                     .senderName = core::exporter::senderName(),
                     .instance = **session,
                     .maps = std::move(*maps),
                     .included = m_included,
                     .discoverySource = m_input.discoverySource,
                     .updatesContracts = m_input.updatesContracts,
                     .makesReferences = m_input.makesReferences,
                     .software = m_input.software});
    }
    [[nodiscard]] Comparison of(core::model::DataType type) const
    {
        Comparison one = *this;
        one.m_included = {};
        one.m_included[type] = true;
        return one;
    }

private:
    SessionInput m_input;
    OpenSession m_open;
    core::model::PerType<bool> m_included;
};

using core::exporter::AskInstance;

decltype(ui::checks::CheckPorts::preview) previewOf(const SessionInput& input,
                                                    const core::exporter::ExportOptions& options, AskInstance ask)
{
    return [input, options, ask](const auto& record, auto& board,
                                 const std::stop_token& stop) -> Result<core::exporter::PreviewReport> {
        ExportSession session(input);
        return core::exporter::preview(session.ports(), options, record, board, stop, ask);
    };
}

} // namespace

ChecksPart::ChecksPart(const Surroundings& surroundings, QByteArray state)
    : m_around(surroundings)
    , m_state(std::move(state))
{
    embedded::removeAbandonedRehearsals(m_around.rehearsals);
    connect(&m_around.window, &ui::shell::MainWindow::pageWanted, this, [this](const QString& id) {
        if (id == pageId)
            static_cast<void>(desk());
    });
    if (m_around.window.currentPage() == pageId)
        static_cast<void>(desk());
}

ui::checks::ChecksDesk& ChecksPart::desk()
{
    using ui::checks::ChecksDesk;
    if (m_desk)
        return *m_desk;
    auto* page = new ui::checks::ChecksPage(&m_around.window);
    m_desk =
        std::make_unique<ChecksDesk>(ChecksDesk::Parts{*page, m_around.prompter, m_around.clock, m_around.logPath});
    connect(m_desk.get(), &ChecksDesk::settingsRequested, this,
            [this] { m_around.window.showPage(QStringLiteral("integrations")); });
    connect(m_desk.get(), &ChecksDesk::linkRequested, this, [](const QUrl& url) { QDesktopServices::openUrl(url); });
    connect(&m_around.exports, &ui::services::ExportService::finished, m_desk.get(), &ChecksDesk::noteExportEnded);
    m_desk->setPorts(ports());
    m_desk->restoreViewState(m_state);
    m_around.window.fillPage(pageId, page);
    return *m_desk;
}

void ChecksPart::takeSettings()
{
    if (m_desk)
        m_desk->setPorts(ports());
}

ui::checks::CheckPorts ChecksPart::ports()
{
    const ui::exporter::ExportTarget& target = m_around.exportController.target();
    const core::exporter::ExportOptions options = core::exporter::optionsFrom(m_around.settings.settings());
    const SessionInput input = m_around.sessionInput(options);
    const Comparison comparison(input, m_around.sessionOpener(), options.included);
    return {.source = target.source,
            .instance = target.instanceName,
            .instanceUrl = target.instanceUrl,
            .askFirst = target.askFirst,
            .included = options.included,
            .quality = [source = input.source,
                        included = options.included](const auto& found, const auto& progress,
                                                     std::stop_token stop) -> Result<core::exporter::QualityReport> {
                const auto database = core::source::OperationsDatabase::open(source, stop);
                if (!database)
                    return failure(database.error());
                return core::exporter::checkQuality(**database, {included}, found, progress, stop);
            },
            .preview = previewOf(input, options, AskInstance::No),
            .previewOnInstance = input.capabilities.predicts ? previewOf(input, options, AskInstance::Yes) : nullptr,
            .verify = [comparison](const auto& found, auto& progress,
                                   const std::stop_token& stop) -> Result<core::exporter::VerifyReport> {
                return comparison.with([&](const VerifyInput& what) -> Result<core::exporter::VerifyReport> {
                    return core::exporter::verify(what, found, progress, stop);
                });
            },
            .rehearse = [input, options, open = m_around.sessionOpener(), folder = m_around.rehearsals](
                            const auto& found, auto& watch,
                            const std::stop_token& stop) -> Result<core::exporter::RehearsalReport> {
                return core::exporter::rehearse(
                    {.clock = input.clock,
                     .source = input.source,
                     .senderName = core::exporter::senderName(),
                     .options = options,
                     .connect = open,
                     .makePlace = [folder] { return embedded::EmbeddedRehearsalPlace::make(folder); }},
                    found, watch, stop);
            },
            .viewRecord = [comparison](core::model::DataType type, const QByteArray& key,
                                       const std::stop_token& stop) -> Result<core::exporter::RecordView> {
                return comparison.of(type).with([&](const VerifyInput& what) -> Result<core::exporter::RecordView> {
                    return core::exporter::viewRecord(what, key, stop);
                });
            },
            .repair = [this](const ui::checks::RepairKeys& keys) { return repair(keys); }};
}

// An ordinary export of exactly these records: the page Export shows it, the journal accounts for it.
bool ChecksPart::repair(const ui::checks::RepairKeys& keys)
{
    core::exporter::ExportOptions options = core::exporter::optionsFrom(m_around.settings.settings());
    for (const core::model::DataType type : core::model::allDataTypes) {
        options.included[type] = keys[type] && !keys[type]->isEmpty();
        options.only[type] = keys[type];
    }
    const bool hasBegun = m_around.exportController.begin(
        {[input = m_around.sessionInput(options)] { return std::make_unique<ExportSession>(input); }, options});
    if (hasBegun)
        m_around.window.showPage(QStringLiteral("export"));
    return hasBegun;
}

} // namespace itam::app::console
