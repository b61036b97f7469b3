// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/knowledge.h"
#include "tests/core/journal/support.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::core::journal;
using namespace itam::tests;

class KnowledgeTest final : public TestCase
{
    Q_OBJECT
private slots:
    void init();
    void missingJournalKnowsNothing();
    void tellsExportsBaselinesAndPending();
    void ofOneInstanceOnly();
    void pendingRecordsComePageByPage();
    void pendingSinceIsTheFirstTime();
    void olderJournalHasPendingRecordsWithoutATime();
    void damagedJournalIsAnError();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("journal.db")); }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Journal> m_journal;
};

void KnowledgeTest::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
    auto opened = Journal::open(path());
    ITAM_OK(opened);
    m_journal = std::make_unique<Journal>(std::move(*opened));
}

void KnowledgeTest::missingJournalKnowsNothing()
{
    const QString nowhere = m_folder->filePath(QStringLiteral("nowhere.db"));
    const auto knowledge = readKnowledge(nowhere, 5);
    ITAM_OK(knowledge);
    QVERIFY(knowledge->exports.empty());
    QVERIFY(knowledge->baselines.isEmpty());
    const auto page = readPendingRecords(nowhere, hardwareOf(), {}, 5);
    ITAM_OK(page);
    QCOMPARE(*page, PendingPage());
    QVERIFY(!QFile::exists(nowhere));
}

void KnowledgeTest::tellsExportsBaselinesAndPending()
{
    ITAM_OK(sendExport(*m_journal, QStringLiteral("E1"), 2));
    ITAM_OK(accountAll(*m_journal, QStringLiteral("E1"), Landing::End::Landed));
    ITAM_OK(sendExport(*m_journal, QStringLiteral("E2"), 1));
    ITAM_OK(m_journal->recordUnsendable(
        hardwareOf(), {landing(Landing::End::NotLanded, {"x", print(1)}, QStringLiteral("CI_NOT_FOUND"))}));
    const auto knowledge = readKnowledge(path(), 5);
    ITAM_OK(knowledge);
    QCOMPARE(knowledge->exports.size(), std::size_t{2});
    QCOMPARE(knowledge->exports.front().exportId, QStringLiteral("E2"));
    QCOMPARE(knowledge->baselines.size(), 1);
    const Knowledge::Baseline& baseline = knowledge->baselines.first();
    QCOMPARE(baseline.owner, hardwareOf());
    QCOMPARE(baseline.records, 4);
    QVERIFY(baseline.state.everRan);
    QCOMPARE(baseline.pending.size(), 1);
    QCOMPARE(baseline.pending.first().reason, QStringLiteral("CI_NOT_FOUND"));
    QCOMPARE(readKnowledge(path(), 1)->exports.size(), std::size_t{1});
}

void KnowledgeTest::ofOneInstanceOnly()
{
    const QString other = QStringLiteral("I2");
    for (const QString& instance : {QStringLiteral("I1"), other}) {
        ITAM_OK(m_journal->beginExport(exportRecord(QStringLiteral("E-") + instance, instance)));
        ITAM_OK(m_journal->recordUnsendable(hardwareOf(instance),
                                            {landing(Landing::End::NotLanded, {"x", print(1)}, QStringLiteral("R"))}));
    }
    const auto knowledge = readKnowledge(path(), 5, other);
    ITAM_OK(knowledge);
    QCOMPARE(knowledge->exports.size(), std::size_t{1});
    QCOMPARE(knowledge->exports.front().instanceId, other);
    QCOMPARE(knowledge->baselines.size(), 1);
    QCOMPARE(knowledge->baselines.first().owner, hardwareOf(other));
}

