// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/integrations/controllerfixture.h"
#include "ui/widgets/messagebar.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace itam::ui::integrations;
using namespace itam::core::settings;
using itam::core::exporter::CheckState;
using itam::core::exporter::ConnectionCheck;
using itam::core::secrets::Secret;
using itam::ui::services::ConnectionTester;
using itam::ui::services::SecretKind;
using itam::ui::widgets::MessageBar;

namespace itam::tests {

class IntegrationsControllerTest final : public ControllerFixture
{
    Q_OBJECT
private slots:
    void savesSettingsAndSecrets();
    void aSavedSecretIsNowhereInTheWindow();
    void nothingIsSavedWhenTheKeyringFails();
    void keepsSecretsUntilTheConsoleCloses();
    void removesATokenWithSave();
    void removesTheSecretsOfARemovedInstance();
    void anotherAccountStartsWithoutADate();
    void saysWhatStandsInTheWay();
    void exportsOnlyWhatIsSaved();
    void testsTypedValuesAndReadsSavedOnes();
    void picksAFile();
    void p10_installsALicenceFile();
    void ir14_savesAPageForTheServiceNowAdministrator();
    void asksBeforeLeaving_data();
    void asksBeforeLeaving();
    void usesTheEmbeddedInstance();
    void startsTheEmbeddedInstanceWithTheConsole();
    void saysWhyTheEmbeddedInstanceDoesNotRun();
    void doesNotSwitchAwayFromUnsavedChanges();
    void showsAFileThatCannotBeRead();
    void tellsWhenTheActiveInstanceChanged();
    void datesARenewedToken_W21();
};

void IntegrationsControllerTest::savesSettingsAndSecrets()
{
    begin({});
    click("advancedSectionButton");
    QTRY_VERIFY(m_store->calls() > 0);
    type("instanceUrlEdit", "dev1.service-now.com/");
    type("userEdit", "itam");
    type("tokenEdit", " typed-token ");
    type("clientIdEdit", "client");
    type("clientSecretEdit", "typed-secret");
    type("sourceEdit", "/data/operations.db");
    QVERIFY(m_controller->obstacle() == StartObstacle::UnsavedChanges);
    save();
    const Settings settings = onDisk();
    QVERIFY(settings.active());
    QCOMPARE(settings.active()->url, QUrl(QStringLiteral("https://dev1.service-now.com")));
    QCOMPARE(settings.active()->user, QStringLiteral("itam"));
    QCOMPARE(settings.active()->tokenSavedAt, testNow());
    QCOMPARE(settings.active()->clientSecretSavedAt, testNow());
    QCOMPARE(settings.source, QStringLiteral("sqlite:/data/operations.db"));
    QCOMPARE(stored(*settings.active(), SecretKind::RefreshToken), QStringLiteral("typed-token"));
    QCOMPARE(stored(*settings.active(), SecretKind::ClientSecret), QStringLiteral("typed-secret"));
    QTRY_VERIFY(m_controller->obstacle() == StartObstacle::None);
    QVERIFY(at<QLabel>("savedTokenLabel")->text().startsWith(QStringLiteral("Saved today")));
}

void IntegrationsControllerTest::aSavedSecretIsNowhereInTheWindow()
{
    fill(sampleSettings());
    begin(sampleSettings());
    QTRY_VERIFY(m_controller->obstacle() == StartObstacle::None);
    QCOMPARE(propertiesWith(*m_page, QStringLiteral("Production-token")), QStringList());
    click("replaceTokenButton");
    click("revealTokenButton");
    type("tokenEdit", "next-token");
    QVERIFY(!propertiesWith(*m_page, QStringLiteral("next-token")).isEmpty()); // the search finds what is there
    save();
    QTRY_VERIFY(!m_page->hasUnsavedChanges());
    QTRY_VERIFY(m_controller->obstacle() == StartObstacle::None);
    QCOMPARE(propertiesWith(*m_page, QStringLiteral("next-token")), QStringList());
    QVERIFY(!m_page->draft().hasTypedSecrets());
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("next-token"));
    QCOMPARE(stored(sampleSettings().instances[0], SecretKind::RefreshToken), QStringLiteral("next-token"));
}

