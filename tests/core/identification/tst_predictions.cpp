// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The dry run of the identification channel: what it asks, what it makes of the answers, and that it only reads.
#include "tests/core/identification/bench.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::core;
using core::model::DataType;
using core::servicenow::HttpReply;
using core::servicenow::HttpRequest;
using core::servicenow::Prediction;
using tests::IdentificationBench;
using tests::SentRow;
using tests::sysId;

namespace {

SentRow row(const char* key, const QList<std::pair<const char*, const char*>>& fields)
{
    SentRow row{QString::fromLatin1(key), {}, {}};
    for (const auto& [name, value] : fields)
        row.fields.append({QString::fromLatin1(name), QString::fromLatin1(value)});
    return row;
}

SentRow computer(const char* key, const char* name, const char* serial)
{
    return row(key, {{"ComputerID", key}, {"ComputerName", name}, {"SerialNo", serial}});
}

SentRow contract(const char* key, const char* number, const char* master, const char* computer)
{
    return row(key, {{"RecordID", key},
                     {"ContractNo", number},
                     {"ContractName", number},
                     {"MasterContractNo", master},
                     {"ComputerID", computer}});
}

/// As an instance answers a query: nothing that is not there has a sys_id.
QJsonObject withoutIds(QJsonObject result)
{
    QJsonArray items = result.value(QLatin1String("items")).toArray();
    for (int i = 0; i < items.size(); ++i) {
        QJsonObject item = items[i].toObject();
        item.insert(QStringLiteral("sysId"), QStringLiteral("Unknown"));
        items[i] = item;
    }
    result.insert(QStringLiteral("items"), items);
    return result;
}

} // namespace

class PredictionsTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void onlyThisChannelSaysThatItPredicts();
    void ir14_asksWithThePayloadOfTheExportAndWritesNothing();
    void whatWouldBeThereByThenIsKnown();
    void aNameThatIsTakenByThenIsADuplicate();
    void notesSayWhatToLookAt();
    void installationsOfANewComputerAreNotAskedFor();
    void aContractWaitsForItsParent();
    void goesOnAfterAnError();
    void isForgottenWithTheMemory();

private:
    Result<std::vector<Prediction>> predict(DataType type, const QList<SentRow>& rows, bool last = true, int index = 1)
    {
        return m_bench->channel->predict(m_bench->segment(type, rows, last, index), {});
    }
    /// "key: insert REASON NOTES"
    static QStringList told(const Result<std::vector<Prediction>>& predictions);
    [[nodiscard]] QStringList writes() const;

    std::unique_ptr<IdentificationBench> m_bench;
};

void PredictionsTest::init()
{
    TestCase::init();
    core::identification::Options options;
    options.updatesContracts = true;
    m_bench = std::make_unique<IdentificationBench>(options);
    m_bench->instance.identify = [this](const QJsonObject& payload) -> Result<HttpReply> {
        return tests::resultReply(withoutIds(m_bench->insertedResult(payload)));
    };
    QVERIFY(m_bench->connect());
    m_bench->instance.requests.clear();
}

QStringList PredictionsTest::told(const Result<std::vector<Prediction>>& predictions)
{
    if (!predictions)
        return {predictions.error().detail};
    constexpr std::array names{"insert", "update", "no-change", "duplicate", "refused"};
    QStringList told;
    for (const Prediction& each : *predictions)
        told.append(QStringLiteral("%1: %2 %3 %4")
                        .arg(QString::fromUtf8(each.key),
                             QLatin1String(names[static_cast<std::size_t>(each.predicted)]), each.reason,
                             each.notes.join(u','))
                        .simplified());
    return told;
}

/// What is neither a question to the identification API nor a read.
QStringList PredictionsTest::writes() const
{
    QStringList asked = m_bench->instance.asked();
    asked.removeIf([](const QString& each) {
        return each.startsWith(QLatin1String("GET ")) || each.endsWith(QLatin1String("/queryEnhanced"));
    });
    return asked;
}

