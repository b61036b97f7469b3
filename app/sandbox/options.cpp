// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/options.h"

#include <QHostAddress>
#include <QRegularExpression>

#include <array>
#include <functional>

namespace itam::app::sandbox {
namespace {

constexpr qsizetype longestHostName = 253;
constexpr qint64 smallestBody = 64 * 1024;
constexpr qint64 largestBody = 100 * 1024 * 1024;

tl::unexpected<Error> usage(const QString& sentence)
{
    return failure(ErrorCode::Usage, sentence);
}

Result<void> readListen(Options& options, const QString& value)
{
    const auto colon = value.lastIndexOf(QLatin1Char(':'));
    QString host = value.left(colon);
    bool isNumber = false;
    options.port = value.mid(colon + 1).toUShort(&isNumber);
    if (colon < 1 || !isNumber)
        return usage(QStringLiteral("--listen needs ADDRESS:PORT, for example 127.0.0.1:8080."));
    if (host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']')))
        host = host.mid(1, host.size() - 2);
    if (host == QLatin1String("localhost"))
        host = QStringLiteral("127.0.0.1");
    if (QHostAddress(host).isNull())
        return usage(QStringLiteral("--listen: \"%1\" is not an IP address.").arg(host));
    options.address = host;
    return {};
}

Result<void> readHostName(Options& options, const QString& value)
{
    static const QRegularExpression name(QStringLiteral("^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$"));
    if (!name.match(value).hasMatch() || value.size() > longestHostName)
        return usage(QStringLiteral("--host-name: \"%1\" is no name of a host.").arg(value));
    options.hostNames.append(value.toLower());
    return {};
}

Result<void> readSamPlugin(Options& options, const QString& value)
{
    if (value != QLatin1String("on") && value != QLatin1String("off"))
        return usage(QStringLiteral("--sam-plugin is on or off."));
    options.samPlugin = value == QLatin1String("on");
    return {};
}

Result<void> readProperty(Options& options, const QString& value)
{
    const auto equals = value.indexOf(QLatin1Char('='));
    if (equals < 1)
        return usage(QStringLiteral("--property needs NAME=VALUE."));
    options.properties.append({value.left(equals), value.mid(equals + 1)});
    return {};
}

Result<void> readDelay(Options& options, const QString& value)
{
    bool isNumber = false;
    const int milliseconds = value.toInt(&isNumber);
    if (!isNumber || milliseconds < 0)
        return usage(QStringLiteral("--processing-delay needs a number of milliseconds."));
    options.processingDelay = std::chrono::milliseconds(milliseconds);
    return {};
}

Result<void> readRate(Options& options, const QString& value)
{
    bool isNumber = false;
    options.requestsPerHour = (value.endsWith(QLatin1String("/h")) ? value.chopped(2) : value).toInt(&isNumber);
    if (!isNumber || options.requestsPerHour < 1)
        return usage(QStringLiteral("--rate-limit needs a number of requests per hour, for example 1000/h."));
    return {};
}

Result<void> readMaxBody(Options& options, const QString& value)
{
    bool isNumber = false;
    const qint64 bytes = value.toLongLong(&isNumber);
    if (!isNumber || bytes < smallestBody || bytes > largestBody)
        return usage(
            QStringLiteral("--max-body needs a number of bytes from %1 to %2.").arg(smallestBody).arg(largestBody));
    options.maxBodyBytes = bytes;
    return {};
}

template <QString Options::*member>
Result<void> readText(Options& options, const QString& value)
{
    options.*member = value;
    return {};
}

struct Switch
{
    const char* name;
    Result<void> (*read)(Options&, const QString&);
};

constexpr std::array switches{
    Switch{"--listen", readListen},
    Switch{"--host-name", readHostName},
    Switch{"--data", readText<&Options::data>},
    Switch{"--ready-file", readText<&Options::readyFile>},
    Switch{"--tls-cert", readText<&Options::certificate>},
    Switch{"--tls-key", readText<&Options::key>},
    Switch{"--sam-plugin", readSamPlugin},
    Switch{"--property", readProperty},
    Switch{"--faults", readText<&Options::faults>},
    Switch{"--processing-delay", readDelay},
    Switch{"--rate-limit", readRate},
    Switch{"--max-body", readMaxBody},
    Switch{"--log", readText<&Options::log>},
};

