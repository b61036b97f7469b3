// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/codec.h"
#include "tests/testcase.h"

using namespace itam;
using namespace itam::core;
using namespace itam::core::wire;

namespace {

model::RecordBatch oneContract(const QByteArray& name)
{
    auto columns = std::make_shared<model::ColumnSet>();
    columns->type = model::DataType::Contracts;
    for (const auto& column : model::columnsOf(model::DataType::Contracts).first(3))
        columns->columns.push_back(&column);
    model::RecordBatch batch(columns);
    batch.appendCell("K1/\"a\"\t&");
    batch.appendCell("007");
    batch.appendCell(name);
    batch.endRecord(0);
    return batch;
}

SegmentHeader header()
{
    return {.transactionId = QStringLiteral("tx-1"),
            .type = model::DataType::Contracts,
            .exportId = QStringLiteral("exp-1"),
            .sender = {QStringLiteral("jour"), QStringLiteral("me@host"), QStringLiteral("src & co")},
            .index = 3,
            .count = 0,
            .last = true,
            .records = 1,
            .full = false,
            .since = QStringLiteral("2026-01-01T00:00:00Z"),
            .epoch = QStringLiteral("E1"),
            .baseToken = QStringLiteral("tx-0")};
}

QByteArray segmentWith(const QByteArray& name)
{
    const auto batch = oneContract(name);
    QByteArray records;
    RecordWriter(*batch.columns()).append(records, batch, 0, "K0");
    return writeSegment(header(), records);
}

} // namespace

class CodecTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void segmentSurvivesTheWire();
    void hostileTextSurvivesTheWire_data();
    void hostileTextSurvivesTheWire();
    void recordsThatAreGivenAwayAreNotCopied();
    void recordsComeBackOutOfTheirSegment_data();
    void recordsComeBackOutOfTheirSegment();
    void w31_recordsMayHaveOtherElements();
    void w31_emptyIsAnElementMissingIsNone();
    void statusSurvivesTheWire();
    void connectionTestSurvivesTheWire();
    void replySurvivesTheWire();
    void w30_refusesDoctype();
    void refusesBrokenRequests_data();
    void refusesBrokenRequests();
    void unknownTypeIsItsOwnError();
    void f20_htmlIsNotAnAnswer();
    void digestTellsBodiesApart();
};

void CodecTest::segmentSurvivesTheWire()
{
    const auto request = readRequest(segmentWith("Support <gold>"));
    QVERIFY(request);
    QCOMPARE(request->type, TransactionType::Contract);
    QCOMPARE(request->segment, header());
    QCOMPARE(request->records.size(), 1);
    QCOMPARE(request->records[0].key, QStringLiteral("K1/\"a\"\t&"));
    QCOMPARE(request->records[0].supersedes, QStringLiteral("K0"));
    QCOMPARE(request->records[0].fields.at(1).second, QStringLiteral("007"));
}

void CodecTest::hostileTextSurvivesTheWire_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("markup") << QByteArray("a<b>&c;\"'");
    QTest::newRow("end of CDATA") << QByteArray("]]>");
    QTest::newRow("carriage return") << QByteArray("a\r\nb\rc");
    QTest::newRow("leading and trailing blanks") << QByteArray("  a  b  ");
    QTest::newRow("only blanks") << QByteArray("   ");
    QTest::newRow("emoji") << QByteArray("\xF0\x9F\x92\xBE");
    QTest::newRow("right to left") << QByteArray("\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D");
}

void CodecTest::hostileTextSurvivesTheWire()
{
    QFETCH(QByteArray, text);
    const auto request = readRequest(segmentWith(text));
    QVERIFY(request);
    QCOMPARE(request->records[0].fields.at(2).second, QString::fromUtf8(text));
}

