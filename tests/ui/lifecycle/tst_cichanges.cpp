// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/lifecycle/cifixture.h"

using namespace itam;
using namespace itam::ui;
using models::VerdictModel;
using tests::child;
using tests::FakeLifecycle;

// Changes of a selection from choosing to their end.
class CiChangesTest final : public itam::tests::CiFixture
{
    Q_OBJECT
private slots:
    void showsAPreviewBeforeAnythingIsChanged();
    void appliesToThoseThatPass();
    void saysWhyACiWouldBeRefused();
    void registersWhoIsNotRegisteredYet();
    void remembersTheRequestorOfEachInstance();
    void tellsThatTheCallWouldBeRefusedAsAWhole();
    void appliesAnActionWithALease();
    void removesAnAction();
    void extendsTheLeaseOfOneAction();
    void asksBeforeMuchIsRetired();
    void doesNotAskBeforeASmallChange();
    void changesAllThatMatch();
    void listsWhatTheInstanceRefused();
    void stopsBetweenPieces();
    void asksTheRowsAgainAfterAChange();
};

void CiChangesTest::showsAPreviewBeforeAnythingIsChanged()
{
    open("setStateButton");
    QCOMPARE(dialog().windowTitle(), QStringLiteral("Set state"));
    QVERIFY(!button("applyChangeButton")->isEnabled());
    actAsAda();
    choose("changeValueComboBox", QStringLiteral("Repair in Progress"));
    QTRY_COMPARE(rows(), 3);
    QCOMPARE(summary(), QStringLiteral("3 will change"));
    QCOMPARE(button("applyChangeButton")->text(), QStringLiteral("Set state of 3 CI(s)"));
    QCOMPARE(verdict(0, VerdictModel::Column::Before), QStringLiteral("Operational"));
    QCOMPARE(verdict(0, VerdictModel::Column::After), QStringLiteral("Repair in Progress"));
    QCOMPARE(calls("setState"), 0);
    QCOMPARE(shown("a"), QStringLiteral("Operational"));
}

void CiChangesTest::appliesToThoseThatPass()
{
    m_instance->with([](FakeLifecycle::Data& data) {
        data.world.forbidTransition(QStringLiteral("cmdb_ci_server"), QStringLiteral("Ready"),
                                    QStringLiteral("DR Standby"));
        const QString other = data.world.registerOperator();
        data.world.set(other, {QStringLiteral("b")}, QStringLiteral("Ready"));
        data.world.log.clear();
    });
    open("setStateButton");
    actAsAda();
    choose("changeValueComboBox", QStringLiteral("DR Standby"));
    QTRY_COMPARE(summary(), QStringLiteral("2 will change \u00b7 1 would be refused and left out"));
    apply();
    waitForEnd();
    QCOMPARE(summary(), QStringLiteral("2 done \u00b7 1 left out"));
    QCOMPARE(shown("a"), QStringLiteral("DR Standby"));
    QCOMPARE(shown("b"), QStringLiteral("Ready"));
    // What is known to be refused is not asked for, and leaves no error in the instance's log.
    const auto refusedLines = m_instance->with([](FakeLifecycle::Data& data) {
        return std::ranges::count(data.world.log, 2, &core::lifecycle::LogLine::level);
    });
    QCOMPARE(refusedLines, 0);
}

void CiChangesTest::saysWhyACiWouldBeRefused()
{
    m_instance->with([](FakeLifecycle::Data& data) {
        data.world.forbidAction(QStringLiteral("cmdb_ci_server"), QStringLiteral("Operational"),
                                QStringLiteral("Patching"));
    });
    open("applyActionButton");
    actAsAda();
    choose("changeValueComboBox", QStringLiteral("Patching"));
    QTRY_COMPARE(rows(), 3);
    QCOMPARE(verdict(0, VerdictModel::Column::Result), QStringLiteral("Refused"));
    QCOMPARE(verdict(0, VerdictModel::Column::Code), QStringLiteral("NOT_ALLOWED_CI_ACTION"));
    QCOMPARE(verdict(0, VerdictModel::Column::Rule), QStringLiteral("R12"));
    QCOMPARE(verdict(0, VerdictModel::Column::Why),
             QStringLiteral(
                 "On Server, Patching may not start while the CI is Operational. The rule is inherited from Server."));
    QCOMPARE(verdict(0, VerdictModel::Column::Advice),
             QStringLiteral("Change the state of the CI first, or change the rule."));
    const QString reason = child<QLabel>(dialog(), "verdictReasonLabel")->text();
    QVERIFY2(reason.endsWith(QLatin1String("(NOT_ALLOWED_CI_ACTION, rule R12)")), qPrintable(reason));
    QVERIFY(!button("applyChangeButton")->isEnabled());
}

