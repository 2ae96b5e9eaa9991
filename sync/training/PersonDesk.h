// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/training/TrainingMessages.h"
#include "sync/training/TrainingRoute.h"

#include <QHash>

namespace thunhan
{

// Invented people of a training registry's population record: attributes by personal number. Values are
// texts, numbers or truth values, as Data Access has them.
using TrainingPeople = QHash<QString, QJsonObject>;

// Answers the calls of OSIA Data Access 1.3.0 that a station makes. Immutable.
class PersonDesk
{
public:
    explicit PersonDesk(TrainingPeople people) : m_people(std::move(people)) {}

    // The route is one of a person.
    TrainingAnswer answer(const TrainingRoute& route, const TrainingRequest& request) const;

private:
    TrainingPeople m_people;
};

} // namespace thunhan
