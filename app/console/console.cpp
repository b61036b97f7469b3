// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console.h"

#include "app/console/exportsession.h"

#include "core/exporter/settingsoptions.h"
#include "core/settings/entitlement.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace itam::app::console {
namespace {

using core::settings::ColorScheme;
using core::settings::Language;
using core::settings::StartObstacle;
using ui::widgets::SchemeChoice;

SchemeChoice choiceOf(ColorScheme scheme)
{
    switch (scheme) {
    case ColorScheme::System:
        return SchemeChoice::System;
    case ColorScheme::Light:
        return SchemeChoice::Light;
    case ColorScheme::Dark:
        return SchemeChoice::Dark;
    }
    return SchemeChoice::System;
}

ColorScheme schemeOf(SchemeChoice choice)
{
    switch (choice) {
    case SchemeChoice::System:
        return ColorScheme::System;
    case SchemeChoice::Light:
        return ColorScheme::Light;
    case SchemeChoice::Dark:
        return ColorScheme::Dark;
    }
    return ColorScheme::System;
}

Language languageOf(const QString& code)
{
    for (const Language language : {Language::English, Language::German, Language::French}) {
        if (languageCode(language) == code)
            return language;
    }
    return Language::System;
}

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

// Made, or brought up to date, before anybody reads it: a reader that comes while the first export makes it would find
// half of it. A newer or damaged one is left alone and said by whoever reads.
void prepareJournal(const QString& path)
{
    static_cast<void>(core::journal::Journal::open(path));
}

} // namespace

Console::Console(Options options, QApplication& application, std::unique_ptr<core::secrets::SecretStore> keyring)
    : m_options(std::move(options))
    , m_application(application)
    , m_clock(std::make_shared<core::support::SystemClock>())
    , m_settings(m_options.settings)
    , m_language(m_settings.settings().console.language)
    , m_credentials(std::move(keyring))
    , m_embedded({.folder = inData(QStringLiteral("instance")), .program = {}})
    , m_journal(inData(QStringLiteral("journal.db")))
    , m_history({})
    , m_prompter(&m_window)
    , m_overviewPage(new ui::shell::OverviewPage)
    , m_integrationsPage(new ui::integrations::IntegrationsPage)
    , m_exportPage(new ui::exporter::ExportPage(*m_clock))
    , m_historyPage(new ui::history::HistoryPage(*m_clock))
{
    prepareJournal(m_journal.path());
    if (!m_options.source.isEmpty() && m_settings.settings().source.isEmpty()) {
        core::settings::Settings settings = m_settings.settings();
        settings.source = m_options.source;
        if (const auto saved = m_settings.save(settings); !saved)
            m_window.messages().showError(saved.error());
    }
    addPages();
    m_integrations =
        std::make_unique<ui::integrations::IntegrationsController>(*m_integrationsPage, integrationPorts());
    m_exportController = std::make_unique<ui::exporter::ExportController>(
        *m_exportPage, m_exports, m_journal, m_prompter, [this](bool full) { return prepareExport(full); });
    m_historyController =
        std::make_unique<ui::history::HistoryController>(*m_historyPage, m_history, m_prompter, *m_clock);
    m_shell = std::make_unique<ui::shell::ShellController>(ui::shell::ShellController::Parts{
        m_window, *m_overviewPage, *m_exportController, m_exports, m_journal, m_prompter, *m_clock});
    connectPages();
    connectHistory();
    connectChoices();
    m_history.setPorts(historyPorts());
    restoreWindow();
    m_integrations->start();
    showTarget();
    if (m_options.embedded)
        emit m_integrationsPage->embeddedInstanceRequested();
}

Console::~Console() = default;

QString Console::inData(const QString& name) const
{
    return QDir(m_options.dataFolder).filePath(name);
}

core::settings::InstanceSettings Console::activeInstance() const
{
    const core::settings::InstanceSettings* active = m_settings.settings().active();
    return active ? *active : core::settings::InstanceSettings();
}

void Console::addPages()
{
    ui::widgets::applyTheme(m_application, choiceOf(m_settings.settings().console.colorScheme));
    m_window.addPage({QStringLiteral("overview"), tr("Overview"), QStringLiteral("overview")}, m_overviewPage);
    m_window.addPage({QStringLiteral("integrations"), tr("Integrations"), QStringLiteral("integrations")},
                     m_integrationsPage);
    m_window.addPage({QStringLiteral("export"), tr("Export"), QStringLiteral("export")}, m_exportPage);
    m_window.addPage({QStringLiteral("history"), tr("Import history"), QStringLiteral("history")}, m_historyPage);
    m_window.buildMenus();
}

