// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staging/wherepage.h"

#include "core/support/errortext.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QDataStream>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QSplitter>

namespace itam::ui::staging {
namespace {

using widgets::ButtonKind;
using widgets::TextRole;

constexpr quint32 stateMark = 0x57485231; // "WHR1"

} // namespace

WherePage::WherePage(QWidget* parent)
    : QWidget(parent)
    , m_label(widgets::makeLabel(tr("Name, serial number or &key"), TextRole::Body, this))
    , m_text(new QLineEdit(this))
    , m_search(widgets::makeButton(tr("Find computer"), "whereSearchButton", ButtonKind::Primary, this))
    , m_bar(new widgets::MessageBar(this))
    , m_progress(new QWidget(this))
    , m_progressBar(new QProgressBar(m_progress))
    , m_stop(widgets::makeButton(tr("Stop"), "whereStopButton", ButtonKind::Plain, m_progress))
    , m_choice(new QWidget(this))
    , m_choiceTitle(widgets::makeLabel({}, TextRole::Heading, m_choice))
    , m_hitTable(new widgets::TableView("whereHitsTable", m_choice))
    , m_title(widgets::makeLabel({}, TextRole::Heading, this))
    , m_stepTable(new widgets::TableView("whereStepsTable", this))
    , m_empty(new widgets::EmptyState(m_stepTable))
    , m_stepTitle(widgets::makeLabel({}, TextRole::Heading, this))
    , m_summary(widgets::makeLabel({}, TextRole::Body, this))
    , m_open(widgets::makeButton({}, "whereOpenButton", ButtonKind::Plain, this))
    , m_detailTable(new widgets::TableView("whereDetailsTable", this))
    , m_noDetails(new widgets::EmptyState(m_detailTable))
    , m_rows(new QSplitter(Qt::Vertical, this))
{
    setObjectName(QStringLiteral("wherePage"));
    makeSearch();
    makeTables();
    makeLayout();
    connectParts();
    forget();
}

void WherePage::makeSearch()
{
    m_text->setObjectName(QStringLiteral("whereEdit"));
    m_text->setPlaceholderText(tr("For example srv-web-01"));
    m_text->setWhatsThis(tr("The name, serial number or ComputerID of a computer, or a part of it; or the whole key of "
                            "a contract row or of an installation. Enter searches."));
    m_text->setClearButtonEnabled(true);
    m_text->addAction(widgets::icon("search", widgets::ColorRole::TextMuted), QLineEdit::LeadingPosition);
    m_label->setBuddy(m_text);
    m_label->setWordWrap(false); // the field gives way, not its name
    m_search->setIcon(widgets::icon("search", widgets::ColorRole::AccentText));
    m_search->setWhatsThis(tr("Asks the operations database, the journal of this computer and ServiceNow. Nothing is "
                              "changed anywhere."));
    m_progressBar->setObjectName(QStringLiteral("whereProgressBar"));
    m_progressBar->setAccessibleName(tr("Looking for the computer"));
    m_progressBar->setRange(0, 0);
    m_progressBar->setTextVisible(false);
    m_stop->setIcon(widgets::icon("stop"));
    m_stop->setWhatsThis(tr("Ends the search. What was shown before stays."));
}

void WherePage::makeTables()
{
    m_choiceTitle->setObjectName(QStringLiteral("whereChoiceLabel"));
    m_hitTable->setAccessibleName(tr("Computers that may be meant"));
    m_hitTable->setModel(&m_hits);
    m_hitTable->setColumnWidths({28, 26, 24, 20, 0});
    m_hitTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_hitTable->setWhatsThis(tr("Computers that have the text in their name, serial number or key. Enter shows one."));
    m_title->setObjectName(QStringLiteral("whereTitleLabel"));
    m_title->setWordWrap(true);
    m_stepTable->setAccessibleName(tr("Where the computer is"));
    m_stepTable->setModel(&m_steps);
    m_stepTable->setColumnWidths({26, 18, 0});
    m_stepTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_stepTable->setWhatsThis(tr("The way of the computer from the operations database to ServiceNow. A part that could "
                                 "not be read says why; the others stay."));
    m_stepTitle->setObjectName(QStringLiteral("whereStepLabel"));
    m_summary->setObjectName(QStringLiteral("whereSummaryLabel"));
    m_detailTable->setAccessibleName(tr("Details"));
    m_detailTable->setModel(&m_details);
    m_detailTable->setColumnWidths({30, 44, 0});
    m_detailTable->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_open->setIcon(widgets::icon("open"));
}

void WherePage::makeLayout()
{
    auto* search = new QHBoxLayout;
    search->setSpacing(widgets::spacing(3));
    search->addWidget(m_label);
    search->addWidget(m_text, 1);
    search->addWidget(m_search);
    auto* progress = new QHBoxLayout(m_progress);
    progress->setContentsMargins(0, 0, 0, 0);
    progress->setSpacing(widgets::spacing(3));
    progress->addWidget(m_progressBar, 1);
    progress->addWidget(m_stop);
    auto* choice = new QVBoxLayout(m_choice);
    choice->setContentsMargins(0, 0, 0, 0);
    choice->addWidget(m_choiceTitle);
    choice->addWidget(m_hitTable, 1);

    auto* way = new QWidget(this);
    auto* above = new QVBoxLayout(way);
    above->setContentsMargins(0, 0, 0, 0);
    above->addWidget(m_title);
    above->addWidget(m_stepTable, 1);
    auto* one = new QWidget(this);
    auto* below = new QVBoxLayout(one);
    below->setContentsMargins(0, widgets::spacing(2), 0, 0);
    auto* head = new QHBoxLayout;
    head->setSpacing(widgets::spacing(3));
    head->addWidget(m_stepTitle, 1);
    head->addWidget(m_open);
    below->addLayout(head);
    below->addWidget(m_summary);
    below->addWidget(m_detailTable, 1);
    m_rows->addWidget(m_choice);
    m_rows->addWidget(way);
    m_rows->addWidget(one);
    m_rows->setChildrenCollapsible(false);
    m_rows->setStretchFactor(0, 2);
    m_rows->setStretchFactor(1, 3);
    m_rows->setStretchFactor(2, 3);

    auto* column = new QVBoxLayout(this);
    const int margin = widgets::spacing(5);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(widgets::spacing(3));
    column->addWidget(widgets::makeLabel(tr("Where is this computer?"), TextRole::Title, this));
    column->addLayout(search);
    column->addWidget(m_bar);
    column->addWidget(m_progress);
    column->addWidget(m_rows, 1);
    QList<QWidget*> order{m_text, m_search};
    order += m_bar->focusOrder();
    order += {m_stop, m_hitTable, m_stepTable, m_open, m_detailTable};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
}

void WherePage::connectParts()
{
    auto* find = new QAction(tr("&Find"), this);
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(find);
    connect(find, &QAction::triggered, this, &WherePage::focusText);
    connect(m_text, &QLineEdit::returnPressed, this, &WherePage::search);
    connect(m_search, &QPushButton::clicked, this, &WherePage::search);
    connect(m_stop, &QPushButton::clicked, this, &WherePage::stopRequested);
    connect(m_empty, &widgets::EmptyState::buttonClicked, this, &WherePage::focusText);
    const auto choose = [this](const QModelIndex& index) {
        if (const core::exporter::WhereHit* hit = m_hits.at(index.row()))
            emit hitChosen(*hit);
    };
    connect(m_hitTable, &widgets::TableView::rowActivated, this, choose);
    connect(m_stepTable->selectionModel(), &QItemSelectionModel::currentChanged, this, &WherePage::showStep);
    connect(m_stepTable, &widgets::TableView::rowActivated, this, [this] { m_detailTable->setFocus(); });
    connect(m_detailTable->selectionModel(), &QItemSelectionModel::currentChanged, this, &WherePage::showLink);
    const auto open = [this] {
        if (const WhereLink link = chosenLink(); link.kind != WhereLink::Kind::None)
            emit linkRequested(link);
    };
    connect(m_detailTable, &widgets::TableView::rowActivated, this, open);
    connect(m_open, &QPushButton::clicked, this, open);
}

void WherePage::search()
{
    if (const QString wanted = m_text->text().trimmed(); !wanted.isEmpty())
        emit searchRequested(wanted);
}

void WherePage::forget()
{
    m_bar->clear();
    m_progress->hide();
    m_choice->hide();
    m_hits.setRows({});
    m_steps.setRows({});
    m_title->hide();
    m_rows->widget(2)->hide();
    m_empty->showContent({.icon = QStringLiteral("search"),
                          .title = tr("Nothing was looked for yet"),
                          .text = tr("Type a name, a serial number or a key: its record, exports, CI, contracts and "
                                     "state appear here.")});
    showStep();
}

void WherePage::showLooking()
{
    m_bar->clear();
    m_progress->show();
    m_stop->setEnabled(true);
    m_stepTable->setDimmed(true);
    m_detailTable->setDimmed(true);
}

void WherePage::showStopped()
{
    m_progress->hide();
    m_stepTable->setDimmed(false);
    m_detailTable->setDimmed(false);
}

void WherePage::showErrors(const core::exporter::WhereHits& hits)
{
    QStringList sentences;
    QString detail;
    const auto add = [&](const QString& sentence, const std::optional<Error>& error) {
        if (!error)
            return;
        const core::support::ErrorText text = core::support::errorText(*error);
        sentences.append(QStringList{sentence, text.what, text.advice}.join(QLatin1Char(' ')).trimmed());
        detail = error->detail;
    };
    add(tr("The operations database was not searched."), hits.sourceError);
    add(tr("The journal was not searched."), hits.journalError);
    add(tr("ServiceNow was not searched."), hits.instanceError);
    if (sentences.isEmpty())
        return m_bar->clear();
    m_bar->showMessage({.severity = models::Severity::Warning,
                        .what = tr("Not everybody could be asked."),
                        .meaning = sentences.join(QLatin1Char(' ')),
                        .detail = detail});
}

void WherePage::showHits(const core::exporter::WhereHits& hits)
{
    showStopped();
    showErrors(hits);
    const bool isMeant = hits.meant().has_value();
    m_hits.setRows(hits.hits);
    m_choice->setVisible(!isMeant && !hits.hits.isEmpty());
    //: %1 is what somebody looked for
    m_choiceTitle->setText(hits.more ? tr("The first of many computers with \u201c%1\u201d").arg(hits.text)
                                     : tr("%n computer(s) with \u201c%1\u201d", nullptr,
                                          static_cast<int>(hits.hits.size()))
                                           .arg(hits.text));
    if (isMeant)
        return;
    m_steps.setRows({});
    m_title->hide();
    m_rows->widget(2)->hide();
    showStep();
    if (hits.hits.isEmpty())
        m_empty->showContent({.icon = QStringLiteral("search"),
                              .title = tr("No computer has \u201c%1\u201d in its name, serial number or key")
                                           .arg(hits.text),
                              .text = tr("Check the spelling, or look for a part of it."),
                              .button = tr("Change the text")});
    else
        m_empty->showContent({.icon = QStringLiteral("search"), .title = tr("Choose one of the computers above")});
    if (!hits.hits.isEmpty()) {
        m_hitTable->setCurrentIndex(m_hits.index(0, 0));
        m_hitTable->setFocus();
    }
}

void WherePage::showFound(const core::exporter::WhereHit& hit, const QList<WhereStep>& steps)
{
    showStopped();
    const WhereStep* before = m_steps.at(m_stepTable->currentIndex().row());
    const QString chosen = before ? before->id : QStringLiteral("source");
    m_title->setText(whereTitle(hit));
    m_title->show();
    m_empty->hideContent();
    m_steps.setRows(steps);
    m_rows->widget(2)->show();
    chooseStep(chosen);
    m_stepTable->setFocus();
}

void WherePage::chooseStep(const QString& id)
{
    for (int row = 0; row < m_steps.rowCount(); ++row) {
        if (m_steps.at(row)->id == id)
            m_stepTable->setCurrentIndex(m_steps.index(row, 0));
    }
}

void WherePage::showStep()
{
    const WhereStep* step = m_steps.at(m_stepTable->currentIndex().row());
    m_details.setRows(step ? step->details : QList<WhereDetail>());
    m_stepTitle->setText(step ? step->title : QString());
    m_summary->setText(step ? step->summary : QString());
    m_noDetails->hideContent();
    if (step && step->details.isEmpty())
        m_noDetails->showContent({.icon = step->state.icon, .title = tr("Nothing more to see here")});
    showLink();
}

WhereLink WherePage::chosenLink() const
{
    const WhereDetail* detail = m_details.at(m_detailTable->currentIndex().row());
    if (detail && detail->link.kind != WhereLink::Kind::None)
        return detail->link;
    const WhereStep* step = m_steps.at(m_stepTable->currentIndex().row());
    return step ? step->link : WhereLink();
}

void WherePage::showLink()
{
    const QString text = textOf(chosenLink());
    m_open->setText(text);
    m_open->setVisible(!text.isEmpty());
}

void WherePage::setText(const QString& text)
{
    m_text->setText(text);
}

QString WherePage::text() const
{
    return m_text->text().trimmed();
}

void WherePage::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

QByteArray WherePage::saveViewState() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << stateMark << m_hitTable->saveColumns() << m_stepTable->saveColumns() << m_detailTable->saveColumns()
           << m_rows->saveState();
    return bytes;
}

void WherePage::restoreViewState(const QByteArray& state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 mark = 0;
    QByteArray hits;
    QByteArray steps;
    QByteArray details;
    QByteArray rows;
    stream >> mark >> hits >> steps >> details >> rows;
    if (mark != stateMark || stream.status() != QDataStream::Ok)
        return;
    m_hitTable->restoreColumns(hits);
    m_stepTable->restoreColumns(steps);
    m_detailTable->restoreColumns(details);
    m_rows->restoreState(rows);
}

} // namespace itam::ui::staging
