// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/options.h"

#include "core/journal/store/location.h"
#include "core/settings/settings.h"
#include "core/support/logging.h"

#include <QCommandLineParser>
#include <QDir>

namespace itam::app::console {
namespace {

struct Parser
{
    QCommandLineParser parser;
    QCommandLineOption settings{QStringLiteral("settings"), QStringLiteral("Settings file."), QStringLiteral("FILE"),
                                core::settings::defaultSettingsPath()};
    QCommandLineOption data{QStringLiteral("data"), QStringLiteral("Folder of journal, log and embedded instance."),
                            QStringLiteral("FOLDER"), core::support::dataFolder()};
    QCommandLineOption page{QStringLiteral("page"),
                            QStringLiteral("Page to open: overview, integrations, export, history."),
                            QStringLiteral("NAME")};
    QCommandLineOption source{QStringLiteral("source"),
                              QStringLiteral("Operations database for settings that name none, for example "
                                             "sqlite:/var/lib/itam/operations.db."),
                              QStringLiteral("DSN")};
    QCommandLineOption journal{
        QStringLiteral("journal"),
        QStringLiteral("The export journal, in place of the one in that folder or in the settings: a file, or one that "
                       "several administrators share, postgres://user@host:5432/database."),
        QStringLiteral("PLACE")};
    QCommandLineOption embedded{QStringLiteral("embedded"),
                                QStringLiteral("Start the embedded instance and choose it, as its button does.")};
    QCommandLineOption caFile{QStringLiteral("ca-file"),
                              QStringLiteral("PEM file of authorities to trust beside the system's."),
                              QStringLiteral("FILE")};
    QCommandLineOption help{{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Show this text.")};
    QCommandLineOption version{{QStringLiteral("v"), QStringLiteral("version")}, QStringLiteral("Show the version.")};

    Parser()
    {
        parser.setApplicationDescription(
            QStringLiteral("The administration console: keeps an ITAM operations database and ServiceNow together."));
        parser.addOptions({settings, data, page, journal, source, embedded, caFile, help, version});
    }
};

} // namespace

Result<Options> parseOptions(const QStringList& words)
{
    Parser p;
    if (!p.parser.parse(QStringList(QStringLiteral("itam-console")) + words))
        return failure(ErrorCode::Usage, {}, p.parser.errorText());
    if (!p.parser.positionalArguments().isEmpty())
        return failure(ErrorCode::Usage, {}, p.parser.positionalArguments().first());
    Options options;
    options.settings = QDir::current().absoluteFilePath(p.parser.value(p.settings));
    options.dataFolder = QDir::current().absoluteFilePath(p.parser.value(p.data));
    options.page = p.parser.value(p.page);
    options.source = p.parser.value(p.source);
    options.journal = p.parser.value(p.journal);
    ITAM_TRY(core::journal::store::locationFrom(options.journal));
    options.embedded = p.parser.isSet(p.embedded);
    options.caFile = p.parser.value(p.caFile);
    options.help = p.parser.isSet(p.help);
    options.version = p.parser.isSet(p.version);
    return options;
}

QString helpText()
{
    return Parser().parser.helpText();
}

} // namespace itam::app::console
