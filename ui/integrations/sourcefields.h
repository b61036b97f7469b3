// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where records are read from: the data source name of the operations database, or a file that is picked; for a server
// also the password of the account that reads. GUI thread.
#pragma once

#include "ui/integrations/placefields.h"

namespace itam::ui::integrations {

class SourceFields final : public PlaceFields
{
    Q_OBJECT
public:
    /// Owns `password` from here on.
    explicit SourceFields(SecretField* password, QWidget* parent = nullptr);

protected:
    [[nodiscard]] tl::expected<QString, QString> placeOf(const QString& text) const override;
    [[nodiscard]] bool isOnServer(const QString& dsn) const override;
    [[nodiscard]] Note note() const override;
};

} // namespace itam::ui::integrations
