// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/checks/clipping.h"

#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTabBar>
#include <QWidget>

namespace itam::tests {
namespace {

QString describe(const QWidget* widget, const QString& text, const QString& what)
{
    return QStringLiteral("%1 \"%2\" (%3): %4")
        .arg(QString::fromLatin1(widget->metaObject()->className()), text.left(50), widget->objectName(), what);
}

// Inside a scroll area that is narrower a widget is still complete.
bool isShown(const QWidget* widget, const QWidget* window)
{
    // A dialog of the window is no part of its picture.
    return widget->window() == window->window() && widget->isVisibleTo(window) && widget->width() > 0 &&
           widget->height() > 0;
}

QString tooSmall(const QSize& has, const QSize& needs)
{
    return QStringLiteral("has %1x%2, needs %3x%4")
        .arg(has.width())
        .arg(has.height())
        .arg(needs.width())
        .arg(needs.height());
}

// Capital letters with accents may be higher than the ascent of their font says.
bool cutsAccents(const QLabel* label)
{
    const QFontMetrics metrics = label->fontMetrics();
    const QMargins margins = label->contentsMargins();
    const int textHeight =
        label->wordWrap() ? label->heightForWidth(label->width()) - margins.top() - margins.bottom() : metrics.height();
    const bool oneLine = textHeight <= metrics.height();
    const QString highest = oneLine ? label->text() : label->text().section(QLatin1Char(' '), 0, 0);
    const int over = -metrics.tightBoundingRect(highest).top() - metrics.ascent();
    const int free = std::max(0, label->contentsRect().height() - textHeight);
    const int above = label->alignment() & Qt::AlignTop ? 0 : label->alignment() & Qt::AlignBottom ? free : free / 2;
    return over > margins.top() + above;
}

QString labelProblem(const QLabel* label)
{
    if (label->text().isEmpty())
        return {};
    if (cutsAccents(label))
        return QStringLiteral("accents of its first line are cut off");
    const QRect room = label->contentsRect();
    if (label->wordWrap()) {
        const int needed = label->heightForWidth(label->width());
        if (needed > label->height() + 1)
            return tooSmall(label->size(), {label->width(), needed});
        for (const QString& word : label->text().split(QLatin1Char(' '))) {
            if (label->fontMetrics().horizontalAdvance(word) > room.width() + 1)
                return QStringLiteral("the word %1 is cut off").arg(word);
        }
        return {};
    }
    const QSize needed = label->fontMetrics().size(Qt::TextShowMnemonic, label->text());
    if (needed.width() > room.width() + 1 || needed.height() > room.height() + 1)
        return tooSmall(room.size(), needed);
    return {};
}

// The colour that most pixels have: text covers less than its ground.
QColor groundOf(const QImage& image)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            ++counts[image.pixel(x, y)];
    QRgb most = 0;
    int best = -1;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() > best) {
            best = it.value();
            most = it.key();
        }
    }
    return QColor::fromRgb(most);
}

// The strongest one against the ground; thin strokes are mixed with it, so the best of all pixels is the text's own.
double strongestContrast(const QImage& image, const QColor& ground)
{
    double best = 1;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            best = std::max(best, ui::widgets::contrast(QColor::fromRgb(image.pixel(x, y)), ground));
    return best;
}

} // namespace

QStringList clippedTexts(const QWidget* window)
{
    QStringList found;
    for (const QLabel* label : window->findChildren<QLabel*>()) {
        if (!isShown(label, window))
            continue;
        if (const QString problem = labelProblem(label); !problem.isEmpty())
            found.append(describe(label, label->text(), problem));
    }
    for (const QAbstractButton* button : window->findChildren<QAbstractButton*>()) {
        if (!isShown(button, window) || button->text().isEmpty())
            continue;
        const QSize needed = button->minimumSizeHint().isEmpty() ? button->sizeHint() : button->minimumSizeHint();
        if (needed.width() > button->width() + 1 || needed.height() > button->height() + 1)
            found.append(describe(button, button->text(), tooSmall(button->size(), needed)));
    }
    for (const QComboBox* combo : window->findChildren<QComboBox*>()) {
        if (!isShown(combo, window) || combo->isEditable())
            continue;
        const int needed = combo->fontMetrics().horizontalAdvance(combo->currentText()) + combo->height();
        if (needed > combo->width() + 1)
            found.append(describe(combo, combo->currentText(), tooSmall(combo->size(), {needed, combo->height()})));
    }
    return found;
}

QStringList paleTexts(const QWidget* window)
{
    QStringList found;
    for (QLabel* label : window->findChildren<QLabel*>()) {
        if (!isShown(label, window) || label->text().trimmed().isEmpty() || !label->isEnabled())
            continue;
        // What is scrolled out of sight is looked at when it is in sight.
        if (label->visibleRegion().boundingRect() != label->rect())
            continue;
        const QRect place(label->mapTo(window, QPoint()), label->size());
        const QImage image =
            const_cast<QWidget*>(window)->grab(place).toImage(); // NOLINT: grabbing changes nothing that one sees
        const QColor ground = groundOf(image);
        const double contrast = strongestContrast(image, ground);
        if (contrast < 4.5)
            found.append(describe(label, label->text(), QStringLiteral("contrast %1").arg(contrast)));
    }
    return found;
}

QStringList namelessControls(const QWidget* window)
{
    QStringList found;
    const auto check = [&](const QWidget* widget, const QString& text) {
        // Qt's own parts of other controls are spoken for by their owners.
        if (!isShown(widget, window) || widget->objectName().startsWith(QLatin1String("qt_")))
            return;
        if (!text.isEmpty() || !widget->accessibleName().isEmpty())
            return;
        for (const QLabel* label : window->findChildren<QLabel*>()) {
            if (label->buddy() == widget)
                return;
        }
        found.append(describe(widget, {}, QStringLiteral("no text, no accessible name, no label")));
    };
    for (const QAbstractButton* button : window->findChildren<QAbstractButton*>()) {
        if (!qobject_cast<const QAbstractItemView*>(button->parentWidget()) &&
            !qobject_cast<const QLineEdit*>(button->parentWidget()))
            check(button, button->text());
    }
    for (const QLineEdit* edit : window->findChildren<QLineEdit*>()) {
        if (!qobject_cast<const QAbstractSpinBox*>(edit->parentWidget()) &&
            !qobject_cast<const QComboBox*>(edit->parentWidget()))
            check(edit, {});
    }
    for (const QComboBox* combo : window->findChildren<QComboBox*>())
        check(combo, {});
    for (const QAbstractSpinBox* box : window->findChildren<QAbstractSpinBox*>())
        check(box, {});
    for (const QAbstractItemView* view : window->findChildren<QAbstractItemView*>()) {
        if (!view->inherits("QHeaderView") && !view->inherits("QComboBoxListView"))
            check(view, {});
    }
    for (const QProgressBar* bar : window->findChildren<QProgressBar*>())
        check(bar, {});
    for (const QPlainTextEdit* edit : window->findChildren<QPlainTextEdit*>())
        check(edit, {});
    return found;
}

} // namespace itam::tests