void IntegrationsControllerTest::nothingIsSavedWhenTheKeyringFails()
{
    fill(sampleSettings());
    begin(sampleSettings());
    QTRY_VERIFY(m_controller->obstacle() == StartObstacle::None);
    type("userEdit", "somebody");
    QTRY_VERIFY(at<QWidget>("tokenEdit")->isVisible());
    type("tokenEdit", "typed-token");
    m_store->setBroken(true);
    save();
    QVERIFY(onDisk() == sampleSettings());
    QVERIFY(m_page->hasUnsavedChanges());
    QCOMPARE(at<QLineEdit>("tokenEdit")->text(), QStringLiteral("typed-token")); // the input is never lost
    QVERIFY(at<MessageBar>("integrationsBar")->isVisible());
    QVERIFY(at<MessageBar>("keyringBar")->isVisible());
    QVERIFY(!m_page->canSave());
}

void IntegrationsControllerTest::keepsSecretsUntilTheConsoleCloses()
{
    m_store->setBroken(true);
    begin({});
    QTRY_VERIFY(at<MessageBar>("keyringBar")->isVisible()); // said before anything is typed
    type("instanceUrlEdit", "https://dev1.service-now.com");
    type("userEdit", "itam");
    type("tokenEdit", "typed-token");
    QVERIFY(!m_page->canSave());
    click("keepUntilCloseCheckBox");
    save();
    QVERIFY(!m_page->hasUnsavedChanges());
    QTRY_VERIFY(at<QLabel>("savedTokenLabel")->isVisible());
    QVERIFY(at<QWidget>("tokenEdit")->accessibleDescription().contains(QStringLiteral("until the console closes")));
    m_store->setBroken(false);
    QCOMPARE(stored(*onDisk().active(), SecretKind::RefreshToken), QStringLiteral("nothing"));
    click("retryKeyringButton");
    QTRY_VERIFY(!at<MessageBar>("keyringBar")->isVisible());
}

void IntegrationsControllerTest::removesATokenWithSave()
{
    fill(sampleSettings());
    begin(sampleSettings());
    QTRY_VERIFY(m_controller->obstacle() == StartObstacle::None);
    click("removeTokenButton");
    QCOMPARE(stored(sampleSettings().instances[0], SecretKind::RefreshToken), QStringLiteral("Production-token"));
    save();
    QTRY_COMPARE(stored(sampleSettings().instances[0], SecretKind::RefreshToken), QStringLiteral("nothing"));
    QCOMPARE(stored(sampleSettings().instances[0], SecretKind::ClientSecret), QStringLiteral("Production-secret"));
    QVERIFY(!onDisk().active()->tokenSavedAt.isValid());
    QTRY_VERIFY(m_controller->obstacle() == StartObstacle::NoToken);
    QVERIFY(at<QWidget>("tokenEdit")->isVisible());
}

void IntegrationsControllerTest::removesTheSecretsOfARemovedInstance()
{
    fill(sampleSettings());
    begin(sampleSettings());
    QTRY_VERIFY(m_controller->obstacle() == StartObstacle::None);
    click("removeInstanceButton");
    save();
    QCOMPARE(onDisk().instances.size(), 1);
    QTRY_COMPARE(stored(sampleSettings().instances[0], SecretKind::ClientSecret), QStringLiteral("nothing"));
    QCOMPARE(stored(sampleSettings().instances[0], SecretKind::RefreshToken), QStringLiteral("nothing"));
    QCOMPARE(stored(sampleSettings().instances[1], SecretKind::RefreshToken), QStringLiteral("Development-token"));
    QTRY_VERIFY(m_controller->obstacle() == StartObstacle::None); // of the other one
}

void IntegrationsControllerTest::anotherAccountStartsWithoutADate()
{
    fill(sampleSettings());
    begin(sampleSettings());
    QTRY_VERIFY(m_controller->obstacle() == StartObstacle::None);
    type("userEdit", "somebody");
    save();
    QCOMPARE(onDisk().active()->user, QStringLiteral("somebody"));
    QVERIFY(!onDisk().active()->tokenSavedAt.isValid());
    QTRY_VERIFY(m_controller->obstacle() == StartObstacle::NoToken);
    // Its old secrets belong to nobody any more.
    QTRY_COMPARE(stored(sampleSettings().instances[0], SecretKind::RefreshToken), QStringLiteral("nothing"));
}

