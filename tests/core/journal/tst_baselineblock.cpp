// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/baselineblock.h"
#include "core/support/sqlite.h"
#include "tests/core/journal/support.h"
#include "tests/testcase.h"

#include <QFile>

#include <map>
#include <random>

using namespace itam::core::journal;
using itam::core::changes::BaselineEntry;
using End = Landing::End;

namespace itam::tests {

class BaselineBlockTest final : public TestCase
{
    Q_OBJECT
private slots:
    void givesBackWhatItTook_data();
    void givesBackWhatItTook();
    void refusesEveryTruncation();
    void refusesEveryChangedByte();
    void anyHistoryLeavesWhatAMapWouldHold_data();
    void anyHistoryLeavesWhatAMapWouldHold();
    void theLastChangeOfAKeyCounts();
    void blocksStayOfAUsefulSize();
    void aFirstExportInKeyOrderFillsOneBlockAfterTheOther();
    void rowsOfAnOlderJournalMoveIntoBlocks();

private:
    static QByteArray packed(const std::vector<BaselineEntry>& entries);
    static std::vector<BaselineEntry> entries(int count);

    QTemporaryDir m_folder;
};

namespace {

using Model = std::map<QByteArray, int>;

/// Everything that a reader gives, as the model would hold it.
Result<Model> contentOf(Journal& journal, const Owner& owner)
{
    const auto reader = journal.readBaseline(owner);
    if (!reader)
        return failure(reader.error());
    Model content;
    QByteArray last;
    BaselineEntry entry;
    while (true) {
        const auto more = (*reader)->next(entry);
        if (!more)
            return failure(more.error());
        if (!*more)
            return content;
        if (!content.empty() && entry.key <= last)
            return failure(ErrorCode::Internal, QStringLiteral("not in order"));
        last = entry.key;
        int number = 0;
        while (print(number) != entry.fingerprint)
            ++number;
        content[last] = number;
    }
}

qint64 numberFrom(const QString& path, const QByteArray& sql)
{
    const auto database = core::support::sqlite::Database::open(path, core::support::sqlite::OpenMode::ReadOnly);
    auto statement = database->prepare(sql);
    return statement && *statement->step() ? statement->integer(0) : -1;
}

} // namespace

QByteArray BaselineBlockTest::packed(const std::vector<BaselineEntry>& entries)
{
    BlockWriter writer;
    for (const BaselineEntry& entry : entries)
        writer.append(entry);
    return writer.take();
}

std::vector<BaselineEntry> BaselineBlockTest::entries(int count)
{
    std::vector<BaselineEntry> made;
    for (int i = 0; i < count; ++i)
        made.push_back({QStringLiteral("PC-%1").arg(i, 6, 10, QLatin1Char('0')).toLatin1(), print(i), 1'700'000 + i});
    return made;
}

void BaselineBlockTest::givesBackWhatItTook_data()
{
    QTest::addColumn<QByteArrayList>("keys");
    QTest::addColumn<qint64>("firstSentAt");
    QTest::newRow("one") << QByteArrayList{"PC-1"} << qint64{1'700'000'000'000};
    QTest::newRow("empty key") << QByteArrayList{"", "a"} << qint64{0};
    QTest::newRow("any bytes") << QByteArrayList{QByteArray("a\0b", 3), "\xf0\x9f\x92\xbb", "\xff\xfe"} << qint64{1};
    QTest::newRow("one the beginning of the next") << QByteArrayList{"a", "aa", "aab", "b"} << qint64{-5};
    QTest::newRow("127, 128 and 16384 bytes")
        << QByteArrayList{QByteArray(127, 'a'), QByteArray(128, 'b'), QByteArray(16384, 'c')} << qint64{1};
}

void BaselineBlockTest::givesBackWhatItTook()
{
    QFETCH(QByteArrayList, keys);
    QFETCH(qint64, firstSentAt);
    std::vector<BaselineEntry> taken;
    for (const QByteArray& key : keys) // times go down and up again
        taken.push_back({key, print(static_cast<int>(key.size())),
                         firstSentAt + (taken.size() % 2 == 0 ? 1 : -1) * static_cast<qint64>(taken.size() * 1000)});
    const auto back = unpackBlock(packed(taken));
    ITAM_OK(back);
    QCOMPARE(back->size(), taken.size());
    for (std::size_t i = 0; i < taken.size(); ++i) {
        QCOMPARE((*back)[i].key, taken[i].key);
        QVERIFY((*back)[i].fingerprint == taken[i].fingerprint);
        QCOMPARE((*back)[i].sentAtMs, taken[i].sentAtMs);
    }
}

void BaselineBlockTest::refusesEveryTruncation()
{
    const QByteArray whole = packed(entries(3));
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY2(!unpackBlock(whole.left(size)), qPrintable(QString::number(size)));
}

void BaselineBlockTest::refusesEveryChangedByte()
{
    const QByteArray whole = packed(entries(3));
    for (qsizetype i = 0; i < whole.size(); ++i) {
        QByteArray changed = whole;
        changed[i] = static_cast<char>(changed[i] ^ 0x20);
        QVERIFY2(!unpackBlock(changed), qPrintable(QString::number(i)));
    }
}

void BaselineBlockTest::anyHistoryLeavesWhatAMapWouldHold_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("keys");
    for (quint32 seed = 1; seed <= 4; ++seed)
        QTest::addRow("seed %u, 40 keys", seed) << seed << 40;
    QTest::newRow("seed 5, 4000 keys") << quint32{5} << 4000;
}