void CiChangesTest::registersWhoIsNotRegisteredYet()
{
    m_instance->with([this](FakeLifecycle::Data& data) { data.world.unregister(m_ada); });
    open("setStateButton");
    auto* requestors = child<QComboBox>(dialog(), "requestorComboBox");
    QCOMPARE(requestors->count(), 0);
    QTRY_VERIFY(button("registerMeButton")->hasFocus());
    QSignalSpy changed(m_section.get(), &lifecycle::LifecycleSection::instanceChanged);
    QTest::keyClick(button("registerMeButton"), Qt::Key_Space);
    QTRY_COMPARE(requestors->count(), 1);
    QCOMPARE(requestors->currentIndex(), 0);
    QCOMPARE(changed.count(), 1);
    choose("changeValueComboBox", QStringLiteral("Ready"));
    QTRY_COMPARE(rows(), 3);
}

void CiChangesTest::remembersTheRequestorOfEachInstance()
{
    open("setStateButton");
    actAsAda();
    dialog().reject();
    const QByteArray state = m_section->saveViewState();
    makeSection();
    m_section->restoreViewState(state);
    open("setStateButton");
    QCOMPARE(child<QComboBox>(dialog(), "requestorComboBox")->currentData().toString(), m_ada);
    m_section->setPorts({.access = m_instance->access(), .instance = QStringLiteral("other")});
    QTRY_VERIFY(page().cis().rowCount() > 0);
    QTRY_VERIFY(child<QComboBox>(page(), "ciStateComboBox")->count() > 1);
    open("setStateButton");
    QCOMPARE(child<QComboBox>(dialog(), "requestorComboBox")->currentIndex(), -1);
}

void CiChangesTest::tellsThatTheCallWouldBeRefusedAsAWhole()
{
    open("setStateButton");
    actAsAda();
    m_instance->with([this](FakeLifecycle::Data& data) { data.world.unregister(m_ada); });
    choose("changeValueComboBox", QStringLiteral("Ready"));
    QTRY_COMPARE(message().id, QStringLiteral("INVALID_REQUESTOR"));
    QVERIFY(message().what.contains(m_ada));
    QCOMPARE(message().advice, QStringLiteral("Choose another requestor, or register."));
    QVERIFY(!button("applyChangeButton")->isEnabled());
}

void CiChangesTest::appliesAnActionWithALease()
{
    open("applyActionButton");
    actAsAda();
    choose("changeValueComboBox", QStringLiteral("Patching"));
    choose("leaseTimeComboBox", QStringLiteral("04:00:00"));
    QTRY_COMPARE(summary(), QStringLiteral("3 will change"));
    apply();
    waitForEnd();
    QCOMPARE(active("a"), QStringList{QStringLiteral("Patching")});
    QTRY_VERIFY(page().cis().at(0) && !page().cis().at(0)->actions.isEmpty());
    QCOMPARE(*page().cis().at(0)->actions.first().lease.time, std::chrono::hours(4));
    choose("leaseTimeComboBox", QStringLiteral("No end"));
    QCOMPARE(dialog().change()->leaseTime, QString());
}

void CiChangesTest::removesAnAction()
{
    m_instance->with([this](FakeLifecycle::Data& data) {
        data.world.add(m_ada, {QStringLiteral("a"), QStringLiteral("b")}, QStringLiteral("Patching"));
    });
    open("removeActionButton");
    QVERIFY(!child<QComboBox>(dialog(), "leaseTimeComboBox")->isVisible());
    actAsAda();
    choose("changeValueComboBox", QStringLiteral("Patching"));
    QTRY_COMPARE(summary(), QStringLiteral("2 will change \u00b7 1 would be refused and left out"));
    apply();
    waitForEnd();
    QVERIFY(active("a").isEmpty() && active("b").isEmpty());
}

void CiChangesTest::extendsTheLeaseOfOneAction()
{
    m_instance->with([this](FakeLifecycle::Data& data) {
        data.world.add(m_ada, {QStringLiteral("a")}, QStringLiteral("Patching"), QStringLiteral("01:00:00"));
    });
    show();
    page().table()->setFocus();
    QTest::keyClick(page().table(), Qt::Key_Return);
    QTest::mouseClick(child<QPushButton>(page(), "extendThisLeaseButton"), Qt::LeftButton);
    // As the one who holds it.
    QCOMPARE(dialog().change()->requestorId, m_ada);
    QCOMPARE(dialog().change()->value, QStringLiteral("Patching"));
    QTRY_COMPARE(rows(), 1);
    apply();
    waitForEnd();
    QCOMPARE(summary(), QStringLiteral("1 done"));
    QTRY_COMPARE(*page().detail().ci().actions.value(0).lease.expires, m_clock.nowUtc().addSecs(25 * 3600));
}

