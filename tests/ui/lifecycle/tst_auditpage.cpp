// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/lifecycle/recordspage.h"
#include "ui/lifecycle/auditpage.h"
#include "ui/lifecycle/auditsection.h"
#include "ui/lifecycle/storyview.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QTemporaryDir>
#include <QToolButton>

using namespace itam;
using namespace itam::ui;
using lifecycle::AuditModel;
using lifecycle::AuditPage;
using lifecycle::AuditSection;
using lifecycle::StoryModel;
using tests::child;

// The audit and one CI's story, by keyboard and mouse: ci1 goes into repair and out of it on the next day, ci2 is
// patched.
class AuditPageTest final : public tests::RecordsPageTest
{
    Q_OBJECT
private slots:
    void init()
    {
        prepare();
        m_ada = fake->registerOperator(QStringLiteral("Ada Admin"));
        fake->with([&](tests::FakeLifecycle::Data& data) {
            data.world.set(m_ada, {QStringLiteral("ci1")}, QStringLiteral("Repair in Progress"));
            data.world.advance(std::chrono::hours(24));
            data.world.set(m_ada, {QStringLiteral("ci1")}, QStringLiteral("Operational"));
            data.world.advance(std::chrono::hours(1));
            data.world.add(m_ada, {QStringLiteral("ci2")}, QStringLiteral("Patching"), QStringLiteral("01:00:00"));
        });
        clock.advance(std::chrono::hours(26));
        auto made = std::make_unique<AuditSection>(prompter, clock);
        m_page = &made->auditPage();
        use(std::move(made));
    }
    void cleanup()
    {
        finish();
        clock.advance(-std::chrono::hours(26));
    }
    void showsEntriesInWordsNewestFirst_R51();
    void filtersOnTheInstance_data();
    void filtersOnTheInstance();
    void restrictsToTheCiOfARow();
    void takesAFilterAway();
    void saysWhenNothingMatches();
    void saysWhenNothingHasChanged();
    void fetchesMoreWhenScrolledToTheEnd();
    void writesWhatIsFiltered();
    void tellsTheStoryOfACi();
    void tellsTheStoryThatIsAskedForFromElsewhere();
    void goesOnWithALongStory();
    void saysThatAStoryCouldNotBeRead();
    void copiesAStory();
    void showsEntriesWithoutLabelsWhenRulesAreForbidden();
    void remembersItsView();
    void forgetsAnotherInstance();
    void keepsTheRulesOfAPage();

private:
    void show()
    {
        showPage();
        QTRY_VERIFY(m_page->entries().rowCount() > 0);
    }
    [[nodiscard]] QString cell(int row, AuditModel::Column column) const
    {
        return textOf(m_page->entries(), row, static_cast<int>(column));
    }
    [[nodiscard]] widgets::TableView& table() const { return m_page->list().table(); }
    [[nodiscard]] QListView* storyList() const { return child<QListView>(*page, "storyList"); }
    [[nodiscard]] AuditSection& audit() { return static_cast<AuditSection&>(*section); }
    void fill(int entries)
    {
        fake->with([&](tests::FakeLifecycle::Data& data) {
            core::lifecycle::AuditEntry entry = data.world.audit.front();
            for (int i = 0; i < entries; ++i) {
                entry.createdOn = entry.createdOn.addSecs(60);
                data.world.audit.push_back(entry);
            }
        });
    }

    AuditPage* m_page = nullptr;
    QString m_ada;
};

