// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/journal/support.h"
#include "tests/testcase.h"

using namespace itam::core::journal;
using itam::core::model::DataType;

namespace itam::tests {

class ExportsTest final : public TestCase
{
    Q_OBJECT
private slots:
    void init();

    void givesBackAnExport();
    void keepsWhatAnExportEndedWith();
    void listsTheNewestFirst();
    void listsOneInstance();
    void listsOpenExportsOldestFirst();
    void knowsEveryExportItEverUsed();
    void refusesAnExportIdTwice();
    void refusesToFinishAnUnknownExport();
    void namesEveryOutcome();

    void givesBackATypeWithAllCounters();
    void updatesCountersAndRunButNotTheState();
    void listsTypesInTheirFixedOrder();
    void forgetsADroppedType();

    void d1_keepsWhatIsSentBeforeThePost();
    void refusesATransactionIdTwice();
    void acceptsAndCountsAttempts();
    void forgetsADroppedSegment();
    void refusesUnknownTransactions();
    void forgetsRecordsOfOldExportsOnly();

private:
    QTemporaryDir m_folder;
    int m_number = 0;
    std::unique_ptr<Journal> m_journal;
};

void ExportsTest::init()
{
    TestCase::init();
    auto journal = Journal::open(journalAt(m_folder.filePath(QStringLiteral("%1.db").arg(++m_number))));
    ITAM_OK(journal);
    m_journal = std::make_unique<Journal>(std::move(*journal));
}

void ExportsTest::givesBackAnExport()
{
    ExportRecord record = exportRecord(QStringLiteral("E1"));
    record.detail = QStringLiteral("caf\u00e9 \U0001F4BB");
    ITAM_OK(m_journal->beginExport(record));
    const auto found = m_journal->findExport(QStringLiteral("E1"));
    ITAM_OK(found);
    QVERIFY(*found);
    QCOMPARE((*found)->instanceId, record.instanceId);
    QCOMPARE((*found)->instanceUrl, record.instanceUrl);
    QCOMPARE((*found)->sourceId, record.sourceId);
    QCOMPARE((*found)->started, record.started);
    QVERIFY(!(*found)->finished.isValid());
    QCOMPARE((*found)->outcome, Outcome::Running);
    QCOMPARE((*found)->detail, record.detail);
    QVERIFY((*found)->open);
    const auto missing = m_journal->findExport(QStringLiteral("E2"));
    ITAM_OK(missing);
    QVERIFY(!*missing);
}

void ExportsTest::keepsWhatAnExportEndedWith()
{
    ExportRecord record = exportRecord(QStringLiteral("E1"));
    ITAM_OK(m_journal->beginExport(record));
    record.outcome = Outcome::TransferFailed;
    record.error = QStringLiteral("network.lost");
    record.finished = record.started.addSecs(60);
    record.open = false;
    ITAM_OK(m_journal->finishExport(record));
    const auto found = m_journal->findExport(QStringLiteral("E1"));
    QCOMPARE((*found)->outcome, Outcome::TransferFailed);
    QCOMPARE((*found)->error, record.error);
    QCOMPARE((*found)->finished, record.finished);
    QVERIFY(!(*found)->open);
}

void ExportsTest::listsTheNewestFirst()
{
    for (int i = 1; i <= 5; ++i)
        ITAM_OK(m_journal->beginExport(exportRecord(QStringLiteral("E%1").arg(i))));
    const auto two = m_journal->exports(2);
    ITAM_OK(two);
    QCOMPARE(two->size(), std::size_t(2));
    QCOMPARE((*two)[0].exportId, QStringLiteral("E5"));
    QCOMPARE((*two)[1].exportId, QStringLiteral("E4"));
    QCOMPARE(m_journal->exports(0)->size(), std::size_t(5));
}

void ExportsTest::listsOneInstance()
{
    ITAM_OK(m_journal->beginExport(exportRecord(QStringLiteral("E1"), QStringLiteral("I1"))));
    ITAM_OK(m_journal->beginExport(exportRecord(QStringLiteral("E2"), QStringLiteral("I2"))));
    const auto found = m_journal->exports(10, QStringLiteral("I1"));
    ITAM_OK(found);
    QCOMPARE(found->size(), std::size_t(1));
    QCOMPARE(found->front().exportId, QStringLiteral("E1"));
}

void ExportsTest::listsOpenExportsOldestFirst()
{
    for (int i = 1; i <= 3; ++i)
        ITAM_OK(m_journal->beginExport(exportRecord(QStringLiteral("E%1").arg(i))));
    ITAM_OK(m_journal->beginExport(exportRecord(QStringLiteral("E4"), QStringLiteral("I2"))));
    ExportRecord second = exportRecord(QStringLiteral("E2"));
    second.open = false;
    ITAM_OK(m_journal->finishExport(second));
    const auto open = m_journal->openExports(QStringLiteral("I1"));
    ITAM_OK(open);
    QCOMPARE(open->size(), std::size_t(2));
    QCOMPARE((*open)[0].exportId, QStringLiteral("E1"));
    QCOMPARE((*open)[1].exportId, QStringLiteral("E3"));
}

void ExportsTest::knowsEveryExportItEverUsed()
{
    ExportRecord record = exportRecord(QStringLiteral("E1"));
    ITAM_OK(m_journal->beginExport(record));
    record.open = false;
    ITAM_OK(m_journal->finishExport(record));
    QCOMPARE(m_journal->knowsExport(QStringLiteral("E1")), Result<bool>(true));
    QCOMPARE(m_journal->knowsExport(QStringLiteral("e1")), Result<bool>(false));
}

void ExportsTest::refusesAnExportIdTwice()
{
    ITAM_OK(m_journal->beginExport(exportRecord(QStringLiteral("E1"))));
    const auto again = m_journal->beginExport(exportRecord(QStringLiteral("E1")));
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::JournalFailed);
}

