// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identification/answer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace itam::core::identification {
namespace {

constexpr qsizetype sysIdLength = 32;

bool isSysId(const QString& text)
{
    return text.size() == sysIdLength && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
           });
}

/// The documentation misprints UPDATE as "UPDRADE" here and there, and writes INSERT_INCOMPLETE too.
Operation operationFrom(const QString& text)
{
    if (text == QLatin1String("INSERT"))
        return Operation::Insert;
    if (text == QLatin1String("NO_CHANGE"))
        return Operation::NoChange;
    if (text == QLatin1String("UPDATE") || text.startsWith(QLatin1String("UPDATE_WITH_")) ||
        text.startsWith(QLatin1String("UPDRADE")))
        return Operation::Update;
    if (text == QLatin1String("INSERT_AS_PARTIAL"))
        return Operation::InsertAsPartial;
    if (text == QLatin1String("INSERT_AS_INCOMPLETE") || text == QLatin1String("INSERT_INCOMPLETE"))
        return Operation::InsertAsIncomplete;
    return Operation::Unknown;
}

std::vector<Complaint> complaintsFrom(const QJsonValue& list)
{
    std::vector<Complaint> complaints;
    for (const QJsonValue& each : list.toArray()) {
        if (each.isString())
            complaints.push_back({each.toString(), {}});
        else
            complaints.push_back({each[QLatin1String("error")].toString(), each[QLatin1String("message")].toString()});
    }
    return complaints;
}

void readAttempts(const QJsonArray& attempts, RowAnswer& row)
{
    for (const QJsonValue& attempt : attempts) {
        const QString result = attempt[QLatin1String("attemptResult")].toString();
        const bool several = result == QLatin1String("MULTI_MATCH");
        row.severalMatched = row.severalMatched || several;
        if (!several && result != QLatin1String("MATCHED"))
            continue;
        row.matchedBy.clear();
        for (const QJsonValue& attribute : attempt[QLatin1String("attributes")].toArray())
            row.matchedBy.append(attribute.toString());
    }
    const QString first = attempts.first()[QLatin1String("info")].toString();
    row.byNativeKey = first == QLatin1String("sys_object_source MATCHED");
}

RowAnswer rowFrom(const QJsonObject& object)
{
    RowAnswer row;
    row.className = object.value(QLatin1String("className")).toString();
    const QString sysId = object.value(QLatin1String("sysId")).toString();
    if (isSysId(sysId))
        row.sysId = sysId.toLower();
    row.operationText = object.value(QLatin1String("operation")).toString();
    row.operation = operationFrom(row.operationText);
    row.classChanged = row.operation == Operation::Update && row.operationText.contains(u'_');
    row.errors = complaintsFrom(object.value(QLatin1String("errors")));
    row.warnings = complaintsFrom(object.value(QLatin1String("warnings")));
    row.hasFailed = !row.errors.empty() || object.value(QLatin1String("errorCount")).toInt() > 0;
    for (const QJsonValue& info : object.value(QLatin1String("info")).toArray()) {
        const QString text = info.isString() ? info.toString() : info[QLatin1String("code")].toString();
        row.classKept = row.classKept || text.startsWith(QLatin1String("SKIPPED_CLASS_"));
    }
    for (const QJsonValue& column : object.value(QLatin1String("maskedAttributes")).toArray())
        row.masked.append(column.toString());
    if (const QJsonArray attempts = object.value(QLatin1String("identificationAttempts")).toArray();
        !attempts.isEmpty())
        readAttempts(attempts, row);
    return row;
}

/// Equal items that were merged have one result with several positions (IR-5).
std::vector<int> positionsOf(const QJsonObject& object)
{
    std::vector<int> positions;
    for (const QJsonValue& index : object.value(QLatin1String("inputIndices")).toArray()) {
        const int position = index.isObject() ? index[QLatin1String("mainIndex")].toInt(-1) : index.toInt(-1);
        if (position >= 0)
            positions.push_back(position);
    }
    return positions;
}

