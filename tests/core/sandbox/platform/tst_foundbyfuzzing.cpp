// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the fuzz target "request" found, one test each.
#include "tests/core/sandbox/platform/instance.h"
#include "tests/testcase.h"

using namespace itam::tests;

class FoundByFuzzingTest final : public TestCase
{
    Q_OBJECT
private slots:
    void statsOfNoColumnAreOneAnswer();
};

void FoundByFuzzingTest::statsOfNoColumnAreOneAnswer()
{
    Instance instance;
    const RawReply reply = instance.get("/api/now/stats/sys_user?sysparm_avg_fields=no_such_column");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body, QByteArray(R"({"result":{"stats":{}}})"));
}

ITAM_TEST(FoundByFuzzingTest)
#include "tst_foundbyfuzzing.moc"
