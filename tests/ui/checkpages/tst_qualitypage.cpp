// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/checkpages/checksfixture.h"
#include "ui/checks/findingwords.h"
#include "ui/checks/qualitysection.h"

using namespace itam;
using namespace itam::ui;
using checks::QualitySection;
using core::model::DataType;
using core::source::Finding;
using tests::child;
using tests::FakeChecks;

// Findings of the operations database before anything is sent.
class QualityPageTest final : public tests::ChecksPageTest
{
    Q_OBJECT
private slots:
    void init()
    {
        prepare();
        fake->with([](FakeChecks::Data& data) {
            for (int i = 0; i < 3; ++i)
                data.findings.push_back({Finding::Kind::Truncated, DataType::Contracts, QStringLiteral("K%1").arg(i),
                                         QStringLiteral("Description"), QStringLiteral("too long")});
            data.findings.push_back({Finding::Kind::SharedSerial, DataType::Hardware, QStringLiteral("C1"),
                                     QStringLiteral("SerialNumber"), QStringLiteral("=SUM(1)")});
            data.findings.push_back({Finding::Kind::MissingRequired,
                                     DataType::Applications,
                                     {},
                                     {},
                                     QStringLiteral("itam_export_applications")});
        });
        use(std::make_unique<QualitySection>(parts()));
    }
    void cleanup() { finish(); }
    void saysWhatWasNeverChecked();
    void listsTheWorstFirst();
    void saysWhatItMeans();
    void filtersTheRecords();
    void writesOneKind();
    void writesAllKinds();
    void stopsAndKeepsWhatWasKnown();
    void stopsAndShowsWhatWasFoundUntilThen();
    void saysWhyItFailed();
    void asksForADatabase();
    void remembersWhenItRan();
    void leadsToTheRecord();
    void readsManyRecordsPageByPage();
    void hasWordsForEveryKind();
    void worksByKeyboard();
    void keepsTheRulesOfAPage();

private:
    void check()
    {
        showPage();
        click("qualityRunButton");
        QTRY_COMPARE(checkPage->groups().rowCount(), 3);
        QTRY_VERIFY(checkPage->found().rowCount() > 0);
    }
    void choose(Finding::Kind kind, DataType type)
    {
        checkPage->chooseGroup(checks::groupOf(type, static_cast<int>(kind)));
    }
};

void QualityPageTest::saysWhatWasNeverChecked()
{
    showPage();
    auto* groups = table("qualityGroupsTable");
    QCOMPARE(emptyTitle(*groups), QStringLiteral("The data was not checked yet"));
    QCOMPARE(fake->data().asked, 0);
    QVERIFY(!button("qualityAllCsvButton")->isEnabled());
    QTest::mouseClick(emptyButton(*groups), Qt::LeftButton);
    QTRY_COMPARE(checkPage->groups().rowCount(), 3);
    fake->with([](FakeChecks::Data& data) { data.findings.clear(); });
    click("qualityRunButton");
    QTRY_COMPARE(emptyTitle(*groups), QStringLiteral("No findings"));
    QVERIFY(!button("qualityAllCsvButton")->isEnabled());
}

void QualityPageTest::listsTheWorstFirst()
{
    const QSignalSpy badge(section.get(), &checks::CheckSection::badgeChanged);
    check();
    QCOMPARE(
        groupRows(),
        QStringList({QStringLiteral("Export stops|1|Installed applications|A view or a required column is missing"),
                     QStringLiteral("Lands misplaced|1|Hardware inventory|Computers share a serial number"),
                     QStringLiteral("Sent changed|3|Contracts|A value is longer than its field in ServiceNow")}));
    QCOMPARE(badge.last().first().toInt(), 1);
}

void QualityPageTest::saysWhatItMeans()
{
    check();
    choose(Finding::Kind::Truncated, DataType::Contracts);
    QCOMPARE(label("qualityGroupLabel"), QStringLiteral("A value is longer than its field in ServiceNow, Contracts"));
    QCOMPARE(label("qualityMeaningLabel"),
             QStringLiteral("The beginning that fits is sent; the rest is cut off. Shorten the value where the rest "
                            "matters."));
    QTRY_COMPARE(recordKeys(), QStringList({QStringLiteral("K0"), QStringLiteral("K1"), QStringLiteral("K2")}));
    QCOMPARE(label("qualityCountLabel"), QStringLiteral("3 record(s)"));
}

