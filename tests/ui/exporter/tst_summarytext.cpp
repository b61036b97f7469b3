// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testcase.h"
#include "ui/exporter/summarytext.h"

#include <QLocale>

using namespace itam::ui;
using namespace itam::ui::exporter;
using itam::core::exporter::ExportSummary;
using itam::core::exporter::TypeEnd;
using itam::core::journal::Outcome;
using itam::core::model::DataType;
using models::Severity;

class SummaryTextTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void everyOutcomeHasIconWordAndColour_data();
    void everyOutcomeHasIconWordAndColour();
    void everyEndOfATypeHasIconWordAndColour_data();
    void everyEndOfATypeHasIconWordAndColour();
    void sentencesCountWhatMatters_data();
    void sentencesCountWhatMatters();
};

void SummaryTextTest::everyOutcomeHasIconWordAndColour_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("word");
    QTest::addColumn<Severity>("severity");
    const auto row = [](const char* word, Outcome outcome, Severity severity) {
        QTest::newRow(word) << outcome << QString::fromLatin1(word) << severity;
    };
    row("Running", Outcome::Running, Severity::Busy);
    row("Succeeded", Outcome::Succeeded, Severity::Ok);
    row("Nothing to send", Outcome::NothingToSend, Severity::Ok);
    row("Succeeded with problems", Outcome::SucceededWithProblems, Severity::Warning); // never green (ux.md 2)
    row("Not started", Outcome::PreflightFailed, Severity::Error);
    row("Transfer failed", Outcome::TransferFailed, Severity::Error);
    row("Import failed", Outcome::ImportFailed, Severity::Error);
    row("Cancelled", Outcome::Cancelled, Severity::Warning);
    row("Interrupted", Outcome::Interrupted, Severity::Warning);
}

void SummaryTextTest::everyOutcomeHasIconWordAndColour()
{
    QFETCH(const Outcome, outcome);
    const models::State state = stateOf(outcome);
    QTEST(state.word, "word");
    QTEST(state.severity, "severity");
    QVERIFY(!state.icon.isEmpty());
}

void SummaryTextTest::everyEndOfATypeHasIconWordAndColour_data()
{
    QTest::addColumn<TypeEnd>("end");
    QTest::addColumn<QString>("word");
    QTest::addColumn<Severity>("severity");
    const auto row = [](const char* word, TypeEnd end, Severity severity) {
        QTest::newRow(word) << end << QString::fromLatin1(word) << severity;
    };
    row("Done", TypeEnd::Done, Severity::Ok);
    row("No changes", TypeEnd::Unchanged, Severity::Ok);
    row("Excluded", TypeEnd::Excluded, Severity::Neutral);
    row("Skipped", TypeEnd::Skipped, Severity::Warning);
    row("Failed", TypeEnd::Failed, Severity::Error);
}

void SummaryTextTest::everyEndOfATypeHasIconWordAndColour()
{
    QFETCH(const TypeEnd, end);
    const models::State state = stateOf(end);
    QTEST(state.word, "word");
    QTEST(state.severity, "severity");
    QVERIFY(!state.icon.isEmpty());
}

void SummaryTextTest::sentencesCountWhatMatters_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QStringList>("said");
    const auto number = [](qint64 value) { return QLocale().toString(value); };
    const QString sent = number(1500);
    QTest::newRow("nothing to send") << Outcome::NothingToSend << QStringList{number(3000)};
    QTest::newRow("succeeded") << Outcome::Succeeded << QStringList{sent};
    QTest::newRow("problems") << Outcome::SucceededWithProblems << QStringList{sent, number(17)};
    QTest::newRow("not started") << Outcome::PreflightFailed << QStringList{QStringLiteral("Nothing was sent")};
    QTest::newRow("transfer failed") << Outcome::TransferFailed << QStringList{sent, QStringLiteral("next export")};
    QTest::newRow("import failed") << Outcome::ImportFailed << QStringList{sent, QStringLiteral("next export")};
    QTest::newRow("cancelled") << Outcome::Cancelled << QStringList{sent, QStringLiteral("next export")};
    QTest::newRow("interrupted") << Outcome::Interrupted << QStringList{QStringLiteral("next export")};
    QTest::newRow("running") << Outcome::Running << QStringList();
}

void SummaryTextTest::sentencesCountWhatMatters()
{
    QFETCH(const Outcome, outcome);
    QFETCH(const QStringList, said);
    ExportSummary summary;
    summary.outcome = outcome;
    summary.types[DataType::Hardware].read = 1000;
    summary.types[DataType::Hardware].sent = 500;
    summary.types[DataType::Hardware].pending = 7;
    summary.types[DataType::Hardware].heldBack = 99;
    summary.types[DataType::Applications].read = 2000;
    summary.types[DataType::Applications].sent = 1000;
    summary.types[DataType::Applications].pending = 10;
    const QString sentence = sentenceOf(summary);
    for (const QString& part : said)
        QVERIFY2(sentence.contains(part), qPrintable(sentence));
    QCOMPARE(sentence.isEmpty(), said.isEmpty());
    if (!sentence.isEmpty())
        QVERIFY(sentence.endsWith(QLatin1Char('.')));
}

ITAM_TEST(SummaryTextTest)
#include "tst_summarytext.moc"
