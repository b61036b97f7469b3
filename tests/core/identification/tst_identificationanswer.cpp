// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identification/answer.h"
#include "core/identification/verdict.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::core::identification;
namespace wire = itam::core::wire;

class IdentificationAnswerTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void theAnswerOfTheReferenceIsRead();
    void ir05_oneResultStandsForSeveralRows();
    void ir06_rowsAreFoundByTheirIndexInAnyOrder();
    void membersMayBeMissing();
    void unknownIsNoRecord();
    void theFirstAttemptTellsTheNativeKey();
    void aKeptClassAndMaskedColumnsAreTold();
    void whatIsNoAnswerIsAnError_data();
    void whatIsNoAnswerIsAnError();
    void operationsMeanWhatTheTableSays_data();
    void operationsMeanWhatTheTableSays();
    void errorsMeanWhatTheTableSays_data();
    void errorsMeanWhatTheTableSays();
};

namespace {

Answer answerFrom(const QByteArray& result)
{
    const auto answer = readAnswer("{\"result\":" + result + "}");
    return answer ? *answer : Answer();
}

const QByteArray someId = "1f2e3d4c5b6a79880102030405060708";

} // namespace

void IdentificationAnswerTest::theAnswerOfTheReferenceIsRead()
{
    const Answer answer = answerFrom(R"({"hasError":false,"hasWarning":false,"logContextId":"ctx",
 "items":[{"className":"cmdb_ci_win_server","operation":"INSERT","sysId":"1f2e3d4c5b6a79880102030405060708","identifierEntrySysId":"Unknown","inputIndices":[0],
   "errorCount":0,"warningCount":0,"errors":[],"warnings":[],"markers":[],"mergedPayloadIds":[],
   "identificationAttempts":[{"identifierName":"","info":"sys_object_source NO_MATCH","attemptResult":"NO_MATCH","attributes":[],"hybridEntryCiAttributes":[]},
     {"identifierName":"Hardware Rule","searchOnTable":"cmdb_serial_number","attributes":["serial_number","serial_number_type"],"attemptResult":"NO_MATCH","hybridEntryCiAttributes":[]}],
   "relatedSysIds":["2f2e3d4c5b6a79880102030405060708"],
   "relatedItems":[{"className":"cmdb_serial_number","operation":"INSERT","sysId":"2f2e3d4c5b6a79880102030405060708","errorCount":0,"warningCount":0,"inputIndices":[{"mainIndex":0,"subIndex":0}]}]}],
 "relations":[{"className":"cmdb_rel_ci","operation":"INSERT","sysId":"3f2e3d4c5b6a79880102030405060708","inputIndices":[0],"errorCount":0}],
 "additionalCommittedItems":[],"additionalCommittedRelations":[],
 "summary":{"cmdb_ci_win_server":{"inserted":1,"updated":0}}})");
    QCOMPARE(answer.logContextId, QStringLiteral("ctx"));
    const RowAnswer* item = answer.item(0);
    QVERIFY(item && item->hasLanded());
    QCOMPARE(item->operation, Operation::Insert);
    QCOMPARE(item->sysId, QString::fromLatin1(someId));
    QVERIFY(!item->byNativeKey && !item->severalMatched);
    const RowAnswer* serial = answer.attachedRow(0, 0);
    QVERIFY(serial && serial->hasLanded());
    QCOMPARE(serial->className, QStringLiteral("cmdb_serial_number"));
    QVERIFY(answer.relation(0) && answer.relation(0)->hasLanded());
    QVERIFY(!answer.item(1) && !answer.attachedRow(0, 1) && !answer.relation(1));
}

void IdentificationAnswerTest::ir05_oneResultStandsForSeveralRows()
{
    const Answer answer =
        answerFrom(R"({"items":[{"operation":"UPDATE","sysId":")" + someId + R"(","inputIndices":[0,2]}]})");
    QVERIFY(answer.item(0) && answer.item(2) && !answer.item(1));
    QCOMPARE(answer.item(2)->sysId, answer.item(0)->sysId);
}

