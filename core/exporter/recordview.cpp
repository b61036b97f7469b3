// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/recordview.h"

#include "core/exporter/maskedcolumns.h"
#include "core/exporter/readjournal.h"
#include "core/exporter/sourcekeyedview.h"
#include "core/exporter/targetreader.h"
#include "core/exporter/verifyplan.h"

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

Result<void> fillFromJournal(RecordView& view, journal::Journal& journal, const journal::Owner& owner)
{
    const auto reader = journal.readBaseline(owner);
    const auto pending = journal.pending(owner);
    const auto tombstones = journal.tombstones(owner);
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

Result<void> fillFromInstance(RecordView& view, const VerifyPlan& plan, const FoundRecord& found,
                              servicenow::TableClient tables, const std::stop_token& stop)
{
    const TargetPlan& target = plan.targetOf(found.batch, 0);
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

/// The same questions as for an export; what another source owns there stays.
Result<void> askInstance(RecordView& view, const VerifyInput& input, const FoundRecord& found,
                         journal::Journal& journal, const QString& sourceId, const std::stop_token& stop)
{
    MaskedColumns questions(input.instance.channel(), journal,
                            wire::Sender{journal.journalId(), input.senderName, sourceId});
    auto said = questions.ask(found.type, found.batch, stop);
    if (!said)
        return failure(said.error());
    for (servicenow::Prediction& each : *said) {
        if (each.key != view.key)
            continue;
        const QStringList masked = MaskedColumns::maskedIn(each);
        for (RecordField& field : view.fields) {
            if (field.differs && masked.contains(field.field))
                field.stays = Stays::OwnedElsewhere;
        }
        view.prediction = std::move(each);
    }
    return {};
}

Result<void> checkAsking(const VerifyInput& input, AskInstance ask)
{
    if (ask == AskInstance::No || input.instance.channel().capabilities().predicts)
        return {};
    return failure(ErrorCode::Usage, {},
                   QStringLiteral("the channel to this instance has no call that says what would become of a record "
                                  "without writing it (--on-instance)"));
}

Result<RecordView> viewFound(const VerifyInput& input, const FoundRecord& found, const QByteArray& key,
                             const QString& sourceId, const std::stop_token& stop, AskInstance ask)
{
    RecordView view;
    view.type = found.type;
    view.key = key;
    servicenow::TableClient tables = input.instance.tables();
    auto opened = ReadJournal::open(input.journal, stop);
    if (!opened)
        return failure(opened.error());
    journal::Journal& journal = *opened->journal;
    const bool isKnown = !opened->folder;
    QString instanceId;
    if (isKnown || ask == AskInstance::Yes) {
        const auto report =
            input.instance.channel().connectionTest({journal.journalId(), input.senderName, sourceId}, stop);
        if (!report && report.error().code != ErrorCode::EndpointNotFound)
            return failure(report.error());
        instanceId = report ? report->instanceId : QString();
    }
    const auto properties = readProperties(tables, stop);
    if (!properties)
        return failure(properties.error());
    const auto plan = input.discoverySource.isEmpty()
                          ? planVerification(input.maps, found.type, found.batch.columns(), *properties)
                          : planBySource(input.maps, found.type, found.batch.columns(), input.software);
    if (!plan)
        return failure(plan.error());
    if (input.discoverySource.isEmpty()) {
        ITAM_TRY(fillFromInstance(view, *plan, found, tables, stop));
    } else {
        SourceKeyedCis cis(tables, input.discoverySource, isKnown ? &journal : nullptr, instanceId);
        ITAM_TRY(SourceKeyedView({input, *plan, found.batch, tables, cis}).fill(view, stop));
    }
    if (isKnown && !instanceId.isEmpty())
        ITAM_TRY(fillFromJournal(view, journal, {instanceId, sourceId, view.type}));
    if (ask == AskInstance::Yes)
        ITAM_TRY(askInstance(view, input, found, journal, sourceId, stop));
    return view;
}

} // namespace

QString nameOf(Stays stays)
{
    switch (stays) {
    case Stays::No:
        return {};
    case Stays::NotCleared:
        return QStringLiteral("not-cleared");
    case Stays::NameUnknown:
        return QStringLiteral("name-unknown");
    case Stays::UpdatesOff:
        return QStringLiteral("updates-off");
    case Stays::OwnedElsewhere:
        return QStringLiteral("owned-elsewhere");
    }
    return {};
}

Result<RecordView> viewRecord(const VerifyInput& input, const QByteArray& key, const std::stop_token& stop,
                              AskInstance ask)
{
    ITAM_TRY(checkAsking(input, ask));
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
        if (*found)
            return viewFound(input, **found, key, *sourceId, stop, ask);
    }
    return failure(ErrorCode::NotFound, QStringLiteral("no record of this key in the operations database"),
                   QString::fromUtf8(key));
}

} // namespace itam::core::exporter
