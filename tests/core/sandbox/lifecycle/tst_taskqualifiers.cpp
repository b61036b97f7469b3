// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the pickers of incident and problem offer, and which hosts Service Mapping sees (ci-lifecycle.md 13; R38, R52),
// as a client asks for it: the qualifier is read, then used as a query.
#include "core/lifecycle/taskqualifier.h"
#include "core/sandbox/store/lifecycleconfiguration.h"
#include "tests/core/sandbox/lifecycle/syncinstance.h"
#include "tests/testcase.h"

#include <QSet>
#include <QUrl>

#include <random>

using namespace itam::tests;
namespace lc = itam::core::lifecycle;
namespace store = itam::sandbox::store;
using Fields = SyncInstance::Fields;

namespace {

QString t(const char* text)
{
    return QString::fromLatin1(text);
}

} // namespace

class TaskQualifiersTest final : public TestCase
{
    Q_OBJECT
private slots:
    void init();

    void r38_retiredCisAreNotOffered_data();
    void r38_retiredCisAreNotOffered();
    void r38_withoutTheRuleTheyAre();
    void r38_withoutTheActionTheyAre();
    void r38_rulesOnClassesAreInIt();
    void r38_statesOfTheAdministratorAreInIt();
    void r38_randomRules();
    void r38_writesAreNotRefused();
    void r38_isReadOnly();
    void r52_hostsOfServiceMapping();

private:
    QString qualifier(const char* table = "incident")
    {
        return m_instance->found("sys_dictionary_override", QByteArray("name=") + table + "^element=cmdb_ci",
                                 "reference_qual");
    }
    /// Names of the CIs that a query finds in a table.
    QStringList names(const QByteArray& table, const QString& query)
    {
        QStringList found = m_instance
                                ->get(table + "?sysparm_fields=name&sysparm_query=" + QUrl::toPercentEncoding(query),
                                      RestInstance::As::Reader)
                                .rows({t("name")});
        found.sort();
        return found;
    }
    QString rule()
    {
        return m_instance->found("statemgmt_not_allow_actions", "ci_type=cmdb_ci^operational_state=6", "sys_id");
    }
    void forbid(const QString& ciType, const QString& state)
    {
        const QString action = m_instance->found("statemgmt_ci_actions", "name=CreateTask", "sys_id");
        QVERIFY(!m_instance
                     ->made("statemgmt_not_allow_actions",
                            {{"ci_type", ciType}, {"operational_state", state}, {"not_allowed_action", action}})
                     .isEmpty());
    }

    std::unique_ptr<SyncInstance> m_instance;
};

void TaskQualifiersTest::init()
{
    TestCase::init();
    m_instance = std::make_unique<SyncInstance>();
    m_instance->made("cmdb_ci_linux_server", {{"name", t("server")}});
    m_instance->made("cmdb_ci_linux_server", {{"name", t("old server")}, {"operational_status", t("6")}});
    m_instance->made("cmdb_ci_vm_instance", {{"name", t("vm")}, {"operational_status", t("7")}});
    m_instance->made("cmdb_ci_vm_instance", {{"name", t("old vm")}, {"operational_status", t("6")}});
}

void TaskQualifiersTest::r38_retiredCisAreNotOffered_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::newRow("incident") << QByteArray("incident");
    QTest::newRow("problem") << QByteArray("problem");
}

void TaskQualifiersTest::r38_retiredCisAreNotOffered()
{
    QFETCH(const QByteArray, table);
    QCOMPARE(qualifier(table.constData()), t("operational_status!=6"));
    QCOMPARE(names("cmdb_ci", qualifier(table.constData())), QStringList({t("server"), t("vm")}));
    QCOMPARE(m_instance->found("sys_dictionary_override", "name=" + table, "base_table reference_qual_override"),
             t("task|true"));
}

void TaskQualifiersTest::r38_withoutTheRuleTheyAre()
{
    QCOMPARE(m_instance->RestInstance::send("DELETE", "statemgmt_not_allow_actions/" + rule().toLatin1(), {}).status,
             204);
    QCOMPARE(qualifier(), QString());
    QCOMPARE(names("cmdb_ci", qualifier()).size(), 4);
}

void TaskQualifiersTest::r38_withoutTheActionTheyAre()
{
    const QString action = m_instance->found("statemgmt_ci_actions", "name=CreateTask", "sys_id");
    QVERIFY(m_instance->patch("statemgmt_ci_actions", action, {{"name", t("Create something else")}}));
    QCOMPARE(qualifier(), QString());
    QVERIFY(m_instance->patch("statemgmt_ci_actions", action, {{"name", t("CreateTask")}}));
    QCOMPARE(qualifier("problem"), t("operational_status!=6"));
}

