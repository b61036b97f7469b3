// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The [Script] column of itam-export.md 5.2-5.8, CI classes 6.4, junk serials T-20.
#include "core/mapping/ciclass.h"
#include "core/mapping/conversions.h"
#include "core/mapping/serials.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::tests;
using namespace itam::core::mapping;

namespace {

/// "-" stands for a column that was not sent.
Converted convertTexts(const char* conversion, const QStringList& texts)
{
    Sources sources;
    for (const QString& text : texts)
        sources.push_back(text == QLatin1String("-") ? nullptr : &text);
    return convert(*conversionNamed(QString::fromLatin1(conversion)), sources);
}

} // namespace

class ConversionsTest final : public TestCase
{
    Q_OBJECT
private slots:
    void t04_scripts_data();
    void t04_scripts();
    void everyConversionHasItsName();
    void warningsNameTheValue();
    void t64_ciClass_data();
    void t64_ciClass();
    void t56_contractClass_data();
    void t56_contractClass();
    void t20_junkSerials_data();
    void t20_junkSerials();
};

void ConversionsTest::t04_scripts_data()
{
    QTest::addColumn<QByteArray>("conversion");
    QTest::addColumn<QStringList>("sources");
    QTest::addColumn<QString>("expected"); // "-": left alone
    const auto row = [](const char* name, const char* conversion, const QStringList& sources, const char* expected) {
        QTest::newRow(name) << QByteArray(conversion) << sources << QString::fromUtf8(expected);
    };
    const auto s = [](const char* text) { return QString::fromUtf8(text); };
    row("16 GiB", "megabytes", {s("17179869184")}, "16384");
    row("rounded", "megabytes", {s("8292139008")}, "7908");
    row("0 stays empty", "megabytes", {s("0")}, "");
    row("absent is left", "megabytes", {s("-")}, "-");
    row("empty clears", "megabytes", {s("")}, "");
    row("no size", "megabytes", {s("much")}, "");
    row("250 GB disk", "gigabytes", {s("250059000000")}, "232.89");
    row("whole", "gigabytes", {s("107374182400")}, "100");
    row("F-18 two processors, 16 cores", "coresPerProcessor", {s("16"), s("2")}, "8");
    row("F-18 32 logical, 16 cores", "threadsPerCore", {s("32"), s("16")}, "2");
    row("cores without processors", "coresPerProcessor", {s("16"), s("")}, "");
    row("no cores", "coresPerProcessor", {s(""), s("2")}, "");
    row("cores not sent", "coresPerProcessor", {s("-"), s("2")}, "-");
    row("at least one", "threadsPerCore", {s("1"), s("4")}, "1");
    row("one address", "firstIpAddress", {s("192.168.1.103")}, "192.168.1.103");
    row("first valid one", "firstIpAddress", {s("not, 10, 999.1.1.1, 10.0.0.5; 10.0.0.6")}, "10.0.0.5");
    row("IPv6", "firstIpAddress", {s("fe80::1")}, "fe80::1");
    row("invalid becomes empty", "firstIpAddress", {s("300.1.1.1")}, "");
    row("dashes", "macAddress", {s("F8-F2-1E-00-D4-66")}, "f8:f2:1e:00:d4:66");
    row("dots", "macAddress", {s("f8f2.1e00.d466")}, "f8:f2:1e:00:d4:66");
    row("bare", "macAddress", {s("f8f21e00d466")}, "f8:f2:1e:00:d4:66");
    row("too short", "macAddress", {s("f8:f2:1e")}, "");
    row("NetBIOS", "osDomain", {s("CORP")}, "CORP");
    row("NetBIOS is no DNS", "dnsDomain", {s("CORP")}, "");
    row("DNS", "dnsDomain", {s("corp.example.com")}, "corp.example.com");
    row("DNS is no NetBIOS", "osDomain", {s("corp.example.com")}, "");
    row("virtual", "isVirtual", {s("virtual machine")}, "true");
    row("physical", "isVirtual", {s("VM Host")}, "false");
    row("active", "installStatus", {s("Active")}, "1");
    row("retired", "installStatus", {s("retired")}, "7");
    row("retired operationally", "operationalStatus", {s("Retired")}, "6");
    row("unknown status is left", "operationalStatus", {s("Somewhere")}, "-");
    row("running", "powerState", {s("Powered On")}, "on");
    row("stopped", "powerState", {s("poweredOff")}, "off");
    row("suspended", "powerState", {s("Suspended")}, "paused");
    row("terminated", "powerState", {s("terminated")}, "terminated");
    row("model with maker", "modelName", {s("Latitude D610"), s("Dell Inc.")}, "Dell Inc. Latitude D610");
    row("maker is there already", "modelName", {s("HP Pavilion"), s("HP")}, "HP Pavilion");
    row("software", "softwareName", {s("Office"), s("Microsoft Office 2019"), s("16.0"), s("Pro")}, "Office 16.0 Pro");
    row("software without product", "softwareName", {s(""), s("Full name"), s(""), s("-")}, "Full name");
    row("discovery key", "discoveryKey", {s("Foo Bar"), s("ACME"), s("1.0")}, "acme|foo bar|1.0");
    row("package key", "packageKey", {s("Foo Bar"), s("1.0")}, "Foo Bar_:::_1.0");
    row("package key without version", "packageKey", {s("Foo"), s("-")}, "Foo_:::_NULL");
    row("discovery key without publisher", "discoveryKey", {s("Foo"), s("-"), s("-")}, "|foo|");
    row("draft", "contractState", {s("DRAFT")}, "draft");
    row("American spelling", "contractState", {s("Canceled")}, "cancelled");
    row("unknown state is left", "contractState", {s("Negotiation")}, "-");
    row("expired is not active", "contractActive", {s("Expired")}, "false");
    row("draft counts as active", "contractActive", {s("Draft")}, "true");
    row("end date", "contractEnds", {s("2025-12-31"), s("false")}, "2025-12-31");
    row("evergreen clears the end", "contractEnds", {s("2025-12-31"), s("true")}, "");
    row("evergreen without end", "contractEnds", {s("-"), s("true")}, "");
    row("nothing about the end", "contractEnds", {s("-"), s("-")}, "-");
    row("comments and review", "contractDescription", {s("Signed."), s("2025-06-30")},
        "Signed.\nReview date: 2025-06-30");
    row("comments alone", "contractDescription", {s("Signed."), s("")}, "Signed.");
    row("no comments column, no review", "contractDescription", {s("-"), s("")}, "-");
    row("comments cleared", "contractDescription", {s(""), s("")}, "");
    row("assigned wins", "firstOf", {s("alice"), s("bob")}, "alice");
    row("calculated when nobody is assigned", "firstOf", {s(""), s("bob")}, "bob");
    row("both empty clear", "firstOf", {s(""), s("-")}, "");
    row("both absent", "firstOf", {s("-"), s("-")}, "-");
    row("junk serial", "serial", {s("To be filled by O.E.M.")}, "");
    row("serial is trimmed", "serial", {s(" 8C554721F ")}, "8C554721F");
}

