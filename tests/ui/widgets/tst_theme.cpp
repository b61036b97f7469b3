// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testcase.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDir>

using namespace itam::ui::widgets;
using itam::ui::models::Severity;

class ThemeTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void textCanBeRead_data();
    void textCanBeRead();
    void severitiesCanBeReadOnTheirBackground_data();
    void severitiesCanBeReadOnTheirBackground();
    void everyRoleOfTheStyleSheetExists();
    void theLighterOfWindowAndTextDecides();
    void everyIconCanBeDrawn();
    void iconsFollowTheScheme();
};

namespace {

void addSchemes()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::newRow("light") << Scheme::Light;
    QTest::newRow("dark") << Scheme::Dark;
}

} // namespace

void ThemeTest::textCanBeRead_data()
{
    addSchemes();
}

void ThemeTest::textCanBeRead()
{
    QFETCH(Scheme, scheme);
    const QList<std::pair<ColorRole, ColorRole>> pairs{
        {ColorRole::Text, ColorRole::Window},
        {ColorRole::Text, ColorRole::Surface},
        {ColorRole::Text, ColorRole::SurfaceRaised},
        {ColorRole::Text, ColorRole::Selection},
        {ColorRole::TextMuted, ColorRole::Window},
        {ColorRole::TextMuted, ColorRole::Surface},
        {ColorRole::TextMuted, ColorRole::SurfaceRaised},
        {ColorRole::Accent, ColorRole::Surface},
        {ColorRole::Accent, ColorRole::Window},
        {ColorRole::AccentText, ColorRole::Accent},
        {ColorRole::AccentText, ColorRole::AccentHover},
        {ColorRole::NavigationText, ColorRole::Navigation},
        {ColorRole::NavigationText, ColorRole::NavigationSelected},
    };
    for (const auto& [text, ground] : pairs) {
        const double found = contrast(color(text, scheme), color(ground, scheme));
        QVERIFY2(found >= 4.5, qPrintable(QStringLiteral("%1 on %2: %3").arg(nameOf(text), nameOf(ground)).arg(found)));
    }
}

void ThemeTest::severitiesCanBeReadOnTheirBackground_data()
{
    addSchemes();
}

void ThemeTest::severitiesCanBeReadOnTheirBackground()
{
    QFETCH(Scheme, scheme);
    for (const Severity severity :
         {Severity::Neutral, Severity::Busy, Severity::Ok, Severity::Warning, Severity::Error}) {
        for (const ColorRole ground : {backgroundOf(severity), ColorRole::Surface, ColorRole::Selection}) {
            const double found = contrast(color(foregroundOf(severity), scheme), color(ground, scheme));
            QVERIFY2(
                found >= 4.5,
                qPrintable(
                    QStringLiteral("%1 on %2: %3").arg(nameOf(foregroundOf(severity)), nameOf(ground)).arg(found)));
        }
        QVERIFY(contrast(color(ColorRole::Text, scheme), color(backgroundOf(severity), scheme)) >= 4.5);
    }
}

void ThemeTest::everyRoleOfTheStyleSheetExists()
{
    const QString sheet = styleSheetFor(Scheme::Light);
    QVERIFY(sheet.size() > 1000);
    QVERIFY2(!sheet.section(QStringLiteral("*/"), 1).contains(QLatin1Char('@')), qPrintable(sheet));
}

void ThemeTest::theLighterOfWindowAndTextDecides()
{
    QCOMPARE(schemeOf(paletteFor(Scheme::Light)), Scheme::Light);
    QCOMPARE(schemeOf(paletteFor(Scheme::Dark)), Scheme::Dark);
}

void ThemeTest::everyIconCanBeDrawn()
{
    const QStringList names = QDir(QStringLiteral(":/itam/icons")).entryList({QStringLiteral("*.svg")});
    QVERIFY(names.size() > 20);
    for (const QString& name : names) {
        const QImage image = icon(name.chopped(4)).pixmap(32, 32).toImage();
        bool drawn = false;
        for (int x = 0; x < image.width() && !drawn; ++x)
            for (int y = 0; y < image.height() && !drawn; ++y)
                drawn = qAlpha(image.pixel(x, y)) > 0;
        QVERIFY2(drawn, qPrintable(name));
    }
}

void ThemeTest::iconsFollowTheScheme()
{
    const auto drawn = [](Scheme scheme) {
        QApplication::setPalette(paletteFor(scheme));
        return icon("ok").pixmap(32, 32).toImage();
    };
    QVERIFY(drawn(Scheme::Light) != drawn(Scheme::Dark));
}

ITAM_TEST(ThemeTest)
#include "tst_theme.moc"
