// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endtoend/lifecycleclients.h"

#include <QJsonDocument>
#include <QUrlQuery>

namespace itam::tests {
namespace {

using core::servicenow::HttpRequest;
using core::servicenow::Method;
using Parameters = QList<std::pair<QString, QString>>;

constexpr int ciCount = 30;
constexpr int mostCisOfACall = 12;
constexpr qsizetype mostRequestors = 2;
constexpr qsizetype complaintsKept = 20;

const QStringList& actionNames()
{
    static const QStringList names{QStringLiteral("Patching"), QStringLiteral("Cloning"),
                                   QStringLiteral("Provisioning")};
    return names;
}

const QStringList& stateLabels()
{
    static const QStringList labels{QStringLiteral("Operational"), QStringLiteral("Repair in Progress"),
                                    QStringLiteral("Non-Operational"), QStringLiteral("Retired"),
                                    QStringLiteral("Pipeline")};
    return labels;
}

} // namespace

/// One client: its connection, its requestors, its dice.
class LifecycleClients::Client
{
public:
    Client(LifecycleClients& owner, unsigned seed)
        : m_owner(owner)
        , m_random(seed)
        , m_transport(core::servicenow::makeNetworkTransport())
    {
    }

    void work(int calls, const std::stop_token& stop)
    {
        for (int made = 0; !stop.stop_requested() && (calls == 0 || made < calls); ++made)
            call();
        m_owner.count(m_codes);
    }

private:
    int below(int n) { return static_cast<int>(m_random() % static_cast<unsigned>(n)); }
    const QString& oneOf(const QStringList& list) { return list[below(static_cast<int>(list.size()))]; }

    void call()
    {
        const int kind = below(100);
        if (m_requestors.isEmpty() || (kind < 3 && m_requestors.size() < mostRequestors)) {
            const QString id =
                ask("POST", QStringLiteral("operators"), {}).value(QLatin1String("requestorId")).toString();
            if (!id.isEmpty())
                m_requestors.append(id);
        } else if (kind < 45) {
            ask("POST", QStringLiteral("statuses"),
                {requestor(), someCis(), {QStringLiteral("opsLabel"), oneOf(stateLabels())}});
        } else if (kind < 70) {
            ask("POST", QStringLiteral("actions"),
                {requestor(), someCis(), action(), {QStringLiteral("leaseTime"), QStringLiteral("01:00:00")}});
        } else if (kind < 88) {
            ask("DELETE", QStringLiteral("actions"), {requestor(), someCis(), action()});
        } else if (kind < 94) {
            ask("PATCH", QStringLiteral("leases/") + oneOf(m_owner.m_cis),
                {requestor(), action(), {QStringLiteral("leaseTime"), QStringLiteral("00:30:00")}});
        } else if (kind < 97) {
            ask("GET", QStringLiteral("actions/") + oneOf(m_owner.m_cis), {});
        } else {
            ask("DELETE", QStringLiteral("operators/") + m_requestors.takeFirst(), {});
        }
    }

    std::pair<QString, QString> requestor() { return {QStringLiteral("requestorId"), oneOf(m_requestors)}; }
    std::pair<QString, QString> action() { return {QStringLiteral("actionName"), oneOf(actionNames())}; }
    std::pair<QString, QString> someCis()
    {
        QStringList cis;
        for (int i = 1 + below(mostCisOfACall); i > 0; --i)
            cis.append(oneOf(m_owner.m_cis));
        cis.removeDuplicates();
        return {QStringLiteral("sysIds"), cis.join(QLatin1Char(','))};
    }

    QJsonObject ask(const char* verb, const QString& path, const Parameters& parameters)
    {
        HttpRequest request;
        const bool isGet = QByteArrayView(verb) == QByteArrayView("GET");
        request.method = isGet ? Method::Get : Method::Post;
        QUrlQuery query;
        for (const auto& [name, value] : parameters)
            query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
        request.url = QUrl(m_owner.m_origin + QStringLiteral("/api/now/cilifecyclemgmt/") + path);
        request.url.setQuery(query);
        request.headers = {{"Authorization", m_owner.m_authorization}, {"Accept", "application/json"}};
        if (!isGet)
            request.headers.emplaceBack("X-HTTP-Method-Override", verb);
        const auto reply = m_transport->send(request, {});
        ++m_owner.m_calls;
        if (!reply || reply->status != 200) {
            m_owner.complain(
                QStringLiteral("%1 %2: %3")
                    .arg(QLatin1String(verb), path, reply ? QString::number(reply->status) : reply.error().detail));
            return {};
        }
        const QJsonObject result =
            QJsonDocument::fromJson(reply->body).object().value(QLatin1String("result")).toObject();
        if (!result.contains(QLatin1String("result")))
            m_owner.complain(QStringLiteral("%1 %2: no result").arg(QLatin1String(verb), path));
        const QJsonArray errors = result.value(QLatin1String("errors")).toArray();
        for (const QJsonValue& error : errors)
            ++m_codes[error.toObject().value(QLatin1String("error")).toString()];
        if (errors.isEmpty())
            ++m_codes[QString()];
        return result;
    }