void AuditPageTest::showsEntriesInWordsNewestFirst_R51()
{
    show();
    using Column = AuditModel::Column;
    QCOMPARE(m_page->entries().rowCount(), 5);
    QCOMPARE(cell(0, Column::Ci), QStringLiteral("lnx-002"));
    QCOMPARE(cell(0, Column::Field), QStringLiteral("CI action Patching"));
    QCOMPARE(cell(0, Column::Before), QStringLiteral("not active"));
    QCOMPARE(cell(0, Column::After), QStringLiteral("active"));
    QCOMPARE(cell(0, Column::User), QStringLiteral("tester"));
    QCOMPARE(cell(0, Column::Requestor), m_ada.left(8));
    QCOMPARE(cell(0, Column::Age), QStringLiteral("60 min ago"));
    QCOMPARE(cell(0, Column::Rule), QStringLiteral("R7"));
    const QString rule = m_page->entries().index(0, static_cast<int>(Column::Rule)).data(Qt::ToolTipRole).toString();
    QCOMPARE(rule, QStringLiteral("An action that no rule forbids may be applied."));
    QStringList shown;
    for (int row = 0; row < m_page->entries().rowCount(); ++row) {
        if (cell(row, Column::Field) == QLatin1String("State shown"))
            shown.append(cell(row, Column::Before) + QLatin1String(" -> ") + cell(row, Column::After));
    }
    QCOMPARE(shown, QStringList({QStringLiteral("Repair in Progress -> Operational"),
                                 QStringLiteral("Operational -> Repair in Progress")}));
}

void AuditPageTest::filtersOnTheInstance_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("choice");
    QTest::addColumn<int>("rows");
    QTest::newRow("actions") << QStringLiteral("auditKindComboBox") << QStringLiteral("Actions and leases") << 1;
    QTest::newRow("states") << QStringLiteral("auditKindComboBox") << QStringLiteral("States of requestors") << 2;
    QTest::newRow("rule") << QStringLiteral("auditRuleComboBox") << QStringLiteral("R7") << 1;
    QTest::newRow("requestor") << QStringLiteral("auditRequestorComboBox") << QStringLiteral("Ada Admin") << 5;
    QTest::newRow("today") << QStringLiteral("auditPeriodComboBox") << QStringLiteral("Today") << 3;
}

void AuditPageTest::filtersOnTheInstance()
{
    QFETCH(const QString, list);
    QFETCH(const QString, choice);
    QFETCH(const int, rows);
    show();
    auto* box = page->findChild<QComboBox*>(list);
    box->setCurrentIndex(box->findText(choice, Qt::MatchStartsWith));
    QTRY_COMPARE(m_page->entries().rowCount(), rows);
    QVERIFY(child<QPushButton>(*page, "clearFiltersButton")->isVisible());
}

void AuditPageTest::restrictsToTheCiOfARow()
{
    show();
    QCOMPARE(table().currentIndex().row(), 0);
    click("auditOnlyCiButton");
    QTRY_COMPARE(m_page->entries().rowCount(), 1);
    QCOMPARE(child<QToolButton>(*page, "ciChipButton")->text(), QStringLiteral("CI lnx-002"));
}

void AuditPageTest::takesAFilterAway()
{
    show();
    auto* user = child<QLineEdit>(*page, "auditUserEdit");
    user->setText(QStringLiteral("tester"));
    QTest::keyClick(user, Qt::Key_Return);
    QTRY_VERIFY(child<QToolButton>(*page, "userChipButton"));
    QTest::mouseClick(child<QToolButton>(*page, "userChipButton"), Qt::LeftButton);
    QVERIFY(m_page->filter().choice().isEmpty());
    QVERIFY(user->text().isEmpty());
    QVERIFY(user->hasFocus());
}

void AuditPageTest::saysWhenNothingMatches()
{
    show();
    auto* user = child<QLineEdit>(*page, "auditUserEdit");
    user->setText(QStringLiteral("nobody"));
    QTest::keyClick(user, Qt::Key_Return);
    QTRY_COMPARE(emptyTitle(table()), QStringLiteral("No entry matches these filters"));
    QTest::mouseClick(emptyButton(table()), Qt::LeftButton);
    QTRY_COMPARE(m_page->entries().rowCount(), 5);
}

void AuditPageTest::saysWhenNothingHasChanged()
{
    fake->with([](tests::FakeLifecycle::Data& data) { data.world.audit.clear(); });
    showPage();
    QTRY_COMPARE(emptyTitle(table()), QStringLiteral("Nothing has changed yet"));
    QVERIFY(!button("auditStoryButton")->isEnabled());
}

