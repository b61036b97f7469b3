// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sandbox/integration/instance.h"

#include "core/wire/codec.h"

#include <QFile>

#include <cstdio>
#include <cstdlib>
#include <map>

namespace itam::tests {
namespace {

using core::wire::Reply;

QString utf8(const char* text)
{
    return QString::fromUtf8(text);
}

[[noreturn]] void giveUp(const Error& error)
{
    std::fprintf(stderr, "%s (%s)\n", qPrintable(error.detail), qPrintable(error.subject));
    std::abort();
}

TestRecord record(const char* key, const QList<std::pair<const char*, const char*>>& first,
                  const QList<std::pair<const char*, const char*>>& fields)
{
    TestRecord made;
    made.key = utf8(key);
    for (const auto& list : {first, fields}) {
        for (const auto& [name, value] : list) {
            const auto same =
                std::find_if(made.fields.begin(), made.fields.end(),
                             [&, column = utf8(name)](const auto& field) { return field.first == column; });
            if (same != made.fields.end())
                same->second = utf8(value);
            else
                made.fields.append({utf8(name), utf8(value)});
        }
    }
    return made;
}

QByteArray xmlOf(const TestRecord& record)
{
    QString xml = QStringLiteral("<record key=\"%1\"").arg(record.key.toHtmlEscaped());
    if (!record.supersedes.isEmpty())
        xml += QStringLiteral(" supersedes=\"%1\"").arg(record.supersedes.toHtmlEscaped());
    xml += QLatin1Char('>');
    for (const auto& [name, value] : record.fields)
        xml += QStringLiteral("<%1>%2</%1>").arg(name, value.toHtmlEscaped());
    return (xml + QStringLiteral("</record>")).toUtf8();
}

} // namespace

QString text(const char* latin1)
{
    return QString::fromLatin1(latin1);
}

TestRecord computer(const char* id, const QList<std::pair<const char*, const char*>>& fields)
{
    return record(id, {{"ComputerID", id}, {"ComputerName", id}}, fields);
}

TestRecord contractRow(const char* id, const char* number, const QList<std::pair<const char*, const char*>>& fields)
{
    return record(id, {{"RecordID", id}, {"ContractNo", number}}, fields);
}

TestRecord installation(const char* id, const char* computerId, const char* product,
                        const QList<std::pair<const char*, const char*>>& fields)
{
    return record(
        id, {{"InstallationID", id}, {"ComputerID", computerId}, {"ApplicationID", product}, {"FullName", product}},
        fields);
}

Instance::Instance(InstanceParts parts) : m_parts(std::move(parts))
{
    if (!m_parts.data.isEmpty() && !QFile::copy(m_parts.data, path()))
        giveUp({ErrorCode::FileUnreadable, QString(), m_parts.data, 0, {}});
    caller.user = QStringLiteral("integration");
    caller.roles = {QLatin1String(sandbox::platform::role::integration)};
    open();
}

void Instance::open()
{
    const QList<QByteArray> documents = QList<QByteArray>{sandbox::integration::instanceSchema()} + m_parts.schemas;
    // Each is read once: every test function opens an instance.
    static std::map<QList<QByteArray>, Result<sandbox::store::Schema>> schemas;
    auto known = schemas.find(documents);
    if (known == schemas.end())
        known = schemas.emplace(documents, sandbox::store::Schema::fromJson(documents)).first;
    const auto& schema = known->second;
    if (!schema)
        giveUp(schema.error());
    auto store = sandbox::store::Store::open(
        schema->copy(), {path(), sandbox::integration::storeScripts() + m_parts.scripts, &m_clock, m_parts.follower});
    if (!store)
        giveUp(store.error());
    m_store = std::move(*store);
    sandbox::integration::ApplicationOptions options;
    options.processesByItself = false;
    options.maps = m_parts.maps;
    auto application = sandbox::integration::Application::open(*m_store, options);
    if (!application)
        giveUp(application.error());
    m_application = std::move(*application);
}

void Instance::close()
{
    m_application.reset();
    m_store.reset();
}

void Instance::restart()
{
    close();
    open();
}

void Instance::setProperty(const char* name, const char* value)
{
    if (const auto set = m_application->setProperty(utf8(name), utf8(value)); !set)
        giveUp(set.error());
}

QByteArray Instance::body(DataType type, const QList<TestRecord>& records, const Sending& sending) const
{
    core::wire::SegmentHeader header;
    header.transactionId = sending.transactionId;
    header.type = type;
    header.exportId = sending.exportId;
    header.sender = {sending.journal, QStringLiteral("user@%1").arg(sending.journal), sending.source};
    header.index = sending.index;
    header.count = sending.count;
    header.last = sending.last;
    header.records = static_cast<int>(records.size());
    header.full = sending.full;
    header.epoch = sending.epoch.value_or(m_store->epoch());
    header.baseToken = sending.baseToken;
    QByteArray xml;
    for (const TestRecord& each : records)
        xml += xmlOf(each);
    return core::wire::writeSegment(header, xml);
}

Reply Instance::post(const QByteArray& body, const QByteArray& digest)
{
    return m_application->handle(body, digest == "right" ? core::wire::digestOf(body) : digest, caller);
}

Reply Instance::send(DataType type, const QList<TestRecord>& records, const Sending& sending)
{
    Sending complete = sending;
    if (complete.transactionId.isEmpty())
        complete.transactionId = QStringLiteral("tx-%1").arg(++m_transactions);
    return post(body(type, records, complete));
}

Reply Instance::status(const QString& exportId, DataType type, std::optional<core::wire::CloseReason> close)
{
    core::wire::StatusRequest request;
    request.exportId = exportId;
    request.type = type;
    request.sender = {QStringLiteral("journal-1"), QStringLiteral("user@host"), QStringLiteral("source-1")};
    request.close = close;
    return post(core::wire::writeStatus(request));
}

Reply Instance::end(const QString& exportId)
{
    core::wire::StatusRequest request;
    request.exportId = exportId;
    request.sender = {QStringLiteral("journal-1"), QStringLiteral("user@host"), QStringLiteral("source-1")};
    request.end = true;
    return post(core::wire::writeStatus(request));
}

Reply Instance::rows(const QString& exportId, DataType type, const QString& after, int limit)
{
    core::wire::StatusRequest request;
    request.exportId = exportId;
    request.type = type;
    request.sender = {QStringLiteral("journal-1"), QStringLiteral("user@host"), QStringLiteral("source-1")};
    request.rows = core::wire::RowsRequest{after, limit};
    return post(core::wire::writeStatus(request));
}

core::wire::ConnectionReport Instance::connectionTest(const QString& journal)
{
    const Reply reply =
        post(core::wire::writeConnectionTest({journal, QStringLiteral("user@host"), QStringLiteral("source-1")}));
    return reply.connection.value_or(core::wire::ConnectionReport());
}

core::wire::RunReport Instance::import(DataType type, const QList<TestRecord>& records, Sending sending)
{
    sending.exportId = QStringLiteral("import-%1").arg(++m_exports);
    m_lastExport = sending.exportId;
    m_lastType = type;
    const Reply sent = send(type, records, sending);
    if (sent.code != core::wire::ReturnCode::Ok)
        std::fprintf(stderr, "import refused: %s\n", qPrintable(sent.message));
    process();
    const core::wire::RunReport run = status(sending.exportId, type).run.value_or(core::wire::RunReport());
    (void)end(sending.exportId);
    return run;
}

QStringList Instance::notLanded()
{
    QStringList lines;
    const Reply reply = rows(m_lastExport, m_lastType);
    for (const core::wire::NotLandedRow& row : reply.rows)
        lines.append(row.key + QLatin1Char(' ') + row.reason);
    return lines;
}

void Instance::process()
{
    if (const auto processed = m_application->processAll(); !processed)
        giveUp(processed.error());
}

QStringList Instance::query(const char* sql)
{
    auto database = core::support::sqlite::Database::open(path(), core::support::sqlite::OpenMode::ReadOnly);
    if (!database)
        giveUp(database.error());
    auto statement = database->prepare(sql);
    if (!statement)
        giveUp(statement.error());
    QStringList rows;
    while (true) {
        const auto there = statement->step();
        if (!there)
            giveUp(there.error());
        if (!*there)
            return rows;
        QStringList cells;
        for (int i = 0; i < statement->columnCount(); ++i)
            cells.append(statement->text(i));
        rows.append(cells.join(QLatin1Char('|')));
    }
}

QString Instance::value(const char* sql)
{
    const QStringList rows = query(sql);
    return rows.isEmpty() ? QStringLiteral("(none)") : rows.constFirst();
}

void Instance::execute(const char* sql)
{
    const auto done =
        m_store->write("test", [&](sandbox::store::Writer& writer) { return writer.database().execute(sql); });
    if (!done)
        giveUp(done.error());
}

void Instance::addComputer(const char* sysId, const char* name, const char* serial)
{
    const QByteArray serialText = *serial ? "'" + QByteArray(serial) + "'" : QByteArray("NULL");
    execute(QByteArray("INSERT INTO cmdb(sys_id, sys_class_name, sys_class_path, name, serial_number) VALUES('" +
                       QByteArray(sysId) +
                       "', 'cmdb_ci_computer', '/cmdb/cmdb_ci/cmdb_ci_hardware/cmdb_ci_computer/', '" + name + "', " +
                       serialText + ")")
                .constData());
}

QStringList Instance::targets()
{
    QStringList all;
    for (const char* table :
         {"cmdb", "cmdb_model", "cmdb_rel_ci", "cmdb_rel_type", "core_company", "cmn_location", "cmn_department",
          "cmn_cost_center", "cmdb_model_category", "ast_contract", "contract_rel_ci", "cmdb_sam_sw_discovery_model",
          "cmdb_sam_sw_install", "cmdb_software_instance", "x_fls_flexera_fnms_identity",
          "x_fls_flexera_fnms_duplicate"}) {
        const QStringList rows =
            query(QByteArray("SELECT * FROM " + QByteArray(table) + " ORDER BY row_number").constData());
        for (const QString& row : rows)
            all.append(QString::fromLatin1(table) + QLatin1Char(' ') + row);
    }
    return all;
}

} // namespace itam::tests
