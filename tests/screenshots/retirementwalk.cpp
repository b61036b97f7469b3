// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshots/retirementwalk.h"

#include "core/exporter/retirement.h"
#include "tests/fakes/fakeidentities.h"
#include "tests/fakes/fakelifecycle.h"
#include "tests/fakes/fakeprompter.h"
#include "ui/lifecycle/lifecyclepage.h"
#include "ui/lifecycle/retirementpage.h"
#include "ui/lifecycle/retirementpolicycard.h"
#include "ui/lifecycle/retirementsection.h"

#include <QPushButton>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

namespace itam::tests {
namespace {

using namespace ui;
using Take = std::function<void(QWidget&, const char*)>;
using Data = FakeLifecycle::Data;

class RetirementWalk
{
public:
    explicit RetirementWalk(const Take& take) : m_take(take)
    {
        auto made = std::make_unique<ui::lifecycle::RetirementSection>(ports(), m_prompter, m_clock);
        m_section = std::move(made);
        m_page.addSection(QStringLiteral("retirement"), ui::lifecycle::SectionGroup::Requestors,
                          QStringLiteral("Retirement"), QStringLiteral("trash"), m_section->page());
        m_section->setPorts({.access = m_instance.access(), .instance = QStringLiteral("pictures")});
        m_page.resize(1280, 900);
        m_page.show();
    }

    [[nodiscard]] bool fill()
    {
        QList<QByteArray> keys;
        QList<QByteArray> vanished;
        auto journal = core::journal::Journal::open(path());
        if (!journal)
            return false;
        for (int i = 1; i <= 40; ++i) {
            const QString ci = QStringLiteral("laptop%1.example.net").arg(i, 2, 10, QLatin1Char('0'));
            const QByteArray key = QByteArray::number(20'000 + i);
            m_instance.addCi(ci, ci);
            m_identities.add(key, ci, m_owner.sourceId);
            keys.append(key);
            if (i <= 4)
                vanished.append(key);
            core::journal::Landing landing;
            landing.record.key = key;
            if (!journal->recordUnsendable(m_owner, {landing}))
                return false;
        }
        m_instance.with([&](Data& data) {
            data.world.forbidTransition(QStringLiteral("cmdb_ci"), QStringLiteral("Repair in Progress"),
                                        QStringLiteral("Retired"));
        });
        const QString requestor = m_instance.registerOperator(QStringLiteral("Ada Admin"));
        m_instance.with([&](Data& data) {
            data.world.set(requestor, {QStringLiteral("laptop02.example.net")}, QStringLiteral("Repair in Progress"));
        });
        return miss(*journal, vanished, 3);
    }

    [[nodiscard]] bool dryRun()
    {
        if (!run("retirementDryRunButton"))
            return false;
        m_take(m_page, "retirement-dry-run");
        return true;
    }

    [[nodiscard]] bool retire()
    {
        m_prompter.answer = 1;
        if (!run("retireNowButton") ||
            !QTest::qWaitFor([&] { return m_prompter.questions.size() == 1 && !m_section->isRunning(); }, 20'000))
            return false;
        m_take(m_page, "retirement-retired");
        auto* tabs = m_page.findChild<QTabWidget*>(QStringLiteral("retirementTabs"));
        tabs->setCurrentIndex(1);
        if (!QTest::qWaitFor([&] { return m_section->retirementPage().record().rowCount() >= 4; }, 20'000))
            return false;
        m_take(m_page, "retirement-record");
        return true;
    }

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("journal.db")); }
    [[nodiscard]] bool miss(core::journal::Journal& journal, const QList<QByteArray>& keys, int passes) const
    {
        for (int i = 0; i < passes; ++i) {
            core::journal::PassEnd end;
            end.absent = keys;
            end.ended = m_clock.nowUtc();
            if (!journal.endPass(m_owner, end))
                return false;
        }
        return true;
    }
    [[nodiscard]] bool run(const char* button)
    {
        auto* wanted = m_page.findChild<QPushButton*>(QString::fromLatin1(button));
        QTest::mouseClick(wanted, Qt::LeftButton);
        return QTest::qWaitFor([&] { return wanted->isEnabled() && !m_section->isRunning(); }, 20'000);
    }
    [[nodiscard]] ui::services::RetirementPorts ports()
    {
        return {.prepare = [this]() -> ui::services::RetirementRun {
                    return [this](const auto& options, const auto& progressed, std::stop_token stop) {
                        auto journal = core::journal::Journal::open(path());
                        const auto connection = m_instance.access()();
                        return core::exporter::retireVanished({m_clock, *journal, m_owner, m_identities, **connection},
                                                              options, progressed, std::move(stop));
                    };
                },
                .readRecord = [this](const std::stop_token&) -> Result<ui::services::RetirementRecord> {
                    auto known = core::journal::readRetirements(path(), 100);
                    if (!known)
                        return failure(known.error());
                    return ui::services::RetirementRecord{
                        *known, {{m_owner.instanceId, QStringLiteral("acme.example")}}, false};
                },
                .settings =
                    [] {
                        return core::settings::RetireSettings{core::settings::RetirePolicy::Retire, 3, 25};
                    },
                .save = [](const core::settings::RetireSettings&) { return Result<void>(); },
                .target =
                    [] {
                        return ui::services::RetirementPorts::Target{QStringLiteral("Acme"), false};
                    }};
    }

    const Take& m_take;
    core::support::SystemClock m_clock;
    FakePrompter m_prompter;
    QTemporaryDir m_folder;
    FakeLifecycle m_instance;
    FakeIdentities m_identities;
    core::journal::Owner m_owner{QStringLiteral("I1"), QStringLiteral("ours"), core::model::DataType::Hardware};
    ui::lifecycle::LifecyclePage m_page;
    std::unique_ptr<ui::lifecycle::RetirementSection> m_section;
};

} // namespace

bool walkThroughRetirement(const Take& take)
{
    RetirementWalk walk(take);
    return walk.fill() && walk.dryRun() && walk.retire();
}

} // namespace itam::tests
