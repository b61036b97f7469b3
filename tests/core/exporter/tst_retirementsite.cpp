// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Retiring behind real exports of a small operations database: which passes count, and when nothing may be retired.
#include "core/exporter/retirementsite.h"
#include "tests/fakes/fakeidentities.h"
#include "tests/fakes/fakelifecycle.h"
#include "tests/fakes/smallexport.h"
#include "tests/testcase.h"

#include <QLoggingCategory>

using namespace itam;
using namespace itam::core;
using namespace itam::core::exporter;
using model::DataType;

class RetirementSiteTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("itam.*.info=false")); }
    void init();
    void retiresAfterThreePasses();
    void bringsBackWhatReturned();
    void nothingBeforeThereWasAPass();
    void nothingAfterAFailedExport();
    void nothingAfterAFailureOfAnotherDataType();
    void partialExportsCountNothing_data();
    void partialExportsCountNothing();
    void d5_nothingOnARestoredInstance();
    void d10_notWhileAnExportRuns();
    void readsWithoutTheLockInADryRun();
    void viewerRetiresNothing();

private:
    ExportSummary exportAll();
    RetirementReport retire(bool dryRun = false, const model::Account& account = model::currentAccount());
    void execute(const QByteArray& sql);
    QString shown(const char* ci)
    {
        return m_lifecycle->with([&](auto& data) { return data.world.shown(QString::fromLatin1(ci)); });
    }
    void vanishAndExport(int exports)
    {
        execute("DELETE FROM itam_export_hardware WHERE ComputerID = 'C0007'");
        for (int i = 0; i < exports; ++i)
            QVERIFY(!exportAll().error);
    }

    std::unique_ptr<tests::SmallExport> m_small;
    std::unique_ptr<tests::FakeInstance> m_instance;
    std::unique_ptr<tests::FakeLifecycle> m_lifecycle;
    tests::FakeIdentities m_identities;
};

void RetirementSiteTest::init()
{
    TestCase::init();
    m_small = std::make_unique<tests::SmallExport>();
    QVERIFY(m_small->valid);
    m_instance = std::make_unique<tests::FakeInstance>();
    m_lifecycle = std::make_unique<tests::FakeLifecycle>();
    m_instance->afterSegment = [this](int) {
        m_instance->report.changeTokens[DataType::Hardware] = m_instance->segments.constLast().transactionId;
    };
    const auto session = m_small->session(*m_instance)();
    const auto database = source::OperationsDatabase::open(session->ports().source);
    m_identities.rows.clear();
    for (int i = 1; i <= 45; ++i) {
        const QString ci = QStringLiteral("ci%1").arg(i);
        m_lifecycle->addCi(ci, ci);
        m_identities.add(QStringLiteral("C%1").arg(i, 4, 10, QLatin1Char('0')).toUtf8(), ci,
                         (*database)->sourceId().value());
    }
}

ExportSummary RetirementSiteTest::exportAll()
{
    m_small->clock.advance(std::chrono::hours(24));
    m_instance->runs = {};
    const auto session = m_small->session(*m_instance)();
    ProgressBoard board;
    ExportControl control;
    return Exporter(session->ports(), m_small->options, board, control).run({});
}

RetirementReport RetirementSiteTest::retire(bool dryRun, const model::Account& account)
{
    const auto connection = m_lifecycle->access()();
    const auto session = m_small->session(*m_instance)();
    return retireAt({m_small->clock, m_small->journalPath(), session->ports().source, QStringLiteral("me@here"),
                     *m_instance, m_identities, **connection, account},
                    {.dryRun = dryRun, .limits = {}}, {}, {});
}

void RetirementSiteTest::execute(const QByteArray& sql)
{
    const auto database =
        support::sqlite::Database::open(m_small->databasePath(), support::sqlite::OpenMode::ReadWrite);
    QVERIFY(database);
    QVERIFY(database->execute(sql));
}

void RetirementSiteTest::retiresAfterThreePasses()
{
    QVERIFY(!exportAll().error);
    vanishAndExport(2);
    const RetirementReport early = retire();
    QVERIFY(!early.error);
    QCOMPARE(early.withheld, Withheld::No);
    QCOMPARE(early.counted.passes, 3);
    QCOMPARE(early.plan.waiting, 1);
    QCOMPARE(shown("ci7"), QStringLiteral("Operational"));
    // One with nothing to send counts like any other.
    QCOMPARE(exportAll().types[DataType::Hardware].state, TypeEnd::Unchanged);
    const RetirementReport report = retire();
    QVERIFY(!report.error);
    QCOMPARE(report.accepted(false), 1);
    QCOMPARE(shown("ci7"), QStringLiteral("Retired"));
}

void RetirementSiteTest::bringsBackWhatReturned()
{
    QVERIFY(!exportAll().error);
    vanishAndExport(3);
    QCOMPARE(retire().accepted(false), 1);
    execute("INSERT INTO itam_export_hardware VALUES('C0007', 'pc7', 'S7AB')");
    QCOMPARE(retire().ends.size(), 0); // nobody knows yet
    QVERIFY(!exportAll().error);
    QCOMPARE(retire().accepted(true), 1);
    QCOMPARE(shown("ci7"), QStringLiteral("Operational"));
}

