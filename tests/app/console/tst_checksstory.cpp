// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Is ServiceNow still right? An administrator looks at the data, previews an export, exports, and finds and repairs
// what somebody changed and deleted on the instance: in the window, on a screen, against a real instance. ITAM_PICTURES
// names a folder for a picture of each chapter.
#include "tests/app/console/consolecase.h"
#include "tests/ui/checks/clipping.h"

#include "core/sampledata/sampledatabase.h"
#include "core/support/files.h"

#include <QJsonArray>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>

using namespace itam;
using itam::tests::Driver;

class ChecksStoryTest final : public itam::tests::ConsoleCase
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();

    // In this order: one story.
    void theDataIsCheckedBeforeAnythingIsSent();
    void thePreviewSaysThatEverythingIsNew();
    void afterTheExportNothingIsToBeRepaired();
    void whatSomebodyChangedAndDeletedIsFound();
    void theRepairSendsExactlyThat();
    void anotherVerificationFindsNothing();

private:
    /// The sub-page comes by the arrow keys, its check by F5.
    [[nodiscard]] bool runCheck(const char* section);
    [[nodiscard]] QStringList groups(const char* table) const;
    [[nodiscard]] QJsonObject computer(int number) const;
    void picture(const char* chapter);

    std::unique_ptr<itam::tests::SandboxProcess> m_sandbox;
    std::unique_ptr<app::console::Console> m_console;
    std::unique_ptr<Driver> m_driver;
    int m_chapter = 0;
};

void ChecksStoryTest::initTestCase()
{
    const QString problem = prepare();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    m_sandbox = std::make_unique<itam::tests::SandboxProcess>(inFolder("sandbox"));
    QVERIFY(m_sandbox->start());
    QVERIFY(core::support::makePrivateFolder(options().dataFolder));
    const QString source = inFolder("operations.db");
    QVERIFY(core::sampledata::makeSampleDatabase(source, {.computers = 30, .seed = 5}));
    auto chosen = options();
    chosen.source = QStringLiteral("sqlite:") + source;
    m_console = start(chosen);
    m_console->window().resize(1280, 800);
    m_driver = std::make_unique<Driver>(*m_console);
    QVERIFY(connectTo(*m_driver, *m_sandbox, QStringLiteral("Rehearsal")));
    QVERIFY(m_driver->openPage("checks"));
}

void ChecksStoryTest::cleanupTestCase()
{
    if (m_console)
        QVERIFY(close(std::move(m_console)));
    endQuietly();
}

