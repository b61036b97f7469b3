// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/widgetrules.h"
#include "tests/testcase.h"
#include "tests/ui/checks/clipping.h"
#include "tests/ui/integrations/pagetools.h"
#include "ui/integrations/integrationspage.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>

using namespace itam::ui::integrations;
using namespace itam::core::settings;
using itam::core::model::DataType;
using itam::core::secrets::Secret;
using itam::ui::widgets::MessageBar;

namespace itam::tests {

class IntegrationsPageTest final : public TestCase
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();

    void tabFollowsTheReadingOrder_data();
    void tabFollowsTheReadingOrder();
    void everythingHasANameAndFits_data();
    void everythingHasANameAndFits();
    void offersTheEmbeddedInstanceToBeginWith();
    void correctsAPastedAddress();
    void refusesAWrongAddressWhenTheFieldIsLeft();
    void takesTheLastLettersWithSave();
    void revertBringsBackWhatIsSaved();
    void switchesBetweenInstances();
    void namesInstancesByKeyboard();
    void removingAnInstanceCanBeUndone();
    void cautionsWhenHardwareIsLeftOut_P22();
    void saysWhatLeavingOutMeansInRecords();
    void theEndpointIsLocked();
    void limitsKeepWhatTheFileSays();
    void theWheelMovesThePageAndNotTheSettings();
    void testsWhatStandsInTheForm();
    void aTestGrowsOldWithItsValues();
    void choosesAnOperationsDatabase();
    void saysWhyNoExportCanStart();
    void asksOnceForTheSecretsOfAnAccount();
    void withoutAKeyringSecretsAreNotSavedSilently();
    void followsTheEvaluation_P10();
    void showsTheEmbeddedInstance();
    void isBlockedWhileSaving();

private:
    void show(const IntegrationsState& state);
    template <typename Widget>
    Widget* at(const char* name) const
    {
        return child<Widget>(*m_page, name);
    }
    void click(const char* name) const { QTest::mouseClick(at<QAbstractButton>(name), Qt::LeftButton); }
    void type(const char* name, const QString& text) const;
    QString noteOf(const char* name) const { return at<QWidget>(name)->accessibleDescription(); }
    void expandAll() const;
    void bring(const QString& situation);

    std::unique_ptr<IntegrationsPage> m_page;
    IntegrationsState m_state;
};

void IntegrationsPageTest::initTestCase()
{
    ui::widgets::applyTheme(*qApp, ui::widgets::SchemeChoice::Light);
}

