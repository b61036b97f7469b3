// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/xmltext.h"

#include "core/support/utf8.h"

#include <array>

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

QByteArray clean(const QString& text)
{
    QByteArray out;
    support::appendClean(out, text.toUtf8());
    return out;
}

} // namespace

void appendEscaped(QByteArray& out, QByteArrayView text, Escape escape)
{
    const std::uint8_t limit = escape == Escape::Attribute ? 2 : 1;
    qsizetype begin = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const std::uint8_t kind = classes[static_cast<unsigned char>(text[i])];
        if (kind == 0 || kind > limit)
            continue;
        out.append(text.sliced(begin, i - begin));
        out.append(referenceFor(text[i]));
        begin = i + 1;
    }
    out.append(text.sliced(begin));
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
