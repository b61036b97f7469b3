// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/tables.h"
#include "tests/fakes/fakelifecycle.h"
#include "tests/testcase.h"
#include "ui/models/ruleedits.h"
#include "ui/services/rulekeeper.h"

using namespace itam;
using namespace itam::ui;
using services::EditFailure;
using services::EditHistory;
using services::RuleKeeper;
namespace rules = itam::core::lifecycle;

// Edits are shown at once, sent in order, taken out again when they are refused, and undone whenever.
class RuleKeeperTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init()
    {
        TestCase::init();
        m_instance = std::make_unique<tests::FakeLifecycle>();
        m_keeper = std::make_unique<RuleKeeper>(m_instance->access());
        m_keeper->refresh();
        QTRY_VERIFY(m_keeper->isLoaded());
    }
    void cleanup()
    {
        m_instance->release();
        m_keeper.reset();
        m_instance.reset();
    }
    void readsRulesStatesAndClasses();
    void readsStatesWithoutTheirRecords();
    void tellsThatItCouldNotRead();
    void showsAnEditBeforeItArrives();
    void takesARefusedEditOutAgain();
    void sendsEditsOneByOneInTheirOrder();
    void undoesAnInsert();
    void undoesADelete();
    void undoesAnUpdate();
    void undoesBeforeTheEditHasArrived();
    void doesAgainWhatWasUndone();
    void followsARowThatComesBackUnderAnotherId();
    void anEditForgetsWhatCouldBeDoneAgain();
    void refusedUndoCanBeTriedAgain();
    void rulesOfANewActionFollowIt();
    void dropsWhatDependsOnARefusedEdit();
    void deletesAnActionWithWhatNamesIt();
    void invalidDeleteOfAnActiveActionChangesNothing();
    void statesInUseAreNotDeleted();
    void readsAgainAfterAFailure();
    void forgetsAnotherInstance();
    void saysWhatTheBarSays();

private:
    [[nodiscard]] const models::RuleBook& book() const { return m_keeper->book(); }
    [[nodiscard]] QString action(const char* name) const
    {
        const auto* row = book().rules.actionNamed(QString::fromLatin1(name));
        return row ? row->sysId : QString();
    }
    void toggle(int state, const char* name)
    {
        m_keeper->perform(models::toggledActionRule(book(), QStringLiteral("cmdb_ci_server"), state, action(name)));
    }
    void toggleWay(int from, int to)
    {
        m_keeper->perform(models::toggledTransitionRule(book(), QStringLiteral("cmdb_ci_server"), from, to));
    }
    [[nodiscard]] bool isShown(int state, const char* name) const
    {
        return book().rules.forbidding({QStringLiteral("cmdb_ci_server")}, state, action(name)) != nullptr;
    }
    [[nodiscard]] rules::RuleSet there() const
    {
        return m_instance->with([](auto& data) { return data.world.configuration.rules; });
    }
    [[nodiscard]] std::size_t rulesThere() const { return there().notAllowedActions.size(); }
    void fail(const char* call, ErrorCode code)
    {
        Error error;
        error.code = code;
        error.detail = QStringLiteral("No");
        m_instance->with([&](auto& data) { data.failing.insert(QString::fromLatin1(call), error); });
    }
    [[nodiscard]] bool settles() const
    {
        return QTest::qWaitFor([this] { return !m_keeper->history().isSaving; });
    }

    std::unique_ptr<tests::FakeLifecycle> m_instance;
    std::unique_ptr<RuleKeeper> m_keeper;
};

void RuleKeeperTest::readsRulesStatesAndClasses()
{
    QCOMPARE(book().rules.actions.size(), there().actions.size());
    QVERIFY(!book().stateOf(6)->sysId.isEmpty());
    QCOMPARE(book().classPath(QStringLiteral("cmdb_ci_server")).last(), QStringLiteral("cmdb_ci"));
    QCOMPARE(book().classLabel(QStringLiteral("cmdb_ci_linux_server")), QStringLiteral("Linux Server"));
}

void RuleKeeperTest::readsStatesWithoutTheirRecords()
{
    fail("stateChoices", ErrorCode::Forbidden);
    QSignalSpy changed(m_keeper.get(), &RuleKeeper::bookChanged);
    m_keeper->refresh();
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(book().states.size(), 8);
    QVERIFY(book().stateOf(6)->sysId.isEmpty());
}

