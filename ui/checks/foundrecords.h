// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The records that a check found, in the order in which it found them, one list for each group. They lie in temporary
// files that go away with this object: a check of a million records costs no memory, and every list can be read page by
// page, filtered and written to a file without running the check again.
//
// Filled on one thread; when finish() was called, read from any, also from several at once.
#pragma once

#include "core/exporter/verify.h"
#include "core/servicenow/prediction.h"

#include <QFile>
#include <QTemporaryDir>

#include <map>

namespace itam::ui::checks {

struct FoundRecord
{
    QByteArray key; ///< empty: about a view and no record
    QString column; ///< of the source, where it is about one
    QString detail; ///< the value, or why it did not land
    bool travels = false;
    std::vector<core::exporter::FieldDifference> differences;
    std::optional<core::servicenow::Prediction> answer = {}; ///< what ServiceNow would do, where it was asked

    friend bool operator==(const FoundRecord&, const FoundRecord&) = default;
};

/// A data type and a kind of what a check finds, as one number.
[[nodiscard]] constexpr int groupOf(core::model::DataType type, int kind)
{
    return kind * static_cast<int>(core::model::allDataTypes.size()) + static_cast<int>(type);
}
[[nodiscard]] constexpr core::model::DataType typeOfGroup(int group)
{
    return static_cast<core::model::DataType>(group % static_cast<int>(core::model::allDataTypes.size()));
}
[[nodiscard]] constexpr int kindOfGroup(int group)
{
    return group / static_cast<int>(core::model::allDataTypes.size());
}

class FoundRecords
{
public:
    FoundRecords();
    FoundRecords(const FoundRecords&) = delete;
    FoundRecords& operator=(const FoundRecords&) = delete;

    /// What cannot be kept is told by finish().
    void add(int group, const FoundRecord& record);
    /// Error: FileUnwritable.
    [[nodiscard]] Result<void> finish();

    [[nodiscard]] qint64 count(int group) const;
    [[nodiscard]] QList<int> groups() const;

    struct Slice
    {
        QList<FoundRecord> records;
        std::optional<qint64> next; ///< where the records behind it begin; empty: it was the last
    };
    /// At most `limit` records from `position` on whose key, column or detail contains `text`, whatever the case of its
    /// letters; fewer only at the end. Errors: FileUnreadable, Cancelled (within 100 ms of the stop).
    [[nodiscard]] Result<Slice> read(int group, qint64 position, int limit, const QString& text,
                                     const std::stop_token& stop) const;

private:
    struct List
    {
        std::unique_ptr<QFile> file; ///< while it is filled
        QString path;
        qint64 count = 0;
    };
    QTemporaryDir m_folder;
    std::map<int, List> m_lists;
    std::optional<Error> m_error;
};

} // namespace itam::ui::checks