void IntegrationsPageTest::init()
{
    TestCase::init();
    m_page = std::make_unique<IntegrationsPage>();
    m_page->resize(ui::widgets::textWidth(170), ui::widgets::textWidth(320)); // all of it, so that nothing scrolls
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void IntegrationsPageTest::cleanup()
{
    m_page.reset();
}

void IntegrationsPageTest::show(const IntegrationsState& state)
{
    m_state = state;
    m_page->showState(state);
}

void IntegrationsPageTest::type(const char* name, const QString& text) const
{
    auto* edit = at<QLineEdit>(name);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    QTest::keyClicks(edit, text);
}

void IntegrationsPageTest::expandAll() const
{
    auto* advanced = at<QToolButton>("advancedSectionButton");
    if (!advanced->isChecked())
        advanced->click();
}

void IntegrationsPageTest::bring(const QString& situation)
{
    IntegrationsState state = sampleState();
    if (situation == QLatin1String("fresh")) {
        state = {};
        state.nowUtc = testNow();
    } else if (situation == QLatin1String("no keyring")) {
        core::support::Error error;
        error.code = ErrorCode::SecretUnavailable;
        error.detail = QStringLiteral("no bus");
        state.keyringProblem = state.secrets->token.error = state.secrets->clientSecret.error = error;
        state.secrets->token.presence = state.secrets->clientSecret.presence = SecretPresence::Unknown;
    } else if (situation == QLatin1String("embedded")) {
        state.settings.instances[0].embedded = true;
        state.embedded = EmbeddedState::Failed;
    }
    show(state);
    expandAll();
    if (situation == QLatin1String("changed")) {
        click("newInstanceButton");
        click("hardwareCheckBox");
        click("replaceTokenButton");
        click("unlockEndpointButton");
        m_page->startConnectionTest();
        m_page->addConnectionCheck({.id = QStringLiteral("login")});
    } else if (situation == QLatin1String("removed")) {
        click("removeInstanceButton");
        click("removeTokenButton");
    }
    QCoreApplication::processEvents();
}

void IntegrationsPageTest::tabFollowsTheReadingOrder_data()
{
    QTest::addColumn<QString>("situation");
    for (const char* situation : {"fresh", "saved", "changed", "removed", "no keyring", "embedded"})
        QTest::newRow(situation) << QString::fromLatin1(situation);
}

void IntegrationsPageTest::tabFollowsTheReadingOrder()
{
    QFETCH(QString, situation);
    bring(situation);
    QCOMPARE(againstReadingOrder(*m_page), QString());
    QVERIFY(tabOrder(*m_page).size() > 15);
}

void IntegrationsPageTest::everythingHasANameAndFits_data()
{
    tabFollowsTheReadingOrder_data();
}

void IntegrationsPageTest::everythingHasANameAndFits()
{
    QFETCH(QString, situation);
    bring(situation);
    for (const QString& wrong : {withoutName(*m_page), withoutKind(*m_page), withRichText(*m_page)})
        QCOMPARE(wrong, QString());
    // Layouts inside of layouts settle in several steps.
    const auto joined = [](const QStringList& wrong) { return wrong.join(QLatin1Char('\n')); };
    QTRY_COMPARE(joined(clippedTexts(m_page.get())), QString());
    QCOMPARE(joined(namelessControls(m_page.get())), QString());
    QCOMPARE(joined(paleTexts(m_page.get())), QString());
}

void IntegrationsPageTest::offersTheEmbeddedInstanceToBeginWith()
{
    QSignalSpy requested(m_page.get(), &IntegrationsPage::embeddedInstanceRequested);
    bring(QStringLiteral("fresh"));
    QVERIFY(!m_page->hasUnsavedChanges());
    QVERIFY(!at<QWidget>("useEmbeddedButton")->isVisible());
    click("offerEmbeddedButton");
    QCOMPARE(requested.count(), 1);
    // With an address of its own the offer steps back.
    type("instanceUrlEdit", QStringLiteral("https://dev1.service-now.com"));
    QVERIFY(!at<QWidget>("embeddedBar")->isVisible());
    QVERIFY(at<QWidget>("useEmbeddedButton")->isVisible());
}

void IntegrationsPageTest::correctsAPastedAddress()
{
    bring(QStringLiteral("fresh"));
    type("instanceUrlEdit", QStringLiteral("dev1.service-now.com/nav_to.do"));
    QTest::keyClick(at<QLineEdit>("instanceUrlEdit"), Qt::Key_Tab);
    QCOMPARE(at<QLineEdit>("instanceUrlEdit")->text(), QStringLiteral("https://dev1.service-now.com"));
    QVERIFY(noteOf("instanceUrlEdit").contains(QStringLiteral("https:// was added and /nav_to.do removed")));
    QCOMPARE(m_page->draft().active().url, QUrl(QStringLiteral("https://dev1.service-now.com")));
    QVERIFY(m_page->canSave());
}

void IntegrationsPageTest::refusesAWrongAddressWhenTheFieldIsLeft()
{
    bring(QStringLiteral("saved"));
    QSignalSpy save(m_page.get(), &IntegrationsPage::saveRequested);
    type("instanceUrlEdit", QStringLiteral("http://dev1.service-now.com"));
    QVERIFY(!noteOf("instanceUrlEdit").contains(QStringLiteral("no instance URL"))); // not while it is typed
    QTest::keyClick(at<QLineEdit>("instanceUrlEdit"), Qt::Key_Tab);
    QVERIFY(noteOf("instanceUrlEdit").contains(QStringLiteral("use https")));
    QVERIFY(at<QWidget>("instanceUrlEdit")->property("invalid").toBool());
    QVERIFY(at<QWidget>("saveButton")->isVisible());
    QVERIFY(!at<QWidget>("saveButton")->isEnabled());
    QCOMPARE(at<QLabel>("saveLabel")->text(), QStringLiteral("Correct the instance URL first."));
    m_page->save();
    QCOMPARE(save.count(), 0);
    QVERIFY(m_page->hasUnsavedChanges());
    // Right again: said at once.
    type("instanceUrlEdit", QStringLiteral("https://dev1.service-now.com"));
    QVERIFY(!at<QWidget>("instanceUrlEdit")->property("invalid").toBool());
    QVERIFY(m_page->canSave());
}

void IntegrationsPageTest::takesTheLastLettersWithSave()
{
    bring(QStringLiteral("saved"));
    QSignalSpy save(m_page.get(), &IntegrationsPage::saveRequested);
    type("instanceUrlEdit", QStringLiteral("dev1.service-now.com/"));
    QTest::keySequence(at<QLineEdit>("instanceUrlEdit"), QKeySequence::Save);
    QCOMPARE(save.count(), 1);
    QCOMPARE(m_page->draft().active().url, QUrl(QStringLiteral("https://dev1.service-now.com")));
}

void IntegrationsPageTest::revertBringsBackWhatIsSaved()
{
    bring(QStringLiteral("saved"));
    QSignalSpy unsaved(m_page.get(), &IntegrationsPage::unsavedChangesChanged);
    QVERIFY(!at<QWidget>("revertButton")->isVisible());
    type("userEdit", QStringLiteral("somebody"));
    type("instanceUrlEdit", QStringLiteral("nonsense at all"));
    click("hardwareCheckBox");
    click("replaceTokenButton");
    type("tokenEdit", QStringLiteral("typed-token"));
    at<QSpinBox>("maxTriesSpinBox")->setValue(2);
    QCOMPARE(unsaved.count(), 1);
    QVERIFY(at<QWidget>("revertButton")->isVisible());
    click("revertButton");
    QCOMPARE(unsaved.count(), 2);
    QVERIFY(!m_page->hasUnsavedChanges());
    QCOMPARE(at<QLineEdit>("userEdit")->text(), QStringLiteral("itam"));
    QCOMPARE(at<QLineEdit>("instanceUrlEdit")->text(), QStringLiteral("https://production.service-now.com"));
    QVERIFY(at<QCheckBox>("hardwareCheckBox")->isChecked());
    QCOMPARE(at<QSpinBox>("maxTriesSpinBox")->value(), 5);
    QVERIFY(!at<QWidget>("tokenEdit")->isVisible());
    QCOMPARE(propertiesWith(*m_page, QStringLiteral("typed-token")), QStringList());
    QVERIFY(!at<QWidget>("saveButton")->isVisible());
}

void IntegrationsPageTest::switchesBetweenInstances()
{
    bring(QStringLiteral("saved"));
    auto* combo = at<QComboBox>("instanceComboBox");
    QCOMPARE(combo->currentText(), QStringLiteral("Production"));
    type("userEdit", QStringLiteral("changed"));
    click("replaceTokenButton");
    type("tokenEdit", QStringLiteral("for production"));
    combo->setFocus();
    QTest::keyClick(combo, Qt::Key_Down);
    emit combo->textActivated(combo->currentText());
    QCOMPARE(m_page->draft().settings().activeInstance, QStringLiteral("Development"));
    QCOMPARE(at<QLineEdit>("instanceUrlEdit")->text(), QStringLiteral("https://development.service-now.com"));
    QCOMPARE(at<QLineEdit>("tokenEdit")->text(), QString());
    emit combo->textActivated(QStringLiteral("Production"));
    QCOMPARE(at<QLineEdit>("userEdit")->text(), QStringLiteral("changed"));
    QVERIFY(m_page->draft().secretsOf(QStringLiteral("Production")).token.typed == Secret("for production"));
}

void IntegrationsPageTest::namesInstancesByKeyboard()
{
    bring(QStringLiteral("saved"));
    auto* name = at<QLineEdit>("instanceNameEdit");
    QVERIFY(!name->isVisible());
    at<QWidget>("newInstanceButton")->setFocus();
    QTest::keyClick(at<QWidget>("newInstanceButton"), Qt::Key_Space);
    QVERIFY(name->isVisible() && name->hasFocus());
    QTest::keyClicks(name, QStringLiteral("production")); // taken
    QTest::keyClick(name, Qt::Key_Return);
    QVERIFY(name->isVisible());
    QVERIFY(noteOf("instanceNameEdit").contains(QStringLiteral("two of that name")));
    QTest::keyClicks(name, QStringLiteral(" 2"));
    QTest::keyClick(name, Qt::Key_Return);
    QVERIFY(!name->isVisible());
    QVERIFY(at<QWidget>("instanceUrlEdit")->hasFocus());
    QCOMPARE(m_page->draft().active().name, QStringLiteral("production 2"));
    QVERIFY(at<QLineEdit>("instanceUrlEdit")->text().isEmpty());

    click("renameInstanceButton");
    QCOMPARE(name->text(), QStringLiteral("production 2"));
    QTest::keyClicks(name, QStringLiteral("Rehearsal"));
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(m_page->draft().active().name, QStringLiteral("Rehearsal"));
    QCOMPARE(at<QComboBox>("instanceComboBox")->currentText(), QStringLiteral("Rehearsal"));

    click("renameInstanceButton");
    QTest::keyClick(name, Qt::Key_Escape);
    QVERIFY(!name->isVisible());
    QVERIFY(at<QWidget>("renameInstanceButton")->hasFocus());
}

void IntegrationsPageTest::removingAnInstanceCanBeUndone()
{
    bring(QStringLiteral("saved"));
    click("removeInstanceButton");
    QCOMPARE(m_page->draft().active().name, QStringLiteral("Development"));
    auto* bar = at<MessageBar>("integrationsBar");
    QVERIFY(bar->message().what.contains(QStringLiteral("Production")));
    click("undoRemoveButton");
    QCOMPARE(m_page->draft().active().name, QStringLiteral("Production"));
    QVERIFY(!m_page->hasUnsavedChanges());
    QVERIFY(!bar->isVisible());
}

void IntegrationsPageTest::cautionsWhenHardwareIsLeftOut_P22()
{
    bring(QStringLiteral("saved"));
    auto* caution = at<QWidget>("hardwareCaution");
    QVERIFY(!caution->isVisible());
    at<QWidget>("hardwareCheckBox")->setFocus();
    QTest::keyClick(at<QWidget>("hardwareCheckBox"), Qt::Key_Space);
    QVERIFY(caution->isVisible());
    QVERIFY(noteOf("hardwareCheckBox").contains(QStringLiteral("refer to computers")));
    QVERIFY(m_page->canSave()); // warned, not forbidden
    click("contractsCheckBox");
    click("applicationsCheckBox");
    QVERIFY(noteOf("hardwareCheckBox").contains(QStringLiteral("Nothing is selected")));
    click("hardwareCheckBox");
    QVERIFY(!caution->isVisible());
}

void IntegrationsPageTest::saysWhatLeavingOutMeansInRecords()
{
    IntegrationsState state = sampleState();
    state.lastCounts[DataType::Contracts] = LastCount{1204, testNow().addSecs(-3 * 3600)};
    show(state);
    QStringList texts;
    for (const QLabel* label : m_page->findChildren<QLabel*>())
        texts.append(label->text());
    QVERIFY(texts.contains(QStringLiteral("1,204 records, 3 h ago")));
    QVERIFY(!at<QWidget>("exclusionNote")->isVisible());
    click("contractsCheckBox");
    QVERIFY(at<QWidget>("exclusionNote")->isVisible());
    const auto* said = at<QWidget>("exclusionNote")->findChildren<QLabel*>().last();
    QVERIFY2(said->text().startsWith(QStringLiteral("1,204 contract records")), qPrintable(said->text()));
    click("applicationsCheckBox"); // never exported: nothing to lose
    QCOMPARE(said->text().count(QLatin1Char('\n')), 0);
}

void IntegrationsPageTest::theEndpointIsLocked()
{
    bring(QStringLiteral("saved"));
    auto* edit = at<QLineEdit>("endpointEdit");
    QVERIFY(edit->isReadOnly());
    click("unlockEndpointButton");
    QVERIFY(!edit->isReadOnly() && edit->hasFocus());
    QVERIFY(noteOf("endpointEdit").contains(QStringLiteral("another application")));
    type("endpointEdit", QStringLiteral("/no"));
    QTest::keyClick(edit, Qt::Key_Tab);
    QVERIFY(noteOf("endpointEdit").contains(QStringLiteral("leading slash")));
    QVERIFY(!m_page->canSave());
    click("unlockEndpointButton"); // now: restore the default
    QVERIFY(edit->isReadOnly());
    QCOMPARE(edit->text(), QString::fromLatin1(defaultEndpoint));
    QVERIFY(!m_page->hasUnsavedChanges());
}

void IntegrationsPageTest::limitsKeepWhatTheFileSays()
{
    IntegrationsState state = sampleState();
    state.settings.limits.segmentBytes = 100'001; // between two steps of the box
    state.settings.limits.stallSeconds = 90;
    show(state);
    expandAll();
    QVERIFY(!m_page->hasUnsavedChanges());
    at<QSpinBox>("segmentRecordsSpinBox")->setValue(250);
    QCOMPARE(m_page->draft().settings().limits.segmentRecords, 250);
    QCOMPARE(m_page->draft().settings().limits.segmentBytes, 100'001);
    QCOMPARE(m_page->draft().settings().limits.stallSeconds, 90);
    at<QSpinBox>("segmentBytesSpinBox")->setValue(2048);
    QCOMPARE(m_page->draft().settings().limits.segmentBytes, 2048 * 1024);
    click("defaultLimitsButton");
    QVERIFY(m_page->draft().settings().limits == ExportLimits());
    QCOMPARE(at<QSpinBox>("stallSpinBox")->value(), 120);
    QVERIFY(validate(m_page->draft().settings()));
}

void IntegrationsPageTest::theWheelMovesThePageAndNotTheSettings()
{
    bring(QStringLiteral("saved"));
    at<QWidget>("userEdit")->setFocus();
    for (QWidget* field : {at<QWidget>("environmentComboBox"), at<QWidget>("maxTriesSpinBox")}) {
        const QPointF middle(field->rect().center());
        QWheelEvent wheel(middle, field->mapToGlobal(middle), QPoint(0, -120), QPoint(0, -120), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(field, &wheel);
    }
    QVERIFY(!m_page->hasUnsavedChanges());
}

void IntegrationsPageTest::testsWhatStandsInTheForm()
{
    bring(QStringLiteral("saved"));
    InstanceSettings tested;
    ui::services::TypedSecrets typed;
    connect(m_page.get(), &IntegrationsPage::connectionTestRequested, this,
            [&](const InstanceSettings& instance, const ui::services::TypedSecrets& secrets) {
                tested = instance;
                typed = secrets;
            });
    type("userEdit", QStringLiteral("unsaved"));
    click("replaceTokenButton");
    type("tokenEdit", QStringLiteral("unsaved-token"));
    click("testConnectionButton");
    QCOMPARE(tested.user, QStringLiteral("unsaved"));
    QVERIFY(typed.token == Secret("unsaved-token"));
    QVERIFY(typed.clientSecret.isEmpty()); // the saved one is meant
    QVERIFY(m_page->hasUnsavedChanges());  // testing does not save
}

void IntegrationsPageTest::aTestGrowsOldWithItsValues()
{
    bring(QStringLiteral("saved"));
    m_page->startConnectionTest();
    m_page->addConnectionCheck({.id = QStringLiteral("login"), .state = core::exporter::CheckState::Passed});
    m_page->finishConnectionTest(false, true);
    auto* summary = at<QLabel>("connectionSummaryLabel");
    QCOMPARE(summary->text(), QStringLiteral("All checks passed."));
    click("hardwareCheckBox"); // has nothing to do with the connection
    QCOMPARE(summary->text(), QStringLiteral("All checks passed."));
    type("userEdit", QStringLiteral("x"));
    QVERIFY(summary->text().contains(QStringLiteral("changed since")));
}

void IntegrationsPageTest::choosesAnOperationsDatabase()
{
    bring(QStringLiteral("fresh"));
    QVERIFY(!at<QWidget>("testDatabaseButton")->isEnabled());
    QSignalSpy browse(m_page.get(), &IntegrationsPage::sourceFileRequested);
    click("browseSourceButton");
    QCOMPARE(browse.count(), 1);
    m_page->takeSourceFile(QStringLiteral("/data/operations.db"));
    QCOMPARE(at<QLineEdit>("sourceEdit")->text(), QStringLiteral("sqlite:/data/operations.db"));
    QVERIFY(m_page->canSave());
    QString tested;
    connect(m_page.get(), &IntegrationsPage::databaseTestRequested, this, [&](const QString& dsn) { tested = dsn; });
    click("testDatabaseButton");
    QCOMPARE(tested, QStringLiteral("sqlite:/data/operations.db"));
    // A password does not belong into settings, and nonsense is refused on leaving.
    for (const char* wrong : {"postgres://me:hunter2@host/db", "operations"}) {
        type("sourceEdit", QString::fromLatin1(wrong));
        QTest::keyClick(at<QLineEdit>("sourceEdit"), Qt::Key_Tab);
        QVERIFY(noteOf("sourceEdit").contains(QStringLiteral("This is no data source")));
        QVERIFY(!m_page->canSave());
    }
    type("sourceEdit", QStringLiteral("sqlite:x.db"));
    QVERIFY(m_page->canSave());
}

void IntegrationsPageTest::saysWhyNoExportCanStart()
{
    IntegrationsState state = sampleState();
    QSignalSpy requested(m_page.get(), &IntegrationsPage::exportRequested);
    show(state);
    QVERIFY(at<QWidget>("exportNowButton")->isEnabled());
    QVERIFY(at<QLabel>("exportObstacleLabel")->text().isEmpty());
    click("exportNowButton");
    QCOMPARE(requested.count(), 1);
    state.obstacle = StartObstacle::NoToken;
    show(state);
    QVERIFY(!at<QWidget>("exportNowButton")->isEnabled());
    QCOMPARE(at<QLabel>("exportObstacleLabel")->text(), obstacleText(StartObstacle::NoToken));
    QCOMPARE(noteOf("exportNowButton"), obstacleText(StartObstacle::NoToken));
}

void IntegrationsPageTest::asksOnceForTheSecretsOfAnAccount()
{
    QSignalSpy wanted(m_page.get(), &IntegrationsPage::secretsWanted);
    bring(QStringLiteral("saved"));
    QVERIFY(!at<QWidget>("tokenEdit")->isVisible());
    type("userEdit", QStringLiteral("somebody-else"));
    // Not known yet: one can type, and after a pause it is asked for once.
    QVERIFY(at<QWidget>("tokenEdit")->isVisible());
    QTRY_COMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().value<InstanceSettings>().user, QStringLiteral("somebody-else"));
    IntegrationsState state = m_state;
    state.secretsOf = secretsKeyOf(m_page->draft().active());
    show(state);
    QVERIFY(!at<QWidget>("tokenEdit")->isVisible());
    QVERIFY(at<QWidget>("replaceTokenButton")->isVisible());
}

void IntegrationsPageTest::withoutAKeyringSecretsAreNotSavedSilently()
{
    bring(QStringLiteral("no keyring"));
    QSignalSpy retry(m_page.get(), &IntegrationsPage::secretsRetryRequested);
    QVERIFY(at<MessageBar>("keyringBar")->isVisible());
    QVERIFY(at<MessageBar>("keyringBar")->message().advice.contains(QStringLiteral("gnome-keyring")));
    click("retryKeyringButton");
    QCOMPARE(retry.count(), 1);
    type("tokenEdit", QStringLiteral("typed"));
    QVERIFY(!m_page->canSave());
    QVERIFY(at<QLabel>("saveLabel")->text().contains(QStringLiteral("keyring")));
    click("keepUntilCloseCheckBox");
    QVERIFY(m_page->canSave());
    QVERIFY(m_page->keepSecrets() == ui::services::Keep::UntilClose);
    // A keyring that works again is used again.
    show(sampleState());
    QVERIFY(!at<MessageBar>("keyringBar")->isVisible());
    QVERIFY(m_page->keepSecrets() == ui::services::Keep::InKeyring);
}

void IntegrationsPageTest::followsTheEvaluation_P10()
{
    auto* bar = at<MessageBar>("entitlementBar");
    IntegrationsState state = sampleState();
    state.entitlement.reset();
    show(state);
    QVERIFY(!bar->isVisible());
    for (const auto& [days, severity, said] : {std::tuple{8, ui::models::Severity::Neutral, "8 days left"},
                                               std::tuple{7, ui::models::Severity::Warning, "ends in 7 days"},
                                               std::tuple{0, ui::models::Severity::Error, "ended on"}}) {
        state.entitlement = Entitlement{testNow().addDays(days - evaluationDays), days};
        show(state);
        QVERIFY(bar->isVisible());
        QVERIFY(bar->message().severity == severity);
        QVERIFY2(bar->message().what.contains(QLatin1String(said)), qPrintable(bar->message().what));
    }
    state.entitlement = Entitlement(); // its file cannot be read
    show(state);
    QVERIFY(bar->message().what.contains(QStringLiteral("counts as over")));
}

void IntegrationsPageTest::showsTheEmbeddedInstance()
{
    QSignalSpy requested(m_page.get(), &IntegrationsPage::embeddedInstanceRequested);
    IntegrationsState state = sampleState();
    state.settings.instances[0].embedded = true;
    state.embedded = EmbeddedState::Starting;
    state.embeddedInfo.folder = QStringLiteral("/data/embedded");
    show(state);
    expandAll();
    auto* bar = at<MessageBar>("embeddedBar");
    QVERIFY(bar->message().what.contains(QStringLiteral("starting")));
    QVERIFY(bar->message().meaning.contains(QStringLiteral("/data/embedded")));
    state.embedded = EmbeddedState::Running;
    state.embeddedInfo.url = QStringLiteral("http://127.0.0.1:4711");
    show(state);
    QVERIFY(bar->message().what.contains(QStringLiteral("http://127.0.0.1:4711")));
    for (const char* name : {"instanceUrlEdit", "userEdit", "clientIdEdit", "endpointEdit"})
        QVERIFY2(at<QLineEdit>(name)->isReadOnly(), name);
    QVERIFY(!at<QWidget>("replaceTokenButton")->isVisible());
    QVERIFY(!at<QWidget>("tokenEdit")->isVisible());
    core::support::Error error;
    error.code = ErrorCode::NotFound;
    error.subject = QStringLiteral("servicenow-sandbox");
    state.embedded = EmbeddedState::Failed;
    state.embeddedInfo.error = error;
    show(state);
    QVERIFY(bar->message().what.contains(QStringLiteral("servicenow-sandbox")));
    click("startEmbeddedButton");
    QCOMPARE(requested.count(), 1);
}

void IntegrationsPageTest::isBlockedWhileSaving()
{
    bring(QStringLiteral("saved"));
    type("userEdit", QStringLiteral("x"));
    IntegrationsState state = m_state;
    state.saving = true;
    show(state);
    QVERIFY(!at<QWidget>("userEdit")->isEnabled());
    QVERIFY(!m_page->canSave());
    QCOMPARE(at<QLabel>("saveLabel")->text(), QStringLiteral("Saving..."));
    state.saving = false;
    state.settings.instances[0].user = QStringLiteral("x");
    m_page->acceptSaved(state);
    QVERIFY(at<QWidget>("userEdit")->isEnabled());
    QVERIFY(at<QWidget>("userEdit")->hasFocus());
    QVERIFY(!m_page->hasUnsavedChanges());
}

ITAM_TEST(IntegrationsPageTest)

} // namespace itam::tests

#include "tst_integrationspage.moc"
