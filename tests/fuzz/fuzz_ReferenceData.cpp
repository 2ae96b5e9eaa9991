// SPDX-License-Identifier: GPL-3.0-or-later
// Input: a document of reference data.
#include "app/reference/ReferenceData.h"
#include "tests/fuzz/FuzzTarget.h"

using namespace thunhan;

namespace
{

// Every day that begins or ends an entry has one meaning of the code.
void checkList(const CodeList& list)
{
    for (const CodeEntry& entry : list.entries) {
        require(!entry.code.isEmpty() && !entry.nameVi.isEmpty() && !entry.nameEn.isEmpty());
        require(list.find(entry.code) != nullptr);
        for (const QDate day : {entry.validFrom, entry.validTo}) {
            int meanings = 0;
            for (const CodeEntry& other : list.entries)
                meanings += day.isValid() && other.code == entry.code && other.isValidOn(day) ? 1 : 0;
            require(!day.isValid() || meanings == 1);
        }
    }
}

// From everywhere one comes to the top.
void checkTree(const UnitDirectory& units)
{
    for (const AdminUnit& unit : units.units()) {
        require(!unit.code.isEmpty() && !unit.name.isEmpty());
        require((tierOf(unit.type) == UnitTier::Province) == unit.parent.isEmpty());
    }
    for (const PoliceUnit& unit : units.policeUnits()) {
        const QDate day = unit.validity.from.isValid() ? unit.validity.from : unit.validity.to;
        const PoliceUnit* above = &unit;
        for (qsizetype steps = 0; above && !above->parent.isEmpty(); ++steps) {
            require(steps < units.policeUnits().size());
            above = units.findPolice(above->parent, day);
        }
    }
}

// Whoever paints them need not look again.
void checkPapers(const PaperLayouts& layouts)
{
    const QRectF sheet = QRectF(0, 0, paperWidth, paperHeight).adjusted(0, 0, 1e-6, 1e-6);
    for (const PaperLayout& layout : layouts.papers) {
        require(!layout.pages.isEmpty());
        for (const QList<PaperItem>& page : layout.pages) {
            for (const PaperItem& item : page) {
                require(sheet.contains(item.place.topLeft()) && sheet.contains(item.place.bottomRight()));
                require(item.points >= 5 && item.points <= 40);
                require((item.kind == PaperItemKind::Boxes) == (item.count > 0));
            }
        }
    }
}

// Whatever a book says, every kind asks for something lawful and a due day comes.
void checkBook(const RuleBook& book)
{
    if (book.requirements.rows().isEmpty())
        return;
    for (const ApplicationKind kind : allApplicationKinds) {
        require(book.requirements.allows(kind, AgeBand::Mandatory));
        for (const AgeBand band : allAgeBands)
            require(book.requirements.requirementsFor(kind, {}, band, true).steps().size() >= 3);
        require(book.fees.quote({{kind, {}}}, {}, QDate(2026, 3, 2)).dong >= 0);
    }
    for (const int milestone : book.validity.milestones)
        require(milestone > 0);
    require(book.calendar.isWorkingDay(book.calendar.dueAfter(QDate(2026, 3, 2), book.dueWorkingDays).day));
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray document = fuzzBytes(data, size);
    ReferenceRefusal refusal;
    const auto read = ReferenceData().with(document, &refusal);
    if (!read) {
        require(read.error() == toError(refusal));
        require(refusal.line >= 0 && refusal.line <= document.count('\n') + 1);
        return 0;
    }
    require(read->edition().isValid() && read->headers().size() == 1);
    checkList(read->list(QStringLiteral("birth_prefixes")));
    require(read->birthPrefixes().size() == read->list(QStringLiteral("birth_prefixes")).entries.size());
    checkTree(read->units());
    checkPapers(read->papers());
    checkBook(*read->ruleBook());
    return 0;
}
