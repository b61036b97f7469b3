// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The durable data of the sandbox: one SQLite file, one writer thread, several readers.
#pragma once

#include "core/sandbox/store/datafile.h"
#include "core/sandbox/store/session.h"
#include "core/support/clock.h"

#include <QByteArray>

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <thread>
#include <type_traits>

namespace itam::sandbox::store {

/// On the clock of the store; see Clock::now().
using Deadline = std::chrono::steady_clock::time_point;

struct StoreOptions
{
    QString path; ///< of the data file; made with mode 0600 when missing, its folder must exist
    /// SQL of internal tables that are no tables of the instance: CREATE ... IF NOT EXISTS, runs at each opening.
    QList<QByteArray> scripts;
    const core::support::Clock* clock = nullptr; ///< outlives the store; null: the system's
    RecordFollower* follower = nullptr;          ///< outlives the store; null: nothing follows from changes
};

/// Opens or creates the data. All methods may be called from any thread, but write() and read() not from inside a
/// write() or post() task (the writer thread would wait for itself). Errors: JournalFailed, JournalTooNew,
/// FileUnwritable. The destructor finishes the running task and drops those that still wait: nobody relies on a task
/// without its result, and posted work must be such that it is found again from the data.
class Store
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(Schema schema, StoreOptions options);
    ~Store();
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    /// Runs `task` (Result<T>(Writer&)) on the writer thread in one transaction and waits for its result: committed
    /// when it succeeded, else rolled back. `name` is for logs. Error Cancelled: the store is closing.
    template <typename Task>
    [[nodiscard]] std::invoke_result_t<Task&, Writer&> write(const char* name, Task&& task)
    {
        using Outcome = std::invoke_result_t<Task&, Writer&>;
        std::optional<Outcome> outcome;
        const Result<void> ran = runAndWait(name, [&](Writer& writer) -> Result<void> {
            outcome.emplace(task(writer));
            if (!outcome->has_value())
                return failure(outcome->error());
            return {};
        });
        if (!ran)
            return failure(ran.error());
        return std::move(*outcome);
    }

    /// Queues `task` for a transaction of its own and returns at once. A failed task is logged.
    void post(const char* name, std::function<Result<void>(Writer&)> task);

    /// Runs `task` (Result<T>(Reader&)) on the calling thread with a read-only connection, in one snapshot.
    template <typename Task>
    [[nodiscard]] std::invoke_result_t<Task&, Reader&> read(Task&& task)
    {
        auto lease = borrowReader();
        if (!lease)
            return failure(lease.error());
        auto outcome = task(**lease);
        giveBack(std::move(*lease));
        return outcome;
    }

    /// The same, but error TimedOut when it is not done by then: a statement that still runs is ended.
    template <typename Task>
    [[nodiscard]] std::invoke_result_t<Task&, Reader&> read(Deadline deadline, Task&& task)
    {
        auto lease = borrowReader();
        if (!lease)
            return failure(lease.error());
        bool isLate = m_clock->now() >= deadline;
        (*lease)->askWhileRunning([&] { return !(isLate = isLate || m_clock->now() >= deadline); });
        auto outcome = isLate ? std::invoke_result_t<Task&, Reader&>(failure(ErrorCode::TimedOut)) : task(**lease);
        (*lease)->askWhileRunning({});
        giveBack(std::move(*lease));
        if (!outcome && isLate)
            return failure(ErrorCode::TimedOut, QStringLiteral("not done in time"));
        return outcome;
    }

    [[nodiscard]] const Schema& schema() const { return m_schema; }
    [[nodiscard]] const core::support::Clock& clock() const { return *m_clock; }
    [[nodiscard]] QString path() const { return m_options.path; }

    /// Made with the data, never changes.
    [[nodiscard]] QString instanceId() const { return m_instanceId; }
    /// Fresh at creation and after a restore (datafile.h). Inside a transaction read meta("epoch").
    [[nodiscard]] QString epoch() const;
    /// For whoever knows that the data were restored or cloned.
    [[nodiscard]] Result<void> renewEpoch();
    /// The data were made by this opening.
    [[nodiscard]] bool isNew() const { return m_isNew; }

private:
    struct Task
    {
        const char* name;
        std::function<Result<void>(Writer&)> run;
        std::promise<Result<void>>* done = nullptr; ///< null: posted
    };

    Store(Schema schema, StoreOptions options);
    [[nodiscard]] Result<void> start();
    [[nodiscard]] Result<void> identify();
    void work(std::stop_token stop);
    [[nodiscard]] Result<void> runInTransaction(const Task& task);
    [[nodiscard]] bool enqueue(Task task);
    [[nodiscard]] Result<void> runAndWait(const char* name, std::function<Result<void>(Writer&)> run);
    [[nodiscard]] Result<std::unique_ptr<Reader>> borrowReader();
    void giveBack(std::unique_ptr<Reader> reader);
    void markClosed();

    Schema m_schema;
    StoreOptions m_options;
    core::support::SystemClock m_systemClock;
    const core::support::Clock* m_clock;
    QString m_instanceId;
    bool m_isNew = false;
    std::optional<RunFile> m_runFile;
    std::unique_ptr<Writer> m_writer;

    mutable std::mutex m_mutex; ///< epoch, tasks, readers
    QString m_epoch;
    std::condition_variable_any m_filled;
    std::deque<Task> m_tasks;
    bool m_isClosing = false;
    std::vector<std::unique_ptr<Reader>> m_readers;

    std::jthread m_thread; ///< last: ends first
};

} // namespace itam::sandbox::store
