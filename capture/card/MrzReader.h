// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Cancel.h"
#include "capture/card/Mrz.h"

#include <QImage>
#include <memory>
#include <optional>

namespace thunhan
{

class MrzGlyphs;

// How sure a character has to be. Correlations with the drawn character, 1 is the same.
struct MrzReadPolicy {
    float likeness = 0.66F;      // of every character with what it is read as
    float lead = 0.035F;         // over the next one that its place allows
    float uncheckedLead = 0.09F; // in the names and the sex, which no check digit covers
};

// What one picture showed.
struct MrzLook {
    bool zoneFound = false;      // three lines of a card's zone were there
    bool charactersSure = false; // all ninety
    MrzChecks checks;
    std::optional<Mrz> mrz; // only when all were sure and every check passed
};

// Reads the zone of a card out of one picture of it. Immutable: any thread, several at once. Costs some 40 ms
// for 1920x1080: not on the UI thread.
class MrzReader
{
public:
    // ModelMissing without the font. Needs a QGuiApplication.
    static Result<MrzReader> load(const QString& fontPath, const MrzReadPolicy& policy = {});

    // Empty when `cancel` asks for it.
    MrzLook read(const QImage& picture, const CancelToken& cancel = {}) const;

private:
    MrzReader(std::shared_ptr<const MrzGlyphs> glyphs, const MrzReadPolicy& policy)
        : m_glyphs(std::move(glyphs)), m_policy(policy)
    {
    }

    std::shared_ptr<const MrzGlyphs> m_glyphs;
    MrzReadPolicy m_policy;
};

} // namespace thunhan
