// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keyboardmap.h"

#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QSortFilterProxyModel>

namespace itam::ui::shell {
namespace {

enum Column
{
    Keys,
    What,
    Where
};
constexpr int columnTotal = Where + 1;

/// Without mnemonic, and without the key that stands behind a tab.
QString plain(const QString& text)
{
    QString found = text.section(QLatin1Char('\t'), 0, 0);
    found.replace(QLatin1String("&&"), QString(QChar(1)));
    found.remove(QLatin1Char('&'));
    return found.replace(QChar(1), QLatin1Char('&'));
}

QString keysOf(const QAction& action)
{
    QStringList keys;
    for (const QKeySequence& sequence : action.shortcuts())
        keys.append(sequence.toString(QKeySequence::NativeText));
    // A key that is shown in the menu and taken elsewhere.
    if (keys.isEmpty() && action.text().contains(QLatin1Char('\t')))
        keys.append(action.text().section(QLatin1Char('\t'), 1));
    return keys.join(QLatin1String(", "));
}

const QMenu* menuOf(const QAction& action)
{
    for (const QObject* at = action.parent(); at; at = at->parent()) {
        if (const auto* menu = qobject_cast<const QMenu*>(at))
            return menu;
    }
    return nullptr;
}

QString pageOf(const QAction& action)
{
    for (const QObject* at = action.parent(); at; at = at->parent()) {
        if (const QString id = at->property("pageId").toString(); !id.isEmpty())
            return id;
    }
    return {};
}

} // namespace

QList<KeyEntry> keysOf(const QWidget& window, const std::function<QString(const QString& pageId)>& titleOfPage)
{
    QList<KeyEntry> menus;
    QList<KeyEntry> pages;
    for (const QAction* action : window.findChildren<QAction*>()) {
        const KeyEntry entry{keysOf(*action), plain(action->text()), {}};
        if (entry.keys.isEmpty() || entry.what.isEmpty())
            continue;
        const QMenu* menu = menuOf(*action);
        const QString page = pageOf(*action);
        const QString where = menu && page.isEmpty() ? plain(menu->title())
                              : page.isEmpty()       ? KeyboardMap::tr("Everywhere")
                                                     : plain(titleOfPage(page));
        QList<KeyEntry>& entries = page.isEmpty() ? menus : pages;
        const KeyEntry found{entry.keys, entry.what, where};
        if (!entries.contains(found))
            entries.append(found);
    }
    return menus + pages;
}

void KeyboardModel::setEntries(const QList<KeyEntry>& entries)
{
    beginResetModel();
    m_entries = entries;
    endResetModel();
}

int KeyboardModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int KeyboardModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant KeyboardModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Keys ? tr("Keys") : section == What ? tr("What it does") : tr("Where");
}

QVariant KeyboardModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != models::RawRole))
        return {};
    const KeyEntry& entry = m_entries.at(index.row());
    return index.column() == Keys ? entry.keys : index.column() == What ? entry.what : entry.where;
}

KeyboardMap::KeyboardMap(QWidget* parent)
    : QDialog(parent)
    , m_filtered(new QSortFilterProxyModel(this))
    , m_text(new QLineEdit(this))
    , m_table(new widgets::TableView("keyboardTable", this))
    , m_empty(new widgets::EmptyState(m_table))
{
    setObjectName(QStringLiteral("keyboardMap"));
    setWindowTitle(tr("Keyboard"));
    m_filtered->setSourceModel(&m_model);
    m_filtered->setFilterKeyColumn(-1);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_text->setObjectName(QStringLiteral("keyboardSearchEdit"));
    m_text->setAccessibleName(tr("Search the keys"));
    m_text->setPlaceholderText(tr("Key, action or page"));
    m_text->setWhatsThis(tr("Shows the keys whose name, effect or place contains this text."));
    m_text->setClearButtonEnabled(true);
    m_text->addAction(widgets::icon("search", widgets::ColorRole::TextMuted), QLineEdit::LeadingPosition);
    m_table->setAccessibleName(tr("Keys and what they do"));
    m_table->setModel(m_filtered);
    m_table->setColumnWidths({18, 40, 0});
    auto* copy = widgets::makeButton(tr("Copy"), "keyboardCopyButton", widgets::ButtonKind::Plain, this);
    copy->setIcon(widgets::icon("copy"));
    copy->setAutoDefault(false);
    auto* closing = widgets::makeButton(tr("Close"), "keyboardCloseButton", widgets::ButtonKind::Plain, this);
    closing->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(copy);
    buttons->addStretch(1);
    buttons->addWidget(closing);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_text);
    column->addWidget(m_table, 1);
    column->addLayout(buttons);
    resize(widgets::textWidth(110), widgets::spacing(120));
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filtered->setFilterFixedString(text);
        showEmpty();
    });
    connect(m_empty, &widgets::EmptyState::buttonClicked, m_text, &QLineEdit::clear);
    connect(copy, &QPushButton::clicked, this, [this] {
        if (!m_table->selectionModel()->hasSelection())
            m_table->selectAll();
        m_table->copySelection();
    });
    connect(closing, &QPushButton::clicked, this, &QDialog::close);
}

void KeyboardMap::start(const QList<KeyEntry>& entries)
{
    m_model.setEntries(entries);
    m_text->clear();
    showEmpty();
    show();
    raise();
    activateWindow();
    m_text->setFocus();
}

void KeyboardMap::showEmpty()
{
    if (m_filtered->rowCount() > 0)
        m_empty->hideContent();
    else
        m_empty->showContent({.icon = QStringLiteral("filter"),
                              .title = tr("No key matches this text"),
                              .text = {},
                              .button = tr("Clear filter")});
}

} // namespace itam::ui::shell
