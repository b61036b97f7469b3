// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sub-page Integration Properties with what works behind it. GUI thread.
#pragma once

#include "ui/lifecycle/recordwriter.h"
#include "ui/staging/propertiespage.h"
#include "ui/staging/recordssection.h"
#include "ui/widgets/prompter.h"

namespace itam::ui::staging {

class PropertiesSection final : public RecordsSection
{
    Q_OBJECT
public:
    /// `prompter` outlives the section.
    explicit PropertiesSection(widgets::Prompter& prompter);

    [[nodiscard]] PropertiesPage& propertiesPage() { return m_page; }
    [[nodiscard]] QByteArray saveViewState() const override;
    void restoreViewState(const QByteArray& state) override;

protected:
    void forget() override;
    void ask() override;

private:
    [[nodiscard]] QString table() const;
    void save(const IntegrationProperty& property, const QString& value);

    PropertiesPage& m_page;
    lifecycle::RecordWriter m_writer;
    core::support::BackgroundLane m_reading;
    core::support::BackgroundLane m_saving;
};

} // namespace itam::ui::staging
