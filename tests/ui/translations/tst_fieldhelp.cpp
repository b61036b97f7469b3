// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every field of every page says what it is (Shift+F1).
#include "tests/fakes/widgetrules.h"
#include "tests/testcase.h"
#include "tests/ui/translations/samplepage.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/fieldhelp.h"

#include <QLineEdit>

using namespace itam;
using namespace itam::tests;

class FieldHelpTest final : public TestCase
{
    Q_OBJECT
private slots:
    void everyFieldSaysWhatItIs_data();
    void everyFieldSaysWhatItIs();
    void aTextOfItsOwnStays();
    void thePagesOfTheWindowHaveIt();
};

void FieldHelpTest::everyFieldSaysWhatItIs_data()
{
    QTest::addColumn<QString>("page");
    for (const QString& page : SamplePage::names())
        QTest::newRow(qPrintable(page)) << page;
}

void FieldHelpTest::everyFieldSaysWhatItIs()
{
    QFETCH(const QString, page);
    const SamplePage sample(page);
    QVERIFY(sample.widget());
    ui::widgets::giveHelp(*sample.widget());
    QCOMPARE(withoutHelp(*sample.widget()), QString());
}

void FieldHelpTest::aTextOfItsOwnStays()
{
    QWidget page;
    auto* known = new QLineEdit(&page);
    known->setObjectName(QStringLiteral("instanceUrlEdit"));
    auto* own = new QLineEdit(&page);
    own->setObjectName(QStringLiteral("userEdit"));
    own->setWhatsThis(QStringLiteral("Mine"));
    ui::widgets::giveHelp(page);
    QVERIFY(known->whatsThis().startsWith(QStringLiteral("The address of the instance")));
    QCOMPARE(own->whatsThis(), QStringLiteral("Mine"));
    QVERIFY(ui::widgets::helpOf(QStringLiteral("unknownEdit")).isEmpty());
}

void FieldHelpTest::thePagesOfTheWindowHaveIt()
{
    ui::shell::MainWindow window;
    const QString id = QStringLiteral("integrations");
    window.addPage({id, id, id}, new QWidget);
    auto* content = new QWidget;
    auto* field = new QLineEdit(content);
    field->setObjectName(QStringLiteral("userEdit"));
    window.fillPage(id, content);
    QVERIFY(!field->whatsThis().isEmpty());
}

ITAM_TEST(FieldHelpTest)
#include "tst_fieldhelp.moc"