void ExportsTest::refusesToFinishAnUnknownExport()
{
    const auto finished = m_journal->finishExport(exportRecord(QStringLiteral("E9")));
    QVERIFY(!finished);
    QCOMPARE(finished.error().subject, QStringLiteral("E9"));
}

void ExportsTest::namesEveryOutcome()
{
    QStringList names;
    for (int i = 0; i <= static_cast<int>(Outcome::Interrupted); ++i)
        names.append(nameOf(static_cast<Outcome>(i)));
    QCOMPARE(names.join(QLatin1Char(' ')),
             QStringLiteral("running succeeded nothing-to-send succeeded-with-problems preflight-failed "
                            "transfer-failed import-failed cancelled interrupted"));
}

void ExportsTest::givesBackATypeWithAllCounters()
{
    ITAM_OK(m_journal->beginExport(exportRecord(QStringLiteral("E1"))));
    TypeRecord record = typeRecord(QStringLiteral("E1"));
    record.type = DataType::Contracts;
    record.mode = ExportMode::Full;
    qint64 value = 1;
    for (const auto counter : {&TypeRecord::read, &TypeRecord::sent, &TypeRecord::unchanged, &TypeRecord::vanished,
                               &TypeRecord::segments, &TypeRecord::retries, &TypeRecord::inserted, &TypeRecord::updated,
                               &TypeRecord::ignored, &TypeRecord::skipped, &TypeRecord::errors})
        record.*counter = value++;
    record.runNumber = QStringLiteral("IRUN0001");
    record.runState = QStringLiteral("processing");
    ITAM_OK(m_journal->beginType(record));
    const auto types = m_journal->types(QStringLiteral("E1"));
    ITAM_OK(types);
    QCOMPARE(types->size(), std::size_t(1));
    const TypeRecord& found = types->front();
    QCOMPARE(found.type, DataType::Contracts);
    QCOMPARE(found.mode, ExportMode::Full);
    QCOMPARE(found.state, TypeState::Open);
    QCOMPARE(found.runNumber, record.runNumber);
    QCOMPARE(found.runState, record.runState);
    QCOMPARE(found.started, record.started);
    const QList<qint64> counters{found.read,     found.sent,    found.unchanged, found.vanished,
                                 found.segments, found.retries, found.inserted,  found.updated,
                                 found.ignored,  found.skipped, found.errors};
    QCOMPARE(counters, (QList<qint64>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}));
}

