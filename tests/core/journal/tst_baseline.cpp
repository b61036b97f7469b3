// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/journal/support.h"
#include "tests/testcase.h"

using namespace itam::core::journal;
using End = Landing::End;

namespace itam::tests {

class BaselineTest final : public TestCase
{
    Q_OBJECT
private slots:
    void init();

    void readsKeysInByteOrder();
    void findsWhileReadingInOrder();
    void findsKeysThatDifferInOneByte();
    void endsOnceAndForAll();
    void anUnknownOwnerHasNoBaseline();
    void aReaderOutlivesItsJournal();
    void aReaderIsNotDisturbedByTheWriter();
    void d8_vanishedRecordsLeavePendingAndKeepATombstone();
    void d8_aTombstoneIsKeptOnce();
    void settledRecordsLeavePending();
    void countsPendingByReason();

private:
    void land(const QByteArrayList& keys);

    QTemporaryDir m_folder;
    int m_number = 0;
    std::unique_ptr<Journal> m_journal;
};

void BaselineTest::init()
{
    TestCase::init();
    auto journal = Journal::open(journalAt(m_folder.filePath(QStringLiteral("%1.db").arg(++m_number))));
    ITAM_OK(journal);
    m_journal = std::make_unique<Journal>(std::move(*journal));
}

void BaselineTest::land(const QByteArrayList& keys)
{
    std::vector<Landing> landings;
    for (const QByteArray& key : keys)
        landings.push_back(landing(End::Landed, {key, core::support::hash128(key)}));
    ITAM_OK(m_journal->recordUnsendable(hardwareOf(), landings));
}

void BaselineTest::readsKeysInByteOrder()
{
    // Neither case nor locale nor length first; a NUL inside is a byte like others; a zero length sorts first.
    const QByteArrayList sorted{"", QByteArray("a\0b", 3), "a ", "aB", "aa", "ab", "b", "\xc3\xa4", "\xff"};
    QByteArrayList shuffled = sorted;
    std::ranges::reverse(shuffled);
    land(shuffled);
    const auto reader = m_journal->readBaseline(hardwareOf());
    ITAM_OK(reader);
    QByteArrayList read;
    while (const auto entry = nextOf(**reader)) {
        read.append(entry->key);
        QVERIFY(entry->fingerprint == core::support::hash128(entry->key));
    }
    QCOMPARE(read, sorted);
}

void BaselineTest::findsWhileReadingInOrder()
{
    land({"a", "b", "c"});
    const auto reader = m_journal->readBaseline(hardwareOf());
    ITAM_OK(reader);
    QCOMPARE(nextOf(**reader)->key, QByteArray("a"));
    QCOMPARE((**(*reader)->find("c")).key, QByteArray("c"));
    QVERIFY(!*(*reader)->find("d"));
    QCOMPARE(nextOf(**reader)->key, QByteArray("b"));
}

void BaselineTest::findsKeysThatDifferInOneByte()
{
    land({"PC-1", QByteArray("PC-1\0", 5)});
    const auto reader = m_journal->readBaseline(hardwareOf());
    QVERIFY(*(*reader)->find("PC-1"));
    QVERIFY(*(*reader)->find(QByteArrayView("PC-1\0", 5)));
    QVERIFY(!*(*reader)->find("pc-1"));
    QVERIFY(!*(*reader)->find("PC-1 "));
    QVERIFY(!*(*reader)->find(""));
}

void BaselineTest::endsOnceAndForAll()
{
    land({"a"});
    const auto reader = m_journal->readBaseline(hardwareOf());
    QVERIFY(nextOf(**reader));
    for (int i = 0; i < 3; ++i)
        QVERIFY(!nextOf(**reader));
}

void BaselineTest::anUnknownOwnerHasNoBaseline()
{
    land({"a"});
    const auto reader = m_journal->readBaseline(hardwareOf(QStringLiteral("elsewhere")));
    ITAM_OK(reader);
    QVERIFY(!nextOf(**reader));
    QVERIFY(!*(*reader)->find("a"));
}

void BaselineTest::aReaderOutlivesItsJournal()
{
    land({"a"});
    const auto reader = m_journal->readBaseline(hardwareOf());
    m_journal.reset();
    QCOMPARE(nextOf(**reader)->key, QByteArray("a"));
}

void BaselineTest::aReaderIsNotDisturbedByTheWriter()
{
    land({"a", "b", "c"});
    auto reading = Journal::openForReading(m_journal->location());
    ITAM_OK(reading);
    const auto reader = reading->readBaseline(hardwareOf());
    ITAM_OK(reader);
    QCOMPARE(nextOf(**reader)->key, QByteArray("a"));
    ITAM_OK(m_journal->recordUnsendable(hardwareOf(),
                                        {landing(End::InDoubt, {"b", print(1)}, QStringLiteral("IN_DOUBT"))}));
    QCOMPARE(nextOf(**reader)->key, QByteArray("b"));
    QVERIFY(!*(*m_journal->readBaseline(hardwareOf()))->find("b"));
}

void BaselineTest::d8_vanishedRecordsLeavePendingAndKeepATombstone()
{
    land({"a", "b"});
    ITAM_OK(m_journal->recordUnsendable(hardwareOf(), {landing(End::Failed, {"b", print(1)}, QStringLiteral("R")),
                                                       landing(End::Failed, {"c", print(2)}, QStringLiteral("R"))}));
    ITAM_OK(m_journal->recordPass(hardwareOf(), {"a", "b"}, {}));
    QCOMPARE(*m_journal->tombstones(hardwareOf()), (QSet<QByteArray>{"a", "b"}));
    QCOMPARE(m_journal->pending(hardwareOf())->keys(), QList<QByteArray>{"c"});
    // The instance holds it still: nothing is deleted there.
    QCOMPARE(m_journal->baselineSize(hardwareOf()), Result<qint64>(2));
}

void BaselineTest::d8_aTombstoneIsKeptOnce()
{
    land({"a"});
    ITAM_OK(m_journal->recordPass(hardwareOf(), {"a"}, {}));
    ITAM_OK(m_journal->recordPass(hardwareOf(), {"a"}, {}));
    QCOMPARE(m_journal->tombstones(hardwareOf())->size(), 1);
    land({"a"});
    QVERIFY(m_journal->tombstones(hardwareOf())->isEmpty());
}

void BaselineTest::settledRecordsLeavePending()
{
    ITAM_OK(m_journal->recordUnsendable(hardwareOf(), {landing(End::Failed, {"a", print(1)}, QStringLiteral("R")),
                                                       landing(End::Failed, {"b", print(2)}, QStringLiteral("R"))}));
    ITAM_OK(m_journal->recordPass(hardwareOf(), {}, {"a", "not there"}));
    QCOMPARE(m_journal->pending(hardwareOf())->keys(), QList<QByteArray>{"b"});
    QVERIFY(m_journal->tombstones(hardwareOf())->isEmpty());
}

void BaselineTest::countsPendingByReason()
{
    std::vector<Landing> landings;
    int number = 0;
    for (const char* reason :
         {"CI_NOT_FOUND", "DUPLICATE_OF PC-1", "DUPLICATE_OF PC-2", "DUPLICATE_OF PC-2", "ADD_OFF", "ADD_OFF"})
        landings.push_back(
            landing(End::NotLanded, {QByteArray::number(++number), print(number)}, QString::fromLatin1(reason)));
    ITAM_OK(m_journal->recordUnsendable(hardwareOf(), landings));
    const auto counts = m_journal->pendingCounts(hardwareOf());
    ITAM_OK(counts);
    QStringList lines;
    for (const auto& count : *counts)
        lines.append(QStringLiteral("%1=%2").arg(count.reason).arg(count.count));
    QCOMPARE(lines, (QStringList{QStringLiteral("DUPLICATE_OF=3"), QStringLiteral("ADD_OFF=2"),
                                 QStringLiteral("CI_NOT_FOUND=1")}));
}

ITAM_TEST(BaselineTest)

} // namespace itam::tests

#include "tst_baseline.moc"
