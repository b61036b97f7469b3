// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/checkpages/checksfixture.h"
#include "ui/checks/verifysection.h"

using namespace itam;
using namespace itam::ui;
using checks::VerifySection;
using core::exporter::FieldDifference;
using core::exporter::Standing;
using core::model::DataType;
using tests::child;
using tests::FakeChecks;

// Does the instance hold what the operations database says, and what is done about it.
class VerifyPageTest final : public tests::ChecksPageTest
{
    Q_OBJECT
private slots:
    void init()
    {
        prepare();
        fake->with([](FakeChecks::Data& data) {
            data.differences = {{DataType::Hardware, Standing::Missing, "C1", {}, {}},
                                {DataType::Hardware,
                                 Standing::Different,
                                 "C2",
                                 {},
                                 {{QStringLiteral("name"), QStringLiteral("web01"), QStringLiteral("web02")},
                                  {QStringLiteral("os"), QStringLiteral("Debian 12"), QStringLiteral("Debian 11")}}},
                                {DataType::Contracts, Standing::Missing, "K1", {}, {}},
                                {DataType::Contracts, Standing::Extra, "K9", {}, {}},
                                {DataType::Contracts, Standing::Pending, "K5", QStringLiteral("CI_NOT_FOUND"), {}}};
        });
        use(std::make_unique<VerifySection>(parts()));
    }
    void cleanup() { finish(); }
    void tellsMissingDifferentAndExtra();
    void showsWhichFieldsDiffer();
    void saysWhyARecordIsKnown();
    void saysWhatIsNotSeenOfContracts();
    void saysWhichColumnsAnotherSourceOwns();
    void listsDeduplicationTasks();
    void saysWhenAllIsWell();
    void asksBeforeARepair_data();
    void asksBeforeARepair();
    void sendsNothingWhenTheAnswerIsNo();
    void repairsExactlyTheDifferences_D8();
    void saysThatARepairCannotBegin();
    void offersToVerifyAfterTheRepair();
    void offersToRepairWhatWasFoundBeforeAStop();
    void forgetsAnotherInstance();
    void listsEarlierChecks();
    void remembersItsView();
    void keepsTheRulesOfAPage();

private:
    void verify()
    {
        showPage();
        click("verifyRunButton");
        QTRY_COMPARE(checkPage->groups().rowCount(), 5);
        QTRY_VERIFY(checkPage->found().rowCount() > 0);
    }
    void choose(Standing standing, DataType type)
    {
        checkPage->chooseGroup(checks::groupOf(type, static_cast<int>(standing)));
    }
};

void VerifyPageTest::tellsMissingDifferentAndExtra()
{
    const QSignalSpy badge(section.get(), &checks::CheckSection::badgeChanged);
    verify();
    QCOMPARE(groupRows(), QStringList({QStringLiteral("To repair|1|Hardware inventory|Missing"),
                                       QStringLiteral("To repair|1|Contracts|Missing"),
                                       QStringLiteral("To repair|1|Hardware inventory|Different"),
                                       QStringLiteral("Stays there|1|Contracts|Extra"),
                                       QStringLiteral("Sent again|1|Contracts|Pending")}));
    QCOMPARE(label("verifyStatusLabel"),
             QStringLiteral("Last verified just now: 35 records compared, 4 missing, different or extra."));
    QCOMPARE(badge.last().first().toInt(), 3);
}

void VerifyPageTest::showsWhichFieldsDiffer()
{
    verify();
    choose(Standing::Different, DataType::Hardware);
    QTRY_COMPARE(recordKeys(), QStringList(QStringLiteral("C2")));
    QCOMPARE(checkPage->found().index(0, 1).data().toString(), QStringLiteral("name, os"));
    const QAbstractItemModel& fields = *table("verifyFieldsTable")->model();
    QCOMPARE(fields.rowCount(), 2);
    QCOMPARE(fields.index(0, 1).data().toString(), QStringLiteral("name"));
    QCOMPARE(fields.index(0, 2).data().toString(), QStringLiteral("web02"));
    QCOMPARE(fields.index(0, 3).data().toString(), QStringLiteral("web01"));
}

void VerifyPageTest::saysWhatIsNotSeenOfContracts()
{
    verify();
    QVERIFY(checkPage->bar().isEmpty());
    fake->with([](FakeChecks::Data& data) { data.bySource = true; });
    click("verifyRunButton");
    QTRY_COMPARE(checkPage->bar().message().what, QStringLiteral("Contracts were compared by their numbers."));
}

