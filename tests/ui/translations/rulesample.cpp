// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/translations/rulesample.h"

#include "ui/lifecycle/ciactionspage.h"
#include "ui/lifecycle/rulegridpage.h"
#include "ui/lifecycle/rulegridview.h"
#include "ui/lifecycle/statespage.h"
#include "ui/models/ruleedits.h"
#include "ui/widgets/tableview.h"

namespace itam::tests {
namespace {

using namespace ui;
using lifecycle::RulePage;
using models::GridKind;

QString named(int number)
{
    return QStringLiteral("C%1").arg(number);
}

models::RuleBook sampleBook()
{
    models::RuleBook book;
    const QString base = QStringLiteral("cmdb.example");
    const QString below = QStringLiteral("server.example");
    book.classes = {{base, named(1), {}}, {below, named(2), base}};
    for (int value = 1; value <= 7; ++value) {
        book.rules.operationalStates.push_back({value, named(10 + value)});
        book.states.append({QString::number(value), value, named(10 + value)});
    }
    book.rules.priorities = {{QStringLiteral("p"), 1, 1}, {QStringLiteral("q"), 3, 2}};
    book.rules.actions = {{QStringLiteral("a"), named(20), {}}, {QStringLiteral("b"), named(21), {}}};
    book.rules.compatible = {{QStringLiteral("pair"), QStringLiteral("a"), QStringLiteral("b")}};
    book.rules.notAllowedActions = {{QStringLiteral("r"), base, 1, QStringLiteral("a")},
                                    {QStringLiteral("s"), below, 1, QStringLiteral("a")}};
    book.rules.notAllowedTransitions = {{QStringLiteral("t"), base, 1, 2}, {QStringLiteral("u"), below, 3, 4}};
    return book;
}

std::unique_ptr<RulePage> makeGrid(GridKind kind, const models::RuleBook& book)
{
    auto page = std::make_unique<lifecycle::RuleGridPage>(kind);
    page->showBook(book);
    if (kind != GridKind::Pairs)
        page->setCiClass(QStringLiteral("server.example"));
    page->view()->setCurrentIndex(page->grid().index(0, kind == GridKind::Actions ? 0 : 1));
    return page;
}

std::unique_ptr<RulePage> makeRefused(const models::RuleBook& book)
{
    auto page = std::make_unique<lifecycle::CiActionsPage>();
    page->showBook(book);
    services::EditFailure failure;
    failure.error.code = ErrorCode::Forbidden;
    failure.error.detail = QStringLiteral("INVALID_DELETE: C20");
    failure.stepsDone = 2;
    page->showEditFailure(failure);
    return page;
}

std::unique_ptr<RulePage> makePage(const QString& situation)
{
    const models::RuleBook book = sampleBook();
    if (situation == QLatin1String("states")) {
        auto page = std::make_unique<lifecycle::StatesPage>();
        page->showBook(book);
        page->orderTable()->setCurrentIndex(page->orderTable()->model()->index(0, 0));
        return page;
    }
    if (situation == QLatin1String("actions")) {
        auto page = std::make_unique<lifecycle::CiActionsPage>();
        page->showBook(book);
        page->table()->setCurrentIndex(page->actions().index(0, 0));
        return page;
    }
    if (situation == QLatin1String("pairs"))
        return makeGrid(GridKind::Pairs, book);
    if (situation == QLatin1String("not allowed actions"))
        return makeGrid(GridKind::Actions, book);
    if (situation == QLatin1String("not allowed transitions"))
        return makeGrid(GridKind::Transitions, book);
    if (situation == QLatin1String("refused"))
        return makeRefused(book);
    if (situation == QLatin1String("empty"))
        return makeGrid(GridKind::Pairs, {});
    if (situation == QLatin1String("no application")) {
        auto page = std::make_unique<lifecycle::StatesPage>();
        Error error;
        error.code = ErrorCode::NotFound;
        page->showReadError(error);
        return page;
    }
    return nullptr;
}

} // namespace

std::unique_ptr<QWidget> makeRulePage(const QString& situation)
{
    std::unique_ptr<RulePage> page = makePage(situation);
    if (page) {
        using Last = services::EditHistory::Last;
        const models::RuleEdit edit = models::addedAction(QStringLiteral("C22"), {});
        page->showHistory({.last = situation == QLatin1String("actions") ? Last::Undone : Last::Done,
                           .sentence = edit.done,
                           .canUndo = true,
                           .canRedo = true,
                           .isSaving = situation == QLatin1String("pairs")});
    }
    return page;
}

} // namespace itam::tests
