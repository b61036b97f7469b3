// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/lifecycle/cifixture.h"

#include <QLineEdit>

using namespace itam;
using namespace itam::ui;
using models::VerdictModel;
using tests::child;
using tests::FakeLifecycle;

// The dialog of changes as a window: by keyboard, in every language, and when something goes wrong.
class ChangeDialogTest final : public itam::tests::CiFixture
{
    Q_OBJECT
private slots:
    void checksTheLeaseWhileItIsTyped();
    void stopsWithEscapeAndStaysOpen();
    void saysWhenThePreviewFails();
    void saysWhenRegisteringFails();
    void leadsToTheRuleWhereItIsShown();
    void showsUnknownCodesAsGiven();
    void previewsAgainWhenTheChoiceChanges();
    void setsAStateByKeyboardAlone();
    void leadsAlongInReadingOrder();
    void namesEveryControl();
    void clipsNothing_data();
    void clipsNothing();
};

void ChangeDialogTest::checksTheLeaseWhileItIsTyped()
{
    open("extendLeaseButton");
    actAsAda();
    choose("changeValueComboBox", QStringLiteral("Patching"));
    auto* lease = child<QComboBox>(dialog(), "leaseTimeComboBox");
    lease->lineEdit()->selectAll();
    QTest::keyClicks(lease->lineEdit(), QStringLiteral("90"));
    QTRY_VERIFY(lease->accessibleDescription().contains(QLatin1String("02:30:00")));
    QVERIFY(!dialog().change());
    QVERIFY(!button("applyChangeButton")->isEnabled());
    lease->lineEdit()->selectAll();
    QTest::keyClicks(lease->lineEdit(), QStringLiteral("90:00:00"));
    QTest::keyClick(lease->lineEdit(), Qt::Key_Return);
    QCOMPARE(dialog().change()->leaseTime, QStringLiteral("90:00:00"));
    QVERIFY(dialog().isVisible());
}

void ChangeDialogTest::stopsWithEscapeAndStaysOpen()
{
    open("setStateButton");
    actAsAda();
    choose("changeValueComboBox", QStringLiteral("Ready"));
    QTRY_VERIFY(button("applyChangeButton")->isEnabled());
    m_instance->hold();
    apply();
    QTest::keyClick(&dialog(), Qt::Key_Escape);
    QVERIFY(dialog().isVisible());
    waitForEnd();
    m_instance->release();
    QTest::keyClick(&dialog(), Qt::Key_Escape);
    QVERIFY(!dialog().isVisible());
}

void ChangeDialogTest::saysWhenThePreviewFails()
{
    open("setStateButton");
    actAsAda();
    m_instance->with([](FakeLifecycle::Data& data) {
        data.failing.insert(QStringLiteral("snapshots"),
                            Error{ErrorCode::TimedOut, {}, QStringLiteral("acme.example"), 0, {}});
    });
    choose("changeValueComboBox", QStringLiteral("Ready"));
    QTRY_VERIFY(button("previewAgainButton"));
    QVERIFY(!button("applyChangeButton")->isEnabled());
    QTest::mouseClick(button("previewAgainButton"), Qt::LeftButton);
    QTRY_COMPARE(rows(), 3);
}

void ChangeDialogTest::saysWhenRegisteringFails()
{
    open("setStateButton");
    m_instance->with([](FakeLifecycle::Data& data) {
        data.failing.insert(QStringLiteral("registerOperator"),
                            Error{ErrorCode::Forbidden, {}, QStringLiteral("acme.example"), 403, {}});
    });
    QTest::mouseClick(button("registerMeButton"), Qt::LeftButton);
    QTRY_COMPARE(message().severity, models::Severity::Error);
    QVERIFY(button("registerMeButton")->isEnabled());
}

void ChangeDialogTest::leadsToTheRuleWhereItIsShown()
{
    m_instance->with([](FakeLifecycle::Data& data) {
        data.world.forbidAction(QStringLiteral("cmdb_ci_server"), QStringLiteral("Operational"),
                                QStringLiteral("Patching"));
    });
    open("applyActionButton");
    actAsAda();
    choose("changeValueComboBox", QStringLiteral("Patching"));
    QTRY_COMPARE(rows(), 3);
    QVERIFY(!button("showRuleButton")->isVisible()); // there is no such sub-page
    m_container->addSection(QStringLiteral("notAllowedActions"), lifecycle::SectionGroup::Rules,
                            QStringLiteral("Not allowed"), QStringLiteral("lifecycle"), new QWidget);
    choose("changeValueComboBox", QStringLiteral("Cloning"));
    choose("changeValueComboBox", QStringLiteral("Patching"));
    QTRY_VERIFY(button("showRuleButton")->isVisible());
    QTest::mouseClick(button("showRuleButton"), Qt::LeftButton);
    QCOMPARE(m_container->currentSection(), QStringLiteral("notAllowedActions"));
    QVERIFY(dialog().isVisible());
}

