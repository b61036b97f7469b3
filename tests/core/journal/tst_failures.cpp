// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The n-th statement fails, the disk is full, the process dies, the power goes: what is there afterwards is what was
// there before, or what should be there (D-1: accounted in one commit; exemplars 29).
#include "core/journal/retirements.h"
#include "tests/core/journal/child.h"
#include "tests/core/journal/support.h"
#include "tests/testcase.h"

#include <QFileInfo>

#include <csignal>
#include <sys/resource.h>

using namespace itam::core::journal;
using itam::core::model::DataType;
using End = Landing::End;

namespace itam::tests {
namespace {

using Step = std::function<Result<void>(Journal&)>;

constexpr const char* tables[] = {"instances",  "owners",     "baseline_blocks", "baseline_changes", "pending",
                                  "tombstones", "exports",    "types",           "segments",         "sent_records",
                                  "absences",   "requestors", "retirements"};

/// Makes the n-th change of any row fail.
QByteArray failingTriggers()
{
    QByteArray sql = "CREATE TABLE failing(n INTEGER); INSERT INTO failing VALUES(0);";
    for (const QByteArray table : tables) {
        for (const QByteArray change : {"INSERT", "UPDATE", "DELETE"}) {
            sql +=
                "CREATE TRIGGER fail_" + table + change + " BEFORE " + change + " ON " + table +
                " BEGIN UPDATE failing SET n = n - 1; SELECT RAISE(ABORT, 'injected') FROM failing WHERE n = 0; END;";
        }
    }
    return sql;
}

/// Writes fail beyond this size, as on a full disk, until the object goes.
class SmallDisk
{
public:
    explicit SmallDisk(qint64 bytes)
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        rlimit small = m_before;
        small.rlim_cur = static_cast<rlim_t>(bytes);
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    ~SmallDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        (void)std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

} // namespace

class FailuresTest final : public TestCase
{
    Q_OBJECT
private slots:
    void init();

