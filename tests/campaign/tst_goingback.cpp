// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Some records get their old values back after a disturbed export: what that one may have written without our knowing
// is found out and undone (D-1, D-5, D-9). Another host's values are as well.
#include "tests/campaign/disturbances.h"
#include "tests/testcase.h"

#include <QLoggingCategory>

using namespace itam::tests::campaign;

namespace {

class GoingBackTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("itam.*=false")); }
    void d1_whatWasNotToldIsInDoubt();
    void d1_cancelled();
    void d5_anotherHostsValuesAreFound();
    void d9_halfASegmentIsNone();

private:
    static int run(Start& start, const QList<Kind>& kinds);
};

int GoingBackTest::run(Start& start, const QList<Kind>& kinds)
{
    int failed = 0;
    for (const Kind& kind : kinds)
        failed += runCases(start, kind);
    return failed;
}

void GoingBackTest::d1_whatWasNotToldIsInDoubt()
{
    Start start(Start::Kind::GoesBack);
    QCOMPARE(run(start, silences()), 0);
}

void GoingBackTest::d1_cancelled()
{
    Start start(Start::Kind::GoesBack);
    QCOMPARE(run(start, cancels().mid(1)), 0);
}

void GoingBackTest::d5_anotherHostsValuesAreFound()
{
    Start start(Start::Kind::GoesBack);
    QCOMPARE(run(start, otherHosts()), 0);
}

void GoingBackTest::d9_halfASegmentIsNone()
{
    Start start(Start::Kind::GoesBack);
    QCOMPARE(run(start, killedInstances()), 0);
}

ITAM_TEST(GoingBackTest)
} // namespace
#include "tst_goingback.moc"
