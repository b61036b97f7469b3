// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What happened to one CI, from the oldest entry of the audit to the newest, with a heading before each day. Grows at
// its end as it is looked at (fetchMore). GUI thread.
#pragma once

#include "core/lifecycle/ruleset.h"
#include "core/servicenow/lifecycletypes.h"

#include <QAbstractListModel>

namespace itam::ui::lifecycle {

class StoryModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role
    {
        IsDayRole = Qt::UserRole + 1000, ///< true: a heading, whose DisplayRole is the day
        ClockRole,                       ///< "14:05:12"
        OriginRole,                      ///< who, for whom, by which rule
        MarkRole                         ///< models::State without a word
    };

    using QAbstractListModel::QAbstractListModel;

    void setRules(const core::lifecycle::RuleSet& rules) { m_rules = rules; }
    void clear();
    /// In order; `hasMore`: fetchMore() asks for what comes behind them.
    void append(const QList<core::servicenow::AuditRow>& rows, bool hasMore);
    /// What was wanted did not come: nothing more is wanted until retry().
    void pageFailed() { m_isAsking = false, m_hasFailed = true; }
    void retry();
    [[nodiscard]] qint64 entries() const { return m_entries; }
    [[nodiscard]] bool isComplete() const { return !m_hasMore; }
    /// Null: a heading, or no such row.
    [[nodiscard]] const core::servicenow::AuditRow* at(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

signals:
    void moreWanted();

private:
    struct Line
    {
        QDate day; ///< of a heading; null: an entry
        core::servicenow::AuditRow row;
    };
    [[nodiscard]] QVariant entryData(const core::servicenow::AuditRow& row, int role) const;

    core::lifecycle::RuleSet m_rules;
    std::vector<Line> m_lines;
    qint64 m_entries = 0;
    bool m_hasMore = false;
    bool m_isAsking = false;
    bool m_hasFailed = false;
};

} // namespace itam::ui::lifecycle
