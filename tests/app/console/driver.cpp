// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/console/driver.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>

namespace itam::tests {
namespace {

void bringIntoView(QWidget* widget)
{
    for (QWidget* parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        if (auto* scroll = qobject_cast<QScrollArea*>(parent))
            scroll->ensureWidgetVisible(widget);
    }
    QCoreApplication::processEvents();
}

} // namespace

bool Driver::waitFor(const std::function<bool()>& condition, int timeoutMs) const
{
    return QTest::qWaitFor(condition, timeoutMs);
}

bool Driver::waitForVisible(const char* name, int timeoutMs) const
{
    return waitFor([&] { return find(name) != nullptr; }, timeoutMs);
}

QString Driver::textOf(const char* name) const
{
    if (const auto* label = find<QLabel>(name))
        return label->text();
    if (const auto* button = find<QAbstractButton>(name))
        return button->text();
    if (const auto* edit = find<QLineEdit>(name))
        return edit->text();
    return {};
}

bool Driver::click(const char* name, int timeoutMs) const
{
    const auto ready = [&] {
        const QWidget* widget = find(name);
        return widget && widget->isEnabled();
    };
    if (!waitFor(ready, timeoutMs))
        return false;
    QWidget* widget = find(name);
    bringIntoView(widget);
    QTest::mouseClick(widget, Qt::LeftButton);
    return true;
}

bool Driver::type(const char* name, const QString& text) const
{
    if (!waitForVisible(name))
        return false;
    auto* edit = find<QLineEdit>(name);
    if (!edit || !edit->isEnabled())
        return false;
    bringIntoView(edit);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
    return edit->text() == text;
}

bool Driver::openPage(const char* id) const
{
    m_window.showPage(QString::fromLatin1(id));
    return m_window.currentPage() == QLatin1String(id);
}

bool Driver::trigger(const QKeySequence& keys) const
{
    for (QAction* action : m_window.findChildren<QAction*>()) {
        if (!action->shortcuts().contains(keys) || !action->isEnabled())
            continue;
        action->trigger();
        return true;
    }
    return false;
}

int Driver::rows(const char* table) const
{
    const auto* view = find<QAbstractItemView>(table);
    return view && view->model() ? view->model()->rowCount() : -1;
}

bool Driver::openRow(const char* table, int row) const
{
    auto* view = find<QAbstractItemView>(table);
    if (!view || !view->model() || view->model()->rowCount() <= row)
        return false;
    view->setFocus();
    view->setCurrentIndex(view->model()->index(row, 0));
    QTest::keyClick(view, Qt::Key_Return);
    return true;
}

} // namespace itam::tests
