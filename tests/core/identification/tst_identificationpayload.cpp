// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identification/payload.h"
#include "tests/testcase.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace itam;
using namespace itam::core::identification;

class IdentificationPayloadTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void looksAsTheReferencePrintsIt();
    void aRowWithoutAKeySaysNothingOfASource();
    void membersWithoutContentAreNotSent();
    void aRelationSaysWhoMadeIt();
};

void IdentificationPayloadTest::looksAsTheReferencePrintsIt()
{
    Item host;
    host.className = QStringLiteral("cmdb_ci_win_server");
    host.internalId = QStringLiteral("C-1042");
    host.values = {{QStringLiteral("name"), QStringLiteral("app-03")},
                   {QStringLiteral("ram"), QStringLiteral("16384")}};
    host.lookups = {{QStringLiteral("cmdb_serial_number"),
                     QStringLiteral("C-1042/sn"),
                     {{QStringLiteral("serial_number"), QStringLiteral("SN-4411")}},
                     {}}};
    host.source = {QStringLiteral("ITAM"), QStringLiteral("hardware"), QStringLiteral("C-1042"),
                   QStringLiteral("2026-03-01 04:10:00")};
    const Payload payload{{host, host}, {{0, 1, QStringLiteral("Virtualized by::Virtualizes")}}};
    const QJsonObject json = QJsonDocument::fromJson(toJson(payload)).object();
    const QJsonObject wanted = QJsonDocument::fromJson(R"(
        {"className":"cmdb_ci_win_server","internal_id":"C-1042","values":{"name":"app-03","ram":"16384"},
         "lookup":[{"className":"cmdb_serial_number","internal_id":"C-1042/sn","values":{"serial_number":"SN-4411"}}],
         "sys_object_source_info":{"source_name":"ITAM","source_feed":"hardware","source_native_key":"C-1042",
                                   "source_recency_timestamp":"2026-03-01 04:10:00"},
         "settings":{"updateWithoutDowngrade":true,"updateWithoutSwitch":true}})")
                                   .object();
    QCOMPARE(json.value(QLatin1String("items")).toArray().first().toObject(), wanted);
    const QJsonObject relation = json.value(QLatin1String("relations")).toArray().first().toObject();
    QCOMPARE(relation.value(QLatin1String("parent")).toInt(), 0);
    QCOMPARE(relation.value(QLatin1String("child")).toInt(), 1);
    QCOMPARE(relation.value(QLatin1String("type")).toString(), QStringLiteral("Virtualized by::Virtualizes"));
    QVERIFY(!relation.contains(QLatin1String("sys_rel_source_info")));
}

void IdentificationPayloadTest::aRowWithoutAKeySaysNothingOfASource()
{
    Item item;
    item.source.sourceName = QStringLiteral("ITAM");
    QVERIFY(!toJson({{item}, {}}).contains("sys_object_source_info"));
}

void IdentificationPayloadTest::membersWithoutContentAreNotSent()
{
    Item item;
    item.className = QStringLiteral("cmdb_ci_computer");
    item.keepsClass = false;
    QCOMPARE(toJson({{item}, {}}), QByteArray(R"({"items":[{"className":"cmdb_ci_computer","values":{}}]})"));
}

void IdentificationPayloadTest::aRelationSaysWhoMadeIt()
{
    const Payload payload{{},
                          {{0,
                            1,
                            QStringLiteral("Virtualized by::Virtualizes"),
                            {QStringLiteral("ITAM"), QStringLiteral("hardware"), {}, {}}}}};
    const QJsonObject json = QJsonDocument::fromJson(toJson(payload)).object();
    const QJsonObject wanted = QJsonDocument::fromJson(R"({"source_name":"ITAM","source_feed":"hardware"})").object();
    QCOMPARE(json.value(QLatin1String("relations"))[0][QLatin1String("sys_rel_source_info")].toObject(), wanted);
}

ITAM_TEST(IdentificationPayloadTest)
#include "tst_identificationpayload.moc"
