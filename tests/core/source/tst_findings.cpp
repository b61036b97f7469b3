// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/operationsdatabase.h"
#include "tests/testcase.h"

using namespace itam::core::source;
using itam::core::model::DataType;

class FindingsTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void countsAllAndKeepsTheFirstOfEachKind();
    void everyKindHasAName();
};

void FindingsTest::countsAllAndKeepsTheFirstOfEachKind()
{
    FindingCounts counts;
    for (int i = 0; i < 250; ++i)
        counts.add({Finding::Kind::Truncated, DataType::Contracts, QString::number(i), {}, {}});
    counts.add({Finding::Kind::DuplicateKey, DataType::Contracts, QStringLiteral("d"), {}, {}});
    counts.add({Finding::Kind::Truncated, DataType::Hardware, QStringLiteral("h"), {}, {}});
    counts.addUnnamed(DataType::Hardware, Finding::Kind::Truncated);
    QCOMPARE(counts.count(DataType::Contracts, Finding::Kind::Truncated), 250);
    QCOMPARE(counts.count(DataType::Contracts, Finding::Kind::DuplicateKey), 1);
    QCOMPARE(counts.count(DataType::Hardware, Finding::Kind::Truncated), 2);
    QCOMPARE(counts.count(DataType::Applications, Finding::Kind::Truncated), 0);
    QCOMPARE(counts.examples().size(), FindingCounts::keptPerKind + 2);
    QCOMPARE(counts.examples().first().key, QStringLiteral("0"));
    QVERIFY(!counts.wantsExample(DataType::Contracts, Finding::Kind::Truncated));
    QVERIFY(counts.wantsExample(DataType::Hardware, Finding::Kind::Truncated));
}

void FindingsTest::everyKindHasAName()
{
    QSet<QString> names;
    for (int i = 0; i < findingKindCount; ++i)
        names.insert(nameOf(static_cast<Finding::Kind>(i)));
    QCOMPARE(names.size(), findingKindCount);
    QVERIFY(!names.contains(QString()));
}

ITAM_TEST(FindingsTest)
#include "tst_findings.moc"
