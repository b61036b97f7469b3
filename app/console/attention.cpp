// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/attention.h"

#include "app/console/desktopnotices.h"

#include <QDesktopServices>
#include <QDir>
#include <QUrl>

namespace itam::app::console {

Attention::Attention(const Parts& parts)
    : m_parts(parts)
    , m_page(new ui::shell::ActivityPage(&parts.window))
    , m_activity(*m_page, QDir(parts.dataFolder).filePath(QStringLiteral("itam-console.log")), parts.prompter)
    , m_board(makeDesktopNotices())
    , m_notifier({.window = parts.window,
                  .exports = parts.exports,
                  .journal = parts.journal,
                  .board = *m_board,
                  .isWanted = [&settings = parts.settings] { return settings.settings().console.notifications; },
                  .nameOfInstance = [this](const QString& url) { return nameOfInstance(url); }})
{
    m_parts.window.fillPage(QStringLiteral("activity"), m_page);
    connect(m_page, &ui::shell::ActivityPage::folderRequested, this,
            [folder = parts.dataFolder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    connect(&m_notifier, &ui::shell::Notifier::exportWanted, this, [this](const QString& exportId) {
        m_parts.window.show();
        m_parts.window.setWindowState(m_parts.window.windowState() & ~Qt::WindowMinimized);
        m_parts.window.raise();
        m_parts.window.activateWindow();
        emit exportWanted(exportId);
    });
}

QString Attention::nameOfInstance(const QString& url) const
{
    const core::settings::Settings& settings = m_parts.settings.settings();
    for (const core::settings::InstanceSettings& instance : settings.instances) {
        const bool isIt = url.isEmpty() ? &instance == settings.active() : instance.url.toString() == url;
        if (isIt)
            return instance.name;
    }
    return url.isEmpty() ? QString() : QUrl(url).host();
}

} // namespace itam::app::console
