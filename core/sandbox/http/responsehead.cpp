// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/http/responsehead.h"

#include <QDateTime>
#include <QLocale>

namespace itam::sandbox::http {
namespace {

QByteArray httpDate()
{
    const QString format = QStringLiteral("ddd, dd MMM yyyy HH:mm:ss");
    return QLocale::c().toString(QDateTime::currentDateTimeUtc(), format).toLatin1() + " GMT";
}

bool isHeaderSafe(const QByteArray& text)
{
    return !text.contains('\r') && !text.contains('\n');
}

} // namespace

QByteArray headOf(const Response& response, bool keepAlive)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reasonPhrase(response.status) + "\r\n";
    head += "Date: " + httpDate() + "\r\n";
    for (const auto& [name, value] : response.headers) {
        if (isHeaderSafe(name) && isHeaderSafe(value))
            head += name + ": " + value + "\r\n";
    }
    if (response.status != 204 && response.status != 304)
        head += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n";
    head += keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    return head;
}

} // namespace itam::sandbox::http
