// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/widgetrules.h"
#include "tests/testcase.h"
#include "ui/models/reasontext.h"
#include "ui/shell/overviewpage.h"
#include "ui/widgets/statechip.h"

using namespace itam;
using namespace itam::ui;
using namespace itam::ui::shell;
using core::journal::Outcome;
using core::model::DataType;
using tests::child;

class OverviewPageTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void neverUsedLeadsToTheFirstSteps();
    void showsTheLastExport();
    void saysThatAnExportIsNotSettled();
    void saysThatNothingWasExportedYet();
    void startsAnExport();
    void saysWhyNoneCanStart();
    void saysThatOneIsRunning();
    void saysWhatServiceNowHolds();
    void listsOpenProblems();
    void listsWhatIsPendingAsItShouldBe();
    void aProblemThatWasSeenIsNotOpen();
    void acknowledgesAndReopens();
    void saysHowLongTheTokenLasts_data();
    void saysHowLongTheTokenLasts();
    void anEmbeddedInstanceNeedsNoToken();
    void saysWhatTheLastExportChanged();
    void showsRecordsPerExport();
    void saysThatThereIsNoProblem();
    void keepsTheFocusWhenNothingChanged();
    void tabFollowsReading();
    void everythingHasAName();
    void showsForeignTextAsItIs();

private:
    void show()
    {
        m_page->show(m_state, m_clock.nowUtc());
        QCoreApplication::processEvents();
    }
    [[nodiscard]] QPushButton* button(const char* name) const { return child<QPushButton>(*m_page, name); }
    [[nodiscard]] QList<QPushButton*> causes() const
    {
        return m_page->findChildren<QPushButton*>(QStringLiteral("showOpenProblemButton"));
    }
    [[nodiscard]] bool says(const QString& text) const
    {
        return std::ranges::any_of(m_page->findChildren<QLabel*>(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(text);
        });
    }

    tests::FakeClock m_clock;
    OverviewState m_state;
    std::unique_ptr<OverviewPage> m_page;
};

