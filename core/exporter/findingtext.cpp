// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporter/findingtext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace itam::core::exporter {
namespace {

/// A name in a finding, and what it means there.
struct Meaning
{
    const char* name;
    const char* text;
};

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionFindings)
public:
    static constexpr auto properties = std::to_array<Meaning>({
        {"glide.identification_engine.skip_sys_object_source_matching",
         QT_TR_NOOP(
             "rules come before the key that a record landed with, so a computer is written into another CI that "
             "has its serial number or name")},
        {"glide.identification_engine.skip_duplicates",
         QT_TR_NOOP("a record that matches two CIs or more is refused (AMBIGUOUS) and stays pending until they are "
                    "merged")},
        {"glide.identification_engine.skip_duplicates.threshold",
         QT_TR_NOOP("a record that matches so many CIs is refused (AMBIGUOUS); as shipped it is 5")},
        {"glide.identification_engine.lookup_match.create_duplicate_task_ci.enabled",
         QT_TR_NOOP("a serial number that several CIs share opens a de-duplication task")},
        {"glide.class.upgrade.enabled",
         QT_TR_NOOP("a CI does not become one of a class below its own, so a record that would change it so is refused "
                    "(RECLASSIFICATION_NOT_ALLOWED) and stays pending")},
        {"glide.class.downgrade.enabled",
         QT_TR_NOOP(
             "a CI does not become one of a class above its own; that is refused only where CIs follow the class "
             "of the source (followClass)")},
        {"glide.class.switch.enabled",
         QT_TR_NOOP("a CI does not become one of a class on another branch; that is refused only where CIs follow the "
                    "class of the source (followClass)")},
        {"glide.reconciliation.override.null",
         QT_TR_NOOP("a column that is empty stays empty while a source with a higher priority owns it")},
        {"com.snc.samp.ire.datasource.integration",
         QT_TR_NOOP(
             "Software Asset Management leaves installations of other sources alone: they arrive, but are neither "
             "normalised nor counted")},
    });
    static constexpr auto classes = std::to_array<Meaning>({
        {"no-rule",
         QT_TR_NOOP("No identification rule is active for %1: an export that sends such a record ends there.")},
        {"no-serial-lookup",
         QT_TR_NOOP("The identification rule of %1 has no entry for cmdb_serial_number: an export that sends a serial "
                    "number of such a record ends there.")},
        {"dependent",
         QT_TR_NOOP(
             "The identification rule of %1 is a dependent one: such a record is refused and stays pending, since "
             "nothing that it could hang on is sent.")},
        {"no-class", QT_TR_NOOP("ServiceNow has no class %1: such a record is refused and stays pending.")},
    });
    static constexpr auto tables = std::to_array<Meaning>({
        {"cmdb_ci_computer cmdb_serial_number sys_object_source",
         QT_TR_NOOP("Computers that are there already are not recognised before they are sent, so two records may take "
                    "turns in one CI, and verify has nothing to compare.")},
        {"core_company cmdb_model sys_user cmn_location cmn_department cmn_cost_center",
         QT_TR_NOOP("Columns that refer to such a record stay as they are.")},
        {"cmdb_rel_type", QT_TR_NOOP("Virtual machines are not related to the computers they run on.")},
        {"cmdb_ci_spkg cmdb_software_instance",
         QT_TR_NOOP("Software packages and their instances arrive, but verify has nothing to compare.")},
        {"reconcile_duplicate_task", QT_TR_NOOP("Tasks about duplicates are not listed.")},
    });
    static constexpr auto sources = std::to_array<Meaning>({
        {"servicenow.discovery-source", QT_TR_NOOP("the identification API")},
        {"servicenow.identification-role", QT_TR_NOOP("the identification API")},
        {"servicenow.hardware-rule", QT_TR_NOOP("the CMDB Meta API")},
        {"servicenow.installation-rule", QT_TR_NOOP("the CMDB Meta API")},
        {"servicenow.package-rule", QT_TR_NOOP("the CMDB Meta API")},
        {"servicenow.class-rules", QT_TR_NOOP("the CMDB Meta API")},
        {"servicenow.table-rights", QT_TR_NOOP("the Table API")},
        {"servicenow.contract-tables", QT_TR_NOOP("the Table API")},
        {"servicenow.sam-plugin", QT_TR_NOOP("the Table API")},
        {"servicenow.relation-type", QT_TR_NOOP("the table cmdb_rel_type")},
        {"servicenow.engine-properties", QT_TR_NOOP("the table sys_properties")},
        {"servicenow.domain", QT_TR_NOOP("its own record in sys_user")},
        {"servicenow.duplicate-tasks", QT_TR_NOOP("the table reconcile_duplicate_task")},
    });
};

