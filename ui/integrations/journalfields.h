// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where the journal is: a file on this computer, or a database on a server that several administrators share; for a
// server also the password of its account. Says what a change means before it is saved. GUI thread.
#pragma once

#include "ui/integrations/placefields.h"

namespace itam::ui::integrations {

class JournalFields final : public PlaceFields
{
    Q_OBJECT
public:
    /// Owns `password` from here on.
    explicit JournalFields(SecretField* password, QWidget* parent = nullptr);

    /// As the settings say; `usual`: the file that an empty one means; `inUse`: with which one the console works until
    /// it is closed; `isGiven`: by its command line, which goes before the settings.
    struct View
    {
        QString place;
        QString usual;
        QString inUse;
        bool isGiven = false;
    };
    void showJournal(const View& view);

protected:
    [[nodiscard]] tl::expected<QString, QString> placeOf(const QString& text) const override;
    [[nodiscard]] bool isOnServer(const QString& place) const override;
    [[nodiscard]] Note note() const override;

private:
    View m_view;
};

} // namespace itam::ui::integrations
