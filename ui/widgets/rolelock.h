// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// While a Viewer is at work: what starts or changes something stays disabled, whoever enables it, and its tool tip says
// why and who can help. Widgets and actions are known by their object names, those that are made later included. This is
// how it looks; that it holds is core's (core/journal/operators.h). GUI thread.
#pragma once

#include <QAction>
#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QWidget>

namespace itam::ui::widgets {

class RoleLock final : public QObject
{
    Q_OBJECT
public:
    struct Names
    {
        QSet<QString> widgets; ///< buttons, and actions of menus
        /// Of pages: everything in them that takes input, except what `open` says.
        QSet<QString> pages;
        QSet<QString> open;       ///< widgets in those pages that only look
        QStringList openEndings;  ///< likewise, by the end of their names
    };
    explicit RoleLock(Names names, QObject* parent = nullptr);
    ~RoleLock() override;

    void lock(const QString& reason);
    /// What was enabled meanwhile is, and has its tool tip again.
    void unlock();
    [[nodiscard]] bool isLocked() const { return m_isLocked; }
    [[nodiscard]] bool isMeant(const QWidget& widget) const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Held
    {
        QPointer<QWidget> widget;
        bool isEnabled = true; ///< as its owner wants it
        QString tip;
    };
    void hold(QWidget* widget);
    void hold(QAction* action);
    void holdActionsOf(QWidget* widget);

    const Names m_names;
    QString m_reason;
    bool m_isLocked = false;
    bool m_isActing = false; ///< a change of our own
    QHash<QWidget*, Held> m_held;
    QList<QPointer<QAction>> m_actions;
};

} // namespace itam::ui::widgets
