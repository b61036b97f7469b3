// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/widgetrules.h"
#include "tests/testcase.h"
#include "ui/exporter/scopecard.h"
#include "ui/widgets/statechip.h"

using namespace itam;
using namespace itam::ui;
using namespace itam::ui::exporter;
using core::model::DataType;
using tests::child;

class ScopeCardTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void saysWhereToAndWhereFrom();
    void saysThatNoInstanceIsSetUp();
    void startsByKeyboardAndMouse();
    void sendsEverythingWhenTheBoxIsTicked();
    void saysBesideTheButtonWhyItCannotStart();
    void leadsToTheSettings();
    void saysWhatIsExcluded();
    void saysWhatWasNeverExported();
    void saysWhatServiceNowHolds();
    void saysWhatDidNotLand();
    void saysWhyTheNextOneIsInFull();
    void tabFollowsReading();
    void everythingHasAName();
    void showsForeignTextAsItIs();

private:
    void show() { m_card->show(m_scope, m_clock.nowUtc()); }
    [[nodiscard]] QString text(const char* label) const { return child<QLabel>(*m_card, label)->text(); }
    [[nodiscard]] QPushButton* exportButton() const { return child<QPushButton>(*m_card, "exportNowButton"); }

    tests::FakeClock m_clock;
    ExportScope m_scope;
    std::unique_ptr<ScopeCard> m_card;
};

void ScopeCardTest::init()
{
    TestCase::init();
    m_scope = {};
    m_scope.instanceName = QStringLiteral("Acme");
    m_scope.instanceUrl = QStringLiteral("https://acme.example");
    m_scope.source = QStringLiteral("operations.db");
    m_card = std::make_unique<ScopeCard>();
    show();
    m_card->QWidget::show();
    QVERIFY(QTest::qWaitForWindowActive(m_card.get()));
}

void ScopeCardTest::saysWhereToAndWhereFrom()
{
    m_scope.environment = {models::Severity::Error, QStringLiteral("server"), QStringLiteral("Production")};
    show();
    QCOMPARE(text("scopeInstanceLabel"), QStringLiteral("Acme"));
    QCOMPARE(m_card->findChild<widgets::StateChip*>()->state().word, QStringLiteral("Production"));
    const auto labels = m_card->findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) {
        return label->text() == QLatin1String("https://acme.example") && label->isVisible();
    }));
    QVERIFY(std::ranges::any_of(
        labels, [](const QLabel* label) { return label->text() == QLatin1String("From operations.db"); }));
}

void ScopeCardTest::saysThatNoInstanceIsSetUp()
{
    m_scope = {};
    m_scope.blocked = QStringLiteral("Set up an instance first.");
    show();
    QCOMPARE(text("scopeInstanceLabel"), QStringLiteral("No ServiceNow instance is set up yet"));
    QVERIFY(!m_card->findChild<widgets::StateChip*>()->isVisible());
    QVERIFY(!exportButton()->isEnabled());
}

void ScopeCardTest::startsByKeyboardAndMouse()
{
    QSignalSpy requested(m_card.get(), &ScopeCard::exportRequested);
    QTest::mouseClick(exportButton(), Qt::LeftButton);
    QTest::keyClick(exportButton(), Qt::Key_Space);
    QCOMPARE(requested.count(), 2);
    QCOMPARE(requested.first().first().toBool(), false);
}

void ScopeCardTest::sendsEverythingWhenTheBoxIsTicked()
{
    QSignalSpy requested(m_card.get(), &ScopeCard::exportRequested);
    QTest::keyClick(child<QCheckBox>(*m_card, "fullExportCheckBox"), Qt::Key_Space);
    QVERIFY(m_card->wantsFull());
    QTest::mouseClick(exportButton(), Qt::LeftButton);
    QCOMPARE(requested.first().first().toBool(), true);
}

void ScopeCardTest::saysBesideTheButtonWhyItCannotStart()
{
    QSignalSpy requested(m_card.get(), &ScopeCard::exportRequested);
    QVERIFY(!child<QLabel>(*m_card, "exportBlockedLabel")->isVisible());
    m_scope.blocked = QStringLiteral("No token is saved. Save one in the settings.");
    show();
    QVERIFY(!exportButton()->isEnabled());
    QVERIFY(!child<QCheckBox>(*m_card, "fullExportCheckBox")->isEnabled());
    QVERIFY(child<QLabel>(*m_card, "exportBlockedLabel")->isVisible());
    QCOMPARE(text("exportBlockedLabel"), m_scope.blocked);
    QCOMPARE(exportButton()->accessibleDescription(), m_scope.blocked);
    QTest::mouseClick(exportButton(), Qt::LeftButton);
    QCOMPARE(requested.count(), 0);
    m_scope.blocked.clear();
    show();
    QVERIFY(exportButton()->isEnabled());
    QVERIFY(!child<QLabel>(*m_card, "exportBlockedLabel")->isVisible());
}

