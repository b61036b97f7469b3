// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/integrations/instancefields.h"

#include "ui/integrations/channelfields.h"
#include "ui/integrations/secretfield.h"
#include "ui/models/environment.h"
#include "ui/widgets/form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>

namespace itam::ui::integrations {
namespace {

using core::settings::Environment;
using core::settings::InstanceSettings;
using widgets::ButtonKind;
using widgets::FieldNote;
using widgets::spacing;

QWidget* rowOf(const QList<QWidget*>& widgets, QWidget* stretched, QWidget* parent)
{
    auto* row = new QWidget(parent);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing(2));
    for (QWidget* widget : widgets)
        layout->addWidget(widget, widget == stretched ? 1 : 0);
    return row;
}

} // namespace

InstanceFields::InstanceFields(SecretField* token, QWidget* parent)
    : QWidget(parent)
    , m_form(new widgets::Form(this))
    , m_instanceCombo(new QComboBox(this))
    , m_newButton(widgets::makeButton(tr("New..."), "newInstanceButton", ButtonKind::Plain, this))
    , m_renameButton(widgets::makeButton(tr("Rename..."), "renameInstanceButton", ButtonKind::Plain, this))
    , m_removeButton(widgets::makeButton(tr("Remove"), "removeInstanceButton", ButtonKind::Danger, this))
    , m_nameEdit(new QLineEdit(this))
    , m_nameOkButton(widgets::makeButton(tr("Create instance"), "confirmNameButton", ButtonKind::Primary, this))
    , m_nameCancelButton(widgets::makeButton(tr("Cancel"), "cancelNameButton", ButtonKind::Plain, this))
    , m_environmentCombo(new QComboBox(this))
    , m_urlEdit(new QLineEdit(this))
    , m_embeddedButton(
          widgets::makeButton(tr("Use the embedded instance"), "useEmbeddedButton", ButtonKind::Plain, this))
    , m_userEdit(new QLineEdit(this))
    , m_token(token)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    addChooser();
    addNaming();
    addFields(token);
    stopNaming();
}

void InstanceFields::addChooser()
{
    m_instanceCombo->setObjectName(QStringLiteral("instanceComboBox"));
    m_instanceCombo->setAccessibleName(tr("Active instance"));
    widgets::ignoreWheelWithoutFocus(m_instanceCombo);
    m_newButton->setAccessibleName(tr("New instance"));
    m_renameButton->setAccessibleName(tr("Rename this instance"));
    m_removeButton->setAccessibleName(tr("Remove this instance"));
    m_embeddedButton->setIcon(widgets::icon("server"));
    m_form->addRow(tr("&Instance"),
                   rowOf({m_instanceCombo, m_newButton, m_renameButton, m_removeButton}, m_instanceCombo, m_form),
                   nullptr, m_instanceCombo);
    connect(m_instanceCombo, &QComboBox::textActivated, this, &InstanceFields::activated);
    connect(m_newButton, &QPushButton::clicked, this, [this] { startNaming(Naming::New); });
    connect(m_renameButton, &QPushButton::clicked, this, [this] { startNaming(Naming::Rename); });
    connect(m_removeButton, &QPushButton::clicked, this, &InstanceFields::removeRequested);
    connect(m_embeddedButton, &QPushButton::clicked, this, &InstanceFields::embeddedRequested);
}

void InstanceFields::addNaming()
{
    m_nameEdit->setObjectName(QStringLiteral("instanceNameEdit"));
    m_nameEdit->setPlaceholderText(tr("For example: Production EU"));
    m_nameEdit->installEventFilter(this);
    m_nameNote = new FieldNote(m_nameEdit, m_form);
    m_nameLabel =
        m_form->addRow(tr("Na&me"), rowOf({m_nameEdit, m_nameOkButton, m_nameCancelButton}, m_nameEdit, m_form),
                       m_nameNote, m_nameEdit);
    connect(m_nameOkButton, &QPushButton::clicked, this, &InstanceFields::confirmName);
    connect(m_nameCancelButton, &QPushButton::clicked, this, [this] {
        const bool wasNew = m_naming == Naming::New;
        stopNaming();
        (wasNew ? m_newButton : m_renameButton)->setFocus(Qt::OtherFocusReason);
    });
}

