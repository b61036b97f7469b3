// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/integration/application.h"

#include "core/sandbox/integration/runlifecycle.h"
#include "core/sandbox/integration/segmentacceptance.h"
#include "core/sandbox/integration/statusreply.h"
#include "core/sandbox/store/importscript.h"
#include "core/sandbox/store/instanceschema.h"
#include "core/sandbox/store/integrationsettings.h"
#include "core/sandbox/transform/shippedmaps.h"
#include "core/wire/codec.h"

#include <QFile>
#include <QLoggingCategory>

namespace itam::sandbox::integration {
namespace {

Q_LOGGING_CATEGORY(log, "itam.sandbox.integration")

using core::wire::Reply;
using core::wire::Request;
using core::wire::ReturnCode;
using core::wire::TransactionType;

constexpr int payloadCompression = 1; // five times smaller for a few milliseconds

QByteArray resource(const char* name)
{
    QFile file(QLatin1String(":/itam/instance/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Reply refused(ReturnCode code, const QString& message)
{
    Reply reply;
    reply.code = code;
    reply.message = message;
    return reply;
}

QString sentence(const Error& error)
{
    return error.subject.isEmpty() ? error.detail
                                   : QString(error.detail + QLatin1String(" (") + error.subject + QLatin1Char(')'));
}

} // namespace

QByteArray instanceSchema()
{
    return store::instanceSchema();
}

QList<QByteArray> storeScripts()
{
    return {store::importScript()};
}

Application::Application(store::Store& store, transform::MapSet maps, std::chrono::milliseconds delay)
    : m_store(store)
    , m_maps(std::move(maps))
    , m_queue(store, m_maps, delay)
    , m_administration(m_maps, [this] { m_queue.wake(); })
{
}

Application::~Application()
{
    m_queue.stop();
}

Result<std::unique_ptr<Application>> Application::open(store::Store& store, ApplicationOptions options)
{
    if (options.maps.isEmpty())
        options.maps = {resource("maps/hardware.json"), resource("maps/contracts.json"),
                        resource("maps/applications.json")};
    if (options.properties.isEmpty())
        options.properties = resource("properties.json");
    const auto properties = store::propertiesFromJson(options.properties);
    auto maps = transform::MapSet::fromJson(options.maps, store.schema());
    if (!properties || !maps)
        return failure(!properties ? properties.error() : maps.error());
    std::unique_ptr<Application> application(new Application(store, std::move(*maps), options.processingDelay));
    const auto opened = store.write("open the integration application", [&](store::Writer& writer) -> Result<void> {
        ITAM_TRY(store::bringPropertiesUpToDate(writer, *properties));
        ITAM_TRY(store::seedImportRecords(writer));
        ITAM_TRY(transform::publishIntegrationMaps(writer, options.maps));
        return recoverInterrupted(writer, application->m_maps);
    });
    if (!opened)
        return failure(opened.error());
    if (options.processesByItself)
        application->m_queue.start();
    return application;
}

Reply Application::handle(const QByteArray& body, const QByteArray& digestHeader, const platform::Caller& caller)
{
    auto made = reply(body, digestHeader, caller);
    if (made)
        return std::move(*made);
    // The sender may try again: nothing was committed.
    qCWarning(log, "request failed: %s", qUtf8Printable(sentence(made.error())));
    return refused(ReturnCode::Internal,
                   QStringLiteral("The instance could not store it: %1").arg(sentence(made.error())));
}

Result<Reply> Application::reply(const QByteArray& body, const QByteArray& digestHeader, const platform::Caller& caller)
{
    const auto limit = maxBodyBytes();
    if (!limit)
        return failure(limit.error());
    if (body.size() > *limit)
        return refused(ReturnCode::TooLarge, QStringLiteral("%1 bytes, the limit is %2.").arg(body.size()).arg(*limit));
    const auto request = core::wire::readRequest(body);
    if (!request && request.error().code == ErrorCode::UnknownType)
        return refused(ReturnCode::UnknownType,
                       QStringLiteral("Unknown transaction type \"%1\".").arg(request.error().subject));
    if (!request)
        return refused(ReturnCode::Malformed, sentence(request.error()));
    const bool isSegment = core::wire::dataTypeOf(request->type).has_value();
    const QByteArray given = digestHeader.trimmed();
    if (isSegment && given.isEmpty())
        return refused(ReturnCode::Malformed,
                       QStringLiteral("The header %1 is missing.").arg(QLatin1String(core::wire::digestHeader)));
    if (!given.isEmpty() && given.compare(core::wire::digestOf(body), Qt::CaseInsensitive) != 0)
        return refused(ReturnCode::Malformed, QStringLiteral("The body does not have the digest that was announced."));
    switch (request->type) {
    case TransactionType::ConnectionTest:
        return connectionOf(request->sender, caller);
    case TransactionType::ExportStatus:
        if (!caller.hasRole(platform::role::integration))
            break;
        return statusOf(request->status);
    case TransactionType::Inventory:
    case TransactionType::Contract:
    case TransactionType::Application:
        if (!caller.hasRole(platform::role::integration))
            break;
        return segmentReply(body, *request, caller);
    }
    return refused(
        ReturnCode::Forbidden,
        QStringLiteral("%1 does not have the role %2.").arg(caller.user, QLatin1String(platform::role::integration)));
}

Result<Reply> Application::segmentReply(const QByteArray& body, const Request& request, const platform::Caller& caller)
{
    ReceivedSegment segment;
    segment.receivedAt = m_store.clock().nowUtc();
    segment.header = request.segment;
    segment.digest = QString::fromLatin1(core::wire::digestOf(body));
    segment.payload = qCompress(body, payloadCompression);
    segment.bytes = body.size();
    segment.user = caller.user;
    auto accepted =
        m_store.write("accept segment", [&](store::Writer& writer) { return acceptSegment(writer, m_maps, segment); });
    if (accepted && accepted->code == ReturnCode::Ok && !accepted->duplicate)
        m_queue.wake();
    return accepted;
}

Result<Reply> Application::statusOf(const core::wire::StatusRequest& request)
{
    if (request.close || request.end)
        ITAM_TRY(m_store.write("close", [&](store::Writer& writer) { return closeAndEnd(writer, m_maps, request); }));
    else
        ITAM_TRY(abandonStale());
    const QDateTime now = m_store.clock().nowUtc();
    return m_store.read([&](store::Reader& reader) { return statusReply(reader, request, now); });
}

Result<Reply> Application::connectionOf(const core::wire::Sender& sender, const platform::Caller& caller)
{
    ITAM_TRY(abandonStale());
    const InstanceFacts facts{m_store.instanceId(), m_store.epoch(), m_store.clock().nowUtc()};
    return m_store.read([&](store::Reader& reader) { return connectionReply(reader, sender, caller, facts); });
}

Result<void> Application::abandonStale()
{
    const QDateTime now = m_store.clock().nowUtc();
    const auto stale = m_store.read([&](store::Reader& reader) { return hasStaleRun(reader, now); });
    if (!stale)
        return failure(stale.error());
    if (!*stale)
        return {};
    return m_store.write("abandon", [this](store::Writer& writer) { return abandonStaleRuns(writer, m_maps); });
}

Result<qint64> Application::maxBodyBytes()
{
    const auto values = m_store.read([](store::Reader& reader) { return store::propertyValues(reader); });
    if (!values)
        return failure(values.error());
    return values->value(QStringLiteral("max_body_bytes")).toLongLong();
}

Result<void> Application::setProperty(const QString& name, const QString& value)
{
    return m_store.write("set property",
                         [&](store::Writer& writer) { return store::setProperty(writer, name, value); });
}

Result<void> Application::processAll()
{
    while (true) {
        const auto stepped = m_queue.step();
        if (!stepped)
            return failure(stepped.error());
        if (*stepped == ImportQueue::Step::Idle)
            return {};
    }
}

} // namespace itam::sandbox::integration
