// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Colours of XML by role, line by line; a comment may go over lines. Not a parser: what is shown may be cut off. GUI
// thread; owned by its document.
#pragma once

#include <QSyntaxHighlighter>

namespace itam::ui::history {

class XmlHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    explicit XmlHighlighter(QTextDocument* document);
    /// After a change of the theme.
    void readColors();

protected:
    void highlightBlock(const QString& text) override;

private:
    /// Colours from `from` on; returns where the markup ends.
    qsizetype highlightTag(const QString& text, qsizetype from);
    void paint(qsizetype from, qsizetype to, const QTextCharFormat& format);

    QTextCharFormat m_tag;
    QTextCharFormat m_attribute;
    QTextCharFormat m_value;
    QTextCharFormat m_quiet; ///< comments and declarations
};

} // namespace itam::ui::history
