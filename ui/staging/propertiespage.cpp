// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staging/propertiespage.h"

#include "ui/widgets/flowlayout.h"
#include "ui/widgets/form.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tableview.h"

#include <QComboBox>
#include <QSpinBox>
#include <QStackedWidget>

#include <array>
#include <limits>

namespace itam::ui::staging {
namespace {

using ListWords = lifecycle::RecordList::Words;
using Kind = IntegrationProperty::Kind;

constexpr std::array<lifecycle::ColumnWords, PropertyModel::columnTotal> columns{{
    {QT_TRANSLATE_NOOP("PropertyModel", "Property")},
    {QT_TRANSLATE_NOOP("PropertyModel", "Value")},
    {QT_TRANSLATE_NOOP("PropertyModel", "Default")},
    {QT_TRANSLATE_NOOP("PropertyModel", "Effect")},
    {QT_TRANSLATE_NOOP("PropertyModel", "Name"), false, QT_TRANSLATE_NOOP("PropertyModel", "As ServiceNow calls it")},
}};

ListWords wordsOfProperties()
{
    ListWords words;
    words.title = PropertiesPage::tr("Integration Properties");
    words.tableName = words.title;
    words.icon = QStringLiteral("shield");
    words.neverTitle = PropertiesPage::tr("No Integration Properties are there");
    words.neverText = PropertiesPage::tr("The integration application is not installed, or does not show them.");
    words.filteredTitle = words.neverTitle;
    words.fileName = QStringLiteral("integration-properties.csv");
    return words;
}

} // namespace

int PropertyModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant PropertyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return lifecycle::headingOf(columns, "PropertyModel", section, orientation, role);
}

int PropertyModel::rowOf(const QString& name) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (rows().at(row).name == name)
            return row;
    }
    return -1;
}

QVariant PropertyModel::cell(const IntegrationProperty& property, int column, int role) const
{
    const auto which = static_cast<Column>(column);
    if (role == models::IdRole)
        return property.name;
    if (role == Qt::TextAlignmentRole)
        return lifecycle::alignmentOf(columns[static_cast<std::size_t>(column)]);
    const bool isRaw = role == models::RawRole;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && !isRaw)
        return {};
    switch (which) {
    case Column::Label:
        return property.label;
    case Column::Value:
        return isRaw ? property.value : valueText(property, property.value);
    case Column::Default:
        return isRaw ? property.defaultValue : valueText(property, property.defaultValue);
    case Column::Effect:
        return effectText(property, property.value);
    case Column::Name:
        return property.name;
    }
    return {};
}

PropertiesPage::PropertiesPage(QWidget* parent)
    : QWidget(parent)
    , m_list(new lifecycle::RecordList("properties", wordsOfProperties(), m_properties, this))
    , m_title(widgets::makeLabel({}, widgets::TextRole::Heading, this))
    , m_label(widgets::makeLabel(tr("Va&lue"), widgets::TextRole::Body, this))
    , m_fields(new QStackedWidget(this))
    , m_choice(new QComboBox(this))
    , m_number(new QSpinBox(this))
    , m_save(widgets::makeButton(tr("Save in ServiceNow"), "savePropertyButton", widgets::ButtonKind::Primary, this))
    , m_reset(widgets::makeButton(tr("Default"), "defaultPropertyButton", widgets::ButtonKind::Plain, this))
    , m_effect(widgets::makeLabel({}, widgets::TextRole::Body, this))
    , m_note(widgets::makeLabel({}, widgets::TextRole::Muted, this))
{
    setObjectName(QStringLiteral("propertiesPage"));
    m_list->table().setColumnWidths({44, 24, 20, 70, 0});
    m_list->addAbove(widgets::makeLabel(
        tr("What ServiceNow may do with records that arrive. These are safety catches: they do not choose what is "
           "exported; that is done on the page Integrations."),
        widgets::TextRole::Muted, this));
    m_list->addBelow(makeEditor());
    auto* column = new QVBoxLayout(this);
    const int margin = widgets::spacing(5);
    column->setContentsMargins(margin, margin, margin, margin);
    column->addWidget(m_list);
    connect(m_list->table().selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &PropertiesPage::showCurrent);
    connect(&m_properties, &QAbstractItemModel::modelReset, this, &PropertiesPage::showCurrent);
    connect(&m_list->table(), &widgets::TableView::rowActivated, this,
            [this] { m_fields->currentWidget()->setFocus(); });
    showCurrent();
}