void ExportsTest::updatesCountersAndRunButNotTheState()
{
    ITAM_OK(m_journal->beginExport(exportRecord(QStringLiteral("E1"))));
    TypeRecord record = typeRecord(QStringLiteral("E1"));
    ITAM_OK(m_journal->beginType(record));
    record.read = 12;
    record.runNumber = QStringLiteral("IRUN0002");
    record.state = TypeState::Accounted;
    ITAM_OK(m_journal->updateType(record));
    const auto types = m_journal->types(QStringLiteral("E1"));
    QCOMPARE(types->front().read, 12);
    QCOMPARE(types->front().runNumber, record.runNumber);
    QCOMPARE(types->front().state, TypeState::Open);
    record.type = DataType::Contracts;
    QVERIFY(!m_journal->updateType(record));
}

void ExportsTest::listsTypesInTheirFixedOrder()
{
    ITAM_OK(m_journal->beginExport(exportRecord(QStringLiteral("E1"))));
    for (const DataType type : {DataType::Applications, DataType::Hardware, DataType::Contracts}) {
        TypeRecord record = typeRecord(QStringLiteral("E1"));
        record.type = type;
        ITAM_OK(m_journal->beginType(record));
    }
    const auto types = m_journal->types(QStringLiteral("E1"));
    ITAM_OK(types);
    for (const DataType type : core::model::allDataTypes)
        QCOMPARE((*types)[core::model::indexOf(type)].type, type);
}

void ExportsTest::forgetsADroppedType()
{
    ITAM_OK(sendExport(*m_journal, QStringLiteral("E1"), 2));
    ITAM_OK(m_journal->dropType(QStringLiteral("E1"), DataType::Hardware));
    QVERIFY(m_journal->types(QStringLiteral("E1"))->empty());
    QVERIFY(m_journal->segments(QStringLiteral("E1"), DataType::Hardware)->empty());
    QVERIFY(!m_journal->sentRecords(QStringLiteral("E1-1")));
    QVERIFY(!dump(m_journal->location()).contains(QStringLiteral("sent_records|")));
    // Rebuilt as a full run under new IDs (code 16).
    ITAM_OK(m_journal->beginType(typeRecord(QStringLiteral("E1"))));
}

void ExportsTest::d1_keepsWhatIsSentBeforeThePost()
{
    ITAM_OK(m_journal->beginExport(exportRecord(QStringLiteral("E1"))));
    ITAM_OK(m_journal->beginType(typeRecord(QStringLiteral("E1"))));
    const auto sent = records(500);
    ITAM_OK(m_journal->recordSending(segmentRecord(QStringLiteral("E1"), 1), sent));
    // Another connection sees it: it was committed.
    auto other = Journal::openForReading(m_journal->location());
    ITAM_OK(other);
    const auto segments = other->segments(QStringLiteral("E1"), DataType::Hardware);
    ITAM_OK(segments);
    QCOMPARE(segments->size(), std::size_t(1));
    const SegmentRecord& segment = segments->front();
    QCOMPARE(segment.transactionId, QStringLiteral("E1-1"));
    QCOMPARE(segment.digest, print(1).toBytes());
    QCOMPARE(segment.state, SegmentState::Sending);
    QCOMPARE(segment.index, 1);
    QCOMPARE(segment.records, 500);
    QCOMPARE(segment.bytes, 1001);
    QCOMPARE(segment.sentAt, segmentRecord(QStringLiteral("E1"), 1).sentAt);
    const auto found = other->sentRecords(QStringLiteral("E1-1"));
    ITAM_OK(found);
    QCOMPARE(found->size(), sent.size());
    QCOMPARE(found->back().key, sent.back().key);
    QVERIFY(found->back().fingerprint == sent.back().fingerprint);
}