void IdentificationAnswerTest::ir06_rowsAreFoundByTheirIndexInAnyOrder()
{
    const Answer answer =
        answerFrom(R"({"items":[{"operation":"NO_CHANGE","sysId":")" + someId +
                   R"(","inputIndices":[1]},{"operation":"INSERT","sysId":")" + someId + R"(","inputIndices":[0]}]})");
    QCOMPARE(answer.item(0)->operation, Operation::Insert);
    QCOMPARE(answer.item(1)->operation, Operation::NoChange);
}

void IdentificationAnswerTest::membersMayBeMissing()
{
    const Answer answer =
        answerFrom(R"({"items":[{"inputIndices":[0],"operation":"INSERT","sysId":")" + someId + R"("}]})");
    QVERIFY(answer.item(0)->hasLanded());
    QVERIFY(answer.logContextId.isEmpty());
}

void IdentificationAnswerTest::unknownIsNoRecord()
{
    const Answer answer = answerFrom(R"({"items":[{"inputIndices":[0],"operation":"INSERT","sysId":"Unknown"}]})");
    QVERIFY(!answer.item(0)->hasLanded());
}

void IdentificationAnswerTest::theFirstAttemptTellsTheNativeKey()
{
    const Answer answer =
        answerFrom(R"({"items":[{"inputIndices":[0],"operation":"UPDATE","sysId":")" + someId +
                   R"(","identificationAttempts":[{"info":"sys_object_source MATCHED","attemptResult":"MATCHED"},)"
                   R"({"attemptResult":"MULTI_MATCH"}]}]})");
    QVERIFY(answer.item(0)->byNativeKey);
    QVERIFY(answer.item(0)->severalMatched);
}

void IdentificationAnswerTest::aKeptClassAndMaskedColumnsAreTold()
{
    const Answer answer = answerFrom(
        R"({"items":[{"inputIndices":[0],"operation":"UPDATE","sysId":")" + someId +
        R"(","info":[{"code":"SKIPPED_CLASS_DOWNGRADE","ruleSysId":"x"}],"maskedAttributes":["ram","os"]}]})");
    QVERIFY(answer.item(0)->classKept);
    QCOMPARE(answer.item(0)->masked, QStringList({QStringLiteral("ram"), QStringLiteral("os")}));
}

void IdentificationAnswerTest::whatIsNoAnswerIsAnError_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("a page") << QByteArray("<html><body>Hibernating</body></html>") << ErrorCode::NotServiceNow;
    QTest::newRow("nothing") << QByteArray() << ErrorCode::NotServiceNow;
    QTest::newRow("no result") << QByteArray("{}") << ErrorCode::BadReply;
    QTest::newRow("a result without items") << QByteArray(R"({"result":{"hasError":true}})") << ErrorCode::BadReply;
    QTest::newRow("cut off") << QByteArray(R"({"result":{"items":[{"operation":"INS)") << ErrorCode::NotServiceNow;
}

void IdentificationAnswerTest::whatIsNoAnswerIsAnError()
{
    QFETCH(QByteArray, body);
    QFETCH(ErrorCode, code);
    const auto answer = readAnswer(body);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, code);
}

void IdentificationAnswerTest::operationsMeanWhatTheTableSays_data()
{
    QTest::addColumn<QByteArray>("operation");
    QTest::addColumn<bool>("landed");
    QTest::addColumn<wire::RowResult>("result");
    QTest::addColumn<QString>("reason");
    using wire::RowResult;
    QTest::newRow("insert") << QByteArray("INSERT") << true << RowResult::Inserted << QString();
    QTest::newRow("update") << QByteArray("UPDATE") << true << RowResult::Updated << QString();
    QTest::newRow("upgrade") << QByteArray("UPDATE_WITH_UPGRADE") << true << RowResult::Updated << QString();
    QTest::newRow("switch") << QByteArray("UPDATE_WITH_SWITCH") << true << RowResult::Updated << QString();
    QTest::newRow("as the docs misprint it") << QByteArray("UPDRADE") << true << RowResult::Updated << QString();
    QTest::newRow("equal") << QByteArray("NO_CHANGE") << true << RowResult::Ignored << QString();
    QTest::newRow("partial") << QByteArray("INSERT_AS_PARTIAL") << false << RowResult::Skipped
                             << QStringLiteral("INSERT_AS_PARTIAL");
    QTest::newRow("incomplete") << QByteArray("INSERT_AS_INCOMPLETE") << false << RowResult::Skipped
                                << QStringLiteral("INSERT_AS_INCOMPLETE");
    QTest::newRow("its other spelling") << QByteArray("INSERT_INCOMPLETE") << false << RowResult::Skipped
                                        << QStringLiteral("INSERT_AS_INCOMPLETE");
    QTest::newRow("delete") << QByteArray("DELETE") << false << RowResult::Error
                            << QStringLiteral("UNEXPECTED_OPERATION DELETE");
}

