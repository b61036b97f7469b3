// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sub-page CIs with its dialog of changes over an instance in memory: three CIs, and Ada who is registered.
#pragma once

#include "tests/fakes/fakeclock.h"
#include "tests/fakes/fakelifecycle.h"
#include "tests/fakes/fakeprompter.h"
#include "tests/fakes/widgetrules.h"
#include "tests/testcase.h"
#include "tests/ui/checks/clipping.h"
#include "tests/ui/checks/pseudotranslator.h"
#include "ui/lifecycle/changedialog.h"
#include "ui/lifecycle/cidetail.h"
#include "ui/lifecycle/cissection.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/form.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QSignalSpy>

namespace itam::tests {

using namespace ui;
using models::VerdictModel;
using ui::lifecycle::ChangeDialog;
using ui::lifecycle::CisPage;
using ui::lifecycle::CisSection;

class CiFixture : public TestCase
{
    Q_OBJECT
protected slots:
    void init();
    void cleanup();

protected:
    void makeSection();
    void show();
    /// Selects all rows that are loaded and opens the dialog of a button.
    void open(const char* button, bool all = true)
    {
        show();
        if (all)
            page().table()->selectAll();
        QTest::mouseClick(child<QPushButton>(page(), button), Qt::LeftButton);
        QVERIFY(dialog().isVisible());
    }
    void choose(const char* list, const QString& text)
    {
        auto* box = child<QComboBox>(dialog(), list);
        const int at = box->findText(text, Qt::MatchStartsWith);
        QVERIFY2(at >= 0, qPrintable(text));
        box->setCurrentIndex(at);
    }
    void actAsAda()
    {
        auto* requestors = child<QComboBox>(dialog(), "requestorComboBox");
        requestors->setCurrentIndex(requestors->findData(m_ada));
        QVERIFY(requestors->currentIndex() >= 0);
    }
    void apply()
    {
        QTRY_VERIFY(button("applyChangeButton")->isEnabled());
        QTest::mouseClick(button("applyChangeButton"), Qt::LeftButton);
    }
    void waitForEnd()
    {
        QTRY_VERIFY(!button("applyChangeButton")->isVisible() && button("closeChangeButton")->isEnabled());
    }
    [[nodiscard]] CisPage& page() const { return m_section->cisPage(); }
    [[nodiscard]] ChangeDialog& dialog() const { return m_section->dialog(); }
    [[nodiscard]] QPushButton* button(const char* name) const { return child<QPushButton>(dialog(), name); }
    [[nodiscard]] QString summary() const { return child<QLabel>(dialog(), "changeSummaryLabel")->text(); }
    [[nodiscard]] const widgets::Message& message() const
    {
        return child<widgets::MessageBar>(dialog(), "messageBar")->message();
    }
    [[nodiscard]] int rows() const { return dialog().table()->model()->rowCount(); }
    [[nodiscard]] QString verdict(int row, VerdictModel::Column column) const
    {
        return dialog().table()->model()->index(row, static_cast<int>(column)).data().toString();
    }
    [[nodiscard]] QString shown(const char* ci)
    {
        return m_instance->with([&](FakeLifecycle::Data& data) { return data.world.shown(QString::fromLatin1(ci)); });
    }
    [[nodiscard]] QStringList active(const char* ci)
    {
        return m_instance->with(
            [&](FakeLifecycle::Data& data) { return data.world.activeActions(QString::fromLatin1(ci)); });
    }
    [[nodiscard]] qsizetype calls(const char* name)
    {
        return m_instance->with([&](FakeLifecycle::Data& data) { return data.calls.count(QString::fromLatin1(name)); });
    }

    tests::FakeClock m_clock;
    tests::FakePrompter m_prompter;
    QString m_ada;
    std::unique_ptr<FakeLifecycle> m_instance;
    std::unique_ptr<ui::lifecycle::LifecyclePage> m_container;
    std::unique_ptr<CisSection> m_section;
};

} // namespace itam::tests
