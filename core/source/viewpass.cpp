// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/viewpass.h"

#include "core/support/bytes.h"

#include <cstring>

namespace itam::core::source {
namespace {

constexpr std::size_t batchRecords = 500;
constexpr qsizetype batchBytes = 256 * 1024;
constexpr int maxKeyLength = 255;

} // namespace

std::size_t ViewPass::HashOfHash::operator()(const support::Hash128& hash) const
{
    std::size_t value = 0;
    std::memcpy(&value, hash.bytes.data(), sizeof value);
    return value;
}

ViewPass::ViewPass(const ViewColumns& view, std::unique_ptr<RowSource> rows, NeedsValues needsValues)
    : m_columns(std::make_shared<const model::ColumnSet>(view.set))
    , m_source(std::move(rows))
    , m_needsValues(std::move(needsValues))
    , m_cells(view.set.columns.size())
    , m_scratch(view.set.columns.size())
{
    for (std::size_t i = 1; i < m_columns->columns.size(); ++i) {
        if (m_columns->columns[i]->required)
            m_required.push_back(i);
    }
}

void ViewPass::reportMissing(const ViewColumns& view)
{
    for (const char* column : view.missing)
        report(Finding::Kind::MissingColumn, {}, column, [] { return QString(); });
}

Result<model::RecordBatch> ViewPass::next(std::stop_token stop)
{
    model::RecordBatch batch(m_columns);
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled);
    const Obedience obedience(*m_source, stop);
    batch.reserve(batchRecords, m_usualBytes);
    while (!m_done && batch.size() < batchRecords && batch.unsendableKeys().size() < batchRecords &&
           batch.byteSize() < batchBytes) {
        const auto row = m_source->next();
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled);
        if (!row)
            return failure(row.error());
        m_done = *row == nullptr;
        if (m_done)
            break;
        if (const auto taken = takeRow(batch, *row); !taken) {
            if (stop.stop_requested())
                return failure(ErrorCode::Cancelled);
            return failure(taken.error());
        }
    }
    m_usualBytes = std::max(m_usualBytes, static_cast<std::size_t>(batch.byteSize()) + 4096);
    return batch;
}

Result<void> ViewPass::takeRow(model::RecordBatch& batch, const RawCell* row)
{
    m_cells[0] = normalised(row[0], *m_columns->columns[0], m_scratch[0], Truncate::No);
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
    const qint64 modified = m_columns->hasLastModified ? lastModified(key, row[m_needsValues ? 1 : m_cells.size()]) : 0;
    const RawCell* values = row;
    if (m_needsValues) {
        const auto found = findValues(key, modified);
        if (!found)
            return failure(found.error());
        if (!*found) {
            batch.appendKnown(key, modified);
            return {};
        }
        values = *found;
    }
    for (std::size_t i = 1; i < m_cells.size(); ++i)
        m_cells[i] = normalised(values[i], *m_columns->columns[i], m_scratch[i]);
    if (hasAllRequired(batch, key)) {
        takeCells(batch, key, values);
        batch.endRecord(modified);
    }
    return {};
}

Result<const RawCell*> ViewPass::findValues(QByteArrayView key, qint64 lastModifiedMs)
{
    const auto wanted = m_needsValues(key, lastModifiedMs);
    if (!wanted)
        return failure(wanted.error());
    if (!*wanted)
        return nullptr;
    const auto values = m_source->lookUp();
    // Read a moment ago from the same state of the data.
    if (values && !*values)
        return failure(ErrorCode::SourceReadFailed,
                       QStringLiteral("a record that was there cannot be found by its key"), QString::fromUtf8(key));
    return values;
}

/// False: a row without a key that can travel, which is not sent.
bool ViewPass::takeKey(model::RecordBatch& batch, const Cell& key)
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
Result<bool> ViewPass::isFirstOfItsKey(QByteArrayView key)
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

/// The rows before this one, once more, keys only.
Result<void> ViewPass::rememberKeysSoFar()
{
    QByteArray scratch;
    return m_source->readKeysAgain(m_rows - 1, [&](const RawCell& raw) {
        const Cell key = normalised(raw, *m_columns->columns[0], scratch, Truncate::No);
        m_seenKeys.insert(support::hash128(key.text));
    });
}

///
bool ViewPass::hasAllRequired(model::RecordBatch& batch, QByteArrayView key)
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

void ViewPass::takeCells(model::RecordBatch& batch, QByteArrayView key, const RawCell* values)
{
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const Cell& cell = m_cells[i];
        const model::Column& column = *m_columns->columns[i];
        if (cell.unreadable)
            report(Finding::Kind::UnreadableValue, key, column.name, [&] { return describe(values[i]); });
        if (cell.replaced > 0)
            report(Finding::Kind::IllegalCharacters, key, column.name,
                   [&] { return QStringLiteral("%1 replaced").arg(cell.replaced); });
        if (cell.truncated)
            report(Finding::Kind::Truncated, key, column.name,
                   [&] { return QStringLiteral("longer than %1 characters").arg(column.maxLength); });
        batch.appendCell(cell.text);
    }
}

qint64 ViewPass::lastModified(QByteArrayView key, const RawCell& raw)
{
    const auto time = timeOf(raw);
    if (!time)
        report(Finding::Kind::UnreadableValue, key, model::lastModifiedColumn, [&raw] { return describe(raw); });
    const qint64 modified = time.value_or(0);
    if (modified > m_source->nowMs())
        report(Finding::Kind::FutureTime, key, model::lastModifiedColumn, [&raw] { return describe(raw); });
    else
        m_newestMs = std::max(m_newestMs, modified);
    return modified;
}

/// The words are made only for those findings that are kept.
template <typename MakeDetail>
void ViewPass::report(Finding::Kind kind, QByteArrayView key, const char* column, MakeDetail makeDetail)
{
    const model::DataType type = m_columns->type;
    if (m_findings.wantsExample(type, kind))
        m_findings.add({kind, type, QString::fromUtf8(key), QString::fromLatin1(column), makeDetail()});
    else
        m_findings.addUnnamed(type, kind);
}

} // namespace itam::core::source
