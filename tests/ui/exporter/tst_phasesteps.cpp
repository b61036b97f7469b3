// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testcase.h"
#include "ui/exporter/phasesteps.h"

#include <QLocale>

using namespace itam::ui;
using namespace itam::ui::exporter;
using itam::core::exporter::Phase;
using itam::core::exporter::TypeProgress;
using models::Severity;

namespace {

/// "." ahead, "a" under way, "p" passed, "f" failed, "o" left out
QString letters(const Steps& steps)
{
    QString letters;
    for (const StepState step : steps) {
        switch (step) {
        case StepState::Ahead:
            letters += QLatin1Char('.');
            break;
        case StepState::Active:
            letters += QLatin1Char('a');
            break;
        case StepState::Passed:
            letters += QLatin1Char('p');
            break;
        case StepState::Failed:
            letters += QLatin1Char('f');
            break;
        case StepState::Omitted:
            letters += QLatin1Char('o');
            break;
        }
    }
    return letters;
}

TypeProgress in(Phase phase)
{
    TypeProgress progress;
    progress.phase = phase;
    return progress;
}

TypeProgress exporting(qint64 read, qint64 built, bool readToEnd, int segments = 0, qint64 sent = 0)
{
    TypeProgress progress = in(Phase::Exporting);
    progress.read = read;
    progress.built = built;
    progress.readToEnd = readToEnd;
    progress.segments = segments;
    progress.sent = sent;
    return progress;
}

TypeProgress failed(TypeProgress progress)
{
    progress.phase = Phase::Failed;
    return progress;
}

} // namespace

Q_DECLARE_METATYPE(itam::core::exporter::TypeProgress)

class PhaseStepsTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void stepsFollowThePhase_data();
    void stepsFollowThePhase();
    void everyPhaseHasIconWordAndColour_data();
    void everyPhaseHasIconWordAndColour();
    void saysWhetherEverythingIsSent();
    void amountIsThatOfTheSlowestStep_data();
    void amountIsThatOfTheSlowestStep();
    void figuresTellWhatHappened_data();
    void figuresTellWhatHappened();
    void everyStepOfPreflightHasWords_data();
    void everyStepOfPreflightHasWords();
    void behindPreflightThereAreNone();
    void stepsHaveTitles();
};

void PhaseStepsTest::stepsFollowThePhase_data()
{
    QTest::addColumn<TypeProgress>("progress");
    QTest::addColumn<QString>("steps");
    const auto row = [](const char* name, const TypeProgress& progress, const char* steps) {
        QTest::newRow(name) << progress << QString::fromLatin1(steps);
    };
    row("waiting", in(Phase::Waiting), ".....");
    row("excluded", in(Phase::Excluded), "ooooo");
    row("skipped", in(Phase::Skipped), "ooooo");
    row("reading, nothing changed yet", exporting(100, 0, false), "a....");
    row("reading, building and sending", exporting(100, 10, false, 1, 10), "aaa..");
    row("read to the end", exporting(100, 10, true), "ppa..");
    row("importing", in(Phase::Importing), "pppa.");
    row("closing", in(Phase::Closing), "pppa.");
    row("done", in(Phase::Done), "ppppp");
    row("unchanged", in(Phase::Unchanged), "pooop");
    row("failed while reading", failed(exporting(10, 0, false)), "f....");
    row("failed while sending", failed(exporting(100, 50, false, 1, 10)), "ppf..");
    row("failed while sending the last", failed(exporting(100, 50, true, 1, 10)), "ppf..");
    row("failed while importing", failed(exporting(100, 50, true, 5, 50)), "pppf.");
}

void PhaseStepsTest::stepsFollowThePhase()
{
    QFETCH(const TypeProgress, progress);
    QFETCH(const QString, steps);
    QCOMPARE(letters(stepsOf(progress)), steps);
}

void PhaseStepsTest::everyPhaseHasIconWordAndColour_data()
{
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<QString>("word");
    QTest::addColumn<Severity>("severity");
    const auto row = [](const char* word, Phase phase, Severity severity) {
        QTest::newRow(word) << phase << QString::fromLatin1(word) << severity;
    };
    row("Waiting", Phase::Waiting, Severity::Neutral);
    row("Excluded", Phase::Excluded, Severity::Neutral);
    row("Skipped", Phase::Skipped, Severity::Warning);
    row("Sending changes", Phase::Exporting, Severity::Busy);
    row("Importing in ServiceNow", Phase::Importing, Severity::Busy);
    row("Closing the import run", Phase::Closing, Severity::Warning);
    row("Done", Phase::Done, Severity::Ok);
    row("No changes", Phase::Unchanged, Severity::Ok);
    row("Failed", Phase::Failed, Severity::Error);
}

