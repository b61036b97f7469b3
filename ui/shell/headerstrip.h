// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which instance all of this is about: name, environment, state and age of the connection (ux.md 1). The mistake to
// prevent is exporting the right data to the wrong instance. GUI thread.
#pragma once

#include "ui/models/roles.h"

#include <QDateTime>
#include <QFrame>

class QLabel;

namespace itam::ui::widgets {
class StateChip;
}

namespace itam::ui::shell {

struct HeaderState
{
    QString instanceName; ///< empty: none
    QString instanceUrl;
    models::State environment; ///< empty word: none
    models::State connection;
    QDateTime checked; ///< when `connection` was found; null: never
};

class HeaderStrip final : public QFrame
{
    Q_OBJECT
public:
    explicit HeaderStrip(QWidget* parent = nullptr);

    void setState(const HeaderState& state, const QDateTime& nowUtc);
    /// The age of the connection goes on; once a minute is enough.
    void tick(const QDateTime& nowUtc);

private:
    HeaderState m_state;
    QLabel* m_instance;
    QLabel* m_url;
    widgets::StateChip* m_environment;
    widgets::StateChip* m_connection;
    QLabel* m_age;
};

} // namespace itam::ui::shell
