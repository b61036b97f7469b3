// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/administration/scheduledwork.h"

#include "core/settings/settings.h"
#include "core/source/location.h"

#include <QFileInfo>

namespace itam::core::administration {

schedule::WorksWith scheduledWork(const schedule::Plan& plan, const PersonalWork& person, const QString& systemSettings)
{
    const schedule::UnitInput& input = plan.input;
    QString source = person.source;
    journal::Location journal = person.journal;
    const bool isNamed = !input.journal.isEmpty() || !input.journalAddress.isEmpty();
    QString file = input.journal;
    QString missing;
    if (input.scope == schedule::Scope::System && input.settings.isEmpty()) {
        const bool hasOwn = QFileInfo::exists(systemSettings);
        const auto settings = settings::SettingsFile(hasOwn ? systemSettings : person.settings).load();
        if (!hasOwn && !QFileInfo::exists(person.settings))
            missing = systemSettings;
        if (settings && hasOwn && input.source.isEmpty())
            source = settings->source;
        if (settings && hasOwn && !isNamed)
            journal = journal::Location(settings->journal);
        if (settings && !isNamed)
            file = settings->journal;
    }
    return {.source = source,
            .isSourceOnServer = source::isOnServer(source),
            .isJournalOnServer = journal.isOnServer(),
            .journalFile = journal.isOnServer() ? QString() : file,
            .missingSettings = missing,
            .closed = schedule::closedFiles(input, source, schedule::serviceUserOf(plan.dropIns))};
}

} // namespace itam::core::administration
