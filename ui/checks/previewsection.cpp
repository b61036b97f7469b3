// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checks/previewsection.h"

#include "ui/checks/answerwords.h"
#include "ui/checks/recordkinds.h"
#include "ui/checks/recordpanel.h"
#include "ui/models/datatypes.h"
#include "ui/models/format.h"
#include "ui/widgets/messagebar.h"

#include <QCheckBox>

namespace itam::ui::checks {
namespace {

using core::changes::RecordKind;
using core::exporter::PreviewRecord;
using core::model::DataType;

constexpr int walkingPauseMs = 300;
constexpr qint64 showEvery = 100; ///< records

CheckPage::Words wordsOfPreview()
{
    CheckPage::Words words;
    words.title = PreviewSection::tr("Preview");
    words.explanation = PreviewSection::tr("What the next export would do with each record. Nothing is sent and "
                                           "nothing is stored; ServiceNow is asked what "
                                           "it has.");
    words.icon = QStringLiteral("eye");
    words.run = PreviewSection::tr("Preview export");
    words.runHelp = PreviewSection::tr(
        "Makes the checks of an export, reads the operations database and compares it with what ServiceNow is known to "
        "hold.");
    words.groupsName = PreviewSection::tr("Records by what would become of them");
    words.recordsName = PreviewSection::tr("Records of the chosen kind");
    words.neverTitle = PreviewSection::tr("There is no preview yet");
    words.neverText =
        PreviewSection::tr("Added, changed and vanished records appear here before ServiceNow gets them.");
    words.noneTitle = PreviewSection::tr("The operations database has no records");
    words.noneText = PreviewSection::tr("An export would send nothing.");
    words.fileName = QStringLiteral("preview.csv");
    return words;
}

} // namespace

PreviewSection::PreviewSection(const Parts& parts)
    : FoundSection(QStringLiteral("preview"),
                   new CheckPage("preview", wordsOfPreview(),
                                 {FoundColumn::Key, FoundColumn::Travels, FoundColumn::Reason, FoundColumn::Answer}),
                   parts)
    , m_page(static_cast<CheckPage&>(*page()))
    , m_panel(new RecordPanel("preview", &m_page))
    , m_asks(m_page.addCheckOption(
          tr("Ask ServiceNow"), "previewAskCheckBox",
          tr("ServiceNow says of each record that would be sent whether it would insert, update, leave or refuse it. "
             "It is asked with what an export would send, and writes nothing. That takes about as long as the "
             "export.")))
{
    showAnswers();
    m_page.addPanel(m_panel);
    m_pause.setSingleShot(true);
    m_pause.setInterval(walkingPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &PreviewSection::readRecord);
    connect(&m_page, &CheckPage::recordChosen, this, &PreviewSection::showChosen);
    connect(&m_page, &CheckPage::recordOpened, this, [this] {
        m_pause.stop();
        readRecord();
    });
    connect(m_panel, &RecordPanel::tryAgainRequested, this, &PreviewSection::readRecord);
    connect(m_panel, &RecordPanel::stopRequested, this, [this] {
        m_viewing.cancel();
        m_panel->showStopped();
    });
}

void PreviewSection::showChosen()
{
    const FoundRecord* record = m_page.chosenRecord();
    const CheckGroup* group = m_page.chosenGroup();
    if (!record || !group) {
        // A record that was asked for by another sub-page stays while nothing is chosen here.
        if (outcome()) {
            m_pause.stop();
            m_viewing.cancel();
            m_key.clear();
            m_panel->forget();
        }
        return;
    }
    const DataType type = typeOfGroup(group->id);
    if (m_type == type && m_key == record->key)
        return;
    m_type = type;
    m_key = record->key;
    m_panel->showLoading(m_type, m_key);
    m_pause.start();
}

void PreviewSection::showRecord(DataType type, const QByteArray& key)
{
    m_pause.stop();
    m_type = type;
    m_key = key;
    readRecord();
}

void PreviewSection::readRecord()
{
    if (!ports().viewRecord || m_key.isEmpty())
        return;
    m_panel->showLoading(m_type, m_key);
    m_viewing.start([view = ports().viewRecord, type = m_type,
                     key = m_key](std::stop_token stop) { return view(type, key, std::move(stop)); },
                    [this](const Result<core::exporter::RecordView>& view) {
                        if (view)
                            m_panel->showView(*view);
                        else
                            m_panel->showError(view.error());
                    });
}

FoundSection::Work PreviewSection::work() const
{
    const bool asks = m_asks->isChecked() && ports().previewOnInstance;
    if (!asks && !ports().preview)
        return {};
    return [look = asks ? ports().previewOnInstance : ports().preview](Progress& progress,
                                                                       std::stop_token stop) -> Result<Outcome> {
        const auto records = std::make_shared<FoundRecords>();
        core::exporter::ProgressBoard board;
        Outcome outcome{.records = records};
        CheckProgress now;
        const auto report = look(
            [&](const PreviewRecord& record) {
                const int group = groupOf(record.type, static_cast<int>(record.kind));
                records->add(group, {record.key, {}, record.reason, record.travels, {}, record.prediction});
                outcome.travelling[group] += record.travels ? 1 : 0;
                outcome.found += record.travels ? 1 : 0;
                if (now.type != record.type || now.read == 0)
                    now = {record.type, 0, board.get().types[record.type].total.value_or(0), 0};
                now.read += record.kind == RecordKind::Vanished ? 0 : 1;
                now.found = outcome.found;
                if (now.read % showEvery == 0)
                    progress.update([&](CheckProgress& value) { value = now; });
            },
            board, std::move(stop));
        const auto kept = records->finish();
        if (!kept)
            return failure(kept.error());
        outcome.isPartial = wasStopped(report);
        if (outcome.isPartial)
            return outcome;
        if (!report)
            return failure(report.error());
        outcome.isAsked = report->asked;
        outcome.answers = report->asked ? answersText(*report) : QString();
        for (const DataType type : core::model::allDataTypes) {
            outcome.read += report->types[type].read;
            outcome.unsendable += report->types[type].unsendable;
            outcome.notes[type] = report->types[type].fullReason;
        }
        return outcome;
    };
}

CheckGroup PreviewSection::describe(int group) const
{
    const qint64 travelling = outcome()->travelling.value(group);
    const RecordKindWords words = recordKindWords(static_cast<RecordKind>(kindOfGroup(group)));
    const qint64 all = outcome()->records->count(group);
    return {.state = stateOf(static_cast<RecordKind>(kindOfGroup(group)), travelling, all),
            .title = words.title,
            .meaning = words.meaning,
            .advice = words.advice};
}

int PreviewSection::rankOf(int group) const
{
    constexpr int behindAll = 1000;
    return group + (static_cast<RecordKind>(kindOfGroup(group)) == RecordKind::Unchanged ? behindAll : 0);
}

QString PreviewSection::kindName(int group) const
{
    return core::exporter::nameOf(static_cast<RecordKind>(kindOfGroup(group)));
}

QString PreviewSection::statusOf(const CheckLogEntry& entry, const QString& when) const
{
    //: %1 is how long ago that was, %2 a number of records, %3 of those that an export would send
    return tr("Last previewed %1: %2 records read, %3 would be sent.")
        .arg(when, models::count(entry.read), models::count(entry.found));
}

void PreviewSection::portsChanged()
{
    m_asks->setVisible(static_cast<bool>(ports().previewOnInstance));
}

void PreviewSection::restoreViewState(const QByteArray& state)
{
    FoundSection::restoreViewState(state);
    showAnswers();
}

/// Without answers the column has nothing to say.
void PreviewSection::showAnswers()
{
    m_page.showColumn(FoundColumn::Answer, outcome() && outcome()->isAsked);
}

void PreviewSection::outcomeChanged()
{
    showAnswers();
    if (outcome())
        return showNotes();
    m_pause.stop();
    m_viewing.cancel();
    m_key.clear();
    m_panel->forget();
}

void PreviewSection::showNotes()
{
    QStringList sentences;
    for (const DataType type : core::model::allDataTypes) {
        if (!outcome()->notes[type].isEmpty())
            //: %1 a data type, %2 the reason as a sentence
            sentences.append(tr("%1 would be exported in full: %2").arg(models::titleOf(type), outcome()->notes[type]));
    }
    const int unsendable = static_cast<int>(outcome()->unsendable);
    if (outcome()->isAsked) {
        sentences.append(tr("Links of virtual machines to the computers they run on are not part of it."));
        m_page.bar().showMessage({.severity = models::Severity::Neutral,
                                  .what = tr("ServiceNow said what it would do; it wrote nothing."),
                                  .meaning = outcome()->answers,
                                  .advice = sentences.join(QLatin1Char(' '))});
    } else if (!sentences.isEmpty())
        m_page.bar().showMessage({.severity = models::Severity::Neutral,
                                  .what = tr("It would not be an ordinary export."),
                                  .meaning = sentences.join(QLatin1Char(' '))});
    else if (unsendable > 0) {
        m_page.bar().showMessage({.severity = models::Severity::Neutral,
                                  .what = tr("%n row(s) cannot be sent.", nullptr, unsendable),
                                  .meaning = tr("Data quality says why.")});
        m_page.bar().addAction(tr("Show Data quality"), "showQualityButton",
                               [this] { emit sectionRequested(QStringLiteral("quality")); });
    }
}

} // namespace itam::ui::checks
