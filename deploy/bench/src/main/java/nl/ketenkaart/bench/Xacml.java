package nl.ketenkaart.bench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules as a XACML 3.0 policy: one rule that permits where all of them hold. */
final class Xacml {
    static final String CATEGORY = "urn:oasis:names:tc:xacml:3.0:attribute-category:resource";
    private static final String TYPE = "http://www.w3.org/2001/XMLSchema#";
    private static final String FUNCTION = "urn:oasis:names:tc:xacml:1.0:function:";

    private Xacml() {}

    static String policy() {
        return """
            <Policy xmlns="urn:oasis:names:tc:xacml:3.0:core:schema:wd-17" PolicyId="need-to-know" Version="1.0"
                RuleCombiningAlgId="urn:oasis:names:tc:xacml:3.0:rule-combining-algorithm:deny-unless-permit">
              <Target/>
              <Rule RuleId="all-permit" Effect="Permit"><Condition>%s</Condition></Rule>
            </Policy>
            """.formatted(and(
                any("roles", "professional", "chair", "secretary", "privacy-officer"),
                truth("signed"),
                seated(),
                not(holds("excludedOrganisations", text("organisation"))),
                not(holds("excludedPersons", text("subject"))),
                purpose(),
                or(own(), and(truth("necessityStated"), not(truth("withdrawn")), before("at", "validUntil"))),
                or(own(), glass(), and(category(), audience(), consent(), handling()))));
    }

    private static String seated() {
        return and(
                not(before("at", "seatFrom")), or(before("at", "seatUntil"), and(own(), is("purpose", "OWN_RECORDS"))));
    }

    private static String purpose() {
        return or(
                and(is("purpose", "TRIAGE"), is("phase", "RAISED")),
                and(is("purpose", "DEEPENING"), is("phase", "DEEPENING")),
                and(
                        is("purpose", "DECISION"),
                        is("phase", "DEEPENING"),
                        is("kind", "PUBLIC_PROSECUTION"),
                        any("roles", "chair")),
                and(is("purpose", "FOLLOW_UP"), or(is("phase", "DECIDED"), is("phase", "FOLLOW_UP"))),
                and(is("purpose", "OWN_RECORDS"), own()));
    }

    private static String category() {
        return or(Matrix.rows().stream()
                .map(row -> and(
                        is("purpose", row.purpose().name()),
                        is("kind", row.kind().name()),
                        apply(
                                "string-is-in",
                                text("category"),
                                apply(
                                        "string-bag",
                                        row.categories().stream()
                                                .map(c -> string(c.name()))
                                                .toArray(String[]::new)))))
                .toArray(String[]::new));
    }

    private static String audience() {
        return or(
                truth("wholeTable"),
                holds("audience", text("organisation")),
                and(truth("forTheDirector"), same("director", "organisation")));
    }

    private static String consent() {
        return or(not(truth("needsConsent")), holds("consents", text("consentKey")));
    }

    private static String handling() {
        return or(
                is("handling", "OPEN"),
                and(is("handling", "DIRECTOR_RELEASE"), truth("released")),
                and(
                        is("handling", "SESSION_ONLY"),
                        before("at", "sessionUntil"),
                        holds("attendance", text("organisation"))));
    }

    private static String glass() {
        return and(truth("person"), any("roles", "professional", "chair"), holds("glass", text("glassKey")));
    }

    private static String own() {
        return same("owner", "organisation");
    }

    private static String any(String set, String... members) {
        return or(Stream.of(members).map(member -> holds(set, string(member))).toArray(String[]::new));
    }

    private static String holds(String set, String member) {
        return apply("string-is-in", member, attribute(set, "string"));
    }

    private static String is(String name, String value) {
        return apply("string-equal", text(name), string(value));
    }

    private static String same(String name, String other) {
        return apply("string-equal", text(name), text(other));
    }

    private static String before(String name, String other) {
        return apply("integer-less-than", number(name), number(other));
    }

    private static String text(String name) {
        return apply("string-one-and-only", attribute(name, "string"));
    }

    private static String truth(String name) {
        return apply("boolean-one-and-only", attribute(name, "boolean"));
    }

    private static String number(String name) {
        return apply("integer-one-and-only", attribute(name, "integer"));
    }

    private static String and(String... all) {
        return apply("and", all);
    }

    private static String or(String... any) {
        return apply("or", any);
    }

    private static String not(String one) {
        return apply("not", one);
    }

    private static String apply(String function, String... arguments) {
        return "<Apply FunctionId=\"%s%s\">%s</Apply>"
                .formatted(FUNCTION, function, List.of(arguments).stream().collect(Collectors.joining()));
    }

    private static String attribute(String name, String type) {
        return "<AttributeDesignator Category=\"%s\" AttributeId=\"%s\" DataType=\"%s%s\" MustBePresent=\"false\"/>"
                .formatted(CATEGORY, name, TYPE, type);
    }

    private static String string(String value) {
        return "<AttributeValue DataType=\"%sstring\">%s</AttributeValue>".formatted(TYPE, value);
    }
}