void CiChangesTest::asksBeforeMuchIsRetired()
{
    m_prompter.answer = 0;
    open("setStateButton");
    actAsAda();
    choose("changeValueComboBox", QStringLiteral("Retired"));
    apply();
    QCOMPARE(m_prompter.questions.size(), 1);
    QCOMPARE(m_prompter.questions.first().text, QStringLiteral("Retire 3 CI(s)?"));
    QCOMPARE(m_prompter.questions.first().explanation,
             QStringLiteral("Linux Server: 3 of 3 CIs in use would be retired (100 %)."));
    QVERIFY(m_prompter.questions.first().dangerous);
    QCOMPARE(m_prompter.questions.first().preferred, m_prompter.questions.first().cancel);
    QCOMPARE(calls("setState"), 0);
    m_prompter.answer = 1;
    apply();
    waitForEnd();
    QCOMPARE(shown("c"), QStringLiteral("Retired"));
}

void CiChangesTest::doesNotAskBeforeASmallChange()
{
    for (int i = 0; i < 20; ++i)
        m_instance->addCi(QStringLiteral("n%1").arg(i), QStringLiteral("z-%1").arg(i));
    show();
    page().table()->selectRow(0);
    page().table()->selectionModel()->select(page().cis().index(1, 0),
                                             QItemSelectionModel::Select | QItemSelectionModel::Rows);
    open("setStateButton", false);
    actAsAda();
    choose("changeValueComboBox", QStringLiteral("Retired"));
    apply();
    waitForEnd();
    QVERIFY(m_prompter.questions.isEmpty());
    QCOMPARE(shown("b"), QStringLiteral("Retired"));
    QCOMPARE(shown("c"), QStringLiteral("Operational"));
}

void CiChangesTest::changesAllThatMatch()
{
    for (int i = 0; i < 1100; ++i)
        m_instance->addCi(QStringLiteral("n%1").arg(i), QStringLiteral("z-%1").arg(i));
    show();
    page().table()->selectAll();
    QTest::mouseClick(child<QPushButton>(page(), "selectAllMatchingButton"), Qt::LeftButton);
    open("setStateButton", false);
    actAsAda();
    choose("changeValueComboBox", QStringLiteral("Ready"));
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 1103, 30'000);
    apply();
    QCOMPARE(m_prompter.questions.size(), 1);
    QCOMPARE(m_prompter.questions.first().explanation, QStringLiteral("1,103 CIs would be changed at once."));
    waitForEnd();
    QCOMPARE(summary(), QStringLiteral("1103 done"));
    QCOMPARE(calls("setState"), 2); // R25
    QCOMPARE(shown("n1099"), QStringLiteral("Ready"));
}

void CiChangesTest::listsWhatTheInstanceRefused()
{
    open("setStateButton");
    actAsAda();
    choose("changeValueComboBox", QStringLiteral("DR Standby"));
    QTRY_COMPARE(rows(), 3);
    // Somebody is faster.
    m_instance->with([](FakeLifecycle::Data& data) {
        data.world.forbidTransition(QStringLiteral("cmdb_ci"), QStringLiteral("Operational"),
                                    QStringLiteral("DR Standby"));
    });
    apply();
    waitForEnd();
    QCOMPARE(summary(), QStringLiteral("0 done \u00b7 3 refused"));
    QCOMPARE(message().severity, models::Severity::Warning);
    QCOMPARE(verdict(0, VerdictModel::Column::Code), QStringLiteral("INVALID_OPS_STATE_TRANSITION"));
    QVERIFY(!verdict(0, VerdictModel::Column::Why).isEmpty());
    QCOMPARE(verdict(0, VerdictModel::Column::Advice),
             QStringLiteral("Go through a state that is allowed, or change the rule."));
}

void CiChangesTest::stopsBetweenPieces()
{
    open("setStateButton");
    actAsAda();
    choose("changeValueComboBox", QStringLiteral("Ready"));
    QTRY_VERIFY(button("applyChangeButton")->isEnabled());
    m_instance->hold();
    apply();
    QVERIFY(button("stopChangeButton")->isVisible());
    QVERIFY(!button("closeChangeButton")->isEnabled());
    QTest::mouseClick(button("stopChangeButton"), Qt::LeftButton);
    waitForEnd();
    m_instance->release();
    QVERIFY2(message().what.contains(QLatin1String("stopped after 0 of 3")), qPrintable(message().what));
    QCOMPARE(summary(), QStringLiteral("0 done \u00b7 3 not known"));
    QCOMPARE(shown("a"), QStringLiteral("Operational"));
}

void CiChangesTest::asksTheRowsAgainAfterAChange()
{
    open("setStateButton");
    const auto before = calls("cis");
    QSignalSpy changed(m_section.get(), &lifecycle::LifecycleSection::instanceChanged);
    actAsAda();
    choose("changeValueComboBox", QStringLiteral("Ready"));
    apply();
    waitForEnd();
    QTRY_COMPARE(calls("cis"), before + 1);
    QTRY_COMPARE(page().cis().at(0)->operationalState, 5);
    QCOMPARE(changed.count(), 1);
}

ITAM_TEST(CiChangesTest)
#include "tst_cichanges.moc"