void readAttached(const QJsonArray& rows, Answer& answer)
{
    for (const QJsonValue& each : rows) {
        const RowAnswer row = rowFrom(each.toObject());
        for (const QJsonValue& index : each[QLatin1String("inputIndices")].toArray()) {
            const int item = index[QLatin1String("mainIndex")].toInt(-1);
            const int position = index[QLatin1String("subIndex")].toInt(-1);
            if (item >= 0 && position >= 0)
                answer.attached.insert_or_assign({item, position}, row);
        }
    }
}

template <typename Key>
const RowAnswer* find(const std::map<Key, RowAnswer>& rows, const Key& key)
{
    const auto found = rows.find(key);
    return found == rows.end() ? nullptr : &found->second;
}

} // namespace

bool RowAnswer::hasLanded() const
{
    const bool isWritten =
        operation == Operation::Insert || operation == Operation::Update || operation == Operation::NoChange;
    return !hasFailed && isWritten && (isUntoldSysId || !sysId.isEmpty());
}

const RowAnswer* Answer::item(int position) const
{
    return find(items, position);
}

const RowAnswer* Answer::attachedRow(int item, int position) const
{
    return find(attached, std::pair(item, position));
}

const RowAnswer* Answer::relation(int position) const
{
    return find(relations, position);
}

bool hasFailures(const Answer& answer)
{
    const auto failed = [](const auto& each) { return each.second.hasFailed; };
    return std::ranges::any_of(answer.items, failed) || std::ranges::any_of(answer.attached, failed) ||
           std::ranges::any_of(answer.relations, failed);
}

void completePlain(Answer& answer)
{
    const bool isLost = hasFailures(answer);
    const auto abandon = [](RowAnswer& row) {
        if (row.hasFailed)
            return;
        row.hasFailed = true;
        row.errors.push_back({QStringLiteral("ABANDONED"), QStringLiteral("another row of the payload failed")});
    };
    const auto complete = [](RowAnswer& row, Operation otherwise) {
        if (!row.operationText.isEmpty())
            return;
        row.operation = otherwise;
        row.isUntoldSysId = true;
    };
    for (auto& [position, row] : answer.items) {
        if (isLost)
            abandon(row);
    }
    for (auto& [position, row] : answer.attached) {
        const RowAnswer* item = answer.item(position.first);
        if (isLost)
            abandon(row);
        else if (item && item->hasLanded())
            complete(row, item->operation == Operation::Insert ? Operation::Insert : Operation::Update);
    }
    for (auto& [position, row] : answer.relations)
        isLost ? abandon(row) : complete(row, Operation::Update);
}

Result<Answer> readAnswer(const QByteArray& body)
{
    QJsonParseError parsed{};
    const QJsonDocument document = QJsonDocument::fromJson(body, &parsed);
    if (document.isNull())
        return failure(ErrorCode::NotServiceNow, parsed.errorString());
    const QJsonObject result = document.object().value(QLatin1String("result")).toObject();
    if (!result.value(QLatin1String("items")).isArray() && !result.value(QLatin1String("relations")).isArray())
        return failure(ErrorCode::BadReply, QStringLiteral("neither items nor relations in the answer"));
    Answer answer;
    answer.logContextId = result.value(QLatin1String("logContextId")).toString();
    for (const QJsonValue& each : result.value(QLatin1String("items")).toArray()) {
        const QJsonObject item = each.toObject();
        const RowAnswer row = rowFrom(item);
        for (const int position : positionsOf(item))
            answer.items.insert_or_assign(position, row);
        readAttached(item.value(QLatin1String("relatedItems")).toArray(), answer);
    }
    for (const QJsonValue& each : result.value(QLatin1String("relations")).toArray()) {
        const QJsonObject relation = each.toObject();
        for (const int position : positionsOf(relation))
            answer.relations.insert_or_assign(position, rowFrom(relation));
    }
    return answer;
}

} // namespace itam::core::identification