void RuleKeeperTest::tellsThatItCouldNotRead()
{
    fail("classes", ErrorCode::TimedOut);
    QSignalSpy failed(m_keeper.get(), &RuleKeeper::readFailed);
    m_keeper->refresh();
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(m_keeper->isLoaded()); // what was read before stays
    RuleKeeper without({});
    QSignalSpy missing(&without, &RuleKeeper::readFailed);
    without.refresh();
    QTRY_COMPARE(missing.count(), 1);
    QCOMPARE(missing.first().first().value<Error>().code, ErrorCode::CredentialsIncomplete);
}

void RuleKeeperTest::showsAnEditBeforeItArrives()
{
    m_instance->hold();
    const std::size_t before = rulesThere();
    toggle(1, "Patching");
    QVERIFY(isShown(1, "Patching"));
    QVERIFY(m_keeper->history().isSaving);
    QCOMPARE(rulesThere(), before);
    m_instance->release();
    QVERIFY(settles());
    QCOMPARE(rulesThere(), before + 1);
    QVERIFY(isShown(1, "Patching"));
    // From now on under the id of the instance.
    QVERIFY(!models::isLocalId(book().rules.notAllowedActions.back().sysId));
}

void RuleKeeperTest::takesARefusedEditOutAgain()
{
    fail("insertRow", ErrorCode::Forbidden);
    QSignalSpy failed(m_keeper.get(), &RuleKeeper::editFailed);
    toggle(1, "Patching");
    QVERIFY(isShown(1, "Patching"));
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(!isShown(1, "Patching"));
    const auto failure = failed.first().first().value<EditFailure>();
    QCOMPARE(failure.error.code, ErrorCode::Forbidden);
    QCOMPARE(failure.error.detail, QStringLiteral("No"));
    QCOMPARE(failure.stepsDone, 0);
    QVERIFY(!m_keeper->history().canUndo);
}

void RuleKeeperTest::sendsEditsOneByOneInTheirOrder()
{
    m_instance->hold();
    m_instance->with([](auto& data) { data.calls.clear(); });
    toggle(1, "Patching");
    toggle(2, "Patching");
    toggle(1, "Patching"); // away again
    toggleWay(1, 2);
    QVERIFY(!isShown(1, "Patching"));
    QVERIFY(isShown(2, "Patching"));
    m_instance->release();
    QVERIFY(settles());
    m_instance->with([](auto& data) {
        QCOMPARE(data.calls, QStringList({QStringLiteral("insertRow"), QStringLiteral("insertRow"),
                                          QStringLiteral("deleteRow"), QStringLiteral("insertRow")}));
    });
    QVERIFY(!there().forbidding({QStringLiteral("cmdb_ci_server")}, 1, action("Patching")));
    QVERIFY(there().forbidding({QStringLiteral("cmdb_ci_server")}, 2, action("Patching")));
}

void RuleKeeperTest::undoesAnInsert()
{
    const std::size_t before = rulesThere();
    toggle(1, "Patching");
    QVERIFY(settles());
    m_keeper->undo();
    QVERIFY(!isShown(1, "Patching"));
    QVERIFY(settles());
    QCOMPARE(rulesThere(), before);
    QVERIFY(!m_keeper->history().canUndo);
    QVERIFY(m_keeper->history().canRedo);
}

void RuleKeeperTest::undoesADelete()
{
    const rules::NotAllowedActionRow shipped = there().notAllowedActions.front();
    m_keeper->perform(
        models::toggledActionRule(book(), shipped.ciType, shipped.operationalState, shipped.notAllowedAction));
    QVERIFY(settles());
    QVERIFY(there().notAllowedActions.empty());
    m_keeper->undo();
    QVERIFY(settles());
    const rules::NotAllowedActionRow back = there().notAllowedActions.front();
    QCOMPARE(back.ciType, shipped.ciType);
    QCOMPARE(back.operationalState, shipped.operationalState);
    QCOMPARE(back.notAllowedAction, shipped.notAllowedAction);
    QVERIFY(back.sysId != shipped.sysId);
}

void RuleKeeperTest::undoesAnUpdate()
{
    m_keeper->perform(models::movedPriority(book(), 0, 1));
    QVERIFY(settles());
    QCOMPARE(there().priorityOf(6), std::optional(2));
    QCOMPARE(there().priorityOf(3), std::optional(1));
    m_keeper->undo();
    QVERIFY(settles());
    QCOMPARE(there().priorityOf(6), std::optional(1));
    QCOMPARE(there().priorityOf(3), std::optional(2));
}

void RuleKeeperTest::undoesBeforeTheEditHasArrived()
{
    m_instance->hold();
    const std::size_t before = rulesThere();
    toggle(1, "Patching");
    m_keeper->undo();
    QVERIFY(!isShown(1, "Patching"));
    m_instance->release();
    QVERIFY(settles());
    QCOMPARE(rulesThere(), before);
    QVERIFY(!isShown(1, "Patching"));
}

