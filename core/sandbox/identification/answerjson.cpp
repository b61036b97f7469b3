// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/identification/payloadjson.h"

#include <QJsonArray>

#include <array>

namespace itam::sandbox::identification {
namespace {

const QString unknown = QStringLiteral("Unknown");

constexpr std::array<const char*, 10> counters{"inserted",
                                               "updated",
                                               "unchanged",
                                               "skipped",
                                               "partial",
                                               "incomplete",
                                               "errors",
                                               "warnings",
                                               "additionalInserted",
                                               "mergedPartialPayloads"};

QString orUnknown(const QString& sysId)
{
    return sysId.isEmpty() ? unknown : sysId;
}

QJsonArray toJson(const std::vector<Problem>& problems)
{
    QJsonArray array;
    for (const Problem& problem : problems)
        array.append(
            QJsonObject{{QLatin1String("error"), nameOf(problem.code)}, {QLatin1String("message"), problem.message}});
    return array;
}

/// What all kinds of rows say. The plain calls say it of errors only where there are some.
QJsonObject toJson(const RowOutcome& outcome, bool isEnhanced)
{
    QJsonObject object{{QLatin1String("className"), outcome.className},
                       {QLatin1String("errorCount"), static_cast<int>(outcome.errors.size())},
                       {QLatin1String("markers"), QJsonArray()},
                       {QLatin1String("mergedPayloadIds"), QJsonArray()}};
    if (outcome.operation != Operation::None)
        object.insert(QLatin1String("operation"), nameOf(outcome.operation));
    if (isEnhanced || !outcome.errors.empty())
        object.insert(QLatin1String("errors"), toJson(outcome.errors));
    if (!outcome.masked.isEmpty())
        object.insert(QLatin1String("maskedAttributes"), QJsonArray::fromStringList(outcome.masked));
    if (isEnhanced) {
        object.insert(QLatin1String("warnings"), toJson(outcome.warnings));
        object.insert(QLatin1String("warningCount"), static_cast<int>(outcome.warnings.size()));
    }
    return object;
}

QJsonArray toJson(const std::vector<int>& indices)
{
    QJsonArray array;
    for (const int index : indices)
        array.append(index);
    return array;
}

QJsonObject toJson(const Attempt& attempt)
{
    QJsonObject object{{QLatin1String("identifierName"), attempt.identifierName},
                       {QLatin1String("attemptResult"), nameOf(attempt.result)},
                       {QLatin1String("attributes"), QJsonArray::fromStringList(attempt.attributes)},
                       {QLatin1String("hybridEntryCiAttributes"), QJsonArray()}};
    if (!attempt.info.isEmpty())
        object.insert(QLatin1String("info"), attempt.info);
    if (!attempt.searchOnTable.isEmpty())
        object.insert(QLatin1String("searchOnTable"), attempt.searchOnTable);
    return object;
}

/// The plain calls do not say what became of such a row.
QJsonObject toJson(const AttachedOutcome& outcome, bool isEnhanced)
{
    QJsonObject object = toJson(static_cast<const RowOutcome&>(outcome), isEnhanced);
    if (isEnhanced)
        object.insert(QLatin1String("sysId"), orUnknown(outcome.sysId));
    else
        object.remove(QLatin1String("operation"));
    QJsonArray indices;
    for (const auto& [mainIndex, subIndex] : outcome.indices)
        indices.append(QJsonObject{{QLatin1String("mainIndex"), mainIndex}, {QLatin1String("subIndex"), subIndex}});
    object.insert(QLatin1String("inputIndices"), indices);
    return object;
}

void insertAttached(QJsonObject& object, const std::vector<AttachedOutcome>& attached, bool isEnhanced)
{
    if (attached.empty())
        return;
    QJsonArray rows;
    QJsonArray ids;
    for (const AttachedOutcome& outcome : attached) {
        rows.append(toJson(outcome, isEnhanced));
        ids.append(isEnhanced && !outcome.sysId.isEmpty() ? QJsonValue(outcome.sysId) : QJsonValue());
    }
    object.insert(QLatin1String("relatedItems"), rows);
    object.insert(QLatin1String("relatedSysIds"), ids);
    object.insert(QLatin1String("additionalRelatedItems"), QJsonArray());
}

QJsonObject toJson(const ItemOutcome& outcome, bool isEnhanced)
{
    QJsonObject object = toJson(static_cast<const RowOutcome&>(outcome), isEnhanced);
    object.insert(QLatin1String("sysId"), orUnknown(outcome.sysId));
    object.insert(QLatin1String("identifierEntrySysId"), orUnknown(outcome.identifierEntry));
    object.insert(QLatin1String("inputIndices"), toJson(outcome.indices));
    QJsonArray attempts;
    for (const Attempt& attempt : outcome.attempts)
        attempts.append(toJson(attempt));
    object.insert(QLatin1String("identificationAttempts"), attempts);
    if (!outcome.classKept.empty()) {
        QJsonArray info;
        for (const ClassKept& kept : outcome.classKept)
            info.append(QJsonObject{{QLatin1String("code"), kept.code},
                                    {QLatin1String("message"), kept.message},
                                    {QLatin1String("ruleSysId"), QString()}});
        object.insert(QLatin1String("info"), info);
    }
    if (!outcome.incompleteId.isEmpty())
        object.insert(QLatin1String("incompleteSysIds"), QJsonArray{outcome.incompleteId});
    insertAttached(object, outcome.attached, isEnhanced);
    return object;
}

QJsonObject toJson(const RelationOutcome& outcome, bool isEnhanced)
{
    QJsonObject object = toJson(static_cast<const RowOutcome&>(outcome), isEnhanced);
    object.insert(QLatin1String("inputIndices"), toJson(outcome.indices));
    if (!outcome.sysId.isEmpty())
        object.insert(QLatin1String("sysId"), outcome.sysId);
    return object;
}

const char* counterOf(Operation operation)
{
    switch (operation) {
    case Operation::Insert:
        return "inserted";
    case Operation::Update:
    case Operation::UpdateWithUpgrade:
    case Operation::UpdateWithDowngrade:
    case Operation::UpdateWithSwitch:
        return "updated";
    case Operation::NoChange:
        return "unchanged";
    case Operation::InsertAsIncomplete:
        return "incomplete";
    case Operation::None:
        break;
    }
    return "skipped";
}

void count(QMap<QString, QMap<QString, int>>& summary, const RowOutcome& outcome)
{
    QMap<QString, int>& ofClass = summary[outcome.className];
    ++ofClass[QString::fromLatin1(counterOf(outcome.operation))];
    ofClass[QStringLiteral("errors")] += static_cast<int>(outcome.errors.size());
    ofClass[QStringLiteral("warnings")] += static_cast<int>(outcome.warnings.size());
}

void insertSummary(QJsonObject& object, const Answer& answer)
{
    QMap<QString, QMap<QString, int>> summary;
    bool hasError = false;
    bool hasWarning = false;
    const auto note = [&](const RowOutcome& outcome) {
        hasError = hasError || !outcome.errors.empty();
        hasWarning = hasWarning || !outcome.warnings.empty();
    };
    for (const ItemOutcome& item : answer.items) {
        note(item);
        count(summary, item);
        for (const AttachedOutcome& row : item.attached) {
            note(row);
            count(summary, row);
        }
    }
    for (const RelationOutcome& relation : answer.relations)
        note(relation);
    QJsonObject classes;
    for (auto ofClass = summary.begin(); ofClass != summary.end(); ++ofClass) {
        QJsonObject counts;
        for (const char* counter : counters)
            counts.insert(QLatin1String(counter), ofClass->value(QString::fromLatin1(counter)));
        classes.insert(ofClass.key(), counts);
    }
    object.insert(QLatin1String("hasError"), hasError);
    object.insert(QLatin1String("hasWarning"), hasWarning);
    object.insert(QLatin1String("summary"), classes);
}

} // namespace

QJsonObject toJson(const Answer& answer, const Options& options)
{
    QJsonArray items;
    for (const ItemOutcome& item : answer.items)
        items.append(toJson(item, options.isEnhanced));
    QJsonArray relations;
    for (const RelationOutcome& relation : answer.relations)
        relations.append(toJson(relation, options.isEnhanced));
    QJsonObject object{{QLatin1String("items"), items},
                       {QLatin1String("relations"), relations},
                       {QLatin1String("additionalCommittedItems"), QJsonArray()},
                       {QLatin1String("additionalCommittedRelations"), QJsonArray()},
                       {QLatin1String("logContextId"), answer.logContextId}};
    if (options.isEnhanced && options.summarises)
        insertSummary(object, answer);
    return object;
}

} // namespace itam::sandbox::identification
