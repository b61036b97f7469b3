// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sentences of the connection test, for console and itam-export alike (design.md 9.10).
#include "core/exporter/connectionchecks.h"
#include "core/support/errortext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <climits>

namespace itam::core::exporter {
namespace {

#define TEXT(sentence) QT_TRANSLATE_NOOP("ConnectionChecks", sentence)

struct Entry
{
    const char* id;
    const char* title;
    const char* passed; ///< when the check has nothing more to say
};

constexpr std::array entries{
    Entry{"licence", TEXT("Licence"), TEXT("The ServiceNow integration is licensed.")},
    Entry{"credentials", TEXT("Credentials"), TEXT("Everything that a login needs is there.")},
    Entry{"name", TEXT("Name of the instance"), TEXT("The name is known.")},
    Entry{"connection", TEXT("Connection"), TEXT("The instance answers.")},
    Entry{"tls", TEXT("Certificate"), TEXT("The connection is encrypted and the certificate is trusted.")},
    Entry{"login", TEXT("Login"), TEXT("ServiceNow accepts the token.")},
    Entry{"endpoint", TEXT("Integration application"), TEXT("The integration application answers.")},
    Entry{"servicenow.token", TEXT("Token"), TEXT("ServiceNow accepts the token.")},
    Entry{"servicenow.role", TEXT("Role of the account"), TEXT("The account may import.")},
    Entry{"servicenow.endpoint", TEXT("Integration endpoint"), TEXT("The endpoint is ready.")},
    Entry{"servicenow.scheduled-import", TEXT("Scheduled data import"), TEXT("The record is there.")},
    Entry{"servicenow.data-source", TEXT("Data source"), TEXT("The record is there.")},
    Entry{"servicenow.sam-plugin", TEXT("Tables for applications"), TEXT("Installed applications can be imported.")},
    Entry{"unfinished", TEXT("Unfinished imports"), TEXT("No earlier import is unfinished.")},
    Entry{"database", TEXT("Operations database"), TEXT("The database can be read.")},
    Entry{"view.hardware", TEXT("Hardware inventory"), TEXT("The view is complete.")},
    Entry{"view.contracts", TEXT("Contracts"), TEXT("The view is complete.")},
    Entry{"view.applications", TEXT("Installed applications"), TEXT("The view is complete.")},
};
#undef TEXT

const Entry* find(const QString& id)
{
    const auto found =
        std::ranges::find_if(entries, [&id](const Entry& entry) { return id == QLatin1String(entry.id); });
    return found == entries.end() ? nullptr : &*found;
}

QString translated(const char* text)
{
    return QCoreApplication::translate("ConnectionChecks", text);
}

QString passedSentence(const ConnectionCheck& check)
{
    if (check.rows)
        return QCoreApplication::translate("ConnectionChecks", "%n record(s).", nullptr,
                                           static_cast<int>(std::min<qint64>(*check.rows, INT_MAX)));
    const Entry* entry = find(check.id);
    const QString sentence = entry ? translated(entry->passed) : QString();
    if (check.detail.isEmpty())
        return sentence;
    //: %1 is a whole sentence, %2 what the instance itself says about it, or where the database is
    return QCoreApplication::translate("ConnectionChecks", "%1 (%2)").arg(sentence, check.detail).trimmed();
}

} // namespace

QString checkTitle(const QString& id)
{
    const Entry* entry = find(id);
    if (entry)
        return translated(entry->title);
    // A check of a newer integration application: its own name is all there is.
    return QCoreApplication::translate("ConnectionChecks", "ServiceNow: %1").arg(id.section(QLatin1Char('.'), 1));
}

QString checkSentence(const ConnectionCheck& check)
{
    switch (check.state) {
    case CheckState::Passed:
        return passedSentence(check);
    case CheckState::NotReached:
        return QCoreApplication::translate("ConnectionChecks", "Not reached: a check before it failed.");
    case CheckState::Warning:
        if (check.id == QLatin1String("unfinished"))
            return QCoreApplication::translate("ConnectionChecks",
                                               "An export of this computer was interrupted. The next one closes it "
                                               "first and sends what is missing (%1).")
                .arg(check.detail);
        break;
    case CheckState::Failed:
        break;
    }
    if (!check.error)
        return check.detail;
    const support::ErrorText text = support::errorText(*check.error);
    //: What happened, then what to do: two whole sentences
    return QCoreApplication::translate("ConnectionChecks", "%1 %2").arg(text.what, text.advice);
}

} // namespace itam::core::exporter
