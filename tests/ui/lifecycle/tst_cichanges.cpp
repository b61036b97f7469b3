// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/fakelifecycle.h"
#include "tests/fakes/fakeprompter.h"
#include "tests/fakes/widgetrules.h"
#include "tests/testcase.h"
#include "tests/ui/checks/clipping.h"
#include "tests/ui/checks/pseudotranslator.h"
#include "ui/lifecycle/changedialog.h"
#include "ui/lifecycle/cidetail.h"
#include "ui/lifecycle/cissection.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/form.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>

using namespace itam;
using namespace itam::ui;
using lifecycle::ChangeDialog;
using lifecycle::CisPage;
using lifecycle::CisSection;
using models::VerdictModel;
using tests::child;
using tests::FakeLifecycle;

// Changes of a selection from choosing to their end, over an instance in memory.
class CiChangesTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void showsAPreviewBeforeAnythingIsChanged();
    void appliesToThoseThatPass();
    void saysWhyACiWouldBeRefused();
    void registersWhoIsNotRegisteredYet();
    void remembersTheRequestorOfEachInstance();
    void tellsThatTheCallWouldBeRefusedAsAWhole();
    void appliesAnActionWithALease();
    void checksTheLeaseWhileItIsTyped();
    void removesAnAction();
    void extendsTheLeaseOfOneAction();
    void asksBeforeMuchIsRetired();
    void doesNotAskBeforeASmallChange();
    void changesAllThatMatch();
    void listsWhatTheInstanceRefused();
    void showsUnknownCodesAsGiven();
    void stopsBetweenPieces();
    void stopsWithEscapeAndStaysOpen();
    void saysWhenThePreviewFails();
    void saysWhenRegisteringFails();
    void asksTheRowsAgainAfterAChange();
    void previewsAgainWhenTheChoiceChanges();
    void setsAStateByKeyboardAlone();
    void leadsAlongInReadingOrder();
    void namesEveryControl();
    void clipsNothing_data();
    void clipsNothing();

private:
    void makeSection();
    void show();
    /// Selects all rows that are loaded and opens the dialog of a button.
    void open(const char* button, bool all = true)
    {
        show();
        if (all)
            page().table()->selectAll();
        QTest::mouseClick(child<QPushButton>(page(), button), Qt::LeftButton);
        QVERIFY(dialog().isVisible());
    }
    void choose(const char* list, const QString& text)
    {
        auto* box = child<QComboBox>(dialog(), list);
        const int at = box->findText(text, Qt::MatchStartsWith);
        QVERIFY2(at >= 0, qPrintable(text));
        box->setCurrentIndex(at);
    }
    void actAsAda()
    {
        auto* requestors = child<QComboBox>(dialog(), "requestorComboBox");
        requestors->setCurrentIndex(requestors->findData(m_ada));
        QVERIFY(requestors->currentIndex() >= 0);
    }
    void apply()
    {
        QTRY_VERIFY(button("applyChangeButton")->isEnabled());
        QTest::mouseClick(button("applyChangeButton"), Qt::LeftButton);
    }
    void waitForEnd()
    {
        QTRY_VERIFY(!button("applyChangeButton")->isVisible() && button("closeChangeButton")->isEnabled());
    }
    [[nodiscard]] CisPage& page() const { return m_section->cisPage(); }
    [[nodiscard]] ChangeDialog& dialog() const { return m_section->dialog(); }
    [[nodiscard]] QPushButton* button(const char* name) const { return child<QPushButton>(dialog(), name); }
    [[nodiscard]] QString summary() const { return child<QLabel>(dialog(), "changeSummaryLabel")->text(); }
    [[nodiscard]] const widgets::Message& message() const
    {
        return child<widgets::MessageBar>(dialog(), "messageBar")->message();
    }
    [[nodiscard]] int rows() const { return dialog().table()->model()->rowCount(); }
    [[nodiscard]] QString verdict(int row, VerdictModel::Column column) const
    {
        return dialog().table()->model()->index(row, static_cast<int>(column)).data().toString();
    }
    [[nodiscard]] QString shown(const char* ci)
    {
        return m_instance->with([&](FakeLifecycle::Data& data) { return data.world.shown(QString::fromLatin1(ci)); });
    }
    [[nodiscard]] QStringList active(const char* ci)
    {
        return m_instance->with(
            [&](FakeLifecycle::Data& data) { return data.world.activeActions(QString::fromLatin1(ci)); });
    }
    [[nodiscard]] qsizetype calls(const char* name)
    {
        return m_instance->with([&](FakeLifecycle::Data& data) { return data.calls.count(QString::fromLatin1(name)); });
    }

    tests::FakeClock m_clock;
    tests::FakePrompter m_prompter;
    QString m_ada;
    std::unique_ptr<FakeLifecycle> m_instance;
    std::unique_ptr<lifecycle::LifecyclePage> m_container;
    std::unique_ptr<CisSection> m_section;
};

