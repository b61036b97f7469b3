// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/translations/checksample.h"

#include "core/exporter/connectionchecks.h"
#include "tests/fakes/fakechecks.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/fakeprompter.h"
#include "ui/checks/checksdesk.h"

#include <QCheckBox>
#include <QPushButton>
#include <QTableView>
#include <QTest>

namespace itam::tests {
namespace {

using core::changes::RecordKind;
using core::exporter::Standing;
using core::model::DataType;
using core::source::Finding;

/// What works behind the page, as long as it lives.
class Work final : public QObject
{
public:
    Work(ui::checks::ChecksPage& page, const QString& situation) : QObject(&page)
    {
        fill();
        m_desk = std::make_unique<ui::checks::ChecksDesk>(ui::checks::ChecksDesk::Parts{page, m_prompter, m_clock});
        ui::checks::CheckPorts ports = m_fake.ports();
        if (situation == QLatin1String("no database"))
            ports.source.clear();
        m_desk->setPorts(ports);
    }

private:
    void fill()
    {
        m_fake.with([](FakeChecks::Data& data) {
            for (int kind = 0; kind < core::source::findingKindCount; ++kind)
                data.findings.push_back({static_cast<Finding::Kind>(kind), DataType::Hardware, QStringLiteral("C1"),
                                         QStringLiteral("C2"), QStringLiteral("C3")});
            for (std::size_t kind = 0; kind < core::changes::recordKindCount; ++kind)
                data.records.push_back(
                    {DataType::Hardware, static_cast<RecordKind>(kind), kind < 3, "C1", QStringLiteral("AMBIGUOUS")});
            data.mayAskInstance = true;
            data.bySource = true;
            data.duplicateTasks.emplace();
            data.duplicateTasks->tasks = {
                {.number = QStringLiteral("C1"), .description = QStringLiteral("C2"), .opened = {}, .url = {}}};
            namespace note = core::servicenow::predictionnote;
            QStringList notes;
            for (const char* each :
                 {note::severalMatch, note::matchedByName, note::classChanged, note::classKept, note::withItsComputer})
                notes.append(QString::fromLatin1(each));
            for (const auto predicted : core::servicenow::allPredicted) {
                data.records.push_back(
                    {DataType::Hardware, RecordKind::Added, true, "C1", QStringLiteral("AMBIGUOUS")});
                data.records.back().prediction = {"C1", predicted, QStringLiteral("AMBIGUOUS C1"), notes};
            }
            for (const Standing standing : core::exporter::allStandings)
                data.differences.push_back({DataType::Contracts,
                                            standing,
                                            "C1",
                                            QStringLiteral("CI_NOT_FOUND"),
                                            {{QStringLiteral("C1"), QStringLiteral("C2"), QStringLiteral("C3")}}});
            // Any words of ours.
            data.fullReasons[DataType::Contracts] = core::exporter::checkTitle(QStringLiteral("connection"));
            data.view.isOnInstance = true;
            data.view.table = QStringLiteral("C1");
            data.view.pendingReason = QStringLiteral("AMBIGUOUS");
            data.view.fields = {{QStringLiteral("C1"), QStringLiteral("C2"), QStringLiteral("C3"), true},
                                {QStringLiteral("C1"), QStringLiteral("C2"), QStringLiteral("C2"), false}};
        });
    }

    FakeClock m_clock;
    FakePrompter m_prompter;
    FakeChecks m_fake;
    std::unique_ptr<ui::checks::ChecksDesk> m_desk;
};

bool hasRows(const QWidget& page, const QString& table)
{
    const auto* view = page.findChild<QTableView*>(table);
    return view && QTest::qWaitFor([view] { return view->model()->rowCount() > 0; });
}

} // namespace

std::unique_ptr<QWidget> makeChecksPage(const QString& situation)
{
    auto page = std::make_unique<ui::checks::ChecksPage>();
    new Work(*page, situation); // its parent owns it
    return page;
}

void fillChecksPage(QWidget& page, const QString& situation)
{
    auto& checks = static_cast<ui::checks::ChecksPage&>(page);
    const QString section = situation.section(QLatin1Char(' '), 0, 0);
    checks.showSection(section);
    const auto* run = page.findChild<QPushButton*>(section + QStringLiteral("RunButton"));
    if (!run || situation != section)
        return;
    if (auto* option = page.findChild<QCheckBox*>(section + QStringLiteral("AskCheckBox")))
        option->setChecked(true);
    QTest::mouseClick(page.findChild<QPushButton*>(run->objectName()), Qt::LeftButton);
    static_cast<void>(hasRows(page, section + QStringLiteral("GroupsTable")));
    static_cast<void>(hasRows(page, section + QStringLiteral("Table")));
    if (section != QLatin1String("quality"))
        static_cast<void>(hasRows(page, section + QStringLiteral("FieldsTable")));
}

} // namespace itam::tests