void QualityPageTest::filtersTheRecords()
{
    check();
    choose(Finding::Kind::Truncated, DataType::Contracts);
    QTRY_COMPARE(recordKeys().size(), 3);
    auto* filter = child<QLineEdit>(*page, "qualityFilterEdit");
    QTest::keyClick(page.get(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(filter->hasFocus());
    QTest::keyClicks(filter, QStringLiteral("k1"));
    QTest::keyClick(filter, Qt::Key_Return);
    QTRY_COMPARE(recordKeys(), QStringList(QStringLiteral("K1")));
    filter->setText(QStringLiteral("nothing has this"));
    QTRY_COMPARE(emptyTitle(*table("qualityTable")), QStringLiteral("No record matches this filter"));
    QTest::mouseClick(emptyButton(*table("qualityTable")), Qt::LeftButton);
    QTRY_COMPARE(recordKeys().size(), 3);
}

void QualityPageTest::writesOneKind()
{
    const QTemporaryDir folder;
    prompter.path = folder.filePath(QStringLiteral("one.csv"));
    check();
    choose(Finding::Kind::SharedSerial, DataType::Hardware);
    QTRY_COMPARE(recordKeys(), QStringList(QStringLiteral("C1")));
    click("qualityCsvButton");
    QTRY_VERIFY(QFile::exists(prompter.path));
    // What a spreadsheet would run as a formula is neutralised.
    QCOMPARE(contentsOf(prompter.path), QStringLiteral("Record,Column,Detail\r\nC1,SerialNumber,'=SUM(1)\r\n"));
    QCOMPARE(prompter.suggestedNames, QStringList(QStringLiteral("data-quality.csv")));
}

void QualityPageTest::writesAllKinds()
{
    const QTemporaryDir folder;
    prompter.path = folder.filePath(QStringLiteral("all.csv"));
    check();
    click("qualityAllCsvButton");
    QTRY_VERIFY(QFile::exists(prompter.path));
    const QStringList lines = contentsOf(prompter.path).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 6);
    QCOMPARE(lines.first(), QStringLiteral("Kind,Data type,Record,Column,Detail"));
    QCOMPARE(lines.at(1), QStringLiteral("missing-required,applications,,,itam_export_applications"));
    QCOMPARE(lines.last(), QStringLiteral("truncated,contracts,K2,Description,too long"));
}

void QualityPageTest::stopsAndKeepsWhatWasKnown()
{
    check();
    fake->with([](FakeChecks::Data& data) {
        data.waits = true;
        data.findings.clear();
    });
    click("qualityRunButton");
    QTRY_COMPARE(label("qualityProgressLabel"), QStringLiteral("Hardware inventory: 5 of 10 records, 0 found"));
    QVERIFY(!button("qualityRunButton")->isEnabled());
    QVERIFY(table("qualityTable")->property("dimmed").toBool());
    click("qualityStopButton");
    QTRY_VERIFY(!section->isRunning());
    QCOMPARE(checkPage->bar().message().what, QStringLiteral("The check was stopped."));
    QCOMPARE(checkPage->bar().message().meaning, QStringLiteral("What is shown is the result of the one before."));
    QCOMPARE(checkPage->groups().rowCount(), 3);
    QVERIFY(!table("qualityTable")->property("dimmed").toBool());
    QVERIFY(button("qualityRunButton")->isEnabled());
}

void QualityPageTest::stopsAndShowsWhatWasFoundUntilThen()
{
    fake->with([](FakeChecks::Data& data) {
        data.waits = true;
        data.foundBeforeWaiting = 4;
    });
    showPage();
    click("qualityRunButton");
    click("qualityStopButton");
    QTRY_COMPARE(groupRows(),
                 QStringList({QStringLiteral("Lands misplaced|1|Hardware inventory|Computers share a serial number"),
                              QStringLiteral("Sent changed|3|Contracts|A value is longer than its field in "
                                             "ServiceNow")}));
    QCOMPARE(checkPage->bar().message().what, QStringLiteral("The check was stopped."));
    QCOMPARE(checkPage->bar().message().meaning, QStringLiteral("What is shown was found until then. There may be more."));
    QCOMPARE(label("qualityStatusLabel"),
             QStringLiteral("Stopped before its end: only what was found until then is shown."));
    QTRY_COMPARE(recordKeys(), QStringList(QStringLiteral("C1")));
    QVERIFY2(log->entries(QStringLiteral("quality")).isEmpty(), "no check came to its end");
    // The next one that does is whole again.
    fake->with([](FakeChecks::Data& data) { data.waits = false; });
    click("qualityRunButton");
    QTRY_COMPARE(checkPage->groups().rowCount(), 3);
    QVERIFY(label("qualityStatusLabel").startsWith(QLatin1String("Last checked")));
    QVERIFY(checkPage->bar().isEmpty());
}

void QualityPageTest::saysWhyItFailed()
{
    showPage();
    fail(ErrorCode::SourceUnreachable);
    click("qualityRunButton");
    auto* groups = table("qualityGroupsTable");
    QTRY_COMPARE(emptyButton(*groups)->text(), QStringLiteral("Try again"));
    fake->with([](FakeChecks::Data& data) { data.error.reset(); });
    QTest::mouseClick(emptyButton(*groups), Qt::LeftButton);
    QTRY_COMPARE(checkPage->groups().rowCount(), 3);
    // What is known stays when it fails later.
    fail(ErrorCode::SourceReadFailed);
    click("qualityRunButton");
    QTRY_COMPARE(checkPage->bar().message().severity, models::Severity::Error);
    QCOMPARE(checkPage->groups().rowCount(), 3);
    fake->with([](FakeChecks::Data& data) { data.error.reset(); });
    click("retryButton");
    QTRY_VERIFY(checkPage->bar().isEmpty());
}

void QualityPageTest::asksForADatabase()
{
    checks::CheckPorts ports = fake->ports();
    ports.source.clear();
    section->setPorts(ports);
    showPage();
    const QSignalSpy settings(section.get(), &checks::CheckSection::settingsRequested);
    QCOMPARE(emptyTitle(*table("qualityGroupsTable")), QStringLiteral("No operations database is chosen"));
    QVERIFY(!button("qualityRunButton")->isEnabled());
    section->refresh();
    QCOMPARE(fake->data().asked, 0);
    QTest::mouseClick(emptyButton(*table("qualityGroupsTable")), Qt::LeftButton);
    QCOMPARE(settings.count(), 1);
}

void QualityPageTest::remembersWhenItRan()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("checks.json"));
    *log = checks::CheckLog(path);
    QCOMPARE(label("qualityStatusLabel"), QString());
    check();
    QCOMPARE(label("qualityStatusLabel"), QStringLiteral("Last checked just now: 35 rows read, 5 findings."));
    section->noteExportEnded();
    QCOMPARE(label("qualityStatusLabel"),
             QStringLiteral("Last checked just now: 35 rows read, 5 findings. An export has ended since."));
    // The next start of the program knows it, for this operations database.
    *log = checks::CheckLog(path);
    checks::CheckPorts ports = fake->ports();
    ports.source = QStringLiteral("other.db");
    section->setPorts(ports);
    QCOMPARE(label("qualityStatusLabel"), QString());
    QCOMPARE(checkPage->groups().rowCount(), 0);
    section->setPorts(fake->ports());
    QCOMPARE(label("qualityStatusLabel"), QStringLiteral("Last checked just now: 35 rows read, 5 findings."));
    QCOMPARE(log->entries(QStringLiteral("quality")).size(), 1);
}

