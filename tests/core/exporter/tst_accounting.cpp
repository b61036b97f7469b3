// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/accounting.h"
#include "core/exporter/preflight.h"
#include "core/exporter/summary.h"
#include "core/exporter/trust.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::core;
using namespace itam::core::exporter;
using End = journal::Landing::End;

class AccountingTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void d1_endOfASentRecord_data();
    void d1_endOfASentRecord();
    void d1_refusedRowCarriesReasonAndVersion();
    void d1_aRowWithARemarkHasLanded();
    void d5_trust_data();
    void d5_trust();
    void d5_recordsThatGoElsewhereAreSentInFull();
    void p13_everyBlockerIsNamed();
    void p12_missingRecordIsNamed();
    void m11_missingSamPluginIsNoPreflightError();
    void exitStatusOfEveryOutcome_data();
    void exitStatusOfEveryOutcome();
    void jsonHasThreeTypesInFixedOrder();
};

void AccountingTest::d1_endOfASentRecord_data()
{
    QTest::addColumn<bool>("reported");
    QTest::addColumn<wire::ImportState>("state");
    QTest::addColumn<bool>("rowsKept");
    QTest::addColumn<bool>("rowListed");
    QTest::addColumn<int>("end");
    QTest::newRow("landed") << true << wire::ImportState::Succeeded << true << false << static_cast<int>(End::Landed);
    QTest::newRow("row did not land") << true << wire::ImportState::Succeeded << true << true
                                      << static_cast<int>(End::NotLanded);
    QTest::newRow("row results gone") << true << wire::ImportState::Succeeded << false << false
                                      << static_cast<int>(End::InDoubt);
    QTest::newRow("transaction failed") << true << wire::ImportState::Failed << true << false
                                        << static_cast<int>(End::Failed);
    QTest::newRow("failed, rows gone") << true << wire::ImportState::Failed << false << false
                                       << static_cast<int>(End::Failed);
    QTest::newRow("not final") << true << wire::ImportState::Processing << true << false
                               << static_cast<int>(End::InDoubt);
    QTest::newRow("unknown there") << false << wire::ImportState::New << true << false
                                   << static_cast<int>(End::InDoubt);
}

void AccountingTest::d1_endOfASentRecord()
{
    QFETCH(bool, reported);
    QFETCH(wire::ImportState, state);
    QFETCH(bool, rowsKept);
    QFETCH(bool, rowListed);
    QFETCH(int, end);
    wire::TransactionReport transaction;
    transaction.state = state;
    transaction.rowsKept = rowsKept;
    wire::NotLandedRow row;
    row.reason = QStringLiteral("CI_NOT_FOUND");
    const journal::Landing landing =
        landingOf({"k", {}}, reported ? &transaction : nullptr, rowListed ? &row : nullptr);
    QCOMPARE(static_cast<int>(landing.end), end);
    QCOMPARE(landing.record.key, QByteArray("k"));
    QCOMPARE(landing.reason.isEmpty(), landing.end == End::Landed);
}

void AccountingTest::d1_refusedRowCarriesReasonAndVersion()
{
    wire::TransactionReport transaction;
    transaction.state = wire::ImportState::Succeeded;
    wire::NotLandedRow row{QStringLiteral("k"), wire::RowResult::Ignored, QStringLiteral("UPDATE_OFF"), 12, {}};
    const journal::Landing landing = landingOf({"k", {}}, &transaction, &row);
    QCOMPARE(landing.reason, QStringLiteral("UPDATE_OFF"));
    QCOMPARE(landing.propertyVersion, 12);
    row.reason.clear();
    row.result = wire::RowResult::Error;
    QCOMPARE(landingOf({"k", {}}, &transaction, &row).reason, QStringLiteral("ERROR"));
}

void AccountingTest::d1_aRowWithARemarkHasLanded()
{
    wire::TransactionReport transaction;
    transaction.state = wire::ImportState::Succeeded;
    const wire::NotLandedRow row{
        QStringLiteral("k"), wire::RowResult::Ignored, QStringLiteral("NOT_CLEARED os,ram"), 1, {}};
    const journal::Landing landing = landingOf({"k", {}}, &transaction, &row);
    QCOMPARE(landing.end, End::Landed);
    QCOMPARE(landing.reason, row.reason);
    // What was not committed has not landed, whatever is said of it.
    transaction.state = wire::ImportState::Failed;
    QCOMPARE(landingOf({"k", {}}, &transaction, &row).end, End::Failed);
}

void AccountingTest::d5_trust_data()
{
    QTest::addColumn<QString>("knownEpoch");
    QTest::addColumn<QString>("ourToken");
    QTest::addColumn<bool>("trustedBefore");
    QTest::addColumn<bool>("trusted");
    QTest::newRow("first contact, somebody wrote before") << QString() << QString() << true << false;
    QTest::newRow("first contact, our own token") << QString() << QStringLiteral("t1") << true << true;
    QTest::newRow("same as we left it") << QStringLiteral("E") << QStringLiteral("t1") << true << true;
    QTest::newRow("restored or cloned") << QStringLiteral("older") << QStringLiteral("t1") << true << false;
    QTest::newRow("somebody else wrote") << QStringLiteral("E") << QStringLiteral("t0") << true << false;
    QTest::newRow("distrust lasts") << QStringLiteral("E") << QStringLiteral("t1") << false << false;
}