bool ChecksStoryTest::runCheck(const char* section)
{
    const QByteArray pageName = QByteArray(section) + "Page";
    const QByteArray buttonName = QByteArray(section) + "RunButton";
    auto* list = m_driver->find<QListView>("sectionsList");
    if (!list)
        return false;
    list->setFocus();
    for (const auto key : {Qt::Key_Up, Qt::Key_Down}) {
        for (int step = 0; step < 8 && !m_driver->find(pageName.constData()); ++step)
            QTest::keyClick(list, key);
    }
    auto* run = m_driver->find<QPushButton>(buttonName.constData());
    if (!run || !m_driver->waitFor([run] { return run->isEnabled(); }))
        return false;
    run->setFocus();
    QTest::keyClick(run, Qt::Key_F5);
    return m_driver->waitFor([&] { return !run->isEnabled(); }) &&
           m_driver->waitFor([&] { return run->isEnabled(); }, 120'000);
}

QStringList ChecksStoryTest::groups(const char* table) const
{
    QStringList rows;
    const auto* view = m_driver->find<QTableView>(table);
    for (int row = 0; view && row < view->model()->rowCount(); ++row)
        rows.append(QStringLiteral("%1, %2: %3")
                        .arg(view->model()->index(row, 3).data().toString(),
                             view->model()->index(row, 2).data().toString(),
                             view->model()->index(row, 1).data().toString()));
    return rows;
}

QJsonObject ChecksStoryTest::computer(int number) const
{
    const auto reply = m_sandbox->rest(QStringLiteral("GET"),
                                       QStringLiteral("/api/now/table/cmdb_ci_computer?sysparm_limit=10&sysparm_query="
                                                      "itam_unique_idISNOTEMPTY^ORDERBYsys_id"));
    return reply.json.value(QLatin1String("result")).toArray().at(number).toObject();
}

void ChecksStoryTest::picture(const char* chapter)
{
    const QString folder = qEnvironmentVariable("ITAM_PICTURES");
    if (!folder.isEmpty())
        m_console->window().grab().save(
            QStringLiteral("%1/checks-%2-%3.png").arg(folder).arg(++m_chapter).arg(QString::fromLatin1(chapter)));
}

void ChecksStoryTest::theDataIsCheckedBeforeAnythingIsSent()
{
    QVERIFY(runCheck("quality"));
    QVERIFY(m_driver->textOf("qualityStatusLabel").startsWith(QLatin1String("Last checked just now")));
    picture("quality");
    QCOMPARE(m_sandbox->count(QStringLiteral("cmdb_ci_computer")), 0);
}

void ChecksStoryTest::thePreviewSaysThatEverythingIsNew()
{
    QVERIFY(runCheck("preview"));
    QVERIFY(m_driver->waitFor([&] { return m_driver->rows("previewGroupsTable") > 0; }));
    const QStringList found = groups("previewGroupsTable");
    QVERIFY2(std::ranges::all_of(found, [](const QString& row) { return row.startsWith(QLatin1String("Added")); }),
             qPrintable(found.join(QLatin1Char('\n'))));
    // A record that is not there yet.
    QVERIFY(m_driver->waitFor([&] { return m_driver->rows("previewFieldsTable") > 0; }));
    QVERIFY(m_driver->textOf("previewStoryLabel").startsWith(QLatin1String("It is not in ServiceNow")));
    picture("preview");
    QCOMPARE(m_sandbox->count(QStringLiteral("cmdb_ci_computer")), 0);
}

void ChecksStoryTest::afterTheExportNothingIsToBeRepaired()
{
    QVERIFY(m_driver->openPage("export"));
    QVERIFY(m_driver->click("exportNowButton"));
    QVERIFY(m_driver->waitForVisible("summaryCard", 120'000));
    QVERIFY(m_driver->openPage("checks"));
    QVERIFY(runCheck("verify"));
    QVERIFY2(!m_driver->find("verifyRepairButton"), qPrintable(groups("verifyGroupsTable").join(QLatin1Char('\n'))));
}

void ChecksStoryTest::whatSomebodyChangedAndDeletedIsFound()
{
    const QString changed = computer(0).value(QLatin1String("sys_id")).toString();
    const QString deleted = computer(1).value(QLatin1String("sys_id")).toString();
    const QString table = QStringLiteral("/api/now/table/cmdb_ci_computer/");
    QCOMPARE(
        m_sandbox->rest(QStringLiteral("PATCH"), table + changed, {{QStringLiteral("name"), QStringLiteral("renamed")}})
            .status,
        200);
    QCOMPARE(m_sandbox->rest(QStringLiteral("DELETE"), table + deleted).status, 204);
    QVERIFY(runCheck("verify"));
    const QStringList found = groups("verifyGroupsTable");
    QVERIFY2(found.contains(QStringLiteral("Missing, Hardware inventory: 1")),
             qPrintable(found.join(QLatin1Char('\n'))));
    QVERIFY(found.contains(QStringLiteral("Different, Hardware inventory: 1")));
    picture("verify");
}

void ChecksStoryTest::theRepairSendsExactlyThat()
{
    auto* repair = m_driver->find<QPushButton>("verifyRepairButton");
    QVERIFY(repair);
    repair->setFocus();
    QTest::keyClick(repair, Qt::Key_Space);
    auto* question = m_driver->find<QMessageBox>("questionDialog");
    QVERIFY(question);
    picture("question");
    QVERIFY(question->buttons().last()->text().startsWith(QLatin1String("Send ")));
    QTest::keyClick(question->buttons().last(), Qt::Key_Space);
    QVERIFY(m_driver->waitFor([&] { return m_driver->window().currentPage() == QLatin1String("export"); }));
    QVERIFY(m_driver->waitForVisible("summaryCard", 120'000));
    picture("repaired");
}

void ChecksStoryTest::anotherVerificationFindsNothing()
{
    QVERIFY(m_driver->openPage("checks"));
    auto* again = m_driver->find<QPushButton>("verifyAgainButton");
    QVERIFY(again);
    again->setFocus();
    QTest::keyClick(again, Qt::Key_Space);
    auto* run = m_driver->find<QPushButton>("verifyRunButton");
    QVERIFY(m_driver->waitFor([&] { return run->isEnabled(); }, 120'000));
    QVERIFY2(!m_driver->find("verifyRepairButton"), qPrintable(groups("verifyGroupsTable").join(QLatin1Char('\n'))));
    QCOMPARE(itam::tests::namelessControls(&m_console->window()), QStringList());
}

ITAM_TEST(ChecksStoryTest)
#include "tst_checksstory.moc"
