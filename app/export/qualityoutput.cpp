// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/qualityoutput.h"

#include "app/export/console.h"
#include "app/export/findingtext.h"

#include <QJsonArray>

namespace itam::app::exporter {
namespace {

using core::model::DataType;
using core::source::Finding;

constexpr qsizetype linesAtOnce = 64 * 1024; // characters

/// A spreadsheet that runs what it opens must see text.
QString csvCell(QString text)
{
    if (!text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text.front()))
        text.prepend(u'\'');
    if (text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r'))
        text = u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
    return text;
}

auto rankOf(const FindingGroup& group)
{
    return std::tuple(textOf(group.kind).consequence, group.kind, group.type);
}

QString viewsTable(const QualityScope& scope, const core::exporter::QualityReport& report, const FindingGroups& groups)
{
    core::model::PerType<qint64> findings;
    for (const FindingGroup& group : groups.sorted())
        findings[group.type] += group.count;
    TextTable table({QStringLiteral("data type"), QStringLiteral("rows"), QStringLiteral("findings")});
    for (const DataType type : core::model::allDataTypes) {
        if (scope.included[type])
            table.addRow({core::model::nameOf(type),
                          report.unreadable[type] ? QStringLiteral("-") : QString::number(report.rows[type]),
                          QString::number(findings[type])});
    }
    return table.toString();
}

QString groupsTable(const std::vector<FindingGroup>& groups)
{
    TextTable table({QStringLiteral("count"), QStringLiteral("finding"), QStringLiteral("data type"),
                     QStringLiteral("consequence")});
    for (const FindingGroup& group : groups)
        table.addRow({QString::number(group.count), core::source::nameOf(group.kind), core::model::nameOf(group.type),
                      nameOf(textOf(group.kind).consequence)});
    return table.toString();
}

QString wrapped(const QStringList& words, const QString& indent)
{
    constexpr qsizetype width = 110;
    QString text;
    QString line = indent;
    for (const QString& word : words) {
        if (line.size() > indent.size() && line.size() + word.size() > width) {
            text += line.trimmed().prepend(indent) + u'\n';
            line = indent;
        }
        line += word + (&word == &words.last() ? QString() : QStringLiteral(", "));
    }
    return text + line + u'\n';
}

/// Findings about a view and not about a record have no key; what a view lacks is a list of words.
QString examplesText(const FindingGroup& group)
{
    const QString indent(4, u' ');
    QStringList bare;
    QString text;
    for (const Finding& finding : group.examples) {
        QStringList words;
        for (const QString& word : {finding.key, finding.column, finding.detail}) {
            if (!word.isEmpty())
                words.append(word);
        }
        if (words.size() == 1)
            bare.append(words.first());
        else
            text += indent + words.join(QStringLiteral("  ")) + u'\n';
    }
    if (!bare.isEmpty())
        text += wrapped(bare, indent);
    if (const qint64 more = group.count - group.examples.size(); more > 0)
        text += QStringLiteral("%1and %2 more\n").arg(indent).arg(more);
    return text;
}

/// What a kind means is said once for all data types.
QString kindText(core::source::Finding::Kind kind)
{
    const FindingText words = textOf(kind);
    return QStringLiteral("\n%1: %2\n  %3\n  %4\n")
        .arg(core::source::nameOf(kind), words.title, words.meaning, words.advice);
}

QString groupsText(const std::vector<FindingGroup>& groups)
{
    QString text;
    std::optional<Finding::Kind> kind;
    for (const FindingGroup& group : groups) {
        if (kind != group.kind)
            text += kindText(group.kind);
        kind = group.kind;
        text +=
            QStringLiteral("  %1, %2:\n").arg(core::model::nameOf(group.type)).arg(group.count) + examplesText(group);
    }
    return text;
}

bool isComplete(const std::vector<FindingGroup>& groups)
{
    return std::all_of(groups.begin(), groups.end(),
                       [](const FindingGroup& group) { return group.count == group.examples.size(); });
}

QJsonObject groupJson(const FindingGroup& group)
{
    const FindingText words = textOf(group.kind);
    QJsonArray examples;
    for (const Finding& finding : group.examples)
        examples.append(QJsonObject{{QStringLiteral("key"), finding.key},
                                    {QStringLiteral("column"), finding.column},
                                    {QStringLiteral("detail"), finding.detail}});
    return {{QStringLiteral("kind"), core::source::nameOf(group.kind)},
            {QStringLiteral("type"), core::model::nameOf(group.type)},
            {QStringLiteral("count"), group.count},
            {QStringLiteral("consequence"), nameOf(words.consequence)},
            {QStringLiteral("what"), words.title},
            {QStringLiteral("meaning"), words.meaning},
            {QStringLiteral("do"), words.advice},
            {QStringLiteral("examples"), examples}};
}

} // namespace

void FindingGroups::add(const Finding& finding)
{
    auto group = std::find_if(m_groups.begin(), m_groups.end(), [&](const FindingGroup& one) {
        return one.kind == finding.kind && one.type == finding.type;
    });
    if (group == m_groups.end())
        group = m_groups.insert(m_groups.end(), {finding.kind, finding.type, 0, {}});
    ++group->count;
    // What is about the view itself is never many, and all of it is wanted.
    if (finding.key.isEmpty() ? group->count <= core::source::FindingCounts::keptPerKind : group->count <= m_examples)
        group->examples.append(finding);
}

std::vector<FindingGroup> FindingGroups::sorted() const
{
    std::vector<FindingGroup> groups = m_groups;
    std::sort(groups.begin(), groups.end(),
              [](const FindingGroup& a, const FindingGroup& b) { return rankOf(a) < rankOf(b); });
    return groups;
}

qint64 FindingGroups::total() const
{
    qint64 sum = 0;
    for (const FindingGroup& group : m_groups)
        sum += group.count;
    return sum;
}

FindingLines::FindingLines()
{
    printOut(QStringLiteral("kind,type,key,column,detail\n"));
}

void FindingLines::add(const Finding& finding)
{
    m_lines += core::source::nameOf(finding.kind) + u',' + core::model::nameOf(finding.type) + u',' +
               csvCell(finding.key) + u',' + csvCell(finding.column) + u',' + csvCell(finding.detail) + u'\n';
    if (m_lines.size() > linesAtOnce)
        flush();
}

void FindingLines::flush()
{
    if (!m_lines.isEmpty())
        printOut(m_lines);
    m_lines.clear();
}

QString qualityText(const QualityScope& scope, const core::exporter::QualityReport& report, const FindingGroups& groups)
{
    QString text = QStringLiteral("%1\n\n%2\n").arg(scope.source, viewsTable(scope, report, groups));
    const std::vector<FindingGroup> sorted = groups.sorted();
    if (sorted.empty())
        return text + (!scope.kinds.isEmpty() ? QStringLiteral("No such findings.\n")
                                              : QStringLiteral("No findings: an export sends every row as it is.\n"));
    text += groupsTable(sorted) + groupsText(sorted);
    if (report.unreadable[DataType::Hardware])
        text += QStringLiteral("\nWhether contracts and installations name known computers was not looked at, because "
                               "the hardware view cannot be read.\n");
    if (!isComplete(sorted))
        text += QStringLiteral("\n--limit N shows more examples, --kind and --type choose, --output csv lists every "
                               "finding.\n");
    return text;
}

QJsonObject qualityJson(const QualityScope& scope, const core::exporter::QualityReport& report,
                        const FindingGroups& groups)
{
    QJsonArray types;
    for (const DataType type : core::model::allDataTypes) {
        if (scope.included[type])
            types.append(QJsonObject{{QStringLiteral("type"), core::model::nameOf(type)},
                                     {QStringLiteral("readable"), !report.unreadable[type]},
                                     {QStringLiteral("rows"), report.rows[type]}});
    }
    QJsonArray findings;
    for (const FindingGroup& group : groups.sorted())
        findings.append(groupJson(group));
    return {{QStringLiteral("source"), scope.source},
            {QStringLiteral("types"), types},
            {QStringLiteral("total"), groups.total()},
            {QStringLiteral("findings"), findings}};
}

} // namespace itam::app::exporter
