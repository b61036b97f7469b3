// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Notifications of the desktop, over a message bus of their own and with a service that only writes down what it is
// asked to show.
#include "tests/testcase.h"

#include "app/console/desktopnotices.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QProcess>

using namespace itam;
using ui::shell::Notice;

namespace {

const QString service = QStringLiteral("org.freedesktop.Notifications");
const QString path = QStringLiteral("/org/freedesktop/Notifications");
const QString busName = QStringLiteral("itam-test-notifications");

Notice notice(const QString& title, const QString& text)
{
    Notice made;
    made.title = title;
    made.text = text;
    return made;
}

} // namespace

/// What a desktop has.
class NoticeService final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Call
    {
        QString title;
        QString body;
        QStringList actions;
        QVariantMap hints;
    };
    QList<Call> calls;

public slots:
    // The arguments are those of the specification.
    uint Notify(const QString&, uint, const QString&, const QString& title, const QString& body,
                const QStringList& actions, const QVariantMap& hints, int)
    {
        calls.append({title, body, actions, hints});
        return static_cast<uint>(100 + calls.size());
    }
};

class DesktopNoticesTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanupTestCase();
    void showsWhatHappenedWithAWayToIt();
    void aTextIsNoMarkup();
    void aClickLeadsToTheExportOnce();
    void aClickOnAnotherNoticeIsNotOurs();
    void aNoticeThatWasClosedIsForgotten();
    void aDesktopWithoutTheServiceShowsNothing();

private:
    void say(const char* signal, uint id, const QVariant& second);
    /// Shows one and waits until its number is known; counts clicks.
    [[nodiscard]] bool showOne(const QString& title);

    QProcess m_bus;
    NoticeService m_service;
    std::unique_ptr<ui::shell::NoticeBoard> m_board;
    int m_clicks = 0;
};

void DesktopNoticesTest::initTestCase()
{
    m_bus.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--session"), QStringLiteral("--nofork"),
                                                QStringLiteral("--nopidfile"), QStringLiteral("--print-address")});
    QVERIFY2(m_bus.waitForReadyRead(30'000), m_bus.readAllStandardError().constData());
    const QByteArray address = m_bus.readLine().trimmed();
    qputenv("DBUS_SESSION_BUS_ADDRESS", address); // before anybody asks for the bus of the session
    QDBusConnection desktop = QDBusConnection::connectToBus(QString::fromUtf8(address), busName);
    QVERIFY(desktop.registerObject(path, &m_service, QDBusConnection::ExportAllSlots));
}

void DesktopNoticesTest::init()
{
    TestCase::init();
    QVERIFY(QDBusConnection(busName).registerService(service));
    m_service.calls.clear();
    m_clicks = 0;
    m_board = app::console::makeDesktopNotices();
}

void DesktopNoticesTest::cleanupTestCase()
{
    m_board.reset();
    QDBusConnection::disconnectFromBus(busName);
    QDBusConnection::disconnectFromBus(QDBusConnection::sessionBus().name());
    m_bus.terminate();
    m_bus.waitForFinished();
}

void DesktopNoticesTest::say(const char* signal, uint id, const QVariant& second)
{
    QDBusMessage message = QDBusMessage::createSignal(path, service, QString::fromLatin1(signal));
    message.setArguments({id, second});
    QVERIFY(QDBusConnection(busName).send(message));
}

bool DesktopNoticesTest::showOne(const QString& title)
{
    const qsizetype before = m_service.calls.size();
    m_board->show(notice(title, QStringLiteral("3 records did not land.")), [this] { ++m_clicks; });
    // A call of our own behind it: when its answer is here, so is the number of the notice.
    const QDBusMessage ping = QDBusMessage::createMethodCall(service, path, QStringLiteral("org.freedesktop.DBus.Peer"),
                                                             QStringLiteral("Ping"));
    return QTest::qWaitFor([&] { return m_service.calls.size() == before + 1; }) &&
           QDBusConnection::sessionBus().call(ping, QDBus::BlockWithGui).type() == QDBusMessage::ReplyMessage;
}

void DesktopNoticesTest::showsWhatHappenedWithAWayToIt()
{
    QVERIFY(showOne(QStringLiteral("The export ended with problems")));
    const NoticeService::Call call = m_service.calls.first();
    QCOMPARE(call.title, QStringLiteral("The export ended with problems"));
    QCOMPARE(call.body, QStringLiteral("3 records did not land."));
    QCOMPARE(call.actions, (QStringList{QStringLiteral("default"), QStringLiteral("Open")}));
    QCOMPARE(call.hints.value(QStringLiteral("urgency")).toInt(), 1);
    QCOMPARE(call.hints.value(QStringLiteral("desktop-entry")).toString(), QStringLiteral("itam-console"));
}

void DesktopNoticesTest::aTextIsNoMarkup()
{
    m_board->show(notice(QStringLiteral("t"), QStringLiteral("<b>R&D</b>")), [] {});
    QTRY_COMPARE(m_service.calls.size(), 1);
    QCOMPARE(m_service.calls.first().body, QStringLiteral("&lt;b&gt;R&amp;D&lt;/b&gt;"));
}

void DesktopNoticesTest::aClickLeadsToTheExportOnce()
{
    QVERIFY(showOne(QStringLiteral("one")));
    say("ActionInvoked", 101, QStringLiteral("default"));
    QTRY_COMPARE(m_clicks, 1);
    say("ActionInvoked", 101, QStringLiteral("default"));
    QVERIFY(showOne(QStringLiteral("another"))); // what was said before has arrived
    QCOMPARE(m_clicks, 1);
}

void DesktopNoticesTest::aClickOnAnotherNoticeIsNotOurs()
{
    QVERIFY(showOne(QStringLiteral("one")));
    say("ActionInvoked", 7, QStringLiteral("default"));
    QVERIFY(showOne(QStringLiteral("another")));
    QCOMPARE(m_clicks, 0);
}

void DesktopNoticesTest::aNoticeThatWasClosedIsForgotten()
{
    QVERIFY(showOne(QStringLiteral("one")));
    say("NotificationClosed", 101, QVariant::fromValue(1U));
    say("ActionInvoked", 101, QStringLiteral("default"));
    QVERIFY(showOne(QStringLiteral("another")));
    QCOMPARE(m_clicks, 0);
}

void DesktopNoticesTest::aDesktopWithoutTheServiceShowsNothing()
{
    QVERIFY(QDBusConnection(busName).unregisterService(service));
    m_board->show(notice(QStringLiteral("t"), QStringLiteral("x")), [this] { ++m_clicks; });
    QVERIFY(QDBusConnection(busName).registerService(service));
    // The next one is the first that comes.
    QVERIFY(showOne(QStringLiteral("later")));
    QCOMPARE(m_service.calls.size(), 1);
    QCOMPARE(m_clicks, 0);
}

ITAM_TEST(DesktopNoticesTest)
#include "tst_desktopnotices.moc"
