// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/widgetrules.h"
#include "tests/testcase.h"
#include "tests/ui/integrations/pagetools.h"
#include "ui/integrations/checklist.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace itam::ui::integrations;
using itam::core::exporter::CheckState;
using itam::core::exporter::ConnectionCheck;

namespace itam::tests {

class CheckListTest final : public TestCase
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void saysWhatATestDoes();
    void saysWhyItCannotTest();
    void showsEachCheckAsItEnds();
    void saysHowItEnded_data();
    void saysHowItEnded();
    void offersToCloseAnImportThatBlocks_I12();
    void canBeCancelled();
    void saysWhenTheValuesHaveChangedSince();
    void copiesEverythingThatSupportNeeds();
    void beginsAnewWithEachTest();

private:
    static ConnectionCheck check(const char* id, CheckState state, int ms = 0);
    QPushButton* button(const char* name) const { return child<QPushButton>(*m_list, name); }
    QString summary() const { return child<QLabel>(*m_list, "connectionSummaryLabel")->text(); }

    std::unique_ptr<CheckList> m_list;
};

void CheckListTest::init()
{
    TestCase::init();
    m_list = std::make_unique<CheckList>("connection", QStringLiteral("Test connection"), QStringLiteral("A hint."));
    m_list->show();
    QVERIFY(QTest::qWaitForWindowActive(m_list.get()));
}

void CheckListTest::cleanup()
{
    m_list.reset();
}

ConnectionCheck CheckListTest::check(const char* id, CheckState state, int ms)
{
    ConnectionCheck check{.id = QString::fromLatin1(id), .state = state, .took = std::chrono::milliseconds(ms)};
    if (state == CheckState::Failed) {
        core::support::Error error;
        error.code = ErrorCode::TokenRejected;
        error.subject = QStringLiteral("example.service-now.com");
        error.detail = QStringLiteral("invalid_grant");
        check.error = error;
    }
    return check;
}

void CheckListTest::saysWhatATestDoes()
{
    QCOMPARE(summary(), QStringLiteral("A hint."));
    QSignalSpy requested(m_list.get(), &CheckList::testRequested);
    QTest::keyClick(button("testConnectionButton"), Qt::Key_Space);
    QCOMPARE(requested.count(), 1);
}

void CheckListTest::saysWhyItCannotTest()
{
    m_list->setObstacle(QStringLiteral("Fill in the URL."));
    QVERIFY(!button("testConnectionButton")->isEnabled());
    QCOMPARE(summary(), QStringLiteral("Fill in the URL."));
    m_list->setObstacle({});
    QVERIFY(button("testConnectionButton")->isEnabled());
    QCOMPARE(summary(), QStringLiteral("A hint."));
}

void CheckListTest::showsEachCheckAsItEnds()
{
    m_list->start();
    QVERIFY(!button("testConnectionButton")->isEnabled());
    QCOMPARE(summary(), QStringLiteral("Testing..."));
    m_list->addCheck(check("login", CheckState::Failed, 412));
    auto* text = child<QLabel>(*m_list, "checkLabel.login");
    QVERIFY(text->isVisible());
    QVERIFY(text->text().contains(QStringLiteral("example.service-now.com")));
    QCOMPARE(text->textFormat(), Qt::PlainText);
    m_list->addCheck(check("unfinished", CheckState::NotReached));
    QCOMPARE(child<QLabel>(*m_list, "checkLabel.unfinished")->text(), QStringLiteral("Not reached"));
    // A finding says what it means and what to do, as itam-export does.
    ConnectionCheck rights = check("servicenow.table-rights", CheckState::Warning);
    rights.detail = QStringLiteral("cmn_location");
    m_list->addCheck(rights);
    m_list->addCheck(check("servicenow.domain", CheckState::NotChecked));
    const QString said = child<QLabel>(*m_list, "checkLabel.servicenow.table-rights")->text();
    QVERIFY2(said.contains(QLatin1String("cmn_location")) && said.contains(QLatin1String("role itil")),
             qPrintable(said));
    QVERIFY(child<QLabel>(*m_list, "checkLabel.servicenow.domain")->text().startsWith(QLatin1String("Not checked")));
    // State as a word for who cannot see the icon; the time beside it.
    QStringList names;
    QStringList texts;
    for (const QLabel* label : m_list->findChildren<QLabel*>()) {
        names.append(label->accessibleName());
        texts.append(label->text());
    }
    QVERIFY(names.contains(core::exporter::checkTitle(QStringLiteral("login")) + QStringLiteral(", failed")));
    QVERIFY(texts.contains(QStringLiteral("412 ms")));
}

