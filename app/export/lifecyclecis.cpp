// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/lifecyclecis.h"

#include "core/support/files.h"

#include <QFile>

#include <cstdio>

namespace itam::app::exporter {
namespace {

using core::servicenow::CiQuestion;
using core::servicenow::CiRow;
using core::servicenow::LifecycleInstance;

constexpr int pageSize = 500;
constexpr qsizetype listedNamesakes = 20;
constexpr qint64 largestList = 64 * 1024 * 1024;

Result<QList<CiRow>> allOf(CiQuestion question, LifecycleInstance& instance, const std::stop_token& stop)
{
    question.limit = pageSize;
    QList<CiRow> rows;
    while (true) {
        const auto page = instance.cis(question, stop);
        if (!page)
            return failure(page.error());
        rows += page->rows;
        if (!page->next)
            return rows;
        question.after = *page->next;
    }
}

tl::unexpected<Error> ambiguous(const QString& name, const QList<CiRow>& rows)
{
    QStringList all;
    for (const CiRow& row : rows.mid(0, listedNamesakes))
        all.append(QStringLiteral("%1 (%2)").arg(row.sysId, row.className));
    if (rows.size() > listedNamesakes)
        all.append(QStringLiteral("and %1 more").arg(rows.size() - listedNamesakes));
    return failure(ErrorCode::Usage, {},
                   QStringLiteral("%1 CIs have the name \"%2\": %3. Name one by its sys_id")
                       .arg(rows.size())
                       .arg(name, all.join(QStringLiteral(", "))));
}

/// The one CI of that name; exactly as it is written if there is such a one, else in any case.
Result<CiRow> ciNamed(const QString& name, LifecycleInstance& instance, const std::stop_token& stop)
{
    CiQuestion question;
    question.text = name;
    const auto rows = allOf(question, instance, stop);
    if (!rows)
        return failure(rows.error());
    for (const Qt::CaseSensitivity sensitivity : {Qt::CaseSensitive, Qt::CaseInsensitive}) {
        QList<CiRow> found;
        std::ranges::copy_if(*rows, std::back_inserter(found),
                             [&](const CiRow& row) { return row.name.compare(name, sensitivity) == 0; });
        if (found.size() == 1)
            return found.constFirst();
        if (found.size() > 1)
            return ambiguous(name, found);
    }
    return failure(ErrorCode::NotFound, QStringLiteral("no CI has this name"), name);
}

Result<SelectedCis> selectByNames(const QStringList& words, LifecycleInstance& instance, const std::stop_token& stop)
{
    SelectedCis selected;
    for (const QString& word : words) {
        QString sysId = word.toLower();
        if (!isSysId(word)) {
            const auto row = ciNamed(word, instance, stop);
            if (!row)
                return failure(row.error());
            sysId = row->sysId;
            selected.names.insert(sysId, row->name);
        }
        selected.sysIds.append(sysId);
    }
    selected.sysIds.removeDuplicates();
    return selected;
}

Result<SelectedCis> selectByQuestion(const LifecycleArguments& arguments, LifecycleInstance& instance,
                                     const std::stop_token& stop)
{
    CiQuestion question;
    question.ciClass = arguments.ciClass;
    if (!arguments.state.isEmpty()) {
        const auto configuration = instance.configuration(stop);
        if (!configuration)
            return failure(configuration.error());
        const auto state = stateFrom(configuration->rules, arguments.state);
        if (!state)
            return failure(state.error());
        question.operationalState = *state;
    }
    const auto rows = allOf(question, instance, stop);
    if (!rows)
        return failure(rows.error());
    SelectedCis selected;
    for (const CiRow& row : *rows) {
        selected.sysIds.append(row.sysId);
        selected.names.insert(row.sysId, row.name);
    }
    return selected;
}

} // namespace

QString SelectedCis::describe(const QString& sysId) const
{
    const QString name = names.value(sysId);
    return name.isEmpty() ? sysId : QStringLiteral("%1 (%2)").arg(name, sysId);
}

bool isSysId(const QString& text)
{
    constexpr int digits = 32;
    return text.size() == digits && std::ranges::all_of(text, [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
           });
}

Result<QStringList> readCiList(const QString& fileOrDash)
{
    QByteArray bytes;
    if (fileOrDash == QLatin1String("-")) {
        QFile input;
        if (!input.open(stdin, QIODevice::ReadOnly))
            return failure(ErrorCode::FileUnreadable, input.errorString(), QStringLiteral("standard input"));
        bytes = input.read(largestList);
    } else {
        auto read = core::support::readFile(fileOrDash, largestList);
        if (!read)
            return failure(read.error());
        bytes = std::move(*read);
    }
    QStringList words;
    for (const QString& line : QString::fromUtf8(bytes).split(u'\n')) {
        const QString word = line.trimmed();
        if (!word.isEmpty() && !word.startsWith(u'#'))
            words.append(word);
    }
    words.removeDuplicates();
    return words;
}

Result<SelectedCis> selectCis(const LifecycleArguments& arguments, LifecycleInstance& instance, std::stop_token stop)
{
    if (!arguments.cisFrom.isEmpty()) {
        const auto words = readCiList(arguments.cisFrom);
        return words ? selectByNames(*words, instance, stop) : failure(words.error());
    }
    return arguments.cis.isEmpty() ? selectByQuestion(arguments, instance, stop)
                                   : selectByNames(arguments.cis, instance, stop);
}

Result<int> stateFrom(const core::lifecycle::RuleSet& rules, const QString& label)
{
    QStringList known;
    for (const core::lifecycle::Choice& choice : rules.operationalStates) {
        if (choice.label.compare(label, Qt::CaseInsensitive) == 0)
            return choice.value;
        known.append(choice.label);
    }
    return failure(ErrorCode::NotFound, QStringLiteral("operational states: %1").arg(known.join(QStringLiteral(", "))),
                   label);
}

} // namespace itam::app::exporter
