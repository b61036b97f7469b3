// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/odbcaddress.h"

#include <QFileInfo>

#include <array>

#include <odbcinst.h>

namespace itam::core::source {
namespace {

using Attribute = OdbcAddress::Attribute;

constexpr unsigned maxSeconds = 7 * 24 * 60 * 60;
constexpr auto ownTimeout = QLatin1String("StatementTimeout");

struct Usual
{
    QLatin1String name;
    QLatin1String value;
};
/// psqlodbc: a cursor on the server, no savepoint for each statement, and what libpq itself does unless told otherwise.
/// A server that died without a word is noticed within a minute.
constexpr std::array ofPostgres{
    Usual{QLatin1String("UseDeclareFetch"), QLatin1String("1")},
    Usual{QLatin1String("Fetch"), QLatin1String("1000")},
    Usual{QLatin1String("Protocol"), QLatin1String("7.4-1")},
    Usual{QLatin1String("SSLmode"), QLatin1String("prefer")},
    Usual{QLatin1String("pqopt"),
          QLatin1String("keepalives_idle=20 keepalives_interval=10 keepalives_count=3 tcp_user_timeout=60000 "
                        "fallback_application_name=itam-console")},
};
/// Look-ups take place while a pass reads.
constexpr std::array ofSqlServer{Usual{QLatin1String("MARS_Connection"), QLatin1String("yes")}};

/// Of a section of odbc.ini or odbcinst.ini, of the user's first.
QString configured(const QString& section, QLatin1String name, const char* file)
{
    std::array<char, 1024> value{};
    const int length = SQLGetPrivateProfileString(section.toUtf8().constData(), name.latin1(), "", value.data(),
                                                  static_cast<int>(value.size()), file);
    return QString::fromUtf8(value.data(), std::clamp(length, 0, static_cast<int>(value.size()) - 1)).trimmed();
}

/// The file of the driver, in small letters; empty: odbcinst.ini does not know it.
QString libraryOf(const OdbcAddress& address)
{
    const QString driver = address.valueOf(QLatin1String("Driver"));
    if (driver.isEmpty()) // which odbcinst.ini would take for the first one
        return {};
    const QString file =
        driver.contains(QLatin1Char('/')) ? driver : configured(driver, QLatin1String("Driver"), "odbcinst.ini");
    return QFileInfo(file).fileName().toLower();
}

/// Reads ATTRIBUTE=VALUE;... from the front; a value may stand in braces, and is then what it is.
class Reader
{
public:
    explicit Reader(const QString& text) : m_text(text) {}
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    /// nullopt: it is none.
    [[nodiscard]] std::optional<Attribute> next()
    {
        const auto equals = m_text.indexOf(QLatin1Char('='), m_at);
        if (equals < 0)
            return std::nullopt;
        Attribute attribute{m_text.mid(m_at, equals - m_at).trimmed(), {}};
        m_at = equals + 1;
        skipBlanks();
        const bool isRead =
            !atEnd() && m_text[m_at] == QLatin1Char('{') ? readBraced(attribute.value) : readPlain(attribute.value);
        const bool isName = !attribute.name.isEmpty() && !attribute.name.contains(QLatin1Char(';'));
        return isRead && isName ? std::optional(attribute) : std::nullopt;
    }
    void skipEmpty()
    {
        while (!atEnd() && (m_text[m_at].isSpace() || m_text[m_at] == QLatin1Char(';')))
            ++m_at;
    }

private:
    void skipBlanks()
    {
        while (!atEnd() && m_text[m_at].isSpace())
            ++m_at;
    }
    bool readPlain(QString& value)
    {
        const auto end = m_text.indexOf(QLatin1Char(';'), m_at);
        value = m_text.mid(m_at, end < 0 ? -1 : end - m_at).trimmed();
        m_at = end < 0 ? m_text.size() : end;
        return true;
    }
    bool readBraced(QString& value)
    {
        for (++m_at; !atEnd(); ++m_at) {
            const bool isBrace = m_text[m_at] == QLatin1Char('}');
            if (isBrace && (m_at + 1 >= m_text.size() || m_text[m_at + 1] != QLatin1Char('}'))) {
                ++m_at;
                skipBlanks();
                return atEnd() || m_text[m_at] == QLatin1Char(';');
            }
            m_at += isBrace ? 1 : 0; // two stand for one
            value.append(m_text[m_at]);
        }
        return false;
    }

