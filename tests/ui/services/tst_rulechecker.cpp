// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakelifecycle.h"
#include "tests/testcase.h"
#include "ui/services/rulechecker.h"

using namespace itam;
using namespace itam::ui;
using services::RuleChecker;
using services::RuleQuestion;

class RuleCheckerTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void asksTheInstance_data();
    void asksTheInstance();
    void tellsAnError();
    void answersTheNewestQuestionOnly();
};

void RuleCheckerTest::asksTheInstance_data()
{
    using Kind = RuleQuestion::Kind;
    QTest::addColumn<RuleQuestion>("question");
    QTest::addColumn<bool>("isAllowed");
    QTest::addColumn<QString>("call");
    const auto text = [](const char* words) { return QString::fromLatin1(words); };
    QTest::newRow("R37: task of a retired server")
        << RuleQuestion{Kind::Action, text("cmdb_ci_server"), text("Retired"), text("CreateTask")} << false
        << text("isNotAllowedAction");
    QTest::newRow("R7: no rule") << RuleQuestion{Kind::Action, text("cmdb_ci_server"), text("Ready"),
                                                 text("CreateTask")}
                                 << true << text("isNotAllowedAction");
    QTest::newRow("R14") << RuleQuestion{Kind::Transition, text("cmdb_ci_server"), text("Retired"), text("Ready")}
                         << false << text("isNotAllowedTransition");
    QTest::newRow("R8") << RuleQuestion{Kind::Transition, text("cmdb_ci_server"), text("Ready"), text("Retired")}
                        << true << text("isNotAllowedTransition");
    QTest::newRow("R10") << RuleQuestion{Kind::Pair, {}, text("Cloning"), text("Patching")} << true
                         << text("isCompatible");
    QTest::newRow("R9") << RuleQuestion{Kind::Pair, {}, text("Cloning"), text("Provisioning")} << false
                        << text("isCompatible");
}

void RuleCheckerTest::asksTheInstance()
{
    QFETCH(const RuleQuestion, question);
    QFETCH(const bool, isAllowed);
    QFETCH(const QString, call);
    tests::FakeLifecycle instance;
    instance.with([](auto& data) {
        data.world.addPair(QStringLiteral("Patching"), QStringLiteral("Cloning"));
        data.world.forbidTransition(QStringLiteral("cmdb_ci"), QStringLiteral("Retired"), QStringLiteral("Ready"));
    });
    RuleChecker checker(instance.access());
    QSignalSpy answered(&checker, &RuleChecker::answered);
    checker.ask(question);
    QTRY_COMPARE(answered.count(), 1);
    QCOMPARE(answered.first().at(0).value<RuleQuestion>(), question);
    QCOMPARE(answered.first().at(1).toBool(), isAllowed);
    instance.with([&](auto& data) { QCOMPARE(data.calls, QStringList{call}); });
}

void RuleCheckerTest::tellsAnError()
{
    RuleChecker checker({});
    QSignalSpy failed(&checker, &RuleChecker::failed);
    checker.ask({});
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.first().at(1).value<Error>().code, ErrorCode::CredentialsIncomplete);
}

void RuleCheckerTest::answersTheNewestQuestionOnly()
{
    tests::FakeLifecycle instance;
    RuleChecker checker(instance.access());
    QSignalSpy answered(&checker, &RuleChecker::answered);
    instance.hold();
    checker.ask({.first = QStringLiteral("old")});
    checker.ask({.first = QStringLiteral("new")});
    instance.release();
    QTRY_COMPARE(answered.count(), 1);
    QCOMPARE(answered.first().at(0).value<RuleQuestion>().first, QStringLiteral("new"));
}

ITAM_TEST(RuleCheckerTest)
#include "tst_rulechecker.moc"
