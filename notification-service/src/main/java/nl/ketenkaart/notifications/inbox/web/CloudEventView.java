package nl.ketenkaart.notifications.inbox.web;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.notifications.inbox.Notification;

/** A notification as a CloudEvent by the NL GOV profile 1.1, in structured JSON; its data is empty, the rest is asked for. */
record CloudEventView(
        String specversion,
        UUID id,
        String source,
        String type,
        CaseId subject,
        Instant time,
        String datacontenttype,
        String dataref,
        Map<String, String> data) {

    static CloudEventView of(Notification notification, String source) {
        return new CloudEventView(
                "1.0",
                notification.id(),
                source,
                "nl.ketenkaart.cases." + notification.about(),
                notification.caseId(),
                notification.at(),
                "application/json",
                "/v1/cases/" + notification.caseId().value(),
                Map.of());
    }
}
