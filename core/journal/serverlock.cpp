// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journallock.h"
#include "core/journal/serverschema.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QSysInfo>

#include <chrono>
#include <thread>

namespace itam::core::journal {
namespace {

/// Names of sessions are cut there.
constexpr qsizetype longestName = 63;
/// A server needs a moment to see that a program died whose place is to be taken at once.
constexpr std::chrono::milliseconds endOfTheDead{1000};
constexpr std::chrono::milliseconds pause{20};
constexpr QLatin1String timeFormat{"yyyyMMdd'T'HHmm'Z'"};

/// "itam-export 4711 20261130T1955Z db-client-3": administrators of the server read it, too.
QString sessionName()
{
    const QString name = QStringLiteral("%1 %2 %3 ")
                             .arg(programName())
                             .arg(QCoreApplication::applicationPid())
                             .arg(QDateTime::currentDateTimeUtc().toString(timeFormat));
    const QString named = name + QSysInfo::machineHostName();
    return named.left(longestName);
}

QString holderText(const store::ServerLockHolder& holder)
{
    const QStringList parts = holder.application.split(QLatin1Char(' '));
    const auto since = parts.size() == 4 ? QDateTime::fromString(parts[2], timeFormat) : QDateTime();
    if (!since.isValid())
        return holder.account.isEmpty()
                   ? QCoreApplication::translate("JournalLock", "another program")
                   : QCoreApplication::translate("JournalLock", "another program, account %1").arg(holder.account);
    return QCoreApplication::translate("JournalLock", "%1, process %2 on %3, account %4, since %5 UTC")
        .arg(parts[0], parts[1], parts[3], holder.account, since.toString(QStringLiteral("yyyy-MM-dd HH:mm")));
}

class ServerLock final : public JournalLock
{
public:
    explicit ServerLock(std::shared_ptr<store::PostgresDatabase> server) : m_server(std::move(server)) {}
    ServerLock(const ServerLock&) = delete;
    ServerLock& operator=(const ServerLock&) = delete;
    ~ServerLock() override { m_server->releaseExportLock(); }

private:
    std::shared_ptr<store::PostgresDatabase> m_server;
};

} // namespace

Result<QString> holderOnServer(const store::PostgresDatabase& database)
{
    const auto holder = database.exportLockHolder();
    if (!holder)
        return failure(holder.error());
    return *holder ? holderText(**holder) : QString();
}

Result<std::unique_ptr<JournalLock>> lockOnServer(const std::shared_ptr<store::PostgresDatabase>& server)
{
    const auto begun = std::chrono::steady_clock::now();
    auto holder = server->tryExportLock(sessionName());
    while (holder && *holder && !server->isStopped() && std::chrono::steady_clock::now() - begun < endOfTheDead) {
        std::this_thread::sleep_for(pause);
        holder = server->tryExportLock(sessionName());
    }
    if (!holder)
        return failure(holder.error());
    if (*holder)
        return failure(ErrorCode::ExportRunning, {}, holderText(**holder));
    return std::make_unique<ServerLock>(server);
}

} // namespace itam::core::journal
