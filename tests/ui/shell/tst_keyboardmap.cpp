// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/widgetrules.h"
#include "tests/testcase.h"
#include "ui/shell/keyboardmap.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/tableview.h"

#include <QClipboard>
#include <QLineEdit>
#include <QMenu>

using namespace itam::ui;
using namespace itam::ui::shell;
using itam::tests::child;

class KeyboardMapTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void hasTheKeysOfTheMenus();
    void hasTheKeysOfPagesByTheirTitle();
    void anActionThatChangesIsToldAsItIs();
    void opensByKeyAndIsFiltered();
    void copiesWhatIsShown();
    void everythingHasAName();

private:
    [[nodiscard]] QList<KeyEntry> keys() const
    {
        return keysOf(*m_window, [this](const QString& id) { return m_window->titleOfPage(id); });
    }
    [[nodiscard]] bool has(const char* key, const char* what, const char* where) const
    {
        return keys().contains({QKeySequence(QString::fromLatin1(key)).toString(QKeySequence::NativeText),
                                QString::fromLatin1(what), QString::fromLatin1(where)});
    }
    [[nodiscard]] KeyboardMap* open() const
    {
        QTest::keyClick(m_window.get(), Qt::Key_F1);
        return m_window->findChild<KeyboardMap*>(QStringLiteral("keyboardMap"));
    }

    std::unique_ptr<MainWindow> m_window;
    QWidget* m_page = nullptr;
};

void KeyboardMapTest::init()
{
    TestCase::init();
    m_window = std::make_unique<MainWindow>();
    m_page = new QWidget;
    m_window->addPage({QStringLiteral("one"), QStringLiteral("First"), QStringLiteral("overview")}, m_page);
    m_window->addSidePage(QStringLiteral("log"), QStringLiteral("Activity &log"), QKeySequence(Qt::CTRL | Qt::Key_L),
                          new QWidget);
    auto* find = new QAction(QStringLiteral("&Find && go"), m_page);
    find->setObjectName(QStringLiteral("findAction"));
    find->setShortcut(QKeySequence::Find);
    m_page->addAction(find);
    m_window->buildMenus();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void KeyboardMapTest::hasTheKeysOfTheMenus()
{
    QVERIFY(has("Ctrl+R", "Export now", "Export"));
    QVERIFY(has("Ctrl+1", "First", "View"));
    QVERIFY(has("Ctrl+L", "Activity log", "View"));
    QVERIFY(has("F5", "Refresh", "View"));
    QVERIFY(has("Shift+F1", "What is this?", "Help"));
}

void KeyboardMapTest::hasTheKeysOfPagesByTheirTitle()
{
    QVERIFY(has("Ctrl+F", "Find & go", "First"));
    const auto all = keys();
    for (const KeyEntry& entry : all)
        QCOMPARE(all.count(entry), 1);
}

void KeyboardMapTest::anActionThatChangesIsToldAsItIs()
{
    child<QAction>(*m_page, "findAction")->setShortcut(QKeySequence(Qt::Key_F9));
    QVERIFY(has("F9", "Find & go", "First"));
    QVERIFY(!has("Ctrl+F", "Find & go", "First"));
}

void KeyboardMapTest::opensByKeyAndIsFiltered()
{
    KeyboardMap* map = open();
    QVERIFY(map);
    QVERIFY(map->isVisible());
    auto* table = child<widgets::TableView>(*map, "keyboardTable");
    QCOMPARE(table->model()->rowCount(), keys().size());
    child<QLineEdit>(*map, "keyboardSearchEdit")->setText(QStringLiteral("activity"));
    QCOMPARE(table->model()->rowCount(), 1);
    child<QLineEdit>(*map, "keyboardSearchEdit")->setText(QStringLiteral("nowhere"));
    QVERIFY(child<QWidget>(*table, "emptyState")->isVisible());
    QTest::mouseClick(child<QPushButton>(*table, "emptyStateButton"), Qt::LeftButton);
    QVERIFY(table->model()->rowCount() > 1);
    QTest::keyClick(map, Qt::Key_Escape);
    QVERIFY(!map->isVisible());
}

void KeyboardMapTest::copiesWhatIsShown()
{
    KeyboardMap* map = open();
    QVERIFY(map);
    child<QLineEdit>(*map, "keyboardSearchEdit")->setText(QStringLiteral("activity"));
    QTest::mouseClick(child<QPushButton>(*map, "keyboardCopyButton"), Qt::LeftButton);
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("Ctrl+L\tActivity log\tView")));
}

void KeyboardMapTest::everythingHasAName()
{
    KeyboardMap* map = open();
    QVERIFY(map);
    QCOMPARE(itam::tests::withoutName(*map), QString());
    QCOMPARE(itam::tests::withoutKind(*map), QString());
    QCOMPARE(itam::tests::withoutHelp(*map), QString());
    QCOMPARE(itam::tests::againstReadingOrder(*map), QString());
}

ITAM_TEST(KeyboardMapTest)
#include "tst_keyboardmap.moc"
