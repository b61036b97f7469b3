// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The place of a rehearsal: a servicenow-sandbox as a child process in a private folder of its own, both gone with the
// object. A process that was killed leaves its folder behind (the child ends with it); the next one clears it away.
//
// Beside each folder stands a lock of the process that works in it:
//   PARENT/rehearsal-XXXXXX/        instance.db, journal.db, ...
//   PARENT/rehearsal-XXXXXX.lock
#pragma once

#include "app/embedded/embeddedinstance.h"
#include "core/exporter/rehearsal.h"

#include <QLockFile>

namespace itam::app::embedded {

class EmbeddedRehearsalPlace final : public core::exporter::RehearsalPlace
{
public:
    /// Clears away what others left behind, and makes a folder in `parent`, which is made when it is missing.
    /// `program`: as in EmbeddedOptions. Errors: FileUnwritable.
    [[nodiscard]] static Result<std::unique_ptr<core::exporter::RehearsalPlace>> make(const QString& parent,
                                                                                      const QString& program = {});
    ~EmbeddedRehearsalPlace() override;
    EmbeddedRehearsalPlace(const EmbeddedRehearsalPlace&) = delete;
    EmbeddedRehearsalPlace& operator=(const EmbeddedRehearsalPlace&) = delete;

    /// The child ends with the thread that calls this (EmbeddedInstance).
    [[nodiscard]] Result<core::servicenow::LocalInstanceInfo> start(const std::stop_token& stop) override;
    [[nodiscard]] QString folder() const override { return m_folder; }

private:
    EmbeddedRehearsalPlace(QString folder, QString program);

    QString m_folder;
    QString m_program;
    QLockFile m_lock;
    std::unique_ptr<EmbeddedInstance> m_instance;
};

/// Folders of rehearsals whose process is gone. Quick when there are none; any thread.
void removeAbandonedRehearsals(const QString& parent);

} // namespace itam::app::embedded
