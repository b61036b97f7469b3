// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Makes a support bundle from the window: says what is in it before anything is written, asks where to, writes in the
// background with a stop, and says where it is. Lives on the GUI thread.
#pragma once

#include "core/administration/supportbundle.h"
#include "core/support/background.h"

#include <QObject>

namespace itam::ui::widgets {
class MessageBar;
class Prompter;
} // namespace itam::ui::widgets

namespace itam::ui::schedule {

class SupportBundler final : public QObject
{
    Q_OBJECT
public:
    /// What a bundle is made of when it is asked for; called on the GUI thread.
    using MakeSources = std::function<core::administration::BundleSources()>;
    /// `messages` and `prompter` outlive this.
    SupportBundler(widgets::MessageBar& messages, widgets::Prompter& prompter, MakeSources makeSources);

    void start();

signals:
    void written(const QString& path);

private:
    void pickFile();
    void write(const QString& path, const core::administration::BundleSources& sources);

    widgets::MessageBar& m_messages;
    widgets::Prompter& m_prompter;
    MakeSources m_makeSources;
    core::support::BackgroundLane m_lane;
};

} // namespace itam::ui::schedule