void CodecTest::recordsThatAreGivenAwayAreNotCopied()
{
    const auto batch = oneContract("name");
    QByteArray records = roomForRecords(10'000);
    QVERIFY(records.isEmpty());
    RecordWriter(*batch.columns()).append(records, batch, 0, "K0");
    const QByteArray copy(records.constData(), records.size());
    const char* const place = records.constData();
    QByteArray segment = writeSegment(header(), std::move(records));
    QCOMPARE(segment, writeSegment(header(), copy));
    QCOMPARE(static_cast<const void*>(segment.constData() + segment.indexOf("<record ")), place);
    records = recordsOf(std::move(segment));
    QCOMPARE(static_cast<const void*>(records.constData()), place);
    QCOMPARE(records, copy);
}

void CodecTest::recordsComeBackOutOfTheirSegment_data()
{
    QTest::addColumn<QByteArray>("records");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("some") << QByteArray("<record key=\"1\"></record>\n");
    QTest::newRow("with what ends a segment") << QByteArray("<record key=\"1\"><A>&lt;data></A></record>\n<data>\n");
}

void CodecTest::recordsComeBackOutOfTheirSegment()
{
    QFETCH(const QByteArray, records);
    SegmentHeader hostile = header();
    hostile.sender.name = QStringLiteral("<data>\n");
    QCOMPARE(recordsOf(writeSegment(hostile, records)), records);
    QByteArray roomy = roomForRecords(1);
    roomy += records;
    QCOMPARE(recordsOf(writeSegment(hostile, std::move(roomy))), records);
}

void CodecTest::w31_recordsMayHaveOtherElements()
{
    SegmentHeader several = header();
    several.records = 4;
    QByteArray many;
    for (int i = 0; i < 100; ++i)
        many += "<N" + QByteArray::number(i) + ">v</N" + QByteArray::number(i) + '>';
    const QByteArray records =
        "<record key=\"1\"><A>1</A><B>2</B><C>3</C></record><record key=\"2\"><C>4</C></record><record key=\"3\">" +
        many + "</record><record key=\"4\"><B>5</B><A>6</A><A>7</A><N99>8</N99></record>";
    const auto request = readRequest(writeSegment(several, records));
    QVERIFY(request);
    const auto shown = [&](int record) {
        QString text;
        for (const auto& [name, value] : request->records[record].fields)
            text += name + value + QLatin1Char(' ');
        return text;
    };
    QCOMPARE(shown(0), QStringLiteral("A1 B2 C3 "));
    QCOMPARE(shown(1), QStringLiteral("C4 "));
    QVERIFY(shown(2).startsWith(QStringLiteral("N0v N1v ")) && shown(2).endsWith(QStringLiteral("N98v N99v ")));
    QCOMPARE(shown(3), QStringLiteral("B5 A6 A7 N998 "));
}

void CodecTest::w31_emptyIsAnElementMissingIsNone()
{
    const auto request = readRequest(segmentWith(""));
    QVERIFY(request);
    const auto& fields = request->records[0].fields;
    QCOMPARE(fields.size(), 3);
    QCOMPARE(fields.at(2).first, QStringLiteral("ContractName"));
    QVERIFY(fields.at(2).second.isEmpty());
}

void CodecTest::statusSurvivesTheWire()
{
    StatusRequest status;
    status.exportId = QStringLiteral("exp-1");
    status.type = model::DataType::Applications;
    status.sender = header().sender;
    status.close = CloseReason::TransferFailed;
    status.rows = RowsRequest{QStringLiteral("k<9"), 7};
    const auto request = readRequest(writeStatus(status));
    QVERIFY(request);
    QCOMPARE(request->type, TransactionType::ExportStatus);
    QCOMPARE(request->status, status);

    StatusRequest end;
    end.exportId = QStringLiteral("exp-1");
    end.sender = status.sender;
    end.end = true;
    const auto endRequest = readRequest(writeStatus(end));
    QVERIFY(endRequest);
    QCOMPARE(endRequest->status, end);
}

void CodecTest::connectionTestSurvivesTheWire()
{
    const auto request = readRequest(writeConnectionTest(header().sender));
    QVERIFY(request);
    QCOMPARE(request->type, TransactionType::ConnectionTest);
    QCOMPARE(request->sender, header().sender);
}

void CodecTest::replySurvivesTheWire()
{
    Reply reply;
    reply.code = ReturnCode::Busy;
    reply.message = QStringLiteral("IRUN0001001 & others");
    reply.importRun = QStringLiteral("IRUN0001002");
    reply.duplicate = true;
    ConnectionReport connection;
    connection.instanceId = QStringLiteral("I");
    connection.epoch = QStringLiteral("E");
    connection.propertyVersion = 4;
    connection.maxBodyBytes = 1024;
    connection.encodings = {QStringLiteral("gzip"), QStringLiteral("identity")};
    connection.checks = {{QStringLiteral("token"), true, {}},
                         {QStringLiteral("role"), false, QStringLiteral("missing")}};
    connection.unfinished = {{QStringLiteral("IRUN1"), QStringLiteral("run"), QStringLiteral("New"),
                              QStringLiteral("e"), QStringLiteral("Inventory"), QStringLiteral("them@there"), 42}};
    connection.changeTokens[model::DataType::Contracts] = QStringLiteral("tx-9");
    reply.connection = connection;
    RunReport run;
    run.number = QStringLiteral("IRUN1");
    run.state = ImportState::Processing;
    run.rows = {5, 1, 1, 1, 1, 1};
    TransactionReport transaction;
    transaction.transactionId = QStringLiteral("tx");
    transaction.state = ImportState::Failed;
    transaction.rowsKept = false;
    transaction.failureCode = QStringLiteral("INTERRUPTED");
    run.transactions = {transaction};
    reply.run = run;
    reply.rows = {{QStringLiteral("k"), RowResult::Skipped, QStringLiteral("CI_NOT_FOUND"), 3, QStringLiteral("tx")}};
    reply.moreRows = true;
    const auto read = readReply(writeReply(reply));
    QVERIFY(read);
    QCOMPARE(*read, reply);
}

void CodecTest::w30_refusesDoctype()
{
    QByteArray body = segmentWith("x");
    body.replace("<itamTransaction", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><itamTransaction");
    const auto request = readRequest(body);
    QVERIFY(!request);
    QCOMPARE(request.error().code, ErrorCode::Malformed);
}

void CodecTest::refusesBrokenRequests_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("not well-formed") << QByteArray("</data>") << QByteArray();
    QTest::newRow("NUL behind its end") << QByteArray("</itamTransaction>")
                                        << QByteArray("</itamTransaction>\0<x>", 22);
    QTest::newRow("no transaction ID") << QByteArray("<transactionId>tx-1</transactionId>") << QByteArray();
    QTest::newRow("no export ID") << QByteArray("<exportId>exp-1</exportId>") << QByteArray();
    QTest::newRow("no sender") << QByteArray("<sender") << QByteArray("<other");
    QTest::newRow("record count differs") << QByteArray("records=\"1\"") << QByteArray("records=\"2\"");
    QTest::newRow("no mode") << QByteArray("<mode>differential</mode>") << QByteArray();
    QTest::newRow("index zero") << QByteArray("index=\"3\"") << QByteArray("index=\"0\"");
    QTest::newRow("other version") << QByteArray("version=\"1\">") << QByteArray("version=\"2\">");
    QTest::newRow("record without key") << QByteArray("<record key") << QByteArray("<record kex");
}

void CodecTest::refusesBrokenRequests()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QByteArray body = segmentWith("x");
    QVERIFY(body.contains(from));
    const auto request = readRequest(body.replace(from, to));
    QVERIFY(!request);
    QCOMPARE(request.error().code, ErrorCode::Malformed);
}

void CodecTest::unknownTypeIsItsOwnError()
{
    const auto request = readRequest(segmentWith("x").replace("contract_export", "person_export"));
    QVERIFY(!request);
    QCOMPARE(request.error().code, ErrorCode::UnknownType);
}

void CodecTest::f20_htmlIsNotAnAnswer()
{
    const auto reply = readReply("\n<!DOCTYPE html><html><body>Hibernating</body></html>");
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::NotServiceNow);
    const auto garbage = readReply("\x01\x02garbage");
    QVERIFY(!garbage);
    QCOMPARE(garbage.error().code, ErrorCode::BadReply);
}

void CodecTest::digestTellsBodiesApart()
{
    QVERIFY(digestOf("a") != digestOf("b"));
    QCOMPARE(digestOf("a"), digestOf("a"));
    QVERIFY(digestOf("a").startsWith("xxh3-128="));
}

ITAM_TEST(CodecTest)
#include "tst_codec.moc"