void ConversionsTest::t04_scripts()
{
    QFETCH(QByteArray, conversion);
    QFETCH(QStringList, sources);
    QFETCH(QString, expected);
    const Converted converted = convertTexts(conversion.constData(), sources);
    QCOMPARE(converted.isSet, expected != QLatin1String("-"));
    if (converted.isSet)
        QCOMPARE(converted.value, expected);
}

void ConversionsTest::everyConversionHasItsName()
{
    QCOMPARE(conversionNamed(u"text"), std::optional(Conversion::Text));
    QCOMPARE(conversionNamed(u"computed"), std::optional(Conversion::Computed));
    QCOMPARE(conversionNamed(u"company"), std::optional(Conversion::Company));
    QCOMPARE(conversionNamed(u"contractModel"), std::optional(Conversion::ContractModel));
    QVERIFY(!conversionNamed(u"javascript"));
}

void ConversionsTest::warningsNameTheValue()
{
    QVERIFY(convertTexts("macAddress", {QStringLiteral("f8:f2")}).warning.contains(QStringLiteral("f8:f2")));
    QVERIFY(
        convertTexts("firstIpAddress", {QStringLiteral("300.1.1.1")}).warning.contains(QStringLiteral("300.1.1.1")));
    QVERIFY(convertTexts("firstIpAddress", {QString()}).warning.isEmpty());
    QVERIFY(
        convertTexts("serial", {QStringLiteral("Default string")}).warning.contains(QStringLiteral("Default string")));
}

