// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sub-page Staging and results with what works behind it: pages of staged rows, the story of the one that is chosen,
// a file of what is filtered. GUI thread.
#pragma once

#include "core/support/clock.h"
#include "ui/lifecycle/recordwriter.h"
#include "ui/staging/recordssection.h"
#include "ui/staging/stagingpage.h"
#include "ui/widgets/prompter.h"

namespace itam::ui::staging {

class StagingSection final : public RecordsSection
{
    Q_OBJECT
public:
    /// `prompter` and `clock` outlive the section.
    StagingSection(widgets::Prompter& prompter, const core::support::Clock& clock);

    [[nodiscard]] StagingPage& stagingPage() { return m_page; }
    [[nodiscard]] QByteArray saveViewState() const override { return m_page.saveViewState(); }
    void restoreViewState(const QByteArray& state) override;

public slots:
    /// Rows of an Import Transaction or Import Run; of `key` only, if it is not empty.
    void showRowsOf(const QString& number, const QString& key);

protected:
    void forget() override;
    void ask() override;

private:
    struct First;
    struct Answer;
    void askPage(int page);
    void askRecord(const QString& sysId);
    [[nodiscard]] lifecycle::RecordWriter::Begin makeBegin() const;

    StagingPage& m_page;
    const core::support::Clock& m_clock;
    core::servicenow::StagedScope m_scope;
    core::servicenow::TableQuestion m_question;
    /// What the stories of several rows need. A copy goes with each question and comes back with its answer.
    struct Known
    {
        QHash<core::model::DataType, Result<QList<core::servicenow::RunningMap>>> maps;
        QString transaction; ///< whose payload it is
        std::optional<QByteArray> payload;
    };
    Known m_known;
    bool m_isQuiet = false;
    lifecycle::RecordWriter m_writer;
    core::support::BackgroundLane m_pages;
    core::support::BackgroundLane m_record;
};

} // namespace itam::ui::staging
