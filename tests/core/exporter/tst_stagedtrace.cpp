// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/stagedtrace.h"
#include "tests/testcase.h"

#include <algorithm>

using namespace itam::core;
using exporter::FieldTrace;
using exporter::traceFields;
using mapping::Conversion;
using servicenow::MapEntry;
using servicenow::MapTarget;
using servicenow::RunningMap;
using servicenow::StagedRecord;
using servicenow::TableRow;

// Source value, rule, staged value, result: from the rows of an instance alone (ux.md 2).
class StagedTraceTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void followsAColumn();
    void tellsWhatAColumnThatWasNotSentIs_W31();
    void leavesUnknownScriptsToTheInstance();
    void namesWhatAReferencePointsAt();
    void leavesOutMapsThatDidNotApply();
    void showsAllMapsBeforeAnyApplied();
    void listsColumnsThatNoMapReads();
    void worksWithoutMapsAndPayload();

private:
    [[nodiscard]] QList<FieldTrace> trace() const
    {
        return traceFields(model::DataType::Hardware, m_record, m_maps, m_sent);
    }
    [[nodiscard]] FieldTrace field(const char* target) const
    {
        const auto fields = trace();
        const auto found = std::ranges::find(fields, QString::fromLatin1(target), &FieldTrace::target);
        return found == fields.end() ? FieldTrace() : *found;
    }

    StagedRecord m_record;
    QList<RunningMap> m_maps;
    std::optional<TableRow> m_sent;
};

void StagedTraceTest::init()
{
    TestCase::init();
    m_record = {};
    m_record.values = {{QStringLiteral("u_totalmemory"), QStringLiteral("17179869184")},
                       {QStringLiteral("u_manufacturer"), QStringLiteral("Dell Inc.")},
                       {QStringLiteral("u_domain"), QString()},
                       {QStringLiteral("u_vmname"), QStringLiteral("v1")}};
    MapTarget target;
    target.trace.map = QStringLiteral("Computer");
    target.record.exists = true;
    target.values = {{QStringLiteral("ram"), QStringLiteral("8192")},
                     {QStringLiteral("manufacturer"), QStringLiteral("abc")},
                     {QStringLiteral("manufacturer.name"), QStringLiteral("Dell Inc.")}};
    m_record.targets = {target};
    m_maps = {{QStringLiteral("1"),
               QStringLiteral("Computer"),
               QStringLiteral("cmdb_ci_computer"),
               100,
               {{{QStringLiteral("u_totalmemory")}, QStringLiteral("ram"), QStringLiteral("megabytes"), false},
                {{QStringLiteral("u_manufacturer")}, QStringLiteral("manufacturer"), QStringLiteral("company"), true},
                {{QStringLiteral("u_domain")}, QStringLiteral("os_domain"), QStringLiteral("osDomain"), false},
                {{}, QStringLiteral("discovery_source"), QStringLiteral("constant ITAM"), false}}},
              {QStringLiteral("2"),
               QStringLiteral("Virtual Machine"),
               QStringLiteral("cmdb_ci_vm_instance"),
               200,
               {{{QStringLiteral("u_totalmemory")}, QStringLiteral("memory"), QStringLiteral("megabytes"), false}}}};
    m_sent = TableRow{{QStringLiteral("TotalMemory"), QStringLiteral("17179869184")},
                      {QStringLiteral("Manufacturer"), QStringLiteral("Dell Inc.")}};
}

void StagedTraceTest::followsAColumn()
{
    const FieldTrace ram = field("ram");
    QCOMPARE(ram.columns, QStringList{QStringLiteral("TotalMemory")});
    QCOMPARE(ram.sent.value_or(QString()), QStringLiteral("17179869184"));
    QCOMPARE(ram.staged, QStringLiteral("17179869184"));
    QVERIFY(ram.conversion == Conversion::Megabytes);
    QCOMPARE(ram.made.value_or(QString()), QStringLiteral("16384"));
    QCOMPARE(ram.now.value_or(QString()), QStringLiteral("8192"));
    const FieldTrace constant = field("discovery_source");
    QVERIFY(constant.columns.isEmpty());
    QCOMPARE(constant.made.value_or(QString()), QStringLiteral("ITAM"));
    QVERIFY(!constant.now);
}

// Not sent: the target is left alone; sent empty: it is cleared.
void StagedTraceTest::tellsWhatAColumnThatWasNotSentIs_W31()
{
    QVERIFY(!field("os_domain").sent);
    m_sent->insert(QStringLiteral("Domain"), QString());
    QVERIFY(field("os_domain").sent);
    QCOMPARE(field("os_domain").made.value_or(QStringLiteral("-")), QString());
}

void StagedTraceTest::leavesUnknownScriptsToTheInstance()
{
    m_maps[0].entries[0].script = QStringLiteral("answer = (function(source) {})(source);");
    const FieldTrace ram = field("ram");
    QVERIFY(!ram.conversion);
    QVERIFY(!ram.made);
    QCOMPARE(ram.script, m_maps[0].entries[0].script);
}

void StagedTraceTest::namesWhatAReferencePointsAt()
{
    const FieldTrace company = field("manufacturer");
    QVERIFY(company.isKey);
    QVERIFY(!company.made); // only the instance can look it up
    QCOMPARE(company.now.value_or(QString()), QStringLiteral("Dell Inc."));
}

void StagedTraceTest::leavesOutMapsThatDidNotApply()
{
    QVERIFY(field("memory").map.isEmpty());
}

void StagedTraceTest::showsAllMapsBeforeAnyApplied()
{
    m_record.targets.clear();
    QCOMPARE(field("memory").map, QStringLiteral("Virtual Machine"));
    QVERIFY(!field("ram").now);
}

void StagedTraceTest::listsColumnsThatNoMapReads()
{
    const auto fields = trace();
    const auto unread = std::ranges::find_if(
        fields, [](const FieldTrace& each) { return each.columns == QStringList{QStringLiteral("VMName")}; });
    QVERIFY(unread != fields.end());
    QVERIFY(unread->map.isEmpty());
    QCOMPARE(unread->staged, QStringLiteral("v1"));
}

void StagedTraceTest::worksWithoutMapsAndPayload()
{
    m_maps.clear();
    m_sent.reset();
    const auto fields = trace();
    QCOMPARE(fields.size(), 3); // what has a value
    QVERIFY(std::ranges::none_of(fields, [](const FieldTrace& each) { return each.sent.has_value(); }));
}

ITAM_TEST(StagedTraceTest)
#include "tst_stagedtrace.moc"
