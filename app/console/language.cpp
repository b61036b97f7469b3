// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace itam::app::console {

QString languageCode(core::settings::Language language)
{
    switch (language) {
    case core::settings::Language::English:
        return QStringLiteral("en");
    case core::settings::Language::German:
        return QStringLiteral("de");
    case core::settings::Language::French:
        return QStringLiteral("fr");
    case core::settings::Language::System:
        break;
    }
    const QString desktop = QLocale::system().name().left(2);
    return desktop == QLatin1String("de") || desktop == QLatin1String("fr") ? desktop : QStringLiteral("en");
}

LanguagePack::LanguagePack(core::settings::Language language)
{
    const QString code = languageCode(language);
    // Numbers and dates follow the words; of the same language the desktop's country is kept.
    const QLocale desktop = QLocale::system();
    QLocale::setDefault(desktop.name().startsWith(code) ? desktop : QLocale(code));
    if (m_ours.load(QStringLiteral(":/itam/i18n/itam-console_%1.qm").arg(code)))
        QCoreApplication::installTranslator(&m_ours);
    if (m_qt.load(QStringLiteral("qtbase_%1").arg(code), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
}

LanguagePack::~LanguagePack()
{
    QCoreApplication::removeTranslator(&m_qt);
    QCoreApplication::removeTranslator(&m_ours);
}

} // namespace itam::app::console