void ScopeCardTest::leadsToTheSettings()
{
    QSignalSpy settings(m_card.get(), &ScopeCard::settingsRequested);
    auto* button = child<QPushButton>(*m_card, "openSettingsButton");
    QVERIFY(!button->isVisible());
    m_scope.blocked = QStringLiteral("No token is saved.");
    show();
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(settings.count(), 1);
}

void ScopeCardTest::saysWhatIsExcluded()
{
    m_scope.types[DataType::Contracts].included = false;
    show();
    QCOMPARE(text("contractsScopeLabel"), QStringLiteral("Contracts (excluded)"));
    QCOMPARE(text("hardwareScopeLabel"), QStringLiteral("Hardware inventory"));
}

void ScopeCardTest::saysWhatWasNeverExported()
{
    QCOMPARE(text("hardwareKnownLabel"), QStringLiteral("not known yet"));
    QCOMPARE(text("hardwareLastLabel"), QStringLiteral("never"));
    QCOMPARE(text("hardwareOpenLabel"), QStringLiteral("\u2013"));
}

void ScopeCardTest::saysWhatServiceNowHolds()
{
    m_scope.types[DataType::Hardware].known = 12'345;
    m_scope.types[DataType::Hardware].lastSucceeded = m_clock.nowUtc().addSecs(-3 * 3600);
    show();
    QCOMPARE(text("hardwareKnownLabel"), QLocale().toString(12'345));
    QCOMPARE(text("hardwareLastLabel"), QStringLiteral("3 h ago"));
    QVERIFY(!child<QLabel>(*m_card, "hardwareLastLabel")->toolTip().isEmpty());
}

void ScopeCardTest::saysWhatDidNotLand()
{
    m_scope.types[DataType::Hardware].pending = 17;
    m_scope.types[DataType::Hardware].heldBack = 3;
    m_scope.types[DataType::Hardware].duplicates = 2;
    show();
    QCOMPARE(text("hardwareOpenLabel"), QStringLiteral("17 pending, 3 held back, 2 duplicates"));
    m_scope.types[DataType::Hardware] = {};
    show();
    QCOMPARE(text("hardwareOpenLabel"), QStringLiteral("\u2013"));
}

void ScopeCardTest::saysWhyTheNextOneIsInFull()
{
    m_scope.types[DataType::Hardware].lastSucceeded = m_clock.nowUtc().addSecs(-3 * 3600);
    m_scope.types[DataType::Hardware].fullReason = QStringLiteral("The instance was restored from a backup.");
    show();
    QCOMPARE(text("hardwareLastLabel"), QStringLiteral("3 h ago; next in full"));
    QVERIFY(child<QLabel>(*m_card, "hardwareLastLabel")
                ->toolTip()
                .contains(QLatin1String("The instance was restored from a backup.")));
}

void ScopeCardTest::tabFollowsReading()
{
    QCOMPARE(tests::tabOrder(*m_card).size(), 2);
    QCOMPARE(tests::againstReadingOrder(*m_card), QString());
    m_scope.blocked = QStringLiteral("No token is saved.");
    show();
    QCOMPARE(tests::tabOrder(*m_card).size(), 1);
}

void ScopeCardTest::everythingHasAName()
{
    QCOMPARE(tests::withoutName(*m_card), QString());
    QCOMPARE(tests::withoutKind(*m_card), QString());
}

void ScopeCardTest::showsForeignTextAsItIs()
{
    m_scope.instanceName = QStringLiteral("<b>Acme</b>");
    m_scope.types[DataType::Hardware].fullReason = QStringLiteral("<b>because</b>");
    show();
    QCOMPARE(text("scopeInstanceLabel"), QStringLiteral("<b>Acme</b>"));
    QCOMPARE(tests::withRichText(*m_card), QString());
    QVERIFY(!child<QLabel>(*m_card, "hardwareLastLabel")->toolTip().contains(QLatin1String("<b>")));
}

ITAM_TEST(ScopeCardTest)
#include "tst_scopecard.moc"
