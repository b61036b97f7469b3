// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/recordview.h"

#include "core/exporter/targetreader.h"
#include "core/exporter/verifyplan.h"
#include "core/journal/journal.h"

#include <QFileInfo>

namespace itam::core::exporter {
namespace {

/// A record by itself.
struct FoundRecord
{
    model::DataType type = model::DataType::Hardware;
    model::RecordBatch batch;
};

Result<std::optional<FoundRecord>> findRecord(source::OperationsDatabase& database, model::DataType type,
                                              const QByteArray& key, const std::stop_token& stop)
{
    const auto stream = database.readOne(type, key);
    if (!stream)
        return failure(stream.error());
    while (true) {
        const auto batch = (*stream)->next(stop);
        if (!batch)
            return failure(batch.error());
        if (batch->isEmpty())
            return std::optional<FoundRecord>();
        for (std::size_t i = 0; i < batch->size(); ++i) {
            if (batch->key(i) != QByteArrayView(key))
                continue;
            FoundRecord found{type, model::RecordBatch(batch->columns())};
            found.batch.append(*batch, i);
            return std::optional(std::move(found));
        }
    }
}

Result<void> fillFromJournal(RecordView& view, const VerifyInput& input, const QString& sourceId,
                             const std::stop_token& stop)
{
    auto there = journal::Journal::openIfThere(input.journalPath, stop);
    if (!there || !*there)
        return there ? Result<void>() : failure(there.error());
    journal::Journal* journal = &**there;
    const auto report =
        input.instance.channel().connectionTest({journal->journalId(), input.senderName, sourceId}, stop);
    if (!report)
        return report.error().code == ErrorCode::EndpointNotFound ? Result<void>() : failure(report.error());
    const journal::Owner owner{report->instanceId, sourceId, view.type};
    const auto reader = journal->readBaseline(owner);
    const auto pending = journal->pending(owner);
    const auto tombstones = journal->tombstones(owner);
    if (!reader)
        return failure(reader.error());
    if (!pending || !tombstones)
        return failure(!pending ? pending.error() : tombstones.error());
    const auto landed = (*reader)->find(view.key);
    if (!landed)
        return failure(landed.error());
    view.hasLanded = landed->has_value();
    if (*landed)
        view.sentAt = QDateTime::fromMSecsSinceEpoch((*landed)->sentAtMs, Qt::UTC);
    view.pendingReason = pending->value(view.key).reason;
    view.hadVanished = tombstones->contains(view.key);
    return {};
}

Result<void> fillFromInstance(RecordView& view, const VerifyInput& input, const FoundRecord& found,
                              const std::stop_token& stop)
{
    servicenow::TableClient tables = input.instance.tables();
    const auto properties = readProperties(tables, stop);
    if (!properties)
        return failure(properties.error());
    const auto plan = planVerification(input.maps, found.type, found.batch.columns(), *properties);
    if (!plan)
        return failure(plan.error());
    const TargetPlan& target = plan->targetOf(found.batch, 0);
    const QString place = QString::fromUtf8(found.batch.cell(0, static_cast<std::size_t>(target.key))).trimmed();
    const auto rows = findRows(tables, target.table, target.keyColumn, {place}, target.reads(), stop);
    if (!rows)
        return failure(rows.error());
    view.table = target.table;
    view.isOnInstance = !rows->isEmpty();
    const servicenow::TableRow row = rows->value(0);
    for (const mapping::Expectation& expectation : target.expectations) {
        const auto values = expectation.values(found.batch, 0);
        for (std::size_t i = 0; i < values.size(); ++i) {
            const mapping::ExpectedField& field = expectation.fields()[i];
            if (!values[i])
                continue;
            RecordField shown{field.column, expectation.shown(field, row), *values[i],
                              !view.isOnInstance || !expectation.isEqual(field, *values[i], row)};
            const bool mayBeNobody = field.comparison == mapping::ExpectedField::Comparison::Person &&
                                     view.isOnInstance && shown.differs && shown.actual.isEmpty();
            if (mayBeNobody) {
                // T-11: people are not made; who is not there is left empty.
                const auto known = readKnownPeople(tables, {*values[i]}, stop);
                if (!known)
                    return failure(known.error());
                shown.differs = !known->isEmpty();
            }
            view.fields.push_back(std::move(shown));
        }
    }
    return {};
}

} // namespace

Result<RecordView> viewRecord(const VerifyInput& input, const QByteArray& key, const std::stop_token& stop)
{
    const auto database = source::OperationsDatabase::open(input.source);
    if (!database)
        return failure(database.error());
    const auto sourceId = (*database)->sourceId();
    if (!sourceId)
        return failure(sourceId.error());
    for (const model::DataType type : model::allDataTypes) {
        if (!input.included[type])
            continue;
        const auto found = findRecord(**database, type, key, stop);
        if (!found)
            return failure(found.error());
        if (!*found)
            continue;
        RecordView view;
        view.type = type;
        view.key = key;
        ITAM_TRY(fillFromInstance(view, input, **found, stop));
        ITAM_TRY(fillFromJournal(view, input, *sourceId, stop));
        return view;
    }
    return failure(ErrorCode::NotFound, QStringLiteral("no record of this key in the operations database"),
                   QString::fromUtf8(key));
}

} // namespace itam::core::exporter