    const QString& m_text;
    qsizetype m_at = 0;
};

QString written(const QString& value)
{
    static const QString special = QStringLiteral("[]{}(),;?*=!@ ");
    const bool isPlain = std::ranges::none_of(value, [](QChar letter) { return special.contains(letter); });
    return isPlain
               ? value
               : QLatin1Char('{') + QString(value).replace(QLatin1Char('}'), QLatin1String("}}")) + QLatin1Char('}');
}

template <std::size_t Size>
void addUsual(OdbcAddress& address, const std::array<Usual, Size>& usual)
{
    for (const Usual& attribute : usual) {
        if (address.valueOf(attribute.name).isEmpty())
            address.attributes.append({attribute.name, attribute.value});
    }
}

/// What does not hold about the attributes; empty: nothing.
QString readAttributes(const QString& rest, OdbcAddress& address)
{
    if (!rest.contains(QLatin1Char('='))) {
        address.attributes.append({QStringLiteral("DSN"), rest.trimmed()});
        return {};
    }
    Reader reader(rest);
    for (reader.skipEmpty(); !reader.atEnd(); reader.skipEmpty()) {
        auto attribute = reader.next();
        if (!attribute)
            return QStringLiteral("it is made of NAME=VALUE or NAME={VALUE}, with ';' between them");
        address.attributes.append(*std::move(attribute));
    }
    const bool isPlace =
        address.find(QLatin1String("DSN")) != nullptr || address.find(QLatin1String("Driver")) != nullptr;
    if (!isPlace)
        return QStringLiteral("neither DSN nor Driver is named");
    if (const Attribute* limit = address.find(ownTimeout); limit != nullptr) {
        bool isNumber = false;
        address.statementTimeout = limit->value.toUInt(&isNumber);
        if (!isNumber || address.statementTimeout == 0 || address.statementTimeout > maxSeconds)
            return QStringLiteral("%1 is a number of seconds").arg(ownTimeout);
        address.attributes.removeIf(
            [](const Attribute& attribute) { return attribute.name.compare(ownTimeout, Qt::CaseInsensitive) == 0; });
    }
    return {};
}

} // namespace

const Attribute* OdbcAddress::find(QLatin1String name) const
{
    const auto found = std::ranges::find_if(attributes, [name](const Attribute& attribute) {
        return attribute.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found != attributes.end() ? &*found : nullptr;
}

QString OdbcAddress::valueOf(QLatin1String name) const
{
    if (const Attribute* attribute = find(name))
        return attribute->value;
    const Attribute* source = find(QLatin1String("DSN"));
    return source != nullptr ? configured(source->value, name, "odbc.ini") : QString();
}

bool OdbcAddress::hasPassword() const
{
    return !password().isEmpty();
}

QString OdbcAddress::password() const
{
    const QString named = valueOf(QLatin1String("Pwd"));
    return named.isEmpty() ? valueOf(QLatin1String("Password")) : named;
}

QString OdbcAddress::connectionString() const
{
    QStringList parts;
    for (const Attribute& attribute : attributes)
        parts.append(attribute.name + QLatin1Char('=') + written(attribute.value));
    return parts.join(QLatin1Char(';'));
}

Result<OdbcAddress> parseOdbc(const QString& rest, const SourceLocation& location)
{
    const auto wrong = [&location](const QString& why) {
        return failure(ErrorCode::Usage,
                       QStringLiteral("this is no name of a database behind ODBC, which looks like odbc:DSN or "
                                      "odbc:Driver={PostgreSQL Unicode};Server=host;Database=name;Uid=user (%1)")
                           .arg(why),
                       location.displayName());
    };
    OdbcAddress address;
    if (const QString why = readAttributes(rest, address); !why.isEmpty())
        return wrong(why);
    const QString library = libraryOf(address);
    if (library.startsWith(QLatin1String("psqlodbca")))
        return wrong(QStringLiteral("the ANSI driver of PostgreSQL loses letters; name its Unicode driver"));
    if (library.contains(QLatin1String("psqlodbc")))
        addUsual(address, ofPostgres);
    else if (library.contains(QLatin1String("msodbcsql")) || library.contains(QLatin1String("tdsodbc")))
        addUsual(address, ofSqlServer);
    return address;
}

} // namespace itam::core::source
