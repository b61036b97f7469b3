// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/operatorspage.h"

#include "ui/lifecycle/recordlist.h"
#include "ui/models/format.h"
#include "ui/widgets/fieldhelp.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tableview.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QScrollArea>

namespace itam::ui::administration {
namespace {

using core::model::Operator;
using core::model::Role;
using lifecycle::RecordList;
using widgets::ButtonKind;
using widgets::TextRole;

constexpr int operatorRows = 4;
constexpr int auditRows = 6;

int heightOfRows(const widgets::TableView& table, int rows)
{
    return table.horizontalHeader()->sizeHint().height() + rows * table.verticalHeader()->defaultSectionSize();
}

} // namespace

OperatorsPage::OperatorsPage(const core::support::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_operatorModel(clock)
    , m_changeModel(clock)
    , m_who(widgets::makeLabel({}, TextRole::Strong, this))
    , m_worth(widgets::makeLabel(tr("The journal is a SQLite file, so roles are advisory: they keep from mistakes. "
                                    "Whoever may write the file can change them."),
                                 TextRole::Muted, this))
    , m_raise(widgets::makeButton(tr("Make Administrator"), "makeAdministratorButton", ButtonKind::Plain, this))
    , m_lower(widgets::makeButton(tr("Make Viewer"), "makeViewerButton", ButtonKind::Plain, this))
    , m_remove(widgets::makeButton(tr("Forget account"), "forgetAccountButton", ButtonKind::Plain, this))
    , m_account(new QLineEdit(this))
    , m_add(widgets::makeButton(tr("Add Administrator"), "addAdministratorButton", ButtonKind::Plain, this))
    , m_older(widgets::makeButton(tr("Show older changes"), "olderChangesButton", ButtonKind::Plain, this))
{
    setObjectName(QStringLiteral("operatorsPage"));
    m_who->setObjectName(QStringLiteral("operatorsWhoLabel"));
    m_who->setWordWrap(true); // it may name many
    m_worth->setObjectName(QStringLiteral("operatorsWorthLabel"));
    makeOperators();
    makeAudit();
    makeLayout();
    widgets::giveHelp(*this);
    showButtons();
    showLoading();
}

void OperatorsPage::makeOperators()
{
    RecordList::Words words;
    words.title = tr("Accounts");
    words.tableName = tr("Accounts and their roles");
    words.icon = QStringLiteral("key");
    words.neverTitle = tr("No account is known yet");
    words.neverText = tr("The first one that exports or changes a setting becomes Administrator.");
    words.fileName = QStringLiteral("operators.csv");
    words.loadingTitle = tr("Looking at the roles\u2026");
    words.refreshTip = tr("Look again (F5)");
    m_operators = new RecordList("operators", words, m_operatorModel, this);
    widgets::TableView& table = m_operators->table();
    table.setColumnWidths({28, 18, 20, 0});
    table.setMinimumHeight(heightOfRows(table, operatorRows));
    m_account->setObjectName(QStringLiteral("newAccountEdit"));
    m_account->setAccessibleName(tr("Login of the account to add"));
    m_account->setPlaceholderText(tr("Login of another account"));
    m_account->setClearButtonEnabled(true);
    m_account->setMinimumWidth(widgets::textWidth(32));
    m_remove->setToolTip(tr("It begins anew when it comes again"));
    for (QWidget* widget :
         {static_cast<QWidget*>(m_raise), static_cast<QWidget*>(m_lower), static_cast<QWidget*>(m_remove),
          static_cast<QWidget*>(m_account), static_cast<QWidget*>(m_add)})
        m_operators->addToRow(widget);
    connectOperators();
}

void OperatorsPage::connectOperators()
{
    const auto ask = [this](Role role) {
        if (const Operator* chosen = current())
            emit roleRequested(chosen->account, role);
    };
    connect(m_raise, &QPushButton::clicked, this, [ask] { ask(Role::Administrator); });
    connect(m_lower, &QPushButton::clicked, this, [ask] { ask(Role::Viewer); });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (const Operator* chosen = current())
            emit removeRequested(chosen->account);
    });
    connect(m_add, &QPushButton::clicked, this, &OperatorsPage::add);
    connect(m_account, &QLineEdit::returnPressed, this, &OperatorsPage::add);
    connect(m_account, &QLineEdit::textChanged, this, &OperatorsPage::showButtons);
    connect(m_operators->table().selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &OperatorsPage::showButtons);
    connect(&m_operatorModel, &QAbstractItemModel::modelReset, this, &OperatorsPage::showButtons);
    connect(m_operators, &RecordList::refreshRequested, this, &OperatorsPage::refreshRequested);
}

