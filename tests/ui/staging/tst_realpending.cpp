// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/knowledge.h"
#include "tests/ui/staging/realinstance.h"
#include "ui/exporter/exportcontroller.h"
#include "ui/staging/pendingsection.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tableview.h"

#include <QComboBox>
#include <QSignalSpy>

using namespace itam;
using namespace itam::ui;
using namespace itam::ui::staging;
using core::model::DataType;
using tests::child;

// What the journal of a real export says is pending: six installations without a computer, one duplicate.
class RealPendingTest final : public tests::RealPageTest
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        begin();
        m_knowledge = core::journal::readKnowledge(instance.host().journalPath(), 10).value();
        m_target.instanceUrl = instance.sandbox().url();
    }
    void init()
    {
        RealPageTest::init();
        m_obstacle.clear();
        m_rereads = 0;
        PendingSource source;
        source.problems = [this] { return exporter::problemsOf(m_target, m_knowledge); };
        source.owner = [this](DataType type) { return exporter::ownerOf(m_target, m_knowledge, type); };
        source.obstacle = [this] { return m_obstacle; };
        source.reread = [this] {
            ++m_rereads;
            m_section->showKnowledge();
        };
        auto made = std::make_unique<PendingSection>(instance.host().journalPath(), source, clock);
        m_section = made.get();
        m_page = &made->pendingPage();
        show(std::move(made));
        QTRY_COMPARE(m_rereads, 1);
    }
    void cleanup() { finish(); }
    void listsWhatIsPendingByType();
    void saysHowEachKindEnds_D1();
    void countsOnlyProblemsAsOpenCases();
    void sendsAgain();
    void saysWhyNoExportCanStart();
    void linksARecordToItsStagedRow();
    void saysThatNoRowIsKept();
    void offersTheStoryWhenSomebodyShowsIt();
    void keepsTheRulesOfAPage();

private:
    [[nodiscard]] int rows() const { return m_page->list().table().model()->rowCount(); }
    void choose(DataType type) const
    {
        auto* types = child<QComboBox>(*page, "pendingTypeComboBox");
        types->setCurrentIndex(types->findData(static_cast<int>(type)));
    }
    [[nodiscard]] QPushButton* button(const char* name) const { return child<QPushButton>(*page, name); }
    void chooseFirst(DataType type)
    {
        choose(type);
        QTRY_VERIFY(rows() > 0 && m_page->list().type() == type);
        m_page->list().table().selectRow(0);
        QVERIFY(!m_page->list().currentKey().isEmpty());
    }

    core::journal::Knowledge m_knowledge;
    exporter::ExportTarget m_target;
    QString m_obstacle;
    int m_rereads = 0;
    PendingSection* m_section = nullptr;
    PendingPage* m_page = nullptr;
};

void RealPendingTest::listsWhatIsPendingByType()
{
    choose(DataType::Applications);
    QTRY_COMPARE(rows(), 6);
    QCOMPARE(textOf(*m_page->list().table().model(), 0, 0), QStringLiteral("I00013-001"));
    QCOMPARE(textOf(*m_page->list().table().model(), 0, 3), QStringLiteral("CI_NOT_FOUND"));
    choose(DataType::Hardware);
    QTRY_COMPARE(rows(), 1);
    QCOMPARE(textOf(*m_page->list().table().model(), 0, 0), QStringLiteral("C00002"));
}

void RealPendingTest::saysHowEachKindEnds_D1()
{
    const QString kinds = child<QLabel>(*page, "pendingKindsLabel")->text();
    QVERIFY2(kinds.contains(QLatin1String("every export sends them again until they land")), qUtf8Printable(kinds));
    QVERIFY2(kinds.contains(QLatin1String("of another record")), qUtf8Printable(kinds));
    QVERIFY(!kinds.contains(QLatin1String("Property")));
    const QString heldBack = kindsText({{DataType::Contracts, QStringLiteral("UPDATE_OFF"), 3}});
    QVERIFY2(heldBack.contains(QLatin1String("once the property is changed")), qUtf8Printable(heldBack));
}

void RealPendingTest::countsOnlyProblemsAsOpenCases()
{
    QSignalSpy badges(section.get(), &RecordsSection::badgeChanged);
    m_section->showKnowledge();
    QCOMPARE(badges.count(), 1);
    QCOMPARE(badges.first().first().toInt(), 6);
}

void RealPendingTest::sendsAgain()
{
    QSignalSpy exports(m_section, &PendingSection::exportRequested);
    QTest::mouseClick(button("pendingSendButton"), Qt::LeftButton);
    QTest::mouseClick(button("pendingFullExportButton"), Qt::LeftButton);
    QCOMPARE(exports.count(), 2);
    QCOMPARE(exports.at(0).first().toBool(), false);
    QCOMPARE(exports.at(1).first().toBool(), true);
}

void RealPendingTest::saysWhyNoExportCanStart()
{
    m_obstacle = QStringLiteral("An export is running.");
    m_section->showKnowledge();
    QVERIFY(!button("pendingSendButton")->isEnabled());
    QVERIFY(!button("pendingFullExportButton")->isEnabled());
    QCOMPARE(child<QLabel>(*page, "pendingObstacleLabel")->text(), m_obstacle);
    m_obstacle.clear();
    m_section->showKnowledge();
    QVERIFY(button("pendingSendButton")->isEnabled());
}

void RealPendingTest::linksARecordToItsStagedRow()
{
    chooseFirst(DataType::Hardware);
    QSignalSpy requested(section.get(), &RecordsSection::rowsRequested);
    QTest::mouseClick(button("pendingRowButton"), Qt::LeftButton);
    QTRY_COMPARE(requested.count(), 1);
    QVERIFY(requested.first().at(0).toString().startsWith(QLatin1String("ITXN")));
    QCOMPARE(requested.first().at(1).toString(), QStringLiteral("C00002"));
}

void RealPendingTest::saysThatNoRowIsKept()
{
    emit m_page->rowWanted(DataType::Hardware, QStringLiteral("never sent"));
    QTRY_COMPARE(m_page->bar().message().what, QStringLiteral("ServiceNow has no staged row of never sent."));
}

void RealPendingTest::offersTheStoryWhenSomebodyShowsIt()
{
    QVERIFY(!button("pendingStoryButton")->isVisible());
    m_page->offerStory();
    chooseFirst(DataType::Hardware);
    QSignalSpy stories(section.get(), &RecordsSection::storyRequested);
    QTest::mouseClick(button("pendingStoryButton"), Qt::LeftButton);
    QCOMPARE(stories.count(), 1);
    QCOMPARE(stories.first().at(1).toString(), QStringLiteral("C00002"));
}

void RealPendingTest::keepsTheRulesOfAPage()
{
    QTRY_VERIFY(rows() > 0);
    m_page->offerStory();
    keepsTheRules();
}

ITAM_TEST(RealPendingTest)
#include "tst_realpending.moc"
