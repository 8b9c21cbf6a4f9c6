package nl.ketenkaart.local.demo.card;

import org.jspecify.annotations.Nullable;

/** What can be found on a card: in which list it stands, by what it is known there, and which field says what it is. */
public enum Kind {
    PERSON("persons", "personId", "name", null),
    BIRTH_DATE("persons", "personId", "birthDate", null),
    ADDRESS("persons", "personId", "address", "addresses"),
    CONCERN("concerns", "facts", "facts", null),
    DOCUMENT("documents", "documentId", "title", "documents"),
    REQUEST("informationRequests", "requestId", "question", "requests"),
    CONTRIBUTION("contributions", "contributionId", "statement", "full"),
    SESSION("sessions", "sessionId", "sessionId", null),
    INTERPRETATION("interpretations", "interpretationId", "pictureOfTheSituation", null),
    SAFETY("interpretations", "interpretationId", "safety", null),
    DECISION("decisions", "decisionId", "motivation", "decisions"),
    LETTER("decisions", "decisionId", "letter", "letters");

    private final String list;
    private final String key;
    private final String says;
    private final @Nullable String expectedAs;

    Kind(String list, String key, String says, @Nullable String expectedAs) {
        this.list = list;
        this.key = key;
        this.says = says;
        this.expectedAs = expectedAs;
    }

    String list() {
        return list;
    }

    String key() {
        return key;
    }

    String says() {
        return says;
    }

    /** What an expectation calls those that must be seen in full; null: none speaks of them. */
    @Nullable
    String expectedAs() {
        return expectedAs;
    }
}