void OperatorsPage::makeAudit()
{
    RecordList::Words words;
    words.title = tr("Changes of settings");
    words.tableName = tr("Changes of settings");
    words.icon = QStringLiteral("history");
    words.neverTitle = tr("No setting was changed yet");
    words.neverText = tr("Who changes what appears here. Of a secret only that it was set, changed or "
                         "removed.");
    words.fileName = QStringLiteral("setting-changes.csv");
    words.loadingTitle = tr("Looking at the changes\u2026");
    words.refreshTip = tr("Look again (F5)");
    m_audit = new RecordList("settingChanges", words, m_changeModel, this);
    widgets::TableView& table = m_audit->table();
    table.setColumnWidths({20, 20, 36, 30, 0});
    table.setMinimumHeight(heightOfRows(table, auditRows));
    m_older->hide();
    auto* below = new QWidget(m_audit);
    auto* row = new QHBoxLayout(below);
    row->setContentsMargins({});
    row->addWidget(m_older);
    row->addStretch(1);
    m_audit->addBelow(below);
    connect(m_audit, &RecordList::refreshRequested, this, &OperatorsPage::refreshRequested);
    connect(m_older, &QPushButton::clicked, this, [this] {
        if (!m_changeModel.rows().isEmpty())
            emit olderRequested(m_changeModel.rows().last().id);
    });
}

void OperatorsPage::makeLayout()
{
    auto* inside = new QWidget(this);
    auto* column = new QVBoxLayout(inside);
    const int margin = widgets::spacing(5);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(widgets::spacing(3));
    column->addWidget(widgets::makeLabel(tr("Operators"), TextRole::Title, this));
    column->addWidget(m_who);
    column->addWidget(m_worth);
    for (RecordList* list : {m_operators, m_audit}) {
        column->addSpacing(widgets::spacing(3));
        column->addWidget(list);
    }
    column->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("operatorsScrollArea"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(scroll);
}

widgets::MessageBar& OperatorsPage::messages() const
{
    return m_operators->bar();
}

const Operator* OperatorsPage::current() const
{
    return m_operatorModel.at(m_operators->table().currentIndex().row());
}

void OperatorsPage::showButtons()
{
    const Operator* chosen = current();
    const bool mayChange = !m_isBusy && m_standing && m_standing->isAllowed(core::model::Intent::ChangeOperators);
    m_raise->setEnabled(mayChange && chosen && chosen->role == Role::Viewer);
    m_lower->setEnabled(mayChange && chosen && chosen->role == Role::Administrator);
    m_remove->setEnabled(mayChange && chosen);
    m_account->setEnabled(mayChange);
    m_add->setEnabled(mayChange && !m_account->text().trimmed().isEmpty());
}

void OperatorsPage::add()
{
    if (const QString account = m_account->text().trimmed(); m_add->isEnabled() && !account.isEmpty())
        emit roleRequested(account, Role::Administrator);
}

void OperatorsPage::clearAccount()
{
    m_account->clear();
}

void OperatorsPage::setBusy(bool busy)
{
    m_isBusy = busy;
    showButtons();
}

void OperatorsPage::showLoading()
{
    m_operators->showLoading();
    m_audit->showLoading();
}

void OperatorsPage::showStanding(const core::administration::Standing& standing)
{
    m_standing = standing;
    m_who->setText(
        standing.isAllowed(core::model::Intent::ChangeOperators)
            ? tr("You work as %1, an Administrator.").arg(standing.account.name)
            : tr("You work as %1, a Viewer: you see everything, but start and change nothing. Administrators: "
                 "%2.")
                  .arg(standing.account.name, standing.administrators()));
    m_operatorModel.setRows(standing.operators);
    m_operators->showRows(false, models::count(standing.operators.size()));
    showButtons();
}

void OperatorsPage::showError(const Error& error)
{
    m_operators->showError(error);
}

void OperatorsPage::showChanges(const core::administration::AuditPage& page, bool older)
{
    m_changeModel.setRows(older ? m_changeModel.rows() + page.changes : page.changes);
    m_audit->showRows(false, models::count(m_changeModel.rows().size()));
    m_older->setVisible(page.more);
}

void OperatorsPage::showChangesError(const Error& error)
{
    m_audit->showError(error);
}

} // namespace itam::ui::administration
