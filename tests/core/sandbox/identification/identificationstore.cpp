// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sandbox/identification/identificationstore.h"

#include "core/sandbox/identification/engine.h"
#include "core/sandbox/store/identificationseeds.h"
#include "core/sandbox/store/systemproperties.h"

#include <QJsonDocument>

namespace itam::tests {

using namespace sandbox;
using identification::Options;

namespace {

constexpr std::array touchedTables{"cmdb",
                                   "cmdb_rel_ci",
                                   "cmdb_serial_number",
                                   "cmdb_sam_sw_install",
                                   "cmdb_software_instance",
                                   "cmdb_ire_incomplete_payloads",
                                   "cmdb_reconciliation_definition",
                                   "sys_object_source",
                                   "sys_rel_source",
                                   "task",
                                   "duplicate_audit_result",
                                   "itam_number"};

Result<void> emptyAgain(store::Writer& writer)
{
    for (const char* table : touchedTables)
        ITAM_TRY(writer.database().execute("DELETE FROM " + QByteArray(table)));
    for (const char* table : {"core_company", "cmdb_rel_type", "sys_properties"})
        ITAM_TRY(writer.database().execute("DELETE FROM " + QByteArray(table)));
    ITAM_TRY(writer.database().execute("DELETE FROM sys_choice WHERE element = 'discovery_source'"));
    ITAM_TRY(writer.database().execute("UPDATE sys_dictionary SET mandatory = 0 WHERE mandatory <> 0"));
    ITAM_TRY(writer.setMeta(QStringLiteral("identification_seeded"), QString()));
    return seedIdentification(writer);
}

QJsonObject at(const QJsonObject& object, const char* list, int index)
{
    return object.value(QLatin1String(list)).toArray().at(index).toObject();
}

} // namespace

IdentificationStore::IdentificationStore()
{
    reset();
}

void IdentificationStore::reset()
{
    const qint64 elapsed = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC).msecsTo(clock.nowUtc());
    clock.advance(std::chrono::milliseconds(-elapsed));
    if (const auto done = store().write("reset", emptyAgain); !done)
        qFatal("%s", qUtf8Printable(done.error().detail));
}

Options IdentificationStore::exportOptions()
{
    Options options;
    options.dataSource = QStringLiteral("ITAM");
    options.isEnhanced = true;
    options.partialPayloads = false;
    options.summarises = true;
    return options;
}

Options IdentificationStore::queryOptions()
{
    Options options = exportOptions();
    options.isQuery = true;
    return options;
}

Options IdentificationStore::plainOptions()
{
    Options options;
    options.dataSource = QStringLiteral("ITAM");
    return options;
}

QJsonObject IdentificationStore::call(const Options& options, const QByteArray& payload)
{
    QJsonParseError error;
    const QJsonObject body = QJsonDocument::fromJson(payload, &error).object();
    if (error.error != QJsonParseError::NoError)
        qFatal("%s in %s", qUtf8Printable(error.errorString()), payload.constData());
    const auto answer = store().write("test", [&](store::Writer& writer) {
        return identification::Engine::run(writer, options, identification::payloadFrom(body));
    });
    if (!answer)
        qFatal("%s: %s", qUtf8Printable(answer.error().subject), qUtf8Printable(answer.error().detail));
    return identification::toJson(*answer, options);
}

void IdentificationStore::setProperty(const char* name, const QString& value)
{
    const auto set = store().write(
        "test", [&](store::Writer& writer) { return setSystemProperty(writer, QString::fromLatin1(name), value); });
    if (!set)
        qFatal("%s", qUtf8Printable(set.error().detail));
}

QByteArray IdentificationStore::contents()
{
    const auto all = store().read([](store::Reader& reader) -> Result<QByteArray> {
        QByteArray text;
        for (const char* table : touchedTables) {
            auto query = reader.query(QByteArray("SELECT * FROM " + QByteArray(table) + " ORDER BY 1"));
            if (!query)
                return failure(query.error());
            text += table;
            while (true) {
                const auto row = (*query)->step();
                if (!row)
                    return failure(row.error());
                if (!*row)
                    break;
                for (int column = 0; column < (*query)->columnCount(); ++column)
                    text += (*query)->text(column).toUtf8() + '|';
                text += '\n';
            }
        }
        return text;
    });
    return all ? *all : all.error().detail.toUtf8();
}

QJsonObject itemOf(const QJsonObject& answer, int index)
{
    return at(answer, "items", index);
}

QJsonObject relatedOf(const QJsonObject& answer, int item, int row)
{
    return at(itemOf(answer, item), "relatedItems", row);
}

QJsonObject relationOf(const QJsonObject& answer, int index)
{
    return at(answer, "relations", index);
}

QString operationsOf(const QJsonObject& answer)
{
    QStringList operations;
    const QJsonArray all = answer.value(QLatin1String("items")).toArray();
    for (const QJsonValueConstRef item : all)
        operations.append(item.toObject().value(QLatin1String("operation")).toString(QStringLiteral("-")));
    return operations.join(QLatin1Char(' '));
}

QString codesOf(const QJsonObject& row)
{
    QStringList codes;
    for (const char* list : {"errors", "warnings"}) {
        const QJsonArray problems = row.value(QLatin1String(list)).toArray();
        for (const QJsonValueConstRef problem : problems)
            codes.append(problem.toObject().value(QLatin1String("error")).toString());
    }
    return codes.join(QLatin1Char(' '));
}

QStringList attemptsOf(const QJsonObject& item)
{
    QStringList attempts;
    const QJsonArray all = item.value(QLatin1String("identificationAttempts")).toArray();
    for (const QJsonValueConstRef each : all) {
        const QJsonObject attempt = each.toObject();
        const QString info = attempt.value(QLatin1String("info")).toString();
        attempts.append(info.isEmpty()
                            ? QString(attempt.value(QLatin1String("searchOnTable")).toString() + QLatin1Char(' ') +
                                      attempt.value(QLatin1String("attemptResult")).toString())
                            : info);
    }
    return attempts;
}

QString sysIdOf(const QJsonObject& row)
{
    return row.value(QLatin1String("sysId")).toString();
}

QByteArray computer(const QByteArray& key, const QByteArray& name, const QByteArray& serial,
                    const QByteArray& className, const QByteArray& more)
{
    QByteArrayList values;
    if (!name.isEmpty())
        values.append(R"("name":")" + name + '"');
    if (!serial.isEmpty())
        values.append(R"("serial_number":")" + serial + '"');
    QByteArray item =
        R"({"className":")" + className + R"(","internal_id":")" + key + R"(","values":{)" + values.join(',') + '}';
    if (!key.isEmpty())
        item += R"(,"sys_object_source_info":{"source_feed":"hardware","source_native_key":")" + key + "\"}";
    if (!serial.isEmpty())
        item += R"(,"lookup":[{"className":"cmdb_serial_number","internal_id":")" + key +
                R"(/sn","values":{"serial_number":")" + serial + R"(","serial_number_type":"system","valid":"true"}}])";
    return item + more + '}';
}

QByteArray items(const QByteArrayList& all, const QByteArray& relations)
{
    return R"({"items":[)" + all.join(',') + R"(],"relations":[)" + relations + "]}";
}

} // namespace itam::tests
