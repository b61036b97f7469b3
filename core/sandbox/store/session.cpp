// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/store/session.h"

#include <QRandomGenerator>

#include <atomic>

namespace itam::sandbox::store {
namespace {

constexpr auto selectMeta = "SELECT value FROM itam_meta WHERE name = ?1";
constexpr auto upsertMeta = "INSERT INTO itam_meta(name, value) VALUES(?1, ?2) "
                            "ON CONFLICT(name) DO UPDATE SET value = excluded.value";
constexpr auto nextOfNumber = "INSERT INTO itam_number(prefix, last) VALUES(?1, ?2) "
                              "ON CONFLICT(prefix) DO UPDATE SET last = last + 1 RETURNING last";
constexpr int numberDigits = 7;

const QString timeFormat = QStringLiteral("yyyy-MM-dd HH:mm:ss");

} // namespace

Query::~Query()
{
    if (!m_statement)
        return;
    m_statement->reset();
    m_home->push_back(std::move(m_statement));
}

Result<Query> Session::query(QByteArrayView sql)
{
    Query::Idle& idle = m_idle[std::string(sql.data(), static_cast<std::size_t>(sql.size()))];
    if (!idle.empty()) {
        auto statement = std::move(idle.back());
        idle.pop_back();
        return Query(std::move(statement), idle);
    }
    auto prepared = m_database.prepare(sql);
    if (!prepared)
        return failure(prepared.error());
    return Query(std::make_unique<sqlite::Statement>(std::move(*prepared)), idle);
}

Result<QString> Session::meta(const QString& name)
{
    auto select = query(selectMeta);
    if (!select)
        return failure(select.error());
    (*select)->bind(1, name);
    const auto row = (*select)->step();
    if (!row)
        return failure(row.error());
    return *row ? (*select)->text(0) : QString();
}

Result<void> Writer::setMeta(const QString& name, const QString& value)
{
    auto upsert = query(upsertMeta);
    if (!upsert)
        return failure(upsert.error());
    (*upsert)->bind(1, name).bind(2, value);
    return (*upsert)->run();
}

Result<QString> Writer::nextNumber(const QString& prefix, qint64 first)
{
    auto next = query(nextOfNumber);
    if (!next)
        return failure(next.error());
    (*next)->bind(1, prefix).bind(2, first);
    const auto row = (*next)->step();
    if (!row)
        return failure(row.error());
    return QString(prefix + QString::number((*next)->integer(0)).rightJustified(numberDigits, QLatin1Char('0')));
}

void Writer::begin(const QDateTime& now)
{
    m_now = now;
    m_timeText = platformTime(now);
    m_actor = QStringLiteral("system");
    m_tables.clear();
    ++m_transaction;
}

void Writer::addTable(std::unique_ptr<Table> table)
{
    const QString name = table->name;
    m_tables.emplace_back(name, std::move(table));
}

void Writer::dropTable(const QString& name)
{
    m_tables.emplace_back(name, nullptr);
}

const Table* Writer::table(const QString& name) const
{
    for (auto it = m_tables.rbegin(); it != m_tables.rend(); ++it) {
        if (it->first == name)
            return it->second.get();
    }
    return schema().find(name);
}

QString platformTime(const QDateTime& time)
{
    return time.toUTC().toString(timeFormat);
}

// By hand: QDateTime::fromString() reads the text as local time first, which some hours of the year do not have, and
// asks the time zone for each of the thousands of rows of a fresh instance.
QDateTime fromPlatformTime(const QString& text)
{
    constexpr QStringView shape = u"0000-00-00 00:00:00";
    if (text.size() != shape.size())
        return {};
    std::array<int, 6> parts{};
    std::size_t part = 0;
    for (qsizetype i = 0; i < shape.size(); ++i) {
        if (shape[i] != u'0') {
            if (text[i] != shape[i])
                return {};
            ++part;
            continue;
        }
        const int digit = text[i].unicode() - u'0';
        if (digit < 0 || digit > 9)
            return {};
        parts[part] = parts[part] * 10 + digit;
    }
    const QDate date(parts[0], parts[1], parts[2]);
    const QTime time(parts[3], parts[4], parts[5]);
    if (!date.isValid() || !time.isValid())
        return {};
    return {date, time, Qt::UTC};
}

namespace {

/// Milliseconds since 1970 in 44 bits, then a counter; greater than the one before, whatever the clock does.
quint64 nextInOrder()
{
    constexpr auto counterBits = 20U;
    static std::atomic<quint64> last{0};
    const quint64 present = static_cast<quint64>(QDateTime::currentMSecsSinceEpoch()) << counterBits;
    quint64 before = last.load(std::memory_order_relaxed);
    quint64 next = 0;
    do {
        next = std::max(present, before + 1);
    } while (!last.compare_exchange_weak(before, next, std::memory_order_relaxed));
    return next;
}

} // namespace

// Records that are made one after the other stand side by side in each index of ids: a thousand touch some pages of it,
// where random ids touch a thousand.
QString newSysId()
{
    constexpr auto digits = "0123456789abcdef";
    QString id(32, Qt::Uninitialized);
    qsizetype at = 0;
    for (const quint64 word : {nextInOrder(), QRandomGenerator::global()->generate64()}) {
        for (int shift = 60; shift >= 0; shift -= 4)
            id[at++] = QLatin1Char(digits[(word >> shift) & 0xfU]);
    }
    return id;
}

bool isSysId(QStringView text)
{
    return text.size() == 32 && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= QLatin1Char('0') && c <= QLatin1Char('9')) ||
                      (c >= QLatin1Char('a') && c <= QLatin1Char('f'));
           });
}

} // namespace itam::sandbox::store
