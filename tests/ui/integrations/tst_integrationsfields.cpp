// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/integrations/pagefixture.h"
#include "ui/widgets/messagebar.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QWheelEvent>

using namespace itam::ui::integrations;
using namespace itam::core::settings;
using itam::core::model::DataType;
using itam::core::secrets::Secret;
using itam::ui::widgets::MessageBar;

namespace itam::tests {

class IntegrationsFieldsTest final : public PageFixture
{
    Q_OBJECT
private slots:
    void correctsAPastedAddress();
    void refusesAWrongAddressWhenTheFieldIsLeft();
    void switchesBetweenInstances();
    void namesInstancesByKeyboard();
    void removingAnInstanceCanBeUndone();
    void cautionsWhenHardwareIsLeftOut_P22();
    void saysWhatLeavingOutMeansInRecords();
    void theEndpointIsLocked();
    void limitsKeepWhatTheFileSays();
    void theWheelMovesThePageAndNotTheSettings();
    void theChannelSaysWhatItCannotDo();
    void aTokenOfTheOtherChannelComesFromAnOAuthEntry();
    void testsWhatStandsInTheForm();
    void aTestGrowsOldWithItsValues();
    void choosesAnOperationsDatabase();
};

void IntegrationsFieldsTest::correctsAPastedAddress()
{
    bring(QStringLiteral("fresh"));
    type("instanceUrlEdit", QStringLiteral("dev1.service-now.com/nav_to.do"));
    QTest::keyClick(at<QLineEdit>("instanceUrlEdit"), Qt::Key_Tab);
    QCOMPARE(at<QLineEdit>("instanceUrlEdit")->text(), QStringLiteral("https://dev1.service-now.com"));
    QVERIFY(noteOf("instanceUrlEdit").contains(QStringLiteral("https:// was added and /nav_to.do removed")));
    QCOMPARE(m_page->draft().active().url, QUrl(QStringLiteral("https://dev1.service-now.com")));
    QVERIFY(m_page->canSave());
}

void IntegrationsFieldsTest::refusesAWrongAddressWhenTheFieldIsLeft()
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

void IntegrationsFieldsTest::switchesBetweenInstances()
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

void IntegrationsFieldsTest::namesInstancesByKeyboard()
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

void IntegrationsFieldsTest::removingAnInstanceCanBeUndone()
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

void IntegrationsFieldsTest::cautionsWhenHardwareIsLeftOut_P22()
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

void IntegrationsFieldsTest::saysWhatLeavingOutMeansInRecords()
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

void IntegrationsFieldsTest::theEndpointIsLocked()
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

void IntegrationsFieldsTest::limitsKeepWhatTheFileSays()
{
    IntegrationsState state = sampleState();
    state.settings.limits.segmentBytes = 100'001; // between two steps of the box
    state.settings.limits.stallSeconds = 90;
    show(state);
    expandAdvanced();
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

void IntegrationsFieldsTest::theWheelMovesThePageAndNotTheSettings()
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

void IntegrationsFieldsTest::theChannelSaysWhatItCannotDo()
{
    bring(QStringLiteral("saved"));
    auto* channel = at<QComboBox>("channelComboBox");
    auto* source = at<QLineEdit>("discoverySourceEdit");
    QVERIFY(source->isHidden() || !source->isVisibleTo(m_page.get()));
    const auto* checklist = at<QPushButton>("setupOfConnectionButton");
    QVERIFY(checklist->isHidden()); // the application needs none
    QVERIFY(!propertiesWith(*m_page, QStringLiteral("other exports are refused meanwhile")).isEmpty());
    channel->setCurrentIndex(1);
    emit channel->activated(1);
    QVERIFY(!checklist->isHidden());
    QCOMPARE(m_page->draft().active().channel, core::settings::Channel::Identification);
    QVERIFY(source->isVisibleTo(m_page.get()));
    QCOMPARE(source->text(), QStringLiteral("ITAM"));
    // servicenow-ire.md 14: in the product's own words, where the choice is made.
    for (const char* words : {"keeps no import runs", "cannot be closed there", "nothing is reserved against other",
                              "may land in part"}) // D-3, D-9, D-10
        QVERIFY2(!propertiesWith(*m_page, QLatin1String(words)).isEmpty(), words);
    source->setText(QStringLiteral("Flexera"));
    emit source->textEdited(source->text());
    QCOMPARE(m_page->draft().active().identification.discoverySource, QStringLiteral("Flexera"));
    auto* makes = at<QCheckBox>("makeReferencesCheckBox");
    QVERIFY(makes->isVisibleTo(m_page.get()) && !makes->isChecked());
    makes->click();
    QVERIFY(m_page->draft().active().identification.makeReferences);
    auto* software = at<QComboBox>("softwareRouteComboBox");
    QVERIFY(software->isVisibleTo(m_page.get()));
    QVERIFY(!propertiesWith(*m_page, QStringLiteral("counts as managed")).isEmpty()); // 8: licensing
    for (const auto& [index, route, words] :
         {std::tuple{1, core::settings::SoftwareRoute::Cmdb, "no Software Asset Management"},
          std::tuple{2, core::settings::SoftwareRoute::Off, "not exported to this instance"}}) {
        software->setCurrentIndex(index);
        emit software->activated(index);
        QCOMPARE(m_page->draft().active().identification.software, route);
        QVERIFY2(!propertiesWith(*m_page, QLatin1String(words)).isEmpty(), words);
    }
    // An empty one is no choice anywhere.
    source->clear();
    emit source->textEdited(QString());
    QCOMPARE(m_page->draft().active().identification.discoverySource, QStringLiteral("Flexera"));
    QVERIFY(m_page->hasUnsavedChanges());
}

void IntegrationsFieldsTest::aTokenOfTheOtherChannelComesFromAnOAuthEntry()
{
    bring(QStringLiteral("fresh"));
    QVERIFY(!propertiesWith(*m_page, QStringLiteral("> Generate Token.")).isEmpty());
    at<QComboBox>("channelComboBox")->setCurrentIndex(1);
    emit at<QComboBox>("channelComboBox")->activated(1);
    QVERIFY(propertiesWith(*m_page, QStringLiteral("> Generate Token.")).isEmpty());
    QVERIFY(!propertiesWith(*m_page, QStringLiteral("Application Registry")).isEmpty());
}

void IntegrationsFieldsTest::testsWhatStandsInTheForm()
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

void IntegrationsFieldsTest::aTestGrowsOldWithItsValues()
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

void IntegrationsFieldsTest::choosesAnOperationsDatabase()
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

ITAM_TEST(IntegrationsFieldsTest)

} // namespace itam::tests

#include "tst_integrationsfields.moc"
