// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The console as an administrator uses it, on a screen, with real instances and a real keyring: from a fresh profile to
// imported records and back again after a restart.
#include "tests/app/console/consolecase.h"
#include "tests/ui/checks/clipping.h"

#include "app/console/singleinstance.h"
#include "core/sampledata/sampledatabase.h"
#include "core/support/files.h"
#include "core/support/logging.h"

#include <QApplication>
#include <QDirIterator>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QTableView>
#include <QTabWidget>

using namespace itam;
using itam::tests::Driver;

class ConsoleTest final : public itam::tests::ConsoleCase
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase() { endQuietly(); }
    void aFreshProfileReachesImportedRecordsOnTheEmbeddedInstance();
    void asksNothingAgainAfterARestart();
    void keepsTheTokenOfARealInstanceInTheKeyring();
    void bridgesAnInstanceThatIsKilledInMidExport();
    void stopsAfterASegmentAndResumes();
    void aSecondStartRaisesTheFirstWindow();
    void endsInGoodOrderWhenTheSessionEnds();

private:
    [[nodiscard]] bool exportAndWait(const Driver& driver) const;
};

void ConsoleTest::initTestCase()
{
    const QString problem = prepare();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    const auto sample = core::sampledata::makeSampleDatabase(inFolder("operations.db"), {.computers = 60, .seed = 7});
    QVERIFY(sample);
}

