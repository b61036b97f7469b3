// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/tablewrites.h"

#include "core/sandbox/platform/recordinput.h"
#include "core/sandbox/platform/recordpage.h"
#include "core/sandbox/platform/replies.h"
#include "core/sandbox/platform/taskrules.h"

#include <QLoggingCategory>

namespace itam::sandbox::platform {
namespace {

Q_LOGGING_CATEGORY(log, "itam.sandbox.platform.table")

struct Written
{
    QString sysId;
    Page page; ///< the record as it is now
};

/// What a write takes from its request beside the body.
struct WriteRequest
{
    BodyRecord record;
    RowStyle style;
    store::TableQueryOptions options; ///< of the answer
    bool areDisplayValues = false;
};

WriteRequest writeRequest(const http::Request& request, BodyRecord record)
{
    const http::Parameters parameters = http::parseParameters(request.query);
    WriteRequest made;
    made.record = std::move(record);
    made.style = rowStyle(request, parameters);
    made.options.fields = listParameter(parameters, u"sysparm_fields");
    made.areDisplayValues = isTrue(parameters, u"sysparm_input_display_value");
    return made;
}

/// Values for a record of `table`, and who asks filled into `write`.
Result<store::Values> valuesFor(store::Writer& writer, const store::Table& table, const Caller& caller,
                                WriteRequest& write)
{
    writer.actAs(caller.user);
    ITAM_TRY(completeOptions(writer, caller, writer.now(), write.options));
    const auto storesNew =
        propertyValue(writer, QStringLiteral("glide.rest.choice.allow_non_existing_value"), QStringLiteral("true"));
    if (!storesNew)
        return failure(storesNew.error());
    InputOptions input;
    input.areDisplayValues = write.areDisplayValues;
    input.storesNewChoices = *storesNew == QLatin1String("true");
    input.zone = write.options.asker.zone;
    return storedValues(writer, table, write.record, input);
}

Result<Written> written(store::Writer& writer, const store::Table& table, const QString& sysId, WriteRequest& write)
{
    write.options.sysId = sysId;
    auto page = readPage(writer, table, write.options, write.style, false);
    if (!page)
        return failure(page.error());
    if (page->isTooLarge)
        return failure(ErrorCode::Usage, QStringLiteral("too many dot-walks"), QStringLiteral("sysparm_fields"));
    return Written{sysId, std::move(*page)};
}

http::Response failedReply(const Error& error, const store::Table& table)
{
    switch (error.code) {
    case ErrorCode::Usage:
        return unreadableReply(QStringLiteral("%1: %2").arg(error.subject, error.detail));
    case ErrorCode::Conflict:
        return errorReply(
            403, QStringLiteral("Operation Failed"),
            QStringLiteral("Error during insert or update of %1: a unique value is there already").arg(table.name));
    case ErrorCode::NotFound:
        return noRecordReply();
    default:
        qCWarning(log, "%s: %s", qUtf8Printable(table.name), qUtf8Printable(error.detail));
        return errorReply(500, QStringLiteral("The record could not be written"));
    }
}

/// The record, unless the client does not want to see it.
http::Response recordReply(const http::Request& request, int status, const Page& page)
{
    if (request.header("X-no-response-body").trimmed().toLower() != "true")
        return jsonReply(status, R"({"result":)" + page.rows + '}');
    http::Response response;
    response.status = status;
    return response;
}

/// As the client spelled it: with its version, at its host.
QByteArray locationOf(const http::Request& request, const QString& sysId)
{
    const auto mark = request.target.indexOf('?');
    QByteArray path = mark < 0 ? request.target : request.target.left(mark);
    if (!path.endsWith('/'))
        path += '/';
    return originOf(request).toUtf8() + path + sysId.toLatin1();
}

} // namespace

http::Response answerInsert(store::Store& store, const http::Request& request, const store::Table& table,
                            const Caller& caller)
{
    auto record = bodyRecord(request);
    if (!record)
        return record.error();
    WriteRequest write = writeRequest(request, std::move(*record));
    const store::Table* asked = classAskedFor(store.schema(), table, write.record);
    const store::Table& asClass = asked ? *asked : table;
    const auto made = store.write("table insert", [&](store::Writer& writer) -> Result<Written> {
        auto values = valuesFor(writer, asClass, caller, write);
        if (!values)
            return failure(values.error());
        applyTaskRules(writer.schema(), asClass, nullptr, *values, {writer.timeText(), caller.userId});
        if (const QString sysId = sysIdAskedFor(write.record); !sysId.isEmpty())
            values->insert(QStringLiteral("sys_id"), sysId);
        const auto sysId = insertRecord(writer, asClass.name, *values);
        if (!sysId)
            return failure(sysId.error());
        return written(writer, table, *sysId, write);
    });
    if (!made)
        return failedReply(made.error(), table);
    http::Response response = recordReply(request, 201, made->page);
    response.setHeader("Location", locationOf(request, made->sysId));
    return response;
}

http::Response answerUpdate(store::Store& store, const http::Request& request, const TablePath& path,
                            const store::Table& table, const Caller& caller)
{
    auto record = bodyRecord(request);
    if (!record)
        return record.error();
    WriteRequest write = writeRequest(request, std::move(*record));
    const store::Table* toClass = classAskedFor(store.schema(), table, write.record);
    const auto made = store.write("table update", [&](store::Writer& writer) -> Result<Written> {
        auto values = valuesFor(writer, table, caller, write);
        if (!values)
            return failure(values.error());
        const auto before = findRecord(writer, table.name, QStringLiteral("sys_id"), path.sysId);
        if (!before)
            return failure(before.error());
        if (*before)
            applyTaskRules(writer.schema(), table, &**before, *values, {writer.timeText(), caller.userId});
        ITAM_TRY(updateRecord(writer, table.name, path.sysId, *values, toClass));
        return written(writer, table, path.sysId, write);
    });
    return made ? recordReply(request, 200, made->page) : failedReply(made.error(), table);
}

http::Response answerDelete(store::Store& store, const TablePath& path, const store::Table& table, const Caller& caller)
{
    const auto removed = store.write("table delete", [&](store::Writer& writer) {
        writer.actAs(caller.user);
        return deleteRecord(writer, table.name, path.sysId);
    });
    if (!removed)
        return failedReply(removed.error(), table);
    if (!*removed)
        return noRecordReply();
    http::Response response;
    response.status = 204;
    return response;
}

} // namespace itam::sandbox::platform
