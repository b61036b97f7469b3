// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The .ts files: complete, sound and up to date; and what is compiled from them really translates.
#include "core/exporter/connectionchecks.h"
#include "core/support/errortext.h"
#include "tests/testcase.h"
#include "tests/ui/translations/installed.h"
#include "tests/ui/translations/tsfile.h"
#include "ui/exporter/phasesteps.h"
#include "ui/exporter/summarytext.h"
#include "ui/models/datatypes.h"
#include "ui/models/format.h"
#include "ui/models/reasontext.h"
#include "ui/models/segmentmodel.h"
#include "ui/shell/mainwindow.h"

#include <QLibraryInfo>
#include <QMenu>
#include <QMenuBar>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace itam;
using namespace itam::ui;
using tests::Installed;
using tests::keyOf;
using tests::TsMessage;

namespace {

/// Each translation that breaks a rule, with its message; empty when all keep it. A plural counts once for each form.
template <typename IsRight>
QString breaking(const QString& language, IsRight isRight)
{
    const QList<TsMessage> messages = tests::readTs(tests::tsPath(language));
    if (messages.isEmpty())
        return QStringLiteral("nothing can be read");
    QStringList found;
    for (const TsMessage& message : messages) {
        for (const QString& text : message.texts) {
            if (!isRight(message, text))
                found.append(keyOf(message) + QStringLiteral(" -> ") + text);
        }
    }
    return found.join(QLatin1Char('\n'));
}

/// "%1", "%n" and so on, sorted; "%Ln" is a %n with the digits of the language.
QStringList markersOf(const QString& text)
{
    static const QRegularExpression marker(QStringLiteral("%L?(\\d+|n)"));
    QStringList found;
    for (auto it = marker.globalMatch(text); it.hasNext();)
        found.append(it.next().captured(1));
    found.sort();
    return found;
}

qsizetype mnemonicsIn(const QString& text)
{
    static const QRegularExpression mnemonic(QStringLiteral("&[^&\\s]"));
    return QString(text).remove(QStringLiteral("&&")).count(mnemonic);
}

bool hasEllipsis(const QString& text)
{
    return text.endsWith(QLatin1String("...")) || text.endsWith(QChar(0x2026));
}

QString onlyIn(const QSet<QString>& one, const QSet<QString>& other)
{
    QStringList keys = (one - other).values();
    keys.sort();
    return keys.join(QLatin1Char('\n'));
}

QString lupdate()
{
    const QString own = QLibraryInfo::path(QLibraryInfo::LibraryExecutablesPath);
    const QString found =
        QStandardPaths::findExecutable(QStringLiteral("lupdate"), {own, QLibraryInfo::path(QLibraryInfo::BinariesPath),
                                                                   QStringLiteral("/usr/lib/qt6/bin")});
    return found.isEmpty() ? QStandardPaths::findExecutable(QStringLiteral("lupdate")) : found;
}

} // namespace

class TranslationsTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void everyMessageIsFinished_data() { languages(); }
    void everyMessageIsFinished();
    void pluralsHaveAllForms_data() { languages(); }
    void pluralsHaveAllForms();
    void placeMarkersAreKept_data() { languages(); }
    void placeMarkersAreKept();
    void mnemonicsAreKept_data() { languages(); }
    void mnemonicsAreKept();
    void beginningsAndEndsAreKept_data() { languages(); }
    void beginningsAndEndsAreKept();
    void noneIsMuchLonger_data() { languages(); }
    void noneIsMuchLonger();
    void menusOfServiceNowKeepTheirNames_data() { languages(); }
    void menusOfServiceNowKeepTheirNames();
    void noPluralIsMadeByHand_data() { languages(); }
    void noPluralIsMadeByHand();
    void bothLanguagesHaveTheSameMessages();
    void englishHasThePluralsOnly();
    void filesAreUpToDate();
    void translatesAtRunTime_data();
    void translatesAtRunTime();
    void countsAtRunTime_data();
    void countsAtRunTime();

