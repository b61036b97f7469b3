// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sandbox/platform/instance.h"
#include "tests/testcase.h"

#include <QCryptographicHash>
#include <QJsonArray>

using namespace itam::tests;
using itam::sandbox::http::Fields;
using itam::sandbox::platform::Login;

/// servicenow-rest.md 11: files on records, as clients put them there and look for them.
class AttachmentApiTest final : public TestCase
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase() { m_instance.reset(); }
    void clientsUploadFindDownloadAndDelete();
    void contentIsKeptAsItIs_data();
    void contentIsKeptAsItIs();
    void filesGoWithTheirRecord();
    void metadataAreRecords();
    void rightsAreThoseOfTheRecord();
    void refusals_data();
    void refusals();

private:
    RawReply send(const QByteArray& method, const QByteArray& rest, Fields headers = {}, const QByteArray& body = {})
    {
        return as(m_instance->credentials().admin, method, rest, headers, body);
    }
    RawReply as(const Login& login, const QByteArray& method, const QByteArray& rest, Fields headers = {},
                const QByteArray& body = {})
    {
        headers.append(basic(login));
        return m_instance->send(method, "/api/now/attachment" + rest, headers, body);
    }
    RawReply upload(const QByteArray& name, const QByteArray& type, const QByteArray& content)
    {
        return send("POST", "/file?" + m_of + "&file_name=" + name, {{"Content-Type", type}}, content);
    }
    QByteArray incident()
    {
        const RawReply made =
            m_instance->send("POST", "/api/now/table/incident", {basic(m_instance->credentials().admin)},
                             R"({"short_description":"x"})");
        return textOf(made, "sys_id");
    }
    static QByteArray textOf(const RawReply& reply, const char* name)
    {
        return jsonOf(reply).value(QLatin1String("result")).toObject().value(QLatin1String(name)).toString().toUtf8();
    }

    std::unique_ptr<Instance> m_instance;
    QByteArray m_of; ///< the parameters that name the record
};

void AttachmentApiTest::initTestCase()
{
    m_instance = std::make_unique<Instance>();
    m_of = "table_name=incident&table_sys_id=" + incident();
}

void AttachmentApiTest::clientsUploadFindDownloadAndDelete()
{
    const QByteArray content = "Gr\xc3\xbc\xc3\x9f"
                               "e";
    // The collection Ansible reads pages until this header says that there are no more.
    const QByteArray list = '?' + m_of + "&sysparm_limit=10000&sysparm_offset=0";
    QCOMPARE(send("GET", list).header("x-total-count"), QByteArray("0"));
    const RawReply made = upload("note%20one.txt", "text/plain", content);
    QCOMPARE(made.status, 201);
    const QByteArray sysId = textOf(made, "sys_id");
    const QByteArray link = "http://127.0.0.1/api/now/attachment/" + sysId + "/file";
    QCOMPARE(made.header("Location"), link);
    QCOMPARE(textOf(made, "download_link"), link);
    QCOMPARE(textOf(made, "file_name"), QByteArray("note one.txt"));
    QCOMPARE(textOf(made, "content_type"), QByteArray("text/plain"));
    QCOMPARE(textOf(made, "table_name"), QByteArray("incident"));
    QCOMPARE(textOf(made, "size_bytes"), QByteArray::number(content.size()));
    QCOMPARE(textOf(made, "hash"), QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    const RawReply found = send("GET", list);
    QCOMPARE(found.header("x-total-count"), QByteArray("1"));
    QCOMPARE(jsonOf(found).value(QLatin1String("result")).toArray(),
             QJsonArray{jsonOf(made).value(QLatin1String("result"))});
    QCOMPARE(jsonOf(send("GET", '/' + sysId)), jsonOf(made));
    const RawReply file = send("GET", '/' + sysId + "/file");
    QCOMPARE(file.status, 200);
    QCOMPARE(file.body, content);
    QCOMPARE(file.header("Content-Type"), QByteArray("text/plain"));
    const RawReply removed = send("DELETE", '/' + sysId);
    QCOMPARE(removed.status, 204);
    QCOMPARE(send("GET", '/' + sysId + "/file").status, 404);
    QCOMPARE(send("GET", list).header("x-total-count"), QByteArray("0"));
}

void AttachmentApiTest::contentIsKeptAsItIs_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("bytes of every kind") << QByteArray("application/octet-stream")
                                         << QByteArray("\0\xff\x1f\x8b\r\n", 6);
    QTest::newRow("deeper than a body may be") << QByteArray("application/json") << QByteArray(2'000, '[');
    QTest::newRow("no XML") << QByteArray("text/xml") << QByteArray("<a><b>");
}

void AttachmentApiTest::contentIsKeptAsItIs()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, content);
    const RawReply made = upload("f", type, content);
    QCOMPARE(made.status, 201);
    QCOMPARE(send("GET", '/' + textOf(made, "sys_id") + "/file").body, content);
}