bool ConsoleTest::exportAndWait(const Driver& driver) const
{
    return driver.click("exportNowButton") && driver.waitForVisible("progressCard") &&
           driver.waitForVisible("summaryCard", 120'000);
}

void ConsoleTest::aFreshProfileReachesImportedRecordsOnTheEmbeddedInstance()
{
    QVERIFY(core::support::makePrivateFolder(options().dataFolder));
    auto console = start(options());
    const Driver driver(*console);

    // The first page says what to do; the embedded instance fills in everything.
    QVERIFY(driver.click("useEmbeddedButton"));
    QVERIFY(driver.waitFor([&] { return driver.textOf("headerInstanceLabel") == QLatin1String("Embedded instance"); }));
    QVERIFY(driver.openPage("integrations"));
    QVERIFY(driver.type("sourceEdit", QStringLiteral("sqlite:") + inFolder("operations.db")));
    QVERIFY(driver.click("saveButton"));
    QVERIFY(driver.click("testConnectionButton"));
    QVERIFY(driver.waitFor([&] {
        const auto* label = driver.find<QLabel>("connectionSummaryLabel");
        return label && label->text().contains(QLatin1String("passed"));
    }));
    QCOMPARE(itam::tests::namelessControls(&console->window()), QStringList());

    QVERIFY(driver.click("exportNowButton"));
    QVERIFY(driver.waitForVisible("summaryCard", 120'000));
    QCOMPARE(console->window().currentPage(), QStringLiteral("export"));
    QVERIFY(driver.rows("segmentsTable") >= 3);
    QVERIFY(driver.textOf("summarySentenceLabel").contains(QLatin1String("did not land")));

    // From the summary to the run, its problems, and the payload of a transaction.
    QVERIFY(driver.click("openHistoryButton"));
    QVERIFY(driver.waitFor([&] { return driver.rows("runsTable") == 3; }));
    QVERIFY(driver.openRow("runsTable", 0));
    QVERIFY(driver.waitForVisible("runDetail"));
    driver.find<QTabWidget>("runDetailTabs")->setCurrentIndex(2);
    QVERIFY(driver.waitFor([&] { return driver.rows("problemRowsTable") > 0; }));
    driver.find<QTabWidget>("runDetailTabs")->setCurrentIndex(1);
    QVERIFY(driver.waitFor([&] { return driver.rows("transactionsTable") > 0; }));
    QVERIFY(driver.openRow("transactionsTable", 0));
    driver.find<QTabWidget>("runDetailTabs")->setCurrentIndex(3);
    QVERIFY(driver.click("showPayloadButton"));
    QVERIFY(driver.waitFor([&] {
        const auto* text = driver.find<QPlainTextEdit>("payloadTextEdit");
        return text && text->toPlainText().contains(QLatin1String("<record"));
    }));
    QVERIFY(close(std::move(console)));
}

void ConsoleTest::asksNothingAgainAfterARestart()
{
    auto console = start(options());
    const Driver driver(*console);
    // The page that was open last, the instance that was active: it starts by itself.
    QCOMPARE(console->window().currentPage(), QStringLiteral("history"));
    QVERIFY(driver.waitFor([&] { return driver.rows("runsTable") == 3; }));
    QVERIFY(driver.openPage("export"));
    QVERIFY(exportAndWait(driver));
    // What landed is not sent again, only what did not.
    QVERIFY2(driver.textOf("summarySentenceLabel").contains(QLatin1String(" sent.")),
             qPrintable(driver.textOf("summarySentenceLabel")));
    QVERIFY(close(std::move(console)));
}

void ConsoleTest::keepsTheTokenOfARealInstanceInTheKeyring()
{
    QDir().mkpath(inFolder("instance"));
    itam::tests::SandboxProcess sandbox(inFolder("instance"));
    QVERIFY(sandbox.start());
    const QString token = sandbox.info("refreshToken");
    const QString secret = sandbox.info("clientSecret");
    {
        auto console = start(options());
        const Driver driver(*console);
        QVERIFY(connectTo(driver, sandbox, QStringLiteral("Rehearsal")));
        // What is saved is never shown back.
        for (const QLineEdit* edit : console->window().findChildren<QLineEdit*>())
            QVERIFY(!edit->text().contains(token) && !edit->text().contains(secret));
        QVERIFY(close(std::move(console)));
    }
    const QString logPath = options().dataFolder + QStringLiteral("/itam-console.log");
    auto log = core::support::LogFile::open(logPath);
    QVERIFY(log);
    auto console = start(options());
    const Driver driver(*console);
    QVERIFY(driver.openPage("export"));
    QVERIFY(exportAndWait(driver));
    // The page of the log has the export and none of its secrets.
    QVERIFY(driver.trigger(QKeySequence(Qt::CTRL | Qt::Key_L)));
    QVERIFY(driver.waitFor([&] { return driver.rows("activityTable") > 3; }));
    const QAbstractItemModel& lines = *driver.find<QTableView>("activityTable")->model();
    bool isTold = false;
    for (int row = 0; row < lines.rowCount(); ++row) {
        const QString text = lines.index(row, 3).data().toString();
        QVERIFY2(!text.contains(token) && !text.contains(secret), qPrintable(text));
        isTold = isTold || text.contains(QStringLiteral("begins"));
    }
    QVERIFY(isTold);
    QVERIFY(driver.openPage("export"));
    log->reset();
    QVERIFY(sandbox.count(QStringLiteral("cmdb_ci_computer")) > 0);
    QVERIFY(close(std::move(console)));
    // Neither in settings nor in logs nor anywhere else that the console writes; the embedded instance has others.
    for (QDirIterator it(inFolder(""), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
        const QString path = it.next();
        if (path.startsWith(inFolder("instance/")))
            continue;
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY2(!content.contains(token.toUtf8()) && !content.contains(secret.toUtf8()), qPrintable(path));
    }
}

void ConsoleTest::bridgesAnInstanceThatIsKilledInMidExport()
{
    QDir().mkpath(inFolder("killed"));
    itam::tests::SandboxProcess sandbox(inFolder("killed"));
    const QStringList slow{QStringLiteral("--processing-delay"), QStringLiteral("700")};
    QVERIFY(sandbox.start(slow));
    auto console = start(options());
    const Driver driver(*console);
    QVERIFY(connectTo(driver, sandbox, QStringLiteral("Killed")));
    QVERIFY(driver.openPage("export"));
    QVERIFY(driver.click("exportNowButton"));
    QVERIFY(driver.waitFor([&] { return driver.rows("segmentsTable") >= 2; }, 60'000));
    sandbox.kill();
    // It says why it waits and until when; the person need not wait as long.
    if (driver.waitForVisible("retryNowButton", 60'000)) {
        QVERIFY(sandbox.start(slow));
        QVERIFY(driver.click("retryNowButton"));
    } else {
        QVERIFY(sandbox.start(slow));
    }
    QVERIFY(driver.waitForVisible("summaryCard", 120'000));
    if (driver.find("resumeButton")) {
        QVERIFY(driver.click("resumeButton"));
        QVERIFY(driver.waitFor([&] { return driver.find("summaryCard") && !driver.find("resumeButton"); }, 120'000));
    }
    // Whatever happened in between, everything is there once.
    QVERIFY(driver.click("dismissSummaryButton"));
    QVERIFY(exportAndWait(driver));
    const int computers = sandbox.count(QStringLiteral("cmdb_ci_computer"));
    const int installations = sandbox.count(QStringLiteral("cmdb_sam_sw_install"));
    QVERIFY(computers > 0 && installations > 0);
    QVERIFY(driver.click("dismissSummaryButton"));
    QTest::mouseClick(driver.find("fullExportCheckBox"), Qt::LeftButton);
    QVERIFY(exportAndWait(driver));
    QCOMPARE(sandbox.count(QStringLiteral("cmdb_ci_computer")), computers);
    QCOMPARE(sandbox.count(QStringLiteral("cmdb_sam_sw_install")), installations);
    QVERIFY(close(std::move(console)));
}

void ConsoleTest::stopsAfterASegmentAndResumes()
{
    QDir().mkpath(inFolder("stopped"));
    itam::tests::SandboxProcess sandbox(inFolder("stopped"));
    QVERIFY(sandbox.start({QStringLiteral("--processing-delay"), QStringLiteral("500")}));
    auto console = start(options());
    const Driver driver(*console);
    QVERIFY(connectTo(driver, sandbox, QStringLiteral("Stopped")));
    QVERIFY(driver.openPage("export"));
    QVERIFY(driver.click("exportNowButton"));
    QVERIFY(driver.waitFor([&] { return driver.rows("segmentsTable") >= 1; }, 60'000));
    QVERIFY(driver.click("stopAfterSegmentButton"));
    // The button answers at once.
    QVERIFY(!driver.find("stopAfterSegmentButton") || !driver.find("stopAfterSegmentButton")->isEnabled());
    QVERIFY(driver.waitForVisible("resumeButton", 60'000));
    QVERIFY(driver.click("resumeButton"));
    QVERIFY(driver.waitFor([&] { return driver.find("summaryCard") && !driver.find("resumeButton"); }, 120'000));
    QVERIFY(sandbox.count(QStringLiteral("cmdb_sam_sw_install")) > 0);
    QVERIFY(close(std::move(console)));
}

void ConsoleTest::aSecondStartRaisesTheFirstWindow()
{
    app::console::SingleInstance first(options().dataFolder);
    QVERIFY(!first.raiseOther());
    QVERIFY(first.listen());
    QSignalSpy raised(&first, &app::console::SingleInstance::raiseRequested);
    QProcess second;
    second.start(QString::fromLocal8Bit(qgetenv("ITAM_BIN")) + QStringLiteral("/itam-console"),
                 {QStringLiteral("--data"), options().dataFolder, QStringLiteral("--settings"), options().settings});
    QVERIFY(QTest::qWaitFor([&] { return second.state() == QProcess::NotRunning; }, 20'000));
    QCOMPARE(second.exitStatus(), QProcess::NormalExit);
    QCOMPARE(second.exitCode(), 0);
    QTRY_COMPARE(raised.count(), 1);
}

void ConsoleTest::endsInGoodOrderWhenTheSessionEnds()
{
    QProcess console;
    console.setProcessChannelMode(QProcess::MergedChannels);
    console.start(QString::fromLocal8Bit(qgetenv("ITAM_BIN")) + QStringLiteral("/itam-console"),
                  {QStringLiteral("--data"), inFolder("other"), QStringLiteral("--settings"), inFolder("other.ini"),
                   QStringLiteral("--embedded")});
    const QString ready = inFolder("other/instance/ready.json");
    QVERIFY2(QTest::qWaitFor([&] { return QFileInfo::exists(ready); }, 60'000), console.readAll().constData());
    console.terminate();
    QVERIFY(QTest::qWaitFor([&] { return console.state() == QProcess::NotRunning; }, 20'000));
    QCOMPARE(console.exitStatus(), QProcess::NormalExit);
    QCOMPARE(console.exitCode(), 0);
    QVERIFY2(!QFileInfo::exists(ready), "the embedded instance ended with it");
}

ITAM_TEST(ConsoleTest)
#include "tst_console.moc"
