// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sub-page Integration Properties: all of them with their values, and the chosen one below with what each of its
// values means, before it is saved (F-14). A view: values in, intents out. GUI thread.
#pragma once

#include "ui/lifecycle/recordlist.h"
#include "ui/lifecycle/recordrows.h"
#include "ui/staging/propertytext.h"
#include "ui/staging/tablespec.h"

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace itam::ui::staging {

class PropertyModel final : public lifecycle::ListRows<IntegrationProperty>
{
    Q_OBJECT
public:
    enum class Column
    {
        Label,
        Value,
        Default,
        Effect,
        Name
    };
    static constexpr int columnTotal = static_cast<int>(Column::Name) + 1;

    using ListRows::ListRows;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] int rowOf(const QString& name) const; ///< -1: there is none

protected:
    [[nodiscard]] QVariant cell(const IntegrationProperty& property, int column, int role) const override;
};

class PropertiesPage final : public QWidget
{
    Q_OBJECT
public:
    explicit PropertiesPage(QWidget* parent = nullptr);

    [[nodiscard]] lifecycle::RecordList& list() { return *m_list; }
    [[nodiscard]] PropertyModel& properties() { return m_properties; }

    void showLoading() { m_list->showLoading(); }
    void showProperties(const QList<IntegrationProperty>& properties);
    void showError(const Error& error) { m_list->showError(error, tableMessage(error)); }
    /// A value is on its way to the instance.
    void setSaving(bool saving);
    /// It is there: with a way back.
    void showSaved(const IntegrationProperty& before, const QString& value);
    void showSaveError(const Error& error);
    void forget();

signals:
    void saveRequested(const itam::ui::staging::IntegrationProperty& property, const QString& value);

private:
    [[nodiscard]] QWidget* makeEditor();
    void showCurrent();
    void showValue();
    [[nodiscard]] const IntegrationProperty* current() const;
    /// As it stands in the editor.
    [[nodiscard]] QString typed() const;

    PropertyModel m_properties;
    bool m_isSaving = false;
    lifecycle::RecordList* m_list;
    QWidget* m_editor = nullptr;
    QLabel* m_title;
    QLabel* m_label;
    QStackedWidget* m_fields;
    QComboBox* m_choice;
    QSpinBox* m_number;
    QPushButton* m_save;
    QPushButton* m_reset;
    QLabel* m_effect;
    QLabel* m_note;
};

} // namespace itam::ui::staging
