// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The settings that the console works with, and the one place that writes them. A file that somebody else changes
// while the console is open is read again. GUI thread; the file is small.
#pragma once

#include "core/settings/settings.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <functional>

namespace itam::ui::services {

/// Who may change what, and who is told of it. GUI thread; does not wait.
struct SettingsGuard
{
    using Settings = core::settings::Settings;
    /// Error: NotPermitted.
    std::function<Result<void>(const Settings& before, const Settings& after)> permit = {};
    std::function<void(const Settings& before, const Settings& after)> saved = {};
};

class SettingsKeeper : public QObject
{
    Q_OBJECT
public:
    /// Reads the file, or takes the defaults when there is none. One that cannot be read is left alone: see
    /// loadError().
    explicit SettingsKeeper(const QString& path, QObject* parent = nullptr);

    [[nodiscard]] const core::settings::Settings& settings() const { return m_settings; }
    [[nodiscard]] const QString& path() const { return m_file.path(); }
    /// Why the file could not be read; settings() are then the last readable ones, or the defaults.
    [[nodiscard]] const std::optional<Error>& loadError() const { return m_loadError; }

    /// For all later save().
    void setGuard(SettingsGuard guard) { m_guard = std::move(guard); }
    /// Errors: NotPermitted, SettingsInvalid, FileUnwritable; and loadError() as long as there is one, since saving would replace
    /// what could not be read. On an error nothing has changed.
    [[nodiscard]] Result<void> save(const core::settings::Settings& settings);
    /// Also done by itself when the file changes.
    void reload();

signals:
    void settingsChanged(const core::settings::Settings& settings);
    /// The file became unreadable, or readable again.
    void loadErrorChanged();

private:
    void watch();

    core::settings::SettingsFile m_file;
    SettingsGuard m_guard;
    core::settings::Settings m_settings;
    std::optional<Error> m_loadError;
    QFileSystemWatcher m_watcher;
    QTimer m_settle; ///< editors write in several steps
};

} // namespace itam::ui::services
