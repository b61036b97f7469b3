// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"

#include <QAbstractItemView>
#include <QEvent>

namespace itam::ui::widgets {

EmptyState::EmptyState(QAbstractItemView* view)
    : QWidget(view)
    , m_view(view)
    , m_icon(new QLabel(this))
    , m_title(makeLabel({}, TextRole::Heading, this))
    , m_text(makeLabel({}, TextRole::Muted, this))
    , m_button(makeButton({}, "emptyStateButton", ButtonKind::Plain, this))
{
    setObjectName(QStringLiteral("emptyState"));
    m_title->setObjectName(QStringLiteral("emptyTitleLabel"));
    m_text->setObjectName(QStringLiteral("emptyTextLabel"));
    m_icon->setAlignment(Qt::AlignCenter);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);

    auto* column = new QVBoxLayout(this);
    column->setSpacing(spacing(2));
    column->addStretch(1);
    column->addWidget(m_icon);
    column->addWidget(m_title);
    column->addWidget(m_text, 0, Qt::AlignHCenter);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(2);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::buttonClicked);
    view->installEventFilter(this);
    m_button->hide();
    hide();
}

void EmptyState::showContent(const Content& content)
{
    const int size = spacing(10);
    m_icon->setPixmap(
        icon(content.icon, foregroundOf(content.severity)).pixmap(QSize(size, size), devicePixelRatioF()));
    m_title->setText(content.title);
    m_text->setText(content.text);
    m_text->setVisible(!content.text.isEmpty());
    m_button->setText(content.button);
    m_button->setVisible(!content.button.isEmpty());
    setAccessibleName(content.title);
    setAccessibleDescription(content.text);
    fitText();
    show();
    raise();
}

void EmptyState::fitText()
{
    setGeometry(m_view->contentsRect());
    // A label that wraps and is centred gets the height of its own idea of a width: say both.
    const int width = std::max(1, std::min(textWidth(70), m_view->width() - spacing(8)));
    m_text->setFixedWidth(width);
    m_text->setMinimumHeight(0); // or it would count as what the text needs
    m_text->setMinimumHeight(std::max(0, m_text->heightForWidth(width)));
}

QString EmptyState::title() const
{
    return m_title->text();
}

bool EmptyState::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view && event->type() == QEvent::Resize)
        fitText();
    return QWidget::eventFilter(watched, event);
}

} // namespace itam::ui::widgets
