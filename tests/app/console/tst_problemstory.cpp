// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An export with problems (junk serial numbers, orphans, an Integration Property that is off, no SAM plugin) is taken
// from its summary to each cause, to the repair, and to a clean export, by the keys alone: on a screen, against a real
// instance. What others do, the test does for them: rows are corrected in the operations database, the plugin is
// installed on the instance. ITAM_PICTURES names a folder for a picture of each chapter.
#include "tests/app/console/consolecase.h"
#include "tests/app/console/keyboard.h"
#include "tests/endtoend/smallestate.h"

#include "core/support/files.h"

#include <QAction>
#include <QComboBox>

using namespace itam;
using itam::tests::Driver;
using itam::tests::Keyboard;
using itam::tests::SmallEstate;

namespace {

const QString propertyTable = QStringLiteral("x_fls_flexera_fnms_property");
const QString junk = QStringLiteral("To be filled by O.E.M.");

} // namespace

class ProblemStoryTest final : public itam::tests::ConsoleCase
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();

    // In this order: one story.
    void theSummaryTellsTheProblemsByCause();
    void aJunkSerialNumberIsFoundAsACause_T20();
    void aMissingPluginIsFoundAndInstalled_P52();
    void thePropertyThatHoldsContractsBackIsSwitchedOn_F14();
    void whatIsPendingIsSentAgain_D1();
    void theOrphansAreFoundAsACause();
    void theNextExportIsClean();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool setProperty(const QString& name, const QString& value) const;
    /// That of the export that was just asked for.
    [[nodiscard]] bool waitForSummary();
    [[nodiscard]] bool showRecords(const QString& cause, const QString& type) const
    {
        return m_keys->pushButton("showProblemButton", QStringLiteral("Show records: %1 (%2)").arg(cause, type));
    }
    [[nodiscard]] bool waitForStagedRow(const char* key) const;
    void picture(const char* chapter);

    std::unique_ptr<itam::tests::SandboxProcess> m_sandbox;
    std::unique_ptr<SmallEstate> m_estate;
    std::unique_ptr<app::console::Console> m_console;
    std::unique_ptr<Driver> m_driver;
    std::unique_ptr<Keyboard> m_keys;
    int m_chapter = 0;
    int m_exports = 0; ///< that were asked for
    int m_ended = 0;
};

void ProblemStoryTest::initTestCase()
{
    const QString problem = prepare();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    m_sandbox = std::make_unique<itam::tests::SandboxProcess>(inFolder("sandbox"));
    QVERIFY(m_sandbox->start({QStringLiteral("--sam-plugin"), QStringLiteral("off")}));
    QVERIFY(setProperty(QStringLiteral("adding_contracts"), QStringLiteral("false")));
    m_estate = std::make_unique<SmallEstate>(inFolder("operations.db"));
    m_estate->addComputers(12);
    m_estate->addContracts(4);
    m_estate->addInstallations(6, 3);
    // Three computers whose serial number says nothing, each with two records in ServiceNow that have its name.
    QVERIFY(m_estate->execute("UPDATE computer SET serial = 'To be filled by O.E.M.' WHERE id <= 'C00003'"));
    for (int number = 1; number <= 3; ++number) {
        for (const QString& serial : {QStringLiteral("S%1XY").arg(number, 5, 10, QLatin1Char('0')),
                                      QStringLiteral("OLD%1XY").arg(number, 5, 10, QLatin1Char('0'))})
            QCOMPARE(m_sandbox
                         ->rest(QStringLiteral("POST"), QStringLiteral("/api/now/table/cmdb_ci_computer"),
                                {{QStringLiteral("name"), QStringLiteral("pc%1").arg(number, 5, 10, QLatin1Char('0'))},
                                 {QStringLiteral("serial_number"), serial}})
                         .status,
                     201);
    }
    // Orphans: their computer is gone.
    QVERIFY(m_estate->execute("UPDATE installation SET computer = 'C09999' WHERE id LIKE 'I00006%'"));
    QVERIFY(m_estate->execute("UPDATE contract SET computer = 'C09999' WHERE id = 'R0004'"));
    QVERIFY(core::support::makePrivateFolder(options().dataFolder));
    auto chosen = options();
    chosen.source = QStringLiteral("sqlite:") + m_estate->path();
    m_console = start(chosen);
    m_console->window().resize(1280, 860);
    m_driver = std::make_unique<Driver>(*m_console);
    m_keys = std::make_unique<Keyboard>(*m_driver);
    QVERIFY(connectTo(*m_driver, *m_sandbox, QStringLiteral("Rehearsal")));
    const auto* exportNow = m_console->window().findChild<QAction*>(QStringLiteral("exportNowAction"));
    QVERIFY(m_driver->waitFor([exportNow] { return exportNow->isEnabled(); }));
    m_console->window().findChild<QWidget*>(QStringLiteral("summaryCard"))->installEventFilter(this);
}

