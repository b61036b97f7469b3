// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The place of a rehearsal: an instance that answers, and nothing that stays.
#include "app/embedded/rehearsalplace.h"
#include "tests/testcase.h"

#include <QDir>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QUrl>

using namespace itam;
using app::embedded::EmbeddedRehearsalPlace;
using app::embedded::removeAbandonedRehearsals;

namespace {

QString sandbox()
{
    return QString::fromLocal8Bit(qgetenv("ITAM_BIN")) + QStringLiteral("/servicenow-sandbox");
}

QStringList entries(const QString& folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
}

bool answers(const QString& url)
{
    QTcpSocket socket;
    socket.connectToHost(QUrl(url).host(), static_cast<quint16>(QUrl(url).port()));
    return socket.waitForConnected(5'000);
}

} // namespace

class RehearsalPlaceTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void answersOnAnyThreadAndLeavesNothing();
    void twoDoNotDisturbEachOther();
    void whatAKilledProcessLeftIsClearedAway();
    void othersFilesStay();
    void aStopEndsTheStart();
    void aMissingProgramIsSaid();
};

void RehearsalPlaceTest::answersOnAnyThreadAndLeavesNothing()
{
    const QTemporaryDir parent;
    Result<core::servicenow::LocalInstanceInfo> info = failure(ErrorCode::Internal);
    bool answered = false;
    std::jthread([&] {
        const auto place = EmbeddedRehearsalPlace::make(parent.path(), sandbox());
        info = (*place)->start({});
        answered = info && answers(info->url);
    }).join();
    QVERIFY2(info, info ? "" : qPrintable(info.error().detail));
    QVERIFY(answered);
    QVERIFY(!answers(info->url));
    QCOMPARE(entries(parent.path()), QStringList());
}

void RehearsalPlaceTest::twoDoNotDisturbEachOther()
{
    const QTemporaryDir parent;
    const auto one = EmbeddedRehearsalPlace::make(parent.path(), sandbox());
    const auto two = EmbeddedRehearsalPlace::make(parent.path(), sandbox());
    QVERIFY(one && two);
    QVERIFY((*one)->folder() != (*two)->folder());
    removeAbandonedRehearsals(parent.path());
    QVERIFY(QDir((*one)->folder()).exists() && QDir((*two)->folder()).exists());
}

void RehearsalPlaceTest::whatAKilledProcessLeftIsClearedAway()
{
    const QTemporaryDir parent;
    const QDir dir(parent.path());
    QVERIFY(dir.mkpath(QStringLiteral("rehearsal-0123456789ab/deep")));
    // A lock of a process that cannot be there any more.
    QFile lock(dir.filePath(QStringLiteral("rehearsal-0123456789ab.lock")));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write(QStringLiteral("4194305\nitam-console\n%1\n").arg(QSysInfo::machineHostName()).toUtf8());
    lock.close();
    const auto place = EmbeddedRehearsalPlace::make(parent.path(), sandbox());
    QVERIFY(place);
    QVERIFY(!dir.exists(QStringLiteral("rehearsal-0123456789ab")));
}

void RehearsalPlaceTest::othersFilesStay()
{
    const QTemporaryDir parent;
    QVERIFY(QDir(parent.path()).mkpath(QStringLiteral("mine")));
    removeAbandonedRehearsals(parent.path());
    removeAbandonedRehearsals(parent.path() + QStringLiteral("/nowhere"));
    QCOMPARE(entries(parent.path()), QStringList{QStringLiteral("mine")});
}

void RehearsalPlaceTest::aStopEndsTheStart()
{
    const QTemporaryDir parent;
    {
        const auto place = EmbeddedRehearsalPlace::make(parent.path(), sandbox());
        std::stop_source stop;
        stop.request_stop();
        const auto info = (*place)->start(stop.get_token());
        QVERIFY(!info);
        QCOMPARE(info.error().code, ErrorCode::Cancelled);
    }
    QCOMPARE(entries(parent.path()), QStringList());
}

void RehearsalPlaceTest::aMissingProgramIsSaid()
{
    const QTemporaryDir parent;
    const auto place = EmbeddedRehearsalPlace::make(parent.path(), QStringLiteral("/nowhere/servicenow-sandbox"));
    const auto info = (*place)->start({});
    QVERIFY(!info);
    QCOMPARE(info.error().code, ErrorCode::LocalInstanceFailed);
}

ITAM_TEST(RehearsalPlaceTest)
#include "tst_rehearsalplace.moc"
