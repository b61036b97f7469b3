// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endtoend/loadclients.h"

#include "core/servicenow/transport.h"

#include <QElapsedTimer>
#include <QJsonDocument>

namespace itam::tests {
namespace {

using core::servicenow::HttpRequest;
using core::servicenow::Method;

constexpr std::array columns{"short_description", "comments",   "attributes",    "po_number",
                             "invoice_number",    "gl_account", "justification", "asset_tag"};
constexpr qsizetype complaintsKept = 20;

QJsonObject resultOf(const QByteArray& body)
{
    return QJsonDocument::fromJson(body).object().value(QLatin1String("result")).toObject();
}

} // namespace

/// One client's connection.
class LoadClients::Session
{
public:
    Session(LoadClients& owner, Client& client)
        : m_owner(owner)
        , m_client(client)
        , m_transport(core::servicenow::makeNetworkTransport())
    {
    }

    /// The body, when the answer has the status `wanted`.
    std::optional<QByteArray> ask(const char* method, const QString& path, int wanted, const QJsonObject& body = {})
    {
        HttpRequest request;
        const bool isGet = QByteArrayView(method) == QByteArrayView("GET");
        request.method = isGet ? Method::Get : Method::Post;
        request.url = QUrl(m_owner.m_origin + path);
        request.headers = {{"Authorization", m_owner.m_authorization}, {"Accept", "application/json"}};
        if (!isGet) {
            request.headers.emplaceBack("Content-Type", "application/json");
            request.headers.emplaceBack("X-HTTP-Method-Override", method);
            request.body = QJsonDocument(body).toJson();
        }
        QElapsedTimer timer;
        timer.start();
        const auto reply = m_transport->send(request, {});
        m_client.slowestMs = std::max(m_client.slowestMs, static_cast<double>(timer.nsecsElapsed()) / 1e6);
        ++m_owner.m_requests;
        const int status = reply ? reply->status : 0;
        if (status == wanted)
            return reply->body;
        m_owner.complain(QStringLiteral("%1 %2: HTTP %3 %4")
                             .arg(QLatin1String(method), path, QString::number(status),
                                  reply ? QString::fromUtf8(reply->body.left(200)) : reply.error().detail));
        return std::nullopt;
    }

private:
    LoadClients& m_owner;
    Client& m_client;
    std::unique_ptr<core::servicenow::Transport> m_transport;
};

LoadClients::LoadClients(const SandboxProcess& sandbox, int clients)
    : m_sandbox(sandbox)
    , m_origin(sandbox.url())
    , m_authorization("Basic " +
                      QStringLiteral("%1:%2").arg(sandbox.info("user"), sandbox.info("password")).toUtf8().toBase64())
{
    Client first;
    Session session(*this, first);
    const auto made = session.ask("POST", QStringLiteral("/api/now/table/cmdb_ci_computer"), 201,
                                  {{QStringLiteral("name"), QStringLiteral("shared by all")}});
    m_shared = resultOf(made.value_or(QByteArray())).value(QLatin1String("sys_id")).toString();
    for (int i = 0; i < std::min(clients, static_cast<int>(columns.size())); ++i) {
        m_clients.push_back(std::make_unique<Client>());
        m_clients.back()->number = i;
        m_clients.back()->column = QLatin1String(columns[static_cast<std::size_t>(i)]);
    }
}

LoadClients::~LoadClients()
{
    stop();
}

void LoadClients::start()
{
    for (const auto& client : m_clients)
        client->thread = std::jthread([this, each = client.get()](const std::stop_token& stop) { work(*each, stop); });
}

void LoadClients::stop()
{
    for (const auto& client : m_clients)
        client->thread.request_stop();
    for (const auto& client : m_clients) {
        if (client->thread.joinable())
            client->thread.join();
    }
}

void LoadClients::work(Client& client, const std::stop_token& stop)
{
    Session session(*this, client);
    const QString shared = QStringLiteral("/api/now/table/cmdb_ci_computer/") + m_shared;
    const QString incidents = QStringLiteral("/api/now/table/incident");
    constexpr int deletedOf = 10;
    for (int round = 1; !stop.stop_requested(); ++round) {
        const QString value = QStringLiteral("%1-%2").arg(client.number).arg(round);
        if (session.ask("PATCH", shared, 200, {{client.column, value}}))
            client.acknowledged = value;
        const auto made =
            session.ask("POST", incidents, 201,
                        {{QStringLiteral("short_description"), value},
                         {QStringLiteral("correlation_id"), QStringLiteral("load-%1").arg(client.number)}});
        client.incidents += made ? 1 : 0;
        if (made && round % deletedOf == 0) {
            const QString sysId = resultOf(*made).value(QLatin1String("sys_id")).toString();
            client.incidents -= session.ask("DELETE", incidents + u'/' + sysId, 204) ? 1 : 0;
        }
        session.ask("GET",
                    QStringLiteral("/api/now/table/cmdb_sam_sw_install?sysparm_query=ORDERBYitam_unique_id"
                                   "&sysparm_limit=50&sysparm_fields=display_name,installed_on.name"),
                    200);
        session.ask("GET", QStringLiteral("/api/now/stats/incident?sysparm_count=true&sysparm_group_by=state"), 200);
        session.ask("GET", shared + QStringLiteral("?sysparm_display_value=all"), 200);
    }
}

void LoadClients::complain(const QString& what)
{
    const std::lock_guard lock(m_mutex);
    if (m_complaints.size() < complaintsKept)
        m_complaints.append(what);
}

double LoadClients::slowestMs() const
{
    double slowest = 0;
    for (const auto& client : m_clients)
        slowest = std::max(slowest, client->slowestMs);
    return slowest;
}

QStringList LoadClients::complaints()
{
    const QJsonObject shared =
        m_sandbox.table(QStringLiteral("cmdb_ci_computer"), QStringLiteral("sys_id=") + m_shared).at(0).toObject();
    for (const auto& client : m_clients) {
        if (shared.value(client->column).toString() != client->acknowledged)
            complain(QStringLiteral("%1 is %2, and %3 was acknowledged")
                         .arg(client->column, shared.value(client->column).toString(), client->acknowledged));
        const int there =
            m_sandbox.count(QStringLiteral("incident"), QStringLiteral("correlation_id=load-%1").arg(client->number));
        if (there != client->incidents)
            complain(QStringLiteral("client %1 has %2 incidents, and %3 were acknowledged")
                         .arg(client->number)
                         .arg(there)
                         .arg(client->incidents));
    }
    const std::lock_guard lock(m_mutex);
    return m_complaints;
}

} // namespace itam::tests
