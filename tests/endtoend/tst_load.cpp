// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Clients of an instance that is importing. `itam-bench-instance load` does the same for a minute and weighs the
// memory.
#include "tests/endtoend/exporterprocess.h"
#include "tests/endtoend/loadclients.h"
#include "tests/endtoend/smallestate.h"
#include "tests/testcase.h"

#include <QTemporaryDir>

using namespace itam;
using namespace itam::tests;

class LoadTest final : public TestCase
{
    Q_OBJECT
private slots:
    void eightClientsReadAndWriteWhileAnImportRuns();
};

void LoadTest::eightClientsReadAndWriteWhileAnImportRuns()
{
    const QTemporaryDir folder;
    SandboxProcess sandbox(folder.filePath(QStringLiteral("sandbox")));
    QVERIFY(sandbox.start());
    SmallEstate estate(folder.filePath(QStringLiteral("operations.db")));
    estate.addComputers(100);
    estate.addContracts(20);
    estate.addInstallations(100, 40);
    ExporterHost host(folder.filePath(QStringLiteral("host")), sandbox, estate.path());
    LoadClients clients(sandbox, 8);
    clients.start();
    const ExportEnd end = host.run({QStringLiteral("--segment-records"), QStringLiteral("200")});
    clients.stop();
    QCOMPARE(end.outcome(), QStringLiteral("succeeded"));
    QCOMPARE(end.number("applications", "inserted"), 4000);
    QCOMPARE(clients.complaints(), QStringList());
    QVERIFY2(clients.requests() > 100, qPrintable(QString::number(clients.requests())));
}

ITAM_TEST(LoadTest)
#include "tst_load.moc"
