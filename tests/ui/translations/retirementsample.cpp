// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/translations/retirementsample.h"

#include "ui/lifecycle/retirementpage.h"
#include "ui/lifecycle/retirementpolicycard.h"
#include "ui/shell/activitypage.h"

namespace itam::tests {
namespace {

using namespace ui;
using core::exporter::PlannedCi;
using core::exporter::RetirementEnd;
using core::exporter::RetirementFate;
using core::exporter::RetirementReport;
using core::journal::Retirement;
using core::journal::RetirementStep;
using lifecycle::RetirementKind;

/// One CI of each fate.
RetirementReport sampleReport(bool isReal)
{
    RetirementReport report;
    for (int i = 0; i < core::exporter::retirementFateCount; ++i) {
        PlannedCi ci;
        ci.ci = ci.name = QStringLiteral("C%1").arg(i);
        ci.ciClass = QStringLiteral("C9");
        ci.state = 1;
        ci.fate = static_cast<RetirementFate>(i);
        ci.keys = {QByteArray("C8")};
        ci.passes = 3;
        report.plan.cis.append(ci);
        if (isReal && (ci.fate == RetirementFate::Retire || ci.fate == RetirementFate::Return))
            report.ends.append({ci, ci.fate == RetirementFate::Return, 6, {}});
    }
    PlannedCi refused = report.plan.cis.first();
    refused.ci = QStringLiteral("C20");
    report.plan.cis.append(refused);
    report.ends.append({refused, false, {}, {QStringLiteral("INVALID_SYS_ID"), QStringLiteral("C21"), refused.ci, QStringLiteral("R14")}});
    report.stateLabels.insert(1, QStringLiteral("C22"));
    report.plan.classes = {{QStringLiteral("C9"), 40, 100, true}};
    report.plan.waiting = 12;
    report.plan.withoutCi = 3;
    report.unsettled = 2;
    report.settled = 1;
    return report;
}

services::RetirementRecord sampleRecord(const QDateTime& now)
{
    services::RetirementRecord record;
    for (int i = 0; i <= static_cast<int>(RetirementStep::Gone); ++i) {
        Retirement entry;
        entry.id = i + 1;
        entry.ci = entry.name = QStringLiteral("C%1").arg(i);
        entry.ciClass = QStringLiteral("C9");
        entry.keys = {QByteArray("C8")};
        entry.step = static_cast<RetirementStep>(i);
        entry.stateBefore = 1000;
        entry.attempts = 1;
        entry.began = now.addDays(-1);
        entry.changed = now;
        record.entries.append({{QStringLiteral("C7"), QStringLiteral("C6"), core::model::DataType::Hardware}, entry});
    }
    record.more = true;
    return record;
}

} // namespace

std::unique_ptr<QWidget> makeRetirementPage(const QString& situation, const core::support::Clock& clock)
{
    auto page = std::make_unique<lifecycle::RetirementPage>(clock);
    page->showRecord(sampleRecord(clock.nowUtc()));
    core::settings::RetireSettings settings;
    settings.policy = core::settings::RetirePolicy::Retire;
    page->policy().showSaved(settings);
    if (situation == QLatin1String("dry run"))
        page->showReport(sampleReport(false), RetirementKind::DryRun);
    if (situation == QLatin1String("retired"))
        page->showReport(sampleReport(true), RetirementKind::Real);
    if (situation == QLatin1String("withheld")) {
        RetirementReport report;
        report.withheld = core::exporter::Withheld::ExportFailed;
        page->showReport(report, RetirementKind::Real);
    }
    if (situation == QLatin1String("running")) {
        page->showRunning(RetirementKind::Real);
        page->showProgress({QStringLiteral("retire"), 1000, 2000});
    }
    return page;
}

std::unique_ptr<QWidget> makeActivityPage(const QString& situation, const core::support::Clock& clock)
{
    auto page = std::make_unique<shell::ActivityPage>();
    core::support::LogTail tail;
    if (situation == QLatin1String("lines")) {
        using core::support::LogLevel;
        for (const LogLevel level :
             {LogLevel::Debug, LogLevel::Info, LogLevel::Warning, LogLevel::Error, LogLevel::Fatal})
            tail.lines.append({clock.nowUtc(), level, QStringLiteral("C1"), QStringLiteral("C2")});
        tail.areas = QStringList{QStringLiteral("C1")};
        tail.more = true;
    }
    page->showLines(tail);
    return page;
}

} // namespace itam::tests
