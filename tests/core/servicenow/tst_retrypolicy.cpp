// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/retrypolicy.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::core::servicenow;
using namespace std::chrono_literals;

namespace {

/// Every code there is, so that a new one has to be thought of.
struct Decision
{
    ErrorCode code;
    bool retryable;
};
constexpr std::array decisions = std::to_array<Decision>({
    {ErrorCode::Internal, false},
    {ErrorCode::Cancelled, false},
    {ErrorCode::Usage, false},
    {ErrorCode::SettingsInvalid, false},
    {ErrorCode::NotEntitled, false},
    {ErrorCode::LicenceExpired, false},
    {ErrorCode::LicenceForged, false},
    {ErrorCode::LicenceOtherOption, false},
    {ErrorCode::ClockSetBack, false},
    {ErrorCode::CredentialsIncomplete, false},
    {ErrorCode::SecretUnavailable, false},
    {ErrorCode::TokenRejected, false},
    {ErrorCode::TokenProbablyExpired, false},
    {ErrorCode::Forbidden, false},
    {ErrorCode::EndpointNotFound, false},
    {ErrorCode::HostNotFound, false},
    {ErrorCode::ConnectionRefused, true},
    {ErrorCode::ConnectionLost, true},
    {ErrorCode::TlsFailed, false},
    {ErrorCode::ProxyFailed, false},
    {ErrorCode::TimedOut, true},
    {ErrorCode::NotServiceNow, false},
    {ErrorCode::BadReply, false},
    {ErrorCode::NotReady, false},
    {ErrorCode::UnfinishedImport, false},
    {ErrorCode::SamMissing, false},
    {ErrorCode::Malformed, false},
    {ErrorCode::UnknownType, false},
    {ErrorCode::TooLarge, false},
    {ErrorCode::OutOfOrder, false},
    {ErrorCode::Conflict, false},
    {ErrorCode::RunClosed, false},
    {ErrorCode::BaseMoved, false},
    {ErrorCode::UnknownRun, false},
    {ErrorCode::ServerTimeout, true},
    {ErrorCode::Throttled, true},
    {ErrorCode::ServerFailed, true},
    {ErrorCode::ImportFailed, false},
    {ErrorCode::ImportStalled, false},
    {ErrorCode::SourceUnreachable, false},
    {ErrorCode::SourceIncomplete, false},
    {ErrorCode::SourceReadFailed, false},
    {ErrorCode::SourceNoLastModified, false},
    {ErrorCode::NothingSelected, false},
    {ErrorCode::ExportRunning, false},
    {ErrorCode::JournalUnavailable, false},
    {ErrorCode::JournalTooNew, false},
    {ErrorCode::JournalFailed, false},
    {ErrorCode::FileUnreadable, false},
    {ErrorCode::FileUnwritable, false},
    {ErrorCode::RecordTooLarge, false},
    {ErrorCode::LocalInstanceBusy, false},
    {ErrorCode::LocalInstanceFailed, false},
    {ErrorCode::NotFound, false},
    {ErrorCode::ScheduleUnavailable, false},
    {ErrorCode::ScheduleFailed, false},
    {ErrorCode::ScheduleForeign, false},
    {ErrorCode::ApiNotInScope, false},
    {ErrorCode::IdentificationForbidden, false},
    {ErrorCode::IdentificationApiMissing, false},
    {ErrorCode::DiscoverySourceMissing, false},
    {ErrorCode::IdentificationRuleMissing, false},
    {ErrorCode::NotPermitted, false},
    {ErrorCode::LastAdministrator, false},
    {ErrorCode::DiskFull, false},
});

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
    void d15_everyCodeIsDecided();
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
    for (const Decision& decision : decisions)
        QTest::addRow("%s", qPrintable(core::support::errorId(decision.code))) << decision.code << decision.retryable;
}

void RetryPolicyTest::d15_everyCodeIsDecided()
{
    QSet<int> decided;
    for (const Decision& decision : decisions)
        decided.insert(static_cast<int>(decision.code));
    QCOMPARE(decided.size(), core::support::errorCodeCount);
    QCOMPARE(static_cast<int>(decisions.size()), core::support::errorCodeCount);
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
