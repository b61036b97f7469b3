// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The embedded instance: offered to who has none of their own, and what it is doing while it is the active one. GUI
// thread.
#pragma once

#include "ui/integrations/integrationsstate.h"
#include "ui/widgets/messagebar.h"

namespace itam::ui::integrations {

class EmbeddedPanel : public widgets::MessageBar
{
    Q_OBJECT
public:
    explicit EmbeddedPanel(QWidget* parent = nullptr);

    enum class Role
    {
        Hidden,
        Offer, ///< the active instance is still empty
        Active ///< it is the active instance
    };
    void showEmbedded(Role role, EmbeddedState state, const EmbeddedInfo& info);

signals:
    void embeddedRequested();

private:
    struct Shown
    {
        Role role = Role::Hidden;
        EmbeddedState state = EmbeddedState::Stopped;
        EmbeddedInfo info;
        friend bool operator==(const Shown&, const Shown&) = default;
    };
    std::optional<Shown> m_shown;
};

} // namespace itam::ui::integrations
