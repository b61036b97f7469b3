// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A source file as the layout rules see it: its includes and its string literals, comments left out. Not a compiler,
// but it knows strings, raw strings, characters and comments. Values; any thread.
#pragma once

#include <QList>
#include <QString>

namespace itam::tests::layout {

struct Include
{
    int line = 0;
    QString name;
};

struct Literal
{
    int line = 0;
    QString text; ///< neighbouring literals are one, as for the compiler
};

struct SourceText
{
    QList<Include> includes;
    QList<Literal> literals;
};

[[nodiscard]] SourceText readSource(const QString& text);

} // namespace itam::tests::layout
