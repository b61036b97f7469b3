// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/catalogue.h"
#include "core/sandbox/store/records.h"
#include "tests/core/sandbox/platform/instance.h"
#include "tests/testcase.h"

#include <QJsonArray>

using namespace itam::tests;
using itam::sandbox::store::bringCatalogueUpToDate;
using itam::sandbox::store::insertRecord;
using itam::sandbox::store::Writer;

class CatalogueTest final : public TestCase
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_instance = std::make_unique<Instance>();
        QVERIFY(bring());
    }
    void cleanupTestCase() { m_instance.reset(); }

    void choicesAreRecords();
    void columnsStandAtTheClassThatBringsThemIn();
    void tablesKnowWhatTheyExtend();
    void internalTablesAreNotListed();
    void runningAgainChangesNothingAndKeepsOtherChoices();

private:
    itam::Result<void> bring()
    {
        return m_instance->store().write("test", [](Writer& writer) { return bringCatalogueUpToDate(writer); });
    }
    QString body(const QByteArray& target) { return QString::fromUtf8(m_instance->get(target).body); }

    std::unique_ptr<Instance> m_instance;
};

void CatalogueTest::choicesAreRecords()
{
    QCOMPARE(body("/api/now/table/"
                  "sys_choice?sysparm_query=name=cmdb_ci^element=operational_status^value=6&sysparm_fields=label"),
             QStringLiteral(R"({"result":[{"label":"Retired"}]})"));
}

void CatalogueTest::columnsStandAtTheClassThatBringsThemIn()
{
    const QByteArray query =
        "/api/now/table/sys_dictionary?sysparm_fields=name,internal_type,reference&sysparm_query=element=";
    QCOMPARE(body(query + "model_id^name=cmdb_ci_computer"), QStringLiteral(R"({"result":[]})"));
    QVERIFY(body(query + "model_id^name=cmdb_ci")
                .contains(QStringLiteral(R"("internal_type":"reference","reference":"cmdb_model")")));
    QVERIFY(body(query + "sys_created_on^name=core_company").contains(QStringLiteral("glide_date_time")));
}

void CatalogueTest::tablesKnowWhatTheyExtend()
{
    QCOMPARE(
        body("/api/now/table/sys_db_object?sysparm_query=name=cmdb_ci_computer&sysparm_fields=label,super_class.name"),
        QStringLiteral(R"({"result":[{"label":"Computer","super_class.name":"cmdb_ci_hardware"}]})"));
}

void CatalogueTest::internalTablesAreNotListed()
{
    QCOMPARE(body("/api/now/table/sys_db_object?sysparm_query=name=itam_token"), QStringLiteral(R"({"result":[]})"));
    QCOMPARE(body("/api/now/table/sys_dictionary?sysparm_query=name=itam_token"), QStringLiteral(R"({"result":[]})"));
}

void CatalogueTest::runningAgainChangesNothingAndKeepsOtherChoices()
{
    const auto added = m_instance->store().write("test", [](Writer& writer) -> itam::Result<void> {
        ITAM_TRY(insertRecord(writer, QStringLiteral("sys_choice"),
                              {{QStringLiteral("name"), QStringLiteral("cmdb_ci")},
                               {QStringLiteral("element"), QStringLiteral("operational_status")},
                               {QStringLiteral("value"), QStringLiteral("99")},
                               {QStringLiteral("label"), QStringLiteral("On loan")}}));
        // As if another program version had written it.
        return writer.setMeta(QStringLiteral("catalogue_digest"), QStringLiteral("another"));
    });
    QVERIFY(added);
    const QString all = body("/api/now/table/sys_choice?sysparm_query=element=operational_status");
    QVERIFY(bring());
    QCOMPARE(body("/api/now/table/sys_choice?sysparm_query=element=operational_status"), all);
    QVERIFY(all.contains(QStringLiteral("On loan")));
}

ITAM_TEST(CatalogueTest)
#include "tst_catalogue.moc"
