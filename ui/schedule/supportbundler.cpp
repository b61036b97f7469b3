// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/supportbundler.h"

#include "ui/models/format.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/prompter.h"

namespace itam::ui::schedule {
namespace {

using core::administration::BundlePart;
using core::administration::BundleSources;
using core::administration::WrittenBundle;

enum Choice
{
    Cancel,
    ChooseFile
};

} // namespace

SupportBundler::SupportBundler(widgets::MessageBar& messages, widgets::Prompter& prompter, MakeSources makeSources)
    : m_messages(messages)
    , m_prompter(prompter)
    , m_makeSources(std::move(makeSources))
{
}

void SupportBundler::start()
{
    QString parts;
    for (const BundlePart& part : core::administration::bundleParts())
        parts += QStringLiteral("%1: %2\n").arg(part.name, part.what);
    widgets::Question question;
    question.title = tr("Support bundle");
    question.text = tr("One file for support, with what tells how this program is set up and what it did.");
    question.explanation = parts + u'\n' + core::administration::bundlePrivacy();
    question.choices = {tr("Cancel"), tr("Choose a file")};
    question.cancel = Cancel;
    question.preferred = ChooseFile;
    m_prompter.ask(question, [this](int answer) {
        if (answer == ChooseFile)
            pickFile();
    });
}

void SupportBundler::pickFile()
{
    const BundleSources sources = m_makeSources();
    m_prompter.pickSaveFile(tr("Save the support bundle"), core::administration::bundleFileName(sources.now),
                            tr("Archives (*.tar.gz)"), [this, sources](const QString& path) {
                                if (!path.isEmpty())
                                    write(path, sources);
                            });
}

void SupportBundler::write(const QString& path, const BundleSources& sources)
{
    m_messages.showMessage({.severity = models::Severity::Busy, .what = tr("The support bundle is being written\u2026")});
    m_messages.addAction(tr("Stop"), "stopSupportBundleButton", [this] {
        m_lane.cancel();
        m_messages.clear();
    });
    m_lane.start(
        [path, sources](const std::stop_token& stop) {
            // Whoever picked a file that was there was asked by the dialog.
            return core::administration::writeBundle(path, sources, stop, core::support::Replace::Yes);
        },
        [this](const Result<WrittenBundle>& bundle) {
            if (!bundle) {
                m_messages.showError(bundle.error());
                return;
            }
            m_messages.showMessage({.severity = models::Severity::Ok,
                                    .what = tr("The support bundle is in %1.").arg(bundle->path),
                                    .meaning = tr("%1, readable by you only. Look through it before you give it away.")
                                                   .arg(models::bytes(bundle->bytes))});
            emit written(bundle->path);
        });
}

} // namespace itam::ui::schedule
