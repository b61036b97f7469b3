// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the tests of requestors, tasks, job, audit and log have in common: an instance in memory whose time is that of
// the test's clock, a sub-page over it, and the rules that every page keeps. GUI thread.
#pragma once

#include "tests/fakes/fakeclock.h"
#include "tests/fakes/fakelifecycle.h"
#include "tests/fakes/fakeprompter.h"
#include "tests/fakes/widgetrules.h"
#include "tests/testcase.h"
#include "tests/ui/checks/clipping.h"
#include "ui/lifecycle/lifecyclesection.h"
#include "ui/lifecycle/recordlist.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"

#include <QSignalSpy>

namespace itam::tests {

class RecordsPageTest : public TestCase
{
    Q_OBJECT
protected:
    void prepare()
    {
        TestCase::init();
        ui::widgets::applyTheme(*qApp, ui::widgets::SchemeChoice::Light);
        fake = std::make_unique<FakeLifecycle>();
        prompter = {};
        fake->with([this](FakeLifecycle::Data& data) { data.world.now = clock.nowUtc(); });
        fake->addCi(QStringLiteral("ci1"), QStringLiteral("lnx-001"));
        fake->addCi(QStringLiteral("ci2"), QStringLiteral("lnx-002"));
    }
    void use(std::unique_ptr<ui::lifecycle::LifecycleSection> made)
    {
        section = std::move(made);
        page.reset(section->page());
        page->resize(1100, 750);
        section->setPorts({.access = fake->access(), .instance = QStringLiteral("test")});
    }
    void finish()
    {
        section.reset();
        page.reset();
        fake.reset();
    }
    /// Without asking what it shows.
    void showPage()
    {
        page->show();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
    }
    void failNext(const char* call, ErrorCode code)
    {
        Error error;
        error.code = code;
        error.detail = QStringLiteral("HTTP 503");
        fake->with([&](FakeLifecycle::Data& data) { data.failing.insert(QString::fromLatin1(call), error); });
    }
    [[nodiscard]] int calls(const char* name)
    {
        return fake->with([&](FakeLifecycle::Data& data) {
            return static_cast<int>(data.calls.count(QString::fromLatin1(name)));
        });
    }
    [[nodiscard]] QString emptyTitle(const QWidget& view) const
    {
        return child<ui::widgets::EmptyState>(view, "emptyState")->title();
    }
    [[nodiscard]] QPushButton* emptyButton(const QWidget& view) const
    {
        return child<QPushButton>(view, "emptyStateButton");
    }
    [[nodiscard]] static QString textOf(const QAbstractItemModel& model, int row, int column)
    {
        return model.index(row, column).data().toString();
    }
    [[nodiscard]] QPushButton* button(const char* name) const { return child<QPushButton>(*page, name); }
    void click(const char* name) const { QTest::mouseClick(button(name), Qt::LeftButton); }

    /// Names, kinds, plain texts, reading order, room for every text in a small window and in a dark one.
    void keepsTheRules()
    {
        QCOMPARE(withoutName(*page), QString());
        QCOMPARE(withoutKind(*page), QString());
        QCOMPARE(withRichText(*page), QString());
        QCOMPARE(againstReadingOrder(*page), QString());
        page->resize(820, 640);
        for (const auto scheme : {ui::widgets::SchemeChoice::Light, ui::widgets::SchemeChoice::Dark}) {
            ui::widgets::applyTheme(*qApp, scheme);
            QTRY_COMPARE(clippedTexts(page.get()), QStringList());
            QCOMPARE(paleTexts(page.get()), QStringList());
        }
    }

    FakeClock clock;
    FakePrompter prompter;
    std::unique_ptr<FakeLifecycle> fake;
    std::unique_ptr<ui::lifecycle::LifecycleSection> section;
    std::unique_ptr<QWidget> page;
};

} // namespace itam::tests