void AuditPageTest::fetchesMoreWhenScrolledToTheEnd()
{
    fill(300);
    show();
    QCOMPARE(m_page->entries().rowCount(), 200);
    QCOMPARE(child<QLabel>(*page, "auditCountLabel")->text(), QStringLiteral("200 of 305 entries"));
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_End, Qt::ControlModifier);
    QTRY_COMPARE(m_page->entries().rowCount(), 305);
}

void AuditPageTest::writesWhatIsFiltered()
{
    const QTemporaryDir folder;
    prompter.path = folder.filePath(QStringLiteral("audit.csv"));
    fill(300);
    show();
    auto* kind = child<QComboBox>(*page, "auditKindComboBox");
    kind->setCurrentIndex(kind->findText(QStringLiteral("States of requestors")));
    QTRY_COMPARE(m_page->entries().total(), fake->with([](tests::FakeLifecycle::Data& data) {
        return static_cast<qint64>(std::count_if(data.world.audit.begin(), data.world.audit.end(), [](const auto& entry) {
            return entry.tableName == QLatin1String("statemgmt_ops_state");
        }));
    }));
    const qint64 total = m_page->entries().total();
    click("auditCsvButton");
    QTRY_VERIFY(QFile::exists(prompter.path));
    QFile file(prompter.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QCOMPARE(text.count(QLatin1String("\r\n")), total + 1);
    QVERIFY(text.contains(QStringLiteral("2026-01-01T00:00:00Z")));
    QVERIFY(text.contains(m_ada));
    QVERIFY(!text.contains(QStringLiteral("Patching")));
}

void AuditPageTest::tellsTheStoryOfACi()
{
    show();
    table().setFocus();
    table().setCurrentIndex(m_page->entries().index(m_page->entries().rowCount() - 1, 0));
    QTest::keyClick(&table(), Qt::Key_Return);
    QVERIFY(m_page->isStoryOpen());
    QVERIFY(storyList()->hasFocus());
    QTRY_COMPARE(m_page->story().story().entries(), 4);
    QCOMPARE(child<QLabel>(*page, "storyTitleLabel")->text(), QStringLiteral("The story of lnx-001"));
    StoryModel& story = m_page->story().story();
    QStringList lines;
    for (int row = 0; row < story.rowCount(); ++row)
        lines.append(story.index(row).data(StoryModel::IsDayRole).toBool() ? QStringLiteral("day")
                                                                          : story.index(row).data().toString());
    lines.sort(); // within one second the order is the instance's
    QCOMPARE(lines, QStringList({QStringLiteral("A requestor wants Operational instead of Repair in Progress."),
                                 QStringLiteral("A requestor wants Repair in Progress."),
                                 QStringLiteral("Shows Operational instead of Repair in Progress."),
                                 QStringLiteral("Shows Repair in Progress instead of Operational."),
                                 QStringLiteral("day"), QStringLiteral("day")}));
    const QModelIndex first = story.index(1);
    QVERIFY(first.data(StoryModel::OriginRole).toString().startsWith(QStringLiteral("by tester, for requestor ")));
    QVERIFY(first.data(Qt::AccessibleTextRole).toString().contains(first.data().toString()));
    QCOMPARE(storyList()->currentIndex().row(), 1);
    QTest::keyClick(storyList(), Qt::Key_Escape);
    QVERIFY(!m_page->isStoryOpen());
    QVERIFY(table().hasFocus());
}

void AuditPageTest::tellsTheStoryThatIsAskedForFromElsewhere()
{
    audit().showStoryOf(QStringLiteral("ci2"), QStringLiteral("lnx-002"));
    QTRY_COMPARE(m_page->story().story().entries(), 1);
    QCOMPARE(m_page->story().story().index(1).data().toString(), QStringLiteral("CI action Patching begins."));
    QVERIFY(m_page->isStoryOpen());
}

void AuditPageTest::goesOnWithALongStory()
{
    fill(300);
    showPage();
    audit().showStoryOf(QStringLiteral("ci1"), QStringLiteral("lnx-001"));
    QTRY_COMPARE(m_page->story().story().entries(), 200);
    QCOMPARE(child<QLabel>(*page, "storyCountLabel")->text(), QStringLiteral("200 entries, more follow"));
    storyList()->scrollToBottom();
    QTRY_COMPARE(m_page->story().story().entries(), 304);
    QVERIFY(m_page->story().story().isComplete());
}

void AuditPageTest::saysThatAStoryCouldNotBeRead()
{
    show();
    failNext("audit", ErrorCode::ServerFailed);
    audit().showStoryOf(QStringLiteral("ci2"), QStringLiteral("lnx-002"));
    QTRY_COMPARE(emptyButton(*storyList())->text(), QStringLiteral("Try again"));
    QTest::mouseClick(emptyButton(*storyList()), Qt::LeftButton);
    QTRY_COMPARE(m_page->story().story().entries(), 1);
}

void AuditPageTest::copiesAStory()
{
    showPage();
    audit().showStoryOf(QStringLiteral("ci2"), QStringLiteral("lnx-002"));
    QTRY_VERIFY(button("storyCopyButton")->isEnabled());
    click("storyCopyButton");
    const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.first(), QStringLiteral("The story of lnx-002"));
    QVERIFY(lines.last().contains(QStringLiteral("CI action Patching begins.")));
}

