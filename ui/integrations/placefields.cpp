// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/integrations/placefields.h"

#include "ui/integrations/secretfield.h"
#include "ui/widgets/labels.h"

#include <QLineEdit>

namespace itam::ui::integrations {

using widgets::FieldNote;

PlaceFields::PlaceFields(const Names& names, SecretField* password, QWidget* parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_browseButton(widgets::makeButton(tr("Browse..."), names.browseButton, widgets::ButtonKind::Plain, this))
    , m_form(new widgets::Form(this))
    , m_password(password)
{
    m_edit->setObjectName(QLatin1String(names.edit));
    m_browseButton->setAccessibleName(names.browse);
    auto* row = new QWidget(m_form);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(widgets::spacing(2));
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_browseButton);
    m_note = new FieldNote(m_edit, m_form);
    m_form->addRow(names.label, row, m_note, m_edit);
    m_passwordLabel =
        m_form->addRow(tr("Password"), password, nullptr, password->focusTarget(), widgets::Form::LabelAt::Top);
    m_form->setRowVisible(m_passwordLabel, false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString& text) { take(text, false); });
    connect(m_edit, &QLineEdit::editingFinished, this, &PlaceFields::finishEditing);
    connect(m_browseButton, &QPushButton::clicked, this, &PlaceFields::browseRequested);
}

void PlaceFields::showPlace(const QString& place)
{
    const bool isSame = m_place == place;
    m_place = place;
    m_isCompleted = m_isCompleted && isSame;
    if (!isSame || (!m_isTouched && isValid())) {
        if (m_edit->text() != place)
            m_edit->setText(place);
        m_isTouched = false;
        m_problem.clear();
    }
    showRest();
}

void PlaceFields::showRest()
{
    m_form->setRowVisible(m_passwordLabel, isOnServer(m_place));
    const Note said = isValid() ? note() : Note{FieldNote::Kind::Error, m_problem};
    m_note->showNote(said.kind, said.text);
}

void PlaceFields::takeFile(const QString& path)
{
    m_edit->setText(path);
    take(path, true);
}

void PlaceFields::finishEditing()
{
    if (m_isTouched)
        take(m_edit->text(), true);
}

void PlaceFields::forgetTyped()
{
    m_place.clear();
    m_problem.clear();
    m_isTouched = false;
    m_isCompleted = false;
    m_edit->clear();
    m_note->clear();
}

void PlaceFields::take(const QString& text, bool finished)
{
    const bool wasValid = isValid();
    const auto place = placeOf(text);
    m_isTouched = !finished;
    m_isCompleted = finished && place && *place != text.trimmed();
    m_place = place.value_or(QString());
    if (place)
        m_problem.clear();
    else if (finished)
        m_problem = place.error();
    if (place && finished)
        m_edit->setText(*place);
    showRest();
    emit placeChanged(m_place);
    if (isValid() != wasValid)
        emit validityChanged();
}

QList<QWidget*> PlaceFields::focusOrder() const
{
    return QList<QWidget*>{m_edit, m_browseButton} + m_password->focusOrder();
}

} // namespace itam::ui::integrations
