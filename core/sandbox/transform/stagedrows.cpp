// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/transform/stagedrows.h"

#include "core/sandbox/store/addedtables.h"

#include <QJsonDocument>

namespace itam::sandbox::transform {
namespace {

constexpr qsizetype longestRow = 8126; // bytes, IS-17
const QString addColumns = QStringLiteral("glide.import_set_row.dynamically_add_fields");
const QString skipped = QStringLiteral("skipped");

qsizetype bytesOf(const store::Values& values)
{
    qsizetype bytes = 0;
    for (const QString& value : values)
        bytes += value.toUtf8().size();
    return bytes;
}

} // namespace

Result<StagedRows> StagedRows::open(store::Writer& writer, const store::ImportSet& set)
{
    StagedRows rows(writer, set);
    auto maps = store::activeMapsOf(writer, set.table);
    const auto number = store::nextRowNumber(writer, set.sysId);
    const auto property = store::systemProperty(writer, addColumns);
    if (!maps)
        return failure(maps.error());
    if (!number || !property)
        return failure(!number ? number.error() : property.error());
    rows.m_nextNumber = *number;
    // Tables of the platform have the columns that they come with.
    rows.m_addsColumns =
        writer.schema().isAdded(set.table) && property->compare(QLatin1String("false"), Qt::CaseInsensitive) != 0;
    rows.m_maps.assign(std::make_move_iterator(maps->begin()), std::make_move_iterator(maps->end()));
    for (const store::StoredMap& map : rows.m_maps)
        rows.m_transforms.emplace_back(writer, map);
    return rows;
}

/// Empty: the value has no place and is left out.
Result<QString> StagedRows::columnFor(const QString& sent)
{
    if (const auto known = m_columns.constFind(sent); known != m_columns.constEnd())
        return *known;
    const store::Table& parent = *m_writer.schema().find(store::stagingParent);
    const QString made = store::columnNameOf(sent);
    QString found;
    // By name before label, and a label before the name that it would be given.
    int rank = 4;
    for (const store::ColumnDef& column : staging().columns) {
        if (parent.column(column.name))
            continue;
        const int of = column.name == sent                                    ? 1
                       : column.label.compare(sent, Qt::CaseInsensitive) == 0 ? 2
                       : column.name == made                                  ? 3
                                                                              : 4;
        if (of < rank) {
            rank = of;
            found = column.name;
        }
    }
    if (found.isEmpty() && m_addsColumns && !sent.startsWith(QLatin1String("sys_")) && !parent.column(sent)) {
        const auto added = newColumn(sent);
        if (!added)
            return failure(added.error());
        found = *added;
    }
    m_columns.insert(sent, found);
    return found;
}

Result<QString> StagedRows::newColumn(const QString& sent)
{
    const QString name = store::columnNameOf(sent);
    ITAM_TRY(store::insertRecord(m_writer, QStringLiteral("sys_dictionary"),
                                 {{QStringLiteral("name"), m_set.table},
                                  {QStringLiteral("element"), name},
                                  {QStringLiteral("column_label"), sent.trimmed()},
                                  {QStringLiteral("internal_type"), QStringLiteral("string")},
                                  {QStringLiteral("max_length"), QStringLiteral("4000")}}));
    return name;
}

Result<store::StagedRow> StagedRows::insert(const SentRow& row)
{
    store::StagedRow staged;
    for (const auto& [sent, value] : row) {
        const auto column = columnFor(sent);
        if (!column)
            return failure(column.error());
        if (!column->isEmpty())
            staged.values.insert(*column, value);
    }
    const qsizetype bytes = bytesOf(staged.values);
    m_isTooLong = bytes > longestRow;
    const auto sysId = store::insertRow(m_writer, staging(), m_set.sysId, m_nextNumber++,
                                        m_isTooLong ? store::Values() : staged.values);
    if (!sysId)
        return failure(sysId.error());
    staged.sysId = *sysId;
    if (!m_isTooLong)
        return staged;
    ITAM_TRY(store::writeImportLog(m_writer, store::ImportLogLevel::Warning, m_set.sysId,
                                   QStringLiteral("Row %1 of %2 was skipped: it has %3 bytes, a row may have %4")
                                       .arg(m_nextNumber - 1)
                                       .arg(m_set.number)
                                       .arg(bytes)
                                       .arg(longestRow)));
    ITAM_TRY(end(staged, tooLong()));
    return staged;
}

std::vector<MapOutcome> StagedRows::tooLong() const
{
    std::vector<MapOutcome> outcomes;
    for (const store::StoredMap& map : m_maps)
        outcomes.push_back({map.name,
                            map.sysId,
                            map.targetTable,
                            {},
                            skipped,
                            QStringLiteral("Row skipped, it is longer than %1 bytes").arg(longestRow),
                            {},
                            {}});
    return outcomes;
}

Result<std::vector<store::StagedRow>> StagedRows::pending(int limit)
{
    return store::pendingRows(m_writer, staging(), m_set.sysId, limit);
}

Result<std::vector<MapOutcome>> StagedRows::transform(const store::StagedRow& row)
{
    if (m_isTooLong)
        return tooLong();
    std::vector<MapOutcome> outcomes;
    for (RowTransform& transform : m_transforms) {
        auto outcome = transform.run(row.values);
        if (!outcome)
            return failure(outcome.error());
        outcomes.push_back(std::move(*outcome));
    }
    ITAM_TRY(end(row, outcomes));
    return outcomes;
}

/// The row says what its last map made of it, or the first that failed.
Result<void> StagedRows::end(const store::StagedRow& row, const std::vector<MapOutcome>& outcomes)
{
    store::RowEnd end;
    // Without a map a row is where it was to go.
    end.state = m_isTooLong ? skipped : QStringLiteral("inserted");
    end.comment = QStringLiteral("No active transform map");
    for (const MapOutcome& outcome : outcomes) {
        const auto history = store::historyOf(m_writer, m_set.sysId, outcome.map);
        if (!history)
            return failure(history.error());
        ITAM_TRY(store::countInHistory(m_writer, *history, outcome.state));
        const bool isFailed = outcome.error != RowError::None;
        QString error;
        if (isFailed) {
            const auto inserted = store::insertRowError(m_writer, m_set.sysId, *history, row.sysId,
                                                        static_cast<int>(outcome.error), outcome.comment);
            if (!inserted)
                return failure(inserted.error());
            error = *inserted;
        }
        QStringList warnings = outcome.warnings;
        if (isFailed)
            warnings.prepend(outcome.comment);
        for (const QString& warning : qAsConst(warnings))
            ITAM_TRY(store::writeImportLog(m_writer,
                                           isFailed ? store::ImportLogLevel::Error : store::ImportLogLevel::Warning,
                                           m_set.sysId, outcome.map + QLatin1String(": ") + warning));
        if (!end.error.isEmpty())
            continue;
        end.state = outcome.state;
        end.comment = outcome.comment;
        end.targetTable = outcome.targetTable;
        end.target = outcome.target;
        end.map = outcome.mapId;
        end.history = *history;
        end.error = error;
    }
    end.results = QString::fromUtf8(QJsonDocument(toJson(outcomes)).toJson(QJsonDocument::Compact));
    return store::endRow(m_writer, row.sysId, end);
}

} // namespace itam::sandbox::transform
