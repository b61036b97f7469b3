// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/exportfigures.h"

#include "ui/models/datatypes.h"
#include "ui/models/format.h"

#include <QCoreApplication>

namespace itam::ui::shell {
namespace {

using core::journal::ExportRecord;
using core::journal::Knowledge;
using core::journal::TypeRecord;
using core::model::allDataTypes;
using core::model::DataType;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ExportFigures)
};

struct Carried
{
    const ExportRecord* record = nullptr;
    const std::vector<TypeRecord>* types = nullptr;
};

/// Newest first.
QList<Carried> exportsTo(const exporter::ExportTarget& target, const Knowledge& knowledge)
{
    QList<Carried> found;
    for (const ExportRecord& record : knowledge.exports) {
        const bool isSame = target.instanceId.isEmpty() ? record.instanceUrl == target.instanceUrl
                                                        : record.instanceId == target.instanceId;
        const auto types = knowledge.types.constFind(record.exportId);
        if (isSame && types != knowledge.types.cend() && !types->empty())
            found.append({&record, &*types});
    }
    return found;
}

const TypeRecord* typeOf(const Carried& carried, DataType type)
{
    const auto found = std::ranges::find(*carried.types, type, &TypeRecord::type);
    return found == carried.types->cend() ? nullptr : &*found;
}

} // namespace

qint64 ExportFigures::total() const
{
    qint64 total = 0;
    for (const DataType type : allDataTypes)
        total += sent[type];
    return total;
}

QList<ExportFigures> figuresOf(const exporter::ExportTarget& target, const Knowledge& knowledge)
{
    QList<ExportFigures> figures;
    for (const Carried& carried : exportsTo(target, knowledge)) {
        if (figures.size() == mostFigures)
            break;
        ExportFigures one{carried.record->exportId, carried.record->started, carried.record->outcome, {}};
        for (const TypeRecord& type : *carried.types)
            one.sent[type.type] = type.sent;
        figures.prepend(one);
    }
    return figures;
}

core::model::PerType<std::optional<TypeChange>> changesOf(const exporter::ExportTarget& target,
                                                          const Knowledge& knowledge)
{
    core::model::PerType<std::optional<TypeChange>> changes;
    const QList<Carried> exports = exportsTo(target, knowledge);
    if (exports.isEmpty())
        return changes;
    for (const DataType type : allDataTypes) {
        const TypeRecord* record = typeOf(exports.first(), type);
        if (!record)
            continue;
        TypeChange change{.full = record->mode == core::journal::ExportMode::Full,
                          .read = record->read,
                          .readBefore = {},
                          .sent = record->sent,
                          .inserted = record->inserted,
                          .updated = record->updated,
                          .vanished = record->vanished};
        for (qsizetype i = 1; i < exports.size() && !change.readBefore; ++i) {
            if (const TypeRecord* before = typeOf(exports.at(i), type))
                change.readBefore = before->read;
        }
        changes[type] = change;
    }
    return changes;
}

QString sentenceOf(const QList<ExportFigures>& figures)
{
    if (figures.isEmpty())
        return {};
    core::model::PerType<qint64> sums{};
    qint64 sum = 0;
    const ExportFigures* most = &figures.first();
    for (const ExportFigures& one : figures) {
        for (const DataType type : allDataTypes)
            sums[type] += one.sent[type];
        sum += one.total();
        if (one.total() >= most->total())
            most = &one;
    }
    QStringList parts;
    for (const DataType type : allDataTypes)
        //: %1 a data type, %2 a number of records
        parts.append(Words::tr("%1: %2").arg(models::titleOf(type), models::count(sums[type])));
    //: %1 a number of records, %2 a list of data types with their numbers
    QString text = Words::tr("%n export(s) sent %1 records (%2).", nullptr, static_cast<int>(figures.size()))
                       .arg(models::count(sum), parts.join(QLatin1String(", ")));
    if (sum > 0)
        //: %1 is a date, %2 a number of records
        text += QLatin1Char(' ') + Words::tr("Most of them on %1: %2.")
                                       .arg(models::date(most->started), models::count(most->total()));
    return text;
}

} // namespace itam::ui::shell
