// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rolelock.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QScopedValueRollback>

namespace itam::ui::widgets {
namespace {

bool takesInput(const QWidget& widget)
{
    return qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QLineEdit*>(&widget) ||
           qobject_cast<const QComboBox*>(&widget) || qobject_cast<const QAbstractSpinBox*>(&widget);
}

/// By itself, whatever its parents are.
bool isEnabledItself(const QWidget& widget)
{
    return !widget.testAttribute(Qt::WA_ForceDisabled);
}

} // namespace

RoleLock::RoleLock(Names names, QObject* parent) : QObject(parent), m_names(std::move(names))
{
}

RoleLock::~RoleLock() = default;

bool RoleLock::isMeant(const QWidget& widget) const
{
    const QString name = widget.objectName();
    if (m_names.widgets.contains(name))
        return true;
    if (!takesInput(widget) || m_names.open.contains(name) ||
        std::ranges::any_of(m_names.openEndings, [&name](const QString& end) { return name.endsWith(end); }))
        return false;
    for (const QWidget* parent = widget.parentWidget(); parent; parent = parent->parentWidget()) {
        // What a field is made of follows the field.
        if (takesInput(*parent))
            return false;
        if (m_names.pages.contains(parent->objectName()))
            return true;
    }
    return false;
}

void RoleLock::lock(const QString& reason)
{
    unlock();
    m_reason = reason;
    m_isLocked = true;
    // Only now: whoever may do everything pays nothing for it.
    qApp->installEventFilter(this);
    for (QWidget* widget : QApplication::allWidgets()) {
        if (isMeant(*widget))
            hold(widget);
        holdActionsOf(widget);
    }
}

void RoleLock::unlock()
{
    if (!m_isLocked)
        return;
    m_isLocked = false;
    qApp->removeEventFilter(this);
    for (const Held& held : std::as_const(m_held)) {
        if (!held.widget)
            continue;
        held.widget->setEnabled(held.isEnabled);
        held.widget->setToolTip(held.tip);
    }
    m_held.clear();
    for (const QPointer<QAction>& action : std::as_const(m_actions)) {
        if (!action)
            continue;
        disconnect(action, nullptr, this, nullptr);
        action->setEnabled(true);
    }
    m_actions.clear();
}

void RoleLock::hold(QWidget* widget)
{
    if (m_held.contains(widget) && m_held.value(widget).widget)
        return;
    const QScopedValueRollback acting(m_isActing, true);
    m_held.insert(widget, {widget, isEnabledItself(*widget), widget->toolTip()});
    widget->setEnabled(false);
    widget->setToolTip(m_reason);
}

void RoleLock::hold(QAction* action)
{
    if (m_actions.contains(action))
        return;
    m_actions.append(action);
    action->setEnabled(false);
    connect(action, &QAction::enabledChanged, this, [action](bool enabled) {
        if (enabled)
            action->setEnabled(false);
    });
}

void RoleLock::holdActionsOf(QWidget* widget)
{
    for (QAction* action : widget->actions()) {
        if (m_names.widgets.contains(action->objectName()))
            hold(action);
    }
}

bool RoleLock::eventFilter(QObject* watched, QEvent* event)
{
    if (m_isActing || !watched->isWidgetType())
        return false;
    auto* widget = static_cast<QWidget*>(watched);
    switch (event->type()) {
    case QEvent::Polish:
        if (isMeant(*widget))
            hold(widget);
        break;
    case QEvent::ActionAdded:
        holdActionsOf(widget);
        break;
    case QEvent::EnabledChange:
    case QEvent::ToolTipChange: {
        const auto held = m_held.find(widget);
        if (held == m_held.end() || held->widget != widget)
            break;
        const QScopedValueRollback acting(m_isActing, true);
        if (event->type() == QEvent::ToolTipChange) {
            held->tip = widget->toolTip();
            widget->setToolTip(m_reason);
        } else if (isEnabledItself(*widget)) {
            held->isEnabled = true;
            widget->setEnabled(false);
        }
        break;
    }
    default:
        break;
    }
    return false;
}

} // namespace itam::ui::widgets
