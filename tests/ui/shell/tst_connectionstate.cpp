// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testcase.h"
#include "ui/shell/connectionstate.h"

using namespace itam;
using core::journal::Outcome;
using ui::models::Severity;
using ui::shell::connectionAfter;

class ConnectionStateTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void anExportThatSpokeToTheInstanceIsAConnection();
    void aFailedLoginOrNetworkIsNone_data();
    void aFailedLoginOrNetworkIsNone();
    void whatFailedBeforeSaysNothing();
    void aTestSaysHowItEnded();
};

void ConnectionStateTest::anExportThatSpokeToTheInstanceIsAConnection()
{
    for (const Outcome outcome : {Outcome::Succeeded, Outcome::NothingToSend, Outcome::SucceededWithProblems,
                                  Outcome::ImportFailed, Outcome::Cancelled}) {
        core::exporter::ExportSummary summary;
        summary.outcome = outcome;
        summary.instanceId = QStringLiteral("instance");
        const auto state = connectionAfter(summary);
        QVERIFY(state);
        QCOMPARE(state->severity, Severity::Ok);
    }
}

void ConnectionStateTest::aFailedLoginOrNetworkIsNone_data()
{
    QTest::addColumn<ErrorCode>("code");
    for (const ErrorCode code : {ErrorCode::TokenRejected, ErrorCode::HostNotFound, ErrorCode::ConnectionRefused,
                                 ErrorCode::ConnectionLost, ErrorCode::TlsFailed, ErrorCode::TimedOut})
        QTest::newRow(qPrintable(core::support::errorId(code))) << code;
}

void ConnectionStateTest::aFailedLoginOrNetworkIsNone()
{
    QFETCH(ErrorCode, code);
    core::exporter::ExportSummary summary;
    summary.outcome = Outcome::TransferFailed;
    summary.instanceId = QStringLiteral("instance");
    summary.error.emplace();
    summary.error->code = code;
    const auto state = connectionAfter(summary);
    QVERIFY(state);
    QCOMPARE(state->severity, Severity::Error);
}

void ConnectionStateTest::whatFailedBeforeSaysNothing()
{
    core::exporter::ExportSummary summary;
    summary.outcome = Outcome::PreflightFailed;
    summary.error.emplace();
    summary.error->code = ErrorCode::NotEntitled;
    QVERIFY(!connectionAfter(summary));
}

void ConnectionStateTest::aTestSaysHowItEnded()
{
    QCOMPARE(ui::shell::connectionAfterTest(true).severity, Severity::Ok);
    QCOMPARE(ui::shell::connectionAfterTest(false).severity, Severity::Error);
}

ITAM_TEST(ConnectionStateTest)
#include "tst_connectionstate.moc"