void InstanceFields::addFields(SecretField* token)
{
    m_environmentCombo->setObjectName(QStringLiteral("environmentComboBox"));
    m_environmentCombo->addItem(tr("Not specified"), static_cast<int>(Environment::None));
    for (const Environment environment : core::settings::allEnvironments) {
        if (environment != Environment::None)
            m_environmentCombo->addItem(models::environmentState(environment, false).word,
                                        static_cast<int>(environment));
    }
    widgets::ignoreWheelWithoutFocus(m_environmentCombo);
    m_environmentNote = new FieldNote(m_environmentCombo, m_form);
    m_form->addRow(tr("&Environment"), m_environmentCombo, m_environmentNote);

    m_urlEdit->setObjectName(QStringLiteral("instanceUrlEdit"));
    m_urlEdit->setPlaceholderText(QStringLiteral("https://example.service-now.com"));
    m_urlEdit->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_urlNote = new FieldNote(m_urlEdit, m_form);
    m_form->addRow(tr("Instance &URL"), rowOf({m_urlEdit, m_embeddedButton}, m_urlEdit, m_form), m_urlNote, m_urlEdit);

    m_userEdit->setObjectName(QStringLiteral("userEdit"));
    m_userEdit->setPlaceholderText(tr("User ID of the integration account"));
    m_form->addRow(tr("User &name"), m_userEdit);
    m_form->addRow(tr("&Token"), token, nullptr, token->focusTarget(), widgets::Form::LabelAt::Top);

    m_channel = new ChannelFields(m_form);
    connect(m_channel, &ChannelFields::channelChanged, this, &InstanceFields::channelChanged);
    connect(m_channel, &ChannelFields::discoverySourceChanged, this, &InstanceFields::discoverySourceChanged);
    connect(m_channel, &ChannelFields::makeReferencesChanged, this, &InstanceFields::makeReferencesChanged);
    connect(m_channel, &ChannelFields::softwareRouteChanged, this, &InstanceFields::softwareRouteChanged);
    connect(m_environmentCombo, &QComboBox::activated, this,
            [this] { emit environmentChanged(static_cast<Environment>(m_environmentCombo->currentData().toInt())); });
    connect(m_urlEdit, &QLineEdit::textEdited, this, &InstanceFields::urlEdited);
    connect(m_urlEdit, &QLineEdit::editingFinished, this, &InstanceFields::finishEditing);
    connect(m_userEdit, &QLineEdit::textEdited, this,
            [this](const QString& text) { emit userChanged(text.trimmed()); });
}

void InstanceFields::showInstance(const QStringList& names, const InstanceSettings& active)
{
    const QSignalBlocker blocker(m_instanceCombo);
    const bool another = active.name != m_name || active.embedded != m_embedded;
    m_name = active.name;
    m_embedded = active.embedded;
    m_instanceCombo->clear();
    m_instanceCombo->addItems(names);
    m_instanceCombo->setCurrentIndex(static_cast<int>(names.indexOf(active.name)));
    m_environmentCombo->setCurrentIndex(m_environmentCombo->findData(static_cast<int>(active.environment)));
    m_environmentNote->showNote(FieldNote::Kind::Info, active.environment == Environment::Production && !active.embedded
                                                           ? tr("The console asks before it exports to production.")
                                                           : QString());
    m_channel->show(active);
    // What is being typed, wrong or not, is the person's.
    if (another || m_url != active.url) {
        m_url = active.url;
        m_urlEdit->setText(active.url.toString());
        m_urlTouched = false;
        showUrlNote({}, {});
    }
    if (m_userEdit->text().trimmed() != active.user)
        m_userEdit->setText(active.user);
    for (QLineEdit* edit : {m_urlEdit, m_userEdit})
        edit->setReadOnly(active.embedded);
}

void InstanceFields::setOfferEmbedded(bool offered)
{
    m_embeddedButton->setVisible(offered && !m_embedded);
}

void InstanceFields::startNaming(Naming naming)
{
    m_naming = naming;
    m_nameEdit->setText(naming == Naming::Rename ? m_instanceCombo->currentText() : QString());
    m_nameEdit->selectAll();
    m_nameOkButton->setText(naming == Naming::Rename ? tr("Rename instance") : tr("Create instance"));
    m_form->setRowVisible(m_nameLabel, true);
    m_nameEdit->setFocus(Qt::OtherFocusReason);
}

