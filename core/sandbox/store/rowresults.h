// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Staging rows with the result of each map, the list of rows that did not land (D-1) and late links (D-12). Inside the
// transaction of a segment. Errors: JournalFailed.
#pragma once

#include "core/sandbox/store/session.h"
#include "core/sandbox/store/textbinder.h"
#include "core/wire/messages.h"

namespace itam::sandbox::store {

/// Result of one map for one row, as kept in u_map_results.
struct MapResult
{
    QString map;
    core::wire::RowResult result = core::wire::RowResult::Ignored;
    QString reason;  ///< word of core/wire reason::, empty when inserted or updated
    QString comment; ///< warnings, for people
    QString table;
    QString target; ///< sys_id

    [[nodiscard]] bool landed() const;
};

/// UTF-8.
[[nodiscard]] QByteArray toJson(const std::vector<MapResult>& results);
[[nodiscard]] std::vector<MapResult> fromJson(const QString& text);

/// Why a row did not land; null: it did. A problem goes before what a property holds back, because a row whose reason
/// is a property is not sent again until a property changes.
[[nodiscard]] const MapResult* whyNotLanded(const std::vector<MapResult>& results);

/// Where a segment's rows belong.
struct SegmentPlace
{
    QString run;         ///< sys_id
    QString transaction; ///< sys_id
    QString importSet;
    QString stagingTable;
    qint64 propertyVersion = 0;
};

/// Writes the staging rows of one segment.
class StagingTable
{
public:
    /// `columns`: staging columns of the data, in the order of `cells` below.
    StagingTable(Writer& writer, SegmentPlace place, const QStringList& columns);

    /// `primary`: the map whose result is the row's. A null cell was not sent. Lists the row when it did not land.
    [[nodiscard]] Result<void> insert(const QString& sysId, int number, const QString& key, const MapResult& primary,
                                      const std::vector<MapResult>& all, const std::vector<const QString*>& cells);

private:
    Writer& m_writer;
    SegmentPlace m_place;
    QByteArray m_sql;
    std::optional<Query> m_query; ///< on loan as long as the table
    TextBinder m_binder;
};

struct NotLandedPage
{
    QList<core::wire::NotLandedRow> rows;
    bool more = false;
};
/// In order of the key (bytes of UTF-8), keys greater than `after`. `limit` rows, or more to end with a whole key.
[[nodiscard]] Result<NotLandedPage> notLanded(Session& session, const QString& run, const QString& after, int limit);

/// A link whose other end was not there yet.
struct LateLink
{
    qint64 id = 0;
    QString transaction;
    QString stagingTable;
    QString stagingRow;
    QString key;
    QString map;
    QString source; ///< sys_id of the record that wants the link
    QString wanted; ///< what it wants, as the map understands it
};
[[nodiscard]] Result<void> insertLateLink(Writer& writer, const QString& run, const LateLink& link);
/// Those of Succeeded transactions, in the order in which they came.
[[nodiscard]] Result<std::vector<LateLink>> lateLinks(Session& session, const QString& run);
[[nodiscard]] Result<void> deleteLateLinks(Writer& writer, const QString& run);
/// Puts `result` in the place of the same map's result of a staging row, and lists the row anew or no more.
[[nodiscard]] Result<void> replaceResult(Writer& writer, const QString& run, const LateLink& link,
                                         const MapResult& result, qint64 propertyVersion);

/// Transform History: sums per map of a segment.
[[nodiscard]] Result<QString> insertImportSet(Writer& writer, const QString& stagingTable, const QString& description);
[[nodiscard]] Result<void> insertMapHistory(Writer& writer, const QString& importSet, const QString& map,
                                            const core::wire::RowCounts& counts);

/// Adds one result to the counters.
void count(core::wire::RowCounts& counts, core::wire::RowResult result);

} // namespace itam::sandbox::store
