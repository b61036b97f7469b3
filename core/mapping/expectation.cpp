// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mapping/expectation.h"

#include "core/mapping/ciclass.h"

#include <cmath>

namespace itam::core::mapping {
namespace {

using Comparison = ExpectedField::Comparison;

bool sameText(const QString& a, const QString& b)
{
    return a.trimmed().compare(b.trimmed(), Qt::CaseInsensitive) == 0;
}

Comparison comparisonOfKind(model::ColumnKind kind)
{
    switch (kind) {
    case model::ColumnKind::Integer:
    case model::ColumnKind::Decimal:
        return Comparison::Number;
    case model::ColumnKind::Date:
    case model::ColumnKind::Time:
        return Comparison::Time;
    case model::ColumnKind::Boolean:
        return Comparison::Boolean;
    case model::ColumnKind::Text:
        break;
    }
    return Comparison::Text;
}

Comparison comparisonOf(const FieldMap& field, std::span<const model::Column> columns)
{
    switch (field.conversion) {
    case Conversion::Megabytes:
    case Conversion::Gigabytes:
    case Conversion::CoresPerProcessor:
    case Conversion::ThreadsPerCore:
        return Comparison::Number;
    case Conversion::IsVirtual:
    case Conversion::ContractActive:
        return Comparison::Boolean;
    case Conversion::ContractEnds:
        return Comparison::Time;
    case Conversion::Text:
    case Conversion::FirstOf:
        return comparisonOfKind(columns[static_cast<std::size_t>(field.sources.front())].kind);
    case Conversion::User:
        return Comparison::Person;
    default:
        return isReference(field.conversion) ? Comparison::Name : Comparison::Text;
    }
}

QStringList readsOf(const QString& column, Comparison comparison)
{
    const auto ofReference = [&](const char* name) { return QString(column + QLatin1Char('.') + QLatin1String(name)); };
    if (comparison == Comparison::Person)
        return {ofReference("user_name"), ofReference("email"), ofReference("name")};
    return {comparison == Comparison::Name ? ofReference("name") : column};
}

/// Written once, volatile, or known to the map's own code only.
bool isCompared(const FieldMap& field, std::span<const model::Column> columns)
{
    if (field.insertOnly || field.conversion == Conversion::Computed)
        return false;
    const auto isVolatile = [&](int source) { return columns[static_cast<std::size_t>(source)].isVolatile; };
    return field.sources.empty() || !std::all_of(field.sources.begin(), field.sources.end(), isVolatile);
}

/// One spelling for one number, with the digits that a decimal column keeps.
QString numberText(const QString& text)
{
    bool isNumber = false;
    const double number = text.trimmed().toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? QString::number(number, 'g', 15) : text.trimmed();
}

QString booleanText(const QString& text)
{
    if (text == QLatin1String("1") || sameText(text, QStringLiteral("true")))
        return QStringLiteral("true");
    return text == QLatin1String("0") || sameText(text, QStringLiteral("false")) ? QStringLiteral("false") : text;
}

/// "2024-03-03 03:00:00" of both forms.
QString timeText(QString text)
{
    if (text.size() > 10 && text[10] == QLatin1Char('T'))
        text[10] = QLatin1Char(' ');
    return text.endsWith(QLatin1Char('Z')) ? text.chopped(1) : text;
}

bool isSameTime(const QString& expected, const QString& actual)
{
    const QString wanted = timeText(expected);
    const QString shown = timeText(actual);
    const bool isDate = wanted.size() == 10 || shown.size() == 10;
    return isDate ? wanted.left(10) == shown.left(10) : wanted == shown;
}

} // namespace

bool isSamePerson(const QString& wanted, const QString& userName, const QString& email, const QString& name)
{
    const QString id = wanted.section(QLatin1Char('\\'), -1).section(QLatin1Char('@'), 0, 0);
    const auto is = [](const QString& text, const QString& other) { return !text.isEmpty() && sameText(text, other); };
    return is(userName, wanted) || is(userName, id) || is(email, wanted) || is(name, wanted);
}

Expectation::Expectation(const TransformMap& map, const model::ColumnSet& columns, QString prefix, bool comparesClass)
    : m_columns(columns)
    , m_prefix(std::move(prefix))
{
    const auto all = model::columnsOf(map.type);
    for (const FieldMap& field : map.fields) {
        if (!isCompared(field, all) || (field.choosesClass() && !comparesClass))
            continue;
        ExpectedField expected;
        expected.column = field.target;
        expected.comparison = comparisonOf(field, all);
        expected.reads = readsOf(field.target, expected.comparison);
        expected.conversion = field.conversion;
        expected.constant = field.constant;
        if (isReference(field.conversion))
            expected.table = referencedTable(field.conversion);
        for (const int source : field.sources)
            expected.sources.push_back(columns.indexOf(all[static_cast<std::size_t>(source)].name));
        add(std::move(expected));
    }
}

void Expectation::addLink(const QString& column, const char* source, const QString& read, const QString& table)
{
    ExpectedField link;
    link.column = column;
    link.comparison = Comparison::Name;
    link.reads = {column + QLatin1Char('.') + read};
    link.sources = {m_columns.indexOf(source)};
    link.table = table;
    add(std::move(link));
}

void Expectation::addLink(const QString& column, Conversion conversion, std::initializer_list<const char*> sources,
                          const QString& read)
{
    ExpectedField link;
    link.column = column;
    link.comparison = Comparison::Name;
    link.reads = {column + QLatin1Char('.') + read};
    link.conversion = conversion;
    for (const char* source : sources)
        link.sources.push_back(m_columns.indexOf(source));
    add(std::move(link));
}

void Expectation::add(ExpectedField field)
{
    for (QString& read : field.reads)
        read.prepend(m_prefix);
    m_fields.push_back(std::move(field));
}

QStringList Expectation::reads() const
{
    QStringList all;
    for (const ExpectedField& field : m_fields)
        all += field.reads;
    return all;
}

std::vector<std::optional<QString>> Expectation::values(const model::RecordBatch& batch, std::size_t record) const
{
    std::vector<std::optional<QString>> values;
    values.reserve(m_fields.size());
    for (const ExpectedField& field : m_fields) {
        QVarLengthArray<QString, 4> texts;
        for (const int source : field.sources)
            texts.append(source < 0 ? QString()
                                    : QString::fromUtf8(batch.cell(record, static_cast<std::size_t>(source))));
        Sources sources;
        for (qsizetype i = 0; i < texts.size(); ++i)
            sources.append(field.sources[static_cast<std::size_t>(i)] < 0 ? nullptr : &texts[i]);
        const auto text = [&](qsizetype index) { return index < texts.size() ? texts[index].trimmed() : QString(); };
        const bool isSent = std::any_of(sources.begin(), sources.end(), [](const QString* source) { return source; });
        if (field.conversion == Conversion::Constant) {
            values.push_back(field.constant);
        } else if (field.conversion == Conversion::CiClass || field.conversion == Conversion::ContractClass) {
            const bool isComputer = field.conversion == Conversion::CiClass;
            // Without an operating system a record keeps the finer class that it has.
            const bool isKnown = isSent && (!isComputer || !text(1).isEmpty());
            values.push_back(isKnown
                                 ? std::optional(isComputer ? ciClassOf(text(0), text(1)) : contractClassOf(text(0)))
                                 : std::nullopt);
        } else {
            const Converted converted = convert(field.conversion, sources);
            const QString value =
                isReference(field.conversion) ? shortenedName(field.conversion, converted.value) : converted.value;
            values.push_back(converted.isSet ? std::optional(value) : std::nullopt);
        }
    }
    return values;
}

QString Expectation::shown(const ExpectedField& field, const ShownValues& row) const
{
    for (const QString& read : field.reads) {
        if (const QString value = row.value(read); !value.isEmpty())
            return value;
    }
    return {};
}

bool Expectation::isEqual(const ExpectedField& field, const QString& expected, const ShownValues& row) const
{
    const QString actual = shown(field, row);
    // An instance shows a yes-or-no that nobody set as either.
    if (field.comparison == Comparison::Boolean && (expected.isEmpty() || actual.isEmpty()))
        return booleanText(expected + actual) != QLatin1String("true");
    if (expected.isEmpty() || actual.isEmpty())
        return expected.isEmpty() == actual.isEmpty();
    switch (field.comparison) {
    case Comparison::Number:
        return numberText(expected) == numberText(actual);
    case Comparison::Boolean:
        return booleanText(expected) == booleanText(actual);
    case Comparison::Time:
        return isSameTime(expected, actual);
    case Comparison::Name:
        return sameText(expected, actual);
    case Comparison::Person:
        return isSamePerson(expected, row.value(field.reads[0]), row.value(field.reads[1]), row.value(field.reads[2]));
    case Comparison::Text:
        break;
    }
    return expected == actual.trimmed();
}

} // namespace itam::core::mapping
