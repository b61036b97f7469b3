// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a table shows when it has no rows: never used, filtered to nothing, could not load (ux.md 3). Lies over the
// area of the view that it belongs to; the owner decides when. GUI thread.
#pragma once

#include "ui/models/roles.h"

#include <QWidget>

class QAbstractItemView;
class QLabel;
class QPushButton;

namespace itam::ui::widgets {

class EmptyState : public QWidget
{
    Q_OBJECT
public:
    /// Covers `view` and follows its size; hidden until show...() is called. Child of `view`.
    explicit EmptyState(QAbstractItemView* view);

    struct Content
    {
        QString icon = {}; ///< file in resources/icons
        QString title = {};
        QString text = {};   ///< may be empty
        QString button = {}; ///< empty: none
        models::Severity severity = models::Severity::Neutral;
    };
    void showContent(const Content& content);
    void hideContent() { hide(); }
    [[nodiscard]] QString title() const;

signals:
    void buttonClicked();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fitText();

    QAbstractItemView* m_view;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_button;
};

} // namespace itam::ui::widgets
