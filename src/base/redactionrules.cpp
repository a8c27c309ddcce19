// SPDX-FileCopyrightText: 2026 Confdesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/redactionrules.h"

using namespace Qt::StringLiterals;

namespace confdesk {

namespace {

// Quantifiers are possessive, or bounded where they may begin anywhere: a megabyte of whatever must take linear time,
// and no stack either, or else PCRE gives up and the secret stays.

RedactionRule rule(const QString &pattern, const QString &replacement)
{
    return {.pattern = QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption),
            .replacement = replacement};
}

/// Authorization: Bearer eyJ… The words "Bearer" and "Basic" alone are no sign: "Basic algebra" is a conference.
QList<RedactionRule> credentialRules()
{
    const QString token = uR"([A-Za-z0-9._~+/=-])"_s;
    const QString notAWord = uR"((?=[A-Za-z]*+(?:[0-9]|[._~+/=-][A-Za-z0-9])|[A-Za-z]{20}))"_s;
    return {
        rule(
            uR"re((\bAuthorization["']?[ \t]*+[:=][ \t]*+["']?(?:(?:Bearer|Basic|Negotiate)\s++)?+)(?!\[redacted\])[^\s"',]+)re"_s,
            u"\\1[redacted]"_s),
        rule(uR"((\bBearer\s++))"_s + notAWord + token + u"{4,}"_s, u"\\1[redacted]"_s),
        rule(uR"((\bBasic\s++)(?=[A-Za-z+/]*+[0-9=])[A-Za-z0-9+/=]{16,})"_s, u"\\1[redacted]"_s),
        // A JSON web token anywhere; an encrypted one has five parts.
        rule(
            uR"((?:(?<![A-Za-z0-9_-])|(?<=%3D|%3A|%20|%22))eyJ[A-Za-z0-9_-]{8,}+\.[A-Za-z0-9_-]++(?:\.[A-Za-z0-9_-]*+){0,3}+)"_s,
            u"[redacted]"_s),
    };
}

/// client_secret=…, "password":"…", PGPASSWORD='…', \"access_token\":\"…\", "passcode": 1234
QList<RedactionRule> keyRules()
{
    const QString key =
        uR"((?:client_?secret|secret_?text|client_?assertion|pass_?word|passwd|pass_?phrase|passcode|\bpwd|access_?token)"_s
        uR"(|refresh_?token|id_?token|connection_?string|join_?meeting_?id|downloadUrl))"_s;
    const QString quotableKey = u"(?:"_s + key + uR"(|(?<![A-Za-z0-9_])secret))"_s;
    const QString separator = uR"([ \t]*+(?:[=:]|%(?:25)*3D|eq\b)[ \t]*+)"_s;
    const QString bare = uR"re((?!\[redacted\]|["'])(?:(?!%(?:25)*26)[^\s&"'<>,;]|[,;](?=[^\s"'&]))++)re"_s;
    return {
        // JSON inside JSON
        rule(u"("_s + quotableKey + uR"re(\\++"\s*+:\s*+)\\++"[^"]*+"?)re"_s, uR"(\1\"[redacted]\")"_s),
        // JSON, also when it ends in the middle of the value
        rule(u"("_s + quotableKey + uR"re("\s*+:\s*+)"(?:[^"\\]++|\\.)*+"?)re"_s, u"\\1\"[redacted]\""_s),
        rule(u"("_s + quotableKey + uR"re(\\*+"\s*+:\s*+)(?!\[redacted\]|null|true|false|["\\\[{])[^\s",}\]]+)re"_s,
             u"\\1[redacted]"_s),
        rule(u"("_s + key + separator + uR"re()"(?:[^"\\]++|\\.)*+"?)re"_s, u"\\1\"[redacted]\""_s),
        rule(u"("_s + key + uR"re(["']?)re"_s + separator + uR"re()'(?:[^'\\]++|\\.)*+'?)re"_s, u"\\1'[redacted]'"_s),
        rule(u"("_s + key + u"'?"_s + separator + u")"_s + bare, u"\\1[redacted]"_s),
        rule(uR"(((?<![A-Za-z0-9_])secret=))"_s + bare, u"\\1[redacted]"_s),
    };
}

/// Keys that addresses carry: the p= of /meet/123?p=abc, and those of pre-authenticated ones.
QList<RedactionRule> addressRules()
{
    // As they stand in text: plain, percent-encoded any number of times, escaped in JSON or HTML.
    const QString slash = uR"((?:\\*+/|%(?:25)*2F))"_s;
    const QString question = uR"((?:\?|%(?:25)*3F))"_s;
    const QString ampersand = uR"((?:&(?:amp;)?+|\\u0026|%(?:25)*26))"_s;
    const QString equals = uR"((?:=|\\u003d|%(?:25)*3D))"_s;
    const QString value = uR"((?!\[redacted\])(?:(?!)"_s + ampersand + uR"re()[^\s"'<>#])++)re"_s;
    return {
        rule(u"("_s + slash + u"meet"_s + slash + uR"(\d++)"_s + slash + u"?"_s + question +
                 uR"re((?:[^\s"'<>]{0,500}?)re"_s + ampersand + u")?p"_s + equals + u")"_s + value,
             u"\\1[redacted]"_s),
        rule(u"((?:"_s + question + u"|"_s + ampersand + u")(?:tempauth|sig|sv|se|access_token|authkey|prooftoken)"_s +
                 equals + u")"_s + value,
             u"\\1[redacted]"_s),
        // user:password@host; a password may hold an @ of its own
        rule(uR"re((\b[a-z][a-z0-9+.-]{0,20}://[^\s/:@?#"'<>]*+:)(?!\[redacted\]@)[^\s/?#"'<>]+@)re"_s,
             u"\\1[redacted]@"_s),
    };
}

} // namespace

const QList<RedactionRule> &redactionRules()
{
    static const QList<RedactionRule> rules = credentialRules() + keyRules() + addressRules();
    return rules;
}

} // namespace confdesk
