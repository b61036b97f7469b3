// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testcase.h"
#include "ui/shell/navigationmodel.h"

#include <QAbstractItemModelTester>
#include <QIcon>
#include <QSignalSpy>

using namespace itam::ui::shell;

class NavigationModelTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init()
    {
        TestCase::init();
        m_model = std::make_unique<NavigationModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model->append({QStringLiteral("overview"), QStringLiteral("Overview"), QStringLiteral("overview")});
        m_model->append({QStringLiteral("history"), QStringLiteral("Import history"), QStringLiteral("history")});
    }
    void findsPagesByTheirId();
    void showsTitleAndIcon();
    void showsOpenProblemsBehindTheTitle();
    void announcesOnlyNumbersThatChanged();
    void tellsTheShortcut();

private:
    [[nodiscard]] QString text(int row, int role = Qt::DisplayRole) const
    {
        return m_model->index(row).data(role).toString();
    }
    std::unique_ptr<NavigationModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void NavigationModelTest::findsPagesByTheirId()
{
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(m_model->rowOf(QStringLiteral("history")), 1);
    QCOMPARE(m_model->rowOf(QStringLiteral("nowhere")), -1);
    QCOMPARE(m_model->idAt(0), QStringLiteral("overview"));
    QCOMPARE(m_model->idAt(-1), QString());
    QCOMPARE(m_model->idAt(2), QString());
    QCOMPARE(text(1, NavigationModel::PageIdRole), QStringLiteral("history"));
}

void NavigationModelTest::showsTitleAndIcon()
{
    QCOMPARE(text(1), QStringLiteral("Import history"));
    QVERIFY(!m_model->index(1).data(Qt::DecorationRole).value<QIcon>().isNull());
}

void NavigationModelTest::showsOpenProblemsBehindTheTitle()
{
    m_model->setProblems(QStringLiteral("overview"), 17);
    QCOMPARE(text(0), QStringLiteral("Overview (17)"));
    QVERIFY(text(0, Qt::AccessibleTextRole).startsWith(QLatin1String("Overview, 17 ")));
    m_model->setProblems(QStringLiteral("overview"), 0);
    QCOMPARE(text(0), QStringLiteral("Overview"));
    QCOMPARE(text(0, Qt::AccessibleTextRole), QStringLiteral("Overview"));
}

void NavigationModelTest::announcesOnlyNumbersThatChanged()
{
    QSignalSpy changed(m_model.get(), &NavigationModel::dataChanged);
    m_model->setProblems(QStringLiteral("history"), 3);
    m_model->setProblems(QStringLiteral("history"), 3);
    m_model->setProblems(QStringLiteral("nowhere"), 3);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 1);
}

void NavigationModelTest::tellsTheShortcut()
{
    QCOMPARE(text(1, Qt::ToolTipRole), QStringLiteral("Import history (Ctrl+2)"));
}

ITAM_TEST(NavigationModelTest)
#include "tst_navigationmodel.moc"
