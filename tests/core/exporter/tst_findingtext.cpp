// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the findings of the connection test over the identification API say to people.
#include "core/exporter/findingtext.h"
#include "core/exporter/preflight.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::core;
using namespace itam::core::exporter;

namespace {

ConnectionCheck found(const char* id, const QString& message, CheckState state = CheckState::Warning)
{
    return {
        .id = QLatin1String("servicenow.") + QLatin1String(id), .state = state, .error = Error{}, .detail = message};
}

} // namespace

class FindingTextTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void eachPropertyIsExplained_data();
    void eachPropertyIsExplained();
    void aNoteAsksNobodyForAnything();
    void classesWithTheSameTroubleAreOneSentence();
    void tablesSayWhatIsMissedWithoutThem();
    void keysOfOthersAreCountedAndOneIsShown();
    void keysOfOthersAreAllOfThemWithoutAJournal();
    void aFailedCheckSpeaksFromItsError();
    void whatIsFineNeedsNoWords();
    void whatWasNotCheckedSaysWhy_data();
    void whatWasNotCheckedSaysWhy();
    void ir18_onlyTheScopeThatSendsStopsAnExport();
};

void FindingTextTest::eachPropertyIsExplained_data()
{
    QTest::addColumn<QString>("property");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* property, const char* words) {
        QTest::newRow(property) << QString::fromLatin1(property) << QString::fromLatin1(words);
    };
    row("glide.identification_engine.skip_sys_object_source_matching=true", "before the key");
    row("glide.identification_engine.skip_duplicates=false", "two CIs or more");
    row("glide.identification_engine.skip_duplicates.threshold=3", "as shipped it is 5");
    row("glide.identification_engine.lookup_match.create_duplicate_task_ci.enabled=true", "de-duplication task");
    row("glide.class.upgrade.enabled=false", "below its own");
    row("glide.class.downgrade.enabled=false", "above its own");
    row("glide.class.switch.enabled=false", "another branch");
    row("glide.reconciliation.override.null=false", "stays empty");
    row("com.snc.samp.ire.datasource.integration=false", "neither normalised nor counted");
}

void FindingTextTest::eachPropertyIsExplained()
{
    QFETCH(QString, property);
    QFETCH(QString, words);
    const QString sentence = findingSentence(found("engine-properties", property));
    QVERIFY2(sentence.startsWith(property + QLatin1String(": ")), qPrintable(sentence));
    QVERIFY2(sentence.contains(words), qPrintable(sentence));
    QVERIFY(sentence.contains(QLatin1String("Ask its administrator")));
}

void FindingTextTest::aNoteAsksNobodyForAnything()
{
    const ConnectionCheck note =
        found("engine-properties", QStringLiteral("glide.class.switch.enabled=false"), CheckState::Passed);
    QVERIFY(findingSentence(note).contains(QLatin1String("another branch")));
    QVERIFY(!findingSentence(note).contains(QLatin1String("Ask ")));
    QVERIFY(checkSentence(note) == findingSentence(note));
}

void FindingTextTest::classesWithTheSameTroubleAreOneSentence()
{
    const QString sentence = findingSentence(
        found("class-rules", QStringLiteral("cmdb_ci_a no-rule, cmdb_ci_b no-serial-lookup, cmdb_ci_c no-rule, "
                                            "cmdb_ci_d dependent, cmdb_ci_e no-class")));
    for (const char* part : {"cmdb_ci_a, cmdb_ci_c", "cmdb_ci_b has no entry", "cmdb_ci_d is a dependent",
                             "no class cmdb_ci_e", "CI Class Manager"})
        QVERIFY2(sentence.contains(QLatin1String(part)), part);
}