// Two owners side by side: none may touch what belongs to the other.
void BaselineBlockTest::anyHistoryLeavesWhatAMapWouldHold()
{
    QFETCH(quint32, seed);
    QFETCH(int, keys);
    auto journal = Journal::open(m_folder.filePath(QStringLiteral("history-%1.db").arg(seed)));
    ITAM_OK(journal);
    const std::array owners{hardwareOf(QStringLiteral("A")), hardwareOf(QStringLiteral("B"))};
    std::array<Model, 2> models;
    std::mt19937 random(seed);
    for (int round = 0; round < 12; ++round) {
        const std::size_t at = random() % 2;
        std::vector<Landing> landings;
        // In turns many, which go into the blocks, and few, which go before them.
        const int count = static_cast<int>(random()) % (round % 2 == 0 ? keys : keys / 12 + 2);
        for (int i = 0; i < std::abs(count); ++i) {
            const QByteArray key = "K" + QByteArray::number(static_cast<int>(random() % static_cast<quint32>(keys)));
            const int number = static_cast<int>(random() % 50);
            const bool removes = random() % 4 == 0;
            landings.push_back(landing(removes ? End::NotLanded : End::Landed, {key, print(number)},
                                       removes ? QStringLiteral("CI_NOT_FOUND") : QString()));
            if (removes)
                models[at].erase(key);
            else
                models[at][key] = number;
        }
        ITAM_OK(journal->recordUnsendable(owners[at], landings));
        for (std::size_t i = 0; i < owners.size(); ++i) {
            const auto content = contentOf(*journal, owners[i]);
            ITAM_OK(content);
            QVERIFY(*content == models[i]);
            QCOMPARE(journal->baselineSize(owners[i]), Result<qint64>(static_cast<qint64>(models[i].size())));
        }
    }
    const auto reader = journal->readBaseline(owners[0]);
    for (int i = 0; i < keys; ++i) {
        const QByteArray key = "K" + QByteArray::number(i);
        const auto found = (*reader)->find(key);
        ITAM_OK(found);
        QCOMPARE(found->has_value(), models[0].contains(key));
    }
}

void BaselineBlockTest::theLastChangeOfAKeyCounts()
{
    auto journal = Journal::open(m_folder.filePath(QStringLiteral("last.db")));
    ITAM_OK(journal);
    ITAM_OK(journal->recordUnsendable(hardwareOf(),
                                      {landing(End::Landed, {"b", print(1)}), landing(End::Landed, {"a", print(1)}),
                                       landing(End::NotLanded, {"b", print(2)}, QStringLiteral("R")),
                                       landing(End::NotLanded, {"a", print(2)}, QStringLiteral("R")),
                                       landing(End::Landed, {"a", print(3)})}));
    QVERIFY((*contentOf(*journal, hardwareOf()) == Model{{"a", 3}}));
}

