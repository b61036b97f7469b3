// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/tablewrites.h"

#include "core/sandbox/platform/displaynames.h"
#include "core/sandbox/platform/recordinput.h"
#include "core/sandbox/platform/recordpage.h"
#include "core/sandbox/platform/replies.h"
#include "core/sandbox/platform/taskrules.h"
#include "core/sandbox/store/attachments.h"

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
struct Wanted
{
    BodyRecord record;
    RowStyle style;
    store::TableQueryOptions options; ///< of the answer
    bool areDisplayValues = false;
};

Wanted wantedBy(const http::Request& request, BodyRecord record)
{
    const http::Parameters parameters = http::parseParameters(request.query);
    Wanted made;
    made.record = std::move(record);
    made.style = rowStyle(request, parameters);
    made.options.fields = listParameter(parameters, u"sysparm_fields");
    made.areDisplayValues = isTrue(parameters, u"sysparm_input_display_value");
    return made;
}

/// Values for a record of `table`, and who asks filled into `wanted`.
Result<store::Values> valuesFor(store::Writer& writer, const store::Table& table, const Caller& caller, Wanted& wanted)
{
    writer.actAs(caller.user);
    ITAM_TRY(completeOptions(writer, caller, writer.now(), wanted.options));
    const auto storesNew =
        propertyValue(writer, QStringLiteral("glide.rest.choice.allow_non_existing_value"), QStringLiteral("true"));
    if (!storesNew)
        return failure(storesNew.error());
    InputOptions input;
    input.areDisplayValues = wanted.areDisplayValues;
    input.storesNewChoices = *storesNew == QLatin1String("true");
    input.zone = wanted.options.asker.zone;
    input.format = wanted.options.asker.format;
    return storedValues(writer, table, wanted.record, input);
}

