// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/language.h"
#include "app/console/options.h"
#include "tests/testcase.h"

#include <QCoreApplication>
#include <QDir>

using namespace itam;
using app::console::parseOptions;
using core::settings::Language;

class ConsoleOptionsTest final : public tests::TestCase
{
    Q_OBJECT
private slots:
    void workWithoutAny();
    void makePathsAbsolute();
    void refuseWhatTheyDoNotKnow_data();
    void refuseWhatTheyDoNotKnow();
    void helpNamesEveryOption();
    void aLanguageBringsItsWordsAndNumbers_data();
    void aLanguageBringsItsWordsAndNumbers();
};

void ConsoleOptionsTest::workWithoutAny()
{
    const auto options = parseOptions({});
    QVERIFY(options);
    QVERIFY(!options->settings.isEmpty());
    QVERIFY(!options->dataFolder.isEmpty());
    QVERIFY(!options->embedded);
    QVERIFY(!options->help);
}

void ConsoleOptionsTest::makePathsAbsolute()
{
    const auto options = parseOptions({QStringLiteral("--data"), QStringLiteral("here"), QStringLiteral("--settings"),
                                       QStringLiteral("there.ini"), QStringLiteral("--embedded")});
    QVERIFY(options);
    QCOMPARE(options->dataFolder, QDir::current().absoluteFilePath(QStringLiteral("here")));
    QCOMPARE(options->settings, QDir::current().absoluteFilePath(QStringLiteral("there.ini")));
    QVERIFY(options->embedded);
}

void ConsoleOptionsTest::refuseWhatTheyDoNotKnow_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("option") << QStringList{QStringLiteral("--colour")};
    QTest::newRow("word") << QStringList{QStringLiteral("run")};
    QTest::newRow("missing value") << QStringList{QStringLiteral("--data")};
}

void ConsoleOptionsTest::refuseWhatTheyDoNotKnow()
{
    QFETCH(QStringList, words);
    const auto options = parseOptions(words);
    QVERIFY(!options);
    QCOMPARE(options.error().code, ErrorCode::Usage);
    QVERIFY(!options.error().subject.isEmpty());
}

void ConsoleOptionsTest::helpNamesEveryOption()
{
    const QString help = app::console::helpText();
    for (const char* option : {"--settings", "--data", "--page", "--source", "--embedded", "--ca-file", "--version"})
        QVERIFY2(help.contains(QLatin1String(option)), option);
}

void ConsoleOptionsTest::aLanguageBringsItsWordsAndNumbers_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("overview");
    QTest::addColumn<QString>("number");
    QTest::newRow("English") << Language::English << QStringLiteral("Overview") << QStringLiteral("1,234.5");
    QTest::newRow("German") << Language::German << QStringLiteral("\u00dcbersicht") << QStringLiteral("1.234,5");
    QTest::newRow("French") << Language::French << QStringLiteral("Vue d\u2019ensemble")
                            << QStringLiteral("1\u202f234,5");
}

void ConsoleOptionsTest::aLanguageBringsItsWordsAndNumbers()
{
    QFETCH(Language, language);
    QFETCH(QString, overview);
    QFETCH(QString, number);
    const QLocale before;
    {
        const app::console::LanguagePack pack(language);
        QCOMPARE(QCoreApplication::translate("itam::ui::shell::OverviewPage", "Overview"), overview);
        QCOMPARE(QLocale().toString(1234.5, 'f', 1), number);
    }
    QCOMPARE(QCoreApplication::translate("itam::ui::shell::OverviewPage", "Overview"), QStringLiteral("Overview"));
    QLocale::setDefault(before);
}

ITAM_TEST(ConsoleOptionsTest)
#include "tst_options.moc"
