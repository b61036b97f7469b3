// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/localhistory.h"
#include "tests/core/journal/support.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::core;
using namespace itam::tests;
using exporter::LocalHistory;
using journal::Landing;
using journal::Outcome;
using wire::ImportState;

class LocalHistoryTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void aJournalThatIsNotThereIsAnEmptyHistory();
    void tellsTheRunsOfThisAddress();
    void aRunThatDidNotEndFailedWithItsExport();
    void tellsTheSegmentsOfARun();
    void theNewestRunTellsWhatIsPending();
    void pagesWhatIsPending();
    void payloadsAreNotKept();
    void runsOfAnotherChannelAreNotLocal();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("journal.db")); }
    [[nodiscard]] std::unique_ptr<LocalHistory> history(const QString& idBegin = {}) const
    {
        auto opened = LocalHistory::open(path(), url, idBegin, {});
        return opened ? std::move(*opened) : nullptr;
    }
    [[nodiscard]] static Result<void> finish(journal::Journal& journal, const QString& id, Outcome outcome,
                                             const QString& detail = {});
    /// Hardware in two segments of two records; all of them end like `end`.
    [[nodiscard]] static Result<void> exportAll(journal::Journal& journal, const QString& id, Landing::End end);

    const QString url = QStringLiteral("https://example.service-now.com");
    std::unique_ptr<QTemporaryDir> m_folder;
};

void LocalHistoryTest::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
}

Result<void> LocalHistoryTest::finish(journal::Journal& journal, const QString& id, Outcome outcome,
                                      const QString& detail)
{
    auto record = exportRecord(id);
    record.outcome = outcome;
    record.detail = detail;
    record.error = detail.isEmpty() ? QString() : QStringLiteral("cancelled");
    record.finished = record.started.addSecs(60);
    return journal.finishExport(record);
}

Result<void> LocalHistoryTest::exportAll(journal::Journal& journal, const QString& id, Landing::End end)
{
    ITAM_TRY(sendExport(journal, id, 2));
    auto last = runEnd(id);
    last.type.runNumber = QLatin1Char('L') + id + QStringLiteral("-H");
    last.type.runState = QStringLiteral("Succeeded");
    last.type.segments = 2;
    (end == Landing::End::Landed ? last.type.inserted : last.type.skipped) = 4;
    last.type.finished = last.type.started.addSecs(30);
    ITAM_TRY(journal.account(last, endsOf(journal, id, end)));
    return finish(journal, id, Outcome::Succeeded);
}

void LocalHistoryTest::aJournalThatIsNotThereIsAnEmptyHistory()
{
    const auto there = history();
    QVERIFY(there);
    const auto page = there->runs({}, {});
    ITAM_OK(page);
    QVERIFY(page->rows.isEmpty());
    QCOMPARE(page->total, 0);
    QCOMPARE(there->run(QStringLiteral("LE1-H"), {}).error().code, ErrorCode::NotFound);
    QVERIFY(!QFileInfo::exists(path()));
}

void LocalHistoryTest::tellsTheRunsOfThisAddress()
{
    auto journal = journal::Journal::open(path());
    ITAM_OK(journal);
    ITAM_OK(exportAll(*journal, QStringLiteral("E1"), Landing::End::Landed));
    ITAM_OK(exportAll(*journal, QStringLiteral("E2"), Landing::End::NotLanded));
    auto elsewhere = exportRecord(QStringLiteral("E3"));
    elsewhere.instanceUrl = QStringLiteral("https://other.service-now.com");
    ITAM_OK(journal->beginExport(elsewhere));
    auto type = typeRecord(QStringLiteral("E3"));
    type.runNumber = QStringLiteral("LE3-H");
    ITAM_OK(journal->beginType(type));

    const auto page = history()->runs({}, {});
    ITAM_OK(page);
    QCOMPARE(page->rows.size(), 2);
    const auto& newest = page->rows.first();
    QCOMPARE(newest.number, QStringLiteral("LE2-H"));
    QCOMPARE(newest.exportId, QStringLiteral("E2"));
    QCOMPARE(newest.type, model::DataType::Hardware);
    QCOMPARE(newest.state, ImportState::Succeeded);
    QCOMPARE(newest.rows.total, 4);
    QCOMPARE(newest.rows.skipped, 4);
    QCOMPARE(newest.transactionsReceived, 2);
    QCOMPARE(newest.duration(), std::chrono::seconds(30));
    QVERIFY(newest.hasProblems());
    QCOMPARE(page->rows.last().rows.inserted, 4);
    QVERIFY(!page->rows.last().hasProblems());
}

