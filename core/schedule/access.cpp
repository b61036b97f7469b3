// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/access.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <optional>

#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>
#include <sys/xattr.h>

namespace itam::core::schedule {
namespace {

constexpr std::size_t nameBytes = 16 * 1024;

std::optional<quint32> groupNamed(const QString& name)
{
    bool isNumber = false;
    const uint number = name.toUInt(&isNumber);
    if (isNumber)
        return number;
    group found{};
    group* there = nullptr;
    std::vector<char> text(nameBytes);
    getgrnam_r(name.toLocal8Bit().constData(), &found, text.data(), text.size(), &there);
    return there ? std::optional<quint32>(found.gr_gid) : std::nullopt;
}

struct Account
{
    quint32 user = 0;
    std::vector<quint32> groups;
};

std::optional<Account> accountNamed(const QString& name)
{
    passwd found{};
    passwd* there = nullptr;
    std::vector<char> text(nameBytes);
    bool isNumber = false;
    const uint number = name.toUInt(&isNumber);
    if (isNumber)
        getpwuid_r(number, &found, text.data(), text.size(), &there);
    else
        getpwnam_r(name.toLocal8Bit().constData(), &found, text.data(), text.size(), &there);
    if (!there)
        return std::nullopt;
    std::array<gid_t, 256> groups{};
    int count = static_cast<int>(groups.size());
    getgrouplist(found.pw_name, found.pw_gid, groups.data(), &count);
    const auto filled = std::min<std::ptrdiff_t>(count, std::ssize(groups));
    return Account{found.pw_uid, {groups.begin(), groups.begin() + filled}};
}

// An entry of an access list, as the kernel stores it: behind a version of four bytes, eight bytes each.
struct Entry
{
    enum Tag : quint16
    {
        Owner = 0x01,
        User = 0x02,
        OwningGroup = 0x04,
        Group = 0x08,
        Mask = 0x10,
        Others = 0x20
    };
    quint16 tag = 0;
    quint16 rights = 0;
    quint32 id = 0;
};
constexpr int versionBytes = 4;
constexpr int entryBytes = 8;

std::vector<Entry> entriesOf(const FileAccess& access)
{
    std::vector<Entry> entries;
    for (qsizetype at = versionBytes; at + entryBytes <= access.list.size(); at += entryBytes) {
        const char* bytes = access.list.constData() + at;
        entries.push_back({qFromLittleEndian<quint16>(bytes), qFromLittleEndian<quint16>(bytes + 2),
                           qFromLittleEndian<quint32>(bytes + 4)});
    }
    if (!entries.empty())
        return entries;
    const auto rights = [&access](int shift) { return static_cast<quint16>((access.mode >> shift) & 07U); };
    return {{Entry::Owner, rights(6), 0}, {Entry::OwningGroup, rights(3), 0}, {Entry::Others, rights(0), 0}};
}

std::optional<FileAccess> accessOf(const QString& path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat found
    {
    };
    if (::stat(name.constData(), &found) != 0)
        return std::nullopt;
    FileAccess access{found.st_uid, found.st_gid, found.st_mode};
    QByteArray list(4096, Qt::Uninitialized);
    const auto size =
        ::getxattr(name.constData(), "system.posix_acl_access", list.data(), static_cast<std::size_t>(list.size()));
    access.list = list.first(std::max<qsizetype>(size, 0));
    return access;
}

std::optional<ClosedFile> closed(const QString& path, const ServiceUser& user)
{
    const QString real = QFileInfo(path).canonicalFilePath();
    for (qsizetype end = real.indexOf(u'/', 1); end > 0; end = real.indexOf(u'/', end + 1)) {
        const QString folder = real.first(end);
        const auto access = accessOf(folder);
        if (access && !isAllowed(*access, user, Wish::Enter))
            return ClosedFile{path, folder};
    }
    const auto access = real.isEmpty() ? std::nullopt : accessOf(real);
    return access && !isAllowed(*access, user, Wish::Read) ? std::optional(ClosedFile{path}) : std::nullopt;
}

void take(const QString& key, const QString& value, ServiceUser& user)
{
    if (key == QLatin1String("User")) {
        const auto account = accountNamed(value);
        user.user = account ? account->user : ServiceUser::nobodyYet;
        if (account)
            user.groups.insert(user.groups.end(), account->groups.begin(), account->groups.end());
    } else if (key == QLatin1String("Group") || key == QLatin1String("SupplementaryGroups")) {
        // An empty one takes back those before.
        if (value.isEmpty())
            user.groups.clear();
        for (const QString& name : value.split(u' ', Qt::SkipEmptyParts)) {
            if (const auto group = groupNamed(name))
                user.groups.push_back(*group);
        }
    }
}

} // namespace

ServiceUser serviceUserOf(const QStringList& dropIns)
{
    ServiceUser user;
    for (const QString& path : dropIns) {
        QFile file(path);
        if (QFileInfo(path).dir().dirName() != QLatin1String(serviceName) + QStringLiteral(".d") ||
            !file.open(QIODevice::ReadOnly))
            continue;
        bool isOfService = false;
        for (const QByteArray& bytes : file.readAll().split('\n')) {
            const QString line = QString::fromUtf8(bytes).trimmed();
            if (line.startsWith(u'['))
                isOfService = line == QLatin1String("[Service]");
            else if (isOfService && line.contains(u'='))
                take(line.section(u'=', 0, 0).trimmed(), line.section(u'=', 1).trimmed(), user);
        }
    }
    return user;
}

bool isAllowed(const FileAccess& access, const ServiceUser& user, Wish wish)
{
    const std::vector<Entry> entries = entriesOf(access);
    const auto wanted = static_cast<quint32>(wish);
    quint32 mask = 07;
    for (const Entry& entry : entries) {
        if (entry.tag == Entry::Mask)
            mask = entry.rights;
    }
    const auto isGiven = [wanted](quint32 rights) { return (rights & wanted) == wanted; };
    // As acl(5) says: the first kind that fits decides; of groups, any that fits may give it.
    for (const Entry& entry : entries) {
        if (entry.tag == Entry::Owner && user.user == access.owner)
            return isGiven(entry.rights);
        if (entry.tag == Entry::User && user.user == entry.id)
            return isGiven(entry.rights & mask);
    }
    bool isMember = false;
    for (const Entry& entry : entries) {
        if (entry.tag != Entry::OwningGroup && entry.tag != Entry::Group)
            continue;
        const quint32 group = entry.tag == Entry::Group ? entry.id : access.group;
        if (std::ranges::find(user.groups, group) == user.groups.end())
            continue;
        if (isGiven(entry.rights & mask))
            return true;
        isMember = true;
    }
    return !isMember && std::ranges::any_of(entries, [&isGiven](const Entry& entry) {
        return entry.tag == Entry::Others && isGiven(entry.rights);
    });
}

QList<ClosedFile> closedFiles(const UnitInput& input, const QString& source, const ServiceUser& user)
{
    const QString sqlite = QStringLiteral("sqlite:");
    const QString database = source.startsWith(sqlite) ? source.mid(sqlite.size()) : QString();
    QList<ClosedFile> found;
    if (input.scope == Scope::User)
        return found;
    for (const QString& path : {database, input.settings, input.caFile}) {
        const auto file = path.startsWith(u'/') ? closed(path, user) : std::nullopt;
        if (file)
            found.append(*file);
    }
    return found;
}

} // namespace itam::core::schedule
