// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/rulegridpage.h"

#include "ui/lifecycle/classpicker.h"
#include "ui/lifecycle/rulegridview.h"
#include "ui/lifecycle/rulemark.h"
#include "ui/lifecycle/trypanel.h"
#include "ui/models/ruleedits.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/labels.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QSplitter>

namespace itam::ui::lifecycle {
namespace {

using models::GridKind;

constexpr quint32 stateMark = 0x52474431; // "RGD1"

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RuleGridPage)
};

const char* nameOf(GridKind kind)
{
    switch (kind) {
    case GridKind::Actions:
        return "notAllowedActionsPage";
    case GridKind::Transitions:
        return "notAllowedTransitionsPage";
    case GridKind::Pairs:
        return "compatibleActionsPage";
    }
    return "";
}

const char* tableNameOf(GridKind kind)
{
    switch (kind) {
    case GridKind::Actions:
        return "notAllowedActionsTable";
    case GridKind::Transitions:
        return "notAllowedTransitionsTable";
    case GridKind::Pairs:
        return "compatibleActionsTable";
    }
    return "";
}

QString titleOf(GridKind kind)
{
    switch (kind) {
    case GridKind::Actions:
        return Words::tr("Not allowed actions");
    case GridKind::Transitions:
        return Words::tr("Not allowed transitions");
    case GridKind::Pairs:
        return Words::tr("Compatible actions");
    }
    return {};
}

QString explanationOf(GridKind kind)
{
    switch (kind) {
    case GridKind::Actions:
        return Words::tr("Without a rule every action is allowed in every state. A rule of a class binds the classes "
                         "below it.");
    case GridKind::Transitions:
        return Words::tr("Without a rule every transition is allowed. A rule of a class binds the classes below it.");
    case GridKind::Pairs:
        return Words::tr(
            "Two actions are active on one CI together only if they are a pair here, and three only if all "
            "three pairs are.");
    }
    return {};
}

QString axesOf(GridKind kind)
{
    switch (kind) {
    case GridKind::Actions:
        return Words::tr("Each row is a state, each column an action.");
    case GridKind::Transitions:
        return Words::tr("From the state of the row to the state of the column.");
    case GridKind::Pairs:
        return Words::tr("Each row and each column is an action; both halves say the same.");
    }
    return {};
}

} // namespace

RuleGridPage::RuleGridPage(GridKind kind, QWidget* parent)
    : RulePage(nameOf(kind), titleOf(kind), explanationOf(kind), parent)
    , m_kind(kind)
    , m_heading(widgets::makeLabel({}, widgets::TextRole::Heading, this))
    , m_note(widgets::makeLabel(axesOf(kind), widgets::TextRole::Muted, this))
    , m_view(new RuleGridView(tableNameOf(kind), this))
    , m_empty(new widgets::EmptyState(m_view))
    , m_try(new TryPanel(kind, this))
{
    m_heading->setObjectName(QStringLiteral("gridClassLabel"));
    m_view->setAccessibleName(titleOf(kind));
    m_view->setModel(&m_grid);
    if (kind == GridKind::Pairs) {
        m_heading->hide();
        content()->addWidget(makeGridSide(), 1);
    } else {
        m_classes = new ClassPicker(this);
        m_splitter = new QSplitter(Qt::Horizontal, this);
        m_splitter->setObjectName(QStringLiteral("gridSplitter"));
        m_splitter->setChildrenCollapsible(false);
        m_splitter->setHandleWidth(widgets::spacing(3));
        m_splitter->addWidget(m_classes);
        m_splitter->addWidget(makeGridSide());
        m_splitter->setStretchFactor(0, 2);
        m_splitter->setStretchFactor(1, 5);
        m_splitter->setSizes({widgets::textWidth(34), widgets::textWidth(80)});
        content()->addWidget(m_splitter, 1);
        connect(m_classes, &ClassPicker::classChosen, this, &RuleGridPage::showGrid);
    }
    setFocusOrder((m_classes ? m_classes->focusOrder() : QList<QWidget*>()) + QList<QWidget*>{m_view} +
                  m_try->focusOrder());
    connect(m_view, &RuleGridView::toggleRequested, this, &RuleGridPage::toggle);
    connect(m_view, &RuleGridView::currentCellChanged, this,
            [this](const QModelIndex& cell) { m_try->choose(cell.row(), cell.column()); });
    connect(m_try, &TryPanel::checkRequested, this, &RulePage::checkRequested);
    connect(m_try, &TryPanel::refreshRequested, this, &RulePage::refreshRequested);
}

