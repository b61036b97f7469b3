// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sub-page Retirement over the rules of an instance in memory and a journal in which passes missed computers.
#include "tests/fakes/fakeidentities.h"
#include "tests/ui/lifecycle/recordspage.h"
#include "ui/lifecycle/listfilter.h"
#include "ui/lifecycle/retirementpage.h"
#include "ui/lifecycle/retirementpolicycard.h"
#include "ui/lifecycle/retirementsection.h"
#include "ui/widgets/form.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QToolButton>

#include <semaphore>

using namespace itam;
using namespace itam::ui;
using core::exporter::RetirementReport;
using core::exporter::TypeEnd;
using core::settings::RetirePolicy;
using core::settings::RetireSettings;
using lifecycle::RetirementKind;
using lifecycle::RetirementPage;
using lifecycle::RetirementPlanModel;
using lifecycle::RetirementRecordModel;
using lifecycle::RetirementSection;
using tests::child;
using Data = tests::FakeLifecycle::Data;

class RetirementPageTest final : public tests::RecordsPageTest
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void saysWhatAPolicyDoes_data();
    void saysWhatAPolicyDoes();
    void savesThePolicyAndPutsItBack();
    void aSettingThatChangedElsewhereIsShown();
    void saysWhyItWasNotSaved();
    void dryRunShowsWhatWouldBeRetiredAndChangesNothing();
    void dryRunNamesTheRuleThatRefuses_R14();
    void dryRunUsesWhatIsTyped();
    void asksBeforeItRetires();
    void namesAProductionInstance();
    void cancelChangesNothing();
    void asksAboveTheThresholdWithNumbers();
    void whatReturnsIsToldAndAsked();
    void nothingDueAsksNothing();
    void theRecordIsFilteredAndWritten();
    void thePlanIsFiltered();
    void stopEndsARunWithItsReport();
    void errorsComeWithAdvice();
    void saysWhyNothingWasPlanned_data();
    void saysWhyNothingWasPlanned();
    void followsAnExport_data();
    void followsAnExport();
    void anotherInstanceIsForgotten();
    void remembersItsView();
    void keepsTheRulesOfAPage();

private:
    void miss(const QList<QByteArray>& keys, int passes = 3);
    void show()
    {
        showPage();
        QTRY_VERIFY(button("retirementRecordRefreshButton")->isEnabled());
    }
    void dryRun()
    {
        click("retirementDryRunButton");
        QTRY_VERIFY(button("retirementDryRunButton")->isEnabled());
    }
    void retireNow()
    {
        click("retireNowButton");
        QTRY_VERIFY(!m_section->isRunning());
        QTRY_VERIFY(button("retireNowButton")->isEnabled());
    }
    [[nodiscard]] QString shown(const char* ci)
    {
        return fake->with([&](Data& data) { return data.world.shown(QString::fromLatin1(ci)); });
    }
    [[nodiscard]] QString planned(int row, RetirementPlanModel::Column column) const
    {
        return textOf(m_page->plan(), row, static_cast<int>(column));
    }
    [[nodiscard]] QString recorded(int row, RetirementRecordModel::Column column) const
    {
        return textOf(m_page->record(), row, static_cast<int>(column));
    }
    [[nodiscard]] core::journal::Journal journal() const
    {
        return std::move(*core::journal::Journal::open(m_folder->filePath(QStringLiteral("journal.db"))));
    }
    [[nodiscard]] services::RetirementPorts ports();

    std::unique_ptr<QTemporaryDir> m_folder;
    tests::FakeIdentities m_identities;
    RetireSettings m_saved;
    std::optional<Error> m_saveError;
    std::function<RetirementReport()> m_instead; ///< of a run
    services::RetirementPorts::Target m_target;
    core::journal::Owner m_owner{QStringLiteral("I1"), QStringLiteral("ours"), core::model::DataType::Hardware};
    RetirementSection* m_section = nullptr;
    RetirementPage* m_page = nullptr;
};

