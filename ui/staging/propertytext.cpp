// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staging/propertytext.h"

#include "core/servicenow/rowview.h"
#include "ui/models/format.h"

#include <QCoreApplication>

#include <array>

namespace itam::ui::staging {
namespace {

struct Noun
{
    const char* name; ///< what follows "adding_" and "updating_"
    const char* plural;
};

// The tables stand inside the class that gives them their context: lupdate looks for QT_TR_NOOP.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PropertyText)
public:
    static constexpr auto nouns = std::to_array<Noun>({
        {"inventories", QT_TR_NOOP("Computers")},
        {"product_models", QT_TR_NOOP("Product models")},
        {"vm_instances", QT_TR_NOOP("Virtual machine instances")},
        {"contracts", QT_TR_NOOP("Contracts")},
        {"contract_links", QT_TR_NOOP("Links between contracts and computers")},
        {"software_models", QT_TR_NOOP("Software models")},
        {"installations", QT_TR_NOOP("Installations")},
    });
    struct Sentence
    {
        const char* name;
        const char* value;
        const char* text;
    };
    static constexpr auto sentences = std::to_array<Sentence>({
        {"installation_tables", "automatic",
         QT_TR_NOOP("Installations go into SAM tables where the SAM plugin is installed, else into CMDB tables.")},
        {"installation_tables", "sam",
         QT_TR_NOOP("Installations go into SAM tables. Without the SAM plugin the import of applications fails.")},
        {"installation_tables", "cmdb", QT_TR_NOOP("Installations go into CMDB tables.")},
        {"installation_tables", "both",
         QT_TR_NOOP("Installations go into SAM and CMDB tables. Without the SAM plugin the import of applications "
                    "fails.")},
        {"change_ci_class", "true",
         QT_TR_NOOP("A computer that is there moves to the class that its type and operating system ask for.")},
        {"change_ci_class", "false", QT_TR_NOOP("A computer that is there keeps its class.")},
        {"model_key", "model_number",
         QT_TR_NOOP("Product models are told apart by their model number alone: equal numbers of two manufacturers are "
                    "one model.")},
        {"model_key", "manufacturer_and_model_number",
         QT_TR_NOOP("Product models are told apart by manufacturer and model number.")},
        {"sam_plugin", "true", QT_TR_NOOP("The tables of Software Asset Management exist in this instance.")},
        {"sam_plugin", "false",
         QT_TR_NOOP("The tables of Software Asset Management do not exist: what asks for them fails.")},
    });
    struct Value
    {
        const char* value;
        const char* text;
    };
    static constexpr auto values = std::to_array<Value>({
        {"automatic", QT_TR_NOOP("Decide automatically")},
        {"sam", QT_TR_NOOP("SAM tables")},
        {"cmdb", QT_TR_NOOP("CMDB tables")},
        {"both", QT_TR_NOOP("CMDB and SAM tables")},
        {"model_number", QT_TR_NOOP("Model number")},
        {"manufacturer_and_model_number", QT_TR_NOOP("Manufacturer and model number")},
    });
};

QString switchEffect(const QString& name, bool isOn)
{
    const bool adds = name.startsWith(QLatin1String("adding_"));
    if (!adds && !name.startsWith(QLatin1String("updating_")))
        return {};
    const QString what = name.section(QLatin1Char('_'), 1);
    for (const Noun& noun : Words::nouns) {
        if (what != QLatin1String(noun.name))
            continue;
        //: %1 in the next four: "Computers", "Contracts"
        const QString text = adds ? isOn ? Words::tr("%1 that ServiceNow does not have are inserted.")
                                         : Words::tr("%1 that ServiceNow does not have are held back and not inserted. "
                                                     "They are pending until this is switched on.")
                             : isOn ? Words::tr("%1 that ServiceNow has are updated when they differ.")
                                    : Words::tr("%1 that ServiceNow has stay as they are, even when they differ. The "
                                                "differences are pending until this is switched on.");
        return text.arg(Words::tr(noun.plural));
    }
    return {};
}

QString numberEffect(const QString& name, const QString& value)
{
    const QString number = models::count(value.toLongLong());
    if (name == QLatin1String("abandon_after_minutes"))
        return Words::tr("An Import Run without progress for %1 minutes is closed as failed and blocks no longer.")
            .arg(number);
    if (name == QLatin1String("reservation_minutes"))
        return Words::tr("For %1 minutes after an Import Run no other exporter may begin one.").arg(number);
    if (name == QLatin1String("retention_days"))
        return Words::tr("Finished Import Runs, their staged rows and results go after %1 days.").arg(number);
    if (name == QLatin1String("max_body_bytes"))
        return Words::tr("Segments of more than %1 bytes are refused; exporters cut smaller ones.").arg(number);
    if (name == QLatin1String("quota_seconds"))
        return Words::tr("A segment that waits longer than %1 s to be stored is refused; the exporter sends it again.")
            .arg(number);
    return {};
}

} // namespace

IntegrationProperty propertyFrom(const core::servicenow::TableRow& values)
{
    const core::servicenow::RowView row(values);
    IntegrationProperty property;
    property.sysId = row.text("sys_id");
    property.name = row.text("name");
    property.label = row.text("label");
    property.value = row.text("value");
    property.defaultValue = row.text("default_value");
    property.description = row.text("description");
    property.isVersioned = row.isTrue("versioned");
    property.isAtStart = row.isTrue("at_start");
    const QString allowed = row.text("allowed");
    if (row.text("type") == QLatin1String("boolean")) {
        property.kind = IntegrationProperty::Kind::YesNo;
        property.choices = {QStringLiteral("true"), QStringLiteral("false")};
    } else if (row.text("type") == QLatin1String("integer")) {
        property.kind = IntegrationProperty::Kind::Number;
        property.least = allowed.section(QLatin1Char('-'), 0, 0).toLongLong();
        property.most = allowed.section(QLatin1Char('-'), 1, 1).toLongLong();
    } else {
        property.choices = allowed.split(QLatin1Char(','), Qt::SkipEmptyParts);
    }
    return property;
}

QString valueText(const IntegrationProperty& property, const QString& value)
{
    if (property.kind == IntegrationProperty::Kind::YesNo)
        return value == QLatin1String("true") ? Words::tr("Yes") : Words::tr("No");
    if (property.kind == IntegrationProperty::Kind::Number)
        return models::count(value.toLongLong());
    for (const Words::Value& known : Words::values) {
        if (value == QLatin1String(known.value))
            return Words::tr(known.text);
    }
    return value;
}

QString effectText(const IntegrationProperty& property, const QString& value)
{
    QString effect = property.kind == IntegrationProperty::Kind::YesNo
                         ? switchEffect(property.name, value == QLatin1String("true"))
                         : numberEffect(property.name, value);
    for (const Words::Sentence& sentence : Words::sentences) {
        if (property.name == QLatin1String(sentence.name) && value == QLatin1String(sentence.value))
            effect = Words::tr(sentence.text);
    }
    return effect.isEmpty() ? property.description : effect;
}

} // namespace itam::ui::staging