const Switch* switchNamed(const QString& name)
{
    for (const Switch& each : switches) {
        if (name == QLatin1String(each.name))
            return &each;
    }
    return nullptr;
}

Result<Options> checked(Options options)
{
    if (options.certificate.isEmpty() != options.key.isEmpty())
        return usage(QStringLiteral("--tls-cert and --tls-key belong together."));
    if (options.ownCertificate && !options.certificate.isEmpty())
        return usage(QStringLiteral("--tls makes a certificate, so it does not go with --tls-cert."));
    const bool isLoopback = QHostAddress(options.address).isLoopback();
    if (!isLoopback && !options.allowRemote)
        return usage(QStringLiteral("%1 can be reached from other computers; --allow-remote is needed for that.")
                         .arg(options.address));
    if (options.allowRemote && options.certificate.isEmpty())
        return usage(QStringLiteral("--allow-remote needs TLS: give --tls-cert and --tls-key."));
    return options;
}

} // namespace

Result<Options> parseOptions(const QStringList& words)
{
    Options options;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString& word = words[i];
        if (word == QLatin1String("--help") || word == QLatin1String("-h")) {
            options.command = Command::Help;
            return options;
        }
        if (word == QLatin1String("--version")) {
            options.command = Command::Version;
            return options;
        }
        if (word == QLatin1String("--allow-remote") || word == QLatin1String("--tls")) {
            (word == QLatin1String("--tls") ? options.ownCertificate : options.allowRemote) = true;
            continue;
        }
        const auto equals = word.indexOf(QLatin1Char('='));
        const Switch* found = switchNamed(equals < 0 ? word : word.left(equals));
        if (!found)
            return usage(QStringLiteral("Unknown argument: %1").arg(word));
        if (equals < 0 && i + 1 == words.size())
            return usage(QStringLiteral("%1 needs a value.").arg(word));
        const QString value = equals < 0 ? words[++i] : word.mid(equals + 1);
        if (value.isEmpty())
            return usage(QStringLiteral("%1 needs a value.").arg(QLatin1String(found->name)));
        ITAM_TRY(found->read(options, value));
    }
    return checked(std::move(options));
}

QString helpText()
{
    return QStringLiteral(
        "servicenow-sandbox: a ServiceNow-compatible instance in one process, for rehearsals, demonstrations and "
        "tests.\n"
        "\n"
        "Usage: servicenow-sandbox [options]\n"
        "\n"
        "  --listen ADDRESS:PORT   where to accept requests; port 0 is any free one (127.0.0.1:0)\n"
        "  --allow-remote          accept an address that other computers can reach; demands TLS\n"
        "  --host-name NAME        a name it answers to beside addresses and localhost; may be given several times\n"
        "  --tls                   https with a certificate that it makes for this computer (FILE.cert.pem)\n"
        "  --tls-cert FILE         https with this certificate chain (PEM)\n"
        "  --tls-key FILE          and its private key (PEM)\n"
        "  --data FILE             the instance; made when it is missing (sandbox/instance.db in the data folder)\n"
        "  --ready-file FILE       written when requests are accepted, removed at the end: URL and logins as JSON,\n"
        "                          readable by its owner only (beside the data: FILE.ready.json)\n"
        "  --sam-plugin on|off     whether the tables of Software Asset Management exist\n"
        "  --property NAME=VALUE   an Integration Property, by name or label, or a System Property (glide....); may "
        "be\n"
        "                          given several times\n"
        "  --max-body BYTES        largest segment that is accepted (10485760)\n"
        "  --processing-delay MS   waits before it works on each Import Transaction\n"
        "  --rate-limit N/h        requests per hour and user, where no row of sys_rate_limit_rules says otherwise\n"
        "  --faults FILE           rules for faults on purpose (a JSON list, may be empty); also offers\n"
        "                          /api/itam/faults and /api/itam/counters to administrators\n"
        "  --log FILE              one line for each request and each problem\n"
        "  --help, --version\n"
        "\n"
        "SIGTERM or Ctrl+C ends it; nothing that was acknowledged is lost, also when it is killed.\n"
        "Exit status: 0 ended as asked, 1 could not start, 2 wrong usage.\n");
}

} // namespace itam::app::sandbox
