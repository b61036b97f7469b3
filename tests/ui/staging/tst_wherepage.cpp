// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where is this computer, as a page with what works behind it.
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/widgetrules.h"
#include "tests/testcase.h"
#include "tests/ui/checks/clipping.h"
#include "tests/ui/staging/wheresample.h"
#include "ui/staging/wheresection.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"

#include <QPushButton>
#include <QSignalSpy>

using namespace itam;
using namespace itam::tests;
using namespace itam::ui::staging;
using core::exporter::Whereabouts;
using core::exporter::WhereHit;
using core::exporter::WhereHits;

class WherePageTest final : public TestCase
{
    Q_OBJECT
private slots:
    void init()
    {
        TestCase::init();
        ui::widgets::applyTheme(*qApp, ui::widgets::SchemeChoice::Light);
        m_hits = {};
        m_found = {};
        m_asked.clear();
        m_waits = false;
        m_section = std::make_unique<WhereSection>([this] { return ports(); }, m_clock);
        m_page.reset(&m_section->wherePage());
        m_page->resize(1000, 760);
    }
    void cleanup()
    {
        m_section.reset();
        m_page.reset();
    }
    void saysThatNothingWasLookedFor();
    void showsTheWayOfTheOneThatIsMeant();
    void offersSeveral();
    void saysThatNobodyKnowsIt();
    void aPartThatFailsSaysWhyAndHidesNoOther();
    void saysWhoWasNotSearched();
    void leadsToThePagesThatShowIt_data();
    void leadsToThePagesThatShowIt();
    void stopsAndKeepsWhatWasShown();
    void refreshLooksAgain();
    void anotherInstanceForgetsWhatWasFound();
    void worksByKeyboard();
    void remembersItsColumns();
    void keepsTheRulesOfAPage();

private:
    [[nodiscard]] WherePorts ports()
    {
        return {.find =
                    [this](const QString& text, const std::stop_token& stop) {
                        m_asked.append(text);
                        while (m_waits && !stop.stop_requested())
                            std::this_thread::yield();
                        WhereHits hits = m_hits;
                        hits.text = text;
                        return hits;
                    },
                .gather =
                    [this](const WhereHit& hit, const std::stop_token&) {
                        Whereabouts found = m_found;
                        found.hit = hit;
                        return found;
                    }};
    }
    void showPage()
    {
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    void find()
    {
        m_hits.hits = {sampleHit()};
        m_found = sampleWhereabouts();
        showPage();
        m_section->lookFor(QStringLiteral("pc1"));
        QTRY_COMPARE(m_page->steps().rowCount(), 8);
    }
    [[nodiscard]] QString summary(const char* id) const
    {
        for (const WhereStep& step : m_page->steps().rows()) {
            if (step.id == QLatin1String(id))
                return step.state.word + QStringLiteral(": ") + step.summary;
        }
        return {};
    }
    [[nodiscard]] QString emptyTitle(const char* table) const
    {
        return child<ui::widgets::EmptyState>(*child<QTableView>(*m_page, table), "emptyState")->title();
    }

    FakeClock m_clock;
    WhereHits m_hits;
    Whereabouts m_found;
    QStringList m_asked;
    std::atomic<bool> m_waits = false;
    std::unique_ptr<WhereSection> m_section;
    std::unique_ptr<WherePage> m_page;
};

void WherePageTest::saysThatNothingWasLookedFor()
{
    showPage();
    QCOMPARE(emptyTitle("whereStepsTable"), QStringLiteral("Nothing was looked for yet"));
    QVERIFY(m_asked.isEmpty());
}

void WherePageTest::showsTheWayOfTheOneThatIsMeant()
{
    find();
    QCOMPARE(child<QLabel>(*m_page, "whereTitleLabel")->text(),
             QStringLiteral("pc1, serial number S1AB, ComputerID C1"));
    QCOMPARE(summary("source"), QStringLiteral("Known: Hardware inventory, record C1, with 2 value(s)"));
    QCOMPARE(summary("findings"), QStringLiteral("1 finding(s): Computers share a serial number"));
    QCOMPARE(summary("exports"), QStringLiteral("Known: Carried by 1 segment(s), last 2 h ago"));
    QCOMPARE(summary("results"), QStringLiteral("Updated: In ITXN0001"));
    QCOMPARE(summary("ci"), QStringLiteral("Known: pc1, cmdb_ci_computer"));
    QCOMPARE(summary("installations"), QStringLiteral("Known: The first 1 of 340"));
    QCOMPARE(summary("contracts"), QStringLiteral("Nothing: ServiceNow knows no contract for it."));
    QCOMPARE(summary("lifecycle"), QStringLiteral("Known: Operational, Patching"));
    // The details of the first step are shown.
    QCOMPARE(m_page->details().rows().first().what, QStringLiteral("ComputerName"));
    m_page->chooseStep(QStringLiteral("lifecycle"));
    QCOMPARE(m_page->details().rows().last().what, QStringLiteral("Patching"));
}

void WherePageTest::offersSeveral()
{
    WhereHit other = sampleHit();
    other.key = other.computerId = QStringLiteral("C2");
    m_hits.hits = {sampleHit(), other};
    m_found = sampleWhereabouts();
    showPage();
    m_section->lookFor(QStringLiteral("pc"));
    QTRY_COMPARE(m_page->hits().rowCount(), 2);
    auto* hits = child<QTableView>(*m_page, "whereHitsTable");
    QTRY_VERIFY(hits->hasFocus());
    QCOMPARE(child<QLabel>(*m_page, "whereChoiceLabel")->text(), QStringLiteral("2 computer(s) with \u201cpc\u201d"));
    QCOMPARE(emptyTitle("whereStepsTable"), QStringLiteral("Choose one of the computers above"));
    QTest::keyClick(hits, Qt::Key_Down);
    QTest::keyClick(hits, Qt::Key_Return);
    QTRY_COMPARE(m_page->steps().rowCount(), 8);
    QVERIFY(hits->isVisible()); // for the next one
}

void WherePageTest::saysThatNobodyKnowsIt()
{
    showPage();
    m_section->lookFor(QStringLiteral("nowhere"));
    QTRY_COMPARE(emptyTitle("whereStepsTable"),
                 QStringLiteral("No computer has \u201cnowhere\u201d in its name, serial number or key"));
    QVERIFY(!child<QTableView>(*m_page, "whereHitsTable")->isVisible());
    QTest::mouseClick(child<QPushButton>(*m_page, "emptyStateButton"), Qt::LeftButton);
    QVERIFY(child<QLineEdit>(*m_page, "whereEdit")->hasFocus());
}

void WherePageTest::aPartThatFailsSaysWhyAndHidesNoOther()
{
    m_found = sampleWhereabouts();
    m_hits.hits = {sampleHit()};
    m_found.contracts = {std::nullopt, Error{ErrorCode::Forbidden, {}, QStringLiteral("contract_rel_ci"), 403, {}}};
    showPage();
    m_section->lookFor(QStringLiteral("pc1"));
    QTRY_COMPARE(m_page->steps().rowCount(), 8);
    QVERIFY(summary("contracts").startsWith(QLatin1String("Not read: ")));
    QCOMPARE(summary("ci"), QStringLiteral("Known: pc1, cmdb_ci_computer"));
    m_page->chooseStep(QStringLiteral("contracts"));
    QCOMPARE(emptyTitle("whereDetailsTable"), QStringLiteral("Nothing more to see here"));
}

void WherePageTest::saysWhoWasNotSearched()
{
    m_hits.instanceError = Error{ErrorCode::ConnectionRefused, {}, QStringLiteral("demo"), 0, {}};
    showPage();
    m_section->lookFor(QStringLiteral("pc1"));
    QTRY_VERIFY(!m_page->bar().isEmpty());
    QVERIFY(m_page->bar().message().meaning.startsWith(QLatin1String("ServiceNow was not searched.")));
}

void WherePageTest::leadsToThePagesThatShowIt_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("signal");
    QTest::newRow("findings") << "findings" << "Show data quality" << "checks";
    QTest::newRow("exports") << "exports" << "Show import run" << "run IRUN0001";
    QTest::newRow("results") << "results" << "Show staged row" << "rows ITXN0001 C1";
    QTest::newRow("ci") << "ci" << "Open in ServiceNow"
                        << "link https://demo.example/nav_to.do?uri=cmdb_ci_computer.do?sys_id%3Dabc";
    QTest::newRow("lifecycle") << "lifecycle" << "Show in CI lifecycle" << "ci abc pc1";
    QTest::newRow("source") << "source" << "" << "";
}

