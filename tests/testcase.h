// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Base of every test class. A stray Qt warning is a failure; HOME and the XDG folders are fresh ones (testmain.cpp).
//
//     class QueueTest final : public itam::tests::TestCase { Q_OBJECT
//     private slots:
//         void drainsAfterClose();
//     };
//     ITAM_TEST(QueueTest)
//     #include "tst_queue.moc"
#pragma once

#include <QObject>
#include <QTest>

#include <functional>
#include <memory>

namespace itam::tests {

class TestCase : public QObject
{
    Q_OBJECT
protected slots:
    /// Qt forgets failOnWarning after each test function (platform-notes.md 8). A subclass with an init() calls this
    /// one.
    void init();
};

using Factory = std::function<std::unique_ptr<QObject>()>;
/// `file`: __FILE_NAME__ of the test; its base name is the name of the ctest test.
bool registerTest(const char* file, Factory factory);

} // namespace itam::tests

#define ITAM_TEST(Class)                                                                                               \
    static const bool itamRegistered##Class =                                                                          \
        ::itam::tests::registerTest(__FILE_NAME__, [] { return std::unique_ptr<QObject>(new Class); });
