// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The same estate gives the same bytes from every kind of database: fingerprints, and so what is sent, do not depend on
// where the data lies.
#include "core/sampledata/sampledatabase.h"
#include "tests/core/source/servers/servertest.h"
#include "tests/servers/exportdata.h"

using itam::core::model::DataType;
using itam::tests::ExportData;

class IdenticalDataTest final : public itam::tests::ServerTest
{
    Q_OBJECT
private slots:
    void initTestCase();
    void segmentsAreTheSameBytesAsFromSqlite();

private:
    [[nodiscard]] QString estate() const { return m_folder.filePath(QStringLiteral("operations.db")); }
    QTemporaryDir m_folder;
};

void IdenticalDataTest::initTestCase()
{
    QVERIFY(itam::core::sampledata::makeSampleDatabase(estate(), {.computers = 60, .seed = 7}));
}

void IdenticalDataTest::segmentsAreTheSameBytesAsFromSqlite()
{
    itam::tests::copyTyped(estate(), server().types(), server().runner());
    const auto inSqlite =
        itam::core::source::OperationsDatabase::open({QStringLiteral("sqlite:%1").arg(estate())}).value();
    const auto onServer = open();
    for (const DataType type : itam::core::model::allDataTypes) {
        const ExportData expected = itam::tests::exportDataOf(*inSqlite, type);
        const ExportData data = itam::tests::exportDataOf(*onServer, type);
        QVERIFY(expected.records > 0);
        QCOMPARE(data.records, expected.records);
        QCOMPARE(data.first, expected.first);
        QVERIFY2(data == expected, qPrintable(itam::core::model::nameOf(type)));
    }
}

ITAM_TEST(IdenticalDataTest)
#include "tst_identicaldata.moc"
