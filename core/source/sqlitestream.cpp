// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/sqlitestream.h"

#include "core/support/bytes.h"

#include <sqlite3.h>

#include <cstring>

namespace itam::core::source {
namespace {

constexpr std::size_t batchRecords = 500;
constexpr qsizetype batchBytes = 256 * 1024;
constexpr int maxKeyLength = 255;

QByteArray viewOf(model::DataType type)
{
    return quoted(model::viewNameOf(type).toLatin1());
}

QByteArray allColumns(const ViewColumns& view)
{
    QByteArray columns;
    for (const QByteArray& name : view.names)
        columns += (columns.isEmpty() ? "" : ", ") + quoted(name);
    return columns;
}

/// In order of the key; `columns` and, behind them, LastModified.
QByteArray selectInOrder(const ViewColumns& view, QByteArray columns)
{
    if (view.set.hasLastModified)
        columns += ", " + quoted(view.lastModified);
    return "SELECT " + columns + " FROM " + viewOf(view.set.type) + " ORDER BY " + quoted(view.names[0]) +
           " COLLATE BINARY";
}

QByteArray selectByKey(const ViewColumns& view)
{
    return "SELECT " + allColumns(view) + " FROM " + viewOf(view.set.type) + " WHERE " + quoted(view.names[0]) +
           " = ?1";
}

/// As selectInOrder(), of one key, which may be a number in the database: then no text equals it. Two comparisons
/// instead of a conversion of the column, which no index could answer.
QByteArray selectOne(const ViewColumns& view)
{
    QByteArray columns = allColumns(view);
    if (view.set.hasLastModified)
        columns += ", " + quoted(view.lastModified);
    const QByteArray key = quoted(view.names[0]);
    return "SELECT " + columns + " FROM " + viewOf(view.set.type) + " WHERE " + key + " = ?1 OR " + key + " = ?2";
}

QByteArray selectKeys(const ViewColumns& view)
{
    const QByteArray key = quoted(view.names[0]);
    return "SELECT " + key + " FROM " + viewOf(view.set.type) + " ORDER BY " + key + " COLLATE BINARY LIMIT ?1";
}

constexpr auto explain = "EXPLAIN QUERY PLAN ";
constexpr int planDetail = 3; // column
constexpr auto presentTime = "SELECT CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)";

QByteArrayView bytesOf(const void* data, sqlite3_value* value)
{
    return {static_cast<const char*>(data), static_cast<qsizetype>(sqlite3_value_bytes(value))};
}

/// One look-up of the column instead of three. The value is "unprotected", which matters only to a connection that
/// several threads use at once; ours belongs to one.
RawCell rawCell(sqlite3_stmt* statement, int column)
{
    RawCell raw;
    sqlite3_value* value = sqlite3_column_value(statement, column);
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
        raw.kind = RawCell::Kind::Integer;
        raw.integer = sqlite3_value_int64(value);
        break;
    case SQLITE_FLOAT:
        raw.kind = RawCell::Kind::Real;
        raw.real = sqlite3_value_double(value);
        break;
    case SQLITE_TEXT:
        raw.kind = RawCell::Kind::Text;
        raw.text = bytesOf(sqlite3_value_text(value), value); // converts from UTF-16 where it must
        break;
    case SQLITE_BLOB: // text that somebody stored as bytes
        raw.kind = RawCell::Kind::Text;
        raw.text = bytesOf(sqlite3_value_blob(value), value);
        break;
    default:
        break;
    }
    return raw;
}

} // namespace

/// Back quotes: a name in double quotes that is no column would silently become a text.
QByteArray quoted(QByteArray name)
{
    return '`' + name.replace('`', "``") + '`';
}

std::size_t SqliteRecordStream::HashOfHash::operator()(const support::Hash128& hash) const
{
    std::size_t value = 0;
    std::memcpy(&value, hash.bytes.data(), sizeof value);
    return value;
}

Result<bool> findsByKey(const SqliteConnection& connection, const ViewColumns& view)
{
    auto plan = connection.prepare(explain + selectByKey(view));
    if (!plan)
        return failure(std::move(plan).error());
    while (true) {
        const auto row = plan->step();
        if (!row)
            return connection.error(ErrorCode::SourceUnreachable);
        if (!*row)
            return true;
        if (plan->utf8(planDetail).startsWith("SCAN"))
            return false;
    }
}

Result<std::unique_ptr<RecordStream>> SqliteRecordStream::open(std::shared_ptr<SqliteConnection> connection,
                                                               ViewColumns view, NeedsValues needsValues)
{
    std::unique_ptr<SqliteRecordStream> stream(
        new SqliteRecordStream(std::move(connection), view, std::move(needsValues)));
    ITAM_TRY(stream->prepare());
    for (const char* column : view.missing)
        stream->report(Finding::Kind::MissingColumn, {}, column, [] { return QString(); });
    return stream;
}

