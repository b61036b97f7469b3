// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/integrations/controllerfixture.h"

#include <QLineEdit>

#include <thread>

using namespace itam::ui::integrations;
using namespace itam::core::settings;
using itam::core::exporter::CheckState;
using itam::core::exporter::ConnectionCheck;
using itam::core::secrets::Secret;

namespace itam::tests {

void ControllerFixture::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("itam-console.ini"));
    m_store = std::make_shared<FakeSecretStore>();
    m_prompter = {};
    m_tested.clear();
    m_installed.clear();
    m_entitlement = {.state = EntitlementState::Evaluation, .daysLeft = 30, .ends = testNow().addDays(30)};
    m_licence = failure(ErrorCode::LicenceForged, QStringLiteral("the signature is wrong"));
}

void ControllerFixture::cleanup()
{
    m_controller.reset();
    m_page.reset();
    m_journalTester.reset();
    m_databaseTester.reset();
    m_connectionTester.reset();
    m_credentials.reset();
    m_settings.reset();
    QVERIFY2(!m_store->wasMisused(), "one call at a time, never on the GUI thread");
}

void ControllerFixture::begin(const Settings& settings)
{
    if (!(settings == Settings()))
        QVERIFY(SettingsFile(m_path).save(settings));
    m_embedded = {};
    m_settings = std::make_unique<ui::services::SettingsKeeper>(m_path);
    m_credentials = std::make_unique<ui::services::CredentialKeeper>(m_store);
    m_connectionTester = std::make_unique<ConnectionTester>();
    m_databaseTester = std::make_unique<ConnectionTester>();
    m_journalTester = std::make_unique<ConnectionTester>();
    m_page = std::make_unique<IntegrationsPage>();
    const auto checks = [this](const InstanceSettings& instance, const ui::services::TypedSecrets& typed,
                               std::chrono::milliseconds) -> ConnectionTester::Checks {
        m_tested.append(instance);
        return [make = m_credentials->makeCredentials(instance, typed)](const std::stop_token&,
                                                                        const core::exporter::OnCheck& onCheck) {
            const auto credentials = make();
            ConnectionCheck check{.id = QStringLiteral("login"),
                                  .state = credentials ? CheckState::Passed : CheckState::Failed};
            check.detail = credentials ? QString::number(credentials->refreshToken.reveal().size()) : QString();
            if (!credentials)
                check.error = credentials.error();
            onCheck(check);
            return QList<ConnectionCheck>{check};
        };
    };
    m_controller = std::make_unique<IntegrationsController>(
        *m_page,
        IntegrationsPorts{
            .settings = *m_settings,
            .credentials = *m_credentials,
            .connectionTester = *m_connectionTester,
            .databaseTester = *m_databaseTester,
            .journalTester = *m_journalTester,
            .embedded = m_embedded,
            .prompter = m_prompter,
            .clock = m_clock,
            .connectionChecks = checks,
            .databaseChecks =
                [this](const QString&, const Secret& password, const core::model::PerType<bool>&) {
                    m_typedPassword = password.reveal();
                    return [](const std::stop_token&, const core::exporter::OnCheck& onCheck) {
                        const ConnectionCheck check{.id = QStringLiteral("database"), .state = CheckState::Passed};
                        onCheck(check);
                        return QList<ConnectionCheck>{check};
                    };
                },
            .journalChecks =
                [this](const QString& place, const Secret& password) {
                    m_checkedJournal = place;
                    m_typedPassword = password.reveal();
                    return [](const std::stop_token&, const core::exporter::OnCheck& onCheck) {
                        const ConnectionCheck check{.id = QStringLiteral("journal.new"), .state = CheckState::Passed};
                        onCheck(check);
                        return QList<ConnectionCheck>{check};
                    };
                },
            .entitlement = [this] { return m_entitlement; },
            .installLicence =
                [this](const QString& file) {
                    m_installedOn = std::this_thread::get_id();
                    m_installed.append(file);
                    m_entitlement = m_licence.value_or(m_entitlement);
                    return m_licence;
                },
            .embeddedFolder = QStringLiteral("/data/embedded"),
            .usualJournal = QStringLiteral("/data/journal.db"),
            .journalInUse = QStringLiteral("/data/journal.db")});
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_controller->start();
}

void ControllerFixture::fill(const Settings& settings)
{
    for (const InstanceSettings& instance : settings.instances) {
        for (const SecretKind kind : {SecretKind::RefreshToken, SecretKind::ClientSecret}) {
            const QByteArray text = instance.name.toUtf8() + (kind == SecretKind::RefreshToken ? "-token" : "-secret");
            std::jthread([&] {
                QVERIFY(m_store->write(ui::services::secretKeyOf(instance, kind), Secret(text)));
            }).join();
        }
    }
}

QString ControllerFixture::stored(const InstanceSettings& instance, SecretKind kind) const
{
    const auto secret = m_store->peek(ui::services::secretKeyOf(instance, kind));
    return !secret                ? QStringLiteral("unreadable")
           : !secret->has_value() ? QStringLiteral("nothing")
                                  : QString::fromUtf8((*secret)->reveal());
}

void ControllerFixture::type(const char* name, const char* text) const
{
    auto* edit = at<QLineEdit>(name);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    QTest::keyClicks(edit, QString::fromLatin1(text));
}

void ControllerFixture::save() const
{
    click("saveButton");
    QTRY_VERIFY(!m_controller->state().saving);
}

} // namespace itam::tests