void InstanceFields::stopNaming()
{
    m_naming = Naming::None;
    m_nameNote->clear();
    m_form->setRowVisible(m_nameLabel, false);
}

void InstanceFields::confirmName()
{
    const QString name = m_nameEdit->text().trimmed();
    if (m_naming == Naming::Rename)
        emit renameRequested(name);
    else
        emit addRequested(name);
}

void InstanceFields::showNameProblem(const QString& why)
{
    if (!why.isEmpty()) {
        m_nameNote->showNote(FieldNote::Kind::Error, why);
        m_nameEdit->setFocus(Qt::OtherFocusReason);
        return;
    }
    const bool wasNew = m_naming == Naming::New;
    stopNaming();
    if (wasNew)
        m_urlEdit->setFocus(Qt::OtherFocusReason);
    else
        m_instanceCombo->setFocus(Qt::OtherFocusReason);
}

bool InstanceFields::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_nameEdit && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            confirmName();
            return true;
        }
        if (key == Qt::Key_Escape) {
            m_nameCancelButton->click();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void InstanceFields::forgetTyped()
{
    m_urlTouched = false;
    m_url = QUrl();
    m_urlEdit->clear();
    showUrlNote({}, {});
    stopNaming();
}

void InstanceFields::urlEdited()
{
    m_urlTouched = true;
    const bool wasValid = isUrlValid();
    const auto corrected = core::settings::correctedInstanceUrl(m_urlEdit->text());
    const bool empty = m_urlEdit->text().trimmed().isEmpty();
    // While somebody types, what is wrong is not said before the field is left; once said, it goes as soon as it is
    // right.
    if (corrected || empty)
        showUrlNote({}, {});
    m_url = corrected ? corrected->url : QUrl();
    emit urlChanged(m_url);
    if (isUrlValid() != wasValid)
        emit validityChanged();
}

void InstanceFields::finishEditing()
{
    if (!m_urlTouched)
        return;
    const bool wasValid = isUrlValid();
    const QString text = m_urlEdit->text().trimmed();
    const auto corrected = core::settings::correctedInstanceUrl(text);
    m_url = corrected ? corrected->url : QUrl();
    if (corrected) {
        QString correction;
        if (corrected->schemeAdded && !corrected->removed.isEmpty())
            correction = tr("https:// was added and %1 removed: the instance URL is protocol and host only.")
                             .arg(corrected->removed);
        else if (corrected->schemeAdded)
            correction = tr("https:// was added.");
        else if (!corrected->removed.isEmpty())
            correction = tr("%1 was removed: the instance URL is protocol and host only.").arg(corrected->removed);
        m_urlEdit->setText(corrected->url.toString());
        m_urlTouched = false;
        if (!correction.isEmpty() || !m_urlProblem.isEmpty())
            showUrlNote({}, correction);
    } else if (text.isEmpty()) {
        m_urlTouched = false;
        showUrlNote({}, {});
    } else {
        showUrlNote(tr("This is no instance URL: %1.").arg(corrected.error().detail), {});
    }
    emit urlChanged(m_url);
    if (isUrlValid() != wasValid)
        emit validityChanged();
}

void InstanceFields::showUrlNote(const QString& problem, const QString& correction)
{
    m_urlProblem = problem;
    if (!problem.isEmpty())
        m_urlNote->showNote(FieldNote::Kind::Error, problem);
    else if (!correction.isEmpty())
        m_urlNote->showNote(FieldNote::Kind::Info, correction);
    else if (m_embedded)
        m_urlNote->showNote(FieldNote::Kind::Info, tr("Filled in by the embedded instance, with all that follows."));
    else if (m_urlEdit->text().trimmed().isEmpty())
        m_urlNote->showNote(FieldNote::Kind::Info, tr("Empty: exporting is switched off."));
    else
        m_urlNote->clear();
}

QList<QWidget*> InstanceFields::focusOrder() const
{
    QList<QWidget*> order{m_instanceCombo, m_newButton,      m_renameButton,     m_removeButton,
                          m_nameEdit,      m_nameOkButton,   m_nameCancelButton, m_environmentCombo,
                          m_urlEdit,       m_embeddedButton, m_userEdit};
    order.append(m_token->focusOrder());
    order.append(m_channel->focusOrder());
    return order;
}

} // namespace itam::ui::integrations
