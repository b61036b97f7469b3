// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One record, field by field: what the instance has beside what the operations database says, and what the journal
// knows of it. A view: values in, intents out. GUI thread.
#pragma once

#include "core/model/datatype.h"
#include "core/support/result.h"
#include "ui/checks/fieldmodel.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace itam::ui::widgets {
class EmptyState;
class TableView;
} // namespace itam::ui::widgets

namespace itam::ui::checks {

class RecordPanel final : public QWidget
{
    Q_OBJECT
public:
    /// `name`: what object names begin with.
    explicit RecordPanel(const char* name, QWidget* parent = nullptr);

    /// No record is chosen.
    void forget();
    void showLoading(core::model::DataType type, const QByteArray& key);
    void showView(const core::exporter::RecordView& view);
    /// What a comparison told, without asking again. `story`: sentences about the record.
    void showDifferences(core::model::DataType type, const QByteArray& key, const QString& story,
                         const std::vector<core::exporter::FieldDifference>& differences);
    void showError(const Error& error);
    void showStopped();

signals:
    void tryAgainRequested();
    void stopRequested();

private:
    void showHead(core::model::DataType type, const QByteArray& key);
    void showFields(const std::vector<core::exporter::RecordField>& fields, const QString& nothing);
    [[nodiscard]] static QString storyOf(const core::exporter::RecordView& view);

    FieldModel m_fields;
    QLabel* m_title;
    QLabel* m_story;
    QPushButton* m_stop;
    widgets::TableView* m_table;
    widgets::EmptyState* m_empty;
};

} // namespace itam::ui::checks
