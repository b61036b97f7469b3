// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// `itam-export history` over the identification API, whose instance keeps no runs (servicenow-ire.md 14.1).
#include "tests/endtoend/exporterprocess.h"
#include "tests/endtoend/smallestate.h"
#include "tests/testcase.h"

#include <QJsonArray>
#include <QTemporaryDir>

using namespace itam;
using namespace itam::tests;

class LocalHistoryEndToEndTest final : public TestCase
{
    Q_OBJECT
private slots:
    void ir14_historyTellsTheRunsOfTheJournal();
};

void LocalHistoryEndToEndTest::ir14_historyTellsTheRunsOfTheJournal()
{
    const QTemporaryDir folder;
    SandboxProcess sandbox(folder.filePath(QStringLiteral("sandbox")));
    QVERIFY(sandbox.start());
    SmallEstate estate(folder.filePath(QStringLiteral("operations.db")));
    estate.addComputers(3);
    estate.addContracts(1);
    ExporterHost host(folder.filePath(QStringLiteral("host")), sandbox, estate.path());
    const QStringList channel{QStringLiteral("--channel"), QStringLiteral("identification")};

    const auto rowsOf = [&](const QStringList& extra) {
        return host.command(QStringLiteral("history"), channel + extra).json.value(QLatin1String("rows")).toArray();
    };
    QVERIFY(rowsOf({}).isEmpty());

    QCOMPARE(host.run(channel).exitStatus, 0);
    const QJsonArray runs = rowsOf({});
    QCOMPARE(runs.size(), 2);
    const QJsonValue hardware = runs.last(); // newest first
    const QString number = hardware[QLatin1String("number")].toString();
    QVERIFY2(number.startsWith(QLatin1Char('L')), qPrintable(number));
    QCOMPARE(hardware[QLatin1String("state")].toString(), QStringLiteral("Succeeded"));
    QCOMPARE(hardware[QLatin1String("rows_inserted")].toString(), QStringLiteral("3"));

    const QJsonArray transactions = rowsOf({QStringLiteral("--run"), number});
    QCOMPARE(transactions.size(), 1);
    QCOMPARE(transactions.first()[QLatin1String("segment")].toString(), QStringLiteral("1"));
    QCOMPARE(transactions.first()[QLatin1String("rows_total")].toString(), QStringLiteral("3"));
    const ExportEnd unknown =
        host.command(QStringLiteral("history"), channel + QStringList{QStringLiteral("--run"), QStringLiteral("L0-H")});
    QCOMPARE(unknown.exitStatus, 2);
}

ITAM_TEST(LocalHistoryEndToEndTest)
#include "tst_localhistory.moc"
