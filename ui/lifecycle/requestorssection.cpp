// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lifecycle/requestorssection.h"

#include "ui/lifecycle/instancelane.h"
#include "ui/lifecycle/recordlist.h"
#include "ui/lifecycle/requestorspage.h"
#include "ui/lifecycle/unregisterpanel.h"
#include "ui/widgets/tableview.h"

#include <QDataStream>

namespace itam::ui::lifecycle {

using core::servicenow::CallOutcome;
using core::servicenow::LifecycleInstance;
using core::servicenow::RequestorRow;

namespace {

constexpr quint32 stateMark = 0x4c525131; // "LRQ1"

} // namespace

RequestorsSection::RequestorsSection(widgets::Prompter& prompter, const core::support::Clock& clock)
    : LifecycleSection(new RequestorsPage(clock))
    , m_page(static_cast<RequestorsPage&>(*page()))
    , m_clock(clock)
{
    connect(&m_page.list(), &RecordList::refreshRequested, this, &RequestorsSection::ask);
    connect(&m_page.list(), &RecordList::settingsRequested, this, &LifecycleSection::settingsRequested);
    connect(&m_page, &RequestorsPage::registerRequested, this, &RequestorsSection::registerMe);
    connect(&m_page, &RequestorsPage::unregisterRequested, this, &RequestorsSection::preview);
    connect(&m_page, &RequestorsPage::unregisterConfirmed, this, &RequestorsSection::unregister);
    connect(&m_page, &RequestorsPage::previewCancelled, this, [this] { m_preview.cancel(); });
    connect(&m_page, &RequestorsPage::checkRequested, this, &RequestorsSection::checkId);
    m_writer.serve(m_page.list(), prompter, [this] { return allRowsOf(m_page.rows()); });
}

void RequestorsSection::ask()
{
    m_page.showLoading();
    askInstance<QList<RequestorRow>>(
        m_reading, ports().access,
        [](LifecycleInstance& instance, std::stop_token stop) { return instance.requestors(stop); },
        [this](const Result<QList<RequestorRow>>& rows) {
            if (rows)
                m_page.showRequestors(*rows);
            else
                m_page.showError(rows.error());
        });
}

void RequestorsSection::registerMe()
{
    m_page.setBusy(true);
    askInstance<QString>(
        m_change, ports().access,
        [](LifecycleInstance& instance, std::stop_token stop) { return instance.registerOperator(stop); },
        [this](const Result<QString>& id) {
            m_page.setBusy(false);
            if (!id)
                return m_page.showFailure(id.error());
            ask();
            m_page.showRegistered(*id);
            emit instanceChanged();
        });
}

void RequestorsSection::preview(const RequestorRow& requestor)
{
    m_page.showPreviewLoading(requestor);
    askInstance<UnregisterPreview>(
        m_preview, ports().access,
        [requestor, now = m_clock.nowUtc()](LifecycleInstance& instance, std::stop_token stop) {
            return previewUnregister(instance, requestor, now, stop);
        },
        [this](const Result<UnregisterPreview>& preview) {
            if (preview)
                return m_page.showPreview(*preview);
            m_page.closePreview();
            m_page.showFailure(preview.error());
        });
}

void RequestorsSection::unregister(const RequestorRow& requestor)
{
    m_page.setBusy(true);
    m_page.closePreview();
    askInstance<CallOutcome>(
        m_change, ports().access,
        [id = requestor.requestorId](LifecycleInstance& instance, std::stop_token stop) {
            return instance.unregisterOperator(id, stop);
        },
        [this, requestor](const Result<CallOutcome>& outcome) {
            m_page.setBusy(false);
            if (!outcome)
                return m_page.showFailure(outcome.error());
            ask();
            if (outcome->isAccepted())
                m_page.showUnregistered(requestor);
            else
                //: %1 is the name of a requestor
                m_page.showRefusals(tr("%1 was not unregistered.").arg(requestor.name), outcome->refusals);
            emit instanceChanged();
        });
}

void RequestorsSection::checkId(const QString& requestorId)
{
    askInstance<bool>(
        m_check, ports().access,
        [requestorId](LifecycleInstance& instance, std::stop_token stop) {
            return instance.isValidRequestor(requestorId, stop);
        },
        [this, requestorId](const Result<bool>& isValid) {
            if (isValid)
                m_page.showValidity(requestorId, *isValid);
            else
                m_page.showValidityError(isValid.error());
        });
}

void RequestorsSection::forget()
{
    for (core::support::BackgroundLane* lane : {&m_reading, &m_preview, &m_change, &m_check})
        lane->cancel();
    m_writer.cancel();
    m_page.forget();
}

QByteArray RequestorsSection::saveViewState() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << stateMark << m_page.rows().showsEnded() << m_page.list().table().saveColumns();
    return bytes;
}

void RequestorsSection::restoreViewState(const QByteArray& state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 mark = 0;
    bool showsEnded = false;
    QByteArray columns;
    stream >> mark >> showsEnded >> columns;
    if (mark != stateMark || stream.status() != QDataStream::Ok)
        return;
    m_page.setShowsEnded(showsEnded);
    m_page.list().table().restoreColumns(columns);
}

} // namespace itam::ui::lifecycle