void RuleKeeperTest::doesAgainWhatWasUndone()
{
    toggle(1, "Patching");
    toggle(2, "Cloning");
    m_keeper->undo();
    m_keeper->undo();
    m_keeper->redo();
    QVERIFY(isShown(1, "Patching"));
    QVERIFY(!isShown(2, "Cloning"));
    m_keeper->redo();
    QVERIFY(settles());
    QVERIFY(there().forbidding({QStringLiteral("cmdb_ci_server")}, 1, action("Patching")));
    QVERIFY(there().forbidding({QStringLiteral("cmdb_ci_server")}, 2, action("Cloning")));
    QVERIFY(!m_keeper->history().canRedo);
}

// Inserted, undone, done again: the instance has given it three ids by then, and each edit still finds the row.
void RuleKeeperTest::followsARowThatComesBackUnderAnotherId()
{
    m_keeper->perform(models::addedAction(QStringLiteral("Backup"), {}));
    QVERIFY(settles());
    m_keeper->perform(models::changedAction(book(), action("Backup"), QStringLiteral("Backup"), QStringLiteral("x")));
    QVERIFY(settles());
    const QString first = action("Backup");
    m_keeper->perform(models::deletedAction(book(), first));
    QVERIFY(settles());
    m_keeper->undo(); // comes back
    QVERIFY(settles());
    QVERIFY(action("Backup") != first);
    m_keeper->undo(); // its description goes
    m_keeper->undo(); // it was never added
    QVERIFY(settles());
    QVERIFY(!there().actionNamed(QStringLiteral("Backup")));
    m_keeper->redo();
    m_keeper->redo();
    QVERIFY(settles());
    QCOMPARE(there().actionNamed(QStringLiteral("Backup"))->description, QStringLiteral("x"));
    m_keeper->redo();
    QVERIFY(settles());
    QVERIFY(!there().actionNamed(QStringLiteral("Backup")));
}

void RuleKeeperTest::anEditForgetsWhatCouldBeDoneAgain()
{
    toggle(1, "Patching");
    m_keeper->undo();
    toggle(2, "Patching");
    QVERIFY(!m_keeper->history().canRedo);
    m_keeper->redo();
    QVERIFY(settles());
    QVERIFY(!isShown(1, "Patching"));
}

void RuleKeeperTest::refusedUndoCanBeTriedAgain()
{
    toggle(1, "Patching");
    QVERIFY(settles());
    fail("deleteRow", ErrorCode::Throttled);
    QSignalSpy failed(m_keeper.get(), &RuleKeeper::editFailed);
    m_keeper->undo();
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(isShown(1, "Patching"));
    QVERIFY(m_keeper->history().canUndo);
    QVERIFY(!m_keeper->history().canRedo);
    m_keeper->undo();
    QVERIFY(settles());
    QVERIFY(!isShown(1, "Patching"));
}

void RuleKeeperTest::rulesOfANewActionFollowIt()
{
    m_instance->hold();
    m_keeper->perform(models::addedAction(QStringLiteral("Backup"), {}));
    toggle(1, "Backup"); // it has no id of the instance yet
    m_instance->release();
    QVERIFY(settles());
    const rules::RuleSet now = there();
    QVERIFY(now.forbidding({QStringLiteral("cmdb_ci_server")}, 1, now.actionNamed(QStringLiteral("Backup"))->sysId));
}

void RuleKeeperTest::dropsWhatDependsOnARefusedEdit()
{
    m_instance->hold();
    fail("insertRow", ErrorCode::Forbidden);
    const std::size_t before = rulesThere();
    m_keeper->perform(models::addedAction(QStringLiteral("Backup"), {}));
    toggle(1, "Backup");
    toggle(2, "Patching");
    m_keeper->undo();
    m_keeper->redo();
    m_instance->release();
    QVERIFY(settles());
    QVERIFY(action("Backup").isEmpty());
    QCOMPARE(rulesThere(), before + 1); // the rule that does not depend on it
    QVERIFY(isShown(2, "Patching"));
}

