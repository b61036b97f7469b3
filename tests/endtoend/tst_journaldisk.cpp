// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// itam-export on a disk that has no room or cannot be written: it sends nothing that its journal does not know, says
// what to do, and goes on where it stopped once there is room.
#include "tests/endtoend/replay.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::tests;

class JournalDiskTest final : public TestCase
{
    Q_OBJECT
private slots:
    void d1_fullDiskLosesNothing();
    void diskThatIsFullFromTheStart();
    void fullDiskForTheLogDoesNotStopAnExport();
    void folderThatCannotBeWrittenIsTold();
};

namespace {

const QString transactionTable = QStringLiteral("x_fls_flexera_fnms_import_transaction");

QString advice(const ExportEnd& end)
{
    return end.json.value(QLatin1String("error")).toObject().value(QLatin1String("do")).toString();
}

} // namespace

// The room ends a little later each time, in another step of the protocol.
void JournalDiskTest::d1_fullDiskLosesNothing()
{
    Replay replay;
    QVERIFY(replay.begin({.computers = 40, .installedOn = 40, .perComputer = 10}));
    QCOMPARE(replay.host().run({QStringLiteral("-withApplications"), QStringLiteral("false")}).exitStatus, 0);
    constexpr qint64 step = 16 * 1024;
    int refused = 0;
    int interrupted = 0;
    bool succeeded = false;
    for (qint64 room = step; !succeeded && room < 40 * step; room += step) {
        replay.host().limitFiles(room);
        const int before = replay.instance().count(transactionTable);
        const ExportEnd end = replay.host().run({QStringLiteral("--segment-records"), QStringLiteral("100")});
        succeeded = end.exitStatus == 0;
        if (succeeded)
            break;
        QVERIFY2(end.errorCode() == QLatin1String("disk.full"), end.out.constData());
        QVERIFY(advice(end).contains(QLatin1String("room")));
        const bool sentAny = replay.instance().count(transactionTable) > before;
        refused += sentAny ? 0 : 1;
        interrupted += sentAny ? 1 : 0;
    }
    QVERIFY2(succeeded && refused > 0 && interrupted > 0,
             qPrintable(QStringLiteral("%1 refused, %2 interrupted").arg(refused).arg(interrupted)));
    replay.host().limitFiles(0);
    QCOMPARE(replay.complaints(), QStringList());
}

void JournalDiskTest::diskThatIsFullFromTheStart()
{
    Replay replay;
    QVERIFY(replay.begin({.computers = 2}));
    // The evaluation begins with the first start, and its file needs room as well.
    QCOMPARE(replay.host().command(QStringLiteral("test")).exitStatus, 0);
    QVERIFY(!QFile::exists(replay.host().journalPath()));
    replay.host().limitFiles(1);
    const ExportEnd end = replay.host().run();
    QCOMPARE(end.exitStatus, 2);
    QCOMPARE(end.errorCode(), QStringLiteral("disk.full"));
    QCOMPARE(replay.instance().count(transactionTable), 0);
    replay.host().limitFiles(0);
    QCOMPARE(replay.host().run().outcome(), QStringLiteral("succeeded"));
    QCOMPARE(replay.complaints(), QStringList());
}

void JournalDiskTest::fullDiskForTheLogDoesNotStopAnExport()
{
    Replay replay;
    QVERIFY(replay.begin({.computers = 2}));
    const ExportEnd end = replay.host().run({QStringLiteral("--log"), QStringLiteral("/dev/full")});
    QCOMPARE(end.outcome(), QStringLiteral("succeeded"));
    QCOMPARE(replay.complaints(), QStringList());
}

// /sys: not even root may make files there.
void JournalDiskTest::folderThatCannotBeWrittenIsTold()
{
    Replay replay;
    QVERIFY(replay.begin({.computers = 2}));
    for (const char* path : {"/sys/journal.db", "/sys/itam/journal.db"}) {
        const ExportEnd end = replay.host().run({QStringLiteral("--journal"), QString::fromLatin1(path)});
        QCOMPARE(end.exitStatus, 2);
        QCOMPARE(end.errorCode(), QStringLiteral("journal.unavailable"));
        QVERIFY2(end.out.contains(path) && advice(end).contains(QLatin1String("permissions")), end.out.constData());
    }
    QCOMPARE(replay.instance().count(transactionTable), 0);
}

ITAM_TEST(JournalDiskTest)
#include "tst_journaldisk.moc"
