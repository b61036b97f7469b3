// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A stop ends a request at once, whatever it is waiting for. The kernel's table of sockets says when it is.
#include "core/servicenow/transport.h"
#include "tests/testcase.h"

#include <QFile>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace itam;
using namespace itam::core::servicenow;
using namespace std::chrono_literals;

namespace {

using SteadyClock = std::chrono::steady_clock;
constexpr auto patience = 10s;
constexpr auto atOnce = 100ms;

/// Listens, lets the kernel accept as many connections as `room` says, and reads nothing.
class DeafPeer
{
public:
    explicit DeafPeer(int room) : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address = here(0);
        socklen_t size = sizeof address;
        auto* plain = reinterpret_cast<sockaddr*>(&address);
        if (::bind(m_socket, plain, size) != 0 || ::listen(m_socket, room) != 0 ||
            ::getsockname(m_socket, plain, &size) != 0)
            qFatal("no socket to listen on");
        m_port = ntohs(address.sin_port);
    }
    ~DeafPeer()
    {
        for (const int client : m_clients)
            ::close(client);
        ::close(m_socket);
    }
    DeafPeer(const DeafPeer&) = delete;
    DeafPeer& operator=(const DeafPeer&) = delete;

    /// Takes the last place: whoever comes then gets no connection, and no refusal either.
    void fillUp()
    {
        const int client = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const sockaddr_in address = here(m_port);
        if (::connect(client, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
            qFatal("no connection");
        m_clients.push_back(client);
    }
    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(m_port)); }

private:
    static sockaddr_in here(int port)
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        address.sin_port = htons(static_cast<std::uint16_t>(port));
        return address;
    }

    int m_socket;
    int m_port = 0;
    std::vector<int> m_clients;
};

/// A connection as /proc/net/tcp shows it.
struct Line
{
    int localPort = 0;
    int remotePort = 0;
    int state = 0; ///< 1 established, 2 asked for
    qint64 unsent = 0;
    qint64 unread = 0;
};

std::vector<Line> connections()
{
    QFile table(QStringLiteral("/proc/net/tcp"));
    if (!table.open(QIODevice::ReadOnly))
        qFatal("no table of sockets");
    std::vector<Line> lines;
    const auto hex = [](const QByteArray& text) { return text.toLongLong(nullptr, 16); };
    const auto port = [&hex](const QByteArray& address) { return static_cast<int>(hex(address.split(':').last())); };
    for (const QByteArray& text : table.readAll().split('\n').mid(1)) {
        const QList<QByteArray> fields = text.simplified().split(' ');
        if (fields.size() < 5)
            continue;
        const QList<QByteArray> queues = fields[4].split(':');
        lines.push_back({port(fields[1]), port(fields[2]), static_cast<int>(hex(fields[3])), hex(queues.first()),
                         hex(queues.last())});
    }
    return lines;
}

enum class Phase
{
    Connecting,
    Uploading,
    Waiting
};

bool isIn(Phase phase, int port)
{
    constexpr int established = 1;
    constexpr int asked = 2;
    return std::ranges::any_of(connections(), [&](const Line& line) {
        switch (phase) {
        case Phase::Connecting:
            return line.remotePort == port && line.state == asked;
        case Phase::Uploading:
            return line.remotePort == port && line.state == established && line.unsent > 100'000;
        case Phase::Waiting:
            return line.localPort == port && line.state == established && line.unread > 0;
        }
        return false;
    });
}

} // namespace

class TransportStopTest final : public itam::tests::TestCase
{
    Q_OBJECT
private slots:
    void aStopEndsItAtOnce_data();
    void aStopEndsItAtOnce();
    void theNextRequestIsNotDisturbed();
};

void TransportStopTest::aStopEndsItAtOnce_data()
{
    QTest::addColumn<Phase>("phase");
    QTest::newRow("while it connects") << Phase::Connecting;
    QTest::newRow("while it sends") << Phase::Uploading;
    QTest::newRow("while it waits for the answer") << Phase::Waiting;
}

void TransportStopTest::aStopEndsItAtOnce()
{
    QFETCH(const Phase, phase);
    DeafPeer peer(phase == Phase::Connecting ? 0 : 4);
    if (phase == Phase::Connecting)
        peer.fillUp();
    HttpRequest request;
    request.method = Method::Post;
    request.url = peer.url();
    request.body = QByteArray(phase == Phase::Uploading ? 32 << 20 : 4, 'x');
    request.timeout = 2 * patience;
    std::stop_source stop;
    std::atomic<bool> seen = false;
    std::atomic<SteadyClock::time_point> stopped;
    const std::jthread stopper([&] {
        const auto end = SteadyClock::now() + patience;
        while (!(seen = isIn(phase, peer.port())) && SteadyClock::now() < end)
            std::this_thread::yield();
        stopped = SteadyClock::now();
        stop.request_stop();
    });
    const auto transport = makeNetworkTransport();
    const auto reply = transport->send(request, stop.get_token());
    const auto took = SteadyClock::now() - stopped.load();
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::Cancelled);
    QVERIFY2(seen, "it was doing what the row says");
    QVERIFY2(took < atOnce, qPrintable(QString::number(took / 1ms)));
}

// The wake-up of a stop that came too late is still there when the next request begins.
void TransportStopTest::theNextRequestIsNotDisturbed()
{
    const DeafPeer peer(4);
    const auto transport = makeNetworkTransport();
    HttpRequest request;
    request.url = peer.url();
    for (const bool stopped : {true, false}) {
        std::stop_source stop;
        std::jthread stopper;
        if (stopped) {
            stopper = std::jthread([&] {
                while (!isIn(Phase::Waiting, peer.port()))
                    std::this_thread::yield();
                stop.request_stop();
            });
        }
        request.timeout = stopped ? 2 * patience : 200ms;
        const auto reply = transport->send(request, stop.get_token());
        QVERIFY(!reply);
        QCOMPARE(reply.error().code, stopped ? ErrorCode::Cancelled : ErrorCode::TimedOut);
    }
}

ITAM_TEST(TransportStopTest)
#include "tst_transportstop.moc"
