// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/integrations/embeddedpanel.h"

namespace itam::ui::integrations {
namespace {

using widgets::Message; // lupdate takes a qualified return type for the context

Message activeMessage(EmbeddedState state, const EmbeddedInfo& info)
{
    using models::Severity;
    const QString lives =
        info.folder.isEmpty()
            ? EmbeddedPanel::tr("It starts and ends with the console, and keeps its data.")
            : EmbeddedPanel::tr("It starts and ends with the console, and keeps its data in %1.").arg(info.folder);
    Message message{.meaning = lives, .closable = false};
    switch (state) {
    case EmbeddedState::Stopped:
        message.severity = Severity::Warning;
        message.what = EmbeddedPanel::tr("The embedded instance is not running.");
        break;
    case EmbeddedState::Starting:
        message.severity = Severity::Busy;
        message.what = EmbeddedPanel::tr("The embedded instance is starting...");
        break;
    case EmbeddedState::Running:
        message.severity = Severity::Ok;
        message.what = EmbeddedPanel::tr("The embedded instance is running at %1.").arg(info.url);
        break;
    case EmbeddedState::Failed:
        if (info.error)
            message = widgets::messageOf(*info.error);
        else
            message.what = EmbeddedPanel::tr("The embedded instance is not running.");
        message.severity = Severity::Error;
        message.closable = false;
        break;
    }
    return message;
}

} // namespace

EmbeddedPanel::EmbeddedPanel(QWidget* parent) : MessageBar(parent)
{
    setObjectName(QStringLiteral("embeddedBar"));
}

void EmbeddedPanel::showEmbedded(Role role, EmbeddedState state, const EmbeddedInfo& info)
{
    const Shown shown{role, state, info};
    if (m_shown == shown)
        return; // its button may have the focus
    m_shown = shown;
    if (role == Role::Hidden) {
        clear();
        return;
    }
    if (role == Role::Offer && (state == EmbeddedState::Stopped || state == EmbeddedState::Running)) {
        showMessage({.what = tr("No ServiceNow instance at hand?"),
                     .meaning = tr("The console brings one of its own for rehearsals: nothing leaves this computer."),
                     .closable = false});
    } else {
        showMessage(activeMessage(state, info));
    }
    if (role == Role::Offer && state != EmbeddedState::Starting)
        addAction(tr("Use the embedded instance"), "offerEmbeddedButton", [this] { emit embeddedRequested(); });
    else if (state == EmbeddedState::Stopped || state == EmbeddedState::Failed)
        addAction(tr("Start it"), "startEmbeddedButton", [this] { emit embeddedRequested(); });
}

} // namespace itam::ui::integrations
