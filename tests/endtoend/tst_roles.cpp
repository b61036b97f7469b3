// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// itam-export as an Administrator, as a Viewer, and by a schedule that was there before there were roles.
#include "core/administration/gate.h"
#include "core/journal/operators.h"
#include "tests/endtoend/exporterprocess.h"
#include "tests/endtoend/smallestate.h"
#include "tests/testcase.h"

#include <QJsonArray>
#include <QTemporaryDir>

using namespace itam;
using namespace itam::core;
using namespace itam::tests;
using model::Role;

namespace {

const model::Account anna{QStringLiteral("anna"), false, false};

QDateTime now()
{
    return QDateTime::currentDateTimeUtc();
}

} // namespace

class RolesStoryTest final : public TestCase
{
    Q_OBJECT
private slots:
    void aViewerSeesEverythingAndChangesNothing();
    void scheduledExportsGoOnAfterAnUpgrade();
};

void RolesStoryTest::aViewerSeesEverythingAndChangesNothing()
{
    const QTemporaryDir folder;
    SandboxProcess sandbox(folder.filePath(QStringLiteral("sandbox")));
    SmallEstate estate(folder.filePath(QStringLiteral("operations.db")));
    estate.addComputers(3);
    QVERIFY(sandbox.start());
    ExporterHost host(folder.filePath(QStringLiteral("host")), sandbox, estate.path());
    QCOMPARE(host.run().outcome(), QStringLiteral("succeeded"));
    const QString me = model::currentAccount().name;
    const ExportEnd first = host.command(QStringLiteral("operators"), {QStringLiteral("list")});
    QCOMPARE(first.exitStatus, 0);
    QCOMPARE(first.json.value(QLatin1String("account")).toString(), me);
    QCOMPARE(first.json.value(QLatin1String("role")).toString(), QStringLiteral("administrator"));
    QVERIFY(first.json.value(QLatin1String("advisory")).toBool());

    // The last Administrator stays; with another one, it may go.
    const QStringList lower{QStringLiteral("set"), me, QStringLiteral("viewer")};
    QCOMPARE(host.command(QStringLiteral("operators"), lower).exitStatus, 2);
    QCOMPARE(
        host.command(QStringLiteral("operators"), {QStringLiteral("set"), anna.name, QStringLiteral("administrator")})
            .exitStatus,
        0);
    QCOMPARE(host.command(QStringLiteral("operators"), lower).exitStatus, 0);

    QVERIFY(estate.execute("UPDATE computer SET memory = 1 WHERE id < 'C00003'"));
    const ExportEnd refused = host.run();
    QCOMPARE(refused.exitStatus, 2);
    QCOMPARE(refused.errorCode(), QStringLiteral("role.viewer"));
    QVERIFY(refused.json.value(QLatin1String("error"))
                .toObject()
                .value(QLatin1String("meaning"))
                .toString()
                .contains(anna.name));
    QCOMPARE(host.command(QStringLiteral("resume")).errorCode(), QStringLiteral("role.viewer"));
    for (const auto& [command, extra] : std::initializer_list<std::pair<const char*, QStringList>>{
             {"verify", {QStringLiteral("--repair")}},
             {"operators", {QStringLiteral("set"), me, QStringLiteral("administrator")}},
             {"operators", {QStringLiteral("remove"), anna.name}},
             {"entitlement", {QStringLiteral("remove")}},
             {"lifecycle", {QStringLiteral("requestor"), QStringLiteral("register")}},
             {"lifecycle", {QStringLiteral("retire")}}}) {
        const ExportEnd end = host.command(QString::fromLatin1(command), extra);
        QVERIFY2(end.exitStatus == 2, qPrintable(QString::fromLatin1(command) + QString::fromUtf8(end.err)));
        const QByteArray said = end.out + end.err;
        QVERIFY2(said.contains("is a Viewer"), said.constData());
    }
    for (const auto& [command, extra] : std::initializer_list<std::pair<const char*, QStringList>>{
             {"test", {}},
             {"status", {}},
             {"preview", {}},
             {"verify", {}},
             {"history", {}},
             {"audit", {}},
             {"run", {QStringLiteral("--dry-run")}},
             {"lifecycle", {QStringLiteral("requestor"), QStringLiteral("list")}}}) {
        const ExportEnd end = host.command(QString::fromLatin1(command), extra);
        QVERIFY2(end.exitStatus == 0, qPrintable(QString::fromLatin1(command) + QString::fromUtf8(end.err)));
    }
    const ExportEnd audit = host.command(QStringLiteral("audit"), {QStringLiteral("--limit"), QStringLiteral("2")});
    const QJsonArray changes = audit.json.value(QLatin1String("changes")).toArray();
    QCOMPARE(changes.size(), 2);
    QVERIFY(audit.json.value(QLatin1String("more")).toBool());
    QCOMPARE(changes[0].toObject().value(QLatin1String("setting")).toString(), QStringLiteral("operators/") + me);
    QCOMPARE(changes[0].toObject().value(QLatin1String("before")).toString(), QStringLiteral("administrator"));
    QCOMPARE(changes[0].toObject().value(QLatin1String("after")).toString(), QStringLiteral("viewer"));

    QVERIFY(administration::Gate(host.journalPath(), anna).setRole(me, Role::Administrator, now()));
    const ExportEnd again = host.run();
    QCOMPARE(again.outcome(), QStringLiteral("succeeded"));
    QCOMPARE(again.number("hardware", "sent"), qint64{2});
}

void RolesStoryTest::scheduledExportsGoOnAfterAnUpgrade()
{
    const QTemporaryDir folder;
    SandboxProcess sandbox(folder.filePath(QStringLiteral("sandbox")));
    SmallEstate estate(folder.filePath(QStringLiteral("operations.db")));
    estate.addComputers(3);
    QVERIFY(sandbox.start());
    ExporterHost host(folder.filePath(QStringLiteral("host")), sandbox, estate.path());
    QCOMPARE(host.run().outcome(), QStringLiteral("succeeded"));
    {
        const auto database = support::sqlite::Database::open(host.journalPath(), support::sqlite::OpenMode::ReadWrite);
        QVERIFY(database);
        QVERIFY(database->execute("DROP TABLE operators; DROP TABLE setting_changes; DROP TABLE remarks;"
                                  "ALTER TABLE identities DROP COLUMN filled;"
                                  "ALTER TABLE journal DROP COLUMN admits_schedule; PRAGMA user_version = 6"));
    }
    // Somebody else opened the console first after the upgrade.
    QCOMPARE(administration::Gate(host.journalPath(), anna).standing(now())->role, Role::Administrator);
    QCOMPARE(host.run({QStringLiteral("--scheduled")}).exitStatus, 0);
    auto journal = journal::Journal::open(host.journalPath());
    QVERIFY(journal);
    const auto known = journal::Operators(*journal).find(model::currentAccount().name);
    QVERIFY(known && *known);
    QCOMPARE((*known)->origin, model::Origin::Schedule);
}

ITAM_TEST(RolesStoryTest)
#include "tst_roles.moc"
