// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The measurement that the storage of the baseline was chosen by (core/journal/baselineblock.h; performance.md 2.4):
// the journal as it is, against one row for each record.
#include "core/journal/journal.h"
#include "core/support/sqlite.h"
#include "tests/bench/bench.h"
#include "tests/bench/estate.h"

#include <QFileInfo>

#include <random>

namespace itam::bench {
namespace {

namespace sqlite = core::support::sqlite;
using core::journal::Journal;
using core::journal::Landing;

constexpr qint64 lookUps = 20'000;

QByteArray keyOf(qint64 number)
{
    const QByteArray digits = QByteArray::number(number);
    return "INST-" + QByteArray(10 - digits.size(), '0') + digits;
}

core::support::Hash128 fingerprintOf(qint64 number, int version)
{
    return core::support::hash128(keyOf(number), static_cast<std::uint64_t>(version));
}

/// Seconds of each step.
struct Steps
{
    double fill = 0;
    double read = 0;
    double scattered = 0;
    double find = 0; ///< one look-up of a random key
    double bytesPerRecord = 0;
};

core::journal::Owner owner()
{
    return {QStringLiteral("I"), QStringLiteral("S"), core::model::DataType::Applications};
}

double land(Journal& journal, qint64 rows, qint64 step, int version)
{
    std::vector<Landing> landings;
    landings.reserve(static_cast<std::size_t>(rows / step + 1));
    for (qint64 i = 0; i < rows; i += step)
        landings.push_back({Landing::End::Landed, {keyOf(i), fingerprintOf(i, version)}, {}, 0});
    const Stopwatch watch;
    static_cast<void>(journal.recordUnsendable(owner(), landings));
    return watch.milliseconds() / 1000;
}

Steps measureJournal(const QString& path, qint64 rows)
{
    Steps steps;
    auto journal = Journal::open(path);
    steps.fill = land(*journal, rows, 1, 1);
    const Stopwatch reading;
    const auto reader = journal->readBaseline(owner());
    core::changes::BaselineEntry entry;
    for (auto more = (*reader)->next(entry); more && *more;)
        more = (*reader)->next(entry);
    steps.read = reading.milliseconds() / 1000;
    steps.scattered = land(*journal, rows, 100, 2);
    const auto finder = journal->readBaseline(owner());
    std::mt19937_64 random(1);
    const Stopwatch finding;
    for (qint64 i = 0; i < lookUps; ++i)
        static_cast<void>((*finder)->find(keyOf(static_cast<qint64>(random() % static_cast<quint64>(rows)))));
    steps.find = finding.milliseconds() / 1000 / static_cast<double>(lookUps);
    steps.bytesPerRecord = static_cast<double>(QFileInfo(path).size()) / static_cast<double>(rows);
    return steps;
}

Steps measureRows(const QString& path, qint64 rows)
{
    Steps steps;
    const auto database = sqlite::Database::open(path, sqlite::OpenMode::Create);
    static_cast<void>(database->execute(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -8192; CREATE TABLE baseline(owner "
        "INTEGER NOT NULL, key BLOB NOT NULL, fingerprint BLOB NOT NULL, sent_at INTEGER NOT NULL, PRIMARY KEY(owner, "
        "key)) STRICT, WITHOUT ROWID"));
    auto put = database->prepare("INSERT INTO baseline VALUES(1, ?1, ?2, 1700000000000) ON CONFLICT(owner, key) DO "
                                 "UPDATE SET fingerprint = excluded.fingerprint");
    const auto landRows = [&](qint64 step, int version) {
        const Stopwatch watch;
        static_cast<void>(database->execute("BEGIN IMMEDIATE"));
        for (qint64 i = 0; i < rows; i += step) {
            const QByteArray key = keyOf(i);
            const auto fingerprint = fingerprintOf(i, version).toBytes();
            put->bindBlob(1, key).bindBlob(2, fingerprint);
            static_cast<void>(put->run());
        }
        static_cast<void>(database->execute("COMMIT"));
        return watch.milliseconds() / 1000;
    };
    steps.fill = landRows(1, 1);
    const Stopwatch reading;
    auto all = database->prepare("SELECT key, fingerprint, sent_at FROM baseline WHERE owner = 1 ORDER BY key");
    while (*all->step())
        static_cast<void>(all->bytes(0).toByteArray());
    steps.read = reading.milliseconds() / 1000;
    steps.scattered = landRows(100, 2);
    auto find = database->prepare("SELECT fingerprint, sent_at FROM baseline WHERE owner = 1 AND key = ?1");
    std::mt19937_64 random(1);
    const Stopwatch finding;
    for (qint64 i = 0; i < lookUps; ++i) {
        const QByteArray key = keyOf(static_cast<qint64>(random() % static_cast<quint64>(rows)));
        find->bindBlob(1, key);
        static_cast<void>(find->step());
        find->reset();
    }
    steps.find = finding.milliseconds() / 1000 / static_cast<double>(lookUps);
    static_cast<void>(database->execute("PRAGMA wal_checkpoint(TRUNCATE)"));
    steps.bytesPerRecord = static_cast<double>(QFileInfo(path).size()) / static_cast<double>(rows);
    return steps;
}

QJsonObject lineOf(const char* storage, const Steps& steps, double scanSeconds)
{
    return {{QStringLiteral("line"), QStringLiteral("storage of the baseline")},
            {QStringLiteral("storage"), QLatin1String(storage)},
            {QStringLiteral("fillScans"), steps.fill / scanSeconds},
            {QStringLiteral("readInOrderScans"), steps.read / scanSeconds},
            {QStringLiteral("scatteredOnePercentScans"), steps.scattered / scanSeconds},
            {QStringLiteral("lookUpMicroseconds"), steps.find * 1e6},
            {QStringLiteral("bytesPerRecord"), steps.bytesPerRecord}};
}

} // namespace

void benchStorage(const QString& folder, double scanSeconds, qint64 rows)
{
    print(lineOf("rows", measureRows(folder + QStringLiteral("/rows.db"), rows), scanSeconds));
    print(lineOf("blocks", measureJournal(folder + QStringLiteral("/blocks.db"), rows), scanSeconds));
}

} // namespace itam::bench