    void nthStatementFails_data();
    void nthStatementFails();
    void diskIsFull_data() { nthStatementFails_data(); }
    void diskIsFull();
    void d1_killedWhileAccounting();
    void d1_killedAfterSending();
    void powerGoesWhileAccounting();
    void powerGoesAfterAccounting();

private:
    /// A journal with a baseline, pending records, a tombstone, and E1 sent in three segments.
    Result<void> prepare();

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<Journal> m_journal;
};

void FailuresTest::init()
{
    TestCase::init();
    m_journal.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("journal.db"));
    ITAM_OK(prepare());
}

Result<void> FailuresTest::prepare()
{
    auto journal = Journal::open(m_path);
    if (!journal)
        return failure(journal.error());
    m_journal = std::make_unique<Journal>(std::move(*journal));
    ITAM_TRY(m_journal->recordUnsendable(
        hardwareOf(), {landing(End::Landed, {"key-0", print(100)}), landing(End::Landed, {"key-1", print(101)}),
                       landing(End::Failed, {"key-2", print(102)}, QStringLiteral("R"))}));
    ITAM_TRY(m_journal->recordPass(hardwareOf(), {"key-3"}, {}));
    return sendExport(*m_journal, QStringLiteral("E1"), 3);
}

void FailuresTest::nthStatementFails_data()
{
    QTest::addColumn<Step>("step");
    QTest::newRow("account landed") << Step(
        [](Journal& j) { return accountAll(j, QStringLiteral("E1"), End::Landed); });
    QTest::newRow("account not landed") << Step(
        [](Journal& j) { return accountAll(j, QStringLiteral("E1"), End::NotLanded); });
    const auto few = [](int count) {
        return Step([count](Journal& j) {
            std::vector<Landing> landings;
            for (const SentRecord& record : records(count, 300))
                landings.push_back(landing(End::Landed, record));
            landings.push_back(landing(End::NotLanded, {"key-1", print(301)}, QStringLiteral("R")));
            return j.recordUnsendable(hardwareOf(), landings);
        });
    };
    QTest::newRow("changes before the blocks") << few(1);
    QTest::newRow("changes that are folded into the blocks") << few(3);
    QTest::newRow("storeEpoch") << Step([](Journal& j) {
        return j.storeEpoch(
            QStringLiteral("I1"), QStringLiteral("e2"),
            {{hardwareOf(), QStringLiteral("r")}, {hardwareOf(QStringLiteral("I2")), QStringLiteral("r")}});
    });
    QTest::newRow("recordSending") << Step(
        [](Journal& j) { return j.recordSending(segmentRecord(QStringLiteral("E1"), 4), records(500)); });
    QTest::newRow("recordAccepted") << Step(
        [](Journal& j) { return j.recordAccepted(QStringLiteral("E1-1"), QStringLiteral("T"), 2); });
    QTest::newRow("dropType") << Step([](Journal& j) { return j.dropType(QStringLiteral("E1"), DataType::Hardware); });
    QTest::newRow("dropSegment") << Step([](Journal& j) { return j.dropSegment(QStringLiteral("E1-3")); });
    QTest::newRow("recordPass") << Step([](Journal& j) {
        return j.recordPass(hardwareOf(), {"key-0", "key-2"}, {"key-2"});
    });
    QTest::newRow("a pass that counts absence") << Step([](Journal& j) {
        PassEnd pass;
        pass.absent = {"key-0", "key-3"};
        pass.ended = QDateTime::fromSecsSinceEpoch(1, Qt::UTC);
        return j.endPass(hardwareOf(), pass);
    });
    QTest::newRow("retirements") << Step([](Journal& j) {
        QList<Retirement> retirements(2);
        retirements[0].ci = QStringLiteral("ci1");
        retirements[1].ci = QStringLiteral("ci2");
        return Retirements(j, hardwareOf()).store(retirements);
    });
    QTest::newRow("beginExport") << Step([](Journal& j) { return j.beginExport(exportRecord(QStringLiteral("E2"))); });
    QTest::newRow("finishExport") << Step(
        [](Journal& j) { return j.finishExport(exportRecord(QStringLiteral("E1"))); });
}

void FailuresTest::nthStatementFails()
{
    QFETCH(Step, step);
    m_journal.reset();
    ITAM_OK(runSql(m_path, failingTriggers()));
    const QString before = dump(m_path);
    int failures = 0;
    for (int n = 1;; ++n) {
        QVERIFY2(n < 500, "never succeeds");
        ITAM_OK(runSql(m_path, "UPDATE failing SET n = " + QByteArray::number(n)));
        auto journal = Journal::open(m_path);
        ITAM_OK(journal);
        const auto done = step(*journal);
        if (done)
            break;
        ++failures;
        QCOMPARE(done.error().code, ErrorCode::JournalFailed);
        QVERIFY2(done.error().detail.contains(QStringLiteral("injected")), qPrintable(done.error().detail));
        QCOMPARE(dump(m_path), before);
    }
    QVERIFY(failures >= 1);
    QVERIFY(dump(m_path) != before || qstrcmp(QTest::currentDataTag(), "finishExport") == 0);
}

void FailuresTest::diskIsFull()
{
    QFETCH(Step, step);
    const QString before = dump(m_path);
    int failures = 0;
    for (int page = 0;; ++page) {
        QVERIFY2(page < 200, "never succeeds");
        // Close and open: the write-ahead log begins anew, so each round needs the same room.
        m_journal.reset();
        auto journal = Journal::open(m_path);
        ITAM_OK(journal);
        Result<void> done;
        {
            const SmallDisk disk(qint64(page) * 2048);
            done = step(*journal);
        }
        if (done)
            break;
        ++failures;
        QCOMPARE(done.error().code, ErrorCode::DiskFull);
        QCOMPARE(done.error().subject, m_path);
        QCOMPARE(dump(m_path), before);
    }
    QVERIFY(failures >= 1);
}

void FailuresTest::d1_killedWhileAccounting()
{
    m_journal.reset();
    const QString before = dump(m_path);
    QProcess child;
    startChild(child, "die-accounting", m_path);
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.exitStatus(), QProcess::CrashExit);
    QCOMPARE(dump(m_path), before);
    auto journal = Journal::open(m_path);
    ITAM_OK(journal);
    QCOMPARE(journal->openExports(QStringLiteral("I1"))->size(), std::size_t(1));
    ITAM_OK(accountAll(*journal, QStringLiteral("E1"), End::Landed));
    QCOMPARE(journal->baselineSize(hardwareOf()), Result<qint64>(6));
}

void FailuresTest::d1_killedAfterSending()
{
    m_journal.reset();
    QProcess child;
    startChild(child, "die-after-sending", m_path);
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.exitStatus(), QProcess::CrashExit);
    auto journal = Journal::open(m_path);
    ITAM_OK(journal);
    const auto segments = journal->segments(QStringLiteral("E1"), DataType::Hardware);
    QCOMPARE(segments->size(), std::size_t(4));
    QCOMPARE(segments->back().state, SegmentState::Sending);
    QCOMPARE(journal->sentRecords(segments->back().transactionId)->size(), std::size_t(2));
}

void FailuresTest::powerGoesWhileAccounting()
{
    const QString before = dump(m_path);
    auto ends = endsOf(*m_journal, QStringLiteral("E1"), End::Landed);
    QStringList copies;
    ITAM_OK(m_journal->account(runEnd(QStringLiteral("E1")), [&] {
        copies.append(copyFiles(m_path, m_folder->filePath(QStringLiteral("copy-%1").arg(copies.size()))));
        return ends();
    }));
    QCOMPARE(copies.size(), 4);
    for (const QString& copy : copies) {
        ITAM_OK(Journal::open(copy));
        QCOMPARE(dump(copy), before);
    }
}

void FailuresTest::powerGoesAfterAccounting()
{
    ITAM_OK(accountAll(*m_journal, QStringLiteral("E1"), End::Landed));
    const QString copy = copyFiles(m_path, m_folder->filePath(QStringLiteral("copy")));
    QVERIFY(QFileInfo(copy + QStringLiteral("-wal")).size() > 0);
    ITAM_OK(Journal::open(copy));
    QCOMPARE(dump(copy), dump(m_path));
}

ITAM_TEST(FailuresTest)

} // namespace itam::tests

#include "tst_failures.moc"
