// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A sub-page over one table of the instance with what works behind it: pages of rows, what belongs to the row that is
// chosen, a file of what is filtered. GUI thread.
#pragma once

#include "core/support/clock.h"
#include "ui/lifecycle/recordwriter.h"
#include "ui/staging/recordssection.h"
#include "ui/staging/tablelistpage.h"
#include "ui/widgets/prompter.h"

namespace itam::ui::staging {

class TableListSection final : public RecordsSection
{
    Q_OBJECT
public:
    /// `prompter` and `clock` outlive the section.
    TableListSection(const TableSpec& spec, widgets::Prompter& prompter, const core::support::Clock& clock);

    /// Made when it is needed for the first time: few look at every table.
    [[nodiscard]] TableListPage& tablePage();
    [[nodiscard]] QByteArray saveViewState() const override { return m_page ? m_page->saveViewState() : m_state; }
    void restoreViewState(const QByteArray& state) override;

protected:
    void forget() override;
    void ask() override;

private:
    void connectPage();
    void askPage(int page);
    void askChildren(int page);
    [[nodiscard]] QString nameOf(const QString& table, bool isScoped) const;
    [[nodiscard]] lifecycle::RecordWriter::Begin makeBegin() const;

    const TableSpec m_spec;
    widgets::Prompter& m_prompter;
    TableListPage* m_page = nullptr; // a child of page()
    QByteArray m_state;              ///< for a page that is not there yet
    const core::support::Clock& m_clock;
    /// As of the first page: "the last 7 days" must not move between two pages.
    core::servicenow::TableQuestion m_question;
    QString m_parent; ///< sys_id of the row whose children are shown
    bool m_isRestoring = false;
    lifecycle::RecordWriter m_writer;
    core::support::BackgroundLane m_pages;
    core::support::BackgroundLane m_children;
};

} // namespace itam::ui::staging
