// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/auditfilter.h"

#include "core/lifecycle/tables.h"
#include "ui/lifecycle/filterchips.h"
#include "ui/lifecycle/rulesentences.h"
#include "ui/models/format.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLocale>
#include <QTimer>

namespace itam::ui::lifecycle {
namespace {

using Period = AuditChoice::Period;
namespace table = core::lifecycle::table;

constexpr int typingPauseMs = 500;

QComboBox* makeList(const char* name, const QString& accessibleName, QWidget* parent)
{
    auto* list = new QComboBox(parent);
    list->setObjectName(QString::fromLatin1(name));
    list->setAccessibleName(accessibleName);
    // As wide as a line of text; what is longer is read in the open list.
    list->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return list;
}

QDateEdit* makeDay(const char* name, const QString& accessibleName, QWidget* parent)
{
    auto* day = new QDateEdit(parent);
    day->setObjectName(QString::fromLatin1(name));
    day->setAccessibleName(accessibleName);
    day->setCalendarPopup(true);
    return day;
}

/// What is chosen and not in the list is added to it: a filter that is set is never shown as none.
void select(QComboBox* list, const QString& value)
{
    const QSignalBlocker quiet(list);
    if (!value.isEmpty() && list->findData(value) < 0)
        list->addItem(value, value);
    list->setCurrentIndex(std::max(0, list->findData(value)));
}

} // namespace

AuditFilter::AuditFilter(const core::support::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_typing(new QTimer(this))
    , m_user(new QLineEdit(this))
    , m_kind(makeList("auditKindComboBox", tr("Kind of change"), this))
    , m_requestor(makeList("auditRequestorComboBox", tr("Requestor"), this))
    , m_rule(makeList("auditRuleComboBox", tr("Rule"), this))
    , m_period(makeList("auditPeriodComboBox", tr("Period"), this))
    , m_days(new QWidget(this))
    , m_from(makeDay("auditFromDateEdit", tr("From this day"), m_days))
    , m_to(makeDay("auditToDateEdit", tr("To this day"), m_days))
    , m_chips(new FilterChips(m_user, this))
{
    setObjectName(QStringLiteral("auditFilter"));
    fillLists();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(widgets::spacing(2));
    column->addWidget(makeFields());
    column->addWidget(m_chips);
    m_typing->setSingleShot(true);
    m_typing->setInterval(typingPauseMs);
    connect(m_typing, &QTimer::timeout, this, &AuditFilter::takeFields);
    connect(m_user, &QLineEdit::textEdited, m_typing, qOverload<>(&QTimer::start));
    connect(m_user, &QLineEdit::returnPressed, this, &AuditFilter::takeFields);
    for (QComboBox* list : {m_kind, m_requestor, m_rule, m_period})
        connect(list, &QComboBox::currentIndexChanged, this, &AuditFilter::takeFields);
    for (QDateEdit* day : {m_from, m_to})
        connect(day, &QDateEdit::dateChanged, this, &AuditFilter::takeFields);
    connect(m_chips, &FilterChips::clearRequested, this, [this] { setChoice({}); });
    showFields();
    showChips();
}

void AuditFilter::fillLists()
{
    m_kind->addItem(tr("Every change"), QString());
    m_kind->addItem(tr("State and status"), QString(table::configurationItem));
    m_kind->addItem(tr("States of requestors"), QString(table::internalStates));
    m_kind->addItem(tr("Actions and leases"), QString(table::cmdbActions));
    m_requestor->addItem(tr("Every requestor"), QString());
    m_rule->addItem(tr("Every rule"), QString());
    for (const QString& rule : auditedRules()) {
        m_rule->addItem(rule, rule);
        m_rule->setItemData(m_rule->count() - 1, ruleSentence(rule), Qt::ToolTipRole);
    }
    const std::pair<Period, QString> periods[] = {
        {Period::Any, tr("Any time")},
        {Period::Today, tr("Today")},
        {Period::Last7Days, tr("Last 7 days")},
        {Period::Last30Days, tr("Last 30 days")},
        {Period::Last90Days, tr("Last 90 days")},
        {Period::Between, tr("Between two days")},
    };
    for (const auto& [period, text] : periods)
        m_period->addItem(text, static_cast<int>(period));
}

QWidget* AuditFilter::makeFields()
{
    m_user->setObjectName(QStringLiteral("auditUserEdit"));
    m_user->setAccessibleName(tr("User"));
    m_user->setPlaceholderText(tr("User name"));
    m_user->setClearButtonEnabled(true);
    m_user->addAction(widgets::icon("search", widgets::ColorRole::TextMuted), QLineEdit::LeadingPosition);
    m_user->setMinimumWidth(widgets::textWidth(22));
    auto* days = new QHBoxLayout(m_days);
    days->setContentsMargins(0, 0, 0, 0);
    days->addWidget(m_from);
    //: between two days: "1 May to 3 May"
    days->addWidget(widgets::makeLabel(tr("to"), widgets::TextRole::Muted, m_days));
    days->addWidget(m_to);
    auto* fields = new QWidget(this);
    auto* row = new widgets::FlowLayout(fields);
    for (QWidget* field : {static_cast<QWidget*>(m_user), static_cast<QWidget*>(m_kind),
                           static_cast<QWidget*>(m_requestor), static_cast<QWidget*>(m_rule),
                           static_cast<QWidget*>(m_period), m_days})
        row->addWidget(field);
    return fields;
}

void AuditFilter::setRequestors(const QList<core::servicenow::RequestorRow>& requestors)
{
    const QSignalBlocker quiet(m_requestor);
    while (m_requestor->count() > 1)
        m_requestor->removeItem(m_requestor->count() - 1);
    for (const core::servicenow::RequestorRow& requestor : requestors)
        //: %1 is the name of a requestor, %2 the beginning of its id
        m_requestor->addItem(tr("%1 (%2)").arg(requestor.name, requestor.requestorId.left(8)), requestor.requestorId);
    select(m_requestor, m_choice.requestorId);
}

void AuditFilter::setChoice(const AuditChoice& choice)
{
    m_typing->stop();
    if (choice == m_choice)
        return;
    m_choice = choice;
    showFields();
    showChips();
    emit choiceChanged(m_choice);
}

void AuditFilter::focusText()
{
    m_user->setFocus(Qt::ShortcutFocusReason);
    m_user->selectAll();
}

void AuditFilter::takeFields()
{
    AuditChoice choice = m_choice;
    choice.user = m_user->text().trimmed();
    choice.tableName = m_kind->currentData().toString();
    choice.requestorId = m_requestor->currentData().toString();
    choice.rule = m_rule->currentData().toString();
    choosePeriod(choice, static_cast<Period>(m_period->currentData().toInt()), m_clock.nowUtc());
    if (m_choice.period == Period::Between && choice.period == Period::Between) {
        choice.from = m_from->date();
        choice.to = m_to->date();
    }
    setChoice(choice);
}

void AuditFilter::showFields()
{
    if (m_user->text().trimmed() != m_choice.user)
        m_user->setText(m_choice.user);
    select(m_kind, m_choice.tableName);
    select(m_requestor, m_choice.requestorId);
    select(m_rule, m_choice.rule);
    const QSignalBlocker quiet(m_period);
    m_period->setCurrentIndex(std::max(0, m_period->findData(static_cast<int>(m_choice.period))));
    const bool isBetween = m_choice.period == Period::Between;
    m_days->setVisible(isBetween);
    if (!isBetween)
        return;
    const QSignalBlocker quietFrom(m_from);
    const QSignalBlocker quietTo(m_to);
    m_from->setDate(m_choice.from);
    m_to->setDate(m_choice.to);
}

QString AuditFilter::periodText() const
{
    if (m_choice.period != Period::Between)
        return m_period->currentText();
    const auto day = [](const QDate& date) { return QLocale().toString(date, QLocale::ShortFormat); };
    //: a filter: from day %1 to day %2
    return tr("%1 to %2").arg(day(m_choice.from), day(m_choice.to));
}

void AuditFilter::showChips()
{
    QList<FilterChips::Chip> chips;
    const auto add = [&](bool isSet, const char* name, const QString& text, auto clear) {
        if (isSet)
            chips.append({name, text, [this, clear] {
                              AuditChoice choice = m_choice;
                              clear(choice);
                              setChoice(choice);
                          }});
    };
    //: a filter: %1 is the name of a CI
    add(!m_choice.ci.isEmpty(), "ciChipButton", tr("CI %1").arg(m_choice.ciName), [](AuditChoice& choice) {
        choice.ci.clear();
        choice.ciName.clear();
    });
    //: a filter: %1 is a user name
    add(!m_choice.user.isEmpty(), "userChipButton", tr("By %1").arg(m_choice.user),
        [](AuditChoice& choice) { choice.user.clear(); });
    add(!m_choice.tableName.isEmpty(), "kindChipButton", m_kind->currentText(),
        [](AuditChoice& choice) { choice.tableName.clear(); });
    add(!m_choice.requestorId.isEmpty(), "requestorChipButton", m_requestor->currentText(),
        [](AuditChoice& choice) { choice.requestorId.clear(); });
    //: a filter: %1 is the id of a rule, for example R3
    add(!m_choice.rule.isEmpty(), "ruleChipButton", tr("Rule %1").arg(m_choice.rule),
        [](AuditChoice& choice) { choice.rule.clear(); });
    add(m_choice.period != Period::Any, "periodChipButton", periodText(),
        [this](AuditChoice& choice) { choosePeriod(choice, Period::Any, m_clock.nowUtc()); });
    m_chips->showChips(chips);
}

} // namespace itam::ui::lifecycle
