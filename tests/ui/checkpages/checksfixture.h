// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the tests of the page Checks have in common: ports that answer what the test says, on whatever thread they are
// asked, and the rules that every page keeps. GUI thread.
#pragma once

#include "tests/fakes/fakechecks.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/fakeprompter.h"
#include "tests/fakes/widgetrules.h"
#include "tests/testcase.h"
#include "tests/ui/checks/clipping.h"
#include "ui/checks/checkpage.h"
#include "ui/checks/foundsection.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace itam::tests {

class ChecksPageTest : public TestCase
{
    Q_OBJECT
protected:
    void prepare()
    {
        TestCase::init();
        ui::widgets::applyTheme(*qApp, ui::widgets::SchemeChoice::Light);
        fake = std::make_unique<FakeChecks>();
        log = std::make_unique<ui::checks::CheckLog>();
        prompter = {};
    }
    [[nodiscard]] ui::checks::FoundSection::Parts parts() { return {prompter, clock, *log}; }
    void use(std::unique_ptr<ui::checks::FoundSection> made)
    {
        section = std::move(made);
        page.reset(section->page());
        checkPage = static_cast<ui::checks::CheckPage*>(page.get());
        page->resize(1100, 750);
        section->setPorts(fake->ports());
    }
    void finish()
    {
        section.reset();
        page.reset();
        fake.reset();
    }
    void showPage()
    {
        page->show();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
    }
    void fail(ErrorCode code)
    {
        fake->with([code](FakeChecks::Data& data) {
            data.error = Error{code, QStringLiteral("detail"), QStringLiteral("operations.db"), 0, {}};
        });
    }
    [[nodiscard]] QPushButton* button(const char* name) const { return child<QPushButton>(*page, name); }
    void click(const char* name) const { QTest::mouseClick(button(name), Qt::LeftButton); }
    [[nodiscard]] QString label(const char* name) const { return child<QLabel>(*page, name)->text(); }
    [[nodiscard]] QTableView* table(const char* name) const { return child<QTableView>(*page, name); }
    [[nodiscard]] static QString emptyTitle(const QWidget& view)
    {
        return child<ui::widgets::EmptyState>(view, "emptyState")->title();
    }
    [[nodiscard]] static QPushButton* emptyButton(const QWidget& view)
    {
        return child<QPushButton>(view, "emptyStateButton");
    }
    /// "state|count|type|title" of each row.
    [[nodiscard]] QStringList groupRows() const
    {
        const auto& groups = checkPage->groups();
        QStringList rows;
        for (int row = 0; row < groups.rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < groups.columnCount(); ++column)
                cells.append(groups.index(row, column).data().toString());
            rows.append(cells.join(QLatin1Char('|')));
        }
        return rows;
    }
    [[nodiscard]] QStringList recordKeys() const
    {
        auto& found = checkPage->found();
        QStringList keys;
        for (int row = 0; row < found.rowCount(); ++row)
            keys.append(found.index(row, 0).data(ui::models::IdRole).toString());
        return keys;
    }
    [[nodiscard]] static QString contentsOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
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
    std::unique_ptr<FakeChecks> fake;
    std::unique_ptr<ui::checks::CheckLog> log;
    std::unique_ptr<ui::checks::FoundSection> section;
    std::unique_ptr<QWidget> page;
    ui::checks::CheckPage* checkPage = nullptr;
};

} // namespace itam::tests
