// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/checks/clipping.h"
#include "tests/ui/checks/pseudotranslator.h"
#include "tests/ui/integrations/pagefixture.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>

using namespace itam::ui::integrations;
using namespace itam::core::settings;
using itam::ui::widgets::MessageBar;

namespace itam::tests {

class IntegrationsPageTest final : public PageFixture
{
    Q_OBJECT
private slots:
    void tabFollowsTheReadingOrder_data();
    void tabFollowsTheReadingOrder();
    void everythingHasANameAndFits_data();
    void everythingHasANameAndFits();
    void fitsInALongLanguage_data();
    void fitsInALongLanguage();
    void offersTheEmbeddedInstanceToBeginWith();
    void takesTheLastLettersWithSave();
    void revertBringsBackWhatIsSaved();
    void saysWhyNoExportCanStart();
    void asksOnceForTheSecretsOfAnAccount();
    void withoutAKeyringSecretsAreNotSavedSilently();
    void opensAdvancedWhenSomethingIsMissingThere();
    void followsTheEntitlement_P10();
    void theLicenceButtonKeepsTheFocus();
    void showsTheEmbeddedInstance();
    void isBlockedWhileSaving();
};

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

void IntegrationsPageTest::fitsInALongLanguage_data()
{
    tabFollowsTheReadingOrder_data();
}

void IntegrationsPageTest::fitsInALongLanguage()
{
    QFETCH(QString, situation);
    PseudoTranslator translator;
    QVERIFY(QCoreApplication::installTranslator(&translator));
    m_page.reset();
    init(); // texts are made with the page
    bring(situation);
    m_page->resize(ui::widgets::textWidth(140), m_page->height());
    QTRY_COMPARE(clippedTexts(m_page.get()).join(QLatin1Char('\n')), QString());
    for (const QLabel* label : m_page->findChildren<QLabel*>()) {
        const QString text = label->text();
        if (label->isVisible() && text.contains(QLatin1Char(' ')))
            QVERIFY2(text.contains(itam::tests::pseudoOpen), qPrintable(text)); // not translatable
    }
    QCoreApplication::removeTranslator(&translator);
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

void IntegrationsPageTest::opensAdvancedWhenSomethingIsMissingThere()
{
    IntegrationsState state = sampleState();
    show(state);
    QVERIFY(!at<QWidget>("clientIdEdit")->isVisible());
    state.obstacle = StartObstacle::NoClientId;
    show(state);
    QVERIFY(at<QWidget>("clientIdEdit")->isVisible());
    click("advancedSectionButton"); // it can be folded again
    show(state);
    QVERIFY(!at<QWidget>("clientIdEdit")->isVisible());
}

void IntegrationsPageTest::followsTheEntitlement_P10()
{
    auto* bar = at<MessageBar>("entitlementBar");
    IntegrationsState state = sampleState();
    state.entitlement.reset();
    show(state);
    QVERIFY(!bar->isVisible());
    using State = EntitlementState;
    using ui::models::Severity;
    const Licence licence{.licensee = QStringLiteral("Example GmbH"), .options = {QStringLiteral("reports")}};
    const QDateTime ends = testNow().addDays(7);
    for (const auto& [shown, severity, said] :
         {std::tuple{Entitlement{State::Evaluation, 8, ends, {}, {}, {}}, Severity::Neutral, "8 days left"},
          std::tuple{Entitlement{State::EvaluationEndsSoon, 7, ends, {}, {}, {}}, Severity::Warning, "ends in 7 days"},
          std::tuple{Entitlement{State::EvaluationOver, 0, ends, {}, {}, {}}, Severity::Error, "ended on"},
          std::tuple{Entitlement(), Severity::Error, "counts as over"}, // its file cannot be read
          std::tuple{Entitlement{State::Licensed, 99, ends, licence, {}, {}}, Severity::Neutral,
                     "Licensed to Example GmbH until"},
          std::tuple{Entitlement{State::LicenceEndsSoon, 7, ends, licence, {}, {}}, Severity::Warning,
                     "of Example GmbH ends in 7 days"},
          std::tuple{Entitlement{State::LicenceExpired, 0, ends, licence, {}, {}}, Severity::Error,
                     "licence ended with"},
          std::tuple{Entitlement{State::LicenceForged, 0, {}, {}, {}, {}}, Severity::Error, "not genuine"},
          std::tuple{Entitlement{State::LicenceOtherOption, 9, ends, licence, {}, {}}, Severity::Error,
                     "it is for: reports"},
          std::tuple{Entitlement{State::ClockSetBack, 9, ends, licence, ends, {}}, Severity::Error, "is behind"}}) {
        state.entitlement = shown;
        show(state);
        QVERIFY(bar->isVisible());
        QVERIFY(bar->message().severity == severity);
        QVERIFY2(bar->message().what.contains(QLatin1String(said)), qPrintable(bar->message().what));
        QTRY_VERIFY(at<QPushButton>("installLicenceButton")->isVisible());
    }
}

void IntegrationsPageTest::theLicenceButtonKeepsTheFocus()
{
    IntegrationsState state = sampleState();
    show(state);
    QTRY_VERIFY(at<QWidget>("installLicenceButton")->isVisible());
    at<QWidget>("installLicenceButton")->setFocus();
    state.lastCounts[core::model::DataType::Hardware] = {.records = 1, .when = testNow()};
    show(state);
    QVERIFY(at<QWidget>("installLicenceButton")->hasFocus());
}

void IntegrationsPageTest::showsTheEmbeddedInstance()
{
    QSignalSpy requested(m_page.get(), &IntegrationsPage::embeddedInstanceRequested);
    IntegrationsState state = sampleState();
    state.settings.instances[0].embedded = true;
    state.embedded = EmbeddedState::Starting;
    state.embeddedInfo.folder = QStringLiteral("/data/embedded");
    show(state);
    expandAdvanced();
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
