// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/retrypolicy.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::core::servicenow;
using namespace std::chrono_literals;

namespace {

Error errorOf(ErrorCode code)
{
    Error error;
    error.code = code;
    return error;
}

} // namespace

class RetryPolicyTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void d15_onlyWhatCanPassIsRetried_data();
    void d15_onlyWhatCanPassIsRetried();
    void p42_waitsDoubleWithJitter_data();
    void p42_waitsDoubleWithJitter();
    void givesUpAfterTheLastTry();
    void retryAfterIsTheLeastWait();
    void retryAfterIsBounded();
};

void RetryPolicyTest::d15_onlyWhatCanPassIsRetried_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<bool>("retryable");
    for (const ErrorCode code : {ErrorCode::TimedOut, ErrorCode::ConnectionLost, ErrorCode::ConnectionRefused,
                                 ErrorCode::ServerTimeout, ErrorCode::Throttled, ErrorCode::ServerFailed})
        QTest::addRow("retry %d", static_cast<int>(code)) << code << true;
    for (const ErrorCode code :
         {ErrorCode::Malformed, ErrorCode::UnknownType, ErrorCode::TooLarge, ErrorCode::OutOfOrder, ErrorCode::Conflict,
          ErrorCode::RunClosed, ErrorCode::BaseMoved, ErrorCode::TokenRejected, ErrorCode::Forbidden,
          ErrorCode::UnknownRun, ErrorCode::NotReady, ErrorCode::UnfinishedImport, ErrorCode::SamMissing,
          ErrorCode::NotServiceNow, ErrorCode::TlsFailed, ErrorCode::Cancelled, ErrorCode::HostNotFound})
        QTest::addRow("final %d", static_cast<int>(code)) << code << false;
}

void RetryPolicyTest::d15_onlyWhatCanPassIsRetried()
{
    QFETCH(ErrorCode, code);
    QFETCH(bool, retryable);
    QCOMPARE(nextWait(errorOf(code), 1, {}, 0.5).has_value(), retryable);
}

void RetryPolicyTest::p42_waitsDoubleWithJitter_data()
{
    QTest::addColumn<int>("tries");
    QTest::addColumn<double>("jitter");
    QTest::addColumn<int>("ms");
    QTest::newRow("first, middle") << 1 << 0.5 << 2000;
    QTest::newRow("first, least") << 1 << 0.0 << 1600;
    QTest::newRow("second") << 2 << 0.5 << 4000;
    QTest::newRow("third") << 3 << 0.5 << 8000;
    QTest::newRow("fourth") << 4 << 0.5 << 16000;
}

void RetryPolicyTest::p42_waitsDoubleWithJitter()
{
    QFETCH(int, tries);
    QFETCH(double, jitter);
    QFETCH(int, ms);
    QCOMPARE(nextWait(errorOf(ErrorCode::TimedOut), tries, {}, jitter), std::optional(std::chrono::milliseconds(ms)));
}

void RetryPolicyTest::givesUpAfterTheLastTry()
{
    QVERIFY(nextWait(errorOf(ErrorCode::TimedOut), 4, {}, 0.5));
    QVERIFY(!nextWait(errorOf(ErrorCode::TimedOut), 5, {}, 0.5));
    QVERIFY(!nextWait(errorOf(ErrorCode::TimedOut), 1, {.maxTries = 1}, 0.5));
}

void RetryPolicyTest::retryAfterIsTheLeastWait()
{
    Error error = errorOf(ErrorCode::Throttled);
    error.retryAfter = 60s;
    QCOMPARE(nextWait(error, 1, {}, 0.5), std::optional<std::chrono::milliseconds>(60s));
    error.retryAfter = 1s;
    QCOMPARE(nextWait(error, 1, {}, 0.5), std::optional<std::chrono::milliseconds>(2s));
}

void RetryPolicyTest::retryAfterIsBounded()
{
    Error error = errorOf(ErrorCode::Throttled);
    error.retryAfter = 1'000'000s;
    QCOMPARE(nextWait(error, 1, {}, 0.5), std::optional<std::chrono::milliseconds>(longestWait));
}

ITAM_TEST(RetryPolicyTest)
#include "tst_retrypolicy.moc"
