// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/odbcapi.h"

#include "core/postgresql/api.h"
#include "core/source/location.h"

#include <array>

namespace itam::core::source::odbc {
namespace {

struct Meaning
{
    const char* sign; ///< start of a state
    int number;       ///< the server's own; 0: any
    const char* words;
};

constexpr auto tooLate = "a query was cancelled or took longer than the time limit for one";
constexpr auto lost = "the connection to the server was lost";
constexpr auto refused = "the server refuses this user and password";
constexpr auto silent = "no database server answers there";
constexpr auto late = "the server did not answer in time";
constexpr auto noDatabase = "the server has no such database, or does not admit this user to it";
constexpr auto noDriver = "the ODBC driver cannot be loaded; odbcinst -q -d lists those that are installed";
constexpr auto noSource = "no ODBC data source has this name; odbcinst -q -s lists those that there are";

// Of ODBC (learn.microsoft.com, "Appendix A: ODBC Error Codes") and, by number, of SQL Server. PostgreSQL's driver says
// the states of its server, which postgresapi.h knows.
constexpr std::array meanings{
    Meaning{"HYT", 0, tooLate},
    Meaning{"HY008", 0, tooLate},
    Meaning{"08", 0, lost},
    Meaning{"42S02", 0, "a table or view is missing"},
    Meaning{"42S22", 0, "a column is missing"},
    Meaning{"42000", 229, "this account lacks a permission"},
    Meaning{"42000", 230, "this account lacks a permission"},
    Meaning{"42000", 297, "this account lacks a permission"},
    Meaning{"42000", 3952, "the database does not allow snapshots"},
};

constexpr std::array refusals{
    Meaning{"IM002", 0, noSource},      Meaning{"IM003", 0, noDriver},
    Meaning{"IM004", 0, noDriver},      Meaning{"01000", 0, noDriver}, // unixODBC's own for a library that is not there
    Meaning{"42000", 4060, noDatabase}, Meaning{"HY000", 4060, noDatabase},
    Meaning{"28", 0, refused},          Meaning{"HYT", 0, late},
    Meaning{"08", 0, silent},
};

template <std::size_t Size>
const char* wordsFor(const std::array<Meaning, Size>& table, const Diagnosis& diagnosis)
{
    for (const Meaning& meaning : table) {
        const bool isNumber = meaning.number == 0 || meaning.number == diagnosis.number;
        if (isNumber && diagnosis.state.startsWith(meaning.sign))
            return meaning.words;
    }
    return nullptr;
}

QString joined(const char* words, const Diagnosis& diagnosis, const QString& password)
{
    QString said = withoutPassword(diagnosis.text);
    if (!password.isEmpty())
        said.replace(password, QStringLiteral("***"));
    return QStringLiteral("%1: %2").arg(QLatin1String(words), said);
}

/// What the driver of PostgreSQL hands on of its library.
const char* wordsOfPostgres(const Diagnosis& diagnosis)
{
    return postgresql::wordsForRefusal(diagnosis.text.toUtf8());
}

} // namespace

Handle::Handle(SQLSMALLINT type, SQLHANDLE parent) : m_type(type)
{
    SQLAllocHandle(type, parent, &m_handle);
}

Handle::~Handle()
{
    if (m_handle == SQL_NULL_HANDLE)
        return;
    if (m_type == SQL_HANDLE_DBC)
        SQLDisconnect(m_handle);
    SQLFreeHandle(m_type, m_handle);
}

Diagnosis diagnosisOf(const Handle& handle)
{
    Diagnosis diagnosis;
    QStringList texts;
    std::array<SQLWCHAR, 6> state{};
    std::array<SQLWCHAR, 2048> text{};
    SQLINTEGER number = 0;
    SQLSMALLINT length = 0;
    for (SQLSMALLINT i = 1; i < 20; ++i) {
        const SQLRETURN outcome = SQLGetDiagRecW(handle.type(), handle.get(), i, state.data(), &number, text.data(),
                                                 static_cast<SQLSMALLINT>(text.size()), &length);
        if (!SQL_SUCCEEDED(outcome))
            break;
        if (i == 1)
            diagnosis.state = QString::fromUtf16(reinterpret_cast<const char16_t*>(state.data()), 5).toLatin1();
        if (diagnosis.number == 0)
            diagnosis.number = number;
        const auto shown = std::min<qsizetype>(length, static_cast<qsizetype>(text.size()) - 1);
        texts.append(QString::fromUtf16(reinterpret_cast<const char16_t*>(text.data()), shown).simplified());
    }
    diagnosis.text = texts.join(QStringLiteral("; "));
    return diagnosis;
}

QString meaningOf(const Diagnosis& diagnosis, const QString& password)
{
    const char* words = wordsFor(meanings, diagnosis);
    if (words == nullptr)
        words = postgresql::wordsForState(diagnosis.state);
    return joined(words != nullptr ? words : "the server refused", diagnosis, password);
}

QString meaningOfRefusal(const Diagnosis& diagnosis, const QString& password)
{
    const char* words = wordsOfPostgres(diagnosis);
    if (words == nullptr)
        words = wordsFor(refusals, diagnosis);
    return joined(words != nullptr ? words : "no connection to the server", diagnosis, password);
}

bool mayWantPassword(const Diagnosis& diagnosis)
{
    return diagnosis.state.startsWith("28") || diagnosis.text.contains(QLatin1String("no password supplied"));
}

bool isWrongValue(const Diagnosis& diagnosis)
{
    return diagnosis.state.startsWith("22");
}

bool isWrongSql(const Diagnosis& diagnosis)
{
    constexpr auto postgresPermission = "42501";
    constexpr std::array permissions{229, 230, 297};
    return diagnosis.state.startsWith("42") && diagnosis.state != postgresPermission &&
           std::ranges::find(permissions, diagnosis.number) == permissions.end();
}

void Stoppable::stop()
{
    const std::lock_guard lock(m_mutex); // so that the statement stays while it is told
    m_isStopped = true;
    if (m_running != SQL_NULL_HANDLE)
        SQLCancel(m_running);
}

bool Stoppable::enter(SQLHANDLE statement)
{
    const std::lock_guard lock(m_mutex);
    if (!m_isStopped)
        m_running = statement;
    return !m_isStopped;
}

void Stoppable::leave()
{
    const std::lock_guard lock(m_mutex);
    m_running = SQL_NULL_HANDLE;
}

SQLWCHAR* asParameter(const QString& text)
{
    return reinterpret_cast<SQLWCHAR*>(
        const_cast<char16_t*>(reinterpret_cast<const char16_t*>(text.utf16()))); // which it only reads
}

void appendUtf8(QByteArray& out, const char16_t* text, qsizetype units)
{
    const auto add = [&out](char32_t bits) { out.append(static_cast<char>(static_cast<unsigned char>(bits))); };
    for (qsizetype i = 0; i < units; ++i) {
        char32_t point = text[i];
        if (point < 0x80) {
            out.append(static_cast<char>(point));
            continue;
        }
        if (point < 0x800) {
            add(0xC0U | (point >> 6U));
            add(0x80U | (point & 0x3FU));
            continue;
        }
        if (QChar::isHighSurrogate(point) && i + 1 < units && QChar::isLowSurrogate(char32_t{text[i + 1]})) {
            point = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
            add(0xF0U | (point >> 18U));
            add(0x80U | ((point >> 12U) & 0x3FU));
        } else {
            add(0xE0U | (point >> 12U));
        }
        add(0x80U | ((point >> 6U) & 0x3FU));
        add(0x80U | (point & 0x3FU));
    }
}

} // namespace itam::core::source::odbc
