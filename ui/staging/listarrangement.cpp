// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staging/listarrangement.h"

#include <QDataStream>
#include <QSplitter>

namespace itam::ui::staging {

QByteArray ListArrangement::save(quint32 mark) const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << mark << filter.toBytes() << table.saveColumns() << splitter.saveState();
    return bytes;
}

void ListArrangement::restore(quint32 mark, const QByteArray& state) const
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 found = 0;
    QByteArray choice;
    QByteArray columns;
    QByteArray sizes;
    stream >> found >> choice >> columns >> sizes;
    if (found != mark || stream.status() != QDataStream::Ok)
        return;
    filter.restore(choice);
    table.restoreColumns(columns);
    splitter.restoreState(sizes);
}

} // namespace itam::ui::staging