void AccountingTest::d5_trust()
{
    QFETCH(QString, knownEpoch);
    QFETCH(QString, ourToken);
    QFETCH(bool, trustedBefore);
    QFETCH(bool, trusted);
    wire::ConnectionReport report;
    report.epoch = QStringLiteral("E");
    report.changeTokens[model::DataType::Contracts] = QStringLiteral("t1");
    journal::OwnerState state;
    state.changeToken = ourToken;
    state.trusted = trustedBefore;
    state.distrustReason = QStringLiteral("because");
    QCOMPARE(!distrustReason(knownEpoch, state, report, model::DataType::Contracts).has_value(), trusted);
}

void AccountingTest::d5_recordsThatGoElsewhereAreSentInFull()
{
    wire::ConnectionReport report;
    report.epoch = QStringLiteral("E");
    journal::OwnerState state;
    const auto reason = [&](bool hasMoved) {
        return distrustReason(report.epoch, state, report, model::DataType::Applications, false, hasMoved);
    };
    QVERIFY(!reason(true)); // what never ran is full by nature
    state.everRan = true;
    QVERIFY(!reason(false));
    QVERIFY(reason(true));
}

void AccountingTest::p13_everyBlockerIsNamed()
{
    QVERIFY(checkUnfinished({}));
    const auto refused = checkUnfinished(
        {{QStringLiteral("IRUN0001007"),
          QStringLiteral("run"),
          QStringLiteral("New"),
          {},
          QStringLiteral("Inventory"),
          QStringLiteral("ann@there"),
          3600},
         {QStringLiteral("ITXN0001009"), QStringLiteral("transaction"), QStringLiteral("Waiting"), {}, {}, {}, 0}});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::UnfinishedImport);
    for (const char* part : {"IRUN0001007", "60 min", "ann@there", "ITXN0001009", "Waiting"})
        QVERIFY2(refused.error().subject.contains(QLatin1String(part)), qPrintable(refused.error().subject));
}

void AccountingTest::p12_missingRecordIsNamed()
{
    wire::ConnectionReport report;
    report.checks = {{QStringLiteral("token"), true, {}},
                     {QStringLiteral("data-source"), false, QStringLiteral("Data Source FNMS is missing")}};
    const auto checked = checkReport(report);
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, ErrorCode::NotReady);
    QCOMPARE(checked.error().subject, QStringLiteral("Data Source FNMS is missing"));
}

void AccountingTest::m11_missingSamPluginIsNoPreflightError()
{
    wire::ConnectionReport report;
    report.checks = {{QStringLiteral("sam-plugin"), false, QStringLiteral("not installed")}};
    QVERIFY(checkReport(report));
}

void AccountingTest::exitStatusOfEveryOutcome_data()
{
    using journal::Outcome;
    QTest::addColumn<int>("outcome");
    QTest::addColumn<int>("status");
    QTest::newRow("succeeded") << static_cast<int>(Outcome::Succeeded) << 0;
    QTest::newRow("nothing to send") << static_cast<int>(Outcome::NothingToSend) << 0;
    QTest::newRow("problems") << static_cast<int>(Outcome::SucceededWithProblems) << 0;
    QTest::newRow("preflight") << static_cast<int>(Outcome::PreflightFailed) << 2;
    QTest::newRow("transfer") << static_cast<int>(Outcome::TransferFailed) << 3;
    QTest::newRow("import") << static_cast<int>(Outcome::ImportFailed) << 4;
    QTest::newRow("cancelled") << static_cast<int>(Outcome::Cancelled) << 5;
}

void AccountingTest::exitStatusOfEveryOutcome()
{
    QFETCH(int, outcome);
    QFETCH(int, status);
    QCOMPARE(exitStatusOf(static_cast<journal::Outcome>(outcome)), status);
}

void AccountingTest::jsonHasThreeTypesInFixedOrder()
{
    ExportSummary summary;
    summary.outcome = journal::Outcome::SucceededWithProblems;
    summary.types[model::DataType::Hardware].run = QStringLiteral("IRUN1");
    summary.types[model::DataType::Hardware].vanished = 2;
    const QJsonObject json = toJson(summary);
    QCOMPARE(json.value(QLatin1String("outcome")).toString(), QStringLiteral("succeeded-with-problems"));
    QVERIFY(json.value(QLatin1String("error")).isNull());
    const QJsonArray types = json.value(QLatin1String("types")).toArray();
    QCOMPARE(types.size(), 3);
    QCOMPARE(types[0].toObject().value(QLatin1String("type")).toString(), QStringLiteral("hardware"));
    QCOMPARE(types[0].toObject().value(QLatin1String("vanished")).toInt(), 2);
    QVERIFY(types[1].toObject().value(QLatin1String("run")).isNull());
    QVERIFY(types[2].toObject().value(QLatin1String("vanished")).isNull());
}

ITAM_TEST(AccountingTest)
#include "tst_accounting.moc"
