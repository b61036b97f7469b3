// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A whole estate through all maps: the operations database of ../shared/data where it is there, else a synthetic one
// with the same awkward features. Every record lands or is listed with its reason, and sending all again changes
// nothing.
#include "core/support/sqlite.h"
#include "tests/core/sandbox/integration/instance.h"
#include "tests/testcase.h"

#include <QFileInfo>

using namespace itam;
using namespace itam::tests;
using core::wire::ImportState;
using core::wire::RowCounts;

namespace {

constexpr int segmentRecords = 500;

QList<TestRecord> readView(const QString& path, DataType type)
{
    QList<TestRecord> records;
    auto database = core::support::sqlite::Database::open(path, core::support::sqlite::OpenMode::ReadOnly);
    if (!database)
        return records;
    auto select =
        database->prepare(QByteArray("SELECT * FROM " + core::model::viewNameOf(type).toUtf8() + " ORDER BY 1"));
    if (!select)
        return records;
    while (const auto row = select->step()) {
        if (!*row)
            break;
        TestRecord record;
        record.key = select->text(0);
        for (int i = 0; i < select->columnCount(); ++i) {
            const QString name = QString::fromUtf8(select->columnName(i));
            for (const core::model::Column& column : core::model::columnsOf(type)) {
                if (name == QLatin1String(column.name))
                    record.fields.append({name, select->text(i).left(column.maxLength)});
            }
        }
        records.append(record);
    }
    return records;
}

/// Serials that are missing, junk or shared, machines captured twice, installations twice, dangling hosts and
/// computers.
QList<TestRecord> synthetic(DataType type)
{
    QList<TestRecord> records;
    const auto id = [](const char* prefix, int i) {
        return QByteArray(prefix + QByteArray::number(i).rightJustified(5, '0'));
    };
    for (int i = 0; type == DataType::Hardware && i < 200; ++i) {
        const QByteArray serial = i % 17 == 0   ? "Default string"
                                  : i % 19 == 0 ? ""
                                  : i % 23 == 0 ? id("SER-", i - 1)
                                                : id("SER-", i);
        const QByteArray name = i % 29 == 0 ? "localhost" : id("pc", i);
        const QByteArray host = i % 31 == 0 ? "C99999" : id("C", i / 10 * 10);
        const bool isVm = i % 5 == 0;
        records.append(computer(id("C", i).constData(), {{"ComputerName", name.constData()},
                                                         {"SerialNo", serial.constData()},
                                                         {"ModelNo", i % 7 ? id("M", i % 9).constData() : ""},
                                                         {"Manufacturer", i % 2 ? "Acme" : "ACME"},
                                                         {"ChassisType", i % 3 ? "Tower" : "Desktop"},
                                                         {"ComputerType", isVm ? "Virtual Machine" : "Computer"},
                                                         {"HostComputerID", isVm ? host.constData() : ""},
                                                         {"OperatingSystem", i % 4 ? "Debian" : "Windows Server"}}));
    }
    for (int i = 0; type == DataType::Contracts && i < 150; ++i)
        records.append(contractRow(id("R", i).constData(), id("K", i / 3).constData(),
                                   {{"ContractName", id("Contract ", i / 3).constData()},
                                    {"ComputerID", i % 4 ? id("C", i * 2).constData() : ""},
                                    {"MasterContractNo", i / 3 % 5 ? "" : id("K", 60).constData()},
                                    {"VendorName", "Vendor"}}));
    for (int i = 0; type == DataType::Applications && i < 1200; ++i)
        records.append(installation(id("I", i).constData(), id("C", i % 210).constData(), id("app", i % 37).constData(),
                                    {{"FullName", id(i % 2 ? "Title " : "TITLE ", i % 37 / 2).constData()},
                                     {"Publisher", i % 3 ? "Acme" : ""},
                                     {"Edition", i % 11 ? "x86" : "arm"},
                                     {"Version", "1"}}));
    return records;
}

} // namespace

class RealDataTest final : public TestCase
{
    Q_OBJECT
private slots:
    void everyRecordLandsOrIsListed_data();
    void everyRecordLandsOrIsListed();

private:
    core::wire::RunReport importAll(Instance& instance, DataType type, const QList<TestRecord>& records,
                                    const QString& exportId);
};

core::wire::RunReport RealDataTest::importAll(Instance& instance, DataType type, const QList<TestRecord>& records,
                                              const QString& exportId)
{
    Sending sending;
    sending.exportId = exportId;
    for (qsizetype at = 0; at < records.size(); at += segmentRecords) {
        sending.last = at + segmentRecords >= records.size();
        instance.send(type, records.mid(at, segmentRecords), sending);
        ++sending.index;
    }
    instance.process();
    return instance.status(exportId, type).run.value_or(core::wire::RunReport());
}

void RealDataTest::everyRecordLandsOrIsListed_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("synthetic") << QString();
    const QString real = qEnvironmentVariable("ITAM_SOURCE") + QStringLiteral("/../shared/data/operations-real.db");
    if (QFileInfo::exists(real))
        QTest::newRow("operations-real.db") << real;
}

void RealDataTest::everyRecordLandsOrIsListed()
{
    QFETCH(QString, path);
    Instance instance;
    QHash<DataType, QList<TestRecord>> estate;
    for (const DataType type : core::model::allDataTypes)
        estate.insert(type, path.isEmpty() ? synthetic(type) : readView(path, type));
    for (const char* exportId : {"first", "again"}) {
        const QStringList before = instance.targets();
        for (const DataType type : core::model::allDataTypes) {
            const QList<TestRecord>& records = estate[type];
            QVERIFY(!records.isEmpty());
            const auto run = importAll(instance, type, records, QString::fromLatin1(exportId));
            QCOMPARE(run.state, ImportState::Succeeded);
            QCOMPARE(run.rows.total, records.size());
            QCOMPARE(run.rows.inserted + run.rows.updated + run.rows.ignored + run.rows.skipped + run.rows.errors,
                     records.size());
            const auto page = instance.rows(QString::fromLatin1(exportId), type, {}, 5000);
            QVERIFY(!page.moreRows);
            for (const auto& row : page.rows)
                QVERIFY2(!row.reason.isEmpty(), qPrintable(row.key));
            qInfo("%s %s: %lld rows, %lld inserted, %lld updated, %lld ignored, %lld skipped, %lld errors, %lld not "
                  "landed",
                  exportId, qPrintable(core::model::nameOf(type)), static_cast<long long>(run.rows.total),
                  static_cast<long long>(run.rows.inserted), static_cast<long long>(run.rows.updated),
                  static_cast<long long>(run.rows.ignored), static_cast<long long>(run.rows.skipped),
                  static_cast<long long>(run.rows.errors), static_cast<long long>(page.rows.size()));
            if (qstrcmp(exportId, "again") == 0)
                QCOMPARE(run.rows.inserted + run.rows.updated, 0); // T-21
        }
        (void)instance.end(QString::fromLatin1(exportId));
        if (qstrcmp(exportId, "again") == 0)
            QCOMPARE(instance.targets(), before);
    }
}

ITAM_TEST(RealDataTest)
#include "tst_realdata.moc"
