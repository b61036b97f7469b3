// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The whole line behind the Integrations page with real settings on disk and fakes for keyring, instance, tests and
// questions.
#pragma once

#include "tests/fakes/fakeclock.h"
#include "tests/fakes/fakelocalinstance.h"
#include "tests/fakes/fakeprompter.h"
#include "tests/fakes/fakesecretstore.h"
#include "tests/fakes/widgetrules.h"
#include "tests/testcase.h"
#include "tests/ui/integrations/pagetools.h"
#include "ui/integrations/integrationscontroller.h"
#include "ui/integrations/integrationspage.h"

#include <QAbstractButton>
#include <QTemporaryDir>

#include <thread>

namespace itam::tests {

class ControllerFixture : public TestCase
{
    Q_OBJECT
protected:
    using ConnectionTester = ui::services::ConnectionTester;
    using Entitlement = core::settings::Entitlement;
    using InstanceSettings = core::settings::InstanceSettings;
    using IntegrationsController = ui::integrations::IntegrationsController;
    using IntegrationsPage = ui::integrations::IntegrationsPage;
    using SecretKind = ui::services::SecretKind;
    using Settings = core::settings::Settings;

protected slots:
    void init();
    void cleanup();

protected:
    void begin(const Settings& settings);
    void fill(const Settings& settings);
    template <typename Widget>
    Widget* at(const char* name) const
    {
        return child<Widget>(*m_page, name);
    }
    void click(const char* name) const { QTest::mouseClick(at<QAbstractButton>(name), Qt::LeftButton); }
    void type(const char* name, const char* text) const;
    void save() const;
    Settings onDisk() const { return core::settings::SettingsFile(m_path).load().value_or(Settings()); }
    QString stored(const InstanceSettings& instance, SecretKind kind) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    FakeClock m_clock;
    FakePrompter m_prompter;
    FakeLocalInstance m_embedded;
    std::shared_ptr<FakeSecretStore> m_store;
    std::unique_ptr<ui::services::SettingsKeeper> m_settings;
    std::unique_ptr<ui::services::CredentialKeeper> m_credentials;
    std::unique_ptr<ConnectionTester> m_connectionTester;
    std::unique_ptr<ConnectionTester> m_databaseTester;
    std::unique_ptr<ConnectionTester> m_journalTester;
    std::unique_ptr<IntegrationsPage> m_page;
    std::unique_ptr<IntegrationsController> m_controller;
    QList<InstanceSettings> m_tested;
    QByteArray m_typedPassword; ///< of the last test of a database
    QString m_checkedJournal;
    QStringList m_installed;
    std::thread::id m_installedOn;
    Entitlement m_entitlement;
    Result<Entitlement> m_licence;
};

} // namespace itam::tests
