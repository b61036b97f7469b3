// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sub-page Where is this computer with what works behind it: searches in the background, with Stop, and gathers all
// that is known of the one that is meant (core/exporter/whereabouts.h). GUI thread.
#pragma once

#include "core/support/background.h"
#include "core/support/clock.h"
#include "ui/staging/recordssection.h"
#include "ui/staging/wherepage.h"

namespace itam::ui::staging {

/// Who looks. Called on background threads; they end within 100 ms of a stop.
struct WherePorts
{
    std::function<core::exporter::WhereHits(const QString& text, std::stop_token)> find;
    std::function<core::exporter::Whereabouts(const core::exporter::WhereHit&, std::stop_token)> gather;
};

class WhereSection final : public RecordsSection
{
    Q_OBJECT
public:
    /// `ports`: asked for before each search, so that it looks where the settings say now. `clock` outlives the section.
    WhereSection(std::function<WherePorts()> ports, const core::support::Clock& clock);

    [[nodiscard]] WherePage& wherePage() const { return m_page; }
    /// Looks for it at once; the window shows the page.
    void lookFor(const QString& text);

    [[nodiscard]] QByteArray saveViewState() const override { return m_page.saveViewState(); }
    void restoreViewState(const QByteArray& state) override { m_page.restoreViewState(state); }

signals:
    /// Data quality.
    void checksRequested();
    /// An Import Run by its number.
    void runRequested(const QString& number);
    /// A CI in CI lifecycle.
    void ciRequested(const QString& sysId, const QString& name);

protected:
    void forget() override;
    void ask() override;

private:
    struct Answer
    {
        core::exporter::WhereHits hits;
        std::optional<core::exporter::Whereabouts> found;
    };
    void search(const QString& text);
    void gather(const core::exporter::WhereHit& hit);
    void take(const Answer& answer);
    void follow(const WhereLink& link);

    WherePage& m_page;
    std::function<WherePorts()> m_ports;
    const core::support::Clock& m_clock;
    core::exporter::WhereHits m_hits; ///< as shown
    QString m_wanted;                 ///< what was looked for last
    core::support::BackgroundLane m_lane;
};

} // namespace itam::ui::staging