void PhaseStepsTest::everyPhaseHasIconWordAndColour()
{
    QFETCH(const Phase, phase);
    QFETCH(const QString, word);
    QFETCH(const Severity, severity);
    const models::State state = stateOf(in(phase));
    QCOMPARE(state.word, word);
    QCOMPARE(state.severity, severity);
    QVERIFY(!state.icon.isEmpty());
}

void PhaseStepsTest::saysWhetherEverythingIsSent()
{
    TypeProgress progress = in(Phase::Exporting);
    const QString differential = stateOf(progress).word;
    progress.full = true;
    QCOMPARE(stateOf(progress).word, QStringLiteral("Sending everything"));
    QVERIFY(stateOf(progress).word != differential);
}

void PhaseStepsTest::amountIsThatOfTheSlowestStep_data()
{
    QTest::addColumn<TypeProgress>("progress");
    QTest::addColumn<qint64>("done");
    QTest::addColumn<qint64>("total");
    const auto row = [](const char* name, const TypeProgress& progress, qint64 done, qint64 total) {
        QTest::newRow(name) << progress << done << total;
    };
    row("waiting", in(Phase::Waiting), 0, 0);
    row("reading, not counted yet", exporting(100, 10, false), 100, 0);
    TypeProgress counted = exporting(100, 10, false);
    counted.total = 400;
    row("reading", counted, 100, 400);
    row("sending the rest", exporting(100, 50, true, 1, 20), 20, 50);
    TypeProgress importing = exporting(100, 50, true, 5, 50);
    importing.phase = Phase::Importing;
    importing.importedRows.total = 30;
    row("importing", importing, 30, 50);
    importing.phase = Phase::Closing;
    row("closing", importing, 30, 50);
    row("done", in(Phase::Done), 1, 1);
    row("unchanged", in(Phase::Unchanged), 1, 1);
    row("failed", in(Phase::Failed), 0, 0);
    row("excluded", in(Phase::Excluded), 0, 0);
}

void PhaseStepsTest::amountIsThatOfTheSlowestStep()
{
    QFETCH(const TypeProgress, progress);
    const Amount amount = amountOf(progress);
    QTEST(amount.done, "done");
    QTEST(amount.total, "total");
}

void PhaseStepsTest::figuresTellWhatHappened_data()
{
    QTest::addColumn<TypeProgress>("progress");
    QTest::addColumn<QString>("figures");
    const QString dot = QStringLiteral("  \u00b7  ");
    QTest::newRow("waiting, not counted") << in(Phase::Waiting) << QString();
    TypeProgress waiting = in(Phase::Waiting);
    waiting.total = 1200;
    QTest::newRow("waiting") << waiting
                             << QLocale().toString(1200) + QStringLiteral(" record(s) in the operations database");
    TypeProgress reading = exporting(100, 0, false);
    reading.total = 400;
    reading.unchanged = 100;
    QTest::newRow("reading") << reading << QStringLiteral("100 of 400 read") + dot + QStringLiteral("100 unchanged");
    TypeProgress all = exporting(400, 50, true, 2, 20);
    all.total = 400;
    all.unchanged = 350;
    all.importedRows.total = 10;
    const QString figures =
        QStringList{QStringLiteral("400 read"), QStringLiteral("350 unchanged"), QStringLiteral("50 to send"),
                    QStringLiteral("20 sent in 2 segment(s)"), QStringLiteral("10 imported")}
            .join(dot);
    QTest::newRow("everything at once") << all << figures;
}

void PhaseStepsTest::figuresTellWhatHappened()
{
    QFETCH(const TypeProgress, progress);
    QTEST(figuresOf(progress), "figures");
}

void PhaseStepsTest::everyStepOfPreflightHasWords_data()
{
    QTest::addColumn<QString>("step");
    for (const char* step : {"licence", "credentials", "readiness", "settle", "unfinished", "database"})
        QTest::newRow(step) << QString::fromLatin1(step);
}

void PhaseStepsTest::everyStepOfPreflightHasWords()
{
    QFETCH(const QString, step);
    QVERIFY(!preflightText(step).isEmpty());
}

void PhaseStepsTest::behindPreflightThereAreNone()
{
    QVERIFY(preflightText({}).isEmpty());
}

void PhaseStepsTest::stepsHaveTitles()
{
    QStringList titles;
    for (int step = 0; step < stepCount; ++step)
        titles.append(stepTitle(step));
    QCOMPARE(titles.join(QLatin1Char(' ')), QStringLiteral("Read Build Send Import Done"));
}

ITAM_TEST(PhaseStepsTest)
#include "tst_phasesteps.moc"