// A block that only grows makes every later change dear, one that only shrinks makes every pass dear.
void BaselineBlockTest::blocksStayOfAUsefulSize()
{
    const QString path = m_folder.filePath(QStringLiteral("size.db"));
    auto journal = Journal::open(path);
    ITAM_OK(journal);
    const auto landAll = [&](int from, int step, End end) {
        std::vector<Landing> landings;
        for (int i = from; i < 20'000; i += step) {
            const QByteArray key = QByteArray::number(1'000'000 + i);
            landings.push_back(landing(end, {key, print(i % 7)}, end == End::Landed ? QString() : QStringLiteral("R")));
        }
        return journal->recordUnsendable(hardwareOf(), landings);
    };
    ITAM_OK(landAll(0, 10, End::Landed));
    for (int from = 1; from < 10; ++from)
        ITAM_OK(landAll(from, 10, End::Landed));
    QCOMPARE(journal->baselineSize(hardwareOf()), Result<qint64>(20'000));
    const auto limit = static_cast<qint64>(2 * blockRecords);
    QVERIFY(numberFrom(path, "SELECT max(records) FROM baseline_blocks") <= limit);
    QVERIFY(numberFrom(path, "SELECT count(*) FROM baseline_blocks") <= 2 * 20'000 / static_cast<qint64>(blockRecords));
    ITAM_OK(landAll(0, 1, End::NotLanded));
    QCOMPARE(numberFrom(path, "SELECT count(*) FROM baseline_blocks"), qint64{0});
}

// Gathered and merged they would come in blocks of even size, and take twice as long.
void BaselineBlockTest::aFirstExportInKeyOrderFillsOneBlockAfterTheOther()
{
    const QString path = m_folder.filePath(QStringLiteral("first.db"));
    auto journal = Journal::open(path);
    ITAM_OK(journal);
    std::vector<Landing> landings;
    for (int i = 0; i < 2 * static_cast<int>(blockRecords) + 100; ++i)
        landings.push_back(landing(End::Landed, {QByteArray::number(1'000'000 + i), print(i % 7)}));
    ITAM_OK(journal->recordUnsendable(hardwareOf(), landings));
    const QByteArray full =
        "SELECT count(*) FROM baseline_blocks WHERE records = " + QByteArray::number(qint64{blockRecords});
    QCOMPARE(numberFrom(path, full), qint64{2});
    QCOMPARE(numberFrom(path, "SELECT count(*) FROM baseline_blocks WHERE records = 100"), qint64{1});
}

void BaselineBlockTest::rowsOfAnOlderJournalMoveIntoBlocks()
{
    const QString path = m_folder.filePath(QStringLiteral("old.db"));
    {
        const auto old = core::support::sqlite::Database::open(path, core::support::sqlite::OpenMode::Create);
        ITAM_OK(old);
        for (int number = 1; number <= 2; ++number) {
            QFile script(QStringLiteral(":/itam/migrations/journal/000%1.sql").arg(number));
            QVERIFY(script.open(QIODevice::ReadOnly));
            ITAM_OK(old->execute(script.readAll()));
        }
        ITAM_OK(
            old->execute("PRAGMA user_version = 2;"
                         "INSERT INTO owners(id, instance, source, type) VALUES (1, 'A', 's', 0), (2, 'B', 's', 0);"));
        auto insert = old->prepare("INSERT INTO baseline(owner, key, fingerprint, sent_at) VALUES(?1, ?2, ?3, ?4)");
        ITAM_OK(old->execute("BEGIN"));
        for (int i = 0; i < 3000; ++i) {
            const QByteArray key = "K" + QByteArray::number(i);
            const QByteArray fingerprint = print(i % 5).toBytes();
            insert->bind(1, static_cast<qint64>(1 + i % 2)).bindBlob(2, key).bindBlob(3, fingerprint);
            insert->bind(4, static_cast<qint64>(i));
            ITAM_OK(insert->run());
        }
        ITAM_OK(old->execute("COMMIT"));
    }
    auto journal = Journal::open(path);
    ITAM_OK(journal);
    Owner owner{QStringLiteral("A"), QStringLiteral("s"), core::model::DataType::Hardware};
    for (int first = 0; first < 2; ++first) {
        const auto content = contentOf(*journal, owner);
        ITAM_OK(content);
        QCOMPARE(content->size(), std::size_t{1500});
        for (int i = first; i < 3000; i += 2)
            QCOMPARE(content->at("K" + QByteArray::number(i)), i % 5);
        const auto entry = (*journal->readBaseline(owner))->find(QByteArray("K" + QByteArray::number(2998 + first)));
        QCOMPARE((**entry).sentAtMs, qint64{2998 + first});
        owner.instanceId = QStringLiteral("B");
    }
    QCOMPARE(numberFrom(path, "SELECT count(*) FROM sqlite_schema WHERE name = 'baseline'"), qint64{0});
}

ITAM_TEST(BaselineBlockTest)

} // namespace itam::tests

#include "tst_baselineblock.moc"