void FindingTextTest::tablesSayWhatIsMissedWithoutThem()
{
    const QString sentence = findingSentence(found("table-rights", QStringLiteral("sys_user, cmn_location")));
    QVERIFY(sentence.contains(QLatin1String("sys_user, cmn_location")));
    QVERIFY(sentence.contains(QLatin1String("stay as they are")));
    QVERIFY(!sentence.contains(QLatin1String("Virtual machines")));
    QVERIFY(sentence.contains(QLatin1String("role itil")));
}

void FindingTextTest::keysOfOthersAreCountedAndOneIsShown()
{
    const QString sentence = findingSentence(found("foreign-keys", QStringLiteral("2 of 97: a: b of c")));
    QVERIFY2(sentence.startsWith(QLatin1String("2 of the 97 computers")), qPrintable(sentence));
    QVERIFY2(sentence.contains(QLatin1String("(a: b of c, for example)")), qPrintable(sentence));
}

void FindingTextTest::keysOfOthersAreAllOfThemWithoutAJournal()
{
    const QString sentence = findingSentence(found("foreign-keys", QStringLiteral("no journal: 97 of 97: a: b of c")));
    QVERIFY2(sentence.startsWith(QLatin1String("There is no journal here yet")), qPrintable(sentence));
    QVERIFY2(sentence.contains(QLatin1String("(a: b of c, for example)")), qPrintable(sentence));
}

void FindingTextTest::aFailedCheckSpeaksFromItsError()
{
    ConnectionCheck failed = found("api-scope", {}, CheckState::Failed);
    failed.error->subject = QStringLiteral("POST identifyreconcile");
    QVERIFY(checkSentence(failed).contains(QLatin1String("does not cover POST identifyreconcile")));
}

void FindingTextTest::whatIsFineNeedsNoWords()
{
    for (const char* id : {"api-scope", "table-rights", "engine-properties", "class-rules", "domain", "foreign-keys",
                           "request-form", "identification-role"}) {
        const ConnectionCheck fine = found(id, {}, CheckState::Passed);
        QVERIFY2(findingSentence(fine).isEmpty(), id);
        QVERIFY2(!checkSentence(fine).isEmpty(), id);
        QVERIFY2(!checkTitle(fine.id).startsWith(QLatin1String("ServiceNow:")), id);
    }
}

void FindingTextTest::whatWasNotCheckedSaysWhy_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("words");
    QTest::newRow("properties") << QStringLiteral("servicenow.engine-properties") << QStringLiteral("sys_properties");
    QTest::newRow("keys") << QStringLiteral("servicenow.foreign-keys") << QStringLiteral("last export did not end");
    QTest::newRow("classes") << QStringLiteral("servicenow.class-rules") << QStringLiteral("CMDB Meta API");
    QTest::newRow("of a newer version") << QStringLiteral("servicenow.brand-new") << QStringLiteral("what would tell");
}

void FindingTextTest::whatWasNotCheckedSaysWhy()
{
    QFETCH(QString, id);
    QFETCH(QString, words);
    const ConnectionCheck check{.id = id, .state = CheckState::NotChecked};
    QVERIFY(checkSentence(check).startsWith(QLatin1String("Not checked: ")));
    QVERIFY2(checkSentence(check).contains(words), qPrintable(checkSentence(check)));
    QVERIFY(canExport({check}));
}

void FindingTextTest::ir18_onlyTheScopeThatSendsStopsAnExport()
{
    const QString name = QStringLiteral("api-scope");
    QVERIFY(errorOfCheck({name, false, QStringLiteral("GET table, POST identifyreconcile")}));
    QVERIFY(!errorOfCheck({name, false, QStringLiteral("GET table, GET cmdb/meta")}));
    for (const char* warning : {"request-form", "table-rights", "engine-properties", "class-rules", "foreign-keys"})
        QVERIFY2(!errorOfCheck({QString::fromLatin1(warning), false, QStringLiteral("x")}), warning);
    QVERIFY(errorOfCheck({QStringLiteral("identification-role"), false, QStringLiteral("acme")}));
}

ITAM_TEST(FindingTextTest)
#include "tst_findingtext.moc"
