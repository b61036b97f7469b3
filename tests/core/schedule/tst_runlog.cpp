// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/runlog.h"
#include "tests/testcase.h"

#include <QFile>
#include <QTemporaryDir>

using namespace itam;
using namespace itam::core::schedule;

class RunLogTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void beginsEmpty();
    void remembersHowARunEnded();
    void keepsOneThatNeverEnded();
    void keepsTheLastFifty();
    void isPrivate();
    void damagedFileIsSaidAndBegunAnew();
    void lastLinesAreBounded();

private:
    [[nodiscard]] static ScheduledRun begun(int minute)
    {
        ScheduledRun run;
        run.started = QDateTime(QDate(2026, 12, 6), QTime(3, minute), Qt::UTC);
        run.pid = 100 + minute;
        return run;
    }
    QTemporaryDir m_folder;
    [[nodiscard]] QString path() const { return runLogPath(m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()))); }
};

void RunLogTest::beginsEmpty()
{
    const auto runs = RunLog(path()).read();
    QVERIFY(runs);
    QVERIFY(runs->isEmpty());
}

void RunLogTest::remembersHowARunEnded()
{
    const RunLog log(path());
    ScheduledRun run = begun(0);
    QVERIFY(log.begin(run));
    run.finished = run.started.addSecs(90);
    run.exitStatus = 4;
    run.lines = QStringList{QStringLiteral("ServiceNow did not finish it.")};
    QVERIFY(log.end(run));
    QCOMPARE(*log.read(), QList<ScheduledRun>{run});
}

void RunLogTest::keepsOneThatNeverEnded()
{
    const RunLog log(path());
    QVERIFY(log.begin(begun(0)));
    QVERIFY(log.begin(begun(1)));
    const auto runs = log.read();
    QCOMPARE(runs->size(), 2);
    QCOMPARE(runs->first(), begun(1));
    QVERIFY(!runs->last().finished.isValid());
}

void RunLogTest::keepsTheLastFifty()
{
    const RunLog log(path());
    for (int i = 0; i < 55; ++i)
        QVERIFY(log.begin(begun(i)));
    QCOMPARE(log.read()->size(), 50);
    QCOMPARE(log.read()->first(), begun(54));
}

void RunLogTest::isPrivate()
{
    QVERIFY(RunLog(path()).begin(begun(0)));
    QCOMPARE(QFile::permissions(path()) & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
}

void RunLogTest::damagedFileIsSaidAndBegunAnew()
{
    const RunLog log(path());
    QVERIFY(log.begin(begun(0)));
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[{");
    file.close();
    QCOMPARE(log.read().error().code, ErrorCode::BadReply);
    QVERIFY(log.begin(begun(1)));
    QCOMPARE(log.read()->size(), 1);
}

void RunLogTest::lastLinesAreBounded()
{
    QString text;
    for (int i = 0; i < 100; ++i)
        text += QString::number(i) + QString(1000, u'x') + u'\n';
    const QStringList lines = lastLines(text);
    QCOMPARE(lines.size(), 12);
    QVERIFY(lines.last().startsWith(QStringLiteral("99x")));
    QCOMPARE(lines.last().size(), 300);
}

ITAM_TEST(RunLogTest)
#include "tst_runlog.moc"
