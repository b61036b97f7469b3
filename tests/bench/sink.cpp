// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// itam-bench-sink: an instance that reads and discards what it gets and says yes to everything (performance.md: "the
// sink"), in a process of its own so that it takes no time from who is measured. Prints its port, ends with its input.
//
//     itam-bench-sink [--delay MILLISECONDS of each segment's answer]
#include "core/sandbox/http/server.h"
#include "core/wire/codec.h"

#include <QCoreApplication>

#include <cstdio>
#include <mutex>

using namespace itam;

namespace {

class Sink
{
public:
    explicit Sink(int delayMs) : m_delay(delayMs) {}

    sandbox::http::Response answer(const sandbox::http::Request& request)
    {
        sandbox::http::Response response;
        if (request.path == QLatin1String("/oauth_token.do")) {
            response.setHeader("Content-Type", "application/json");
            response.body = R"({"access_token":"sink","token_type":"Bearer","expires_in":1800,"scope":"useraccount"})";
            return response;
        }
        response.setHeader("Content-Type", "application/xml; charset=utf-8");
        const QByteArray type = between(request.body, "<transactionType>", "</transactionType>");
        response.body = core::wire::writeReply(reply(type, request.body));
        if (type.endsWith("_export"))
            response.delay = m_delay;
        return response;
    }

private:
    static QByteArray between(const QByteArray& body, const char* from, const char* to)
    {
        // Everything that is asked for stands in the head; the records behind it are not looked at.
        const QByteArray head = body.left(4096);
        const auto begin = head.indexOf(from);
        if (begin < 0)
            return {};
        const auto start = begin + static_cast<qsizetype>(qstrlen(from));
        return head.mid(start, head.indexOf(to, start) - start);
    }

    core::wire::Reply reply(const QByteArray& type, const QByteArray& body)
    {
        const QByteArray exportId = between(body, "<exportId>", "</exportId>");
        if (type == "connection_test")
            return connection();
        if (type == "export_status")
            return status(exportId + between(body, "<exportType>", "</exportType>"));
        return take(exportId + type, type, body);
    }

    core::wire::Reply connection()
    {
        const std::lock_guard lock(m_mutex);
        core::wire::Reply reply;
        reply.connection.emplace();
        reply.connection->instanceId = QStringLiteral("sink");
        reply.connection->epoch = QStringLiteral("1");
        reply.connection->applicationVersion = QStringLiteral("sink");
        reply.connection->propertyVersion = 1;
        reply.connection->maxBodyBytes = 12 << 20;
        reply.connection->checks = {{QStringLiteral("role"), true, {}}};
        reply.connection->changeTokens = m_tokens;
        return reply;
    }

    core::wire::Reply take(const QByteArray& id, const QByteArray& type, const QByteArray& body)
    {
        core::wire::TransactionReport report;
        report.transactionId = QString::fromUtf8(between(body, "<transactionId>", "</transactionId>"));
        report.state = core::wire::ImportState::Succeeded;
        report.attempts = 1;
        report.rows.total = report.rows.inserted = between(body, "records=\"", "\"").toLongLong();
        const std::lock_guard lock(m_mutex);
        core::wire::RunReport& run = m_runs[id];
        for (const core::model::DataType each : core::model::allDataTypes) {
            if (type == core::wire::nameOf(core::wire::transactionTypeOf(each)).toUtf8())
                m_tokens[each] = report.transactionId;
        }
        report.segment = static_cast<int>(run.transactions.size()) + 1;
        report.number = QStringLiteral("ITXN%1").arg(++m_numbers);
        if (run.number.isEmpty())
            run.number = QStringLiteral("IRUN%1").arg(m_runs.size());
        run.rows.total += report.rows.total;
        run.rows.inserted += report.rows.total;
        run.transactions.append(report);
        core::wire::Reply reply;
        reply.importRun = run.number;
        reply.transaction = report.number;
        return reply;
    }

    core::wire::Reply status(const QByteArray& id)
    {
        const std::lock_guard lock(m_mutex);
        core::wire::Reply reply;
        const auto found = m_runs.find(id);
        if (found == m_runs.end())
            return reply;
        found->second.state = core::wire::ImportState::Succeeded;
        reply.run = found->second;
        return reply;
    }

    std::chrono::milliseconds m_delay;
    std::mutex m_mutex;
    int m_numbers = 0;
    std::map<QByteArray, core::wire::RunReport> m_runs; ///< by export and transaction type
    core::model::PerType<QString> m_tokens;             ///< D-5
};

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    Sink sink(words.value(words.indexOf(QStringLiteral("--delay")) + 1).toInt());
    sandbox::http::Server server({}, [&](const sandbox::http::Request& request) { return sink.answer(request); });
    if (const auto started = server.start(); !started) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(started.error().detail));
        return 1;
    }
    std::printf("%d\n", server.port());
    std::fflush(stdout);
    while (std::getchar() != EOF) {
    }
    return 0;
}
