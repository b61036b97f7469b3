// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/labels.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QStyle>

#include <cmath>

namespace itam::ui::widgets {
namespace {

const char* propertyOf(TextRole role)
{
    switch (role) {
    case TextRole::Body:
        return "body";
    case TextRole::Title:
        return "title";
    case TextRole::Heading:
        return "heading";
    case TextRole::Strong:
        return "strong";
    case TextRole::Muted:
        return "muted";
    case TextRole::Figure:
        return "figure";
    case TextRole::Error:
        return "error";
    case TextRole::Warning:
        return "warning";
    case TextRole::Ok:
        return "ok";
    }
    return "body";
}

double sizeFactor(TextRole role)
{
    switch (role) {
    case TextRole::Title:
        return 1.55;
    case TextRole::Figure:
        return 1.7;
    case TextRole::Heading:
        return 1.15;
    default:
        return 1.0;
    }
}

const char* propertyOf(ButtonKind kind)
{
    switch (kind) {
    case ButtonKind::Plain:
        return "plain";
    case ButtonKind::Primary:
        return "primary";
    case ButtonKind::Danger:
        return "danger";
    case ButtonKind::Link:
        return "link";
    }
    return "plain";
}

/// How far capital letters with accents reach above the ascent of the font. With some fonts they do, and a label that
/// is just as high as its text would cut off the dots of a U umlaut.
int reachOfAccents(QFont font)
{
    int reach = 0;
    for (const bool bold : {false, true}) { // the style sheet decides which
        font.setBold(bold);
        const QFontMetrics metrics(font);
        const QRect ink = metrics.tightBoundingRect(QStringLiteral("\u00c4\u00d6\u00dc\u00c9\u00ce"));
        reach = std::max(reach, -ink.top() - metrics.ascent());
    }
    return reach;
}

/// A frame that is styled while it has no height loses its margins (QFrame::setFrameRect); this one takes them back.
class RoomyLabel final : public QLabel
{
public:
    using QLabel::QLabel;

protected:
    void changeEvent(QEvent* event) override
    {
        QLabel::changeEvent(event);
        if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
            setContentsMargins(0, reachOfAccents(font()), 0, 0);
    }
};

bool hasTabularDigits(const QFont& font)
{
    const QFontMetricsF metrics(font);
    const double width = metrics.horizontalAdvance(QLatin1Char('0'));
    for (char digit = '1'; digit <= '9'; ++digit) {
        if (std::abs(metrics.horizontalAdvance(QLatin1Char(digit)) - width) > 0.01)
            return false;
    }
    return true;
}

} // namespace

QLabel* makeLabel(const QString& text, TextRole role, QWidget* parent)
{
    auto* label = new RoomyLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(role == TextRole::Body || role == TextRole::Muted || role == TextRole::Error ||
                       role == TextRole::Warning || role == TextRole::Ok);
    setTextRole(label, role);
    return label;
}

void setTextRole(QLabel* label, TextRole role)
{
    // Style sheets know no sizes relative to the font.
    QFont font = label->font();
    font.setPointSizeF(QApplication::font().pointSizeF() * sizeFactor(role));
    label->setFont(font);
    label->setContentsMargins(0, reachOfAccents(font), 0, 0);
    setStyleProperty(label, "textRole", QString::fromLatin1(propertyOf(role)));
}

QPushButton* makeButton(const QString& text, const char* objectName, ButtonKind kind, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(QString::fromLatin1(objectName));
    button->setProperty("kind", QString::fromLatin1(propertyOf(kind)));
    if (kind == ButtonKind::Link)
        button->setCursor(Qt::PointingHandCursor);
    return button;
}

Card::Card(QWidget* parent) : QFrame(parent), m_column(new QVBoxLayout(this))
{
    setProperty("surface", QStringLiteral("card"));
    const int margin = spacing(4);
    m_column->setContentsMargins(margin, margin, margin, margin);
    m_column->setSpacing(spacing(2));
}

QFrame* makeLine(QWidget* parent)
{
    auto* line = new QFrame(parent);
    line->setProperty("surface", QStringLiteral("line"));
    line->setFixedHeight(1);
    return line;
}

void setTabBefore(QWidget* widget, QWidget* next)
{
    QWidget* before = next->previousInFocusChain();
    while (before != next && (before == widget || before->focusPolicy() == Qt::NoFocus))
        before = before->previousInFocusChain();
    if (before != next)
        QWidget::setTabOrder(before, widget);
}

void setStyleProperty(QWidget* widget, const char* name, const QVariant& value)
{
    if (widget->property(name) == value)
        return;
    widget->setProperty(name, value);
    // Before the first show there is nothing to take back, and polishing is most of what a start costs.
    if (!widget->testAttribute(Qt::WA_WState_Polished))
        return;
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

QString severityName(models::Severity severity)
{
    switch (severity) {
    case models::Severity::Neutral:
        return QStringLiteral("neutral");
    case models::Severity::Busy:
        return QStringLiteral("busy");
    case models::Severity::Ok:
        return QStringLiteral("ok");
    case models::Severity::Warning:
        return QStringLiteral("warning");
    case models::Severity::Error:
        return QStringLiteral("error");
    }
    return QStringLiteral("neutral");
}

QFont tabularFont()
{
    const QFont font = QApplication::font();
    if (hasTabularDigits(font))
        return font;
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font.pointSizeF());
    return fixed;
}

int textWidth(int characters)
{
    return QFontMetrics(QApplication::font()).averageCharWidth() * characters;
}

int spacing(int units)
{
    return std::max(1, QFontMetrics(QApplication::font()).height() * units / 4);
}

} // namespace itam::ui::widgets
