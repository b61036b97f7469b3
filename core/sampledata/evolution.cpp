// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampledata/schema.h"
#include "core/sampledata/summary.h"
#include "core/sampledata/words.h"
#include "core/sampledata/writer.h"

#include <QFileInfo>

#include <cmath>

namespace itam::core::sampledata {
namespace {

using support::sqlite::Database;
using support::sqlite::Statement;

enum Stream : std::uint64_t
{
    ComputerChurn = 401,
    InstallationChurn = 402,
    ContractChurn = 403
};

/// A key and what belongs to it (the application of an installation).
struct Chosen
{
    QByteArray key;
    int detail = 0;
};

struct Plan
{
    int changed = 0;
    int added = 0;
    int removed = 0;
};

/// Seven in ten changed, two added, one removed; a small estate still sees a change.
Plan planFor(qint64 records, double percent)
{
    const double all = static_cast<double>(records) * percent / 100.0;
    Plan plan;
    if (percent <= 0 || records == 0)
        return plan;
    plan.changed = static_cast<int>(std::min<qint64>(records, std::max<qint64>(1, std::llround(all * 0.7))));
    plan.added = static_cast<int>(std::llround(all * 0.2));
    plan.removed = static_cast<int>(std::min<qint64>(records - plan.changed, std::llround(all * 0.1)));
    return plan;
}

/// One step of evolution: the database, its generation, and the statements' time.
class Evolution
{
public:
    Evolution(const Database& database, Writer& writer, double percent)
        : m_database(database)
        , m_writer(writer)
        , m_percent(percent)
    {
    }

    Result<SampleSummary> run();

private:
    Result<void> readSource();
    Result<void> evolveComputers(Churn& churn);
    Result<void> evolveInstallations(Churn& churn);
    Result<void> evolveContracts(Churn& churn);
    Result<void> changeComputer(const QByteArray& key, Random& random);
    Result<void> changeInstallation(const Chosen& row, Random& random);
    Result<void> changeContract(const QByteArray& key, Random& random);
    Result<void> addInstallation(const QByteArray& computer, Random& random);
    Result<void> writeSource();

    /// All keys that `select` gives, with the number of those wanted taken at random, in order.
    Result<std::vector<Chosen>> choose(const char* select, qint64 records, int wanted, Random& random);
    Result<void> execute(const char* statement, const QByteArray& key, const QByteArray& third = {});

    [[nodiscard]] QByteArray modified(Random& random) const { return isoTime(m_now - random.below(6 * daySeconds)); }
    [[nodiscard]] Random random(Stream stream) const
    {
        return m_estate->random(stream, static_cast<std::uint64_t>(m_generation));
    }

