// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/checkpages/checksfixture.h"
#include "ui/checks/rehearsalsection.h"
#include "ui/checks/rehearsalwords.h"

#include <QProgressBar>

using namespace itam;
using namespace itam::ui;
using checks::RehearsalSection;
using core::exporter::RehearsalOutcome;
using core::exporter::RehearsalProgress;
using core::exporter::RehearsalRecord;
using core::exporter::RehearsalReport;
using core::model::DataType;
using tests::child;

// A rehearsed export: outcomes by kind, records with reasons, progress by phase.
class RehearsalPageTest final : public tests::ChecksPageTest
{
    Q_OBJECT
private slots:
    void init()
    {
        prepare();
        m_records = {record(RehearsalOutcome::Inserted, "C1"),
                     record(RehearsalOutcome::Updated, "C2"),
                     record(RehearsalOutcome::Unchanged, "C3"),
                     record(RehearsalOutcome::Ambiguous, "C4", "AMBIGUOUS"),
                     record(RehearsalOutcome::Ignored, "C5", "ADD_OFF"),
                     record(RehearsalOutcome::Ignored, "C6", "DUPLICATE_OF C1"),
                     record(RehearsalOutcome::Refused, "C7", "CI_NOT_FOUND"),
                     record(RehearsalOutcome::Refused, "C8", "SOMETHING_NEW")};
        m_report = {};
        m_error.reset();
        m_phase.reset();
        use(std::make_unique<RehearsalSection>(parts()));
        checks::CheckPorts ports = fake->ports();
        ports.rehearse = [this](const auto& found, auto& watch, const std::stop_token& stop) {
            return rehearse(found, watch, stop);
        };
        section->setPorts(ports);
    }
    void cleanup() { finish(); }
    void saysThatNothingWasRehearsed();
    void whatWouldNotLandStandsFirst();
    void everyOutcomeHasAStableName_data();
    void everyOutcomeHasAStableName();
    void recordsShowNameAndReason();
    void writesAllKinds();
    void showsThePhaseAndStops();
    void saysWhatProductionWouldSay();
    void saysWhyItFailed();
    void leadsToTheRecord();
    void keepsTheRulesOfAPage();

private:
    static RehearsalRecord record(RehearsalOutcome outcome, const char* key, const char* reason = "")
    {
        RehearsalRecord made;
        made.outcome = outcome;
        made.key = QString::fromLatin1(key);
        made.name = QStringLiteral("pc of ") + made.key;
        made.reason = QString::fromLatin1(reason);
        return made;
    }
    Result<RehearsalReport> rehearse(const std::function<void(const RehearsalRecord&)>& found,
                                     core::exporter::RehearsalWatch& watch, const std::stop_token& stop)
    {
        if (m_phase) {
            watch.progress.update([this](RehearsalProgress& now) { now = *m_phase; });
            while (!stop.stop_requested())
                std::this_thread::yield();
            return failure(ErrorCode::Cancelled);
        }
        if (m_error)
            return failure(*m_error);
        for (const RehearsalRecord& each : m_records)
            found(each);
        return m_report;
    }
    void run()
    {
        showPage();
        click("rehearsalRunButton");
        QTRY_COMPARE(checkPage->groups().rowCount(), 8);
    }

    QList<RehearsalRecord> m_records;
    RehearsalReport m_report;
    std::optional<Error> m_error;
    std::optional<RehearsalProgress> m_phase; ///< in which it stays
};

void RehearsalPageTest::saysThatNothingWasRehearsed()
{
    showPage();
    QCOMPARE(emptyTitle(*table("rehearsalGroupsTable")), QStringLiteral("No export was rehearsed yet"));
}

void RehearsalPageTest::whatWouldNotLandStandsFirst()
{
    run();
    QStringList titles;
    for (const QString& row : groupRows())
        titles.append(row.section(QLatin1Char('|'), 0, 0) + QLatin1Char('|') + row.section(QLatin1Char('|'), 1, 1));
    QCOMPARE(titles,
             QStringList({QStringLiteral("Ambiguous|1"), QStringLiteral("Refused|1"), QStringLiteral("Refused|1"),
                          QStringLiteral("Ignored|1"), QStringLiteral("Ignored|1"), QStringLiteral("Updated|1"),
                          QStringLiteral("Inserted|1"), QStringLiteral("Unchanged|1")}));
    QCOMPARE(label("rehearsalStatusLabel"), QStringLiteral("Last rehearsed just now: 8 records, 7 of them not simply "
                                                           "unchanged."));
}

