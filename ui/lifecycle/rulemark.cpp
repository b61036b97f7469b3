// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/rulemark.h"

#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"

#include <QCoreApplication>
#include <QPainter>

namespace itam::ui::lifecycle {
namespace {

using Mark = models::RuleGridModel::Mark;
using widgets::ColorRole;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RuleLegend)
};

void paintBox(QPainter* painter, const QRect& box, ColorRole fill, ColorRole line, Qt::PenStyle style,
              const QWidget* widget)
{
    QPen pen(widgets::color(line, widget), 1.4, style);
    painter->setPen(pen);
    painter->setBrush(fill == ColorRole::Surface ? QBrush(Qt::NoBrush) : QBrush(widgets::color(fill, widget)));
    const qreal radius = box.width() / 6.0;
    painter->drawRoundedRect(QRectF(box), radius, radius);
}

void paintIcon(QPainter* painter, const QRect& box, const char* name, ColorRole role)
{
    const int inset = box.width() / 6;
    widgets::icon(name, role).paint(painter, box.adjusted(inset, inset, -inset, -inset));
}

class LegendMark final : public QWidget
{
public:
    LegendMark(Mark mark, QWidget* parent) : QWidget(parent), m_mark(mark)
    {
        const int size = widgets::spacing(6);
        setFixedSize(size, size);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintMark(&painter, rect(), m_mark, this);
    }

private:
    Mark m_mark;
};

} // namespace

void paintMark(QPainter* painter, const QRect& rect, Mark mark, const QWidget* widget)
{
    const int side = std::min({rect.width(), rect.height(), widgets::spacing(6)}) - 4;
    QRect box(0, 0, side, side);
    box.moveCenter(rect.center());
    const QRect inner = box.adjusted(side / 6, side / 6, -side / 6, -side / 6);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    switch (mark) {
    case Mark::Own:
        paintBox(painter, box, ColorRole::ErrorSoft, ColorRole::Error, Qt::SolidLine, widget);
        paintIcon(painter, box, "close", ColorRole::Error);
        break;
    case Mark::Inherited:
        paintBox(painter, box, ColorRole::Surface, ColorRole::TextMuted, Qt::DashLine, widget);
        paintIcon(painter, box, "close", ColorRole::TextMuted);
        break;
    case Mark::Both:
        paintBox(painter, box, ColorRole::Surface, ColorRole::TextMuted, Qt::DashLine, widget);
        paintBox(painter, inner, ColorRole::ErrorSoft, ColorRole::Error, Qt::SolidLine, widget);
        paintIcon(painter, inner, "close", ColorRole::Error);
        break;
    case Mark::Pair:
        paintBox(painter, box, ColorRole::OkSoft, ColorRole::Ok, Qt::SolidLine, widget);
        paintIcon(painter, box, "ok", ColorRole::Ok);
        break;
    case Mark::None:
        painter->setPen(QPen(widgets::color(ColorRole::TextDisabled, widget), 1.2));
        painter->drawEllipse(QRectF(box).center(), side / 8.0, side / 8.0);
        break;
    case Mark::Impossible:
        painter->setPen(QPen(widgets::color(ColorRole::TextDisabled, widget), 1.6));
        painter->drawLine(box.center() - QPoint(side / 4, 0), box.center() + QPoint(side / 4, 0));
        break;
    }
    painter->restore();
}

void RuleMarkDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QWidget* widget = option.widget;
    const auto mark = static_cast<Mark>(index.data(models::RuleGridModel::MarkRole).toInt());
    const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    if (isCurrent)
        painter->fillRect(option.rect, widgets::color(ColorRole::Selection, widget));
    else if (mark == Mark::Impossible)
        painter->fillRect(option.rect, widgets::color(ColorRole::SurfaceRaised, widget));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, widgets::color(ColorRole::SurfaceRaised, widget));
    paintMark(painter, option.rect, mark, widget);
    if (isCurrent && widget && widget->hasFocus()) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(widgets::color(ColorRole::Accent, widget), 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

QWidget* makeLegend(models::GridKind kind, QWidget* parent)
{
    auto* legend = new QWidget(parent);
    auto* flow = new widgets::FlowLayout(legend);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(widgets::spacing(3));
    const auto add = [&](Mark mark, const QString& text) {
        auto* pair = new QWidget(legend);
        auto* row = new QHBoxLayout(pair);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(widgets::spacing(1));
        row->addWidget(new LegendMark(mark, pair));
        QLabel* label = widgets::makeLabel(text, widgets::TextRole::Muted, pair);
        label->setWordWrap(false);
        row->addWidget(label);
        flow->addWidget(pair);
    };
    if (kind == models::GridKind::Pairs) {
        add(Mark::Pair, Words::tr("may be active together"));
        add(Mark::None, Words::tr("exclude each other"));
        add(Mark::Impossible, Words::tr("the same action"));
        return legend;
    }
    add(Mark::Own, Words::tr("not allowed: own rule"));
    add(Mark::Inherited, Words::tr("not allowed: inherited"));
    add(Mark::Both, Words::tr("both"));
    add(Mark::None, Words::tr("allowed"));
    if (kind == models::GridKind::Transitions)
        add(Mark::Impossible, Words::tr("no transition"));
    return legend;
}

} // namespace itam::ui::lifecycle
