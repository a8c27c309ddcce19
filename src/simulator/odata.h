// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/graphcall.h"

#include <tl/expected.hpp>

namespace confdesk {

/// A filter of the one shape that the simulated routes know: property eq 'literal'.
struct EqualityFilter
{
    QString property;
    QString literal; ///< a doubled quote is one
};

enum class FilterProblem { Missing, UnterminatedLiteral, Unsupported };

[[nodiscard]] tl::expected<EqualityFilter, FilterProblem> parseFilter(const RequestTarget &target);

/// The JSON object that a request sends; a 400 when it does not send one, or does not say so.
[[nodiscard]] tl::expected<QJsonObject, SimulatedResponse> sentObject(const GraphCall &call);

// What is wrong with a member of it, in Graph's words; `typeName` as in the CSDL ("event", "Edm.Boolean").
[[nodiscard]] QString unknownProperty(const QString &name, QStringView typeName);
[[nodiscard]] QString readOnlyProperty(const QString &name);
[[nodiscard]] QString wrongType(const QString &name, QStringView typeName);

/// The members of `entity` that `$select` asks for (all of `usual` without it; an empty `usual` is everything), the
/// `always` ones, and annotations. A 400 when `$select` names what the type does not have.
[[nodiscard]] tl::expected<QJsonObject, SimulatedResponse>
selected(const GraphCall &call, const QJsonObject &entity, QStringView typeName, const QStringList &knownProperties,
         const QStringList &usual = {}, const QStringList &always = {});

/// Query options other than `allowed` are answered 400 instead of being ignored: what Graph would do with them is not
/// known. Nothing when all is well.
[[nodiscard]] std::optional<SimulatedResponse> refuseOptions(const GraphCall &call, const QStringList &allowed);

/// The members of one page of `all`.
[[nodiscard]] tl::expected<QJsonObject, SimulatedResponse> pageObject(const GraphCall &call,
                                                                      const QList<QJsonObject> &all);

/// One page of `all`, with @odata.nextLink when there is more: an absolute URL on the host that was asked.
[[nodiscard]] SimulatedResponse page(const GraphCall &call, const QString &context, const QList<QJsonObject> &all);

} // namespace confdesk
