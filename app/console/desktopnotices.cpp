// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/desktopnotices.h"

#include "ui/widgets/icons.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QHash>
#include <QSystemTrayIcon>

namespace itam::app::console {
namespace {

using ui::shell::Notice;

const QString service = QStringLiteral("org.freedesktop.Notifications");
const QString path = QStringLiteral("/org/freedesktop/Notifications");

} // namespace

class DesktopNotices final : public QObject, public ui::shell::NoticeBoard
{
    Q_OBJECT
public:
    void show(const Notice& notice, std::function<void()> clicked) override;

private slots:
    void actionInvoked(uint id, const QString& action);
    void closed(uint id, uint reason);

private:
    void showOverBus(const Notice& notice, const std::function<void()>& clicked);
    void showInTray(const Notice& notice, const std::function<void()>& clicked);

    bool m_isListening = false;
    QHash<uint, std::function<void()>> m_shown;
    std::unique_ptr<QSystemTrayIcon> m_tray;
    std::function<void()> m_trayClicked;
};

void DesktopNotices::show(const Notice& notice, std::function<void()> clicked)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (bus.isConnected() && bus.interface()->isServiceRegistered(service))
        showOverBus(notice, clicked);
    else if (QSystemTrayIcon::isSystemTrayAvailable() && QSystemTrayIcon::supportsMessages())
        showInTray(notice, clicked);
}

void DesktopNotices::showOverBus(const Notice& notice, const std::function<void()>& clicked)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!std::exchange(m_isListening, true)) {
        bus.connect(service, path, service, QStringLiteral("ActionInvoked"), this, SLOT(actionInvoked(uint, QString)));
        bus.connect(service, path, service, QStringLiteral("NotificationClosed"), this, SLOT(closed(uint, uint)));
    }
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, service, QStringLiteral("Notify"));
    constexpr int asTheServiceLikes = -1;
    constexpr uchar normal = 1;
    // The body may be taken for markup.
    call.setArguments({QStringLiteral("itam-console"), 0U, QStringLiteral("itam-console"), notice.title,
                       notice.text.toHtmlEscaped(), QStringList{QStringLiteral("default"), tr("Open")},
                       QVariantMap{{QStringLiteral("urgency"), QVariant::fromValue(normal)},
                                   {QStringLiteral("desktop-entry"), QStringLiteral("itam-console")}},
                       asTheServiceLikes});
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, clicked] {
        const QDBusPendingReply<uint> reply = *watcher;
        watcher->deleteLater();
        if (reply.isError())
            qWarning("a notification was not shown: %s", qUtf8Printable(reply.error().message()));
        else
            m_shown.insert(reply.value(), clicked);
    });
}

void DesktopNotices::actionInvoked(uint id, const QString&)
{
    if (const auto clicked = m_shown.take(id))
        clicked();
}

void DesktopNotices::closed(uint id, uint)
{
    m_shown.remove(id);
}

void DesktopNotices::showInTray(const Notice& notice, const std::function<void()>& clicked)
{
    if (!m_tray) {
        m_tray = std::make_unique<QSystemTrayIcon>(ui::widgets::applicationIcon());
        connect(m_tray.get(), &QSystemTrayIcon::messageClicked, this, [this] {
            if (const auto wanted = std::exchange(m_trayClicked, {}))
                wanted();
            m_tray->hide();
        });
        connect(m_tray.get(), &QSystemTrayIcon::activated, m_tray.get(), &QSystemTrayIcon::messageClicked);
    }
    m_trayClicked = clicked;
    m_tray->show();
    m_tray->showMessage(notice.title, notice.text,
                        notice.isProblem ? QSystemTrayIcon::Warning : QSystemTrayIcon::Information);
}

std::unique_ptr<ui::shell::NoticeBoard> makeDesktopNotices()
{
    return std::make_unique<DesktopNotices>();
}

} // namespace itam::app::console

#include "desktopnotices.moc"
