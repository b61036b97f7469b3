// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settingstable.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

#include <cmath>

namespace itam::core::settings {
namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("Settings", text);
}

template <typename Number>
QString outOfBounds(Number least, Number most)
{
    return say(QT_TRANSLATE_NOOP("Settings", "it must be a number from %1 to %2")).arg(least).arg(most);
}

QString readBoolean(bool& value, const QString& text)
{
    for (const char* yes : {"true", "yes", "on", "1"}) {
        if (text.compare(QLatin1String(yes), Qt::CaseInsensitive) == 0) {
            value = true;
            return {};
        }
    }
    for (const char* no : {"false", "no", "off", "0"}) {
        if (text.compare(QLatin1String(no), Qt::CaseInsensitive) == 0) {
            value = false;
            return {};
        }
    }
    return say(QT_TRANSLATE_NOOP("Settings", "it must be true or false"));
}

QString readText(QString& value, const QString& text)
{
    for (const QChar c : text) {
        if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            return say(QT_TRANSLATE_NOOP("Settings", "it must be one line"));
    }
    if (text.trimmed() != text)
        return say(QT_TRANSLATE_NOOP("Settings", "it must not begin or end with a blank"));
    value = text;
    return {};
}

/// Of a server, and without a password: settings are readable.
QString readJournal(QString& value, const QString& text)
{
    static const QRegularExpression address(QStringLiteral("^postgres(ql)?://"),
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression password(QStringLiteral("//[^/@]*:[^/]*@|password\\s*="),
                                             QRegularExpression::CaseInsensitiveOption);
    if (!text.isEmpty() && !address.match(text).hasMatch() && !QDir::isAbsolutePath(text))
        return say(QT_TRANSLATE_NOOP("Settings", "it must be a path from the root or look like "
                                                 "postgres://user@host:5432/database, or be empty"));
    if (password.match(text).hasMatch())
        return say(QT_TRANSLATE_NOOP("Settings", "it must not name a password, since settings are readable"));
    return readText(value, text);
}

template <typename Number>
Entry<Settings> limit(const char* name, Number ExportLimits::*member, qint64 least, qint64 most)
{
    return {"limits", name, [member](const Settings& s) { return QString::number(s.limits.*member); },
            [member, least, most](Settings& s, const QString& text) {
                bool ok = false;
                const qint64 number = text.toLongLong(&ok);
                if (!ok || number < least || number > most)
                    return outOfBounds(least, most);
                s.limits.*member = static_cast<Number>(number);
                return QString();
            }};
}

Entry<Settings> scale(const char* name, double ExportLimits::*member, double least, double most)
{
    return {"limits", name, [member](const Settings& s) { return QString::number(s.limits.*member); },
            [member, least, most](Settings& s, const QString& text) {
                bool ok = false;
                const double number = text.toDouble(&ok);
                if (!ok || !std::isfinite(number) || number < least || number > most)
                    return outOfBounds(least, most);
                s.limits.*member = number;
                return QString();
            }};
}

Entry<Settings> included(const char* name, model::DataType type)
{
    return {"include", name,
            [type](const Settings& s) { return s.included[type] ? QStringLiteral("true") : QStringLiteral("false"); },
            [type](Settings& s, const QString& text) { return readBoolean(s.included[type], text); }};
}

Entry<InstanceSettings> text(const char* name, QString InstanceSettings::*member)
{
    return {"", name, [member](const InstanceSettings& i) { return i.*member; },
            [member](InstanceSettings& i, const QString& given) { return readText(i.*member, given); }};
}

QString readUrl(InstanceSettings& instance, const QString& given)
{
    if (given.isEmpty()) { // not filled in yet: P-05 says so when it is needed
        instance.url = QUrl();
        return {};
    }
    const auto url = instanceUrl(given);
    if (!url)
        return url.error().detail;
    instance.url = *url;
    return {};
}

QString readEndpoint(InstanceSettings& instance, const QString& given)
{
    if (given.isEmpty() || given.startsWith(QLatin1Char('/')) || given.contains(QLatin1String("://")) ||
        given.contains(QLatin1String("..")))
        return say(QT_TRANSLATE_NOOP("Settings", "it must be a path without a leading slash"));
    return readText(instance.endpoint, given);
}

Entry<InstanceSettings> time(const char* name, QDateTime InstanceSettings::*member)
{
    return {"", name,
            [member](const InstanceSettings& i) {
                return (i.*member).isValid() ? (i.*member).toUTC().toString(Qt::ISODate) : QString();
            },
            [member](InstanceSettings& i, const QString& given) {
                const QDateTime parsed = QDateTime::fromString(given, Qt::ISODate).toUTC();
                if (!given.isEmpty() && !parsed.isValid())
                    return say(QT_TRANSLATE_NOOP("Settings", "it must be a time such as 2026-01-31T12:00:00Z"));
                i.*member = given.isEmpty() ? QDateTime() : parsed;
                return QString();
            }};
}

/// One of a few words; `words` in the order of the enumeration.
template <typename Value>
QString readWord(Value& value, const QString& given, const QStringList& words)
{
    const auto index = words.indexOf(given.toLower());
    if (index < 0)
        return say(QT_TRANSLATE_NOOP("Settings", "it must be one of %1")).arg(words.join(QLatin1String(", ")));
    value = static_cast<Value>(index);
    return {};
}

template <typename Owner, typename Value>
Entry<Owner> word(const char* section, const char* name, std::function<Value&(Owner&)> member, const QStringList& words)
{
    return {section, name,
            [member, words](const Owner& owner) {
                Owner copy = owner;
                return words.value(static_cast<qsizetype>(member(copy)));
            },
            [member, words](Owner& owner, const QString& given) { return readWord(member(owner), given, words); }};
}

Entry<InstanceSettings> environment()
{
    return word<InstanceSettings, Environment>(
        "", "environment", [](InstanceSettings& i) -> Environment& { return i.environment; },
        {QStringLiteral("none"), QStringLiteral("development"), QStringLiteral("test"), QStringLiteral("production")});
}

QStringList channels()
{
    QStringList names;
    for (const Channel channel : allChannels)
        names.append(nameOf(channel));
    return names;
}

Entry<InstanceSettings> channel()
{
    return word<InstanceSettings, Channel>(
        "", "channel", [](InstanceSettings& i) -> Channel& { return i.channel; }, channels());
}

/// Given to sys_object_source as it is: what is no choice of the instance is found by the connection test.
Entry<InstanceSettings> discoverySource()
{
    return {"", "discoverySource", [](const InstanceSettings& i) { return i.identification.discoverySource; },
            [](InstanceSettings& i, const QString& given) {
                if (given.isEmpty())
                    return say(QT_TRANSLATE_NOOP("Settings", "it must not be empty"));
                return readText(i.identification.discoverySource, given);
            }};
}

Entry<InstanceSettings> identificationSwitch(const char* name, bool IdentificationSettings::*member)
{
    return {
        "", name,
        [member](const InstanceSettings& i) {
            return i.identification.*member ? QStringLiteral("true") : QStringLiteral("false");
        },
        [member](InstanceSettings& i, const QString& given) { return readBoolean(i.identification.*member, given); }};
}

QStringList softwareRoutes()
{
    QStringList names;
    for (const SoftwareRoute route : allSoftwareRoutes)
        names.append(nameOf(route));
    return names;
}

Entry<InstanceSettings> softwareRoute()
{
    return word<InstanceSettings, SoftwareRoute>(
        "", "softwareRoute", [](InstanceSettings& i) -> SoftwareRoute& { return i.identification.software; },
        softwareRoutes());
}

Entry<Settings> compression()
{
    return word<Settings, Compression>("limits", "compression",
                                       [](Settings& s) -> Compression& { return s.limits.compression; },
                                       {QStringLiteral("auto"), QStringLiteral("on"), QStringLiteral("off")});
}

QStringList retirePolicies()
{
    QStringList names;
    for (const RetirePolicy policy : allRetirePolicies)
        names.append(nameOf(policy));
    return names;
}

Entry<Settings> retirePolicy()
{
    return word<Settings, RetirePolicy>(
        "retire", "policy", [](Settings& s) -> RetirePolicy& { return s.retire.policy; }, retirePolicies());
}

Entry<Settings> retireNumber(const char* name, int RetireSettings::*member, int least, int most)
{
    return {"retire", name, [member](const Settings& s) { return QString::number(s.retire.*member); },
            [member, least, most](Settings& s, const QString& text) {
                bool ok = false;
                const int number = text.toInt(&ok);
                if (!ok || number < least || number > most)
                    return outOfBounds(least, most);
                s.retire.*member = number;
                return QString();
            }};
}

Entry<Settings> colorScheme()
{
    return word<Settings, ColorScheme>("console", "colorScheme",
                                       [](Settings& s) -> ColorScheme& { return s.console.colorScheme; },
                                       {QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")});
}

Entry<Settings> language()
{
    return word<Settings, Language>(
        "console", "language", [](Settings& s) -> Language& { return s.console.language; },
        {QStringLiteral("system"), QStringLiteral("en"), QStringLiteral("de"), QStringLiteral("fr")});
}

} // namespace

QString nameOf(Channel channel)
{
    return channel == Channel::Identification ? QStringLiteral("identification") : QStringLiteral("application");
}

QString nameOf(SoftwareRoute route)
{
    switch (route) {
    case SoftwareRoute::Sam:
        return QStringLiteral("sam");
    case SoftwareRoute::Cmdb:
        return QStringLiteral("cmdb");
    case SoftwareRoute::Off:
        return QStringLiteral("off");
    }
    return {};
}

QString nameOf(RetirePolicy policy)
{
    switch (policy) {
    case RetirePolicy::Off:
        return QStringLiteral("off");
    case RetirePolicy::Report:
        return QStringLiteral("report");
    case RetirePolicy::Retire:
        return QStringLiteral("retire");
    }
    return {};
}

template <typename Owner>
QString Entry<Owner>::id(const QString& inSection) const
{
    return inSection.isEmpty() ? QString::fromLatin1(name) : inSection + QLatin1Char('/') + QLatin1String(name);
}
template struct Entry<Settings>;
template struct Entry<InstanceSettings>;

std::span<const Entry<Settings>> generalEntries()
{
    static const std::array entries{
        Entry<Settings>{"", "activeInstance", [](const Settings& s) { return s.activeInstance; },
                        [](Settings& s, const QString& given) { return readText(s.activeInstance, given); }},
        Entry<Settings>{"", "source", [](const Settings& s) { return s.source; },
                        [](Settings& s, const QString& given) { return readText(s.source, given); }},
        Entry<Settings>{"", "sourceProfile", [](const Settings& s) { return s.sourceProfile; },
                        [](Settings& s, const QString& given) { return readText(s.sourceProfile, given); }},
        Entry<Settings>{"", "journal", [](const Settings& s) { return s.journal; },
                        [](Settings& s, const QString& given) { return readJournal(s.journal, given); }},
        included("hardware", model::DataType::Hardware),
        included("contracts", model::DataType::Contracts),
        included("applications", model::DataType::Applications),
        limit("segmentRecords", &ExportLimits::segmentRecords, 1, 10'000),
        limit("segmentBytes", &ExportLimits::segmentBytes, 16 * 1024, 25 * 1024 * 1024),
        limit("maxTries", &ExportLimits::maxTries, 1, 10),
        limit("requestTimeoutSeconds", &ExportLimits::requestTimeoutSeconds, 1, 3600),
        limit("stallSeconds", &ExportLimits::stallSeconds, 1, 7 * 24 * 3600),
        scale("retryScale", &ExportLimits::retryScale, 0.0, 100.0),
        limit("pollMs", &ExportLimits::pollMs, 10, 600'000),
        compression(),
        retirePolicy(),
        retireNumber("passes", &RetireSettings::passes, 1, 1000),
        retireNumber("percent", &RetireSettings::percent, 0, 100),
        colorScheme(),
        language(),
        Entry<Settings>{"console", "notifications",
                        [](const Settings& s) {
                            return s.console.notifications ? QStringLiteral("true") : QStringLiteral("false");
                        },
                        [](Settings& s, const QString& given) { return readBoolean(s.console.notifications, given); }},
    };
    return entries;
}

std::span<const Entry<InstanceSettings>> instanceEntries()
{
    static const std::array entries{
        Entry<InstanceSettings>{"", "url", [](const InstanceSettings& i) { return i.url.toString(); }, readUrl},
        text("user", &InstanceSettings::user),
        text("clientId", &InstanceSettings::clientId),
        Entry<InstanceSettings>{"", "endpoint", [](const InstanceSettings& i) { return i.endpoint; }, readEndpoint},
        time("tokenSavedAt", &InstanceSettings::tokenSavedAt),
        time("clientSecretSavedAt", &InstanceSettings::clientSecretSavedAt),
        environment(),
        channel(),
        discoverySource(),
        identificationSwitch("updateContracts", &IdentificationSettings::updateContracts),
        identificationSwitch("followClass", &IdentificationSettings::followClass),
        identificationSwitch("relateHosts", &IdentificationSettings::relateHosts),
        identificationSwitch("makeReferences", &IdentificationSettings::makeReferences),
        softwareRoute(),
        Entry<InstanceSettings>{
            "", "embedded",
            [](const InstanceSettings& i) { return i.embedded ? QStringLiteral("true") : QStringLiteral("false"); },
            [](InstanceSettings& i, const QString& given) { return readBoolean(i.embedded, given); }},
    };
    return entries;
}

} // namespace itam::core::settings