void IntegrationsControllerTest::saysWhatStandsInTheWay()
{
    begin({});
    QSignalSpy changed(m_controller.get(), &IntegrationsController::obstacleChanged);
    QVERIFY(m_controller->obstacle() == StartObstacle::NoInstance);
    m_controller->setExportRunning(true);
    QVERIFY(m_controller->obstacle() == StartObstacle::ExportRunning);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(at<QLabel>("exportObstacleLabel")->text(), obstacleText(StartObstacle::ExportRunning));
    m_controller->setExportRunning(false);
    QVERIFY(m_controller->obstacle() == StartObstacle::NoInstance);
}

void IntegrationsControllerTest::exportsOnlyWhatIsSaved()
{
    fill(sampleSettings());
    begin(sampleSettings());
    QSignalSpy requested(m_controller.get(), &IntegrationsController::exportRequested);
    QTRY_VERIFY(at<QWidget>("exportNowButton")->isEnabled());
    type("userEdit", "somebody");
    QVERIFY(!at<QWidget>("exportNowButton")->isEnabled());
    emit m_page->exportRequested(); // from wherever
    QCOMPARE(requested.count(), 0);
    click("revertButton");
    click("exportNowButton");
    QCOMPARE(requested.count(), 1);
}

void IntegrationsControllerTest::testsTypedValuesAndReadsSavedOnes()
{
    fill(sampleSettings());
    begin(sampleSettings());
    QTRY_VERIFY(m_controller->obstacle() == StartObstacle::None);
    auto* summary = at<QLabel>("connectionSummaryLabel");
    click("testConnectionButton");
    QTRY_COMPARE(summary->text(), QStringLiteral("All checks passed."));
    click("replaceTokenButton");
    type("tokenEdit", "12345");
    click("testConnectionButton");
    QTRY_COMPARE(summary->text(), QStringLiteral("All checks passed."));
    QVERIFY(m_page->hasUnsavedChanges());
    QCOMPARE(stored(sampleSettings().instances[0], SecretKind::RefreshToken), QStringLiteral("Production-token"));
    click("keepTokenButton");
    type("userEdit", "nobody");
    click("testConnectionButton");
    QTRY_VERIFY(summary->text().contains(QStringLiteral("failed")));
    QCOMPARE(m_tested.last().user, QStringLiteral("nobody"));
    click("testDatabaseButton");
    QTRY_COMPARE(at<QLabel>("databaseSummaryLabel")->text(), QStringLiteral("All checks passed."));
}

void IntegrationsControllerTest::picksAFile()
{
    begin({});
    click("browseSourceButton"); // cancelled
    QVERIFY(!m_page->hasUnsavedChanges());
    m_prompter.path = QStringLiteral("/data/operations.db");
    click("browseSourceButton");
    QCOMPARE(at<QLineEdit>("sourceEdit")->text(), QStringLiteral("sqlite:/data/operations.db"));
    QVERIFY(m_page->hasUnsavedChanges());
}

void IntegrationsControllerTest::p10_installsALicenceFile()
{
    begin({});
    click("installLicenceButton"); // cancelled
    QCOMPARE(m_installed, QStringList());
    m_prompter.path = QStringLiteral("/data/licence.json");
    click("installLicenceButton");
    QTRY_VERIFY(at<MessageBar>("integrationsBar")->message().what.contains(QStringLiteral("not genuine")));
    QCOMPARE(m_installed, QStringList{m_prompter.path});
    QVERIFY(m_installedOn != std::this_thread::get_id()); // the journal that it tells may be on a server
    QVERIFY(at<MessageBar>("entitlementBar")->message().what.contains(QStringLiteral("30 days left")));

    const Licence licence{.licensee = QStringLiteral("Example GmbH"), .expires = testNow().date().addDays(365)};
    m_licence = Entitlement{.state = EntitlementState::Licensed, .daysLeft = 365, .licence = licence};
    click("installLicenceButton");
    QTRY_VERIFY(at<MessageBar>("entitlementBar")->message().what.contains(QStringLiteral("Licensed to Example GmbH")));
}

