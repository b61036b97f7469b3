// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The records that did not land, with their cause and what to do; one data type at a time, narrowed to one cause if
// wanted. In a window of its own (pendingdialog.h) and as a sub-page of Records. GUI thread.
#pragma once

#include "core/model/datatype.h"
#include "ui/exporter/summarycard.h"
#include "ui/models/pendingmodel.h"

#include <QSortFilterProxyModel>

class QComboBox;
class QLineEdit;

namespace itam::ui::widgets {
class EmptyState;
class MessageBar;
class TableView;
} // namespace itam::ui::widgets

namespace itam::ui::exporter {

struct PendingChoice
{
    core::model::DataType type = core::model::DataType::Hardware;
    qint64 count = 0;

    friend bool operator==(const PendingChoice&, const PendingChoice&) = default;
};
/// The data types that have any; `type` first, or that of the wanted cause.
[[nodiscard]] QList<PendingChoice> pendingChoices(const QList<ProblemGroup>& problems, const QString& reason,
                                                  std::optional<core::model::DataType> type = {});

class PendingList final : public QWidget
{
    Q_OBJECT
public:
    /// `tableName`: object name of the table.
    explicit PendingList(const char* tableName, QWidget* parent = nullptr);

    /// Begins with the first of `choices`, or with the type that is shown when `keepsType`; `reason` narrows, empty: all.
    void start(const QList<PendingChoice>& choices, const QString& reason, const QDateTime& nowUtc,
               bool keepsType = false);
    void append(const core::journal::PendingPage& page);
    void showError(const core::support::Error& error);
    [[nodiscard]] widgets::TableView& table() const { return *m_table; }
    [[nodiscard]] core::model::DataType type() const;
    /// Of the row that is chosen; empty: none.
    [[nodiscard]] QString currentKey() const;
    [[nodiscard]] QString filterText() const;
    void focusFilter();

signals:
    void pageWanted(itam::core::model::DataType type, const QByteArray& afterKey);

private:
    void restart();
    void showEmpty();

    QDateTime m_now;
    models::PendingModel m_model;
    QSortFilterProxyModel m_filter;
    QComboBox* m_types;
    QLineEdit* m_text;
    widgets::MessageBar* m_messages;
    widgets::TableView* m_table;
    widgets::EmptyState* m_empty;
};

} // namespace itam::ui::exporter
