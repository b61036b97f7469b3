// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The checks must find what they are for.
#include "tests/testcase.h"
#include "tests/ui/checks/clipping.h"
#include "tests/ui/checks/pseudotranslator.h"

#include "ui/widgets/labels.h"

#include <QLineEdit>

using namespace itam::tests;
using namespace itam::ui;

class ClippingTest final : public TestCase
{
    Q_OBJECT
private slots:
    void findsALabelThatIsTooNarrow();
    void findsAWrappedLabelThatIsTooLow();
    void findsAButtonThatIsTooNarrow();
    void isContentWithALayout();
    void findsPaleText();
    void findsControlsWithoutAName();
    void pseudoTextKeepsItsMarkers();
};

void ClippingTest::findsALabelThatIsTooNarrow()
{
    QWidget window;
    auto* label = widgets::makeLabel(QStringLiteral("A long heading"), widgets::TextRole::Heading, &window);
    label->resize(20, 30);
    window.show();
    QCOMPARE(clippedTexts(&window).size(), 1);
}

void ClippingTest::findsAWrappedLabelThatIsTooLow()
{
    QWidget window;
    auto* label = widgets::makeLabel(QStringLiteral("Several words that need more than one line of this width"),
                                     widgets::TextRole::Body, &window);
    label->resize(120, 18);
    window.show();
    QCOMPARE(clippedTexts(&window).size(), 1);
}

void ClippingTest::findsAButtonThatIsTooNarrow()
{
    QWidget window;
    auto* button =
        widgets::makeButton(QStringLiteral("Export now"), "exportButton", widgets::ButtonKind::Plain, &window);
    button->resize(25, 30);
    window.show();
    QCOMPARE(clippedTexts(&window).size(), 1);
}

void ClippingTest::isContentWithALayout()
{
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    column->addWidget(widgets::makeLabel(QStringLiteral("Heading"), widgets::TextRole::Heading, &window));
    column->addWidget(widgets::makeLabel(QStringLiteral("Several words that need more than one line of this width"),
                                         widgets::TextRole::Body, &window));
    column->addWidget(widgets::makeButton(QStringLiteral("Export now"), "exportButton"));
    window.resize(260, 260);
    window.show();
    QCOMPARE(clippedTexts(&window), QStringList());
    QCOMPARE(namelessControls(&window), QStringList());
    QCOMPARE(paleTexts(&window), QStringList());
}

void ClippingTest::findsPaleText()
{
    QWidget window;
    window.setAutoFillBackground(true);
    auto* label = widgets::makeLabel(QStringLiteral("pale"), widgets::TextRole::Body, &window);
    label->resize(120, 30);
    QPalette palette = window.palette();
    palette.setColor(QPalette::Window, QColor(240, 240, 240));
    palette.setColor(QPalette::WindowText, QColor(200, 200, 200));
    window.setPalette(palette);
    window.show();
    QCOMPARE(paleTexts(&window).size(), 1);
}

void ClippingTest::findsControlsWithoutAName()
{
    QWidget window;
    auto* edit = new QLineEdit(&window);
    edit->setObjectName(QStringLiteral("urlEdit"));
    window.show();
    QCOMPARE(namelessControls(&window).size(), 1);
    auto* label = new QLabel(QStringLiteral("URL"), &window);
    label->setBuddy(edit);
    QCOMPARE(namelessControls(&window), QStringList());
}

void ClippingTest::pseudoTextKeepsItsMarkers()
{
    const QString text = pseudo(QStringLiteral("&Save %1 of %n and %Ln"));
    QVERIFY(text.contains(QLatin1String("&S")));
    QVERIFY(text.contains(QLatin1String("%1")));
    QVERIFY(text.contains(QLatin1String("%n")));
    QVERIFY(text.contains(QLatin1String("%Ln")));
    QVERIFY(text.size() > 14);
}

ITAM_TEST(ClippingTest)
#include "tst_clipping.moc"
