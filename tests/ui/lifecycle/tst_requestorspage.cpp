// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/lifecycle/recordspage.h"
#include "ui/lifecycle/requestorspage.h"
#include "ui/lifecycle/requestorssection.h"
#include "ui/lifecycle/unregisterpanel.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QTemporaryDir>

using namespace itam;
using namespace itam::ui;
using lifecycle::RequestorModel;
using lifecycle::RequestorsPage;
using lifecycle::RequestorsSection;
using tests::child;

// Requestors by keyboard and mouse, over an instance that answers by the rules.
class RequestorsPageTest final : public tests::RecordsPageTest
{
    Q_OBJECT
private slots:
    void init()
    {
        prepare();
        m_ada = fake->registerOperator(QStringLiteral("Ada Admin"));
        m_bob = fake->registerOperator(QStringLiteral("Bob Builder"));
        auto made = std::make_unique<RequestorsSection>(prompter, clock);
        m_page = &made->requestorsPage();
        use(std::move(made));
    }
    void cleanup() { finish(); }
    void showsWhatEachHolds();
    void hidesEndedOnesThatHoldNothing();
    void registersAndShowsTheId();
    void copiesTheIdOfTheRow();
    void previewsWhatUnregisteringWouldShow_R6_R21();
    void unregistersOnlyAfterTheQuestion_R21();
    void saysWhyUnregisteringWasRefused_R22();
    void cannotUnregisterAWorkflow();
    void checksAnId_data();
    void checksAnId();
    void saysWhenThereIsNone();
    void keepsRowsWhenTheInstanceFails();
    void asksForCredentials();
    void writesWhatIsShown();
    void remembersItsView();
    void forgetsAnotherInstance();
    void keepsTheRulesOfAPage();

private:
    void show()
    {
        showPage();
        QTRY_COMPARE(m_page->rows().rowCount(), 2);
    }
    void choose(const QString& id)
    {
        for (int row = 0; row < m_page->rows().rowCount(); ++row) {
            if (m_page->rows().at(row)->requestorId == id)
                m_page->list().table().setCurrentIndex(m_page->rows().index(row, 0));
        }
    }
    [[nodiscard]] QString cell(int row, RequestorModel::Column column) const
    {
        return textOf(m_page->rows(), row, static_cast<int>(column));
    }
    [[nodiscard]] const widgets::Message& told() const { return m_page->list().bar().message(); }

    RequestorsPage* m_page = nullptr;
    QString m_ada;
    QString m_bob;
};

void RequestorsPageTest::showsWhatEachHolds()
{
    fake->with([&](tests::FakeLifecycle::Data& data) {
        data.world.set(m_ada, {QStringLiteral("ci1"), QStringLiteral("ci2")}, QStringLiteral("Operational"));
        data.world.add(m_ada, {QStringLiteral("ci1")}, QStringLiteral("Patching"));
    });
    show();
    QCOMPARE(cell(0, RequestorModel::Column::Name), QStringLiteral("Ada Admin"));
    QCOMPARE(cell(0, RequestorModel::Column::State), QStringLiteral("Active"));
    QCOMPARE(cell(0, RequestorModel::Column::States), QStringLiteral("2"));
    QCOMPARE(cell(0, RequestorModel::Column::Actions), QStringLiteral("1"));
    QCOMPARE(cell(0, RequestorModel::Column::Id), m_ada);
    QCOMPARE(cell(1, RequestorModel::Column::States), QStringLiteral("0"));
    QCOMPARE(child<QLabel>(*page, "requestorsCountLabel")->text(), QStringLiteral("2 requestor(s)"));
}

void RequestorsPageTest::hidesEndedOnesThatHoldNothing()
{
    fake->with([&](tests::FakeLifecycle::Data& data) { data.world.unregister(m_bob); });
    showPage();
    QTRY_COMPARE(m_page->rows().rowCount(), 1);
    click("showEndedButton");
    QCOMPARE(m_page->rows().rowCount(), 2);
    QCOMPARE(cell(1, RequestorModel::Column::State), QStringLiteral("Ended"));
}

void RequestorsPageTest::registersAndShowsTheId()
{
    show();
    QSignalSpy changed(section.get(), &lifecycle::LifecycleSection::instanceChanged);
    click("registerButton");
    QTRY_COMPARE(m_page->rows().rowCount(), 3);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(told().what, QStringLiteral("You are registered."));
    click("copyNewIdButton");
    const QString id = QApplication::clipboard()->text();
    QCOMPARE(id.size(), 32);
    QVERIFY(told().meaning.contains(id));
}

