// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sectionpage.h"

#include "ui/widgets/fieldhelp.h"
#include "ui/widgets/labels.h"

#include <QAction>
#include <QApplication>
#include <QDataStream>
#include <QEvent>
#include <QListView>
#include <QStackedWidget>

namespace itam::ui::widgets {
namespace {

constexpr quint32 stateMark = 0x4c435031; // "LCP1"
constexpr const char* sectionProperty = "sectionId";

} // namespace

SectionPage::SectionPage(const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_sections(look.headings)
    , m_list(new QListView(this))
    , m_pages(new QStackedWidget(this))
{
    setObjectName(look.name);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makeList(look.listName));
    row->addWidget(m_pages, 1);
    makeActions();
}

QWidget* SectionPage::makeList(const QString& name)
{
    m_list->setObjectName(QStringLiteral("sectionsList"));
    m_list->setAccessibleName(name);
    m_list->setModel(&m_sections);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIconSize(QSize(spacing(4), spacing(4)));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) { showSection(m_sections.idAt(index.row())); });
    // A style sheet cannot ask for the focus of the view when it paints an item.
    connect(qApp, &QApplication::focusChanged, m_list, [list = m_list](const QWidget*, const QWidget* now) {
        setStyleProperty(list, "focused", now == list);
    });
    return m_list;
}

void SectionPage::makeActions()
{
    const auto add = [this](const char* name, const QKeySequence& keys, int step) {
        auto* action = new QAction(this);
        action->setObjectName(QString::fromLatin1(name));
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        connect(action, &QAction::triggered, this, [this, step] { walk(step); });
    };
    add("nextSectionAction", QKeySequence(Qt::CTRL | Qt::Key_PageDown), 1);
    add("previousSectionAction", QKeySequence(Qt::CTRL | Qt::Key_PageUp), -1);
}

void SectionPage::addSection(const QString& id, int group, const QString& title, const QString& icon,
                               QWidget* content)
{
    content->setProperty(sectionProperty, id);
    giveHelp(*content);
    m_pages->addWidget(content);
    m_sections.append({.id = id, .group = group, .title = title, .icon = icon});
    fitList();
    const QModelIndex shown = m_sections.index(m_sections.rowOf(currentSection()));
    m_list->setCurrentIndex(shown);
}

void SectionPage::fitList()
{
    // As wide as the longest title with a number behind it.
    const int width = m_list->sizeHintForColumn(0) + textWidth(8);
    m_list->setFixedWidth(std::max(width, textWidth(22)));
}

void SectionPage::showSection(const QString& id)
{
    const int row = m_sections.rowOf(id);
    if (row < 0 || id == currentSection())
        return;
    for (int page = 0; page < m_pages->count(); ++page) {
        if (m_pages->widget(page)->property(sectionProperty).toString() == id)
            m_pages->setCurrentIndex(page);
    }
    m_list->setCurrentIndex(m_sections.index(row));
    emit sectionShown(id);
}

QString SectionPage::currentSection() const
{
    const QWidget* page = m_pages->currentWidget();
    return page ? page->property(sectionProperty).toString() : QString();
}

void SectionPage::walk(int step)
{
    int row = m_sections.rowOf(currentSection()) + step;
    while (row >= 0 && row < m_sections.rowCount() && m_sections.idAt(row).isEmpty())
        row += step; // a heading
    showSection(m_sections.idAt(row));
}

void SectionPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitList();
}

QByteArray SectionPage::saveViewState() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << stateMark << currentSection();
    return bytes;
}

void SectionPage::restoreViewState(const QByteArray& state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 mark = 0;
    QString section;
    stream >> mark >> section;
    if (mark == stateMark && stream.status() == QDataStream::Ok)
        showSection(section);
}

} // namespace itam::ui::widgets
