// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The records of one group as a table, page by page (foundrecords.h). GUI thread; rawOf() any thread, for CSV.
#pragma once

#include "ui/checks/foundrecords.h"
#include "ui/models/pagedmodel.h"

namespace itam::ui::checks {

enum class FoundColumn
{
    Key,
    Name,   ///< of what the record is about, in the place of a column
    Column, ///< of the source
    Detail,
    Reason, ///< the detail as the code of a reason
    Travels,
    Answer, ///< what ServiceNow would do with it
    Fields  ///< those that differ
};

class FoundModel final : public models::PagedRows<FoundRecord>
{
    Q_OBJECT
public:
    explicit FoundModel(const QList<FoundColumn>& columns, QObject* parent = nullptr, int mostPages = defaultMostPages);

    [[nodiscard]] const QList<FoundColumn>& columns() const { return m_columns; }
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    [[nodiscard]] static QString headingOf(FoundColumn column);
    /// In characters, for a table; the last one takes the rest.
    [[nodiscard]] static QList<int> widthsOf(const QList<FoundColumn>& columns);
    /// For people: a reason code as a sentence.
    [[nodiscard]] static QString textOf(const FoundRecord& record, FoundColumn column);
    [[nodiscard]] static QVariant rawOf(const FoundRecord& record, FoundColumn column);
    [[nodiscard]] static Page asPage(const FoundRecords::Slice& slice, qint64 total);

protected:
    [[nodiscard]] QVariant cell(int row, int column, int role) const override;

private:
    QList<FoundColumn> m_columns;
};

} // namespace itam::ui::checks
