// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Installations compared without a column for our keys, by what an instance answers that compares names with case. The
// rest is in tests/endtoend/tst_verifybysource.cpp.
#include "core/exporter/typeverification.h"
#include "tests/fakes/fakeclock.h"
#include "tests/testcase.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

using namespace itam;
using namespace itam::core;
using namespace itam::core::exporter;

namespace {

constexpr auto ci = "00000000000000000000000000000001";

/// An instance that has one computer of ours with one installation, "Editor 1.0".
class StrictInstance final : public servicenow::Transport
{
public:
    Result<servicenow::HttpReply> send(const servicenow::HttpRequest& request, std::stop_token) override
    {
        const QString path = request.url.path();
        const QString query =
            QUrlQuery(request.url).queryItemValue(QStringLiteral("sysparm_query"), QUrl::FullyDecoded);
        if (path == QLatin1String("/oauth_token.do"))
            return reply(R"({"access_token":"a","expires_in":1800,"token_type":"Bearer"})");
        if (path.endsWith(QLatin1String("/sys_object_source")) && query.contains(QLatin1String("C1")))
            return rows({{QStringLiteral("id"), QStringLiteral("C1")},
                         {QStringLiteral("target_sys_id"), QLatin1String(ci)},
                         {QStringLiteral("name"), QStringLiteral("ITAM")},
                         {QStringLiteral("source_feed"), QStringLiteral("hardware")}});
        const bool isOfName = query.contains(QLatin1String("display_nameIN"));
        if (path.endsWith(QLatin1String("/cmdb_sam_sw_install")) &&
            (!isOfName || query.contains(QLatin1String("Editor"))))
            return rows({{QStringLiteral("sys_id"), QStringLiteral("00000000000000000000000000000009")},
                         {QStringLiteral("installed_on"), QLatin1String(ci)},
                         {QStringLiteral("display_name"), QStringLiteral("Editor")},
                         {QStringLiteral("publisher"), QStringLiteral("Acme")},
                         {QStringLiteral("version"), QStringLiteral("1.0")}});
        return reply(R"({"result":[]})");
    }

private:
    static servicenow::HttpReply reply(const QByteArray& body)
    {
        servicenow::HttpReply reply;
        reply.status = 200;
        reply.body = body;
        return reply;
    }
    static servicenow::HttpReply rows(const QJsonObject& row)
    {
        return reply(QJsonDocument(QJsonObject{{QStringLiteral("result"), QJsonArray{row}}}).toJson());
    }
};

class NoRows final : public TargetRows
{
public:
    Result<std::optional<TargetRow>> next(const std::stop_token&) override { return std::optional<TargetRow>(); }
};

model::RecordBatch installation(const std::shared_ptr<const model::ColumnSet>& columns, const QByteArray& name)
{
    model::RecordBatch batch(columns);
    for (const model::Column* column : columns->columns) {
        const QByteArrayView at(column->name);
        batch.appendCell(at == "InstallationID" ? QByteArrayView("I1")
                         : at == "ComputerID"   ? QByteArrayView("C1")
                         : at == "FullName"     ? QByteArrayView(name)
                         : at == "Publisher"    ? QByteArrayView("ACME")
                         : at == "Version"      ? QByteArrayView("1.0")
                                                : QByteArrayView());
    }
    batch.endRecord(0);
    return batch;
}

} // namespace

class TypeVerificationTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void aSharedRowIsFoundWhateverItsLetterCase_data();
    void aSharedRowIsFoundWhateverItsLetterCase();
};

void TypeVerificationTest::aSharedRowIsFoundWhateverItsLetterCase_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("as it is there") << QByteArray("Editor") << QStringList();
    QTest::newRow("in capitals") << QByteArray("EDITOR") << QStringList();
    QTest::newRow("another") << QByteArray("Viewer") << QStringList{QStringLiteral("missing I1")};
}

void TypeVerificationTest::aSharedRowIsFoundWhateverItsLetterCase()
{
    QFETCH(QByteArray, name);
    QFETCH(QStringList, found);
    StrictInstance instance;
    const tests::FakeClock clock;
    servicenow::Credentials credentials;
    credentials.instance = QUrl(QStringLiteral("https://demo.service-now.com"));
    credentials.refreshToken = secrets::Secret("token");
    servicenow::OAuthSession login(instance, clock, credentials);
    servicenow::TableClient tables(instance, login, std::chrono::seconds(5));
    const auto columns = std::make_shared<model::ColumnSet>(model::ColumnSet::complete(model::DataType::Applications));
    auto plan = planBySource(mapping::readMaps(mapping::builtInMaps()).value(), model::DataType::Applications, columns,
                             settings::SoftwareRoute::Sam);
    QVERIFY(plan);
    plan->main.ownerColumn.clear();
    SourceKeyedCis cis(tables, QStringLiteral("ITAM"), nullptr, {});
    KnownNames names(tables);
    NoRows rows;
    QStringList lines;
    TypeVerification verification(
        {.plan = *plan,
         .rows = rows,
         .tables = tables,
         .sourceId = {},
         .pending = {},
         .found =
             [&](const VerifyFinding& finding) {
                 lines.append(nameOf(finding.standing) + u' ' + QString::fromUtf8(finding.key));
             },
         .find = [](const QStringList&, const std::stop_token&) { return QList<servicenow::TableRow>(); },
         .cis = &cis,
         .names = &names});
    QVERIFY(verification.add(installation(columns, name), {}));
    QVERIFY(verification.finish({}));
    QCOMPARE(lines, found);
}

ITAM_TEST(TypeVerificationTest)
#include "tst_typeverification.moc"
