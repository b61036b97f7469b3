// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staging/wheresection.h"

namespace itam::ui::staging {

using core::exporter::Whereabouts;
using core::exporter::WhereHit;

WhereSection::WhereSection(std::function<WherePorts()> ports, const core::support::Clock& clock)
    : RecordsSection(new WherePage)
    , m_page(static_cast<WherePage&>(*page()))
    , m_ports(std::move(ports))
    , m_clock(clock)
{
    connect(&m_page, &WherePage::searchRequested, this, &WhereSection::search);
    connect(&m_page, &WherePage::hitChosen, this, &WhereSection::gather);
    connect(&m_page, &WherePage::linkRequested, this, &WhereSection::follow);
    connect(&m_page, &WherePage::stopRequested, this, [this] {
        m_lane.cancel();
        m_page.showStopped();
    });
}

void WhereSection::lookFor(const QString& text)
{
    m_page.setText(text);
    search(text);
}

/// The one that is meant is gathered in the same breath: two answers, one wait.
void WhereSection::search(const QString& text)
{
    m_wanted = text;
    m_page.showLooking();
    m_lane.start(
        [ports = m_ports(), text](const std::stop_token& stop) {
            Answer answer{ports.find(text, stop), std::nullopt};
            if (const auto hit = answer.hits.meant(); hit && !stop.stop_requested())
                answer.found = ports.gather(*hit, stop);
            return answer;
        },
        [this](const Answer& answer) { take(answer); });
}

void WhereSection::take(const Answer& answer)
{
    m_hits = answer.hits;
    m_page.showHits(m_hits);
    if (answer.found)
        m_page.showFound(answer.found->hit, whereSteps(*answer.found, m_clock.nowUtc()));
}

void WhereSection::gather(const WhereHit& hit)
{
    m_page.showLooking();
    m_lane.start([ports = m_ports(), hit](const std::stop_token& stop) { return ports.gather(hit, stop); },
                 [this](const Whereabouts& found) {
                     m_page.showFound(found.hit, whereSteps(found, m_clock.nowUtc()));
                 });
}

void WhereSection::follow(const WhereLink& link)
{
    switch (link.kind) {
    case WhereLink::Kind::None:
        break;
    case WhereLink::Kind::Checks:
        emit checksRequested();
        break;
    case WhereLink::Kind::Run:
        emit runRequested(link.value);
        break;
    case WhereLink::Kind::StagedRow:
        emit rowsRequested(link.value, link.key);
        break;
    case WhereLink::Kind::Lifecycle:
        emit ciRequested(link.value, link.key);
        break;
    case WhereLink::Kind::Browser:
        emit RecordsSection::linkRequested(link.url);
        break;
    }
}

void WhereSection::forget()
{
    m_lane.cancel();
    m_wanted.clear();
    m_hits = {};
    m_page.forget();
}

/// Again what was looked for; nothing by itself, since a search is somebody's question.
void WhereSection::ask()
{
    if (!m_wanted.isEmpty())
        search(m_wanted);
}

} // namespace itam::ui::staging
