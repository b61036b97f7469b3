// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/segmentbuilder.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::core;
using namespace itam::core::exporter;

namespace {

// A baseline of nothing: everything is new.
class EmptyBaseline final : public changes::BaselineReader
{
public:
    Result<bool> next(changes::BaselineEntry&) override { return false; }
    Result<std::optional<changes::BaselineEntry>> find(QByteArrayView) override { return std::nullopt; }
};

std::shared_ptr<const model::ColumnSet> columns()
{
    auto set = std::make_shared<model::ColumnSet>();
    for (const auto& column : model::columnsOf(model::DataType::Hardware).first(2))
        set->columns.push_back(&column);
    return set;
}

model::RecordBatch computers(int count, int nameLength = 4)
{
    model::RecordBatch batch(columns());
    for (int i = 0; i < count; ++i) {
        batch.appendCell(QByteArray::number(100'000 + i));
        batch.appendCell(QByteArray(nameLength, 'n'));
        batch.endRecord(0);
    }
    return batch;
}

struct Built
{
    std::vector<BuiltSegment> segments;
    PassResult pass;
};

Built build(const QList<model::RecordBatch>& batches, BuilderLimits limits,
            QHash<QByteArray, changes::PendingRecord> pending = {})
{
    Built built;
    EmptyBaseline baseline;
    SegmentBuilder builder(limits, columns(), 7, changes::ChangeDetector({}, baseline, std::move(pending), {}),
                           [&built](BuiltSegment&& segment) {
                               built.segments.push_back(std::move(segment));
                               return true;
                           });
    for (const auto& batch : batches) {
        if (const auto added = builder.add(batch); !added)
            qFatal("add failed");
    }
    built.pass = builder.finish().value();
    return built;
}

} // namespace

class SegmentBuilderTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void p36_cutsAfterSoManyRecords();
    void onlyTheLastIsLast();
    void p36_cutsBeforeTheByteLimit();
    void p37_largeRecordTravelsAlone();
    void d13_tooLargeIsARowOutcome();
    void p38_nothingToSendIsNoSegment();
    void p39_equalInputGivesEqualSegments();
    void splitKeepsRecordsAndLast();
    void d11_duplicatesComeLastAndSupersede();
    void x3_unsendableRecordsHaveNotVanished();
    void stopsWhenNobodyTakes();
};

void SegmentBuilderTest::p36_cutsAfterSoManyRecords()
{
    const Built built = build({computers(1201)}, {.segmentRecords = 500});
    QCOMPARE(built.segments.size(), std::size_t{3});
    QCOMPARE(built.segments[0].sent.size(), std::size_t{500});
    QCOMPARE(built.segments[1].sent.size(), std::size_t{500});
    QCOMPARE(built.segments[2].sent.size(), std::size_t{201});
    QCOMPARE(built.pass.read, 1201);
}

void SegmentBuilderTest::onlyTheLastIsLast()
{
    const Built built = build({computers(1000)}, {.segmentRecords = 500});
    QCOMPARE(built.segments.size(), std::size_t{2});
    QVERIFY(!built.segments[0].last);
    QVERIFY(built.segments[1].last);
}

void SegmentBuilderTest::p36_cutsBeforeTheByteLimit()
{
    const Built built = build({computers(10, 1000)}, {.segmentRecords = 500, .segmentBytes = 3500});
    for (const BuiltSegment& segment : built.segments)
        QVERIFY(segment.records.size() <= 3500);
    QCOMPARE(built.segments.size(), std::size_t{4});
}

void SegmentBuilderTest::p37_largeRecordTravelsAlone()
{
    model::RecordBatch batch = computers(2);
    const model::RecordBatch large = computers(1, 9000);
    batch.append(large, 0);
    const Built built = build({batch}, {.segmentRecords = 500, .segmentBytes = 3500});
    QCOMPARE(built.segments.size(), std::size_t{2});
    QCOMPARE(built.segments[1].sent.size(), std::size_t{1});
}

void SegmentBuilderTest::d13_tooLargeIsARowOutcome()
{
    const Built built = build({computers(1, 9000)}, {.recordBytes = 5000});
    QVERIFY(built.segments.empty());
    QCOMPARE(built.pass.unsendable.size(), std::size_t{1});
    QCOMPARE(built.pass.unsendable[0].reason, QStringLiteral("TOO_LARGE"));
}

void SegmentBuilderTest::p38_nothingToSendIsNoSegment()
{
    QVERIFY(build({}, {}).segments.empty());
}

void SegmentBuilderTest::p39_equalInputGivesEqualSegments()
{
    const Built one = build({computers(300), computers(5, 9)}, {.segmentRecords = 100});
    const Built two = build({computers(300), computers(5, 9)}, {.segmentRecords = 100});
    QCOMPARE(one.segments.size(), two.segments.size());
    for (std::size_t i = 0; i < one.segments.size(); ++i)
        QCOMPARE(one.segments[i].records, two.segments[i].records);
}

void SegmentBuilderTest::splitKeepsRecordsAndLast()
{
    const Built built = build({computers(5)}, {});
    const auto [first, second] = split(built.segments[0]);
    QCOMPARE(first.records + second.records, built.segments[0].records);
    QCOMPARE(first.sent.size() + second.sent.size(), std::size_t{5});
    QCOMPARE(second.ends.back(), second.records.size());
    QVERIFY(!first.last);
    QVERIFY(second.last);
}

void SegmentBuilderTest::d11_duplicatesComeLastAndSupersede()
{
    // 100000 claims what 999999 had; 100001 claims what 100002 still has.
    QHash<QByteArray, changes::PendingRecord> pending;
    pending.insert("100000", {"100000", {}, QStringLiteral("DUPLICATE_OF 999999"), 0});
    pending.insert("100001", {"100001", {}, QStringLiteral("DUPLICATE_OF 100002"), 0});
    const Built built = build({computers(3)}, {}, pending);
    QCOMPARE(built.segments.size(), std::size_t{1});
    const QByteArray& records = built.segments[0].records;
    QVERIFY(records.contains("<record key=\"100000\" supersedes=\"999999\">"));
    QVERIFY(records.contains("<record key=\"100001\">"));
    QCOMPARE(built.segments[0].sent[0].key, QByteArray("100002"));
}

void SegmentBuilderTest::x3_unsendableRecordsHaveNotVanished()
{
    const auto waiting = [](const char* key) {
        return changes::PendingRecord{key, {}, QStringLiteral("CI_NOT_FOUND"), 0};
    };
    model::RecordBatch batch = computers(1);
    batch.appendUnsendable("nameless");
    const Built built =
        build({batch}, {.segmentRecords = 500}, {{"nameless", waiting("nameless")}, {"gone", waiting("gone")}});
    QCOMPARE(built.pass.vanished, QList<QByteArray>{"gone"});
    QCOMPARE(built.pass.read, 1);
}

void SegmentBuilderTest::stopsWhenNobodyTakes()
{
    EmptyBaseline baseline;
    SegmentBuilder builder({.segmentRecords = 1}, columns(), 7, changes::ChangeDetector({}, baseline, {}, {}),
                           [](BuiltSegment&&) { return false; });
    const auto added = builder.add(computers(5));
    QVERIFY(!added);
    QCOMPARE(added.error().code, ErrorCode::Cancelled);
}

ITAM_TEST(SegmentBuilderTest)
#include "tst_segmentbuilder.moc"