void ProblemStoryTest::cleanupTestCase()
{
    if (m_console)
        QVERIFY(close(std::move(m_console)));
    endQuietly();
}

bool ProblemStoryTest::setProperty(const QString& name, const QString& value) const
{
    const QJsonArray rows = m_sandbox->table(propertyTable, QStringLiteral("name=") + name);
    return rows.size() == 1 &&
           m_sandbox->update(propertyTable, rows.first().toObject().value(QLatin1String("sys_id")).toString(),
                             {{QStringLiteral("value"), value}});
}

bool ProblemStoryTest::waitForSummary()
{
    ++m_exports;
    return m_driver->waitFor([this] { return m_ended == m_exports; }, 120'000) && m_driver->waitForVisible("summaryCard");
}

/// Its values are there, and the focus is in the list of rows.
bool ProblemStoryTest::waitForStagedRow(const char* key) const
{
    return m_keys->waitForFocus("stagingTable") && m_driver->waitFor([&] {
        return m_driver->textOf("stagedTitleLabel").startsWith(QLatin1String(key)) &&
               m_driver->rows("stagedFieldsTable") > 0;
    });
}

bool ProblemStoryTest::eventFilter(QObject* watched, QEvent* event)
{
    // Only the end of an export brings it, whatever page is shown.
    m_ended += event->type() == QEvent::ShowToParent ? 1 : 0;
    return ConsoleCase::eventFilter(watched, event);
}

void ProblemStoryTest::picture(const char* chapter)
{
    const QString folder = qEnvironmentVariable("ITAM_PICTURES");
    if (!folder.isEmpty())
        m_keys->focus()->window()->grab().save(
            QStringLiteral("%1/problems-%2-%3.png").arg(folder).arg(++m_chapter).arg(QString::fromLatin1(chapter)));
}

void ProblemStoryTest::theSummaryTellsTheProblemsByCause()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("^export ended: transfer-failed")));
    QVERIFY(m_keys->press(QStringLiteral("Ctrl+R")));
    QVERIFY(waitForSummary());
    QVERIFY(m_driver->waitForVisible("showProblemButton"));
    const QString told = m_keys->textsIn("summaryCard").join(QLatin1Char('\n'));
    for (const char* sentence :
         {"ServiceNow cannot take installed applications: the SAM plugin is not installed.",
          "Several records in ServiceNow match: 3 (Hardware inventory)",
          "Held back: ServiceNow is set not to add such records: 4 (Contracts)"})
        QVERIFY2(told.contains(QLatin1String(sentence)), qPrintable(told));
    // The focus is where the next step is.
    QCOMPARE(m_keys->focus()->objectName(), QStringLiteral("showPendingButton"));
    picture("summary");
}

