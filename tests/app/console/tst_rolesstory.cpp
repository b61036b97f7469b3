// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The first account connects an instance, which is in the audit without a secret; then somebody lowers its role: the
// window shows everything and offers nothing that starts or changes something, until the role is back.
#include "tests/app/console/consolecase.h"
#include "tests/endtoend/smallestate.h"

#include "core/administration/gate.h"
#include "core/support/files.h"

#include <QAbstractItemModel>
#include <QAction>
#include <QLineEdit>
#include <QTableView>

using namespace itam;
using core::administration::Gate;
using core::model::Role;
using itam::tests::Driver;
using itam::tests::SmallEstate;

class RolesStoryTest final : public itam::tests::ConsoleCase
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();

    // In this order: one story.
    void settingsOfTheFirstAccountAreInTheAudit();
    void aViewerIsOfferedNothingThatChanges();
    void theRoleComesBack();

private:
    [[nodiscard]] Gate gateOf(const QString& account) const
    {
        return Gate(options().dataFolder + QStringLiteral("/journal.db"), {account, false, false});
    }
    [[nodiscard]] QStringList audit() const;
    [[nodiscard]] QAction* exportNow() const
    {
        return m_console->window().findChild<QAction*>(QStringLiteral("exportNowAction"));
    }

    const QString m_me = core::model::currentAccount().name;
    std::unique_ptr<itam::tests::SandboxProcess> m_sandbox;
    std::unique_ptr<SmallEstate> m_estate;
    std::unique_ptr<app::console::Console> m_console;
    std::unique_ptr<Driver> m_driver;
};

void RolesStoryTest::initTestCase()
{
    const QString problem = prepare();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    m_sandbox = std::make_unique<itam::tests::SandboxProcess>(inFolder("sandbox"));
    QVERIFY(m_sandbox->start());
    m_estate = std::make_unique<SmallEstate>(inFolder("operations.db"));
    m_estate->addComputers(3);
    QVERIFY(core::support::makePrivateFolder(options().dataFolder));
    auto chosen = options();
    chosen.source = QStringLiteral("sqlite:") + m_estate->path();
    m_console = start(chosen);
    m_console->window().resize(1280, 860);
    m_driver = std::make_unique<Driver>(*m_console);
    QVERIFY(connectTo(*m_driver, *m_sandbox, QStringLiteral("Rehearsal")));
    QVERIFY(m_driver->waitFor([this] { return exportNow()->isEnabled(); }));
}

void RolesStoryTest::cleanupTestCase()
{
    m_driver.reset();
    if (m_console)
        QVERIFY(close(std::move(m_console)));
    m_sandbox.reset();
    endQuietly();
}

/// "who setting before>after", as the page shows it.
QStringList RolesStoryTest::audit() const
{
    QStringList lines;
    const auto* table = m_driver->find<QTableView>("settingChangesTable");
    for (int row = 0; table && row < table->model()->rowCount(); ++row) {
        const auto cell = [table, row](int column) { return table->model()->index(row, column).data().toString(); };
        lines.append(QStringLiteral("%1 %2 %3>%4").arg(cell(1), cell(2), cell(3), cell(4)));
    }
    return lines;
}

void RolesStoryTest::settingsOfTheFirstAccountAreInTheAudit()
{
    QVERIFY(m_driver->openPage("administration"));
    const QString token = QStringLiteral("%1 instance Rehearsal/refresh-token >set").arg(m_me);
    const QString url = QStringLiteral("%1 instance Rehearsal/url >http://127.0.0.1").arg(m_me);
    // Each is recorded in the background, and shown when it is.
    QVERIFY2(m_driver->waitFor([&] { return audit().contains(token) && audit().join(u'\n').contains(url); }),
             qPrintable(audit().join(u'\n')));
    const QString all = audit().join(u'\n');
    QVERIFY2(all.contains(QStringLiteral("%1 operators/%1 >administrator").arg(m_me)), qPrintable(all));
    for (const char* secret : {"refreshToken", "clientSecret"})
        QVERIFY(!all.contains(m_sandbox->info(secret)));
}

void RolesStoryTest::aViewerIsOfferedNothingThatChanges()
{
    const QString anna = QStringLiteral("anna");
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QVERIFY(gateOf(m_me).setRole(anna, Role::Administrator, now));
    QVERIFY(gateOf(anna).setRole(m_me, Role::Viewer, now));
    QVERIFY(m_driver->click("operatorsRefreshButton"));
    QVERIFY(m_driver->waitFor([this] { return !exportNow()->isEnabled(); }));
    QVERIFY(m_driver->textOf("operatorsWhoLabel").contains(QStringLiteral("a Viewer")));
    QVERIFY(m_driver->openPage("integrations"));
    QVERIFY(m_driver->waitForVisible("instanceUrlEdit"));
    const auto* url = m_driver->find<QLineEdit>("instanceUrlEdit");
    QVERIFY(!url->isEnabled());
    QVERIFY2(url->toolTip().contains(anna), qPrintable(url->toolTip()));
    QVERIFY(!url->text().isEmpty());
    QVERIFY(m_driver->find("testConnectionButton")->isEnabled());
    // Where the journal is everybody may look, and only an Administrator says.
    QVERIFY(m_driver->click("journalSectionButton"));
    QVERIFY(m_driver->waitForVisible("journalEdit"));
    QVERIFY(!m_driver->find("journalEdit")->isEnabled());
    QVERIFY(!m_driver->find("browseJournalButton")->isEnabled());
    QVERIFY(m_driver->click("testJournalButton"));
    QVERIFY(m_driver->waitForVisible("checkLabel.journal.viewer"));
    QVERIFY(!m_driver->find("saveButton") || !m_driver->find("saveButton")->isEnabled());
    QVERIFY(m_driver->openPage("overview"));
    for (const auto* button : m_console->window().findChildren<QPushButton*>(QStringLiteral("overviewExportButton")))
        QVERIFY(!button->isEnabled());
    // Made only now.
    QVERIFY(m_driver->openPage("schedule"));
    QVERIFY(m_driver->waitForVisible("installScheduleButton"));
    QVERIFY(!m_driver->find("installScheduleButton")->isEnabled());
    QVERIFY(m_driver->waitFor([this] { return m_driver->find("scheduledRunsRefreshButton")->isEnabled(); }));
    QVERIFY(!m_driver->find("installScheduleButton")->isEnabled());
}

void RolesStoryTest::theRoleComesBack()
{
    QVERIFY(gateOf(QStringLiteral("anna")).setRole(m_me, Role::Administrator, QDateTime::currentDateTimeUtc()));
    QVERIFY(m_driver->openPage("administration"));
    QVERIFY(m_driver->waitFor([this] { return exportNow()->isEnabled(); }));
    QVERIFY(m_driver->openPage("integrations"));
    QVERIFY(m_driver->find<QLineEdit>("instanceUrlEdit")->isEnabled());
    QVERIFY(!m_driver->find("instanceUrlEdit")->toolTip().contains(QStringLiteral("anna")));
}

ITAM_TEST(RolesStoryTest)
#include "tst_rolesstory.moc"