void CheckListTest::saysHowItEnded_data()
{
    QTest::addColumn<QList<int>>("states");
    QTest::addColumn<QString>("said");
    const auto row = [](const char* name, const QList<CheckState>& states, const char* said) {
        QList<int> numbers;
        for (const CheckState state : states)
            numbers.append(static_cast<int>(state));
        QTest::newRow(name) << numbers << QString::fromLatin1(said);
    };
    row("passed", {CheckState::Passed, CheckState::Passed}, "All checks passed.");
    row("warning", {CheckState::Passed, CheckState::Warning}, "with a warning");
    row("not checked", {CheckState::Passed, CheckState::NotChecked}, "All checks passed.");
    row("failed", {CheckState::Failed, CheckState::NotReached}, "failed");
    row("not reached", {CheckState::Passed, CheckState::NotReached}, "Not all checks were reached.");
}

void CheckListTest::saysHowItEnded()
{
    QFETCH(QList<int>, states);
    QFETCH(QString, said);
    m_list->start();
    QList<ConnectionCheck> all;
    for (const int state : std::as_const(states))
        all.append(check("login", static_cast<CheckState>(state)));
    for (const ConnectionCheck& each : std::as_const(all))
        m_list->addCheck(each);
    m_list->finish(false, core::exporter::canExport(all));
    QVERIFY2(summary().contains(said), qPrintable(summary()));
    QVERIFY(button("testConnectionButton")->isEnabled());
    QVERIFY(!button("cancelConnectionButton")->isVisible());
}

void CheckListTest::offersToCloseAnImportThatBlocks_I12()
{
    m_list->start();
    ConnectionCheck blocked = check("unfinished", CheckState::Failed);
    blocked.error.emplace().code = ErrorCode::UnfinishedImport;
    m_list->addCheck(blocked);
    QVERIFY(!button("closeUnfinishedConnectionButton")->isVisible());
    m_list->finish(false, false);
    QVERIFY(button("closeUnfinishedConnectionButton")->isVisible());
    QSignalSpy asked(m_list.get(), &CheckList::closeAsFailedRequested);
    QTest::mouseClick(button("closeUnfinishedConnectionButton"), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    m_list->start();
    QVERIFY(!button("closeUnfinishedConnectionButton")->isVisible());
}

void CheckListTest::canBeCancelled()
{
    QSignalSpy cancelled(m_list.get(), &CheckList::cancelRequested);
    m_list->start();
    button("cancelConnectionButton")->setFocus();
    QTest::keyClick(button("cancelConnectionButton"), Qt::Key_Space);
    QCOMPARE(cancelled.count(), 1);
    m_list->finish(true, false);
    QCOMPARE(summary(), QStringLiteral("The test was cancelled."));
    QVERIFY(button("testConnectionButton")->hasFocus());
}

void CheckListTest::saysWhenTheValuesHaveChangedSince()
{
    m_list->markStale();
    QCOMPARE(summary(), QStringLiteral("A hint.")); // nothing was tested yet
    m_list->start();
    m_list->addCheck(check("login", CheckState::Passed));
    m_list->finish(false, true);
    m_list->markStale();
    QVERIFY(summary().contains(QStringLiteral("changed since")));
    QVERIFY(child<QLabel>(*m_list, "checkLabel.login")->isVisible());
}

void CheckListTest::copiesEverythingThatSupportNeeds()
{
    m_list->start();
    m_list->addCheck(check("licence", CheckState::Passed));
    m_list->addCheck(check("login", CheckState::Failed, 412));
    m_list->finish(false, false);
    QTest::mouseClick(button("copyConnectionButton"), Qt::LeftButton);
    const QString copied = QApplication::clipboard()->text();
    for (const char* part : {"passed  licence", "failed  login", "412 ms", "credentials.rejected", "invalid_grant"})
        QVERIFY2(copied.contains(QLatin1String(part)), qPrintable(copied));
}

void CheckListTest::beginsAnewWithEachTest()
{
    m_list->start();
    m_list->addCheck(check("login", CheckState::Failed));
    m_list->finish(false, false);
    m_list->start();
    QTRY_VERIFY(!m_list->findChild<QLabel*>(QStringLiteral("checkLabel.login")));
    m_list->addCheck(check("login", CheckState::Passed));
    m_list->finish(false, true);
    QVERIFY(!m_list->asText().contains(QStringLiteral("failed")));
}

ITAM_TEST(CheckListTest)

} // namespace itam::tests

#include "tst_checklist.moc"
