// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Connects the Integrations page with what it shows and wants: settings, secrets, tests, the embedded instance. Decides
// nothing that core can decide. GUI thread.
//
//   save: typed secrets, passwords of database and journal --ok--> settings --ok--> secrets that are no longer wanted
//   are removed
//               \--failed: nothing is saved, what is typed stays typed
#pragma once

#include "core/servicenow/localinstance.h"
#include "ui/integrations/integrationsstate.h"
#include "ui/integrations/serverpassword.h"
#include "ui/services/connectiontester.h"
#include "ui/services/settingskeeper.h"

#include <QHash>
#include <QTimer>

namespace itam::ui::widgets {
class Prompter;
}

namespace itam::ui::integrations {

class IntegrationsPage;

/// All of it outlives the controller.
struct IntegrationsPorts
{
    services::SettingsKeeper& settings;
    services::CredentialKeeper& credentials;
    services::ConnectionTester& connectionTester;
    services::ConnectionTester& databaseTester;
    services::ConnectionTester& journalTester;
    core::servicenow::LocalInstance& embedded;
    widgets::Prompter& prompter;
    const core::support::Clock& clock;
    /// The checks of the Test buttons (connectiontester.h has the real ones).
    std::function<services::ConnectionTester::Checks(const core::settings::InstanceSettings&,
                                                     const services::TypedSecrets&, std::chrono::milliseconds timeout)>
        connectionChecks;
    std::function<services::ConnectionTester::Checks(const QString& dsn, const core::secrets::Secret& typedPassword,
                                                     const core::model::PerType<bool>&)>
        databaseChecks;
    /// `place`: empty for the usual file.
    std::function<services::ConnectionTester::Checks(const QString& place, const core::secrets::Secret& typedPassword)>
        journalChecks;
    /// A small file; nullopt: it could not be read.
    std::function<std::optional<core::settings::Entitlement>()> entitlement;
    /// Runs on a background thread: the journal, which it asks and tells, may be on a server. May outlive us.
    std::function<Result<core::settings::Entitlement>(const QString& file)> installLicence;
    QString embeddedFolder = {}; ///< for people
    QString usualJournal = {};   ///< the file that is used when the settings name none
    QString journalInUse = {};   ///< the journal that this console works with
    bool isJournalGiven = false; ///< by its command line
};

class IntegrationsController : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it.
    IntegrationsController(IntegrationsPage& page, const IntegrationsPorts& ports, QObject* parent = nullptr);

    ~IntegrationsController() override;

    /// After everything is connected: looks for secrets, starts the embedded instance when it is the active one.
    void start();

    [[nodiscard]] const IntegrationsState& state() const { return m_state; }
    [[nodiscard]] core::settings::StartObstacle obstacle() const { return m_state.obstacle; }

    void setExportRunning(bool running);
    void setLastCounts(const core::model::PerType<std::optional<LastCount>>& counts);

    /// Before another page is shown or the window closes: asks what to do with unsaved changes, if there are any.
    /// `answered` is called once: may the page be left?
    void askBeforeLeaving(std::function<void(bool mayLeave)> answered);

signals:
    /// Nothing stands in the way as far as can be seen from here.
    void exportRequested();
    /// Another instance, or something about it: name, address, account, token. What was read from the old one may be of
    /// no use.
    void activeInstanceChanged();
    /// Whoever could not open the journal on its server may try again.
    void journalPasswordChanged();
    void obstacleChanged(itam::core::settings::StartObstacle obstacle);

private:
    using SecretKind = services::SecretKind;
    struct SecretStep
    {
        core::settings::InstanceSettings instance;
        SecretKind kind;
        core::secrets::Secret secret;
    };

    /// What a secret of it is stored under.
    [[nodiscard]] static QString keyOf(const core::settings::InstanceSettings& instance);
    [[nodiscard]] static bool hasOwner(const core::settings::InstanceSettings& instance);

    void connectPage();
    void connectTests();
    void show();
    void refreshObstacle();
    void settingsChanged(const core::settings::Settings& settings);

    void look(const core::settings::InstanceSettings& instance);
    void lookAgain();
    void probe();
    [[nodiscard]] const services::SavedSecrets* known(const core::settings::InstanceSettings& instance) const;

    void save(std::function<void(bool saved)> done);
    void savePasswords(const core::settings::Settings& settings, std::function<void(const Result<void>&)> done);
    void saveSecrets(QList<SecretStep> steps, std::function<void(const Result<void>&)> done);
    [[nodiscard]] QList<SecretStep> typedSecrets() const;
    [[nodiscard]] core::settings::Settings settingsToSave() const;
    void removeUnwanted(const core::settings::Settings& before, const core::settings::Settings& after,
                        const QStringList& removedKeys);
    [[nodiscard]] QStringList removedKeys() const;
    void endSaving(const Result<void>& result, const std::function<void(bool)>& done);

    void pickLicence();
    void installLicence(const QString& path);
    void saveSetupPage(const QString& page);
    void useEmbedded();
    void startEmbedded();
    void embeddedStarted(const Result<core::servicenow::LocalInstanceInfo>& started);

    IntegrationsPage& m_page;
    IntegrationsPorts m_ports;
    IntegrationsState m_state;
    bool m_exportRunning = false;
    QString m_shownKey;                             ///< whose secrets the page shows
    core::settings::InstanceSettings m_active;      ///< as saved, to notice another
    QHash<QString, services::SavedSecrets> m_known; ///< by storage name of the token
    ServerPassword m_sourcePassword;
    ServerPassword m_journalPassword;
    core::support::BackgroundLane m_licensing;
    QTimer m_age; ///< "saved 3 days ago" grows older while nobody does anything
};

} // namespace itam::ui::integrations
