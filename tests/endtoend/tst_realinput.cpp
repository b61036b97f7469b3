// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whole operations databases with everything awkward in them: every record lands or is listed with its reason, and what
// is read over REST agrees with what SQL counts in the source.
#include "tests/data/twin.h"
#include "tests/endtoend/exporterprocess.h"
#include "tests/testcase.h"

#include "core/sampledata/sampledatabase.h"
#include "core/support/sqlite.h"

#include <QDir>
#include <QTemporaryDir>

using namespace itam;
using namespace itam::tests;

namespace {

constexpr std::array types{"hardware", "contracts", "applications"};

qint64 countIn(const QString& path, const char* sql)
{
    const auto database = core::support::sqlite::Database::open(path, core::support::sqlite::OpenMode::ReadOnly);
    if (!database)
        return -1;
    auto statement = database->prepare(sql);
    if (!statement)
        return -1;
    const auto row = statement->step();
    return row && *row ? statement->integer(0) : -1;
}

// Records that did not land, by data type and reason, as `status` lists them.
QMap<QString, qint64> reasonsOf(ExporterHost& host, const char* type)
{
    QMap<QString, qint64> reasons;
    const ExportEnd status = host.command(QStringLiteral("status"));
    for (const QJsonValue& baseline : status.json.value(QLatin1String("baselines")).toArray()) {
        if (baseline.toObject().value(QLatin1String("type")).toString() != QLatin1String(type))
            continue;
        for (const QJsonValue& pending : baseline.toObject().value(QLatin1String("pending")).toArray())
            reasons.insert(pending.toObject().value(QLatin1String("reason")).toString(),
                           pending.toObject().value(QLatin1String("count")).toInteger());
    }
    return reasons;
}

} // namespace

class RealInputTest final : public TestCase
{
    Q_OBJECT
private slots:
    void everyRecordLandsOrIsListed_data() { addInputs(); }
    void everyRecordLandsOrIsListed();
    void overIdentificationEveryRecordLandsOrIsListed_data() { addInputs(); }
    void overIdentificationEveryRecordLandsOrIsListed();
    void asPackagesEveryRecordLandsOrIsListed_data();
    void asPackagesEveryRecordLandsOrIsListed();

private:
    /// `table`: where installed applications are by these arguments.
    void checkOverIdentification(const QString& kind, const QStringList& channel, const char* table);
    static void addInputs();
    /// A twin or a sample is made in `folder`; empty when that fails.
    [[nodiscard]] static QString madeInput(const QString& kind, const QString& folder);
};

void RealInputTest::addInputs()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("twin") << QStringLiteral("twin");
    QTest::newRow("sample of 150 computers") << QStringLiteral("sample");
    if (const QString real = realOperationsDatabase(); !real.isEmpty())
        QTest::newRow("published inventories") << real;
}

QString RealInputTest::madeInput(const QString& kind, const QString& folder)
{
    if (kind == QLatin1String("twin"))
        return makeTwin(folder);
    if (kind != QLatin1String("sample"))
        return kind;
    const QString sample = folder + QLatin1String("/sample.db");
    return core::sampledata::makeSampleDatabase(sample, {.computers = 150, .seed = 3}) ? sample : QString();
}

void RealInputTest::everyRecordLandsOrIsListed()
{
    QFETCH(QString, kind);
    const QTemporaryDir folder;
    const QString source = madeInput(kind, folder.path());
    QVERIFY(QFile::exists(source));
    SandboxProcess sandbox(folder.filePath(QStringLiteral("sandbox")));
    QVERIFY(sandbox.start());
    ExporterHost host(folder.filePath(QStringLiteral("host")), sandbox, source);

    const ExportEnd first = host.run();
    QVERIFY2(first.outcome() == QLatin1String("succeeded") ||
                 first.outcome() == QLatin1String("succeeded-with-problems"),
             first.out.constData());
    QVERIFY2(first.sumsAgree(), first.out.constData());
    for (const char* type : types) {
        qint64 listed = 0;
        for (const qint64 count : reasonsOf(host, type))
            listed += count;
        QCOMPARE(listed,
                 first.number(type, "pending") + first.number(type, "heldBack") + first.number(type, "duplicates"));
        QCOMPARE(first.number(type, "sent"), first.number(type, "read"));
    }

    // REST against an independent count in SQL. Computers of one identity share a CI; the ambiguous ones have none.
    const auto hardware = reasonsOf(host, "hardware");
    QCOMPARE(sandbox.count(QStringLiteral("cmdb_ci_computer")),
             first.number("hardware", "read") - hardware.value(QStringLiteral("DUPLICATE_OF")) -
                 hardware.value(QStringLiteral("AMBIGUOUS")) - hardware.value(QStringLiteral("NO_KEY")));
    QCOMPARE(
        sandbox.count(QStringLiteral("ast_contract")),
        countIn(
            source,
            "SELECT count(DISTINCT lower(trim(ContractNo))) FROM itam_export_contracts WHERE trim(ContractNo) <> ''"));
    // A link needs a computer that was sent: X-3 keeps those without a name back.
    QCOMPARE(sandbox.count(QStringLiteral("contract_rel_ci")),
             countIn(source,
                     "SELECT count(*) FROM itam_export_contracts WHERE trim(ContractNo) <> '' AND ComputerID IN "
                     "(SELECT ComputerID FROM itam_export_hardware WHERE trim(ComputerName) <> '')"));
    QCOMPARE(sandbox.count(QStringLiteral("cmdb_sam_sw_install")),
             first.number("applications", "read") -
                 reasonsOf(host, "applications").value(QStringLiteral("CI_NOT_FOUND")));

    // Only what did not land travels again, and it ends the same way.
    const ExportEnd second = host.run();
    QCOMPARE(second.exitStatus, 0);
    for (const char* type : types) {
        QCOMPARE(second.number(type, "sent"), first.number(type, "pending") + first.number(type, "duplicates"));
        QCOMPARE(second.number(type, "inserted"), 0);
        QCOMPARE(second.number(type, "updated"), 0);
        QCOMPARE(second.number(type, "pending"), first.number(type, "pending"));
    }

    // T-21: a full export changes no row.
    const ExportEnd full = host.run({QStringLiteral("--full")});
    QVERIFY(full.sumsAgree());
    for (const char* type : types) {
        QCOMPARE(full.number(type, "sent"), first.number(type, "read"));
        QCOMPARE(full.number(type, "inserted"), 0);
        QCOMPARE(full.number(type, "updated"), 0);
    }
}

