// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The n-th statement of the journal fails.
#include "tests/campaign/disturbances.h"
#include "tests/testcase.h"

#include <QLoggingCategory>

using namespace itam::tests::campaign;

namespace {

class StatementsTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("itam.*=false")); }
    void firstExport() { QCOMPARE(runAll(Start::Kind::First, journalStatements()), 0); }
    void secondExport() { QCOMPARE(runAll(Start::Kind::Second, journalStatements()), 0); }
};

ITAM_TEST(StatementsTest)
} // namespace
#include "tst_statements.moc"
