// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/integrations/sourcefields.h"

#include "core/source/location.h"
#include "ui/integrations/secretfield.h"
#include "ui/widgets/form.h"
#include "ui/widgets/labels.h"

#include <QLineEdit>

namespace itam::ui::integrations {

using widgets::FieldNote;

SourceFields::SourceFields(SecretField* password, QWidget* parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_browseButton(widgets::makeButton(tr("Browse..."), "browseSourceButton", widgets::ButtonKind::Plain, this))
    , m_form(new widgets::Form(this))
    , m_password(password)
{
    m_edit->setObjectName(QStringLiteral("sourceEdit"));
    m_edit->setPlaceholderText(QStringLiteral("sqlite:/var/lib/itam/operations.db"));
    m_browseButton->setAccessibleName(tr("Browse for an SQLite file"));
    auto* row = new QWidget(m_form);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(widgets::spacing(2));
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_browseButton);
    m_note = new FieldNote(m_edit, m_form);
    m_form->addRow(tr("Data source"), row, m_note, m_edit);
    m_passwordLabel =
        m_form->addRow(tr("Password"), password, nullptr, password->focusTarget(), widgets::Form::LabelAt::Top);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString& text) { take(text, false); });
    connect(m_edit, &QLineEdit::editingFinished, this, &SourceFields::finishEditing);
    connect(m_browseButton, &QPushButton::clicked, this, &SourceFields::browseRequested);
    showPassword();
}

void SourceFields::showSource(const QString& dsn)
{
    if (m_source == dsn && (m_touched || !m_problem.isEmpty()))
        return;
    if (m_source == dsn && m_edit->text() == dsn && !m_note->text().isEmpty())
        return; // a correction that was just made stays to be read
    m_source = dsn;
    showPassword();
    m_edit->setText(dsn);
    m_touched = false;
    m_problem.clear();
    m_note->showNote(FieldNote::Kind::Hint,
                     dsn.isEmpty()
                         ? tr("An SQLite file, or a data source name such as postgres://user@host/database. It is "
                              "only ever read.")
                         : QString());
}

/// An SQLite file has none.
void SourceFields::showPassword()
{
    m_form->setRowVisible(m_passwordLabel, core::source::isOnServer(m_source));
}

void SourceFields::takeFile(const QString& path)
{
    m_edit->setText(path);
    take(path, true);
}

void SourceFields::finishEditing()
{
    if (m_touched)
        take(m_edit->text(), true);
}

void SourceFields::forgetTyped()
{
    m_source.clear();
    m_problem.clear();
    m_touched = false;
    m_edit->clear();
    m_note->clear();
}

void SourceFields::take(const QString& text, bool finished)
{
    const bool wasValid = isValid();
    const bool empty = text.trimmed().isEmpty();
    const auto dsn = core::source::correctedDsn(text);
    m_source = dsn ? *dsn : QString();
    showPassword();
    m_touched = !finished;
    if (dsn || empty)
        m_problem.clear();
    if (finished && dsn) {
        const bool added = text.trimmed() != *dsn;
        m_edit->setText(*dsn);
        m_note->showNote(FieldNote::Kind::Info, added ? tr("sqlite: was added.") : QString());
    } else if (finished && !empty) {
        m_problem = tr("This is no data source: %1.").arg(dsn.error().detail);
    }
    if (!m_problem.isEmpty())
        m_note->showNote(FieldNote::Kind::Error, m_problem);
    else if (m_note->kind() == FieldNote::Kind::Error)
        m_note->clear();
    emit sourceChanged(m_source);
    if (isValid() != wasValid)
        emit validityChanged();
}

QList<QWidget*> SourceFields::focusOrder() const
{
    return QList<QWidget*>{m_edit, m_browseButton} + m_password->focusOrder();
}

} // namespace itam::ui::integrations