void ProblemStoryTest::aJunkSerialNumberIsFoundAsACause_T20()
{
    const QString cause = QStringLiteral("Several records in ServiceNow match");
    QVERIFY(showRecords(cause, QStringLiteral("Hardware inventory")));
    QVERIFY(m_keys->waitForFocus("pendingTable"));
    QVERIFY(m_driver->waitFor([&] { return m_driver->rows("pendingTable") == 3; }));
    QVERIFY(m_keys->rowText("pendingTable", 0).contains(cause));
    picture("records-that-did-not-land");

    QVERIFY(m_keys->press(QStringLiteral("Alt+R")));
    QVERIFY(m_keys->goToRow("pendingRecordsTable", QStringLiteral("C00002")));
    QCOMPARE(m_driver->rows("pendingRecordsTable"), 3); // still of this cause
    QVERIFY(m_keys->press(QStringLiteral("Return")));
    QVERIFY(waitForStagedRow("C00002"));
    QVERIFY2(m_driver->textOf("stagedWhyLabel").startsWith(cause), qPrintable(m_driver->textOf("stagedWhyLabel")));
    QVERIFY(m_keys->press(QStringLiteral("Return")));
    QVERIFY(m_keys->goToRow("stagedFieldsTable", QStringLiteral("SerialNo")));
    QVERIFY2(m_keys->currentRowText("stagedFieldsTable").contains(junk),
             qPrintable(m_keys->currentRowText("stagedFieldsTable")));
    picture("junk-serial-number");
    QVERIFY(m_keys->press(QStringLiteral("Escape")));
    QCOMPARE(m_keys->focus()->objectName(), QStringLiteral("stagingTable"));
    QVERIFY(m_estate->execute("UPDATE computer SET serial = 'S' || substr(id, 2) || 'XY' WHERE id <= 'C00003'"));
}

void ProblemStoryTest::aMissingPluginIsFoundAndInstalled_P52()
{
    QVERIFY(m_keys->press(QStringLiteral("Ctrl+3")));
    QVERIFY(m_driver->waitForVisible("summaryCard"));
    QVERIFY(m_keys->pushButton("summaryPropertiesButton"));
    QVERIFY(m_keys->goToRow("propertiesTable", QStringLiteral("SAM plugin installed")));
    QVERIFY2(m_driver->textOf("propertyEffectLabel").contains(QLatin1String("do not exist")),
             qPrintable(m_driver->textOf("propertyEffectLabel")));
    picture("plugin-missing");
    QVERIFY(setProperty(QStringLiteral("sam_plugin"), QStringLiteral("true")));
    QVERIFY(m_keys->press(QStringLiteral("F5")));
    QVERIFY(m_driver->waitFor([&] {
        return m_driver->textOf("propertyEffectLabel") ==
               QLatin1String("The tables of Software Asset Management exist in this instance.");
    }));
}

void ProblemStoryTest::thePropertyThatHoldsContractsBackIsSwitchedOn_F14()
{
    QVERIFY(m_keys->goToRow("propertiesTable", QStringLiteral("Adding Contracts")));
    QVERIFY2(m_driver->textOf("propertyEffectLabel").contains(QLatin1String("held back")),
             qPrintable(m_driver->textOf("propertyEffectLabel")));
    QVERIFY(m_keys->press(QStringLiteral("Return")));
    QVERIFY(m_keys->waitForFocus("propertyValueComboBox"));
    QVERIFY(m_keys->press(QStringLiteral("Up")));
    QCOMPARE(m_driver->find<QComboBox>("propertyValueComboBox")->currentText(), QStringLiteral("Yes"));
    QVERIFY(m_driver->textOf("propertyEffectLabel").startsWith(QLatin1String("When it is saved:")));
    QVERIFY(m_driver->textOf("propertyNoteLabel")
                .contains(QLatin1String("Records that are held back are sent again by the next export.")));
    picture("property-on");
    QVERIFY(m_keys->pushButton("savePropertyButton"));
    QVERIFY(m_driver->waitFor(
        [&] { return m_driver->textOf("messageWhatLabel") == QLatin1String("Adding Contracts is now: Yes."); }));
}

