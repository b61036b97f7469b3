// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/fingerprint.h"
#include "tests/testcase.h"

using namespace itam::core;
using changes::columnsFingerprint;
using changes::Fingerprinter;
using model::DataType;

namespace {

std::shared_ptr<const model::ColumnSet> columnsNamed(DataType type, const QByteArrayList& names)
{
    auto set = std::make_shared<model::ColumnSet>();
    set->type = type;
    for (const model::Column& column : model::columnsOf(type)) {
        if (names.contains(QByteArray(column.name)))
            set->columns.push_back(&column);
    }
    return set;
}

support::Hash128 fingerprintOf(const std::shared_ptr<const model::ColumnSet>& columns, const QByteArrayList& cells,
                               qint64 lastModifiedMs = 0, std::uint64_t seed = 1)
{
    model::RecordBatch batch(columns);
    for (const QByteArray& cell : cells)
        batch.appendCell(cell);
    batch.endRecord(lastModifiedMs);
    return Fingerprinter(*columns, seed)(batch, 0);
}

} // namespace

class FingerprintTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void d6_equalRecordsHaveEqualFingerprints();
    void d6_anyChangedValueChangesIt();
    void d6_seedOfTheJournalChangesIt();
    void d6_lastModifiedDoesNotCount();
    void d6_emptyDiffersFromMissing();
    void d6_textCannotMoveFromOneCellToTheNext();
    void d7_volatileColumnsDoNotCount();
    void recordsOfOneBatchDoNotInfluenceEachOther();
    void canonicalBytesAreStable();
    void columnsFingerprintTellsSetsApart();
};

void FingerprintTest::d6_equalRecordsHaveEqualFingerprints()
{
    const auto columns = columnsNamed(DataType::Hardware, {"ComputerID", "ComputerName"});
    QCOMPARE(fingerprintOf(columns, {"1", "a"}), fingerprintOf(columns, {"1", "a"}));
}

void FingerprintTest::d6_anyChangedValueChangesIt()
{
    for (const DataType type : model::allDataTypes) {
        const auto columns = std::make_shared<model::ColumnSet>(model::ColumnSet::complete(type));
        QByteArrayList cells(static_cast<qsizetype>(columns->columns.size()), QByteArray("7"));
        const auto before = fingerprintOf(columns, cells);
        for (std::size_t i = 0; i < columns->columns.size(); ++i) {
            QByteArrayList changed = cells;
            changed[static_cast<qsizetype>(i)] = "8";
            QVERIFY2((fingerprintOf(columns, changed) == before) == columns->columns[i]->isVolatile,
                     columns->columns[i]->name);
        }
    }
}

void FingerprintTest::d6_seedOfTheJournalChangesIt()
{
    const auto columns = columnsNamed(DataType::Hardware, {"ComputerID"});
    QVERIFY(fingerprintOf(columns, {"1"}, 0, 1) != fingerprintOf(columns, {"1"}, 0, 2));
}

void FingerprintTest::d6_lastModifiedDoesNotCount()
{
    const auto columns = columnsNamed(DataType::Hardware, {"ComputerID"});
    QCOMPARE(fingerprintOf(columns, {"1"}, 1), fingerprintOf(columns, {"1"}, 2));
}

void FingerprintTest::d6_emptyDiffersFromMissing()
{
    const auto with = columnsNamed(DataType::Hardware, {"ComputerID", "ComputerName", "Domain"});
    const auto without = columnsNamed(DataType::Hardware, {"ComputerID", "ComputerName"});
    QVERIFY(fingerprintOf(with, {"1", "a", ""}) != fingerprintOf(without, {"1", "a"}));
}

void FingerprintTest::d6_textCannotMoveFromOneCellToTheNext()
{
    const auto columns = columnsNamed(DataType::Hardware, {"ComputerID", "ComputerName", "Domain"});
    QVERIFY(fingerprintOf(columns, {"1", "ab", "c"}) != fingerprintOf(columns, {"1", "a", "bc"}));
    QVERIFY(fingerprintOf(columns, {"1", "ab", ""}) != fingerprintOf(columns, {"1", "", "ab"}));
}

void FingerprintTest::d7_volatileColumnsDoNotCount()
{
    const auto columns = columnsNamed(DataType::Applications, {"InstallationID", "InventoryDate", "LastUsedDate"});
    QCOMPARE(fingerprintOf(columns, {"1", "2024-01-01T00:00:00Z", ""}),
             fingerprintOf(columns, {"1", "2025-01-01T00:00:00Z", "2025-01-01T00:00:00Z"}));
}

void FingerprintTest::recordsOfOneBatchDoNotInfluenceEachOther()
{
    const auto columns = columnsNamed(DataType::Hardware, {"ComputerID", "ComputerName"});
    model::RecordBatch batch(columns);
    for (const QByteArray& cell :
         {QByteArray("1"), QByteArray("a long name that fills the buffer"), QByteArray("2"), QByteArray("b")})
        batch.appendCell(cell);
    batch.endRecord(0);
    batch.endRecord(0);
    Fingerprinter fingerprint(*columns, 1);
    (void)fingerprint(batch, 0);
    QCOMPARE(fingerprint(batch, 1), fingerprintOf(columns, {"2", "b"}));
}

void FingerprintTest::canonicalBytesAreStable()
{
    // Written down once: a journal of yesterday must be understood tomorrow. A wilful change raises fingerprintVersion.
    const auto columns = columnsNamed(DataType::Hardware, {"ComputerID", "OSBits"});
    const QByteArray canonical = QByteArray("\x01", 1) + QByteArray("\x0A\0\0\0", 4) + "ComputerIDt" +
                                 QByteArray("\x02\0\0\0", 4) + "C1" + QByteArray("\x06\0\0\0", 4) + "OSBitsi" +
                                 QByteArray("\x02\0\0\0", 4) + "64";
    QCOMPARE(fingerprintOf(columns, {"C1", "64"}, 0, 99).toHex(), support::hash128(canonical, 99).toHex());
    QCOMPARE(changes::fingerprintVersion, 1);
}

void FingerprintTest::columnsFingerprintTellsSetsApart()
{
    const auto few = columnsNamed(DataType::Hardware, {"ComputerID", "ComputerName"});
    const auto more = columnsNamed(DataType::Hardware, {"ComputerID", "ComputerName", "Domain"});
    QCOMPARE(columnsFingerprint(*few),
             columnsFingerprint(*columnsNamed(DataType::Hardware, {"ComputerName", "ComputerID"})));
    QVERIFY(columnsFingerprint(*few) != columnsFingerprint(*more));
    model::ColumnSet withDate = *few;
    withDate.hasLastModified = true; // neither sent nor fingerprinted
    QCOMPARE(columnsFingerprint(withDate), columnsFingerprint(*few));
}

ITAM_TEST(FingerprintTest)
#include "tst_fingerprint.moc"
