// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/integrations/journalfields.h"

#include "core/journal/store/location.h"

#include <QDir>
#include <QLineEdit>

namespace itam::ui::integrations {

using core::journal::Location;
using widgets::FieldNote;

JournalFields::JournalFields(SecretField* password, QWidget* parent)
    : PlaceFields({tr("Place of the journal"), tr("Browse for a journal file"), "journalEdit", "browseJournalButton"},
                  password, parent)
{
}

void JournalFields::showJournal(const View& view)
{
    m_view = view;
    edit().setPlaceholderText(view.usual);
    showPlace(view.place);
}

tl::expected<QString, QString> JournalFields::placeOf(const QString& text) const
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return QString();
    const auto location = core::journal::store::locationFrom(trimmed);
    const QString shape = tr("A journal is a file, with its whole path, or postgres://user@host:5432/database.");
    if (!location) {
        const bool namesPassword = Location(trimmed).displayName() != trimmed;
        return tl::unexpected(namesPassword ? tr("The address names no password, since others can read "
                                                 "it. Leave it out and type it below.")
                                            : shape);
    }
    if (!location->isOnServer() && !QDir::isAbsolutePath(location->place))
        return tl::unexpected(shape);
    return location->place;
}

bool JournalFields::isOnServer(const QString& place) const
{
    return Location(place).isOnServer();
}

PlaceFields::Note JournalFields::note() const
{
    const QString meant = place().isEmpty() ? m_view.usual : place();
    if (m_view.isGiven)
        return {FieldNote::Kind::Hint, tr("This console was started with --journal %1, which goes before the settings.")
                                           .arg(Location(m_view.inUse).displayName())};
    if (meant != m_view.inUse)
        return {FieldNote::Kind::Warning,
                tr("The console works with %1 until it is closed, and with the place above from its next "
                   "start on; itam-export uses that as soon as it is saved. What the present journal knows "
                   "does not move with it: the first export into a new one sends everything, and nothing is "
                   "doubled.")
                    .arg(Location(m_view.inUse).displayName())};
    if (place().isEmpty())
        return {FieldNote::Kind::Hint,
                tr("Empty: the file on this computer. For several administrators, or a server that runs the "
                   "schedule: postgres://user@host:5432/database.")};
    return {};
}

} // namespace itam::ui::integrations
