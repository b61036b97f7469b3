// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A language that nobody speaks: every text of ours with accents and a third longer, in brackets. What shows without
// brackets was not translatable; what loses its closing bracket is clipped. GUI thread.
#pragma once

#include <QTranslator>

namespace itam::tests {

/// Not the square ones: names of instances may not have those.
inline constexpr QChar pseudoOpen = u'\u2039';
inline constexpr QChar pseudoClose = u'\u203a';

class PseudoTranslator final : public QTranslator
{
    Q_OBJECT
public:
    using QTranslator::QTranslator;

    QString translate(const char* context, const char* source, const char* disambiguation, int n) const override;
    /// Or QCoreApplication would not ask.
    bool isEmpty() const override { return false; }
};

[[nodiscard]] QString pseudo(const QString& text);

} // namespace itam::tests