void IntegrationsControllerTest::ir14_savesAPageForTheServiceNowAdministrator()
{
    begin({});
    QTest::keyClick(at<QComboBox>("channelComboBox"), Qt::Key_Down);
    m_prompter.path = m_folder->filePath(QStringLiteral("page.md"));
    click("setupOfConnectionButton");
    QVERIFY(QFile(m_prompter.path).size() > 500);
}

void IntegrationsControllerTest::asksBeforeLeaving_data()
{
    QTest::addColumn<bool>("savable");
    QTest::addColumn<int>("answer");
    QTest::addColumn<bool>("leaves");
    QTest::addColumn<QString>("userOnDisk");
    QTest::newRow("save") << true << 0 << true << QStringLiteral("somebody");
    QTest::newRow("discard") << true << 1 << true << QStringLiteral("itam");
    QTest::newRow("stay") << true << 2 << false << QStringLiteral("itam");
    QTest::newRow("closed") << true << -1 << false << QStringLiteral("itam");
    QTest::newRow("discard what cannot be saved") << false << 0 << true << QStringLiteral("itam");
    QTest::newRow("stay with what cannot be saved") << false << -1 << false << QStringLiteral("itam");
}

void IntegrationsControllerTest::asksBeforeLeaving()
{
    QFETCH(bool, savable);
    QFETCH(int, answer);
    fill(sampleSettings());
    begin(sampleSettings());
    QTRY_VERIFY(m_controller->obstacle() == StartObstacle::None);
    std::optional<bool> mayLeave;
    const auto answered = [&](bool may) { mayLeave = may; };
    m_controller->askBeforeLeaving(answered);
    QCOMPARE(mayLeave, true); // nothing to ask
    QVERIFY(m_prompter.questions.isEmpty());
    mayLeave.reset();
    type("userEdit", "somebody");
    if (!savable)
        type("instanceUrlEdit", "nonsense at all");
    m_prompter.answer = answer;
    m_controller->askBeforeLeaving(answered);
    QCOMPARE(m_prompter.questions.size(), 1);
    QCOMPARE(m_prompter.questions.first().choices.size(), savable ? 3 : 2);
    QTRY_VERIFY(mayLeave);
    QTEST(*mayLeave, "leaves");
    QTEST(onDisk().active()->user, "userOnDisk");
    QCOMPARE(m_page->hasUnsavedChanges(), !*mayLeave);
}

void IntegrationsControllerTest::usesTheEmbeddedInstance()
{
    m_store->setBroken(true); // it needs no keyring
    Settings settings;
    settings.source = QStringLiteral("sqlite:a.db");
    begin(settings);
    click("offerEmbeddedButton");
    QCOMPARE(m_embedded.starts, 1);
    QVERIFY(onDisk().active() && onDisk().active()->embedded);
    QVERIFY(m_controller->obstacle() == StartObstacle::InstanceStarting);
    m_embedded.finishStart(4711);
    QTRY_VERIFY(m_controller->obstacle() == StartObstacle::None);
    QCOMPARE(onDisk().active()->url, QUrl(QStringLiteral("http://127.0.0.1:4711")));
    QCOMPARE(onDisk().active()->user, QStringLiteral("itam.integration"));
    QCOMPARE(at<QLineEdit>("instanceUrlEdit")->text(), QStringLiteral("http://127.0.0.1:4711"));
    QVERIFY(!m_page->hasUnsavedChanges());
    QCOMPARE(propertiesWith(*m_page, QStringLiteral("embedded-token")), QStringList());
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("embedded-token"));
    click("testConnectionButton");
    QTRY_COMPARE(at<QLabel>("connectionSummaryLabel")->text(), QStringLiteral("All checks passed."));
}

