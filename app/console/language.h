// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The language of the window: translators and number formats. Chosen before the first window is made; a change takes
// effect with the next start. Main thread.
#pragma once

#include "core/settings/settings.h"

#include <QTranslator>

namespace itam::app::console {

class LanguagePack
{
public:
    /// Installs what there is for it; English needs only its plurals. Removed again by the destructor.
    explicit LanguagePack(core::settings::Language language);
    ~LanguagePack();
    LanguagePack(const LanguagePack&) = delete;
    LanguagePack& operator=(const LanguagePack&) = delete;

private:
    QTranslator m_ours;
    QTranslator m_qt;
};

/// "de" for German, the desktop's for System; "en" when there is no translation.
[[nodiscard]] QString languageCode(core::settings::Language language);

} // namespace itam::app::console
