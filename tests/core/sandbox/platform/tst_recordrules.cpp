// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rules of applications about writes over REST: several as one, and what the Table API does with their verdict.
#include "core/sandbox/platform/recordrules.h"
#include "tests/core/sandbox/platform/instance.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::tests;
using sandbox::platform::RecordWrite;
using sandbox::platform::RuleVerdict;

namespace {

/// Adds its mark to the name; refuses or ends what is named so.
class Marking final : public sandbox::platform::RecordRules
{
public:
    Marking(QString mark, QString table) : m_mark(std::move(mark)), m_table(std::move(table)) {}

    [[nodiscard]] bool governs(const sandbox::store::Table& table) const override { return table.name == m_table; }
    [[nodiscard]] Result<RuleVerdict> decide(sandbox::store::Writer&, const RecordWrite& write) override
    {
        ++asked;
        sandbox::store::Values values = write.values;
        QString& name = values[QStringLiteral("name")];
        if (name == QLatin1String("refuse"))
            return RuleVerdict::refused(m_mark);
        if (name == QLatin1String("done"))
            return RuleVerdict::done();
        name += m_mark;
        return RuleVerdict::allowed(values);
    }

    int asked = 0;

private:
    QString m_mark;
    QString m_table;
};

/// About companies: "refused" after a write of its own, "kept" by itself, others get a mark; and everything about runs.
class OverRest final : public sandbox::platform::RecordRules
{
public:
    [[nodiscard]] bool governs(const sandbox::store::Table& table) const override
    {
        return table.name == QLatin1String("x_fls_flexera_fnms_import_run");
    }
    [[nodiscard]] Result<RuleVerdict> decide(sandbox::store::Writer& writer, const RecordWrite& write) override
    {
        seen.append(write.table.name);
        const QString name = write.values.value(QStringLiteral("name"), write.before.value(QStringLiteral("name")));
        if (name == QLatin1String("refused")) {
            ITAM_TRY(sandbox::store::insertRecord(writer, QStringLiteral("cmn_location"),
                                                  {{QStringLiteral("name"), QStringLiteral("of the rule")}}));
            return RuleVerdict::refused(QStringLiteral("Not this one."));
        }
        if (name == QLatin1String("kept"))
            return RuleVerdict::done();
        sandbox::store::Values values = write.values;
        if (write.table.name == QLatin1String("core_company"))
            values.insert(QStringLiteral("city"), QStringLiteral("seen by the rule"));
        return RuleVerdict::allowed(values);
    }

    QStringList seen; ///< on the writer thread; read when nothing is under way
};

} // namespace

class RecordRulesTest final : public TestCase
{
    Q_OBJECT
private slots:
    void eachSeesWhatThoseBeforeItMade();
    void firstThatDoesNotAllowDecides_data();
    void firstThatDoesNotAllowDecides();
    void anyOfThemGoverns();
    void valuesOfTheRuleAreWritten();
    void refusalIs403AndNothingStays();
    void whatTheRuleDoesItselfIsNotDoneAgain();
    void classOfTheRecordIsTold();
    void governedTableIsWritableAsFarAsItsRulesSay();

private:
    [[nodiscard]] static RuleVerdict decide(sandbox::platform::RecordRules& rules, const QString& name);
    [[nodiscard]] static sandbox::platform::PlatformOptions optionsWith(sandbox::platform::RecordRules& rules);
    /// As administrator.
    static RawReply write(Instance& instance, const QByteArray& method, const QByteArray& path, const QByteArray& body);
    [[nodiscard]] static QString resultOf(const RawReply& reply, const char* column);
};

sandbox::platform::PlatformOptions RecordRulesTest::optionsWith(sandbox::platform::RecordRules& rules)
{
    sandbox::platform::PlatformOptions options;
    options.rules = &rules;
    return options;
}

RawReply RecordRulesTest::write(Instance& instance, const QByteArray& method, const QByteArray& path,
                                const QByteArray& body)
{
    return instance.send(method, "/api/now/table/" + path,
                         {basic(instance.credentials().admin), {"Content-Type", "application/json"}}, body);
}

QString RecordRulesTest::resultOf(const RawReply& reply, const char* column)
{
    return jsonOf(reply)[QLatin1String("result")][QLatin1String(column)].toString();
}

RuleVerdict RecordRulesTest::decide(sandbox::platform::RecordRules& rules, const QString& name)
{
    Instance instance;
    const sandbox::platform::Caller caller;
    const auto verdict = instance.store().write("rules", [&](sandbox::store::Writer& writer) {
        const RecordWrite write{RecordWrite::Kind::Insert,
                                *writer.schema().find(u"core_company"),
                                {},
                                {{QStringLiteral("name"), name}},
                                caller};
        return rules.decide(writer, write);
    });
    return verdict.value_or(RuleVerdict::refused(QStringLiteral("an error of the store")));
}

