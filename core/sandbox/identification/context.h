// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What all parts share while one payload is worked on. Lives inside one transaction, on the writer thread.
#pragma once

#include "core/sandbox/identification/settings.h"

namespace itam::sandbox::identification {

/// A task that somebody has to do by hand. Kept until the end: what is rolled back of the payload does not take it
/// along.
struct WantedTask
{
    enum class Kind
    {
        Duplicates,
        Reclassification
    };
    Kind kind = Kind::Duplicates;
    QStringList cis; ///< the first is the one that stays
    QString description;
};

struct Context
{
    Context(store::Writer& theWriter, Options theOptions, Settings theSettings)
        : writer(theWriter)
        , options(std::move(theOptions))
        , settings(std::move(theSettings))
    {
    }

    [[nodiscard]] const store::Schema& schema() const { return writer.schema(); }
    [[nodiscard]] QString sourceOf(const SourceInfo& info) const
    {
        return info.name.isEmpty() ? options.dataSource : info.name;
    }

    store::Writer& writer;
    const Options options;
    const Settings settings;
    std::vector<WantedTask> tasks;
};

} // namespace itam::sandbox::identification
