// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagebar.h"

#include "core/support/errortext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QToolButton>

namespace itam::ui::widgets {
namespace {

QString iconOf(models::Severity severity)
{
    switch (severity) {
    case models::Severity::Ok:
        return QStringLiteral("ok");
    case models::Severity::Warning:
        return QStringLiteral("warning");
    case models::Severity::Error:
        return QStringLiteral("error");
    case models::Severity::Busy:
        return QStringLiteral("busy");
    case models::Severity::Neutral:
        break;
    }
    return QStringLiteral("info");
}

QString wholeText(const Message& message)
{
    QStringList parts{message.what, message.meaning, message.advice};
    if (!message.id.isEmpty())
        parts.append(message.id);
    parts.append(message.detail);
    parts.removeAll(QString());
    return parts.join(QLatin1Char('\n'));
}

} // namespace

Message messageOf(const core::support::Error& error)
{
    const core::support::ErrorText text = core::support::errorText(error);
    QString detail = error.detail;
    if (error.httpStatus != 0)
        detail = QStringLiteral("HTTP %1 %2").arg(error.httpStatus).arg(detail).trimmed();
    return {.severity = models::Severity::Error,
            .what = text.what,
            .meaning = text.meaning,
            .advice = text.advice,
            .detail = detail,
            .id = core::support::errorId(error.code)};
}

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_what(makeLabel({}, TextRole::Strong, this))
    , m_rest(makeLabel({}, TextRole::Body, this))
    , m_detail(makeLabel({}, TextRole::Muted, this))
    , m_detailButton(makeButton(tr("Details"), "messageDetailsButton", ButtonKind::Link, this))
    , m_copyButton(makeButton(tr("Copy details"), "messageCopyButton", ButtonKind::Link, this))
    , m_closeButton(new QToolButton(this))
    , m_buttons(new QHBoxLayout)
{
    setObjectName(QStringLiteral("messageBar"));
    m_what->setWordWrap(true);
    m_what->setObjectName(QStringLiteral("messageWhatLabel"));
    m_rest->setObjectName(QStringLiteral("messageRestLabel"));
    m_detail->setObjectName(QStringLiteral("messageDetailLabel"));
    m_detail->setAccessibleName(tr("Details"));
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_closeButton->setObjectName(QStringLiteral("messageCloseButton"));
    m_closeButton->setIcon(icon("close"));
    m_closeButton->setAccessibleName(tr("Close message"));
    m_closeButton->setToolTip(tr("Close message (Esc)"));
    m_detailButton->setCheckable(true);

    m_buttons->setSpacing(spacing(2));
    m_buttons->addWidget(m_detailButton);
    m_buttons->addWidget(m_copyButton);
    m_buttons->addStretch(1);

    auto* texts = new QVBoxLayout;
    texts->setSpacing(spacing(1));
    texts->addWidget(m_what);
    texts->addWidget(m_rest);
    texts->addWidget(m_detail);
    texts->addLayout(m_buttons);

    auto* row = new QHBoxLayout(this);
    const int margin = spacing(3);
    row->setContentsMargins(margin, margin, margin, margin);
    row->setSpacing(spacing(3));
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    row->addWidget(m_closeButton, 0, Qt::AlignTop);

    setTabOrder(m_closeButton, m_detailButton);
    setTabOrder(m_detailButton, m_copyButton);
    connect(m_closeButton, &QToolButton::clicked, this, [this] {
        clear();
        emit closed();
    });
    connect(m_detailButton, &QPushButton::toggled, this, &MessageBar::showDetail);
    connect(m_copyButton, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(wholeText(m_message)); });
    clear();
}

void MessageBar::showMessage(const Message& message)
{
    m_message = message;
    for (QPushButton* action : std::as_const(m_actions)) {
        m_buttons->removeWidget(action);
        action->hide();
        action->setParent(nullptr); // it may just have been clicked
        action->deleteLater();
    }
    m_actions.clear();
    setStyleProperty(this, "severity", severityName(message.severity));
    const int size = spacing(5);
    m_icon->setPixmap(
        icon(iconOf(message.severity), foregroundOf(message.severity)).pixmap(QSize(size, size), devicePixelRatioF()));
    m_what->setText(message.what);
    showRest();
    m_detail->setText(message.id.isEmpty() ? message.detail
                                           : QStringLiteral("%1  %2").arg(message.id, message.detail).trimmed());
    const bool hasDetail = !message.detail.isEmpty();
    m_detailButton->setVisible(hasDetail);
    m_copyButton->setVisible(hasDetail);
    m_detailButton->setChecked(false);
    showDetail(false);
    m_closeButton->setVisible(message.closable);
    setAccessibleName(message.what);
    setVisible(!message.what.isEmpty());
}

QPushButton* MessageBar::addAction(const QString& text, const char* objectName, std::function<void()> action)
{
    QPushButton* button = makeButton(text, objectName, ButtonKind::Plain, this);
    connect(button, &QPushButton::clicked, this, [action = std::move(action)] { action(); });
    m_buttons->insertWidget(static_cast<int>(m_actions.size()), button);
    m_actions.append(button);
    // Behind the actions before it and before "Details", where it stands: a new child would be the last of the window.
    QWidget* before = m_detailButton->previousInFocusChain();
    while (before != m_detailButton && (before == button || before->focusPolicy() == Qt::NoFocus))
        before = before->previousInFocusChain();
    if (before != m_detailButton) {
        setTabOrder(before, button);
        setTabOrder(button, m_detailButton);
    }
    return button;
}

QList<QWidget*> MessageBar::focusOrder() const
{
    QList<QWidget*> order{m_closeButton};
    for (QPushButton* action : m_actions)
        order.append(action);
    order.append({m_detailButton, m_copyButton});
    return order;
}

void MessageBar::updateMeaning(const QString& meaning)
{
    m_message.meaning = meaning;
    showRest();
}

void MessageBar::showRest()
{
    QStringList rest{m_message.meaning, m_message.advice};
    rest.removeAll(QString());
    m_rest->setText(rest.join(QLatin1Char(' ')));
    m_rest->setVisible(!rest.isEmpty());
    setAccessibleDescription(m_rest->text());
}

void MessageBar::clear()
{
    showMessage({});
}

void MessageBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_message.closable && !isEmpty()) {
        m_closeButton->click();
        return;
    }
    QFrame::keyPressEvent(event);
}

void MessageBar::showDetail(bool shown)
{
    m_detail->setVisible(shown);
    m_detailButton->setText(shown ? tr("Hide details") : tr("Details"));
}

} // namespace itam::ui::widgets