void RetirementPageTest::init()
{
    prepare();
    m_folder = std::make_unique<QTemporaryDir>();
    m_identities.rows.clear();
    m_saved = {RetirePolicy::Off, 3, 100};
    m_saveError.reset();
    m_instead = {};
    m_target = {QStringLiteral("Acme"), false};
    auto book = journal();
    for (const char* key : {"A", "B", "C"}) {
        const QString ci = QString::fromLatin1(key).toLower();
        fake->addCi(ci, ci);
        m_identities.add(key, ci, m_owner.sourceId);
        core::journal::Landing landing;
        landing.record.key = key;
        QVERIFY(book.recordUnsendable(m_owner, {landing}));
    }
    auto made = std::make_unique<RetirementSection>(ports(), prompter, clock);
    m_section = made.get();
    m_page = &made->retirementPage();
    use(std::move(made));
}

void RetirementPageTest::cleanup()
{
    finish();
    m_folder.reset();
}

services::RetirementPorts RetirementPageTest::ports()
{
    return {.prepare = [this]() -> services::RetirementRun {
                return [this](const auto& options, const auto& progressed, std::stop_token stop) {
                    if (m_instead)
                        return m_instead();
                    auto book = journal();
                    const auto connection = fake->access()();
                    return core::exporter::retireVanished({clock, book, m_owner, m_identities, **connection}, options,
                                                          progressed, std::move(stop));
                };
            },
            .readRecord = [this](const std::stop_token&) -> Result<services::RetirementRecord> {
                auto known = core::journal::readRetirements(m_folder->filePath(QStringLiteral("journal.db")), 100);
                if (!known)
                    return failure(known.error());
                return services::RetirementRecord{*known, {{m_owner.instanceId, QStringLiteral("acme.example")}}, false};
            },
            .settings = [this] { return m_saved; },
            .save = [this](const RetireSettings& settings) -> Result<void> {
                if (m_saveError)
                    return failure(*m_saveError);
                m_saved = settings;
                return {};
            },
            .target = [this] { return m_target; }};
}

void RetirementPageTest::miss(const QList<QByteArray>& keys, int passes)
{
    auto book = journal();
    for (int i = 0; i < passes; ++i) {
        core::journal::PassEnd end;
        end.absent = keys;
        end.ended = clock.nowUtc();
        QVERIFY(book.endPass(m_owner, end));
    }
}

void RetirementPageTest::saysWhatAPolicyDoes_data()
{
    QTest::addColumn<RetirePolicy>("policy");
    QTest::addColumn<QString>("says");
    QTest::newRow("off") << RetirePolicy::Off << "Nothing is done after an export.";
    QTest::newRow("report") << RetirePolicy::Report << "Nothing is changed.";
    QTest::newRow("retire") << RetirePolicy::Retire << "is set to Retired";
}

void RetirementPageTest::saysWhatAPolicyDoes()
{
    QFETCH(const RetirePolicy, policy);
    QFETCH(const QString, says);
    show();
    auto* box = child<QComboBox>(*page, "retirementPolicyComboBox");
    box->setCurrentIndex(box->findData(static_cast<int>(policy)));
    QVERIFY(child<widgets::FieldNote>(*page, "retirementPolicyNote")->text().contains(says));
}

void RetirementPageTest::savesThePolicyAndPutsItBack()
{
    show();
    QVERIFY(!button("saveRetirementButton")->isEnabled());
    child<QSpinBox>(*page, "retirementPassesSpinBox")->setValue(7);
    click("revertRetirementButton");
    QCOMPARE(child<QSpinBox>(*page, "retirementPassesSpinBox")->value(), 3);
    child<QComboBox>(*page, "retirementPolicyComboBox")->setCurrentIndex(2);
    child<QSpinBox>(*page, "retirementPercentSpinBox")->setValue(20);
    click("saveRetirementButton");
    QCOMPARE(m_saved, (RetireSettings{RetirePolicy::Retire, 3, 20}));
    QVERIFY(!button("saveRetirementButton")->isEnabled());
}

