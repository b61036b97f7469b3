// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporter/exportcontroller.h"

#include "core/changes/changedetector.h"

namespace itam::ui::exporter {
namespace {

using core::journal::ExportRecord;
using core::journal::Knowledge;
using core::journal::Owner;

// The newest export to the target: by the instance's own ID when it is known, else by its address.
const ExportRecord* newestOf(const ExportTarget& target, const Knowledge& knowledge)
{
    for (const ExportRecord& record : knowledge.exports) {
        const bool same = target.instanceId.isEmpty() ? record.instanceUrl == target.instanceUrl
                                                      : record.instanceId == target.instanceId;
        if (same && !record.sourceId.isEmpty())
            return &record;
    }
    return nullptr;
}

} // namespace

std::optional<Owner> ownerOf(const ExportTarget& target, const Knowledge& knowledge, core::model::DataType type)
{
    const ExportRecord* newest = newestOf(target, knowledge);
    if (!newest)
        return std::nullopt;
    return Owner{newest->instanceId, newest->sourceId, type};
}

ExportScope scopeOf(const ExportTarget& target, const Knowledge& knowledge)
{
    ExportScope scope;
    scope.instanceName = target.instanceName;
    scope.instanceUrl = target.instanceUrl;
    scope.environment = target.environment;
    scope.source = target.source;
    scope.blocked = target.blocked;
    for (const core::model::DataType type : core::model::allDataTypes) {
        ExportScope::Type& shown = scope.types[type];
        shown.included = target.included[type];
        const auto owner = ownerOf(target, knowledge, type);
        for (const Knowledge::Baseline& baseline : knowledge.baselines) {
            if (!owner || baseline.owner != *owner)
                continue;
            shown.known = baseline.records;
            shown.lastSucceeded = baseline.state.lastSucceeded;
            if (!baseline.state.trusted)
                shown.fullReason = baseline.state.distrustReason;
            for (const auto& [reason, count] : baseline.pending) {
                if (core::changes::isHeldBack(reason))
                    shown.heldBack += count;
                else if (core::changes::isDuplicate(reason))
                    shown.duplicates += count;
                else
                    shown.pending += count;
            }
        }
    }
    return scope;
}

QList<ProblemGroup> problemsOf(const ExportTarget& target, const Knowledge& knowledge)
{
    QList<ProblemGroup> problems;
    for (const Knowledge::Baseline& baseline : knowledge.baselines) {
        if (ownerOf(target, knowledge, baseline.owner.type) != baseline.owner)
            continue;
        for (const auto& [reason, count] : baseline.pending)
            problems.append({baseline.owner.type, reason, count});
    }
    std::stable_sort(problems.begin(), problems.end(),
                     [](const ProblemGroup& a, const ProblemGroup& b) { return a.count > b.count; });
    return problems;
}

ExportController::ExportController(ExportPage& page, services::ExportService& service, services::JournalReader& journal,
                                   widgets::Prompter& prompter, Prepare prepare, QObject* parent)
    : QObject(parent)
    , m_page(page)
    , m_service(service)
    , m_journal(journal)
    , m_prompter(prompter)
    , m_prepare(std::move(prepare))
{
    connect(&m_page, &ExportPage::exportRequested, this, &ExportController::start);
    connect(&m_page, &ExportPage::stopAfterSegmentRequested, &m_service, &services::ExportService::stopAfterSegment);
    connect(&m_page, &ExportPage::stopNowRequested, &m_service, &services::ExportService::stopNow);
    connect(&m_service, &services::ExportService::stoppingChanged, this, &ExportController::showStopping);
    connect(&m_page, &ExportPage::retryNowRequested, &m_service, &services::ExportService::retryNow);
    connect(&m_service, &services::ExportService::progressed, &m_page, &ExportPage::showProgress);
    connect(&m_service, &services::ExportService::segmentsChanged, &m_page, &ExportPage::showSegments);
    connect(&m_service, &services::ExportService::finished, this, [this](const core::exporter::ExportSummary& summary) {
        m_page.showSummary(summary);
        m_journal.readKnowledge();
    });
    connect(&m_journal, &services::JournalReader::knowledgeRead, this, &ExportController::showKnowledge);
}

void ExportController::setTarget(const ExportTarget& target)
{
    m_target = target;
    m_page.showScope(scopeOf(m_target, m_knowledge));
    m_journal.readKnowledge();
}

void ExportController::start(bool full)
{
    if (m_service.isRunning())
        return;
    if (!m_target.blocked.isEmpty()) {
        m_page.showBefore(); // where the reason stands
        return;
    }
    if (!m_target.askFirst) {
        run(full);
        return;
    }
    widgets::Question question;
    question.title = tr("Export to production");
    question.text = tr("%1 is a production instance.").arg(m_target.instanceName);
    question.explanation = full ? tr("Every record of the chosen data types is sent to %1.").arg(m_target.instanceUrl)
                                : tr("All changes since the last export are sent to %1.").arg(m_target.instanceUrl);
    QString name = m_target.instanceName;
    name.replace(QLatin1Char('&'), QLatin1String("&&")); // no mnemonic
    question.choices = {tr("Cancel"), tr("Export to %1").arg(name)};
    m_prompter.ask(question, [this, full](int answer) {
        if (answer == 1)
            run(full);
    });
}

void ExportController::run(bool full)
{
    // The answer to a question may come when things have changed.
    if (!m_service.isRunning() && m_target.blocked.isEmpty())
        static_cast<void>(begin(m_prepare(full)));
}

bool ExportController::begin(Prepared prepared)
{
    if (!m_target.blocked.isEmpty() || !m_service.start(std::move(prepared.makeSession), prepared.options))
        return false;
    m_exported = m_target.instanceName;
    m_page.showStarted(m_exported);
    return true;
}

// Asked for here, in the bar of the running export or in a menu.
void ExportController::showStopping()
{
    m_page.showStopRequested(m_service.isStoppingNow() ? StopButton::Stop::Now
                             : m_service.isStopping()  ? StopButton::Stop::AfterSegment
                                                       : StopButton::Stop::None);
}

void ExportController::showProblems()
{
    if (m_page.stage() == ExportPage::Stage::After)
        m_page.showProblems(m_target.instanceName == m_exported ? problemsOf(m_target, m_knowledge)
                                                                : QList<ProblemGroup>());
}

void ExportController::showKnowledge(const Knowledge& knowledge)
{
    m_knowledge = knowledge;
    m_page.showScope(scopeOf(m_target, knowledge));
    showProblems();
    emit knowledgeChanged();
}

} // namespace itam::ui::exporter
