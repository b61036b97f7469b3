// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicenow/historyquery.h"

#include <array>

namespace itam::core::servicenow {
namespace {

constexpr int longestText = 100;

QString anyOf(const QStringList& conditions)
{
    return conditions.join(QLatin1String("^OR"));
}

/// All of them; an empty one is none.
QString allOf(QStringList conditions)
{
    conditions.removeAll(QString());
    return conditions.join(QLatin1Char('^'));
}

template <typename Value, typename Name>
QString oneOf(const char* column, const QList<Value>& values, Name name)
{
    QStringList names;
    for (const Value& value : values)
        names.append(name(value));
    return names.isEmpty() ? QString()
                           : QString::fromLatin1(column) + QLatin1String("IN") + names.join(QLatin1Char(','));
}

template <std::size_t N>
QString contains(const std::array<const char*, N>& columns, const QString& text)
{
    const QString wanted = queryText(text);
    if (wanted.isEmpty())
        return {};
    QStringList conditions;
    for (const char* column : columns)
        conditions.append(QString::fromLatin1(column) + QLatin1String("LIKE") + wanted);
    return anyOf(conditions);
}

QString common(const HistoryFilter& filter)
{
    const auto when = [](const char* comparison, const QDateTime& time) {
        return time.isValid() ? QLatin1String("received") + QLatin1String(comparison) + queryTime(time) : QString();
    };
    const auto stateName = [](wire::ImportState state) { return wire::nameOf(state); };
    const auto typeName = [](model::DataType type) { return wire::importTypeOf(type); };
    return allOf({oneOf("state", filter.states, stateName), oneOf("import_type", filter.types, typeName),
                  when(">=", filter.from), when("<", filter.to),
                  filter.exportId.isEmpty() ? QString() : QLatin1String("export_id=") + queryId(filter.exportId)});
}

QStringList problemConditions()
{
    return {QStringLiteral("state=Failed"), QStringLiteral("rows_error>0"), QStringLiteral("rows_skipped>0")};
}

} // namespace

QString queryText(const QString& text)
{
    QString safe;
    for (const QChar c : text.trimmed().left(longestText))
        safe += c.isPrint() ? c : QLatin1Char(' ');
    while (safe.startsWith(QLatin1String("javascript:"), Qt::CaseInsensitive))
        safe.remove(0, 1);
    return safe.replace(QLatin1Char('^'), QLatin1String("^^"));
}

QString queryValue(const QString& value)
{
    QString safe = value;
    if (safe.startsWith(QLatin1String("javascript:"), Qt::CaseInsensitive))
        safe[10] = QLatin1Char(';'); // the next character: what lies between is only skipped, never run
    return safe.replace(QLatin1Char('^'), QLatin1String("^^"));
}

QString queryId(const QString& id)
{
    QString safe;
    for (const QChar c : id) {
        const bool isPlain = c.unicode() < 128 && (c.isLetterOrNumber() || QStringLiteral("-_.").contains(c));
        if (isPlain)
            safe += c;
    }
    return safe;
}

QString queryTime(const QDateTime& time)
{
    return time.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QDateTime timeFromTable(const QString& text)
{
    QDateTime time = QDateTime::fromString(text, QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    time.setTimeSpec(Qt::UTC);
    return time.isValid() ? time : QDateTime();
}

QString columnOf(HistorySort sort)
{
    switch (sort) {
    case HistorySort::Number:
        return QStringLiteral("number");
    case HistorySort::Received:
        return QStringLiteral("received");
    case HistorySort::Rows:
        return QStringLiteral("rows_total");
    case HistorySort::Errors:
        return QStringLiteral("rows_error");
    }
    return QStringLiteral("number");
}

QStringList keysetQueries(const QString& conditions, const QString& column, const QString& unique, bool descending,
                          const HistoryCursor& after)
{
    const QString beyond = descending ? QStringLiteral("<") : QStringLiteral(">");
    const QString order = descending ? QStringLiteral("ORDERBYDESC") : QStringLiteral("ORDERBY");
    const QString behind = unique + beyond + queryValue(after.number);
    if (column == unique)
        return {allOf({conditions, after.isStart() ? QString() : behind, order + column})};
    if (after.isStart())
        return {allOf({conditions, order + column, order + unique})};
    const QString value = queryValue(after.value);
    return {allOf({conditions, column + QLatin1Char('=') + value, behind, order + unique}),
            allOf({conditions, column + beyond + value, order + column, order + unique})};
}

QStringList runQueries(const HistoryQuestion& question)
{
    static constexpr std::array searched{"number", "export_id", "sender", "failure_message"};
    QString problems;
    if (question.filter.problemsOnly) {
        QStringList conditions = problemConditions();
        // A row may have gone wrong in another map than its own: then only the run's list of reasons says so.
        for (const char* word :
             {wire::reason::ambiguous, wire::reason::noKey, wire::reason::ciNotFound, wire::reason::lookupLate})
            conditions.append(QLatin1String("reasonsLIKE") + QLatin1String(word));
        problems = anyOf(conditions);
    }
    const QString conditions = allOf({common(question.filter), problems, contains(searched, question.filter.text)});
    return keysetQueries(conditions, columnOf(question.order.by), QStringLiteral("number"), question.order.descending,
                         question.after);
}

QStringList transactionQueries(const HistoryQuestion& question)
{
    static constexpr std::array searched{"number", "transaction_id", "failure_code", "failure_message"};
    const QString run =
        question.filter.runId.isEmpty() ? QString() : QLatin1String("import_run=") + queryId(question.filter.runId);
    const QString conditions =
        allOf({run, common(question.filter), question.filter.problemsOnly ? anyOf(problemConditions()) : QString(),
               contains(searched, question.filter.text)});
    return keysetQueries(conditions, columnOf(question.order.by), QStringLiteral("number"), question.order.descending,
                         question.after);
}

} // namespace itam::core::servicenow
