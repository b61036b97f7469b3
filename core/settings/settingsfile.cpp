// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/inidocument.h"
#include "core/settings/settings.h"
#include "core/settings/settingstable.h"
#include "core/support/files.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace itam::core::settings {
namespace {

const QString instancePrefix = QStringLiteral("instance ");

QString sectionOf(const InstanceSettings& instance)
{
    return instancePrefix + instance.name;
}

template <typename Owner>
Result<void> read(std::span<const Entry<Owner>> entries, const IniDocument& document, const QString& section,
                  Owner& owner)
{
    for (const Entry<Owner>& entry : entries) {
        const QString in = section.isEmpty() ? QString::fromLatin1(entry.section) : section;
        const auto text = document.value(in, QString::fromLatin1(entry.name));
        if (!text)
            continue;
        if (const QString why = entry.read(owner, *text); !why.isEmpty())
            return failure(ErrorCode::SettingsInvalid, why, entry.id(in));
    }
    return {};
}

template <typename Owner>
void write(std::span<const Entry<Owner>> entries, IniDocument& document, const QString& section, const Owner& owner)
{
    const Owner defaults;
    for (const Entry<Owner>& entry : entries) {
        const QString in = section.isEmpty() ? QString::fromLatin1(entry.section) : section;
        const QString name = QString::fromLatin1(entry.name);
        const QString text = entry.write(owner);
        // Untouched defaults stay out of the file, so that it shows what somebody decided.
        if (text != entry.write(defaults) || document.value(in, name))
            document.setValue(in, name, text);
    }
}

bool isInstance(const QString& section)
{
    return section.startsWith(instancePrefix, Qt::CaseInsensitive);
}

/// In two steps, so that two instances can exchange their names.
void renameSections(const Settings& settings, IniDocument& document)
{
    const auto parked = [](const InstanceSettings& instance) -> QString {
        return instancePrefix + QLatin1Char('[') + instance.nameInFile; // no name may hold a bracket
    };
    QList<const InstanceSettings*> renamed;
    for (const InstanceSettings& instance : settings.instances) {
        if (!instance.nameInFile.isEmpty() && instance.nameInFile != instance.name)
            renamed.append(&instance);
    }
    for (const InstanceSettings* instance : std::as_const(renamed))
        document.renameSection(instancePrefix + instance->nameInFile, parked(*instance));
    for (const InstanceSettings* instance : std::as_const(renamed)) {
        document.removeSection(sectionOf(*instance)); // of one that is gone
        document.renameSection(parked(*instance), sectionOf(*instance));
    }
}

/// An empty document when there is no file.
Result<IniDocument> readDocument(const QString& path)
{
    if (!QFileInfo::exists(path))
        return IniDocument();
    const auto text = support::readFile(path, 1024 * 1024);
    if (!text)
        return failure(ErrorCode::SettingsInvalid, text.error().detail, path);
    auto document = IniDocument::parse(*text);
    if (!document)
        return failure(ErrorCode::SettingsInvalid, document.error().detail,
                       QStringLiteral("%1, %2").arg(path, document.error().subject));
    return document;
}

} // namespace

Result<Settings> SettingsFile::load() const
{
    const auto document = readDocument(m_path);
    if (!document)
        return failure(document.error());
    Settings settings;
    ITAM_TRY(read(generalEntries(), *document, QString(), settings));
    for (const QString& section : document->sections()) {
        if (!isInstance(section))
            continue;
        InstanceSettings instance;
        instance.name = section.mid(instancePrefix.size()).trimmed();
        instance.nameInFile = instance.name;
        ITAM_TRY(read(instanceEntries(), *document, section, instance));
        settings.instances.append(instance);
    }
    ITAM_TRY(validate(settings));
    return settings;
}

Result<void> SettingsFile::save(const Settings& settings) const
{
    ITAM_TRY(validate(settings));
    auto document = readDocument(m_path);
    if (!document)
        return failure(document.error());
    write(generalEntries(), *document, QString(), settings);
    renameSections(settings, *document);
    QStringList kept;
    for (const InstanceSettings& instance : settings.instances)
        kept.append(sectionOf(instance));
    for (const QString& section : document->sections()) {
        if (isInstance(section) && !kept.contains(section, Qt::CaseInsensitive))
            document->removeSection(section);
    }
    for (const InstanceSettings& instance : settings.instances) {
        // The address is written in any case: a section without a line would be lost.
        document->setValue(sectionOf(instance), QStringLiteral("url"), instance.url.toString());
        write(instanceEntries(), *document, sectionOf(instance), instance);
    }
    ITAM_TRY(support::makePrivateFolder(QFileInfo(m_path).absolutePath()));
    return support::writePrivateFile(m_path, document->toText());
}

QString defaultSettingsPath()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation))
        .filePath(QStringLiteral("itam-console.ini"));
}

} // namespace itam::core::settings
