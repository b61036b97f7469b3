// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/campaign/disturbances.h"

#include "tests/campaign/estate.h"
#include "tests/campaign/process.h"
#include "tests/campaign/remoteinstance.h"

#include <QFile>

#include <unistd.h>

namespace itam::tests::campaign {
namespace {

using core::exporter::ExportControl;
using sandbox::platform::FaultAction;
using sandbox::platform::FaultMoment;
using sandbox::platform::FaultRule;

const QByteArray journalFile = "journal.db";
const QByteArray instanceFile = "instance.db";

/// An export in which the n-th statement of the journal meets `harm`.
Disturbed atStatement(Start& start, int nth, StatementHarm harm)
{
    LocalInstance instance(start.work().instance(), start.clock());
    DirectTransport transport(instance);
    ExportControl control;
    std::stop_source stop;
    arm({journalFile, nth, harm, [&stop] { stop.request_stop(); }});
    const auto end = exportOnce(start.work(), start.login(), start.clock(), transport, stop, control);
    return {disarm() >= nth, digestOf(end)};
}

/// An export in which the n-th exchange meets `fault` or a rule of the instance.
Disturbed atExchange(Start& start, int nth, const ExchangeFault& fault, std::vector<FaultRule> rules)
{
    LocalInstance instance(start.work().instance(), start.clock(), std::move(rules));
    DirectTransport transport(instance, fault);
    ExportControl control;
    const auto end = exportOnce(start.work(), start.login(), start.clock(), transport, std::stop_source(), control);
    if (fault.harm == ExchangeHarm::LateAndDown && transport.late())
        start.keepOnItsWay(*transport.late());
    else
        transport.deliverLate();
    return {transport.exchanges() >= nth, digestOf(end)};
}

Kind exchangeKind(const QString& name, ExchangeHarm harm, bool survives = false, Steps steps = Steps::Exchanges)
{
    return {name,
            [harm](Start& start, int nth) {
                return atExchange(start, nth, {nth, harm, {}}, {});
            },
            survives, steps};
}

Kind faultKind(const QString& name, FaultAction action, FaultMoment when, int number = 0, bool survives = true)
{
    return {name,
            [=](Start& start, int nth) {
                FaultRule rule;
                rule.nth = nth;
                rule.action = action;
                rule.when = when;
                if (action == FaultAction::Status)
                    rule.status = number;
                if (action == FaultAction::ReturnCode)
                    rule.code = number;
                if (action == FaultAction::Delay)
                    rule.delay = std::chrono::minutes(10);
                return atExchange(start, nth, {}, {rule});
            },
            survives};
}

Kind cancelKind(const QString& name, ExchangeHarm harm, bool afterSegment)
{
    return {name, [=](Start& start, int nth) {
                LocalInstance instance(start.work().instance(), start.clock());
                ExportControl control;
                std::stop_source stop;
                DirectTransport transport(instance, {nth, harm, [&] {
                                                         if (afterSegment)
                                                             control.requestStopAfterSegment();
                                                         else
                                                             stop.request_stop();
                                                     }});
                const auto end = exportOnce(start.work(), start.login(), start.clock(), transport, stop, control);
                return Disturbed{transport.exchanges() >= nth, digestOf(end)};
            }};
}

/// Runs in a process of its own, which may end by SIGKILL; the instance is at rest when that is between its requests.
Disturbed killed(const std::function<void()>& export_)
{
    const int process = forkApart();
    if (process == 0) {
        export_();
        ::_exit(0);
    }
    return {waitForEnd(process), {}};
}

Kind exporterKilledAtExchange(const QString& name, ExchangeHarm harm)
{
    return {name, [harm](Start& start, int nth) {
                return killed([&] { (void)atExchange(start, nth, {nth, harm, killSelf}, {}); });
            }};
}

/// One that dies, and another on the same data that is started when the exporter asks again.
class Restarted final : public FarEnd
{
public:
    Restarted(FarEnd& first, FarEnd& second) : m_first(first), m_second(second) {}
    Result<http::Response> handle(const http::Request& request) override
    {
        auto& now = m_isSecond ? m_second : m_first;
        auto response = now.handle(request);
        m_isSecond = m_isSecond || !response;
        return response;
    }

private:
    FarEnd& m_first;
    FarEnd& m_second;
    bool m_isSecond = false;
};

Disturbed atInstanceStatement(Start& start, int nth, bool isRestarted)
{
    RemoteInstance first(start.work().instance(), start.clock(), nth);
    RemoteInstance second(start.work().instance(), start.clock(), 0);
    Restarted both(first, second);
    FarEnd& farEnd = isRestarted ? static_cast<FarEnd&>(both) : first;
    DirectTransport transport(farEnd);
    ExportControl control;
    const auto end = exportOnce(start.work(), start.login(), start.clock(), transport, std::stop_source(), control);
    const bool wasKilled = first.finish();
    second.finish();
    return {wasKilled, digestOf(end)};
}

/// In the middle of a request, by the sandbox's own fault "crash".
Kind instanceCrash(const QString& name, FaultMoment when)
{
    return {name, [when](Start& start, int nth) {
                // The process that crashes has the exporter in it as well: both are gone, as after a power cut.
                return killed([&] {
                    FaultRule rule;
                    rule.nth = nth;
                    rule.action = FaultAction::Crash;
                    rule.when = when;
                    LocalInstance instance(start.work().instance(), start.clock(), {rule}, killSelf);
                    DirectTransport transport(instance);
                    ExportControl control;
                    (void)exportOnce(start.work(), start.login(), start.clock(), transport, std::stop_source(),
                                     control);
                });
            }};
}

/// Another host, with a journal of its own and other values, exports before the n-th exchange.
Kind otherHost(const QString& name)
{
    return {
        name,
        [](Start& start, int nth) {
            LocalInstance instance(start.work().instance(), start.clock());
            const Site other{start.work().folder, QStringLiteral("other.db"), QStringLiteral("other-operations.db")};
            QFile::copy(start.work().operations(), other.operations());
            Estate(other.operations()).beForeign();
            const auto call = [&] { (void)exportCleanly(other, start.clock(), instance); };
            DirectTransport transport(instance, {nth, ExchangeHarm::CallBefore, call});
            ExportControl control;
            const auto end =
                exportOnce(start.work(), start.login(), start.clock(), transport, std::stop_source(), control);
            return Disturbed{transport.exchanges() >= nth, digestOf(end)};
        },
        false, Steps::FirstSegments};
}

} // namespace

QList<Kind> otherHosts()
{
    return {otherHost(QStringLiteral("another host exports"))};
}

QList<Kind> journalStatements()
{
    return {{QStringLiteral("journal statement fails"),
             [](Start& start, int nth) { return atStatement(start, nth, StatementHarm::Fail); }, false,
             Steps::JournalStatements},
            {QStringLiteral("journal fails from a statement on"),
             [](Start& start, int nth) { return atStatement(start, nth, StatementHarm::FailOn); }, false,
             Steps::JournalStatements}};
}

QList<Kind> httpFaults()
{
    using enum FaultAction;
    using enum FaultMoment;
    return {faultKind(QStringLiteral("status 500 before"), Status, Before, 500),
            faultKind(QStringLiteral("status 500 after"), Status, After, 500),
            faultKind(QStringLiteral("status 503 before"), Status, Before, 503),
            faultKind(QStringLiteral("status 503 after"), Status, After, 503),
            faultKind(QStringLiteral("return code 50 before"), ReturnCode, Before, 50),
            faultKind(QStringLiteral("return code 50 after"), ReturnCode, After, 50),
            faultKind(QStringLiteral("return code 40 before"), ReturnCode, Before, 40),
            faultKind(QStringLiteral("return code 40 after"), ReturnCode, After, 40),
            faultKind(QStringLiteral("throttle before"), Throttle, Before),
            faultKind(QStringLiteral("throttle after"), Throttle, After),
            faultKind(QStringLiteral("delay of the answer"), Delay, After),
            exchangeKind(QStringLiteral("delay of the request"), ExchangeHarm::Late, true),
            faultKind(QStringLiteral("drop before"), Drop, Before),
            faultKind(QStringLiteral("drop after"), Drop, After),
            faultKind(QStringLiteral("reset before"), Reset, Before),
            faultKind(QStringLiteral("reset after"), Reset, After),
            faultKind(QStringLiteral("cut"), Cut, After),
            faultKind(QStringLiteral("truncate"), Truncate, After, 0, false),
            faultKind(QStringLiteral("garbage before"), Garbage, Before, 0, false),
            faultKind(QStringLiteral("garbage after"), Garbage, After, 0, false),
            faultKind(QStringLiteral("expired token"), ExpireToken, Before)};
}

QList<Kind> silences()
{
    return {exchangeKind(QStringLiteral("no answer from here on"), ExchangeHarm::Down),
            exchangeKind(QStringLiteral("no answer from here on, but handled"), ExchangeHarm::DownAfter),
            exchangeKind(QStringLiteral("no answer, the request much later"), ExchangeHarm::LateAndDown, false,
                         Steps::FirstSegments)};
}

QList<Kind> silencesThatEnd()
{
    QList<Kind> kinds = silences();
    kinds.removeIf([](const Kind& kind) { return kind.name.contains(QLatin1String("much later")); });
    return kinds;
}

QList<Kind> cancels()
{
    return {{QStringLiteral("cancel at a statement"),
             [](Start& start, int nth) { return atStatement(start, nth, StatementHarm::Call); }, false,
             Steps::JournalStatements},
            cancelKind(QStringLiteral("cancel before an exchange"), ExchangeHarm::CallBefore, false),
            cancelKind(QStringLiteral("cancel after an exchange"), ExchangeHarm::CallAfter, false),
            cancelKind(QStringLiteral("stop after this segment"), ExchangeHarm::CallBefore, true)};
}

QList<Kind> killedExporters()
{
    return {
        {QStringLiteral("exporter killed at a statement"),
         [](Start& start, int nth) { return killed([&] { (void)atStatement(start, nth, StatementHarm::KillSelf); }); },
         false, Steps::JournalStatements},
        exporterKilledAtExchange(QStringLiteral("exporter killed before an exchange"), ExchangeHarm::CallBefore),
        exporterKilledAtExchange(QStringLiteral("exporter killed after an exchange"), ExchangeHarm::CallAfter)};
}

QList<Kind> killedInstances()
{
    return {{QStringLiteral("instance killed at a statement, restarted"),
             [](Start& start, int nth) { return atInstanceStatement(start, nth, true); }, false,
             Steps::InstanceStatements},
            {QStringLiteral("instance killed at a statement, gone"),
             [](Start& start, int nth) { return atInstanceStatement(start, nth, false); }, false,
             Steps::InstanceStatements},
            instanceCrash(QStringLiteral("crash before an exchange"), FaultMoment::Before),
            instanceCrash(QStringLiteral("crash after an exchange"), FaultMoment::After)};
}

} // namespace itam::tests::campaign
