// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A repair: an export of certain records and no others, which says nothing about all others (D-1, D-5, D-6, D-8, D-10).
#include "core/journal/journal.h"
#include "tests/fakes/smallexport.h"
#include "tests/testcase.h"

#include <QLoggingCategory>

using namespace itam;
using namespace itam::core;
using namespace itam::core::exporter;
using model::DataType;

class RepairTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("itam.*.info=false")); }
    void init();
    void onlyItsKeysTravel();
    void d10_isBuiltOnWhatThePreflightSaw();
    void d10_sendsItsKeysAgainWhenTheBaseMoved();
    void d5_liftsNoDistrust();
    void d6_looksAtNoColumns();
    void d8_givesNoTombstones();

private:
    [[nodiscard]] TypeSummary exportHardware();
    [[nodiscard]] TypeSummary repair(const QSet<QByteArray>& keys);
    [[nodiscard]] journal::Owner owner();
    [[nodiscard]] journal::OwnerState state();
    void execute(const QByteArray& sql);

    std::unique_ptr<tests::SmallExport> m_small;
    std::unique_ptr<tests::FakeInstance> m_instance;
};

void RepairTest::init()
{
    TestCase::init();
    m_small = std::make_unique<tests::SmallExport>();
    QVERIFY(m_small->valid);
    m_instance = std::make_unique<tests::FakeInstance>();
    m_instance->afterSegment = [this](int) {
        m_instance->report.changeTokens[DataType::Hardware] = m_instance->segments.constLast().transactionId;
    };
    QCOMPARE(exportHardware().sent, 45);
}

TypeSummary RepairTest::exportHardware()
{
    m_instance->runs = {};
    const auto session = m_small->session(*m_instance)();
    ProgressBoard board;
    ExportControl control;
    const ExportSummary summary = Exporter(session->ports(), m_small->options, board, control).run({});
    if (summary.error)
        qInfo("%s %s", qPrintable(support::errorId(summary.error->code)), qPrintable(summary.error->detail));
    return summary.types[DataType::Hardware];
}

TypeSummary RepairTest::repair(const QSet<QByteArray>& keys)
{
    m_small->options.only[DataType::Hardware] = std::make_shared<const QSet<QByteArray>>(keys);
    const TypeSummary summary = exportHardware();
    m_small->options.only = {};
    return summary;
}

journal::Owner RepairTest::owner()
{
    const auto session = m_small->session(*m_instance)();
    const auto database = source::OperationsDatabase::open(session->ports().source);
    return {QStringLiteral("fake"), (*database)->sourceId().value(), DataType::Hardware};
}

journal::OwnerState RepairTest::state()
{
    return journal::Journal::open(m_small->journalPath())->ownerState(owner()).value();
}

void RepairTest::execute(const QByteArray& sql)
{
    const auto database =
        support::sqlite::Database::open(m_small->databasePath(), support::sqlite::OpenMode::ReadWrite);
    QVERIFY(database);
    QVERIFY(database->execute(sql));
}

void RepairTest::onlyItsKeysTravel()
{
    execute("UPDATE itam_export_hardware SET ComputerName = 'changed' WHERE ComputerID IN ('C0001', 'C0003')");
    const TypeSummary summary = repair({"C0003", "C0007", "nobody"});
    QCOMPARE(summary.state, TypeEnd::Done);
    QCOMPARE(summary.read, 45);
    QCOMPARE(summary.sent, 2);
    QVERIFY(!summary.full);
    QVERIFY(!summary.vanished);
    QVERIFY(!m_instance->segments.constLast().full);
    QCOMPARE(exportHardware().sent, 1); // the other change
}

void RepairTest::d10_isBuiltOnWhatThePreflightSaw()
{
    m_instance->report.changeTokens[DataType::Hardware] = QStringLiteral("somebody else's");
    QCOMPARE(repair({"C0003"}).sent, 1);
    QCOMPARE(m_instance->segments.constLast().baseToken, QStringLiteral("somebody else's"));
}

void RepairTest::d10_sendsItsKeysAgainWhenTheBaseMoved()
{
    m_instance->segmentErrors = {ErrorCode::BaseMoved};
    const TypeSummary summary = repair({"C0003"});
    QCOMPARE(summary.state, TypeEnd::Done);
    QCOMPARE(summary.sent, 1);
    QVERIFY(!state().trusted); // what moved it is looked at by the next export
    QCOMPARE(exportHardware().sent, 45);
}

void RepairTest::d5_liftsNoDistrust()
{
    m_instance->report.changeTokens[DataType::Hardware] = QStringLiteral("somebody else's");
    QCOMPARE(repair({"C0003"}).sent, 1);
    QVERIFY(!state().trusted);
    const TypeSummary next = exportHardware();
    QVERIFY(next.full);
    QCOMPARE(next.sent, 45);
    QVERIFY(state().trusted);
}

void RepairTest::d6_looksAtNoColumns()
{
    const QByteArray before = state().columnsFingerprint;
    execute("ALTER TABLE itam_export_hardware ADD COLUMN OperatingSystem TEXT");
    QCOMPARE(repair({"C0003"}).sent, 1);
    QCOMPARE(state().columnsFingerprint, before);
    (void)exportHardware();
    QVERIFY(state().columnsFingerprint != before);
}

void RepairTest::d8_givesNoTombstones()
{
    execute("DELETE FROM itam_export_hardware WHERE ComputerID = 'C0045'");
    QCOMPARE(repair({"C0003"}).sent, 1);
    QVERIFY(journal::Journal::open(m_small->journalPath())->tombstones(owner()).value().isEmpty());
    QCOMPARE(exportHardware().vanished, std::optional<qint64>(1));
}

ITAM_TEST(RepairTest)
#include "tst_repair.moc"
