// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mapping/conversions.h"

#include <QHostAddress>
#include <QRegularExpression>

#include <array>
#include <cmath>

#include "core/mapping/serials.h"

namespace itam::core::mapping {
namespace {

using core::mapping::effectiveSerial;
using core::mapping::isJunkSerial;

// In the order of the enum.
constexpr std::array names{
    "text",           "constant",       "firstOf",           "serial",
    "megabytes",      "gigabytes",      "coresPerProcessor", "threadsPerCore",
    "firstIpAddress", "macAddress",     "osDomain",          "dnsDomain",
    "isVirtual",      "installStatus",  "operationalStatus", "powerState",
    "modelName",      "softwareName",   "discoveryKey",      "packageKey",
    "contractState",  "contractActive", "contractEnds",      "contractDescription",
    "ciClass",        "contractClass",  "computed",          "company",
    "vendor",         "user",           "location",          "department",
    "costCenter",     "modelCategory",  "contractModel",
};

constexpr double bytesPerMegabyte = 1048576.0;
constexpr double bytesPerGigabyte = 1073741824.0;
constexpr qsizetype longestDescription = 4000;

Converted leave()
{
    return {};
}

Converted set(const QString& value, const QString& warning = {})
{
    return {true, value, warning};
}

QString textOf(const Sources& sources, qsizetype index)
{
    return index < sources.size() && sources[index] ? sources[index]->trimmed() : QString();
}

bool isEqual(const QString& text, const char* word)
{
    return text.compare(QLatin1String(word), Qt::CaseInsensitive) == 0;
}

bool isTrue(const QString& text)
{
    return isEqual(text, "true") || text == QLatin1String("1");
}

std::optional<double> numberOf(const QString& text)
{
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    return isNumber && std::isfinite(value) ? std::optional<double>(value) : std::nullopt;
}

Converted firstOf(const Sources& sources)
{
    bool isSent = false;
    for (const QString* source : sources) {
        isSent = isSent || source != nullptr;
        if (source && !source->trimmed().isEmpty())
            return set(source->trimmed());
    }
    return isSent ? set(QStringLiteral("")) : leave();
}

Converted scaled(const QString& text, double unit, int decimals)
{
    if (text.isEmpty())
        return set({});
    const auto bytes = numberOf(text);
    if (!bytes || *bytes < 0)
        return set({}, QStringLiteral("\"%1\" is no size").arg(text.left(40)));
    if (*bytes == 0)
        return set({});
    const double factor = std::pow(10.0, decimals);
    return set(QString::number(std::round(*bytes / unit * factor) / factor, 'g', 15));
}

/// Whole and at least 1; empty when one of the two is not known.
Converted ratio(const QString& total, const QString& parts)
{
    const auto a = numberOf(total);
    const auto b = numberOf(parts);
    if (!a || *a <= 0 || !b || *b <= 0)
        return set({});
    return set(QString::number(std::max<qint64>(1, std::llround(*a / *b))));
}

Converted firstIpAddress(const QString& text)
{
    static const QRegularExpression separators(QStringLiteral("[,;\\s]+"));
    const QStringList parts = text.split(separators, Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        QHostAddress address;
        // "10" and "1.2" are addresses to the system's parser, not to people.
        if (address.setAddress(part) && (part.count(QLatin1Char('.')) == 3 || part.contains(QLatin1Char(':'))))
            return set(address.toString());
    }
    return set({}, text.isEmpty() ? QString() : QStringLiteral("no valid IP address in \"%1\"").arg(text.left(40)));
}

Converted macAddress(const QString& text)
{
    static const QRegularExpression address(
        QStringLiteral("^(?:[0-9a-f]{12}|(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}|(?:[0-9a-f]{4}\\.){2}[0-9a-f]{4})$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression separators(QStringLiteral("[,;\\s]+"));
    const QStringList parts = text.split(separators, Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        if (!address.match(part).hasMatch())
            continue;
        QString digits;
        for (const QChar c : part) {
            if (c.isLetterOrNumber())
                digits += c.toLower();
        }
        QString value;
        for (qsizetype i = 0; i < digits.size(); i += 2)
            value += (i ? QStringLiteral(":") : QString()) + digits.mid(i, 2);
        return set(value);
    }
    return set({}, text.isEmpty() ? QString() : QStringLiteral("no valid MAC address in \"%1\"").arg(text.left(40)));
}

/// Insert-only columns: a status that is not understood leaves the default of the column.
Converted statusOf(const QString& text, const char* active, const char* retired)
{
    if (isEqual(text, "active") || isEqual(text, "in use") || isEqual(text, "installed"))
        return set(QString::fromLatin1(active));
    if (isEqual(text, "retired") || isEqual(text, "disposed"))
        return set(QString::fromLatin1(retired));
    return leave();
}

Converted powerState(const QString& text)
{
    const QString word = text.toLower().remove(QLatin1Char(' ')).remove(QLatin1Char('_'));
    if (word.isEmpty())
        return set({});
    for (const char* on : {"on", "poweredon", "running", "active"}) {
        if (word == QLatin1String(on))
            return set(QStringLiteral("on"));
    }
    for (const char* off : {"off", "poweredoff", "stopped", "shutoff", "shutdown"}) {
        if (word == QLatin1String(off))
            return set(QStringLiteral("off"));
    }
    for (const char* paused : {"paused", "suspended", "saved"}) {
        if (word == QLatin1String(paused))
            return set(QStringLiteral("paused"));
    }
    for (const char* gone : {"terminated", "deleted", "destroyed"}) {
        if (word == QLatin1String(gone))
            return set(QStringLiteral("terminated"));
    }
    return set({}, QStringLiteral("unknown power state \"%1\"").arg(text.left(40)));
}

QString joined(const QStringList& parts)
{
    QStringList filled;
    for (const QString& part : parts) {
        if (!part.isEmpty())
            filled.append(part);
    }
    return filled.join(QLatin1Char(' '));
}

Converted modelName(const Sources& sources)
{
    const QString model = textOf(sources, 0);
    const QString maker = textOf(sources, 1);
    return set(model.startsWith(maker, Qt::CaseInsensitive) ? model : joined({maker, model}));
}

Converted contractState(const QString& text)
{
    if (text.isEmpty())
        return leave();
    for (const char* state : {"draft", "active", "expired", "cancelled"}) {
        if (isEqual(text, state))
            return set(QString::fromLatin1(state));
    }
    if (isEqual(text, "canceled") || isEqual(text, "terminated"))
        return set(QStringLiteral("cancelled"));
    return {false, {}, QStringLiteral("unknown contract status \"%1\"").arg(text.left(40))};
}

Converted contractActive(const QString& text)
{
    const Converted state = contractState(text);
    if (!state.isSet)
        return leave();
    const bool isOver = state.value == QLatin1String("expired") || state.value == QLatin1String("cancelled");
    return set(isOver ? QStringLiteral("false") : QStringLiteral("true"));
}

Converted contractDescription(const Sources& sources)
{
    const bool isSent = sources[0] != nullptr;
    const QString review = textOf(sources, 1);
    if (!isSent && review.isEmpty())
        return leave();
    const QString suffix = review.isEmpty() ? QString() : QStringLiteral("Review date: %1").arg(review);
    QString text = textOf(sources, 0);
    if (suffix.isEmpty())
        return set(text.left(longestDescription));
    text = text.left(longestDescription - suffix.size() - 1);
    return set(text.isEmpty() ? suffix : QString(text + QLatin1Char('\n') + suffix));
}

} // namespace

std::optional<Conversion> conversionNamed(QStringView name)
{
    static_assert(names.size() == static_cast<std::size_t>(Conversion::ContractModel) + 1);
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (name == QLatin1String(names[i]))
            return static_cast<Conversion>(i);
    }
    return std::nullopt;
}

QString referencedTable(Conversion reference)
{
    switch (reference) {
    case Conversion::Company:
    case Conversion::Vendor:
        return QStringLiteral("core_company");
    case Conversion::Location:
        return QStringLiteral("cmn_location");
    case Conversion::Department:
        return QStringLiteral("cmn_department");
    case Conversion::CostCenter:
        return QStringLiteral("cmn_cost_center");
    case Conversion::ModelName:
        return QStringLiteral("cmdb_model");
    case Conversion::ModelCategory:
        return QStringLiteral("cmdb_model_category");
    case Conversion::ContractModel:
        return QStringLiteral("cmdb_contract_product_model");
    default:
        return QStringLiteral("sys_user");
    }
}

QString shortenedName(Conversion reference, const QString& name)
{
    switch (reference) {
    case Conversion::Company:
    case Conversion::Vendor:
        return name.left(80);
    case Conversion::Location:
    case Conversion::Department:
    case Conversion::CostCenter:
    case Conversion::ModelCategory:
        return name.left(100);
    default:
        return name.left(255);
    }
}

Converted convert(Conversion conversion, const Sources& sources)
{
    switch (conversion) {
    case Conversion::FirstOf:
    case Conversion::Text:
    case Conversion::User:
    case Conversion::Company:
    case Conversion::Vendor:
    case Conversion::Location:
    case Conversion::Department:
    case Conversion::CostCenter:
    case Conversion::ModelCategory:
    case Conversion::ContractModel:
        return firstOf(sources);
    case Conversion::ContractDescription:
        return contractDescription(sources);
    case Conversion::ContractEnds:
        return isTrue(textOf(sources, 1)) ? set({}) : firstOf({sources[0]});
    case Conversion::SoftwareName:
        return set(joined({firstOf({sources[0], sources[1]}).value, textOf(sources, 2), textOf(sources, 3)}));
    case Conversion::Constant:
    case Conversion::Computed:
        return leave();
    default:
        break;
    }
    if (sources.isEmpty() || !sources[0])
        return leave();
    const QString text = textOf(sources, 0);
    switch (conversion) {
    case Conversion::Serial:
        return set(effectiveSerial(text), !text.isEmpty() && isJunkSerial(text)
                                              ? QStringLiteral("\"%1\" counts as no serial").arg(text.left(40))
                                              : QString());
    case Conversion::Megabytes:
        return scaled(text, bytesPerMegabyte, 0);
    case Conversion::Gigabytes:
        return scaled(text, bytesPerGigabyte, 2);
    case Conversion::CoresPerProcessor:
    case Conversion::ThreadsPerCore:
        return ratio(text, textOf(sources, 1));
    case Conversion::FirstIpAddress:
        return firstIpAddress(text);
    case Conversion::MacAddress:
        return macAddress(text);
    case Conversion::OsDomain:
        return set(text.contains(QLatin1Char('.')) ? QString() : text);
    case Conversion::DnsDomain:
        return set(text.contains(QLatin1Char('.')) ? text : QString());
    case Conversion::IsVirtual:
        return set(isEqual(text, "Virtual Machine") ? QStringLiteral("true") : QStringLiteral("false"));
    case Conversion::InstallStatus:
        return statusOf(text, "1", "7");
    case Conversion::OperationalStatus:
        return statusOf(text, "1", "6");
    case Conversion::PowerState:
        return powerState(text);
    case Conversion::ModelName:
        return modelName(sources);
    case Conversion::DiscoveryKey:
        return set(
            QString(textOf(sources, 1) + QLatin1Char('|') + text + QLatin1Char('|') + textOf(sources, 2)).toLower());
    case Conversion::PackageKey: {
        const QString version = textOf(sources, 1);
        return set(text + QLatin1String("_:::_") + (version.isEmpty() ? QStringLiteral("NULL") : version));
    }
    case Conversion::ContractState:
        return contractState(text);
    case Conversion::ContractActive:
        return contractActive(text);
    default:
        return leave();
    }
}

} // namespace itam::core::mapping