QWidget* RuleGridPage::makeGridSide()
{
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(widgets::spacing(2));
    column->addWidget(m_heading);
    column->addWidget(m_note);
    column->addWidget(m_view, 1);
    column->addWidget(makeLegend(m_kind, side));
    column->addWidget(m_try);
    return side;
}

QString RuleGridPage::ciClass() const
{
    return m_classes ? m_classes->chosen() : QString();
}

void RuleGridPage::setCiClass(const QString& name)
{
    if (!m_classes)
        return;
    m_classes->choose(name);
    showGrid();
}

void RuleGridPage::bookChanged()
{
    if (m_classes)
        m_classes->setClasses(book().classes, models::ownRuleCounts(m_kind, book()));
    showGrid();
}

void RuleGridPage::showGrid()
{
    const QString name = ciClass();
    const models::RuleGrid grid(m_kind, book(), name);
    m_grid.setGrid(grid);
    if (m_classes) {
        const QString label = book().classLabel(name);
        //: %1 label and %2 table name of a class
        m_heading->setText(label == name ? name : tr("%1 (%2)").arg(label, name));
    }
    m_try->setGrid(grid);
    if (m_view->currentIndex().isValid())
        m_try->choose(m_view->currentIndex().row(), m_view->currentIndex().column());
    showEmptyOrNot();
}

void RuleGridPage::showEmptyOrNot()
{
    const bool hasCells = m_grid.rowCount() > 0 && m_grid.columnCount() > 0;
    const bool isLonely = m_kind == GridKind::Pairs && m_grid.rowCount() == 1;
    if (hasCells && !isLonely)
        return m_empty->hideContent();
    if (m_kind == GridKind::Transitions)
        return m_empty->showContent({.icon = QStringLiteral("lifecycle"),
                                     .title = tr("No operational states"),
                                     .text = tr("Add states on the page Operational states.")});
    m_empty->showContent({.icon = QStringLiteral("lifecycle"),
                          .title = isLonely ? tr("Only one action") : tr("No actions yet"),
                          .text = isLonely ? tr("It takes two actions to make a pair. Add one on the page CI actions.")
                                           : tr("Add actions on the page CI actions.")});
}

void RuleGridPage::toggle(const QModelIndex& cell)
{
    const models::RuleGrid& grid = m_grid.grid();
    if (!cell.isValid() || grid.cell(cell.row(), cell.column()).isImpossible)
        return;
    const models::RuleGrid::Line& row = grid.rows()[cell.row()];
    const models::RuleGrid::Line& column = grid.columns()[cell.column()];
    switch (m_kind) {
    case GridKind::Actions:
        return emit editRequested(models::toggledActionRule(book(), ciClass(), row.state, column.action));
    case GridKind::Transitions:
        return emit editRequested(models::toggledTransitionRule(book(), ciClass(), row.state, column.state));
    case GridKind::Pairs:
        return emit editRequested(models::toggledPair(book(), row.action, column.action));
    }
}

void RuleGridPage::focusSearch()
{
    if (m_classes)
        m_classes->focusSearch();
}

void RuleGridPage::showHistory(const services::EditHistory& history)
{
    RulePage::showHistory(history);
    m_try->setSaving(history.isSaving);
}

void RuleGridPage::showAnswer(const services::RuleQuestion& question, bool isAllowed)
{
    m_try->showAnswer(question, isAllowed);
}

void RuleGridPage::showCheckError(const services::RuleQuestion& question, const Error& error)
{
    m_try->showError(question, error);
}

QByteArray RuleGridPage::saveViewState() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << stateMark << ciClass() << (m_splitter ? m_splitter->saveState() : QByteArray());
    return bytes;
}

void RuleGridPage::restoreViewState(const QByteArray& state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 mark = 0;
    QString name;
    QByteArray sizes;
    stream >> mark >> name >> sizes;
    if (mark != stateMark || stream.status() != QDataStream::Ok)
        return;
    setCiClass(name);
    if (m_splitter)
        m_splitter->restoreState(sizes);
}

} // namespace itam::ui::lifecycle