void QualityPageTest::leadsToTheRecord()
{
    QSignalSpy record(section.get(), &checks::CheckSection::recordRequested);
    check();
    QVERIFY2(!button("qualityShowFieldsButton")->isEnabled(), "it is about a view");
    choose(Finding::Kind::Truncated, DataType::Contracts);
    QTRY_COMPARE(recordKeys().size(), 3);
    QTRY_VERIFY(button("qualityShowFieldsButton")->isEnabled());
    table("qualityTable")->setCurrentIndex(checkPage->found().index(1, 0));
    click("qualityShowFieldsButton");
    QCOMPARE(record.takeFirst(), QVariantList({QVariant::fromValue(DataType::Contracts), QByteArray("K1")}));
    QTest::keyClick(table("qualityTable"), Qt::Key_Return);
    QCOMPARE(record.count(), 1);
}

void QualityPageTest::readsManyRecordsPageByPage()
{
    constexpr int many = 1'000;
    fake->with([](FakeChecks::Data& data) {
        data.findings.clear();
        for (int i = 0; i < many; ++i)
            data.findings.push_back({Finding::Kind::JunkSerial,
                                     DataType::Hardware,
                                     QStringLiteral("C%1").arg(i, 4, 10, QLatin1Char('0')),
                                     {},
                                     {}});
    });
    showPage();
    click("qualityRunButton");
    QTRY_COMPARE(checkPage->found().rowCount(), core::servicenow::historyPageSize);
    QCOMPARE(label("qualityCountLabel"), QStringLiteral("200 of 1,000 records"));
    while (checkPage->found().rowCount() < many) {
        const int before = checkPage->found().rowCount();
        checkPage->found().fetchMore({});
        QTRY_VERIFY(checkPage->found().rowCount() > before);
    }
    QCOMPARE(recordKeys().last(), QStringLiteral("C0999"));
    child<QLineEdit>(*page, "qualityFilterEdit")->setText(QStringLiteral("c0998"));
    QTRY_COMPARE(recordKeys(), QStringList(QStringLiteral("C0998")));
}

void QualityPageTest::hasWordsForEveryKind()
{
    for (int kind = 0; kind < core::source::findingKindCount; ++kind) {
        const checks::FindingWords words = checks::findingWords(static_cast<Finding::Kind>(kind));
        QVERIFY2(!words.title.isEmpty() && !words.meaning.isEmpty() && !words.advice.isEmpty(),
                 qPrintable(core::source::nameOf(static_cast<Finding::Kind>(kind))));
    }
}

void QualityPageTest::worksByKeyboard()
{
    showPage();
    QTest::keyClick(page.get(), Qt::Key_F5);
    QTRY_COMPARE(checkPage->groups().rowCount(), 3);
    auto* groups = table("qualityGroupsTable");
    groups->setFocus();
    QTest::keyClick(groups, Qt::Key_End, Qt::ControlModifier);
    QTRY_COMPARE(recordKeys().size(), 3);
    QTest::keyClick(groups, Qt::Key_Return);
    QVERIFY(table("qualityTable")->hasFocus());
}

void QualityPageTest::keepsTheRulesOfAPage()
{
    check();
    choose(Finding::Kind::Truncated, DataType::Contracts);
    QTRY_COMPARE(recordKeys().size(), 3);
    keepsTheRules();
}

ITAM_TEST(QualityPageTest)
#include "tst_qualitypage.moc"