void Console::connectPages()
{
    using ui::integrations::IntegrationsController;
    using ui::shell::ShellController;
    const auto showPage = [this](const char* id) { return [this, id] { m_window.showPage(QString::fromLatin1(id)); }; };
    connect(m_shell.get(), &ShellController::settingsRequested, this, showPage("integrations"));
    connect(m_exportPage, &ui::exporter::ExportPage::settingsRequested, this, showPage("integrations"));
    connect(m_exportPage, &ui::exporter::ExportPage::pendingRequested, m_shell.get(), &ShellController::showPending);
    connect(m_shell.get(), &ShellController::embeddedInstanceRequested, this, [this] {
        m_window.showPage(QStringLiteral("integrations"));
        emit m_integrationsPage->embeddedInstanceRequested();
    });
    connect(m_shell.get(), &ShellController::exportRunningChanged, this,
            [this] { m_integrations->setExportRunning(m_exports.isRunning()); });
    connect(m_integrations.get(), &IntegrationsController::exportRequested, m_shell.get(),
            &ShellController::startExport);
    connect(m_integrations.get(), &IntegrationsController::obstacleChanged, this, &Console::showTarget);
    connect(m_integrations.get(), &IntegrationsController::activeInstanceChanged, this, &Console::useOtherInstance);
    connect(&m_settings, &ui::services::SettingsKeeper::settingsChanged, this, &Console::showTarget);
    connect(m_exportController.get(), &ui::exporter::ExportController::knowledgeChanged, this, [this] {
        core::model::PerType<std::optional<ui::integrations::LastCount>> counts;
        const auto scope = ui::exporter::scopeOf(m_exportController->target(), m_exportController->knowledge());
        for (const core::model::DataType type : core::model::allDataTypes) {
            if (scope.types[type].known)
                counts[type] = {*scope.types[type].known, scope.types[type].lastSucceeded};
        }
        m_integrations->setLastCounts(counts);
    });
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
    connect(m_shell.get(), &ShellController::readyToQuit, this, [this] {
        m_integrations->askBeforeLeaving([this](bool mayLeave) {
            if (!mayLeave)
                return;
            saveWindow();
            m_window.setMayClose(true);
            m_window.close();
            emit finished();
        });
    });
    connect(&m_connectionTester, &ui::services::ConnectionTester::finished, this, [this](bool cancelled, bool passed) {
        if (cancelled)
            return;
        using ui::models::Severity;
        m_shell->setConnection(passed ? ui::models::State{Severity::Ok, QStringLiteral("ok"), tr("Connected")}
                                      : ui::models::State{Severity::Error, QStringLiteral("error"), tr("Test failed")},
                               m_clock->nowUtc());
    });
}

void Console::connectHistory()
{
    const auto open = [this](const QString& exportId) {
        m_window.showPage(QStringLiteral("history"));
        m_historyController->openExport(exportId);
    };
    connect(m_shell.get(), &ui::shell::ShellController::historyRequested, this, open);
    connect(m_exportPage, &ui::exporter::ExportPage::historyRequested, this, open);
    connect(m_historyPage, &ui::history::HistoryPage::exportRequested, m_shell.get(),
            &ui::shell::ShellController::startExport);
    connect(m_historyPage, &ui::history::HistoryPage::settingsRequested, this,
            [this] { m_window.showPage(QStringLiteral("integrations")); });
    connect(&m_window, &ui::shell::MainWindow::refreshRequested, this, [this] {
        if (m_window.currentPage() == QLatin1String("history"))
            m_historyController->refresh();
        else
            m_journal.readKnowledge();
    });
}

void Console::connectChoices()
{
    using ui::shell::MainWindow;
    const auto change = [this](auto set) {
        core::settings::Settings settings = m_settings.settings();
        set(settings.console);
        if (const auto saved = m_settings.save(settings); !saved)
            m_window.messages().showError(saved.error());
    };
    m_window.setChoices(choiceOf(m_settings.settings().console.colorScheme),
                        m_settings.settings().console.language == Language::System
                            ? QString()
                            : languageCode(m_settings.settings().console.language));
    connect(&m_window, &MainWindow::schemeChosen, this, [this, change](SchemeChoice choice) {
        change([choice](core::settings::ConsoleSettings& console) { console.colorScheme = schemeOf(choice); });
        ui::widgets::applyTheme(m_application, choice);
    });
    connect(&m_window, &MainWindow::languageChosen, this, [this, change](const QString& code) {
        change([&code](core::settings::ConsoleSettings& console) { console.language = languageOf(code); });
        m_window.messages().showMessage({.severity = ui::models::Severity::Neutral,
                                         .what = tr("The language was saved."),
                                         .meaning = tr("It is used from the next start of the program.")});
    });
    connect(&m_window, &MainWindow::logRequested, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(inData(QStringLiteral("itam-console.log")))); });
    connect(&m_window, &MainWindow::aboutRequested, this, &Console::showAbout);
}

