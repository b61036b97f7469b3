// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every page in every language: nothing clipped, nothing forgotten, no key claimed twice, every text in the .ts files.
#include "tests/testcase.h"
#include "tests/ui/checks/clipping.h"
#include "tests/ui/translations/installed.h"
#include "tests/ui/translations/samplepage.h"
#include "tests/ui/translations/shownwords.h"
#include "tests/ui/translations/tsfile.h"
#include "ui/shell/mainwindow.h"

#include <QMenu>
#include <QMenuBar>
#include <QScrollArea>
#include <QScrollBar>

using namespace itam::tests;

class TranslatedPagesTest final : public TestCase
{
    Q_OBJECT
private slots:
    void clipsNothing_data() { pages({"pseudo", "de", "fr"}); }
    void clipsNothing();
    void scrollsNothingSideways_data() { pages({"pseudo", "de", "fr"}); }
    void scrollsNothingSideways();
    void leavesNothingUntranslated_data() { pages({"pseudo"}); }
    void leavesNothingUntranslated();
    void claimsNoKeyTwice_data() { pages({"en", "de", "fr"}); }
    void claimsNoKeyTwice();
    void asksForKnownTextsOnly_data() { pages({"en"}); }
    void asksForKnownTextsOnly();
    void menusAreTranslated();

private:
    static void pages(const std::vector<const char*>& languages)
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("page");
        for (const char* language : languages) {
            for (const QString& page : SamplePage::names())
                QTest::addRow("%s, %s", qPrintable(page), language) << QString::fromLatin1(language) << page;
        }
    }
};

void TranslatedPagesTest::clipsNothing()
{
    QFETCH(const QString, language);
    QFETCH(const QString, page);
    const Installed translation(language);
    const SamplePage sample(page);
    QVERIFY(sample.widget());
    QCOMPARE(clippedTexts(sample.widget()).join(QLatin1Char('\n')), QString());
}

void TranslatedPagesTest::scrollsNothingSideways()
{
    QFETCH(const QString, language);
    QFETCH(const QString, page);
    const Installed translation(language);
    const SamplePage sample(page);
    QVERIFY(sample.widget());
    for (const QScrollArea* area : sample.widget()->findChildren<QScrollArea*>()) {
        if (area->isVisible())
            QVERIFY2(area->horizontalScrollBar()->maximum() == 0 && !area->horizontalScrollBar()->isVisible(),
                     qPrintable(area->objectName()));
    }
}

void TranslatedPagesTest::leavesNothingUntranslated()
{
    QFETCH(const QString, language);
    QFETCH(const QString, page);
    const Installed translation(language);
    const SamplePage sample(page);
    QVERIFY(sample.widget());
    QCOMPARE(untranslatedTexts(sample.widget()).join(QLatin1Char('\n')), QString());
}

void TranslatedPagesTest::claimsNoKeyTwice()
{
    QFETCH(const QString, language);
    QFETCH(const QString, page);
    const Installed translation(language);
    const SamplePage sample(page);
    QVERIFY(sample.widget());
    itam::ui::shell::MainWindow window;
    window.buildMenus();
    QStringList titles;
    for (const QAction* action : window.menuBar()->actions())
        titles.append(action->text());
    QCOMPARE(sharedMnemonics(sample.widget(), titles).join(QLatin1Char('\n')), QString());
}

// The context that a class asks with must be the one that lupdate wrote down, or the text stays English.
void TranslatedPagesTest::asksForKnownTextsOnly()
{
    QFETCH(const QString, page);
    RecordingTranslator recorder;
    QCoreApplication::installTranslator(&recorder);
    const SamplePage sample(page);
    QCoreApplication::removeTranslator(&recorder);
    QVERIFY(sample.widget());
    QVERIFY(!recorder.asked().isEmpty());
    QCOMPARE((recorder.asked() - keysOf(readTs(tsPath(QStringLiteral("de"))))).values().join(QLatin1Char('\n')),
             QString());
}

void TranslatedPagesTest::menusAreTranslated()
{
    const Installed translation(QStringLiteral("pseudo"));
    const SamplePage sample(QStringLiteral("window: all"));
    QVERIFY(sample.widget());
    QStringList plain;
    int entries = 0;
    for (const QMenu* menu : sample.widget()->findChildren<QMenu*>()) {
        for (const QAction* action : menu->actions()) {
            // A language is named in itself.
            const bool isLanguage = !action->data().toString().isEmpty();
            ++entries;
            if (!action->isSeparator() && !isLanguage && !action->text().startsWith(pseudoOpen))
                plain.append(action->text());
        }
    }
    QVERIFY(entries > 10);
    QCOMPARE(plain.join(QLatin1Char('\n')), QString());
}

ITAM_TEST(TranslatedPagesTest)
#include "tst_translatedpages.moc"
