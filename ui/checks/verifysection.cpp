// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checks/verifysection.h"

#include "ui/checks/recordkinds.h"
#include "ui/checks/recordpanel.h"
#include "ui/checks/tasksdialog.h"
#include "ui/models/format.h"
#include "ui/models/reasontext.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/prompter.h"

#include <QPushButton>

namespace itam::ui::checks {
namespace {

using core::exporter::Standing;
using core::exporter::VerifyFinding;

CheckPage::Words wordsOfVerify()
{
    CheckPage::Words words;
    words.title = VerifySection::tr("Verify");
    words.explanation = VerifySection::tr("Does ServiceNow hold what the operations database says? Keys and values are "
                                          "read from both sides and compared. "
                                          "Nothing is changed.");
    words.icon = QStringLiteral("shield");
    words.run = VerifySection::tr("Verify instance");
    words.runHelp = VerifySection::tr("Reads every record of the operations database and its counterpart in "
                                      "ServiceNow. With many records this takes a "
                                      "while; it can be stopped at any time.");
    words.groupsName = VerifySection::tr("Differences by kind");
    words.recordsName = VerifySection::tr("Records with this difference");
    words.neverTitle = VerifySection::tr("ServiceNow was not verified yet");
    words.neverText = VerifySection::tr("Missing, different and extra records appear here. Between two exports nobody "
                                        "else notices what was changed or deleted there.");
    words.noneTitle = VerifySection::tr("ServiceNow is as it should be");
    words.noneText = VerifySection::tr("Every record is there, with the values of the operations database.");
    words.fileName = QStringLiteral("verify.csv");
    return words;
}

Standing standingOf(int group)
{
    return static_cast<Standing>(kindOfGroup(group));
}

/// All keys of these groups. Error: Cancelled, FileUnreadable.
Result<RepairKeys> keysOf(const FoundRecords& records, const QList<int>& groups, const std::stop_token& stop)
{
    RepairKeys keys;
    for (auto& set : keys.values)
        set = std::make_shared<QSet<QByteArray>>();
    for (const int group : groups) {
        for (std::optional<qint64> position = 0; position;) {
            const auto slice = records.read(group, *position, core::servicenow::historyPageSize, {}, stop);
            if (!slice)
                return failure(slice.error());
            for (const FoundRecord& record : slice->records)
                keys[typeOfGroup(group)]->insert(record.key);
            position = slice->next;
            if (stop.stop_requested())
                return failure(ErrorCode::Cancelled);
        }
    }
    return keys;
}

} // namespace

VerifySection::VerifySection(const Parts& parts)
    : FoundSection(
          QStringLiteral("verify"),
          new CheckPage("verify", wordsOfVerify(), {FoundColumn::Key, FoundColumn::Fields, FoundColumn::Reason}), parts)
    , m_page(static_cast<CheckPage&>(*page()))
    , m_panel(new RecordPanel("verify", &m_page))
    , m_repair(m_page.addCheckButton(
          tr("Repair\u2026"), "verifyRepairButton",
          tr("Sends exactly the records that are missing or different, as an export of its own. It asks first.")))
    , m_tasks(m_page.addCheckButton(QString(), "verifyTasksButton",
                                    tr("Lists the tasks that ServiceNow opened since the last export because several "
                                       "of its records match one computer.")))
{
    m_page.addPanel(m_panel);
    connect(&m_page, &CheckPage::recordChosen, this, &VerifySection::showChosen);
    connect(m_repair, &QPushButton::clicked, this, &VerifySection::askRepair);
    connect(m_tasks, &QPushButton::clicked, this, &VerifySection::showTasks);
    outcomeChanged();
}

FoundSection::Work VerifySection::work() const
{
    if (!ports().verify)
        return {};
    return [look = ports().verify](Progress& progress, std::stop_token stop) -> Result<Outcome> {
        const auto records = std::make_shared<FoundRecords>();
        Outcome outcome{.records = records};
        const auto report = look(
            [&](const VerifyFinding& finding) {
                records->add(groupOf(finding.type, static_cast<int>(finding.standing)),
                             {finding.key, {}, finding.reason, false, finding.differences});
            },
            progress, std::move(stop));
        const auto kept = records->finish();
        if (!kept)
            return failure(kept.error());
        outcome.isPartial = wasStopped(report);
        if (outcome.isPartial)
            return outcome;
        if (!report)
            return failure(report.error());
        outcome.bySource = report->bySource && report->types[core::model::DataType::Contracts].looked;
        outcome.duplicateTasks = report->duplicateTasks;
        for (const core::exporter::VerifyCounts& counts : report->types.values) {
            outcome.read += counts.read;
            outcome.unsendable += counts.unsendable;
            outcome.found += counts.toRepair() + counts.of(Standing::Extra);
        }
        return outcome;
    };
}

CheckGroup VerifySection::describe(int group) const
{
    const RecordKindWords words = standingWords(standingOf(group));
    return {
        .state = stateOf(standingOf(group)), .title = words.title, .meaning = words.meaning, .advice = words.advice};
}

QString VerifySection::kindName(int group) const
{
    return core::exporter::nameOf(standingOf(group));
}

QString VerifySection::statusOf(const CheckLogEntry& entry, const QString& when) const
{
    //: %1 is how long ago that was, %2 a number of records, %3 of those that are missing, different or extra
    return tr("Last verified %1: %2 records compared, %3 missing, different or extra.")
        .arg(when, models::count(entry.read), models::count(entry.found));
}

QList<int> VerifySection::groupsToRepair() const
{
    QList<int> groups;
    if (!outcome())
        return groups;
    for (const int group : outcome()->records->groups()) {
        if (standingOf(group) == Standing::Missing || standingOf(group) == Standing::Different)
            groups.append(group);
    }
    return groups;
}

qint64 VerifySection::countToRepair() const
{
    qint64 count = 0;
    for (const int group : groupsToRepair())
        count += outcome()->records->count(group);
    return count;
}

void VerifySection::outcomeChanged()
{
    const qint64 count = countToRepair();
    m_repair->setVisible(count > 0);
    m_repair->setText(tr("Repair %n record(s)\u2026", nullptr, static_cast<int>(count)));
    m_gathering.cancel();
    if (!outcome()) {
        m_isRepairing = false;
        m_panel->forget();
    }
    const qsizetype tasks = openTasks();
    m_tasks->setVisible(tasks > 0);
    m_tasks->setText(tr("%n de-duplication task(s)\u2026", nullptr, static_cast<int>(tasks)));
    if (outcome() && outcome()->bySource)
        m_page.bar().showMessage({.severity = models::Severity::Neutral,
                                  .what = tr("Contracts were compared by their numbers."),
                                  .meaning = tr("Over this channel nothing in ServiceNow marks contracts as ours, so "
                                                "those that are only there are not listed.")});
    emit badgeChanged(static_cast<int>(groupsToRepair().size()));
}

qsizetype VerifySection::openTasks() const
{
    return outcome() && outcome()->duplicateTasks ? static_cast<qsizetype>(outcome()->duplicateTasks->tasks.size()) : 0;
}

void VerifySection::showTasks()
{
    if (openTasks() == 0)
        return;
    auto* dialog = new TasksDialog(*outcome()->duplicateTasks, &m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &TasksDialog::linkRequested, this, &CheckSection::linkRequested);
    dialog->open();
}

void VerifySection::showChosen()
{
    const FoundRecord* record = m_page.chosenRecord();
    const CheckGroup* group = m_page.chosenGroup();
    if (!record || !group)
        return m_panel->forget();
    QStringList story;
    if (!record->detail.isEmpty()) {
        const models::ReasonText reason = models::reasonText(record->detail);
        story += {reason.what + QLatin1Char('.'), reason.advice};
        if (core::changes::isDuplicate(record->detail))
            //: %1 is the key of a record
            story += tr("The other record is %1.").arg(QString::fromUtf8(core::changes::claimantOf(record->detail)));
    }
    QStringList owned;
    for (const core::exporter::FieldDifference& difference : record->differences) {
        if (difference.isOwnedElsewhere)
            owned.append(difference.field);
    }
    if (!owned.isEmpty())
        //: %1 is a list of columns
        story += tr("Another source owns %1 in ServiceNow; a repair does not change that.")
                     .arg(owned.join(QLatin1String(", ")));
    m_panel->showDifferences(typeOfGroup(group->id), record->key, story.join(QLatin1Char(' ')).trimmed(),
                             record->differences);
}

void VerifySection::askRepair()
{
    const qint64 count = countToRepair();
    if (count == 0 || m_gathering.isBusy())
        return;
    widgets::Question question;
    question.title = tr("Repair ServiceNow");
    question.text = ports().askFirst
                        ? tr("%1 is a production instance.").arg(ports().instance)
                        : tr("%n record(s) are sent to %1.", nullptr, static_cast<int>(count)).arg(ports().instance);
    question.explanation = tr("Exactly the %n record(s) that are missing or different are sent to %1, as an export of "
                              "their own. Values that somebody changed there are overwritten. Extra records stay.",
                              nullptr, static_cast<int>(count))
                               .arg(ports().instanceUrl);
    question.choices = {tr("Cancel"), tr("Send %n record(s)", nullptr, static_cast<int>(count))};
    parts().prompter.ask(question, [this](int answer) {
        if (answer == 1)
            gatherKeys();
    });
}

void VerifySection::gatherKeys()
{
    // The answer can come when the result was forgotten.
    if (!outcome())
        return;
    m_gathering.start([records = outcome()->records, groups = groupsToRepair()](
                          const std::stop_token& stop) { return keysOf(*records, groups, stop); },
                      [this](const Result<RepairKeys>& keys) {
                          if (keys)
                              repair(*keys);
                          else
                              m_page.bar().showError(keys.error());
                      });
}

void VerifySection::repair(const RepairKeys& keys)
{
    m_isRepairing = ports().repair && ports().repair(keys);
    if (m_isRepairing)
        m_page.bar().showMessage({.severity = models::Severity::Busy,
                                  .what = tr("The repair is under way."),
                                  .meaning = tr("It is an export; the page Export shows how it goes."),
                                  .closable = false});
    else
        m_page.bar().showMessage({.severity = models::Severity::Warning,
                                  .what = tr("The repair cannot begin now."),
                                  .meaning = tr("Nothing was sent."),
                                  .advice = tr("An export is running, or something keeps one from starting: the page "
                                               "Export says what.")});
}

void VerifySection::noteExportEnded()
{
    FoundSection::noteExportEnded();
    if (!std::exchange(m_isRepairing, false))
        return;
    m_page.bar().showMessage({.severity = models::Severity::Neutral,
                              .what = tr("The repair has ended."),
                              .meaning = tr("What is shown is from before it."),
                              .advice = tr("Verify again to see what is left.")});
    m_page.bar().addAction(tr("Verify again"), "verifyAgainButton", [this] { refresh(); });
}

} // namespace itam::ui::checks