ui::integrations::IntegrationsPorts Console::integrationPorts()
{
    const QString journalPath = m_journal.path();
    const QString entitlementPath = inData(QStringLiteral("entitlement"));
    const ui::services::InstanceTestPorts testPorts{
        .clock = m_clock,
        .senderName = core::exporter::senderName(),
        .journalId =
            [journalPath] {
                if (!QFileInfo::exists(journalPath))
                    return QString();
                const auto journal = core::journal::Journal::openForReading(journalPath);
                return journal ? journal->journalId() : QString();
            },
        .checkEntitlement = [entitlementPath,
                             clock = m_clock] { return core::settings::checkEntitlement(entitlementPath, *clock); },
        .isOurs =
            [journalPath](const QString& exportId) {
                if (!QFileInfo::exists(journalPath))
                    return false;
                auto journal = core::journal::Journal::openForReading(journalPath);
                return journal && journal->knowsExport(exportId).value_or(false);
            },
        .extraAuthorities = m_options.caFile};
    return {.settings = m_settings,
            .credentials = m_credentials,
            .connectionTester = m_connectionTester,
            .databaseTester = m_databaseTester,
            .embedded = m_embedded,
            .prompter = m_prompter,
            .clock = *m_clock,
            .connectionChecks =
                [this, testPorts](const auto& instance, const auto& typed, std::chrono::milliseconds timeout) {
                    return ui::services::instanceChecks(testPorts, m_credentials, instance, typed, timeout);
                },
            .databaseChecks =
                [this](const QString& dsn, const core::model::PerType<bool>& included) {
                    return ui::services::databaseChecks(m_clock, dsn, included);
                },
            .entitlement = [entitlementPath, clock = m_clock]() -> std::optional<core::settings::Entitlement> {
                const auto entitlement = core::settings::loadEntitlement(entitlementPath, *clock);
                return entitlement ? std::optional(*entitlement) : std::nullopt;
            },
            .embeddedFolder = m_embedded.folder()};
}

ui::exporter::ExportController::Prepared Console::prepareExport(bool full)
{
    const core::settings::InstanceSettings instance = activeInstance();
    core::exporter::ExportOptions options = core::exporter::optionsFrom(m_settings.settings());
    options.full = full;
    const SessionInput input{.clock = *m_clock,
                             .journalPath = m_journal.path(),
                             .entitlementPath = inData(QStringLiteral("entitlement")),
                             .source = m_settings.settings().source,
                             .instanceUrl = instance.url.toString(),
                             .makeCredentials = m_credentials.makeCredentials(instance),
                             .options = {.timeout = options.requestTimeout,
                                         .extraAuthorities = m_options.caFile,
                                         .tokenChanged = m_credentials.makeTokenSaver(instance)}};
    return {[input] { return std::make_unique<ExportSession>(input); }, options};
}

ui::services::HistoryPorts Console::historyPorts()
{
    const core::settings::InstanceSettings instance = activeInstance();
    const core::servicenow::SessionOptions options{
        .timeout = std::chrono::seconds(m_settings.settings().limits.requestTimeoutSeconds),
        .extraAuthorities = m_options.caFile,
        .tokenChanged = m_credentials.makeTokenSaver(instance),
        .token = std::make_shared<core::servicenow::SharedToken>()};
    return {.access = [clock = m_clock, makeCredentials = m_credentials.makeCredentials(instance),
                       options]() -> Result<std::unique_ptr<ui::services::TableAccess>> {
                auto credentials = makeCredentials();
                if (!credentials)
                    return failure(credentials.error());
                auto session = core::servicenow::InstanceSession::open(std::move(*credentials), *clock, options);
                if (!session)
                    return failure(session.error());
                return std::make_unique<InstanceTables>(std::move(*session));
            },
            .journal = ui::services::journalLookup(m_journal.path())};
}

void Console::showTarget()
{
    const auto embedded = m_embedded.info();
    m_shell->setTarget(ui::shell::targetOf(m_settings.settings(), embedded ? embedded->instanceId : QString(),
                                           m_integrations->obstacle()));
}

void Console::useOtherInstance()
{
    m_history.setPorts(historyPorts());
    m_historyController->forgetInstance();
    m_shell->setConnection({}, {});
    showTarget();
}

void Console::restoreWindow()
{
    const core::settings::WindowState state = core::settings::loadWindowState(inData(QStringLiteral("window.json")));
    m_exportPage->restoreViewState(state.value(QStringLiteral("export")));
    m_historyController->restoreViewState(state.value(QStringLiteral("history")));
    m_window.restoreLayout(state.value(QStringLiteral("layout")));
    if (!m_options.page.isEmpty())
        m_window.showPage(m_options.page);
}

void Console::saveWindow()
{
    const core::settings::WindowState state{{QStringLiteral("layout"), m_window.saveLayout()},
                                            {QStringLiteral("export"), m_exportPage->saveViewState()},
                                            {QStringLiteral("history"), m_historyController->saveViewState()}};
    // An arrangement that is lost harms nobody.
    static_cast<void>(core::settings::saveWindowState(inData(QStringLiteral("window.json")), state));
}

void Console::show()
{
    m_window.show();
}

void Console::raise()
{
    m_window.show();
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.raise();
    m_window.activateWindow();
}

void Console::showAbout()
{
    m_window.messages().showMessage(
        {.severity = ui::models::Severity::Neutral,
         .what = tr("itam-console %1").arg(QStringLiteral(ITAM_VERSION)),
         .meaning = tr("Keeps an ITAM operations database and ServiceNow together. Licence: GPL-3.0-or-later.")});
}

} // namespace itam::app::console
