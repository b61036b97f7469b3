// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testcase.h"
#include "ui/widgets/tableview.h"

#include <QHelpEvent>
#include <QStandardItemModel>
#include <QToolTip>

using namespace itam::ui;

class StateDelegateTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void init()
    {
        TestCase::init();
        m_model = std::make_unique<QStandardItemModel>(1, 1);
        m_model->setItem(0, new QStandardItem(QStringLiteral("cell")));
        m_view = std::make_unique<widgets::TableView>("cellsTable");
        m_view->setModel(m_model.get());
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }
    void cleanup()
    {
        QToolTip::hideText();
        m_view.reset();
        m_model.reset();
    }
    void toolTipsShowForeignTextAsItIs();
    void noTextIsNoToolTip();

private:
    /// What is shown after the mouse rested on the cell.
    QString toolTip(const QString& text)
    {
        m_model->item(0)->setToolTip(text);
        const QPoint at = m_view->visualRect(m_model->index(0, 0)).center();
        QHelpEvent event(QEvent::ToolTip, at, m_view->viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(m_view->viewport(), &event);
        return QToolTip::text();
    }
    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<widgets::TableView> m_view;
};

void StateDelegateTest::toolTipsShowForeignTextAsItIs()
{
    const QString shown = toolTip(QStringLiteral("<b>bold</b> text"));
    QVERIFY2(shown.contains(QLatin1String("&lt;b&gt;bold&lt;/b&gt; text")), qPrintable(shown));
}

void StateDelegateTest::noTextIsNoToolTip()
{
    QCOMPARE(toolTip({}), QString());
}

ITAM_TEST(StateDelegateTest)
#include "tst_statedelegate.moc"