void KnowledgeTest::pendingRecordsComePageByPage()
{
    std::vector<Landing> landings;
    for (const char* key : {"d", "a", "c", "b", "\xff"})
        landings.push_back(
            landing(Landing::End::NotLanded, {key, print(1)}, QStringLiteral("DUPLICATE_OF ") + QLatin1String(key)));
    ITAM_OK(m_journal->recordUnsendable(hardwareOf(), landings));
    QByteArrayList keys;
    QByteArray after;
    for (int pages = 1;; ++pages) {
        const auto page = readPendingRecords(path(), hardwareOf(), after, 2);
        ITAM_OK(page);
        for (const PendingRow& row : page->rows) {
            keys.append(row.key);
            QVERIFY(row.reason.startsWith(QStringLiteral("DUPLICATE_OF ")));
        }
        after = page->rows.last().key;
        if (!page->more) {
            QCOMPARE(pages, 3);
            break;
        }
        QCOMPARE(page->rows.size(), 2);
    }
    QCOMPARE(keys, (QByteArrayList{"a", "b", "c", "d", "\xff"}));
    QVERIFY(!readPendingRecords(path(), hardwareOf(), {}, 5)->more);
    QVERIFY(readPendingRecords(path(), hardwareOf(QStringLiteral("I2")), {}, 5)->rows.isEmpty());
}

void KnowledgeTest::pendingSinceIsTheFirstTime()
{
    const QDateTime first(QDate(2026, 3, 1), QTime(3, 0), Qt::UTC);
    const auto notLanded = [this](const QString& reason, const QDateTime& when) {
        return m_journal->recordUnsendable(hardwareOf(), {landing(Landing::End::NotLanded, {"x", print(1)}, reason)},
                                           when);
    };
    const auto row = [this] { return m_journal->pendingRecords(hardwareOf(), {}, 1)->rows.first(); };
    ITAM_OK(notLanded(QStringLiteral("CI_NOT_FOUND"), first));
    ITAM_OK(notLanded(QStringLiteral("AMBIGUOUS"), first.addDays(7)));
    QCOMPARE(row(), (PendingRow{"x", QStringLiteral("AMBIGUOUS"), first}));
    // One that had landed in between begins anew.
    ITAM_OK(m_journal->recordUnsendable(hardwareOf(), {landing(Landing::End::Landed, {"x", print(1)})}, first));
    ITAM_OK(notLanded(QStringLiteral("AMBIGUOUS"), first.addDays(14)));
    QCOMPARE(row().since, first.addDays(14));
}

void KnowledgeTest::olderJournalHasPendingRecordsWithoutATime()
{
    ITAM_OK(m_journal->recordUnsendable(hardwareOf(),
                                        {landing(Landing::End::NotLanded, {"x", print(1)}, QStringLiteral("R"))}));
    m_journal.reset();
    ITAM_OK(runSql(path(),
                   "DROP TABLE baseline_blocks; DROP TABLE baseline_changes; ALTER TABLE owners DROP COLUMN watermark;"
                   "ALTER TABLE owners DROP COLUMN filtered_passes;"
                   "DROP TABLE absences; DROP TABLE requestors; DROP TABLE retirements; DROP TABLE identities;"
                   "DROP TABLE identity_instances;"
                   "DROP TABLE operators; DROP TABLE setting_changes; DROP TABLE remarks;"
                   "ALTER TABLE journal DROP COLUMN admits_schedule;"
                   "ALTER TABLE owners DROP COLUMN counted_passes; ALTER TABLE owners DROP COLUMN last_counted;"
                   "CREATE TABLE baseline(owner INTEGER, key BLOB, fingerprint BLOB, sent_at INTEGER);"
                   "ALTER TABLE pending DROP COLUMN since; PRAGMA user_version = 1"));
    const auto migrated = Journal::open(path());
    ITAM_OK(migrated);
    const auto page = readPendingRecords(path(), hardwareOf(), {}, 5);
    ITAM_OK(page);
    QCOMPARE(page->rows.size(), 1);
    QVERIFY(!page->rows.first().since.isValid());
}

void KnowledgeTest::damagedJournalIsAnError()
{
    const QString scrap = m_folder->filePath(QStringLiteral("scrap.db"));
    QFile file(scrap);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    QCOMPARE(readKnowledge(scrap, 5).error().code, ErrorCode::JournalUnavailable);
    QCOMPARE(readPendingRecords(scrap, hardwareOf(), {}, 5).error().code, ErrorCode::JournalUnavailable);
}

ITAM_TEST(KnowledgeTest)
#include "tst_knowledge.moc"
