// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/retirementsection.h"

#include "ui/lifecycle/listfilter.h"
#include "ui/lifecycle/recordlist.h"
#include "ui/lifecycle/retirementpage.h"
#include "ui/lifecycle/retirementpolicycard.h"
#include "ui/widgets/tableview.h"

#include <QDataStream>

namespace itam::ui::lifecycle {

using core::exporter::RetirementOptions;
using core::exporter::RetirementProgress;
using core::exporter::RetirementReport;
using core::settings::RetirePolicy;

namespace {

constexpr quint32 stateMark = 0x4c525431; // "LRT1"
constexpr std::chrono::milliseconds lookInterval{100};

} // namespace

bool hasReadAllHardware(const core::exporter::ExportSummary& summary)
{
    using core::exporter::TypeEnd;
    const TypeEnd hardware = summary.types[core::model::DataType::Hardware].state;
    return !summary.error && (hardware == TypeEnd::Done || hardware == TypeEnd::Unchanged);
}

RetirementSection::RetirementSection(services::RetirementPorts ports, widgets::Prompter& prompter,
                                     const core::support::Clock& clock)
    : LifecycleSection(new RetirementPage(clock))
    , m_retirement(std::move(ports))
    , m_prompter(prompter)
    , m_page(static_cast<RetirementPage&>(*page()))
{
    m_look.setInterval(lookInterval);
    connect(&m_look, &QTimer::timeout, this, [this] {
        if (m_progress)
            m_page.showProgress(m_progress->get());
    });
    connect(&m_page, &RetirementPage::dryRunRequested, this,
            [this] { look([this](const RetirementReport& report) { showResult(report, RetirementKind::DryRun); }); });
    connect(&m_page, &RetirementPage::retireRequested, this, &RetirementSection::lookFirst);
    connect(&m_page, &RetirementPage::stopRequested, this, [this] {
        m_stop.request_stop();
        m_page.showStopping();
    });
    connect(&m_page, &RetirementPage::settingsRequested, this, &LifecycleSection::settingsRequested);
    connect(&m_page, &RetirementPage::storyRequested, this, &LifecycleSection::storyRequested);
    connect(&m_page.policy(), &RetirementPolicyCard::saveRequested, this, &RetirementSection::save);
    connect(&m_page.recordList(), &RecordList::refreshRequested, this, &RetirementSection::ask);
    m_planWriter.serve(m_page.planList(), prompter, [this] { return allRowsOf(m_page.plan()); });
    m_recordWriter.serve(m_page.recordList(), prompter, [this] { return allRowsOf(m_page.record()); });
    showSettings();
}

void RetirementSection::showSettings()
{
    m_page.policy().showSaved(m_retirement.settings());
}

void RetirementSection::save(const core::settings::RetireSettings& settings)
{
    if (const auto saved = m_retirement.save(settings); !saved)
        m_page.showError(saved.error());
    showSettings();
}

core::exporter::RetirementLimits RetirementSection::limits() const
{
    const core::settings::RetireSettings typed = m_page.policy().typed();
    return {typed.passes, typed.percent, false};
}

void RetirementSection::start(const RetirementOptions& options, const Ended& ended)
{
    services::RetirementRun run = m_retirement.prepare();
    m_page.showRunning(options.dryRun ? RetirementKind::DryRun : RetirementKind::Real);
    m_progress = std::make_shared<core::support::Latest<RetirementProgress>>();
    m_stop = {};
    m_look.start();
    m_run.start(
        [run = std::move(run), options, progress = m_progress, stop = m_stop](std::stop_token laneStop) mutable {
            if (!run) {
                RetirementReport failed;
                failed.error.emplace().code = ErrorCode::CredentialsIncomplete;
                return failed;
            }
            // Both ends: Stop, whose report is wanted, and the end of the section.
            const std::stop_callback both(laneStop, [&stop] { stop.request_stop(); });
            return run(
                options,
                [&progress](const RetirementProgress& now) { progress->update([&now](auto& kept) { kept = now; }); },
                stop.get_token());
        },
        [this, ended](const RetirementReport& report) {
            m_look.stop();
            ended(report);
        });
}

void RetirementSection::look(const Ended& ended)
{
    if (!isRunning())
        start({.dryRun = true, .limits = limits()}, ended);
}

void RetirementSection::lookFirst()
{
    const core::exporter::RetirementLimits wanted = limits();
    look([this, wanted](const RetirementReport& report) {
        showResult(report, RetirementKind::DryRun);
        const bool isPlanned = !report.error && report.withheld == core::exporter::Withheld::No;
        if (isPlanned && !isNothingDue(report))
            confirm(report, wanted);
    });
}

void RetirementSection::confirm(const RetirementReport& dryRun, const core::exporter::RetirementLimits& limits)
{
    const widgets::Question question = questionBefore(dryRun, limits, m_retirement.target());
    const qsizetype choices = question.choices.size();
    const bool hasAbove = dryRun.asksFirst();
    m_prompter.ask(question, [this, limits, choices, hasAbove, asked = ++m_asked](int answer) {
        if (answer == 0 || asked != m_asked || isRunning())
            return;
        core::exporter::RetirementLimits agreed = limits;
        agreed.aboveThreshold = hasAbove && answer == choices - 1;
        start({.limits = agreed}, [this](const RetirementReport& report) { finishReal(report); });
    });
}

void RetirementSection::showResult(const RetirementReport& report, RetirementKind kind)
{
    m_page.showReport(report, kind);
    const qint64 waiting = report.refused() + report.plan.count(core::exporter::RetirementFate::HeldBack);
    emit badgeChanged(static_cast<int>(std::min<qint64>(waiting, std::numeric_limits<int>::max())));
}

void RetirementSection::finishReal(const RetirementReport& report)
{
    showResult(report, RetirementKind::Real);
    ask();
    emit instanceChanged();
}

void RetirementSection::followExport(const core::exporter::ExportSummary& summary)
{
    const core::settings::RetireSettings saved = m_retirement.settings();
    if (saved.policy == RetirePolicy::Off || !hasReadAllHardware(summary) || isRunning())
        return;
    const bool isDryRun = saved.policy == RetirePolicy::Report;
    start({.dryRun = isDryRun, .limits = {saved.passes, saved.percent, false}, .cause = summary.exportId},
          [this, isDryRun](const RetirementReport& report) {
              if (isDryRun)
                  showResult(report, RetirementKind::DryRun);
              else
                  finishReal(report);
          });
}

// The record is the journal's: no instance is asked.
void RetirementSection::ask()
{
    showSettings();
    m_page.showRecordLoading();
    m_reading.start([read = m_retirement.readRecord](const std::stop_token& stop) { return read(stop); },
                    [this](const Result<services::RetirementRecord>& record) {
                        if (record)
                            m_page.showRecord(*record);
                        else
                            m_page.showRecordError(record.error());
                    });
}

void RetirementSection::forget()
{
    ++m_asked;
    m_look.stop();
    for (core::support::BackgroundLane* lane : {&m_reading, &m_run})
        lane->cancel();
    for (RecordWriter* writer : {&m_planWriter, &m_recordWriter})
        writer->cancel();
    m_page.forget();
    emit badgeChanged(0);
}

QByteArray RetirementSection::saveViewState() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << stateMark << m_page.recordFilter().state() << m_page.planList().table().saveColumns()
           << m_page.recordList().table().saveColumns();
    return bytes;
}

void RetirementSection::restoreViewState(const QByteArray& state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 mark = 0;
    QStringList filter;
    QByteArray planColumns;
    QByteArray recordColumns;
    stream >> mark >> filter >> planColumns >> recordColumns;
    if (mark != stateMark || stream.status() != QDataStream::Ok)
        return;
    m_page.recordFilter().setState(filter);
    m_page.planList().table().restoreColumns(planColumns);
    m_page.recordList().table().restoreColumns(recordColumns);
}

} // namespace itam::ui::lifecycle