QWidget* PropertiesPage::makeEditor()
{
    m_editor = new QWidget(this);
    m_title->setObjectName(QStringLiteral("propertyTitleLabel"));
    m_effect->setObjectName(QStringLiteral("propertyEffectLabel"));
    m_note->setObjectName(QStringLiteral("propertyNoteLabel"));
    m_choice->setObjectName(QStringLiteral("propertyValueComboBox"));
    m_number->setObjectName(QStringLiteral("propertyValueSpinBox"));
    m_label->setWordWrap(false);
    m_reset->setToolTip(tr("Puts the default into the field; nothing is saved yet"));
    for (QWidget* field : {static_cast<QWidget*>(m_choice), static_cast<QWidget*>(m_number)}) {
        field->setAccessibleName(tr("Value"));
        field->setMinimumWidth(widgets::textWidth(34));
        m_fields->addWidget(field);
    }
    m_fields->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Maximum);
    auto* fields = new QWidget(m_editor);
    auto* row = new widgets::FlowLayout(fields);
    for (QWidget* widget : {static_cast<QWidget*>(m_label), static_cast<QWidget*>(m_fields),
                            static_cast<QWidget*>(m_reset), static_cast<QWidget*>(m_save)})
        row->addWidget(widget);
    auto* column = new QVBoxLayout(m_editor);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(widgets::spacing(2));
    column->addWidget(m_title);
    column->addWidget(fields);
    column->addWidget(m_effect);
    column->addWidget(m_note);
    setTabOrder(m_choice, m_number);
    setTabOrder(m_number, m_reset);
    setTabOrder(m_reset, m_save);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &PropertiesPage::showValue);
    connect(m_number, &QSpinBox::valueChanged, this, &PropertiesPage::showValue);
    connect(m_reset, &QPushButton::clicked, this, [this] {
        if (const IntegrationProperty* property = current()) {
            m_choice->setCurrentIndex(std::max(0, m_choice->findData(property->defaultValue)));
            m_number->setValue(property->defaultValue.toInt());
        }
    });
    connect(m_save, &QPushButton::clicked, this, [this] {
        if (const IntegrationProperty* property = current())
            emit saveRequested(*property, typed());
    });
    return m_editor;
}

const IntegrationProperty* PropertiesPage::current() const
{
    return m_properties.at(m_list->table().currentIndex().row());
}

QString PropertiesPage::typed() const
{
    const IntegrationProperty* property = current();
    if (property && property->kind == Kind::Number)
        return QString::number(m_number->value());
    return m_choice->currentData().toString();
}

void PropertiesPage::showProperties(const QList<IntegrationProperty>& properties)
{
    const QString before = m_list->table().currentIndex().data(models::IdRole).toString();
    m_properties.setRows(properties);
    if (!properties.isEmpty())
        m_list->table().setCurrentIndex(m_properties.index(std::max(0, m_properties.rowOf(before)), 0));
    m_list->showRows(false, tr("%n properties", nullptr, static_cast<int>(properties.size())));
}

void PropertiesPage::showCurrent()
{
    const IntegrationProperty* property = current();
    m_editor->setVisible(property);
    if (!property)
        return;
    const QSignalBlocker quietChoice(m_choice);
    const QSignalBlocker quietNumber(m_number);
    m_title->setText(property->label);
    m_choice->clear();
    for (const QString& choice : property->choices)
        m_choice->addItem(valueText(*property, choice), choice);
    m_choice->setCurrentIndex(m_choice->findData(property->value));
    constexpr qint64 limit = std::numeric_limits<int>::max();
    m_number->setRange(static_cast<int>(std::clamp<qint64>(property->least, 0, limit)),
                       static_cast<int>(std::clamp<qint64>(property->most, 0, limit)));
    m_number->setValue(property->value.toInt());
    QWidget* field = property->kind == Kind::Number ? static_cast<QWidget*>(m_number) : m_choice;
    m_fields->setCurrentWidget(field);
    m_label->setBuddy(field);
    showValue();
}

void PropertiesPage::showValue()
{
    const IntegrationProperty* property = current();
    if (!property)
        return;
    const QString value = typed();
    const bool isChanged = value != property->value;
    m_fields->setEnabled(!property->isAtStart && !m_isSaving);
    m_save->setEnabled(isChanged && !property->isAtStart && !m_isSaving);
    m_reset->setEnabled(value != property->defaultValue && !property->isAtStart && !m_isSaving);
    //: %1 is what a value that is not saved yet would do
    m_effect->setText(isChanged ? tr("When it is saved: %1").arg(effectText(*property, value))
                                : effectText(*property, value));
    QStringList notes;
    if (property->isAtStart)
        notes.append(tr("This value is given when the instance starts and cannot be changed from here."));
    else if (isChanged)
        notes.append(tr("It takes effect with the next Import Transaction."));
    if (isChanged && property->isVersioned)
        notes.append(tr("Records that are held back are sent again by the next export."));
    m_note->setText(notes.join(QLatin1Char(' ')));
    m_note->setVisible(!notes.isEmpty());
}

void PropertiesPage::setSaving(bool saving)
{
    // The button that was pressed is off meanwhile, and the focus would leave the page: it goes back to the row.
    if (saving && m_editor->isAncestorOf(window()->focusWidget()))
        m_list->table().setFocus();
    m_isSaving = saving;
    showValue();
}

void PropertiesPage::showSaved(const IntegrationProperty& before, const QString& value)
{
    m_list->bar().showMessage({.severity = models::Severity::Ok,
                               //: %1 a property, %2 its value
                               .what = tr("%1 is now: %2.").arg(before.label, valueText(before, value)),
                               .meaning = effectText(before, value)});
    m_list->bar().addAction(tr("Undo"), "undoPropertyButton", [this, before, value] {
        IntegrationProperty now = before;
        now.value = value;
        emit saveRequested(now, before.value);
    });
}

void PropertiesPage::showSaveError(const Error& error)
{
    widgets::Message message = widgets::messageOf(error);
    if (error.code == ErrorCode::Forbidden) {
        message.what = tr("ServiceNow did not take the value.");
        message.meaning = error.detail.isEmpty() ? message.meaning : error.detail;
        message.advice = tr("An administrator of ServiceNow can change it there, under Integration Properties.");
    }
    m_list->bar().showMessage(message);
}

void PropertiesPage::forget()
{
    m_isSaving = false;
    m_properties.setRows({});
    m_list->bar().clear();
    showLoading();
}

} // namespace itam::ui::staging
