// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Looks at what a window says: which texts were not translated, which were asked for without being in the .ts files,
// and which keys two controls claim. GUI thread.
#pragma once

#include <QSet>
#include <QTranslator>

class QWidget;

namespace itam::tests {

/// Texts, headers, placeholders, tool tips and accessible names of what is visible in `window` that hold words outside
/// the brackets of the pseudo language; "object.property: text". The data of SamplePage counts for no words.
[[nodiscard]] QStringList untranslatedTexts(const QWidget* window);

/// Letters that more than one visible label or button has as its mnemonic, and with `window` a menu bar its menus.
[[nodiscard]] QStringList sharedMnemonics(const QWidget* window, const QStringList& menuTitles);

/// Translates nothing and remembers what it was asked for.
class RecordingTranslator final : public QTranslator
{
    Q_OBJECT
public:
    QString translate(const char* context, const char* source, const char* disambiguation, int n) const override;
    bool isEmpty() const override { return false; }
    /// As keyOf() in tsfile.h; without Qt's own contexts.
    [[nodiscard]] QSet<QString> asked() const { return m_asked; }

private:
    mutable QSet<QString> m_asked;
};

} // namespace itam::tests
