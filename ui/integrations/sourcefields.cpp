// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/integrations/sourcefields.h"

#include "core/source/location.h"

#include <QLineEdit>

namespace itam::ui::integrations {

using widgets::FieldNote;

SourceFields::SourceFields(SecretField* password, QWidget* parent)
    : PlaceFields({tr("Data source"), tr("Browse for an SQLite file"), "sourceEdit", "browseSourceButton"}, password,
                  parent)
{
    edit().setPlaceholderText(QStringLiteral("sqlite:/var/lib/itam/operations.db"));
}

tl::expected<QString, QString> SourceFields::placeOf(const QString& text) const
{
    if (text.trimmed().isEmpty())
        return QString();
    auto dsn = core::source::correctedDsn(text);
    if (!dsn)
        return tl::unexpected(tr("This is no data source: %1.").arg(dsn.error().detail));
    return *std::move(dsn);
}

/// An SQLite file has no password.
bool SourceFields::isOnServer(const QString& dsn) const
{
    return core::source::isOnServer(dsn);
}

PlaceFields::Note SourceFields::note() const
{
    if (isCompleted())
        return {FieldNote::Kind::Info, tr("sqlite: was added.")};
    if (place().isEmpty())
        return {FieldNote::Kind::Hint,
                tr("An SQLite file, or a data source name such as postgres://user@host/database. "
                   "It is only ever read.")};
    return {};
}

} // namespace itam::ui::integrations
