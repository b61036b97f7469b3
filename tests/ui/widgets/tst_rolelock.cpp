// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testcase.h"
#include "ui/widgets/rolelock.h"

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace itam;
using ui::widgets::RoleLock;

class RoleLockTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void init();
    void disablesWhatChangesAndSaysWhy();
    void leavesWhatLooks();
    void staysWhoeverEnablesIt();
    void givesBackWhatItsOwnerWants();
    void catchesWhatIsMadeLater();
    void closesAWholePageButWhatLooks();
    void holdsActionsOfMenus();

private:
    [[nodiscard]] QPushButton* add(const char* name, QWidget* parent = nullptr)
    {
        auto* button = new QPushButton(parent ? parent : m_window.get());
        button->setObjectName(QString::fromLatin1(name));
        (parent ? parent : m_window.get())->layout()->addWidget(button);
        return button;
    }
    std::unique_ptr<RoleLock> m_lock;
    std::unique_ptr<QWidget> m_window;
    const QString m_reason = QStringLiteral("Ask anna.");
};

void RoleLockTest::init()
{
    TestCase::init();
    m_window = std::make_unique<QWidget>();
    new QVBoxLayout(m_window.get());
    m_lock = std::make_unique<RoleLock>(RoleLock::Names{{QStringLiteral("saveButton"), QStringLiteral("runAction")},
                                                        {QStringLiteral("settingsPage")},
                                                        {QStringLiteral("testButton")},
                                                        {QStringLiteral("SectionButton")}});
}

void RoleLockTest::disablesWhatChangesAndSaysWhy()
{
    QPushButton* save = add("saveButton");
    save->setToolTip(QStringLiteral("Saves"));
    m_lock->lock(m_reason);
    QVERIFY(!save->isEnabled());
    QCOMPARE(save->toolTip(), m_reason);
    m_lock->unlock();
    QVERIFY(save->isEnabled());
    QCOMPARE(save->toolTip(), QStringLiteral("Saves"));
}

void RoleLockTest::leavesWhatLooks()
{
    QPushButton* refresh = add("refreshButton");
    m_lock->lock(m_reason);
    QVERIFY(refresh->isEnabled());
    QVERIFY(refresh->toolTip().isEmpty());
}

void RoleLockTest::staysWhoeverEnablesIt()
{
    QPushButton* save = add("saveButton");
    save->setEnabled(false);
    m_lock->lock(m_reason);
    save->setEnabled(true);
    save->setToolTip(QStringLiteral("Saves"));
    QVERIFY(!save->isEnabled());
    QCOMPARE(save->toolTip(), m_reason);
}

void RoleLockTest::givesBackWhatItsOwnerWants()
{
    QPushButton* wanted = add("saveButton");
    wanted->setEnabled(false);
    QPushButton* unwanted = add("saveButton");
    unwanted->setEnabled(false);
    m_lock->lock(m_reason);
    wanted->setEnabled(true);
    wanted->setToolTip(QStringLiteral("Saves"));
    m_lock->unlock();
    QVERIFY(wanted->isEnabled());
    QCOMPARE(wanted->toolTip(), QStringLiteral("Saves"));
    QVERIFY(!unwanted->isEnabled());
    QVERIFY(!m_lock->isLocked());
}

void RoleLockTest::catchesWhatIsMadeLater()
{
    m_window->show();
    m_lock->lock(m_reason);
    QPushButton* save = add("saveButton");
    save->show();
    QVERIFY(!save->isEnabled());
    delete save;
    m_lock->unlock(); // what is gone is gone
}

void RoleLockTest::closesAWholePageButWhatLooks()
{
    auto* page = new QWidget(m_window.get());
    page->setObjectName(QStringLiteral("settingsPage"));
    new QVBoxLayout(page);
    auto* edit = new QLineEdit(page);
    auto* number = new QSpinBox(page);
    QPushButton* test = add("testButton", page);
    QPushButton* section = add("limitsSectionButton", page);
    m_lock->lock(m_reason);
    QVERIFY(!edit->isEnabled());
    QVERIFY(!number->isEnabled());
    QCOMPARE(number->toolTip(), m_reason);
    QVERIFY(test->isEnabled());
    QVERIFY(section->isEnabled());
    QVERIFY(page->isEnabled());
}

void RoleLockTest::holdsActionsOfMenus()
{
    QMenu menu;
    QAction* run = menu.addAction(QStringLiteral("Run"));
    run->setObjectName(QStringLiteral("runAction"));
    QAction* look = menu.addAction(QStringLiteral("Look"));
    m_lock->lock(m_reason);
    QVERIFY(!run->isEnabled());
    run->setEnabled(true);
    QVERIFY(!run->isEnabled());
    QVERIFY(look->isEnabled());
    m_lock->unlock();
    QVERIFY(run->isEnabled());
}

ITAM_TEST(RoleLockTest)
#include "tst_rolelock.moc"
