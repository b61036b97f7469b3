// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/lifecycle/cifixture.h"

namespace itam::tests {

void CiFixture::init()
{
    TestCase::init();
    widgets::applyTheme(*qApp, widgets::SchemeChoice::Light);
    m_prompter = {};
    m_prompter.answer = 1;
    m_instance = std::make_unique<FakeLifecycle>();
    m_instance->with([this](FakeLifecycle::Data& data) { data.world.now = m_clock.nowUtc(); });
    for (const char* ci : {"a", "b", "c"})
        m_instance->addCi(QString::fromLatin1(ci), QStringLiteral("node-%1").arg(QLatin1String(ci)));
    m_ada = m_instance->registerOperator(QStringLiteral("Ada Admin"));
    makeSection();
}

void CiFixture::makeSection()
{
    m_section.reset();
    m_container = std::make_unique<ui::lifecycle::LifecyclePage>();
    m_section = std::make_unique<CisSection>(ui::lifecycle::LifecycleDesk::Parts{*m_container, m_prompter, m_clock});
    m_container->addSection(QStringLiteral("cis"), ui::lifecycle::SectionGroup::Cis, QStringLiteral("CIs"),
                            QStringLiteral("server"), m_section->page());
    m_section->setPorts({.access = m_instance->access(), .instance = QStringLiteral("acme")});
    m_container->resize(1200, 800);
}

void CiFixture::cleanup()
{
    m_section.reset();
    m_container.reset();
    m_instance.reset();
}

void CiFixture::show()
{
    if (m_container->isVisible())
        return;
    m_container->show();
    QVERIFY(QTest::qWaitForWindowActive(m_container.get()));
    QTRY_VERIFY(page().cis().rowCount() > 0);
    QTRY_VERIFY(child<QComboBox>(page(), "ciStateComboBox")->count() > 1);
}

} // namespace itam::tests
