// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The n-th exchange of a second export fails, in every way that design.md 8 names.
#include "tests/campaign/disturbances.h"
#include "tests/testcase.h"

#include <QLoggingCategory>

using namespace itam::tests::campaign;

namespace {

class ExchangesOfSecondTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("itam.*=false")); }
    void everyFaultAtEveryExchange()
    {
        Start start(Start::Kind::Second);
        int failed = 0;
        for (const Kind& kind : httpFaults() + silences())
            failed += runCases(start, kind);
        QCOMPARE(failed, 0);
    }
};

ITAM_TEST(ExchangesOfSecondTest)
} // namespace
#include "tst_exchangesofsecond.moc"
