// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/http/message.h"

#include <QStringDecoder>
#include <QUrl>

#include <algorithm>
#include <array>

namespace itam::sandbox::http {
namespace {

struct Phrase
{
    int status;
    const char* text;
};

constexpr std::array phrases{
    Phrase{100, "Continue"},
    Phrase{200, "OK"},
    Phrase{201, "Created"},
    Phrase{202, "Accepted"},
    Phrase{204, "No Content"},
    Phrase{301, "Moved Permanently"},
    Phrase{302, "Found"},
    Phrase{400, "Bad Request"},
    Phrase{401, "Unauthorized"},
    Phrase{403, "Forbidden"},
    Phrase{404, "Not Found"},
    Phrase{405, "Method Not Allowed"},
    Phrase{406, "Not Acceptable"},
    Phrase{408, "Request Timeout"},
    Phrase{409, "Conflict"},
    Phrase{413, "Payload Too Large"},
    Phrase{414, "URI Too Long"},
    Phrase{415, "Unsupported Media Type"},
    Phrase{417, "Expectation Failed"},
    Phrase{421, "Misdirected Request"},
    Phrase{424, "Failed Dependency"},
    Phrase{429, "Too Many Requests"},
    Phrase{431, "Request Header Fields Too Large"},
    Phrase{500, "Internal Server Error"},
    Phrase{501, "Not Implemented"},
    Phrase{502, "Bad Gateway"},
    Phrase{503, "Service Unavailable"},
    Phrase{504, "Gateway Timeout"},
    Phrase{505, "HTTP Version Not Supported"},
};

QString decoded(QByteArray part)
{
    return QUrl::fromPercentEncoding(part.replace('+', ' '));
}

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

} // namespace

bool isDecodable(const QByteArray& encoded)
{
    for (qsizetype i = encoded.indexOf('%'); i >= 0; i = encoded.indexOf('%', i + 3)) {
        if (i + 2 >= encoded.size() || !isHexDigit(encoded[i + 1]) || !isHexDigit(encoded[i + 2]))
            return false;
    }
    const QByteArray bytes = QByteArray::fromPercentEncoding(encoded);
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    return !decoder.hasError() && !text.contains(QChar::Null);
}

QByteArray fieldValue(const Fields& fields, QByteArrayView name)
{
    for (const auto& [fieldName, value] : fields) {
        if (fieldName.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

Parameters parseParameters(const QByteArray& encoded)
{
    Parameters parameters;
    for (const QByteArray& pair : encoded.split('&')) {
        if (pair.isEmpty())
            continue;
        const auto equals = pair.indexOf('=');
        if (equals < 0)
            parameters.append({decoded(pair), QString()});
        else
            parameters.append({decoded(pair.left(equals)), decoded(pair.mid(equals + 1))});
    }
    return parameters;
}

QString parameterValue(const Parameters& parameters, QStringView name)
{
    for (const auto& [key, value] : parameters) {
        if (key == name)
            return value;
    }
    return {};
}

bool hasParameter(const Parameters& parameters, QStringView name)
{
    return std::any_of(parameters.begin(), parameters.end(), [&](const auto& pair) { return pair.first == name; });
}

void Request::aimAt(const QByteArray& encodedTarget)
{
    target = encodedTarget;
    const auto mark = target.indexOf('?');
    path = QUrl::fromPercentEncoding(mark < 0 ? target : target.left(mark));
    query = mark < 0 ? QByteArray() : target.mid(mark + 1);
}

void Response::setHeader(const QByteArray& name, const QByteArray& value)
{
    for (auto& [fieldName, fieldContent] : headers) {
        if (fieldName.compare(name, Qt::CaseInsensitive) == 0) {
            fieldContent = value;
            return;
        }
    }
    headers.append({name, value});
}

QByteArray reasonPhrase(int status)
{
    for (const Phrase& phrase : phrases) {
        if (phrase.status == status)
            return phrase.text;
    }
    return "Status";
}

Response textResponse(int status, const QByteArray& sentence)
{
    Response response;
    response.status = status;
    response.setHeader("Content-Type", "text/plain;charset=UTF-8");
    response.body = sentence + '\n';
    return response;
}

} // namespace itam::sandbox::http