void ExportsTest::refusesATransactionIdTwice()
{
    ITAM_OK(sendExport(*m_journal, QStringLiteral("E1"), 1));
    QVERIFY(!m_journal->recordSending(segmentRecord(QStringLiteral("E1"), 1), records(1)));
    QCOMPARE(m_journal->sentRecords(QStringLiteral("E1-1"))->size(), std::size_t(2));
}

void ExportsTest::acceptsAndCountsAttempts()
{
    ITAM_OK(m_journal->beginExport(exportRecord(QStringLiteral("E1"))));
    ITAM_OK(m_journal->beginType(typeRecord(QStringLiteral("E1"))));
    ITAM_OK(m_journal->recordSending(segmentRecord(QStringLiteral("E1"), 1), records(2)));
    ITAM_OK(m_journal->recordAttempt(QStringLiteral("E1-1"), 2));
    QCOMPARE(m_journal->segments(QStringLiteral("E1"), DataType::Hardware)->front().attempts, 2);
    ITAM_OK(m_journal->recordAccepted(QStringLiteral("E1-1"), QStringLiteral("ITRN0007"), 3));
    const auto segments = m_journal->segments(QStringLiteral("E1"), DataType::Hardware);
    QCOMPARE(segments->front().state, SegmentState::Accepted);
    QCOMPARE(segments->front().attempts, 3);
    QCOMPARE(segments->front().transactionNumber, QStringLiteral("ITRN0007"));
}

void ExportsTest::forgetsADroppedSegment()
{
    ITAM_OK(sendExport(*m_journal, QStringLiteral("E1"), 2));
    ITAM_OK(m_journal->dropSegment(QStringLiteral("E1-2")));
    QCOMPARE(m_journal->segments(QStringLiteral("E1"), DataType::Hardware)->size(), std::size_t(1));
    QVERIFY(!m_journal->sentRecords(QStringLiteral("E1-2")));
    ITAM_OK(m_journal->sentRecords(QStringLiteral("E1-1")));
}

void ExportsTest::refusesUnknownTransactions()
{
    const QString unknown = QStringLiteral("E9-1");
    for (const auto& done : {m_journal->recordAttempt(unknown, 1), m_journal->recordAccepted(unknown, QString(), 1),
                             m_journal->dropSegment(unknown)}) {
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::JournalFailed);
        QCOMPARE(done.error().subject, unknown);
    }
    QVERIFY(!m_journal->sentRecords(unknown));
}

void ExportsTest::forgetsRecordsOfOldExportsOnly()
{
    for (int i = 1; i <= 12; ++i) {
        const QString id = QStringLiteral("E%1").arg(i);
        ITAM_OK(sendExport(*m_journal, id, 1));
        if (i == 2)
            continue; // never accounted for: it may still be settled
        ITAM_OK(accountAll(*m_journal, id, Landing::End::Landed));
        ExportRecord record = exportRecord(id);
        record.open = false;
        ITAM_OK(m_journal->finishExport(record));
    }
    QCOMPARE(m_journal->sentRecords(QStringLiteral("E1-1"))->size(), std::size_t(0));
    QCOMPARE(m_journal->sentRecords(QStringLiteral("E2-1"))->size(), std::size_t(2));
    QCOMPARE(m_journal->sentRecords(QStringLiteral("E12-1"))->size(), std::size_t(2));
    QCOMPARE(m_journal->sentRecords(QStringLiteral("E5-1"))->size(), std::size_t(2));
    QCOMPARE(m_journal->knowsExport(QStringLiteral("E1")), Result<bool>(true));
}

ITAM_TEST(ExportsTest)

} // namespace itam::tests

#include "tst_exports.moc"