void RecordRulesTest::eachSeesWhatThoseBeforeItMade()
{
    Marking first(QStringLiteral("1"), {});
    Marking second(QStringLiteral("2"), {});
    sandbox::platform::CombinedRules both({&first, &second});
    const RuleVerdict verdict = decide(both, QStringLiteral("Acme"));
    QCOMPARE(verdict.kind, RuleVerdict::Kind::Allowed);
    QCOMPARE(verdict.values.value(QStringLiteral("name")), QStringLiteral("Acme12"));
}

void RecordRulesTest::firstThatDoesNotAllowDecides_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("kind");
    QTest::newRow("refuses") << QStringLiteral("refuse") << static_cast<int>(RuleVerdict::Kind::Refused);
    QTest::newRow("does all itself") << QStringLiteral("done") << static_cast<int>(RuleVerdict::Kind::Done);
}

void RecordRulesTest::firstThatDoesNotAllowDecides()
{
    QFETCH(QString, name);
    QFETCH(int, kind);
    Marking first(QStringLiteral("1"), {});
    Marking second(QStringLiteral("2"), {});
    sandbox::platform::CombinedRules both({&first, &second});
    const RuleVerdict verdict = decide(both, name);
    QCOMPARE(static_cast<int>(verdict.kind), kind);
    QCOMPARE(verdict.reason, verdict.kind == RuleVerdict::Kind::Refused ? QStringLiteral("1") : QString());
    QCOMPARE(second.asked, 0);
}

void RecordRulesTest::anyOfThemGoverns()
{
    Instance instance;
    Marking first(QStringLiteral("1"), QStringLiteral("core_company"));
    Marking second(QStringLiteral("2"), QStringLiteral("cmdb_ci"));
    const sandbox::platform::CombinedRules both({&first, &second});
    const auto& schema = instance.store().schema();
    QVERIFY(both.governs(*schema.find(u"core_company")));
    QVERIFY(both.governs(*schema.find(u"cmdb_ci")));
    QVERIFY(!both.governs(*schema.find(u"ast_contract")));
}

void RecordRulesTest::valuesOfTheRuleAreWritten()
{
    OverRest rules;
    Instance instance(optionsWith(rules));
    const auto made = write(instance, "POST", "core_company", R"({"name":"Acme","city":"mine"})");
    QCOMPARE(made.status, 201);
    QCOMPARE(resultOf(made, "city"), QStringLiteral("seen by the rule"));
}

void RecordRulesTest::refusalIs403AndNothingStays()
{
    OverRest rules;
    Instance instance(optionsWith(rules));
    const auto made = write(instance, "POST", "core_company", R"({"name":"refused"})");
    QCOMPARE(made.status, 403);
    QCOMPARE(errorOf(made), QStringLiteral("Operation Failed|Not this one."));
    QCOMPARE(instance.get("/api/now/table/core_company").header("X-Total-Count"), QByteArray("0"));
    QCOMPARE(instance.get("/api/now/table/cmn_location").header("X-Total-Count"), QByteArray("0"));
}

void RecordRulesTest::whatTheRuleDoesItselfIsNotDoneAgain()
{
    OverRest rules;
    Instance instance(optionsWith(rules));
    const auto made = write(instance, "POST", "core_company", R"({"name":"Acme"})");
    const QByteArray record = "core_company/" + resultOf(made, "sys_id").toLatin1();
    const auto changed = write(instance, "PATCH", record, R"({"name":"kept"})");
    QCOMPARE(changed.status, 200);
    QCOMPARE(resultOf(changed, "name"), QStringLiteral("Acme"));
}

void RecordRulesTest::classOfTheRecordIsTold()
{
    OverRest rules;
    Instance instance(optionsWith(rules));
    const auto made = write(instance, "POST", "cmdb_ci_linux_server", R"({"name":"srv"})");
    const QByteArray id = resultOf(made, "sys_id").toLatin1();
    QCOMPARE(write(instance, "PATCH", "cmdb_ci/" + id, R"({"name":"srv1"})").status, 200);
    QCOMPARE(write(instance, "DELETE", "cmdb_ci/" + id, {}).status, 204);
    QCOMPARE(rules.seen, QStringList(3, QStringLiteral("cmdb_ci_linux_server")));
}

void RecordRulesTest::governedTableIsWritableAsFarAsItsRulesSay()
{
    OverRest rules;
    Instance instance(optionsWith(rules));
    const char* run = "x_fls_flexera_fnms_import_run";
    QCOMPARE(write(instance, "POST", run, R"({"number":"IRUN1"})").status, 201);
    // Its access is "read": without rules nobody writes it, and a reader never does.
    Instance without;
    QCOMPARE(write(without, "POST", run, R"({"number":"IRUN1"})").status, 403);
    const auto refused = instance.send("POST", QByteArray("/api/now/table/") + run,
                                       {basic(instance.credentials().reader), {"Content-Type", "application/json"}},
                                       R"({"number":"IRUN1"})");
    QCOMPARE(errorOf(refused),
             QStringLiteral("Operation Failed|ACL Exception Insert Failed due to security constraints"));
}

ITAM_TEST(RecordRulesTest)
#include "tst_recordrules.moc"
