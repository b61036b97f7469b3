// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/lifecyclebench.h"

#include "core/lifecycle/tables.h"
#include "core/sandbox/integration/application.h"
#include "core/sandbox/lifecycle/service.h"
#include "core/sandbox/platform/platformschema.h"
#include "core/sandbox/store/catalogue.h"
#include "core/sandbox/store/lifecycleconfiguration.h"
#include "core/sandbox/store/records.h"
#include "tests/bench/bench.h"
#include "tests/endtoend/lifecycleclients.h"

#include <QCoreApplication>
#include <QTest>

#include <cstdlib>

namespace itam::bench {
namespace {

namespace store = sandbox::store;
namespace sqlite = core::support::sqlite;
using core::lifecycle::Decision;
using sandbox::lifecycle::Service;

constexpr int cisOfACall = 1000;
constexpr int callsMeasured = 20;
const QString action = QStringLiteral("Patching");

template <typename T>
T take(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s %s\n", qUtf8Printable(result.error().subject), qUtf8Printable(result.error().detail));
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// An instance with `count` CIs, and the same CIs in a table of their own.
class Estate
{
public:
    Estate(const QString& folder, int count)
    {
        auto schema = take(
            store::Schema::fromJson({sandbox::integration::instanceSchema(), sandbox::platform::platformSchema()}));
        store::StoreOptions options;
        options.path = folder + QStringLiteral("/lifecycle-%1.db").arg(count);
        options.scripts = sandbox::integration::storeScripts();
        m_store = take(store::Store::open(std::move(schema), std::move(options)));
        take(m_store->write("catalogue", [](store::Writer& writer) { return store::bringCatalogueUpToDate(writer); }));
        take(m_store->write("seeds", [](store::Writer& writer) -> Result<void> {
            ITAM_TRY(store::seedLifecycle(writer));
            const auto inserted =
                insertRecord(writer, core::lifecycle::table::ciActions, {{QStringLiteral("name"), action}});
            return inserted ? Result<void>() : failure(inserted.error());
        }));
        makeCis(count);
        makeBare(folder + QStringLiteral("/bare-%1.db").arg(count));
        m_service = std::make_unique<Service>(*m_store);
        for (int i = 0; i < 3; ++i)
            m_requestors.append(take(m_service->registerOperator(m_caller)).requestorId);
    }

    [[nodiscard]] int calls() const { return static_cast<int>(m_cis.size()) / cisOfACall; }
    [[nodiscard]] QStringList cisOf(int call) const { return m_cis.mid(call * cisOfACall, cisOfACall); }

    /// Milliseconds of one call; gives up when something is refused.
    template <typename Make>
    double timed(Make make)
    {
        const Stopwatch watch;
        const Decision decision = take(make(*m_service));
        const double spent = watch.milliseconds();
        if (!decision.isAllowed()) {
            std::fprintf(stderr, "refused: %s\n", qUtf8Printable(decision.refusals.front().message));
            std::exit(1);
        }
        return spent;
    }
    double set(int call, int requestor, const QString& label)
    {
        return timed([&](Service& service) {
            return service.setState({m_requestors[requestor], cisOf(call), label, {}}, m_caller);
        });
    }
    double add(int call, int requestor)
    {
        return timed([&](Service& service) {
            return service.addAction({m_requestors[requestor], cisOf(call), action, QStringLiteral("02:00:00"), {}},
                                     m_caller);
        });
    }
    double remove(int call, int requestor)
    {
        return timed([&](Service& service) {
            return service.removeAction({m_requestors[requestor], cisOf(call), action}, m_caller);
        });
    }
    double unregister(int requestor)
    {
        return timed([&](Service& service) { return service.unregisterOperator(m_requestors[requestor], m_caller); });
    }

    /// The reference: one column of the same rows, nothing else, in one transaction.
    double updateBare(int call, int state)
    {
        const QStringList cis = cisOf(call);
        const Stopwatch watch;
        take(m_store->write("bare", [&](store::Writer& writer) -> Result<void> {
            auto update = writer.query("UPDATE cmdb SET operational_status = ?1 WHERE sys_id = ?2");
            if (!update)
                return failure(update.error());
            for (const QString& ci : cis) {
                (*update)->bind(1, static_cast<qint64>(state)).bind(2, ci);
                ITAM_TRY((*update)->run());
            }
            return {};
        }));
        return watch.milliseconds();
    }

    /// The same in a table of four columns in a file of its own.
    double updateNarrow(int call, int state)
    {
        const QStringList cis = cisOf(call);
        const Stopwatch watch;
        auto transaction = take(sqlite::Transaction::begin(*m_bare));
        for (const QString& ci : cis) {
            m_update->bind(1, static_cast<qint64>(state)).bind(2, ci);
            take(m_update->run());
        }
        take(transaction.commit());
        return watch.milliseconds();
    }

private:
    void makeCis(int count)
    {
        constexpr int cisOfATransaction = 5000;
        while (m_cis.size() < count) {
            take(m_store->write("CIs", [&](store::Writer& writer) -> Result<void> {
                for (int i = 0; i < cisOfATransaction; ++i) {
                    const auto made = insertRecord(
                        writer, QStringLiteral("cmdb_ci_linux_server"),
                        {{QStringLiteral("name"), QStringLiteral("host-%1").arg(m_cis.size(), 6, 10, QLatin1Char('0'))},
                         {QStringLiteral("serial_number"), QStringLiteral("SN%1").arg(m_cis.size())}});
                    if (!made)
                        return failure(made.error());
                    m_cis.append(*made);
                }
                return {};
            }));
        }
    }
    void makeBare(const QString& path)
    {
        m_bare = take(sqlite::Database::open(path, sqlite::OpenMode::Create));
        // As the instance keeps its data (core/sandbox/store/datafile.cpp).
        take(m_bare->execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16000;"));
        take(m_bare->execute(
            "CREATE TABLE cis (sys_id TEXT PRIMARY KEY, name TEXT, serial_number TEXT, operational_status INTEGER)"));
        auto insert = take(m_bare->prepare("INSERT INTO cis VALUES (?1, ?2, ?3, 1)"));
        auto transaction = take(sqlite::Transaction::begin(*m_bare));
        for (const QString& ci : m_cis) {
            insert.bind(1, ci).bind(2, QStringLiteral("host-") + ci.left(6)).bind(3, QStringLiteral("SN") + ci.left(6));
            take(insert.run());
        }
        take(transaction.commit());
        m_update = take(m_bare->prepare("UPDATE cis SET operational_status = ?1 WHERE sys_id = ?2"));
    }

    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<Service> m_service;
    sandbox::platform::Caller m_caller{QStringLiteral("bench"), {}, {QStringLiteral("admin")}};
    QStringList m_cis;
    QStringList m_requestors;
    std::optional<sqlite::Database> m_bare;
    std::optional<sqlite::Statement> m_update;
};

/// Calls of one kind, each beside the bare update of the same rows.
class Line
{
public:
    explicit Line(const char* name) : m_name(QString::fromLatin1(name)) {}
    void add(double call, Estate& estate, int block, int state)
    {
        m_calls.add(call);
        m_bare.add(estate.updateBare(block, state));
        m_narrow.add(estate.updateNarrow(block, state));
    }
    [[nodiscard]] double microsecondsPerCi() const { return m_calls.median() * 1000 / cisOfACall; }
    void print() const
    {
        bench::print({{QStringLiteral("line"), QString(QStringLiteral("B14: ") + m_name)},
                      {QStringLiteral("callMs"), m_calls.median()},
                      {QStringLiteral("slowestMs"), m_calls.max()},
                      {QStringLiteral("bareMs"), m_bare.median()},
                      {QStringLiteral("bareInFourColumnsMs"), m_narrow.median()},
                      {QStringLiteral("ratio"), m_calls.median() / m_bare.median()},
                      {QStringLiteral("limit"), 10}});
    }

private:
    QString m_name;
    Samples m_calls;
    Samples m_bare;
    Samples m_narrow;
};

/// The three requestors take turns over the whole estate; returns the lines, and how long unregistering took.
std::vector<Line> callsOn(Estate& estate, double& unregistering)
{
    std::vector<Line> lines{Line("set state"), Line("set state again"), Line("add action"), Line("remove action")};
    const QStringList labels{QStringLiteral("Operational"), QStringLiteral("Repair in Progress"),
                             QStringLiteral("Non-Operational")};
    const int every = std::max(1, estate.calls() / callsMeasured);
    for (int call = 0; call < estate.calls(); ++call) {
        for (int requestor = 0; requestor < 3; ++requestor) {
            const double spent = estate.set(call, requestor, labels[requestor]);
            if (call % every == 0 && requestor == 1)
                lines[0].add(spent, estate, call, 3);
        }
    }
    for (int call = 0; call < estate.calls(); call += every) {
        lines[1].add(estate.set(call, 1, QStringLiteral("DR Standby")), estate, call, 4);
        lines[2].add(estate.add(call, 0), estate, call, 1);
        lines[3].add(estate.remove(call, 0), estate, call, 2);
    }
    unregistering = estate.unregister(2);
    return lines;
}

} // namespace

bool benchLifecycle(const QString& folder)
{
    constexpr int few = 10'000;
    constexpr int many = 100'000;
    double unregisterFew = 0;
    double unregisterMany = 0;
    Estate small(folder, few);
    Estate large(folder, many);
    const std::vector<Line> ofSmall = callsOn(small, unregisterFew);
    const std::vector<Line> ofLarge = callsOn(large, unregisterMany);
    for (const Line& line : ofLarge)
        line.print();
    print({{QStringLiteral("line"), QStringLiteral("unregister a requestor that holds a state of each CI")},
           {QStringLiteral("cis"), many},
           {QStringLiteral("seconds"), unregisterMany / 1000}});
    const double costFew = ofSmall.front().microsecondsPerCi();
    const double costMany = ofLarge.front().microsecondsPerCi();
    print({{QStringLiteral("line"), QStringLiteral("B15 of the lifecycle: setting the state of a CI")},
           {QStringLiteral("microsecondsOf10000"), costFew},
           {QStringLiteral("microsecondsOf100000"), costMany},
           {QStringLiteral("ratio"), costMany / costFew},
           {QStringLiteral("limit"), 1.15}});
    return true;
}

bool benchLifecycleLoad(const QString& folder, int seconds)
{
    qputenv("ITAM_BIN", QCoreApplication::applicationDirPath().toLocal8Bit());
    tests::SandboxProcess sandbox(folder + QStringLiteral("/lifecycle-sandbox"));
    if (!sandbox.start())
        return false;
    tests::LifecycleClients clients(sandbox, 8, 1);
    clients.start();
    QTest::qWait(seconds * 1000);
    clients.stop();
    const QStringList complaints = clients.complaints();
    for (const QString& complaint : complaints)
        std::fprintf(stderr, "%s\n", qPrintable(complaint));
    QJsonObject codes;
    for (const auto& [code, times] : clients.codes())
        codes.insert(code.isEmpty() ? QStringLiteral("allowed") : code, times);
    print({{QStringLiteral("line"), QStringLiteral("eight clients with overlapping bulk calls")},
           {QStringLiteral("seconds"), seconds},
           {QStringLiteral("calls"), clients.calls()},
           {QStringLiteral("answers"), codes},
           {QStringLiteral("complaints"), complaints.size()}});
    return complaints.isEmpty();
}

} // namespace itam::bench
