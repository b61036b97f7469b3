// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staging/wheresteps.h"

#include "core/support/errortext.h"
#include "core/wire/remarks.h"
#include "ui/checks/findingwords.h"
#include "ui/models/datatypes.h"
#include "ui/models/format.h"
#include "ui/models/reasontext.h"
#include "ui/staging/stagedtracemodel.h"

#include <QCoreApplication>

namespace itam::ui::staging {
namespace {

using core::exporter::TypeTale;
using core::exporter::Whereabouts;
using core::exporter::WherePart;
using core::journal::RecordStory;
using models::Severity;
using models::State;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(itam::ui::staging::WhereWords)
};

State known()
{
    return {Severity::Ok, QStringLiteral("ok"), Words::tr("Known")};
}

State absent()
{
    return {Severity::Neutral, QStringLiteral("neutral"), Words::tr("Nothing")};
}

State problem(const QString& word)
{
    return {Severity::Warning, QStringLiteral("warning"), word};
}

/// Why a part is not there.
void showError(WhereStep& step, const Error& error)
{
    const core::support::ErrorText text = core::support::errorText(error);
    step.state = {Severity::Error, QStringLiteral("error"), Words::tr("Not read")};
    step.summary = QStringList{text.what, text.advice}.join(QLatin1Char(' ')).trimmed();
}

void showNothing(WhereStep& step, const QString& sentence)
{
    step.state = absent();
    step.summary = sentence;
}

const TypeTale* recordOf(const Whereabouts& found)
{
    return found.tale.types.isEmpty() ? nullptr : &found.tale.types.first();
}

QString timeText(const QDateTime& time)
{
    return time.isValid() ? models::exactTime(time) : QString();
}

QString joined(const QStringList& words)
{
    QStringList kept = words;
    kept.removeAll(QString());
    return kept.join(QStringLiteral(", "));
}

WhereStep sourceStep(const Whereabouts& found)
{
    WhereStep step{QStringLiteral("source"), Words::tr("Operations database"), known(), {}};
    const TypeTale* record = recordOf(found);
    if (found.tale.sourceError) {
        showError(step, *found.tale.sourceError);
    } else if (!record || !record->source) {
        showNothing(step, Words::tr("It is not in %1.").arg(found.tale.source));
    } else {
        for (const auto& [name, value] : record->source->values)
            step.details.append({name, value, {}});
        //: %1 is a data type, %2 the key of a record
        step.summary = Words::tr("%1, record %2, with %n value(s)", nullptr, static_cast<int>(step.details.size()))
                           .arg(models::titleOf(record->type), found.tale.key);
        if (!record->source->sendable) {
            step.state = problem(Words::tr("Not sent"));
            step.summary =
                Words::tr("Record %1 is there, and is not sent: a required value is missing.").arg(found.tale.key);
        }
    }
    return step;
}

WhereStep findingsStep(const Whereabouts& found)
{
    WhereStep step{QStringLiteral("findings"), Words::tr("Findings"), known(), {}};
    if (found.findings.error) {
        showError(step, *found.findings.error);
    } else if (!found.findings.value) {
        showNothing(step, Words::tr("Without a record there is nothing to find."));
    } else if (found.findings.value->isEmpty()) {
        step.state = {Severity::Ok, QStringLiteral("ok"), Words::tr("None")};
        step.summary = Words::tr("Nothing stands in the way of this record.");
    } else {
        QStringList titles;
        for (const core::source::Finding& finding : *found.findings.value) {
            const checks::FindingWords words = checks::findingWords(finding.kind);
            step.details.append(
                {words.title, joined({finding.column, finding.detail}), words.meaning, {WhereLink::Kind::Checks}});
            if (!titles.contains(words.title))
                titles.append(words.title);
        }
        step.state = problem(Words::tr("%n finding(s)", nullptr, static_cast<int>(step.details.size())));
        step.summary = joined(titles);
        step.link = {WhereLink::Kind::Checks};
    }
    return step;
}

QString standingText(const RecordStory::Standing& standing)
{
    if (standing.pending)
        return Words::tr("Pending: %1").arg(models::reasonText(standing.pending->reason).what);
    if (standing.tombstone)
        return Words::tr("It was missing from the operations database when that was last read.");
    const QString landed = Words::tr("What landed was sent at %1.").arg(timeText(standing.sentAt));
    if (!standing.remark)
        return landed;
    const QString columns = core::wire::notClearedColumns(standing.remark->reason).join(QLatin1String(", "));
    //: %1 a sentence, %2 names of columns
    return Words::tr("%1 ServiceNow keeps values that the operations database no longer has, since this channel cannot "
                     "clear a column: %2. Clear them in ServiceNow where it matters.")
        .arg(landed, columns);
}

QString segmentText(const core::journal::SegmentRecord& segment)
{
    switch (segment.state) {
    case core::journal::SegmentState::Sending:
        return Words::tr("Sent, the answer is not known");
    case core::journal::SegmentState::Accepted:
        return Words::tr("Accepted");
    case core::journal::SegmentState::Accounted:
        return segment.importState == QLatin1String("Failed") ? Words::tr("Import failed") : Words::tr("Imported");
    }
    return {};
}

WhereStep exportsStep(const Whereabouts& found, const QDateTime& nowUtc)
{
    WhereStep step{QStringLiteral("exports"), Words::tr("Exports"), known(), {}};
    const TypeTale* record = recordOf(found);
    if (found.tale.journalError) {
        showError(step, *found.tale.journalError);
        return step;
    }
    bool isPending = false;
    for (const RecordStory::Standing& standing : record ? record->standings : QList<RecordStory::Standing>()) {
        step.details.append({Words::tr("Journal"), standingText(standing), {}});
        isPending = isPending || standing.pending;
    }
    for (const RecordStory::Carriage& carriage : record ? record->carriages : QList<RecordStory::Carriage>()) {
        const auto& segment = carriage.segment;
        step.details.append(
            {timeText(segment.sentAt), segmentText(segment), joined({carriage.runNumber, segment.transactionNumber}),
             carriage.runNumber.isEmpty() ? WhereLink() : WhereLink{WhereLink::Kind::Run, carriage.runNumber}});
    }
    if (step.details.isEmpty()) {
        showNothing(step, found.tale.exportsForgotten ? Words::tr("No export that is still remembered carried it.")
                                                      : Words::tr("No export carried it."));
        return step;
    }
    if (!record->carriages.isEmpty()) {
        const RecordStory::Carriage& last = record->carriages.first();
        step.summary =
            Words::tr("Carried by %n segment(s), last %1", nullptr, static_cast<int>(record->carriages.size()))
                .arg(models::relativeTime(last.segment.sentAt, nowUtc));
        if (!last.runNumber.isEmpty())
            step.link = {WhereLink::Kind::Run, last.runNumber};
    } else {
        step.summary = step.details.first().value;
    }
    if (isPending)
        step.state = problem(Words::tr("Pending"));
    return step;
}

QString reasonOf(const core::servicenow::StagingTrace& row)
{
    return row.reason.isEmpty() ? row.comment : models::reasonText(row.reason).what;
}

WhereStep resultsStep(const Whereabouts& found)
{
    WhereStep step{QStringLiteral("results"), Words::tr("Row results"), known(), {}};
    const TypeTale* record = recordOf(found);
    if (found.tale.instanceError) {
        showError(step, *found.tale.instanceError);
        return step;
    }
    if (!record || record->trace.rows.isEmpty()) {
        showNothing(step, Words::tr("No import that ServiceNow still keeps has it."));
        return step;
    }
    for (const core::servicenow::StagingTrace& row : record->trace.rows) {
        step.details.append({timeText(row.created),
                             joined({stagedState(row.result).word, reasonOf(row)}),
                             row.transaction,
                             {WhereLink::Kind::StagedRow, row.transaction, found.tale.key}});
    }
    const core::servicenow::StagingTrace& newest = record->trace.rows.first();
    step.state = stagedState(newest.result);
    step.link = step.details.first().link;
    const QString reason = reasonOf(newest);
    //: %1 is the number of an Import Transaction, %2 why a record did not land
    step.summary = reason.isEmpty() ? Words::tr("In %1").arg(newest.transaction)
                                    : Words::tr("In %1: %2").arg(newest.transaction, reason);
    return step;
}

WhereLink browserLink(const Whereabouts& found, const core::servicenow::TargetRecord& record)
{
    if (!record.exists || found.tale.instance.isEmpty())
        return {};
    return {WhereLink::Kind::Browser, {}, {}, core::servicenow::pageOf(found.tale.instance, record)};
}

WhereStep ciStep(const Whereabouts& found)
{
    WhereStep step{QStringLiteral("ci"), Words::tr("Configuration item"), known(), {}};
    if (found.ci.error) {
        showError(step, *found.ci.error);
    } else if (!found.ci.value) {
        showNothing(step, found.tale.instance.isEmpty() ? Words::tr("No instance is chosen.")
                                                        : Words::tr("ServiceNow knows no CI for it."));
    } else if (!found.ci.value->record.exists) {
        step.state = problem(Words::tr("Gone"));
        step.summary = Words::tr("ServiceNow says which CI it was, but that is not there any more.");
    } else {
        const core::exporter::WhereCi& ci = *found.ci.value;
        step.summary = joined({ci.record.name, ci.record.table});
        step.link = browserLink(found, ci.record);
        const auto add = [&step](const QString& what, const QString& value) {
            if (!value.isEmpty())
                step.details.append({what, value, {}, step.link});
        };
        add(Words::tr("Name"), ci.record.name);
        add(Words::tr("Class"), ci.record.table);
        add(Words::tr("Serial number"), ci.serial);
        add(Words::tr("Asset tag"), ci.assetTag);
        add(Words::tr("Model"), ci.model);
        add(Words::tr("Assigned to"), ci.assignedTo);
        add(Words::tr("Location"), ci.location);
        add(Words::tr("Discovery source"), ci.discoverySource);
        add(Words::tr("Last changed"), joined({timeText(ci.updated), ci.updatedBy}));
        add(Words::tr("sys_id"), ci.record.sysId);
    }
    return step;
}

WhereStep linksStep(const Whereabouts& found, const char* id, const QString& title,
                    const WherePart<core::exporter::WhereLinks>& part, const QString& none)
{
    WhereStep step{QString::fromLatin1(id), title, known(), {}};
    if (part.error) {
        showError(step, *part.error);
    } else if (!part.value || part.value->rows.isEmpty()) {
        showNothing(step, part.value ? none : Words::tr("Without a CI there are none."));
    } else {
        for (const core::exporter::WhereLink& link : part.value->rows)
            step.details.append({joined({link.record.number, link.record.name}), link.detail, link.key,
                                 browserLink(found, link.record)});
        const qint64 total = std::max<qint64>(part.value->total, part.value->rows.size());
        //: %1 and %2 are numbers of records
        step.summary =
            total > part.value->rows.size()
                ? Words::tr("The first %1 of %2").arg(models::count(part.value->rows.size()), models::count(total))
                : Words::tr("%n record(s)", nullptr, static_cast<int>(total));
    }
    return step;
}

WhereStep lifecycleStep(const Whereabouts& found)
{
    WhereStep step{QStringLiteral("lifecycle"), Words::tr("CI lifecycle"), known(), {}};
    if (found.lifecycle.error) {
        showError(step, *found.lifecycle.error);
        return step;
    }
    if (!found.lifecycle.value) {
        showNothing(step, Words::tr("Without a CI it has no operational state."));
        return step;
    }
    const core::servicenow::CiRow& ci = found.lifecycle.value->ci;
    const QString label = found.lifecycle.value->stateLabel;
    const WhereLink link{WhereLink::Kind::Lifecycle, ci.sysId, ci.name};
    step.link = link;
    step.summary = label.isEmpty() ? Words::tr("Operational state %1").arg(ci.operationalState) : label;
    step.details.append({Words::tr("Operational state"), step.summary, {}, link});
    for (const core::servicenow::ActiveState& state : ci.states)
        step.details.append({Words::tr("Held by %1").arg(state.holder),
                             Words::tr("Operational state %1").arg(state.operationalState), timeText(state.setOn),
                             link});
    QStringList actions;
    for (const core::servicenow::ActiveAction& action : ci.actions) {
        step.details.append({action.action, action.holder,
                             action.lease.expires ? Words::tr("until %1").arg(timeText(*action.lease.expires))
                                                  : Words::tr("until it is ended"),
                             link});
        actions.append(action.action);
    }
    step.summary = joined({step.summary, joined(actions)});
    return step;
}

} // namespace