void CiChangesTest::init()
{
    TestCase::init();
    widgets::applyTheme(*qApp, widgets::SchemeChoice::Light);
    m_prompter = {};
    m_prompter.answer = 1;
    m_instance = std::make_unique<FakeLifecycle>();
    m_instance->with([this](FakeLifecycle::Data& data) { data.world.now = m_clock.nowUtc(); });
    for (const char* ci : {"a", "b", "c"})
        m_instance->addCi(QString::fromLatin1(ci), QStringLiteral("node-%1").arg(QLatin1String(ci)));
    m_ada = m_instance->registerOperator(QStringLiteral("Ada Admin"));
    makeSection();
}

void CiChangesTest::makeSection()
{
    m_section.reset();
    m_container = std::make_unique<lifecycle::LifecyclePage>();
    m_section = std::make_unique<CisSection>(lifecycle::LifecycleDesk::Parts{*m_container, m_prompter, m_clock});
    m_container->addSection(QStringLiteral("cis"), lifecycle::SectionGroup::Cis, QStringLiteral("CIs"),
                            QStringLiteral("server"), m_section->page());
    m_section->setPorts({.access = m_instance->access(), .instance = QStringLiteral("acme")});
    m_container->resize(1200, 800);
}

void CiChangesTest::cleanup()
{
    m_section.reset();
    m_container.reset();
    m_instance.reset();
}

void CiChangesTest::show()
{
    if (m_container->isVisible())
        return;
    m_container->show();
    QVERIFY(QTest::qWaitForWindowActive(m_container.get()));
    QTRY_VERIFY(page().cis().rowCount() > 0);
    QTRY_VERIFY(child<QComboBox>(page(), "ciStateComboBox")->count() > 1);
}

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

void CiChangesTest::checksTheLeaseWhileItIsTyped()
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

void CiChangesTest::showsUnknownCodesAsGiven()
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

void CiChangesTest::stopsWithEscapeAndStaysOpen()
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

void CiChangesTest::saysWhenThePreviewFails()
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

void CiChangesTest::saysWhenRegisteringFails()
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

void CiChangesTest::previewsAgainWhenTheChoiceChanges()
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

void CiChangesTest::setsAStateByKeyboardAlone()
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

void CiChangesTest::leadsAlongInReadingOrder()
{
    open("applyActionButton");
    actAsAda();
    choose("changeValueComboBox", QStringLiteral("Patching"));
    QTRY_COMPARE(rows(), 3);
    QCOMPARE(tests::againstReadingOrder(dialog()), QString());
}

void CiChangesTest::namesEveryControl()
{
    open("applyActionButton");
    QCOMPARE(tests::withoutName(dialog()), QString());
    QCOMPARE(tests::withoutKind(dialog()), QString());
    QCOMPARE(tests::withRichText(dialog()), QString());
    QCOMPARE(tests::namelessControls(&dialog()), QStringList());
}

void CiChangesTest::clipsNothing_data()
{
    QTest::addColumn<bool>("pseudo");
    QTest::addColumn<bool>("mirrored");
    QTest::newRow("English") << false << false;
    QTest::newRow("long texts") << true << false;
    QTest::newRow("right to left") << false << true;
}

void CiChangesTest::clipsNothing()
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

ITAM_TEST(CiChangesTest)
#include "tst_cichanges.moc"