void RetirementSiteTest::nothingBeforeThereWasAPass()
{
    QCOMPARE(retire().withheld, Withheld::NothingCounted);
}

void RetirementSiteTest::nothingAfterAFailedExport()
{
    QVERIFY(!exportAll().error);
    vanishAndExport(3);
    execute("UPDATE itam_export_hardware SET ComputerName = 'new' WHERE ComputerID = 'C0001'");
    m_instance->segmentErrors = {ErrorCode::Forbidden};
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("transfer-failed")));
    QVERIFY(exportAll().error);
    QCOMPARE(retire().withheld, Withheld::ExportFailed);
    QCOMPARE(shown("ci7"), QStringLiteral("Operational"));
    QVERIFY(!exportAll().error);
    QCOMPARE(retire().accepted(false), 1);
}

void RetirementSiteTest::nothingAfterAFailureOfAnotherDataType()
{
    QVERIFY(!exportAll().error);
    vanishAndExport(2);
    execute("CREATE TABLE itam_export_contracts (ContractNo TEXT, RecordID TEXT PRIMARY KEY, ContractDesc TEXT);"
            "INSERT INTO itam_export_contracts VALUES('K1', 'K1', 'a contract')");
    m_small->options.included[DataType::Contracts] = true;
    m_instance->segmentErrors = {ErrorCode::Forbidden};
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("transfer-failed")));
    const ExportSummary failed = exportAll();
    QCOMPARE(failed.types[DataType::Hardware].state, TypeEnd::Unchanged);
    QVERIFY(failed.error);
    QCOMPARE(retire().withheld, Withheld::ExportFailed);
}

void RetirementSiteTest::partialExportsCountNothing_data()
{
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"dry run", "without hardware", "repair", "changes since"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void RetirementSiteTest::partialExportsCountNothing()
{
    QFETCH(QString, kind);
    execute("ALTER TABLE itam_export_hardware ADD COLUMN LastModified TEXT");
    QVERIFY(!exportAll().error);
    vanishAndExport(2);
    ExportOptions& options = m_small->options;
    options.dryRun = kind == QLatin1String("dry run");
    options.included[DataType::Hardware] = kind != QLatin1String("without hardware");
    options.included[DataType::Applications] = kind == QLatin1String("without hardware");
    if (kind == QLatin1String("repair"))
        options.only[DataType::Hardware] = std::make_shared<const QSet<QByteArray>>(QSet<QByteArray>{"C0001"});
    if (kind == QLatin1String("changes since"))
        options.changedSince = m_small->clock.nowUtc().addDays(-1);
    execute("CREATE TABLE itam_export_applications (InstallationID TEXT PRIMARY KEY, ComputerID TEXT, "
            "ApplicationID TEXT, FullName TEXT)");
    QVERIFY(!exportAll().error);
    const RetirementReport report = retire();
    QVERIFY(!report.error);
    QCOMPARE(report.withheld, Withheld::No);
    QCOMPARE(report.counted.passes, 3);
    QCOMPARE(report.plan.waiting, 1);
    QCOMPARE(shown("ci7"), QStringLiteral("Operational"));
}

void RetirementSiteTest::d5_nothingOnARestoredInstance()
{
    QVERIFY(!exportAll().error);
    vanishAndExport(3);
    m_instance->report.epoch = QStringLiteral("restored");
    QCOMPARE(retire().withheld, Withheld::InstanceChanged);
    QVERIFY(!exportAll().error);
    QCOMPARE(retire().accepted(false), 1);
}

void RetirementSiteTest::d10_notWhileAnExportRuns()
{
    QVERIFY(!exportAll().error);
    vanishAndExport(3);
    auto journal = journal::Journal::open(m_small->journalPath());
    const auto lock = journal->lock();
    QVERIFY(lock);
    const RetirementReport report = retire();
    QVERIFY(report.error);
    QCOMPARE(report.error->code, ErrorCode::ExportRunning);
    QCOMPARE(shown("ci7"), QStringLiteral("Operational"));
}

void RetirementSiteTest::readsWithoutTheLockInADryRun()
{
    QVERIFY(!exportAll().error);
    vanishAndExport(3);
    auto journal = journal::Journal::open(m_small->journalPath());
    const auto lock = journal->lock();
    const RetirementReport report = retire(true);
    QVERIFY(!report.error);
    QCOMPARE(report.plan.count(RetirementFate::Retire), 1);
    QCOMPARE(shown("ci7"), QStringLiteral("Operational"));
}

void RetirementSiteTest::viewerRetiresNothing()
{
    const model::Account bert{QStringLiteral("bert"), false, false};
    QVERIFY(!exportAll().error);
    vanishAndExport(3);
    const RetirementReport refused = retire(false, bert);
    QVERIFY(refused.error);
    QCOMPARE(refused.error->code, ErrorCode::NotPermitted);
    QCOMPARE(shown("ci7"), QStringLiteral("Operational"));
    const RetirementReport looked = retire(true, bert);
    QVERIFY(!looked.error);
    QCOMPARE(looked.plan.count(RetirementFate::Retire), 1);
}

ITAM_TEST(RetirementSiteTest)
#include "tst_retirementsite.moc"