void ProblemStoryTest::whatIsPendingIsSentAgain_D1()
{
    QVERIFY(m_keys->walkTo("pendingPage"));
    QVERIFY(m_driver->waitFor(
        [&] { return m_driver->textOf("pendingKindsLabel").contains(QLatin1String("4 held back")); }));
    picture("pending");
    QVERIFY(m_keys->pushButton("pendingSendButton"));
    QVERIFY(waitForSummary());
    QVERIFY(m_driver->waitForVisible("showProblemButton"));
    QCOMPARE(m_console->window().currentPage(), QStringLiteral("export"));
    const QString told = m_keys->textsIn("summaryCard").join(QLatin1Char('\n'));
    QVERIFY2(!told.contains(QLatin1String("Several records")) && !told.contains(QLatin1String("Held back")) &&
                 !told.contains(QLatin1String("SAM plugin")),
             qPrintable(told));
    QVERIFY2(told.contains(QLatin1String("Its computer is not in ServiceNow: 3 (Installed applications)")) &&
                 told.contains(QLatin1String("Its computer is not in ServiceNow: 1 (Contracts)")),
             qPrintable(told));
    QCOMPARE(m_sandbox->count(QStringLiteral("ast_contract")), 4);
}

void ProblemStoryTest::theOrphansAreFoundAsACause()
{
    QVERIFY(showRecords(QStringLiteral("Its computer is not in ServiceNow"), QStringLiteral("Installed applications")));
    QVERIFY(m_driver->waitFor([&] { return m_driver->rows("pendingTable") == 3; }));
    QVERIFY(m_keys->press(QStringLiteral("Alt+R")));
    QVERIFY(m_keys->goToRow("pendingRecordsTable", QStringLiteral("I00006-001")));
    QVERIFY(m_keys->pushButton("pendingRowButton"));
    QVERIFY(waitForStagedRow("I00006-001"));
    QVERIFY(m_keys->press(QStringLiteral("Return")));
    QVERIFY(m_keys->goToRow("stagedFieldsTable", QStringLiteral("ComputerID")));
    QVERIFY2(m_keys->currentRowText("stagedFieldsTable").contains(QLatin1String("C09999")),
             qPrintable(m_keys->currentRowText("stagedFieldsTable")));
    picture("orphan");
    QVERIFY(m_estate->execute("UPDATE installation SET computer = 'C00006' WHERE computer = 'C09999'"));
    QVERIFY(m_estate->execute("UPDATE contract SET computer = 'C00004' WHERE computer = 'C09999'"));
}

void ProblemStoryTest::theNextExportIsClean()
{
    QVERIFY(m_keys->press(QStringLiteral("Ctrl+R")));
    QVERIFY(waitForSummary());
    const QStringList told = m_keys->textsIn("summaryCard");
    QVERIFY2(told.contains(QLatin1String("4 records sent and imported.")), qPrintable(told.join(QLatin1Char('\n'))));
    QVERIFY(!m_driver->find("showPendingButton") && !m_driver->find("showProblemButton"));
    picture("clean");
    QVERIFY(m_keys->press(QStringLiteral("Ctrl+1")));
    QVERIFY(m_driver->waitFor([&] {
        return m_keys->textsIn("overviewPage")
            .contains(QLatin1String("None: every record that was sent has landed."));
    }));
    QVERIFY(!m_driver->find("openProblemsChip"));
    QVERIFY(m_keys->press(QStringLiteral("Ctrl+6")));
    QVERIFY(m_keys->walkTo("pendingPage"));
    QVERIFY(m_driver->waitFor(
        [&] { return m_driver->textOf("pendingKindsLabel") == QLatin1String("Everything that was sent has landed."); }));
    QCOMPARE(m_sandbox->count(QStringLiteral("cmdb_sam_sw_install")), 18);
    QCOMPARE(m_sandbox->count(QStringLiteral("cmdb_ci_computer"), QStringLiteral("itam_unique_idISNOTEMPTY")), 12);
}

ITAM_TEST(ProblemStoryTest)
#include "tst_problemstory.moc"
