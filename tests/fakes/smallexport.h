// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A real export of a small operations database into an instance in memory: no network, no waiting.
#pragma once

#include "core/exporter/exportthread.h"
#include "core/support/sqlite.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/fakeinstance.h"

#include <QTemporaryDir>

#include <condition_variable>

namespace itam::tests {

/// Takes a number of segments, then hangs in one until it is asked to stop.
class HangingInstance final : public core::servicenow::IntegrationChannel
{
public:
    Result<core::wire::ConnectionReport> connectionTest(const core::wire::Sender& sender, std::stop_token stop) override
    {
        return instance.connectionTest(sender, std::move(stop));
    }
    Result<core::wire::Reply> sendSegment(const QByteArray& body, std::stop_token stop,
                                          const std::function<void()>& meanwhile) override
    {
        if (instance.segments.size() < hangsAfter)
            return instance.sendSegment(body, stop, meanwhile);
        if (meanwhile)
            meanwhile();
        hangs = true;
        std::mutex mutex;
        std::condition_variable_any condition;
        std::unique_lock lock(mutex);
        condition.wait(lock, stop, [] { return false; });
        released = std::chrono::steady_clock::now();
        return failure(ErrorCode::Cancelled);
    }
    Result<core::wire::Reply> status(const core::wire::StatusRequest& request, std::stop_token stop) override
    {
        return instance.status(request, std::move(stop));
    }

    FakeInstance instance;
    int hangsAfter = 1;
    std::atomic<bool> hangs = false;
    std::atomic<std::chrono::steady_clock::time_point> released{};
};

/// GUI thread, but for what the session does. Outlives the exports that it makes.
class SmallExport
{
public:
    /// 45 computers, which are five segments of ten, and no other data type.
    SmallExport()
    {
        options.segmentRecords = 10;
        options.included = {{true, false, false}};
        const auto database =
            core::support::sqlite::Database::open(databasePath(), core::support::sqlite::OpenMode::Create);
        valid = database &&
                database->execute(
                    "CREATE TABLE itam_export_hardware (ComputerID TEXT PRIMARY KEY, ComputerName TEXT, SerialNo TEXT);"
                    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 45) INSERT INTO "
                    "itam_export_hardware SELECT printf('C%04d', i), printf('pc%d', i), printf('S%dAB', i) FROM n");
    }

    /// `time`, `channel` and this outlive the export.
    [[nodiscard]] core::exporter::ExportThread::MakeSession session(core::servicenow::IntegrationChannel& channel,
                                                                    const core::support::Clock& time)
    {
        return [this, &channel, &time]() -> std::unique_ptr<core::exporter::ExportThread::Session> {
            return std::make_unique<Session>(*this, channel, time);
        };
    }
    [[nodiscard]] core::exporter::ExportThread::MakeSession session(core::servicenow::IntegrationChannel& channel)
    {
        return session(channel, clock);
    }

    [[nodiscard]] QString databasePath() const { return m_folder.filePath(QStringLiteral("operations.db")); }
    [[nodiscard]] QString journalPath() const { return m_folder.filePath(QStringLiteral("journal.db")); }
    [[nodiscard]] static QString instanceUrl() { return QStringLiteral("https://fake"); }

    core::exporter::ExportOptions options;
    FakeClock clock;
    bool valid = false;
    std::atomic<int> sessionsOpen = 0;

private:
    class Session final : public core::exporter::ExportThread::Session
    {
    public:
        Session(SmallExport& owner, core::servicenow::IntegrationChannel& channel, const core::support::Clock& clock)
            : m_owner(owner)
            , m_channel(channel)
            , m_clock(clock)
        {
            ++m_owner.sessionsOpen;
        }
        ~Session() override { --m_owner.sessionsOpen; }
        [[nodiscard]] core::exporter::Ports ports() override
        {
            return {.clock = m_clock,
                    .journal = m_owner.journalPath(),
                    .source = {QStringLiteral("sqlite:%1").arg(m_owner.databasePath())},
                    .instanceUrl = instanceUrl(),
                    .senderName = QStringLiteral("me@here"),
                    .checkEntitlement = [] { return Result<void>(); },
                    .connect = [this]() -> Result<core::servicenow::IntegrationChannel*> { return &m_channel; }};
        }

    private:
        SmallExport& m_owner;
        core::servicenow::IntegrationChannel& m_channel;
        const core::support::Clock& m_clock;
    };

    QTemporaryDir m_folder;
};

} // namespace itam::tests