    const Database& m_database;
    Writer& m_writer;
    double m_percent;
    std::optional<Estate> m_estate;
    int m_generation = 0;
    std::int64_t m_now = 0;
    int m_nextComputer = 0;
    int m_nextContract = 0;
    QByteArray m_modified; ///< LastModified of the change at hand
    std::unordered_map<const char*, Statement> m_statements;
};

Result<SampleSummary> Evolution::run()
{
    ITAM_TRY(readSource());
    SampleSummary churn;
    ITAM_TRY(evolveInstallations(churn.installationChurn));
    ITAM_TRY(evolveComputers(churn.computerChurn));
    ITAM_TRY(evolveContracts(churn.contractChurn));
    ITAM_TRY(execute(sql::keepUncovered, isoTime(m_now)));
    ITAM_TRY(execute(sql::touchInventory, isoTime(m_now - 4 * 3600)));
    ITAM_TRY(writeSource());
    auto summary = summaryOf(m_database);
    if (summary) {
        summary->computerChurn = churn.computerChurn;
        summary->contractChurn = churn.contractChurn;
        summary->installationChurn = churn.installationChurn;
    }
    return summary;
}

Result<void> Evolution::readSource()
{
    auto statement = m_database.prepare(sql::selectSource);
    if (!statement)
        return notWritten(statement.error());
    const auto row = statement->step();
    if (!row || !*row)
        return failure(ErrorCode::FileUnreadable, QStringLiteral("op_source is empty"));
    m_estate.emplace(statement->text(0).toULongLong(), static_cast<int>(statement->integer(3)));
    m_generation = static_cast<int>(statement->integer(1)) + 1;
    m_now = statement->integer(2) + 7 * daySeconds;
    m_nextComputer = static_cast<int>(statement->integer(4));
    m_nextContract = static_cast<int>(statement->integer(5));
    return {};
}

Result<void> Evolution::writeSource()
{
    auto statement = m_database.prepare(sql::updateSource);
    if (!statement)
        return notWritten(statement.error());
    statement->bind(1, qint64{m_generation})
        .bind(2, qint64{m_now})
        .bind(3, qint64{m_nextComputer})
        .bind(4, qint64{m_nextContract});
    if (const auto done = statement->run(); !done)
        return notWritten(done.error());
    return {};
}

Result<void> Evolution::execute(const char* sql, const QByteArray& key, const QByteArray& third)
{
    Statement& statement = m_statements[sql];
    if (!statement.isValid()) {
        auto prepared = m_database.prepare(sql);
        if (!prepared)
            return notWritten(prepared.error());
        statement = *std::move(prepared);
    }
    // Statements without a second or third parameter ignore what is bound there.
    statement.bindText(1, key).bindText(2, m_modified).bindText(3, third);
    if (const auto done = statement.run(); !done)
        return notWritten(done.error());
    return {};
}

Result<std::vector<Chosen>> Evolution::choose(const char* select, qint64 records, int wanted, Random& random)
{
    std::vector<Chosen> chosen;
    auto statement = m_database.prepare(select);
    if (!statement)
        return notWritten(statement.error());
    for (qint64 left = records; static_cast<int>(chosen.size()) < wanted; --left) {
        const auto row = statement->step();
        if (!row)
            return notWritten(row.error());
        if (!*row)
            break;
        // Selection sampling: exactly as many as wanted, each with the same chance.
        if (random.below(static_cast<int>(left)) < wanted - static_cast<int>(chosen.size()))
            chosen.push_back({statement->bytes(0).toByteArray(),
                              statement->columnCount() > 1 ? static_cast<int>(statement->integer(1)) : 0});
    }
    return chosen;
}

Result<void> Evolution::evolveComputers(Churn& churn)
{
    Random random = this->random(ComputerChurn);
    const auto before = summaryOf(m_database);
    if (!before)
        return failure(before.error());
    const Plan plan = planFor(before->computers, m_percent);
    const auto rows = choose(sql::computerKeys, before->computers, plan.changed + plan.removed, random);
    if (!rows)
        return failure(rows.error());
    for (std::size_t i = 0; i < rows->size(); ++i) {
        const QByteArray& key = (*rows)[i].key;
        if (random.below(static_cast<int>(rows->size() - i)) < plan.removed - churn.removed) {
            ITAM_TRY(execute(sql::removeComputer, key));
            ITAM_TRY(execute(sql::removeItsInstallations, key));
            ITAM_TRY(execute(sql::removeItsLinks, key));
            ++churn.removed;
        } else {
            ITAM_TRY(changeComputer(key, random));
            ++churn.changed;
        }
    }
    for (; churn.added < plan.added; ++churn.added) {
        Computer added = m_estate->computer(m_nextComputer, m_now);
        added.modified = isoTime(m_now);
        ITAM_TRY(m_writer.add(added));
        for (const Installation& installation : m_estate->installations(m_nextComputer, m_now))
            ITAM_TRY(m_writer.add(installation));
        ++m_nextComputer;
    }
    return {};
}

Result<void> Evolution::changeComputer(const QByteArray& key, Random& random)
{
    m_modified = modified(random);
    switch (random.below(4)) {
    case 0:
        return execute(sql::changeMemory, key);
    case 1: // a name that was never used before
        return execute(sql::changeUser, key, userName(random) + QByteArray::number(m_generation));
    case 2:
        return execute(sql::changeAddress, key,
                       "10." + QByteArray::number(100 + m_generation % 150) + '.' +
                           QByteArray::number(random.below(250)) + '.' + QByteArray::number(random.between(1, 250)));
    default:
        return execute(sql::changeSite, key, QByteArray::number(static_cast<qint64>(sites().size())));
    }
}

Result<void> Evolution::evolveInstallations(Churn& churn)
{
    Random random = this->random(InstallationChurn);
    const auto before = summaryOf(m_database);
    if (!before)
        return failure(before.error());
    const Plan plan = planFor(before->installations, m_percent);
    const auto rows = choose(sql::installationKeys, before->installations, plan.changed + plan.removed, random);
    const auto computers = choose(sql::computerKeys, before->computers, static_cast<int>(before->computers), random);
    if (!rows || !computers)
        return failure(rows ? computers.error() : rows.error());
    for (std::size_t i = 0; i < rows->size(); ++i) {
        if (random.below(static_cast<int>(rows->size() - i)) < plan.removed - churn.removed) {
            ITAM_TRY(execute(sql::removeInstallation, (*rows)[i].key));
            ++churn.removed;
        } else {
            ITAM_TRY(changeInstallation((*rows)[i], random));
            ++churn.changed;
        }
    }
    for (; churn.added < plan.added && !computers->empty(); ++churn.added)
        ITAM_TRY(addInstallation(random.pick(*computers).key, random));
    return {};
}

Result<void> Evolution::changeInstallation(const Chosen& row, Random& random)
{
    m_modified = modified(random);
    const int other = m_estate->catalogue().otherVersion(row.detail, random);
    if (other != row.detail)
        return execute(sql::changeVersion, row.key, QByteArray::number(other));
    const Title& title = m_estate->catalogue().titles()[static_cast<std::size_t>(row.detail - 1)];
    return execute(sql::changePath, row.key, installPathOf(title) + "/release-" + QByteArray::number(m_generation));
}

Result<void> Evolution::addInstallation(const QByteArray& computer, Random& random)
{
    auto statement = m_database.prepare(sql::lastInstallationOf);
    if (!statement)
        return notWritten(statement.error());
    const auto row = statement->bindText(1, computer).step();
    if (!row)
        return notWritten(row.error());
    // Ids are never used twice, even when the last one was removed: each generation has a hundred of its own.
    const QByteArray last = statement->bytes(0).toByteArray();
    const QByteArray digits = last.isEmpty() ? QByteArray() : last.sliced(computer.size() + 1).first(6);
    const int ordinal = std::max(digits.toInt() + 1, 100 * m_generation);
    Installation added = m_estate->installation(computer, random.chance(300), ordinal, random, m_now);
    added.modified = isoTime(m_now);
    return m_writer.add(added);
}

Result<void> Evolution::evolveContracts(Churn& churn)
{
    Random random = this->random(ContractChurn);
    const auto before = summaryOf(m_database);
    if (!before)
        return failure(before.error());
    const Plan plan = planFor(before->contracts, m_percent);
    const auto rows = choose(sql::contractKeys, before->contracts, plan.changed, random);
    const auto links = choose(sql::linkKeys, before->contractRows, plan.removed, random);
    if (!rows || !links)
        return failure(rows ? links.error() : rows.error());
    for (const Chosen& row : *rows)
        ITAM_TRY(changeContract(row.key, random));
    for (const Chosen& link : *links)
        ITAM_TRY(execute(sql::removeLink, link.key));
    churn.changed = static_cast<int>(rows->size());
    churn.removed = static_cast<int>(links->size());
    for (; churn.added < plan.added; ++churn.added) {
        Contract added = m_estate->contract(m_nextContract++, m_nextComputer, m_now);
        added.modified = isoTime(m_now);
        ITAM_TRY(m_writer.add(added));
    }
    return {};
}

Result<void> Evolution::changeContract(const QByteArray& key, Random& random)
{
    m_modified = modified(random);
    switch (random.below(3)) {
    case 0:
        return execute(sql::changeEnd, key, isoDate(m_now + 365 * daySeconds));
    case 1:
        return execute(sql::changeValue, key);
    default:
        return execute(sql::changeStatus, key);
    }
}

Result<bool> isOurs(const Database& database)
{
    auto statement = database.prepare(sql::isSample);
    if (!statement)
        return failure(statement.error());
    const auto row = statement->step();
    if (!row)
        return failure(row.error());
    return statement->integer(0) == 1;
}

} // namespace

Result<SampleSummary> evolveSampleDatabase(const QString& path, double percent)
{
    const auto failed = [&path](Error error, ErrorCode code) {
        error.code = code;
        error.subject = path;
        return failure(std::move(error));
    };
    if (!QFileInfo::exists(path))
        return failure(ErrorCode::FileUnreadable, QStringLiteral("the file does not exist"), path);
    const auto database = Database::open(path, support::sqlite::OpenMode::ReadWrite);
    if (!database)
        return failed(database.error(), ErrorCode::FileUnreadable);
    const auto ours = isOurs(*database);
    if (!ours)
        return failed(ours.error(), ErrorCode::FileUnreadable);
    if (!*ours)
        return failure(ErrorCode::FileUnreadable, QStringLiteral("not a sample operations database"), path);
    auto transaction = support::sqlite::Transaction::begin(*database);
    if (!transaction)
        return failed(transaction.error(), ErrorCode::FileUnwritable);
    auto writer = Writer::open(*database);
    if (!writer)
        return failed(writer.error(), ErrorCode::FileUnwritable);
    auto summary = Evolution(*database, *writer, percent).run();
    if (!summary)
        return failed(summary.error(), summary.error().code);
    if (const auto done = transaction->commit(); !done)
        return failed(done.error(), ErrorCode::FileUnwritable);
    return summary;
}

} // namespace itam::core::sampledata
