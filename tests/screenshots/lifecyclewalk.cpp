// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshots/lifecyclewalk.h"

#include "tests/fakes/fakelifecycle.h"
#include "tests/fakes/fakeprompter.h"
#include "ui/lifecycle/lifecycledesk.h"
#include "ui/shell/mainwindow.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>

namespace itam::tests {
namespace {

QString numbered(const char* name, int number)
{
    return QStringLiteral("%1%2").arg(QLatin1String(name)).arg(number, 2, 10, QLatin1Char('0'));
}

void fill(FakeLifecycle& instance, const core::support::Clock& clock)
{
    for (int i = 1; i <= 14; ++i)
        instance.addCi(numbered("web", i), numbered("web-", i));
    for (int i = 1; i <= 6; ++i)
        instance.addCi(numbered("sql", i), numbered("sql-", i), QStringLiteral("cmdb_ci_win_server"));
    instance.addCi(QStringLiteral("shop"), QStringLiteral("Online shop"), QStringLiteral("cmdb_ci_service"));
    const QString ada = instance.registerOperator(QStringLiteral("Ada Admin"));
    const QString nightly = instance.registerOperator(QStringLiteral("Nightly patching"));
    instance.with([&](FakeLifecycle::Data& data) {
        lifecycle::World& world = data.world;
        data.job.active = true;
        world.addPair(QStringLiteral("Patching"), QStringLiteral("Provisioning"));
        world.forbidTransition(QStringLiteral("cmdb_ci_server"), QStringLiteral("Repair in Progress"),
                               QStringLiteral("Retired"));
        world.linkAsset(QStringLiteral("web02"), {1, {}});
        world.now = clock.nowUtc().addDays(-1);
        world.add(nightly, {QStringLiteral("web01"), QStringLiteral("web02")}, QStringLiteral("Patching"),
                  QStringLiteral("21:00:00"));
        world.set(ada, {QStringLiteral("web02"), QStringLiteral("web05")}, QStringLiteral("Operational"));
        world.now = clock.nowUtc();
        world.add(nightly, {QStringLiteral("web03"), QStringLiteral("sql01")}, QStringLiteral("Patching"),
                  QStringLiteral("26:30:00"));
        world.add(ada, {QStringLiteral("web02"), QStringLiteral("sql02")}, QStringLiteral("Provisioning"),
                  QStringLiteral("00:40:00"));
        world.set(nightly, {QStringLiteral("web02"), QStringLiteral("sql02"), QStringLiteral("sql03")},
                  QStringLiteral("Repair in Progress"));
        world.set(ada, {QStringLiteral("web07")}, QStringLiteral("Non-Operational"));
        world.set(ada, {QStringLiteral("web08"), QStringLiteral("web09")}, QStringLiteral("Retired"));
    });
}

class LifecycleWalk
{
public:
    explicit LifecycleWalk(const Take& take) : m_take(take)
    {
        fill(m_instance, m_clock);
        auto* page = new ui::lifecycle::LifecyclePage(&m_window);
        m_desk = std::make_unique<ui::lifecycle::LifecycleDesk>(
            ui::lifecycle::LifecycleDesk::Parts{*page, m_prompter, m_clock});
        m_window.addPage({QStringLiteral("lifecycle"), QStringLiteral("CI lifecycle"), QStringLiteral("lifecycle")},
                         page);
        m_window.buildMenus();
        m_window.resize(1280, 860);
        m_desk->setPorts({.access = m_instance.access(), .instance = QStringLiteral("pictures")});
    }

    [[nodiscard]] bool cis()
    {
        m_window.show();
        auto* table = find<QTableView>("cisTable");
        auto* states = find<QComboBox>("ciStateComboBox");
        if (!table || !waitFor([&] { return table->model()->rowCount() > 0 && states->count() > 1; }))
            return false;
        take("lifecycle-cis");
        table->setCurrentIndex(table->model()->index(row(table, QStringLiteral("web-02")), 0));
        QTest::keyClick(table, Qt::Key_Return);
        if (!waitFor([&] { return find<QWidget>("ciDetail") && find<QWidget>("ciDetail")->isVisible(); }) ||
            !waitFor([&] { return !find<QLabel>("ciAssetLabel")->text().contains(QChar(0x2026)); }))
            return false;
        take("lifecycle-ci");
        QTest::keyClick(find<QTableView>("ciStatesTable"), Qt::Key_Escape);
        return changes(*table);
    }

private:
    [[nodiscard]] bool changes(QTableView& table)
    {
        table.selectAll();
        QTest::mouseClick(find<QPushButton>("setStateButton"), Qt::LeftButton);
        auto* dialog = find<QDialog>("changeDialog");
        if (!dialog || !dialog->isVisible())
            return false;
        m_take(*dialog, "lifecycle-change-empty");
        find<QComboBox>("requestorComboBox")->setCurrentIndex(0);
        auto* states = find<QComboBox>("changeValueComboBox");
        states->setCurrentIndex(states->findText(QStringLiteral("Retired")));
        auto* apply = find<QPushButton>("applyChangeButton");
        if (!waitFor([&] { return apply->isEnabled(); }))
            return false;
        m_take(*dialog, "lifecycle-change-preview");
        m_prompter.answer = 1;
        QTest::mouseClick(apply, Qt::LeftButton);
        auto* close = find<QPushButton>("closeChangeButton");
        if (!waitFor([&] { return close->isEnabled() && !apply->isVisible(); }))
            return false;
        m_take(*dialog, "lifecycle-change-done");
        dialog->reject();
        table.selectAll();
        QTest::mouseClick(find<QPushButton>("applyActionButton"), Qt::LeftButton);
        states->setCurrentIndex(states->findText(QStringLiteral("Cloning")));
        if (!waitFor([&] { return apply->isEnabled(); }))
            return false;
        m_take(*dialog, "lifecycle-change-action");
        dialog->reject();
        return true;
    }

    template <typename Widget>
    [[nodiscard]] Widget* find(const char* name) const
    {
        return m_window.findChild<Widget*>(QString::fromLatin1(name));
    }
    [[nodiscard]] static bool waitFor(const std::function<bool()>& condition)
    {
        return QTest::qWaitFor(condition, 20'000);
    }
    [[nodiscard]] static int row(const QTableView* table, const QString& name)
    {
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, 0).data().toString() == name)
                return row;
        }
        return 0;
    }
    void take(const char* name) { m_take(m_window, name); }

    const Take& m_take;
    core::support::SystemClock m_clock;
    FakePrompter m_prompter;
    FakeLifecycle m_instance;
    ui::shell::MainWindow m_window;
    std::unique_ptr<ui::lifecycle::LifecycleDesk> m_desk;
};

} // namespace

bool walkThroughLifecycle(const Take& take)
{
    LifecycleWalk walk(take);
    return walk.cis();
}

} // namespace itam::tests
