// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checks/answerwords.h"

#include "core/wire/remarks.h"
#include "ui/models/format.h"
#include "ui/models/reasontext.h"

#include <QCoreApplication>

#include <array>

namespace itam::ui::checks {
namespace {

using core::servicenow::Predicted;
using core::servicenow::Prediction;

namespace note = core::servicenow::predictionnote;

struct Entry
{
    const char* code;
    const char* words;
};

// The table stands inside the class that gives it its context: lupdate looks for QT_TR_NOOP and expands no macros.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AnswerWords)
public:
    static constexpr auto notes = std::to_array<Entry>({
        {note::severalMatch, QT_TR_NOOP("several records there match: the oldest is taken, the others become "
                                        "duplicates")},
        {note::matchedByName, QT_TR_NOOP("recognised by its name alone: it may be another machine")},
        {note::classChanged, QT_TR_NOOP("its class changes")},
        {note::classKept, QT_TR_NOOP("its class stays, though the operations database says another")},
        //: %1 names of columns
        {note::masked, QT_TR_NOOP("another source owns %1: not written")},
        //: %1 names of columns
        {core::wire::notCleared, QT_TR_NOOP("the operations database has no value for %1: what ServiceNow has stays")},
        {note::withItsComputer, QT_TR_NOOP("with its computer, which is new there")},
    });

    static QString ofNote(const QString& text)
    {
        const QString code = text.section(QLatin1Char(' '), 0, 0);
        for (const Entry& each : notes) {
            if (code != QLatin1String(each.code))
                continue;
            const QString words = tr(each.words);
            return words.contains(QLatin1String("%1")) ? words.arg(text.section(QLatin1Char(' '), 1)) : words;
        }
        return text;
    }

    static QString ofAnswer(const Prediction& answer)
    {
        switch (answer.predicted) {
        case Predicted::Insert:
            return tr("Insert");
        case Predicted::Update:
            return tr("Update");
        case Predicted::NoChange:
            return tr("Leave as it is");
        case Predicted::Duplicate:
            //: %1 the key of another record
            return tr("Ignore: %1 stands for the same computer").arg(answer.reason.section(QLatin1Char(' '), 1));
        case Predicted::Refused:
            //: %1 the reason
            return tr("Refuse: %1").arg(models::reasonText(answer.reason).what);
        }
        return {};
    }

    static QString ofCounts(const std::array<qint64, core::servicenow::predictedCount>& counts)
    {
        const auto number = [&counts](Predicted what) { return models::count(counts[static_cast<std::size_t>(what)]); };
        //: each is a number of records
        return tr("Insert: %1. Update: %2. Leave as they are: %3. Ignore as duplicates: %4. Refuse: %5.")
            .arg(number(Predicted::Insert), number(Predicted::Update), number(Predicted::NoChange),
                 number(Predicted::Duplicate), number(Predicted::Refused));
    }
};

} // namespace

QString answerText(const Prediction& answer)
{
    QStringList notes;
    for (const QString& each : answer.notes)
        notes.append(Words::ofNote(each));
    const QString what = Words::ofAnswer(answer);
    return notes.isEmpty() ? what : QStringLiteral("%1 (%2)").arg(what, notes.join(QLatin1String("; ")));
}

QString answerCode(const Prediction& answer)
{
    QStringList parts{core::exporter::nameOf(answer.predicted)};
    if (!answer.reason.isEmpty())
        parts.append(answer.reason);
    return (parts + answer.notes).join(QLatin1Char(' '));
}

QString answersText(const core::exporter::PreviewReport& report)
{
    std::array<qint64, core::servicenow::predictedCount> counts{};
    for (const core::exporter::PreviewCounts& type : report.types.values) {
        for (std::size_t i = 0; i < counts.size(); ++i)
            counts[i] += type.predicted[i];
    }
    return Words::ofCounts(counts);
}

} // namespace itam::ui::checks