void ConversionsTest::t64_ciClass_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("os");
    QTest::addColumn<QString>("table");
    const auto row = [](const char* type, const char* os, const char* table) {
        QTest::addRow("%s, %s", type, os)
            << QString::fromLatin1(type) << QString::fromLatin1(os) << QString::fromLatin1(table);
    };
    row("VM Host", "Microsoft Hyper-V Server", "cmdb_ci_hyper_v_server");
    row("VM Host", "Windows Server 2022", "cmdb_ci_hyper_v_server");
    row("VM Host", "VMware ESXi 7", "cmdb_ci_esx_server");
    row("VM Host", "Fedora", "cmdb_ci_virtualization_server");
    row("VM Host", "", "cmdb_ci_virtualization_server");
    row("Computer", "IBM AIX 7.2", "cmdb_ci_aix_server");
    row("Virtual Machine", "Oracle Solaris 11", "cmdb_ci_solaris_server");
    row("Computer", "Sun OS 5.10", "cmdb_ci_solaris_server");
    row("Computer", "Mac OS X Server 10.6", "cmdb_ci_osx_server");
    row("Computer", "Mac OS X", "cmdb_ci_computer");
    row("Computer", "HP-UX B.11.31", "cmdb_ci_hpux_server");
    row("Computer", "SCO Unix", "cmdb_ci_unix_server");
    row("Virtual Machine", "Microsoft Windows Server 2019", "cmdb_ci_win_server");
    row("Computer", "Microsoft Windows 10", "cmdb_ci_computer");
    row("Computer", "Oracle Linux 8", "cmdb_ci_linux_server");
    row("Computer", "Red Hat Enterprise", "cmdb_ci_linux_server");
    row("Computer", "openSUSE Leap", "cmdb_ci_linux_server");
    row("Computer", "ubuntu 22.04", "cmdb_ci_linux_server");
    row("Computer", "CentOS 7", "cmdb_ci_linux_server");
    row("Virtual Machine", "Debian 12", "cmdb_ci_linux_server");
    row("Mobile Device", "Android", "cmdb_ci_handheld_computing");
    row("Mobile Device", "Ubuntu Touch", "cmdb_ci_linux_server");
    row("Mobile Device", "", "cmdb_ci_handheld_computing");
    row("Computer", "", "cmdb_ci_computer");
    row("", "Debian", "cmdb_ci_linux_server");
    row("VDI template", "Windows Server 2019", "cmdb_ci_computer");
}

void ConversionsTest::t64_ciClass()
{
    QFETCH(QString, type);
    QFETCH(QString, os);
    QFETCH(QString, table);
    QCOMPARE(ciClassOf(type, os), table);
    QCOMPARE(ciClassOf(type.toUpper(), os.toUpper()), table);
}

void ConversionsTest::t56_contractClass_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("table");
    QTest::newRow("lease") << QStringLiteral("Hardware Lease") << QStringLiteral("ast_lease");
    QTest::newRow("maintenance") << QStringLiteral("Maintenance") << QStringLiteral("ast_service");
    QTest::newRow("support") << QStringLiteral("premium SUPPORT") << QStringLiteral("ast_service");
    QTest::newRow("anything else") << QStringLiteral("SSE") << QStringLiteral("ast_contract");
    QTest::newRow("nothing") << QString() << QStringLiteral("ast_contract");
}

void ConversionsTest::t56_contractClass()
{
    QFETCH(QString, type);
    QFETCH(QString, table);
    QCOMPARE(contractClassOf(type), table);
}

void ConversionsTest::t20_junkSerials_data()
{
    QTest::addColumn<QString>("serial");
    QTest::addColumn<bool>("junk");
    for (const char* serial :
         {"", "   ", "None", "0", "0000000", "To be filled by O.E.M.", "Default string", ".........", "N/A",
          "System Serial Number", "Not Specified", "XXXXXXXX", "-", "1212", "AAAB", "123456789"})
        QTest::addRow("junk \"%s\"", serial) << QString::fromLatin1(serial) << true;
    for (const char* serial :
         {"8C554721F", "2RJF153", "VMware-42 1b ba bd 5f 4e af 7e-3a 56 b5 af 1c e1 a9 77", "A1B", "CNF01207X6"})
        QTest::addRow("real \"%s\"", serial) << QString::fromLatin1(serial) << false;
}

void ConversionsTest::t20_junkSerials()
{
    QFETCH(QString, serial);
    QFETCH(bool, junk);
    QCOMPARE(isJunkSerial(serial), junk);
    QCOMPARE(effectiveSerial(serial).isEmpty(), junk);
}

ITAM_TEST(ConversionsTest)
#include "tst_conversions.moc"
