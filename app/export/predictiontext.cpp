// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/predictiontext.h"

#include "app/export/console.h"
#include "app/export/listing.h"

#include "core/wire/remarks.h"

#include <QJsonArray>

namespace itam::app::exporter {
namespace {

using core::model::DataType;
using core::servicenow::Predicted;
using core::servicenow::Prediction;

namespace note = core::servicenow::predictionnote;
namespace reason = core::wire::reason;

struct Words
{
    const char* code;
    const char* words; ///< %1: what follows the code
};

constexpr auto reasons = std::to_array<Words>({
    {reason::addOff, "the instance lets this source add no such records"},
    {reason::updateOff, "differs, and contracts that are there are not updated (see Integrations)"},
    {reason::ambiguous, "too many records of the instance match: merge them there"},
    {reason::noKey, "neither a serial number nor a name to recognise it by"},
    {reason::ciNotFound, "its computer is not in ServiceNow, nor would it be by then"},
    {reason::lookupLate, "its master contract is not in ServiceNow, nor would it be by then"},
    {reason::duplicateOf, "the same computer in ServiceNow as %1"},
    {reason::tooLarge, "larger than the instance accepts"},
    {"NO_RESULT", "the instance did not answer for it"},
    {"MISSING_MATCHING_ATTRIBUTES", "nothing that the identification rule could recognise it by"},
    {"REQUIRED_ATTRIBUTE_EMPTY", "a column that the class demands has no value"},
    {"RECLASSIFICATION_NOT_ALLOWED", "it would change its class, which the instance does not allow"},
    {"INSERT_AS_PARTIAL", "the instance would keep it aside as incomplete"},
    {"INSERT_AS_INCOMPLETE", "the instance would log it as incomplete and not write it"},
    {"ABANDONED", "a row that it depends on was refused"},
    {"UNEXPECTED_OPERATION", "the instance answers with an operation that is not known: %1"},
});

constexpr auto notes = std::to_array<Words>({
    {note::severalMatch, "several records of the instance match: the oldest is taken, the others become duplicates"},
    {note::matchedByName, "recognised by its name alone: it may be another machine"},
    {note::classChanged, "its class changes"},
    {note::classKept, "its class stays, though the source says another"},
    {note::masked, "another source owns %1: not written"},
    {core::wire::notCleared, "the source has no value for %1: what ServiceNow has stays"},
    {note::withItsComputer, "with its computer, which is new: the instance was not asked about it"},
});

template <std::size_t Size>
QString wordsOf(const std::array<Words, Size>& all, const QString& text)
{
    const QString code = text.section(QLatin1Char(' '), 0, 0);
    for (const Words& each : all) {
        if (code != QLatin1String(each.code))
            continue;
        const QString words = QString::fromLatin1(each.words);
        return words.contains(QLatin1String("%1")) ? words.arg(text.section(QLatin1Char(' '), 1)) : words;
    }
    return text;
}

} // namespace

QString predictionText(const Prediction& prediction)
{
    QStringList sentences;
    if (!prediction.reason.isEmpty())
        sentences.append(wordsOf(reasons, prediction.reason));
    for (const QString& each : prediction.notes)
        sentences.append(wordsOf(notes, each));
    return sentences.join(QLatin1String("; "));
}

QString answerText(const Prediction& prediction)
{
    const QString text = predictionText(prediction);
    const QString answer = core::exporter::nameOf(prediction.predicted);
    return text.isEmpty() ? answer : answer + QLatin1String(": ") + text;
}

QJsonObject answerJson(const Prediction& prediction)
{
    return {{QStringLiteral("operation"), core::exporter::nameOf(prediction.predicted)},
            {QStringLiteral("reason"), prediction.reason},
            {QStringLiteral("notes"), QJsonArray::fromStringList(prediction.notes)}};
}

QString answersText(const core::exporter::PreviewReport& report)
{
    if (!report.asked)
        return {};
    QStringList header{QStringLiteral("ServiceNow would")};
    for (const Predicted each : core::servicenow::allPredicted)
        header.append(core::exporter::nameOf(each));
    TextTable table(header);
    qint64 several = 0;
    for (const DataType type : core::model::allDataTypes) {
        const core::exporter::PreviewCounts& counts = report.types[type];
        if (!counts.looked)
            continue;
        QStringList row{core::model::nameOf(type)};
        for (const Predicted each : core::servicenow::allPredicted)
            row.append(QString::number(counts.of(each)));
        table.addRow(row);
        several += counts.severalMatch;
    }
    QString text = QLatin1Char('\n') + table.toString();
    if (several > 0)
        text += QStringLiteral("Records that several of the instance match: %1. The oldest is taken, the others become "
                               "duplicates; merge them there.\n")
                    .arg(several);
    if (report.types[DataType::Hardware].looked)
        text += QStringLiteral("Links of virtual machines to the computers they run on were not asked for.\n");
    return text;
}

QJsonObject answersJson(const core::exporter::PreviewCounts& counts)
{
    QJsonObject object{{QStringLiteral("severalMatch"), counts.severalMatch}};
    for (const Predicted each : core::servicenow::allPredicted)
        object.insert(countName(core::exporter::nameOf(each)), counts.of(each));
    return object;
}

} // namespace itam::app::exporter
