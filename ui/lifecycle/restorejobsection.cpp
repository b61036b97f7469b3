// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/restorejobsection.h"

#include "core/lifecycle/tables.h"
#include "ui/lifecycle/instancelane.h"
#include "ui/lifecycle/restorejobpage.h"

namespace itam::ui::lifecycle {

using core::servicenow::LifecycleInstance;

namespace {

Result<RestoreJobFacts> readFacts(LifecycleInstance& instance, std::stop_token stop)
{
    const auto job = instance.restoreJob(stop);
    if (!job)
        return failure(job.error());
    const auto configuration = instance.configuration(stop);
    if (!configuration)
        return failure(configuration.error());
    const auto tasks = instance.renewTasks(true, stop);
    if (!tasks)
        return failure(tasks.error());
    const auto requestors = instance.requestors(stop);
    if (!requestors)
        return failure(requestors.error());
    return factsOf(*job, configuration->properties.maxLeaseExpiredDays, *tasks, *requestors);
}

} // namespace

RestoreJobSection::RestoreJobSection(const core::support::Clock& clock)
    : LifecycleSection(new RestoreJobPage(clock))
    , m_page(static_cast<RestoreJobPage&>(*page()))
{
    connect(&m_page, &RestoreJobPage::refreshRequested, this, &RestoreJobSection::ask);
    connect(&m_page, &RestoreJobPage::settingsRequested, this, &LifecycleSection::settingsRequested);
    connect(&m_page, &RestoreJobPage::activeRequested, this, [this](bool active) {
        change([active](LifecycleInstance& instance,
                        std::stop_token stop) { return instance.setRestoreJobActive(active, stop); },
               active ? tr("The restore job is active.") : tr("The restore job is not active any more."), {});
    });
    connect(&m_page, &RestoreJobPage::graceDaysRequested, this, [this](int days) {
        change(
            [days](LifecycleInstance& instance, std::stop_token stop) {
                return instance.setProperty(core::lifecycle::maxLeaseExpiredDaysProperty, QString::number(days), stop);
            },
            tr("The grace period is now %n day(s).", nullptr, days), {});
    });
    connect(&m_page, &RestoreJobPage::runRequested, this, [this] {
        change([](LifecycleInstance& instance, std::stop_token stop) { return instance.runRestoreJob(stop); },
               tr("The restore job was started."), tr("What it did stands in the log and in the audit."));
    });
}

void RestoreJobSection::ask()
{
    m_page.showLoading();
    askInstance<RestoreJobFacts>(
        m_reading, ports().access,
        [](LifecycleInstance& instance, std::stop_token stop) { return readFacts(instance, stop); },
        [this](const Result<RestoreJobFacts>& facts) {
            if (facts)
                m_page.showFacts(*facts);
            else
                m_page.showError(facts.error());
        });
}

void RestoreJobSection::change(const Change& change, const QString& what, const QString& meaning)
{
    m_page.setBusy(true);
    askInstance<void>(m_changing, ports().access, change, [this, what, meaning](const Result<void>& changed) {
        m_page.setBusy(false);
        if (!changed)
            return m_page.showFailure(changed.error());
        ask();
        m_page.showDone(what, meaning);
        emit instanceChanged();
    });
}

void RestoreJobSection::forget()
{
    m_reading.cancel();
    m_changing.cancel();
    m_page.forget();
}

} // namespace itam::ui::lifecycle
