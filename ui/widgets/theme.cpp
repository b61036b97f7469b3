// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QFile>
#include <QPixmapCache>
#include <QStyleFactory>

#include <array>
#include <cmath>

namespace itam::ui::widgets {
namespace {

struct Entry
{
    ColorRole role;
    const char* name;
    QRgb light;
    QRgb dark;
};

constexpr std::array<Entry, colorRoleCount> table{{
    {ColorRole::Window, "window", 0xfff3f5f8, 0xff15191f},
    {ColorRole::Surface, "surface", 0xffffffff, 0xff1d232b},
    {ColorRole::SurfaceRaised, "surfaceRaised", 0xffeef1f5, 0xff262e38},
    {ColorRole::Border, "border", 0xffd5dbe3, 0xff38424f},
    {ColorRole::Text, "text", 0xff1a222d, 0xffe7ebf1},
    {ColorRole::TextMuted, "textMuted", 0xff556172, 0xffa6b1c0},
    {ColorRole::TextDisabled, "textDisabled", 0xff8e98a5, 0xff6d7886},
    {ColorRole::Accent, "accent", 0xff1f5cb8, 0xff86b5ff},
    {ColorRole::AccentHover, "accentHover", 0xff174a98, 0xffa5c8ff},
    {ColorRole::AccentText, "accentText", 0xffffffff, 0xff0a1a33},
    {ColorRole::Selection, "selection", 0xffdbe8fb, 0xff27436b},
    {ColorRole::Navigation, "navigation", 0xff1b2636, 0xff0f1318},
    {ColorRole::NavigationText, "navigationText", 0xffd3dbe7, 0xffc3ccd9},
    {ColorRole::NavigationSelected, "navigationSelected", 0xff2f4666, 0xff243349},
    {ColorRole::Ok, "ok", 0xff17693a, 0xff74d69f},
    {ColorRole::OkSoft, "okSoft", 0xffe2f4e9, 0xff163224},
    {ColorRole::Warning, "warning", 0xff7f5200, 0xfff2c66a},
    {ColorRole::WarningSoft, "warningSoft", 0xfffff2d3, 0xff3a2f14},
    {ColorRole::Error, "error", 0xffad231b, 0xffff9d94},
    {ColorRole::ErrorSoft, "errorSoft", 0xfffce9e7, 0xff43211e},
    {ColorRole::Busy, "busy", 0xff1f5cb8, 0xff86b5ff},
    {ColorRole::BusySoft, "busySoft", 0xffe4eefb, 0xff1b2f4d},
    {ColorRole::Neutral, "neutral", 0xff556172, 0xffa6b1c0},
    {ColorRole::NeutralSoft, "neutralSoft", 0xffeaeef3, 0xff2a323d},
}};

constexpr bool inEnumOrder()
{
    for (int i = 0; i < colorRoleCount; ++i) {
        if (table[static_cast<std::size_t>(i)].role != static_cast<ColorRole>(i))
            return false;
    }
    return true;
}
static_assert(inEnumOrder(), "one entry for each ColorRole, in its order");

const Entry& entryOf(ColorRole role)
{
    return table[static_cast<std::size_t>(role)];
}

double luminance(const QColor& color)
{
    const auto linear = [](double channel) {
        return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

QColor color(ColorRole role, Scheme scheme)
{
    const Entry& entry = entryOf(role);
    return QColor::fromRgb(scheme == Scheme::Light ? entry.light : entry.dark);
}

Scheme schemeOf(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightnessF() < palette.color(QPalette::WindowText).lightnessF()
               ? Scheme::Dark
               : Scheme::Light;
}

QColor color(ColorRole role, const QWidget*)
{
    // The application's, not the widget's: style sheets change the palette of single widgets.
    return color(role, schemeOf(QApplication::palette()));
}

QString nameOf(ColorRole role)
{
    return QString::fromLatin1(entryOf(role).name);
}

ColorRole foregroundOf(models::Severity severity)
{
    switch (severity) {
    case models::Severity::Neutral:
        return ColorRole::Neutral;
    case models::Severity::Busy:
        return ColorRole::Busy;
    case models::Severity::Ok:
        return ColorRole::Ok;
    case models::Severity::Warning:
        return ColorRole::Warning;
    case models::Severity::Error:
        return ColorRole::Error;
    }
    return ColorRole::Neutral;
}

ColorRole backgroundOf(models::Severity severity)
{
    switch (severity) {
    case models::Severity::Neutral:
        return ColorRole::NeutralSoft;
    case models::Severity::Busy:
        return ColorRole::BusySoft;
    case models::Severity::Ok:
        return ColorRole::OkSoft;
    case models::Severity::Warning:
        return ColorRole::WarningSoft;
    case models::Severity::Error:
        return ColorRole::ErrorSoft;
    }
    return ColorRole::NeutralSoft;
}

QPalette paletteFor(Scheme scheme)
{
    const auto of = [scheme](ColorRole role) { return color(role, scheme); };
    QPalette palette(of(ColorRole::SurfaceRaised), of(ColorRole::Window));
    palette.setColor(QPalette::WindowText, of(ColorRole::Text));
    palette.setColor(QPalette::Base, of(ColorRole::Surface));
    palette.setColor(QPalette::AlternateBase, of(ColorRole::SurfaceRaised));
    palette.setColor(QPalette::Text, of(ColorRole::Text));
    palette.setColor(QPalette::ButtonText, of(ColorRole::Text));
    palette.setColor(QPalette::PlaceholderText, of(ColorRole::TextMuted));
    palette.setColor(QPalette::Highlight, of(ColorRole::Selection));
    palette.setColor(QPalette::HighlightedText, of(ColorRole::Text));
    palette.setColor(QPalette::Link, of(ColorRole::Accent));
    palette.setColor(QPalette::ToolTipBase, of(ColorRole::Surface));
    palette.setColor(QPalette::ToolTipText, of(ColorRole::Text));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, of(ColorRole::TextDisabled));
    return palette;
}

QString styleSheetFor(Scheme scheme)
{
    QFile file(QStringLiteral(":/itam/style/console.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    sheet.replace(QLatin1String("@scheme"),
                  scheme == Scheme::Light ? QLatin1String("light") : QLatin1String("dark"));
    // Longer names first, or @text would eat the beginning of @textMuted.
    QList<const Entry*> entries;
    for (const Entry& entry : table)
        entries.append(&entry);
    std::sort(entries.begin(), entries.end(),
              [](const Entry* a, const Entry* b) { return qstrlen(a->name) > qstrlen(b->name); });
    for (const Entry* entry : entries)
        sheet.replace(QLatin1Char('@') + QString::fromLatin1(entry->name), color(entry->role, scheme).name());
    return sheet;
}

void applyTheme(QApplication& application, SchemeChoice choice)
{
    static const Scheme desktop = schemeOf(QApplication::palette());
    const Scheme scheme = choice == SchemeChoice::System ? desktop
                          : choice == SchemeChoice::Dark ? Scheme::Dark
                                                         : Scheme::Light;
    QPixmapCache::clear();
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(paletteFor(scheme));
    application.setStyleSheet(styleSheetFor(scheme));
}

double contrast(const QColor& a, const QColor& b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace itam::ui::widgets
