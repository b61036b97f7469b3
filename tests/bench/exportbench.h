// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One export program on one operations database and one journal, as a benchmark starts it: the real itam-export against
// the sink.
#pragma once

#include "tests/bench/childprocess.h"

#include <QJsonObject>

namespace itam::bench {

enum class Scope
{
    Applications,
    AllTypes
};

class ExportProgram
{
public:
    /// Files of its own in `folder`, which must be there.
    ExportProgram(const QString& folder, const QString& source, int port);

    /// Another journal: the next export is the first one.
    void forget();
    /// In segments of `megabytes`.
    [[nodiscard]] ChildEnd run(const QStringList& arguments = {}, int megabytes = 1, Scope scope = Scope::Applications);
    /// Of the last run: what its JSON says of the applications.
    [[nodiscard]] qint64 number(const char* name) const;
    [[nodiscard]] QString outcome() const { return m_summary.value(QLatin1String("outcome")).toString(); }

private:
    QString m_folder;
    QString m_source;
    int m_port;
    QJsonObject m_summary;
};

} // namespace itam::bench