const QString comma = QStringLiteral(", ");

template <std::size_t size>
const Meaning* find(const std::array<Meaning, size>& meanings, const QString& name)
{
    const auto found =
        std::ranges::find_if(meanings, [&name](const Meaning& each) { return name == QLatin1String(each.name); });
    return found == meanings.end() ? nullptr : &*found;
}

QString scopeSentence(const QString& apis)
{
    return Words::tr("The OAuth entry does not cover %1. It is securely scoped; login and roles of the account have "
                     "nothing to do with it. What needs these calls does not work. Ask the ServiceNow administrator to "
                     "add REST API auth scopes for them to the entry in Application Registry.")
        .arg(apis);
}

/// `tables`: "cmn_location, sys_user".
QString rightsSentence(const QString& tables)
{
    QStringList sentences{Words::tr("The account may not read %1.").arg(tables)};
    for (const Meaning& group : Words::tables) {
        const QStringList members = QString::fromLatin1(group.name).split(u' ');
        const QStringList refused = tables.split(comma);
        if (std::ranges::any_of(refused, [&](const QString& table) { return members.contains(table); }))
            sentences.append(Words::tr(group.text));
    }
    sentences.append(Words::tr("Ask the ServiceNow administrator to give the account the role itil, or a right to read "
                               "these tables."));
    return sentences.join(u' ');
}

QString packagesSentence(const QString& className)
{
    return Words::tr(
               "ServiceNow has no active identification rule of %1 that looks for the key or the name of a package. "
               "Installed applications cannot be exported as software packages. Ask the ServiceNow administrator "
               "to look at this class in CI Class Manager, choose another route for installed applications, or "
               "exclude them.")
        .arg(className);
}

QString instancesSentence(const QString& table)
{
    return Words::tr("The identification rule of hardware has no active related entry for %1 that looks at the column "
                     "software. Without it, two versions of an application on one computer would be one row there, so "
                     "installed applications cannot be exported as software packages. Ask the ServiceNow administrator "
                     "to add the entry under CI Identifiers, choose another route for installed applications, or "
                     "exclude them.")
        .arg(table);
}

QString contractsSentence(const QString& table)
{
    return Words::tr("The account may not read %1, or it is not there. Contracts and their computers cannot be "
                     "exported. Ask the ServiceNow administrator to give the account the role contract_manager (asset "
                     "contains it), or exclude contracts.")
        .arg(table);
}

/// `properties`: "name=value, name=value".
QString propertiesSentence(const QString& properties, bool isWarning)
{
    QStringList sentences;
    for (const QString& each : properties.split(comma)) {
        const Meaning* meaning = find(Words::properties, each.section(u'=', 0, 0));
        //: a system property of ServiceNow with its value, then what follows from it
        sentences.append(Words::tr("%1: %2.").arg(each, meaning ? Words::tr(meaning->text) : QString()));
    }
    if (isWarning)
        sentences.append(Words::tr("ServiceNow is shipped with other values. Ask its administrator whether these are "
                                   "meant, before records are sent."));
    return sentences.join(u' ');
}

/// `troubles`: "cmdb_ci_computer no-rule, cmdb_ci_win_server no-rule".
QString classesSentence(const QString& troubles)
{
    QStringList sentences;
    for (const Meaning& meaning : Words::classes) {
        QStringList names;
        for (const QString& each : troubles.split(comma)) {
            if (each.section(u' ', 1) == QLatin1String(meaning.name))
                names.append(each.section(u' ', 0, 0));
        }
        if (!names.isEmpty())
            sentences.append(Words::tr(meaning.text).arg(names.join(comma)));
    }
    sentences.append(Words::tr("Ask the ServiceNow administrator to look at these classes in CI Class Manager."));
    return sentences.join(u' ');
}

