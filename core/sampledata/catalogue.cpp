// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampledata/catalogue.h"

#include "core/sampledata/words.h"

#include <algorithm>

namespace itam::core::sampledata {
namespace {

enum Stream : std::uint64_t
{
    KnownFamilies = 101,
    TailFamilies = 102,
    Awkward = 103
};

/// "115.6.0" and 2 become "117.6.0": whole releases, so that versions of a family differ for sure.
QByteArray laterVersion(const QByteArray& first, int releases)
{
    const auto dot = first.indexOf('.');
    const QByteArray head = dot < 0 ? first : first.first(dot);
    const QByteArray tail = dot < 0 ? QByteArray() : first.sliced(dot);
    return QByteArray::number(head.toInt() + releases) + tail;
}

QByteArray productCode(Random& random)
{
    const QByteArray digits = hex(random, 32).toUpper();
    return '{' + digits.first(8) + '-' + digits.sliced(8, 4) + '-' + digits.sliced(12, 4) + '-' + digits.sliced(16, 4) +
           '-' + digits.sliced(20) + '}';
}

} // namespace

Catalogue::Catalogue(std::uint64_t seed, int titles)
{
    Random known(mixed({seed, KnownFamilies}));
    for (const FamilySeed& family : knownProducts()) {
        Title title;
        title.product = family.product;
        title.publisher = family.publisher;
        title.edition = family.edition;
        title.version = family.firstVersion;
        title.forLinux = family.forLinux;
        addFamily(known, title, known.between(1, 4));
    }
    addAwkwardOnes(seed);
    Random tail(mixed({seed, TailFamilies}));
    while (static_cast<int>(m_titles.size()) < titles) {
        Title title;
        title.product = productName(tail);
        title.publisher = tail.chance(120) ? QByteArray() : companyName(tail);
        title.version = tail.chance(20)
                            ? QByteArray()
                            : QByteArray::number(tail.between(1, 12)) + '.' + QByteArray::number(tail.below(10)) + '.' +
                                  QByteArray::number(tail.below(4000));
        title.edition = tail.chance(150) ? QByteArray("Professional") : QByteArray();
        title.forLinux = tail.chance(350);
        addFamily(tail, title, tail.chance(250) ? tail.between(2, 5) : 1);
    }
}

void Catalogue::addFamily(Random& random, Title title, int versions)
{
    const QByteArray firstVersion = title.version;
    const int first = static_cast<int>(m_titles.size()) + 1;
    title.family = static_cast<int>(m_families.size());
    for (int i = 0; i < (firstVersion.isEmpty() ? 1 : versions); ++i) {
        title.version = firstVersion.isEmpty() ? QByteArray() : laterVersion(firstVersion, i);
        title.fullName = title.product;
        if (!title.edition.isNull())
            title.fullName += ' ' + title.edition;
        if (!title.forLinux && !title.version.isEmpty())
            title.fullName += ' ' + title.version.first(std::max<qsizetype>(title.version.indexOf('.'), 1));
        title.key = "arl://" + hex(random, 20);
        title.productCode = title.forLinux || random.chance(200) ? QByteArray() : productCode(random);
        add(title);
    }
    m_families.emplace_back(first, static_cast<int>(m_titles.size()));
}

/// One family each: what real catalogues hold beside the clean titles.
void Catalogue::addAwkwardOnes(std::uint64_t seed)
{
    Random random(mixed({seed, Awkward}));
    const auto addOne = [&](const QByteArray& product, const QByteArray& publisher, const QByteArray& version) {
        Title title;
        title.product = product;
        title.publisher = publisher;
        title.version = version;
        addFamily(random, title, 1);
    };
    addOne("AT&T <Connect> ]]> \"Participant\"", "AT&T 'Mobility' & Co.", "9.2");
    addOne("Schl\xC3\xBCsselverwaltung f\xC3\xBCr \xC3\x84mter", "M\xC3\xBCller & S\xC3\xB6hne", "3.1");
    addOne("\xE5\x8B\xA4\xE6\x80\xA0\xE7\xAE\xA1\xE7\x90\x86", "\xE6\xA0\xAA\xE5\xBC\x8F\xE4\xBC\x9A\xE7\xA4\xBE",
           "5.0");
    addOne("\xD7\xA2\xD7\x95\xD7\xA8\xD7\x9A \xD7\x98\xD7\xA7\xD7\xA1\xD7\x98 2", "\xD7\xAA\xD7\x9B\xD7\xA0\xD7\x94",
           "2.0");
    addOne("Party Mixer \xF0\x9F\x8E\x89", "\xF0\x9F\x92\xBB Apps", "1.0");
    addOne("Control\x01"
           "Panel\x1B[0m Helper",
           "Legacy\x0B"
           "Soft",
           "4.0");
    addOne(QByteArray("Nul\0Byte Editor", 15), "Legacy Soft", "4.1");
    addOne("Broken \xED\xA0\xBD Surrogate", "Legacy \xFF Soft", "4.2");
    addOne("Update for " + QByteArray("Very Long Product Name ").repeated(20).trimmed(), "Legacy Soft", "KB1000001");
    addOne("Acrobat Reader", "Adobe", "23.008");
    addOne("Acrobat Reader", "Adobe Inc.", "23.008");
    addOne("Acrobat Reader", "ADOBE SYSTEMS INCORPORATED", "23.008");
    addOne("Unversioned Tool", {}, {});
    addOne("   ", "Nameless Publisher", {}); // no name, so it is not sent
}

void Catalogue::add(Title title)
{
    Ranking& ranking = title.forLinux ? m_linux : m_windows;
    m_titles.push_back(std::move(title));
    ranking.titles.push_back(static_cast<int>(m_titles.size()));
    const std::uint64_t weight = (std::uint64_t{1} << 32) / (ranking.titles.size() + 3);
    ranking.cumulative.push_back((ranking.cumulative.empty() ? 0 : ranking.cumulative.back()) + weight);
}

int Catalogue::pick(Random& random, bool forLinux) const
{
    const Ranking& ranking = forLinux ? m_linux : m_windows;
    const std::uint64_t point = random.next() % ranking.cumulative.back();
    const auto found = std::upper_bound(ranking.cumulative.begin(), ranking.cumulative.end(), point);
    return ranking.titles[static_cast<std::size_t>(found - ranking.cumulative.begin())];
}

int Catalogue::otherVersion(int title, Random& random) const
{
    const Title& now = m_titles[static_cast<std::size_t>(title - 1)];
    const auto [first, last] = m_families[static_cast<std::size_t>(now.family)];
    if (first == last)
        return title;
    const int other = first + random.below(last - first);
    return other >= title ? other + 1 : other;
}

QByteArray installPathOf(const Title& title)
{
    if (title.forLinux)
        return "/usr/share/" + title.product;
    return "C:\\Program Files\\" + (title.publisher.isEmpty() ? QByteArray("Common Files") : title.publisher) + '\\' +
           title.product;
}

} // namespace itam::core::sampledata