Result<std::unique_ptr<RecordStream>> SqliteRecordStream::openOne(std::shared_ptr<SqliteConnection> connection,
                                                                  ViewColumns view, const QByteArray& key)
{
    std::unique_ptr<SqliteRecordStream> stream(new SqliteRecordStream(std::move(connection), view, {}));
    stream->m_selectRecords = selectOne(view);
    ITAM_TRY(stream->prepare());
    stream->m_statement.bind(1, QString::fromUtf8(key));
    bool isNumber = false;
    if (const qint64 number = key.toLongLong(&isNumber); isNumber)
        stream->m_statement.bind(2, number);
    return stream;
}

SqliteRecordStream::SqliteRecordStream(std::shared_ptr<SqliteConnection> connection, const ViewColumns& view,
                                       NeedsValues needsValues)
    : m_connection(std::move(connection))
    , m_columns(std::make_shared<const model::ColumnSet>(view.set))
    , m_needsValues(std::move(needsValues))
    , m_selectRecords(selectInOrder(view, m_needsValues ? quoted(view.names[0]) : allColumns(view)))
    , m_selectKeys(selectKeys(view))
    , m_selectValues(m_needsValues ? selectByKey(view) : QByteArray())
    , m_cells(view.set.columns.size())
    , m_scratch(view.set.columns.size())
{
    for (std::size_t i = 1; i < m_columns->columns.size(); ++i) {
        if (m_columns->columns[i]->required)
            m_required.push_back(i);
    }
}

Result<void> SqliteRecordStream::prepare()
{
    auto records = m_connection->prepare(m_selectRecords);
    if (!records)
        return failure(std::move(records).error());
    m_statement = *std::move(records);
    m_values = m_statement.handle();
    if (m_needsValues) {
        auto values = m_connection->prepare(m_selectValues);
        if (!values)
            return failure(std::move(values).error());
        m_lookUp = *std::move(values);
        m_values = m_lookUp.handle();
    }
    auto now = m_connection->prepare(presentTime);
    if (!now)
        return failure(std::move(now).error());
    const auto row = now->step();
    if (!row || !*row)
        return m_connection->error(ErrorCode::SourceReadFailed);
    m_nowMs = now->integer(0);
    return {};
}

Result<model::RecordBatch> SqliteRecordStream::next(std::stop_token stop)
{
    model::RecordBatch batch(m_columns);
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled);
    const SqliteConnection::Interruptible guard(*m_connection, stop);
    batch.reserve(batchRecords, m_usualBytes);
    while (!m_done && batch.size() < batchRecords && batch.unsendableKeys().size() < batchRecords &&
           batch.byteSize() < batchBytes) {
        const auto row = m_statement.step();
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled);
        if (!row)
            return m_connection->error(ErrorCode::SourceReadFailed);
        m_done = !*row;
        if (m_done)
            break;
        if (const auto taken = takeRow(batch); !taken) {
            if (stop.stop_requested())
                return failure(ErrorCode::Cancelled);
            return failure(taken.error());
        }
    }
    m_usualBytes = std::max(m_usualBytes, static_cast<std::size_t>(batch.byteSize()) + 4096);
    return batch;
}

Result<void> SqliteRecordStream::takeRow(model::RecordBatch& batch)
{
    m_cells[0] = normalised(rawCell(m_statement.handle(), 0), *m_columns->columns[0], m_scratch[0], Truncate::No);
    const QByteArrayView key = m_cells[0].text;
    if (!takeKey(batch, m_cells[0]))
        return {};
    const auto first = isFirstOfItsKey(key);
    if (!first)
        return failure(first.error());
    if (!*first) {
        report(Finding::Kind::DuplicateKey, key, m_columns->columns[0]->name, [] { return QString(); });
        return {};
    }
    const qint64 modified = lastModified(key, m_needsValues ? 1 : static_cast<int>(m_cells.size()));
    if (m_needsValues) {
        const auto found = findValues(key, modified);
        if (!found)
            return failure(found.error());
        if (!*found) {
            batch.appendKnown(key, modified);
            return {};
        }
    }
    for (std::size_t i = 1; i < m_cells.size(); ++i)
        m_cells[i] = normalised(rawCell(m_values, static_cast<int>(i)), *m_columns->columns[i], m_scratch[i]);
    if (hasAllRequired(batch, key)) {
        takeCells(batch, key);
        batch.endRecord(modified);
    }
    if (m_needsValues)
        m_lookUp.reset();
    return {};
}

Result<bool> SqliteRecordStream::findValues(QByteArrayView key, qint64 lastModifiedMs)
{
    const auto wanted = m_needsValues(key, lastModifiedMs);
    if (!wanted || !*wanted)
        return wanted;
    // As the database has it: a number stays one.
    sqlite3_bind_value(m_lookUp.handle(), 1, sqlite3_column_value(m_statement.handle(), 0));
    const auto row = m_lookUp.step();
    if (!row)
        return m_connection->error(ErrorCode::SourceReadFailed);
    // Read a moment ago from the same state of the data.
    if (!*row)
        return failure(ErrorCode::SourceReadFailed,
                       QStringLiteral("a record that was there cannot be found by its key"), QString::fromUtf8(key));
    return true;
}

