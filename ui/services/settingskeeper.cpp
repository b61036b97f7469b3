// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/settingskeeper.h"

#include <QFileInfo>

namespace itam::ui::services {
namespace {

constexpr std::chrono::milliseconds settleTime{150};

} // namespace

SettingsKeeper::SettingsKeeper(const QString& path, QObject* parent) : QObject(parent), m_file(path)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleTime);
    connect(&m_settle, &QTimer::timeout, this, &SettingsKeeper::reload);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] { m_settle.start(); });
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] { m_settle.start(); });
    reload();
}

Result<void> SettingsKeeper::save(const core::settings::Settings& settings)
{
    if (m_loadError)
        return failure(*m_loadError);
    if (m_guard.permit)
        ITAM_TRY(m_guard.permit(m_settings, settings));
    ITAM_TRY(m_file.save(settings));
    if (m_guard.saved)
        m_guard.saved(m_settings, settings);
    const bool changed = !(settings == m_settings);
    m_settings = settings;
    for (core::settings::InstanceSettings& instance : m_settings.instances)
        instance.nameInFile = instance.name;
    watch();
    if (changed)
        emit settingsChanged(m_settings);
    return {};
}

void SettingsKeeper::reload()
{
    watch();
    auto loaded = m_file.load();
    const std::optional<Error> before = m_loadError;
    m_loadError = loaded ? std::nullopt : std::optional(loaded.error());
    if (m_loadError != before)
        emit loadErrorChanged();
    if (!loaded || *loaded == m_settings) {
        if (loaded)
            m_settings = std::move(*loaded); // with the names as they stand in the file
        return;
    }
    m_settings = std::move(*loaded);
    emit settingsChanged(m_settings);
}

void SettingsKeeper::watch()
{
    // A file that is replaced by renaming drops out of the watcher; its folder tells of the new one.
    const QFileInfo file(m_file.path());
    for (const QString& path : {file.absolutePath(), file.absoluteFilePath()}) {
        if (QFileInfo::exists(path) && !m_watcher.files().contains(path) && !m_watcher.directories().contains(path))
            m_watcher.addPath(path);
    }
}

} // namespace itam::ui::services