void RequestorsPageTest::copiesTheIdOfTheRow()
{
    show();
    choose(m_bob);
    click("copyRequestorIdButton");
    QCOMPARE(QApplication::clipboard()->text(), m_bob);
}

void RequestorsPageTest::previewsWhatUnregisteringWouldShow_R6_R21()
{
    fake->with([&](tests::FakeLifecycle::Data& data) {
        data.world.set(m_ada, {QStringLiteral("ci1")}, QStringLiteral("Operational"));
        data.world.set(m_bob, {QStringLiteral("ci1"), QStringLiteral("ci2")}, QStringLiteral("Repair in Progress"));
        data.world.add(m_bob, {QStringLiteral("ci2")}, QStringLiteral("Patching"));
    });
    show();
    choose(m_bob);
    click("unregisterButton");
    auto* table = child<widgets::TableView>(*page, "unregisterEffectsTable");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QCOMPARE(textOf(*table->model(), 0, 0), QStringLiteral("lnx-001"));
    QCOMPARE(textOf(*table->model(), 0, 1), QStringLiteral("Repair in Progress"));
    QCOMPARE(textOf(*table->model(), 0, 2), QStringLiteral("Operational"));
    QCOMPARE(textOf(*table->model(), 1, 2), QStringLiteral("the same"));
    QCOMPARE(textOf(*table->model(), 1, 3), QStringLiteral("Patching"));
    QVERIFY(m_page->panel().text().contains(QStringLiteral("2 operational state(s) end.")));
    QVERIFY(m_page->panel().text().contains(QStringLiteral("1 CI(s) will show another state.")));
    QCOMPARE(calls("unregisterOperator"), 0);
    // Whoever only presses Enter or Esc changes nothing.
    QVERIFY(button("cancelUnregisterButton")->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!m_page->panel().isVisible());
    QVERIFY(m_page->list().table().hasFocus());
    QCOMPARE(calls("unregisterOperator"), 0);
}

void RequestorsPageTest::unregistersOnlyAfterTheQuestion_R21()
{
    fake->with([&](tests::FakeLifecycle::Data& data) {
        data.world.set(m_bob, {QStringLiteral("ci1")}, QStringLiteral("Repair in Progress"));
    });
    show();
    choose(m_bob);
    click("unregisterButton");
    QTRY_VERIFY(button("confirmUnregisterButton")->isEnabled());
    click("confirmUnregisterButton");
    QTRY_COMPARE(m_page->rows().rowCount(), 1);
    QCOMPARE(told().severity, models::Severity::Ok);
    QVERIFY(told().what.startsWith(QStringLiteral("Bob Builder")));
    QVERIFY(!m_page->panel().isVisible());
}

void RequestorsPageTest::saysWhyUnregisteringWasRefused_R22()
{
    show();
    choose(m_bob);
    fake->with([&](tests::FakeLifecycle::Data& data) { data.world.unregister(m_bob); }); // somebody else was faster
    click("unregisterButton");
    QTRY_VERIFY(button("confirmUnregisterButton")->isEnabled());
    click("confirmUnregisterButton");
    QTRY_COMPARE(told().severity, models::Severity::Error);
    QCOMPARE(told().what, QStringLiteral("Bob Builder was not unregistered."));
    QVERIFY(told().meaning.contains(m_bob));
    QVERIFY(told().advice.startsWith(QStringLiteral("Choose another requestor")));
    QVERIFY(told().detail.contains(QStringLiteral("INVALID_REQUESTOR")));
}

void RequestorsPageTest::cannotUnregisterAWorkflow()
{
    const QString workflow = fake->with([](tests::FakeLifecycle::Data& data) { return data.world.startWorkflow(); });
    showPage();
    QTRY_COMPARE(m_page->rows().rowCount(), 3);
    choose(workflow);
    QVERIFY(!button("unregisterButton")->isEnabled());
    QVERIFY(!button("unregisterButton")->toolTip().isEmpty());
    choose(m_ada);
    QVERIFY(button("unregisterButton")->isEnabled());
}

void RequestorsPageTest::checksAnId_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("asked");
    QTest::addColumn<QString>("answer");
    QTest::newRow("registered") << QStringLiteral("ada") << 1 << QStringLiteral("is valid");
    QTest::newRow("not known") << QString(32, QLatin1Char('f')) << 1 << QStringLiteral("is not valid");
    QTest::newRow("no id") << QStringLiteral("ada@example") << 0 << QStringLiteral("32 digits");
    QTest::newRow("nothing") << QString() << 0 << QStringLiteral("Paste the id");
}

