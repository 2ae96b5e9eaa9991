// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Application.h"

#include <QFile>
#include <QSet>

namespace thunhan
{

// What a station has shown as kept, a word and its object a line: for whoever ends the process at a moment of
// its own choosing and then looks whether all of it is there. No values of a person.
inline constexpr char saidSample[] = "sample";       // application, sample, digest
inline constexpr char saidPage[] = "page";           // application, page, digest
inline constexpr char saidField[] = "field";         // application, key
inline constexpr char saidRevision[] = "revision";   // application, its stored changes so far
inline constexpr char saidSubmitted[] = "submitted"; // application
inline constexpr char saidApproved[] = "approved";   // application

// The same, noted in a file of a rehearsal, each thing once. One thread.
class ShownLog
{
public:
    explicit ShownLog(const QString& path);

    // As the desk shows it now.
    void note(const Application& application);
    void noteSubmitted(ApplicationId id) { say({saidSubmitted, id.toString().toLatin1()}); }
    void noteApproved(ApplicationId id) { say({saidApproved, id.toString().toLatin1()}); }

private:
    bool say(const QByteArrayList& words); // whether it is new

    QFile m_file;
    QSet<QByteArray> m_said;
};

} // namespace thunhan
