// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the sub-pages have in common whose check finds records: runs it in the background with progress and Stop, keeps
// what it found, reads it page by page, writes it to files, remembers when it ran. GUI thread.
#pragma once

#include "core/support/background.h"
#include "core/support/clock.h"
#include "ui/checks/checklog.h"
#include "ui/checks/checkpage.h"
#include "ui/checks/checksection.h"
#include "ui/lifecycle/recordwriter.h"

#include <QTimer>

class QPushButton;

namespace itam::ui::widgets {
class Prompter;
} // namespace itam::ui::widgets

namespace itam::ui::checks {

class FoundSection : public CheckSection
{
    Q_OBJECT
public:
    /// Borrowed; all of it outlives the section.
    struct Parts
    {
        widgets::Prompter& prompter;
        const core::support::Clock& clock;
        CheckLog& log;
    };

    void refresh() override;
    void noteExportEnded() override;
    [[nodiscard]] bool isRunning() const { return m_lane.isBusy(); }
    [[nodiscard]] QByteArray saveViewState() const override { return m_page.saveViewState(); }
    void restoreViewState(const QByteArray& state) override { m_page.restoreViewState(state); }

protected:
    struct Outcome
    {
        std::shared_ptr<const FoundRecords> records;
        qint64 read = 0;
        qint64 found = 0;                         ///< of the records, those that the check is about
        qint64 unsendable = 0;                    ///< rows that are left out (X-3)
        QHash<int, qint64> travelling = {};       ///< by group: what an export would send of it
        core::model::PerType<QString> notes = {}; ///< a sentence about a whole data type; may be empty
        bool bySource = false;                    ///< VerifyReport::bySource, and contracts were compared
        std::optional<core::exporter::DuplicateTasks> duplicateTasks = {};
        bool isAsked = false;   ///< ServiceNow said what it would do
        QString answers = {};   ///< how much of what, as a sentence
        bool isPartial = false; ///< somebody stopped it: what was found until then
    };
    /// A check that was stopped; what it found is kept.
    template <typename Report>
    [[nodiscard]] static bool wasStopped(const Result<Report>& report)
    {
        return !report && report.error().code == ErrorCode::Cancelled;
    }
    using Progress = core::support::Latest<CheckProgress>;
    /// On the background thread.
    using Work = std::function<Result<Outcome>(Progress&, std::stop_token)>;

    /// `check`: its name in the log.
    FoundSection(QString check, CheckPage* page, const Parts& parts);

    /// Empty: it cannot be done.
    [[nodiscard]] virtual Work work() const = 0;
    /// Without its count.
    [[nodiscard]] virtual CheckGroup describe(int group) const = 0;
    /// Where a group stands in the list; the smallest first.
    [[nodiscard]] virtual int rankOf(int group) const = 0;
    /// Stable, for files.
    [[nodiscard]] virtual QString kindName(int group) const = 0;
    [[nodiscard]] virtual QString statusOf(const CheckLogEntry& entry, const QString& when) const = 0;
    virtual bool needsInstance() const { return true; }
    /// While it runs, ten times a second.
    virtual void showProgressOn(CheckPage& page) const { page.showProgress(m_progress->get()); }
    /// A new result, or none any more.
    virtual void outcomeChanged() {}

    void run();
    void forget() override;
    [[nodiscard]] const std::optional<Outcome>& outcome() const { return m_outcome; }
    [[nodiscard]] const Parts& parts() const { return m_parts; }

private:
    void connectFiles();
    void showEarlier();
    void stop();
    void takeResult(const Result<Outcome>& outcome);
    void takeOutcome(const Outcome& outcome);
    void showProgress();
    void showStatus();
    void askRecords(int page);
    void writeFile(const QString& suggestedName, const std::function<void(const QString& path)>& write);
    [[nodiscard]] lifecycle::RecordWriter::Begin beginOfGroup() const;
    [[nodiscard]] lifecycle::RecordWriter::Begin beginOfAll() const;
    [[nodiscard]] QList<FoundColumn> writtenColumns() const;

    const QString m_check;
    CheckPage& m_page;
    Parts m_parts;
    QPushButton* m_earlier;
    std::optional<Outcome> m_outcome;
    bool m_isOutdated = false; ///< an export ended behind it
    std::shared_ptr<Progress> m_progress;
    QTimer m_look;
    QTimer m_age;
    lifecycle::RecordWriter m_writer;
    core::support::BackgroundLane m_reading;
    core::support::BackgroundLane m_lane;
};

} // namespace itam::ui::checks