void RetirementPageTest::aSettingThatChangedElsewhereIsShown()
{
    show();
    m_saved.passes = 9;
    m_section->showSettings();
    QCOMPARE(child<QSpinBox>(*page, "retirementPassesSpinBox")->value(), 9);
    // What somebody types stays.
    child<QSpinBox>(*page, "retirementPassesSpinBox")->setValue(5);
    m_saved.percent = 50;
    m_section->showSettings();
    QCOMPARE(child<QSpinBox>(*page, "retirementPassesSpinBox")->value(), 5);
    QVERIFY(m_page->policy().hasUnsavedChanges());
}

void RetirementPageTest::saysWhyItWasNotSaved()
{
    show();
    m_saveError.emplace().code = ErrorCode::FileUnwritable;
    child<QSpinBox>(*page, "retirementPassesSpinBox")->setValue(5);
    click("saveRetirementButton");
    QCOMPARE(m_page->message().severity, models::Severity::Error);
    QCOMPARE(child<QSpinBox>(*page, "retirementPassesSpinBox")->value(), 5);
    QVERIFY(button("saveRetirementButton")->isEnabled());
}

void RetirementPageTest::dryRunShowsWhatWouldBeRetiredAndChangesNothing()
{
    miss({"A", "B"});
    show();
    dryRun();
    QTRY_COMPARE(m_page->plan().rowCount(), 2);
    QCOMPARE(planned(0, RetirementPlanModel::Column::State), QStringLiteral("Would be retired"));
    QCOMPARE(planned(0, RetirementPlanModel::Column::Ci), QStringLiteral("a"));
    QCOMPARE(planned(0, RetirementPlanModel::Column::Passes), QStringLiteral("3"));
    QCOMPARE(planned(0, RetirementPlanModel::Column::Shows), QStringLiteral("Operational"));
    QCOMPARE(m_page->message().what, QStringLiteral("Would be retired: 2. Would return: 0."));
    QCOMPARE(shown("a"), QStringLiteral("Operational"));
    QVERIFY(prompter.questions.isEmpty());
    QCOMPARE(m_page->record().rowCount(), 0);
}

void RetirementPageTest::dryRunNamesTheRuleThatRefuses_R14()
{
    fake->with([](Data& data) {
        data.world.forbidTransition(QStringLiteral("cmdb_ci"), QStringLiteral("Operational"), QStringLiteral("Retired"));
    });
    QSignalSpy badge(section.get(), &lifecycle::LifecycleSection::badgeChanged);
    miss({"A"});
    show();
    dryRun();
    QTRY_COMPARE(m_page->plan().rowCount(), 1);
    QCOMPARE(planned(0, RetirementPlanModel::Column::State), QStringLiteral("Would be refused"));
    QCOMPARE(planned(0, RetirementPlanModel::Column::Code), QStringLiteral("INVALID_OPS_STATE_TRANSITION"));
    QVERIFY(m_page->message().meaning.contains(QStringLiteral("would refuse 1")));
    QVERIFY(m_page->message().advice.contains(QStringLiteral("Not allowed transitions")));
    QCOMPARE(badge.last().first().toInt(), 1);
}

void RetirementPageTest::dryRunUsesWhatIsTyped()
{
    miss({"A"}, 2);
    show();
    dryRun();
    QCOMPARE(m_page->message().what, QStringLiteral("Nothing is due."));
    child<QSpinBox>(*page, "retirementPassesSpinBox")->setValue(2);
    dryRun();
    QCOMPARE(m_page->message().what, QStringLiteral("Would be retired: 1. Would return: 0."));
    QCOMPARE(m_saved.passes, 3);
}

