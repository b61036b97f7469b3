// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/checkpages/checksfixture.h"
#include "ui/checks/checksdesk.h"

using namespace itam;
using namespace itam::ui;
using checks::ChecksDesk;
using checks::ChecksPage;
using core::model::DataType;
using tests::child;
using tests::FakeChecks;

namespace {

class OwnSection final : public checks::CheckSection
{
public:
    OwnSection() : CheckSection(new QWidget) {}
    void refresh() override { ++refreshed; }
    [[nodiscard]] QByteArray saveViewState() const override { return "mine"; }
    void restoreViewState(const QByteArray& state) override { restored = state; }
    void forget() override { ++forgotten; }

    int refreshed = 0;
    int forgotten = 0;
    QByteArray restored;
};

} // namespace

// The sub-pages of Checks together.
class ChecksDeskTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void init()
    {
        TestCase::init();
        m_fake = std::make_unique<FakeChecks>();
        m_page = std::make_unique<ChecksPage>();
        m_desk = std::make_unique<ChecksDesk>(ChecksDesk::Parts{*m_page, m_prompter, m_clock});
        m_desk->setPorts(m_fake->ports());
        m_page->show();
    }
    void cleanup()
    {
        m_desk.reset();
        m_page.reset();
        m_fake.reset();
    }
    void asksNobodyUntilSomebodyWantsIt();
    void leadsFromAFindingToItsRecord();
    void refreshesTheOneThatIsShown();
    void takesOtherSections();
    void remembersItsView();
    void closesDuringWork();

private:
    tests::FakeClock m_clock;
    tests::FakePrompter m_prompter;
    std::unique_ptr<FakeChecks> m_fake;
    std::unique_ptr<ChecksPage> m_page;
    std::unique_ptr<ChecksDesk> m_desk;
};

void ChecksDeskTest::asksNobodyUntilSomebodyWantsIt()
{
    for (const char* section : {"preview", "verify", "quality"}) {
        m_page->showSection(QString::fromLatin1(section));
        QCOMPARE(m_page->currentSection(), QString::fromLatin1(section));
    }
    QCOMPARE(m_fake->data().asked, 0);
}

void ChecksDeskTest::leadsFromAFindingToItsRecord()
{
    m_fake->with([](FakeChecks::Data& data) {
        data.findings.push_back(
            {core::source::Finding::Kind::Truncated, DataType::Contracts, QStringLiteral("K1"), {}, {}});
    });
    QTest::mouseClick(child<QPushButton>(*m_page, "qualityRunButton"), Qt::LeftButton);
    auto* show = child<QPushButton>(*m_page, "qualityShowFieldsButton");
    QTRY_VERIFY(show->isEnabled());
    QTest::mouseClick(show, Qt::LeftButton);
    QCOMPARE(m_page->currentSection(), QStringLiteral("preview"));
    QTRY_COMPARE(m_fake->data().viewed, QList<QByteArray>({"K1"}));
    QCOMPARE(child<QLabel>(*m_page, "previewRecordLabel")->text(), QStringLiteral("Contracts: K1"));
}

void ChecksDeskTest::refreshesTheOneThatIsShown()
{
    m_page->showSection(QStringLiteral("verify"));
    m_desk->refresh();
    QTRY_COMPARE(child<widgets::EmptyState>(*child<QTableView>(*m_page, "verifyGroupsTable"), "emptyState")->title(),
                 QStringLiteral("ServiceNow is as it should be"));
    QCOMPARE(m_fake->data().asked, 1);
}

void ChecksDeskTest::takesOtherSections()
{
    auto made = std::make_unique<OwnSection>();
    OwnSection* own = made.get();
    const QSignalSpy record(m_desk.get(), &ChecksDesk::recordRequested);
    m_desk->addSection(QStringLiteral("own"), checks::ChecksGroup::Before, QStringLiteral("Own"),
                       QStringLiteral("play"), std::move(made));
    QCOMPARE(own->forgotten, 1);
    m_page->showSection(QStringLiteral("own"));
    m_desk->refresh();
    QCOMPARE(own->refreshed, 1);
    checks::CheckPorts ports = m_fake->ports();
    m_desk->setPorts(ports);
    QCOMPARE(own->forgotten, 1);
    ports.source = QStringLiteral("other.db");
    m_desk->setPorts(ports);
    QCOMPARE(own->forgotten, 2);
    emit own->sectionRequested(QStringLiteral("verify"));
    QCOMPARE(m_page->currentSection(), QStringLiteral("verify"));
    emit own->recordRequested(DataType::Hardware, "C1");
    QCOMPARE(record.count(), 1);
    m_desk->restoreViewState(m_desk->saveViewState());
    QCOMPARE(own->restored, QByteArray("mine"));
}

void ChecksDeskTest::remembersItsView()
{
    m_page->showSection(QStringLiteral("verify"));
    const QByteArray state = m_desk->saveViewState();
    m_page->showSection(QStringLiteral("quality"));
    m_desk->restoreViewState("damaged");
    QCOMPARE(m_page->currentSection(), QStringLiteral("quality"));
    m_desk->restoreViewState(state);
    QCOMPARE(m_page->currentSection(), QStringLiteral("verify"));
}

// The window may go at any time: what is under way is stopped, nobody is told any more.
void ChecksDeskTest::closesDuringWork()
{
    m_fake->with([](FakeChecks::Data& data) { data.waits = true; });
    for (const char* section : {"preview", "verify", "quality"}) {
        m_page->showSection(QString::fromLatin1(section));
        m_desk->refresh();
    }
    QTRY_COMPARE(m_fake->data().asked, 3);
    m_desk.reset();
    m_page.reset();
}

ITAM_TEST(ChecksDeskTest)
#include "tst_checksdesk.moc"
