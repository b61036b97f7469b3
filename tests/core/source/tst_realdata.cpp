// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Real operations databases through the source: the twin always, the real one where it is there. Every row comes out,
// or is listed with its reason; counts are checked against SQL.
#include "tests/core/source/databasefile.h"
#include "tests/data/twin.h"
#include "tests/testcase.h"

using namespace itam::core;
using itam::tests::PassRows;
using model::DataType;
using Kind = source::Finding::Kind;

class RealDataTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void initTestCase();
    void everyRowComesOutOnceAndInOrder_data();
    void everyRowComesOutOnceAndInOrder();
    void longContractNamesAreCutAndListed_data();
    void longContractNamesAreCutAndListed();
    void valuesAreWhatTheDatabaseSays();
    void missingColumnsAreThoseOfTheViews();

private:
    void addFiles() const;
    [[nodiscard]] static qint64 ask(const QString& path, const QByteArray& sql);
    [[nodiscard]] static PassRows pass(const QString& path, DataType type);

    QTemporaryDir m_folder;
    QString m_twin;
};

void RealDataTest::initTestCase()
{
    m_twin = itam::tests::makeTwin(m_folder.path());
}

void RealDataTest::addFiles() const
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("type");
    for (const DataType type : model::allDataTypes) {
        QTest::addRow("twin, %s", qPrintable(nameOf(type))) << m_twin << static_cast<int>(type);
        if (const QString real = itam::tests::realOperationsDatabase(); !real.isEmpty())
            QTest::addRow("real, %s", qPrintable(nameOf(type))) << real << static_cast<int>(type);
    }
}

qint64 RealDataTest::ask(const QString& path, const QByteArray& sql)
{
    const auto database = support::sqlite::Database::open(path, support::sqlite::OpenMode::ReadOnly);
    auto statement = database->prepare(sql);
    if (!statement || !statement->step())
        qFatal("%s", sql.constData());
    return statement->integer(0);
}

PassRows RealDataTest::pass(const QString& path, DataType type)
{
    return itam::tests::readAll(*source::OperationsDatabase::open({QStringLiteral("sqlite:") + path}).value(), type);
}

void RealDataTest::everyRowComesOutOnceAndInOrder_data()
{
    addFiles();
}

void RealDataTest::everyRowComesOutOnceAndInOrder()
{
    QFETCH(const QString, path);
    QFETCH(const int, type);
    const auto dataType = static_cast<DataType>(type);
    const PassRows rows = pass(path, dataType);
    const QByteArray view = model::viewNameOf(dataType).toLatin1();
    const QByteArray key = model::columnsOf(dataType)[0].name;
    const QByteArray sql = "SELECT count(DISTINCT " + key + ") FROM " + view;
    QCOMPARE(qint64{rows.rows.size()} + rows.unsendable.size(), ask(path, sql));
    QByteArrayList keys;
    for (const QByteArray& row : rows.rows)
        keys.append(row.first(row.indexOf('|')));
    QVERIFY(std::is_sorted(keys.begin(), keys.end()));
    QVERIFY(std::adjacent_find(keys.begin(), keys.end()) == keys.end());
    QCOMPARE(rows.count(Kind::UnsortedKeys), 0);
    QCOMPARE(rows.count(Kind::UnreadableValue), 0);
    QCOMPARE(rows.count(Kind::IllegalCharacters), 0);
    QVERIFY(!rows.lastModifiedMs.contains(0));
}

void RealDataTest::longContractNamesAreCutAndListed_data()
{
    addFiles();
}

void RealDataTest::longContractNamesAreCutAndListed()
{
    QFETCH(const QString, path);
    QFETCH(const int, type);
    const PassRows rows = pass(path, static_cast<DataType>(type));
    const qint64 expected =
        type == static_cast<int>(DataType::Contracts)
            ? ask(path, "SELECT count(*) FROM itam_export_contracts WHERE length(ContractName) > 100")
            : 0;
    QCOMPARE(rows.count(Kind::Truncated), expected);
    QVERIFY(type != static_cast<int>(DataType::Contracts) || expected > 0);
}

void RealDataTest::valuesAreWhatTheDatabaseSays()
{
    const PassRows hardware = pass(m_twin, DataType::Hardware);
    const PassRows contracts = pass(m_twin, DataType::Contracts);
    const PassRows applications = pass(m_twin, DataType::Applications);
    QCOMPARE(hardware.rows.size(), itam::tests::twinComputers);
    QCOMPARE(contracts.rows.size(), itam::tests::twinContractRows);
    QCOMPARE(applications.rows.size(), itam::tests::twinInstallations);
    const QByteArray all =
        hardware.rows.join('\n') + '\n' + contracts.rows.join('\n') + '\n' + applications.rows.join('\n');
    for (const char* piece :
         {"|hv-nord-01|nord.example|7QK2LM1|", "|.........|", "|412316860416|1920383410176|", "|8300000|USD|",
          "|0.30000000000000004|USD|", "|Küche's \"Tablet\"|", "|svc & backup|", "|日本語入力|", "/|060233|"})
        QVERIFY2(all.contains(piece), piece);
}

void RealDataTest::missingColumnsAreThoseOfTheViews()
{
    const PassRows applications = pass(m_twin, DataType::Applications);
    QStringList missing;
    for (const source::Finding& finding : applications.findings.examples())
        missing.append(finding.column);
    QCOMPARE(missing, (QStringList{QStringLiteral("InventoryDate"), QStringLiteral("LastUsedDate"),
                                   QStringLiteral("InstallPath"), QStringLiteral("ProductCode")}));
}

ITAM_TEST(RealDataTest)
#include "tst_realdata.moc"