void RetirementPageTest::asksBeforeItRetires()
{
    QSignalSpy changed(section.get(), &lifecycle::LifecycleSection::instanceChanged);
    miss({"A", "B"});
    show();
    prompter.answer = 1;
    retireNow();
    QTRY_COMPARE(shown("a"), QStringLiteral("Retired"));
    QCOMPARE(prompter.questions.size(), 1);
    const widgets::Question question = prompter.questions.first();
    QCOMPARE(question.choices, (QStringList{QStringLiteral("Cancel"), QStringLiteral("Retire 2 CI(s)")}));
    QVERIFY(question.text.contains(QStringLiteral("Acme")));
    QCOMPARE(question.cancel, 0);
    QCOMPARE(question.preferred, 0);
    QVERIFY(!question.dangerous);
    QTRY_COMPARE(m_page->record().rowCount(), 2);
    QCOMPARE(recorded(0, RetirementRecordModel::Column::Step), QStringLiteral("Retired"));
    QCOMPARE(recorded(0, RetirementRecordModel::Column::Before), QStringLiteral("Operational"));
    QCOMPARE(recorded(0, RetirementRecordModel::Column::Cause), QStringLiteral("By hand"));
    QCOMPARE(recorded(0, RetirementRecordModel::Column::Instance), QStringLiteral("acme.example"));
    QCOMPARE(m_page->message().what, QStringLiteral("Retired: 2. Returned: 0."));
    QCOMPARE(m_page->message().severity, models::Severity::Ok);
    QCOMPARE(planned(0, RetirementPlanModel::Column::State), QStringLiteral("Retired"));
    QCOMPARE(changed.count(), 1);
}

void RetirementPageTest::namesAProductionInstance()
{
    m_target.isProduction = true;
    miss({"A"});
    show();
    retireNow();
    QTRY_COMPARE(prompter.questions.size(), 1);
    QVERIFY(prompter.questions.first().dangerous);
    QVERIFY(prompter.questions.first().explanation.contains(QStringLiteral("production")));
}

void RetirementPageTest::cancelChangesNothing()
{
    miss({"A"});
    show();
    retireNow();
    QTRY_COMPARE(prompter.questions.size(), 1);
    QVERIFY(!m_section->isRunning());
    QCOMPARE(shown("a"), QStringLiteral("Operational"));
    QCOMPARE(m_page->record().rowCount(), 0);
}

void RetirementPageTest::asksAboveTheThresholdWithNumbers()
{
    child<QSpinBox>(*page, "retirementPercentSpinBox")->setValue(50);
    miss({"A", "B"});
    show();
    retireNow();
    QTRY_COMPARE(prompter.questions.size(), 1);
    const widgets::Question question = prompter.questions.first();
    QCOMPARE(question.choices,
             (QStringList{QStringLiteral("Cancel"), QStringLiteral("Retire 2 CI(s), also above the threshold")}));
    QVERIFY(question.explanation.contains(
        QStringLiteral("2 of 3 CIs of the class cmdb_ci_linux_server would be retired at once, more than 50 %.")));
    QVERIFY(question.dangerous);
    QCOMPARE(planned(0, RetirementPlanModel::Column::State), QStringLiteral("Above the threshold"));
    QCOMPARE(shown("a"), QStringLiteral("Operational"));
    prompter.answer = 1;
    retireNow();
    QTRY_COMPARE(shown("a"), QStringLiteral("Retired"));
    QCOMPARE(shown("b"), QStringLiteral("Retired"));
}

void RetirementPageTest::whatReturnsIsToldAndAsked()
{
    miss({"A"});
    show();
    prompter.answer = 1;
    retireNow();
    QTRY_COMPARE(shown("a"), QStringLiteral("Retired"));
    QTRY_VERIFY(!m_section->isRunning());
    miss({}, 1);
    dryRun();
    QCOMPARE(m_page->message().what, QStringLiteral("Would be retired: 0. Would return: 1."));
    QCOMPARE(planned(0, RetirementPlanModel::Column::State), QStringLiteral("Would return"));
    retireNow();
    QTRY_COMPARE(shown("a"), QStringLiteral("Operational"));
    QCOMPARE(prompter.questions.last().choices.at(1), QStringLiteral("Let 1 CI(s) return"));
    QTRY_COMPARE(recorded(0, RetirementRecordModel::Column::Step), QStringLiteral("Returned"));
    QCOMPARE(recorded(0, RetirementRecordModel::Column::After), QStringLiteral("Operational"));
}