void ChangeDialogTest::showsUnknownCodesAsGiven()
{
    show();
    models::ChangePreview preview;
    preview.change = {models::CiChange::Kind::SetState, m_ada, QStringLiteral("Ready"), {}};
    preview.verdicts = {{{QStringLiteral("a"), QStringLiteral("node-a"), {}},
                         models::CiVerdict::Kind::Changes,
                         {},
                         {},
                         {},
                         {},
                         {},
                         {}}};
    core::servicenow::BulkOutcome outcome;
    outcome.total = 1;
    outcome.answered = 1;
    outcome.refusals = {
        {QStringLiteral("SOLAR_FLARE"), QStringLiteral("<b>too much light</b>"), QStringLiteral("a"), {}}};
    dialog().showOutcome(preview, outcome);
    QCOMPARE(verdict(0, VerdictModel::Column::Code), QStringLiteral("SOLAR_FLARE"));
    QCOMPARE(verdict(0, VerdictModel::Column::Why), QStringLiteral("<b>too much light</b>"));
    QCOMPARE(verdict(0, VerdictModel::Column::Advice), QString());
}

void ChangeDialogTest::previewsAgainWhenTheChoiceChanges()
{
    open("setStateButton");
    actAsAda();
    choose("changeValueComboBox", QStringLiteral("Ready"));
    QTRY_COMPARE(verdict(0, VerdictModel::Column::After), QStringLiteral("Ready"));
    choose("changeValueComboBox", QStringLiteral("Retired"));
    QVERIFY(!button("applyChangeButton")->isEnabled());
    QTRY_COMPARE(verdict(0, VerdictModel::Column::After), QStringLiteral("Retired"));
    child<QComboBox>(dialog(), "requestorComboBox")->setCurrentIndex(-1);
    QCOMPARE(rows(), 0);
    QVERIFY(!button("applyChangeButton")->isEnabled());
}

void ChangeDialogTest::setsAStateByKeyboardAlone()
{
    show();
    page().table()->setFocus();
    QTest::keyClick(page().table(), Qt::Key_F2);
    QVERIFY(dialog().isVisible());
    QVERIFY(QTest::qWaitForWindowActive(&dialog()));
    auto* requestors = child<QComboBox>(dialog(), "requestorComboBox");
    requestors->setFocus();
    QTest::keyClick(requestors, Qt::Key_Down);
    auto* states = child<QComboBox>(dialog(), "changeValueComboBox");
    states->setFocus();
    QTest::keyClicks(states, QStringLiteral("Rea"));
    QCOMPARE(states->currentText(), QStringLiteral("Ready"));
    QTRY_VERIFY(button("applyChangeButton")->isEnabled());
    button("applyChangeButton")->setFocus();
    QTest::keyClick(button("applyChangeButton"), Qt::Key_Space);
    waitForEnd();
    QVERIFY(button("closeChangeButton")->hasFocus());
    QTest::keyClick(button("closeChangeButton"), Qt::Key_Space);
    QVERIFY(!dialog().isVisible());
    QCOMPARE(shown("a"), QStringLiteral("Ready"));
}

void ChangeDialogTest::leadsAlongInReadingOrder()
{
    open("applyActionButton");
    actAsAda();
    choose("changeValueComboBox", QStringLiteral("Patching"));
    QTRY_COMPARE(rows(), 3);
    QCOMPARE(tests::againstReadingOrder(dialog()), QString());
}

void ChangeDialogTest::namesEveryControl()
{
    open("applyActionButton");
    QCOMPARE(tests::withoutName(dialog()), QString());
    QCOMPARE(tests::withoutKind(dialog()), QString());
    QCOMPARE(tests::withRichText(dialog()), QString());
    QCOMPARE(tests::namelessControls(&dialog()), QStringList());
}

void ChangeDialogTest::clipsNothing_data()
{
    QTest::addColumn<bool>("pseudo");
    QTest::addColumn<bool>("mirrored");
    QTest::newRow("English") << false << false;
    QTest::newRow("long texts") << true << false;
    QTest::newRow("right to left") << false << true;
}

void ChangeDialogTest::clipsNothing()
{
    QFETCH(bool, pseudo);
    QFETCH(bool, mirrored);
    tests::PseudoTranslator translator;
    if (pseudo) {
        QCoreApplication::installTranslator(&translator);
        makeSection();
    }
    if (mirrored)
        dialog().setLayoutDirection(Qt::RightToLeft);
    for (const char* name : {"applyActionButton", "setStateButton"}) {
        open(name);
        QCoreApplication::processEvents();
        QCOMPARE(tests::clippedTexts(&dialog()), QStringList());
        actAsAda();
        child<QComboBox>(dialog(), "changeValueComboBox")->setCurrentIndex(0);
        QTRY_COMPARE(rows(), 3);
        for (int turn = 0; turn < 3; ++turn)
            QCoreApplication::processEvents();
        QCOMPARE(tests::clippedTexts(&dialog()), QStringList());
        QCOMPARE(tests::paleTexts(&dialog()), QStringList());
        dialog().reject();
    }
}

ITAM_TEST(ChangeDialogTest)
#include "tst_changedialog.moc"
