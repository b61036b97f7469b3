// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/connectionchecks.h"

#include "core/exporter/emptymemory.h"
#include "core/exporter/findingtext.h"
#include "core/exporter/journalmemory.h"
#include "core/exporter/preflight.h"

#include <algorithm>
#include <array>

namespace itam::core::exporter {
namespace {

const QString idUnfinished = QStringLiteral("unfinished");

// What connection_test of the integration application reports beside those that have an id of their own.
constexpr std::array applicationChecks{"role", "scheduled-import", "data-source", "sam-plugin"};

QString idOfReported(const QString& name)
{
    return QLatin1String("servicenow.") + name;
}

/// Which check the error of the first request belongs to.
QString idOf(const Error& error)
{
    switch (error.code) {
    case ErrorCode::HostNotFound:
        return QStringLiteral("name");
    case ErrorCode::ConnectionRefused:
    case ErrorCode::ConnectionLost:
    case ErrorCode::TimedOut:
    case ErrorCode::ProxyFailed:
        return QStringLiteral("connection");
    case ErrorCode::TlsFailed:
        return QStringLiteral("tls");
    default:
        return QStringLiteral("login");
    }
}

/// Makes checks one after the other and reports them.
class Reporter
{
public:
    Reporter(const support::Clock& clock, const OnCheck& onCheck) : m_clock(clock), m_onCheck(onCheck) {}

    void begin() { m_begun = m_clock.now(); }
    [[nodiscard]] std::chrono::milliseconds took() const
    {
        return std::chrono::duration_cast<std::chrono::milliseconds>(m_clock.now() - m_begun);
    }
    void add(ConnectionCheck check)
    {
        if (m_onCheck)
            m_onCheck(check);
        m_checks.append(std::move(check));
    }
    void passed(const QString& id, std::chrono::milliseconds time = {}, const QString& detail = {})
    {
        add({.id = id, .state = CheckState::Passed, .took = time, .detail = detail});
    }
    void failed(const QString& id, const Error& error, std::chrono::milliseconds time = {})
    {
        add({.id = id, .state = CheckState::Failed, .took = time, .error = error});
    }
    void warning(const QString& id, const Error& error, const QString& detail = {})
    {
        add({.id = id, .state = CheckState::Warning, .error = error, .detail = detail});
    }
    void notReached(const QString& id) { add({.id = id}); }
    [[nodiscard]] QList<ConnectionCheck> take() { return std::move(m_checks); }

private:
    const support::Clock& m_clock;
    const OnCheck& m_onCheck;
    std::chrono::steady_clock::time_point m_begun;
    QList<ConnectionCheck> m_checks;
};

class InstanceChecker
{
public:
    InstanceChecker(const InstanceChecks& input, const std::stop_token& stop, const OnCheck& onCheck)
        : m_input(input)
        , m_stop(stop)
        , m_reporter(input.clock, onCheck)
    {
    }

    QList<ConnectionCheck> run()
    {
        checkLicence();
        servicenow::InstanceSession* session = openSession();
        const bool loggedIn = logIn(session);
        askInstance(loggedIn ? session : nullptr);
        return m_reporter.take();
    }

private:
    void checkLicence()
    {
        const QString id = QStringLiteral("licence");
        if (m_stop.stop_requested())
            return m_reporter.notReached(id);
        const auto entitled = m_input.checkEntitlement();
        if (entitled)
            m_reporter.passed(id);
        else
            m_reporter.failed(id, entitled.error());
    }

    [[nodiscard]] servicenow::InstanceSession* openSession()
    {
        const QString id = QStringLiteral("credentials");
        if (m_stop.stop_requested()) {
            m_reporter.notReached(id);
            return nullptr;
        }
        m_reporter.begin();
        const auto session = m_input.connect();
        if (!session) {
            m_reporter.failed(id, session.error(), m_reporter.took());
            return nullptr;
        }
        m_reporter.passed(id, m_reporter.took());
        return *session;
    }

