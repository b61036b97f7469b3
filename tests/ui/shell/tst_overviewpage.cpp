// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/widgetrules.h"
#include "tests/testcase.h"
#include "ui/models/reasontext.h"
#include "ui/shell/overviewpage.h"

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
    void listsOpenProblemsOnly();
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

void OverviewPageTest::listsOpenProblemsOnly()
{
    QSignalSpy pending(m_page.get(), &OverviewPage::pendingRequested);
    m_state.problems = {{DataType::Hardware, QStringLiteral("ADD_OFF"), 99},
                        {DataType::Hardware, QStringLiteral("AMBIGUOUS"), 12},
                        {DataType::Contracts, QStringLiteral("DUPLICATE_OF"), 4}};
    show();
    QCOMPARE(causes().size(), 1);
    QVERIFY(
        says(QStringLiteral("%1: 12 (Hardware inventory)").arg(models::reasonText(QStringLiteral("AMBIGUOUS")).what)));
    QTest::mouseClick(causes().first(), Qt::LeftButton);
    QCOMPARE(pending.first().first().toString(), QStringLiteral("AMBIGUOUS"));
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
    m_state.problems = {{DataType::Hardware, QStringLiteral("AMBIGUOUS"), 12},
                        {DataType::Contracts, QStringLiteral("NO_KEY"), 2}};
    show();
    // Card by card, two in a row: by name, for the cards are not lines.
    QStringList names;
    for (const QWidget* widget : tests::tabOrder(*m_page))
        names.append(widget->objectName());
    QCOMPARE(names.mid(1),
             (QStringList{QStringLiteral("openLastExportButton"), QStringLiteral("overviewExportButton"),
                          QStringLiteral("showOpenProblemButton"), QStringLiteral("showOpenProblemButton")}));
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
