// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staging/stagingpage.h"

#include "core/wire/codes.h"
#include "ui/models/datatypes.h"
#include "ui/models/format.h"
#include "ui/models/reasontext.h"
#include "ui/staging/columnsort.h"
#include "ui/staging/listarrangement.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSplitter>

namespace itam::ui::staging {
namespace {

constexpr quint32 stateMark = 0x53545231; // "STR1"

namespace reason = core::wire::reason;

QString reasonWords(const QString& value)
{
    return models::reasonText(value).what;
}

FilterOption conditionOption(const QString& title, const QString& condition)
{
    return {title, [condition](const QDateTime&) { return condition; }};
}

QList<FilterOption> resultOptions()
{
    QList<FilterOption> options{{StagingPage::tr("All results"), {}},
                                conditionOption(StagingPage::tr("Did not land"), QStringLiteral("u_landed=false"))};
    for (const char* result : {"inserted", "updated", "ignored", "skipped", "error", "pending"}) {
        const QString word = QString::fromLatin1(result);
        options.append(conditionOption(stagedState(word).word, QLatin1String("sys_import_state=") + word));
    }
    return options;
}

QList<FilterOption> reasonOptions()
{
    QList<FilterOption> options{{StagingPage::tr("All reasons"), {}}};
    for (const char* word : {reason::unchanged, reason::addOff, reason::updateOff, reason::ambiguous, reason::noKey,
                             reason::ciNotFound, reason::lookupLate, reason::duplicateOf}) {
        const QString code = QString::fromLatin1(word);
        options.append(conditionOption(reasonWords(code), QLatin1String("u_reasonSTARTSWITH") + code));
    }
    return options;
}

TableSpec stagingSpec()
{
    TableSpec spec;
    spec.name = "staging";
    spec.words.title = StagingPage::tr("Staging and results");
    spec.words.tableName = StagingPage::tr("Staged rows");
    spec.words.icon = QStringLiteral("staging");
    spec.words.neverTitle = StagingPage::tr("No rows are staged here");
    spec.words.neverText = StagingPage::tr("Staged rows are kept as long as their Import Run.");
    spec.words.filteredTitle = StagingPage::tr("No row matches these filters");
    spec.words.fileName = QStringLiteral("staged-rows.csv");
    spec.fields = {
        {.column = QStringLiteral("sys_import_state"),
         .title = StagingPage::tr("Result"),
         .width = 14,
         .state = stagedState},
        {.column = QStringLiteral("u_key"), .title = StagingPage::tr("Record"), .width = 24},
        {.column = QStringLiteral("u_reason"), .title = StagingPage::tr("Reason"), .width = 46, .words = reasonWords},
        {.column = QStringLiteral("u_transaction.number"), .title = StagingPage::tr("Import Transaction"), .width = 18},
        {.column = QStringLiteral("sys_import_row"),
         .title = StagingPage::tr("Row"),
         .kind = TableField::Kind::Number,
         .width = 8},
        {.column = QStringLiteral("sys_target_table"), .title = StagingPage::tr("Target table"), .width = 26},
        {.column = QStringLiteral("sys_import_state_comment"), .title = StagingPage::tr("Comment"), .width = 0}};
    spec.searched = {QStringLiteral("u_key"), QStringLiteral("u_reason"), QStringLiteral("sys_import_state_comment")};
    spec.searchHint = StagingPage::tr("Record, reason or comment");
    spec.filters = {{"stagingResultComboBox", StagingPage::tr("Result"), resultOptions()},
                    {"stagingReasonComboBox", StagingPage::tr("Reason"), reasonOptions()}};
    makeSortable(spec, core::servicenow::columnsFrom("u_key u_reason sys_import_row"));
    return spec;
}

} // namespace

StagingPage::StagingPage(const core::support::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_spec(stagingSpec())
    , m_rows(m_spec.fields)
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_list(new lifecycle::RecordList("staging", m_spec.words, m_rows, this))
    , m_number(new QLineEdit(this))
    , m_showNumber(widgets::makeButton(tr("Show"), "stagingShowButton", widgets::ButtonKind::Plain, this))
    , m_wholeRun(widgets::makeButton(tr("Whole Import Run"), "stagingWholeRunButton", widgets::ButtonKind::Plain, this))
    , m_about(widgets::makeLabel({}, widgets::TextRole::Muted, this))
    , m_filter(new TableFilter(m_spec, this))
    , m_record(new StagedRecordView(this))
{
    setObjectName(QStringLiteral("stagingPage"));
    m_list->table().setColumnWidths({14, 24, 46, 18, 8, 26, 0});
    m_rows.setPageOrder({QStringLiteral("u_key"), QStringLiteral("sys_id"), false});
    sortByHeadings(m_list->table(), m_rows);
    m_list->addAbove(makeScope());
    m_list->addAbove(m_filter);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_record);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_record->hide();
    auto* column = new QVBoxLayout(this);
    const int margin = widgets::spacing(5);
    column->setContentsMargins(margin, margin, margin, margin);
    column->addWidget(m_splitter);
    makeActions();
}

QWidget* StagingPage::makeScope()
{
    auto* part = new QWidget(this);
    m_number->setObjectName(QStringLiteral("stagingNumberEdit"));
    m_number->setPlaceholderText(tr("Newest"));
    m_number->setClearButtonEnabled(true);
    m_number->setMinimumWidth(widgets::textWidth(22));
    m_number->setToolTip(tr("ITXN\u2026 for the rows of one Import Transaction, IRUN\u2026 for those of a whole Import "
                            "Run"));
    auto* label = widgets::makeLabel(tr("&Import Transaction or Import Run"), widgets::TextRole::Body, part);
    label->setWordWrap(false);
    label->setBuddy(m_number);
    m_wholeRun->setToolTip(tr("Show the rows of all Import Transactions of this Import Run"));
    m_about->setObjectName(QStringLiteral("stagingAboutLabel"));
    auto* fields = new QWidget(part);
    auto* row = new widgets::FlowLayout(fields);
    for (QWidget* field : {static_cast<QWidget*>(label), static_cast<QWidget*>(m_number),
                           static_cast<QWidget*>(m_showNumber), static_cast<QWidget*>(m_wholeRun)})
        row->addWidget(field);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(widgets::spacing(2));
    column->addWidget(fields);
    column->addWidget(m_about);
    return part;
}

void StagingPage::makeActions()
{
    auto* find = new QAction(tr("&Find"), this);
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(find);
    connect(find, &QAction::triggered, m_filter, &TableFilter::focusText);
    const auto choose = [this] { emit numberChosen(m_number->text().trimmed()); };
    connect(m_number, &QLineEdit::returnPressed, this, choose);
    connect(m_showNumber, &QPushButton::clicked, this, choose);
    connect(m_wholeRun, &QPushButton::clicked, this, [this] {
        setNumber(m_scope.runNumber);
        emit numberChosen(m_scope.runNumber);
    });
    connect(m_list, &lifecycle::RecordList::clearFiltersRequested, m_filter, &TableFilter::clear);
    connect(m_list->table().selectionModel(), &QItemSelectionModel::currentRowChanged, this, &StagingPage::showCurrent);
    connect(&m_rows, &QAbstractItemModel::modelReset, this, &StagingPage::showCurrent);
    connect(&m_list->table(), &widgets::TableView::rowActivated, this, [this] { m_record->focusContent(); });
    m_wholeRun->setEnabled(false);
}

void StagingPage::setNumber(const QString& number)
{
    m_number->setText(number);
}

QString StagingPage::number() const
{
    return m_number->text().trimmed();
}

void StagingPage::showLoading()
{
    m_list->showLoading();
}

void StagingPage::showScope(const core::servicenow::StagedScope& scope)
{
    m_scope = scope;
    m_wholeRun->setEnabled(!scope.isRun() && !scope.runNumber.isEmpty());
    const QString type = models::titleOf(scope.type);
    const QString received = models::relativeTime(scope.received, m_clock.nowUtc());
    m_about->setText(
        scope.isRun()
            //: %1 number of an Import Run, %2 data type, %3 state, %4 "3 min ago"
            ? tr("%1: %2, %3, received %4").arg(scope.number, type, scope.stateText, received)
            //: %1 number of an Import Transaction, %2 that of its Import Run, %3 data type, %4 state,
            //: %5 "3 min ago"
            : tr("%1 of %2: %3, %4, received %5").arg(scope.number, scope.runNumber, type, scope.stateText, received));
}

void StagingPage::showRows(int page, const TableRowModel::Page& rows)
{
    widgets::TableView& table = m_list->table();
    const auto* chosen = m_rows.at(table.currentIndex().row());
    const QString before = chosen ? chosen->value(QStringLiteral("sys_id")) : QString();
    if (page > 0) {
        m_rows.showPage(page, rows);
    } else {
        m_shown.clear();
        m_rows.reset(rows);
        if (m_rows.rowCount() > 0)
            table.setCurrentIndex(m_rows.index(std::max(0, m_rows.rowOf(before)), 0));
    }
    m_list->showRows(m_filter->isRestricting(), countText());
}

QString StagingPage::countText() const
{
    const int shown = m_rows.rowCount();
    if (m_rows.isComplete())
        return tr("%n row(s)", nullptr, shown);
    if (m_rows.total() > 0)
        //: %1 of %2 are loaded
        return tr("%1 of %2 rows").arg(models::count(shown), models::count(m_rows.total()));
    return tr("%n row(s), more follow", nullptr, shown);
}

void StagingPage::showError(const Error& error)
{
    m_rows.pageFailed();
    // What is not found is a number that somebody typed.
    m_list->showError(error, error.code == ErrorCode::NotFound ? widgets::messageOf(error) : tableMessage(error));
}

void StagingPage::showCurrent()
{
    const auto* row = m_rows.at(m_list->table().currentIndex().row());
    m_record->setVisible(row);
    if (!row) {
        m_shown.clear();
        return;
    }
    const QString sysId = row->value(QStringLiteral("sys_id"));
    if (std::exchange(m_shown, sysId) == sysId)
        return;
    m_record->showLoading(*row);
    emit recordWanted(sysId);
}

void StagingPage::forget()
{
    m_rows.clear();
    m_about->setText({});
    m_scope = {};
    m_wholeRun->setEnabled(false);
    setNumber({});
    showLoading();
}

void StagingPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_record->isAncestorOf(focusWidget())) {
        m_list->table().setFocus();
        return;
    }
    QWidget::keyPressEvent(event);
}

QByteArray StagingPage::saveViewState() const
{
    return ListArrangement{*m_filter, m_list->table(), *m_splitter}.save(stateMark);
}

void StagingPage::restoreViewState(const QByteArray& state)
{
    ListArrangement{*m_filter, m_list->table(), *m_splitter}.restore(stateMark, state);
}

} // namespace itam::ui::staging
