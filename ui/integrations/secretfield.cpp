// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/integrations/secretfield.h"

#include "ui/models/format.h"
#include "ui/widgets/form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"

#include <QLineEdit>
#include <QToolButton>

namespace itam::ui::integrations {
namespace {

using core::secrets::Secret;
using core::settings::SecretPresence;
using core::settings::TokenAge;
using services::SecretKind;
using widgets::ButtonKind;
using widgets::ColorRole;
using widgets::FieldNote;
using widgets::icon;
using widgets::spacing;

bool isToken(SecretKind kind)
{
    return kind == SecretKind::RefreshToken;
}

bool isPassword(SecretKind kind)
{
    return kind == SecretKind::SourcePassword || kind == SecretKind::JournalPassword;
}

/// What the parts of the field of one kind are called, for tests and for people.
struct Names
{
    const char* field;
    const char* edit;
    const char* suffix; ///< of buttons and of the label, "replaceTokenButton"
    QString what;
    QString placeholder;
    QString keep;
    QString replace;
    QString remove;
    QString undo;
};

Names namesOf(SecretKind kind)
{
    switch (kind) {
    case SecretKind::RefreshToken:
        return {"tokenField",
                "tokenEdit",
                "Token",
                SecretField::tr("Token"),
                SecretField::tr("Paste the token here"),
                SecretField::tr("Keep the saved token"),
                SecretField::tr("Replace the saved token"),
                SecretField::tr("Remove the saved token"),
                SecretField::tr("Undo removing the token")};
    case SecretKind::ClientSecret:
        return {"clientSecretField",
                "clientSecretEdit",
                "Secret",
                SecretField::tr("Client secret"),
                SecretField::tr("Paste the client secret here"),
                SecretField::tr("Keep the saved secret"),
                SecretField::tr("Replace the saved secret"),
                SecretField::tr("Remove the saved secret"),
                SecretField::tr("Undo removing the secret")};
    case SecretKind::JournalPassword:
        return {"journalPasswordField",
                "journalPasswordEdit",
                "JournalPassword",
                SecretField::tr("Password of the journal"),
                SecretField::tr("Password of the account that uses the journal"),
                SecretField::tr("Keep the saved password"),
                SecretField::tr("Replace the saved password"),
                SecretField::tr("Remove the saved password"),
                SecretField::tr("Undo removing the password")};
    case SecretKind::SourcePassword:
        break;
    }
    return {"sourcePasswordField",
            "sourcePasswordEdit",
            "Password",
            SecretField::tr("Password"),
            SecretField::tr("Password of the account that reads"),
            SecretField::tr("Keep the saved password"),
            SecretField::tr("Replace the saved password"),
            SecretField::tr("Remove the saved password"),
            SecretField::tr("Undo removing the password")};
}

QByteArray named(const char* part, SecretKind kind, const char* type)
{
    return QByteArray(part) + namesOf(kind).suffix + type;
}

QString removalOf(SecretKind kind)
{
    switch (kind) {
    case SecretKind::RefreshToken:
        return SecretField::tr("The token is removed when you save.");
    case SecretKind::ClientSecret:
        return SecretField::tr("The secret is removed when you save.");
    case SecretKind::SourcePassword:
    case SecretKind::JournalPassword:
        break;
    }
    return SecretField::tr("The password is removed when you save.");
}

QString originOf(SecretKind kind)
{
    switch (kind) {
    case SecretKind::RefreshToken:
        return SecretField::tr("Made in ServiceNow under Flexera Integration > Generate Token.");
    case SecretKind::ClientSecret:
        return SecretField::tr("Of the OAuth application registry in ServiceNow.");
    case SecretKind::JournalPassword:
        return SecretField::tr("Of the account in the address. Empty: the server needs none from it.");
    case SecretKind::SourcePassword:
        break;
    }
    return SecretField::tr("Of an account that may only read. Empty: the server needs none from this account.");
}

QString replacementOf(SecretKind kind)
{
    switch (kind) {
    case SecretKind::RefreshToken:
        return SecretField::tr("The saved token stays until you save this one.");
    case SecretKind::ClientSecret:
        return SecretField::tr("The saved secret stays until you save this one.");
    case SecretKind::SourcePassword:
    case SecretKind::JournalPassword:
        break;
    }
    return SecretField::tr("The saved password stays until you save this one.");
}

} // namespace

SecretField::SecretField(SecretKind kind, QWidget* parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_savedRow(new QWidget(this))
    , m_savedIcon(new QLabel(m_savedRow))
    , m_savedLabel(widgets::makeLabel({}, widgets::TextRole::Body, m_savedRow))
    , m_replaceButton(widgets::makeButton(tr("Replace..."), named("replace", kind, "Button").constData(),
                                          ButtonKind::Plain, m_savedRow))
    , m_removeButton(widgets::makeButton(tr("Remove"), named("remove", kind, "Button").constData(), ButtonKind::Danger,
                                         m_savedRow))
    , m_undoButton(
          widgets::makeButton(tr("Undo"), named("undo", kind, "Button").constData(), ButtonKind::Plain, m_savedRow))
    , m_editRow(new QWidget(this))
    , m_edit(new QLineEdit(m_editRow))
    , m_revealButton(new QToolButton(m_editRow))
    , m_keepButton(widgets::makeButton(namesOf(kind).keep, named("keep", kind, "Button").constData(), ButtonKind::Plain,
                                       m_editRow))
    , m_note(new FieldNote(m_edit, this))
{
    const Names names = namesOf(kind);
    setObjectName(QString::fromLatin1(names.field));
    m_edit->setObjectName(QString::fromLatin1(names.edit));
    m_note->setObjectName(m_edit->objectName() + QStringLiteral("Note"));
    m_edit->setAccessibleName(names.what);
    m_edit->setPlaceholderText(names.placeholder);
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_revealButton->setObjectName(QString::fromLatin1(named("reveal", kind, "Button")));
    m_revealButton->setCheckable(true);
    m_revealButton->setFocusPolicy(Qt::StrongFocus);
    m_savedLabel->setObjectName(QString::fromLatin1(named("saved", kind, "Label")));
    m_replaceButton->setAccessibleName(names.replace);
    m_removeButton->setAccessibleName(names.remove);
    m_undoButton->setAccessibleName(names.undo);
    layOut();

    connect(m_edit, &QLineEdit::textChanged, this, &SecretField::takeText);
    connect(m_revealButton, &QToolButton::toggled, this, &SecretField::reveal);
    connect(m_replaceButton, &QPushButton::clicked, this, &SecretField::startReplacing);
    connect(m_keepButton, &QPushButton::clicked, this, &SecretField::stopReplacing);
    connect(m_removeButton, &QPushButton::clicked, this, [this] { emit removalChanged(true); });
    connect(m_undoButton, &QPushButton::clicked, this, [this] { emit removalChanged(false); });
    reveal(false);
    showParts();
}

void SecretField::layOut()
{
    const auto rowIn = [](QWidget* widget) {
        auto* row = new QHBoxLayout(widget);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(spacing(2));
        return row;
    };
    auto* saved = rowIn(m_savedRow);
    saved->addWidget(m_savedIcon);
    saved->addWidget(m_savedLabel, 1);
    for (QPushButton* button : {m_replaceButton, m_removeButton, m_undoButton})
        saved->addWidget(button);
    auto* edit = rowIn(m_editRow);
    edit->addWidget(m_edit, 1);
    edit->addWidget(m_revealButton);
    edit->addWidget(m_keepButton);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing(1));
    column->addWidget(m_savedRow);
    column->addWidget(m_editRow);
    column->addWidget(m_note);
}

QWidget* SecretField::focusTarget() const
{
    return m_edit;
}

QList<QWidget*> SecretField::focusOrder() const
{
    return {m_replaceButton, m_removeButton, m_undoButton, m_edit, m_revealButton, m_keepButton};
}

bool SecretField::isSaved() const
{
    return m_view.saved.presence == SecretPresence::Saved;
}

void SecretField::showView(const View& view)
{
    m_view = view;
    if (m_view.change.removed || !isSaved())
        m_replacing = false;
    if (!m_view.change.typed.isEmpty() && isSaved())
        m_replacing = true;
    if (m_view.change.typed.reveal() != typedText())
        setText(m_view.change.typed);
    showParts();
}

void SecretField::showParts()
{
    const bool unreadable = m_view.saved.error.has_value();
    // While somebody looks one can type already: the answer must not take the field away from under the hands.
    const bool editable = !m_view.readOnly && !m_view.change.removed && (!isSaved() || m_replacing);
    const bool rowShown = m_view.readOnly || m_view.change.removed || unreadable || isSaved();
    const bool hadFocus = m_edit->hasFocus();
    m_savedRow->setVisible(rowShown && !m_replacing);
    m_savedLabel->setText(savedText());
    const int size = m_savedLabel->fontMetrics().height();
    const bool dangling = m_view.change.removed || unreadable;
    m_savedIcon->setPixmap(icon(dangling ? "warning" : "key", dangling ? ColorRole::Warning : ColorRole::TextMuted)
                               .pixmap(QSize(size, size), devicePixelRatioF()));
    const bool changeable = isSaved() && !m_view.readOnly;
    m_replaceButton->setVisible(changeable && !m_view.change.removed);
    m_removeButton->setVisible(changeable && !m_view.change.removed);
    m_undoButton->setVisible(changeable && m_view.change.removed);
    m_editRow->setVisible(editable);
    if (hadFocus && !editable && changeable && !m_view.change.removed)
        m_replaceButton->setFocus(Qt::OtherFocusReason);
    m_keepButton->setVisible(isSaved());
    m_revealButton->setEnabled(!m_edit->text().isEmpty());
    showNote();
}

QString SecretField::savedText() const
{
    if (m_view.readOnly)
        return m_view.readOnlyNote;
    if (m_view.change.removed)
        return removalOf(m_kind);
    if (m_view.saved.error)
        return tr("The keyring cannot be read, so it is not known whether one is saved.");
    const TokenAge age = core::settings::tokenAge(m_view.savedAt, m_view.nowUtc);
    if (age.state == TokenAge::State::Unknown)
        return tr("Saved");
    if (age.days == 0)
        return tr("Saved today, %1").arg(models::date(m_view.savedAt));
    //: %1 is a date
    return tr("Saved on %1, %n days ago", nullptr, age.days).arg(models::date(m_view.savedAt));
}

void SecretField::showNote()
{
    if (m_view.readOnly || m_view.change.removed) {
        m_note->clear();
        return;
    }
    if (m_view.looking) {
        m_note->showNote(FieldNote::Kind::Hint, tr("Looking in the keyring..."));
        return;
    }
    const bool typing = m_editRow->isVisibleTo(this);
    if (typing && !isSaved()) {
        m_note->showNote(FieldNote::Kind::Hint, m_view.origin.isEmpty() ? originOf(m_kind) : m_view.origin);
        return;
    }
    if (typing) {
        m_note->showNote(FieldNote::Kind::Hint, replacementOf(m_kind));
        return;
    }
    const QString place = tr("Kept in: %1.").arg(m_view.saved.place);
    const TokenAge age = core::settings::tokenAge(m_view.savedAt, m_view.nowUtc);
    if (m_view.saved.untilClose) {
        m_note->showNote(FieldNote::Kind::Warning, tr("Kept until the console closes; then it has to be typed again."));
    } else if (!isToken(m_kind) || age.state == TokenAge::State::Unknown) {
        m_note->showNote(FieldNote::Kind::Hint, place);
    } else if (age.state == TokenAge::State::ProbablyExpired) {
        m_note->showNote(
            FieldNote::Kind::Error,
            tr("Probably expired on %1: tokens live %n days unless the instance says otherwise. Replace it "
               "with a new one.",
               nullptr, core::settings::tokenLifeDays)
                .arg(models::date(age.expires)));
    } else if (age.state == TokenAge::State::EndsSoon) {
        m_note->showNote(
            FieldNote::Kind::Warning,
            tr("Expected to expire on %1, in %n days: make a new one in ServiceNow and replace it in time.", nullptr,
               age.daysLeft)
                .arg(models::date(age.expires)));
    } else {
        //: %1 is a date, %2 says where it is kept
        m_note->showNote(FieldNote::Kind::Hint,
                         tr("Expected to expire on %1. %2").arg(models::date(age.expires), place));
    }
}

void SecretField::reveal(bool shown)
{
    m_edit->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    m_revealButton->setIcon(icon(shown ? "eye-off" : "eye"));
    const QString text = shown ? tr("Hide what is typed") : tr("Show what is typed");
    m_revealButton->setAccessibleName(text);
    m_revealButton->setToolTip(text);
}

/// A paste often brings blanks and line ends along, which no token has at its ends. A password may.
QByteArray SecretField::typedText() const
{
    const QString text = m_edit->text();
    return (isPassword(m_kind) ? text : text.trimmed()).toUtf8();
}

void SecretField::takeText()
{
    m_revealButton->setEnabled(!m_edit->text().isEmpty());
    emit typed(Secret(typedText()));
}

void SecretField::startReplacing()
{
    m_replacing = true;
    showParts();
    m_edit->setFocus(Qt::OtherFocusReason);
}

void SecretField::stopReplacing()
{
    m_replacing = false;
    setText({});
    emit typed({});
    showParts();
    m_replaceButton->setFocus(Qt::OtherFocusReason);
}

void SecretField::setText(const Secret& secret)
{
    const QSignalBlocker blocker(m_edit);
    // setText() also drops what could be undone.
    m_edit->setText(QString::fromUtf8(secret.reveal()));
    m_revealButton->setChecked(false);
    m_revealButton->setEnabled(!secret.isEmpty());
}

} // namespace itam::ui::integrations