Result<Written> written(store::Writer& writer, const store::Table& table, const QString& sysId, Wanted& wanted)
{
    wanted.options.sysId = sysId;
    auto page = readPage(writer, table, wanted.options, wanted.style, false);
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
    case ErrorCode::TimedOut:
        return quotaReply();
    case ErrorCode::Forbidden:
        return errorReply(403, QStringLiteral("Operation Failed"), error.detail);
    case ErrorCode::NotFound:
    case ErrorCode::ScheduleUnavailable:
    case ErrorCode::ScheduleFailed:
    case ErrorCode::ScheduleForeign:
    case ErrorCode::ApiNotInScope:
    case ErrorCode::IdentificationForbidden:
    case ErrorCode::IdentificationApiMissing:
    case ErrorCode::DiscoverySourceMissing:
    case ErrorCode::IdentificationRuleMissing:
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

/// What is left to be written when applications had their say; nullopt: nothing, they have done it. Errors: Forbidden
/// with their reason, those of the store.
Result<std::optional<store::Values>> ruled(store::Writer& writer, RecordRules* rules, const RecordWrite& write)
{
    if (!rules)
        return std::optional(write.values);
    auto verdict = rules->decide(writer, write);
    if (!verdict)
        return failure(verdict.error());
    switch (verdict->kind) {
    case RuleVerdict::Kind::Allowed:
        return std::optional(std::move(verdict->values));
    case RuleVerdict::Kind::Refused:
        return failure(ErrorCode::Forbidden, verdict->reason);
    case RuleVerdict::Kind::Done:
        break;
    }
    return std::optional<store::Values>();
}

Result<void> inTime(const TableWrite& write)
{
    return write.store.clock().now() < write.deadline ? Result<void>() : failure(ErrorCode::TimedOut);
}

/// Where the table is a hierarchy, the class that the record is of.
const store::Table& classOf(const store::Schema& schema, const store::Table& table, const store::Values& record)
{
    const store::Table* found = schema.find(record.value(QStringLiteral("sys_class_name")));
    return found ? *found : table;
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

http::Response answerInsert(const TableWrite& write)
{
    auto record = bodyRecord(write.request);
    if (!record)
        return record.error();
    Wanted wanted = wantedBy(write.request, std::move(*record));
    const store::Table* asked = classAskedFor(write.store.schema(), write.table, wanted.record);
    const store::Table& asClass = asked ? *asked : write.table;
    const auto made = write.store.write("table insert", [&](store::Writer& writer) -> Result<Written> {
        ITAM_TRY(inTime(write));
        auto values = valuesFor(writer, asClass, write.caller, wanted);
        if (!values)
            return failure(values.error());
        applyTaskRules(writer.schema(), asClass, nullptr, *values, {writer.timeText(), write.caller.userId});
        ITAM_TRY(applyDisplayName(writer, asClass, nullptr, *values));
        if (const QString sysId = sysIdAskedFor(wanted.record); !sysId.isEmpty())
            values->insert(QStringLiteral("sys_id"), sysId);
        const auto left =
            ruled(writer, write.rules, {RecordWrite::Kind::Insert, asClass, {}, std::move(*values), write.caller});
        if (!left)
            return failure(left.error());
        if (!*left)
            return failure(ErrorCode::Internal, QStringLiteral("a rule took an insert for itself"));
        const auto sysId = insertRecord(writer, asClass.name, **left);
        if (!sysId)
            return failure(sysId.error());
        return written(writer, write.table, *sysId, wanted);
    });
    if (!made)
        return failedReply(made.error(), write.table);
    http::Response response = recordReply(write.request, 201, made->page);
    response.setHeader("Location", locationOf(write.request, made->sysId));
    return response;
}

http::Response answerUpdate(const TableWrite& write, const QString& sysId)
{
    auto record = bodyRecord(write.request);
    if (!record)
        return record.error();
    Wanted wanted = wantedBy(write.request, std::move(*record));
    const store::Table& table = write.table;
    const store::Table* toClass = classAskedFor(write.store.schema(), table, wanted.record);
    const auto made = write.store.write("table update", [&](store::Writer& writer) -> Result<Written> {
        ITAM_TRY(inTime(write));
        auto values = valuesFor(writer, table, write.caller, wanted);
        if (!values)
            return failure(values.error());
        const auto before = findRecord(writer, table.name, QStringLiteral("sys_id"), sysId);
        if (!before)
            return failure(before.error());
        if (!*before)
            return failure(ErrorCode::NotFound, {}, table.name);
        applyTaskRules(writer.schema(), table, &**before, *values, {writer.timeText(), write.caller.userId});
        ITAM_TRY(applyDisplayName(writer, table, &**before, *values));
        const auto left = ruled(writer, write.rules,
                                {RecordWrite::Kind::Update, classOf(writer.schema(), table, **before), **before,
                                 std::move(*values), write.caller});
        if (!left)
            return failure(left.error());
        if (*left)
            ITAM_TRY(updateRecord(writer, table.name, sysId, **left, toClass));
        return written(writer, table, sysId, wanted);
    });
    return made ? recordReply(write.request, 200, made->page) : failedReply(made.error(), table);
}

http::Response answerDelete(const TableWrite& write, const QString& sysId)
{
    const store::Table& table = write.table;
    const auto removed = write.store.write("table delete", [&](store::Writer& writer) -> Result<bool> {
        ITAM_TRY(inTime(write));
        writer.actAs(write.caller.user);
        const auto before = findRecord(writer, table.name, QStringLiteral("sys_id"), sysId);
        if (!before || !*before)
            return before ? Result<bool>(false) : failure(before.error());
        const auto left =
            ruled(writer, write.rules,
                  {RecordWrite::Kind::Delete, classOf(writer.schema(), table, **before), **before, {}, write.caller});
        if (!left)
            return failure(left.error());
        ITAM_TRY(deleteAttachmentsOf(writer, sysId));
        return *left ? deleteRecord(writer, table.name, sysId) : true;
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
