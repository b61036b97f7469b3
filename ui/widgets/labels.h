// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Small pieces that every page is made of. All text is plain: what an instance or a source says is never rich text
// (design.md 9.8). GUI thread; parents own.
#pragma once

#include "ui/models/roles.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace itam::ui::widgets {

enum class TextRole
{
    Body,
    Title,
    Heading,
    Strong,
    Muted,
    Figure,
    Error,
    Warning,
    Ok
};
/// Wraps, plain text, selectable by mouse when `selectable`.
[[nodiscard]] QLabel* makeLabel(const QString& text, TextRole role = TextRole::Body, QWidget* parent = nullptr);
void setTextRole(QLabel* label, TextRole role);

enum class ButtonKind
{
    Plain,
    Primary,
    Danger,
    Link
};
/// `objectName` ends in "Button".
[[nodiscard]] QPushButton* makeButton(const QString& text, const char* objectName, ButtonKind kind = ButtonKind::Plain,
                                      QWidget* parent = nullptr);

/// A white surface with a border; fill its layout().
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(QWidget* parent = nullptr);
    [[nodiscard]] QVBoxLayout* column() const { return m_column; }

private:
    QVBoxLayout* m_column;
};

/// A thin line between two parts.
[[nodiscard]] QFrame* makeLine(QWidget* parent = nullptr);

/// Tab meets `widget` right before `next`, in the same window: a widget that is made later would be the last of all.
void setTabBefore(QWidget* widget, QWidget* next);

/// Style sheets look at dynamic properties only when they are told.
void setStyleProperty(QWidget* widget, const char* name, const QVariant& value);
/// "neutral", "busy", "ok", "warning", "error": the value of the property "severity".
[[nodiscard]] QString severityName(models::Severity severity);

/// The default font with digits of equal width, for tables and counters (platform-notes.md 10).
[[nodiscard]] QFont tabularFont();
/// Width of `characters` average characters in the default font: instead of pixels.
[[nodiscard]] int textWidth(int characters);
/// Distances that follow the font: one unit is a quarter of its height.
[[nodiscard]] int spacing(int units);

} // namespace itam::ui::widgets
