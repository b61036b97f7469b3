// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One sub-page of Records with all that works behind it. It asks the instance when its page is shown for the first time,
// and again when what it shows is out of date. GUI thread.
#pragma once

#include "ui/services/recordsports.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace itam::ui::staging {

class RecordsSection : public QObject
{
    Q_OBJECT
public:
    /// `page` becomes a child of the container, which outlives the section.
    explicit RecordsSection(QWidget* page);

    [[nodiscard]] QWidget* page() const { return m_page; }
    /// Another instance: forgets everything, and asks that one when it is looked at.
    void setPorts(services::RecordsPorts ports);
    /// Asks now, or when the page is shown.
    void refresh();

    [[nodiscard]] virtual QByteArray saveViewState() const = 0;
    /// A damaged or foreign value changes nothing.
    virtual void restoreViewState(const QByteArray& state) = 0;

signals:
    void badgeChanged(int badge);
    /// Something was changed on the instance: the other sub-pages may show what is no longer true.
    void instanceChanged();
    /// The staged rows of an Import Transaction or Import Run, by its number; `key`: one record of them, may be empty.
    void rowsRequested(const QString& number, const QString& key);
    /// All that is known of one record, wherever that is shown.
    void storyRequested(itam::core::model::DataType type, const QString& key);
    /// A page of the instance in a browser.
    void linkRequested(const QUrl& url);
    /// Credentials are missing.
    void settingsRequested();

protected:
    /// Stops what is under way and shows nothing of the instance before.
    virtual void forget() = 0;
    /// Asks the instance for everything that is shown.
    virtual void ask() = 0;
    [[nodiscard]] const services::RecordsPorts& ports() const { return m_ports; }

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QPointer<QWidget> m_page;
    services::RecordsPorts m_ports;
    bool m_isStale = true;
};

} // namespace itam::ui::staging
