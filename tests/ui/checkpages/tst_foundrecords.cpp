// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testcase.h"
#include "ui/checks/checklog.h"
#include "ui/checks/foundrecords.h"

#include <QElapsedTimer>

using namespace itam;
using namespace itam::ui;
using checks::CheckLog;
using checks::FoundRecord;
using checks::FoundRecords;

// What a check found, in files, and when it ran.
class FoundRecordsTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void givesBackWhatItTook();
    void filtersInAllTexts_data();
    void filtersInAllTexts();
    void stopsWithinATenthOfASecond();
    void readsAMillionPageByPage();
    void leavesNoFileBehind();
    void keepsTheNewestEntriesOfEachCheck();
    void survivesADamagedLog();

private:
    [[nodiscard]] static FoundRecord record(const QByteArray& key) { return {key, {}, {}, false, {}}; }
};

void FoundRecordsTest::givesBackWhatItTook()
{
    FoundRecords records;
    const FoundRecord full{"C1",
                           QStringLiteral("Name"),
                           QStringLiteral("a\nb"),
                           true,
                           {{QStringLiteral("name"), QStringLiteral("x"), QStringLiteral("y")}}};
    records.add(7, full);
    records.add(2, record("C2"));
    records.add(7, record("C3"));
    QVERIFY(records.finish());
    QCOMPARE(records.groups(), QList<int>({2, 7}));
    QCOMPARE(records.count(7), 2);
    QCOMPARE(records.count(1), 0);
    const auto first = records.read(7, 0, 1, {}, {});
    QVERIFY(first);
    QCOMPARE(first->records.size(), 1);
    QVERIFY(first->records.first() == full);
    QVERIFY(first->next);
    const auto second = records.read(7, *first->next, 1, {}, {});
    QVERIFY(second);
    QCOMPARE(second->records.first().key, QByteArray("C3"));
    QVERIFY(!second->next);
    QVERIFY(records.read(1, 0, 10, {}, {})->records.isEmpty());
}

void FoundRecordsTest::filtersInAllTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("found");
    QTest::newRow("none") << "" << 2;
    QTest::newRow("key") << "c1" << 1;
    QTest::newRow("column") << "serial" << 1;
    QTest::newRow("detail") << "LATE" << 1;
    QTest::newRow("nothing") << "xyz" << 0;
}

void FoundRecordsTest::filtersInAllTexts()
{
    QFETCH(const QString, text);
    FoundRecords records;
    records.add(0, {"C1", QStringLiteral("SerialNumber"), {}, false, {}});
    records.add(0, {"C2", {}, QStringLiteral("lookup_late"), false, {}});
    QVERIFY(records.finish());
    const auto slice = records.read(0, 0, 10, text, {});
    QVERIFY(slice);
    QTEST(static_cast<int>(slice->records.size()), "found");
}

void FoundRecordsTest::stopsWithinATenthOfASecond()
{
    FoundRecords records;
    for (int i = 0; i < 5'000; ++i)
        records.add(0, record(QByteArray::number(i)));
    QVERIFY(records.finish());
    std::stop_source stop;
    stop.request_stop();
    const auto slice = records.read(0, 0, 10, QStringLiteral("nothing has this"), stop.get_token());
    QVERIFY(!slice);
    QCOMPARE(slice.error().code, ErrorCode::Cancelled);
}

void FoundRecordsTest::readsAMillionPageByPage()
{
    constexpr int many = 1'000'000;
    constexpr int pageSize = 200;
    FoundRecords records;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < many; ++i)
        records.add(0, record(QByteArray::number(i)));
    QVERIFY(records.finish());
    const qint64 writing = timer.restart();
    QCOMPARE(records.count(0), many);
    std::optional<qint64> position = 0;
    qint64 longest = 0;
    for (int page = 0; page < 10; ++page) {
        timer.restart();
        const auto slice = records.read(0, *position, pageSize, {}, {});
        longest = std::max(longest, timer.elapsed());
        QVERIFY(slice);
        QCOMPARE(slice->records.size(), pageSize);
        position = slice->next;
    }
    timer.restart();
    const auto last = records.read(0, 0, pageSize, QStringLiteral("999999"), {});
    QVERIFY(last);
    QCOMPARE(last->records.size(), 1);
    qInfo("a million records: written in %lld ms, a page in %lld ms at most, searched to the end in %lld ms", writing,
          longest, timer.elapsed());
}

void FoundRecordsTest::leavesNoFileBehind()
{
    const auto found = [] { return QDir(QDir::tempPath()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(); };
    const auto before = found();
    {
        FoundRecords records;
        records.add(0, record("C1"));
        QVERIFY(records.finish());
        QVERIFY(found() > before);
    }
    QCOMPARE(found(), before);
}

void FoundRecordsTest::keepsTheNewestEntriesOfEachCheck()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("new/checks.json"));
    const QDateTime begin(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    {
        CheckLog log(path);
        log.add({QStringLiteral("verify"), begin, QStringLiteral("a"), QStringLiteral("Acme"), 7, 3});
        for (int i = 0; i < CheckLog::mostOfACheck + 5; ++i)
            log.add({QStringLiteral("quality"), begin.addSecs(i), QStringLiteral("a"), {}, i, 0});
    }
    const CheckLog log(path);
    QCOMPARE(log.entries(QStringLiteral("quality")).size(), CheckLog::mostOfACheck);
    QCOMPARE(log.entries(QStringLiteral("quality")).first().read, CheckLog::mostOfACheck + 4);
    QCOMPARE(log.entries(QStringLiteral("verify")).size(), 1);
    QVERIFY(!log.last(QStringLiteral("verify"), QStringLiteral("a"), QStringLiteral("Other")));
    const auto last = log.last(QStringLiteral("verify"), QStringLiteral("a"), QStringLiteral("Acme"));
    QVERIFY(last);
    QCOMPARE(last->at, begin);
    QCOMPARE(last->found, 3);
}

void FoundRecordsTest::survivesADamagedLog()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("checks.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[{\"check\":\"verify\"}, 7, {\"at\":");
    file.close();
    CheckLog log(path);
    QVERIFY(log.entries(QStringLiteral("verify")).isEmpty());
}

ITAM_TEST(FoundRecordsTest)
#include "tst_foundrecords.moc"
