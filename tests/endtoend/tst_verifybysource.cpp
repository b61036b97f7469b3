// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// `itam-export verify` against an instance without a column for our keys: by sys_object_source
// (servicenow-ire.md 13.5).
#include "tests/endtoend/exporterprocess.h"
#include "tests/endtoend/smallestate.h"
#include "tests/testcase.h"

#include <QJsonArray>
#include <QTemporaryDir>

using namespace itam;
using namespace itam::tests;

class VerifyBySourceTest final : public TestCase
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void nothingDiffersAfterAnExport();
    void missingDifferentAndExtraComputersAreFoundAndRepaired();
    void d11_aDuplicateIsToldApart();

private:
    [[nodiscard]] static QStringList channel()
    {
        return {QStringLiteral("--channel"), QStringLiteral("identification")};
    }
    [[nodiscard]] ExportEnd verify(const QStringList& extra = {})
    {
        return m_host->command(QStringLiteral("verify"), channel() + extra);
    }
    /// "kind key field expected actual", sorted.
    [[nodiscard]] static QStringList findings(const ExportEnd& end);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<SmallEstate> m_estate;
    std::unique_ptr<ExporterHost> m_host;
};

void VerifyBySourceTest::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_sandbox = std::make_unique<SandboxProcess>(m_folder->filePath(QStringLiteral("sandbox")));
    QVERIFY(m_sandbox->start());
    m_estate = std::make_unique<SmallEstate>(m_folder->filePath(QStringLiteral("operations.db")));
    m_estate->addComputers(5);
    m_estate->addContracts(3);
    m_estate->addInstallations(2, 2);
    m_host = std::make_unique<ExporterHost>(m_folder->filePath(QStringLiteral("host")), *m_sandbox, m_estate->path());
    QCOMPARE(m_host->run(channel()).exitStatus, 0);
}

void VerifyBySourceTest::cleanup()
{
    m_host.reset();
    m_estate.reset();
    m_sandbox.reset();
    m_folder.reset();
}

QStringList VerifyBySourceTest::findings(const ExportEnd& end)
{
    QStringList lines;
    for (const QJsonValue& finding : end.json.value(QLatin1String("findings")).toArray()) {
        QStringList parts{finding[QLatin1String("kind")].toString(), finding[QLatin1String("key")].toString()};
        for (const QJsonValue& difference : finding[QLatin1String("differences")].toArray())
            parts += {difference[QLatin1String("field")].toString(), difference[QLatin1String("expected")].toString(),
                      difference[QLatin1String("actual")].toString()};
        lines.append(parts.join(u' '));
    }
    lines.sort();
    return lines;
}

void VerifyBySourceTest::nothingDiffersAfterAnExport()
{
    const ExportEnd end = verify();
    QVERIFY2(end.exitStatus == 0, end.out.constData());
    QCOMPARE(findings(end), QStringList());
    QCOMPARE(end.number("hardware", "equal"), 5);
    QVERIFY(end.ofType("contracts").isEmpty());
    const ExportEnd text = verify({QStringLiteral("--output"), QStringLiteral("text")});
    QVERIFY2(text.out.contains("Only computers were compared"), text.out.constData());
}

void VerifyBySourceTest::missingDifferentAndExtraComputersAreFoundAndRepaired()
{
    const QString name = QStringLiteral("pc00002");
    const QJsonArray found = m_sandbox->table(QStringLiteral("cmdb_ci_computer"), QLatin1String("name=") + name);
    QCOMPARE(found.size(), 1);
    QVERIFY(m_sandbox->update(QStringLiteral("cmdb_ci_computer"), found[0][QLatin1String("sys_id")].toString(),
                              {{QStringLiteral("name"), QStringLiteral("renamed")}}));
    QVERIFY(m_estate->execute("DELETE FROM computer WHERE id = 'C00004';"
                              "INSERT INTO computer (id, name, serial) VALUES ('C00009', 'pc9', 'S9999AB')"));
    const ExportEnd end = verify();
    QCOMPARE(findings(end), QStringList({QStringLiteral("different C00002 name pc00002 renamed"),
                                         QStringLiteral("extra C00004"), QStringLiteral("missing C00009")}));
    QCOMPARE(end.number("hardware", "equal"), 3);
    QCOMPARE(verify({QStringLiteral("--repair")}).exitStatus, 0);
    QCOMPARE(findings(verify()), QStringList{QStringLiteral("extra C00004")});
}

void VerifyBySourceTest::d11_aDuplicateIsToldApart()
{
    QVERIFY(m_estate->execute("INSERT INTO computer (id, name, serial) VALUES ('D1', 'other', 'S00001XY')"));
    QCOMPARE(m_host->run(channel()).number("hardware", "duplicates"), 1);
    const ExportEnd end = verify();
    QCOMPARE(end.number("hardware", "equal"), 5);
    QCOMPARE(end.number("hardware", "duplicates"), 1);
    QCOMPARE(end.number("hardware", "missing"), 0);
}

ITAM_TEST(VerifyBySourceTest)
#include "tst_verifybysource.moc"
