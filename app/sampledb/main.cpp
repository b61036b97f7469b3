// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// itam-sampledb: makes and evolves operations databases for demonstrations, benchmarks and tests.
#include "app/sampledb/command.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("itam-console"));
    const auto printed = itam::app::sampledb::run(QCoreApplication::arguments().mid(1));
    std::fputs(printed.output.toLocal8Bit().constData(), stdout);
    std::fputs(printed.error.toLocal8Bit().constData(), stderr);
    return printed.status;
}
