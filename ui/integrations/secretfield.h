// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A token, a client secret or a password: a new one can be typed, a saved one replaced or removed, none is ever shown back. What is
// typed can be revealed while it is typed. GUI thread.
//
//   Looking --> Missing --type--> Missing, typed
//          \--> Saved --Replace--> Replacing --type--> Replacing, typed
//          |       \<--Keep the saved one--/
//          |       \--Remove--> Removed (with Save) --Undo--> Saved
//          \--> Unreadable (a new one can be typed all the same)
#pragma once

#include "core/settings/tokenage.h"
#include "ui/integrations/draft.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace itam::ui::widgets {
class FieldNote;
}

namespace itam::ui::integrations {

class SecretField : public QWidget
{
    Q_OBJECT
public:
    explicit SecretField(services::SecretKind kind, QWidget* parent = nullptr);

    struct View
    {
        bool looking = false; ///< nobody knows yet
        services::SavedSecret saved;
        QDateTime savedAt; ///< UTC; null when it is not known
        QDateTime nowUtc;
        SecretChange change; ///< what was typed or decided, not yet saved
        bool readOnly = false;
        QString readOnlyNote; ///< who keeps it instead
        QString origin = {};  ///< where it is made; empty: in the integration application
    };
    void showView(const View& view);

    /// Where the label's buddy points: the field to type into.
    [[nodiscard]] QWidget* focusTarget() const;
    /// Widgets in reading order, for the order of Tab.
    [[nodiscard]] QList<QWidget*> focusOrder() const;

signals:
    /// Empty: nothing is typed any more.
    void typed(const core::secrets::Secret& secret);
    void removalChanged(bool removed);

private:
    void layOut();
    void showParts();
    void showNote();
    void reveal(bool shown);
    void takeText();
    [[nodiscard]] QByteArray typedText() const;
    void startReplacing();
    void stopReplacing();
    void setText(const core::secrets::Secret& secret);
    [[nodiscard]] QString savedText() const;
    [[nodiscard]] bool isSaved() const;

    services::SecretKind m_kind;
    View m_view;
    bool m_replacing = false;

    QWidget* m_savedRow;
    QLabel* m_savedIcon;
    QLabel* m_savedLabel;
    QPushButton* m_replaceButton;
    QPushButton* m_removeButton;
    QPushButton* m_undoButton;
    QWidget* m_editRow;
    QLineEdit* m_edit;
    QToolButton* m_revealButton;
    QPushButton* m_keepButton;
    widgets::FieldNote* m_note;
};

} // namespace itam::ui::integrations