void VerifyPageTest::saysWhichColumnsAnotherSourceOwns()
{
    const FieldDifference ram{QStringLiteral("ram"), QStringLiteral("1"), QStringLiteral("2"), true};
    const FieldDifference os{QStringLiteral("os"), QStringLiteral("a"), QStringLiteral("b")};
    fake->with([&](FakeChecks::Data& data) {
        data.differences = {{DataType::Hardware, Standing::Different, "C1", {}, {ram, os}},
                            {DataType::Hardware, Standing::OwnedElsewhere, "C2", {}, {ram}}};
    });
    showPage();
    click("verifyRunButton");
    QTRY_COMPARE(groupRows(), QStringList({QStringLiteral("To repair|1|Hardware inventory|Different"),
                                           QStringLiteral("Known|1|Hardware inventory|Owned by another source")}));
    QCOMPARE(button("verifyRepairButton")->text(), QStringLiteral("Repair 1 record(s)\u2026"));
    choose(Standing::Different, DataType::Hardware);
    QTRY_COMPARE(recordKeys(), QStringList(QStringLiteral("C1")));
    QCOMPARE(label("verifyStoryLabel"),
             QStringLiteral("Another source owns ram in ServiceNow; a repair does not change that."));
}

void VerifyPageTest::listsDeduplicationTasks()
{
    verify();
    QVERIFY(!button("verifyTasksButton")->isVisible());
    const QUrl url(QStringLiteral("https://acme.example/nav_to.do?uri=reconcile_duplicate_task.do"));
    fake->with([&](FakeChecks::Data& data) {
        data.duplicateTasks = {.since = clock.nowUtc(),
                               .tasks = {{.number = QStringLiteral("RDT0001001"),
                                          .description = QStringLiteral("2 duplicates"),
                                          .opened = clock.nowUtc(),
                                          .url = url}},
                               .areMore = false};
    });
    click("verifyRunButton");
    QTRY_VERIFY(button("verifyTasksButton")->isVisible());
    QCOMPARE(button("verifyTasksButton")->text(), QStringLiteral("1 de-duplication task(s)\u2026"));
    click("verifyTasksButton");
    auto* tasks = child<QTableView>(*page, "tasksTable");
    QTRY_VERIFY(tasks && tasks->isVisible());
    QCOMPARE(tasks->model()->index(0, 0).data().toString(), QStringLiteral("RDT0001001"));
    QCOMPARE(tasks->model()->index(0, 2).data().toString(), QStringLiteral("2 duplicates"));
    QCOMPARE(tests::withoutName(*tasks->window()), QString());
    const QSignalSpy links(section.get(), &checks::CheckSection::linkRequested);
    QTest::keyClick(tasks, Qt::Key_Return);
    click("openTaskButton");
    QCOMPARE(links.size(), 2);
    QCOMPARE(links.last().first().toUrl(), url);
    click("closeTasksButton");
    QTRY_VERIFY(!page->findChild<QTableView*>(QStringLiteral("tasksTable")));
}

void VerifyPageTest::saysWhyARecordIsKnown()
{
    verify();
    choose(Standing::Pending, DataType::Contracts);
    QTRY_COMPARE(recordKeys(), QStringList(QStringLiteral("K5")));
    QVERIFY(label("verifyStoryLabel").contains(QStringLiteral("Its computer is not in ServiceNow.")));
    QCOMPARE(emptyTitle(*table("verifyFieldsTable")), QStringLiteral("There are no fields to compare"));
}

void VerifyPageTest::saysWhenAllIsWell()
{
    fake->with([](FakeChecks::Data& data) { data.differences.clear(); });
    showPage();
    QCOMPARE(emptyTitle(*table("verifyGroupsTable")), QStringLiteral("ServiceNow was not verified yet"));
    click("verifyRunButton");
    QTRY_COMPARE(emptyTitle(*table("verifyGroupsTable")), QStringLiteral("ServiceNow is as it should be"));
    QVERIFY(!button("verifyRepairButton")->isVisible());
}

void VerifyPageTest::asksBeforeARepair_data()
{
    QTest::addColumn<bool>("production");
    QTest::addColumn<QString>("text");
    QTest::newRow("test") << false << "3 record(s) are sent to Acme.";
    QTest::newRow("production") << true << "Acme is a production instance.";
}

void VerifyPageTest::asksBeforeARepair()
{
    QFETCH(const bool, production);
    checks::CheckPorts ports = fake->ports();
    ports.askFirst = production;
    section->setPorts(ports);
    verify();
    QVERIFY(button("verifyRepairButton")->isVisible());
    click("verifyRepairButton");
    QCOMPARE(prompter.questions.size(), 1);
    const widgets::Question& question = prompter.questions.first();
    QTEST(question.text, "text");
    QVERIFY(question.explanation.contains(QStringLiteral("https://acme.example")));
    QCOMPARE(question.choices, QStringList({QStringLiteral("Cancel"), QStringLiteral("Send 3 record(s)")}));
    QCOMPARE(question.cancel, 0);
    QCOMPARE(question.preferred, 0);
}

void VerifyPageTest::sendsNothingWhenTheAnswerIsNo()
{
    verify();
    click("verifyRepairButton");
    QCOMPARE(prompter.questions.size(), 1);
    QCoreApplication::processEvents();
    QCOMPARE(fake->data().repairs, 0);
    QVERIFY(checkPage->bar().isEmpty());
}

