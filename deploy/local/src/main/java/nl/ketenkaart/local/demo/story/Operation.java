package nl.ketenkaart.local.demo.story;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What can be done in a story: the word for it, the call it stands for, and what the thing that it makes is called. */
public enum Operation {
    RAISE("raise", "POST /v1/cases", "caseId"),
    TRIAGE("triage", "PUT /v1/cases/{case}/triage"),
    APPOINT_DIRECTOR("appoint director", "PUT /v1/cases/{case}/director"),
    ACCEPT_DIRECTION("accept direction", "PUT /v1/cases/{case}/director/acceptance"),
    SEAT("seat", "POST /v1/cases/{case}/seats"),
    CONTRIBUTE("contribute", "POST /v1/cases/{case}/contributions", "contributionId"),
    DOCUMENT("document", "POST /v1/cases/{case}/documents", "documentId"),
    REQUEST_INFORMATION("request information", "POST /v1/cases/{case}/information-requests", "requestId"),
    ANSWER_REQUEST("answer request", "PUT /v1/cases/{case}/information-requests/{request}/answer"),
    CONSENT("consent", "POST /v1/cases/{case}/consents", "consentId"),
    WITHDRAW_CONSENT("withdraw consent", "PUT /v1/cases/{case}/consents/{consent}/withdrawal"),
    PLAN_SESSION("plan session", "POST /v1/sessions", "sessionId"),
    SET_AGENDA("set agenda", "PUT /v1/sessions/{session}/agenda"),
    RECORD_ATTENDANCE("record attendance", "PUT /v1/sessions/{session}/attendance"),
    OPEN_SESSION("open session", "PUT /v1/sessions/{session}/status"),
    CLOSE_SESSION("close session", "PUT /v1/sessions/{session}/status"),
    INTERPRET("interpret", "POST /v1/cases/{case}/interpretations", "interpretationId"),
    OUTCOME("outcome", "PUT /v1/sessions/{session}/agenda/{case}/outcome"),
    DECIDE("decide", "POST /v1/cases/{case}/decisions", "decisionId"),
    REPORT_FOLLOW_UP("report follow-up", "PUT /v1/follow-ups/{followUp}/report"),
    /** No call: everybody looks at the card, and it is compared with what they should find. */
    EXPECT("expect", "");

    private final String words;
    private final String call;
    private final @Nullable String makes;

    Operation(String words, String call) {
        this(words, call, null);
    }

    Operation(String words, String call, @Nullable String makes) {
        this.words = words;
        this.call = call;
        this.makes = makes;
    }

    /**
     * What is called so in a story.
     *
     * @throws IllegalArgumentException when nothing is called so
     */
    public static Operation named(String words) {
        return Arrays.stream(values())
                .filter(operation -> operation.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no operation is called: " + words));
    }

    public String words() {
        return words;
    }

    public String method() {
        return call.substring(0, call.indexOf(' '));
    }

    /** The path, with the names of earlier things in braces. */
    public String path() {
        return call.substring(call.indexOf(' ') + 1);
    }

    /** The field of the answer with the id of what was made; null where nothing is made. */
    public @Nullable String makes() {
        return makes;
    }
}
