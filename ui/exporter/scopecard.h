// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Before an export: where to, from where, which data types, what the journal knows of each, and the button. The reason
// why it cannot start stands beside it (ux.md 2). GUI thread.
#pragma once

#include "core/model/datatype.h"
#include "ui/models/roles.h"
#include "ui/widgets/labels.h"

#include <QDateTime>

#include <optional>

class QCheckBox;
class QGridLayout;

namespace itam::ui::widgets {
class StateChip;
}

namespace itam::ui::exporter {

/// What is known before the start.
struct ExportScope
{
    QString instanceName; ///< empty: none is configured
    QString instanceUrl;
    models::State environment; ///< empty word: none
    QString source;            ///< for people, without password
    struct Type
    {
        bool included = true;
        std::optional<qint64> known; ///< records that ServiceNow is known to hold; nullopt: never exported
        qint64 pending = 0;
        qint64 heldBack = 0;
        qint64 duplicates = 0;
        QDateTime lastSucceeded;
        QString fullReason; ///< why the next export sends it in full; empty: differential
    };
    core::model::PerType<Type> types;
    QString blocked; ///< why it cannot start, what to do; empty: it can
};

class ScopeCard final : public widgets::Card
{
    Q_OBJECT
public:
    explicit ScopeCard(QWidget* parent = nullptr);

    void show(const ExportScope& scope, const QDateTime& nowUtc);
    [[nodiscard]] bool wantsFull() const;

signals:
    void exportRequested(bool full);
    void settingsRequested();

private:
    struct TypeLabels
    {
        QLabel* included = nullptr;
        QLabel* known = nullptr;
        QLabel* open = nullptr;
        QLabel* last = nullptr;
    };
    void buildTable(QGridLayout* grid);
    void showType(core::model::DataType type, const ExportScope::Type& scope, const QDateTime& nowUtc);

    QLabel* m_instance;
    widgets::StateChip* m_environment;
    QLabel* m_url;
    QLabel* m_source;
    core::model::PerType<TypeLabels> m_types;
    QCheckBox* m_full;
    QPushButton* m_export;
    QLabel* m_blocked;
    QPushButton* m_settings;
};

} // namespace itam::ui::exporter
