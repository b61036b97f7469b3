// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/workspace.h"

#include "app/console/sourceof.h"
#include "core/administration/guarded.h"
#include "core/exporter/journalplace.h"
#include "core/exporter/settingsoptions.h"
#include "core/identification/channel.h"
#include "core/settings/entitlement.h"
#include "ui/shell/connectionstate.h"

#include <QDir>
#include <QFileInfo>
#include <QPointer>

namespace itam::app::console {
namespace {

// The instance's tables for the history, on the thread that asks.
class InstanceTables final : public ui::services::TableAccess
{
public:
    explicit InstanceTables(std::unique_ptr<core::servicenow::InstanceSession> session)
        : m_session(std::move(session))
        , m_tables(m_session->tables())
    {
    }
    [[nodiscard]] core::servicenow::TableClient& tables() override { return m_tables; }

private:
    std::unique_ptr<core::servicenow::InstanceSession> m_session;
    core::servicenow::TableClient m_tables;
};

} // namespace

Workspace::Workspace(const Options& options, ui::services::SettingsKeeper& settings, ui::shell::MainWindow& window,
                     ui::widgets::Prompter& prompter, ui::services::OperatorKeeper& operators,
                     ui::services::CredentialKeeper& credentials, const core::settings::WindowState& state)
    : m_options(options)
    , m_clock(std::make_shared<core::support::SystemClock>())
    , m_settings(settings)
    , m_window(window)
    , m_prompter(prompter)
    , m_operators(operators)
    , m_credentials(credentials)
    , m_embedded({.folder = inData(QStringLiteral("instance")), .program = {}})
    , m_journal(journalOf(settings.settings(), options, credentials.makeLastingReader()))
    , m_history({})
    , m_overviewPage(new ui::shell::OverviewPage(&window))
    , m_integrationsPage(new ui::integrations::IntegrationsPage(&window))
    , m_exportPage(new ui::exporter::ExportPage(*m_clock, &window))
    , m_historyPage(new ui::history::HistoryPage(*m_clock, &window))
    , m_attention({.window = window,
                   .settings = settings,
                   .exports = m_exports,
                   .journal = m_journal,
                   .prompter = prompter,
                   .dataFolder = options.dataFolder})
{
    m_journal.prepareFirst();
    fillPages();
    m_integrations =
        std::make_unique<ui::integrations::IntegrationsController>(*m_integrationsPage, integrationPorts());
    m_exportController = std::make_unique<ui::exporter::ExportController>(
        *m_exportPage, m_exports, m_journal, m_prompter, [this](bool full) { return prepareExport(full); });
    m_historyController =
        std::make_unique<ui::history::HistoryController>(*m_historyPage, m_history, m_prompter, *m_clock);
    m_lifecycle = std::make_unique<LifecyclePart>(lifecycleSurroundings(), state.value(QStringLiteral("lifecycle")));
    m_records = std::make_unique<RecordsPart>(RecordsPart::Parts{m_window, m_prompter, *m_clock, *m_exportController,
                                                                 m_exports, m_journal, *m_exportPage,
                                                                 *m_integrationsPage, *m_historyPage});
    m_shell = std::make_unique<ui::shell::ShellController>(
        ui::shell::ShellController::Parts{.window = m_window,
                                          .overview = *m_overviewPage,
                                          .exportController = *m_exportController,
                                          .exports = m_exports,
                                          .journal = m_journal,
                                          .prompter = m_prompter,
                                          .clock = *m_clock,
                                          .acknowledgementsPath = inData(QStringLiteral("acknowledged.json")),
                                          .who = core::exporter::senderName()});
    connectPages();
    connectLeaving();
    connectHistory();
    m_checks = std::make_unique<ChecksPart>(checksSurroundings(), state.value(QStringLiteral("checks")));
    m_where = std::make_unique<WherePart>(whereSurroundings());
    m_schedule = std::make_unique<SchedulePart>(SchedulePart::Surroundings{
        m_window, *m_shell, m_prompter, m_clock, m_settings, m_options, m_journal.location()});
    m_roles = std::make_unique<RolesPart>(m_window, m_operators, m_prompter, *m_clock);
    m_schedule->restoreViewState(state.value(QStringLiteral("schedule")));
    m_history.setPorts(historyPorts());
    m_exportPage->restoreViewState(state.value(QStringLiteral("export")));
    m_historyController->restoreViewState(state.value(QStringLiteral("history")));
    m_attention.activity().restoreViewState(state.value(QStringLiteral("activity")));
    m_records->desk().restoreViewState(state.value(QStringLiteral("records")));
    m_records->setPorts(recordsPorts());
    m_integrations->start();
    showTarget();
    if (m_options.embedded)
        m_operators.whenKnown([page = QPointer(m_integrationsPage)] {
            if (page)
                emit page->embeddedInstanceRequested();
        });
}

Workspace::~Workspace()
{
    // Nobody waits for a keyring when the window is gone.
    m_credentials.giveUp();
}

void Workspace::saveState(core::settings::WindowState& state) const
{
    state.insert(QStringLiteral("export"), m_exportPage->saveViewState());
    state.insert(QStringLiteral("history"), m_historyController->saveViewState());
    state.insert(QStringLiteral("lifecycle"), m_lifecycle->saveViewState());
    state.insert(QStringLiteral("checks"), m_checks->saveViewState());
    state.insert(QStringLiteral("activity"), m_attention.activity().saveViewState());
    state.insert(QStringLiteral("schedule"), m_schedule->saveViewState());
    state.insert(QStringLiteral("records"), m_records->desk().saveViewState());
}

void Workspace::fillPages()
{
    m_window.fillPage(QStringLiteral("overview"), m_overviewPage);
    m_window.fillPage(QStringLiteral("integrations"), m_integrationsPage);
    m_window.fillPage(QStringLiteral("export"), m_exportPage);
    m_window.fillPage(QStringLiteral("history"), m_historyPage);
}

QString Workspace::inData(const QString& name) const
{
    return QDir(m_options.dataFolder).filePath(name);
}

core::settings::InstanceSettings Workspace::activeInstance() const
{
    const core::settings::InstanceSettings* active = m_settings.settings().active();
    return active ? *active : core::settings::InstanceSettings();
}

void Workspace::connectPages()
{
    using ui::integrations::IntegrationsController;
    using ui::shell::ShellController;
    const auto showPage = [this](const char* id) { return [this, id] { m_window.showPage(QString::fromLatin1(id)); }; };
    connect(m_shell.get(), &ShellController::settingsRequested, this, showPage("integrations"));
    connect(m_exportPage, &ui::exporter::ExportPage::settingsRequested, this, showPage("integrations"));
    connect(m_exportPage, &ui::exporter::ExportPage::pendingRequested, m_shell.get(), &ShellController::showPending);
    connect(m_shell.get(), &ShellController::recordsRequested, &m_records->desk(),
            &ui::staging::RecordsDesk::showPending);
    connect(m_shell.get(), &ShellController::propertiesRequested, &m_records->desk(),
            &ui::staging::RecordsDesk::showProperties);
    connect(m_shell.get(), &ShellController::embeddedInstanceRequested, this, [this] {
        m_window.showPage(QStringLiteral("integrations"));
        emit m_integrationsPage->embeddedInstanceRequested();
    });
    connect(m_shell.get(), &ShellController::exportRunningChanged, this, [this] {
        m_integrations->setExportRunning(m_exports.isRunning());
        // A history that was read before the export does not know it.
        if (!m_exports.isRunning() && m_historyPage->runs().rowCount() > 0)
            m_historyController->refresh();
    });
    connect(m_integrations.get(), &IntegrationsController::exportRequested, m_shell.get(),
            &ShellController::startExport);
    connect(m_integrations.get(), &IntegrationsController::obstacleChanged, this, &Workspace::showTarget);
    connect(m_integrations.get(), &IntegrationsController::journalPasswordChanged, this, [this] {
        m_operators.readStanding();
        m_journal.readKnowledge();
    });
    connect(m_integrations.get(), &IntegrationsController::activeInstanceChanged, this, &Workspace::useOtherInstance);
    connect(&m_settings, &ui::services::SettingsKeeper::settingsChanged, this, &Workspace::showTarget);
    connect(m_exportController.get(), &ui::exporter::ExportController::knowledgeChanged, this,
            &Workspace::showLastCounts);
    connect(&m_connectionTester, &ui::services::ConnectionTester::finished, this, [this](bool cancelled, bool passed) {
        // The header speaks of the instance as it is saved.
        if (!cancelled && !m_integrationsPage->hasUnsavedChanges())
            m_shell->setConnection(ui::shell::connectionAfterTest(passed), m_clock->nowUtc());
    });
    connect(&m_exports, &ui::services::ExportService::finished, this,
            [this](const core::exporter::ExportSummary& summary) {
                if (const auto connection = ui::shell::connectionAfter(summary))
                    m_shell->setConnection(*connection, m_clock->nowUtc());
            });
}

void Workspace::connectLeaving()
{
    m_window.setLeaveGuard([this](const QString& from, const std::function<void()>& proceed) {
        if (from != QLatin1String("integrations")) {
            proceed();
            return;
        }
        m_integrations->askBeforeLeaving([proceed](bool mayLeave) {
            if (mayLeave)
                proceed();
        });
    });
    connect(m_shell.get(), &ui::shell::ShellController::readyToQuit, this, [this] {
        // A window that was hidden while the export went on comes back for the question.
        if (m_integrationsPage->hasUnsavedChanges())
            m_window.show();
        m_integrations->askBeforeLeaving([this](bool mayLeave) {
            if (mayLeave)
                emit readyToQuit();
        });
    });
}

void Workspace::showLastCounts()
{
    core::model::PerType<std::optional<ui::integrations::LastCount>> counts;
    const auto scope = ui::exporter::scopeOf(m_exportController->target(), m_exportController->knowledge());
    for (const core::model::DataType type : core::model::allDataTypes) {
        if (scope.types[type].known)
            counts[type] = {*scope.types[type].known, scope.types[type].lastSucceeded};
    }
    m_integrations->setLastCounts(counts);
}

void Workspace::connectHistory()
{
    const auto open = [this](const QString& exportId) {
        m_window.showPage(QStringLiteral("history"));
        m_historyController->openExport(exportId);
    };
    connect(m_shell.get(), &ui::shell::ShellController::historyRequested, this, open);
    connect(m_exportPage, &ui::exporter::ExportPage::historyRequested, this, open);
    connect(&m_attention, &Attention::exportWanted, this, open);
    connect(m_records.get(), &RecordsPart::runClosed, this, [this] {
        if (m_historyPage->runs().rowCount() > 0)
            m_historyController->refresh();
    });
    connect(m_historyPage, &ui::history::HistoryPage::exportRequested, m_shell.get(),
            &ui::shell::ShellController::startExport);
    connect(m_historyPage, &ui::history::HistoryPage::settingsRequested, this,
            [this] { m_window.showPage(QStringLiteral("integrations")); });
    connect(&m_window, &ui::shell::MainWindow::refreshRequested, this, [this] {
        if (m_window.currentPage() == QLatin1String("history"))
            m_historyController->refresh();
        else if (m_window.currentPage() == QLatin1String("lifecycle"))
            m_lifecycle->refresh();
        else if (m_window.currentPage() == QLatin1String("records"))
            m_records->desk().refresh();
        else if (m_window.currentPage() == QLatin1String("checks"))
            m_checks->refresh();
        else if (m_window.currentPage() == QLatin1String("schedule"))
            m_schedule->refresh();
        else if (m_window.currentPage() == QLatin1String("administration"))
            m_roles->refresh();
        else if (m_window.currentPage() == QLatin1String("activity"))
            m_attention.activity().refresh();
        else
            m_journal.readKnowledge();
    });
}

LifecyclePart::Surroundings Workspace::lifecycleSurroundings()
{
    return {.window = m_window,
            .prompter = m_prompter,
            .clock = m_clock,
            .settings = m_settings,
            .exports = m_exports,
            .readPassword = m_credentials.makePasswordReader(),
            .journal = m_journal.location(),
            .instance = [this] { return activeInstance(); },
            .sessionOpener = [this] { return sessionOpener(); }};
}

ChecksPart::Surroundings Workspace::checksSurroundings()
{
    return {.window = m_window,
            .prompter = m_prompter,
            .clock = *m_clock,
            .settings = m_settings,
            .exports = m_exports,
            .exportController = *m_exportController,
            .logPath = inData(QStringLiteral("checks.json")),
            .rehearsals = inData(QStringLiteral("rehearsals")),
            .sessionInput = [this](const core::exporter::ExportOptions& options) { return sessionInput(options); },
            .sessionOpener = [this] { return sessionOpener(); }};
}

WherePart::Surroundings Workspace::whereSurroundings()
{
    return {.window = m_window,
            .records = m_records->desk(),
            .history = *m_historyController,
            .lifecycle = [this]() -> ui::lifecycle::LifecycleDesk& { return m_lifecycle->desk(); },
            .clock = m_clock,
            .sessionInput = [this] { return sessionInput(core::exporter::optionsFrom(m_settings.settings())); },
            .sessionOpener = [this] { return sessionOpener(); }};
}

ui::services::RecordsPorts Workspace::recordsPorts()
{
    const core::settings::InstanceSettings instance = activeInstance();
    return {.access = historyPorts().access, .instance = instance.name, .url = instance.url};
}

ui::services::InstanceTestPorts Workspace::testPorts() const
{
    const core::journal::Location location = m_journal.location();
    const QString entitlementPath = inData(QStringLiteral("entitlement"));
    return {.clock = m_clock,
            .senderName = core::exporter::senderName(),
            .journalId =
                [location] {
                    const auto journal = core::journal::Journal::openIfThere(location);
                    return journal && *journal ? (*journal)->journalId() : QString();
                },
            .checkEntitlement = [entitlementPath,
                                 clock = m_clock] { return core::settings::checkEntitlement(entitlementPath, *clock); },
            .isOurs =
                [location](const QString& exportId) {
                    auto journal = core::journal::Journal::openIfThere(location);
                    return journal && *journal && (*journal)->knowsExport(exportId).value_or(false);
                },
            .openJournal = [location]() -> Result<std::shared_ptr<core::journal::Journal>> {
                auto journal = core::journal::Journal::openIfThere(location);
                if (!journal)
                    return failure(journal.error());
                return *journal ? std::make_shared<core::journal::Journal>(std::move(**journal)) : nullptr;
            },
            .extraAuthorities = m_options.caFile};
}

ui::integrations::IntegrationsPorts Workspace::integrationPorts()
{
    const QString entitlementPath = inData(QStringLiteral("entitlement"));
    const ui::services::InstanceTestPorts ports = testPorts();
    return {
        .settings = m_settings,
        .credentials = m_credentials,
        .connectionTester = m_connectionTester,
        .databaseTester = m_databaseTester,
        .journalTester = m_journalTester,
        .embedded = m_embedded,
        .prompter = m_prompter,
        .clock = *m_clock,
        .connectionChecks =
            [this, ports](const auto& instance, const auto& typed, std::chrono::milliseconds timeout) {
                return ui::services::instanceChecks(ports, m_credentials, instance, typed, timeout);
            },
        .databaseChecks =
            [this](const QString& dsn, const core::secrets::Secret& password,
                   const core::model::PerType<bool>& included) {
                core::settings::Settings typed = m_settings.settings();
                typed.source = dsn;
                return ui::services::databaseChecks(
                    m_clock, sourceOf(typed, m_options.settings, m_credentials.makePasswordReader(password)), included);
            },
        .journalChecks =
            [this](const QString& place, const core::secrets::Secret& password) {
                auto journal = core::exporter::journalAt(place.isEmpty() ? usualJournal(m_options) : place,
                                                         m_credentials.makePasswordReader(password));
                return ui::services::journalChecks(m_clock, std::move(journal).value_or(place)); // the page judged it
            },
        .entitlement = [entitlementPath, clock = m_clock]() -> std::optional<core::settings::Entitlement> {
            const auto entitlement = core::settings::loadEntitlement(entitlementPath, *clock);
            return entitlement ? std::optional(*entitlement) : std::nullopt;
        },
        .installLicence =
            [entitlementPath, clock = m_clock, gate = m_operators.gate()](const QString& file) {
                return core::administration::installLicence(gate, entitlementPath, file, *clock);
            },
        .embeddedFolder = m_embedded.folder(),
        .usualJournal = usualJournal(m_options),
        .journalInUse = m_journal.location().place,
        .isJournalGiven = !m_options.journal.isEmpty()};
}

ui::exporter::ExportController::Prepared Workspace::prepareExport(bool full)
{
    core::exporter::ExportOptions options = core::exporter::optionsFrom(m_settings.settings());
    options.full = full;
    return {[input = sessionInput(options)] { return std::make_unique<ExportSession>(input); }, options};
}

SessionInput Workspace::sessionInput(const core::exporter::ExportOptions& options)
{
    const core::settings::InstanceSettings instance = activeInstance();
    return {.clock = *m_clock,
            .journal = m_journal.location(),
            .entitlementPath = inData(QStringLiteral("entitlement")),
            .source = sourceOf(m_settings.settings(), m_options.settings, m_credentials.makePasswordReader()),
            .instanceUrl = instance.url.toString(),
            .makeCredentials = m_credentials.makeCredentials(instance),
            .options = {.timeout = options.requestTimeout,
                        .compression = options.compression,
                        .extraAuthorities = m_options.caFile,
                        .tokenChanged = m_credentials.makeTokenSaver(instance),
                        .makeChannel = core::identification::channelFor(instance)},
            .capabilities = core::identification::capabilitiesFor(instance),
            .updatesContracts = instance.identification.updateContracts,
            .makesReferences = instance.identification.makeReferences,
            .software = instance.identification.software,
            .discoverySource = core::identification::sourceNameFor(instance)};
}

OpenSession Workspace::sessionOpener()
{
    const core::settings::InstanceSettings instance = activeInstance();
    const core::servicenow::SessionOptions options{
        .timeout = std::chrono::seconds(m_settings.settings().limits.requestTimeoutSeconds),
        .extraAuthorities = m_options.caFile,
        .tokenChanged = m_credentials.makeTokenSaver(instance),
        .makeChannel = core::identification::channelFor(instance),
        .token = std::make_shared<core::servicenow::SharedToken>(),
        .mayChange = [gate = m_operators.gate(), clock = m_clock] {
            return gate.permit(core::model::Intent::ChangeInstance, clock->nowUtc());
        }};
    return [clock = m_clock, makeCredentials = m_credentials.makeCredentials(instance),
            options]() -> Result<std::unique_ptr<core::servicenow::InstanceSession>> {
        auto credentials = makeCredentials();
        if (!credentials)
            return failure(credentials.error());
        return core::servicenow::InstanceSession::open(std::move(*credentials), *clock, options);
    };
}

ui::services::HistoryPorts Workspace::historyPorts()
{
    const core::settings::InstanceSettings instance = activeInstance();
    const bool isKept = core::identification::capabilitiesFor(instance).keepsRuns;
    return {.access = [open = sessionOpener()]() -> Result<std::unique_ptr<ui::services::TableAccess>> {
                auto session = open();
                if (!session)
                    return failure(session.error());
                return std::make_unique<InstanceTables>(std::move(*session));
            },
            .local = isKept ? nullptr
                            : ui::services::localRuns(m_journal.location(), instance.url.toString(),
                                                      QLatin1String(core::identification::instanceIdBegin)),
            .journal = ui::services::journalLookup(m_journal.location())};
}

void Workspace::showTarget()
{
    const auto embedded = m_embedded.info();
    m_shell->setTarget(ui::shell::targetOf(m_settings.settings(), embedded ? embedded->instanceId : QString(),
                                           m_integrations->obstacle()));
    m_checks->takeSettings();
}

void Workspace::useOtherInstance()
{
    m_history.setPorts(historyPorts());
    m_historyController->forgetInstance();
    m_lifecycle->takeInstance();
    m_records->setPorts(recordsPorts());
    m_shell->setConnection({}, {});
    showTarget();
}

} // namespace itam::app::console
