// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/integrations/journalfields.h"

#include "core/journal/store/location.h"
#include "ui/integrations/secretfield.h"
#include "ui/widgets/form.h"
#include "ui/widgets/labels.h"

#include <QDir>
#include <QLineEdit>

namespace itam::ui::integrations {
namespace {

using core::journal::Location;
using widgets::FieldNote;

/// What somebody typed, as it is saved. Error: why it is no place for a journal, a whole sentence.
tl::expected<QString, QString> placeOf(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return QString();
    const auto location = core::journal::store::locationFrom(trimmed);
    const QString shape =
        JournalFields::tr("A journal is a file, with its whole path, or postgres://user@host:5432/database.");
    if (!location) {
        const bool namesPassword = core::journal::Location(trimmed).displayName() != trimmed;
        return tl::unexpected(namesPassword ? JournalFields::tr("The address names no password, since others can read "
                                                                "it. Leave it out and type it below.")
                                            : shape);
    }
    if (!location->isOnServer() && !QDir::isAbsolutePath(location->place))
        return tl::unexpected(shape);
    return location->place;
}

} // namespace

JournalFields::JournalFields(SecretField* password, QWidget* parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_browseButton(widgets::makeButton(tr("Browse..."), "browseJournalButton", widgets::ButtonKind::Plain, this))
    , m_form(new widgets::Form(this))
    , m_password(password)
{
    m_edit->setObjectName(QStringLiteral("journalEdit"));
    m_browseButton->setAccessibleName(tr("Browse for a journal file"));
    auto* row = new QWidget(m_form);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(widgets::spacing(2));
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_browseButton);
    m_note = new FieldNote(m_edit, m_form);
    m_form->addRow(tr("Place of the journal"), row, m_note, m_edit);
    m_passwordLabel =
        m_form->addRow(tr("Password"), password, nullptr, password->focusTarget(), widgets::Form::LabelAt::Top);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString& text) { take(text, false); });
    connect(m_edit, &QLineEdit::editingFinished, this, &JournalFields::finishEditing);
    connect(m_browseButton, &QPushButton::clicked, this, &JournalFields::browseRequested);
    m_form->setRowVisible(m_passwordLabel, false);
}

void JournalFields::showJournal(const View& view)
{
    const bool isTyped = m_view.place == view.place && (m_touched || !m_problem.isEmpty());
    m_view = view;
    m_edit->setPlaceholderText(view.usual);
    m_form->setRowVisible(m_passwordLabel, Location(view.place).isOnServer());
    if (!isTyped) {
        if (m_edit->text() != view.place)
            m_edit->setText(view.place);
        m_touched = false;
        m_problem.clear();
    }
    showNote();
}

void JournalFields::showNote()
{
    const QString place = m_view.place.isEmpty() ? m_view.usual : m_view.place;
    if (!m_problem.isEmpty())
        m_note->showNote(FieldNote::Kind::Error, m_problem);
    else if (m_view.isGiven)
        m_note->showNote(FieldNote::Kind::Hint,
                         tr("This console was started with --journal %1, which goes before the settings.")
                             .arg(Location(m_view.inUse).displayName()));
    else if (place != m_view.inUse)
        m_note->showNote(FieldNote::Kind::Warning,
                         tr("The console works with %1 until it is closed, and with the place above from its next "
                            "start on; itam-export uses that as soon as it is saved. What the present journal knows "
                            "does not move with it: the first export into a new one sends everything, and nothing is "
                            "doubled.")
                             .arg(Location(m_view.inUse).displayName()));
    else if (m_view.place.isEmpty())
        m_note->showNote(FieldNote::Kind::Hint,
                         tr("Empty: the file on this computer. For several administrators, or a server that runs the "
                            "schedule: postgres://user@host:5432/database."));
    else
        m_note->clear();
}

void JournalFields::takeFile(const QString& path)
{
    m_edit->setText(path);
    take(path, true);
}

void JournalFields::finishEditing()
{
    if (m_touched)
        take(m_edit->text(), true);
}

void JournalFields::forgetTyped()
{
    m_view.place.clear();
    m_problem.clear();
    m_touched = false;
    m_edit->clear();
    m_note->clear();
}

void JournalFields::take(const QString& text, bool finished)
{
    const bool wasValid = isValid();
    const auto place = placeOf(text);
    m_touched = !finished;
    m_view.place = place.value_or(QString());
    if (place)
        m_problem.clear();
    else if (finished)
        m_problem = place.error();
    if (place && finished)
        m_edit->setText(*place);
    m_form->setRowVisible(m_passwordLabel, Location(m_view.place).isOnServer());
    showNote();
    emit placeChanged(m_view.place);
    if (isValid() != wasValid)
        emit validityChanged();
}

QList<QWidget*> JournalFields::focusOrder() const
{
    return QList<QWidget*>{m_edit, m_browseButton} + m_password->focusOrder();
}

} // namespace itam::ui::integrations
