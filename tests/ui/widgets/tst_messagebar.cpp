// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testcase.h"
#include "ui/widgets/messagebar.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>

using namespace itam::ui::widgets;

class MessageBarTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void isHiddenUntilThereIsSomethingToSay();
    void saysWhatHappenedWhatItMeansAndWhatToDo();
    void foldsTechnicalDetail();
    void copiesEverythingThatSupportNeeds();
    void closesWithEscape();
    void offersTheNextStep();
    void tabGoesThroughItsButtonsInReadingOrder();
    void showsForeignTextAsItIs();

private:
    static itam::core::support::Error refused()
    {
        itam::core::support::Error error;
        error.code = itam::core::support::ErrorCode::ConnectionRefused;
        error.subject = QStringLiteral("127.0.0.1:8443");
        error.detail = QStringLiteral("errno 111");
        return error;
    }
};

void MessageBarTest::isHiddenUntilThereIsSomethingToSay()
{
    MessageBar bar;
    QVERIFY(bar.isEmpty());
    QVERIFY(bar.isHidden());
    bar.showError(refused());
    QVERIFY(!bar.isHidden());
}

void MessageBarTest::saysWhatHappenedWhatItMeansAndWhatToDo()
{
    MessageBar bar;
    bar.showError(refused());
    QVERIFY(bar.findChild<QLabel*>(QStringLiteral("messageWhatLabel"))->text().contains(QLatin1String("127.0.0.1")));
    QVERIFY(bar.findChild<QLabel*>(QStringLiteral("messageRestLabel"))->text().contains(QLatin1String("firewall")));
    QCOMPARE(bar.accessibleName(), bar.message().what);
}

void MessageBarTest::foldsTechnicalDetail()
{
    MessageBar bar;
    bar.showError(refused());
    auto* detail = bar.findChild<QLabel*>(QStringLiteral("messageDetailLabel"));
    QVERIFY(detail->isHidden());
    QTest::mouseClick(bar.findChild<QPushButton*>(QStringLiteral("messageDetailsButton")), Qt::LeftButton);
    QVERIFY(!detail->isHidden());
    QVERIFY(detail->text().contains(QLatin1String("errno 111")));
    QVERIFY(detail->text().contains(QLatin1String("network.refused")));
}

void MessageBarTest::copiesEverythingThatSupportNeeds()
{
    MessageBar bar;
    bar.showError(refused());
    QTest::mouseClick(bar.findChild<QPushButton*>(QStringLiteral("messageCopyButton")), Qt::LeftButton);
    const QString copied = QApplication::clipboard()->text();
    for (const char* part : {"127.0.0.1", "firewall", "network.refused", "errno 111"})
        QVERIFY2(copied.contains(QLatin1String(part)), part);
}

void MessageBarTest::closesWithEscape()
{
    MessageBar bar;
    QSignalSpy closed(&bar, &MessageBar::closed);
    bar.showError(refused());
    QTest::keyClick(&bar, Qt::Key_Escape);
    QVERIFY(bar.isHidden());
    QCOMPARE(closed.count(), 1);
}

void MessageBarTest::offersTheNextStep()
{
    MessageBar bar;
    int pressed = 0;
    bar.showError(refused());
    QPushButton* button = bar.addAction(QStringLiteral("Try again"), "tryAgainButton", [&] { ++pressed; });
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(pressed, 1);
    bar.showError(refused());
    QVERIFY(bar.findChildren<QPushButton*>(QStringLiteral("tryAgainButton")).value(0) == nullptr ||
            !bar.findChild<QPushButton*>(QStringLiteral("tryAgainButton"))->isVisible());
}

void MessageBarTest::tabGoesThroughItsButtonsInReadingOrder()
{
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    auto* before = new QPushButton(QStringLiteral("before"), &window);
    auto* bar = new MessageBar(&window);
    auto* after = new QPushButton(QStringLiteral("after"), &window);
    column->addWidget(before);
    column->addWidget(bar);
    column->addWidget(after);
    bar->showError(refused());
    QPushButton* first = bar->addAction(QStringLiteral("First"), "firstButton", [] {});
    QPushButton* second = bar->addAction(QStringLiteral("Second"), "secondButton", [] {});
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QStringList names;
    before->setFocus();
    for (int i = 0; i < 6; ++i) {
        QTest::keyClick(&window, Qt::Key_Tab);
        names.append(QApplication::focusWidget()->objectName());
    }
    QCOMPARE(names, (QStringList{QStringLiteral("messageCloseButton"), first->objectName(), second->objectName(),
                                 QStringLiteral("messageDetailsButton"), QStringLiteral("messageCopyButton"),
                                 after->objectName()}));
    QCOMPARE(bar->focusOrder().size(), 5);
}

void MessageBarTest::showsForeignTextAsItIs()
{
    MessageBar bar;
    bar.showMessage({.what = QStringLiteral("<b>bold</b> <img src=x>")});
    auto* what = bar.findChild<QLabel*>(QStringLiteral("messageWhatLabel"));
    QCOMPARE(what->textFormat(), Qt::PlainText);
    QCOMPARE(what->text(), QStringLiteral("<b>bold</b> <img src=x>"));
}

ITAM_TEST(MessageBarTest)
#include "tst_messagebar.moc"