void VerifyPageTest::repairsExactlyTheDifferences_D8()
{
    prompter.answer = 1;
    verify();
    click("verifyRepairButton");
    QTRY_COMPARE(fake->data().repairs, 1);
    const checks::RepairKeys keys = fake->data().repaired;
    QCOMPARE(*keys[DataType::Hardware], QSet<QByteArray>({"C1", "C2"}));
    QCOMPARE(*keys[DataType::Contracts], QSet<QByteArray>({"K1"}));
    QVERIFY(keys[DataType::Applications]->isEmpty());
    QCOMPARE(checkPage->bar().message().what, QStringLiteral("The repair is under way."));
}

void VerifyPageTest::saysThatARepairCannotBegin()
{
    fake->with([](FakeChecks::Data& data) { data.mayRepair = false; });
    prompter.answer = 1;
    verify();
    click("verifyRepairButton");
    QTRY_COMPARE(checkPage->bar().message().what, QStringLiteral("The repair cannot begin now."));
    section->noteExportEnded();
    QCOMPARE(checkPage->bar().message().what, QStringLiteral("The repair cannot begin now."));
}

void VerifyPageTest::offersToVerifyAfterTheRepair()
{
    prompter.answer = 1;
    verify();
    click("verifyRepairButton");
    QTRY_COMPARE(fake->data().repairs, 1);
    section->noteExportEnded();
    QCOMPARE(checkPage->bar().message().what, QStringLiteral("The repair has ended."));
    fake->with([](FakeChecks::Data& data) { data.differences.clear(); });
    click("verifyAgainButton");
    QTRY_COMPARE(emptyTitle(*table("verifyGroupsTable")), QStringLiteral("ServiceNow is as it should be"));
    QVERIFY(checkPage->bar().isEmpty());
}

void VerifyPageTest::offersToRepairWhatWasFoundBeforeAStop()
{
    fake->with([](FakeChecks::Data& data) {
        data.waits = true;
        data.foundBeforeWaiting = 2;
    });
    showPage();
    click("verifyRunButton");
    click("verifyStopButton");
    QTRY_COMPARE(checkPage->groups().rowCount(), 2);
    QCOMPARE(button("verifyRepairButton")->text(), QStringLiteral("Repair 2 record(s)\u2026"));
    QCOMPARE(checkPage->bar().message().what, QStringLiteral("The check was stopped."));
    QVERIFY(log->entries(QStringLiteral("verify")).isEmpty());
}

void VerifyPageTest::forgetsAnotherInstance()
{
    verify();
    checks::CheckPorts ports = fake->ports();
    section->setPorts(ports);
    QCOMPARE(checkPage->groups().rowCount(), 5);
    ports.instance = QStringLiteral("Other");
    section->setPorts(ports);
    QCOMPARE(checkPage->groups().rowCount(), 0);
    QVERIFY(!button("verifyRepairButton")->isVisible());
    QCOMPARE(label("verifyStatusLabel"), QString());
}

void VerifyPageTest::listsEarlierChecks()
{
    showPage();
    QVERIFY(!button("verifyEarlierButton")->isVisible());
    click("verifyRunButton");
    QTRY_COMPARE(checkPage->groups().rowCount(), 5);
    fake->with([](FakeChecks::Data& data) { data.differences.clear(); });
    click("verifyRunButton");
    QTRY_COMPARE(checkPage->groups().rowCount(), 0);
    click("verifyEarlierButton");
    auto* earlier = child<QTableView>(*page, "earlierTable");
    QTRY_VERIFY(earlier && earlier->isVisible());
    QCOMPARE(earlier->model()->rowCount(), 2);
    QCOMPARE(earlier->model()->index(0, 4).data().toString(), QStringLiteral("0"));
    QCOMPARE(earlier->model()->index(1, 4).data().toString(), QStringLiteral("4"));
    QCOMPARE(earlier->model()->index(1, 2).data().toString(), QStringLiteral("Acme"));
    QTest::keyClick(earlier->window(), Qt::Key_Escape);
}

void VerifyPageTest::remembersItsView()
{
    verify();
    choose(Standing::Extra, DataType::Contracts);
    const QByteArray state = section->saveViewState();
    VerifySection other(parts());
    const std::unique_ptr<QWidget> otherPage(other.page());
    other.restoreViewState("damaged");
    other.restoreViewState(state);
    other.setPorts(fake->ports()); // as at the start of the program
    otherPage->show();
    other.refresh();
    QTRY_VERIFY(other.verifyPage().chosenGroup());
    QCOMPARE(other.verifyPage().chosenGroup()->title, QStringLiteral("Extra"));
}

void VerifyPageTest::keepsTheRulesOfAPage()
{
    verify();
    choose(Standing::Different, DataType::Hardware);
    QTRY_COMPARE(recordKeys(), QStringList(QStringLiteral("C2")));
    keepsTheRules();
}

ITAM_TEST(VerifyPageTest)
#include "tst_verifypage.moc"
