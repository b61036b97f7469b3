// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The builder reads on its own connection while the sender writes on another (design.md 4).
#include "tests/core/journal/support.h"
#include "tests/testcase.h"

#include <thread>

using namespace itam::core::journal;
using End = Landing::End;

namespace itam::tests {

class ThreadsTest final : public TestCase
{
    Q_OBJECT
private slots:
    void readerAndWriterGoTogether();
    void twoOpenersMakeOneJournal();
};

void ThreadsTest::readerAndWriterGoTogether()
{
    constexpr int keys = 3000;
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("journal.db"));
    auto journal = Journal::open(path);
    ITAM_OK(journal);
    std::vector<Landing> landings;
    for (const SentRecord& record : records(keys))
        landings.push_back(landing(End::Landed, record));
    ITAM_OK(journal->recordUnsendable(hardwareOf(), landings));
    ITAM_OK(journal->beginExport(exportRecord(QStringLiteral("E1"))));
    ITAM_OK(journal->beginType(typeRecord(QStringLiteral("E1"))));

    int read = 0;
    int found = 0;
    std::thread builder([&] {
        auto reading = Journal::openForReading(path);
        const auto reader = reading ? reading->readBaseline(hardwareOf()) : failure(reading.error());
        if (!reader)
            return;
        while (const auto entry = nextOf(**reader)) {
            ++read;
            const auto again = (*reader)->find(entry->key);
            found += again && *again && (*again)->fingerprint == entry->fingerprint ? 1 : 0;
        }
    });
    bool written = true;
    for (int i = 1; i <= 40; ++i)
        written = written && journal->recordSending(segmentRecord(QStringLiteral("E1"), i), records(50));
    builder.join();
    QVERIFY(written);
    QCOMPARE(read, keys);
    QCOMPARE(found, keys);
}

void ThreadsTest::twoOpenersMakeOneJournal()
{
    const QTemporaryDir folder;
    for (int round = 0; round < 30; ++round) {
        const QString path = folder.filePath(QStringLiteral("%1.db").arg(round));
        std::array<QString, 2> ids;
        std::array<QString, 2> errors;
        const auto open = [&](std::size_t i) {
            const auto journal = Journal::open(path);
            if (journal)
                ids[i] = journal->journalId();
            else
                errors[i] = journal.error().detail;
        };
        std::thread other(open, 1);
        open(0);
        other.join();
        QCOMPARE(errors[0], QString());
        QCOMPARE(errors[1], QString());
        QCOMPARE(ids[0], ids[1]);
    }
}

ITAM_TEST(ThreadsTest)

} // namespace itam::tests

#include "tst_threads.moc"
