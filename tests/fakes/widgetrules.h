// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rules that every page keeps (ux.md 3, exemplars 39 and 44), as a list of what breaks them: empty when all is well.
#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>

namespace itam::tests {

/// What Tab meets, beginning behind `window`, in that order. Shown widgets only.
inline QList<QWidget*> tabOrder(QWidget& window)
{
    QList<QWidget*> order;
    for (QWidget* at = window.nextInFocusChain(); at != &window; at = at->nextInFocusChain()) {
        // Tab skips what hands its focus on, such as the line inside a list that can be typed into.
        if ((at->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && at->isVisible() && at->isEnabled() &&
            !at->focusProxy())
            order.append(at);
    }
    return order;
}

inline QString describe(const QWidget* widget)
{
    return QStringLiteral("%1 \"%2\"")
        .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName());
}

/// Places where Tab goes up, or left in one line. Something inside of something else comes after it.
inline QString againstReadingOrder(QWidget& window)
{
    QStringList found;
    const QWidget* before = nullptr;
    for (const QWidget* widget : tabOrder(window)) {
        if (before && !before->isAncestorOf(widget)) {
            const QRect a(before->mapTo(&window, QPoint()), before->size());
            const QRect b(widget->mapTo(&window, QPoint()), widget->size());
            const bool above = b.bottom() < a.center().y() && b.center().y() < a.top();
            const bool sameLine = a.top() <= b.center().y() && b.center().y() <= a.bottom();
            if (above || (sameLine && b.left() < a.left()))
                found.append(describe(before) + QStringLiteral(" -> ") + describe(widget));
        }
        before = widget;
    }
    return found.join(QStringLiteral("; "));
}

/// Interactive widgets below `root`, hidden ones too, without what Qt puts into its own widgets and without
/// texts that can be selected.
inline QList<QWidget*> interactiveWidgets(const QWidget& root)
{
    QList<QWidget*> found;
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || qobject_cast<QLabel*>(widget) ||
            qobject_cast<QHeaderView*>(widget) || qobject_cast<QScrollBar*>(widget) ||
            widget->objectName().startsWith(QLatin1String("qt_")))
            continue;
        const QWidget* parent = widget->parentWidget();
        if (qobject_cast<const QLineEdit*>(parent) || qobject_cast<const QComboBox*>(parent) ||
            QString::fromLatin1(widget->metaObject()->className()).startsWith(QLatin1String("QComboBoxPrivate")) ||
            QString::fromLatin1(widget->metaObject()->className()) == QLatin1String("QTableCornerButton") ||
            widget->inherits("QComboBoxListView"))
            continue;
        found.append(widget);
    }
    return found;
}

/// Those that a screen reader has no word for. Buttons without a text are allowed while they are hidden.
inline QString withoutName(const QWidget& root)
{
    QStringList found;
    for (const QWidget* widget : interactiveWidgets(root)) {
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool labelled = std::ranges::any_of(root.findChildren<QLabel*>(),
                                                  [&](const QLabel* label) { return label->buddy() == widget; });
        if (widget->accessibleName().isEmpty() && !labelled && !(button && !button->text().isEmpty()) &&
            !(button && button->isHidden()))
            found.append(describe(widget));
    }
    return found.join(QStringLiteral("; "));
}

/// Those whose object name does not end in their kind.
inline QString withoutKind(const QWidget& root)
{
    QStringList found;
    for (const QWidget* widget : interactiveWidgets(root)) {
        const QString name = widget->objectName();
        const auto ends = [&](const char* kind) { return name.endsWith(QLatin1String(kind)); };
        const bool right = qobject_cast<const QCheckBox*>(widget)           ? ends("CheckBox")
                           : qobject_cast<const QAbstractButton*>(widget)   ? ends("Button")
                           : qobject_cast<const QLineEdit*>(widget)         ? ends("Edit")
                           : qobject_cast<const QComboBox*>(widget)         ? ends("ComboBox")
                           : qobject_cast<const QAbstractItemView*>(widget) ? ends("Table") || ends("List")
                                                                            : true;
        if (!right)
            found.append(describe(widget));
    }
    return found.join(QStringLiteral("; "));
}

/// Fields of which nobody says what they are (Shift+F1).
inline QString withoutHelp(const QWidget& root)
{
    QStringList found;
    for (const QWidget* widget : interactiveWidgets(root)) {
        const bool isField = qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QComboBox*>(widget) ||
                             qobject_cast<const QAbstractSpinBox*>(widget) || qobject_cast<const QCheckBox*>(widget);
        const bool isInside = qobject_cast<const QAbstractSpinBox*>(widget->parentWidget());
        if (isField && !isInside && widget->whatsThis().isEmpty())
            found.append(describe(widget));
    }
    return found.join(QStringLiteral("; "));
}

/// Labels that would take foreign text for rich text.
inline QString withRichText(const QWidget& root)
{
    QStringList found;
    for (const QLabel* label : root.findChildren<QLabel*>()) {
        if (label->textFormat() != Qt::PlainText && !label->text().isEmpty())
            found.append(describe(label) + QLatin1Char(' ') + label->text());
    }
    return found.join(QStringLiteral("; "));
}

/// By object name; null fails the test that looks into it.
template <typename Widget>
[[nodiscard]] Widget* child(const QObject& root, const char* name)
{
    return root.findChild<Widget*>(QString::fromLatin1(name));
}

} // namespace itam::tests
