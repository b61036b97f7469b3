// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endtoend/sandboxprocess.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>
#include <QUrlQuery>

namespace itam::tests {
namespace {

constexpr int startTimeoutMs = 60'000;

QByteArray program(const char* name)
{
    return qgetenv("ITAM_BIN") + '/' + name;
}

struct Answer
{
    int status = 0;
    QByteArray body;
};

Answer ask(const QString& method, const QUrl& url, const QString& user, const QString& password,
           const QByteArray& body = {})
{
    QNetworkAccessManager manager;
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Basic " + QStringLiteral("%1:%2").arg(user, password).toUtf8().toBase64());
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("Content-Type", "application/json");
    const std::unique_ptr<QNetworkReply> reply(manager.sendCustomRequest(request, method.toLatin1(), body));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll()};
}

} // namespace

SandboxProcess::SandboxProcess(const QString& folder)
    : m_folder(folder)
    , m_readyFile(folder + QStringLiteral("/ready.json"))
    , m_logFile(folder + QStringLiteral("/sandbox.log"))
{
    QDir().mkpath(folder);
    useFreshData();
}

SandboxProcess::~SandboxProcess()
{
    kill();
}

void SandboxProcess::useFreshData()
{
    m_dataFile = QStringLiteral("%1/sandbox-%2.db").arg(m_folder).arg(++m_generation);
}

bool SandboxProcess::start(const QStringList& extra)
{
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QFile::remove(m_readyFile);
    m_process->start(QString::fromLocal8Bit(program("servicenow-sandbox")),
                     QStringList{QStringLiteral("--listen"), QStringLiteral("127.0.0.1:%1").arg(m_port),
                                 QStringLiteral("--data"), m_dataFile, QStringLiteral("--ready-file"), m_readyFile,
                                 QStringLiteral("--log"), m_logFile} +
                         extra);
    // The file may be seen before it is complete, and one of a killed process may still lie there.
    const auto isReady = [this] {
        QFile file(m_readyFile);
        m_info = file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
        return m_info.value(QLatin1String("pid")).toInteger() == m_process->processId();
    };
    const bool ended =
        QTest::qWaitFor([&] { return isReady() || m_process->state() == QProcess::NotRunning; }, startTimeoutMs);
    if (!ended || !isRunning()) {
        qInfo("the sandbox did not become ready");
        return false;
    }
    m_port = QUrl(url()).port();
    return m_port > 0;
}

void SandboxProcess::stop()
{
    if (!isRunning())
        return;
    m_process->terminate();
    m_process->waitForFinished(10'000);
}

void SandboxProcess::kill()
{
    if (!isRunning())
        return;
    m_process->kill();
    m_process->waitForFinished(10'000);
}

bool SandboxProcess::isRunning() const
{
    return m_process && m_process->state() != QProcess::NotRunning;
}

QString SandboxProcess::url() const
{
    return info("url");
}

QString SandboxProcess::info(const char* name) const
{
    return m_info.value(QLatin1String(name)).toString();
}

void SandboxProcess::backup(const QString& folder) const
{
    QDir().mkpath(folder);
    for (const char* suffix : {"", "-wal", "-shm"}) {
        const QString name = m_dataFile + QLatin1String(suffix);
        if (QFile::exists(name))
            QFile::copy(name, folder + u'/' + QFileInfo(name).fileName());
    }
}

void SandboxProcess::restore(const QString& folder) const
{
    for (const char* suffix : {"", "-wal", "-shm"})
        QFile::remove(m_dataFile + QLatin1String(suffix));
    for (const QFileInfo& file : QDir(folder).entryInfoList(QDir::Files))
        QFile::copy(file.filePath(), QFileInfo(m_dataFile).absolutePath() + u'/' + file.fileName());
}

QJsonArray SandboxProcess::table(const QString& name, const QString& query, const QString& fields) const
{
    QUrlQuery parameters;
    parameters.addQueryItem(QStringLiteral("sysparm_query"), QString::fromLatin1(QUrl::toPercentEncoding(query)));
    parameters.addQueryItem(QStringLiteral("sysparm_limit"), QStringLiteral("100000"));
    parameters.addQueryItem(QStringLiteral("sysparm_exclude_reference_link"), QStringLiteral("true"));
    if (!fields.isEmpty())
        parameters.addQueryItem(QStringLiteral("sysparm_fields"), fields);
    QUrl url(this->url() + QStringLiteral("/api/now/table/") + name);
    url.setQuery(parameters);
    const Answer answer = ask(QStringLiteral("GET"), url, info("user"), info("password"));
    if (answer.status != 200)
        qInfo("GET %s: HTTP %d %s", qUtf8Printable(url.toString()), answer.status, answer.body.left(400).constData());
    return QJsonDocument::fromJson(answer.body).object().value(QLatin1String("result")).toArray();
}

int SandboxProcess::count(const QString& name, const QString& query) const
{
    return static_cast<int>(table(name, query, QStringLiteral("sys_id")).size());
}

bool SandboxProcess::update(const QString& table, const QString& sysId, const QJsonObject& values) const
{
    const QUrl url(this->url() + QStringLiteral("/api/now/table/%1/%2").arg(table, sysId));
    const Answer answer =
        ask(QStringLiteral("PATCH"), url, info("user"), info("password"), QJsonDocument(values).toJson());
    if (answer.status != 200)
        qInfo("PATCH %s: HTTP %d %s", qUtf8Printable(table), answer.status, answer.body.left(400).constData());
    return answer.status == 200;
}

SandboxProcess::Reply SandboxProcess::rest(const QString& method, const QString& path, const QJsonObject& body) const
{
    const QByteArray text = body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact);
    const Answer answer = ask(method, QUrl(url() + path), info("user"), info("password"), text);
    return {answer.status, QJsonDocument::fromJson(answer.body).object()};
}

bool SandboxProcess::setFaults(const QJsonArray& rules) const
{
    const QUrl url(this->url() + QStringLiteral("/api/itam/faults"));
    const Answer answer =
        ask(QStringLiteral("POST"), url, info("user"), info("password"), QJsonDocument(rules).toJson());
    if (answer.status < 200 || answer.status > 299)
        qInfo("faults: HTTP %d %s", answer.status, answer.body.left(400).constData());
    return answer.status >= 200 && answer.status <= 299;
}

} // namespace itam::tests
