// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/utf8.h"

namespace itam::core::support {
namespace {

constexpr QByteArrayView replacement{"\xEF\xBF\xBD"};

unsigned char at(QByteArrayView text, qsizetype i)
{
    return static_cast<unsigned char>(text[i]);
}

bool isContinuation(QByteArrayView text, qsizetype i)
{
    return i < text.size() && (at(text, i) & 0xC0U) == 0x80U;
}

bool allowedInXml(QByteArrayView sequence)
{
    const unsigned char first = at(sequence, 0);
    if (sequence.size() == 1)
        return first >= 0x20 || first == '\t' || first == '\n' || first == '\r';
    // U+FFFE and U+FFFF
    return !(sequence.size() == 3 && first == 0xEF && at(sequence, 1) == 0xBF && at(sequence, 2) >= 0xBE);
}

} // namespace

int utf8SequenceLength(QByteArrayView text)
{
    if (text.isEmpty())
        return 0;
    const unsigned char first = at(text, 0);
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return isContinuation(text, 1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        if (!isContinuation(text, 1) || !isContinuation(text, 2))
            return 0;
        const bool overlong = first == 0xE0 && at(text, 1) < 0xA0;
        const bool surrogate = first == 0xED && at(text, 1) >= 0xA0;
        return overlong || surrogate ? 0 : 3;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        if (!isContinuation(text, 1) || !isContinuation(text, 2) || !isContinuation(text, 3))
            return 0;
        const bool overlong = first == 0xF0 && at(text, 1) < 0x90;
        const bool tooLarge = first == 0xF4 && at(text, 1) >= 0x90;
        return overlong || tooLarge ? 0 : 4;
    }
    return 0;
}

bool isCleanXmlText(QByteArrayView text)
{
    for (qsizetype i = 0; i < text.size();) {
        const unsigned char c = at(text, i);
        if (c >= 0x20 && c < 0x80) {
            ++i;
            continue;
        }
        const int length = utf8SequenceLength(text.sliced(i));
        if (length == 0 || !allowedInXml(text.sliced(i, length)))
            return false;
        i += length;
    }
    return true;
}

int appendClean(QByteArray& out, QByteArrayView text)
{
    int replaced = 0;
    qsizetype begin = 0; // of what is clean and not yet copied
    for (qsizetype i = 0; i < text.size();) {
        if (at(text, i) >= 0x20 && at(text, i) < 0x80) {
            ++i;
            continue;
        }
        const int length = utf8SequenceLength(text.sliced(i));
        const qsizetype next = i + std::max(1, length);
        if (length == 0 || !allowedInXml(text.sliced(i, length))) {
            out.append(text.sliced(begin, i - begin));
            out.append(replacement);
            ++replaced;
            begin = next;
        }
        i = next;
    }
    out.append(text.sliced(begin));
    return replaced;
}

QByteArrayView truncatedTo(QByteArrayView text, int maxCharacters)
{
    int characters = 0;
    qsizetype i = 0;
    while (i < text.size()) {
        if (characters == maxCharacters)
            return text.first(i);
        i += std::max(1, utf8SequenceLength(text.sliced(i)));
        ++characters;
    }
    return text;
}

} // namespace itam::core::support
