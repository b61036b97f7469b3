// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Many clients of CI Lifecycle Management at once. `itam-bench-instance lifecycle-load` does the same for a minute.
#include "tests/endtoend/lifecycleclients.h"
#include "tests/testcase.h"

#include <QTemporaryDir>

using namespace itam;
using namespace itam::tests;

class LifecycleLoadTest final : public TestCase
{
    Q_OBJECT
private slots:
    void overlappingBulkCallsKeepTheInvariants();
};

void LifecycleLoadTest::overlappingBulkCallsKeepTheInvariants()
{
    const QTemporaryDir folder;
    SandboxProcess sandbox(folder.filePath(QStringLiteral("sandbox")));
    QVERIFY(sandbox.start());
    LifecycleClients clients(sandbox, 8, 6001);
    clients.start(60);
    clients.wait();
    QCOMPARE(clients.complaints(), QStringList());
    QVERIFY(clients.calls() >= 8 * 60);
    // They met: each of these needs another client's doing.
    for (const char* code : {"", "CI_ACTION_ALREADY_SET", "INCOMPATIBLE_CI_ACTION", "INVALID_REQUESTOR_FOR_CI"})
        QVERIFY2(clients.codes().count(QString::fromLatin1(code)) == 1, code);
}

ITAM_TEST(LifecycleLoadTest)
#include "tst_lifecycleload.moc"
