// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One sub-page of Checks with all that works behind it. GUI thread.
#pragma once

#include "ui/checks/checkvalues.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace itam::ui::checks {

class CheckSection : public QObject
{
    Q_OBJECT
public:
    /// `page` becomes a child of the container, which outlives the section.
    explicit CheckSection(QWidget* page) : m_page(page) {}

    [[nodiscard]] QWidget* page() const { return m_page; }
    /// Another instance or another operations database: what is under way is stopped, what is known is forgotten. The
    /// same ones as before change nothing but the ports.
    void setPorts(const CheckPorts& ports);
    /// F5 in the window: does its work again.
    virtual void refresh() = 0;
    /// Results may not be true any more.
    virtual void noteExportEnded() {}

    [[nodiscard]] virtual QByteArray saveViewState() const = 0;
    /// A damaged or foreign value changes nothing.
    virtual void restoreViewState(const QByteArray& state) = 0;

signals:
    /// Open cases behind the title of the sub-page; 0: none.
    void badgeChanged(int badge);
    /// Credentials or the operations database are missing.
    void settingsRequested();
    /// A page of the instance, for the browser.
    void linkRequested(const QUrl& url);
    /// Another sub-page says more about it.
    void sectionRequested(const QString& id);
    /// One record, field by field, wherever that is shown.
    void recordRequested(itam::core::model::DataType type, const QByteArray& key);

protected:
    /// Stops what is under way and shows nothing of what was before.
    virtual void forget() = 0;
    [[nodiscard]] const CheckPorts& ports() const { return m_ports; }
    /// After setPorts(), whatever they are.
    virtual void portsChanged() {}

private:
    QPointer<QWidget> m_page;
    CheckPorts m_ports;
    bool m_hasPorts = false;
};

} // namespace itam::ui::checks
