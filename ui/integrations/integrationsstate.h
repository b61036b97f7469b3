// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Everything that the page shows and did not get from the person in front of it. Values; no secret is in here.
#pragma once

#include "core/settings/startability.h"
#include "core/settings/tokenage.h"
#include "ui/services/credentialkeeper.h"

namespace itam::ui::integrations {

/// How many records of a data type the last export read, and when.
struct LastCount
{
    qint64 records = 0;
    QDateTime when; ///< UTC

    friend bool operator==(const LastCount&, const LastCount&) = default;
};

enum class EmbeddedState
{
    Stopped,
    Starting,
    Running,
    Failed ///< could not be started, or ended by itself
};

/// What there is to say about the embedded instance.
struct EmbeddedInfo
{
    QString url;                               ///< of Running
    QString folder;                            ///< where its data is; may be empty
    std::optional<Error> error = std::nullopt; ///< of Failed

    friend bool operator==(const EmbeddedInfo&, const EmbeddedInfo&) = default;
};

struct IntegrationsState
{
    core::settings::Settings settings; ///< as saved
    QDateTime nowUtc;
    std::optional<core::settings::Entitlement> entitlement = std::nullopt;
    /// What is saved for the address and account with this storage name; nullopt while somebody looks.
    QString secretsOf = {};
    std::optional<services::SavedSecrets> secrets = std::nullopt;
    /// Likewise the password of the operations database; the name under which it would be stored.
    QString sourcePasswordOf = {};
    std::optional<services::SavedSecret> sourcePassword = std::nullopt;
    QString journalPasswordOf = {}; ///< likewise
    std::optional<services::SavedSecret> journalPassword = std::nullopt;
    QString usualJournal = {};                          ///< the file that is used when the settings name none
    QString journalInUse = {};                          ///< with which one the console works until it is closed
    bool isJournalGiven = false;                        ///< by the command line, which goes before the settings
    std::optional<Error> keyringProblem = std::nullopt; ///< nullopt: it works, as far as is known
    core::model::PerType<std::optional<LastCount>> lastCounts = {};
    EmbeddedState embedded = EmbeddedState::Stopped;
    EmbeddedInfo embeddedInfo = {};
    core::settings::StartObstacle obstacle = core::settings::StartObstacle::NoInstance;
    bool saving = false;
};

} // namespace itam::ui::integrations
