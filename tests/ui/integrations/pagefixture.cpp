// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/integrations/pagefixture.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QToolButton>

using namespace itam::ui::integrations;
using namespace itam::core::settings;

namespace itam::tests {

void PageFixture::initTestCase()
{
    ui::widgets::applyTheme(*qApp, ui::widgets::SchemeChoice::Light);
}

void PageFixture::init()
{
    TestCase::init();
    m_page = std::make_unique<IntegrationsPage>();
    m_page->resize(ui::widgets::textWidth(170), ui::widgets::textWidth(320)); // all of it, so that nothing scrolls
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void PageFixture::cleanup()
{
    m_page.reset();
}

void PageFixture::show(const IntegrationsState& state)
{
    m_state = state;
    m_page->showState(state);
}

void PageFixture::type(const char* name, const QString& text) const
{
    auto* edit = at<QLineEdit>(name);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    QTest::keyClicks(edit, text);
}

void PageFixture::expandAdvanced() const
{
    auto* advanced = at<QToolButton>("advancedSectionButton");
    if (!advanced->isChecked())
        advanced->click();
}

void PageFixture::bring(const QString& situation)
{
    IntegrationsState state = sampleState();
    if (situation == QLatin1String("fresh")) {
        state = {};
        state.nowUtc = testNow();
    } else if (situation == QLatin1String("no keyring")) {
        core::support::Error error;
        error.code = ErrorCode::SecretUnavailable;
        error.detail = QStringLiteral("no bus");
        state.keyringProblem = state.secrets->token.error = state.secrets->clientSecret.error = error;
        state.secrets->token.presence = state.secrets->clientSecret.presence = SecretPresence::Unknown;
    } else if (situation == QLatin1String("embedded")) {
        state.settings.instances[0].embedded = true;
        state.embedded = EmbeddedState::Failed;
    }
    show(state);
    expandAdvanced();
    if (situation == QLatin1String("changed")) {
        click("newInstanceButton");
        click("hardwareCheckBox");
        click("replaceTokenButton");
        click("unlockEndpointButton");
        m_page->startConnectionTest();
        m_page->addConnectionCheck({.id = QStringLiteral("login")});
    } else if (situation == QLatin1String("removed")) {
        click("removeInstanceButton");
        click("removeTokenButton");
    }
    QCoreApplication::processEvents();
}

} // namespace itam::tests
