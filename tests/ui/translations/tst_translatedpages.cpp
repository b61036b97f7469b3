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

namespace {

/// What the checks found on one page in one language; a line for each finding.
struct Findings
{
    QString clipped;
    QString scrollingSideways;
    QString untranslated;
    QString sharedKeys;
    QString unknownTexts;
};

QString lines(const QStringList& found)
{
    return found.join(QLatin1Char('\n'));
}

QStringList menuTitles()
{
    itam::ui::shell::MainWindow window;
    window.buildMenus();
    QStringList titles;
    for (const QAction* action : window.menuBar()->actions())
        titles.append(action->text());
    return titles;
}

QStringList sidewaysAreas(const QWidget* page)
{
    QStringList names;
    for (const QScrollArea* area : page->findChildren<QScrollArea*>()) {
        const QScrollBar* bar = area->horizontalScrollBar();
        if (area->isVisible() && (bar->maximum() != 0 || bar->isVisible()))
            names.append(area->objectName());
    }
    return names;
}

// To fill a page takes far longer than to look at it: one showing is enough for all checks.
Findings look(const QString& language, const QString& page)
{
    const Installed translation(language);
    const bool isEnglish = language == QLatin1String("en");
    RecordingTranslator recorder;
    if (isEnglish)
        QCoreApplication::installTranslator(&recorder);
    const SamplePage sample(page);
    if (isEnglish)
        QCoreApplication::removeTranslator(&recorder);
    if (!sample.widget()) {
        const QString problem = QStringLiteral("the page could not be shown");
        return {problem, problem, problem, problem, problem};
    }
    static QHash<QString, QStringList> titles;
    if (!titles.contains(language))
        titles.insert(language, menuTitles());
    static const QSet<QString> known = keysOf(readTs(tsPath(QStringLiteral("de"))));
    return {lines(clippedTexts(sample.widget())), lines(sidewaysAreas(sample.widget())),
            language == QLatin1String("pseudo") ? lines(untranslatedTexts(sample.widget())) : QString(),
            lines(sharedMnemonics(sample.widget(), titles.value(language))),
            isEnglish && recorder.asked().isEmpty() ? QStringLiteral("asks for no text at all")
                                                    : lines((recorder.asked() - known).values())};
}

} // namespace

class TranslatedPagesTest final : public TestCase
{
    Q_OBJECT
private slots:
    void clipsNothing_data() { pages({"pseudo", "de", "fr"}); }
    void clipsNothing() { QCOMPARE(findings().clipped, QString()); }
    void scrollsNothingSideways_data() { pages({"pseudo", "de", "fr"}); }
    void scrollsNothingSideways() { QCOMPARE(findings().scrollingSideways, QString()); }
    void leavesNothingUntranslated_data() { pages({"pseudo"}); }
    void leavesNothingUntranslated() { QCOMPARE(findings().untranslated, QString()); }
    void claimsNoKeyTwice_data() { pages({"en", "de", "fr"}); }
    void claimsNoKeyTwice() { QCOMPARE(findings().sharedKeys, QString()); }
    // The context that a class asks with must be the one that lupdate wrote down, or the text stays English.
    void asksForKnownTextsOnly_data() { pages({"en"}); }
    void asksForKnownTextsOnly() { QCOMPARE(findings().unknownTexts, QString()); }
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

    /// Of the page and language of the row.
    const Findings& findings()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, page);
        const QString key = language + QLatin1Char('/') + page;
        if (!m_findings.contains(key))
            m_findings.insert(key, look(language, page));
        return m_findings[key];
    }

    QHash<QString, Findings> m_findings;
};

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
