// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/administration/tararchive.h"
#include "tests/testcase.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace itam;
using namespace itam::core::administration;

class TarArchiveTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void tarReadsIt();
    void refusesNamesThatDoNotFit();
};

void TarArchiveTest::tarReadsIt()
{
    const QTemporaryDir folder;
    const QList<ArchivedFile> files{{QStringLiteral("CONTENTS.txt"), "one\n"},
                                    {QStringLiteral("logs/empty.log"), {}},
                                    {QStringLiteral("logs/block.log"), QByteArray(512, 'x')},
                                    {QStringLiteral("logs/more.log"), QByteArray(70'000, 'y')}};
    const auto tar = tarOf(files, QDateTime(QDate(2026, 1, 6), QTime(3, 0), Qt::UTC));
    QVERIFY(tar);
    QFile archive(folder.filePath(QStringLiteral("a.tar")));
    QVERIFY(archive.open(QIODevice::WriteOnly));
    archive.write(*tar);
    archive.close();
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("tar"), {QStringLiteral("-C"), folder.path(), QStringLiteral("-xf"), archive.fileName()});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.readAll(), QByteArray());
    QCOMPARE(process.exitCode(), 0);
    for (const ArchivedFile& file : files) {
        QFile unpacked(folder.filePath(file.name));
        QVERIFY(unpacked.open(QIODevice::ReadOnly));
        QCOMPARE(unpacked.readAll(), file.bytes);
        QVERIFY(!(unpacked.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    }
}

void TarArchiveTest::refusesNamesThatDoNotFit()
{
    QVERIFY(!tarOf({{QString(101, u'n'), {}}}, QDateTime::currentDateTimeUtc()));
    QVERIFY(!tarOf({{QString(), {}}}, QDateTime::currentDateTimeUtc()));
}

ITAM_TEST(TarArchiveTest)
#include "tst_tararchive.moc"
