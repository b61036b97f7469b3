// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/widgetrules.h"
#include "tests/testcase.h"
#include "ui/history/filterbar.h"
#include "ui/history/payloadview.h"

#include <QComboBox>
#include <QDateEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace itam;
using namespace itam::ui;
using models::HistoryChoice;
using tests::child;

class FilterBarTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init()
    {
        TestCase::init();
        m_bar = std::make_unique<history::FilterBar>(m_clock);
        m_bar->show();
        m_changed = std::make_unique<QSignalSpy>(m_bar.get(), &history::FilterBar::choiceChanged);
    }
    void cleanup()
    {
        m_changed.reset();
        m_bar.reset();
    }
    void waitsUntilTypingRests();
    void takesTypedTextAtOnceWithEnter();
    void showsProblemsOnlyWithOneClick();
    void choosesByKeyboard();
    void takesAChipAway();
    void showsTypedTextPlainly();
    void clearsAll();
    void offersDaysOnlyBetweenTwoDays();
    void showsAChoiceFromElsewhere();

    void breaksPayloadsIntoLines();
    void showsAPayloadThatIsNoXmlAsItIs();
    void cutsALargePayload();

private:
    [[nodiscard]] HistoryChoice last() const { return m_changed->last().first().value<HistoryChoice>(); }
    void choose(const char* list, int row)
    {
        auto* box = child<QComboBox>(*m_bar, list);
        box->setFocus();
        box->setCurrentIndex(row - 1);
        m_changed->clear();
        QTest::keyClick(box, Qt::Key_Down);
    }

    tests::FakeClock m_clock;
    std::unique_ptr<history::FilterBar> m_bar;
    std::unique_ptr<QSignalSpy> m_changed;
};

void FilterBarTest::waitsUntilTypingRests()
{
    QTest::keyClicks(child<QLineEdit>(*m_bar, "historySearchEdit"), QStringLiteral("IRUN"));
    QCOMPARE(m_changed->count(), 0);
    QTRY_COMPARE(m_changed->count(), 1);
    QCOMPARE(last().text, QStringLiteral("IRUN"));
}

void FilterBarTest::takesTypedTextAtOnceWithEnter()
{
    auto* search = child<QLineEdit>(*m_bar, "historySearchEdit");
    QTest::keyClicks(search, QStringLiteral(" abc "));
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(m_changed->count(), 1);
    QCOMPARE(last().text, QStringLiteral("abc"));
    QCOMPARE(search->text(), QStringLiteral(" abc ")); // nobody's cursor jumps
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(m_changed->count(), 1);
}

void FilterBarTest::showsProblemsOnlyWithOneClick()
{
    QTest::mouseClick(child<QPushButton>(*m_bar, "problemsOnlyButton"), Qt::LeftButton);
    QCOMPARE(m_changed->count(), 1);
    QVERIFY(last().problemsOnly);
    QTest::mouseClick(child<QPushButton>(*m_bar, "problemsOnlyButton"), Qt::LeftButton);
    QVERIFY(last().isEmpty());
}

void FilterBarTest::choosesByKeyboard()
{
    choose("stateFilterComboBox", 3);
    QCOMPARE(m_changed->count(), 1);
    QVERIFY(last().state == HistoryChoice::State::Failed);
    choose("typeFilterComboBox", 2);
    QVERIFY(last().type == core::model::DataType::Contracts);
    QVERIFY(last().state == HistoryChoice::State::Failed);
    choose("periodFilterComboBox", 1);
    QVERIFY(last().period == HistoryChoice::Period::Today);
}

void FilterBarTest::takesAChipAway()
{
    HistoryChoice choice;
    choice.state = HistoryChoice::State::Failed;
    choice.type = core::model::DataType::Hardware;
    m_bar->setChoice(choice);
    auto* chip = child<QToolButton>(*m_bar, "stateChipButton");
    QVERIFY(chip);
    QVERIFY(chip->accessibleName().contains(QLatin1String("Failed")));
    QTest::keyClick(chip, Qt::Key_Space);
    QVERIFY(last().state == HistoryChoice::State::Any);
    QVERIFY(last().type.has_value());
    QCOMPARE(child<QComboBox>(*m_bar, "stateFilterComboBox")->currentIndex(), 0);
    QTRY_VERIFY(!child<QToolButton>(*m_bar, "stateChipButton"));
}

void FilterBarTest::showsTypedTextPlainly()
{
    HistoryChoice choice;
    choice.text = QStringLiteral("<b>R&D</b>");
    m_bar->setChoice(choice);
    QCOMPARE(child<QToolButton>(*m_bar, "textChipButton")->text(), QStringLiteral("Contains \u201c<b>R&&D</b>\u201d"));
}

void FilterBarTest::clearsAll()
{
    HistoryChoice choice;
    choice.text = QStringLiteral("abc");
    choice.exportId = QStringLiteral("0123456789");
    m_bar->setChoice(choice);
    QTest::mouseClick(child<QPushButton>(*m_bar, "clearFiltersButton"), Qt::LeftButton);
    QVERIFY(last().isEmpty());
    QVERIFY(!child<QPushButton>(*m_bar, "clearFiltersButton")->isVisible());
    QVERIFY(child<QLineEdit>(*m_bar, "historySearchEdit")->text().isEmpty());
}

void FilterBarTest::offersDaysOnlyBetweenTwoDays()
{
    auto* from = child<QDateEdit>(*m_bar, "fromDateEdit");
    QVERIFY(!from->isVisible());
    choose("periodFilterComboBox", 5);
    QVERIFY(from->isVisible());
    QCOMPARE(last().to, m_clock.nowUtc().toLocalTime().date());
    from->setDate(QDate(2025, 12, 24));
    QCOMPARE(last().from, QDate(2025, 12, 24));
    choose("periodFilterComboBox", 1);
    QVERIFY(!from->isVisible());
    QVERIFY(last().from.isNull());
}

void FilterBarTest::showsAChoiceFromElsewhere()
{
    HistoryChoice choice;
    choice.exportId = QStringLiteral("0123456789");
    m_bar->setChoice(choice);
    QCOMPARE(m_changed->count(), 1);
    m_bar->setChoice(choice);
    QCOMPARE(m_changed->count(), 1);
    QCOMPARE(child<QToolButton>(*m_bar, "exportChipButton")->text(), QStringLiteral("Export 01234567"));
}

void FilterBarTest::breaksPayloadsIntoLines()
{
    const auto shown = history::shownPayload("<a x=\"1\"><b>text &amp; more</b><c/></a>", 1000);
    QVERIFY(!shown.isCut);
    QCOMPARE(shown.text, QStringLiteral("<a x=\"1\">\n  <b>text &amp; more</b>\n  <c/>\n</a>"));
}

void FilterBarTest::showsAPayloadThatIsNoXmlAsItIs()
{
    QCOMPARE(history::shownPayload("<a><b></a>", 1000).text, QStringLiteral("<a><b></a>"));
}

void FilterBarTest::cutsALargePayload()
{
    QByteArray xml = "<a>";
    for (int i = 0; i < 1000; ++i)
        xml += "<b>text</b>";
    const auto shown = history::shownPayload(xml + "</a>", 2000);
    QVERIFY(shown.isCut);
    QVERIFY(shown.text.size() < 2200);
}

ITAM_TEST(FilterBarTest)
#include "tst_filterbar.moc"
