// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/platform/recordpage.h"

#include "core/sandbox/platform/replies.h"
#include "core/sandbox/store/records.h"

namespace itam::sandbox::platform {

bool isTrue(const http::Parameters& parameters, QStringView name)
{
    return http::parameterValue(parameters, name).compare(QLatin1String("true"), Qt::CaseInsensitive) == 0;
}

QStringList listParameter(const http::Parameters& parameters, QStringView name)
{
    QStringList names;
    for (const QString& word : http::parameterValue(parameters, name).split(QLatin1Char(','))) {
        if (!word.trimmed().isEmpty())
            names.append(word.trimmed());
    }
    return names;
}

QList<std::pair<QString, QString>> columnFilters(const http::Parameters& parameters)
{
    QList<std::pair<QString, QString>> filters;
    for (const auto& [name, value] : parameters) {
        if (!name.startsWith(QLatin1String("sysparm_")))
            filters.append({name, value});
    }
    return filters;
}

RowStyle rowStyle(const http::Request& request, const http::Parameters& parameters)
{
    RowStyle style;
    style.mode = displayModeNamed(http::parameterValue(parameters, u"sysparm_display_value"));
    style.withLinks = !isTrue(parameters, u"sysparm_exclude_reference_link");
    style.origin = originOf(request);
    return style;
}

Result<QString> propertyValue(store::Session& session, const QString& name, const QString& otherwise)
{
    const QString table = QStringLiteral("sys_properties");
    if (!session.schema().find(table))
        return otherwise;
    const auto property = findRecord(session, table, QStringLiteral("name"), name);
    if (!property)
        return failure(property.error());
    return *property ? (*property)->value(QStringLiteral("value")) : otherwise;
}

Result<void> completeOptions(store::Session& session, const Caller& caller, const QDateTime& now,
                             store::TableQueryOptions& options)
{
    const auto strict = propertyValue(session, QStringLiteral("glide.invalid_query.returns_no_rows"));
    if (!strict)
        return failure(strict.error());
    options.invalidMeansNothing = *strict == QLatin1String("true");
    options.asker.now = now;
    options.asker.userId = caller.userId;
    const auto user = findRecord(session, QStringLiteral("sys_user"), QStringLiteral("sys_id"), caller.userId);
    if (!user)
        return failure(user.error());
    // Of the user, else of all.
    const auto preferred = [&](const char* column, const char* property) -> Result<QString> {
        const QString own = *user ? (*user)->value(QString::fromLatin1(column)) : QString();
        return own.isEmpty() ? propertyValue(session, QString::fromLatin1(property)) : own;
    };
    const auto zone = preferred("time_zone", "glide.sys.default.tz");
    const auto date = preferred("date_format", "glide.sys.date_format");
    const auto time = preferred("time_format", "glide.sys.time_format");
    if (!zone || !date || !time)
        return failure(!zone ? zone.error() : !date ? date.error() : time.error());
    if (const QTimeZone named(zone->toLatin1()); named.isValid())
        options.asker.zone = named;
    if (const QString pattern = store::timePattern(*date); !pattern.isEmpty())
        options.asker.format.date = pattern;
    if (const QString pattern = store::timePattern(*time); !pattern.isEmpty())
        options.asker.format.time = pattern;
    return {};
}

Result<Page> readPage(store::Session& session, const store::Table& table, store::TableQueryOptions options,
                      const RowStyle& style, bool withCount)
{
    options.withDisplayValues = style.mode != DisplayMode::Value;
    const store::TableQuery query(session.schema(), table, options);
    Page page;
    page.isTooLarge = query.isTooLarge();
    if (page.isTooLarge)
        return page;
    if (withCount) {
        const auto total = query.count(session);
        if (!total)
            return failure(total.error());
        page.total = *total;
    }
    const RowText text(query.fields(), style);
    ITAM_TRY(query.run(session, [&](const std::vector<store::Cell>& cells) {
        if (page.count++ > 0)
            page.rows += ',';
        text.append(page.rows, cells);
    }));
    return page;
}

} // namespace itam::sandbox::platform
