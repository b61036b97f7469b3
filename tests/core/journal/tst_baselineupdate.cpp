// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A baseline that is partly in blocks and partly in the table of changes before them: nobody who reads it can tell.
#include "tests/core/journal/support.h"
#include "tests/testcase.h"

using namespace itam::core::journal;
using End = Landing::End;

namespace itam::tests {
namespace {

constexpr int inBlocks = 100;
constexpr qint64 mostChanges = inBlocks / 10;

QByteArray keyOf(int number)
{
    return "K" + QByteArray::number(1000 + number);
}

} // namespace

class BaselineUpdateTest final : public TestCase
{
    Q_OBJECT
private slots:
    void init();

    void changesAndBlocksReadAsOneInOrder();
    void theLastOfSeveralChangesCounts();
    void removalOfWhatIsNotThereIsNothing();
    void aTenthStaysAndMoreIsFolded();
    void manyAtOnceGoIntoBlocksAfterWhatIsOlder();
    void foldLeavesTheChangesOfOthers();
    void readerIsNotDisturbedByAFold();
    void d3_stopDuringAFoldTakesAllBack();
    void d5_distrustKeepsChangesUntilAFullRun();
    void d8_vanishedRecordStaysAmongTheChanges();

private:
    using Prints = std::map<QByteArray, int>;
    /// K1000 ... in blocks, with print 1.
    void fillBlocks(const Owner& owner = hardwareOf());
    void land(const std::vector<std::pair<QByteArray, int>>& records, const Owner& owner = hardwareOf());
    void lose(const QByteArrayList& keys);
    /// What next() gives and find() agrees with; fails the test when they do not.
    Prints content(const Owner& owner = hardwareOf());
    qint64 changes() { return dumpTable(m_path, QStringLiteral("baseline_changes")).count(u'\n'); }
    QString blocks() { return dumpTable(m_path, QStringLiteral("baseline_blocks")); }