void RequestorsPageTest::checksAnId()
{
    QFETCH(const QString, typed);
    QFETCH(const int, asked);
    QFETCH(const QString, answer);
    show();
    auto* field = child<QLineEdit>(*page, "requestorIdEdit");
    const QString id = typed == QLatin1String("ada") ? QStringLiteral(" ") + m_ada.toUpper() : typed;
    field->setText(id);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY2(field->accessibleDescription().contains(answer), qPrintable(field->accessibleDescription()));
    QCOMPARE(calls("isValidRequestor"), asked);
    QVERIFY(button("checkRequestorIdButton")->isEnabled());
}

void RequestorsPageTest::saysWhenThereIsNone()
{
    fake->with([](tests::FakeLifecycle::Data& data) { data.world.requestors.clear(); });
    showPage();
    QTRY_COMPARE(emptyTitle(m_page->list().table()), QStringLiteral("No requestors yet"));
    QTest::mouseClick(emptyButton(m_page->list().table()), Qt::LeftButton);
    QTRY_COMPARE(m_page->rows().rowCount(), 1);
}

void RequestorsPageTest::keepsRowsWhenTheInstanceFails()
{
    show();
    failNext("requestors", ErrorCode::ServerFailed);
    click("requestorsRefreshButton");
    QTRY_COMPARE(told().severity, models::Severity::Error);
    QCOMPARE(m_page->rows().rowCount(), 2);
    click("retryButton");
    QTRY_VERIFY(m_page->list().bar().isEmpty());
}

void RequestorsPageTest::asksForCredentials()
{
    section->setPorts({});
    QSignalSpy wanted(section.get(), &lifecycle::LifecycleSection::settingsRequested);
    showPage();
    QTRY_COMPARE(emptyButton(m_page->list().table())->text(), QStringLiteral("Go to Integrations"));
    QTest::mouseClick(emptyButton(m_page->list().table()), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
}

void RequestorsPageTest::writesWhatIsShown()
{
    const QTemporaryDir folder;
    prompter.path = folder.filePath(QStringLiteral("requestors.csv"));
    show();
    click("requestorsCsvButton");
    QTRY_VERIFY(QFile::exists(prompter.path));
    QFile file(prompter.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QCOMPARE(text.count(QLatin1String("\r\n")), 3);
    QVERIFY(text.contains(m_ada));
    QVERIFY(text.contains(QStringLiteral("Operator")));
}

void RequestorsPageTest::remembersItsView()
{
    show();
    click("showEndedButton");
    m_page->list().table().setColumnHidden(static_cast<int>(RequestorModel::Column::Kind), true);
    const QByteArray state = section->saveViewState();
    RequestorsSection other(prompter, clock);
    const std::unique_ptr<QWidget> otherPage(other.page());
    other.restoreViewState("damaged");
    QVERIFY(!other.requestorsPage().rows().showsEnded());
    other.restoreViewState(state);
    QVERIFY(other.requestorsPage().rows().showsEnded());
    QVERIFY(other.requestorsPage().list().table().isColumnHidden(static_cast<int>(RequestorModel::Column::Kind)));
}

void RequestorsPageTest::forgetsAnotherInstance()
{
    show();
    choose(m_bob);
    click("unregisterButton");
    tests::FakeLifecycle other;
    section->setPorts({.access = other.access(), .instance = QStringLiteral("other")});
    QVERIFY(!m_page->panel().isVisible());
    QCOMPARE(m_page->rows().rowCount(), 0);
    QTRY_COMPARE(emptyTitle(m_page->list().table()), QStringLiteral("No requestors yet"));
}

void RequestorsPageTest::keepsTheRulesOfAPage()
{
    fake->with([&](tests::FakeLifecycle::Data& data) {
        data.world.set(m_bob, {QStringLiteral("ci1")}, QStringLiteral("Repair in Progress"));
    });
    show();
    keepsTheRules();
    choose(m_bob);
    click("unregisterButton");
    QTRY_VERIFY(child<widgets::TableView>(*page, "unregisterEffectsTable")->isVisible());
    keepsTheRules();
}

ITAM_TEST(RequestorsPageTest)
#include "tst_requestorspage.moc"
