// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/xmltext.h"

#include "core/support/utf8.h"

#include <array>
#include <cstring>

namespace itam::core::wire {
namespace {

// For each byte: 0 = copy, else what to write instead; 2 only inside an attribute.
constexpr std::array<std::uint8_t, 256> makeClasses()
{
    std::array<std::uint8_t, 256> classes{};
    for (const char c : {'&', '<', '>', '\r'})
        classes[static_cast<unsigned char>(c)] = 1;
    for (const char c : {'"', '\t', '\n'})
        classes[static_cast<unsigned char>(c)] = 2;
    return classes;
}
constexpr auto classes = makeClasses();

QByteArrayView referenceFor(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\t':
        return "&#9;";
    case '\n':
        return "&#10;";
    default:
        return "&#13;";
    }
}

char* writeBytes(char* out, QByteArrayView bytes)
{
    if (!bytes.isEmpty())
        std::memcpy(out, bytes.data(), static_cast<std::size_t>(bytes.size()));
    return out + bytes.size();
}

QByteArray clean(const QString& text)
{
    QByteArray out;
    support::appendClean(out, text.toUtf8());
    return out;
}

} // namespace

char* writeEscaped(char* out, QByteArrayView text, Escape escape)
{
    const std::uint8_t limit = escape == Escape::Attribute ? 2 : 1;
    qsizetype begin = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const std::uint8_t kind = classes[static_cast<unsigned char>(text[i])];
        if (kind == 0 || kind > limit)
            continue;
        out = writeBytes(writeBytes(out, text.sliced(begin, i - begin)), referenceFor(text[i]));
        begin = i + 1;
    }
    return writeBytes(out, text.sliced(begin));
}

void appendEscaped(QByteArray& out, QByteArrayView text, Escape escape)
{
    const qsizetype size = out.size();
    out.resize(size + text.size() * mostEscapedBytes);
    const char* end = writeEscaped(out.data() + size, text, escape);
    out.resize(end - out.constData());
}

void appendElement(QByteArray& out, const char* name, QByteArrayView text)
{
    out.append('<').append(name);
    if (text.isEmpty()) {
        out.append("/>");
        return;
    }
    out.append('>');
    appendEscaped(out, text, Escape::Text);
    out.append("</").append(name).append('>');
}

void appendElement(QByteArray& out, const char* name, const QString& text)
{
    appendElement(out, name, QByteArrayView(clean(text)));
}

void appendAttribute(QByteArray& out, const char* name, const QString& text)
{
    out.append(' ').append(name).append("=\"");
    appendEscaped(out, clean(text), Escape::Attribute);
    out.append('"');
}

void appendAttribute(QByteArray& out, const char* name, qint64 number)
{
    out.append(' ').append(name).append("=\"").append(QByteArray::number(number)).append('"');
}

} // namespace itam::core::wire
