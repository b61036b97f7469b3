// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/schedulecard.h"

#include "ui/widgets/flowlayout.h"
#include "ui/widgets/form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QTimeEdit>

namespace itam::ui::schedule {
namespace {

using core::schedule::Scope;
using core::schedule::Task;

constexpr std::array<const char*, 7> dayNames{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
constexpr int fileCharacters = 30;

} // namespace

ScheduleCard::ScheduleCard(QWidget* parent)
    : Card(parent)
    , m_scope(new QComboBox(this))
    , m_time(new QTimeEdit(this))
    , m_tokenFile(new QLineEdit(this))
    , m_chooseToken(widgets::makeButton(tr("Choose token file"), "chooseTokenFileButton", widgets::ButtonKind::Plain, this))
    , m_clientSecretFile(new QLineEdit(this))
    , m_chooseClientSecret(
          widgets::makeButton(tr("Choose secret file"), "chooseClientSecretFileButton", widgets::ButtonKind::Plain, this))
    , m_advice(widgets::makeLabel({}, widgets::TextRole::Muted, this))
    , m_obstacle(widgets::makeLabel({}, widgets::TextRole::Warning, this))
    , m_install(widgets::makeButton(tr("Schedule exports"), "installScheduleButton", widgets::ButtonKind::Primary, this))
    , m_remove(widgets::makeButton(tr("Remove the schedule"), "removeScheduleButton", widgets::ButtonKind::Plain, this))
{
    setObjectName(QStringLiteral("scheduleCard"));
    m_advice->setObjectName(QStringLiteral("scheduleAdviceLabel"));
    m_obstacle->setObjectName(QStringLiteral("scheduleObstacleLabel"));
    m_obstacle->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    makeFields();
    setTask({});
    connectFields();
    showObstacle({});
    showAdvice({});
    showButtons();
}

void ScheduleCard::makeFields()
{
    m_scope->setObjectName(QStringLiteral("scheduleScopeComboBox"));
    m_scope->setWhatsThis(tr("Whose systemd starts the exports. Yours uses your settings, journal and keyring. That of the "
                             "system has its own in /etc/itam-console and /var/lib/itam-console and runs whoever is "
                             "logged in."));
    m_scope->addItem(tr("You"), static_cast<int>(Scope::User));
    m_scope->addItem(tr("The system"), static_cast<int>(Scope::System));
    m_time->setObjectName(QStringLiteral("scheduleTimeEdit"));
    m_time->setDisplayFormat(QLocale().timeFormat(QLocale::ShortFormat));
    m_time->setWhatsThis(tr("Local time of this computer, also when the clocks change. Between 02:00 and 03:00 a night in "
                            "spring may have no such time."));
    m_tokenFile->setObjectName(QStringLiteral("scheduleTokenFileEdit"));
    m_tokenFile->setWhatsThis(tr("A file of mode 0600 with the refresh token. systemd gives it to the export alone. Empty: "
                                 "the token comes from the keyring."));
    m_clientSecretFile->setObjectName(QStringLiteral("scheduleClientSecretFileEdit"));
    m_clientSecretFile->setWhatsThis(tr("A file of mode 0600 with the client secret. systemd gives it to the export alone. "
                                        "Empty: it comes from the keyring."));
    for (QWidget* field : {static_cast<QWidget*>(m_scope), static_cast<QWidget*>(m_time)}) {
        field->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        widgets::ignoreWheelWithoutFocus(field);
    }
    auto* form = new widgets::Form(this);
    form->addRow(tr("Exports are started &by"), m_scope);
    form->addRow(tr("On these &days"), makeDays(), nullptr, m_days.front());
    form->addRow(tr("&At"), m_time);
    form->addRow(tr("&Token file"), makeFile(m_tokenFile, m_chooseToken), nullptr, m_tokenFile);
    form->addRow(tr("Client &secret file"), makeFile(m_clientSecretFile, m_chooseClientSecret), nullptr, m_clientSecretFile);
    column()->addWidget(form);
    column()->addWidget(m_advice);
    column()->addWidget(m_obstacle);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_install);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    column()->addLayout(buttons);
    // The days are made last and stand second.
    QWidget* before = m_scope;
    for (QCheckBox* day : m_days) {
        setTabOrder(before, day);
        before = day;
    }
    setTabOrder(before, m_time);
}

QWidget* ScheduleCard::makeDays()
{
    auto* days = new QWidget(this);
    auto* flow = new widgets::FlowLayout(days);
    for (std::size_t i = 0; i < m_days.size(); ++i) {
        const QString name = QLocale().standaloneDayName(static_cast<int>(i) + 1);
        auto* day = new QCheckBox(name, days);
        day->setObjectName(QLatin1String(dayNames[i]) + QStringLiteral("CheckBox"));
        //: %1 is a day of the week
        day->setWhatsThis(tr("Exports start by themselves on this day: %1.").arg(name));
        flow->addWidget(day);
        m_days[i] = day;
    }
    return days;
}

QWidget* ScheduleCard::makeFile(QLineEdit* edit, QPushButton* button)
{
    auto* field = new QWidget(this);
    auto* row = new QHBoxLayout(field);
    row->setContentsMargins({});
    edit->setMinimumWidth(widgets::textWidth(fileCharacters));
    edit->setPlaceholderText(tr("From the keyring"));
    row->addWidget(edit, 1);
    row->addWidget(button);
    return field;
}

void ScheduleCard::connectFields()
{
    connect(m_scope, &QComboBox::currentIndexChanged, this, [this] {
        emit scopeChanged();
        emit choiceChanged();
    });
    const auto changed = [this] {
        showButtons();
        emit choiceChanged();
    };
    for (QCheckBox* day : m_days)
        connect(day, &QCheckBox::toggled, this, changed);
    connect(m_time, &QTimeEdit::timeChanged, this, changed);
    for (QLineEdit* edit : {m_tokenFile, m_clientSecretFile})
        connect(edit, &QLineEdit::textChanged, this, changed);
    connect(m_chooseToken, &QPushButton::clicked, this, &ScheduleCard::tokenFileWanted);
    connect(m_chooseClientSecret, &QPushButton::clicked, this, &ScheduleCard::clientSecretFileWanted);
    connect(m_install, &QPushButton::clicked, this, &ScheduleCard::installRequested);
    connect(m_remove, &QPushButton::clicked, this, &ScheduleCard::removeRequested);
}

ScheduleChoice ScheduleCard::choice() const
{
    ScheduleChoice choice;
    choice.scope = static_cast<Scope>(m_scope->currentData().toInt());
    choice.task.at = m_time->time();
    choice.task.days.reset();
    for (std::size_t i = 0; i < m_days.size(); ++i)
        choice.task.days.set(i, m_days[i]->isChecked());
    choice.tokenFile = m_tokenFile->text().trimmed();
    choice.clientSecretFile = m_clientSecretFile->text().trimmed();
    return choice;
}

void ScheduleCard::setTask(const Task& task)
{
    m_shown = task;
    m_time->setTime(task.at);
    for (std::size_t i = 0; i < m_days.size(); ++i)
        m_days[i]->setChecked(task.days.test(i));
}

void ScheduleCard::showInstalled(const std::optional<Task>& task, bool isInstalled)
{
    m_isInstalled = isInstalled;
    const bool isTyping = choice().task != m_shown;
    if (task && !isTyping)
        setTask(*task);
    showButtons();
}

void ScheduleCard::showAdvice(const QStringList& sentences)
{
    m_advice->setText(sentences.join(u'\n'));
    m_advice->setVisible(!sentences.isEmpty());
}

void ScheduleCard::showObstacle(const QString& why)
{
    m_obstacle->setText(why);
    m_obstacle->setVisible(!why.isEmpty());
    showButtons();
}

void ScheduleCard::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    showButtons();
}

void ScheduleCard::setTokenFile(const QString& path)
{
    m_tokenFile->setText(path);
}

void ScheduleCard::setClientSecretFile(const QString& path)
{
    m_clientSecretFile->setText(path);
}

void ScheduleCard::showButtons()
{
    const bool mayAct = !m_isBusy && m_obstacle->text().isEmpty();
    m_install->setText(m_isInstalled ? tr("Change the schedule") : tr("Schedule exports"));
    m_install->setEnabled(mayAct && choice().task.days.any());
    m_remove->setVisible(m_isInstalled);
    m_remove->setEnabled(mayAct);
}

} // namespace itam::ui::schedule
