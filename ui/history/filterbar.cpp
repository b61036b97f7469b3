// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/filterbar.h"

#include "ui/models/datatypes.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLocale>
#include <QToolButton>

namespace itam::ui::history {
namespace {

using models::HistoryChoice;
using State = HistoryChoice::State;
using Period = HistoryChoice::Period;

constexpr int typingPauseMs = 500;

QComboBox* makeList(const char* name, const QString& accessibleName, QWidget* parent)
{
    auto* list = new QComboBox(parent);
    list->setObjectName(QString::fromLatin1(name));
    list->setAccessibleName(accessibleName);
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

void select(QComboBox* list, const QVariant& value)
{
    const QSignalBlocker quiet(list);
    list->setCurrentIndex(std::max(0, list->findData(value)));
}

} // namespace

FilterBar::FilterBar(const core::support::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_typing(new QTimer(this))
    , m_text(new QLineEdit(this))
    , m_state(makeList("stateFilterComboBox", tr("State"), this))
    , m_type(makeList("typeFilterComboBox", tr("Data type"), this))
    , m_period(makeList("periodFilterComboBox", tr("Period"), this))
    , m_days(new QWidget(this))
    , m_from(makeDay("fromDateEdit", tr("From this day"), m_days))
    , m_to(makeDay("toDateEdit", tr("To this day"), m_days))
    , m_problems(widgets::makeButton(tr("Problems only"), "problemsOnlyButton", widgets::ButtonKind::Plain, this))
    , m_chips(new QWidget(this))
    , m_clear(widgets::makeButton(tr("Clear filters"), "clearFiltersButton", widgets::ButtonKind::Link, m_chips))
{
    setObjectName(QStringLiteral("filterBar"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(widgets::spacing(2));
    column->addWidget(makeFields());
    new widgets::FlowLayout(m_chips);
    column->addWidget(m_chips);

    m_typing->setSingleShot(true);
    m_typing->setInterval(typingPauseMs);
    connect(m_typing, &QTimer::timeout, this, &FilterBar::takeFields);
    connect(m_text, &QLineEdit::textEdited, m_typing, qOverload<>(&QTimer::start));
    connect(m_text, &QLineEdit::returnPressed, this, &FilterBar::takeFields);
    for (QComboBox* list : {m_state, m_type, m_period})
        connect(list, &QComboBox::currentIndexChanged, this, &FilterBar::takeFields);
    for (QDateEdit* day : {m_from, m_to})
        connect(day, &QDateEdit::dateChanged, this, &FilterBar::takeFields);
    connect(m_problems, &QPushButton::toggled, this, &FilterBar::takeFields);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        setChoice({});
        m_text->setFocus();
    });
    showFields();
    showChips();
}

QWidget* FilterBar::makeFields()
{
    m_text->setObjectName(QStringLiteral("historySearchEdit"));
    m_text->setAccessibleName(tr("Search the import history"));
    m_text->setPlaceholderText(tr("Number, export, sender or message"));
    m_text->setClearButtonEnabled(true);
    m_text->addAction(widgets::icon("search", widgets::ColorRole::TextMuted), QLineEdit::LeadingPosition);
    m_text->setMinimumWidth(widgets::textWidth(48));

    m_state->addItem(tr("Any state"), static_cast<int>(State::Any));
    m_state->addItem(tr("Under way"), static_cast<int>(State::UnderWay));
    m_state->addItem(tr("Succeeded"), static_cast<int>(State::Succeeded));
    m_state->addItem(tr("Failed"), static_cast<int>(State::Failed));
    m_type->addItem(tr("All data types"), -1);
    for (const core::model::DataType type : core::model::allDataTypes)
        m_type->addItem(widgets::icon(models::iconOf(type)), models::titleOf(type), static_cast<int>(type));
    m_period->addItem(tr("Any time"), static_cast<int>(Period::Any));
    m_period->addItem(tr("Today"), static_cast<int>(Period::Today));
    m_period->addItem(tr("Last 7 days"), static_cast<int>(Period::Last7Days));
    m_period->addItem(tr("Last 30 days"), static_cast<int>(Period::Last30Days));
    m_period->addItem(tr("Last 90 days"), static_cast<int>(Period::Last90Days));
    m_period->addItem(tr("Between two days"), static_cast<int>(Period::Between));
    m_problems->setCheckable(true);
    m_problems->setProperty("kind", QStringLiteral("toggle"));
    m_problems->setIcon(widgets::icon("warning", widgets::ColorRole::Warning));

    auto* days = new QHBoxLayout(m_days);
    days->setContentsMargins(0, 0, 0, 0);
    days->addWidget(m_from);
    //: between two days: "1 May to 3 May"
    days->addWidget(widgets::makeLabel(tr("to"), widgets::TextRole::Muted, m_days));
    days->addWidget(m_to);

    auto* fields = new QWidget(this);
    auto* row = new widgets::FlowLayout(fields);
    for (QWidget* field : {static_cast<QWidget*>(m_text), static_cast<QWidget*>(m_state), static_cast<QWidget*>(m_type),
                           static_cast<QWidget*>(m_period), m_days, static_cast<QWidget*>(m_problems)})
        row->addWidget(field);
    return fields;
}

void FilterBar::setChoice(const models::HistoryChoice& choice)
{
    m_typing->stop();
    if (choice == m_choice)
        return;
    m_choice = choice;
    showFields();
    showChips();
    emit choiceChanged(m_choice);
}

void FilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void FilterBar::takeFields()
{
    HistoryChoice choice = m_choice;
    choice.text = m_text->text().trimmed();
    choice.state = static_cast<State>(m_state->currentData().toInt());
    const int type = m_type->currentData().toInt();
    choice.type = type < 0 ? std::nullopt : std::optional(static_cast<core::model::DataType>(type));
    models::choosePeriod(choice, static_cast<Period>(m_period->currentData().toInt()), m_clock.nowUtc());
    if (m_choice.period == Period::Between && choice.period == Period::Between) {
        choice.from = m_from->date();
        choice.to = m_to->date();
    }
    choice.problemsOnly = m_problems->isChecked();
    setChoice(choice);
}

void FilterBar::showFields()
{
    if (m_text->text().trimmed() != m_choice.text)
        m_text->setText(m_choice.text);
    select(m_state, static_cast<int>(m_choice.state));
    select(m_type, m_choice.type ? static_cast<int>(*m_choice.type) : -1);
    select(m_period, static_cast<int>(m_choice.period));
    const bool isBetween = m_choice.period == Period::Between;
    m_days->setVisible(isBetween);
    if (isBetween) {
        const QSignalBlocker quietFrom(m_from);
        const QSignalBlocker quietTo(m_to);
        m_from->setDate(m_choice.from);
        m_to->setDate(m_choice.to);
    }
    const QSignalBlocker quiet(m_problems);
    m_problems->setChecked(m_choice.problemsOnly);
}

void FilterBar::addChip(const char* name, const QString& text, std::function<void(HistoryChoice&)> clear)
{
    auto* chip = new QToolButton(m_chips);
    chip->setObjectName(QString::fromLatin1(name));
    chip->setProperty("kind", QStringLiteral("chip"));
    chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    chip->setIcon(widgets::icon("close", widgets::ColorRole::TextMuted));
    chip->setFocusPolicy(Qt::StrongFocus);
    // "&" in what somebody typed is no mnemonic.
    chip->setText(QString(text).replace(QLatin1Char('&'), QLatin1String("&&")));
    //: %1 is a filter as it is shown, for example "Failed"
    chip->setAccessibleName(tr("Remove the filter %1").arg(text));
    chip->setToolTip(tr("Remove this filter"));
    connect(chip, &QToolButton::clicked, this, [this, clear = std::move(clear)] {
        HistoryChoice choice = m_choice;
        clear(choice);
        m_text->setFocus(); // the chip is about to go
        setChoice(choice);
    });
    m_chips->layout()->addWidget(chip);
}

void FilterBar::forgetOldChips()
{
    while (QLayoutItem* item = m_chips->layout()->takeAt(0)) {
        if (item->widget() != m_clear) {
            item->widget()->hide();
            item->widget()->deleteLater(); // it may be the one whose click brought us here
        }
        delete item;
    }
}

void FilterBar::showChips()
{
    forgetOldChips();
    if (!m_choice.text.isEmpty())
        //: a filter: %1 is what somebody typed
        addChip("textChipButton", tr("Contains \u201c%1\u201d").arg(m_choice.text),
                [](HistoryChoice& choice) { choice.text.clear(); });
    if (m_choice.state != State::Any)
        addChip("stateChipButton", m_state->currentText(), [](HistoryChoice& choice) { choice.state = State::Any; });
    if (m_choice.type)
        addChip("typeChipButton", m_type->currentText(), [](HistoryChoice& choice) { choice.type.reset(); });
    if (m_choice.period != Period::Any) {
        const auto day = [](const QDate& date) { return QLocale().toString(date, QLocale::ShortFormat); };
        const QString text = m_choice.period == Period::Between
                                 //: a filter: from day %1 to day %2
                                 ? tr("%1 to %2").arg(day(m_choice.from), day(m_choice.to))
                                 : m_period->currentText();
        addChip("periodChipButton", text,
                [this](HistoryChoice& choice) { models::choosePeriod(choice, Period::Any, m_clock.nowUtc()); });
    }
    if (m_choice.problemsOnly)
        addChip("problemsChipButton", tr("Problems only"), [](HistoryChoice& choice) { choice.problemsOnly = false; });
    if (!m_choice.exportId.isEmpty())
        //: a filter: %1 is the beginning of an export's id
        addChip("exportChipButton", tr("Export %1").arg(m_choice.exportId.left(8)),
                [](HistoryChoice& choice) { choice.exportId.clear(); });
    m_chips->layout()->addWidget(m_clear);
    m_chips->setVisible(!m_choice.isEmpty());
}

} // namespace itam::ui::history
