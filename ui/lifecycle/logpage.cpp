// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/logpage.h"

#include "ui/lifecycle/filterchips.h"
#include "ui/lifecycle/recordlist.h"
#include "ui/models/format.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollBar>
#include <QTimer>

namespace itam::ui::lifecycle {
namespace {

using Period = LogChoice::Period;

constexpr int typingPauseMs = 500;
constexpr int followPauseMs = 5000;

RecordList::Words wordsOfLog()
{
    RecordList::Words words;
    words.title = LogPage::tr("Log");
    words.tableName = LogPage::tr("State Management Logs");
    words.icon = QStringLiteral("neutral");
    words.neverTitle = LogPage::tr("Nothing is logged yet");
    words.neverText = LogPage::tr("Every call that sets a state or an action leaves a line here, and says when it was "
                                  "refused.");
    words.filteredTitle = LogPage::tr("No line matches these filters");
    words.fileName = QStringLiteral("state-management-log.csv");
    return words;
}

} // namespace

core::servicenow::LogQuestion questionOf(const LogChoice& choice, const QDateTime& nowUtc)
{
    models::HistoryChoice days;
    days.period = choice.period;
    core::servicenow::LogQuestion question;
    question.text = choice.text;
    question.refusedOnly = choice.refusedOnly;
    question.from = models::filterOf(days, nowUtc).from;
    return question;
}

LogPage::LogPage(const core::support::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_lines(clock)
    , m_list(new RecordList("log", wordsOfLog(), m_lines, this))
    , m_text(new QLineEdit(this))
    , m_period(new QComboBox(this))
    , m_refused(widgets::makeButton(tr("Refused only"), "logRefusedButton", widgets::ButtonKind::Plain, this))
    , m_follow(widgets::makeButton(tr("Follow"), "logFollowButton", widgets::ButtonKind::Plain, this))
    , m_chips(new FilterChips(m_text, this))
    , m_typing(new QTimer(this))
    , m_pace(new QTimer(this))
{
    setObjectName(QStringLiteral("logPage"));
    m_list->table().setColumnWidths({10, 27, 16, 28, 0});
    makeFilter();
    auto* column = new QVBoxLayout(this);
    const int margin = widgets::spacing(5);
    column->setContentsMargins(margin, margin, margin, margin);
    column->addWidget(m_list);
    connectFilter();
    showChips();
}

void LogPage::makeFilter()
{
    m_text->setObjectName(QStringLiteral("logSearchEdit"));
    m_text->setAccessibleName(tr("Search the log"));
    m_text->setPlaceholderText(tr("Code, CI or message"));
    m_text->setClearButtonEnabled(true);
    m_text->addAction(widgets::icon("search", widgets::ColorRole::TextMuted), QLineEdit::LeadingPosition);
    m_text->setMinimumWidth(widgets::textWidth(40));
    m_period->setObjectName(QStringLiteral("logPeriodComboBox"));
    m_period->setAccessibleName(tr("Period"));
    const std::pair<Period, QString> periods[] = {{Period::Any, tr("Any time")},
                                                  {Period::Today, tr("Today")},
                                                  {Period::Last7Days, tr("Last 7 days")},
                                                  {Period::Last30Days, tr("Last 30 days")},
                                                  {Period::Last90Days, tr("Last 90 days")}};
    for (const auto& [period, text] : periods)
        m_period->addItem(text, static_cast<int>(period));
    for (QPushButton* toggle : {m_refused, m_follow}) {
        toggle->setCheckable(true);
        toggle->setProperty("kind", QStringLiteral("toggle"));
    }
    m_refused->setIcon(widgets::icon("error", widgets::ColorRole::Error));
    m_follow->setIcon(widgets::icon("play"));
    m_follow->setToolTip(tr("Ask for new lines every few seconds while this page is shown"));
    auto* fields = new QWidget(this);
    auto* row = new widgets::FlowLayout(fields);
    for (QWidget* field : {static_cast<QWidget*>(m_text), static_cast<QWidget*>(m_period),
                           static_cast<QWidget*>(m_refused), static_cast<QWidget*>(m_follow)})
        row->addWidget(field);
    m_list->addAbove(fields);
    m_list->addAbove(m_chips);
}

void LogPage::connectFilter()
{
    m_typing->setSingleShot(true);
    m_typing->setInterval(typingPauseMs);
    m_pace->setInterval(followPauseMs);
    connect(m_typing, &QTimer::timeout, this, &LogPage::takeFields);
    connect(m_text, &QLineEdit::textEdited, m_typing, qOverload<>(&QTimer::start));
    connect(m_text, &QLineEdit::returnPressed, this, &LogPage::takeFields);
    connect(m_period, &QComboBox::currentIndexChanged, this, &LogPage::takeFields);
    connect(m_refused, &QPushButton::toggled, this, &LogPage::takeFields);
    connect(m_chips, &FilterChips::clearRequested, this, [this] { setChoice({}); });
    connect(m_list, &RecordList::clearFiltersRequested, this, [this] { setChoice({}); });
    connect(m_follow, &QPushButton::toggled, this, [this](bool following) {
        pace();
        if (following)
            emit newestWanted();
    });
    connect(m_pace, &QTimer::timeout, this, [this] {
        // Whoever reads further down keeps the place.
        if (m_list->table().verticalScrollBar()->value() == 0)
            emit newestWanted();
    });
    auto* find = new QAction(tr("&Find"), this);
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(find);
    connect(find, &QAction::triggered, this, [this] {
        m_text->setFocus(Qt::ShortcutFocusReason);
        m_text->selectAll();
    });
}

void LogPage::setChoice(const LogChoice& choice)
{
    m_typing->stop();
    if (choice == m_choice)
        return;
    m_choice = choice;
    showFields();
    showChips();
    emit choiceChanged();
}

void LogPage::setFollowing(bool following)
{
    m_follow->setChecked(following);
}

bool LogPage::isFollowing() const
{
    return m_follow->isChecked();
}

void LogPage::takeFields()
{
    setChoice({m_text->text().trimmed(), m_refused->isChecked(), static_cast<Period>(m_period->currentData().toInt())});
}

void LogPage::showFields()
{
    const QSignalBlocker quietPeriod(m_period);
    const QSignalBlocker quietRefused(m_refused);
    if (m_text->text().trimmed() != m_choice.text)
        m_text->setText(m_choice.text);
    m_refused->setChecked(m_choice.refusedOnly);
    m_period->setCurrentIndex(std::max(0, m_period->findData(static_cast<int>(m_choice.period))));
}

void LogPage::showChips()
{
    QList<FilterChips::Chip> chips;
    const auto add = [&](bool isSet, const char* name, const QString& text, auto clear) {
        if (isSet)
            chips.append({name, text, [this, clear] {
                              LogChoice choice = m_choice;
                              clear(choice);
                              setChoice(choice);
                          }});
    };
    //: a filter: %1 is what somebody typed
    add(!m_choice.text.isEmpty(), "textChipButton", tr("Contains \u201c%1\u201d").arg(m_choice.text),
        [](LogChoice& choice) { choice.text.clear(); });
    add(m_choice.period != Period::Any, "periodChipButton", m_period->currentText(),
        [](LogChoice& choice) { choice.period = Period::Any; });
    add(m_choice.refusedOnly, "refusedChipButton", tr("Refused only"),
        [](LogChoice& choice) { choice.refusedOnly = false; });
    m_chips->showChips(chips);
}

void LogPage::pace()
{
    if (isFollowing() && isVisible())
        m_pace->start();
    else
        m_pace->stop();
}

void LogPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    pace();
}

void LogPage::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    pace();
}

void LogPage::showLoading()
{
    m_list->showLoading();
}

void LogPage::showLines(int page, const LogModel::Page& rows)
{
    widgets::TableView& table = m_list->table();
    const QString before = table.currentIndex().data(models::IdRole).toString();
    if (page > 0) {
        m_lines.showPage(page, rows);
    } else {
        m_lines.reset(rows);
        if (m_lines.rowCount() > 0 && !isFollowing())
            table.setCurrentIndex(m_lines.index(std::max(0, m_lines.rowOf(before)), 0));
    }
    const int shown = m_lines.rowCount();
    QString count = tr("%n line(s)", nullptr, shown);
    if (!m_lines.isComplete())
        count = m_lines.total() > 0
                    //: %1 of %2 are loaded
                    ? tr("%1 of %2 lines").arg(models::count(shown), models::count(m_lines.total()))
                    : tr("%n line(s), more follow", nullptr, shown);
    m_list->showRows(!m_choice.isEmpty(), count);
}

void LogPage::showError(const Error& error)
{
    m_lines.pageFailed();
    m_list->showError(error);
}

} // namespace itam::ui::lifecycle
