// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A language while it is in scope: translators and number formats, as the console installs them. GUI thread.
#pragma once

#include "tests/ui/checks/pseudotranslator.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace itam::tests {

class Installed
{
public:
    /// "de", "en", "fr", "pseudo"; fails the test when there is no such translation.
    explicit Installed(const QString& language)
    {
        if (language == QLatin1String("pseudo")) {
            QCoreApplication::installTranslator(&m_pseudo);
            return;
        }
        if (!m_ours.load(QStringLiteral(":/itam/i18n/itam-console_%1.qm").arg(language)))
            qFatal("no translation into %s", qPrintable(language));
        QCoreApplication::installTranslator(&m_ours);
        if (m_qt.load(QStringLiteral("qtbase_%1").arg(language), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QCoreApplication::installTranslator(&m_qt);
        QLocale::setDefault(QLocale(language));
    }
    ~Installed()
    {
        QCoreApplication::removeTranslator(&m_pseudo);
        QCoreApplication::removeTranslator(&m_qt);
        QCoreApplication::removeTranslator(&m_ours);
        QLocale::setDefault(m_before);
    }
    Installed(const Installed&) = delete;
    Installed& operator=(const Installed&) = delete;

private:
    const QLocale m_before;
    PseudoTranslator m_pseudo;
    QTranslator m_ours;
    QTranslator m_qt;
};

} // namespace itam::tests