void WherePageTest::leadsToThePagesThatShowIt()
{
    QFETCH(const QString, step);
    QString asked;
    connect(m_section.get(), &WhereSection::checksRequested, this, [&] { asked = QStringLiteral("checks"); });
    connect(m_section.get(), &WhereSection::runRequested, this, [&](const QString& n) { asked = QStringLiteral("run ") + n; });
    connect(m_section.get(), &RecordsSection::rowsRequested, this,
            [&](const QString& number, const QString& key) { asked = QStringLiteral("rows %1 %2").arg(number, key); });
    connect(m_section.get(), &RecordsSection::linkRequested, this,
            [&](const QUrl& url) { asked = QStringLiteral("link ") + url.toString(); });
    connect(m_section.get(), &WhereSection::ciRequested, this,
            [&](const QString& id, const QString& name) { asked = QStringLiteral("ci %1 %2").arg(id, name); });
    find();
    m_page->chooseStep(step);
    auto* open = child<QPushButton>(*m_page, "whereOpenButton");
    QTEST(open->text(), "button");
    if (open->isVisible())
        open->click();
    QTEST(asked, "signal");
}

void WherePageTest::stopsAndKeepsWhatWasShown()
{
    find();
    m_waits = true;
    m_section->lookFor(QStringLiteral("other"));
    auto* stop = child<QPushButton>(*m_page, "whereStopButton");
    QTRY_VERIFY(stop->isVisible());
    QTest::mouseClick(stop, Qt::LeftButton);
    QVERIFY(!stop->isVisible());
    QCOMPARE(m_page->steps().rowCount(), 8);
}

