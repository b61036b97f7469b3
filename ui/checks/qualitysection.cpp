// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checks/qualitysection.h"

#include "ui/checks/findingwords.h"
#include "ui/models/format.h"

#include <QPushButton>

namespace itam::ui::checks {
namespace {

using core::source::Finding;

CheckPage::Words wordsOfQuality()
{
    CheckPage::Words words;
    words.title = QualitySection::tr("Data quality");
    words.explanation = QualitySection::tr(
        "What an export would meet in the operations database, looked for before anything is sent. Nothing is changed, "
        "and ServiceNow is not asked.");
    words.icon = QStringLiteral("database");
    words.run = QualitySection::tr("Check data");
    words.runHelp = QualitySection::tr("Reads all views of the operations database once, as an export does, and lists "
                                       "what stands in its way. It takes "
                                       "about as long as an export reads.");
    words.groupsName = QualitySection::tr("Findings by kind");
    words.recordsName = QualitySection::tr("Records with this finding");
    words.neverTitle = QualitySection::tr("The data was not checked yet");
    words.neverText =
        QualitySection::tr("Missing computers, shared serial numbers and values that do not fit appear here "
                           "before they get to ServiceNow.");
    words.noneTitle = QualitySection::tr("No findings");
    words.noneText = QualitySection::tr("An export sends every row as it is.");
    words.fileName = QStringLiteral("data-quality.csv");
    return words;
}

Finding::Kind kindOf(int group)
{
    return static_cast<Finding::Kind>(kindOfGroup(group));
}

} // namespace

QualitySection::QualitySection(const Parts& parts)
    : FoundSection(
          QStringLiteral("quality"),
          new CheckPage("quality", wordsOfQuality(), {FoundColumn::Key, FoundColumn::Column, FoundColumn::Detail}),
          parts)
    , m_page(static_cast<CheckPage&>(*page()))
    , m_showRecord(m_page.addRecordButton(
          tr("Show fields"), "qualityShowFieldsButton",
          tr("Shows the chosen record on the sub-page Preview, field by field: what the operations database says and "
             "what ServiceNow has.")))
{
    connect(m_showRecord, &QPushButton::clicked, this, &QualitySection::openRecord);
    connect(&m_page, &CheckPage::recordOpened, this, &QualitySection::openRecord);
    connect(&m_page, &CheckPage::recordChosen, this, &QualitySection::showRecordButton);
    showRecordButton();
}

void QualitySection::showRecordButton()
{
    const FoundRecord* record = m_page.chosenRecord();
    m_showRecord->setEnabled(record && !record->key.isEmpty());
}

void QualitySection::openRecord()
{
    const FoundRecord* record = m_page.chosenRecord();
    const CheckGroup* group = m_page.chosenGroup();
    if (record && group && !record->key.isEmpty())
        emit recordRequested(typeOfGroup(group->id), record->key);
}

FoundSection::Work QualitySection::work() const
{
    if (!ports().quality)
        return {};
    return [look = ports().quality](Progress& progress, std::stop_token stop) -> Result<Outcome> {
        const auto records = std::make_shared<FoundRecords>();
        qint64 found = 0;
        const auto report = look(
            [&](const Finding& finding) {
                ++found;
                records->add(groupOf(finding.type, static_cast<int>(finding.kind)),
                             {finding.key.toUtf8(), finding.column, finding.detail, false, {}});
            },
            [&](const core::exporter::QualityProgress& now) {
                progress.update([&](CheckProgress& value) { value = {now.type, now.read, now.total, found}; });
            },
            std::move(stop));
        const auto kept = records->finish();
        if (!kept)
            return failure(kept.error());
        Outcome outcome{.records = records, .found = found, .isPartial = wasStopped(report)};
        if (outcome.isPartial)
            return outcome;
        if (!report)
            return failure(report.error());
        for (const qint64 rows : report->rows.values)
            outcome.read += rows;
        return outcome;
    };
}

CheckGroup QualitySection::describe(int group) const
{
    const FindingWords words = findingWords(kindOf(group));
    return {
        .state = stateOf(words.consequence), .title = words.title, .meaning = words.meaning, .advice = words.advice};
}

int QualitySection::rankOf(int group) const
{
    return static_cast<int>(findingWords(kindOf(group)).consequence) * groupOf(core::model::DataType::Hardware, 100) +
           group;
}

QString QualitySection::kindName(int group) const
{
    return core::source::nameOf(kindOf(group));
}

QString QualitySection::statusOf(const CheckLogEntry& entry, const QString& when) const
{
    //: %1 is how long ago that was, %2 a number of rows, %3 of findings
    return tr("Last checked %1: %2 rows read, %3 findings.")
        .arg(when, models::count(entry.read), models::count(entry.found));
}

void QualitySection::outcomeChanged()
{
    int worst = 0;
    if (outcome()) {
        for (const CheckGroup& group : m_page.groups().rows())
            worst += group.state.severity == models::Severity::Error ? 1 : 0;
    }
    emit badgeChanged(worst);
}

} // namespace itam::ui::checks
