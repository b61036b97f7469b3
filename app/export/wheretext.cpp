// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/wheretext.h"

#include "app/export/console.h"
#include "app/export/recordtale.h"

#include "core/lifecycle/lease.h"
#include "core/support/errortext.h"

namespace itam::app::exporter {
namespace {

using namespace core::exporter;

QString orDash(const QString& text)
{
    return text.isEmpty() ? QStringLiteral("-") : text;
}

QString localTime(const QDateTime& time)
{
    return time.isValid() ? time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) : QStringLiteral("-");
}

/// A title and what is below it, further to the right.
QString section(const QString& title, const QString& text)
{
    QString lines = title + u'\n';
    for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts))
        lines += QStringLiteral("  ") + line + u'\n';
    return lines;
}

/// The text of a part, or why there is none; nothing for a part that was not asked for.
template <typename T, typename Text>
QString partText(const QString& title, const WherePart<T>& part, Text textOf)
{
    if (part.value)
        return section(title, textOf(*part.value));
    if (!part.error)
        return {};
    const core::support::ErrorText text = core::support::errorText(*part.error);
    return section(title, QStringLiteral("Could not be read. %1 %2").arg(text.what, text.advice));
}

QString findingsText(const QList<core::source::Finding>& findings)
{
    QString text;
    for (const core::source::Finding& finding : findings)
        text += QStringLiteral("%1  %2  %3\n")
                    .arg(core::source::nameOf(finding.kind), orDash(finding.column), finding.detail);
    return text.isEmpty() ? QStringLiteral("None.") : text;
}

QString ciText(const WhereCi& ci, const QUrl& instance)
{
    QString text = describe(ci.record, instance) + u'\n';
    const std::array<std::pair<const char*, QString>, 7> values{{{"serial number", ci.serial},
                                                                 {"asset tag", ci.assetTag},
                                                                 {"model", ci.model},
                                                                 {"assigned to", ci.assignedTo},
                                                                 {"location", ci.location},
                                                                 {"discovery source", ci.discoverySource},
                                                                 {"last changed by", ci.updatedBy}}};
    for (const auto& [name, value] : values) {
        if (!value.isEmpty())
            text += QString::fromLatin1(name).leftJustified(18) + value + u'\n';
    }
    if (ci.updated.isValid())
        text += QStringLiteral("last changed").leftJustified(18) + localTime(ci.updated);
    return text;
}

QString linksText(const WhereLinks& links)
{
    if (links.rows.isEmpty())
        return QStringLiteral("None.");
    TextTable table({QStringLiteral("number"), QStringLiteral("name"), QStringLiteral("detail"),
                     QStringLiteral("ITAM record")},
                    false);
    for (const WhereLink& link : links.rows)
        table.addRow({orDash(link.record.number), orDash(link.record.name), orDash(link.detail), orDash(link.key)});
    QString text = table.toString();
    if (links.total > links.rows.size())
        text += QStringLiteral("\n%1 of %2 shown; --limit N shows more.").arg(links.rows.size()).arg(links.total);
    return text;
}

QString lifecycleText(const WhereLifecycle& lifecycle)
{
    const core::servicenow::CiRow& ci = lifecycle.ci;
    QString text =
        QStringLiteral("Operational state: %1\n")
            .arg(lifecycle.stateLabel.isEmpty() ? QString::number(ci.operationalState) : lifecycle.stateLabel);
    for (const core::servicenow::ActiveState& state : ci.states)
        text += QStringLiteral("State %1 is held by %2 since %3.\n")
                    .arg(state.operationalState)
                    .arg(orDash(state.holder), localTime(state.setOn));
    for (const core::servicenow::ActiveAction& action : ci.actions)
        text += QStringLiteral("%1 by %2, until %3.\n")
                    .arg(action.action, orDash(action.holder),
                         action.lease.expires ? localTime(*action.lease.expires) : QStringLiteral("it is ended"));
    if (ci.actions.isEmpty())
        text += QStringLiteral("No CI action is active.\n");
    return text;
}

QString titleOf(const WhereHit& hit)
{
    QStringList words{hit.name.isEmpty() ? hit.key : hit.name};
    if (!hit.computerId.isEmpty())
        words.append(QStringLiteral("ComputerID %1").arg(hit.computerId));
    if (!hit.serial.isEmpty())
        words.append(QStringLiteral("serial number %1").arg(hit.serial));
    if (hit.type != core::model::DataType::Hardware)
        words.append(QStringLiteral("through %1 %2").arg(core::model::nameOf(hit.type), hit.key));
    return words.join(QStringLiteral(", "));
}

QString places(const WhereHit& hit)
{
    QStringList words;
    if (hit.inSource)
        words.append(QStringLiteral("operations database"));
    if (hit.inJournal)
        words.append(QStringLiteral("journal"));
    if (!hit.ci.isEmpty())
        words.append(QStringLiteral("instance"));
    return words.join(QStringLiteral(", "));
}

} // namespace

QString hitsText(const WhereHits& hits)
{
    QString text;
    if (hits.hits.isEmpty()) {
        text = QStringLiteral("Nobody who was asked knows a computer with \"%1\" in its name, serial number or key.\n")
                   .arg(hits.text);
    } else {
        TextTable table({QStringLiteral("key"), QStringLiteral("type"), QStringLiteral("name"),
                         QStringLiteral("serial number"), QStringLiteral("known to")},
                        false);
        for (const WhereHit& hit : hits.hits)
            table.addRow({orDash(hit.key), core::model::nameOf(hit.type), orDash(hit.name), orDash(hit.serial),
                          places(hit)});
        text = QStringLiteral("Several computers may be meant. Name one by its key:\n") + table.toString() + u'\n';
        if (hits.more)
            text += QStringLiteral("There are more; --limit N shows them.\n");
    }
    text += missingText(QStringLiteral("The operations database"), hits.sourceError) +
            missingText(QStringLiteral("The journal"), hits.journalError) +
            missingText(QStringLiteral("The instance"), hits.instanceError);
    return text.trimmed();
}

QString whereText(const Whereabouts& found)
{
    const RecordTale& tale = found.tale;
    QString text = titleOf(found.hit) + u'\n';
    for (const TypeTale& type : tale.types)
        text += typeText(tale, type);
    text += missingText(QStringLiteral("The operations database"), tale.sourceError) +
            missingText(QStringLiteral("The journal"), tale.journalError) +
            missingText(QStringLiteral("The instance"), tale.instanceError) + u'\n';
    if (!tale.sourceError)
        text += partText(QStringLiteral("Findings"), found.findings, findingsText);
    text += partText(QStringLiteral("CI"), found.ci, [&tale](const WhereCi& ci) { return ciText(ci, tale.instance); });
    text += partText(QStringLiteral("Installations"), found.installations, linksText);
    text += partText(QStringLiteral("Contracts"), found.contracts, linksText);
    text += partText(QStringLiteral("CI lifecycle"), found.lifecycle, lifecycleText);
    return text.trimmed();
}

} // namespace itam::app::exporter
