// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/integrations/integrationscontroller.h"

#include "core/support/files.h"
#include "ui/integrations/integrationspage.h"
#include "ui/widgets/prompter.h"

#include <QDir>
#include <QPointer>

namespace itam::ui::integrations {
namespace {

using core::servicenow::LocalInstance;
using core::settings::InstanceSettings;
using core::settings::SecretPresence;
using core::settings::Settings;
using core::settings::StartObstacle;
using services::SecretKind;

constexpr std::chrono::minutes agingTime{10};

InstanceSettings* embeddedIn(Settings& settings)
{
    const auto found = std::find_if(settings.instances.begin(), settings.instances.end(),
                                    [](const InstanceSettings& instance) { return instance.embedded; });
    return found == settings.instances.end() ? nullptr : &*found;
}

QString freeName(const Settings& settings, const QString& wanted)
{
    QString name = wanted;
    for (int i = 2; settings.instance(name); ++i)
        name = QStringLiteral("%1 %2").arg(wanted).arg(i);
    return name;
}

} // namespace

QString IntegrationsController::keyOf(const InstanceSettings& instance)
{
    return services::secretKeyOf(instance, SecretKind::RefreshToken).storageName();
}

bool IntegrationsController::hasOwner(const InstanceSettings& instance)
{
    return !instance.url.isEmpty() && !instance.user.isEmpty();
}

IntegrationsController::IntegrationsController(IntegrationsPage& page, const IntegrationsPorts& ports, QObject* parent)
    : QObject(parent)
    , m_page(page)
    , m_ports(ports)
    , m_sourcePassword(ports.credentials, sourcePasswordOf)
    , m_journalPassword(ports.credentials, journalPasswordOf)
{
    m_state.settings = ports.settings.settings();
    m_state.embeddedInfo.folder = ports.embeddedFolder;
    m_state.usualJournal = ports.usualJournal;
    m_state.journalInUse = ports.journalInUse;
    m_state.isJournalGiven = ports.isJournalGiven;
    if (const InstanceSettings* active = m_state.settings.active())
        m_active = *active;
    connectPage();
    connectTests();
    connect(&ports.settings, &services::SettingsKeeper::settingsChanged, this,
            &IntegrationsController::settingsChanged);
    connect(&ports.settings, &services::SettingsKeeper::loadErrorChanged, this, [this] {
        if (m_ports.settings.loadError())
            m_page.showProblem(*m_ports.settings.loadError());
    });
    connect(&ports.credentials, &services::CredentialKeeper::tokenRenewed, this,
            [this](const QString& name, const QDateTime& when) {
                Settings settings = m_ports.settings.settings();
                for (InstanceSettings& instance : settings.instances) {
                    if (instance.name == name)
                        instance.tokenSavedAt = when;
                }
                if (const auto saved = m_ports.settings.save(settings); !saved)
                    m_page.showProblem(saved.error());
            });
    m_age.setInterval(agingTime);
    connect(&m_age, &QTimer::timeout, this, &IntegrationsController::show);
    m_age.start();
}

IntegrationsController::~IntegrationsController()
{
    m_ports.embedded.whenEnded({}); // it outlives us
}

void IntegrationsController::connectPage()
{
    connect(&m_page, &IntegrationsPage::saveRequested, this, [this] { save({}); });
    connect(&m_page, &IntegrationsPage::unsavedChangesChanged, this, &IntegrationsController::refreshObstacle);
    connect(&m_page, &IntegrationsPage::secretsWanted, this, [this](const InstanceSettings& instance) {
        m_shownKey = keyOf(instance);
        if (known(instance))
            show();
        else
            look(instance);
    });
    connect(&m_page, &IntegrationsPage::sourcePasswordWanted, &m_sourcePassword, &ServerPassword::look);
    connect(&m_page, &IntegrationsPage::journalPasswordWanted, &m_journalPassword, &ServerPassword::look);
    for (const ServerPassword* password : {&m_sourcePassword, &m_journalPassword})
        connect(password, &ServerPassword::changed, this, &IntegrationsController::show);
    connect(&m_page, &IntegrationsPage::secretsRetryRequested, this, &IntegrationsController::lookAgain);
    connect(&m_page, &IntegrationsPage::embeddedInstanceRequested, this, &IntegrationsController::useEmbedded);
    connect(&m_page, &IntegrationsPage::exportRequested, this, [this] {
        if (m_state.obstacle == StartObstacle::None && !m_page.hasUnsavedChanges())
            emit exportRequested();
    });
    connect(&m_page, &IntegrationsPage::licenceFileRequested, this, &IntegrationsController::pickLicence);
    connect(&m_page, &IntegrationsPage::sourceFileRequested, this, [this] {
        m_ports.prompter.pickOpenFile(tr("Choose the operations database"),
                                      tr("SQLite databases (*.db *.sqlite *.sqlite3);;All files (*)"),
                                      [page = QPointer<IntegrationsPage>(&m_page)](const QString& path) {
                                          if (page && !path.isEmpty())
                                              page->takeSourceFile(path);
                                      });
    });
    connect(&m_page, &IntegrationsPage::journalFileRequested, this, [this] {
        m_ports.prompter.pickOpenFile(tr("Choose the journal"), tr("Journals (*.db);;All files (*)"),
                                      [page = QPointer<IntegrationsPage>(&m_page)](const QString& path) {
                                          if (page && !path.isEmpty())
                                              page->takeJournalFile(path);
                                      });
    });
}

void IntegrationsController::saveSetupPage(const QString& page)
{
    m_ports.prompter.pickSaveFile(
        tr("Save the checklist"), QStringLiteral("servicenow-checklist.md"), tr("Text (*.md *.txt);;All files (*)"),
        [page, controller = QPointer(this)](const QString& path) {
            if (!controller || path.isEmpty())
                return;
            const auto written = core::support::writeFile(path, page.toUtf8(), core::support::FileMode::Readable);
            if (written)
                controller->m_page.showNotice(tr("The checklist is in %1.").arg(QDir::toNativeSeparators(path)), {});
            else
                controller->m_page.showProblem(written.error());
        });
}

void IntegrationsController::pickLicence()
{
    m_ports.prompter.pickOpenFile(tr("Choose the licence file"), tr("Licence files (*.json);;All files (*)"),
                                  [controller = QPointer<IntegrationsController>(this)](const QString& path) {
                                      if (controller && !path.isEmpty())
                                          controller->installLicence(path);
                                  });
}

void IntegrationsController::installLicence(const QString& path)
{
    // The first one is not cut short: it may have been installed and not told yet.
    if (m_licensing.isBusy())
        return;
    m_licensing.start([install = m_ports.installLicence, path](const std::stop_token&) { return install(path); },
                      [this](const Result<core::settings::Entitlement>& installed) {
                          show();
                          if (!installed)
                              m_page.showProblem(installed.error());
                      });
}

void IntegrationsController::connectTests()
{
    using services::ConnectionTester;
    connect(&m_page, &IntegrationsPage::connectionTestRequested, this,
            [this](const InstanceSettings& instance, const services::TypedSecrets& typed) {
                const std::chrono::seconds timeout(m_page.draft().settings().limits.requestTimeoutSeconds);
                m_ports.connectionTester.start(m_ports.connectionChecks(instance, typed, timeout));
            });
    connect(&m_page, &IntegrationsPage::setupPageRequested, this, [this](const auto& subject, const auto& checks) {
        saveSetupPage(core::exporter::setupChecklist(subject, checks, m_ports.clock.nowUtc()));
    });
    connect(&m_page, &IntegrationsPage::connectionTestCancelRequested, &m_ports.connectionTester,
            &ConnectionTester::cancel);
    connect(&m_ports.connectionTester, &ConnectionTester::started, &m_page, &IntegrationsPage::startConnectionTest);
    connect(&m_ports.connectionTester, &ConnectionTester::checked, &m_page, &IntegrationsPage::addConnectionCheck);
    connect(&m_ports.connectionTester, &ConnectionTester::finished, &m_page, &IntegrationsPage::finishConnectionTest);

    connect(
        &m_page, &IntegrationsPage::databaseTestRequested, this,
        [this](const QString& dsn, const core::secrets::Secret& password, const core::model::PerType<bool>& included) {
            m_ports.databaseTester.start(m_ports.databaseChecks(dsn, password, included));
        });
    connect(&m_page, &IntegrationsPage::databaseTestCancelRequested, &m_ports.databaseTester,
            &ConnectionTester::cancel);
    connect(&m_ports.databaseTester, &ConnectionTester::started, &m_page, &IntegrationsPage::startDatabaseTest);
    connect(&m_ports.databaseTester, &ConnectionTester::checked, &m_page, &IntegrationsPage::addDatabaseCheck);
    connect(&m_ports.databaseTester, &ConnectionTester::finished, &m_page, &IntegrationsPage::finishDatabaseTest);

    connect(&m_page, &IntegrationsPage::journalCheckRequested, this,
            [this](const QString& place, const core::secrets::Secret& password) {
                m_ports.journalTester.start(m_ports.journalChecks(place, password));
            });
    connect(&m_page, &IntegrationsPage::journalCheckCancelRequested, &m_ports.journalTester, &ConnectionTester::cancel);
    connect(&m_ports.journalTester, &ConnectionTester::started, &m_page, &IntegrationsPage::startJournalCheck);
    connect(&m_ports.journalTester, &ConnectionTester::checked, &m_page, &IntegrationsPage::addJournalCheck);
    connect(&m_ports.journalTester, &ConnectionTester::finished, &m_page, &IntegrationsPage::finishJournalCheck);
}

void IntegrationsController::start()
{
    if (m_ports.settings.loadError())
        m_page.showProblem(*m_ports.settings.loadError());
    m_ports.embedded.whenEnded([this](const Error& error) {
        m_state.embedded = EmbeddedState::Failed;
        m_state.embeddedInfo.error = error;
        show();
    });
    if (const InstanceSettings* active = m_state.settings.active()) {
        m_shownKey = keyOf(*active);
        if (active->embedded)
            startEmbedded();
        else if (hasOwner(*active))
            look(*active);
        else
            probe();
    } else {
        probe();
    }
    show();
}

void IntegrationsController::setExportRunning(bool running)
{
    m_exportRunning = running;
    refreshObstacle();
}

void IntegrationsController::setLastCounts(const core::model::PerType<std::optional<LastCount>>& counts)
{
    m_state.lastCounts = counts;
    show();
}

// --- showing -----------------------------------------------------------------------------------------------------

const services::SavedSecrets* IntegrationsController::known(const InstanceSettings& instance) const
{
    const auto found = m_known.constFind(keyOf(instance));
    return found == m_known.constEnd() ? nullptr : &*found;
}

void IntegrationsController::show()
{
    m_state.nowUtc = m_ports.clock.nowUtc();
    m_state.entitlement = m_ports.entitlement();
    m_state.secretsOf = m_shownKey;
    const auto found = m_known.constFind(m_shownKey);
    m_state.secrets = found == m_known.constEnd() ? std::nullopt : std::optional(*found);
    m_state.sourcePasswordOf = m_sourcePassword.owner();
    m_state.sourcePassword = m_sourcePassword.saved();
    m_state.journalPasswordOf = m_journalPassword.owner();
    m_state.journalPassword = m_journalPassword.saved();
    refreshObstacle();
    m_page.showState(m_state);
}

void IntegrationsController::refreshObstacle()
{
    core::settings::StartConditions conditions{.settings = m_state.settings,
                                               .unsavedChanges = m_page.hasUnsavedChanges(),
                                               .exportRunning = m_exportRunning,
                                               .instanceStarting = m_state.embedded == EmbeddedState::Starting,
                                               .instanceStopped = m_state.embedded == EmbeddedState::Stopped ||
                                                                  m_state.embedded == EmbeddedState::Failed,
                                               .entitlement = m_state.entitlement};
    if (const InstanceSettings* active = m_state.settings.active()) {
        if (const services::SavedSecrets* secrets = known(*active)) {
            conditions.token = secrets->token.presence;
            conditions.clientSecret = secrets->clientSecret.presence;
        }
    }
    const StartObstacle obstacle = core::settings::firstObstacle(conditions);
    if (obstacle == m_state.obstacle)
        return;
    m_state.obstacle = obstacle;
    m_page.showState(m_state);
    emit obstacleChanged(obstacle);
}

void IntegrationsController::settingsChanged(const Settings& settings)
{
    m_state.settings = settings;
    const InstanceSettings* active = settings.active();
    const InstanceSettings now = active ? *active : InstanceSettings();
    const bool another = !(now == m_active);
    m_active = now;
    if (active && active->embedded && m_state.embedded == EmbeddedState::Stopped)
        startEmbedded();
    else if (active && !known(*active) && hasOwner(*active))
        look(*active);
    show();
    if (another)
        emit activeInstanceChanged();
}

// --- secrets -----------------------------------------------------------------------------------------------------

void IntegrationsController::look(const InstanceSettings& instance)
{
    m_ports.credentials.look(
        instance, [this, key = keyOf(instance), alive = QPointer(this)](const services::SavedSecrets& secrets) {
            if (!alive)
                return;
            m_known.insert(key, secrets);
            m_state.keyringProblem = secrets.token.error ? secrets.token.error : secrets.clientSecret.error;
            show();
        });
}

void IntegrationsController::probe()
{
    m_ports.credentials.probe([this, alive = QPointer(this)](const Result<void>& works) {
        if (!alive)
            return;
        m_state.keyringProblem = works ? std::nullopt : std::optional(works.error());
        show();
    });
}

void IntegrationsController::lookAgain()
{
    m_known.clear();
    m_sourcePassword.lookAgain();
    m_journalPassword.lookAgain();
    show();
    // A secret in memory is found without the keyring: only trying tells whether that works.
    probe();
    if (hasOwner(m_page.draft().active()))
        look(m_page.draft().active());
    const InstanceSettings* active = m_state.settings.active();
    if (active && keyOf(*active) != keyOf(m_page.draft().active()))
        look(*active);
}

// --- the embedded instance ---------------------------------------------------------------------------------------

void IntegrationsController::useEmbedded()
{
    Settings settings = m_ports.settings.settings();
    const InstanceSettings* active = settings.active();
    if (active && active->embedded) {
        startEmbedded();
        return;
    }
    if (m_page.hasUnsavedChanges()) {
        m_page.showNotice(tr("There are unsaved changes, so the active instance was not changed."),
                          tr("Save or revert them, then use the embedded instance."));
        return;
    }
    if (const InstanceSettings* embedded = embeddedIn(settings)) {
        settings.activeInstance = embedded->name;
    } else {
        const QString name = freeName(settings, tr("Embedded instance"));
        if (const auto added = core::settings::addInstance(settings, name); !added) {
            m_page.showProblem(added.error());
            return;
        }
        settings.instances.last().embedded = true;
        settings.instances.last().environment = core::settings::Environment::Test;
    }
    if (m_state.embedded == EmbeddedState::Failed)
        m_state.embedded = EmbeddedState::Stopped; // it is tried again
    if (const auto saved = m_ports.settings.save(settings); !saved)
        m_page.showProblem(saved.error());
}

void IntegrationsController::startEmbedded()
{
    if (m_state.embedded == EmbeddedState::Starting)
        return;
    m_state.embedded = EmbeddedState::Starting;
    m_state.embeddedInfo.error.reset();
    show();
    m_ports.embedded.start([this, alive = QPointer(this)](const Result<core::servicenow::LocalInstanceInfo>& started) {
        if (alive)
            embeddedStarted(started);
    });
}

void IntegrationsController::embeddedStarted(const Result<core::servicenow::LocalInstanceInfo>& started)
{
    if (!started) {
        m_state.embedded = EmbeddedState::Failed;
        m_state.embeddedInfo.error = started.error();
        show();
        return;
    }
    m_state.embedded = EmbeddedState::Running;
    m_state.embeddedInfo.url = started->url;
    Settings settings = m_ports.settings.settings();
    InstanceSettings* instance = embeddedIn(settings);
    if (!instance) { // removed meanwhile
        show();
        return;
    }
    instance->url = QUrl(started->url);
    instance->user = started->user;
    instance->clientId = started->clientId;
    instance->endpoint = QString::fromLatin1(core::settings::defaultEndpoint);
    instance->tokenSavedAt = {};
    instance->clientSecretSavedAt = {};
    m_ports.credentials.keepUntilClose(*instance, SecretKind::RefreshToken, started->refreshToken);
    m_ports.credentials.keepUntilClose(*instance, SecretKind::ClientSecret, started->clientSecret);
    m_known.remove(keyOf(*instance));
    m_shownKey = keyOf(*instance);
    const InstanceSettings copy = *instance;
    if (const auto saved = m_ports.settings.save(settings); !saved) {
        m_page.showProblem(saved.error());
        return;
    }
    if (!known(copy))
        look(copy);
    show();
}

} // namespace itam::ui::integrations