void PredictionsTest::onlyThisChannelSaysThatItPredicts()
{
    QVERIFY(m_bench->channel->capabilities().predicts);
    settings::InstanceSettings instance;
    QVERIFY(!core::identification::capabilitiesFor(instance).predicts);
    instance.channel = settings::Channel::Identification;
    QCOMPARE(core::identification::capabilitiesFor(instance), m_bench->channel->capabilities());
}

void PredictionsTest::ir14_asksWithThePayloadOfTheExportAndWritesNothing()
{
    SentRow retired = computer("C-2", "b", "SN-200");
    retired.fields.append({QStringLiteral("Status"), QStringLiteral("Retired")});
    const QList<SentRow> rows{computer("C-1", "a", "SN-100"), retired};
    QCOMPARE(told(predict(DataType::Hardware, rows)),
             QStringList({QStringLiteral("C-1: insert"), QStringLiteral("C-2: insert")}));
    QCOMPARE(writes(), QStringList());
    const QByteArray asked = m_bench->instance.requests.constLast().body;
    m_bench->instance.requests.clear();
    m_bench->instance.identify = [this](const QJsonObject& payload) -> Result<HttpReply> {
        return m_bench->inserted(payload);
    };
    m_bench->instance.table = [](const HttpRequest& request) -> Result<HttpReply> {
        return request.method == core::servicenow::Method::Patch ? tests::resultReply(QJsonObject())
                                                                 : tests::resultReply(QJsonArray());
    };
    m_bench->channel->useMemory(&m_bench->memory);
    m_bench->memory.records.clear();
    QVERIFY(m_bench->send(DataType::Hardware, rows));
    QCOMPARE(m_bench->instance.payloads().constFirst(), QJsonDocument::fromJson(asked).object());
}

// The export would insert C-1 before it comes to the others.
void PredictionsTest::whatWouldBeThereByThenIsKnown()
{
    QCOMPARE(told(predict(DataType::Hardware, {computer("C-1", "a", "SN-100")}, false)),
             QStringList{QStringLiteral("C-1: insert")});
    QCOMPARE(
        told(predict(DataType::Hardware, {computer("C-2", "b", "SN-100"), computer("C-3", "c", "SN-300")}, true, 2)),
        QStringList({QStringLiteral("C-2: duplicate DUPLICATE_OF C-1"), QStringLiteral("C-3: insert")}));
}

void PredictionsTest::aNameThatIsTakenByThenIsADuplicate()
{
    QCOMPARE(told(predict(DataType::Hardware, {computer("C-1", "web", "SN-100"), computer("C-2", "WEB", "SN-200")})),
             QStringList({QStringLiteral("C-1: insert"), QStringLiteral("C-2: duplicate DUPLICATE_OF C-1")}));
}

void PredictionsTest::notesSayWhatToLookAt()
{
    m_bench->instance.identify = [](const QJsonObject&) -> Result<HttpReply> {
        const auto attempt = [](const char* attribute, const char* result) {
            return QJsonObject{{QStringLiteral("attributes"), QJsonArray{QLatin1String(attribute)}},
                               {QStringLiteral("attemptResult"), QLatin1String(result)}};
        };
        const auto item = [&](int index, const char* operation, const QJsonObject& matched) {
            return QJsonObject{{QStringLiteral("inputIndices"), QJsonArray{index}},
                               {QStringLiteral("operation"), QLatin1String(operation)},
                               {QStringLiteral("sysId"), sysId(index + 1)},
                               {QStringLiteral("identificationAttempts"), QJsonArray{matched}}};
        };
        QJsonObject masked = item(2, "NO_CHANGE", {});
        masked.insert(QStringLiteral("maskedAttributes"), QJsonArray{QStringLiteral("ram"), QStringLiteral("os")});
        return tests::resultReply(QJsonObject{
            {QStringLiteral("items"), QJsonArray{item(0, "UPDATE", attempt("serial_number", "MULTI_MATCH")),
                                                 item(1, "UPDATE_WITH_UPGRADE", attempt("name", "MATCHED")), masked}}});
    };
    QCOMPARE(told(predict(DataType::Hardware, {computer("C-1", "a", "SN-100"), computer("C-2", "b", "SN-200"),
                                               computer("C-3", "c", "SN-300")})),
             QStringList({QStringLiteral("C-1: update SEVERAL_MATCH"),
                          QStringLiteral("C-2: update MATCHED_BY_NAME,CLASS_CHANGED"),
                          QStringLiteral("C-3: no-change MASKED ram,os")}));
}