void RuleKeeperTest::deletesAnActionWithWhatNamesIt()
{
    const QString patch = action("Patching");
    m_instance->with([](auto& data) {
        data.world.addPair(QStringLiteral("Patching"), QStringLiteral("Cloning"));
        data.world.forbidAction(QStringLiteral("cmdb_ci"), QStringLiteral("Ready"), QStringLiteral("Patching"));
    });
    m_keeper->refresh();
    QTRY_VERIFY(!book().rules.compatible.empty());
    m_keeper->perform(models::deletedAction(book(), patch));
    QVERIFY(settles());
    QVERIFY(there().compatible.empty());
    QCOMPARE(there().notAllowedActions.size(), std::size_t(1));
    m_keeper->undo();
    QVERIFY(settles());
    const rules::RuleSet now = there();
    QVERIFY(now.isCompatible(now.actionNamed(QStringLiteral("Patching"))->sysId, action("Cloning")));
    QVERIFY(now.forbidding({QStringLiteral("cmdb_ci")}, 5, now.actionNamed(QStringLiteral("Patching"))->sysId));
}

void RuleKeeperTest::invalidDeleteOfAnActiveActionChangesNothing()
{
    m_instance->addCi(QStringLiteral("ci1"), QStringLiteral("web1"));
    const QString ada = m_instance->registerOperator(QStringLiteral("Ada"));
    m_instance->with([&](auto& data) { data.world.add(ada, {QStringLiteral("ci1")}, QStringLiteral("Patching")); });
    QSignalSpy failed(m_keeper.get(), &RuleKeeper::editFailed);
    m_keeper->perform(models::deletedAction(book(), action("Patching")));
    QVERIFY(action("Patching").isEmpty());
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(failed.first().first().value<EditFailure>().error.detail.startsWith(QLatin1String("INVALID_DELETE")));
    QVERIFY(!action("Patching").isEmpty());
    QVERIFY(there().actionNamed(QStringLiteral("Patching")));
}

void RuleKeeperTest::statesInUseAreNotDeleted()
{
    m_instance->addCi(QStringLiteral("ci1"), QStringLiteral("web1"));
    const QString ada = m_instance->registerOperator(QStringLiteral("Ada"));
    m_instance->with([&](auto& data) { data.world.set(ada, {QStringLiteral("ci1")}, QStringLiteral("Ready")); });
    QSignalSpy failed(m_keeper.get(), &RuleKeeper::editFailed);
    m_keeper->perform(models::deletedState(book(), 5));
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.first().first().value<EditFailure>().cisInState, 1);
    QVERIFY(there().stateLabelled(QStringLiteral("Ready")));
    m_keeper->perform(models::deletedState(book(), 4));
    QVERIFY(settles());
    QVERIFY(!there().stateLabelled(QStringLiteral("DR Standby")));
    QVERIFY(!there().priorityOf(4));
    m_keeper->undo();
    QVERIFY(settles());
    QCOMPARE(there().labelOf(4), QStringLiteral("DR Standby"));
    QCOMPARE(there().priorityOf(4), std::optional(4));
}

void RuleKeeperTest::readsAgainAfterAFailure()
{
    m_instance->with([](auto& data) {
        data.world.forbidAction(QStringLiteral("cmdb_ci_server"), QStringLiteral("Ready"), QStringLiteral("Cloning"));
    });
    QVERIFY(!isShown(5, "Cloning")); // somebody else's, not read yet
    fail("insertRow", ErrorCode::ConnectionLost);
    toggle(1, "Patching");
    QTRY_VERIFY(isShown(5, "Cloning"));
    QVERIFY(!isShown(1, "Patching"));
}

void RuleKeeperTest::forgetsAnotherInstance()
{
    toggle(1, "Patching");
    m_instance->hold();
    toggle(2, "Patching");
    m_keeper->setAccess({});
    QVERIFY(!m_keeper->isLoaded());
    QVERIFY(book().rules.actions.empty());
    QVERIFY(!m_keeper->history().canUndo);
    QVERIFY(!m_keeper->history().isSaving);
}

void RuleKeeperTest::saysWhatTheBarSays()
{
    QCOMPARE(m_keeper->history().last, EditHistory::Last::Nothing);
    m_instance->hold();
    toggle(1, "Patching");
    QCOMPARE(m_keeper->history().last, EditHistory::Last::Done);
    QCOMPARE(m_keeper->history().sentence, QStringLiteral("Rule added: Patching in Operational for Server."));
    QVERIFY(m_keeper->history().isSaving);
    m_instance->release();
    QVERIFY(settles());
    m_keeper->undo();
    QCOMPARE(m_keeper->history().last, EditHistory::Last::Undone);
    QCOMPARE(m_keeper->history().sentence, QStringLiteral("Rule added: Patching in Operational for Server."));
    QVERIFY(settles());
}

ITAM_TEST(RuleKeeperTest)
#include "tst_rulekeeper.moc"
