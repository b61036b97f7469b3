// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/cissection.h"

#include "ui/history/filenotice.h"
#include "ui/lifecycle/changedialog.h"
#include "ui/lifecycle/cidetail.h"
#include "ui/models/format.h"
#include "ui/models/recordpages.h"
#include "ui/widgets/tableview.h"

#include <QDataStream>

namespace itam::ui::lifecycle {
namespace {

using core::servicenow::ActiveAction;
using core::servicenow::BulkOutcome;
using core::servicenow::CiRow;
using models::CiChange;
using services::CiReader;

constexpr quint32 stateMark = 0x43495431; // "CIT1"
constexpr qsizetype mostNamedClasses = 5;

} // namespace

CisSection::CisSection(const LifecycleDesk::Parts& parts) : CisSection(parts, new CisPage(parts.clock, &parts.page))
{
}

CisSection::CisSection(const LifecycleDesk::Parts& parts, CisPage* page)
    : LifecycleSection(page)
    , m_prompter(parts.prompter)
    , m_page(page)
    , m_dialog(new ChangeDialog(page))
    , m_changer(parts.clock)
    , m_knowledge(std::make_shared<models::LifecycleKnowledge>())
{
    LifecyclePage* container = &parts.page;
    m_dialog->setSections([container](const QString& id) { return container->hasSection(id); });
    // The dialog stays: one comes back to it from the rule.
    connect(m_dialog, &ChangeDialog::ruleRequested, container, &LifecyclePage::showSection);
    connectList();
    connectDetail();
    connectDialog();
    connectFiles();
}

CisSection::~CisSection() = default;

void CisSection::connectList()
{
    connect(m_page, &CisPage::choiceChanged, this, &CisSection::askFirstPage);
    connect(m_page, &CisPage::refreshRequested, this, &CisSection::refresh);
    connect(m_page, &CisPage::retryRequested, this, &CisSection::refresh);
    connect(m_page, &CisPage::settingsRequested, this, &CisSection::settingsRequested);
    connect(&m_page->cis(), &models::PagedModel::pageWanted, this, [this](int page) {
        auto question = models::questionOf(m_page->choice());
        question.after = models::recordCursor(m_page->cis().startOf(page));
        m_reader.readPage(question, page);
    });
    connect(&m_reader, &CiReader::knowledgeRead, this, [this](const services::Knowledge& knowledge) {
        m_knowledge = knowledge;
        m_page->setKnowledge(knowledge);
        m_dialog->takeKnowledge(knowledge);
    });
    connect(&m_reader, &CiReader::pageRead, this, [this](int page, const services::CiPage& rows) {
        m_page->showCis(page, rows);
        // Without rules and classes the rows are there, but can hardly be read.
        if (m_rulesError)
            m_page->showError(*m_rulesError);
    });
    connect(&m_reader, &CiReader::failed, this, &CisSection::takeError);
    connect(m_page, &CisPage::changeRequested, this,
            [this](CiChange::Kind kind) { openDialog(kind, m_page->targets(), m_page->targetTotal(), {}); });
}

void CisSection::connectDetail()
{
    connect(m_page, &CisPage::ciOpened, this, [this](const CiRow& ci) { m_reader.readDetail(ci.sysId); });
    connect(m_page, &CisPage::ciClosed, &m_reader, &CiReader::forgetDetail);
    connect(&m_reader, &CiReader::detailRead, this,
            [this](const core::lifecycle::CiSnapshot& ci) { m_page->detail().showAsset(&ci); });
    CiDetail* detail = &m_page->detail();
    const auto change = [this, detail](CiChange::Kind kind) {
        return [this, detail, kind](const ActiveAction& action) {
            const CiRow& ci = detail->ci();
            openDialog(kind, {.chosen = {{ci.sysId, ci.name, ci.className}}}, 1, action);
        };
    };
    connect(detail, &CiDetail::extendRequested, this, change(CiChange::Kind::ExtendLease));
    connect(detail, &CiDetail::removeRequested, this, change(CiChange::Kind::RemoveAction));
    connect(detail, &CiDetail::storyRequested, this,
            [this, detail] { emit storyRequested(detail->ci().sysId, detail->ci().name); });
}

void CisSection::connectDialog()
{
    connect(m_dialog, &ChangeDialog::previewRequested, this, [this](const CiChange& change) {
        m_preview.reset();
        m_changer.preview(change, m_targets);
    });
    connect(m_dialog, &ChangeDialog::previewCancelled, &m_changer, [this] {
        m_preview.reset();
        m_changer.cancelPreview();
    });
    connect(m_dialog, &ChangeDialog::registerRequested, &m_changer, &services::CiChanger::registerOperator);
    connect(m_dialog, &ChangeDialog::requestorChosen, this, [this](const QString& requestor) {
        if (!requestor.isEmpty())
            m_requestors.insert(ports().instance, requestor);
    });
    connect(m_dialog, &ChangeDialog::applyRequested, this, &CisSection::askAndApply);
    connect(m_dialog, &ChangeDialog::stopRequested, &m_changer, &services::CiChanger::stop);
    connect(&m_changer, &services::CiChanger::progressed, m_dialog, &ChangeDialog::showProgress);
    connect(&m_changer, &services::CiChanger::previewed, this, [this](const models::ChangePreview& preview) {
        m_preview = preview;
        m_dialog->showPreview(preview);
    });
    connect(&m_changer, &services::CiChanger::previewFailed, m_dialog, &ChangeDialog::showPreviewError);
    connect(&m_changer, &services::CiChanger::registered, this,
            [this](const QString& requestor, const services::Knowledge& knowledge) {
                m_knowledge = knowledge;
                m_page->setKnowledge(knowledge);
                m_dialog->showRequestors(knowledge, requestor);
                emit instanceChanged();
            });
    connect(&m_changer, &services::CiChanger::registeringFailed, m_dialog, &ChangeDialog::showRegisteringError);
    connect(&m_changer, &services::CiChanger::applied, this, [this](const BulkOutcome& outcome) {
        if (m_preview)
            m_dialog->showOutcome(*m_preview, outcome);
        m_preview.reset();
        refresh();
        emit instanceChanged();
    });
}

void CisSection::connectFiles()
{
    connect(m_page, &CisPage::csvRequested, this, &CisSection::pickFile);
    connect(&m_page->file(), &history::FileNotice::stopRequested, &m_reader, &CiReader::cancelWriting);
    connect(&m_reader, &CiReader::writingProgressed, &m_page->file(), &history::FileNotice::showWriting);
    connect(&m_reader, &CiReader::written, &m_page->file(), &history::FileNotice::showWritten);
    connect(&m_reader, &CiReader::writingFailed, &m_page->file(), &history::FileNotice::showFailed);
}

void CisSection::forget()
{
    m_reader.setAccess(ports().access);
    m_changer.setAccess(ports().access);
    m_preview.reset();
    m_dialog->hide();
    m_knowledge = std::make_shared<models::LifecycleKnowledge>();
    m_page->clear();
}

void CisSection::ask()
{
    m_rulesError.reset();
    m_reader.readKnowledgeAgain();
    askFirstPage();
}

void CisSection::askFirstPage()
{
    m_page->showLoading();
    m_reader.readPage(models::questionOf(m_page->choice()), 0);
}

void CisSection::takeError(CiReader::Kind kind, const Error& error)
{
    if (kind == CiReader::Kind::Detail)
        return m_page->detail().showAssetError(error);
    if (kind == CiReader::Kind::Rules)
        m_rulesError = error;
    m_page->showError(error);
}

void CisSection::openDialog(CiChange::Kind kind, services::CiTargets targets, qint64 total, const ActiveAction& action)
{
    m_targets = std::move(targets);
    m_preview.reset();
    // Who holds an action is the one who may extend or remove it (R48).
    const QString requestor = action.requestorId.isEmpty() ? m_requestors.value(ports().instance) : action.requestorId;
    m_dialog->start({.kind = kind, .total = total, .requestorId = requestor, .value = action.action}, m_knowledge);
}

void CisSection::askAndApply()
{
    if (!m_preview)
        return;
    const models::ChangeAlarm alarm = models::alarmOf(*m_preview, {});
    if (alarm.isNone())
        return apply();
    QStringList numbers;
    if (alarm.cis > 0)
        numbers.append(tr("%1 CIs would be changed at once.").arg(models::count(alarm.cis)));
    for (const models::ClassShare& share : alarm.shares.mid(0, mostNamedClasses)) {
        const QString label = m_preview->knowledge->labelOfClass(share.className);
        if (share.inUse > 0)
            //: %1 is a class, %2 and %3 are numbers of CIs, %4 a percentage
            numbers.append(tr("%1: %2 of %3 CIs in use would be retired (%4 %).")
                               .arg(label, models::count(share.retiring), models::count(share.inUse),
                                    models::count(share.retiring * 100 / share.inUse)));
        else
            //: %1 is a class, %2 a number of CIs
            numbers.append(tr("%1: %2 CIs would be retired; ServiceNow does not say of how many.")
                               .arg(label, models::count(share.retiring)));
    }
    const int passing = static_cast<int>(m_preview->passing().size());
    m_prompter.ask({.title = tr("Change many CIs"),
                    .text = m_preview->retired > 0
                                ? tr("Retire %n CI(s)?", nullptr, static_cast<int>(m_preview->retired))
                                : tr("Change %n CI(s)?", nullptr, passing),
                    .explanation = numbers.join(QLatin1Char('\n')),
                    .choices = {tr("Cancel"), tr("Change %n CI(s)", nullptr, passing)},
                    .cancel = 0,
                    .preferred = 0,
                    .dangerous = true},
                   [this](int answer) {
                       if (answer == 1)
                           apply();
                   });
}

void CisSection::apply()
{
    if (!m_preview)
        return;
    m_dialog->showApplying();
    m_changer.apply(*m_preview);
}

void CisSection::pickFile()
{
    services::TableFile file;
    const widgets::TableView& table = *m_page->table();
    file.columns = table.shownColumns();
    for (const int column : std::as_const(file.columns))
        file.headings.append(table.model()->headerData(column, Qt::Horizontal).toString());
    m_prompter.pickSaveFile(tr("Export the table"), QStringLiteral("cis.csv"), tr("CSV files (*.csv)"),
                            [this, file](const QString& path) {
                                if (path.isEmpty())
                                    return;
                                services::TableFile chosen = file;
                                chosen.path = path;
                                m_page->file().showWriting(0);
                                m_reader.write(chosen, models::questionOf(m_page->choice()), m_knowledge);
                            });
}

QByteArray CisSection::saveViewState() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << stateMark << m_page->saveViewState() << m_requestors << m_dialog->table()->saveColumns();
    return bytes;
}

void CisSection::restoreViewState(const QByteArray& state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 mark = 0;
    QByteArray page;
    QMap<QString, QString> requestors;
    QByteArray columns;
    stream >> mark >> page >> requestors >> columns;
    if (mark != stateMark || stream.status() != QDataStream::Ok)
        return;
    m_requestors = requestors;
    m_page->restoreViewState(page);
    m_dialog->table()->restoreColumns(columns);
}

} // namespace itam::ui::lifecycle
