// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/rulegridview.h"

#include "ui/lifecycle/rulemark.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace itam::ui::lifecycle {
namespace {

using widgets::ColorRole;

/// Names that are longer are cut; the tool tip has them.
constexpr int longestName = 40;

int cellSize()
{
    return widgets::spacing(8);
}

} // namespace

RuleGridHeader::RuleGridHeader(Qt::Orientation orientation, QWidget* parent) : QHeaderView(orientation, parent)
{
    setSectionResizeMode(QHeaderView::Fixed);
    setSectionsClickable(false);
    setHighlightSections(true);
    setMinimumSectionSize(widgets::spacing(4));
}

QFont RuleGridHeader::nameFont() const
{
    QFont font = this->font();
    font.setWeight(QFont::DemiBold);
    return font;
}

int RuleGridHeader::widestName() const
{
    if (!model())
        return 0;
    const QFontMetrics metrics(nameFont());
    int widest = 0;
    for (int section = 0; section < count(); ++section)
        widest = std::max(widest, metrics.horizontalAdvance(model()->headerData(section, orientation()).toString()));
    return std::min(widest, widgets::textWidth(longestName)) + 2 * widgets::spacing(2) + 2;
}

void RuleGridHeader::setTurned(bool turned)
{
    if (std::exchange(m_isTurned, turned) == turned)
        return;
    // The height is asked for again when a section changes.
    emit geometriesChanged();
    viewport()->update();
}

QSize RuleGridHeader::sectionSizeFromContents(int) const
{
    const int across = QFontMetrics(nameFont()).height() + 2 * widgets::spacing(2);
    return m_isTurned ? QSize(across, widestName()) : QSize(widestName(), across);
}

void RuleGridHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const auto* view = qobject_cast<const QTableView*>(parentWidget());
    const QModelIndex current = view ? view->currentIndex() : QModelIndex();
    const bool isCurrent =
        current.isValid() && (orientation() == Qt::Horizontal ? current.column() : current.row()) == section;
    const QString name = model()->headerData(section, orientation()).toString();
    painter->save();
    painter->fillRect(rect, widgets::color(isCurrent ? ColorRole::Selection : ColorRole::SurfaceRaised, this));
    painter->setPen(widgets::color(ColorRole::Border, this));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->drawLine(rect.topRight(), rect.bottomRight());
    painter->setFont(nameFont());
    painter->setPen(widgets::color(isCurrent ? ColorRole::Text : ColorRole::TextMuted, this));
    const QFontMetrics metrics(painter->font());
    const int gap = widgets::spacing(2);
    if (m_isTurned) {
        painter->translate(rect.left(), rect.bottom());
        painter->rotate(-90);
        const QRect turned(gap, 0, rect.height() - 2 * gap, rect.width());
        painter->drawText(turned, Qt::AlignLeft | Qt::AlignVCenter,
                          metrics.elidedText(name, Qt::ElideMiddle, turned.width()));
    } else {
        const QRect text = rect.adjusted(gap, 0, -gap, 0);
        const Qt::Alignment along = orientation() == Qt::Horizontal        ? Qt::AlignHCenter
                                    : layoutDirection() == Qt::RightToLeft ? Qt::AlignRight
                                                                           : Qt::AlignLeft;
        painter->drawText(text, static_cast<int>(along | Qt::AlignVCenter),
                          metrics.elidedText(name, Qt::ElideMiddle, text.width()));
    }
    painter->restore();
}

RuleGridView::RuleGridView(const char* name, QWidget* parent)
    : QTableView(parent)
    , m_columns(new RuleGridHeader(Qt::Horizontal, this))
    , m_rows(new RuleGridHeader(Qt::Vertical, this))
{
    setObjectName(QString::fromLatin1(name));
    setHorizontalHeader(m_columns);
    setVerticalHeader(m_rows);
    setItemDelegate(new RuleMarkDelegate(this));
    setSelectionMode(QAbstractItemView::SingleSelection);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setMouseTracking(true);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(this, &QTableView::clicked, this, &RuleGridView::toggleRequested);
}

void RuleGridView::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &RuleGridView::fitNames);
    fitNames();
}

QSize RuleGridView::minimumSizeHint() const
{
    return {widgets::textWidth(30), 4 * cellSize()};
}

void RuleGridView::fitNames()
{
    if (!model() || model()->columnCount() == 0)
        return;
    const int columns = model()->columnCount();
    const int room = width() - m_rows->widestName() - 2 * frameWidth();
    const int widest = m_columns->widestName();
    const bool isTurned = widest * columns > room;
    m_columns->setTurned(isTurned);
    m_columns->setDefaultSectionSize(isTurned ? cellSize() : std::max(widest, cellSize()));
    m_rows->setDefaultSectionSize(cellSize());
    m_rows->setFixedWidth(m_rows->widestName());
    m_columns->setFixedHeight(m_columns->sizeHint().height());
    updateGeometries();
}

void RuleGridView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    m_columns->viewport()->update();
    m_rows->viewport()->update();
    emit currentCellChanged(current);
}

void RuleGridView::keyPressEvent(QKeyEvent* event)
{
    const bool isToggle =
        event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isToggle && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        emit toggleRequested(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void RuleGridView::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0 && model()->columnCount() > 0)
        setCurrentIndex(model()->index(0, 0));
    viewport()->update();
}

void RuleGridView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitNames();
}

void RuleGridView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitNames();
}

} // namespace itam::ui::lifecycle
