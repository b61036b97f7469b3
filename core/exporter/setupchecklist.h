// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One page for a ServiceNow administrator: what an instance needs before exports can go to it over its public
// identification API (servicenow-ire.md 11 and 14.7), and which of it the connection test found done. We cannot create
// any of it ourselves: it takes administrator rights there. Pure; for people, translated.
#pragma once

#include "core/exporter/connectionchecks.h"
#include "core/settings/settings.h"

namespace itam::core::exporter {

struct SetupSubject
{
    settings::InstanceSettings instance;
    model::PerType<bool> included{{true, true, true}};

    friend bool operator==(const SetupSubject&, const SetupSubject&) = default;
};

enum class SetupState
{
    Done,    ///< the test saw it
    ToDo,    ///< the test failed for it, or warns
    Unproven ///< not tested yet, not reached, or nothing that a test without writing could see
};
/// "done", "to-do", "unproven".
[[nodiscard]] QString nameOf(SetupState state);

struct SetupItem
{
    QString id; ///< stable: "user", "roles", "oauth", ...
    SetupState state = SetupState::Unproven;
    QString text;    ///< what to prepare: whole sentences
    QString found{}; ///< what the test said of it; empty when that is nothing but "done"

    friend bool operator==(const SetupItem&, const SetupItem&) = default;
};

/// In the order of doing it. `checks` may be empty.
[[nodiscard]] QList<SetupItem> setupItems(const SetupSubject& subject, const QList<ConnectionCheck>& checks);
/// The page: plain text that is Markdown, 100 characters a line at most. `now`: the time that stands on it.
[[nodiscard]] QString setupChecklist(const SetupSubject& subject, const QList<ConnectionCheck>& checks,
                                     const QDateTime& now);

} // namespace itam::core::exporter