void TaskQualifiersTest::r38_rulesOnClassesAreInIt()
{
    QVERIFY(m_instance->patch("statemgmt_not_allow_actions", rule(), {{"ci_type", t("cmdb_ci_hardware")}}));
    QCOMPARE(names("cmdb_ci", qualifier()), QStringList({t("old vm"), t("server"), t("vm")}));
    forbid(t("cmdb_ci_vm_object"), t("7"));
    QCOMPARE(names("cmdb_ci", qualifier()), QStringList({t("old vm"), t("server")}));
}

void TaskQualifiersTest::r38_statesOfTheAdministratorAreInIt()
{
    m_instance->made("sys_choice", {{"name", t("cmdb_ci")},
                                    {"element", t("operational_status")},
                                    {"value", t("40")},
                                    {"label", t("Quarantined")}});
    m_instance->made("cmdb_ci_linux_server", {{"name", t("in quarantine")}, {"operational_status", t("40")}});
    QCOMPARE(names("cmdb_ci", qualifier()), QStringList({t("in quarantine"), t("server"), t("vm")}));
    forbid(t("cmdb_ci"), t("40"));
    QCOMPARE(names("cmdb_ci", qualifier()), QStringList({t("server"), t("vm")}));
}

void TaskQualifiersTest::r38_randomRules()
{
    const store::Schema& schema = m_instance->store().schema();
    QHash<QString, QStringList> paths;
    for (const auto& table : schema.tables()) {
        if (!schema.isA(table->name, u"cmdb_ci"))
            continue;
        for (const store::Table* each = table.get(); each && each->name != t("cmdb"); each = schema.find(each->extends))
            paths[table->name].append(each->name);
    }
    const auto states = lc::shippedOperationalStates();
    const auto filled = m_instance->store().write("test", [&](store::Writer& writer) -> itam::Result<void> {
        for (auto path = paths.begin(); path != paths.end(); ++path) {
            for (const lc::Choice& state : states)
                ITAM_TRY(store::insertRecord(writer, path.key(),
                                             {{t("name"), QStringLiteral("%1 %2").arg(path.key()).arg(state.value)},
                                              {t("operational_status"), QString::number(state.value)}}));
        }
        return {};
    });
    QVERIFY(filled);
    std::mt19937 random(20260301);
    const QStringList classes = paths.keys();
    QSet<QString> known{t("cmdb_ci 6")};
    while (known.size() < 12) {
        const QString ciType = classes[static_cast<qsizetype>(random() % static_cast<unsigned>(classes.size()))];
        const QString forbidden = QString::number(states[random() % states.size()].value);
        if (known.contains(ciType + QLatin1Char(' ') + forbidden))
            continue;
        known.insert(ciType + QLatin1Char(' ') + forbidden);
        forbid(ciType, forbidden);
        const auto configuration =
            m_instance->store().read([](store::Reader& reader) { return store::lifecycleConfiguration(reader); });
        QVERIFY(configuration);
        QStringList expected;
        for (auto path = paths.begin(); path != paths.end(); ++path) {
            for (const lc::Choice& state : states) {
                if (lc::isSelectableForTask(*path, state.value, configuration->rules))
                    expected.append(QStringLiteral("%1 %2").arg(path.key()).arg(state.value));
            }
        }
        expected.sort();
        QStringList offered = names("cmdb_ci", qualifier());
        for (const char* other : {"server", "old server", "vm", "old vm"})
            offered.removeAll(t(other));
        QCOMPARE(offered, expected);
    }
}

void TaskQualifiersTest::r38_writesAreNotRefused()
{
    const QString retired = m_instance->found("cmdb_ci", "name=old server", "sys_id");
    for (const char* table : {"incident", "problem"}) {
        const QString task = m_instance->made(table, {{"short_description", t("broken")}, {"cmdb_ci", retired}});
        QCOMPARE(m_instance->shown(table, task, "cmdb_ci"), retired);
    }
}

void TaskQualifiersTest::r38_isReadOnly()
{
    const QByteArray record = m_instance->found("sys_dictionary_override", "name=incident", "sys_id").toLatin1();
    QCOMPARE(
        m_instance->RestInstance::send("PATCH", "sys_dictionary_override/" + record, {{t("reference_qual"), t("")}})
            .status,
        403);
}

void TaskQualifiersTest::r52_hostsOfServiceMapping()
{
    const auto host = [&](const char* name, const char* operational, const char* installed) {
        m_instance->made("cmdb_ci_linux_server",
                         {{"name", t(name)}, {"operational_status", t(operational)}, {"install_status", t(installed)}});
    };
    host("absent", "1", "100");
    host("in stock", "1", "6");
    host("non-operational", "2", "1");
    const QString filter = m_instance->found("sys_filter", "title=Hosts seen by Service Mapping", "table filter");
    QCOMPARE(filter, QString(t("cmdb_ci_hardware|") + lc::seenByServiceMappingQuery()));
    QCOMPARE(names(filter.section(QLatin1Char('|'), 0, 0).toLatin1(), filter.section(QLatin1Char('|'), 1)),
             QStringList({t("in stock"), t("server")}));
}

ITAM_TEST(TaskQualifiersTest)
#include "tst_taskqualifiers.moc"
