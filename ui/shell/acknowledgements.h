// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Problems that somebody has seen and leaves as they are for now: they stay in sight, but the badge counts them no more
// (ux.md 2). One that grows is open again; one that went away and comes back is a new one. Kept in a file of the data
// folder, with who and when. GUI thread; a file that cannot be read or written is told in the log and harms nobody.
#pragma once

#include "ui/exporter/summarycard.h"

#include <QDateTime>

namespace itam::ui::shell {

struct Acknowledgement
{
    QString target;                 ///< address of the instance
    exporter::ProblemGroup problem; ///< its count: of how many it was said
    QString who;
    QDateTime when; ///< UTC

    friend bool operator==(const Acknowledgement&, const Acknowledgement&) = default;
};

class Acknowledgements
{
public:
    /// `path` empty: kept as long as this object.
    explicit Acknowledgements(QString path = {});

    void add(const Acknowledgement& acknowledgement);
    void remove(const QString& target, const exporter::ProblemGroup& problem);
    /// What is pending for `target` now: what is gone is forgotten, of what became less the smaller number counts from
    /// now on, and what grew is open again.
    void compare(const QString& target, const QList<exporter::ProblemGroup>& problems);
    [[nodiscard]] QList<Acknowledgement> of(const QString& target) const;

private:
    void load();
    void save() const;

    const QString m_path;
    QList<Acknowledgement> m_entries;
};

} // namespace itam::ui::shell
