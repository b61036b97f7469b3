// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/activitycontroller.h"

#include "ui/lifecycle/listfilter.h"
#include "ui/lifecycle/recordlist.h"
#include "ui/shell/activitypage.h"
#include "ui/widgets/tableview.h"

#include <QDataStream>
#include <QEvent>

namespace itam::ui::shell {
namespace {

constexpr quint32 stateMark = 0x53414331; // "SAC1"
constexpr std::chrono::seconds followInterval{2};

} // namespace

ActivityController::ActivityController(ActivityPage& page, QString logPath, widgets::Prompter& prompter)
    : m_page(page)
    , m_path(std::move(logPath))
{
    m_page.installEventFilter(this);
    m_pace.setInterval(followInterval);
    connect(&m_pace, &QTimer::timeout, this, [this] {
        if (!m_lane.isBusy())
            read(false);
    });
    connect(&m_page, &ActivityPage::filterChanged, this, &ActivityController::refresh);
    connect(&m_page.list(), &lifecycle::RecordList::refreshRequested, this, &ActivityController::refresh);
    connect(&m_page, &ActivityPage::followingChanged, this, [this](bool following) {
        pace();
        if (following)
            read(false);
    });
    m_writer.serve(m_page.list(), prompter, [this] { return lifecycle::allRowsOf(m_page.lines()); });
}

void ActivityController::refresh()
{
    m_isStale = !m_page.isVisible();
    if (!m_isStale)
        read(true);
}

void ActivityController::read(bool isAnnounced)
{
    if (isAnnounced)
        m_page.showLoading();
    m_lane.start(
        [path = m_path, filter = m_page.filter()](const std::stop_token& stop) {
            return core::support::readLog(path, filter, stop);
        },
        [this](const Result<core::support::LogTail>& tail) {
            if (tail)
                m_page.showLines(*tail);
            else
                m_page.showError(tail.error());
        });
}

void ActivityController::pace()
{
    if (m_page.isFollowing() && m_page.isVisible())
        m_pace.start();
    else
        m_pace.stop();
}

bool ActivityController::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_page && (event->type() == QEvent::Show || event->type() == QEvent::Hide)) {
        // It has grown meanwhile.
        if (event->type() == QEvent::Show)
            read(std::exchange(m_isStale, false));
        pace();
    }
    return QObject::eventFilter(watched, event);
}

QByteArray ActivityController::saveViewState() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << stateMark << m_page.choice().state() << m_page.list().table().saveColumns();
    return bytes;
}

void ActivityController::restoreViewState(const QByteArray& state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 mark = 0;
    QStringList choice;
    QByteArray columns;
    stream >> mark >> choice >> columns;
    if (mark != stateMark || stream.status() != QDataStream::Ok)
        return;
    m_page.choice().setState(choice);
    m_page.list().table().restoreColumns(columns);
}

} // namespace itam::ui::shell
