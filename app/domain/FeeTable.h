// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ApplicationKind.h"

#include <QDate>
#include <QList>
#include <QStringList>

namespace thunhan
{

// What one request costs between `validFrom` and `validTo` (open when invalid).
struct FeeRow {
    ApplicationKind kind = ApplicationKind::CardFirst;
    QStringList reasons; // codes of the kind's reasons; empty: any
    int dong = 0;
    QDate validFrom;
    QDate validTo;
    QString source;
    bool verified = false;

    friend bool operator==(const FeeRow&, const FeeRow&) = default;
};

// Why a citizen need not pay. The clerk chooses it and it is kept with the application.
struct FeeExemption {
    QString code;
    QString nameVi;
    QString nameEn;
    QString source;
    bool verified = false;

    friend bool operator==(const FeeExemption&, const FeeExemption&) = default;
};

struct FeeQuote {
    int dong = 0;
    bool exempt = false;   // nothing to pay because of the exemption, not because the kind is free
    bool known = true;     // every request has a row; without one an office has to say what it takes
    bool verified = false; // every row and the exemption
    QStringList sources;   // of the rows used

    friend bool operator==(const FeeQuote&, const FeeQuote&) = default;
};

struct FeeRequest {
    ApplicationKind kind = ApplicationKind::CardFirst;
    QString reason;
};

class FeeTable
{
public:
    FeeTable() = default;
    FeeTable(QList<FeeRow> rows, QList<FeeExemption> exemptions);

    // The sum for everything asked for in one visit. `exemption`: code, empty or unknown: none.
    FeeQuote quote(const QList<FeeRequest>& requests, const QString& exemption, QDate day) const;

    const QList<FeeRow>& rows() const { return m_rows; }
    const QList<FeeExemption>& exemptions() const { return m_exemptions; }
    const FeeExemption* findExemption(const QString& code) const;

private:
    const FeeRow* find(const FeeRequest& request, QDate day) const;

    QList<FeeRow> m_rows; // a row for the reason before one for any reason
    QList<FeeExemption> m_exemptions;
};

} // namespace thunhan
