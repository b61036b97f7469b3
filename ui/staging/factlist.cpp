// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staging/factlist.h"

#include "ui/widgets/labels.h"

#include <QFontDatabase>
#include <QGridLayout>

namespace itam::ui::staging {

FactList::FactList(const char* name, const QString& accessibleName, QWidget* parent)
    : QScrollArea(parent)
{
    setObjectName(QString::fromLatin1(name));
    setAccessibleName(accessibleName);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, widgets::spacing(2), 0);
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(widgets::spacing(4));
    m_grid->setVerticalSpacing(widgets::spacing(1));
    m_grid->setColumnStretch(1, 1);
    column->addLayout(m_grid);
    column->addStretch(1);
    setWidget(content);
}

void FactList::addRow()
{
    auto* name = widgets::makeLabel({}, widgets::TextRole::Muted, widget());
    auto* value = widgets::makeLabel({}, widgets::TextRole::Body, widget());
    name->setMinimumWidth(widgets::textWidth(18));
    name->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const int row = static_cast<int>(m_rows.size());
    m_grid->addWidget(name, row, 0, Qt::AlignTop);
    m_grid->addWidget(value, row, 1, Qt::AlignTop);
    m_rows.append(Row{name, value});
}

void FactList::showFacts(const QList<Fact>& facts)
{
    m_facts.clear();
    for (const Fact& fact : facts) {
        if (!fact.value.isEmpty())
            m_facts.append(fact);
    }
    while (m_rows.size() < m_facts.size())
        addRow();
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows.at(i);
        const bool isShown = i < m_facts.size();
        row.name->setVisible(isShown);
        row.value->setVisible(isShown);
        row.name->setText(isShown ? m_facts.at(i).name : QString());
        row.value->setText(isShown ? m_facts.at(i).value : QString());
        row.value->setFont(isShown && m_facts.at(i).isCode ? QFontDatabase::systemFont(QFontDatabase::FixedFont)
                                                           : font());
    }
}

QString FactList::valueOf(const QString& name) const
{
    for (const Fact& fact : m_facts) {
        if (fact.name == name)
            return fact.value;
    }
    return {};
}

} // namespace itam::ui::staging