void RetirementPageTest::nothingDueAsksNothing()
{
    miss({}, 1);
    show();
    retireNow();
    QCOMPARE(m_page->message().what, QStringLiteral("Nothing is due."));
    QVERIFY(prompter.questions.isEmpty());
    QCOMPARE(emptyTitle(m_page->planList().table()), QStringLiteral("Nothing is due"));
}

void RetirementPageTest::theRecordIsFilteredAndWritten()
{
    miss({"A", "B"});
    show();
    prompter.answer = 1;
    retireNow();
    QTRY_COMPARE(m_page->record().rowCount(), 2);
    m_page->recordFilter().setState({QStringLiteral("acme"), QStringLiteral("refused")});
    QCOMPARE(m_page->record().rowCount(), 0);
    QCOMPARE(emptyTitle(m_page->recordList().table()), QStringLiteral("No entry matches these filters"));
    m_page->recordFilter().setState({QStringLiteral("acme"), QStringLiteral("retired")});
    QCOMPARE(m_page->record().rowCount(), 2);
    prompter.path = m_folder->filePath(QStringLiteral("record.csv"));
    emit m_page->recordList().csvRequested();
    QTRY_VERIFY(QFile::exists(prompter.path));
    QFile file(prompter.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QCOMPARE(text.count("\r\n"), 3);
    QVERIFY(text.contains("Retired"));
    QVERIFY(text.contains(clock.nowUtc().toString(Qt::ISODate).left(10).toLatin1()));
}

void RetirementPageTest::thePlanIsFiltered()
{
    miss({"A", "B"});
    show();
    dryRun();
    QTRY_COMPARE(m_page->plan().rowCount(), 2);
    auto* search = child<QLineEdit>(*page, "retirementPlanSearchEdit");
    m_page->planList().table().setFocus();
    QTest::keyClick(&m_page->planList().table(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClicks(search, QStringLiteral("nowhere"));
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(m_page->plan().rowCount(), 0);
    QCOMPARE(emptyTitle(m_page->planList().table()), QStringLiteral("No CI matches these filters"));
    QTest::mouseClick(child<QToolButton>(*page, "retirementPlanTextChipButton"), Qt::LeftButton);
    QCOMPARE(m_page->plan().rowCount(), 2);
    m_page->planFilter().choose(0, QStringLiteral("retire"));
    QCOMPARE(m_page->plan().rowCount(), 2);
}

void RetirementPageTest::stopEndsARunWithItsReport()
{
    std::binary_semaphore reached{0};
    std::binary_semaphore go{0};
    m_instead = [&] {
        reached.release();
        go.acquire();
        RetirementReport report;
        report.error.emplace().code = ErrorCode::Cancelled;
        return report;
    };
    show();
    click("retirementDryRunButton");
    QVERIFY(QTest::qWaitFor([&] { return reached.try_acquire(); }));
    QVERIFY(!button("retireNowButton")->isEnabled());
    click("stopRetirementButton");
    QVERIFY(!button("stopRetirementButton")->isEnabled());
    go.release();
    QTRY_COMPARE(m_page->message().what, QStringLiteral("It was stopped."));
    QVERIFY(button("retireNowButton")->isEnabled());
}

void RetirementPageTest::errorsComeWithAdvice()
{
    m_instead = [] {
        RetirementReport report;
        report.error.emplace().code = ErrorCode::ExportRunning;
        return report;
    };
    show();
    dryRun();
    QCOMPARE(m_page->message().severity, models::Severity::Error);
    QVERIFY(!m_page->message().advice.isEmpty());
    m_instead = {};
    miss({"A"});
    click("retirementRetryButton");
    QTRY_COMPARE(m_page->plan().rowCount(), 1);
}

void RetirementPageTest::saysWhyNothingWasPlanned_data()
{
    QTest::addColumn<int>("withheld");
    QTest::addColumn<QString>("advice");
    using core::exporter::Withheld;
    QTest::newRow("nothing counted") << static_cast<int>(Withheld::NothingCounted) << "Export hardware first.";
    QTest::newRow("export failed") << static_cast<int>(Withheld::ExportFailed) << "Export again, and look here when that "
                                                                                 "has ended well.";
    QTest::newRow("instance changed") << static_cast<int>(Withheld::InstanceChanged) << "Export first.";
}

void RetirementPageTest::saysWhyNothingWasPlanned()
{
    QFETCH(const int, withheld);
    m_instead = [withheld] {
        RetirementReport report;
        report.withheld = static_cast<core::exporter::Withheld>(withheld);
        return report;
    };
    show();
    retireNow();
    QCOMPARE(m_page->message().severity, models::Severity::Warning);
    QTEST(m_page->message().advice, "advice");
    QVERIFY(prompter.questions.isEmpty());
}

void RetirementPageTest::followsAnExport_data()
{
    QTest::addColumn<RetirePolicy>("policy");
    QTest::addColumn<TypeEnd>("hardware");
    QTest::addColumn<bool>("looks");
    QTest::addColumn<QString>("state");
    QTest::newRow("off") << RetirePolicy::Off << TypeEnd::Done << false << "Operational";
    QTest::newRow("report") << RetirePolicy::Report << TypeEnd::Done << true << "Operational";
    QTest::newRow("retire") << RetirePolicy::Retire << TypeEnd::Unchanged << true << "Retired";
    QTest::newRow("hardware was not read") << RetirePolicy::Retire << TypeEnd::Excluded << false << "Operational";
    QTest::newRow("hardware failed") << RetirePolicy::Retire << TypeEnd::Failed << false << "Operational";
}

void RetirementPageTest::followsAnExport()
{
    QFETCH(const RetirePolicy, policy);
    QFETCH(const TypeEnd, hardware);
    QFETCH(const bool, looks);
    m_saved.policy = policy;
    miss({"A"});
    show();
    core::exporter::ExportSummary summary;
    summary.exportId = QStringLiteral("E7");
    summary.types[core::model::DataType::Hardware].state = hardware;
    m_section->followExport(summary);
    QCOMPARE(m_section->isRunning(), looks);
    QTRY_VERIFY(!m_section->isRunning());
    QTEST(shown("a"), "state");
    QVERIFY(prompter.questions.isEmpty());
    if (policy == RetirePolicy::Retire && looks)
        QTRY_COMPARE(recorded(0, RetirementRecordModel::Column::Cause), QStringLiteral("E7"));
}

void RetirementPageTest::anotherInstanceIsForgotten()
{
    miss({"A"});
    show();
    dryRun();
    QTRY_COMPARE(m_page->plan().rowCount(), 1);
    section->setPorts({.access = fake->access(), .instance = QStringLiteral("other")});
    QCOMPARE(m_page->plan().rowCount(), 0);
    QVERIFY(m_page->message().what.isEmpty());
}

void RetirementPageTest::remembersItsView()
{
    show();
    m_page->recordFilter().setState({QStringLiteral("web"), QStringLiteral("retired")});
    const QByteArray state = section->saveViewState();
    m_page->recordFilter().clear();
    section->restoreViewState(QByteArrayLiteral("scrap"));
    QVERIFY(m_page->recordFilter().isEmpty());
    section->restoreViewState(state);
    QCOMPARE(m_page->recordFilter().state(), (QStringList{QStringLiteral("web"), QStringLiteral("retired")}));
}

void RetirementPageTest::keepsTheRulesOfAPage()
{
    fake->with([](Data& data) {
        data.world.forbidTransition(QStringLiteral("cmdb_ci"), QStringLiteral("Operational"), QStringLiteral("Retired"));
    });
    miss({"A", "B"});
    show();
    dryRun();
    QTRY_COMPARE(m_page->plan().rowCount(), 2);
    keepsTheRules();
}

ITAM_TEST(RetirementPageTest)
#include "tst_retirementpage.moc"
