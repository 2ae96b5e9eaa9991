// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtGlobal>

namespace thunhan
{

// What a rehearsal's clerk types for one invented citizen, as a person at the desk would say it. The same
// seed gives the same citizen on every machine; no two neighbouring seeds share a name.
struct RehearsalCitizen {
    QString fullName;
    QString personalNumber;
    QString birthDate; // as typed: ddMMyyyy
    bool female = false;
    QString ethnicity; // first letters, enough to find the entry
    QString religion;
    QString province;
    QString birthPlace; // declared words
    QString street;
    QString occupation;
    QString phone;
    QString father;
    QString mother;
};

RehearsalCitizen rehearsalCitizen(quint64 seed);

} // namespace thunhan
