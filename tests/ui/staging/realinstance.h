// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the tests of Records have in common: a real sandbox after a real export with problems, and sub-pages over it.
// 12 computers, two of them with one serial number, one without a name; 3 contracts; installations on 3 computers that
// do not exist.
#pragma once

#include "tests/endtoend/exporterprocess.h"
#include "tests/endtoend/smallestate.h"
#include "tests/fakes/fakeprompter.h"
#include "tests/fakes/widgetrules.h"
#include "tests/testcase.h"
#include "tests/ui/checks/clipping.h"
#include "ui/services/recordsports.h"
#include "ui/staging/recordssection.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/theme.h"

#include <QTemporaryDir>

namespace itam::tests {

class RealInstance
{
public:
    /// Starts the sandbox and exports. False with a message.
    [[nodiscard]] bool start();
    [[nodiscard]] SandboxProcess& sandbox() { return *m_sandbox; }
    [[nodiscard]] ExporterHost& host() { return *m_host; }
    [[nodiscard]] SmallEstate& estate() { return *m_estate; }
    [[nodiscard]] ui::services::RecordsPorts ports() const;
    /// A value of the first row that matches.
    [[nodiscard]] QString value(const QString& table, const QString& query, const QString& field) const;

private:
    QTemporaryDir m_folder;
    core::support::SystemClock m_clock;
    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<SmallEstate> m_estate;
    std::unique_ptr<ExporterHost> m_host;
};

/// One sub-page at a time, in a window of its own.
class RealPageTest : public TestCase
{
    Q_OBJECT
protected:
    void begin()
    {
        ui::widgets::applyTheme(*qApp, ui::widgets::SchemeChoice::Light);
        QVERIFY(instance.start());
    }
    void show(std::unique_ptr<ui::staging::RecordsSection> made)
    {
        section = std::move(made);
        page.reset(section->page());
        page->resize(1200, 850);
        section->setPorts(instance.ports());
        page->show();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
    }
    void finish()
    {
        section.reset();
        page.reset();
    }
    [[nodiscard]] static QString textOf(const QAbstractItemModel& model, int row, int column)
    {
        return model.index(row, column).data().toString();
    }
    [[nodiscard]] QString emptyTitle(const QWidget& view) const
    {
        return child<ui::widgets::EmptyState>(view, "emptyState")->title();
    }
    /// Names, kinds, plain texts, reading order, room for every text in a small window and in a dark one.
    void keepsTheRules();

    core::support::SystemClock clock;
    FakePrompter prompter;
    RealInstance instance;
    std::unique_ptr<ui::staging::RecordsSection> section;
    std::unique_ptr<QWidget> page;
};

} // namespace itam::tests
