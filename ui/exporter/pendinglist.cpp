// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporter/pendinglist.h"

#include "ui/models/datatypes.h"
#include "ui/models/format.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tableview.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

#include <algorithm>

namespace itam::ui::exporter {

QList<PendingChoice> pendingChoices(const QList<ProblemGroup>& problems, const QString& reason,
                                    std::optional<core::model::DataType> wanted)
{
    QList<PendingChoice> choices;
    for (const core::model::DataType type : core::model::allDataTypes) {
        qint64 count = 0;
        for (const ProblemGroup& problem : problems) {
            if (problem.type != type)
                continue;
            count += problem.count;
            if (!wanted && problem.reason == reason)
                wanted = problem.type;
        }
        if (count > 0)
            choices.append({type, count});
    }
    if (wanted) {
        std::stable_sort(choices.begin(), choices.end(),
                         [&](const PendingChoice& a, const PendingChoice& b) {
            return a.type == *wanted && b.type != *wanted;
        });
    }
    return choices;
}

PendingList::PendingList(const char* tableName, QWidget* parent)
    : QWidget(parent)
    , m_types(new QComboBox(this))
    , m_text(new QLineEdit(this))
    , m_messages(new widgets::MessageBar(this))
    , m_table(new widgets::TableView(tableName, this))
    , m_empty(new widgets::EmptyState(m_table))
{
    setObjectName(QStringLiteral("pendingList"));
    m_types->setObjectName(QStringLiteral("pendingTypeComboBox"));
    m_types->setAccessibleName(tr("Data type"));
    m_types->setSizeAdjustPolicy(QComboBox::AdjustToContents); // the counts come later
    m_text->setObjectName(QStringLiteral("pendingFilterEdit"));
    m_text->setAccessibleName(tr("Filter by record, cause or code"));
    m_text->setPlaceholderText(tr("Filter by record, cause or code"));
    m_text->setClearButtonEnabled(true);
    m_filter.setSourceModel(&m_model);
    m_filter.setFilterKeyColumn(-1);
    m_filter.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table->setModel(&m_filter);
    m_table->setColumnWidths({18, 46, 20, 22, 0});
    m_table->setAccessibleName(tr("Records that did not land"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_types);
    row->addWidget(m_text, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(widgets::spacing(2));
    column->addWidget(m_messages);
    column->addLayout(row);
    column->addWidget(m_table, 1);

    connect(m_types, &QComboBox::currentIndexChanged, this, &PendingList::restart);
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter.setFilterFixedString(text);
        showEmpty();
    });
    connect(m_empty, &widgets::EmptyState::buttonClicked, m_text, &QLineEdit::clear);
    connect(&m_model, &models::PendingModel::moreWanted, this, [this] { emit pageWanted(type(), m_model.lastKey()); });
}

core::model::DataType PendingList::type() const
{
    return static_cast<core::model::DataType>(m_types->currentData().toInt());
}

QString PendingList::currentKey() const
{
    return m_table->currentIndex().data(models::IdRole).toString();
}

QString PendingList::filterText() const
{
    return m_text->text();
}

void PendingList::focusFilter()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void PendingList::start(const QList<PendingChoice>& choices, const QString& reason, const QDateTime& nowUtc,
                        bool keepsType)
{
    m_now = nowUtc;
    const QVariant before = m_types->currentData();
    const QSignalBlocker blocker(m_types);
    m_types->clear();
    for (const PendingChoice& choice : choices)
        //: %1 a data type, %2 a number of records
        m_types->addItem(tr("%1 (%2)").arg(models::titleOf(choice.type), models::count(choice.count)),
                         static_cast<int>(choice.type));
    if (keepsType)
        m_types->setCurrentIndex(std::max(0, m_types->findData(before)));
    const QSignalBlocker textBlocker(m_text); // what is there goes away below, whatever the filter says
    m_text->setText(reason.section(QLatin1Char(' '), 0, 0));
    m_filter.setFilterFixedString(m_text->text());
    m_messages->clear();
    restart();
}

void PendingList::append(const core::journal::PendingPage& page)
{
    m_messages->clear();
    m_model.append(page);
    showEmpty();
}

void PendingList::showError(const core::support::Error& error)
{
    m_messages->showError(error);
    m_messages->addAction(tr("Try again"), "pendingTryAgainButton", [this] { restart(); });
}

void PendingList::restart()
{
    m_empty->hideContent();
    if (m_types->count() > 0) {
        m_model.restart(m_now);
        return;
    }
    m_model.clear();
    showEmpty();
}

void PendingList::showEmpty()
{
    // A narrow filter may hide a whole page: go on reading until something shows or the end is reached.
    if (m_filter.rowCount() == 0 && m_model.canFetchMore({})) {
        m_model.fetchMore({});
        return;
    }
    if (m_filter.rowCount() > 0)
        m_empty->hideContent();
    else if (m_model.rowCount() > 0)
        m_empty->showContent({.icon = QStringLiteral("filter"),
                              .title = tr("No record matches this filter"),
                              .button = tr("Clear filter")});
    else
        m_empty->showContent(
            {.icon = QStringLiteral("ok"), .title = tr("Every record has landed"), .severity = models::Severity::Ok});
}

} // namespace itam::ui::exporter