void PredictionsTest::installationsOfANewComputerAreNotAskedFor()
{
    QVERIFY(predict(DataType::Hardware, {computer("C-1", "a", "SN-100")}));
    m_bench->instance.requests.clear();
    const auto installed = [](const char* key, const char* computer) {
        return row(key, {{"InstallationID", key}, {"ComputerID", computer}, {"FullName", "App"}, {"Version", "1"}});
    };
    QCOMPARE(told(predict(DataType::Applications, {installed("I-1", "C-1"), installed("I-2", "C-1")})),
             QStringList({QStringLiteral("I-1: insert WITH_ITS_COMPUTER"), QStringLiteral("I-2: no-change")}));
    QCOMPARE(m_bench->instance.requests.size(), 0);
}

// D-12: the parent comes in the second segment, so the child's answer does.
void PredictionsTest::aContractWaitsForItsParent()
{
    QVERIFY(predict(DataType::Hardware, {computer("C-1", "a", "SN-100")}));
    QCOMPARE(told(predict(DataType::Contracts, {contract("K-1", "N1", "N2", "C-1"), contract("K-3", "N3", "N9", "")},
                          false)),
             QStringList());
    QCOMPARE(told(predict(DataType::Contracts, {contract("K-2", "N2", "", ""), contract("K-4", "N1", "N2", "C-1")},
                          true, 2)),
             QStringList({QStringLiteral("K-2: insert"), QStringLiteral("K-1: insert"),
                          QStringLiteral("K-4: no-change"), QStringLiteral("K-3: refused LOOKUP_LATE")}));
    QCOMPARE(writes(), QStringList());
}

void PredictionsTest::goesOnAfterAnError()
{
    core::identification::Options options;
    options.items = 1;
    m_bench = std::make_unique<IdentificationBench>(options);
    QVERIFY(m_bench->connect());
    int calls = 0;
    m_bench->instance.identify = [this, &calls](const QJsonObject& payload) -> Result<HttpReply> {
        if (++calls == 2)
            return failure(ErrorCode::TimedOut);
        return tests::resultReply(withoutIds(m_bench->insertedResult(payload)));
    };
    const QList<SentRow> rows{computer("C-1", "a", "SN-100"), computer("C-2", "b", "SN-200")};
    QCOMPARE(predict(DataType::Hardware, rows).error().code, ErrorCode::TimedOut);
    QCOMPARE(told(predict(DataType::Hardware, rows)),
             QStringList({QStringLiteral("C-1: insert"), QStringLiteral("C-2: insert")}));
    QCOMPARE(calls, 3);
}

void PredictionsTest::isForgottenWithTheMemory()
{
    QVERIFY(predict(DataType::Hardware, {computer("C-1", "a", "SN-100")}));
    m_bench->memory.records.clear();
    m_bench->channel->useMemory(&m_bench->memory);
    QCOMPARE(told(predict(DataType::Hardware, {computer("C-2", "b", "SN-100")})),
             QStringList{QStringLiteral("C-2: insert")});
    m_bench->channel->useMemory(nullptr);
    QVERIFY(!predict(DataType::Hardware, {computer("C-2", "b", "SN-100")}));
}

ITAM_TEST(PredictionsTest)
#include "tst_predictions.moc"