void WherePageTest::refreshLooksAgain()
{
    showPage();
    m_section->refresh();
    QVERIFY(m_asked.isEmpty());
    m_section->lookFor(QStringLiteral("pc1"));
    QTRY_COMPARE(m_asked.size(), 1);
    m_section->refresh();
    QTRY_COMPARE(m_asked.size(), 2);
}

void WherePageTest::anotherInstanceForgetsWhatWasFound()
{
    find();
    m_section->setPorts({.access = {}, .names = {}, .instance = QStringLiteral("other"), .url = {}});
    QCOMPARE(m_page->steps().rowCount(), 0);
    QCOMPARE(emptyTitle("whereStepsTable"), QStringLiteral("Nothing was looked for yet"));
}

void WherePageTest::worksByKeyboard()
{
    m_hits.hits = {sampleHit()};
    m_found = sampleWhereabouts();
    showPage();
    QTest::keyClick(m_page.get(), Qt::Key_F, Qt::ControlModifier);
    auto* text = child<QLineEdit>(*m_page, "whereEdit");
    QVERIFY(text->hasFocus());
    QTest::keyClicks(text, QStringLiteral("pc1"));
    QTest::keyClick(text, Qt::Key_Return);
    auto* steps = child<QTableView>(*m_page, "whereStepsTable");
    QTRY_VERIFY(steps->hasFocus());
    QTest::keyClick(steps, Qt::Key_Down);
    QTest::keyClick(steps, Qt::Key_Down);
    QTest::keyClick(steps, Qt::Key_Return);
    auto* details = child<QTableView>(*m_page, "whereDetailsTable");
    QVERIFY(details->hasFocus());
    const QSignalSpy runs(m_section.get(), &WhereSection::runRequested);
    QTest::keyClick(details, Qt::Key_End, Qt::ControlModifier);
    QTest::keyClick(details, Qt::Key_Return);
    QCOMPARE(runs.size(), 1);
}

void WherePageTest::remembersItsColumns()
{
    showPage();
    auto* steps = child<QTableView>(*m_page, "whereStepsTable");
    steps->setColumnWidth(0, 222);
    const QByteArray state = m_section->saveViewState();
    steps->setColumnWidth(0, 100);
    m_section->restoreViewState("damaged");
    QCOMPARE(steps->columnWidth(0), 100);
    m_section->restoreViewState(state);
    QCOMPARE(steps->columnWidth(0), 222);
}

void WherePageTest::keepsTheRulesOfAPage()
{
    find();
    m_page->chooseStep(QStringLiteral("exports"));
    QCOMPARE(withoutName(*m_page), QString());
    QCOMPARE(withoutKind(*m_page), QString());
    QCOMPARE(withRichText(*m_page), QString());
    QCOMPARE(againstReadingOrder(*m_page), QString());
    m_page->resize(820, 640);
    for (const auto scheme : {ui::widgets::SchemeChoice::Light, ui::widgets::SchemeChoice::Dark}) {
        ui::widgets::applyTheme(*qApp, scheme);
        QTRY_COMPARE(clippedTexts(m_page.get()), QStringList());
        QCOMPARE(paleTexts(m_page.get()), QStringList());
    }
}

ITAM_TEST(WherePageTest)
#include "tst_wherepage.moc"
