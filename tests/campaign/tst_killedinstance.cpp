// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The instance gets SIGKILL at its n-th step.
#include "tests/campaign/disturbances.h"
#include "tests/testcase.h"

#include <QLoggingCategory>

using namespace itam::tests::campaign;

namespace {

/// A segment is half there for some sixteen statements: of the dozen segments a few are met.
constexpr int stepsBetweenLooks = 61;

class KilledInstanceTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("itam.*=false")); }
    void firstExport() { QCOMPARE(runAll(Start::Kind::First, killedInstances()), 0); }
    void d9_whatIsThereIsWholeSegments() { QCOMPARE(runWholeSegments(killedInstances().at(1), stepsBetweenLooks), 0); }
    void secondExport() { QCOMPARE(runAll(Start::Kind::Second, killedInstances()), 0); }
};

ITAM_TEST(KilledInstanceTest)
} // namespace
#include "tst_killedinstance.moc"
