// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Binds many texts to one statement without an allocation for each: they are encoded into one buffer that lives until
// the next use, and SQLite reads them there. Half of the cost of inserting a row was this. One thread.
#pragma once

#include "core/support/sqlite.h"

#include <QStringEncoder>

namespace itam::sandbox::store {

class TextBinder
{
public:
    /// `units`: length of all texts that follow, in UTF-16. What was bound before becomes invalid.
    void begin(qsizetype units)
    {
        // Three bytes are the most that one unit becomes.
        if (m_buffer.size() < units * 3)
            m_buffer.resize(units * 3);
        m_end = m_buffer.data();
    }

    /// An empty text binds NULL.
    void bind(core::support::sqlite::Statement& statement, int parameter, const QString& text)
    {
        if (text.isEmpty()) {
            statement.bindNull(parameter);
            return;
        }
        char* const begin = m_end;
        const char16_t* unit = reinterpret_cast<const char16_t*>(text.utf16());
        const char16_t* const last = unit + text.size();
        while (unit != last && *unit < 0x80)
            *m_end++ = static_cast<char>(*unit++);
        if (unit != last) {
            QStringEncoder encode(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
            m_end = encode.appendToBuffer(m_end, QStringView(unit, last));
        }
        statement.bindText(parameter, QByteArrayView(begin, m_end));
    }

private:
    QByteArray m_buffer;
    char* m_end = nullptr;
};

} // namespace itam::sandbox::store