void AuditPageTest::showsEntriesWithoutLabelsWhenRulesAreForbidden()
{
    failNext("configuration", ErrorCode::Forbidden);
    show();
    QCOMPARE(m_page->entries().rowCount(), 5);
    QVERIFY(m_page->list().bar().isEmpty());
    QVERIFY(!cell(4, AuditModel::Column::After).isEmpty());
}

void AuditPageTest::remembersItsView()
{
    show();
    lifecycle::AuditChoice choice;
    choice.user = QStringLiteral("tester");
    choice.rule = QStringLiteral("R3");
    choice.ci = QStringLiteral("ci1");
    choice.period = lifecycle::AuditChoice::Period::Last7Days;
    m_page->filter().setChoice(choice);
    const QByteArray state = section->saveViewState();
    AuditSection other(prompter, clock);
    const std::unique_ptr<QWidget> otherPage(other.page());
    other.restoreViewState("damaged");
    QVERIFY(other.auditPage().filter().choice().isEmpty());
    other.restoreViewState(state);
    choice.ci.clear(); // belongs to one instance
    QCOMPARE(other.auditPage().filter().choice(), choice);
}

void AuditPageTest::forgetsAnotherInstance()
{
    show();
    audit().showStoryOf(QStringLiteral("ci1"), QStringLiteral("lnx-001"));
    lifecycle::AuditChoice choice;
    choice.requestorId = m_ada;
    choice.user = QStringLiteral("tester");
    m_page->filter().setChoice(choice);
    tests::FakeLifecycle other;
    section->setPorts({.access = other.access(), .instance = QStringLiteral("other")});
    QVERIFY(!m_page->isStoryOpen());
    QCOMPARE(m_page->entries().rowCount(), 0);
    QVERIFY(m_page->filter().choice().requestorId.isEmpty());
    QCOMPARE(m_page->filter().choice().user, QStringLiteral("tester"));
    QTRY_COMPARE(emptyTitle(table()), QStringLiteral("No entry matches these filters"));
}

void AuditPageTest::keepsTheRulesOfAPage()
{
    show();
    lifecycle::AuditChoice choice;
    choice.user = QStringLiteral("tester");
    choice.period = lifecycle::AuditChoice::Period::Last90Days;
    m_page->filter().setChoice(choice);
    QTRY_VERIFY(m_page->entries().rowCount() > 0 && button("auditRefreshButton")->isEnabled());
    keepsTheRules();
    audit().showStoryOf(QStringLiteral("ci1"), QStringLiteral("lnx-001"));
    QTRY_COMPARE(m_page->story().story().entries(), 4);
    keepsTheRules();
}

ITAM_TEST(AuditPageTest)
#include "tst_auditpage.moc"