    [[nodiscard]] bool logIn(servicenow::InstanceSession* session)
    {
        QStringList ids{QStringLiteral("name"), QStringLiteral("connection")};
        if (session && session->credentials().instance.scheme() == QLatin1String("https"))
            ids.append(QStringLiteral("tls"));
        ids.append(QStringLiteral("login"));
        m_reporter.begin();
        const auto loggedIn = session ? session->logIn(m_stop) : failure(ErrorCode::Cancelled);
        const auto took = m_reporter.took();
        const bool asked = loggedIn || loggedIn.error().code != ErrorCode::Cancelled;
        const QString failedId = loggedIn ? QString() : idOf(loggedIn.error());
        bool reached = asked;
        for (const QString& id : ids) {
            if (!reached) {
                m_reporter.notReached(id);
            } else if (id == failedId) {
                m_reporter.failed(id, loggedIn.error(), took);
                reached = false;
            } else {
                m_reporter.passed(id, id == ids.last() ? took : std::chrono::milliseconds(0));
            }
        }
        return loggedIn.has_value();
    }

    void askInstance(servicenow::InstanceSession* session)
    {
        const QString id = QStringLiteral("endpoint");
        m_reporter.begin();
        const auto report =
            session ? test(session->channel()) : Result<wire::ConnectionReport>(failure(ErrorCode::Cancelled));
        if (report) {
            showReport(*report);
            return;
        }
        if (report.error().code == ErrorCode::Cancelled)
            m_reporter.notReached(id);
        else
            m_reporter.failed(id, report.error(), m_reporter.took());
        showUnreached();
    }

    /// What would have been asked, so that nobody takes a short list for a complete one.
    void showUnreached()
    {
        QStringList names = m_input.reported;
        if (names.isEmpty()) {
            for (const char* each : applicationChecks)
                names.append(QString::fromLatin1(each));
        }
        for (const QString& name : std::as_const(names))
            m_reporter.notReached(idOfReported(name));
        m_reporter.notReached(idUnfinished);
    }

    Result<wire::ConnectionReport> test(servicenow::IntegrationChannel& channel)
    {
        const bool isNeeded = m_input.openJournal && channel.capabilities().needsMemory;
        const auto journal = isNeeded ? m_input.openJournal() : failure(ErrorCode::NotFound);
        if (!journal)
            return channel.connectionTest(m_input.sender, m_stop);
        if (*journal) {
            LentMemory memory(**journal);
            memory.lendTo(channel);
            return channel.connectionTest(m_input.sender, m_stop);
        }
        m_hasNoJournal = true;
        EmptyMemory nothing;
        channel.useMemory(&nothing);
        auto report = channel.connectionTest(m_input.sender, m_stop);
        channel.useMemory(nullptr);
        return report;
    }

    void showReport(const wire::ConnectionReport& report)
    {
        const auto took = m_reporter.took();
        const auto endpoint = std::ranges::find(report.checks, QLatin1String("endpoint"), &wire::Check::name);
        m_reporter.passed(QStringLiteral("endpoint"), took,
                          endpoint == report.checks.end() ? report.applicationVersion : endpoint->message);
        for (const wire::Check& check : report.checks) {
            // That the instance answers says as much as these two; the last is told below, by name.
            const bool isTold = check.name == QLatin1String("token") || check.name == QLatin1String("endpoint");
            if (check.name == QLatin1String("unfinished-imports") || (isTold && check.ok))
                continue;
            showReported(check);
        }
        showUnfinished(report.unfinished);
    }