void IdentificationAnswerTest::operationsMeanWhatTheTableSays()
{
    QFETCH(QByteArray, operation);
    QFETCH(bool, landed);
    QFETCH(wire::RowResult, result);
    QFETCH(QString, reason);
    const Answer answer = answerFrom(R"({"items":[{"inputIndices":[0],"operation":")" + operation + R"(","sysId":")" +
                                     someId + R"("}]})");
    const Verdict verdict = verdictOn(answer.item(0));
    QCOMPARE(verdict.landed, landed);
    QCOMPARE(verdict.result, result);
    QCOMPARE(verdict.reason, reason);
}

void IdentificationAnswerTest::errorsMeanWhatTheTableSays_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<bool>("isMention");
    QTest::addColumn<wire::RowResult>("result");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<bool>("stops");
    using wire::RowResult;
    const auto row = [](const char* code, RowResult result, const char* reason, bool stops = false,
                        bool mention = false) {
        QTest::addRow("%s%s", code, mention ? " of a mention" : "")
            << QByteArray(code) << mention << result << QString::fromLatin1(reason) << stops;
    };
    row("MISSING_MATCHING_ATTRIBUTES", RowResult::Skipped, "MISSING_MATCHING_ATTRIBUTES");
    row("MISSING_MATCHING_ATTRIBUTES", RowResult::Skipped, "CI_NOT_FOUND", false, true);
    row("REQUIRED_ATTRIBUTE_EMPTY", RowResult::Error, "REQUIRED_ATTRIBUTE_EMPTY");
    row("MISSING_DEPENDENCY", RowResult::Error, "MISSING_DEPENDENCY");
    row("IDENTIFICATION_RULE_MISSING", RowResult::Error, "IDENTIFICATION_RULE_MISSING", true);
    row("IDENTIFICATION_RULE_FOR_LOOKUP_MISSING", RowResult::Error, "IDENTIFICATION_RULE_FOR_LOOKUP_MISSING", true);
    row("IDENTIFICATION_RULE_FOR_RELATED_ITEM_MISSING", RowResult::Error,
        "IDENTIFICATION_RULE_FOR_RELATED_ITEM_MISSING", true);
    row("QUALIFICATION_LOOP", RowResult::Error, "QUALIFICATION_LOOP", true);
    row("DUPLICATE_PAYLOAD_RECORDS", RowResult::Error, "DUPLICATE_PAYLOAD_RECORDS");
    row("MULTIPLE_DUPLICATE_RECORDS", RowResult::Error, "AMBIGUOUS");
    row("ABANDONED", RowResult::Error, "ABANDONED");
    row("RECLASSIFICATION_NOT_ALLOWED", RowResult::Error, "RECLASSIFICATION_NOT_ALLOWED");
    row("INSERT_NOT_ALLOWED_FOR_SOURCE", RowResult::Ignored, "ADD_OFF");
}

void IdentificationAnswerTest::errorsMeanWhatTheTableSays()
{
    QFETCH(QByteArray, code);
    QFETCH(bool, isMention);
    QFETCH(wire::RowResult, result);
    QFETCH(QString, reason);
    QFETCH(bool, stops);
    // An error beats any operation.
    const Answer answer = answerFrom(R"({"items":[{"inputIndices":[0],"operation":"INSERT","sysId":")" + someId +
                                     R"(","errorCount":1,"errors":[{"error":")" + code + R"(","message":"why"}]}]})");
    const Verdict verdict = verdictOn(answer.item(0), isMention);
    QVERIFY(!verdict.landed);
    QCOMPARE(verdict.result, result);
    QCOMPARE(verdict.reason, reason);
    QCOMPARE(verdict.stops.has_value(), stops);
    QVERIFY(verdict.detail.contains(QLatin1String("why")));
}

ITAM_TEST(IdentificationAnswerTest)
#include "tst_identificationanswer.moc"
