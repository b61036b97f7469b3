// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How findings are shown: grouped, with the first examples, as text or JSON; or every one as a line of CSV while they
// are found, so that their number costs no memory. One thread.
#pragma once

#include "app/export/arguments.h"
#include "core/exporter/quality.h"

#include <QJsonObject>

#include <vector>

namespace itam::app::exporter {

/// All findings of one kind in one data type.
struct FindingGroup
{
    core::source::Finding::Kind kind = core::source::Finding::Kind::DuplicateKey;
    core::model::DataType type = core::model::DataType::Hardware;
    qint64 count = 0;
    QList<core::source::Finding> examples;
};

class FindingGroups
{
public:
    /// `examples`: of each group.
    explicit FindingGroups(int examples) : m_examples(examples) {}
    void add(const core::source::Finding& finding);
    /// The worst consequence first, then by kind and data type.
    [[nodiscard]] std::vector<FindingGroup> sorted() const;
    [[nodiscard]] qint64 total() const;

private:
    int m_examples;
    std::vector<FindingGroup> m_groups;
};

/// "kind,type,key,column,detail" at once, then a line per finding, many at a time; as RFC 4180 says.
class FindingLines
{
public:
    FindingLines();
    ~FindingLines() { flush(); }
    FindingLines(const FindingLines&) = delete;
    FindingLines& operator=(const FindingLines&) = delete;
    void add(const core::source::Finding& finding);
    void flush();

private:
    QString m_lines;
};

/// What was looked at and what for.
struct QualityScope
{
    QString source;
    core::model::PerType<bool> included;
    QList<core::source::Finding::Kind> kinds; ///< empty: all
};

[[nodiscard]] QString qualityText(const QualityScope& scope, const core::exporter::QualityReport& report,
                                  const FindingGroups& groups);
[[nodiscard]] QJsonObject qualityJson(const QualityScope& scope, const core::exporter::QualityReport& report,
                                      const FindingGroups& groups);

} // namespace itam::app::exporter