    void showReported(const wire::Check& check)
    {
        if (check.name == QLatin1String("not-checked")) {
            for (const QString& name : check.message.split(QLatin1String(", "), Qt::SkipEmptyParts))
                m_reporter.add({.id = idOfReported(name), .state = CheckState::NotChecked});
            return;
        }
        const QString id = idOfReported(check.name);
        const auto error = errorOfCheck(check);
        if (check.ok)
            m_reporter.passed(id, {}, check.message);
        else if (error)
            m_reporter.failed(id, *error);
        else // M-11: only one data type is concerned
            m_reporter.warning(id, failedCheck(check), foundBy(check));
    }

    /// Without a journal every key is foreign: people want to know that this is why.
    [[nodiscard]] QString foundBy(const wire::Check& check) const
    {
        const bool isAboutKeys = check.name == QLatin1String("foreign-keys");
        return isAboutKeys && m_hasNoJournal ? QLatin1String(noJournalYet) + check.message : check.message;
    }

    void showUnfinished(const QList<wire::UnfinishedImport>& unfinished)
    {
        const auto result = checkUnfinished(unfinished);
        if (result) {
            m_reporter.passed(idUnfinished);
            return;
        }
        const bool allOurs = m_input.isOurs && std::ranges::all_of(unfinished, [this](const auto& import) {
                                 return m_input.isOurs(import.exportId);
                             });
        if (allOurs)
            m_reporter.warning(idUnfinished, result.error(), result.error().subject);
        else
            m_reporter.failed(idUnfinished, result.error());
    }

    const InstanceChecks& m_input;
    const std::stop_token& m_stop;
    Reporter m_reporter;
    bool m_hasNoJournal = false; ///< the channel asked as one that never sent anything
};

void checkView(source::OperationsDatabase& database, model::DataType type, const QString& id, Reporter& reporter)
{
    reporter.begin();
    const auto columns = database.describe(type);
    if (!columns)
        return reporter.failed(id, columns.error(), reporter.took());
    const auto rows = database.count(type);
    if (!rows)
        return reporter.failed(id, rows.error(), reporter.took());
    reporter.add({.id = id,
                  .state = CheckState::Passed,
                  .took = reporter.took(),
                  .detail = model::viewNameOf(type),
                  .rows = *rows});
}

} // namespace

QString nameOf(CheckState state)
{
    switch (state) {
    case CheckState::Passed:
        return QStringLiteral("passed");
    case CheckState::Warning:
        return QStringLiteral("warning");
    case CheckState::Failed:
        return QStringLiteral("failed");
    case CheckState::NotReached:
        return QStringLiteral("not-reached");
    case CheckState::NotChecked:
        return QStringLiteral("not-checked");
    }
    return {};
}

QList<ConnectionCheck> runConnectionChecks(const InstanceChecks& input, const std::stop_token& stop,
                                           const OnCheck& onCheck)
{
    return InstanceChecker(input, stop, onCheck).run();
}

QList<ConnectionCheck> runConnectionChecks(const DatabaseChecks& input, const std::stop_token& stop,
                                           const OnCheck& onCheck)
{
    Reporter reporter(input.clock, onCheck);
    const QString id = QStringLiteral("database");
    std::unique_ptr<source::OperationsDatabase> database;
    if (stop.stop_requested()) {
        reporter.notReached(id);
    } else {
        reporter.begin();
        auto opened = source::OperationsDatabase::open(input.source);
        if (opened) {
            database = std::move(*opened);
            reporter.passed(id, reporter.took(), input.source.displayName());
        } else {
            reporter.failed(id, opened.error(), reporter.took());
        }
    }
    for (const model::DataType type : model::allDataTypes) {
        const QString view = QStringLiteral("view.") + model::nameOf(type);
        if (!input.included[type])
            continue;
        if (database && !stop.stop_requested())
            checkView(*database, type, view, reporter);
        else
            reporter.notReached(view);
    }
    return reporter.take();
}

bool canExport(const QList<ConnectionCheck>& checks)
{
    return std::ranges::none_of(checks, [](const ConnectionCheck& check) {
        return check.state == CheckState::Failed || check.state == CheckState::NotReached;
    });
}

} // namespace itam::core::exporter
