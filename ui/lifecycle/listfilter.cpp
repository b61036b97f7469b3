// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/listfilter.h"

#include "ui/lifecycle/filterchips.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTimer>

namespace itam::ui::lifecycle {
namespace {

constexpr int typingPauseMs = 300;

} // namespace

ListFilter::ListFilter(const char* name, const Words& words, const QList<Choice>& choices, QWidget* parent)
    : QWidget(parent)
    , m_name(name)
    , m_text(new QLineEdit(this))
    , m_chips(new FilterChips(m_text, this))
    , m_typing(new QTimer(this))
    , m_row(new QWidget(this))
{
    m_text->setObjectName(QString::fromLatin1(m_name + "SearchEdit"));
    m_text->setAccessibleName(words.title);
    m_text->setPlaceholderText(words.placeholder);
    m_text->setWhatsThis(words.help);
    m_text->setClearButtonEnabled(true);
    m_text->addAction(widgets::icon("search", widgets::ColorRole::TextMuted), QLineEdit::LeadingPosition);
    m_text->setMinimumWidth(widgets::textWidth(34));
    auto* row = new widgets::FlowLayout(m_row);
    row->addWidget(m_text);
    for (const Choice& choice : choices) {
        auto* box = new QComboBox(m_row);
        box->setObjectName(QString::fromLatin1(choice.name) + QLatin1String("ComboBox"));
        box->setAccessibleName(choice.title);
        box->setWhatsThis(choice.help);
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        for (const Entry& entry : choice.entries)
            box->addItem(entry.text, entry.id);
        widgets::ignoreWheelWithoutFocus(box);
        row->addWidget(box);
        m_choices.append(box);
        m_chipNames.append(QByteArray(choice.name) + "ChipButton");
        connect(box, &QComboBox::currentIndexChanged, this, &ListFilter::change);
    }
    m_chipNames.append(m_name + "TextChipButton");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_row);
    column->addWidget(m_chips);
    m_typing->setSingleShot(true);
    m_typing->setInterval(typingPauseMs);
    connect(m_typing, &QTimer::timeout, this, &ListFilter::takeText);
    connect(m_text, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_text, &QLineEdit::returnPressed, this, &ListFilter::takeText);
    connect(m_chips, &FilterChips::clearRequested, this, &ListFilter::clear);
}

QString ListFilter::chosen(int choice) const
{
    return m_choices.at(choice)->currentData().toString();
}

void ListFilter::choose(int choice, const QString& id)
{
    QComboBox* box = m_choices.at(choice);
    box->setCurrentIndex(std::max(0, box->findData(id)));
}

void ListFilter::setEntries(int choice, const QList<Entry>& entries)
{
    QComboBox* box = m_choices.at(choice);
    const QString before = chosen(choice);
    {
        const QSignalBlocker quiet(box);
        box->clear();
        for (const Entry& entry : entries)
            box->addItem(entry.text, entry.id);
        choose(choice, before);
    }
    if (chosen(choice) != before)
        change();
}

bool ListFilter::isEmpty() const
{
    return m_taken.isEmpty() && std::ranges::all_of(m_choices, [](const QComboBox* box) {
               return box->currentData().toString().isEmpty();
           });
}

void ListFilter::clear()
{
    setState({});
}

void ListFilter::focusSearch()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void ListFilter::addToRow(QWidget* widget)
{
    m_row->layout()->addWidget(widget);
}

QStringList ListFilter::state() const
{
    QStringList state{m_taken};
    for (int i = 0; i < m_choices.size(); ++i)
        state.append(chosen(i));
    return state;
}

void ListFilter::setState(const QStringList& state)
{
    const QStringList before = this->state();
    m_text->setText(state.value(0));
    m_typing->stop();
    m_taken = m_text->text().trimmed();
    for (int i = 0; i < m_choices.size(); ++i) {
        const QSignalBlocker quiet(m_choices.at(i));
        choose(i, state.value(i + 1));
    }
    if (this->state() != before)
        change();
}

void ListFilter::takeText()
{
    m_typing->stop();
    if (std::exchange(m_taken, m_text->text().trimmed()) != m_text->text().trimmed())
        change();
}

void ListFilter::change()
{
    showChips();
    emit changed();
}

void ListFilter::showChips()
{
    QList<FilterChips::Chip> chips;
    if (!m_taken.isEmpty())
        //: a filter: %1 is what somebody typed
        chips.append({m_chipNames.last().constData(), tr("Contains \u201c%1\u201d").arg(m_taken), [this] {
                          m_text->clear();
                          takeText();
                      }});
    for (int i = 0; i < m_choices.size(); ++i) {
        if (!chosen(i).isEmpty())
            chips.append({m_chipNames.at(i).constData(), m_choices.at(i)->currentText(), [this, i] { choose(i, {}); }});
    }
    m_chips->showChips(chips);
}

} // namespace itam::ui::lifecycle