QString textOf(const WhereLink& link)
{
    switch (link.kind) {
    case WhereLink::Kind::None:
        return {};
    case WhereLink::Kind::Checks:
        return Words::tr("Show data quality");
    case WhereLink::Kind::Run:
        return Words::tr("Show import run");
    case WhereLink::Kind::StagedRow:
        return Words::tr("Show staged row");
    case WhereLink::Kind::Lifecycle:
        return Words::tr("Show in CI lifecycle");
    case WhereLink::Kind::Browser:
        return Words::tr("Open in ServiceNow");
    }
    return {};
}

QList<WhereStep> whereSteps(const Whereabouts& found, const QDateTime& nowUtc)
{
    return {sourceStep(found),
            findingsStep(found),
            exportsStep(found, nowUtc),
            resultsStep(found),
            ciStep(found),
            linksStep(found, "installations", Words::tr("Installations"), found.installations,
                      Words::tr("ServiceNow knows no installation on it.")),
            linksStep(found, "contracts", Words::tr("Contracts"), found.contracts,
                      Words::tr("ServiceNow knows no contract for it.")),
            lifecycleStep(found)};
}

QString whereTitle(const core::exporter::WhereHit& hit)
{
    QStringList words{hit.name.isEmpty() ? hit.key : hit.name};
    if (!hit.serial.isEmpty())
        words.append(Words::tr("serial number %1").arg(hit.serial));
    if (!hit.computerId.isEmpty() && hit.computerId != words.first())
        words.append(Words::tr("ComputerID %1").arg(hit.computerId));
    if (hit.type != core::model::DataType::Hardware && hit.key != words.first())
        words.append(Words::tr("record %1").arg(hit.key));
    return joined(words);
}

} // namespace itam::ui::staging
