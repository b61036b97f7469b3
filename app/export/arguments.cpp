// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/arguments.h"

#include "app/export/argumentrules.h"
#include "app/export/usage.h"

#include <array>
#include <cstring>

namespace itam::app::exporter {
namespace {

std::optional<Command> commandNamed(const QString& word)
{
    constexpr std::array<std::pair<const char*, Command>, 19> commands{{{"run", Command::Run},
                                                                        {"test", Command::Test},
                                                                        {"resume", Command::Resume},
                                                                        {"status", Command::Status},
                                                                        {"history", Command::History},
                                                                        {"preview", Command::Preview},
                                                                        {"verify", Command::Verify},
                                                                        {"quality", Command::Quality},
                                                                        {"where", Command::Where},
                                                                        {"rehearse", Command::Rehearse},
                                                                        {"demo", Command::Demo},
                                                                        {"lifecycle", Command::Lifecycle},
                                                                        {"entitlement", Command::Entitlement},
                                                                        {"schedule", Command::Schedule},
                                                                        {"support-bundle", Command::SupportBundle},
                                                                        {"profiles", Command::Profiles},
                                                                        {"operators", Command::Operators},
                                                                        {"audit", Command::Audit},
                                                                        {"help", Command::Help}}};
    for (const auto& [name, command] : commands) {
        if (word == QLatin1String(name))
            return command;
    }
    return std::nullopt;
}

/// Where the words behind a command go; null: it takes none.
QStringList* wordsOf(Arguments& arguments)
{
    switch (arguments.command) {
    case Command::Lifecycle:
        return &arguments.lifecycle.words;
    case Command::Entitlement:
        return &arguments.entitlement;
    case Command::Profiles:
        return &arguments.profiles;
    case Command::Schedule:
        return &arguments.schedule.words;
    case Command::Operators:
        return &arguments.operators.words;
    default:
        return nullptr;
    }
}

// Name and value of a word that begins with a dash; the value may stand behind '='.
struct Word
{
    QString name;
    std::optional<QString> value;
};

Word splitWord(const QString& word)
{
    const QString bare = word.startsWith(QLatin1String("--")) ? word.mid(2) : word.mid(1);
    const auto equals = bare.indexOf(u'=');
    if (equals < 0)
        return {bare, std::nullopt};
    return {bare.left(equals), bare.mid(equals + 1)};
}

} // namespace

Result<Arguments> parseArguments(const QStringList& words, const QDate& today)
{
    Parsing parsing;
    parsing.today = today;
    bool commandSeen = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString& text = words[i];
        if (!text.startsWith(u'-')) {
            if (QStringList* behind = commandSeen ? wordsOf(parsing.arguments) : nullptr) {
                behind->append(text);
                continue;
            }
            if (commandSeen && parsing.arguments.command == Command::Where && parsing.arguments.text.isEmpty()) {
                parsing.arguments.text = text;
                continue;
            }
            const auto command = commandNamed(text);
            if (!command || commandSeen)
                return usage(QStringLiteral("\"%1\" is no command").arg(text));
            commandSeen = true;
            parsing.arguments.command = *command;
            continue;
        }
        Word word = splitWord(text);
        const Option* option = optionNamed(word.name, commandSeen && parsing.arguments.command == Command::Schedule);
        if (!option)
            return usage(QStringLiteral("there is no option \"%1\"").arg(text.section(u'=', 0, 0)));
        // A value may begin with a dash (-changesPeriod -7), so the next word is taken whatever it looks like.
        if (option->takesValue && !word.value) {
            if (i + 1 == words.size())
                return usage(QStringLiteral("\"%1\" needs a value").arg(text));
            word.value = words[++i];
        } else if (!option->takesValue && word.value) {
            return usage(QStringLiteral("\"%1\" takes no value").arg(word.name));
        }
        ITAM_TRY(option->take(parsing, word.value.value_or(QString())));
        if (parsing.arguments.lifecycle.any && parsing.lifecycleOption.isEmpty())
            parsing.lifecycleOption = QString::fromLatin1(option->name);
    }
    ITAM_TRY(judge(parsing));
    return parsing.arguments;
}

bool hideToken(int argc, char** argv)
{
    const auto wipe = [](char* text) { std::memset(text, 'x', std::strlen(text)); };
    bool found = false;
    std::optional<Command> command;
    for (int i = 1; i < argc; ++i) {
        const QString text = QString::fromLocal8Bit(argv[i]);
        if (!text.startsWith(u'-')) {
            command = command ? command : commandNamed(text);
            continue;
        }
        const Word word = splitWord(text);
        const Option* option = optionNamed(word.name, command == Command::Schedule);
        const bool isToken = word.name.compare(QLatin1String("token"), Qt::CaseInsensitive) == 0;
        if (isToken && word.value)
            wipe(std::strchr(argv[i], '=') + 1);
        else if (isToken && i + 1 < argc)
            wipe(argv[i + 1]);
        found = found || isToken;
        if (option && option->takesValue && !word.value)
            ++i;
    }
    return found;
}

} // namespace itam::app::exporter
