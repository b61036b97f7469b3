// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an instance begins with for the consequences of changes: once, and also where the data are older.
#include "core/sandbox/lifecycle/consequences.h"
#include "core/sandbox/store/assetmappings.h"
#include "core/sandbox/store/instanceschema.h"
#include "tests/core/sandbox/lifecycle/lifecyclestore.h"
#include "tests/testcase.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace itam::tests;
namespace lc = itam::core::lifecycle;
namespace store = itam::sandbox::store;
using itam::sandbox::lifecycle::Consequences;

namespace {

QString t(const char* text)
{
    return QString::fromLatin1(text);
}

/// The schema as it was before there were mapping tables and jobs.
QByteArray earlierSchema()
{
    QJsonObject document = QJsonDocument::fromJson(store::instanceSchema()).object();
    QJsonArray kept;
    const QJsonArray tables = document.value(QLatin1String("tables")).toArray();
    for (const auto& table : tables) {
        const QString name = table[QLatin1String("name")].toString();
        const bool isNew = name.endsWith(t("_mapping")) || name.startsWith(t("sysauto")) || name == t("sys_trigger") ||
                           name == t("sys_filter") || name == t("sys_dictionary_override");
        if (!isNew)
            kept.append(table);
    }
    document.insert(t("tables"), kept);
    return QJsonDocument(document).toJson();
}

void prepare(LifecycleStore& data)
{
    if (const auto prepared = data.store().write("prepare", &Consequences::prepare); !prepared)
        qFatal("%s", qUtf8Printable(prepared.error().detail));
}

lc::AssetMappings mappingsOf(LifecycleStore& data)
{
    return data.store()
        .read([](store::Reader& reader) { return store::assetMappings(reader); })
        .value_or(lc::AssetMappings());
}

} // namespace

class ConsequencesTest final : public TestCase
{
    Q_OBJECT
private slots:
    void freshInstancesHaveTheShippedMappings();
    void whatPeopleDeleteOrChangeStaysSo();
    void dataOfBeforeAreMigratedAndSeeded();
    void rowsWithoutSenseAreWithoutEffect();
};

void ConsequencesTest::freshInstancesHaveTheShippedMappings()
{
    LifecycleStore data;
    prepare(data);
    const lc::AssetMappings read = mappingsOf(data);
    const lc::AssetMappings shipped = lc::shippedMappings();
    QVERIFY(read.fields == shipped.fields);
    QVERIFY(read.states == shipped.states);
    QVERIFY(read.hardwareStates == shipped.hardwareStates);
}

void ConsequencesTest::whatPeopleDeleteOrChangeStaysSo()
{
    LifecycleStore data;
    prepare(data);
    data.remove("alm_asset_ci_field_mapping",
                data.first("alm_asset_ci_field_mapping", "asset_field", t("serial_number")).value(t("sys_id")));
    const QString state = data.first("alm_asset_ci_state_mapping", "asset_state", t("2")).value(t("sys_id"));
    data.update("alm_asset_ci_state_mapping", state, {{t("synch_direction"), t("ci_to_asset")}});
    data.remove("sysauto_script", data.first("sysauto_script", "run_type", t("periodically")).value(t("sys_id")));
    data.remove("sys_filter", data.first("sys_filter", "table", t("cmdb_ci_hardware")).value(t("sys_id")));
    const lc::AssetMappings before = mappingsOf(data);
    data.reopen();
    prepare(data);
    const lc::AssetMappings after = mappingsOf(data);
    QVERIFY(after.fields == before.fields);
    QVERIFY(after.states == before.states);
    QCOMPARE(after.fields.size(), lc::shippedMappings().fields.size() - 1);
    QCOMPARE(data.count("sysauto"), 0);
    QCOMPARE(data.count("sys_filter"), 0);
}

void ConsequencesTest::dataOfBeforeAreMigratedAndSeeded()
{
    LifecycleStore data(earlierSchema());
    QVERIFY(!data.store().schema().find(u"alm_asset_ci_field_mapping"));
    const QString ci = data.insert("cmdb_ci_linux_server", {{t("name"), t("host")}, {t("operational_status"), t("6")}});
    data.reopen();
    prepare(data);
    QCOMPARE(data.record("cmdb_ci_linux_server", ci).value(t("name")), t("host"));
    QCOMPARE(mappingsOf(data).states.size(), lc::shippedMappings().states.size());
    QCOMPARE(data.first("sysauto_script", "name", QString(lc::restoreJobName)).value(t("active")), t("false"));
    QCOMPARE(data.first("sys_dictionary_override", "name", t("incident")).value(t("reference_qual")),
             t("operational_status!=6"));
}

void ConsequencesTest::rowsWithoutSenseAreWithoutEffect()
{
    LifecycleStore data;
    data.insert("alm_asset_ci_state_mapping", {{t("asset_state"), t("1")}});
    data.insert("alm_asset_ci_state_mapping",
                {{t("asset_state"), t("1")}, {t("configuration_item_status"), t("3")}, {t("synch_direction"), t("?")}});
    data.insert("alm_hardware_state_mapping", {{t("hardware_ci_status"), t("stolen")}});
    data.insert("alm_asset_ci_field_mapping", {{t("asset_field"), t("location")}});
    const lc::AssetMappings read = mappingsOf(data);
    QVERIFY(read.fields.empty());
    QVERIFY(read.hardwareStates.empty());
    QCOMPARE(read.states.size(), std::size_t{1});
    QVERIFY(!read.states.front().active);
}

ITAM_TEST(ConsequencesTest)
#include "tst_consequences.moc"
