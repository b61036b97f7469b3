// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/store.h"

#include "core/sandbox/store/addedtables.h"

#include <QLoggingCategory>

namespace itam::sandbox::store {
namespace {

Q_LOGGING_CATEGORY(log, "itam.sandbox.store")

const QString instanceIdName = QStringLiteral("instance_id");
const QString epochName = QStringLiteral("epoch");
const QString countName = QStringLiteral("open_count");
constexpr auto slowTask = std::chrono::seconds(5);

} // namespace

Store::Store(Schema schema, StoreOptions options)
    : m_schema(std::move(schema))
    , m_options(std::move(options))
    , m_clock(m_options.clock ? m_options.clock : &m_systemClock)
{
}

Result<std::unique_ptr<Store>> Store::open(Schema schema, StoreOptions options)
{
    std::unique_ptr<Store> store(new Store(std::move(schema), std::move(options)));
    if (auto started = store->start(); !started) {
        Error error = std::move(started).error();
        if (error.subject.isEmpty())
            error.subject = store->m_options.path;
        return failure(std::move(error));
    }
    return store;
}

Result<void> Store::start()
{
    auto runFile = RunFile::open(m_options.path);
    if (!runFile)
        return failure(runFile.error());
    m_runFile.emplace(std::move(*runFile));
    auto database = openForWriting(m_options.path);
    if (!database)
        return failure(database.error());
    ITAM_TRY(bringUpToDate(*database, m_schema, m_options.scripts));
    m_writer = std::make_unique<Writer>(std::move(*database), m_schema);
    m_writer->m_follower = m_options.follower;
    m_thread = std::jthread([this](std::stop_token stop) { work(stop); });
    ITAM_TRY(identify());
    return write("added tables", [](Writer& writer) { return loadAddedTables(writer); });
}

/// Instance id, epoch and the count of openings (datafile.h). The data are committed before the run file: a crash
/// between the two leaves data that count more, which is no restore.
Result<void> Store::identify()
{
    const auto known = m_runFile->mark();
    if (!known)
        return failure(known.error());
    const auto mark = write("open", [&](Writer& writer) -> Result<RunFile::Mark> {
        const auto id = writer.meta(instanceIdName);
        const auto epoch = writer.meta(epochName);
        const auto count = writer.meta(countName);
        for (const auto* each : {&id, &epoch, &count}) {
            if (!*each)
                return failure(each->error());
        }
        m_isNew = id->isEmpty();
        m_instanceId = m_isNew ? newSysId() : *id;
        RunFile::Mark data{*epoch, count->toLongLong()};
        if (m_isNew || wasRestored(data, *known)) {
            data.epoch = newSysId();
            data.count = std::max(data.count, known->count);
        }
        ++data.count;
        ITAM_TRY(writer.setMeta(instanceIdName, m_instanceId));
        ITAM_TRY(writer.setMeta(epochName, data.epoch));
        ITAM_TRY(writer.setMeta(countName, QString::number(data.count)));
        return data;
    });
    if (!mark)
        return failure(mark.error());
    if (!m_isNew && mark->epoch != known->epoch)
        qCInfo(log, "the data were restored or copied: they have a new epoch");
    const std::lock_guard lock(m_mutex);
    m_epoch = mark->epoch;
    return m_runFile->setMark(*mark);
}

Store::~Store()
{
    std::deque<Task> dropped;
    {
        const std::lock_guard lock(m_mutex);
        m_isClosing = true;
        dropped.swap(m_tasks);
        m_filled.notify_all();
    }
    for (const Task& task : dropped) {
        if (task.done)
            task.done->set_value(failure(ErrorCode::Cancelled, QStringLiteral("the store is closing")));
    }
    if (m_thread.joinable()) {
        m_thread.request_stop();
        m_thread.join();
    }
    markClosed();
}

/// Counts the closing, so that a copy taken while it was open differs from the closed original.
void Store::markClosed()
{
    if (!m_writer || m_epoch.isEmpty())
        return;
    const auto counted = runInTransaction({"close",
                                           [this](Writer& writer) -> Result<void> {
                                               const auto count = writer.meta(countName);
                                               if (!count)
                                                   return failure(count.error());
                                               const qint64 next = count->toLongLong() + 1;
                                               ITAM_TRY(writer.setMeta(countName, QString::number(next)));
                                               return m_runFile->setMark({m_epoch, next});
                                           },
                                           nullptr});
    if (!counted)
        qCWarning(log, "closing: %s", qUtf8Printable(counted.error().detail));
}

void Store::work(std::stop_token stop)
{
    while (true) {
        std::unique_lock lock(m_mutex);
        m_filled.wait(lock, stop, [this] { return !m_tasks.empty() || m_isClosing; });
        if (m_tasks.empty())
            return;
        const Task task = std::move(m_tasks.front());
        m_tasks.pop_front();
        lock.unlock();
        const Result<void> ran = runInTransaction(task);
        if (task.done)
            task.done->set_value(ran);
        else if (!ran)
            qCWarning(log, "%s: %s", task.name, qUtf8Printable(ran.error().detail));
    }
}

Result<void> Store::runInTransaction(const Task& task)
{
    const auto started = m_clock->now();
    auto transaction = sqlite::Transaction::begin(m_writer->database());
    if (!transaction)
        return failure(transaction.error());
    m_writer->begin(m_clock->nowUtc());
    ITAM_TRY(task.run(*m_writer));
    ITAM_TRY(transaction->commit());
    for (auto& [name, table] : m_writer->m_tables) {
        if (table)
            m_schema.put(std::move(table));
        else
            m_schema.drop(name);
    }
    if (const auto took = m_clock->now() - started; took > slowTask)
        qCInfo(log, "%s took %lld ms", task.name,
               static_cast<long long>(std::chrono::duration_cast<std::chrono::milliseconds>(took).count()));
    return {};
}

bool Store::enqueue(Task task)
{
    const std::lock_guard lock(m_mutex);
    if (m_isClosing)
        return false;
    m_tasks.push_back(std::move(task));
    m_filled.notify_all();
    return true;
}

Result<void> Store::runAndWait(const char* name, std::function<Result<void>(Writer&)> run)
{
    Q_ASSERT(std::this_thread::get_id() != m_thread.get_id());
    std::promise<Result<void>> done;
    auto result = done.get_future();
    if (!enqueue({name, std::move(run), &done}))
        return failure(ErrorCode::Cancelled, QStringLiteral("the store is closing"));
    return result.get();
}

void Store::post(const char* name, std::function<Result<void>(Writer&)> task)
{
    (void)enqueue({name, std::move(task), nullptr});
}

Result<std::unique_ptr<Reader>> Store::borrowReader()
{
    std::unique_ptr<Reader> reader;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_readers.empty()) {
            reader = std::move(m_readers.back());
            m_readers.pop_back();
        }
    }
    if (!reader) {
        auto database = openForReading(m_options.path);
        if (!database)
            return failure(database.error());
        reader = std::make_unique<Reader>(std::move(*database), m_schema);
    }
    ITAM_TRY(reader->database().execute("BEGIN"));
    return reader;
}

void Store::giveBack(std::unique_ptr<Reader> reader)
{
    // A reader whose snapshot cannot be ended would keep the write-ahead log growing: it is closed instead.
    if (!reader->database().execute("COMMIT"))
        return;
    const std::lock_guard lock(m_mutex);
    m_readers.push_back(std::move(reader));
}

QString Store::epoch() const
{
    const std::lock_guard lock(m_mutex);
    return m_epoch;
}

Result<void> Store::renewEpoch()
{
    const auto mark = write("renew epoch", [](Writer& writer) -> Result<RunFile::Mark> {
        const auto count = writer.meta(countName);
        if (!count)
            return failure(count.error());
        const RunFile::Mark fresh{newSysId(), count->toLongLong()};
        ITAM_TRY(writer.setMeta(epochName, fresh.epoch));
        return fresh;
    });
    if (!mark)
        return failure(mark.error());
    const std::lock_guard lock(m_mutex);
    m_epoch = mark->epoch;
    return m_runFile->setMark(*mark);
}

} // namespace itam::sandbox::store
