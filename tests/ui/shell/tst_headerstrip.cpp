// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/widgetrules.h"
#include "tests/testcase.h"
#include "ui/shell/headerstrip.h"
#include "ui/widgets/statechip.h"

using namespace itam::ui;
using namespace itam::ui::shell;
using itam::tests::child;
using namespace std::chrono_literals;

class HeaderStripTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init()
    {
        TestCase::init();
        m_header = std::make_unique<HeaderStrip>();
        m_header->show();
    }
    void saysThatThereIsNoInstance();
    void namesInstanceAndEnvironment();
    void tellsTheAgeOfTheConnection();
    void showsForeignTextAsItIs();

private:
    itam::tests::FakeClock m_clock;
    std::unique_ptr<HeaderStrip> m_header;
};

void HeaderStripTest::saysThatThereIsNoInstance()
{
    QCOMPARE(child<QLabel>(*m_header, "headerInstanceLabel")->text(), QStringLiteral("No instance yet"));
    QVERIFY(!child<QWidget>(*m_header, "headerEnvironmentChip")->isVisible());
    QVERIFY(!child<QWidget>(*m_header, "headerConnectionChip")->isVisible());
    QVERIFY(!child<QWidget>(*m_header, "headerAgeLabel")->isVisible());
}

void HeaderStripTest::namesInstanceAndEnvironment()
{
    HeaderState state;
    state.instanceName = QStringLiteral("Acme");
    state.environment = {models::Severity::Error, QStringLiteral("server"), QStringLiteral("Production")};
    m_header->setState(state, m_clock.nowUtc());
    QCOMPARE(child<QLabel>(*m_header, "headerInstanceLabel")->text(), QStringLiteral("Acme"));
    const auto* chip = child<widgets::StateChip>(*m_header, "headerEnvironmentChip");
    QVERIFY(chip->isVisible());
    QCOMPARE(chip->accessibleName(), QStringLiteral("Production"));
}

void HeaderStripTest::tellsTheAgeOfTheConnection()
{
    HeaderState state;
    state.connection = {models::Severity::Ok, QStringLiteral("ok"), QStringLiteral("Connected")};
    state.checked = m_clock.nowUtc();
    m_header->setState(state, m_clock.nowUtc());
    const auto* age = child<QLabel>(*m_header, "headerAgeLabel");
    QVERIFY(child<QWidget>(*m_header, "headerConnectionChip")->isVisible());
    QCOMPARE(age->text(), QStringLiteral("checked just now"));
    m_clock.advance(2min);
    m_header->tick(m_clock.nowUtc());
    QCOMPARE(age->text(), QStringLiteral("checked 2 min ago"));
    QVERIFY(!age->toolTip().isEmpty());
}

void HeaderStripTest::showsForeignTextAsItIs()
{
    HeaderState state;
    state.instanceName = QStringLiteral("<b>Acme</b>");
    state.instanceUrl = QStringLiteral("https://<i>acme</i>");
    m_header->setState(state, m_clock.nowUtc());
    QCOMPARE(itam::tests::withRichText(*m_header), QString());
}

ITAM_TEST(HeaderStripTest)
#include "tst_headerstrip.moc"
