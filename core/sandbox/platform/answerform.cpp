// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/answerform.h"

#include "core/sandbox/platform/gzip.h"
#include "core/support/utf8.h"
#include "core/wire/xmltext.h"

#include <QLoggingCategory>

namespace itam::sandbox::platform {
namespace {

Q_LOGGING_CATEGORY(log, "itam.sandbox.platform")

/// Below this the header costs more than packing saves.
constexpr qsizetype smallestPacked = 1024;

/// What a header with a list of weights says about one kind of offers; 0: not wanted.
class Weights
{
public:
    explicit Weights(const QByteArray& header)
    {
        for (const QByteArray& part : header.toLower().split(',')) {
            const QByteArrayList words = part.split(';');
            double weight = 1;
            for (qsizetype i = 1; i < words.size(); ++i) {
                const QByteArray word = words[i].trimmed();
                if (word.startsWith("q="))
                    weight = word.mid(2).toDouble();
            }
            if (const QByteArray name = words.first().trimmed(); !name.isEmpty())
                m_weights.append({name, weight});
        }
    }
    [[nodiscard]] bool isEmpty() const { return m_weights.isEmpty(); }
    /// The first of `names` that is there decides: the most exact one stands first.
    [[nodiscard]] double of(std::initializer_list<const char*> names) const
    {
        for (const char* name : names) {
            for (const auto& [known, weight] : m_weights) {
                if (known == name)
                    return weight;
            }
        }
        return 0;
    }

private:
    QList<std::pair<QByteArray, double>> m_weights;
};

/// Reads JSON once from front to back and appends XML.
class XmlWriter
{
public:
    explicit XmlWriter(const QByteArray& json) : m_json(json) {}

    QByteArray write()
    {
        m_out.reserve(m_json.size() + m_json.size() / 2);
        m_out += R"(<?xml version="1.0" encoding="UTF-8"?><response>)";
        members();
        m_out += "</response>";
        return std::move(m_out);
    }

private:
    [[nodiscard]] char peek() const { return m_at < m_json.size() ? m_json[m_at] : '\0'; }
    [[nodiscard]] bool take(char c)
    {
        skipBlanks();
        if (peek() != c)
            return false;
        ++m_at;
        return true;
    }
    void skipBlanks()
    {
        while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t')
            ++m_at;
    }

    void members()
    {
        if (!take('{') || take('}'))
            return;
        do {
            skipBlanks();
            const QByteArray name = elementName(string());
            if (!take(':'))
                return;
            value(name);
        } while (take(','));
        (void)take('}');
    }

    void value(const QByteArray& name)
    {
        skipBlanks();
        if (peek() == '[') {
            ++m_at;
            if (take(']'))
                return;
            do
                value(name);
            while (take(','));
            (void)take(']');
        } else if (peek() == '{') {
            m_out += '<' + name + '>';
            members();
            m_out += "</" + name + '>';
        } else if (peek() == '"') {
            element(name, string());
        } else {
            const auto begin = m_at;
            while (m_at < m_json.size() && !QByteArrayView(",]} \n\r\t").contains(m_json[m_at]))
                ++m_at;
            const QByteArray word = m_json.mid(begin, m_at - begin);
            element(name, word == "null" ? QByteArray() : word);
        }
    }

    void element(const QByteArray& name, const QByteArray& text)
    {
        if (text.isEmpty()) {
            m_out += '<' + name + "/>";
            return;
        }
        m_out += '<' + name + '>';
        if (core::support::isCleanXmlText(text)) {
            core::wire::appendEscaped(m_out, text, core::wire::Escape::Text);
        } else {
            QByteArray clean;
            core::support::appendClean(clean, text);
            core::wire::appendEscaped(m_out, clean, core::wire::Escape::Text);
        }
        m_out += "</" + name + '>';
    }

    QByteArray string()
    {
        if (peek() != '"')
            return {};
        const auto begin = ++m_at;
        while (m_at < m_json.size() && m_json[m_at] != '"' && m_json[m_at] != '\\')
            ++m_at;
        QByteArray text = m_json.mid(begin, m_at - begin);
        while (m_at < m_json.size() && m_json[m_at] != '"') {
            if (m_json[m_at] != '\\')
                text += m_json[m_at++];
            else
                text += escaped();
        }
        ++m_at;
        return text;
    }

    QByteArray escaped()
    {
        const char kind = m_at + 1 < m_json.size() ? m_json[m_at + 1] : '\0';
        m_at += 2;
        switch (kind) {
        case 'n':
            return "\n";
        case 'r':
            return "\r";
        case 't':
            return "\t";
        case 'b':
            return "\b";
        case 'f':
            return "\f";
        case 'u': {
            const char16_t unit = static_cast<char16_t>(m_json.mid(m_at, 4).toUShort(nullptr, 16));
            m_at += 4;
            return QString(QChar(unit)).toUtf8();
        }
        default:
            return QByteArray(1, kind);
        }
    }

    /// Column names are names in XML too; what a script calls its members need not be.
    static QByteArray elementName(QByteArray name)
    {
        const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
        for (char& c : name) {
            if (!isLetter(c) && !(c >= '0' && c <= '9') && c != '.' && c != '-')
                c = '_';
        }
        return name.isEmpty() || !isLetter(name[0]) ? '_' + name : name;
    }

    const QByteArray& m_json;
    qsizetype m_at = 0;
    QByteArray m_out;
};

} // namespace

std::optional<AnswerForm> answerFormFor(const http::Request& request)
{
    const Weights weights(request.header("Accept"));
    if (weights.isEmpty())
        return AnswerForm::Json;
    const double json = weights.of({"application/json", "text/json", "application/*", "*/*"});
    const double xml = std::max(weights.of({"application/xml", "application/*", "*/*"}), weights.of({"text/xml"}));
    if (json <= 0 && xml <= 0)
        return std::nullopt;
    return xml > json ? AnswerForm::Xml : AnswerForm::Json;
}

QByteArray xmlOf(const QByteArray& json)
{
    return XmlWriter(json).write();
}

http::Response inFormAskedFor(const http::Request& request, http::Response response)
{
    const bool isJson = http::fieldValue(response.headers, "Content-Type").startsWith("application/json");
    if (isJson && !response.body.isEmpty() && answerFormFor(request) == AnswerForm::Xml) {
        response.body = xmlOf(response.body);
        response.setHeader("Content-Type", "application/xml;charset=UTF-8");
    }
    if (response.body.size() < smallestPacked || Weights(request.header("Accept-Encoding")).of({"gzip", "*"}) <= 0)
        return response;
    auto packed = gzip(response.body);
    if (!packed) {
        qCWarning(log, "gzip: %s", qUtf8Printable(packed.error().detail));
        return response;
    }
    response.body = std::move(*packed);
    response.setHeader("Content-Encoding", "gzip");
    response.setHeader("Vary", "Accept-Encoding");
    return response;
}

} // namespace itam::sandbox::platform