void AttachmentApiTest::filesGoWithTheirRecord()
{
    const QByteArray record = incident();
    const RawReply made = send("POST", "/file?table_name=incident&file_name=f&table_sys_id=" + record, {}, "x");
    QCOMPARE(textOf(made, "content_type"), QByteArray("application/octet-stream"));
    const auto admin = basic(m_instance->credentials().admin);
    QCOMPARE(m_instance->send("DELETE", "/api/now/table/incident/" + record, {admin}).status, 204);
    QCOMPARE(send("GET", '/' + textOf(made, "sys_id")).status, 404);
}

void AttachmentApiTest::metadataAreRecords()
{
    const QByteArray sysId = textOf(upload("table.txt", "text/plain", "x"), "sys_id");
    const QByteArray row = "/api/now/table/sys_attachment/" + sysId;
    QCOMPARE(textOf(m_instance->get(row), "file_name"), QByteArray("table.txt"));
    // Who writes one without its content would leave an attachment of nothing.
    QCOMPARE(m_instance->send("PATCH", row, {basic(m_instance->credentials().admin)}, "{}").status, 403);
    QCOMPARE(m_instance->get("/api/now/table/sys_attachment_doc", m_instance->credentials().admin).status, 400);
    const QJsonObject shown =
        jsonOf(send("GET", '/' + sysId + "?sysparm_display_value=all")).value(QLatin1String("result")).toObject();
    QVERIFY(shown.value(QLatin1String("file_name")).isObject());
    QVERIFY(shown.value(QLatin1String("download_link")).toString().endsWith(QLatin1String("/file")));
}

void AttachmentApiTest::rightsAreThoseOfTheRecord()
{
    const Login& reader = m_instance->credentials().reader;
    const QByteArray sysId = textOf(upload("r.txt", "text/plain", "x"), "sys_id");
    QCOMPARE(as(reader, "GET", '/' + sysId + "/file").status, 200);
    const RawReply refused = as(reader, "POST", "/file?" + m_of + "&file_name=f", {}, "x");
    QCOMPARE(refused.status, 403);
    QCOMPARE(errorOf(refused),
             QStringLiteral("Operation Failed|ACL Exception Insert Failed due to security constraints"));
    QCOMPARE(as(reader, "DELETE", '/' + sysId).status, 403);
    QCOMPARE(send("GET", '/' + sysId).status, 200);
    QCOMPARE(m_instance->send("GET", "/api/now/attachment").status, 401);
}

void AttachmentApiTest::refusals_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const auto row = [](const char* name, const char* method, const QByteArray& rest, const char* body, int status) {
        QTest::newRow(name) << QByteArray(method) << rest << QByteArray(body) << status;
    };
    const QByteArray nobody = "0123456789abcdef0123456789abcdef";
    row("no file name", "POST", "/file?" + m_of, "x", 400);
    row("no table", "POST", "/file?file_name=f&table_sys_id=" + nobody, "x", 400);
    row("unknown table", "POST", "/file?file_name=f&table_name=plants&table_sys_id=" + nobody, "x", 400);
    row("hidden table", "POST", "/file?file_name=f&table_name=sys_attachment_doc&table_sys_id=" + nobody, "x", 400);
    row("unknown record", "POST", "/file?file_name=f&table_name=incident&table_sys_id=" + nobody, "x", 404);
    row("no content", "POST", "/file?" + m_of + "&file_name=f", "", 400);
    row("unknown attachment", "GET", '/' + nobody, "", 404);
    row("file of an unknown attachment", "GET", '/' + nobody + "/file", "", 404);
    row("delete an unknown one", "DELETE", '/' + nobody, "", 404);
    row("multipart form", "POST", "/upload", "x", 400);
    row("POST to the collection", "POST", "", "x", 405);
    row("PUT", "PUT", '/' + nobody, "x", 405);
    row("GET where files are sent", "GET", "/file", "", 405);
}

void AttachmentApiTest::refusals()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, rest);
    QFETCH(QByteArray, body);
    const RawReply reply = send(method, rest, {}, body);
    QTEST(reply.status, "status");
    QCOMPARE(jsonOf(reply).value(QLatin1String("status")).toString(), QStringLiteral("failure"));
}

ITAM_TEST(AttachmentApiTest)
#include "tst_attachmentapi.moc"