private:
    static void languages()
    {
        QTest::addColumn<QString>("language");
        for (const char* language : {"de", "en", "fr"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }
};

void TranslationsTest::everyMessageIsFinished()
{
    QFETCH(const QString, language);
    const auto isRight = [](const TsMessage& message, const QString& text) {
        return message.isFinished && !text.trimmed().isEmpty();
    };
    QCOMPARE(breaking(language, isRight), QString());
}

void TranslationsTest::pluralsHaveAllForms()
{
    QFETCH(const QString, language);
    int plurals = 0;
    for (const TsMessage& message : tests::readTs(tests::tsPath(language))) {
        // One and many in all three; French counts nothing as one.
        QVERIFY2(message.texts.size() == (message.isPlural ? 2 : 1), qPrintable(keyOf(message)));
        plurals += message.isPlural ? 1 : 0;
    }
    QVERIFY(plurals > 20);
}

void TranslationsTest::placeMarkersAreKept()
{
    QFETCH(const QString, language);
    const auto isRight = [](const TsMessage& message, const QString& text) {
        return markersOf(message.source) == markersOf(text);
    };
    QCOMPARE(breaking(language, isRight), QString());
}

void TranslationsTest::mnemonicsAreKept()
{
    QFETCH(const QString, language);
    const auto isRight = [](const TsMessage& message, const QString& text) {
        return mnemonicsIn(message.source) == mnemonicsIn(text);
    };
    QCOMPARE(breaking(language, isRight), QString());
}

void TranslationsTest::beginningsAndEndsAreKept()
{
    QFETCH(const QString, language);
    static const QRegularExpression tag(QStringLiteral("<[\\w/]"));
    const auto isRight = [](const TsMessage& message, const QString& text) {
        const QString& source = message.source;
        return source.startsWith(QLatin1Char(' ')) == text.startsWith(QLatin1Char(' ')) &&
               source.endsWith(QLatin1Char(' ')) == text.endsWith(QLatin1Char(' ')) &&
               hasEllipsis(source) == hasEllipsis(text) &&
               (!source.endsWith(QLatin1Char('.')) || hasEllipsis(text) || text.endsWith(QLatin1Char('.'))) &&
               // Never rich text.
               !text.contains(tag) && !text.contains(QLatin1String("  "));
    };
    QCOMPARE(breaking(language, isRight), QString());
}

void TranslationsTest::noneIsMuchLonger()
{
    QFETCH(const QString, language);
    const auto isRight = [](const TsMessage& message, const QString& text) {
        return text.size() <= 2 * message.source.size() + 20;
    };
    QCOMPARE(breaking(language, isRight), QString());
}

void TranslationsTest::menusOfServiceNowKeepTheirNames()
{
    QFETCH(const QString, language);
    const auto isRight = [](const TsMessage& message, const QString& text) {
        for (const QString& name :
             {QStringLiteral("Flexera Integration > Generate Token"), QStringLiteral("Flexera Integration > Advanced"),
              QStringLiteral("under Import History")}) {
            if (message.source.contains(name) && !text.contains(name.section(QStringLiteral("under "), -1)))
                return false;
        }
        return true;
    };
    QCOMPARE(breaking(language, isRight), QString());
}

void TranslationsTest::noPluralIsMadeByHand()
{
    QFETCH(const QString, language);
    static const QRegularExpression byHand(QStringLiteral("\\w\\((s|e|n|en|x|nt)\\)"));
    const auto isRight = [](const TsMessage&, const QString& text) { return !text.contains(byHand); };
    QCOMPARE(breaking(language, isRight), QString());
}

void TranslationsTest::bothLanguagesHaveTheSameMessages()
{
    const QSet<QString> german = tests::keysOf(tests::readTs(tests::tsPath(QStringLiteral("de"))));
    const QSet<QString> french = tests::keysOf(tests::readTs(tests::tsPath(QStringLiteral("fr"))));
    QVERIFY(german.size() > 600);
    QCOMPARE(onlyIn(german, french), QString());
    QCOMPARE(onlyIn(french, german), QString());
}

void TranslationsTest::englishHasThePluralsOnly()
{
    QSet<QString> plurals;
    for (const TsMessage& message : tests::readTs(tests::tsPath(QStringLiteral("de")))) {
        if (message.isPlural)
            plurals.insert(keyOf(message));
    }
    const QSet<QString> english = tests::keysOf(tests::readTs(tests::tsPath(QStringLiteral("en"))));
    QCOMPARE(onlyIn(plurals, english), QString());
    QCOMPARE(onlyIn(english, plurals), QString());
}

void TranslationsTest::filesAreUpToDate()
{
    const QString tool = lupdate();
    QVERIFY2(!tool.isEmpty(), "install qt6-l10n-tools, as tests/run.sh does");
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("itam-console_de.ts"));
    QVERIFY(QFile::copy(tests::tsPath(QStringLiteral("de")), copy));
    QProcess process;
    process.setWorkingDirectory(qEnvironmentVariable("ITAM_SOURCE"));
    // As translations/update.sh calls it.
    process.start(tool,
                  {QStringLiteral("-I"), QStringLiteral("."), QStringLiteral("-locations"), QStringLiteral("none"),
                   QStringLiteral("-no-obsolete"), QStringLiteral("-silent"), QStringLiteral("core"),
                   QStringLiteral("ui"), QStringLiteral("app"), QStringLiteral("-ts"), copy});
    QVERIFY2(process.waitForFinished(100'000), qPrintable(process.errorString()));
    QCOMPARE(process.exitCode(), 0);
    const QSet<QString> now = tests::keysOf(tests::readTs(copy));
    const QSet<QString> kept = tests::keysOf(tests::readTs(tests::tsPath(QStringLiteral("de"))));
    QVERIFY(!now.isEmpty());
    // What is listed is repaired by translations/update.sh and a translator.
    QCOMPARE(onlyIn(now, kept), QString());
    QCOMPARE(onlyIn(kept, now), QString());
}

void TranslationsTest::translatesAtRunTime_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("de") << QStringLiteral("de")
                        << QStringList{QStringLiteral("Es wurde nichts gestartet."),
                                       QStringLiteral("Mehrere Datensätze in ServiceNow passen"),
                                       QStringLiteral("ServiceNow akzeptiert das Token."),
                                       QStringLiteral("Lesen"),
                                       QStringLiteral("Erfolgreich mit Problemen"),
                                       QStringLiteral("Hardware-Inventar"),
                                       QStringLiteral("Versuche"),
                                       QStringLiteral("gerade eben"),
                                       QStringLiteral("&Hilfe")};
    QTest::newRow("fr") << QStringLiteral("fr")
                        << QStringList{QStringLiteral("Rien n’a été lancé."),
                                       QStringLiteral("Plusieurs enregistrements de ServiceNow correspondent"),
                                       QStringLiteral("ServiceNow accepte le jeton."),
                                       QStringLiteral("Lecture"),
                                       QStringLiteral("Réussie avec problèmes"),
                                       QStringLiteral("Inventaire matériel"),
                                       QStringLiteral("Tentatives"),
                                       QStringLiteral("à l’instant"),
                                       QStringLiteral("&Aide")};
}

// Through the functions that show them: a context that lupdate wrote down wrongly is found here.
void TranslationsTest::translatesAtRunTime()
{
    QFETCH(const QString, language);
    QFETCH(const QStringList, expected);
    const Installed translation(language);
    const QDateTime now(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    shell::MainWindow window;
    window.buildMenus();
    const models::SegmentModel segments;
    core::support::Error error;
    error.code = core::support::ErrorCode::SettingsInvalid;
    const QStringList shown{
        core::support::errorText(error).meaning,
        models::reasonText(QStringLiteral("AMBIGUOUS")).what,
        core::exporter::checkSentence({.id = QStringLiteral("login"), .state = core::exporter::CheckState::Passed}),
        exporter::stepTitle(0),
        exporter::stateOf(core::journal::Outcome::SucceededWithProblems).word,
        models::titleOf(core::model::DataType::Hardware),
        segments.headerData(static_cast<int>(models::SegmentModel::Column::Attempts), Qt::Horizontal).toString(),
        models::relativeTime(now, now),
        window.menuBar()->findChild<QMenu*>(QStringLiteral("helpMenu"))->title(),
    };
    QCOMPARE(shown, expected);
}

void TranslationsTest::countsAtRunTime_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("expected"); // none, one, a thousand
    QTest::newRow("de") << QStringLiteral("de")
                        << QStringList{QStringLiteral("0 Datensätze."), QStringLiteral("1 Datensatz."),
                                       QStringLiteral("1.000 Datensätze.")};
    QTest::newRow("en") << QStringLiteral("en")
                        << QStringList{QStringLiteral("0 records."), QStringLiteral("1 record."),
                                       QStringLiteral("1,000 records.")};
    QTest::newRow("fr") << QStringLiteral("fr")
                        << QStringList{QStringLiteral("0 enregistrement."), QStringLiteral("1 enregistrement."),
                                       QStringLiteral("1\u202f000 enregistrements.")};
}

void TranslationsTest::countsAtRunTime()
{
    QFETCH(const QString, language);
    QFETCH(const QStringList, expected);
    const Installed translation(language);
    QStringList shown;
    for (const qint64 rows : {0, 1, 1000})
        shown.append(core::exporter::checkSentence(
            {.id = QStringLiteral("view.hardware"), .state = core::exporter::CheckState::Passed, .rows = rows}));
    QCOMPARE(shown, expected);
}

ITAM_TEST(TranslationsTest)
#include "tst_translations.moc"
