// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/data/twin.h"

#include "core/support/files.h"
#include "core/support/sqlite.h"

#include <QDir>
#include <QFileInfo>

namespace itam::tests {

QString makeTwin(const QString& folder)
{
    using namespace core::support;
    const QString path = QDir(folder).filePath(QStringLiteral("twin.db"));
    const auto script = readFile(QStringLiteral(ITAM_TESTS_DATA "/twin.sql"));
    const auto database = sqlite::Database::open(path, sqlite::OpenMode::Create);
    if (!script || !database)
        qFatal("%s", qPrintable(script ? database.error().detail : script.error().detail));
    if (const auto done = database->execute("BEGIN;" + *script + "COMMIT;"); !done)
        qFatal("%s", qPrintable(done.error().detail));
    return path;
}

QString realOperationsDatabase()
{
    const QString path =
        QDir(QStringLiteral(ITAM_TESTS_DATA)).filePath(QStringLiteral("../../../shared/data/operations-real.db"));
    return QFileInfo(path).isReadable() ? QDir::cleanPath(path) : QString();
}

} // namespace itam::tests