    QTemporaryDir m_folder;
    int m_number = 0;
    Location m_path;
    std::unique_ptr<Journal> m_journal;
};

void BaselineUpdateTest::init()
{
    TestCase::init();
    m_path = journalAt(m_folder.filePath(QStringLiteral("%1.db").arg(++m_number)));
    auto journal = Journal::open(m_path);
    ITAM_OK(journal);
    m_journal = std::make_unique<Journal>(std::move(*journal));
}

void BaselineUpdateTest::fillBlocks(const Owner& owner)
{
    std::vector<std::pair<QByteArray, int>> all;
    for (int i = 0; i < inBlocks; ++i)
        all.emplace_back(keyOf(i), 1);
    land(all, owner);
}

void BaselineUpdateTest::land(const std::vector<std::pair<QByteArray, int>>& records, const Owner& owner)
{
    std::vector<Landing> landings;
    for (const auto& [key, number] : records)
        landings.push_back(landing(End::Landed, {key, print(number)}));
    ITAM_OK(m_journal->recordUnsendable(owner, landings));
}

void BaselineUpdateTest::lose(const QByteArrayList& keys)
{
    std::vector<Landing> landings;
    for (const QByteArray& key : keys)
        landings.push_back(landing(End::NotLanded, {key, print(0)}, QStringLiteral("R")));
    ITAM_OK(m_journal->recordUnsendable(hardwareOf(), landings));
}

BaselineUpdateTest::Prints BaselineUpdateTest::content(const Owner& owner)
{
    const auto numberFor = [](const core::support::Hash128& fingerprint) {
        int number = 0;
        while (number < 100 && print(number) != fingerprint)
            ++number;
        return number;
    };
    Prints read;
    const auto reader = m_journal->readBaseline(owner);
    QByteArray last;
    while (const auto entry = nextOf(**reader)) {
        if (!read.empty() && entry->key <= last)
            QTest::qFail("not in order", __FILE__, __LINE__);
        last = entry->key;
        read[last] = numberFor(entry->fingerprint);
        const auto found = (*reader)->find(last);
        if (!found || !*found || (*found)->fingerprint != entry->fingerprint)
            QTest::qFail(last.constData(), __FILE__, __LINE__);
    }
    if (m_journal->baselineSize(owner) != Result<qint64>(static_cast<qint64>(read.size())))
        QTest::qFail("size", __FILE__, __LINE__);
    return read;
}

void BaselineUpdateTest::changesAndBlocksReadAsOneInOrder()
{
    fillBlocks();
    Prints expected = content();
    QCOMPARE(expected.size(), std::size_t{inBlocks});
    const QString before = blocks();
    land({{"A", 2}, {keyOf(0), 3}, {keyOf(7) + "a", 4}, {keyOf(50), 5}, {keyOf(99), 6}, {"Z", 7}});
    lose({keyOf(1), keyOf(49), keyOf(98)});
    expected["A"] = 2;
    expected[keyOf(0)] = 3;
    expected[keyOf(7) + "a"] = 4;
    expected[keyOf(50)] = 5;
    expected[keyOf(99)] = 6;
    expected["Z"] = 7;
    for (const int gone : {1, 49, 98})
        expected.erase(keyOf(gone));
    QVERIFY(content() == expected);
    const auto reader = m_journal->readBaseline(hardwareOf());
    for (const int gone : {1, 49, 98})
        QVERIFY(!*(*reader)->find(keyOf(gone)));
    QCOMPARE(changes(), qint64{9});
    QCOMPARE(blocks(), before); // or the test says nothing
}

void BaselineUpdateTest::theLastOfSeveralChangesCounts()
{
    fillBlocks();
    land({{keyOf(3), 2}, {keyOf(4), 2}, {"new", 2}});
    land({{keyOf(3), 3}});
    lose({keyOf(4), "new"});
    land({{keyOf(4), 4}});
    Prints read = content();
    QCOMPARE(read[keyOf(3)], 3);
    QCOMPARE(read[keyOf(4)], 4);
    QVERIFY(!read.contains("new"));
    QCOMPARE(changes(), qint64{3});
}

void BaselineUpdateTest::removalOfWhatIsNotThereIsNothing()
{
    lose({"a", "b"});
    QVERIFY(content().empty());
    fillBlocks();
    lose({"a", keyOf(5) + "a", "z"});
    QCOMPARE(content().size(), std::size_t{inBlocks});
}

void BaselineUpdateTest::aTenthStaysAndMoreIsFolded()
{
    fillBlocks();
    Prints expected = content();
    for (int i = 0; i < mostChanges; ++i) {
        land({{keyOf(i * 9), 2}});
        expected[keyOf(i * 9)] = 2;
        QCOMPARE(changes(), qint64{i + 1});
    }
    const QString before = blocks();
    lose({keyOf(99)});
    expected.erase(keyOf(99));
    QCOMPARE(changes(), qint64{0});
    QVERIFY(blocks() != before);
    QVERIFY(content() == expected);
}

void BaselineUpdateTest::manyAtOnceGoIntoBlocksAfterWhatIsOlder()
{
    fillBlocks();
    land({{keyOf(5), 2}, {keyOf(60), 2}});
    lose({keyOf(6)});
    std::vector<std::pair<QByteArray, int>> many;
    for (int i = 5; i < 25; ++i)
        many.emplace_back(keyOf(i), 3);
    land(many);
    QCOMPARE(changes(), qint64{0});
    Prints read = content();
    QCOMPARE(read[keyOf(4)], 1);
    QCOMPARE(read[keyOf(5)], 3);
    QCOMPARE(read[keyOf(6)], 3);
    QCOMPARE(read[keyOf(60)], 2);
    QCOMPARE(read.size(), std::size_t{inBlocks});
}

void BaselineUpdateTest::foldLeavesTheChangesOfOthers()
{
    const Owner other = hardwareOf(QStringLiteral("I2"));
    fillBlocks();
    fillBlocks(other);
    land({{keyOf(1), 2}});
    land({{keyOf(1), 3}, {"other", 3}}, other);
    fillBlocks();
    QCOMPARE(changes(), qint64{2});
    QCOMPARE(content()[keyOf(1)], 1);
    Prints read = content(other);
    QCOMPARE(read[keyOf(1)], 3);
    QCOMPARE(read["other"], 3);
    QCOMPARE(read.size(), std::size_t{inBlocks + 1});
}

void BaselineUpdateTest::readerIsNotDisturbedByAFold()
{
    fillBlocks();
    land({{"A", 2}, {keyOf(50), 2}, {"Z", 2}});
    auto reading = Journal::openForReading(m_path);
    ITAM_OK(reading);
    const auto reader = reading->readBaseline(hardwareOf());
    ITAM_OK(reader);
    int read = nextOf(**reader) ? 1 : 0;
    fillBlocks();
    QCOMPARE(changes(), qint64{0});
    bool isOld = false;
    while (const auto entry = nextOf(**reader)) {
        ++read;
        isOld = isOld || (entry->key == keyOf(50) && entry->fingerprint == print(2));
    }
    QCOMPARE(read, inBlocks + 2);
    QVERIFY(isOld);
}

// The run is accounted for up to the fold, and then the stop comes.
void BaselineUpdateTest::d3_stopDuringAFoldTakesAllBack()
{
    std::vector<std::pair<QByteArray, int>> all;
    for (int i = 0; i < 60'000; ++i)
        all.emplace_back(QByteArray::number(100'000 + i), 1);
    land(all);
    all.clear();
    for (int i = 0; i < 5'999; ++i)
        all.emplace_back(QByteArray::number(100'000 + i * 10), 2);
    land(all);
    QCOMPARE(changes(), qint64{5'999});
    ITAM_OK(sendExport(*m_journal, QStringLiteral("E1"), 2));
    const QString before = dump(m_path);
    std::stop_source stop;
    auto ends = endsOf(*m_journal, QStringLiteral("E1"), End::Landed);
    const auto stopAtTheLast = [&] {
        auto end = ends();
        if (end && !*end)
            stop.request_stop();
        return end;
    };
    const auto done = m_journal->account(runEnd(QStringLiteral("E1")), stopAtTheLast, stop.get_token());
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Cancelled);
    QCOMPARE(dump(m_path), before);
    ITAM_OK(accountAll(*m_journal, QStringLiteral("E1"), End::Landed));
    QCOMPARE(changes(), qint64{0});
    QCOMPARE(m_journal->baselineSize(hardwareOf()), Result<qint64>(60'004));
}

void BaselineUpdateTest::d5_distrustKeepsChangesUntilAFullRun()
{
    fillBlocks();
    land({{keyOf(1), 2}});
    ITAM_OK(m_journal->distrust(hardwareOf(), QStringLiteral("restored")));
    QCOMPARE(changes(), qint64{1});
    QCOMPARE(content()[keyOf(1)], 2);
    ITAM_OK(sendExport(*m_journal, QStringLiteral("E1"), 6));
    auto end = runEnd(QStringLiteral("E1"));
    end.succeeded = true;
    end.succeededFull = true;
    ITAM_OK(m_journal->account(end, endsOf(*m_journal, QStringLiteral("E1"), End::Landed)));
    QVERIFY(m_journal->ownerState(hardwareOf())->trusted);
    QCOMPARE(changes(), qint64{0});
    QCOMPARE(content()[keyOf(1)], 2);
    QCOMPARE(content().size(), std::size_t{inBlocks + 12});
}

void BaselineUpdateTest::d8_vanishedRecordStaysAmongTheChanges()
{
    fillBlocks();
    land({{keyOf(1), 2}});
    ITAM_OK(m_journal->recordPass(hardwareOf(), {keyOf(1), keyOf(2)}, {}));
    QCOMPARE(content()[keyOf(1)], 2); // the instance holds it still
    land({{keyOf(1), 3}});
    QCOMPARE(*m_journal->tombstones(hardwareOf()), QSet<QByteArray>{keyOf(2)});
    QCOMPARE(content()[keyOf(1)], 3);
}

ITAM_TEST(BaselineUpdateTest)

} // namespace itam::tests

#include "tst_baselineupdate.moc"
