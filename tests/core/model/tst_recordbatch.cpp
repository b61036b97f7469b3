// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/recordbatch.h"
#include "tests/testcase.h"

using namespace itam::core::model;

namespace {

RecordBatch hardware(const QList<QByteArrayList>& rows)
{
    auto set = std::make_shared<ColumnSet>();
    for (const Column& column : columnsOf(DataType::Hardware).first(3))
        set->columns.push_back(&column);
    RecordBatch batch(set);
    qint64 time = 0;
    for (const QByteArrayList& row : rows) {
        for (const QByteArray& cell : row)
            batch.appendCell(cell);
        batch.endRecord(++time);
    }
    return batch;
}

} // namespace

class RecordBatchTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void givesBackWhatWasAppended();
    void emptyBatchIsTheEnd();
    void unsendableKeysAreNotTheEnd();
    void recordsMoveFromBatchToBatch();
    void copiesAreIndependent();
};

void RecordBatchTest::givesBackWhatWasAppended()
{
    const RecordBatch batch = hardware({{"k1", "name", ""}, {"k2", "", "corp"}});
    QCOMPARE(batch.size(), std::size_t{2});
    QCOMPARE(batch.columnCount(), std::size_t{3});
    QCOMPARE(batch.key(0).toByteArray(), QByteArray("k1"));
    QCOMPARE(batch.cell(0, 1).toByteArray(), QByteArray("name"));
    QVERIFY(batch.cell(0, 2).isEmpty());
    QCOMPARE(batch.key(1).toByteArray(), QByteArray("k2"));
    QVERIFY(batch.cell(1, 1).isEmpty());
    QCOMPARE(batch.cell(1, 2).toByteArray(), QByteArray("corp"));
    QCOMPARE(batch.lastModifiedMs(1), 2);
    QCOMPARE(batch.byteSize(), qsizetype{12});
}

void RecordBatchTest::emptyBatchIsTheEnd()
{
    QVERIFY(hardware({}).isEmpty());
    QVERIFY(!hardware({{"k", "n", ""}}).isEmpty());
}

void RecordBatchTest::unsendableKeysAreNotTheEnd()
{
    RecordBatch batch = hardware({});
    batch.appendUnsendable("k9");
    QVERIFY(!batch.isEmpty());
    QCOMPARE(batch.size(), std::size_t{0});
    QCOMPARE(batch.unsendableKeys(), std::vector<QByteArray>{"k9"});
}

void RecordBatchTest::recordsMoveFromBatchToBatch()
{
    const RecordBatch from = hardware({{"k1", "a", "x"}, {"k2", "b", "y"}});
    RecordBatch to = hardware({{"k0", "z", ""}});
    to.append(from, 1);
    QCOMPARE(to.size(), std::size_t{2});
    QCOMPARE(to.key(1).toByteArray(), QByteArray("k2"));
    QCOMPARE(to.cell(1, 2).toByteArray(), QByteArray("y"));
    QCOMPARE(to.lastModifiedMs(1), 2);
}

void RecordBatchTest::copiesAreIndependent()
{
    const RecordBatch original = hardware({{"k1", "a", "x"}});
    RecordBatch copy = original;
    copy.append(original, 0);
    QCOMPARE(original.size(), std::size_t{1});
    QCOMPARE(copy.size(), std::size_t{2});
}

ITAM_TEST(RecordBatchTest)
#include "tst_recordbatch.moc"
