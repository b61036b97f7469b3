// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/platformschema.h"
#include "core/sandbox/platform/tablerights.h"
#include "core/sandbox/store/instanceschema.h"
#include "tests/core/sandbox/platform/instance.h"
#include "tests/testcase.h"

using namespace itam::tests;
using namespace itam::sandbox;
using platform::TableVerb;

/// servicenow-rest.md 9: who may do what, and the words of a refusal.
class TableRightsTest final : public TestCase
{
    Q_OBJECT
private slots:
    void rolesDecide_data();
    void rolesDecide();
    void refusals_data();
    void refusals();
    void secretsAreNowhere();
};

void TableRightsTest::rolesDecide_data()
{
    QTest::addColumn<QString>("roles");
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("rights"); ///< r, w
    const auto row = [](const char* roles, const char* table, const char* rights) {
        QTest::addRow("%s %s", roles, table)
            << QString::fromLatin1(roles) << QString::fromLatin1(table) << QString::fromLatin1(rights);
    };
    row("", "cmdb_ci", "");
    row("admin", "cmdb_ci", "rw");
    row("admin", "sys_user", "rw");
    row("admin", "sys_properties", "rw");
    row("admin", "x_fls_flexera_fnms_import_run", "r");
    row("admin", "hidden", "");
    row("admin", "oauth_entity", "rw");
    row("x_fls_flexera_fnms.integration", "oauth_entity", "r");
    row("x_fls_flexera_fnms.integration", "oauth_credential", "r");
    row("x_fls_flexera_fnms.integration", "sys_rate_limit_rules", "r");
    row("admin", "sys_import_set", "r");
    // What of a definition may be written is said where it is written (recordguards.h).
    row("admin", "sys_dictionary", "rw");
    row("admin", "sys_transform_map", "rw");
    row("x_fls_flexera_fnms.integration", "sys_transform_map", "r");
    row("itil", "sys_db_object", "r");
    row("admin,snc_read_only", "cmdb_ci", "r");
    row("snc_read_only", "cmdb_ci", "r");
    row("snc_read_only", "sys_user", "r");
    row("x_fls_flexera_fnms.integration", "incident", "rw");
    row("x_fls_flexera_fnms.integration", "sys_user", "r");
    row("x_fls_flexera_fnms.integration", "sys_user_has_role", "r");
    row("x_fls_flexera_fnms.integration,snc_read_only", "incident", "r");
    row("itil", "incident", "rw");
    row("itil", "cmdb_ci_server", "rw");
    row("itil", "alm_asset", "r");
    row("asset", "alm_hardware", "rw");
    row("asset", "ast_lease", "rw");
    row("asset", "incident", "r");
    row("contract_manager", "contract_rel_ci", "rw");
    row("contract_manager", "cmdb_ci", "r");
    row("model_manager", "cmdb_hardware_product_model", "rw");
    row("itil", "sys_object_source", "r");
    row("itil,asset", "sys_object_source", "r");
    row("itil", "reconcile_duplicate_task", "rw");
    row("something", "incident", "");
    for (const char* table : {"sys_transform_map", "sys_transform_entry", "sys_transform_script",
                              "scheduled_import_set", "sys_data_source", "sys_rest_insert_multiple"})
        row("import_admin", table, "rw");
    row("import_admin", "sys_import_set", "r");
    row("import_admin", "incident", "r");
    row("import_admin", "oauth_entity", "r");
    row("import_admin,snc_read_only", "sys_transform_map", "r");
    row("import_transformer", "sys_transform_entry", "rw");
    row("import_transformer", "scheduled_import_set", "r");
    row("import_scheduler", "scheduled_import_set", "rw");
    row("import_scheduler", "sys_transform_map", "r");
    row("import_set_loader", "imp_computer", "r");
    row("import_set_loader", "sys_import_set", "r");
    row("import_set_loader", "cmdb_ci", "");
}

void TableRightsTest::rolesDecide()
{
    QFETCH(QString, roles);
    QFETCH(QString, table);
    const QByteArray hidden =
        R"({"version":1,"tables":[{"name":"hidden","access":"internal","columns":[{"name":"note"}]}]})";
    const auto schema = store::Schema::fromJson({store::instanceSchema(), platform::platformSchema(), hidden});
    QVERIFY(schema);
    const platform::Caller caller{QStringLiteral("ann"), {}, roles.split(QLatin1Char(','))};
    QString rights;
    if (mayUse(caller, *schema, *schema->find(table), TableVerb::Read))
        rights += QLatin1Char('r');
    if (mayUse(caller, *schema, *schema->find(table), TableVerb::Insert))
        rights += QLatin1Char('w');
    for (const TableVerb verb : {TableVerb::Update, TableVerb::Delete})
        QCOMPARE(mayUse(caller, *schema, *schema->find(table), verb), rights.contains(QLatin1Char('w')));
    QTEST(rights, "rights");
}

void TableRightsTest::refusals_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QString>("error");
    const QByteArray id = "/0123456789abcdef0123456789abcdef";
    const auto acl = [](const char* word) {
        return QStringLiteral("Operation Failed|ACL Exception %1 Failed due to security constraints")
            .arg(QLatin1String(word));
    };
    QTest::newRow("insert") << QByteArray("POST") << QByteArray("cmdb_ci") << acl("Insert");
    QTest::newRow("put") << QByteArray("PUT") << "cmdb_ci" + id << acl("Update");
    QTest::newRow("patch") << QByteArray("PATCH") << "cmdb_ci" + id << acl("Update");
    QTest::newRow("delete") << QByteArray("DELETE") << "cmdb_ci" + id << acl("Delete");
}

void TableRightsTest::refusals()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    Instance instance;
    const RawReply reader =
        instance.send(method, "/api/now/table/" + target, {basic(instance.credentials().reader)}, "{}");
    QCOMPARE(reader.status, 403);
    QTEST(errorOf(reader), "error");
    // Nobody writes what the application keeps about itself.
    target.replace("cmdb_ci", "x_fls_flexera_fnms_import_run");
    const RawReply admin =
        instance.send(method, "/api/now/table/" + target, {basic(instance.credentials().admin)}, "{}");
    QCOMPARE(admin.status, 403);
    QTEST(errorOf(admin), "error");
}

void TableRightsTest::secretsAreNowhere()
{
    Instance instance;
    const platform::Credentials& known = instance.credentials();
    for (const char* table : {"sys_user", "sys_properties", "sys_user_has_role"}) {
        const RawReply reply = instance.get(QByteArray("/api/now/table/") + table, known.admin);
        QCOMPARE(reply.status, 200);
        for (const QString& secret :
             {known.admin.password, known.reader.password, known.clientSecret, known.refreshToken})
            QVERIFY(!reply.body.contains(secret.toUtf8()));
        QVERIFY(!reply.body.contains("hash"));
        QVERIFY(!reply.body.contains("password"));
    }
}

ITAM_TEST(TableRightsTest)
#include "tst_tablerights.moc"