/// `found`: "3 of 97: C-1", or "no journal: 97 of 97: C-1".
QString foreignSentence(const QString& found)
{
    if (found.startsWith(QLatin1String(noJournalYet)))
        return Words::tr("There is no journal here yet, but ServiceNow already has computers under this discovery "
                         "source (%1, for example). Another program writes under the same name, or they were sent "
                         "from a journal that is elsewhere or lost. Where two operations databases have the same "
                         "ComputerID, each overwrites the CI of the other. Choose another discovery source for one of "
                         "them; if only the journal is another one, the first export takes the computers over.")
            .arg(found.section(QLatin1String(": "), 2));
    const QString counts = found.section(QLatin1String(": "), 0, 0);
    return Words::tr(
               "%1 of the %2 computers that were looked up under this discovery source came with a key that this "
               "journal does not know (%3, for example). Another program writes under the same name, or they were "
               "sent from a journal that is lost. Where two operations databases have the same ComputerID, each "
               "overwrites the CI of the other. Choose another discovery source for one of them; if only the "
               "journal is another one, a full export takes the computers over.")
        .arg(counts.section(QLatin1String(" of "), 0, 0), counts.section(QLatin1String(" of "), 1),
             found.section(QLatin1String(": "), 1));
}

QString plainSentence()
{
    return Words::tr("This release has only the plain form of the identification API, which takes a request whole or "
                     "refuses it whole. Records that are refused are found by sending halves again, so an export with "
                     "many of them takes longer; which installations are new is not told, and they count as updated. "
                     "What lands is the same. Nothing has to be done.");
}

QString domainSentence(const QString& domain)
{
    return Words::tr(
               "The account belongs to the domain %1: ServiceNow identifies and inserts CIs only there. A computer "
               "that is in another domain is not found and is inserted again. Where that is not wanted, ask the "
               "ServiceNow administrator for an account in the domain global.")
        .arg(domain);
}

} // namespace

QString findingSentence(const ConnectionCheck& check)
{
    // Of a check that failed, the error has what was found.
    const QString found = check.detail.isEmpty() && check.error ? check.error->subject : check.detail;
    const bool isFine = check.state == CheckState::Passed;
    if (check.state == CheckState::NotReached || check.state == CheckState::NotChecked || (isFine && found.isEmpty()))
        return {};
    if (check.id == QLatin1String("servicenow.engine-properties"))
        return propertiesSentence(found, !isFine);
    if (check.id == QLatin1String("servicenow.domain"))
        return domainSentence(found);
    if (isFine)
        return {};
    if (check.id == QLatin1String("servicenow.api-scope"))
        return scopeSentence(found);
    if (check.id == QLatin1String("servicenow.table-rights"))
        return rightsSentence(found);
    if (check.id == QLatin1String("servicenow.contract-tables"))
        return contractsSentence(found);
    if (check.id == QLatin1String("servicenow.package-rule"))
        return packagesSentence(found);
    if (check.id == QLatin1String("servicenow.installation-rule") && found == QLatin1String("cmdb_software_instance"))
        return instancesSentence(found);
    if (check.id == QLatin1String("servicenow.class-rules"))
        return classesSentence(found);
    if (check.id == QLatin1String("servicenow.foreign-keys"))
        return foreignSentence(found);
    return check.id == QLatin1String("servicenow.request-form") ? plainSentence() : QString();
}

QString notCheckedSentence(const QString& id)
{
    if (id == QLatin1String("servicenow.foreign-keys"))
        return Words::tr(
            "Not checked: the account may not read the table sys_object_source, or the last export did not "
            "end, so that keys of this journal may be there which it does not know yet.");
    const Meaning* source = find(Words::sources, id);
    //: %1 is what would tell, such as "the table sys_properties"
    return source ? Words::tr("Not checked: the account may not use %1.").arg(Words::tr(source->text))
                  : Words::tr("Not checked: the account may not look at what would tell.");
}

} // namespace itam::core::exporter
