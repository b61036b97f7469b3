// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testcase.h"
#include "ui/widgets/section.h"

#include <QToolButton>

using namespace itam::ui::widgets;

class SectionTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void opensAndFoldsWithTheKeyboard();
    void saysWhetherItIsOpen();
};

void SectionTest::opensAndFoldsWithTheKeyboard()
{
    Section section(QStringLiteral("ServiceNow"), "serviceNowSection");
    auto* label = makeLabel(QStringLiteral("inside"));
    section.body()->addWidget(label);
    section.show();
    auto* header = section.findChild<QToolButton*>(QStringLiteral("serviceNowSectionButton"));
    QVERIFY(!label->isVisible());
    QTest::keyClick(header, Qt::Key_Space);
    QVERIFY(section.isExpanded());
    QVERIFY(label->isVisible());
    QTest::keyClick(header, Qt::Key_Space);
    QVERIFY(!label->isVisible());
}

void SectionTest::saysWhetherItIsOpen()
{
    Section section(QStringLiteral("ServiceNow"), "serviceNowSection");
    auto* header = section.findChild<QToolButton*>(QStringLiteral("serviceNowSectionButton"));
    QCOMPARE(header->accessibleName(), QStringLiteral("ServiceNow, folded"));
    section.setExpanded(true);
    QCOMPARE(header->accessibleName(), QStringLiteral("ServiceNow, expanded"));
}

ITAM_TEST(SectionTest)
#include "tst_section.moc"
