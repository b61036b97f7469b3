// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icons.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace itam::ui::widgets {
namespace {

QByteArray coloured(const QString& name, const QColor& colour)
{
    QFile file(QStringLiteral(":/itam/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor", colour.name().toLatin1());
}

/// Draws one SVG file in the colour that its role has when it is drawn.
class RoleIconEngine final : public QIconEngine
{
public:
    RoleIconEngine(QString name, ColorRole role) : m_name(std::move(name)), m_role(role) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        QSvgRenderer renderer(coloured(m_name, colourFor(mode)));
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        renderer.render(painter, rect);
        painter->restore();
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        // A button without room asks for nothing, and nothing cannot be painted on.
        if (size.isEmpty())
            return {};
        const QString key = QStringLiteral("itam-icon/%1/%2/%3x%4")
                                .arg(m_name, colourFor(mode).name())
                                .arg(size.width())
                                .arg(size.height());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QIconEngine* clone() const override { return std::make_unique<RoleIconEngine>(m_name, m_role).release(); }

private:
    [[nodiscard]] QColor colourFor(QIcon::Mode mode) const
    {
        return color(mode == QIcon::Disabled ? ColorRole::TextDisabled : m_role, schemeOf(QApplication::palette()));
    }

    QString m_name;
    ColorRole m_role;
};

} // namespace

QIcon icon(const QString& name, ColorRole role)
{
    return QIcon(std::make_unique<RoleIconEngine>(name, role).release());
}

QIcon icon(const char* name, ColorRole role)
{
    return icon(QString::fromLatin1(name), role);
}

QIcon applicationIcon()
{
    return QIcon(QStringLiteral(":/itam/icons/itam-console.svg"));
}

} // namespace itam::ui::widgets
