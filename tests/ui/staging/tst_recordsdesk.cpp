// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/fakeprompter.h"
#include "tests/fakes/widgetrules.h"
#include "tests/testcase.h"
#include "ui/staging/recordsdesk.h"
#include "ui/widgets/theme.h"

#include <QListView>
#include <QSignalSpy>

using namespace itam;
using namespace itam::ui;
using staging::RecordsDesk;
using staging::RecordsPage;
using staging::RecordsSection;

namespace {

class CountingSection final : public RecordsSection
{
public:
    CountingSection() : RecordsSection(new QWidget) {}
    [[nodiscard]] QByteArray saveViewState() const override { return view; }
    void restoreViewState(const QByteArray& state) override { view = state; }
    [[nodiscard]] QString instance() const { return ports().instance; }

    QByteArray view;
    int asked = 0;
    int forgotten = 0;

protected:
    void forget() override { ++forgotten; }
    void ask() override { ++asked; }
};

} // namespace

// Sub-pages get the instance, ask when they are looked at, and learn of each other's changes.
class RecordsDeskTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init()
    {
        TestCase::init();
        widgets::applyTheme(*qApp, widgets::SchemeChoice::Light);
        m_page = std::make_unique<RecordsPage>();
        m_desk = std::make_unique<RecordsDesk>(RecordsDesk::Parts{*m_page, m_prompter, m_clock});
        m_first = add("first");
        m_second = add("second");
        m_page->showSection(QStringLiteral("first"));
    }
    void cleanup()
    {
        m_desk.reset();
        m_page.reset();
    }
    void asksWhenASubPageIsShownForTheFirstTime();
    void forgetsAnotherInstance();
    void refreshesTheSubPageThatIsShown();
    void tellsTheOthersOfAChange();
    void beginsWithWhatFinds();
    void showsOpenCases();
    void remembersEverySubPage();
    void ignoresADamagedState();
    void saysThatCredentialsAreMissingWithoutAnAccess();

private:
    CountingSection* add(const char* id)
    {
        auto section = std::make_unique<CountingSection>();
        CountingSection* made = section.get();
        m_desk->addSection(QString::fromLatin1(id), staging::RecordsGroup::Results, QString::fromLatin1(id),
                           QStringLiteral("lifecycle"), std::move(section));
        return made;
    }

    tests::FakeClock m_clock;
    tests::FakePrompter m_prompter;
    std::unique_ptr<RecordsPage> m_page;
    std::unique_ptr<RecordsDesk> m_desk;
    CountingSection* m_first = nullptr;
    CountingSection* m_second = nullptr;
};

void RecordsDeskTest::asksWhenASubPageIsShownForTheFirstTime()
{
    m_desk->setPorts({.access = {}, .instance = QStringLiteral("a")});
    QCOMPARE(m_first->asked, 0);
    m_page->show();
    QCOMPARE(m_first->asked, 1);
    QCOMPARE(m_second->asked, 0);
    m_page->showSection(QStringLiteral("second"));
    m_page->showSection(QStringLiteral("first"));
    QCOMPARE(m_first->asked, 1);
    QCOMPARE(m_second->asked, 1);
}

void RecordsDeskTest::forgetsAnotherInstance()
{
    m_page->show();
    m_desk->setPorts({.access = {}, .instance = QStringLiteral("b")});
    QCOMPARE(m_first->instance(), QStringLiteral("b"));
    QCOMPARE(m_first->forgotten, 1);
    QCOMPARE(m_second->forgotten, 1);
    QCOMPARE(m_first->asked, 2);
    QCOMPARE(m_second->asked, 0);
}

void RecordsDeskTest::refreshesTheSubPageThatIsShown()
{
    m_page->show();
    m_desk->refresh();
    QCOMPARE(m_first->asked, 2);
    QCOMPARE(m_second->asked, 0);
}

void RecordsDeskTest::tellsTheOthersOfAChange()
{
    m_page->show();
    m_page->showSection(QStringLiteral("second"));
    emit m_second->instanceChanged();
    QCOMPARE(m_first->asked, 1); // nobody looks at it
    QCOMPARE(m_second->asked, 1);
    m_page->showSection(QStringLiteral("first"));
    QCOMPARE(m_first->asked, 2);
}

void RecordsDeskTest::beginsWithWhatFinds()
{
    m_desk->addSection(QStringLiteral("find"), staging::RecordsGroup::Find, QStringLiteral("find"),
                       QStringLiteral("search"), std::make_unique<CountingSection>());
    QCOMPARE(m_page->currentSection(), QStringLiteral("find"));
}

void RecordsDeskTest::showsOpenCases()
{
    emit m_second->badgeChanged(4);
    const auto* list = tests::child<QListView>(*m_page, "sectionsList");
    const auto found = list->model()->match(list->model()->index(0, 0), widgets::SectionModel::SectionIdRole,
                                            QStringLiteral("second"));
    QCOMPARE(found.value(0).data().toString(), QStringLiteral("second (4)"));
}

void RecordsDeskTest::remembersEverySubPage()
{
    m_page->showSection(QStringLiteral("second"));
    m_first->view = "of the first";
    m_second->view = "of the second";
    const QByteArray state = m_desk->saveViewState();
    m_page->showSection(QStringLiteral("first"));
    m_first->view.clear();
    m_second->view.clear();
    m_desk->restoreViewState(state);
    QCOMPARE(m_page->currentSection(), QStringLiteral("second"));
    QCOMPARE(m_first->view, QByteArray("of the first"));
    QCOMPARE(m_second->view, QByteArray("of the second"));
}

void RecordsDeskTest::ignoresADamagedState()
{
    m_first->view = "kept";
    m_desk->restoreViewState(m_desk->saveViewState().chopped(2));
    m_desk->restoreViewState("nonsense");
    QCOMPARE(m_first->view, QByteArray("kept"));
    QCOMPARE(m_page->currentSection(), QStringLiteral("first"));
}

void RecordsDeskTest::saysThatCredentialsAreMissingWithoutAnAccess()
{
    const auto opened = services::openTables({});
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::CredentialsIncomplete);
}

ITAM_TEST(RecordsDeskTest)
#include "tst_recordsdesk.moc"
