// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/form.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QGridLayout>

namespace itam::ui::widgets {
namespace {

constexpr int labelCharacters = 22;

TextRole textRoleOf(FieldNote::Kind kind)
{
    switch (kind) {
    case FieldNote::Kind::Hint:
    case FieldNote::Kind::Info:
        return TextRole::Muted;
    case FieldNote::Kind::Ok:
        return TextRole::Ok;
    case FieldNote::Kind::Warning:
        return TextRole::Warning;
    case FieldNote::Kind::Error:
        return TextRole::Error;
    }
    return TextRole::Muted;
}

QIcon iconOf(FieldNote::Kind kind)
{
    switch (kind) {
    case FieldNote::Kind::Hint:
        return {};
    case FieldNote::Kind::Info:
        return icon("info", ColorRole::TextMuted);
    case FieldNote::Kind::Ok:
        return icon("ok", ColorRole::Ok);
    case FieldNote::Kind::Warning:
        return icon("warning", ColorRole::Warning);
    case FieldNote::Kind::Error:
        return icon("error", ColorRole::Error);
    }
    return {};
}

class WheelGuard final : public QObject
{
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        const auto* field = qobject_cast<QWidget*>(watched);
        if (event->type() == QEvent::Wheel && field && !field->hasFocus()) {
            event->ignore();
            return true;
        }
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

FieldNote::FieldNote(QWidget* field, QWidget* parent)
    : QWidget(parent)
    , m_field(field)
    , m_icon(new QLabel(this))
    , m_text(makeLabel({}, TextRole::Muted, this))
{
    if (field && !field->objectName().isEmpty())
        setObjectName(field->objectName() + QStringLiteral("Note"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing(1));
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    hide();
}

void FieldNote::showNote(Kind kind, const QString& text)
{
    m_kind = kind;
    m_text->setText(text);
    setTextRole(m_text, textRoleOf(kind));
    showIcon();
    setVisible(!text.isEmpty());
    if (m_field) {
        m_field->setAccessibleDescription(text);
        setStyleProperty(m_field, "invalid", kind == Kind::Error && !text.isEmpty());
    }
}

QString FieldNote::text() const
{
    return m_text->text();
}

void FieldNote::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        showIcon();
    QWidget::changeEvent(event);
}

void FieldNote::showIcon()
{
    const QIcon shown = iconOf(m_kind);
    m_icon->setVisible(!shown.isNull());
    const int size = m_text->fontMetrics().height();
    m_icon->setPixmap(shown.isNull() ? QPixmap() : shown.pixmap(QSize(size, size), devicePixelRatioF()));
}

Form::Form(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(spacing(3));
    m_grid->setVerticalSpacing(spacing(1));
    m_grid->setColumnMinimumWidth(0, textWidth(labelCharacters));
    m_grid->setColumnStretch(1, 1);
}

QLabel* Form::addRow(const QString& label, QWidget* field, FieldNote* note, QWidget* focus, LabelAt at)
{
    auto* text = new QLabel(label, this);
    text->setTextFormat(Qt::PlainText);
    QWidget* buddy = focus ? focus : field;
    text->setBuddy(buddy);
    const int row = m_grid->rowCount();
    if (at == LabelAt::Top) {
        buddy->ensurePolished();
        text->setContentsMargins(0, std::max(0, (buddy->sizeHint().height() - text->sizeHint().height()) / 2), 0, 0);
    }
    text->setAlignment(Qt::AlignLeading | (at == LabelAt::Top ? Qt::AlignTop : Qt::AlignVCenter));
    m_grid->addWidget(text, row, 0);
    m_grid->addWidget(field, row, 1);
    if (note)
        m_grid->addWidget(note, row + 1, 1);
    m_grid->setRowMinimumHeight(row + 2, spacing(1));
    return text;
}

void Form::addField(QWidget* field)
{
    const int row = m_grid->rowCount();
    m_grid->addWidget(field, row, 1);
    m_grid->setRowMinimumHeight(row + 1, spacing(1));
}

void Form::setRowVisible(QLabel* label, bool visible)
{
    const int index = m_grid->indexOf(label);
    if (index < 0)
        return;
    int row = 0;
    int column = 0;
    int rows = 0;
    int columns = 0;
    m_grid->getItemPosition(index, &row, &column, &rows, &columns);
    label->setVisible(visible);
    if (QLayoutItem* field = m_grid->itemAtPosition(row, 1); field && field->widget())
        field->widget()->setVisible(visible);
    m_grid->setRowMinimumHeight(row + 2, visible ? spacing(1) : 0);
    if (QLayoutItem* item = m_grid->itemAtPosition(row + 1, 1)) {
        if (auto* note = qobject_cast<FieldNote*>(item->widget()))
            note->setVisible(visible && !note->text().isEmpty());
    }
}

void ignoreWheelWithoutFocus(QWidget* field)
{
    field->setFocusPolicy(Qt::StrongFocus);
    field->installEventFilter(new WheelGuard(field));
}

} // namespace itam::ui::widgets
