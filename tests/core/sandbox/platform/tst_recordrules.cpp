// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rules of several applications about one write. What the Table API does with a verdict is told by its own tests.
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

} // namespace

class RecordRulesTest final : public TestCase
{
    Q_OBJECT
private slots:
    void eachSeesWhatThoseBeforeItMade();
    void firstThatDoesNotAllowDecides_data();
    void firstThatDoesNotAllowDecides();
    void anyOfThemGoverns();

private:
    [[nodiscard]] static RuleVerdict decide(sandbox::platform::RecordRules& rules, const QString& name);
};

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

ITAM_TEST(RecordRulesTest)
#include "tst_recordrules.moc"
