// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The columns against the contract they come from (export-views.md), copied here as it stands there.
#include "core/model/recordschema.h"
#include "tests/testcase.h"

using namespace itam::core::model;

namespace {

// Name, '!' when required, type, and the length that is stated, if one is.
constexpr std::array contract{
    "ComputerID! text key · ComputerName! text 256 · Domain text 100 · SerialNo text · Manufacturer text · ModelNo "
    "text · "
    "ComputerType text · ChassisType text · OperatingSystem text · OSVersion text · ServicePack text · "
    "OSBits int · ProcessorType text · NumberOfProcessors int · NumberOfCores int · NumberOfLogicalProcessors int · "
    "MaxClockSpeed int · TotalMemory int · TotalDiskSpace int · NumberOfHardDrives int · NumberOfNetworkCards int · "
    "IPAddress text · MACAddress text · BIOSUUID text · VMName text · VMID text · VMType text · PowerState text · "
    "HostComputerID text · HostName text · AssignedUser text · CalculatedUser text · Location text · CorporateUnit "
    "text · "
    "CostCenter text · InventoryDate time · Status text",
    "RecordID! text key · ContractNo! text 60 · ContractName text 100 · Comments text · ContractType text · "
    "ContractStatus text · VendorName text 64 · StartDate date · EndDate date · Evergreen bool · RenewalDate date · "
    "ReviewDate date · TotalValue dec · Currency text 3 · CostCenter text · Manager text · MasterContractNo text · "
    "ComputerID text · SerialNo text · ComputerName text · LinkDate date",
    "InstallationID! text key · ComputerID! text · ApplicationID! text · FullName! text · ProductName text · "
    "Publisher text · Version text · Edition text · InstallDate date · InventoryDate time · LastUsedDate time · "
    "InstallPath text · ProductCode text",
};

QString typeWord(ColumnKind kind)
{
    switch (kind) {
    case ColumnKind::Text:
        return QStringLiteral("text");
    case ColumnKind::Integer:
        return QStringLiteral("int");
    case ColumnKind::Decimal:
        return QStringLiteral("dec");
    case ColumnKind::Date:
        return QStringLiteral("date");
    case ColumnKind::Time:
        return QStringLiteral("time");
    case ColumnKind::Boolean:
        return QStringLiteral("bool");
    }
    return {};
}

} // namespace

class RecordSchemaTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void columnsAreThoseOfTheContract_data();
    void columnsAreThoseOfTheContract();
    void keysComeFirstAndAreRequired();
    void p20_typesAreInTheirOrderAndHaveNames();
    void viewsAreNamedAfterTheirType();
    void d7_onlyInventoryAndUsageDatesAreVolatile();
    void columnSetsFindTheirColumns();
};

void RecordSchemaTest::columnsAreThoseOfTheContract_data()
{
    QTest::addColumn<int>("type");
    for (const DataType type : allDataTypes)
        QTest::newRow(qPrintable(nameOf(type))) << static_cast<int>(type);
}

void RecordSchemaTest::columnsAreThoseOfTheContract()
{
    QFETCH(const int, type);
    const auto dataType = static_cast<DataType>(type);
    const QStringList stated = QString::fromUtf8(contract[indexOf(dataType)]).split(QStringLiteral(" · "));
    const auto columns = columnsOf(dataType);
    QCOMPARE(static_cast<qsizetype>(columns.size()), stated.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const QStringList words = stated[static_cast<qsizetype>(i)].split(QLatin1Char(' '));
        const QString name = QString::fromLatin1(columns[i].name);
        QCOMPARE(columns[i].required ? name + QLatin1Char('!') : name, words[0]);
        QCOMPARE(typeWord(columns[i].kind), words[1]);
        if (const int length = words.value(2).toInt(); length > 0)
            QCOMPARE(columns[i].maxLength, std::min(length, 255)); // no target field of a name holds more
        QVERIFY(columns[i].maxLength > 0);
    }
}

void RecordSchemaTest::keysComeFirstAndAreRequired()
{
    for (const DataType type : allDataTypes) {
        const Column& key = columnsOf(type).front();
        QVERIFY(key.required && key.kind == ColumnKind::Text && !key.isVolatile);
    }
}

void RecordSchemaTest::p20_typesAreInTheirOrderAndHaveNames()
{
    QStringList names;
    for (const DataType type : allDataTypes) {
        names.append(nameOf(type));
        QCOMPARE(dataTypeNamed(nameOf(type).toUpper()), std::optional(type));
    }
    QCOMPARE(names,
             (QStringList{QStringLiteral("hardware"), QStringLiteral("contracts"), QStringLiteral("applications")}));
    QVERIFY(!dataTypeNamed(u"software"));
    QVERIFY(!dataTypeNamed(u""));
}

void RecordSchemaTest::viewsAreNamedAfterTheirType()
{
    QCOMPARE(viewNameOf(DataType::Hardware), QStringLiteral("itam_export_hardware"));
    QCOMPARE(viewNameOf(DataType::Contracts), QStringLiteral("itam_export_contracts"));
    QCOMPARE(viewNameOf(DataType::Applications), QStringLiteral("itam_export_applications"));
}

void RecordSchemaTest::d7_onlyInventoryAndUsageDatesAreVolatile()
{
    for (const DataType type : allDataTypes) {
        for (const Column& column : columnsOf(type)) {
            const QByteArray name = column.name;
            QCOMPARE(column.isVolatile, name == "InventoryDate" || name == "LastUsedDate");
        }
    }
}

void RecordSchemaTest::columnSetsFindTheirColumns()
{
    const ColumnSet set = ColumnSet::complete(DataType::Contracts);
    QVERIFY(set.hasLastModified);
    QCOMPARE(set.columns.size(), columnsOf(DataType::Contracts).size());
    QCOMPARE(set.indexOf("RecordID"), 0);
    QCOMPARE(set.indexOf("LinkDate"), static_cast<int>(set.columns.size()) - 1);
    QCOMPARE(set.indexOf("linkdate"), -1);
    QCOMPARE(set.indexOf("LastModified"), -1);
}

ITAM_TEST(RecordSchemaTest)
#include "tst_recordschema.moc"