void LocalHistoryTest::aRunThatDidNotEndFailedWithItsExport()
{
    auto journal = journal::Journal::open(path());
    ITAM_OK(journal);
    ITAM_OK(journal->beginExport(exportRecord(QStringLiteral("E1"))));
    auto type = typeRecord(QStringLiteral("E1"));
    type.runNumber = QStringLiteral("LE1-H");
    ITAM_OK(journal->beginType(type));
    QCOMPARE(history()->run(type.runNumber, {})->state, ImportState::Processing);

    ITAM_OK(finish(*journal, QStringLiteral("E1"), Outcome::Cancelled, QStringLiteral("stopped by ada")));
    const auto run = history()->run(type.runNumber, {});
    ITAM_OK(run);
    QCOMPARE(run->state, ImportState::Failed);
    QCOMPARE(run->failureMessage, QStringLiteral("stopped by ada"));
}

void LocalHistoryTest::tellsTheSegmentsOfARun()
{
    auto journal = journal::Journal::open(path());
    ITAM_OK(journal);
    ITAM_OK(exportAll(*journal, QStringLiteral("E1"), Landing::End::Landed));
    const auto page =
        history()->transactions({.filter = {.runId = QStringLiteral("LE1-H")}, .order = {.descending = false}}, {});
    ITAM_OK(page);
    QCOMPARE(page->rows.size(), 2);
    QCOMPARE(page->rows.first().segment, 1);
    QCOMPARE(page->rows.first().transactionId, QStringLiteral("E1-1"));
    QCOMPARE(page->rows.first().number, QStringLiteral("ITRN0"));
    QCOMPARE(page->rows.first().rows.total, 2);
    QCOMPARE(page->rows.first().payloadBytes, 1001);
    QCOMPARE(page->rows.first().state, ImportState::Succeeded);
    QVERIFY(page->rows.last().last);
}

void LocalHistoryTest::theNewestRunTellsWhatIsPending()
{
    auto journal = journal::Journal::open(path());
    ITAM_OK(journal);
    ITAM_OK(exportAll(*journal, QStringLiteral("E1"), Landing::End::NotLanded));
    const auto there = history();
    const auto first = there->run(QStringLiteral("LE1-H"), {});
    ITAM_OK(first);
    QCOMPARE(first->reasons.size(), 1);
    const auto groups = there->problemGroups(*first, {});
    ITAM_OK(groups);
    QCOMPARE(groups->size(), 1);
    QCOMPARE(groups->first().reason, QStringLiteral("AMBIGUOUS"));
    QCOMPARE(groups->first().count, 4);
    QCOMPARE(groups->first().firstKeys,
             QStringList({QStringLiteral("key-0"), QStringLiteral("key-1"), QStringLiteral("key-2")}));

    // The next export sends them again: of the older run nothing is known any more but its figures.
    ITAM_OK(exportAll(*journal, QStringLiteral("E2"), Landing::End::Landed));
    const auto older = there->run(QStringLiteral("LE1-H"), {});
    ITAM_OK(older);
    QVERIFY(older->reasons.isEmpty());
    QCOMPARE(older->rows.skipped, 4);
    QVERIFY(there->problemGroups(*older, {})->isEmpty());
    QVERIFY(there->problemRows(*older, {}, {}, 10, {})->rows.isEmpty());
}

void LocalHistoryTest::pagesWhatIsPending()
{
    auto journal = journal::Journal::open(path());
    ITAM_OK(journal);
    ITAM_OK(exportAll(*journal, QStringLiteral("E1"), Landing::End::NotLanded));
    const auto there = history();
    const auto run = there->run(QStringLiteral("LE1-H"), {});
    ITAM_OK(run);
    QStringList keys;
    servicenow::HistoryCursor after;
    do {
        const auto page = there->problemRows(*run, QStringLiteral("AMBIGUOUS"), after, 3, {});
        ITAM_OK(page);
        for (const auto& row : page->rows) {
            keys.append(row.key);
            QCOMPARE(row.result, QStringLiteral("skipped"));
        }
        after = page->next.value_or(servicenow::HistoryCursor());
    } while (!after.isStart());
    QCOMPARE(keys.join(QLatin1Char(' ')), QStringLiteral("key-0 key-1 key-2 key-3"));
    QVERIFY(there->problemRows(*run, QStringLiteral("OTHER"), {}, 3, {})->rows.isEmpty());
}

void LocalHistoryTest::payloadsAreNotKept()
{
    QCOMPARE(history()->payload(QStringLiteral("ITRN0"), {}).error().code, ErrorCode::NotFound);
}

void LocalHistoryTest::runsOfAnotherChannelAreNotLocal()
{
    auto journal = journal::Journal::open(path());
    QVERIFY(journal);
    ITAM_OK(exportAll(*journal, QStringLiteral("E1"), Landing::End::Landed)); // to instance I1
    QCOMPARE(history()->runs({}, {})->total, 1);
    QCOMPARE(history(QStringLiteral("I1"))->runs({}, {})->total, 1);
    const auto ofOurs = history(QStringLiteral("ire:"));
    QCOMPARE(ofOurs->runs({}, {})->total, 0);
    QCOMPARE(ofOurs->run(QStringLiteral("LE1-H"), {}).error().code, ErrorCode::NotFound);
}

ITAM_TEST(LocalHistoryTest)
#include "tst_localhistory.moc"
