// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The records that did not land, with their cause and what to do; one data type at a time, narrowed to one cause if
// wanted. Not modal. GUI thread.
#pragma once

#include "core/model/datatype.h"
#include "ui/models/pendingmodel.h"

#include <QDialog>
#include <QSortFilterProxyModel>

class QComboBox;
class QLineEdit;

namespace itam::ui::widgets {
class EmptyState;
class MessageBar;
class TableView;
} // namespace itam::ui::widgets

namespace itam::ui::exporter {

class PendingDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit PendingDialog(QWidget* parent = nullptr);

    struct Choice
    {
        core::model::DataType type = core::model::DataType::Hardware;
        qint64 count = 0;
    };
    /// Opens with the first of `choices`; `reason` narrows, empty: all.
    void start(const QList<Choice>& choices, const QString& reason, const QDateTime& nowUtc);
    void append(const core::journal::PendingPage& page);
    void showError(const core::support::Error& error);

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
