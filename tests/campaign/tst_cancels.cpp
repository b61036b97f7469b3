// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An export is cancelled at its n-th step.
#include "tests/campaign/disturbances.h"
#include "tests/testcase.h"

#include <QLoggingCategory>

using namespace itam::tests::campaign;

namespace {

class CancelsTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("itam.*=false")); }
    void firstExport() { QCOMPARE(runAll(Start::Kind::First, cancels()), 0); }
    void secondExport() { QCOMPARE(runAll(Start::Kind::Second, cancels()), 0); }
};

ITAM_TEST(CancelsTest)
} // namespace
#include "tst_cancels.moc"
