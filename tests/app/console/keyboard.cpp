// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/console/keyboard.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QWindow>

namespace itam::tests {
namespace {

constexpr int mostTabs = 80;

QString textOfRow(const QAbstractItemView* view, int row)
{
    QStringList cells;
    for (int column = 0; view && column < view->model()->columnCount(); ++column)
        cells.append(view->model()->index(row, column).data().toString());
    return cells.join(QStringLiteral(" | "));
}

} // namespace

QWindow* Keyboard::window() const
{
    QWidget* front = &m_driver.window();
    for (QDialog* dialog : m_driver.window().findChildren<QDialog*>()) {
        if (dialog->isVisible())
            front = dialog;
    }
    if (!front->isActiveWindow()) {
        front->activateWindow();
        if (!QTest::qWaitForWindowActive(front))
            return nullptr;
    }
    return front->windowHandle();
}

bool Keyboard::press(const QString& keys) const
{
    QWindow* target = window();
    if (!target)
        return false;
    QTest::keySequence(target, QKeySequence(keys));
    QCoreApplication::processEvents();
    return true;
}

bool Keyboard::type(const QString& text) const
{
    for (const QChar character : text) {
        QWindow* target = window();
        if (!target)
            return false;
        QTest::keyClick(target, character.toLatin1());
    }
    return true;
}

QWidget* Keyboard::focus() const
{
    return window() ? QApplication::focusWidget() : nullptr;
}

bool Keyboard::waitForFocus(const char* name) const
{
    return m_driver.waitFor([&] { return focus() && focus()->objectName() == QLatin1String(name); });
}

bool Keyboard::tabTo(const char* name, const QString& accessibleName) const
{
    QStringList passed;
    for (int step = 0; step < mostTabs; ++step) {
        const QWidget* at = focus();
        passed.append(at ? at->objectName() : QStringLiteral("nothing"));
        if (at && at->objectName() == QLatin1String(name) &&
            (accessibleName.isEmpty() || at->accessibleName() == accessibleName))
            return true;
        if (!press(QStringLiteral("Tab")))
            return false;
    }
    qInfo("Tab does not lead to %s: %s", name, qUtf8Printable(passed.join(QLatin1Char(' '))));
    return false;
}

bool Keyboard::pushButton(const char* name, const QString& accessibleName) const
{
    const auto ready = [&] {
        const QWidget* widget = m_driver.find(name);
        return widget && widget->isEnabled();
    };
    return m_driver.waitFor(ready) && tabTo(name, accessibleName) && press(QStringLiteral("Space"));
}

bool Keyboard::goToRow(const char* table, const QString& text) const
{
    // What was listed before may still be there for a while.
    const auto hasRow = [&] {
        const auto* view = m_driver.find<QAbstractItemView>(table);
        for (int row = 0; view && row < view->model()->rowCount(); ++row) {
            if (textOfRow(view, row).contains(text))
                return true;
        }
        return false;
    };
    if (!waitForFocus(table) || !m_driver.waitFor(hasRow) || !press(QStringLiteral("Ctrl+Home"))) {
        qInfo("%s has no row with \"%s\"", table, qUtf8Printable(text));
        return false;
    }
    const auto* view = m_driver.find<QAbstractItemView>(table);
    for (int row = 0; row < view->model()->rowCount(); ++row) {
        if (textOfRow(view, view->currentIndex().row()).contains(text))
            return true;
        if (!press(QStringLiteral("Down")))
            return false;
    }
    return false;
}

bool Keyboard::walkTo(const char* subPage) const
{
    for (const char* keys : {"Ctrl+PgUp", "Ctrl+PgDown"}) {
        for (int step = 0; step < 20 && !m_driver.find(subPage); ++step) {
            if (!press(QString::fromLatin1(keys)))
                return false;
        }
    }
    return m_driver.find(subPage) != nullptr;
}

QString Keyboard::rowText(const char* table, int row) const
{
    return textOfRow(m_driver.find<QAbstractItemView>(table), row);
}

QString Keyboard::currentRowText(const char* table) const
{
    const auto* view = m_driver.find<QAbstractItemView>(table);
    return view && view->currentIndex().isValid() ? textOfRow(view, view->currentIndex().row()) : QString();
}

QStringList Keyboard::textsIn(const char* name) const
{
    QStringList texts;
    const QWidget* area = m_driver.find(name);
    for (const QLabel* label : area ? area->findChildren<QLabel*>() : QList<QLabel*>()) {
        if (label->isVisible() && !label->text().isEmpty())
            texts.append(label->text());
    }
    return texts;
}

} // namespace itam::tests