// The same over ServiceNow's public identification API (servicenow-ire.md 13): what is awkward ends differently there
// (6.2), but every record is accounted for, and what landed does not travel again.
void RealInputTest::overIdentificationEveryRecordLandsOrIsListed()
{
    QFETCH(QString, kind);
    checkOverIdentification(kind, {QStringLiteral("--channel"), QStringLiteral("identification")},
                            "cmdb_sam_sw_install");
}

void RealInputTest::asPackagesEveryRecordLandsOrIsListed_data()
{
    QTest::addColumn<QString>("kind");
    const QString real = realOperationsDatabase();
    QTest::newRow(real.isEmpty() ? "twin" : "published inventories")
        << (real.isEmpty() ? QStringLiteral("twin") : real);
}

void RealInputTest::asPackagesEveryRecordLandsOrIsListed()
{
    QFETCH(QString, kind);
    checkOverIdentification(kind,
                            {QStringLiteral("--channel"), QStringLiteral("identification"),
                             QStringLiteral("--software-route"), QStringLiteral("cmdb")},
                            "cmdb_software_instance");
}

void RealInputTest::checkOverIdentification(const QString& kind, const QStringList& channel, const char* table)
{
    const QTemporaryDir folder;
    const QString source = madeInput(kind, folder.path());
    QVERIFY(QFile::exists(source));
    SandboxProcess sandbox(folder.filePath(QStringLiteral("sandbox")));
    QVERIFY(sandbox.start());
    ExporterHost host(folder.filePath(QStringLiteral("host")), sandbox, source);

    const ExportEnd first = host.run(channel);
    QVERIFY2(first.outcome() == QLatin1String("succeeded") ||
                 first.outcome() == QLatin1String("succeeded-with-problems"),
             first.out.constData());
    QVERIFY2(first.sumsAgree(), first.out.constData());
    for (const char* type : types) {
        qint64 listed = 0;
        for (const qint64 count : reasonsOf(host, type))
            listed += count;
        QCOMPARE(listed,
                 first.number(type, "pending") + first.number(type, "heldBack") + first.number(type, "duplicates"));
        QCOMPARE(first.number(type, "sent"), first.number(type, "read"));
    }
    QCOMPARE(sandbox.count(QStringLiteral("cmdb_ci_computer")), first.number("hardware", "inserted"));
    QCOMPARE(sandbox.count(QString::fromLatin1(table)), first.number("applications", "inserted"));
    QCOMPARE(
        sandbox.count(QStringLiteral("ast_contract")),
        countIn(
            source,
            "SELECT count(DISTINCT lower(trim(ContractNo))) FROM itam_export_contracts WHERE trim(ContractNo) <> ''"));

    // Only what did not land travels again, and it ends the same way.
    const ExportEnd second = host.run(channel);
    QCOMPARE(second.exitStatus, 0);
    for (const char* type : types) {
        QCOMPARE(second.number(type, "sent"), first.number(type, "pending") + first.number(type, "duplicates"));
        QCOMPARE(second.number(type, "inserted"), 0);
        QCOMPARE(second.number(type, "updated"), 0);
        QCOMPARE(second.number(type, "pending"), first.number(type, "pending"));
    }

    // All of it once more is NO_CHANGE (IR-2).
    const ExportEnd full = host.run(channel + QStringList(QStringLiteral("--full")));
    QVERIFY(full.sumsAgree());
    for (const char* type : types) {
        QCOMPARE(full.number(type, "sent"), first.number(type, "read"));
        QCOMPARE(full.number(type, "inserted"), 0);
        QCOMPARE(full.number(type, "updated"), 0);
    }
}

ITAM_TEST(RealInputTest)
#include "tst_realinput.moc"