void RehearsalPageTest::everyOutcomeHasAStableName_data()
{
    QTest::addColumn<int>("outcome");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("name");
    const auto row = [](const char* name, RehearsalOutcome outcome, const char* reason) {
        QTest::newRow(name) << static_cast<int>(outcome) << QString::fromLatin1(reason) << QString::fromLatin1(name);
    };
    row("inserted", RehearsalOutcome::Inserted, "");
    row("updated", RehearsalOutcome::Updated, "");
    row("unchanged", RehearsalOutcome::Unchanged, "UNCHANGED");
    row("ambiguous", RehearsalOutcome::Ambiguous, "AMBIGUOUS");
    row("ignored UPDATE_OFF", RehearsalOutcome::Ignored, "UPDATE_OFF");
    row("ignored DUPLICATE_OF", RehearsalOutcome::Ignored, "DUPLICATE_OF C1");
    row("refused LOOKUP_LATE", RehearsalOutcome::Refused, "LOOKUP_LATE");
    row("refused", RehearsalOutcome::Refused, "SOMETHING_NEW");
}

void RehearsalPageTest::everyOutcomeHasAStableName()
{
    QFETCH(const int, outcome);
    QFETCH(const QString, reason);
    const int kind = checks::kindOf(static_cast<RehearsalOutcome>(outcome), reason);
    QTEST(checks::nameOfRehearsed(kind), "name");
    const checks::CheckGroup group = checks::rehearsedGroup(kind);
    QVERIFY(!group.title.isEmpty() && !group.meaning.isEmpty() && !group.state.word.isEmpty());
}

void RehearsalPageTest::recordsShowNameAndReason()
{
    run();
    checkPage->chooseGroup(
        checks::groupOf(DataType::Hardware, checks::kindOf(RehearsalOutcome::Refused, QStringLiteral("CI_NOT_FOUND"))));
    QTRY_COMPARE(recordKeys(), QStringList{QStringLiteral("C7")});
    auto& found = checkPage->found();
    QCOMPARE(found.index(0, 1).data().toString(), QStringLiteral("pc of C7"));
    QVERIFY(found.index(0, 2).data().toString() != QStringLiteral("CI_NOT_FOUND"));
    QCOMPARE(found.index(0, 2).data(models::RawRole).toString(), QStringLiteral("CI_NOT_FOUND"));
}

void RehearsalPageTest::writesAllKinds()
{
    run();
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("all.csv"));
    prompter.path = path;
    click("rehearsalAllCsvButton");
    QTRY_VERIFY(contentsOf(path).contains(QStringLiteral("SOMETHING_NEW")));
    QVERIFY(contentsOf(path).contains(QStringLiteral("ignored DUPLICATE_OF,hardware,C6,pc of C6,DUPLICATE_OF C1")));
}

void RehearsalPageTest::showsThePhaseAndStops()
{
    RehearsalProgress phase;
    phase.phase = RehearsalProgress::Phase::Loading;
    phase.table = QStringLiteral("cmdb_ci_computer");
    phase.done = 500;
    phase.total = 2000;
    m_phase = phase;
    showPage();
    click("rehearsalRunButton");
    QTRY_COMPARE(label("rehearsalProgressLabel"), QStringLiteral("Loading cmdb_ci_computer: 500 of 2,000 records"));
    QCOMPARE(child<QProgressBar>(*page, "rehearsalProgressBar")->value(), 250);
    click("rehearsalStopButton");
    QTRY_VERIFY(!button("rehearsalStopButton")->isVisible());
}

void RehearsalPageTest::saysWhatProductionWouldSay()
{
    m_report.exportError = Error{ErrorCode::SamMissing, {}, {}, 0, {}};
    run();
    QVERIFY(!checkPage->bar().isEmpty());
}

void RehearsalPageTest::saysWhyItFailed()
{
    m_error = Error{ErrorCode::ConnectionRefused, {}, QStringLiteral("demo"), 0, {}};
    showPage();
    click("rehearsalRunButton");
    QTRY_VERIFY(!button("rehearsalStopButton")->isVisible());
    QTRY_VERIFY(emptyTitle(*table("rehearsalGroupsTable")) != QStringLiteral("No export was rehearsed yet"));
}

void RehearsalPageTest::leadsToTheRecord()
{
    run();
    const QSignalSpy asked(section.get(), &checks::CheckSection::recordRequested);
    QTRY_COMPARE(recordKeys(), QStringList{QStringLiteral("C4")});
    table("rehearsalTable")->setCurrentIndex(checkPage->found().index(0, 0));
    click("rehearsalShowFieldsButton");
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().at(1).toByteArray(), QByteArray("C4"));
}

void RehearsalPageTest::keepsTheRulesOfAPage()
{
    run();
    QTRY_VERIFY(checkPage->found().rowCount() > 0);
    keepsTheRules();
}

ITAM_TEST(RehearsalPageTest)
#include "tst_rehearsalpage.moc"
