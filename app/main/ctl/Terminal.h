// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/base/SecureBytes.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QString>

namespace thunhan
{

// The person or the script at the other end of the standard streams. Blocking.

void print(const QString& text);    // a line to standard output, at once
void complain(const QString& text); // a line to standard error
// The sentence of the error with its next action.
void complain(const Error& error);

// Asks on standard error and reads a line of standard input, without blanks around it. FileUnreadable at its
// end.
Result<QString> ask(const QString& question);

// --passphrase-fd N.
QCommandLineOption passphraseOption();
// A line of that descriptor, or what is typed at the terminal without showing it. `question` is for the
// terminal. FileUnreadable at the end of the input and when there is neither a descriptor nor a terminal,
// MalformedInput when it is no number or the line is too long.
Result<SecureBytes> readPassphrase(const QCommandLineParser& parser, const QString& question);

// The same for another secret, from the descriptor that `option` tells.
Result<SecureBytes> readSecret(const QCommandLineParser& parser, const QString& option,
                               const QString& question);
// One that is chosen now: typed twice at a terminal, WrongPassphrase when the two differ.
Result<SecureBytes> readNewSecret(const QCommandLineParser& parser, const QString& option,
                                  const QString& question);

} // namespace thunhan
