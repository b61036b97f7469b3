// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/embedded/rehearsalplace.h"

#include "core/support/files.h"

#include <QDir>
#include <QEventLoop>
#include <QUuid>

namespace itam::app::embedded {
namespace {

using core::servicenow::LocalInstanceInfo;

constexpr auto stopInterval = std::chrono::milliseconds(50);
constexpr QLatin1String prefix{"rehearsal-"};

QString lockOf(const QString& folder)
{
    return folder + QStringLiteral(".lock");
}

} // namespace

void removeAbandonedRehearsals(const QString& parent)
{
    const QDir dir(parent);
    const QStringList names = dir.entryList({prefix + QLatin1Char('*')}, QDir::Dirs | QDir::NoSymLinks);
    for (const QString& name : names) {
        const QString folder = dir.filePath(name);
        QLockFile lock(lockOf(folder));
        lock.setStaleLockTime(0); // a lock is as good as its process
        if (lock.tryLock(0))
            QDir(folder).removeRecursively();
    }
}

Result<std::unique_ptr<core::exporter::RehearsalPlace>> EmbeddedRehearsalPlace::make(const QString& parent,
                                                                                     const QString& program)
{
    ITAM_TRY(core::support::makePrivateFolder(parent));
    removeAbandonedRehearsals(parent);
    const QString name = prefix + QUuid::createUuid().toString(QUuid::Id128).left(12);
    std::unique_ptr<EmbeddedRehearsalPlace> place(new EmbeddedRehearsalPlace(QDir(parent).filePath(name), program));
    // Before the folder is there, so that nobody takes it for abandoned.
    if (!place->m_lock.tryLock(0))
        return failure(ErrorCode::FileUnwritable, QStringLiteral("the folder cannot be locked"), place->m_folder);
    ITAM_TRY(core::support::makePrivateFolder(place->m_folder));
    return std::unique_ptr<core::exporter::RehearsalPlace>(std::move(place));
}

EmbeddedRehearsalPlace::EmbeddedRehearsalPlace(QString folder, QString program)
    : m_folder(std::move(folder))
    , m_program(std::move(program))
    , m_lock(lockOf(m_folder))
{
    m_lock.setStaleLockTime(0);
}

EmbeddedRehearsalPlace::~EmbeddedRehearsalPlace()
{
    m_instance.reset();
    QDir(m_folder).removeRecursively();
}

Result<LocalInstanceInfo> EmbeddedRehearsalPlace::start(const std::stop_token& stop)
{
    m_instance = std::make_unique<EmbeddedInstance>(EmbeddedOptions{.folder = m_folder, .program = m_program});
    const auto answer = std::make_shared<std::optional<Result<LocalInstanceInfo>>>();
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (answer->has_value() || stop.stop_requested())
            loop.quit();
    });
    look.start(stopInterval);
    m_instance->start([answer](const Result<LocalInstanceInfo>& started) { *answer = started; });
    loop.exec();
    if (!answer->has_value()) {
        m_instance.reset();
        return failure(ErrorCode::Cancelled);
    }
    return **answer;
}

} // namespace itam::app::embedded
