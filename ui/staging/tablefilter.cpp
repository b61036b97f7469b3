// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staging/tablefilter.h"

#include "ui/lifecycle/filterchips.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QDataStream>
#include <QLineEdit>
#include <QTimer>

namespace itam::ui::staging {
namespace {

constexpr int typingPauseMs = 500;

} // namespace

TableFilter::TableFilter(const TableSpec& spec, QWidget* parent)
    : QWidget(parent)
    , m_spec(spec)
    , m_text(new QLineEdit(this))
    , m_typing(new QTimer(this))
{
    for (const FilterField& field : spec.filters)
        m_choice.options.append(field.preset);
    makeFields();
    showFields();
    showChips();
}

void TableFilter::makeFields()
{
    auto* fields = new QWidget(this);
    auto* row = new widgets::FlowLayout(fields);
    m_text->setObjectName(QString::fromLatin1(m_spec.name) + QLatin1String("SearchEdit"));
    m_text->setAccessibleName(tr("Search"));
    m_text->setPlaceholderText(m_spec.searchHint);
    m_text->setClearButtonEnabled(true);
    m_text->addAction(widgets::icon("search", widgets::ColorRole::TextMuted), QLineEdit::LeadingPosition);
    m_text->setMinimumWidth(widgets::textWidth(40));
    row->addWidget(m_text);
    for (const FilterField& field : m_spec.filters) {
        auto* box = new QComboBox(this);
        box->setObjectName(QString::fromLatin1(field.name));
        box->setAccessibleName(field.title);
        for (const FilterOption& option : field.options)
            box->addItem(option.title);
        connect(box, &QComboBox::currentIndexChanged, this, &TableFilter::takeFields);
        row->addWidget(box);
        m_boxes.append(box);
    }
    m_chips = new lifecycle::FilterChips(m_text, this); // behind the fields, for Tab as for the eye
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(widgets::spacing(2));
    column->addWidget(fields);
    column->addWidget(m_chips);
    m_typing->setSingleShot(true);
    m_typing->setInterval(typingPauseMs);
    connect(m_typing, &QTimer::timeout, this, &TableFilter::takeFields);
    connect(m_text, &QLineEdit::textEdited, m_typing, qOverload<>(&QTimer::start));
    connect(m_text, &QLineEdit::returnPressed, this, &TableFilter::takeFields);
    connect(m_chips, &lifecycle::FilterChips::clearRequested, this, &TableFilter::clear);
}

TableChoice TableFilter::everything() const
{
    TableChoice choice;
    for (qsizetype i = 0; i < m_spec.filters.size(); ++i)
        choice.options.append(0);
    return choice;
}

void TableFilter::setChoice(const TableChoice& choice)
{
    m_typing->stop();
    if (choice == m_choice)
        return;
    m_choice = choice;
    showFields();
    showChips();
    emit choiceChanged();
}

void TableFilter::takeFields()
{
    TableChoice choice;
    choice.text = m_text->text().trimmed();
    for (const QComboBox* box : std::as_const(m_boxes))
        choice.options.append(std::max(0, box->currentIndex()));
    setChoice(choice);
}

void TableFilter::showFields()
{
    if (m_text->text().trimmed() != m_choice.text)
        m_text->setText(m_choice.text);
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        const QSignalBlocker quiet(m_boxes.at(i));
        m_boxes.at(i)->setCurrentIndex(m_choice.options.value(i));
    }
}

void TableFilter::showChips()
{
    QList<lifecycle::FilterChips::Chip> chips;
    if (!m_choice.text.isEmpty()) {
        //: a filter: %1 is what somebody typed
        chips.append({"textChipButton", tr("Contains \u201c%1\u201d").arg(m_choice.text), [this] {
                          TableChoice choice = m_choice;
                          choice.text.clear();
                          setChoice(choice);
                      }});
    }
    for (qsizetype i = 0; i < m_choice.options.size(); ++i) {
        if (m_choice.options.at(i) == 0)
            continue;
        const QString title = m_spec.filters.at(i).options.value(m_choice.options.at(i)).title;
        chips.append({"choiceChipButton", title, [this, i] {
                          TableChoice choice = m_choice;
                          choice.options[i] = 0;
                          setChoice(choice);
                      }});
    }
    m_chips->showChips(chips);
}

void TableFilter::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

QString TableFilter::conditions(const QDateTime& nowUtc) const
{
    QStringList conditions{m_spec.conditions, core::servicenow::containsText(m_spec.searched, m_choice.text)};
    for (qsizetype i = 0; i < m_choice.options.size(); ++i) {
        const FilterOption option = m_spec.filters.at(i).options.value(m_choice.options.at(i));
        if (option.condition)
            conditions.append(option.condition(nowUtc));
    }
    return core::servicenow::allOf(conditions);
}

QByteArray TableFilter::toBytes() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << m_choice.text << m_choice.options;
    return bytes;
}

void TableFilter::restore(const QByteArray& bytes)
{
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_4);
    TableChoice choice;
    stream >> choice.text >> choice.options;
    if (stream.status() != QDataStream::Ok || choice.options.size() != m_spec.filters.size())
        return;
    for (qsizetype i = 0; i < choice.options.size(); ++i) {
        if (choice.options.at(i) < 0 || choice.options.at(i) >= m_spec.filters.at(i).options.size())
            return;
    }
    setChoice(choice);
}

} // namespace itam::ui::staging