    LifecycleClients& m_owner;
    std::mt19937 m_random;
    std::unique_ptr<core::servicenow::Transport> m_transport;
    QStringList m_requestors;
    std::map<QString, qint64> m_codes;
};

LifecycleClients::LifecycleClients(const SandboxProcess& sandbox, int clients, unsigned seed)
    : m_sandbox(sandbox)
    , m_origin(sandbox.url())
    , m_authorization("Basic " +
                      QStringLiteral("%1:%2").arg(sandbox.info("user"), sandbox.info("password")).toUtf8().toBase64())
{
    QStringList actions;
    for (const QString& name : actionNames())
        actions.append(make(core::lifecycle::table::ciActions, {{QStringLiteral("name"), name}}));
    make(core::lifecycle::table::compatibleActions,
         {{QStringLiteral("action"), actions[0]}, {QStringLiteral("compatible_action"), actions[1]}});
    for (int i = 0; i < ciCount; ++i) {
        const QString table =
            i % 2 == 0 ? QStringLiteral("cmdb_ci_linux_server") : QStringLiteral("cmdb_ci_vm_instance");
        m_cis.append(make(table, {{QStringLiteral("name"), QStringLiteral("shared-%1").arg(i)}}));
        if (i % 3 != 0)
            continue;
        const QString asset = make(core::lifecycle::table::asset, {{QStringLiteral("ci"), m_cis.last()}});
        if (!m_sandbox.update(table, m_cis.last(), {{QStringLiteral("asset"), asset}}))
            complain(QStringLiteral("no asset for %1").arg(m_cis.last()));
    }
    for (const lifecycle::CiSnapshot& ci : readWorld(m_sandbox, m_cis).cis)
        m_replay.start(ci);
    for (int i = 0; i < clients; ++i)
        m_clients.push_back(std::make_unique<Client>(*this, seed + static_cast<unsigned>(i)));
}

LifecycleClients::~LifecycleClients()
{
    stop();
}

QString LifecycleClients::make(const QString& table, const QJsonObject& values)
{
    const auto reply = m_sandbox.rest(QStringLiteral("POST"), QStringLiteral("/api/now/table/") + table, values);
    if (reply.status != 201)
        complain(QStringLiteral("POST %1: HTTP %2").arg(table).arg(reply.status));
    return reply.json.value(QLatin1String("result")).toObject().value(QLatin1String("sys_id")).toString();
}

void LifecycleClients::start(int calls)
{
    for (const auto& client : m_clients)
        m_threads.emplace_back([each = client.get(), calls](const std::stop_token& stop) { each->work(calls, stop); });
}

void LifecycleClients::stop()
{
    for (std::jthread& thread : m_threads)
        thread.request_stop();
    wait();
}

void LifecycleClients::wait()
{
    for (std::jthread& thread : m_threads)
        thread.join();
    m_threads.clear();
}

void LifecycleClients::complain(const QString& what)
{
    const std::scoped_lock lock(m_mutex);
    if (m_complaints.size() < complaintsKept)
        m_complaints.append(what);
}

void LifecycleClients::count(const std::map<QString, qint64>& codes)
{
    const std::scoped_lock lock(m_mutex);
    for (const auto& [code, times] : codes)
        m_codes[code] += times;
}

QStringList LifecycleClients::complaints()
{
    const lifecycle::World world = readWorld(m_sandbox, m_cis);
    QStringList wrong = m_replay.take(world.audit);
    wrong += m_replay.differences(world);
    wrong += lifecycle::brokenInvariants(world, {});
    for (const QString& each : wrong)
        complain(each);
    const std::scoped_lock lock(m_mutex);
    return m_complaints;
}

} // namespace itam::tests
