// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Two exporters at a time (D-10): on one journal or on two, one runs and the other is refused by name, and succeeds
// once the first has ended.
#include "tests/endtoend/heldrequests.h"
#include "tests/endtoend/replay.h"
#include "tests/testcase.h"

#include <QSysInfo>

using namespace itam;
using namespace itam::tests;

class TwoExportersTest final : public TestCase
{
    Q_OBJECT
private slots:
    void p07_onOneJournalTheHolderIsNamed();
    void d10_onOneInstanceTheOwnerIsNamed();
    void d10_ofTwoThatBeginAtOnceOneIsRefused();
};

namespace {

const QStringList ofTwo{QStringLiteral("--segment-records"), QStringLiteral("2")};

/// Parts that the first sentence of the error lacks.
QStringList missingIn(const ExportEnd& end, const QStringList& parts)
{
    const QString what = end.json.value(QLatin1String("error")).toObject().value(QLatin1String("what")).toString();
    QStringList missing;
    for (const QString& part : parts) {
        if (!what.contains(part))
            missing.append(QStringLiteral("%1 in: %2").arg(part, what));
    }
    return missing;
}

} // namespace

void TwoExportersTest::p07_onOneJournalTheHolderIsNamed()
{
    Replay replay;
    QVERIFY(replay.begin({.computers = 3}));
    HeldRequests network{QUrl(replay.instance().url())};
    replay.host().connectThrough(network.url());
    network.holdSegment(1);
    const auto first = replay.host().start();
    QTRY_VERIFY_WITH_TIMEOUT(network.isHeld(), 30'000);
    const ExportEnd second = replay.host().run();
    QCOMPARE(second.exitStatus, 2);
    QCOMPARE(second.errorCode(), QStringLiteral("export.running"));
    QCOMPARE(missingIn(second, {QStringLiteral("itam-export"), QString::number(first->processId()),
                                QSysInfo::machineHostName()}),
             QStringList());
    network.release();
    QCOMPARE(ExporterHost::finish(*first).outcome(), QStringLiteral("succeeded"));
    QCOMPARE(replay.host().run().outcome(), QStringLiteral("nothing-to-send"));
    QCOMPARE(replay.complaints(), QStringList());
}

void TwoExportersTest::d10_onOneInstanceTheOwnerIsNamed()
{
    Replay replay;
    QVERIFY(replay.begin({.computers = 3}));
    HeldRequests network{QUrl(replay.instance().url())};
    const auto other = replay.anotherHost();
    other->connectThrough(network.url());
    network.holdSegment(2);
    const auto first = other->start(ofTwo);
    QTRY_VERIFY_WITH_TIMEOUT(network.isHeld(), 30'000);
    const ExportEnd second = replay.host().run();
    QCOMPARE(second.exitStatus, 2);
    QCOMPARE(second.errorCode(), QStringLiteral("servicenow.unfinished"));
    QCOMPARE(missingIn(second, {QStringLiteral("IRUN"), QStringLiteral("by "), QSysInfo::machineHostName(),
                                QStringLiteral("0 min old")}),
             QStringList());
    network.release();
    QCOMPARE(ExporterHost::finish(*first).outcome(), QStringLiteral("succeeded"));
    QCOMPARE(replay.host().run().outcome(), QStringLiteral("succeeded"));
    QCOMPARE(replay.complaints(), QStringList());
}

// Both have seen that nothing is unfinished before either of them began.
void TwoExportersTest::d10_ofTwoThatBeginAtOnceOneIsRefused()
{
    Replay replay;
    QVERIFY(replay.begin({.computers = 5}));
    HeldRequests ourNetwork{QUrl(replay.instance().url())};
    HeldRequests theirNetwork{QUrl(replay.instance().url())};
    const auto other = replay.anotherHost();
    replay.host().connectThrough(ourNetwork.url());
    other->connectThrough(theirNetwork.url());
    ourNetwork.holdSegment(1);
    theirNetwork.holdSegment(1);
    const auto ours = replay.host().start();
    const auto theirs = other->start(ofTwo);
    QTRY_VERIFY_WITH_TIMEOUT(ourNetwork.isHeld() && theirNetwork.isHeld(), 30'000);
    theirNetwork.release();
    theirNetwork.holdSegment(1);
    QTRY_VERIFY_WITH_TIMEOUT(theirNetwork.isHeld(), 30'000);
    ourNetwork.release();
    const ExportEnd refused = ExporterHost::finish(*ours);
    QCOMPARE(refused.errorCode(), QStringLiteral("servicenow.unfinished"));
    QCOMPARE(refused.number("hardware", "sent"), 0);
    theirNetwork.release();
    QCOMPARE(ExporterHost::finish(*theirs).outcome(), QStringLiteral("succeeded"));
    QCOMPARE(replay.host().run().outcome(), QStringLiteral("succeeded"));
    QCOMPARE(replay.complaints(), QStringList());
}

ITAM_TEST(TwoExportersTest)
#include "tst_twoexporters.moc"
