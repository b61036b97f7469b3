// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A part of a page that folds: a header that is a button (keyboard, screen readers) and a body below it. GUI thread.
#pragma once

#include "ui/models/roles.h"
#include "ui/widgets/labels.h"

class QToolButton;

namespace itam::ui::widgets {

class StateChip;

class Section : public Card
{
    Q_OBJECT
public:
    /// `objectName` ends in "Section"; the header button is called the same with "Button" behind it.
    Section(const QString& title, const char* objectName, QWidget* parent = nullptr);

    /// Where the content goes.
    [[nodiscard]] QVBoxLayout* body() const { return m_body; }
    void setExpanded(bool expanded);
    [[nodiscard]] bool isExpanded() const;
    void setTitle(const QString& title);
    /// At the right of the header; an empty word hides it.
    void setState(const models::State& state);

signals:
    void expandedChanged(bool expanded);

private:
    void applyExpanded(bool expanded);

    QToolButton* m_header;
    StateChip* m_chip;
    QWidget* m_content;
    QVBoxLayout* m_body;
};

} // namespace itam::ui::widgets
