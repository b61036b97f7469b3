// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Contracts compared without a column for our keys, by what an instance answers: what only a strange or a bad answer
// shows. The rest is in tests/endtoend/tst_verifybysource.cpp.
#include "core/exporter/contractcomparison.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/faketransport.h"
#include "tests/testcase.h"

#include <QUrlQuery>

using namespace itam;
using namespace itam::core;
using namespace itam::core::exporter;

class ContractComparisonTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void contractsNobodyAskedForAreAnError();
    void severalOfOneNumberAreAmbiguous();
    void spellingsOfOneNumberAreOneContract();
    void aPendingRecordIsToldApart();
    void updatesThatAreOffAreHeldBack_data();
    void updatesThatAreOffAreHeldBack();

private:
    void answer(const QByteArray& rows) { m_transport->answer(200, R"({"result":[)" + rows + "]}"); }
    [[nodiscard]] model::RecordBatch records(const QByteArrayList& numbers) const;
    /// "standing key reason" of all.
    [[nodiscard]] Result<QStringList> compare(const QByteArrayList& numbers, bool updates = true,
                                              const QHash<QByteArray, changes::PendingRecord>& pending = {});

    std::unique_ptr<tests::FakeTransport> m_transport;
    std::unique_ptr<tests::FakeClock> m_clock;
    std::unique_ptr<servicenow::OAuthSession> m_login;
    std::shared_ptr<const model::ColumnSet> m_columns;
    qint64 m_equal = 0;
};

namespace {

constexpr auto first = "00000000000000000000000000000001";
constexpr auto second = "00000000000000000000000000000002";

QByteArray contract(const char* sysId, const char* number, const char* name = "Name")
{
    return QByteArray(R"({"sys_id":")") + sysId + R"(","vendor_contract":")" + number + R"(","short_description":")" +
           name + R"("})";
}

} // namespace

void ContractComparisonTest::init()
{
    TestCase::init();
    m_transport = std::make_unique<tests::FakeTransport>();
    m_clock = std::make_unique<tests::FakeClock>();
    servicenow::Credentials credentials;
    credentials.instance = QUrl(QStringLiteral("https://demo.service-now.com"));
    credentials.user = QStringLiteral("u");
    credentials.clientId = QStringLiteral("id");
    credentials.clientSecret = secrets::Secret("secret");
    credentials.refreshToken = secrets::Secret("token");
    m_login = std::make_unique<servicenow::OAuthSession>(*m_transport, *m_clock, credentials);
    m_transport->answer(200, R"({"access_token":"a","expires_in":1800,"token_type":"Bearer"})");
    m_columns = std::make_shared<model::ColumnSet>(model::ColumnSet::complete(model::DataType::Contracts));
}

/// Without computers.
model::RecordBatch ContractComparisonTest::records(const QByteArrayList& numbers) const
{
    model::RecordBatch batch(m_columns);
    for (const QByteArray& number : numbers) {
        for (const model::Column* column : m_columns->columns) {
            const QByteArrayView name(column->name);
            batch.appendCell(name == "RecordID" || name == "ContractNo" ? QByteArrayView(number)
                             : name == "ContractName"                   ? QByteArrayView("Name")
                                                                        : QByteArrayView());
        }
        batch.endRecord(0);
    }
    return batch;
}

Result<QStringList> ContractComparisonTest::compare(const QByteArrayList& numbers, bool updates,
                                                    const QHash<QByteArray, changes::PendingRecord>& pending)
{
    const auto plan =
        planVerification(mapping::readMaps(mapping::builtInMaps()).value(), model::DataType::Contracts, m_columns, {});
    servicenow::TableClient tables(*m_transport, *m_login, std::chrono::seconds(5));
    SourceKeyedCis cis(tables, QStringLiteral("ITAM"), nullptr, {});
    QStringList lines;
    ContractComparison comparison(
        {.plan = *plan,
         .tables = tables,
         .cis = cis,
         .pending = pending,
         .updates = updates,
         .pageSize = targetPageSize,
         .found = [&](const VerifyFinding& finding) {
             const QStringList words{nameOf(finding.standing), QString::fromUtf8(finding.key), finding.reason};
             lines.append(words.join(u' ').trimmed());
         }});
    ITAM_TRY(comparison.add(records(numbers), {}));
    ITAM_TRY(comparison.finish({}));
    m_equal = comparison.counts().equal;
    return lines;
}

void ContractComparisonTest::contractsNobodyAskedForAreAnError()
{
    answer(contract(first, "K1") + ',' + contract(second, "K2"));
    const auto lines = compare({"K1"});
    QVERIFY(!lines);
    QCOMPARE(lines.error().code, ErrorCode::BadReply);
}

void ContractComparisonTest::severalOfOneNumberAreAmbiguous()
{
    answer(contract(first, "K1") + ',' + contract(second, "K1"));
    answer({}); // their links
    QCOMPARE(compare({"K1"}).value(), QStringList(QStringLiteral("pending K1 AMBIGUOUS")));
}

void ContractComparisonTest::spellingsOfOneNumberAreOneContract()
{
    // Asked for as both are written; an instance without letter case gives the same one for each.
    answer(contract(first, "K1") + ',' + contract(first, "K1"));
    answer({});
    QCOMPARE(compare({"K1", "k1"}).value(), QStringList());
    QCOMPARE(m_equal, 2);
}

void ContractComparisonTest::aPendingRecordIsToldApart()
{
    answer({});
    QCOMPARE(compare({"K1"}, true, {{"K1", {"K1", {}, QStringLiteral("LOOKUP_LATE"), 1}}}).value(),
             QStringList(QStringLiteral("pending K1 LOOKUP_LATE")));
}

void ContractComparisonTest::updatesThatAreOffAreHeldBack_data()
{
    QTest::addColumn<bool>("updates");
    QTest::addColumn<QString>("line");
    QTest::newRow("on") << true << "different K1";
    QTest::newRow("off") << false << "held-back K1 UPDATE_OFF";
}

void ContractComparisonTest::updatesThatAreOffAreHeldBack()
{
    QFETCH(const bool, updates);
    answer(contract(first, "K1", "renamed"));
    answer({});
    QTEST(compare({"K1"}, updates).value().join(u';'), "line");
}

ITAM_TEST(ContractComparisonTest)
#include "tst_contractcomparison.moc"
