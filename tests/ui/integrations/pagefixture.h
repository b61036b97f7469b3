// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The page by itself, shown in a window that is tall enough for all of it: no services, no settings.
#pragma once

#include "tests/fakes/widgetrules.h"
#include "tests/testcase.h"
#include "tests/ui/integrations/pagetools.h"
#include "ui/integrations/integrationspage.h"

namespace itam::tests {

class PageFixture : public TestCase
{
    Q_OBJECT
protected slots:
    void initTestCase();
    void init();
    void cleanup();

protected:
    void show(const ui::integrations::IntegrationsState& state);
    template <typename Widget>
    Widget* at(const char* name) const
    {
        return child<Widget>(*m_page, name);
    }
    void click(const char* name) const { QTest::mouseClick(at<QAbstractButton>(name), Qt::LeftButton); }
    void type(const char* name, const QString& text) const;
    QString noteOf(const char* name) const { return at<QWidget>(name)->accessibleDescription(); }
    void expandAdvanced() const;
    /// "fresh", "saved", "changed", "removed", "no keyring", "embedded"
    void bring(const QString& situation);

    std::unique_ptr<ui::integrations::IntegrationsPage> m_page;
    ui::integrations::IntegrationsState m_state;
};

} // namespace itam::tests