void IntegrationsControllerTest::startsTheEmbeddedInstanceWithTheConsole()
{
    Settings settings = sampleSettings();
    settings.instances[0].embedded = true;
    settings.instances[0].url = QUrl(QStringLiteral("http://127.0.0.1:1"));
    begin(settings);
    QCOMPARE(m_embedded.starts, 1);
    // While it starts somebody changes something else: neither change is lost.
    click("contractsCheckBox");
    m_embedded.finishStart(4712);
    QCOMPARE(onDisk().active()->url, QUrl(QStringLiteral("http://127.0.0.1:4712")));
    QVERIFY(m_page->hasUnsavedChanges());
    save();
    QCOMPARE(onDisk().active()->url, QUrl(QStringLiteral("http://127.0.0.1:4712")));
    QVERIFY(!onDisk().included[core::model::DataType::Contracts]);
    QTRY_VERIFY(m_controller->obstacle() == StartObstacle::None);
    QCOMPARE(m_embedded.starts, 1);
}

void IntegrationsControllerTest::saysWhyTheEmbeddedInstanceDoesNotRun()
{
    Settings settings = sampleSettings();
    settings.instances[0].embedded = true;
    settings.instances[0].url = QUrl(QStringLiteral("http://127.0.0.1:1"));
    begin(settings);
    core::support::Error error;
    error.code = ErrorCode::NotFound;
    error.subject = QStringLiteral("servicenow-sandbox");
    m_embedded.failStart(error);
    QVERIFY(m_controller->obstacle() == StartObstacle::InstanceStopped);
    QVERIFY(at<MessageBar>("embeddedBar")->message().what.contains(QStringLiteral("servicenow-sandbox")));
    click("startEmbeddedButton");
    QCOMPARE(m_embedded.starts, 2);
    m_embedded.finishStart(4713);
    QTRY_VERIFY(m_controller->obstacle() == StartObstacle::None);
    m_embedded.end(error); // killed by somebody
    QVERIFY(m_controller->obstacle() == StartObstacle::InstanceStopped);
    click("startEmbeddedButton");
    QCOMPARE(m_embedded.starts, 3);
}

void IntegrationsControllerTest::doesNotSwitchAwayFromUnsavedChanges()
{
    fill(sampleSettings());
    begin(sampleSettings());
    QTRY_VERIFY(m_controller->obstacle() == StartObstacle::None);
    type("userEdit", "somebody");
    click("useEmbeddedButton");
    QCOMPARE(m_embedded.starts, 0);
    QVERIFY(at<MessageBar>("integrationsBar")->message().what.contains(QStringLiteral("unsaved changes")));
    click("revertButton");
    click("useEmbeddedButton");
    QCOMPARE(m_embedded.starts, 1);
    QCOMPARE(onDisk().instances.size(), 3);
}

void IntegrationsControllerTest::showsAFileThatCannotBeRead()
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[limits]\nmaxTries=99\n");
    file.close();
    begin({});
    auto* bar = at<MessageBar>("integrationsBar");
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->message().id, core::support::errorId(ErrorCode::SettingsInvalid));
    type("userEdit", "somebody");
    save();
    QVERIFY(m_page->hasUnsavedChanges());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("[limits]\nmaxTries=99\n"));
}

void IntegrationsControllerTest::tellsWhenTheActiveInstanceChanged()
{
    fill(sampleSettings());
    begin(sampleSettings());
    QSignalSpy changed(m_controller.get(), &IntegrationsController::activeInstanceChanged);
    QTRY_VERIFY(m_controller->obstacle() == StartObstacle::None);
    click("contractsCheckBox");
    save();
    QCOMPARE(changed.count(), 0);
    type("userEdit", "somebody");
    save();
    QCOMPARE(changed.count(), 1);
    emit at<QComboBox>("instanceComboBox")->textActivated(QStringLiteral("Development"));
    save();
    QCOMPARE(changed.count(), 2);
}

void IntegrationsControllerTest::datesARenewedToken_W21()
{
    fill(sampleSettings());
    begin(sampleSettings());
    QTRY_VERIFY(m_controller->obstacle() == StartObstacle::None);
    const auto saver = m_credentials->makeTokenSaver(sampleSettings().instances[0]);
    std::jthread([&] { saver(Secret("renewed")); }).join();
    QTRY_VERIFY(onDisk().active()->tokenSavedAt > testNow());
    QVERIFY(!m_page->hasUnsavedChanges());
}

ITAM_TEST(IntegrationsControllerTest)

} // namespace itam::tests

#include "tst_integrationscontroller.moc"