void OverviewPageTest::init()
{
    TestCase::init();
    m_state = {};
    m_state.scope.instanceName = QStringLiteral("Acme");
    m_state.next = QStringLiteral("When you start it.");
    m_page = std::make_unique<OverviewPage>();
    m_page->resize(1100, 800);
    m_page->QWidget::show();
    show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void OverviewPageTest::neverUsedLeadsToTheFirstSteps()
{
    QSignalSpy setUp(m_page.get(), &OverviewPage::setUpRequested);
    QSignalSpy embedded(m_page.get(), &OverviewPage::embeddedInstanceRequested);
    QVERIFY(!child<QWidget>(*m_page, "firstStepsCard")->isVisible());
    m_state = {};
    show();
    QVERIFY(child<QWidget>(*m_page, "firstStepsCard")->isVisible());
    QVERIFY(!child<QWidget>(*m_page, "lastExportCard")->isVisible());
    QTest::mouseClick(button("connectButton"), Qt::LeftButton);
    QTest::keyClick(button("useEmbeddedButton"), Qt::Key_Space);
    QCOMPARE(setUp.count(), 1);
    QCOMPARE(embedded.count(), 1);
}

void OverviewPageTest::showsTheLastExport()
{
    QSignalSpy history(m_page.get(), &OverviewPage::historyRequested);
    core::journal::ExportRecord last;
    last.exportId = QStringLiteral("e1");
    last.outcome = Outcome::SucceededWithProblems;
    last.started = m_clock.nowUtc().addSecs(-3 * 3600);
    last.open = false;
    last.detail = QStringLiteral("17 records did not land.");
    m_state.last = last;
    show();
    QVERIFY(says(QStringLiteral("3 h ago")));
    QVERIFY(says(last.detail));
    QTest::mouseClick(button("openLastExportButton"), Qt::LeftButton);
    QCOMPARE(history.first().first().toString(), QStringLiteral("e1"));
}

void OverviewPageTest::saysThatAnExportIsNotSettled()
{
    m_state.last.emplace().open = true;
    show();
    QVERIFY(says(QStringLiteral("not settled yet")));
}

void OverviewPageTest::saysThatNothingWasExportedYet()
{
    QVERIFY(says(QStringLiteral("Nothing has been exported to this instance yet.")));
    QVERIFY(!button("openLastExportButton")->isVisible());
    // Also when the last one was to another instance.
    m_state.last.emplace().open = false; // with nothing to say about it
    show();
    m_state.last.reset();
    show();
    QVERIFY(says(QStringLiteral("Nothing has been exported to this instance yet.")));
}

void OverviewPageTest::startsAnExport()
{
    QSignalSpy wanted(m_page.get(), &OverviewPage::exportRequested);
    QVERIFY(says(m_state.next));
    QTest::mouseClick(button("overviewExportButton"), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
}

void OverviewPageTest::saysWhyNoneCanStart()
{
    m_state.scope.blocked = QStringLiteral("No token is saved.");
    show();
    QVERIFY(!button("overviewExportButton")->isEnabled());
    QVERIFY(says(m_state.scope.blocked));
}

void OverviewPageTest::saysThatOneIsRunning()
{
    m_state.running = true;
    show();
    QVERIFY(!button("overviewExportButton")->isEnabled());
    QCOMPARE(button("overviewExportButton")->text(), QStringLiteral("Export is running"));
}

void OverviewPageTest::saysWhatServiceNowHolds()
{
    m_state.scope.types[DataType::Hardware].known = 12'345;
    m_state.scope.types[DataType::Hardware].lastSucceeded = m_clock.nowUtc().addSecs(-7200);
    m_state.scope.types[DataType::Contracts].included = false;
    show();
    QVERIFY(says(QLocale().toString(12'345)));
    QVERIFY(says(QStringLiteral("2 h ago")));
    QVERIFY(says(QStringLiteral("excluded")));
    QVERIFY(says(QStringLiteral("never exported")));
}

void OverviewPageTest::saysHowLongTheTokenLasts_data()
{
    QTest::addColumn<int>("age");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("replace");
    QTest::newRow("fresh") << 46 << "expected to last 54 more day(s)" << false;
    QTest::newRow("ends soon") << 95 << "expected to last 5 more day(s)" << true;
    QTest::newRow("expired") << 120 << "probably expired on" << true;
    QTest::newRow("not known") << -1 << "not known when the refresh token was saved" << false;
}

void OverviewPageTest::saysHowLongTheTokenLasts()
{
    QFETCH(const int, age);
    QFETCH(const QString, text);
    QFETCH(const bool, replace);
    m_state.token = core::settings::tokenAge(age < 0 ? QDateTime() : m_clock.nowUtc().addDays(-age), m_clock.nowUtc());
    show();
    QVERIFY(says(text));
    QCOMPARE(button("overviewTokenButton")->isVisible(), replace);
    QSignalSpy setUp(m_page.get(), &OverviewPage::setUpRequested);
    if (replace)
        QTest::mouseClick(button("overviewTokenButton"), Qt::LeftButton);
    QCOMPARE(setUp.count(), replace ? 1 : 0);
}

void OverviewPageTest::anEmbeddedInstanceNeedsNoToken()
{
    show();
    QVERIFY(!child<QLabel>(*m_page, "overviewTokenLabel")->isVisible());
}

void OverviewPageTest::saysWhatTheLastExportChanged()
{
    QVERIFY(child<QWidget>(*m_page, "changesCard")->isVisible());
    QVERIFY(!says(QStringLiteral("1,234 (+34)")));
    m_state.changes[DataType::Hardware] =
        TypeChange{.full = false, .read = 1234, .readBefore = 1200, .sent = 51, .inserted = 41, .updated = 9, .vanished = 7};
    show();
    for (const char* text : {"1,234 (+34)", "51", "41", "9", "7"})
        QVERIFY2(says(QString::fromLatin1(text)), text);
    m_state.changes[DataType::Hardware]->read = 1190;
    show();
    QVERIFY(says(QStringLiteral("1,190 (\u221210)")));
}

void OverviewPageTest::showsRecordsPerExport()
{
    ExportFigures figures;
    figures.exportId = QStringLiteral("e1");
    figures.started = m_clock.nowUtc();
    figures.sent[DataType::Hardware] = 4711;
    m_state.figures = {figures};
    show();
    QVERIFY(says(QLocale().toString(4711)));
    QSignalSpy history(m_page.get(), &OverviewPage::historyRequested);
    emit child<ExportChart>(*m_page, "exportChartCard")->historyRequested(figures.exportId);
    QCOMPARE(history.first().first().toString(), figures.exportId);
}

void OverviewPageTest::listsWhatIsPendingAsItShouldBe()
{
    QVERIFY(!says(QStringLiteral("Pending as it should be")));
    m_state.problems = {{DataType::Hardware, QStringLiteral("ADD_OFF"), 99}};
    show();
    QVERIFY(says(QStringLiteral("None: every record that was sent has landed.")));
    QVERIFY(says(QStringLiteral("Pending as it should be")));
    QVERIFY(!child<QWidget>(*m_page, "openProblemsChip")->isVisible());
    QSignalSpy pending(m_page.get(), &OverviewPage::pendingRequested);
    QTest::mouseClick(button("showHeldBackButton"), Qt::LeftButton);
    QCOMPARE(pending.first().first().toString(), QStringLiteral("ADD_OFF"));
}

void OverviewPageTest::listsOpenProblems()
{
    QSignalSpy pending(m_page.get(), &OverviewPage::pendingRequested);
    m_state.problems = {{DataType::Hardware, QStringLiteral("ADD_OFF"), 99},
                        {DataType::Hardware, QStringLiteral("AMBIGUOUS"), 12},
                        {DataType::Contracts, QStringLiteral("DUPLICATE_OF"), 4}};
    show();
    QCOMPARE(causes().size(), 1);
    QCOMPARE(child<widgets::StateChip>(*m_page, "openProblemsChip")->state().word, QStringLiteral("12"));
    QVERIFY(
        says(QStringLiteral("%1: 12 (Hardware inventory)").arg(models::reasonText(QStringLiteral("AMBIGUOUS")).what)));
    QTest::mouseClick(causes().first(), Qt::LeftButton);
    QCOMPARE(pending.first().first().toString(), QStringLiteral("AMBIGUOUS"));
}

void OverviewPageTest::aProblemThatWasSeenIsNotOpen()
{
    const exporter::ProblemGroup seen{DataType::Contracts, QStringLiteral("CI_NOT_FOUND"), 5};
    m_state.problems = {{DataType::Hardware, QStringLiteral("AMBIGUOUS"), 2}, seen};
    m_state.acknowledged = {{QStringLiteral("https://acme.example"), seen, QStringLiteral("ada@desk"),
                             m_clock.nowUtc()}};
    show();
    QCOMPARE(causes().size(), 1);
    QCOMPARE(child<widgets::StateChip>(*m_page, "openProblemsChip")->state().word, QStringLiteral("2"));
    QVERIFY(says(QStringLiteral("Acknowledged")));
    QVERIFY(says(QStringLiteral("Its computer is not in ServiceNow: 5 (Contracts). Seen by ada@desk")));
    m_state.problems = {seen};
    show();
    QVERIFY(says(QStringLiteral("None that is new.")));
    QVERIFY(!child<widgets::StateChip>(*m_page, "openProblemsChip")->isVisible());
}

void OverviewPageTest::acknowledgesAndReopens()
{
    const exporter::ProblemGroup problem{DataType::Contracts, QStringLiteral("CI_NOT_FOUND"), 5};
    std::optional<exporter::ProblemGroup> acknowledged;
    std::optional<exporter::ProblemGroup> reopened;
    connect(m_page.get(), &OverviewPage::acknowledgeRequested, this, [&](const auto& which) { acknowledged = which; });
    connect(m_page.get(), &OverviewPage::reopenRequested, this, [&](const auto& which) { reopened = which; });
    m_state.problems = {problem};
    show();
    QTest::keyClick(button("acknowledgeProblemButton"), Qt::Key_Space);
    QTRY_COMPARE(acknowledged, problem);
    m_state.acknowledged = {{QStringLiteral("https://acme.example"), problem, QStringLiteral("ada"), m_clock.nowUtc()}};
    show();
    QTest::keyClick(button("reopenProblemButton"), Qt::Key_Space);
    QTRY_COMPARE(reopened, problem);
}

void OverviewPageTest::saysThatThereIsNoProblem()
{
    QVERIFY(says(QStringLiteral("None: every record that was sent has landed.")));
    m_state.problems = {{DataType::Hardware, QStringLiteral("AMBIGUOUS"), 12}};
    show();
    QVERIFY(!says(QStringLiteral("None: every record that was sent has landed.")));
    m_state.problems.clear();
    show();
    QVERIFY(says(QStringLiteral("None: every record that was sent has landed.")));
    QVERIFY(causes().isEmpty());
}

void OverviewPageTest::keepsTheFocusWhenNothingChanged()
{
    // The page is shown anew every minute, for the times on it.
    m_state.problems = {{DataType::Hardware, QStringLiteral("AMBIGUOUS"), 12}};
    show();
    const QPointer<QPushButton> cause = causes().first();
    cause->setFocus();
    QCOMPARE(QApplication::focusWidget(), cause);
    show();
    QVERIFY(cause);
    QCOMPARE(QApplication::focusWidget(), cause);
}

void OverviewPageTest::tabFollowsReading()
{
    m_state.last.emplace();
    m_state.token = core::settings::tokenAge(m_clock.nowUtc().addDays(-95), m_clock.nowUtc());
    m_state.problems = {{DataType::Hardware, QStringLiteral("AMBIGUOUS"), 12},
                        {DataType::Contracts, QStringLiteral("NO_KEY"), 2},
                        {DataType::Contracts, QStringLiteral("ADD_OFF"), 2}};
    m_state.figures = {ExportFigures()};
    show();
    // Card by card, two in a row: by name, for the cards are not lines.
    QStringList names;
    for (const QWidget* widget : tests::tabOrder(*m_page))
        names.append(widget->objectName());
    QCOMPARE(names.mid(1),
             (QStringList{QStringLiteral("openLastExportButton"), QStringLiteral("overviewExportButton"),
                          QStringLiteral("overviewTokenButton"), QStringLiteral("showOpenProblemButton"),
                          QStringLiteral("acknowledgeProblemButton"), QStringLiteral("showOpenProblemButton"),
                          QStringLiteral("acknowledgeProblemButton"), QStringLiteral("showHeldBackButton"),
                          QStringLiteral("chartAsTableButton")}));
}

void OverviewPageTest::everythingHasAName()
{
    m_state.problems = {{DataType::Hardware, QStringLiteral("AMBIGUOUS"), 12}};
    show();
    QCOMPARE(tests::withoutName(*m_page), QString());
    QCOMPARE(tests::withoutKind(*m_page), QString());
}

void OverviewPageTest::showsForeignTextAsItIs()
{
    m_state.last.emplace().open = false;
    m_state.last->detail = QStringLiteral("<b>detail</b>");
    m_state.problems = {{DataType::Hardware, QStringLiteral("<i>NEW_CODE</i>"), 1}};
    show();
    QVERIFY(says(QStringLiteral("<b>detail</b>")));
    QVERIFY(says(QStringLiteral("<i>NEW_CODE</i>: 1")));
    QCOMPARE(tests::withRichText(*m_page), QString());
}

ITAM_TEST(OverviewPageTest)
#include "tst_overviewpage.moc"