/// False: a row without a key that can travel, which is not sent.
bool SqliteRecordStream::takeKey(model::RecordBatch& batch, const Cell& key)
{
    ++m_rows;
    if (key.text.isEmpty()) {
        report(Finding::Kind::EmptyRequired, {}, m_columns->columns[0]->name,
               [this] { return QStringLiteral("row %1 in the order of the key").arg(m_rows); });
        return false;
    }
    if (key.text.size() > maxKeyLength && characterCount(key.text) > maxKeyLength) {
        report(Finding::Kind::KeyTooLong, key.text, m_columns->columns[0]->name, [&key] {
            return QStringLiteral("%1 characters, %2 fit").arg(characterCount(key.text)).arg(maxKeyLength);
        });
        batch.appendUnsendable(key.text);
        return false;
    }
    return true;
}

/// Equal keys are neighbours as long as keys ascend; from then on all of them have to be remembered.
Result<bool> SqliteRecordStream::isFirstOfItsKey(QByteArrayView key)
{
    if (m_ascending && !m_lastKey.isEmpty()) {
        const int order = key.compare(m_lastKey);
        if (order == 0)
            return false;
        if (order < 0) {
            report(Finding::Kind::UnsortedKeys, key, m_columns->columns[0]->name,
                   [this] { return QStringLiteral("comes after %1").arg(QString::fromUtf8(m_lastKey)); });
            ITAM_TRY(rememberKeysSoFar());
            m_ascending = false;
        }
    }
    if (!m_ascending)
        return m_seenKeys.insert(support::hash128(key)).second;
    support::copyInto(m_lastKey, key);
    return true;
}

/// The rows before this one, once more, keys only. The open statement keeps the state of the database as it was.
Result<void> SqliteRecordStream::rememberKeysSoFar()
{
    auto statement = m_connection->prepare(m_selectKeys);
    if (!statement)
        return failure(ErrorCode::SourceReadFailed, statement.error().detail, statement.error().subject);
    statement->bind(1, m_rows - 1);
    QByteArray scratch;
    while (true) {
        const auto row = statement->step();
        if (!row)
            return m_connection->error(ErrorCode::SourceReadFailed);
        if (!*row)
            return {};
        const Cell key = normalised(rawCell(statement->handle(), 0), *m_columns->columns[0], scratch, Truncate::No);
        m_seenKeys.insert(support::hash128(key.text));
    }
}

///
bool SqliteRecordStream::hasAllRequired(model::RecordBatch& batch, QByteArrayView key)
{
    bool complete = true;
    for (const std::size_t i : m_required) {
        if (!m_cells[i].text.isEmpty())
            continue;
        complete = false;
        report(Finding::Kind::EmptyRequired, key, m_columns->columns[i]->name, [] { return QString(); });
    }
    if (!complete)
        batch.appendUnsendable(key);
    return complete;
}

void SqliteRecordStream::takeCells(model::RecordBatch& batch, QByteArrayView key)
{
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const Cell& cell = m_cells[i];
        const model::Column& column = *m_columns->columns[i];
        if (cell.unreadable)
            report(Finding::Kind::UnreadableValue, key, column.name,
                   [&] { return describe(rawCell(m_values, static_cast<int>(i))); });
        if (cell.replaced > 0)
            report(Finding::Kind::IllegalCharacters, key, column.name,
                   [&] { return QStringLiteral("%1 replaced").arg(cell.replaced); });
        if (cell.truncated)
            report(Finding::Kind::Truncated, key, column.name,
                   [&] { return QStringLiteral("longer than %1 characters").arg(column.maxLength); });
        batch.appendCell(cell.text);
    }
}

qint64 SqliteRecordStream::lastModified(QByteArrayView key, int column)
{
    if (!m_columns->hasLastModified)
        return 0;
    const RawCell raw = rawCell(m_statement.handle(), column);
    const auto time = timeOf(raw);
    if (!time)
        report(Finding::Kind::UnreadableValue, key, model::lastModifiedColumn, [&raw] { return describe(raw); });
    const qint64 modified = time.value_or(0);
    if (modified > m_nowMs)
        report(Finding::Kind::FutureTime, key, model::lastModifiedColumn, [&raw] { return describe(raw); });
    else
        m_newestMs = std::max(m_newestMs, modified);
    return modified;
}

/// The words are made only for those findings that are kept.
template <typename MakeDetail>
void SqliteRecordStream::report(Finding::Kind kind, QByteArrayView key, const char* column, MakeDetail makeDetail)
{
    const model::DataType type = m_columns->type;
    if (m_findings.wantsExample(type, kind))
        m_findings.add({kind, type, QString::fromUtf8(key), QString::fromLatin1(column), makeDetail()});
    else
        m_findings.addUnnamed(type, kind);
}

} // namespace itam::core::source
