// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// When exports start by themselves, and as whom: days, time, whose systemd, where it finds the secrets; with what is to
// be known about that choice, and the buttons that make it come true. A view. GUI thread.
#pragma once

#include "core/schedule/units.h"
#include "ui/widgets/labels.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QTimeEdit;

namespace itam::ui::schedule {

/// What somebody chose.
struct ScheduleChoice
{
    core::schedule::Task task;
    core::schedule::Scope scope = core::schedule::Scope::User;
    QString tokenFile;
    QString clientSecretFile;

    friend bool operator==(const ScheduleChoice&, const ScheduleChoice&) = default;
};

class ScheduleCard final : public widgets::Card
{
    Q_OBJECT
public:
    explicit ScheduleCard(QWidget* parent = nullptr);

    /// As they stand in the fields.
    [[nodiscard]] ScheduleChoice choice() const;
    /// What is installed; nullopt: nothing, or nothing that the fields can say. What somebody is changing stays.
    void showInstalled(const std::optional<core::schedule::Task>& task, bool isInstalled);
    void showAdvice(const QStringList& sentences);
    /// Why nothing can be installed as chosen; empty: it can.
    void showObstacle(const QString& why);
    void setBusy(bool isBusy);

signals:
    void choiceChanged();
    void scopeChanged();
    void installRequested();
    void removeRequested();
    /// Which file; the answer comes by setTokenFile() or setClientSecretFile().
    void tokenFileWanted();
    void clientSecretFileWanted();

public slots:
    void setTokenFile(const QString& path);
    void setClientSecretFile(const QString& path);

private:
    void makeFields();
    void connectFields();
    [[nodiscard]] QWidget* makeDays();
    [[nodiscard]] QWidget* makeFile(QLineEdit* edit, QPushButton* button);
    void setTask(const core::schedule::Task& task);
    void showButtons();

    QComboBox* m_scope;
    std::array<QCheckBox*, 7> m_days{};
    QTimeEdit* m_time;
    QLineEdit* m_tokenFile;
    QPushButton* m_chooseToken;
    QLineEdit* m_clientSecretFile;
    QPushButton* m_chooseClientSecret;
    QLabel* m_advice;
    QLabel* m_obstacle;
    QPushButton* m_install;
    QPushButton* m_remove;
    core::schedule::Task m_shown; ///< what the fields were set to last
    bool m_isInstalled = false;
    bool m_isBusy = false;
};

} // namespace itam::ui::schedule
